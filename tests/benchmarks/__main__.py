"""``python -m tests.benchmarks [GROUP …]``: every figure beside its target, in one run.

A group is a module of this package with a function ``lines()``. Each is measured in a process
of its own, one after the other, so that none warms or burdens the next.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

GROUPS = (
    "window",
    "training",
    "speed",
    "picture_networks",
    "live_pictures",
    "memory",
    "past",
    "drawing",
    "network",
    "steps",
    "answers",
    "trials",
    "tables",
    "pictures",
    "picture_waits",
    "eyes",
    "exports",
    "proposals",
)


def main(chosen: list[str]) -> int:
    """Print the chosen groups' figures (all without a choice); the exit status."""
    unknown = [name for name in chosen if name not in GROUPS]
    if unknown:
        print(f"no such group: {', '.join(unknown)}; there are {', '.join(GROUPS)}")
        return 2
    failed = 0
    for name in chosen or GROUPS:
        print(f"— {name}", flush=True)
        done = subprocess.run(
            [sys.executable, "-m", f"tests.benchmarks.{name}"],
            cwd=Path(__file__).resolve().parents[2],
            check=False,
        )
        failed = failed or done.returncode
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
