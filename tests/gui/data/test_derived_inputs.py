"""Inputs worked out of others, by clicking: added, scaled, put to rest, taken away, undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from engine.data.preparing.edits import with_role
from engine.data.source import Source
from engine.data.sources.catalogue import Circles, Iris
from gui.data.data_column import DataColumn
from gui.data.preparing.derived_inputs import DerivedInputs
from gui.shell.language import Language
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]


def panel_of(column: DataColumn) -> DerivedInputs:
    column.tabs.setCurrentWidget(column.places.preparation_page)
    return column.preparation.derived


def choose(panel: DerivedInputs, kind: str, *columns: str) -> None:
    for box, value in zip((panel.kind, panel.first, panel.second), (kind, *columns), strict=False):
        place = box.findData(value)
        assert place >= 0, f"{value} is not offered"
        box.setCurrentIndex(place)
        box.activated.emit(place)


def names(context: Context) -> tuple[str, ...]:
    return tuple(own.name for own in context.document.design.data.derived_inputs)


def test_it_is_added_seen_by_the_network_and_undone(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Circles())
    panel = panel_of(column)
    before = context.document.design
    choose(panel, "product", "x", "y")
    assert panel.second.isVisibleTo(panel)
    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)
    assert names(context) == ("x · y",)
    assert context.document.undo_stack.undoText() == "Add the input x · y"
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert context.facts.prepared.input_names == ("x", "y", "x · y")
    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)  # the same: nothing to do
    assert context.document.undo_stack.count() == 1
    choose(panel, "square", "y")
    assert not panel.second.isVisibleTo(panel)
    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)
    assert names(context) == ("x · y", "y²")
    remove: QToolButton = panel.line_of("x · y")[2]
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert names(context) == ("y²",)
    for _ in range(3):
        context.document.undo_stack.undo()
    assert context.document.design == before
    assert panel.lines.count() == 0


def test_its_scaling_is_chosen(open_column: Opened) -> None:
    context, column = open_column(Circles())
    panel = panel_of(column)
    choose(panel, "square", "x")
    panel.add_button.click()
    scaling = panel.line_of("x²")[1]
    place = scaling.findData("standardize")
    scaling.setCurrentIndex(place)
    scaling.activated.emit(place)
    assert context.document.design.data.derived[0].scaling == "standardize"


def test_one_that_rests_says_so_and_is_woken(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Circles())
    panel = panel_of(column)
    choose(panel, "square", "y")
    panel.add_button.click()
    design = context.document.design
    context.document.edit("ignore y", design.with_data(with_role(design.data, "y", "ignored")))
    assert names(context) == ()
    label = panel.line_of("y²")[0]
    assert not label.isEnabled()
    assert "y" in label.toolTip()
    (wake,) = [b for b in panel.findChildren(QPushButton) if b.text() == "Use again"]
    qtbot.waitUntil(lambda: wake.isVisibleTo(panel))
    qtbot.mouseClick(wake, Qt.MouseButton.LeftButton)
    assert names(context) == ("y²",)
    assert context.document.design.data == design.data


def test_words_only_have_none(open_column: Opened) -> None:
    context, column = open_column(Iris())
    panel = panel_of(column)
    assert panel.isVisibleTo(column.preparation)
    data = context.document.design.data
    for own in data.inputs:
        data = with_role(data, own.name, "ignored")
    context.document.edit("all", context.document.design.with_data(data))
    assert not panel.isVisibleTo(column.preparation)


@pytest.mark.parametrize("name", ["ko", "en"])
def test_it_speaks_both_languages(
    qtbot: QtBot, language: Language, open_column: Opened, name: str
) -> None:
    _context, column = open_column(Iris())
    panel = panel_of(column)
    choose(panel, "square", "petal length")
    panel.add_button.click()
    language.choose(name)
    word = "petal length²" if name == "en" else "꽃잎 길이²"
    qtbot.waitUntil(lambda: panel.line_of("petal length²")[0].text() == word)
    assert panel.title.text() == ("Inputs worked out of others" if name == "en" else
                                  "다른 열로 만든 입력")  # fmt: skip
