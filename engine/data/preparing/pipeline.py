"""Preparation as steps of scikit-learn pipelines, one for each column, learned from training rows.

`pipeline_of` gives one column's steps, `input_transformer` all of them as one
ColumnTransformer. Preparing keeps what the steps learned as frozen encoders (`encoders_of`):
those give the same numbers without scikit-learn. It fits columns with the same steps together,
as many as little memory holds: a fit takes scikit-learn milliseconds, whatever is in it, and a
table may have thousands of columns. The steps take columns as float64 (rows, columns): numbers
as themselves, dates as seconds since 1970, other values as their places among the column's
names, NaN where missing. All needs scikit-learn, so that nothing here is imported at the start.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.columns.cells.dates import dates_from, is_time
from engine.data.columns.cells.numbers import number_from
from engine.data.limits import LARGEST_NUMBER, MAXIMUM_CATEGORIES
from engine.data.preparing.date_parts import differing_parts, parts_of
from engine.data.preparing.encoders import (
    CategoryEncoder,
    ColumnEncoder,
    DateEncoder,
    NumberEncoder,
    OrderedEncoder,
    YesNoEncoder,
)
from engine.data.preparing.read_column import ReadColumn
from engine.data.settings import DatePart
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.scalings import SCALINGS, Scale

if TYPE_CHECKING:
    from sklearn.compose import ColumnTransformer
    from sklearn.pipeline import Pipeline

_NO_VALUES = Sentence(
    "prepare.no_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No training row has a value in the column {column}, so there is nothing to fill its "
        "gaps with. Ignore the column.",
    ),
)
_NO_FILL = Sentence(
    "prepare.no_fill",
    QT_TRANSLATE_NOOP(
        "Engine", "Type the value that the gaps of the column {column} are to be filled with."
    ),
)
_FILL_NOT_A_NUMBER = Sentence(
    "prepare.fill_not_a_number",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The gaps of the column {column} have to be filled with a number, and “{value}” is "
        "not one.",
    ),
)
_FILL_NOT_A_DATE = Sentence(
    "prepare.fill_not_a_date",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The gaps of the column {column} have to be filled with a date such as 2024-01-31, "
        "and “{value}” is not one.",
    ),
)
_FILL_NOT_A_TIME = Sentence(
    "prepare.fill_not_a_time",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The gaps of the column {column} have to be filled with a time of day such as 13:05, "
        "and “{value}” is not one.",
    ),
)
_NOT_YES_NO = Sentence(
    "prepare.not_yes_no",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} has more than two different values ({values}), so they are not "
        "yes and no. Make it a category.",
    ),
)
_TOO_MANY_CATEGORIES = Sentence(
    "prepare.too_many_categories",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column {column} has {count} different values, more than the {maximum} that a "
        "category can have. Ignore it, or make it a number.",
    ),
)
_SHOWN = 6
_FITTED_TOGETHER = 1 << 20  # values: 8 MB, and a few times as much while scikit-learn works
_MOST_TOGETHER = 200  # columns, so that one can stop in between


def input_transformer(columns: Sequence[ReadColumn], rows: np.ndarray) -> ColumnTransformer:
    """All the columns' steps, not fitted yet; ``rows`` are those that learn (training).

    It takes the columns side by side, float64 (rows, columns).
    """
    from sklearn.compose import ColumnTransformer

    steps = [
        (f"column {place}", pipeline_of(column, column.values(rows)), [place])
        for place, column in enumerate(columns)
    ]
    return ColumnTransformer(steps, sparse_threshold=0.0)


def pipeline_of(column: ReadColumn, training: np.ndarray) -> Pipeline:
    """The steps of ``column``, not fitted yet; ``training`` are its values in training rows.

    Raises:
        EngineError: no such steps can be learned from these rows.
    """
    from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, OrdinalEncoder

    settings, way = column.settings, column.prepared_as
    fill = _own_fill(column, training)
    if settings.missing != "value" and np.isnan(training).all():
        raise EngineError(_NO_VALUES(column=settings.name))
    if way == "number":
        return _pipeline([*_filling(column, fill), *SCALINGS[settings.scaling].steps()])
    if way == "parts":
        parts = settings.date_parts or differing_parts(_with(training, fill))
        split = FunctionTransformer(_date_parts, kw_args={"parts": parts})
        return _pipeline(
            [*_filling(column, fill), ("parts", split), *SCALINGS[settings.scaling].steps()]
        )
    if way == "one_hot":
        if settings.most_words:
            ones = OneHotEncoder(
                max_categories=settings.most_words + 1,  # scikit-learn counts the shared one
                handle_unknown="infrequent_if_exist",
                sparse_output=False,
            )
        else:
            _check_count(column, np.unique(_with(training, fill)).size)
            ones = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
        return _pipeline([*_filling(column, fill), ("places", ones)])
    known = np.unique(_with(training, fill))
    known = np.union1d(known, np.arange(len(settings.order), dtype=np.float64))
    known = np.union1d(known[~np.isnan(known)], [] if fill is None else [fill])
    if way == "zero_or_one":
        if known.size > 2:
            shown = [column.names[int(place)] for place in known[:_SHOWN]]
            values = ", ".join(shown) + (", …" if known.size > _SHOWN else "")
            raise EngineError(_NOT_YES_NO(column=settings.name, values=values))
        known = np.array(sorted(known, key=column.yes_last(known)))
    _check_count(column, known.size)
    counted = OrdinalEncoder(
        categories=[known if way == "counted" else np.sort(known)],
        handle_unknown="use_encoded_value",
        unknown_value=np.nan,
    )
    steps: list[tuple[str, Any]] = [("places", counted)]
    own = None if fill is None else float(np.searchsorted(np.sort(known), fill))
    steps += _filling(column, own, always=True)
    if way == "zero_or_one" and known.size == 2 and known[0] > known[1]:
        steps.append(("yes", FunctionTransformer(_other_way)))
    if way == "counted":
        steps += SCALINGS[settings.scaling].steps()
    return _pipeline(steps)


def encoders_of(columns: Sequence[ReadColumn], rows: np.ndarray) -> Iterator[ColumnEncoder]:
    """Each column's steps learned from ``rows`` (training), as plain figures, one after the other.

    Raises:
        EngineError: nothing can be learned from these rows.
    """
    for together in _with_same_steps(columns, rows.shape[0]):
        yield from _learned(together, rows)


def _with_same_steps(columns: Sequence[ReadColumn], rows: int) -> Iterator[Sequence[ReadColumn]]:
    """The columns in their order, those that follow each other and are fitted alike together."""
    most = max(1, min(_MOST_TOGETHER, _FITTED_TOGETHER // max(1, rows)))
    for _, alike in itertools.groupby(columns, _fitted_as):
        run = list(alike)
        for begin in range(0, len(run), most):
            yield run[begin : begin + most]


def _fitted_as(column: ReadColumn) -> tuple[object, ...]:
    """Equal for columns whose steps are the same whatever their values are."""
    settings = column.settings
    if settings.missing == "value":
        return (settings.name,)
    if column.prepared_as == "number":
        return column.prepared_as, settings.missing, settings.scaling
    if column.prepared_as == "one_hot":
        return column.prepared_as, settings.missing, settings.most_words
    return (settings.name,)


def _learned(columns: Sequence[ReadColumn], rows: np.ndarray) -> Iterator[ColumnEncoder]:
    """The encoders of columns with the same steps, fitted together."""
    # column by column in memory: their sums are then those of each column alone
    training = np.empty((rows.shape[0], len(columns)), order="F")
    for place, column in enumerate(columns):
        training[:, place] = column.values(rows)
        pipeline = pipeline_of(column, training[:, place])
    steps = pipeline.fit(training).named_steps
    fills = steps["fill"].statistics_.tolist() if "fill" in steps else [None] * len(columns)
    settings, way = columns[0].settings, columns[0].prepared_as
    if way == "number":
        scales = _scales(settings.scaling, steps, len(columns))
        for column, values, fill, scale in zip(columns, training.T, fills, scales, strict=True):
            typical = float(np.mean(_with(values, fill)))
            yield NumberEncoder(column.settings.name, fill, scale, typical, column.form)
    elif way == "parts":
        yield _date_encoder(columns[0], training[:, 0], fills[0], steps)
    else:
        words = _frequent(steps["places"])
        for column, values, fill, (places, rare) in zip(
            columns, training.T, fills, words, strict=True
        ):
            yield _word_encoder(column, values, fill, places, rare, steps)


def _date_encoder(
    column: ReadColumn, training: np.ndarray, fill: float | None, steps: Any
) -> DateEncoder:
    settings = column.settings
    parts = steps["parts"].kw_args["parts"]
    known = training[~np.isnan(training)]
    typical = float(_most_frequent(known)) if known.size else float(fill or 0.0)
    scales = _scales(settings.scaling, steps, len(parts))
    return DateEncoder(settings.name, fill, tuple(parts), tuple(scales), typical, column.form)


def _word_encoder(
    column: ReadColumn,
    training: np.ndarray,
    fill: float | None,
    places: np.ndarray,
    rare: int,
    steps: Any,
) -> ColumnEncoder:
    settings = column.settings
    known = training[~np.isnan(training)]
    categories = tuple(column.names[int(place)] for place in places)
    if column.prepared_as == "one_hot":
        own = None if fill is None else column.names[int(fill)]
        usual = column.names[int(_most_frequent(known))] if known.size else own
        return CategoryEncoder(
            settings.name,
            own,
            categories,
            usual if usual in categories else categories[0],
            column.form,
            rare=rare,
            takes_any=settings.most_words > 0,
        )
    usual = column.names[int(_most_frequent(known))] if known.size else categories[int(fill or 0)]
    own = None if settings.missing == "drop" or fill is None else categories[int(fill)]
    if column.prepared_as == "zero_or_one":
        turned = categories[::-1] if "yes" in steps else categories
        return YesNoEncoder(settings.name, own, turned, usual, column.form)
    (scaling,) = _scales(settings.scaling, steps, 1)
    return OrderedEncoder(settings.name, own, categories, usual, column.form, scaling)


def scale_of(name: str, training: np.ndarray) -> Scale:
    """How a target or a derived input, float64 (rows,) of the training part, is scaled by the
    scaling ``name``."""
    steps = SCALINGS[name].steps()
    if not steps:
        return Scale()
    (scale,) = _scales(name, _pipeline(steps).fit(training[:, None]).named_steps, 1)
    return scale


# --- inside ----------------------------------------------------------------------------------


def _pipeline(steps: list[tuple[str, Any]]) -> Pipeline:
    from sklearn.pipeline import Pipeline

    return Pipeline(steps or [("as it is", "passthrough")])


def _filling(column: ReadColumn, fill: float | None, always: bool = False) -> list[tuple[str, Any]]:
    """The step that fills gaps. ``always``: also where rows with a gap are dropped, for what
    no training row has, which counts as a gap by then."""
    from sklearn.impute import SimpleImputer

    settings = column.settings
    if settings.missing == "value":
        step = SimpleImputer(strategy="constant", fill_value=fill, keep_empty_features=True)
    elif settings.missing != "drop" or always:
        usable = column.prepared_as == "number" and settings.missing != "drop"
        step = SimpleImputer(strategy=settings.missing if usable else "most_frequent")
    else:
        return []
    return [("fill", step)]


def _own_fill(column: ReadColumn, training: np.ndarray) -> float | None:
    """The value that the person chose for gaps as the steps take it; None: none is chosen.
    Among ``training`` times of day it is one, too, and among dates a date."""
    settings = column.settings
    if settings.missing != "value":
        return None
    text = settings.missing_value.strip()
    if not text:
        raise EngineError(_NO_FILL(column=settings.name))
    if column.prepared_as == "number":
        number = number_from(text)
        if number is None or abs(number) > LARGEST_NUMBER:
            raise EngineError(_FILL_NOT_A_NUMBER(column=settings.name, value=text[:50]))
        return number
    if column.prepared_as == "parts":
        date = float(dates_from([text], compact=True)[0])
        known = training[~np.isnan(training)]
        clock = bool(is_time(known if known.size else np.array(date)).all())
        if np.isnan(date) or bool(is_time(np.array(date))) != clock:
            said = _FILL_NOT_A_TIME if clock else _FILL_NOT_A_DATE
            raise EngineError(said(column=settings.name, value=text[:50]))
        return date
    return float(column.names.index(column.fill_name))


def _scales(name: str, steps: Any, width: int) -> list[Scale]:
    """What the fitted steps of the scaling ``name`` learned of each of ``width`` columns."""
    scaling = SCALINGS[name]
    if "scale" not in steps:
        return [Scale()] * width
    offsets, sizes = scaling.learned(steps["scale"])
    return [
        Scale(float(offset), float(size), scaling.logarithmic)
        for offset, size in zip(offsets, sizes, strict=True)
    ]


def _frequent(places: Any) -> list[tuple[np.ndarray, int]]:
    """Of each column the values with an input of their own, in their order, and how many share
    one more."""
    known = places.categories_
    rare = getattr(places, "infrequent_categories_", [None] * len(known))
    return [
        (own, 0) if few is None else (own[~np.isin(own, few)], int(few.shape[0]))
        for own, few in zip(known, rare, strict=True)
    ]


def _with(values: np.ndarray, fill: float | None) -> np.ndarray:
    return values if fill is None else np.where(np.isnan(values), fill, values)


def _most_frequent(values: np.ndarray) -> float:
    """Of equally frequent ones the smallest, as scikit-learn takes it."""
    found, counts = np.unique(values, return_counts=True)
    return float(found[np.argmax(counts)])


def _check_count(column: ReadColumn, count: int) -> None:
    """``count``: of the training part; the person is told what the whole column has."""
    if count > MAXIMUM_CATEGORIES:
        name, told = column.settings.name, max(count, len(column.names))
        raise EngineError(_TOO_MANY_CATEGORIES(column=name, count=told, maximum=MAXIMUM_CATEGORIES))


def _date_parts(seconds: np.ndarray, parts: Sequence[DatePart]) -> np.ndarray:
    return parts_of(seconds[:, 0], parts)


def _other_way(places: np.ndarray) -> np.ndarray:
    """What means yes stands first by its name: count the other way round."""
    turned: np.ndarray = 1.0 - places
    return turned
