"""The column as a whole: its words, its names for screen readers, its looks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.data.source import Source
from engine.data.sources.curves import Sine
from engine.data.sources.samples import Iris
from gui.results.result_column import ResultColumn
from gui.work.context import Context
from tests.gui.results.conftest import Open, train


class Shouting(QTranslator):
    """A language in which every word is in angle quotes."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"«{text}»"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def other_language(qapp: QApplication) -> Iterator[Shouting]:
    translator = Shouting()
    yield translator
    QCoreApplication.removeTranslator(translator)


def column_of(qtbot: QtBot, context: Context) -> ResultColumn:
    with context.look.building():
        column = ResultColumn(context)
    qtbot.addWidget(column)
    column.resize(620, 560)
    column.show()
    qtbot.waitExposed(column)
    return column


def test_another_lesson_begins_where_it_can_be_watched(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Sine())
    column = column_of(qtbot, context)
    column.tabs.setCurrentWidget(column.predict)
    context.document.replace(context.document.design)
    assert column.tabs.currentWidget() is column.live


@pytest.mark.parametrize("source", [Iris(), Sine()])
def test_every_word_follows_the_language(
    qtbot: QtBot, open_design: Open, other_language: Shouting, source: Source
) -> None:
    context = open_design(source)
    column = column_of(qtbot, context)
    for page in range(column.tabs.count()):
        column.tabs.setCurrentIndex(page)
        if column.tabs.currentWidget() is column.evaluate:
            train(qtbot, context)
            qtbot.waitUntil(lambda: column.evaluate._answer.isVisible(), timeout=10_000)
        if column.tabs.currentWidget() is column.predict:
            qtbot.waitUntil(lambda: column.predict._answer._large.isVisible(), timeout=10_000)
        QCoreApplication.installTranslator(other_language)
        qtbot.waitUntil(lambda: column.tabs.tabText(0).startswith("«"))
        facts = context.facts.report
        own = {name.name for name in facts.table.columns} | set(context.facts.prepared.class_names)
        own |= {"MAE", "RMSE"}  # the same in every language
        for widget in column.findChildren(QWidget):
            if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible():
                text = widget.text()
                known = not text or text in own or not any(c.isalpha() for c in text)
                assert known or text.startswith("«"), (page, text)
        QCoreApplication.removeTranslator(other_language)
        qtbot.waitUntil(lambda: not column.tabs.tabText(0).startswith("«"))


def test_all_that_takes_the_keyboard_has_a_name(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    column = column_of(qtbot, context)
    train(qtbot, context)
    for page in range(column.tabs.count()):
        column.tabs.setCurrentIndex(page)
        for widget in column.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
            if not takes or isinstance(widget, QScrollBar) or widget.parent() is None:
                continue
            named = widget.accessibleName() or (
                isinstance(widget, QAbstractButton) and widget.text()
            )
            inner = widget.objectName().startswith("qt_")
            assert named or inner, (page, widget)


def test_presenting_and_dark_do_not_break_a_page(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    column = column_of(qtbot, context)
    train(qtbot, context)
    before = column.live._numbers.sizeHint().height()
    context.look.present(True)
    context.look.choose("dark")
    for page in range(column.tabs.count()):
        column.tabs.setCurrentIndex(page)
        assert not column.grab().isNull()
    assert column.live._numbers.sizeHint().height() == pytest.approx(1.5 * before, abs=1)
    context.look.choose("light")


def test_what_stands_beside_the_tabs_is_brief_where_they_need_the_room(
    qtbot: QtBot, open_design: Open
) -> None:
    column = column_of(qtbot, open_design(Sine()))
    button = QToolButton()
    brief: list[bool] = []

    def set_brief(on: bool) -> None:
        brief.append(on)
        button.setText("#3" if on else "Run 3 (3 in all)")

    set_brief(False)
    column.put_beside_tabs(button, set_brief)
    tabs = column.tabs.tabBar().sizeHint().width()
    column.resize(tabs + button.sizeHint().width() + 8, 560)
    qtbot.waitUntil(lambda: button.text() == "Run 3 (3 in all)")
    column.resize(tabs + button.sizeHint().width() // 2, 560)
    qtbot.waitUntil(lambda: button.text() == "#3")
    column.resize(tabs + 400, 560)
    qtbot.waitUntil(lambda: button.text() == "Run 3 (3 in all)")
