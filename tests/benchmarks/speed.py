"""How fast our epochs are beside Keras ``fit`` and a compiled JAX scan, in one run.

Each way computes in a process of its own (`speed_worker`); they take turns, so that a busy
machine slows all of them. Printed are medians of the ratios of each turn: of processor time,
which other programs change least, and by the clock, which shows what several cores gain.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from tests.benchmarks.figures import Line
from tests.benchmarks.speed_worker import Task

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 40.0  # of taking turns, for each network
LEAST_TURNS = 3


@dataclass(frozen=True)
class Network:
    """One network and what is promised of it; 0: nothing is."""

    what: str
    task: Task
    fit: float  # at least so many times as fast as ``fit``
    jax: float  # at most so many times as long as JAX


NETWORKS = (
    Network("12-64-64-1, 1000 rows", Task(12, (64, 64), 1, 1000, 64, "rmsprop"), 110, 1.15),
    Network("784-128-10, 60,000 rows", Task(784, (128,), 10, 60_000, 64, "adam"), 6, 1.15),
    Network("20-256-256-1, 200,000 rows", Task(20, (256, 256), 1, 200_000, 256, "adam"), 1.4, 1.25),
    Network(
        "20-256-256-1, 1,000,000 rows", Task(20, (256, 256), 1, 1_000_000, 1024, "adam"), 1.4, 1.25
    ),
)
DEEP = NETWORKS[0].task
RANDOM = (
    ("Dropout", DEEP, Task(**{**asdict(DEEP), "extra": "dropout"}), "at most 2 ×"),
    ("GaussianNoise", DEEP, Task(**{**asdict(DEEP), "extra": "gaussian_noise"}), "–"),
    (
        "Dropout, 12-1024-1",
        Task(12, (1024,), 1, 1000, 64, "rmsprop"),
        Task(12, (1024,), 1, 1000, 64, "rmsprop", "dropout"),
        "at most 2 ×",
    ),
)


class Worker:
    """A process that teaches one network in one way, when it is told to."""

    def __init__(self, way: str, task: Task) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.speed_worker", way, json.dumps(asdict(task))],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def answer(self) -> list[float]:
        """What it says next: seconds of processor and clock for an epoch, or [] when ready."""
        assert self._process.stdout is not None
        return list(json.loads(self._process.stdout.readline()))

    def teach(self) -> list[float]:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self.answer()

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def turns(workers: list[Worker]) -> np.ndarray:
    """(turns, workers, 2): seconds of processor and of clock for an epoch."""
    for worker in workers:
        worker.answer()
    began, taken = time.perf_counter(), []
    while len(taken) < LEAST_TURNS or time.perf_counter() - began < SECONDS:
        taken.append([worker.teach() for worker in workers])
    for worker in workers:
        worker.end()
    return np.array(taken)


def ratio(over: np.ndarray, under: np.ndarray) -> str:
    processor, clock = np.median(over / under, axis=0)
    return f"{processor:.2f} × (by the clock {clock:.2f})"


def lines() -> Iterator[Line]:
    """All figures of speed."""
    ways = ["ours", "fit", *(["jax"] if importlib.util.find_spec("jax") else [])]
    for network in NETWORKS:
        taken = turns([Worker(way, network.task) for way in ways])
        ours, fit = taken[:, 0], taken[:, 1]
        yield Line(f"{network.what}: as fast as fit", ratio(fit, ours), f"{network.fit:g} ×")
        if len(ways) == 3:
            target = f"at most {network.jax:g} ×"
            yield Line("… as long as JAX's scan", ratio(ours, taken[:, 2]), target)
    for what, without, task, target in RANDOM:
        taken = turns([Worker("ours", without), Worker("ours", task), Worker("fit", task)])
        yield Line(f"{what}: as long as without", ratio(taken[:, 1], taken[:, 0]), target)
        yield Line("… as fast as fit", ratio(taken[:, 2], taken[:, 1]), "–")


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
