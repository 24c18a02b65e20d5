"""Step by step: one step of 784-128-10 taken apart, beside Keras' own step of the same batch."""

from __future__ import annotations

import pickle
import statistics
import time
from collections.abc import Callable, Iterator

import numpy as np

from engine.bricks import Dense
from engine.explanation.chosen_rows import BatchRows
from engine.explanation.explained import Network, explained
from engine.training.network.keras_model import keras_model, optimizer_of
from tests.benchmarks.figures import Line
from tests.engine.training.prepared_rows import design_for, prepared_from

REPEATS = 7
BATCH = 32


def seconds(what: Callable[[], object]) -> float:
    """How long it takes: the median of a few, the first one left out."""
    what()
    taken = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        what()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def lines() -> Iterator[Line]:
    """The figures of this group."""
    random = np.random.default_rng(1)
    truth = np.eye(10)[random.integers(0, 10, 256)]
    prepared = prepared_from("multiclass", random.random((256, 784)), truth)
    bricks = [Dense(units=128), Dense(units=10, activation="softmax")]
    design = design_for(
        prepared, bricks, loss="categorical_crossentropy", optimizer="adam", batch_size=BATCH
    )
    network = Network(design, prepared)
    model = keras_model(bricks, (784,), 1)
    model.compile(optimizer_of(design.training), design.training.loss, jit_compile=False)
    x, y = prepared.x["training"][:BATCH], prepared.y["training"][:BATCH]
    step = seconds(lambda: explained(network, BatchRows(BATCH)))
    keras = seconds(lambda: model.train_on_batch(x, y))
    yield Line(
        f"one step of 784-128-10, {BATCH} rows, every number",
        f"{1000 * step:.0f} ms (train_on_batch {1000 * keras:.1f} ms)",
        "at most 500 ms",
    )
    crossing = len(pickle.dumps(explained(network, BatchRows(BATCH)), protocol=5))
    yield Line("what of it crosses to the window", f"{crossing / 2**20:.1f} MiB", "at most 32 MiB")
    again = explained(network, BatchRows(BATCH), before=1000)
    began = time.perf_counter()
    explained(network, BatchRows(BATCH), before=1000)
    taken = time.perf_counter() - began
    yield Line(
        "the same after 1000 more steps in float64",
        f"{taken:.1f} s (loss {again.step.loss:.3g})",
        "at most 10 s",
    )


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
