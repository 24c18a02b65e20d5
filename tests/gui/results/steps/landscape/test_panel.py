"""The landscape: two weights are chosen, balls are put elsewhere, what became of them is said."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.data.sources.gates import XorGate
from engine.explanation import landscape
from engine.explanation.explained import WeightPlace
from engine.explanation.landscape import LandscapeWay, Slice
from gui.look.look import Look
from gui.results.steps.landscape import panel as panel_module
from gui.results.steps.landscape.panel import MOST_WEIGHTS, offered_weights
from gui.results.steps.landscape.plot import LandscapePlot, _heights
from gui.results.steps.landscape.verdict import is_flat, verdict
from gui.results.steps.steps import StepsPage
from tests.gui.results.conftest import Open
from tests.gui.results.steps.test_steps import page_of

pytestmark = pytest.mark.usefixtures("_by_numpy")
AXIS = np.linspace(-1.0, 1.0, 5)
PLACES = (WeightPlace(0, "kernel", (0, 0)), WeightPlace(0, "bias", (0,)))


def shown(qtbot: QtBot, open_design: Open) -> StepsPage:
    page = page_of(qtbot, open_design(XorGate()))
    page.over.click()
    qtbot.waitUntil(lambda: page.landscape.slice is not None, timeout=10_000)
    return page


def test_a_weight_and_its_bias_are_looked_at_first(qtbot: QtBot, open_design: Open) -> None:
    page = shown(qtbot, open_design)
    found = page.landscape.slice
    assert found.places == PLACES
    assert [way.name for way in found.ways] == ["SGD", "momentum", "Adam"]
    assert not page.way.isVisible()
    assert page.landscape.rate.value() == pytest.approx(page.told().step.learning_rate)
    assert "Click into the landscape" in page.landscape.words.text()
    page.over.click()
    assert page.way.isVisible()
    assert not page.landscape.isVisible()


def test_a_click_puts_the_balls_elsewhere_and_back(qtbot: QtBot, open_design: Open) -> None:
    page = shown(qtbot, open_design)
    panel = page.landscape
    stands = panel.slice.here
    panel.plot.clicked.emit(0.5, -0.25)
    qtbot.waitUntil(lambda: panel.slice.ways[0].points[0].tolist() == [0.5, -0.25], timeout=10_000)
    panel.back.click()
    qtbot.waitUntil(lambda: tuple(panel.slice.ways[0].points[0]) == stands, timeout=10_000)


def test_the_keys_put_the_balls_elsewhere_too(qtbot: QtBot, open_design: Open) -> None:
    panel = shown(qtbot, open_design).landscape
    plot, found = panel.plot, panel.slice
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    with qtbot.waitSignal(plot.clicked) as put:
        QTest.keyClick(plot, Qt.Key.Key_Return)
    x, y = put.args
    assert x == pytest.approx(found.here[0] + np.ptp(found.x) / 40)
    assert y == pytest.approx(found.here[1] + np.ptp(found.y) / 40)
    assert plot._ring.isVisible()
    for _ in range(60):
        QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot._at[0] == found.x.min()  # it stays in the landscape


def test_other_weights_and_another_rate_are_asked_for(qtbot: QtBot, open_design: Open) -> None:
    page = shown(qtbot, open_design)
    panel = page.landscape
    panel.y.setCurrentIndex(panel.y.count() - 1)
    panel.y.activated.emit(panel.y.currentIndex())
    qtbot.waitUntil(lambda: panel.slice.places[1] == panel._places[-1], timeout=10_000)
    before = panel.slice
    panel.rate.setValue(panel.rate.value() * 2)
    qtbot.waitUntil(lambda: panel.slice is not before, timeout=10_000)


def test_a_landscape_that_is_late_says_that_the_old_one_stands(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stood there, without a word, as if it were that of the other weights already."""
    page = shown(qtbot, open_design)
    panel, at_once, goes_on = page.landscape, landscape.loss_slice, threading.Event()
    said = panel.words.text()

    def late(*asked: object, **more: object) -> Slice:
        goes_on.wait(10)
        return at_once(*asked, **more)

    monkeypatch.setattr(landscape, "loss_slice", late)
    before = panel.slice
    panel.plot.clicked.emit(0.5, -0.25)
    assert not panel.plot.is_dimmed  # what comes at once comes without a flicker
    assert panel.words.text() == said
    qtbot.waitUntil(lambda: panel.plot.is_dimmed)
    assert "A new landscape is being computed" in panel.words.text()
    assert panel.slice is before
    panel.plot.clicked.emit(0.25, -0.25)
    assert panel.plot.is_dimmed
    goes_on.set()
    qtbot.waitUntil(lambda: panel.slice is not before, timeout=10_000)
    assert not panel.plot.is_dimmed
    assert "Click into the landscape" in panel.words.text()


