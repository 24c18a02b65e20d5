"""Memory over a hundred trainings in one sitting: of the engine alone, and of all processes."""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from engine.bricks import Dense
from engine.training.trainer import Trainer
from tests.benchmarks.figures import Line
from tests.benchmarks.training import VIEW, YES, circle, learn


def megabytes() -> float:
    """The process' memory now; its peak where there is no ``/proc``."""
    gc.collect()
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def lines() -> Iterator[Line]:
    """100 trainings in one sitting: of one design, and of one that changes each time.

    What compiling leaves is never given back to a process, so in the window the training process
    is replaced: there all processes together are what counts.
    """
    trainer = Trainer()
    trainer.load()
    for what, units, target in (
        ("one design", [8] * 100, "100 MB"),
        ("ten designs by turns", [8 + number % 10 for number in range(100)], "100 MB"),
        ("another design every time, in one process", list(range(20, 120)), "–"),
    ):
        after_fifth = 0.0
        for number, width in enumerate(units, 1):
            design, prepared = circle((Dense(units=width, activation="tanh"), YES))
            run = trainer.start(design.with_training(seed=number), prepared, number)
            learn(run, 20)
            run.picture(VIEW)
            run.evaluate("validation")
            if number == 5:
                after_fifth = megabytes()
        grown = megabytes() - after_fifth
        yield Line(f"memory of 100 trainings, {what}", f"{grown:.0f} MB more", target)
    yield _all_processes()


def _all_processes() -> Line:
    command = [sys.executable, "-m", "tests.campaigns", "designs", "--count", "100"]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    last = (done.stdout.strip().splitlines() or ["nothing was printed"])[-1]
    what = "… another design every time, in the window, all processes"
    return Line(what, last.split(" above")[0], "at most 800 MB above the fifth")


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
