"""``python -m engine``: see `engine.command_line.program`."""

from __future__ import annotations

import sys

from engine.command_line.program import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
