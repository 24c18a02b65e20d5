"""Upright lines in the curves, their words, and what a screen reader hears of them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from engine.bricks import Dense, Dropout
from engine.data.sources.shapes import Circles
from engine.training.frames import Change, Figures, History
from gui.look.look import Look
from gui.results.live.curves.curve_marks import Mark
from gui.results.live.curves.curves import CurvesPlot
from gui.results.live.curves.run_marks import change_marks, is_waiting, told, waiting_of
from gui.widgets.plots.plot_saving import PictureSaver
from tests.engine.checks.helpers import design
from tests.gui.results.conftest import Open
from tests.gui.results.live.test_live import page_of


def reductions(count: int, every: int = 20) -> History:
    epochs = (count + 1) * every
    changes = tuple(
        Change(every * n, "learning_rate", 0.5**n, 0.5 ** (n + 1), by_stall=True)
        for n in range(1, count + 1)
    )
    return History({"loss": np.linspace(1.0, 0.2, epochs)}, changes)


def plot_of(qtbot: QtBot, look: Look, run: History, width: int = 620) -> CurvesPlot:
    plot = CurvesPlot(look, lambda: run)
    qtbot.addWidget(plot)
    plot.resize(width, 260)
    plot.show()
    qtbot.waitExposed(plot)
    plot.show_run(run)
    plot.set_marks(change_marks(run, None))
    plot.draw()
    QApplication.processEvents()
    return plot


@pytest.mark.parametrize("presenting", [False, True])
@pytest.mark.parametrize("width", [300, 620, 1500])
def test_the_words_of_fifty_reductions_are_whole_and_apart(
    qtbot: QtBot, look: Look, presenting: bool, width: int
) -> None:
    look.present(presenting)
    plot = plot_of(qtbot, look, reductions(50), width)
    placed = plot.marks.words.placed
    assert placed
    metrics = QFontMetrics(look.font())
    for place, words, _ in placed:
        assert metrics.horizontalAdvance(words) <= place.width()
        assert place.left() >= 0
        assert place.right() < plot.width()
    ends = sorted((place.left(), place.right()) for place, _, _ in placed)
    assert all(after[0] > before[1] for before, after in itertools.pairwise(ends))
    newest = plot.marks.marks[-1]
    assert newest.words in [words for _, words, _ in placed]


def test_what_has_no_room_is_told_where_the_pointer_is(qtbot: QtBot, look: Look) -> None:
    plot = plot_of(qtbot, look, reductions(50))
    placed = [words for _, words, _ in plot.marks.words.placed]
    left_out = next(mark for mark in plot.marks.marks if mark.words not in placed)
    view = plot.getPlotItem().getViewBox()
    plot._pointer_moved(view.mapViewToScene(QPointF(left_out.epoch, 0.5)))
    assert left_out.words in plot._values.text()
    assert f"Epoch {left_out.epoch}:" in plot._values.text()


@pytest.mark.parametrize("shown_first", [True, False])
def test_the_lines_are_where_the_epochs_are(qtbot: QtBot, look: Look, shown_first: bool) -> None:
    """Seen in the picture itself: a column of another colour than beside it."""
    run = History({"loss": np.full(100, 1.0)}, (Change(50, "batch_size", 32, 8),))
    if shown_first:
        plot = plot_of(qtbot, look, run)
    else:
        plot = CurvesPlot(look, lambda: run)
        qtbot.addWidget(plot)
        plot.resize(620, 260)
        plot.show_run(run)
        plot.draw()
        plot.set_marks(change_marks(run, None))
        plot.show()
        qtbot.waitExposed(plot)
    view = plot.getPlotItem().getViewBox()
    at = plot.mapFromScene(view.mapViewToScene(QPointF(50.0, 0.4)))
    image = plot.grab().toImage()
    row = [image.pixelColor(x, at.y()).name() for x in range(at.x() - 20, at.x() + 21)]
    assert row[:15] == [row[0]] * 15
    assert set(row[17:24]) - {row[0]}


def test_two_marks_at_one_epoch_share_their_words(qtbot: QtBot, look: Look) -> None:
    run = History({"loss": np.full(100, 1.0)}, (Change(50, "batch_size", 32, 8),))
    plot = plot_of(qtbot, look, run)
    plot.set_marks([*change_marks(run, None), Mark(50, "kept", "epoch")])
    assert [words for _, words, _ in plot.marks.words.placed] == ["kept · batch 32 → 8"]


def test_two_changes_at_once_are_one_mark(qtbot: QtBot, look: Look) -> None:
    drop = Dropout(id="drop")
    of = design(drop, Dense(units=1))
    changes = (
        Change(5, "learning_rate", 0.01, 0.001),
        Change(5, "rate", 0.2, 0.5, brick="drop"),
        Change(9, "learning_rate", 0.001, 0.0001, by_stall=True),
    )
    marks = change_marks(History({"loss": np.ones(10)}, changes), of)
    assert marks == [
        Mark(5, "rate 0.01 → 0.001, Dropout 0.2 → 0.5", "change"),
        Mark(9, "stalled: rate 0.0001", "stall"),
    ]
    assert told(marks) == f"Epoch 5: {marks[0].words}. Epoch 9: {marks[1].words}."
    many = change_marks(reductions(50), None)
    assert told(many).startswith("Earlier changes: 47. Epoch 960:")


def test_how_long_an_early_stop_is_waited_for() -> None:
    of = design(Dense(units=1), early_stopping=True, patience=7)
    losses = np.array([0.9, 0.5, 0.7, 0.6, np.nan, 0.65, 0.61])
    run = History({"loss": losses[::-1], "val_loss": losses})
    assert waiting_of(run, of, 1) == (2, 9)
    assert waiting_of(run, of, 3) == (4, 11)  # it went on after 2
    assert waiting_of(run, of, 8) is None
    assert waiting_of(run, of.with_training(early_stopping=False), 1) is None
    assert waiting_of(History(run.values | {"val_loss": losses}), of, 1) == (2, 9)
    assert not is_waiting((100, 120), 101)  # it would jump with each epoch that is better
    assert is_waiting((100, 120), 102)
    assert not is_waiting((100, 300), 110)


def test_saved_it_has_its_marks_and_no_controls(qtbot: QtBot, look: Look) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.resize(900, 600)
    plot = plot_of(qtbot, look, reductions(2))
    stack.addWidget(plot)
    stack.show()
    saver = PictureSaver(stack, look, lambda: "curves")
    drawing = saver.svg().decode()
    assert "stalled" in drawing
    assert plot.log_box.text() not in drawing
    with_marks = saver.image()
    plot.set_marks([])
    assert with_marks != saver.image()
    assert "stalled" not in saver.svg().decode()


def test_the_page_marks_what_changes_while_it_learns(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles())
    page = page_of(qtbot, context)
    run = reductions(2)
    context.run._number = 5
    context.engine.figures_ready.emit(Figures(5, 1, run.values, run.changes), None)
    page._draw()
    assert [mark.epoch for mark in page.curves.marks.marks] == [20, 40]
    assert "stalled: rate" in page.curves.accessibleDescription()
