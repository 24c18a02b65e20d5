"""How the cells of one column are read: decided once, when a table is read, and kept with it.

`Table.forms` maps each column of a table that was read from a file to its `ColumnForm`. Whoever
has other cells of the same column (rows to predict, a second file, a field that a person types
into) reads them with that form, and never guesses anew::

    form = table.forms.get(name, ColumnForm())
    if not form.is_missing(text):
        number = form.number(text)  # None: none in this form; form.date, form.word likewise

`ColumnForm.numbers` and `ColumnForm.dates` do so for many texts at once; give them each different
text once (see `texts_of` in `engine.data.columns.rules.series_texts`). What the person chose for a
column instead of what was seen in it is a `ColumnChoice`, and part of the design: see
`TableFile.columns`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from engine.data.columns.cells.dates import ShortDate, dates_from
from engine.data.columns.cells.digit_dates import DigitForm
from engine.data.columns.cells.numbers import (
    MISSING_MARKS,
    TRIANGLES,
)
from engine.data.columns.form_reading import ReadsCells

Meaning = Literal["number", "date", "words"]
DecimalSign = Literal[".", ","]
ThousandsSign = Literal["", ",", ".", " ", "'"]
Units = Literal["convert", "as_they_stand"]
Percent = Literal["hundredths", "alike"]


@dataclass(frozen=True)
class NumberForm:
    """The signs in a table's numbers."""

    decimal: DecimalSign = "."
    thousands: ThousandsSign = ","


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class ColumnForm(ReadsCells, _Frozen):
    """What a column's cells mean, and how they are written.

    The numbers are in ``unit`` ("": in none that was written); a cell in one of the units
    ``converts`` is converted to it, one in any other is no number of this column, unless it is
    only counted (3명). A cell without a unit is ``plain_factor`` times as many of ``unit``, and
    none where that is 0. ``units`` = ``as_they_stand`` drops whatever unit there is. ``percent``
    says whether 16% is 0.16 (``hundredths``) or 16. ``up`` are the triangles that do not mean a
    minus. ``middles`` adds the ``width`` of a range such as 8-12 or 45+, whose middle is the
    number. ``fractions`` says that 1/2 is 0.5.

    Of dates, ``day_first`` says what 1/2/2024 is (None: the month first between slashes, the day
    first between dashes), ``short`` what 24.01.02 is, ``compact`` whether 20240131 and 202401
    are some. ``missing`` are the texts that stand for "not known" in this column; an empty cell
    always does. ``odd`` are texts of the table that could not be read as its column is, and
    ``apart`` units ("": none) in which a number is not measured as it is: see
    `counts_as_missing`.
    ``labels`` are the words for which others are written that differ only in case, width and
    spaces.
    """

    meaning: Meaning = "number"
    decimal: DecimalSign = "."
    thousands: ThousandsSign = ","
    unit: str = ""
    units: Units = "convert"
    converts: tuple[str, ...] = ()
    plain_factor: float = 1.0
    percent: Percent = "alike"
    up: str = ""
    middles: bool = False
    width: float = 0.0
    fractions: bool = False
    day_first: bool | None = None
    short: ShortDate = "ymd"
    compact: bool = False
    digits: DigitForm = ""
    missing: tuple[str, ...] = MISSING_MARKS
    odd: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def dates_among(self, texts: Sequence[str]) -> np.ndarray:
        """`dates` of a column that was read as something else: also 20240131, and what
        1/2/2024 is, is seen from the others."""
        found = dates_from(texts, compact=True)
        missing = np.array([self.is_missing(text) for text in texts], bool)
        return np.where(np.isnan(found) & ~missing, np.inf, found)


# How cells are read where no table says it: those of a lesson, or of a sample that comes along.
AS_NUMBERS = ColumnForm()
AS_DATES = ColumnForm(meaning="date")


class ColumnChoice(_Frozen):
    """What the person chose of how the column called ``name`` is read.

    None: as it is seen in the column. ``missing`` are all the texts that count as missing;
    ``plain_unit`` is the unit of the numbers that have none; ``triangles`` says whether △ and ▲
    are a minus; ``alike`` makes labels one that differ only in case, width and spaces;
    ``second_file`` says that a second file is read as the first is written, whatever its cells
    show. The rest is as in `ColumnForm`.
    """

    name: Annotated[str, Field(max_length=500)]
    meaning: Meaning | None = None
    decimal: DecimalSign | None = None
    units: Units | None = None
    plain_unit: Annotated[str, Field(max_length=20)] | None = None
    percent: Percent | None = None
    triangles: Literal["minus", "plus"] | None = None
    middles: bool = False
    fractions: bool = False
    day_first: bool | None = None
    short: ShortDate | None = None
    missing: Annotated[tuple[str, ...], Field(max_length=100)] | None = None
    alike: bool = False
    second_file: Literal["as_the_first"] | None = None


def up_signs(choice: ColumnChoice, texts: Sequence[str]) -> str:
    """The triangles that mean no minus: where both ▲ and ▼ are used, the upward ones."""
    first = {text[:1] for text in texts}
    down = first & set("▽▼")
    if choice.triangles is not None:
        return TRIANGLES if choice.triangles == "plus" else ""
    return "△▲" if down and first & set("△▲") else ""
