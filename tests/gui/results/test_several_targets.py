"""A regression with several targets: where one is drawn, it can be chosen."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from engine.data.sources.lessons import NoisyLine
from engine.data.sources.samples import Diabetes
from engine.design import Design
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.live.live import LivePage
from gui.results.live.picture.target_choice import TargetChoice
from gui.results.predict.predict import PredictPage
from tests.gui.results.conftest import Open, train
from tests.gui.results.two_targets import TwoLines, both_targets, both_targets_of_two


def choose(choice: TargetChoice, name: str) -> None:
    choice.setCurrentIndex(choice.findData(name))
    choice.activated.emit(choice.currentIndex())


def test_the_picture_and_the_line_are_of_the_chosen_target(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(TwoLines(), both_targets)
    with context.look.building():
        page = LivePage(context)
    qtbot.addWidget(page)
    page.resize(620, 520)
    page.show()
    picture = page._picture
    train(qtbot, context)
    qtbot.waitUntil(lambda: len(picture._formula.lines) == 2, timeout=10_000)
    assert picture._target.isVisible()
    assert picture._formula.lines[0].startswith("Network: up = 2.0000 × x + 1.0000")
    choose(picture._target, "down")
    assert picture._formula.lines[0].startswith("Network: down = -300.0 × x + 1")
    assert picture._formula.lines[1].startswith("Best line: down = -300.0 × x + 1")
    curve = picture._plot._curves[0]
    assert np.allclose(curve.yData, 1000 - 300 * curve.xData, atol=0.1)
    low, high = picture._plot.getPlotItem().getViewBox().viewRange()[1]
    assert low < 750 < 1250 < high
    drawn = picture._points._item.data
    assert np.allclose(drawn["y"], 1000 - 300 * drawn["x"], atol=0.1)


def test_the_surface_is_of_the_chosen_target(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(TwoLines(), both_targets_of_two)
    with context.look.building():
        page = LivePage(context)
    qtbot.addWidget(page)
    page.resize(620, 520)
    page.show()
    picture = page._picture
    train(qtbot, context)
    qtbot.waitUntil(lambda: picture._plot.picture is not None, timeout=10_000)
    up = picture._plot._surface._pixels.copy()
    choose(picture._target, "down")
    down = picture._plot._surface._pixels
    assert (up[0, -1, :3].astype(int) != down[0, -1, :3]).any()
    assert np.abs(up[0, -1].astype(int) - down[0, 0]).max() < 16  # the one falls, the other rises
    assert picture._scale.toolTip() == "down"


def test_one_target_has_no_choice(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(NoisyLine())
    with context.look.building():
        page = LivePage(context)
    qtbot.addWidget(page)
    page.show()
    train(qtbot, context)
    assert not page._picture._target.isVisible()


def test_each_target_has_figures_of_its_own(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(TwoLines(), both_targets)
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    page.resize(620, 520)
    page.show()
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._evaluation is not None, timeout=10_000)
    rows = page._evaluation.rows
    assert page._target.isVisible()
    assert page.views.scatter.plot._target == "up"
    assert page._tiles._figures["mean_absolute_error"] < 0.001
    assert page._tiles._tiles["loss"].title.text() == "Loss (scaled target)"
    choose(page._target, "down")
    assert page.views.scatter.plot._target == "down"
    actual = page._evaluation.actual[:, 1]
    assert actual.min() > 650
    # The verdict compares with the mean of this target alone.
    error = float(np.abs(actual - actual.mean()).mean())
    assert f"{error:.1f}" in page._verdict.text()
    assert len(page.views.scatter.plot._points.data) == len(rows)


def test_a_scaled_targets_loss_says_so_while_it_learns(qtbot: QtBot, open_design: Open) -> None:
    """The loss is as Keras gives it; every other figure is in the target's own units."""
    context = open_design(TwoLines(), both_targets)
    with context.look.building():
        page = LivePage(context)
    qtbot.addWidget(page)
    page.show()
    train(qtbot, context)
    qtbot.waitUntil(lambda: "scaled target" in page._numbers.summary(), timeout=10_000)
    assert "scaled target" in page._curves.getPlotItem().getAxis("left").labelText
    assert "Mean error (MAE)" in page._numbers.summary()


def test_a_target_that_is_not_scaled_has_a_loss_in_its_units(
    qtbot: QtBot, open_design: Open
) -> None:
    def unscaled(design: Design) -> Design:
        (target,) = design.data.targets
        plain = target.model_copy(update={"scaling": "none"})
        return design.with_data(design.data.with_column(plain))

    context = open_design(Diabetes(), unscaled)
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    page.show()
    train(qtbot, context)
    qtbot.waitUntil(lambda: page._evaluation is not None, timeout=10_000)
    assert page._tiles._tiles["loss"].title.text() == "Loss"


def test_every_target_is_answered_and_kept(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(TwoLines(), both_targets)
    with context.look.building():
        page = PredictPage(context)
    qtbot.addWidget(page)
    page.resize(620, 520)
    page.show()
    train(qtbot, context)
    field = page._fields._rows[0].field
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert("0.5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._kept.count == 1, timeout=10_000)
    page._kept.copy_button.click()
    assert QGuiApplication.clipboard().text() == "x\tup\tdown\n0.5\t2\t850"
    qtbot.waitUntil(lambda: page._answer._values._labels[1][1].text() == "850")
    assert not page._answer._large.isVisible()
    assert not page._answer._values.autoFillBackground()  # in the dark it would be a darker box
    page.row_bar.number.setValue(3)
    row = context.facts.report.table.first_rows[2]
    actual = page._answer._values._labels
    qtbot.waitUntil(lambda: row[2] in actual[0][2].text() and row[3] in actual[1][2].text())


@pytest.mark.parametrize("scaled", ["input", "target"])
def test_on_a_log_scale_a_neuron_is_no_line_in_ones_own_units(
    qtbot: QtBot, open_design: Open, scaled: str
) -> None:
    from gui.results.live.picture.line_formula import is_one_linear_neuron

    context = open_design(TwoLines(), both_targets)
    design = context.document.design
    assert is_one_linear_neuron(design)
    column = design.data.inputs[0] if scaled == "input" else design.data.targets[1]
    log = column.model_copy(update={"scaling": "log"})
    assert not is_one_linear_neuron(design.with_data(design.data.with_column(log)))
