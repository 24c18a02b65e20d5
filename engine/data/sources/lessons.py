"""The data of the four reference texts."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field
from typing_extensions import override

from engine.data.source import DrawnSource, SourceFamily
from engine.data.sources.fields import Noise, Rows, Seed, draws
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import BINARY, REGRESSION

_TEST_ROWS = 100

_Chance = Annotated[
    float,
    Field(ge=0.0, le=1.0),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Noise"),
        hint=QT_TRANSLATE_NOOP(
            "Engine",
            "The share of labels that chance decides. The others follow from x1 and x2.",
        ),
        step=0.05,
        decimals=2,
    ),
]
_Years = Annotated[
    int,
    Field(ge=3, le=100, strict=True),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Rows"),
        hint=QT_TRANSLATE_NOOP("Engine", "How many years there are from 2017 on."),
        step=1,
    ),
]
_Deviation = Annotated[
    float,
    Field(ge=0.0, le=1.0),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Noise"),
        hint=QT_TRANSLATE_NOOP(
            "Engine",
            "How far the sales stray by chance, as a share of themselves; 0: as they were.",
        ),
        step=0.05,
        decimals=2,
    ),
]


class NoisyLine(DrawnSource):
    """Text 1: y = 2x + U(0, 1) / 3, training rows first and then 100 test rows."""

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "A line with noise")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "y is about twice x, and a little more by chance. Can a network find the line?"
    )
    icon: ClassVar[str] = "mdi6.chart-timeline-variant"
    target: ClassVar[str | None] = "y"
    task: ClassVar[str | None] = REGRESSION.name

    test_rows: ClassVar[int] = _TEST_ROWS

    kind: Literal["noisy_line"] = "noisy_line"
    rows: Rows = 1000
    noise: Noise = 1 / 3
    seed: Seed = 45  # its best line is much like the text's: w 2.00, b 0.17, test MSE 0.010

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        x = random.random_sample(self.rows)
        y = x * 2 + random.random_sample(self.rows) * self.noise
        x_test = random.random_sample(_TEST_ROWS)
        y_test = x_test * 2 + random.random_sample(_TEST_ROWS) * self.noise
        return {"x": np.concatenate([x, x_test]), "y": np.concatenate([y, y_test])}


class RandomLabels(DrawnSource):
    """Text 2: 12 random inputs and labels that have nothing to do with them, or, with less noise,
    follow two of them."""

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Random labels")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Twelve random numbers. Noise 1: the label is the toss of a coin, which can only be "
        "learned by heart. Noise 0: it is 1 where x1 and x2 together are more than 1.",
    )
    icon: ClassVar[str] = "mdi6.dice-multiple"
    target: ClassVar[str | None] = "label"
    task: ClassVar[str | None] = BINARY.name

    axes: ClassVar[tuple[str, str]] = ("x1", "x2")
    opens_with: ClassVar[tuple[str, str] | None] = ("x1", "x2")
    test_rows: ClassVar[int] = _TEST_ROWS

    kind: Literal["random_labels"] = "random_labels"
    rows: Rows = 1000
    noise: _Chance = 1.0
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        x = random.random_sample((self.rows, 12))
        labels = random.randint(2, size=self.rows)
        x_test = random.random_sample((_TEST_ROWS, 12))
        labels_test = random.randint(2, size=_TEST_ROWS)
        columns = {f"x{i + 1}": np.concatenate([x[:, i], x_test[:, i]]) for i in range(12)}
        label = np.concatenate([labels, labels_test]).astype(np.int64)
        if self.noise < 1.0:
            decided = random.random_sample(label.size) >= self.noise
            label = np.where(decided, columns["x1"] + columns["x2"] > 1.0, label).astype(np.int64)
        return {**columns, "label": label}


class Sales(DrawnSource):
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
    task: ClassVar[str | None] = REGRESSION.name

    axes: ClassVar[tuple[str, str]] = ("Marketing_Spend", "Sales")

    kind: Literal["sales"] = "sales"
    noise: _Deviation = 0.0
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        sales = [120, 135, 160, 180, 190, 220, 240, 260, 280, 300, 320, 350, 370, 390, 410]
        sales += [430, 450, 470, 480, 500, 520, 530, 540, 560, 580, 600, 620, 640, 660, 680]
        marketing = [80, 85, 90, 95, *range(100, 351, 10)]
        economy = [1.0, 1.1, 0.9, 1.2, 1.0, 0.8, 1.1, 1.0, 0.9, 1.2, 1.0, 1.1, 1.0, 0.9, 1.2]
        economy += [1.0, 0.8, 1.1, 1.0, 0.9, 1.2, 1.0, 1.1, 1.0, 0.9, 1.2, 1.0, 0.9, 1.2, 1.0]
        return {
            "Year": np.arange(1991, 2021),
            "Sales": _strayed(np.array(sales), self.noise, self.seed),
            "Marketing_Spend": np.array(marketing),
            "Economy_Index": np.array(economy),
        }


class SalesFiveYears(DrawnSource):
    """Text 3: the sales of five years, from the year alone."""

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Sales 2017–2021")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "A shop's sales from the year: five years that grow by the same step. What will the "
        "owner sell in 2022?",
    )
    icon: ClassVar[str] = "mdi6.store-outline"
    target: ClassVar[str | None] = "Sales"
    task: ClassVar[str | None] = REGRESSION.name
    axes: ClassVar[tuple[str, str]] = ("Year", "Sales")

    kind: Literal["sales_five_years"] = "sales_five_years"
    rows: _Years = 5
    noise: _Deviation = 0.0
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        years = np.arange(self.rows)
        sales = _strayed(100 + 50 * years, self.noise, self.seed)
        return {"Year": 2017 + years, "Sales": sales}


class EightPoints(DrawnSource):
    """Text 4: eight points on the line y = x + 1."""

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Eight points")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "y is x and one more. What comes after 11, 12 and 13?"
    )
    icon: ClassVar[str] = "mdi6.numeric-8-circle-outline"
    target: ClassVar[str | None] = "y"
    task: ClassVar[str | None] = REGRESSION.name

    kind: Literal["eight_points"] = "eight_points"

    @override
    def draw(self) -> dict[str, np.ndarray]:
        x = np.array([-3, 31, -11, 4, 0, 22, -2, -5])
        return {"x": x, "y": x + 1}


class BikeRentals(DrawnSource):
    """Text 4's bike table, drawn: weather of a year of hours, and how many bikes are rented.

    More are rented the warmer it feels, up to about 27 °C; fewer in damp air and wind. With
    ``calendar`` the month, the hour and the kind of day come before these columns, and tell
    much more: warm seasons, cool nights, people on their way to work and back, and idle
    afternoons at the weekend.
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
    task: ClassVar[str | None] = REGRESSION.name
    axes: ClassVar[tuple[str, str]] = ("atemp", "cnt")

    kind: Literal["bike_rentals"] = "bike_rentals"
    rows: Rows = 1000
    calendar: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Month and hour"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "Adds the month, the hour and whether it is a working day: the rentals then follow "
                "the course of the day.",
            ),
        ),
    ] = False
    noise: Noise = 0.18  # of the rentals: the deviation of their logarithm
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random = draws(self.seed)
        return self._by_calendar(random) if self.calendar else self._by_weather(random)

    def _by_weather(self, random: np.random.RandomState) -> dict[str, np.ndarray]:
        season = np.sin(2 * np.pi * (random.random_sample(self.rows) - 0.3))
        temp = 18.0 + 11.0 * season + random.normal(0.0, 3.5, self.rows)
        return self._weather(random, season, temp, np.ones(self.rows))

    def _by_calendar(self, random: np.random.RandomState) -> dict[str, np.ndarray]:
        day = random.randint(0, 365, self.rows)
        hour = random.randint(0, 24, self.rows)
        working = (day % 7 < 5).astype(np.int64)
        season = np.sin(2 * np.pi * (day / 365 - 0.3))
        daily = 4.0 * np.sin(2 * np.pi * (hour - 9) / 24)  # coolest at 3, warmest at 15 o'clock
        temp = 17.0 + 11.0 * season + daily + random.normal(0.0, 2.5, self.rows)
        ways = _peak(hour, 8, 1.2) + 1.2 * _peak(hour, 18, 1.6) + 0.3 * _peak(hour, 13, 4.0)
        leisure = 0.8 * _peak(hour, 14, 4.0)
        demand = 0.05 + np.where(working == 1, ways, leisure)
        # within a 365-day year: each month's share of it
        month = np.minimum(day * 12 // 365 + 1, 12)
        calendar = {"month": month, "hour": hour, "workingday": working}
        return {**calendar, **self._weather(random, season, temp, 1.4 * demand)}

    def _weather(
        self,
        random: np.random.RandomState,
        season: np.ndarray,
        temp: np.ndarray,
        demand: np.ndarray,
    ) -> dict[str, np.ndarray]:
        """What the air is like, and the rentals: ``demand`` times what the weather allows."""
        hum = np.clip(62.0 + 8.0 * season + random.normal(0.0, 17.0, self.rows), 15.0, 100.0)
        windspeed = np.clip(random.gamma(2.4, 5.2, self.rows), 0.0, 57.0)
        damp = (hum - 60.0) / 40.0
        atemp = temp + 2.2 * damp - 0.12 * windspeed + random.normal(0.0, 0.8, self.rows)
        comfort = np.exp(-(((atemp - 27.0) / 15.0) ** 2))
        expected = 20.0 + 420.0 * comfort * (1.0 - 0.35 * damp) * (1.0 - 0.008 * windspeed)
        cnt = expected * demand * random.lognormal(0.0, self.noise, self.rows)
        return {
            "temp": np.round(temp, 1),
            "atemp": np.round(atemp, 1),
            "hum": np.round(hum).astype(np.int64),
            "windspeed": np.round(windspeed, 1),
            "cnt": np.maximum(1, np.round(cnt)).astype(np.int64),
        }


def _strayed(sales: np.ndarray, noise: float, seed: int) -> np.ndarray:
    """The text's own sales, or such as they might have been: whole, and never negative."""
    if not noise:
        return sales
    strayed = sales * (1.0 + draws(seed).normal(0.0, noise, sales.size))
    return np.maximum(0, np.round(strayed)).astype(np.int64)


def _peak(hour: np.ndarray, centre: float, width: float) -> np.ndarray:
    """1 at ``centre`` o'clock, fading over about ``width`` hours."""
    bell: np.ndarray = np.exp(-(((hour - centre) / width) ** 2))
    return bell
