"""What it costs to keep a run's past, and to look back: at 100,000 epochs, and at a large one."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np

from engine.bricks import Dense
from engine.training.run.past import IN_A_FILE, MEMORY, PastKeeper, within
from engine.training.run.replay import run_at
from engine.training.trainer import Run, Trainer
from tests.benchmarks.figures import Line
from tests.benchmarks.memory import megabytes
from tests.benchmarks.training import YES, circle, learn
from tests.engine.training.prepared_rows import design_for, rows_of

LOOKS = 40
TURNS = 10


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
    kept, nothing = run.past, PastKeeper()  # one that never began keeps nothing
    taken: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
    for turn in range(2 * TURNS):  # by turns: what else the machine does meets both
        keeps = turn % 2 == 0
        run.past = kept if keeps else nothing
        taken[keeps].append(_seconds(run, max(1, epochs // (2 * TURNS))))
    run.past = kept
    grown = megabytes() - before
    clock, processor = (
        np.median([own[place] for own in taken[True]])
        / np.median([own[place] for own in taken[False]])
        for place in (0, 1)
    )
    told = f"{clock:.3f} times by the clock, {processor:.3f} of the processor"
    yield Line(f"{what}: learning with its past kept", told, "≤ 1.03")
    size = kept.past.bytes / 1e6
    told = f"{size:.1f} MB, {len(kept.moments)} states, +{grown:.0f} MB in all"
    yield Line(f"{what}: memory", told, f"≤ {MEMORY // 10**6} MB")
    in_a_file = within(kept.past, IN_A_FILE)
    assert in_a_file is not None
    told = f"{in_a_file.bytes / 1e6:.1f} MB, {len(in_a_file.moments)} states"
    yield Line(f"{what}: in the file", told, f"≤ {IN_A_FILE // 10**6} MB")
    random = np.random.RandomState(1)
    last = kept.moments[-1].epoch
    looks = []
    for epoch in random.randint(0, last, LOOKS).tolist():
        began = time.perf_counter()
        assert run_at(run, epoch, lambda: False) is not None
        looks.append(time.perf_counter() - began)
    told = f"median {1000 * np.median(looks):.0f} ms, most {1000 * max(looks):.0f} ms"
    yield Line(f"{what}: any epoch", told, "≤ 200 ms")


def _seconds(run: Run, epochs: int) -> tuple[float, float]:
    """By the clock, and of the processor."""
    began, worked = time.perf_counter(), time.process_time()
    learn(run, epochs)
    return time.perf_counter() - began, time.process_time() - worked


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
