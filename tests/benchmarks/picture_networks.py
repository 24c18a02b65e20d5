"""How fast networks for pictures learn beside Keras ``fit``, and what memory pictures take.

``fit`` is Keras as it comes, oneDNN included. Ways take turns, as in `speed`.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict

import numpy as np

from tests.benchmarks.figures import Line
from tests.benchmarks.speed import ROOT, Worker, ratio, turns
from tests.benchmarks.speed_worker import Task

CONVOLUTIONS = Task(0, (64,), 4, 2000, 32, "adam", picture=(32, 32, 3), filters=(16, 32, 64))
FLAT = Task(0, (128,), 10, 10_000, 64, "adam", picture=(28, 28, 1))
AUGMENTED = Task(**{**asdict(CONVOLUTIONS), "augmented": True})
MANY = Task(0, (64,), 4, 10_000, 32, "adam", picture=(64, 64, 3), filters=(8, 16, 32))


def lines() -> Iterator[Line]:
    """All figures of networks for pictures."""
    for what, task, target in (
        ("3 convolutions, 2,000 of 32×32×3", CONVOLUTIONS, "1.5 ×"),
        ("flat 784-128-10, 10,000 of 28×28", FLAT, "6 ×"),
        ("3 convolutions, turned and shifted", AUGMENTED, "never slower"),
    ):
        taken = turns([Worker(way, task) for way in ("ours", "fit")])
        yield Line(f"{what}: as fast as fit", ratio(taken[:, 1], taken[:, 0]), target)
        clock = np.median(taken[:, 0, 1])
        yield Line("… an epoch of ours by the clock", f"{1000 * clock:.0f} ms", "–")
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.picture_networks", "memory"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    before, prepared, learned = json.loads(done.stdout.splitlines()[-1])
    own = 10_000 * 64 * 64 * 3 * 4 / 1e9
    yield Line(
        "10,000 pictures of 64×64×3: memory to learn from them",
        f"{learned - prepared:.2f} GB beside {own:.2f} of the pictures",
        "–",
    )
    yield Line("… peak of the process; before the pictures", f"{learned:.2f}; {before:.2f} GB", "–")


def memory() -> None:
    """Peak gigabytes of this process before there are pictures, with them, after an epoch."""
    from tests.benchmarks.speed_worker import ours

    def peak() -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6

    import tensorflow as tf

    tf.constant(1.0)
    found = [peak()]
    teach = ours(MANY)
    found.append(peak())
    teach(1)
    found.append(peak())
    print(json.dumps(found))


if __name__ == "__main__":
    if sys.argv[1:] == ["memory"]:
        memory()
    else:
        for line in lines():
            print(line, flush=True)
