"""What the frozen application starts: the window; or the engine without one, by its second name."""

import multiprocessing
import os
import sys
from pathlib import Path

ENGINE = "neurobricks-engine"


def _mend_streams() -> None:
    """A Windows program with a window has no standard streams at all."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


def main() -> int:
    """The process's exit status."""
    _mend_streams()
    arguments = sys.argv[1:]
    if arguments[:1] == ["--engine"] or Path(sys.argv[0]).stem == ENGINE:
        from engine.command_line.program import main as engine_main

        return engine_main([each for each in arguments if each != "--engine"], called=ENGINE)
    from main import main as window_main

    return window_main()


if __name__ == "__main__":
    # First of all: the engine's own processes are this very program, started once more.
    multiprocessing.freeze_support()
    sys.exit(main())