def test_without_a_loss_no_landscape_of_before_is_left(qtbot: QtBot, open_design: Open) -> None:
    panel = shown(qtbot, open_design).landscape
    assert panel.plot.plot_numbers() is not None
    panel.forget()
    assert panel.slice is None
    assert panel.plot.plot_numbers() is None
    assert panel.plot._image.image is None
    assert "comes in a moment" in panel.words.text()


def test_the_weights_with_the_largest_gradients_are_offered(
    qtbot: QtBot, open_design: Open
) -> None:
    page = shown(qtbot, open_design)
    places = offered_weights(page.told().explained)
    assert len(places) <= MOST_WEIGHTS
    assert places[0] == PLACES[0]
    assert len(set(places)) == len(places)


def test_no_contour_of_a_landscape_before_is_left(qtbot: QtBot, look: Look) -> None:
    """They lay on the picture, and each new landscape had those of all before it."""
    plot = LandscapePlot(look)
    qtbot.addWidget(plot)
    for shift in (0.0, 0.5, 1.0):
        bowl = ((AXIS - shift) ** 2)[:, None] + (AXIS**2)[None, :]
        plot.show_slice(slice_of(bowl, [1.0, 0.5])[0], ("w", "b"))
        assert len(plot._image.childItems()) == len(plot._contours) > 0
    plot.show_none()
    assert plot._image.childItems() == []


def test_a_row_alone_behind_batch_normalization_is_not_called_stuck(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = shown(qtbot, open_design).landscape
    monkeypatch.setattr(panel_module, "is_flat", lambda _slice: True)
    panel._say()
    assert "being stuck" in panel.words.text()
    monkeypatch.setattr(panel_module, "alone_note", lambda _told, _place: "One row alone")
    panel._say()
    assert panel.words.text() == "One row alone"


def test_what_differs_by_rounding_is_flat() -> None:
    losses = np.full((5, 5), 0.688)
    losses[1, 2] += 1e-16
    assert _heights(losses).max() < 0.1
    assert _heights(losses + np.eye(5)).max() == pytest.approx(1.0)


def slice_of(losses: np.ndarray, way: list[float]) -> tuple[Slice, LandscapeWay]:
    ball = LandscapeWay("SGD", np.zeros((len(way), 2)), np.array(way))
    return Slice(PLACES, AXIS, AXIS, losses, (0.0, 0.0), float(losses[2, 2]), (ball,)), ball


@pytest.mark.parametrize(
    ("way", "word"),
    [
        ([1.0, 5.0, 400.0], "jumps"),
        ([1.0, float("nan")], "jumps"),
        ([1.0, 0.999, 0.998], "crawls"),
        ([1.0, 0.5, 0.3], "on its way"),
        ([1.0, 0.3, 0.01], "is down"),
    ],
)
def test_what_became_of_a_ball_is_said(qtbot: QtBot, way: list[float], word: str) -> None:
    bowl = (AXIS**2)[:, None] + (AXIS**2)[None, :] / 2
    assert word in verdict(*slice_of(bowl, way))


def test_a_flat_place_with_a_large_loss_is_not_the_goal(qtbot: QtBot) -> None:
    flat, ball = slice_of(np.full((5, 5), 0.0556), [0.0556, 0.0556])
    assert is_flat(flat)
    assert "flat all around" in verdict(flat, ball)
    assert not is_flat(slice_of(np.full((5, 5), 1e-9), [1e-9])[0])
