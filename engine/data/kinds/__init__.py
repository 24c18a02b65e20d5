"""The catalogue: every column kind by its name, in the order in which they are offered.

A new kind is one class in a file of its own, listed here; what follows it: `docs/architecture.md`.
"""

from __future__ import annotations

from typing import Annotated

from engine.catalogue import one_of
from engine.data.kinds.base import ColumnKind, Missing
from engine.data.kinds.category import Category, words_come_again
from engine.data.kinds.date import Date
from engine.data.kinds.number import Number
from engine.data.kinds.picture import Picture
from engine.data.kinds.text import FreeText
from engine.data.kinds.yes_no import YesNo
from engine.data.limits import MAXIMUM_CATEGORIES

NUMBER, DATE, YES_NO, CATEGORY, TEXT = Number(), Date(), YesNo(), Category(), FreeText()
PICTURE = Picture()

KINDS: dict[str, ColumnKind] = {
    kind.name: kind for kind in (NUMBER, DATE, YES_NO, CATEGORY, TEXT, PICTURE)
}


KindName = Annotated[str, one_of(KINDS, "kind of column")]


def kind_named(name: str) -> ColumnKind:
    """The kind that is called ``name`` in files; KeyError where there is none."""
    return KINDS[name]


def kind_of_words(distinct: int) -> ColumnKind:
    """The usual kind of words of which there are so many different ones."""
    return CATEGORY if distinct <= MAXIMUM_CATEGORIES else TEXT


__all__ = [
    "CATEGORY",
    "DATE",
    "KINDS",
    "NUMBER",
    "PICTURE",
    "TEXT",
    "YES_NO",
    "ColumnKind",
    "KindName",
    "Missing",
    "kind_named",
    "kind_of_words",
    "words_come_again",
]
