"""A sweep against the same by Keras' ``fit``, and a file of many runs."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.brickfile.brick_file import read, write
from engine.brickfile.bundle_of import bundle_of
from engine.data.knowing.library import Library
from engine.design import Design
from engine.recipes import recipe
from engine.runs.runs import NO_RUNS, Runs, within_limits
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord, new_id
from engine.training.trainer import Trainer
from engine.trials.queue import Job
from engine.trials.settings import tried_from
from engine.trials.sweep import Sweep, sweep_of, swept
from tests.benchmarks.figures import Line
from tests.benchmarks.memory import megabytes

_VALUES, _SEEDS, _EPOCHS = 10, 5, 100
_KERAS_FITS = 10  # that are measured; each takes as long as the others
_RATES = "learning_rate=0.0001..0.1:10"


def lines() -> Iterator[Line]:
    yield from _sweep()
    yield from _many_runs()


# --- a sweep --------------------------------------------------------------------------------------


def _sweep() -> Iterator[Line]:
    """10 values × 5 seeds × 100 epochs on text 2's hidden layer, compiling included."""
    library = Library()
    design = recipe("labels-hidden-layer").make().with_training(epochs=_EPOCHS)
    tried = tried_from(design, [_RATES])
    sweep = sweep_of(design, tried, _SEEDS, library.prepared(design.data))
    jobs = sweep.jobs()
    assert len(jobs) == _VALUES * _SEEDS
    trainer = Trainer()
    trainer.load()
    ours = _measured(lambda: swept(sweep, library, trainer))
    keras = _measured(lambda: _by_keras(sweep, jobs[:_KERAS_FITS], library))
    scale = len(jobs) / _KERAS_FITS
    for what, mine, theirs in zip(("clock", "processor"), ours, keras, strict=True):
        yield Line(
            f"a sweep of {_VALUES} values × {_SEEDS} seeds × {_EPOCHS} epochs ({what}), "
            f"Keras fit ({_KERAS_FITS} of {len(jobs)} measured) / Neurobricks",
            f"{theirs * scale:.1f} s / {mine:.2f} s = {theirs * scale / mine:.0f} times",
            "at least 30 times",
        )


def _measured(deed: object) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    deed()  # type: ignore[operator]
    return time.perf_counter() - clock, time.process_time() - processor


def _by_keras(sweep: Sweep, jobs: list[Job], library: Library) -> None:
    import keras

    for job in jobs:
        prepared, settings = library.prepared(job.design.data), job.design.training
        keras.utils.set_random_seed(settings.seed)
        model = keras.Sequential(
            [
                keras.Input((12,)),
                keras.layers.Dense(64, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        rate = sweep.points[job.place].values[0]
        model.compile(keras.optimizers.RMSprop(rate), "binary_crossentropy", metrics=["accuracy"])
        model.fit(
            prepared.x["training"],
            prepared.y["training"],
            epochs=settings.epochs,
            batch_size=settings.batch_size,
            validation_data=(prepared.x["validation"], prepared.y["validation"]),
            verbose=0,
        )
        model.evaluate(prepared.x["validation"], prepared.y["validation"], verbose=0)


# --- many runs ------------------------------------------------------------------------------------


def _many_runs() -> Iterator[Line]:
    hidden = recipe("labels-hidden-layer").make()
    yield from _file("200 runs of text 2's hidden layer", _runs(hidden, 200, (12, 64), (64, 1)))
    yield from _file("20 runs of 1,000,000 weights", _runs(hidden, 20, (1000, 1000)))


def _runs(design: Design, count: int, *shapes: tuple[int, int]) -> Runs:
    """Runs as they are kept, their numbers drawn by chance: they pack no better than real ones."""
    draw = np.random.default_rng(1)
    runs = NO_RUNS
    for number in range(1, count + 1):
        weights = tuple(draw.normal(size=shape).astype(np.float32) for shape in shapes)
        slots = tuple(draw.normal(size=shape).astype(np.float32) for shape in shapes)
        history = History({name: draw.random(1000) for name in ("loss", "accuracy")})
        state = TrainedState(1000, weights, slots, (np.zeros(5),), "0" * 64, None, {"loss": 0.5})
        own = design.with_training(seed=number)
        record = RunRecord(number, own, history, state, None, 0.4, new_id())
        runs = runs.keeping(record).choosing(record.id)
    return within_limits(runs)[0]


def _file(what: str, runs: Runs) -> Iterator[Line]:
    design = runs.records[-1].design
    kept = sum(run.has_weights for run in runs.records)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "runs.brick"
        write(path, bundle_of(design, Library().store, runs))
        size = path.stat().st_size / 2**20
        command = [sys.executable, "-m", "tests.benchmarks.trials", str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, processor, grown = done.stdout.split()
    yield Line(f"{what} in a file", f"{size:.1f} MB, {kept} with weights", "–")
    yield Line(f"{what} opened", f"{seconds} s ({processor} s of the processor)", "2 s")
    yield Line(f"{what} in memory", f"{grown} MB", "–")


def _open(path: Path) -> None:
    """In a process of its own: what opening takes."""
    before = megabytes()
    clock, processor = time.perf_counter(), time.process_time()
    bundle = read(path)
    took = time.perf_counter() - clock, time.process_time() - processor
    assert len(bundle.runs) > 1
    print(f"{took[0]:.2f} {took[1]:.2f} {megabytes() - before:.0f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _open(Path(sys.argv[1]))
    else:
        for line in lines():
            print(line, flush=True)
