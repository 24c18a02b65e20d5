"""Text 3's exercise: a share's closing price for a date, with an index of the economy."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import numpy as np
from pydantic import Field
from typing_extensions import override

from engine.data.source import DrawnSource, Sketch, SourceFamily
from engine.data.sources.fields import Noise, Seed, draws
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import REGRESSION

_FIRST_DAY = "2021-01-04"  # a Monday
_YEAR = 260.0  # weekdays
_FIRST_PRICE = 50_000.0
_STEP = 100.0  # prices are whole hundreds
_CHANCE = 0.024  # the deviation of a day's change, with the whole noise

_Days = Annotated[
    int,
    Field(ge=60, le=10_000, strict=True),
    Form(
        label=QT_TRANSLATE_NOOP("Engine", "Days"),
        hint=QT_TRANSLATE_NOOP("Engine", "How many days of trading: Mondays to Fridays."),
        step=20,
    ),
]


class SharePrices(DrawnSource):
    """A share and an index of the economy, a row for each weekday, drawn at random.

    The logarithm of the price follows a trend, the index, the season, three shocks that half
    heal, and above all a walk of chance: each day goes on from the one before. What the date
    says of it is little, however well a network learns the days that it was shown.
    """

    family: ClassVar[SourceFamily] = "lesson"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "A share's price")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "What will a share cost on a certain day, from the date and an index of the economy? "
        "(Drawn at random: no real company's.)",
    )
    icon: ClassVar[str] = "mdi6.chart-line"
    target: ClassVar[str | None] = "close"
    task: ClassVar[str | None] = REGRESSION.name
    axes: ClassVar[tuple[str, str]] = ("economy_index", "close")

    kind: Literal["share_prices"] = "share_prices"
    rows: _Days = 780
    noise: Noise = 0.5
    seed: Seed = 1

    @override
    def draw(self) -> dict[str, np.ndarray]:
        random, days = draws(self.seed), self.rows
        date = np.busday_offset(_FIRST_DAY, np.arange(days), roll="forward")
        years = np.arange(days) / _YEAR
        slow = np.zeros(days)
        for day, push in enumerate(random.normal(0.0, 0.4, days)):
            slow[day] = 0.98 * slow[max(0, day - 1)] + push
        shocks = np.zeros(days)
        for start in np.sort(random.randint(days // 10, days, 3)):
            since = np.arange(days - start)
            shocks[start:] -= random.uniform(0.06, 0.14) * (0.5 + 0.5 * np.exp(-since / 40.0))
        index = 100.0 + 3.0 * years + 2.0 * np.sin(np.pi * years) + slow + 30.0 * shocks
        season = 0.03 * np.sin(2.0 * np.pi * years)
        walk = np.cumsum(random.normal(0.0, _CHANCE * self.noise, days))
        value = 0.08 * years + 1.2 * np.log(index / 100.0) + season + shocks + walk
        close = _FIRST_PRICE * np.exp(value)
        return {
            "date": date.astype("datetime64[s]"),
            "economy_index": np.round(index, 2),
            "close": (np.round(close / _STEP) * _STEP).astype(np.int64),
        }

    @override
    def sketch(self) -> Sketch | None:
        """The price from day to day."""
        close = self.draw()["close"].astype(np.float64)
        return Sketch(np.arange(close.size, dtype=np.float64), close)
