"""Columns of the built-in data have Korean names on the screen; one's own keep theirs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.data.knowing.library import Library
from engine.data.sources.catalogue import CATALOGUE, Iris
from gui.column_names import column_word, fitting_word, follow_source
from gui.shell.language import Language
from tests.gui.whole_window import WholeWindow

_SAME = {"x", "y", "z", "a", "b", "LDL", "HDL"}  # the names that formulas and doctors use


@pytest.fixture
def korean() -> Iterator[Language]:
    language = Language(QApplication.instance(), "ko")  # type: ignore[arg-type]
    yield language
    language.choose("en")


def test_every_built_in_column_has_a_korean_name(korean: Language) -> None:
    library = Library()
    left = set()
    for kind in CATALOGUE:
        if kind.family in ("table", "painted"):
            continue
        source = kind()
        follow_source(source)
        for column in library.facts(source).columns:
            word = column_word(column.name)
            numbered = column.name.lstrip("x").replace("-", "").isdigit()
            if word == column.name and column.name not in _SAME and not numbered:
                left.add(column.name)
    assert left == set()


def test_ones_own_table_keeps_its_names(whole_window: WholeWindow) -> None:
    whole_window.language.choose("ko")
    table = "label,species,cnt\n" + "\n".join(f"{n},{n % 3},{2 * n}" for n in range(60))
    whole_window.table(table)
    model = whole_window.window.data_column.table.model
    heads = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(3)]
    assert heads == ["label", "species", "cnt"]
    whole_window.lesson("iris", train=False)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "꽃받침 길이 (sepal length)"
    assert whole_window.window.context.document.design.data.columns[0].name == "sepal length"


def test_without_room_the_korean_word_stands_alone(korean: Language) -> None:
    follow_source(Iris())
    assert fitting_word("sepal length", lambda _text: True) == "꽃받침 길이 (sepal length)"
    assert fitting_word("sepal length", lambda _text: False) == "꽃받침 길이"
    assert fitting_word("mine (mine)", lambda _text: False) == "mine (mine)"
