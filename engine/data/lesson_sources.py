"""The data of the four reference texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import numpy as np

from engine.data.source import Source, SourceFamily
from engine.data.source_fields import Rows, Seed, draws, table_of
from engine.messages import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from engine.data.store import TableStore
    from engine.data.table import Table

_TEST_ROWS = 100


class NoisyLine(Source):
    """Text 1: y = 2x + U(0, 1) / 3, training rows first and then 100 test rows."""

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "A line with noise")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "y is about twice x, and a little more by chance. Can a network find the line?"
    )
    icon: ClassVar[str] = "mdi6.chart-timeline-variant"
    target: ClassVar[str | None] = "y"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "regression"

    kind: Literal["noisy_line"] = "noisy_line"
    rows: Rows = 1000
    seed: Seed = 45  # its best line is much like the text's: w 2.00, b 0.17, test MSE 0.010

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        x = random.random_sample(self.rows)
        y = x * 2 + random.random_sample(self.rows) / 3.0
        x_test = random.random_sample(_TEST_ROWS)
        y_test = x_test * 2 + random.random_sample(_TEST_ROWS) / 3.0
        return table_of(
            {"x": np.concatenate([x, x_test]), "y": np.concatenate([y, y_test])}, _TEST_ROWS
        )


class RandomLabels(Source):
    """Text 2: 12 random inputs and labels that have nothing to do with them."""

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Random labels")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Twelve random numbers and a label by the toss of a coin: there is nothing to "
        "understand, only rows to learn by heart.",
    )
    icon: ClassVar[str] = "mdi6.dice-multiple"
    target: ClassVar[str | None] = "label"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "binary"

    kind: Literal["random_labels"] = "random_labels"
    rows: Rows = 1000
    seed: Seed = 1

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        x = random.random_sample((self.rows, 12))
        labels = random.randint(2, size=self.rows)
        x_test = random.random_sample((_TEST_ROWS, 12))
        labels_test = random.randint(2, size=_TEST_ROWS)
        columns = {f"x{i + 1}": np.concatenate([x[:, i], x_test[:, i]]) for i in range(12)}
        columns["label"] = np.concatenate([labels, labels_test]).astype(np.int64)
        return table_of(columns, _TEST_ROWS)


class Sales(Source):
    """Text 3: thirty years of sales, with what was spent on marketing and the economy."""

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Sales 1991–2020")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "A shop's sales over thirty years, from the year, the marketing spend and the state "
        "of the economy. What will the owner sell in 2025?",
    )
    icon: ClassVar[str] = "mdi6.storefront"
    target: ClassVar[str | None] = "Sales"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "regression"

    kind: Literal["sales"] = "sales"

    def read(self, store: TableStore) -> Table:
        sales = [120, 135, 160, 180, 190, 220, 240, 260, 280, 300, 320, 350, 370, 390, 410]
        sales += [430, 450, 470, 480, 500, 520, 530, 540, 560, 580, 600, 620, 640, 660, 680]
        marketing = [80, 85, 90, 95, *range(100, 351, 10)]
        economy = [1.0, 1.1, 0.9, 1.2, 1.0, 0.8, 1.1, 1.0, 0.9, 1.2, 1.0, 1.1, 1.0, 0.9, 1.2]
        economy += [1.0, 0.8, 1.1, 1.0, 0.9, 1.2, 1.0, 1.1, 1.0, 0.9, 1.2, 1.0, 0.9, 1.2, 1.0]
        return table_of(
            {
                "Year": np.arange(1991, 2021),
                "Sales": np.array(sales),
                "Marketing_Spend": np.array(marketing),
                "Economy_Index": np.array(economy),
            }
        )


class EightPoints(Source):
    """Text 4: eight points on the line y = x + 1."""

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Eight points")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "y is x and one more. What comes after 11, 12 and 13?"
    )
    icon: ClassVar[str] = "mdi6.numeric-8-circle-outline"
    target: ClassVar[str | None] = "y"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "regression"

    kind: Literal["eight_points"] = "eight_points"

    def read(self, store: TableStore) -> Table:
        x = np.array([-3, 31, -11, 4, 0, 22, -2, -5])
        return table_of({"x": x, "y": x + 1})


class BikeRentals(Source):
    """Text 4's bike table, drawn: weather of a year of hours, and how many bikes are rented.

    More are rented the warmer it feels, up to about 27 °C; fewer in damp air and wind.
    """

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Bike rentals")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "How many bikes will be rented in an hour, from the weather? The rental shop wants "
        "to know how many to put out. (Drawn at random, like a real city's figures.)",
    )
    icon: ClassVar[str] = "mdi6.bicycle"
    target: ClassVar[str | None] = "cnt"
    task: ClassVar[Literal["regression", "binary", "multiclass"] | None] = "regression"

    kind: Literal["bike_rentals"] = "bike_rentals"
    rows: Rows = 1000
    seed: Seed = 1

    def read(self, store: TableStore) -> Table:
        random = draws(self.seed)
        season = np.sin(2 * np.pi * (random.random_sample(self.rows) - 0.3))
        temp = 18.0 + 11.0 * season + random.normal(0.0, 3.5, self.rows)
        hum = np.clip(62.0 + 8.0 * season + random.normal(0.0, 17.0, self.rows), 15.0, 100.0)
        windspeed = np.clip(random.gamma(2.4, 5.2, self.rows), 0.0, 57.0)
        damp = (hum - 60.0) / 40.0
        atemp = temp + 2.2 * damp - 0.12 * windspeed + random.normal(0.0, 0.8, self.rows)
        comfort = np.exp(-(((atemp - 27.0) / 15.0) ** 2))
        expected = 20.0 + 420.0 * comfort * (1.0 - 0.35 * damp) * (1.0 - 0.008 * windspeed)
        cnt = expected * random.lognormal(0.0, 0.18, self.rows)
        return table_of(
            {
                "temp": np.round(temp, 1),
                "atemp": np.round(atemp, 1),
                "hum": np.round(hum).astype(np.int64),
                "windspeed": np.round(windspeed, 1),
                "cnt": np.maximum(1, np.round(cnt)).astype(np.int64),
            }
        )
