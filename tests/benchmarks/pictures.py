"""Pictures: 10,000 photographs brought, saved, opened and made ready; the lessons' accuracy.

``python -m tests.benchmarks.pictures`` prints all of it; with ``seeds`` only the accuracies.
"""

from __future__ import annotations

import contextlib
import gc
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from engine.brickfile import brick_file as brickfile
from engine.brickfile.bundle_of import bundle_of
from engine.data.knowing.library import Library
from engine.data.pictures.bringing import bring
from engine.data.sources.pictures import Pictures
from engine.edits.proposal import propose_data
from engine.files.store import TableStore
from tests.engine.data.pictures.made import photograph

COUNT = 10_000
SEEDS = range(1, 6)
_BASES = 40


def _photographs(folder: Path, count: int) -> None:
    """Crops of photo-like pictures, as JPEG of 640 × 480, in two classes."""
    bases = [photograph(seed, (1024, 768)) for seed in range(_BASES)]
    random = np.random.RandomState(0)
    for number in range(count):
        left, top = random.randint(0, 384), random.randint(0, 288)
        crop = bases[number % _BASES].crop((left, top, left + 640, top + 480))
        if random.rand() < 0.5:
            crop = crop.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        place = folder / ("cat", "dog")[number % 2] / f"{number:05}.jpg"
        place.parent.mkdir(parents=True, exist_ok=True)
        crop.save(place, "JPEG", quality=90)


@contextlib.contextmanager
def _timed(what: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"{what}: {time.perf_counter() - start:.1f} s; peak {peak:.2f} GB", flush=True)


def many(count: int = COUNT) -> None:
    """Print time, peak memory and the file's size of so many photographs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _photographs(folder / "photos", count)
        library = Library()
        with _timed(f"{count} photographs brought"):
            source = Pictures.of(bring(folder / "photos", library.store))
        with _timed(f"facts of {count}, look-alikes found"):
            data = propose_data(source, library.facts(source))
        with _timed(f"{count} made ready, {source.size} × {source.size}"):
            library.prepared(data)
        from engine.design import Design

        path = folder / "d.brick"
        with _timed("saved"):
            brickfile.write(path, bundle_of(Design(data=data), library.store))
        print(f"the file: {path.stat().st_size / 1e6:.0f} MB (at most 300)", flush=True)
        del library
        gc.collect()
        with _timed("opened"):
            store = TableStore()
            for own in brickfile.read(path).tables.values():
                store.add(own)


def accuracies() -> None:
    """Print what the drawn lessons reach on held-out pictures, each with five seeds."""
    from engine.data.sources.catalogue import DoodledAnimals, DoodledDogsAndCats
    from engine.edits.proposal import propose
    from engine.recipes import recipe
    from tests.engine.learning import LIBRARY, learned

    def tell(what: str, seed: int, design: object) -> None:
        start = time.perf_counter()
        run, _ = learned(design)  # type: ignore[arg-type]
        accuracy = run.evaluate("test").figures["accuracy"]
        print(
            f"{what}, seed {seed}: {accuracy:.4f} ({time.perf_counter() - start:.0f} s)", flush=True
        )

    lesson = recipe("drawn-shapes").make()
    for seed in SEEDS:
        source = lesson.data.source.model_copy(update={"seed": seed})
        data = lesson.data.model_copy(update={"source": source})
        tell("drawn-shapes", seed, lesson.with_data(data).with_training(seed=seed))
    for kind in (DoodledDogsAndCats, DoodledAnimals):
        for seed in SEEDS:
            source = kind(seed=seed)
            tell(source.kind, seed, propose(LIBRARY, source).with_training(seed=seed))


def lines() -> None:
    """All of it."""
    many()
    accuracies()


if __name__ == "__main__":
    accuracies() if sys.argv[1:] == ["seeds"] else lines()
