"""Any row of the table can be asked about, and the plots show where what is asked lies."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from engine.data.sources.lessons import EightPoints
from engine.data.sources.samples import BreastCancer, Iris
from gui.data.plots.scatter import Scatter
from gui.data.plots.view import PlotTools
from gui.results.live.picture.living_picture import LivingPicture
from tests.gui.results.conftest import LIBRARY, Open, train
from tests.gui.results.predict.test_predict import page_of, write


def test_a_row_far_down_is_taken(qtbot: QtBot, open_design: Open) -> None:
    """Of 569 rows, the window has the first 200 at hand."""
    context = open_design(BreastCancer())
    page = page_of(qtbot, context)
    train(qtbot, context)
    table = LIBRARY.table(BreastCancer()).frame
    assert page.row_bar.number.maximum() == len(table) > 500
    page.row_bar.number.setValue(500)
    names = list(page._fields.columns)
    wanted = [float(value) for value in table.iloc[499][names]]
    qtbot.waitUntil(
        lambda: [float(text) for text in page._fields.values().values()] == wanted, timeout=10_000
    )
    assert page.row_bar.number.value() == 500
    assert context.selection.rows.tolist() == [499]
    assert page.row_bar.row is not None


def test_the_plots_show_where_it_lies(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(EightPoints())
    picture = LivingPicture(context)
    scatter = Scatter(PlotTools(context.look, context.selection, context.engine, context.asked))
    for widget in (picture, scatter):
        qtbot.addWidget(widget)
        widget.resize(500, 400)
        widget.show()
        qtbot.waitExposed(widget)
    scatter.show_report(context.facts.report, context.document.design.data)
    scatter.show_pair("x", "y")
    page = page_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._answer.has_prediction, timeout=10_000)
    marks = (picture._asked_point._mark.item, scatter._asked_mark.item)
    assert all(not len(mark.data) for mark in marks), "nothing was asked yet"
    write(page, "12")
    for mark in marks:
        qtbot.waitUntil(lambda own=mark: bool(len(own.data)), timeout=10_000)
        np.testing.assert_allclose([mark.data["x"][0], mark.data["y"][0]], [12.0, 13.0], rtol=1e-5)
    write(page, "twelve")
    qtbot.waitUntil(lambda: not any(len(mark.data) for mark in marks), timeout=10_000)


def test_of_classes_it_lies_on_two_columns(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    picture = LivingPicture(context)
    qtbot.addWidget(picture)
    picture.resize(500, 400)
    picture.show()
    qtbot.waitExposed(picture)
    page = page_of(qtbot, context)
    train(qtbot, context)
    page.row_bar.number.setValue(60)
    mark = picture._asked_point._mark.item
    qtbot.waitUntil(lambda: bool(len(mark.data)), timeout=10_000)
    row = LIBRARY.table(Iris()).frame.iloc[59]
    wanted = [row[name] for name in picture._columns.axes]
    np.testing.assert_allclose([mark.data["x"][0], mark.data["y"][0]], wanted)
    context.run.reset()
    qtbot.waitUntil(lambda: not len(mark.data), timeout=10_000)
