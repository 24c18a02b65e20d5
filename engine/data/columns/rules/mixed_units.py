"""Numbers with different units in one column, or with one and without: never read as the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.data.columns.cells.numbers import value_text
from engine.data.columns.cells.units import COUNTERS, UNITS, converted, same_measure, same_unit
from engine.data.columns.column_form import ColumnChoice, ColumnForm
from engine.data.columns.rules import reading_sentences as say
from engine.data.columns.rules.taken import ReadingRemark, Way

_BEYOND = 0.25  # of the range of the many: how far the few may lie beside it
_NEAR = math.log(5.0)  # of the two middles' ratio, where a unit explains the difference
_ONES = 1000.0  # 50000 beside 3만 counts ones; 5 does not


@dataclass(frozen=True)
class MeasuredCell:
    """A column's texts, each as a number with its unit (None: none), in ``counts`` rows."""

    texts: Sequence[str]
    parsed: Sequence[tuple[float, str] | None]
    counts: np.ndarray


@dataclass
class UnitsRead:
    """``form`` with its unit; ``apart`` (texts,) are numbers that are not measured as the
    others are, and count as missing."""

    form: ColumnForm
    apart: np.ndarray | None = None
    remarks: list[ReadingRemark] = field(default_factory=list)


def measured_in(cells: MeasuredCell, form: ColumnForm, choice: ColumnChoice) -> UnitsRead | None:
    """The unit of the column; None where its units measure different things."""
    rows: Counter[str] = Counter()
    for parsed, count in zip(cells.parsed, cells.counts.tolist(), strict=True):
        if parsed is not None:
            rows[parsed[1]] += count
    plain = rows.pop("", 0)
    if not rows:
        return UnitsRead(form)
    if choice.units == "as_they_stand":
        return UnitsRead(form.model_copy(update={"units": "as_they_stand"}))
    if not same_measure(rows):
        return None
    unit = max(rows, key=lambda each: (sum(rows[o] for o in rows if same_unit(o, each)), each))
    unit = max((each for each in rows if same_unit(each, unit)), key=lambda each: rows[each])
    if plain and choice.plain_unit in UNITS and same_measure((unit, choice.plain_unit)):
        unit = choice.plain_unit if plain >= rows[unit] else unit
    read = UnitsRead(form.model_copy(update={"unit": unit}))
    if plain:
        _with_plain(read, cells, unit, choice)
    others = [each for each in rows if not same_unit(each, read.form.unit)]
    if not read.form.unit or not others:
        if read.form.unit and (not plain or unit in COUNTERS):
            read.remarks.append(ReadingRemark(say.UNIT, {"unit": unit}))
        return read
    read.form = read.form.model_copy(update={"converts": tuple(sorted(others))})
    there = _mask(cells, lambda own: own in others)
    way = Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(cells.texts))
    parameters: dict[str, object] = {"unit": ", ".join(sorted(others)), "wanted": read.form.unit}
    read.remarks.append(ReadingRemark(say.CONVERTED, parameters, there, (way,)))
    return read


