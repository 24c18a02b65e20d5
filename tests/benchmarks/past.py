"""What it costs to keep a run's past, and to look back: at 100,000 epochs, and at a large one."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np

from engine.bricks import Dense
from engine.training.past import IN_A_FILE, MEMORY, within
from engine.training.replay import run_at
from engine.training.trainer import Run, Trainer
from tests.benchmarks.figures import Line
from tests.benchmarks.memory import megabytes
from tests.benchmarks.training import YES, circle, learn
from tests.engine.training.prepared_rows import design_for, rows_of

LOOKS = 40


def lines() -> Iterator[Line]:
    """A small network for 100,000 epochs, and 784-128-3 for 100."""
    trainer = Trainer()
    trainer.load()
    design, prepared = circle((Dense(units=4, activation="tanh"), YES))
    yield from _of("2-4-1, 100,000 epochs", trainer.start(design, prepared, 1), 100_000)
    prepared = rows_of("multiclass", 20_000, 784)
    bricks = [Dense(units=128), Dense(units=prepared.facts.output_width, activation="softmax")]
    design = design_for(prepared, bricks, batch_size=128, loss="categorical_crossentropy")
    yield from _of("784-128-3, 100 epochs", trainer.start(design, prepared, 2), 100)


def _of(what: str, run: Run, epochs: int) -> Iterator[Line]:
    run.compile()
    learn(run, 10)
    before = megabytes()
    keeping, kept = _seconds(run, epochs // 2), run.past
    run.past = type(kept)(limit=0)  # keeps nothing
    without = _seconds(run, epochs // 2)
    run.past = kept
    grown = megabytes() - before
    yield Line(f"{what}: learning with its past kept", f"{keeping / without:.2f} times", "≤ 1.03")
    size = kept.past.bytes / 1e6
    told = f"{size:.1f} MB, {len(kept.moments)} states, +{grown:.0f} MB in all"
    yield Line(f"{what}: memory", told, f"≤ {MEMORY // 10**6} MB")
    in_a_file = within(kept.past, IN_A_FILE)
    assert in_a_file is not None
    told = f"{in_a_file.bytes / 1e6:.1f} MB, {len(in_a_file.moments)} states"
    yield Line(f"{what}: in the file", told, f"≤ {IN_A_FILE // 10**6} MB")
    random = np.random.RandomState(1)
    last = kept.moments[-1].epoch
    taken = []
    for epoch in random.randint(0, last, LOOKS).tolist():
        began = time.perf_counter()
        assert run_at(run, epoch, lambda: False) is not None
        taken.append(time.perf_counter() - began)
    told = f"median {1000 * np.median(taken):.0f} ms, most {1000 * max(taken):.0f} ms"
    yield Line(f"{what}: any epoch", told, "≤ 200 ms")


def _seconds(run: Run, epochs: int) -> float:
    began = time.perf_counter()
    learn(run, epochs)
    return time.perf_counter() - began


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
