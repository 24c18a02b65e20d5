"""Of a large table a sample is drawn, and each row that is chosen besides."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles
from gui.data.plots.scatter import Scatter
from gui.data.plots.view import PlotTools
from gui.results.live.live import LivePage
from gui.work.context import Context
from gui.work.looking.drawn_rows import MOST
from tests.gui.results.conftest import Open

PATIENCE = 60_000


def lacking_rows(context: Context, count: int) -> np.ndarray:
    plot = context.facts.report.plot
    assert len(plot.row) < plot.total
    return np.setdiff1d(np.arange(plot.total), plot.row)[:count]


def test_a_chosen_row_that_is_not_in_the_sample_lights_up(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles(rows=9000))
    with context.look.building():
        page = LivePage(context)
    tools = PlotTools(context.look, context.selection, context.engine, context.asked, context.drawn)
    scatter = Scatter(tools)
    for widget in (page, scatter):
        qtbot.addWidget(widget)
        widget.resize(640, 640)
        with qtbot.waitExposed(widget):
            widget.show()
    scatter.show_report(context.facts.report, context.document.design.data)
    rows = lacking_rows(context, 3)
    context.selection.choose(rows)
    qtbot.waitUntil(lambda: len(page.picture._lit._item.data) == 3, timeout=PATIENCE)
    assert int(scatter.chosen().sum()) == 3
    assert len(scatter.plot._chosen.data) == 3
    context.selection.clear()
    assert not scatter.chosen().any()
    assert context.drawn.of(context.facts.report) is context.facts.report.plot


def test_of_very_many_chosen_rows_some_are_drawn(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles(rows=9000))
    sample = len(context.facts.report.plot.row)
    with qtbot.waitSignal(context.drawn.changed, timeout=PATIENCE):
        context.selection.choose(np.arange(9000))
    drawn = context.drawn.of(context.facts.report)
    assert len(drawn.row) == sample + MOST
    assert drawn.total == 9000


def test_rows_of_the_sample_need_no_asking(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles(rows=9000))
    context.selection.choose(context.facts.report.plot.row[:4])
    assert not context.drawn._question.waits
    assert context.drawn.of(context.facts.report) is context.facts.report.plot
