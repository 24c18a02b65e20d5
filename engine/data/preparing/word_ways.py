"""The ways in which words become inputs: one for each value, or one that tells them apart."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from typing_extensions import override

from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.preparing.encoders import (
    CategoryEncoder,
    ColumnEncoder,
    OrderedEncoder,
    YesNoEncoder,
    filled,
)
from engine.data.preparing.read_column import ReadColumn
from engine.data.preparing.ways import InputWay, Steps, fills_of, most_frequent, scales_of
from engine.data.settings import ColumnSettings
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.scalings import SCALINGS

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


class OneHot(InputWay):
    """One input for each value, or for each of the most frequent ones and one for all others."""

    @override
    def steps(self, column: ReadColumn, training: np.ndarray, fill: float | None) -> Steps:
        from sklearn.preprocessing import OneHotEncoder

        if column.settings.most_words:
            ones = OneHotEncoder(
                max_categories=column.settings.most_words + 1,  # the shared one is counted, too
                handle_unknown="infrequent_if_exist",
                sparse_output=False,
            )
        else:
            _check_count(column, np.unique(filled(training, fill)).size)
            ones = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
        return [*self.filling(column, fill), ("places", ones)]

    @override
    def encoders(
        self, columns: Sequence[ReadColumn], training: np.ndarray, steps: Any
    ) -> Iterator[ColumnEncoder]:
        fills, words = fills_of(steps, len(columns)), _frequent(steps["places"])
        for column, values, fill, (places, rare) in zip(
            columns, training.T, fills, words, strict=True
        ):
            categories, usual = _names_at(column, places), _usual(column, values)
            own = None if fill is None else column.names[int(fill)]
            usual = usual if usual is not None else own
            yield CategoryEncoder(
                column.settings.name,
                own,
                categories,
                usual if usual in categories else categories[0],
                column.form,
                rare=rare,
                takes_any=column.settings.most_words > 0,
            )

    @override
    def fitted_alike(self, settings: ColumnSettings) -> tuple[object, ...] | None:
        return settings.missing, settings.most_words


class _AsPlace(InputWay):
    """One input that tells the values apart by their places; how, a subclass says."""

    def ordered(self, column: ReadColumn, known: np.ndarray) -> np.ndarray:
        """The places ``known``, in the order in which they count from 0.

        Raises:
            EngineError: there are too many of them for this way.
        """
        return known

    def steps_behind(self, column: ReadColumn, counted: np.ndarray) -> Steps:
        """What comes behind the places; they are counted in the order of ``counted``."""
        return []

    @override
    def steps(self, column: ReadColumn, training: np.ndarray, fill: float | None) -> Steps:
        from sklearn.preprocessing import OrdinalEncoder

        known = np.unique(filled(training, fill))
        known = np.union1d(known, np.arange(len(column.settings.order), dtype=np.float64))
        known = np.union1d(known[~np.isnan(known)], [] if fill is None else [fill])
        counted = self.ordered(column, known)
        _check_count(column, known.size)
        places = OrdinalEncoder(
            categories=[known], handle_unknown="use_encoded_value", unknown_value=np.nan
        )
        own = None if fill is None else float(np.searchsorted(known, fill))
        behind = self.steps_behind(column, counted)
        return [("places", places), *self.filling(column, own, always=True), *behind]

    @override
    def encoders(
        self, columns: Sequence[ReadColumn], training: np.ndarray, steps: Any
    ) -> Iterator[ColumnEncoder]:
        (column,), (fill,) = columns, fills_of(steps, 1)
        ((places, _),) = _frequent(steps["places"])
        categories, usual = _names_at(column, places), _usual(column, training)
        own = None if column.settings.missing == "drop" or fill is None else categories[int(fill)]
        usual = usual if usual is not None else categories[int(fill or 0)]
        yield self.encoder(column, own, categories, usual, steps)

    @abstractmethod
    def encoder(
        self,
        column: ReadColumn,
        fill: str | None,
        categories: tuple[str, ...],
        usual: str,
        steps: Any,
    ) -> ColumnEncoder:
        """What was learned of ``column``, of ``categories`` in the order of their places."""


class Counted(_AsPlace):
    """One input that counts the values along their order, scaled."""

    @override
    def steps_behind(self, column: ReadColumn, counted: np.ndarray) -> Steps:
        return SCALINGS[column.settings.scaling].steps()

    @override
    def encoder(
        self,
        column: ReadColumn,
        fill: str | None,
        categories: tuple[str, ...],
        usual: str,
        steps: Any,
    ) -> ColumnEncoder:
        (scaling,) = scales_of(column.settings.scaling, steps, 1)
        return OrderedEncoder(column.settings.name, fill, categories, usual, column.form, scaling)


class ZeroOrOne(_AsPlace):
    """One input: 1 for what means yes, or comes last in the person's own order; else 0."""

    @override
    def ordered(self, column: ReadColumn, known: np.ndarray) -> np.ndarray:
        if known.size > 2:
            shown = [column.names[int(place)] for place in known[:_SHOWN]]
            values = ", ".join(shown) + (", …" if known.size > _SHOWN else "")
            raise EngineError(_NOT_YES_NO(column=column.settings.name, values=values))
        return np.array(sorted(known, key=column.yes_last(known)))

    @override
    def steps_behind(self, column: ReadColumn, counted: np.ndarray) -> Steps:
        from sklearn.preprocessing import FunctionTransformer

        turned = counted.size == 2 and counted[0] > counted[1]
        return [("yes", FunctionTransformer(_other_way))] if turned else []

    @override
    def encoder(
        self,
        column: ReadColumn,
        fill: str | None,
        categories: tuple[str, ...],
        usual: str,
        steps: Any,
    ) -> ColumnEncoder:
        turned = categories[::-1] if "yes" in steps else categories
        return YesNoEncoder(column.settings.name, fill, turned, usual, column.form)


def _names_at(column: ReadColumn, places: np.ndarray) -> tuple[str, ...]:
    return tuple(column.names[int(place)] for place in places)


def _usual(column: ReadColumn, training: np.ndarray) -> str | None:
    """The most frequent name in training rows; None where none has one."""
    known = training[~np.isnan(training)]
    return column.names[int(most_frequent(known))] if known.size else None


def _frequent(places: Any) -> list[tuple[np.ndarray, int]]:
    """The values of each column that have an input of their own, in their order, and how many
    others share one more."""
    known = places.categories_
    rare = getattr(places, "infrequent_categories_", [None] * len(known))
    return [
        (own, 0) if few is None else (own[~np.isin(own, few)], int(few.shape[0]))
        for own, few in zip(known, rare, strict=True)
    ]


def _check_count(column: ReadColumn, count: int) -> None:
    """``count``: of the training part; the person is told what the whole column has."""
    if count > MAXIMUM_CATEGORIES:
        name, told = column.settings.name, max(count, len(column.names))
        raise EngineError(_TOO_MANY_CATEGORIES(column=name, count=told, maximum=MAXIMUM_CATEGORIES))


def _other_way(places: np.ndarray) -> np.ndarray:
    """What means yes stands first by its name: count the other way round."""
    turned: np.ndarray = 1.0 - places
    return turned
