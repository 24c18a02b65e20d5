"""Measured and drawn tables for the proposals' benchmark: tails, gaps, rare classes, few rows,
stairs, products, nothing at all. Made up, the same each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Columns = dict[str, Any]
Chance = np.random.RandomState


def concrete(chance: Chance) -> Columns:
    """Strength by recipe and age: products and quotients of eight columns."""
    rows = 1030
    cement, slag = (
        chance.uniform(100, 540, rows),
        chance.choice([0, 1], rows) * chance.uniform(20, 360, rows),
    )
    ash = chance.choice([0, 1], rows) * chance.uniform(20, 200, rows)
    water, plast = (
        chance.uniform(120, 250, rows),
        chance.choice([0, 1], rows) * chance.uniform(1, 32, rows),
    )
    age = chance.choice(
        [1, 3, 7, 14, 28, 56, 90, 180, 365],
        rows,
        p=[0.02, 0.13, 0.12, 0.06, 0.42, 0.09, 0.1, 0.04, 0.02],
    )
    binder = cement + 0.7 * slag + 0.4 * ash
    strength = (
        24 * (binder / water) ** 1.15 * np.log1p(age) / 5 + 0.3 * plast + chance.normal(0, 4, rows)
    )
    return {
        "cement": cement.round(1),
        "slag": slag.round(1),
        "ash": ash.round(1),
        "water": water.round(1),
        "plasticizer": plast.round(1),
        "coarse": chance.uniform(800, 1145, rows).round(1),
        "fine": chance.uniform(590, 990, rows).round(1),
        "age": age,
        "strength": strength.clip(2).round(2),
    }


def heavy_inputs(chance: Chance) -> Columns:
    """Inputs of which a few values lie ten thousand times as far out as the rest."""
    rows = 700
    size, shift = chance.lognormal(0, 2.2, rows), chance.standard_t(1.3, rows) * 4
    flow, other = np.exp(chance.normal(2, 1.8, rows)), chance.normal(0, 1, (3, rows))
    worth = 2 * np.log1p(size) + 3 * np.tanh(shift / 6) - np.log(flow) + other[0]
    return {
        "size": size.round(4),
        "shift": shift.round(3),
        "flow": flow.round(3),
        "a": other[0].round(3),
        "b": other[1].round(3),
        "c": other[2].round(3),
        "worth": (worth + chance.normal(0, 0.8, rows)).round(3),
    }


def gaps(chance: Chance) -> Columns:
    """A quarter of all cells missing."""
    rows = 800
    hidden = chance.normal(0, 1, (2, rows))
    columns: Columns = {}
    for place in range(8):
        values = hidden[place % 2] * (1 + place / 4) + chance.normal(0, 0.7, rows)
        columns[f"measure {place}"] = np.where(chance.rand(rows) < 0.25, np.nan, values.round(3))
    words = np.where(hidden[0] > 0.3, "high", np.where(hidden[1] > 0, "middle", "low")).astype(
        object
    )
    words[chance.rand(rows) < 0.2] = None
    columns["level"] = words
    kind = np.where(hidden[0] + 0.8 * hidden[1] > 0.5, "A", np.where(hidden[1] < -0.4, "B", "C"))
    columns["kind"] = np.where(chance.rand(rows) < 0.05, chance.choice(["A", "B", "C"], rows), kind)
    return columns


def glass(chance: Chance) -> Columns:
    """Six kinds in 214 rows, the rarest nine times."""
    counts = (70, 76, 17, 13, 9, 29)
    middles = chance.normal(0, 1.0, (6, 9))
    kind = np.repeat(np.arange(6), counts)
    x = middles[kind] + chance.normal(0, 0.9, (kind.size, 9))
    x[:, 7] = np.where(chance.rand(kind.size) < 0.8, 0.0, np.abs(x[:, 7]))
    order = chance.permutation(kind.size)
    columns: Columns = {name: x[order, n].round(3) for n, name in enumerate("ABCDEFGHI")}
    return {**columns, "kind": np.array([f"kind {n + 1}" for n in kind[order]])}


def proteins(chance: Chance) -> Columns:
    """Ten kinds that overlap, some of them rare: six in ten can be told."""
    counts = (463, 429, 244, 163, 51, 44, 35, 30, 20, 5)
    middles = chance.normal(0, 0.75, (10, 8))
    kind = np.repeat(np.arange(10), counts)
    x = middles[kind] + chance.normal(0, 0.85, (kind.size, 8))
    order = chance.permutation(kind.size)
    columns: Columns = {f"m{n}": x[order, n].round(2) for n in range(8)}
    return {**columns, "site": np.array([f"S{n}" for n in kind[order]])}


def abalone(chance: Chance) -> Columns:
    """Age of shells, 4177 of them: measures that go together."""
    rows = 4177
    age = chance.gamma(9.5, 1.05, rows).round().clip(1, 29)
    size = 0.12 + 0.5 * (1 - np.exp(-age / 6.5)) + chance.normal(0, 0.06, rows)
    size = size.clip(0.075, 0.82)
    weight = 7.0 * size**3 * chance.lognormal(0, 0.12, rows)
    return {
        "sex": np.where(
            size < 0.45,
            chance.choice(["I", "M", "F"], rows, p=[0.7, 0.15, 0.15]),
            chance.choice(["M", "F"], rows),
        ),
        "length": size.round(3),
        "diameter": (0.8 * size + chance.normal(0, 0.012, rows)).round(3),
        "height": (0.27 * size * chance.lognormal(0, 0.12, rows)).round(3),
        "whole": weight.round(4),
        "shucked": (weight * 0.43 * chance.lognormal(0, 0.1, rows)).round(4),
        "shell": (weight * (0.22 + 0.006 * (age - 10)) * chance.lognormal(0, 0.08, rows)).round(4),
        "rings": age,
    }


def linear_few(chance: Chance) -> Columns:
    """A plain sum of ten columns, 150 rows."""
    x = chance.normal(0, 1, (150, 10)) * chance.uniform(0.1, 50, 10) + chance.uniform(-20, 100, 10)
    y = (x / x.std(axis=0)) @ chance.normal(0, 3, 10) + chance.normal(0, 3, 150)
    return {**{f"x{n}": x[:, n].round(3) for n in range(10)}, "y": y.round(3)}


def steps(chance: Chance) -> Columns:
    """A staircase over two of four columns."""
    x = chance.uniform(0, 10, (600, 4))
    y = np.floor(x[:, 0]) * 3 + 10 * (x[:, 1] > 6) + chance.normal(0, 1, 600)
    return {**{f"x{n}": x[:, n].round(3) for n in range(4)}, "y": y.round(3)}


def interactions(chance: Chance) -> Columns:
    """The sign of products, which no single column tells."""
    x = chance.normal(0, 1, (800, 8))
    y = (x[:, 0] * x[:, 1] + 0.7 * x[:, 2] * x[:, 3] + chance.normal(0, 0.3, 800)) > 0
    return {**{f"x{n}": x[:, n].round(3) for n in range(8)}, "label": np.where(y, "up", "down")}


def wide_few(chance: Chance) -> Columns:
    """120 rows and 40 columns, five of which matter."""
    x = chance.normal(0, 1, (120, 40))
    y = x[:, :5].sum(axis=1) + chance.normal(0, 1, 120) > 0
    return {
        **{f"gene {n}": x[:, n].round(3) for n in range(40)},
        "label": np.where(y, "ill", "well"),
    }


def noise(chance: Chance) -> Columns:
    """Nothing to be found."""
    x = chance.normal(0, 1, (400, 6))
    return {
        **{f"x{n}": x[:, n].round(3) for n in range(6)},
        "y": chance.normal(50, 9, 400).round(2),
    }


def _of(make: Callable[..., Any], target: str, **values: Any) -> Callable[[Chance], Columns]:
    def columns(chance: Chance) -> Columns:
        x, y = make(random_state=chance, **values)
        return {**{f"x{n + 1}": x[:, n].round(4) for n in range(x.shape[1])}, target: y}

    columns.__doc__ = f"scikit-learn's {make.__name__}."
    return columns


def makers() -> dict[str, Callable[[Chance], Columns]]:
    """Every maker by its name, scikit-learn's among them."""
    from sklearn import datasets

    own = (
        concrete,
        heavy_inputs,
        gaps,
        glass,
        proteins,
        abalone,
        linear_few,
        steps,
        interactions,
        wide_few,
        noise,
    )
    return {
        **{make.__name__: make for make in own},
        "friedman1": _of(datasets.make_friedman1, "y", n_samples=300, noise=1.0),
        "friedman2": _of(datasets.make_friedman2, "y", n_samples=500, noise=40.0),
        "moons": _of(datasets.make_moons, "label", n_samples=300, noise=0.25),
        "hastie": _of(datasets.make_hastie_10_2, "label", n_samples=2000),
        "clusters": _of(
            datasets.make_classification,
            "label",
            n_samples=1000,
            n_features=20,
            n_informative=8,
            n_classes=4,
            flip_y=0.05,
        ),
    }
