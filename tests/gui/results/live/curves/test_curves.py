"""The curves of a run."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.training.frames import History
from gui.look.look import Look
from gui.results.live.curves.curve_axes import EpochAxis, tick_text
from gui.results.live.curves.curve_marks import Mark
from gui.results.live.curves.curves import CurvesPlot


def history(epochs: int) -> History:
    loss = 1.0 / np.arange(1, epochs + 1)
    return History(
        {"loss": loss, "accuracy": 1.0 - loss, "val_loss": 2.0 * loss, "val_accuracy": 1 - loss}
    )


def plot_of(qtbot: QtBot, look: Look, run: History) -> CurvesPlot:
    plot = CurvesPlot(look, lambda: run)
    qtbot.addWidget(plot)
    plot.resize(620, 260)
    plot.show()
    qtbot.waitExposed(plot)
    plot.show_run(run)
    plot.draw()
    return plot


def test_a_hundred_thousand_epochs_are_about_500_points_a_curve(qtbot: QtBot, look: Look) -> None:
    plot = plot_of(qtbot, look, history(100_000))
    assert 4 * 250 <= plot.points_drawn <= 4 * 503


def test_pointing_at_an_epoch_tells_its_exact_figures(qtbot: QtBot, look: Look) -> None:
    run = history(1000)
    run.values["loss"][499] = 0.123456
    plot = plot_of(qtbot, look, run)
    view = plot.getPlotItem().getViewBox()
    plot._pointer_moved(view.mapViewToScene(QPointF(500.2, 0.5)))
    told = plot._values.text()
    assert plot._values.isVisible()
    assert "Epoch 500" in told
    assert "0.1235" in told
    assert "99.8 %" in told
    plot._pointer_moved(QPointF(-10.0, -10.0))
    assert not plot._values.isVisible()


def test_the_loss_has_the_left_axis_and_the_metric_the_right(qtbot: QtBot, look: Look) -> None:
    plot = plot_of(qtbot, look, history(100))
    assert plot.axis_range("left") == (0.0, 2.0)
    assert plot.axis_range("right") == (0.0, 1.0)
    low, high = plot.getPlotItem().getAxis("right").range
    assert low < 0.0 < 1.0 < high  # 100 % is drawn in its full width
    guessing = {"loss": np.array([0.72, 0.69]), "accuracy": np.array([0.49, 0.55])}
    plot = plot_of(qtbot, look, History(guessing))
    assert plot.axis_range("left") == plot.axis_range("right") == (0.0, 1.0)


def test_a_log_scale_spreads_small_losses(qtbot: QtBot, look: Look) -> None:
    plot = plot_of(qtbot, look, history(1000))
    linear = plot.axis_range("left")
    plot.set_logarithmic(True)
    assert plot.axis_range("left") == (-3.0, 0.5)
    drawn = plot._curves["loss"].yData
    assert (drawn[0], drawn[-1]) == pytest.approx((3.0 / 3.5, 0.0))
    plot.set_logarithmic(False)
    assert plot.axis_range("left") == linear


def test_figures_added_one_by_one_give_the_same_curve(qtbot: QtBot, look: Look) -> None:
    run = history(999)
    whole, grown = plot_of(qtbot, look, run), plot_of(qtbot, look, History())
    for epoch in range(999):
        grown.add({name: values[epoch : epoch + 1] for name, values in run.values.items()})
    grown.draw()
    for name in run.values:
        assert (whole._curves[name].xData == grown._curves[name].xData).all()
        assert whole._curves[name].yData == pytest.approx(grown._curves[name].yData)


def test_a_new_run_leaves_nothing_of_the_old(qtbot: QtBot, look: Look) -> None:
    plot = plot_of(qtbot, look, history(100))
    plot.show_run(History())
    plot.draw()
    assert plot.points_drawn == 0
    plot.add({"loss": np.array([3.0]), "mean_absolute_error": np.array([7.0])})
    plot.draw()
    assert plot.points_drawn == 4  # a stroke each: a single point would not be seen
    assert np.ptp(plot._curves["loss"].xData) > 0.0
    assert plot.axis_range("right") == (0.0, 8.0)


def test_losses_that_are_not_finite_are_left_out(qtbot: QtBot, look: Look) -> None:
    plot = plot_of(qtbot, look, History({"loss": np.array([1.0, np.nan, np.inf, 0.5])}))
    assert plot.points_drawn == 2


def test_presenting_draws_thicker_lines(qtbot: QtBot, look: Look) -> None:
    plot = plot_of(qtbot, look, history(10))
    thin = plot._curves["loss"].opts["pen"].widthF()
    look.present(True)
    assert (thin, plot._curves["loss"].opts["pen"].widthF()) == (2.0, 4.0)


def test_a_wild_metric_is_dashed_by_gaps_not_by_qt(qtbot: QtBot, look: Look) -> None:
    calm, wild = history(1000), history(1000)
    wild.values["accuracy"][:] = np.random.default_rng(1).random(1000)
    styles = {}
    for name, run in (("calm", calm), ("wild", wild)):
        plot = plot_of(qtbot, look, run)
        curve = plot._curves["accuracy"]
        styles[name] = curve.opts["pen"].style(), isinstance(curve.opts["connect"], np.ndarray)
    assert styles == {
        "calm": (Qt.PenStyle.DashLine, False),
        "wild": (Qt.PenStyle.SolidLine, True),
    }


def test_large_figures_are_written_out_beside_the_axis(qtbot: QtBot, look: Look) -> None:
    """A mean error in prices: nobody reads 5e+05."""
    QLocale.setDefault(QLocale(QLocale.Language.English))
    values = {
        "loss": np.linspace(1.0, 0.5, 20),
        "mean_absolute_error": np.linspace(500_000.0, 90_000.0, 20),
    }
    plot = CurvesPlot(look, lambda: History(values))
    qtbot.addWidget(plot)
    plot.show_run(History(values))
    plot.draw()
    axis = plot.getPlotItem().getAxis("right")
    strings = axis.tickStrings([0.0, 250_000.0, 500_000.0], 1.0, 250_000.0)
    assert strings == ["0", "250,000", "500,000"]
    assert axis.fixedWidth > look.px(60)
    assert tick_text(5e12) == "5 trillion"
    assert tick_text(5e18) == "5×10¹⁸"


@pytest.mark.parametrize("presenting", [False, True])
@pytest.mark.parametrize("epochs", [3.0, 40.0, 1000.0, 20_000.0, 1_000_000.0])
@pytest.mark.parametrize("width", [120.0, 200.0, 700.0])
def test_the_epochs_are_written_out_without_touching_each_other(
    look: Look, presenting: bool, epochs: float, width: float
) -> None:
    look.present(presenting)
    axis = EpochAxis(look)
    ((_, values),) = axis.tickValues(0.0, epochs, width)
    texts = axis.tickStrings(values, 1.0, 1.0)
    assert all(value == round(value) for value in values)
    assert len(set(texts)) == len(texts)
    metrics = QFontMetrics(look.font())
    ends = [
        (value / epochs * width - half, value / epochs * width + half)
        for value, text in zip(values, texts, strict=True)
        for half in [metrics.horizontalAdvance(text) / 2]
    ]
    assert all(after[0] > before[1] for before, after in itertools.pairwise(ends))


def test_the_kept_epoch_is_named_above_the_curves(qtbot: QtBot, look: Look) -> None:
    plot = CurvesPlot(look, History)
    qtbot.addWidget(plot)
    plot.resize(500, 240)
    plot.show()
    plot.add({"loss": np.linspace(1.0, 0.1, 60), "accuracy": np.full(60, 1.0)})
    plot.draw()
    plot.set_marks([Mark(57, "kept", "epoch")])
    QApplication.processEvents()
    strip = plot.marks.words
    top = plot.mapFromScene(plot.getPlotItem().getViewBox().sceneBoundingRect().topLeft()).y()
    assert strip.isVisible()
    assert strip.geometry().bottom() <= top + 1
    assert [(words, place.right() <= plot.width()) for place, words, _ in strip.placed] == [
        ("kept", True)
    ]
    plot.set_marks([])
    assert not strip.isVisible()