def _with_plain(read: UnitsRead, cells: MeasuredCell, unit: str, choice: ColumnChoice) -> None:
    family = UNITS[unit].family
    without = _mask(cells, lambda own: own == "")
    with_one = _mask(cells, lambda own: own != "")
    plain = np.array([0.0 if p is None else p[0] for p in cells.parsed])[without]
    measured = np.array(
        [converted(p[0], p[1], unit) for p in cells.parsed if p is not None and p[1]]
    )
    if choice.plain_unit in UNITS and same_measure((unit, choice.plain_unit)):
        factor = converted(1.0, choice.plain_unit, unit)
        read.form = read.form.model_copy(update={"plain_factor": factor})
    elif family == "share":
        _percent(read, cells, unit, plain, measured, choice)
    elif family == "count" and np.abs(plain).max() >= _ONES:
        factor = 1.0 / UNITS[unit].factor
        read.form = read.form.model_copy(update={"plain_factor": factor})
        text = cells.texts[int(np.flatnonzero(without)[0])]
        parameters: dict[str, object] = {"unit": unit, "value": text}
        parameters["number"] = value_text(float(plain[0] * factor))
        read.remarks.append(ReadingRemark(say.ONES, parameters, None, (_as_words(cells),)))
    elif unit in COUNTERS:
        pass  # 5 beside 3개 is 5개
    elif _like(plain, measured) if plain.size <= measured.size else _like(measured, plain):
        way = _as_words(cells)
        read.remarks.append(ReadingRemark(say.UNIT_SAME, {"unit": unit}, without, (way,)))
    else:
        few = without if cells.counts[without].sum() < cells.counts[with_one].sum() else with_one
        ways = [
            *_plain_units(unit, plain, measured),
            Way(say.AS_THEY_STAND(), (("units", "as_they_stand"),), "number"),
        ]
        parameters = {"unit": unit}
        if few is with_one:
            units = {p[1] for p in cells.parsed if p is not None and p[1]}
            own = {"unit": "", "plain_factor": 1.0, "apart": tuple(sorted(units))}
            read.form = read.form.model_copy(update=own)
            read.remarks.append(ReadingRemark(say.UNIT_APART, parameters, few, tuple(ways)))
        else:
            read.form = read.form.model_copy(update={"plain_factor": 0.0, "apart": ("",)})
            read.remarks.append(ReadingRemark(say.PLAIN_APART, parameters, few, tuple(ways)))
        read.apart = few


def _percent(
    read: UnitsRead,
    cells: MeasuredCell,
    unit: str,
    plain: np.ndarray,
    measured: np.ndarray,
    choice: ColumnChoice,
) -> None:
    """Fractions beside percentages: 16% is 0.16 where the plain numbers stay within 1."""
    shares = bool(np.abs(plain).max() <= 1.0 and np.abs(measured).max() > 1.0)
    if choice.percent is not None:
        shares = choice.percent == "hundredths"
    place = next(i for i, p in enumerate(cells.parsed) if p is not None and p[1] and p[0])
    value = cells.texts[place]
    own = converted(cells.parsed[place][0], cells.parsed[place][1], "%")  # type: ignore[index]
    numbers = (value_text(own / 100.0), value_text(own))
    if shares:
        read.form = read.form.model_copy(update={"unit": "", "percent": "hundredths"})
    label = say.AS_NUMBER(value=value, number=numbers[shares])
    other = "alike" if shares else "hundredths"
    parameters: dict[str, object] = {"value": value, "number": numbers[not shares]}
    way = Way(label, (("percent", other),), "number")
    read.remarks.append(ReadingRemark(say.PERCENT, parameters, None, (way, _as_words(cells))))


def _plain_units(unit: str, plain: np.ndarray, measured: np.ndarray) -> list[Way]:
    """The unit in which the plain numbers lie among the measured ones, to be chosen."""
    family = UNITS[unit].family
    middle = float(np.median(np.abs(plain)))
    found: dict[float, tuple[float, str]] = {}
    for other, measure in UNITS.items():
        if measure.family != family or same_unit(other, unit):
            continue
        wanted = float(np.median(np.abs([converted(each, unit, other) for each in measured])))
        if wanted > 0.0 and middle > 0.0:
            far = abs(math.log(wanted / middle))
            if measure.factor not in found:
                found[measure.factor] = (far, other)
    far, best = min(found.values(), default=(math.inf, ""))
    if far > _NEAR:
        return []
    return [Way(say.OTHERS_ARE_IN(unit=best), (("plain_unit", best),), "number")]


def _like(few: np.ndarray, many: np.ndarray) -> bool:
    """Whether the few lie where the many do."""
    low, high = float(many.min()), float(many.max())
    reach = _BEYOND * (high - low)
    return bool(few.min() >= low - reach and few.max() <= high + reach)


def _mask(cells: MeasuredCell, wanted: Callable[[str], bool]) -> np.ndarray:
    return np.array([p is not None and wanted(p[1]) for p in cells.parsed], bool)


def _as_words(cells: MeasuredCell) -> Way:
    return Way(say.AS_WORDS(), (("meaning", "words"),), "words", len(cells.texts))
