"""The coach's line: what is said, why, and the remedy, from a run whose curve is known."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from pytestqt.qtbot import QtBot

from engine.coach.advice import Advice
from engine.data.sources.shapes import Circles
from engine.findings import Change, Fix
from engine.messages import Sentence
from gui.results.live.live import LivePage
from gui.stack.model_column import ModelColumn
from gui.work.context import Context
from tests.gui.results.conftest import Open, train
from tests.gui.results.live.test_live import page_of

SAID, WHY = Sentence("said", "It is stuck."), Sentence("why", "Because of this.")
RATE = Sentence("rate", "Learning rate: {rate}")


def _with_rate(design, rate):
    return design.with_training(learning_rate=rate)


def ill() -> Advice:
    remedies = tuple(Fix(RATE(rate=rate), Change(_with_rate, (rate,))) for rate in (0.5, 0.25))
    return Advice("stuck", "ill", SAID(), WHY(), remedies)


@pytest.fixture
def context(open_design: Open) -> Context:
    return open_design(Circles())


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> LivePage:
    return page_of(qtbot, context)


def learn(qtbot: QtBot, context: Context) -> None:
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.coach.advice is not None, timeout=60_000)


def say(context: Context, advice: Advice) -> None:
    context.coach._shown = (advice, False)
    context.coach.changed.emit()


def test_it_is_silent_before_a_run_and_speaks_of_one(
    qtbot: QtBot, context: Context, page: LivePage
) -> None:
    assert not page.coach_line.isVisible()
    learn(qtbot, context)
    qtbot.waitUntil(page.coach_line.isVisible, timeout=60_000)
    assert context.coach.advice.code == "well"  # the loss is 1 / epoch
    assert "getting better" in page.coach_line.sentence
    run = context.run
    run._state, epochs, run._epoch = "paused", run._epoch, 0  # before the first epoch is over
    run.state_changed.emit()
    assert not page.coach_line.isVisible()
    run._state, run._epoch = "ended", epochs
    context.run.reset()
    assert not page.coach_line.isVisible()


def test_the_reason_unfolds(qtbot: QtBot, context: Context, page: LivePage) -> None:
    learn(qtbot, context)
    say(context, ill())
    line = page.coach_line
    assert line.sentence == "It is stuck."
    assert not line._reason.isVisible()
    assert "Because of this." in line.toolTip()
    line.why.click()
    assert line._reason.isVisible()
    assert line._reason.text() == "Because of this."
    assert line._others.isVisible()  # the second remedy


def test_a_remedy_is_one_step_that_is_undone_by_its_name(
    qtbot: QtBot, context: Context, page: LivePage
) -> None:
    learn(qtbot, context)
    before = context.document.design
    say(context, ill())
    page.coach_line.remedy.click()
    assert context.document.design.training.learning_rate == 0.5
    assert context.document.undo_stack.undoText() == "Learning rate: 0.5"
    assert context.coach.is_outdated
    assert "Press Go on" in page.coach_line.sentence
    assert not page.coach_line.remedy.isVisible()
    context.document.undo_stack.undo()
    assert context.document.design == before
    assert not context.coach.is_outdated


def test_rows_that_became_others_at_rest_are_told_of(
    qtbot: QtBot, context: Context, page: LivePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With another noise "done, more epochs will not help" stayed, above rows that it knew not."""
    learn(qtbot, context)
    design, run = context.document.design, context.run
    noisier = design.data.source.model_copy(update={"noise": 0.4})
    assert not context.coach.is_outdated
    monkeypatch.setattr(context.engine, "follow", lambda _design: None)
    data = design.data.model_copy(update={"source": noisier})
    context.document.edit("noise", design.with_data(data))
    run._followed(run.number)  # as the engine tells once it has
    assert context.coach.is_outdated
    context.coach._shown = (ill(), context.coach.is_outdated)
    context.coach.changed.emit()
    assert "Press Go on" in page.coach_line.sentence
    run._epoch += 1  # it goes on
    context.coach._listen()
    assert not context.coach.is_outdated


def test_a_design_that_was_changed_is_told_so(
    qtbot: QtBot, context: Context, page: LivePage
) -> None:
    learn(qtbot, context)
    document = context.document
    document.edit("seed", document.design.with_training(seed=9))
    assert "Press Train" in page.coach_line.sentence
    run = context.run
    for state, told in (("running", "Stop it, then"), ("ended", "Press Train")):
        run._state = state
        run.state_changed.emit()
        assert told in page.coach_line.sentence


def test_the_checker_does_not_say_the_opposite(qtbot: QtBot, context: Context) -> None:
    with context.look.building():
        column = ModelColumn(context)
    qtbot.addWidget(column)
    learn(qtbot, context)
    context.findings._all = ()
    context.findings.changed.emit()
    assert column.foot.summary.text() == "Everything fits"
    say(context, ill())
    assert "Everything fits" not in column.foot.summary.text()
    assert "under the curve" in column.foot.summary.text()
    column._show_all_findings()
    assert "everything fits" not in column.inspector._hint.text()
    say(context, Advice("done", "done", SAID(), WHY()))
    assert column.foot.summary.text() == "Everything fits"


def test_a_screen_reader_hears_a_change(
    qtbot: QtBot, context: Context, page: LivePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    learn(qtbot, context)
    heard: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    say(context, ill())
    say(context, ill())
    alerts = [event for event in heard if event.type() == QAccessible.Event.Alert]
    assert len(alerts) == 1
    assert page.coach_line._sentence.accessibleName() == "It is stuck."


def test_the_plot_keeps_its_height_while_sentences_change(
    qtbot: QtBot, context: Context, page: LivePage
) -> None:
    learn(qtbot, context)
    qtbot.waitUntil(page.coach_line.isVisible, timeout=60_000)
    heights = set()
    for words in ("Short.", "A sentence that is as long as the longest ones are, or nearly so."):
        say(context, Advice("x", "well", Sentence("x", words)(), WHY()))
        line = page.coach_line
        qtbot.waitUntil(lambda own=line: own.height() == own.heightForWidth(own.width()))
        heights.add(line.height())
    assert len(heights) == 1
