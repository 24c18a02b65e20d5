"""Neurobricks, installed: everything of it lies in here, and only its own process sees it.

The modules call each other `engine`, `gui` and `main`, as in the repository. Names as short as
these would meet others' in one environment; so this folder is put before all others, in the
process that is Neurobricks alone.
"""

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
# Installed, they lie beside this file; in the repository (``pip install -e``), above packaging/.
_HOME = _HERE if (_HERE / "engine").is_dir() else _HERE.parents[2]
if str(_HOME) not in sys.path:
    sys.path.insert(0, str(_HOME))  # processes of ours are started with the same path


def window() -> int:
    """The command ``neurobricks``; the process's exit status."""
    from main import main

    return main()


def engine() -> int:
    """The command ``neurobricks-engine``: without a window."""
    from engine.command_line.program import main

    return main(called="neurobricks-engine")
