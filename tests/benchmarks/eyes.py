"""Pre-trained eyes: pictures seen a second, and how soon what is behind them has learned.

``python -m tests.benchmarks.eyes``; the figures are of however busy the machine is, which is told.
"""

from __future__ import annotations

import os
import resource
import time

import numpy as np

from engine.bricks import Dense, Eyes
from engine.data.knowing.library import Library
from engine.data.sources.catalogue import DoodledDogsAndCats
from engine.edits.proposal import propose
from engine.training.trainer import Trainer

PICTURES = 128
RESOLUTIONS = (96, 128, 224)
BATCHES = (16, 32, 64)
SIDE = 48
HEAD_EPOCHS = 40


def _seconds(call, times: int = 3) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        call()
        taken.append(time.perf_counter() - began)
    return min(taken)


def seeing() -> None:
    """Print how many pictures are seen a second, in batches of several sizes."""
    import tensorflow as tf

    from engine.eyes.layer import looked_at

    pictures = np.random.default_rng(1).random((PICTURES, SIDE, SIDE, 3), np.float32)
    for resolution in RESOLUTIONS:

        def look(x, resolution=resolution):
            return looked_at(x, resolution)

        plain = tf.function(look, autograph=False, reduce_retracing=True)
        for batch in BATCHES:
            rows = [tf.constant(pictures[at : at + batch]) for at in range(0, PICTURES, batch)]
            began = time.perf_counter()
            plain(rows[0])
            first = time.perf_counter() - began
            taken = _seconds(lambda rows=rows, plain=plain: [plain(own) for own in rows])
            print(
                f"{resolution} × {resolution}, {batch} at once: {PICTURES / taken:.0f} pictures a "
                f"second ({1000 * taken / PICTURES:.1f} ms each); the first {first:.1f} s",
                flush=True,
            )
        if resolution == RESOLUTIONS[0]:
            compiled = tf.function(look, autograph=False, jit_compile=True)
            rows = tf.constant(pictures[:16])
            compiled(rows)
            taken = _seconds(lambda rows=rows, compiled=compiled: compiled(rows), 1)
            print(f"the same by XLA, 16 at once: {1000 * taken / 16:.0f} ms each", flush=True)


def head() -> None:
    """Print how long a head of two Dense bricks learns, and what a second one costs."""
    trainer, library = Trainer(), Library()
    trainer.load()
    for rows in (400, 2000):
        design = propose(library, DoodledDogsAndCats(rows=rows)).with_bricks(
            (Eyes(resolution="96"), Dense(units=32), Dense(units=1, activation="sigmoid"))
        )
        design = design.with_training(epochs=HEAD_EPOCHS, early_stopping=False)
        prepared = library.prepared(design.data)
        began = time.perf_counter()
        trainer.see(design, prepared)
        seen = time.perf_counter() - began
        again = _seconds(lambda: trainer.start(design, prepared, 1))  # noqa: B023
        run = trainer.start(design, prepared, 1)
        run.compile()
        began = time.perf_counter()
        while run.epoch < HEAD_EPOCHS:
            run.advance(HEAD_EPOCHS - run.epoch, lambda: False)
        learned = time.perf_counter() - began
        print(
            f"{rows} doodles: seen in {seen:.1f} s, a run begins in {1000 * again:.0f} ms then, "
            f"{HEAD_EPOCHS} epochs over {prepared.facts.training_rows} of them in "
            f"{1000 * learned:.0f} ms (well under 1000)",
            flush=True,
        )


def many(count: int = 10_000) -> None:
    """Print what so many pictures take: looking, asking again, the pack in the file, memory."""
    from engine.eyes.seen import Seen

    pictures = np.random.default_rng(2).random((count, SIDE, SIDE, 3), np.float32)
    known = Seen()
    began, worked = time.perf_counter(), time.process_time()
    known.numbers(pictures, RESOLUTIONS[0])
    looked, busy = time.perf_counter() - began, time.process_time() - worked
    again = _seconds(lambda: known.numbers(pictures, RESOLUTIONS[0]), 1)
    pack = known.pack([pictures], RESOLUTIONS[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(
        f"{count} pictures: seen in {looked:.0f} s ({busy:.0f} of processor time), asked again in "
        f"{again:.1f} s; {len(pack) / 1e6:.0f} MB in the file; peak {peak:.2f} GB, of which "
        f"{pictures.nbytes / 1e9:.2f} are the pictures",
        flush=True,
    )


def lines() -> None:
    """All of it."""
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
    seeing()
    head()
    many()


if __name__ == "__main__":
    lines()
