"""Trying a setting from the window: what is asked, what comes, cancel, undo, the best taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles
from engine.service.requests.trial_requests import TrialsAtWork
from engine.trials.sweep import Score
from engine.trials.trial import Trial
from gui.results.compare.compare import ComparePage
from gui.results.compare.try_window import TryWindow
from gui.work.context import Context
from tests.gui.results.conftest import Open, train

PATIENCE = 60_000


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trial's accuracy is best at the rate 0.1, whatever the seed."""
    answer = TrialsAtWork.answer

    def scored_answer(self: TrialsAtWork, *arguments: object) -> object:
        found = answer(self, *arguments)  # type: ignore[arg-type]
        if not isinstance(found, Trial):
            return found
        training = arguments[0].design.training  # type: ignore[attr-defined]
        drawn = (training.seed, round(1e6 * training.learning_rate))
        luck = np.random.default_rng(drawn).normal(0.0, 0.001)
        share = 0.9 - abs(np.log10(training.learning_rate) + 1.0) / 10.0 + luck
        return replace(found, figures={**found.figures, "accuracy": share})

    monkeypatch.setattr(TrialsAtWork, "answer", scored_answer)


@pytest.fixture
def window(qtbot: QtBot, open_design: Open, scored: None) -> Iterator[TryWindow]:
    context = open_design(Circles())
    with context.look.building():
        page = ComparePage(context)
    qtbot.addWidget(page)
    train(qtbot, context)
    with qtbot.waitExposed(page):
        page.show()
    page.seeds.try_button.click()
    window = page.seeds.window_of_trials
    qtbot.waitUntil(window.isVisible, timeout=PATIENCE)
    window.seeds.setValue(3)
    yield window
    window.close()


def context_of(window: TryWindow) -> Context:
    return window.context


def rates(window: TryWindow, values: str) -> None:
    window.first.choose("learning_rate")
    window.first.values.setText(values)


def tried(qtbot: QtBot, window: TryWindow) -> None:
    window.start.click()
    assert window.sweeps.is_at_work
    qtbot.waitUntil(lambda: not window.sweeps.is_at_work, timeout=PATIENCE)


def test_a_setting_comes_with_values_about_its_own(window: TryWindow) -> None:
    rate = context_of(window).document.design.training.learning_rate
    assert window.first.setting is not None
    assert window.first.setting.name == "learning_rate"
    values = [float(text) for text in window.first.values.text().split(",")]
    assert min(values) < rate < max(values)
    assert rate in values
    assert window.second.given is None
    window.second.choose("optimizer")
    assert "adam" in window.second.values.text()


def test_the_scores_and_what_they_teach(qtbot: QtBot, window: TryWindow) -> None:
    document = context_of(window).document
    rates(window, "0.001, 0.1, 1")
    tried(qtbot, window)
    (sweep,) = document.trials.kept.sweeps
    assert sweep.done == 9
    qtbot.waitUntil(lambda: "0.1 does best" in window.taught.text(), timeout=PATIENCE)
    assert "validation data" in window.measured.text()
    assert "test data" in window.test.text()
    assert sweep.test["accuracy"] == pytest.approx(0.9, abs=0.01)
    axis = window.plot.getPlotItem().getAxis("left")
    assert axis.tickStrings([0.95], 1.0, 0.05) == ["95 %"]
    assert len(window.plot._drawn) == 4  # a line, its spread, the seeds, the means


def test_the_best_becomes_the_design_and_can_be_taken_back(qtbot: QtBot, window: TryWindow) -> None:
    document = context_of(window).document
    before = document.design
    rates(window, "0.001, 0.1")
    tried(qtbot, window)
    qtbot.waitUntil(window.take.isEnabled, timeout=PATIENCE)
    window.take.click()
    assert document.design == before.with_training(learning_rate=0.1)
    document.undo_stack.undo()
    assert document.design == before
    document.undo_stack.undo()
    assert document.trials.kept.sweeps == ()
    assert window.taught.text() == ""
    assert not window.take.isEnabled()


def test_two_settings_have_a_line_each(qtbot: QtBot, window: TryWindow) -> None:
    rates(window, "0.01, 0.1")
    window.second.choose("batch_size")
    window.second.values.setText("16, 32, 64")
    window.seeds.setValue(1)
    tried(qtbot, window)
    assert window.sweep is not None
    assert len(window.sweep.points) == 6
    assert window.lines.isVisible()
    assert [entry.text for entry in window.lines._entries] == ["16", "32", "64"]
    assert len(window.plot._drawn) == 12


def test_what_cannot_be_is_said_and_nothing_is_trained(qtbot: QtBot, window: TryWindow) -> None:
    rates(window, "0.1, -1")
    tried(qtbot, window)
    assert "-1" in window.how_far.text()
    assert context_of(window).document.trials.kept.sweeps == ()
    rates(window, "0.1, 0.2")
    assert window.how_far.text() == ""


def test_cancel_keeps_what_was_tried_and_leaves_the_test_rows_closed(
    qtbot: QtBot, window: TryWindow, lesson: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = context_of(window).document
    answer = TrialsAtWork.answer

    def two_then_slow(self: TrialsAtWork, *arguments: object) -> object:
        if document.trials.kept.sweeps and document.trials.kept.sweeps[0].done == 2:
            lesson.gate.clear()  # type: ignore[attr-defined]
        return answer(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(TrialsAtWork, "answer", two_then_slow)
    rates(window, "0.001, 0.1, 1")
    window.start.click()
    qtbot.waitUntil(lambda: not lesson.gate.is_set(), timeout=PATIENCE)  # type: ignore[attr-defined]
    window.cancel.click()
    assert not window.sweeps.is_at_work
    (sweep,) = document.trials.kept.sweeps
    assert sweep.done == 2
    assert sweep.test == {}
    lesson.gate.set()  # type: ignore[attr-defined]


def test_earlier_ones_can_be_looked_at(qtbot: QtBot, window: TryWindow) -> None:
    rates(window, "0.001, 0.1")
    tried(qtbot, window)
    assert not window.earlier.isVisible()
    rates(window, "0.2, 0.3")
    tried(qtbot, window)
    assert window.earlier.count() == 2
    window.earlier.setCurrentIndex(1)
    window.earlier.activated.emit(1)
    assert window.sweep is not None
    assert window.sweep.tried[0].values == (0.001, 0.1)


def test_another_document_has_its_own(qtbot: QtBot, window: TryWindow) -> None:
    rates(window, "0.001, 0.1")
    tried(qtbot, window)
    document = context_of(window).document
    document.replace(document.design)
    assert window.sweep is None
    assert window.test.text() == ""


def test_a_score_that_is_no_number_is_not_drawn(qtbot: QtBot, window: TryWindow) -> None:
    rates(window, "0.001, 0.1")
    tried(qtbot, window)
    sweep = window.sweep
    assert sweep is not None
    broken = replace(sweep.points[0], scores=(Score(1, float("nan"), float("nan")),))
    window.plot.show_sweep(replace(sweep, points=(broken, sweep.points[1])), None)
    assert window.plot.viewRange()[1][0] > 0.0
