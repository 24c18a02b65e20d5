"""Looking back: the pages ask about the epoch that is looked at, and the present comes back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles
from engine.messages import Message
from engine.service.requests.run_requests import AtEpoch, Evaluate, NotYet
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion
from tests.gui.results.conftest import Open, lesson, open_design, train

__all__ = ["lesson", "open_design"]  # fixtures


@pytest.fixture
def context(qtbot: QtBot, open_design: Open) -> Context:
    context = open_design(Circles())
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=60_000)
    return context


def test_it_goes_to_an_epoch_and_back_to_now(qtbot: QtBot, context: Context) -> None:
    with qtbot.waitSignals([context.back.moved, context.back.drawn]):
        context.back.go_to(20)
    assert context.back.epoch == 20
    with qtbot.waitSignal(context.back.moved):
        context.back.go_to(50)  # the last one
    assert context.back.epoch is None


def test_what_is_asked_is_answered_by_the_network_of_then(qtbot: QtBot, context: Context) -> None:
    question, answers = RunQuestion(context.engine, context.back), []
    context.back.go_to(13)
    question.ask(Evaluate("training"), answers.append, lambda *_: None)
    qtbot.waitUntil(lambda: len(answers) == 1, timeout=60_000)
    assert answers[0].epoch == 13
    context.back.to_now()
    question.ask(Evaluate("training"), answers.append, lambda *_: None)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=60_000)
    assert answers[1].epoch == 50


def test_what_takes_long_is_asked_again(qtbot: QtBot, context: Context) -> None:
    asked = []

    class Slow:
        waits = False

        def ask(self, request: AtEpoch, answer: object, _failure: object) -> None:
            asked.append(request.epoch)
            if len(asked) < 4:
                answer(NotYet(0.5))  # type: ignore[operator]
            else:
                answer("there")  # type: ignore[operator]

    question, answers = RunQuestion(context.engine, context.back), []
    question._question = Slow()
    context.back.go_to(13)
    question.ask(Evaluate("training"), answers.append, lambda *_: None)
    assert asked == [13] * 4
    assert answers == ["there"]


def test_another_run_is_looked_at_as_it_is(qtbot: QtBot, context: Context) -> None:
    context.back.go_to(20)
    context.run.train()  # goes on
    assert context.back.epoch is None
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=60_000)
    context.back.go_to(60)
    assert context.back.epoch == 60
    context.run.reset()
    assert context.back.epoch is None
    assert not context.back.is_possible


def test_pictures_of_now_do_not_come_between(qtbot: QtBot, context: Context) -> None:
    arrived = []
    context.pictures.arrived.connect(arrived.append)
    from engine.data.view import View

    view = View("x", (-1.0, 1.0), "y", (-1.0, 1.0))
    context.pictures.ask(view)
    qtbot.waitUntil(lambda: len(arrived) == 1, timeout=60_000)
    context.pictures.painted()
    with qtbot.waitSignal(context.back.drawn):
        context.back.go_to(20)
    assert [picture.epoch for picture in arrived] == [50, 20]
    context.back.to_now()
    qtbot.waitUntil(lambda: len(arrived) == 3, timeout=60_000)
    assert arrived[2].epoch == 50


def test_the_next_epoch_of_a_film_waits_for_all_that_is_asked(
    qtbot: QtBot, context: Context
) -> None:
    class Slow:
        waits = False

        def ask(self, _request: AtEpoch, answer: object, _failure: object) -> None:
            self.waits, self.answer = True, answer

    question, slow, drawn, answers = RunQuestion(context.engine, context.back), Slow(), [], []
    question._question = slow  # type: ignore[assignment]
    context.back.drawn.connect(lambda: drawn.append(context.back.epoch))
    context.back.moved.connect(
        lambda: question.ask(Evaluate("test"), answers.append, lambda *_: None)
    )
    context.back.go_to(13)
    assert drawn == []
    slow.waits = False
    slow.answer("there")  # type: ignore[attr-defined]
    assert (answers, drawn) == (["there"], [13])


def test_what_cannot_be_had_leads_back_to_now(qtbot: QtBot, context: Context) -> None:
    context.back.go_to(13)
    with qtbot.waitSignals([context.back.failed, context.back.moved]):
        context.back.fail(Message("gone", "Gone."))
    assert context.back.epoch is None
