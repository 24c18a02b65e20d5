"""The report belongs to the design's present data."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from engine.data.facts import DataReport, TableFacts
from gui.work.context import Context
from tests.gui.work.at_work import DESIGN, edited


def test_a_report_of_earlier_data_is_not_believed(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=5000)
    data = DESIGN.data
    with qtbot.waitSignal(context.facts.changed):
        edited(context, DESIGN.with_data(data.model_copy(update={"task": "regression"})))
    late = replace(context.facts.report or DataReport(TableFacts(0, (), ()), None, None))
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=5000)
    shown = context.facts.report
    context.facts._reported(data, late)
    assert context.facts.report is shown
