"""The column in another language while it is open, and while somebody types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.source import Source
from engine.data.sources.catalogue import Circles, Iris
from gui.data.data_column import DataColumn
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]


class _Shouting(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return text if "{" in text else text.upper()


def test_everything_follows_when_the_language_changes(
    qtbot: QtBot, qapp: QApplication, open_column: Opened
) -> None:
    _context, column = open_column(Iris())
    column.tabs.setCurrentWidget(column.plots)
    translator = _Shouting()
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: column.tabs.tabText(0) == "TABLE")
        assert column.picker.button.whole_text == "IRIS FLOWERS"
        assert column.task.label.text() == "PREDICTS"
        assert column.task.only.text() == "SEVERAL CLASSES (3)"
        assert column.plots.scatter.legend.entries[-1].text == "TEST"
        assert column.parts.legend.entries[0].text == "TRAINING 96"
        assert column.preparation.missing.currentText() == "MEDIAN"
    finally:
        qapp.removeTranslator(translator)
    qtbot.waitUntil(lambda: column.tabs.tabText(0) == "Table")


def test_what_is_being_typed_is_not_undone_by_an_answer(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Circles())
    rows = column.picker.fields.editor("rows")
    rows.control.setValue(20)
    column._refresh()  # as when facts of the earlier settings arrive just now
    assert rows.value() == 20
    rows.control.setValue(200)
    qtbot.waitUntil(lambda: context.facts.is_current and not column.sources.busy, timeout=20_000)
    assert rows.value() == 200
    assert context.document.design.data.source == Circles(rows=200)
