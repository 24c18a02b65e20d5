"""What the frozen application starts: the window, or the engine without one by its second name."""

import multiprocessing
import sys
from pathlib import Path

ENGINE = "neurobricks-engine"


def main() -> int:
    """The process's exit status."""
    if Path(sys.argv[0]).stem == ENGINE:
        from engine.command_line.program import main as engine_main

        return engine_main(sys.argv[1:])
    from main import main as window_main

    return window_main()


if __name__ == "__main__":
    # First of all: the engine's own processes are this very program, started once more.
    multiprocessing.freeze_support()
    sys.exit(main())
