"""Columns of the built-in data have Korean names on the screen; one's own keep theirs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.data.knowing.library import Library
from engine.data.sources.catalogue import CATALOGUE, Iris
from engine.data.sources.drawn_pictures import DrawnPictures
from engine.data.sources.pictures import Pictures
from engine.export.sentences import Sentences
from engine.messages import Message
from gui.column_names import cell_word, class_word, column_word, fitting_word, follow_source
from gui.shell.language import Language
from gui.texts import message_text
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


def test_every_class_of_drawn_pictures_has_a_korean_name(korean: Language) -> None:
    kinds = [kind for kind in CATALOGUE if issubclass(kind, DrawnPictures)]
    names = {name for kind in kinds for name in kind.figures} | {"grass", "carpet"}
    assert {"circle", "star", "dog", "mouse"} <= names
    for kind in kinds:
        follow_source(kind())
        assert {name for name in names if class_word(name) == name} == set()
        said = Sentences("ko", kind()).classes(sorted(names))  # in a report and on a page
        assert said == tuple(class_word(name) for name in sorted(names))
    assert cell_word("cat 12") == "고양이 12"
    assert [cell_word(text) for text in ("6", " 6", "6 6")] == ["6", " 6", "6 6"]
    told = {"name": "dog", "classes": "cat, pig", "count": 3}
    assert (
        message_text(Message("some", "{name}: {classes}; {count}", told)) == "개: 고양이, 돼지; 3"
    )


def test_ones_own_classes_keep_their_names(korean: Language) -> None:
    own = Pictures(classes=("cat", "dog"))
    follow_source(own)
    assert class_word("cat") == "cat"
    assert cell_word("cat 12") == "cat 12"
    assert Sentences("ko", own).classes(("cat",)) == ("cat",)
