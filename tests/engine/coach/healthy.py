"""Thirty-odd runs of other data than the lessons' that nothing is wrong with."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.data.knowing.library import Library
from engine.data.sources.catalogue import (
    Blobs,
    BreastCancer,
    Checkerboard,
    Circles,
    Diabetes,
    Digits,
    Hills,
    Iris,
    Linnerud,
    Moons,
    Plane,
    Polynomial,
    Step,
    Wine,
    XorCloud,
)
from engine.design import Design
from engine.edits.proposal import propose
from tests.benchmarks import drawn_tables, people_tables

_NOISE = ("noise",)  # there is nothing to learn from it


def drawn() -> Iterator[tuple[str, Library, Design]]:
    """Sources that come with the application, by their proposals."""
    library = Library()
    for source in (
        Circles(seed=7),
        Moons(seed=7),
        Moons(seed=8, noise=0.2),
        XorCloud(seed=7),
        Blobs(seed=7),
        Checkerboard(seed=7),
        Plane(seed=7),
        Hills(seed=7),
        Polynomial(seed=7),
        Step(seed=7),
        Iris(),
        Wine(),
        BreastCancer(),
        Diabetes(),
        Digits(),
        Linnerud(),
    ):
        yield (
            f"{type(source).__name__} {source.model_dump()}"[:50],
            library,
            propose(library, source),
        )


def tables() -> Iterator[tuple[str, Library, Design]]:
    """Tables as people bring them, by their proposals."""
    import pandas as pd

    makers = {**people_tables.makers(), **drawn_tables.makers()}
    for number, name in enumerate(sorted(makers)):
        if name in _NOISE:
            continue
        library = Library()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}.csv"
            pd.DataFrame(makers[name](np.random.RandomState(100 + number))).to_csv(
                path, index=False
            )
            source = library.open_table(path)
        yield name, library, propose(library, source)
