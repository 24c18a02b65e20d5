"""A minimised window draws nothing and asks for nothing; shown again, it has caught up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles
from engine.design import Design
from engine.service.requests.run_requests import Evaluate, Predict
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.live.live import LivePage
from gui.results.predict.predict import PredictPage
from gui.shell.status_line import StatusLine
from gui.widgets.seen import tell_window_state
from gui.work.context import Context
from tests.gui.results.conftest import Open, train
from tests.gui.results.taught_trainer import Lesson


class Window(QWidget):
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        tell_window_state(self, event)


def in_window(qtbot: QtBot, page: QWidget) -> QWidget:
    """A window with ``page`` in it: only a window is minimised."""
    window = Window()
    QVBoxLayout(window).addWidget(page)
    qtbot.addWidget(window)
    window.resize(640, 540)
    window.show()
    qtbot.waitExposed(window)
    return window


def endless(design: Design) -> Design:
    return design.with_training(epochs=1_000_000)


def learn_on(qtbot: QtBot, context: Context) -> None:
    """Till figures have come once more."""
    with qtbot.waitSignal(context.run.progressed, timeout=10_000):
        pass


def test_live_draws_nothing_and_wants_no_picture(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = open_design(Circles(), endless)
    views: list[object] = []
    set_view = context.engine.set_view
    monkeypatch.setattr(
        context.engine, "set_view", lambda view: (views.append(view), set_view(view))
    )
    with context.look.building():
        page = LivePage(context)
    drawn: list[int] = []
    draw = page._curves.draw
    monkeypatch.setattr(page._curves, "draw", lambda: (drawn.append(context.run.epoch), draw()))
    window = in_window(qtbot, page)
    context.run.train()
    qtbot.waitUntil(lambda: page._picture._plot.picture is not None, timeout=10_000)
    assert views[-1] is not None

    window.showMinimized()
    assert views[-1] is None
    learn_on(qtbot, context)
    page._timer.stop()  # of a drawing that was due
    drawn.clear()
    picture = page._picture._plot.picture
    for _ in range(5):
        learn_on(qtbot, context)
    assert not page._timer.isActive()
    assert drawn == []
    assert page._picture._plot.picture is picture

    window.showNormal()
    assert views[-1] is not None
    assert drawn
    assert drawn[-1] == context.run.epoch
    qtbot.waitUntil(lambda: page._picture._plot.picture is not picture, timeout=10_000)
    context.run.stop()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=10_000)


@pytest.mark.parametrize("kind", [EvaluatePage, PredictPage])
def test_no_answers_are_asked_for(
    qtbot: QtBot,
    open_design: Open,
    lesson: Lesson,
    monkeypatch: pytest.MonkeyPatch,
    kind: type[EvaluatePage | PredictPage],
) -> None:
    context = open_design(Circles())
    asked: list[type] = []
    ask = context.engine.ask

    def note(request, *rest):  # type: ignore[no-untyped-def]
        asked.append(type(request))
        return ask(request, *rest)

    monkeypatch.setattr(context.engine, "ask", note)
    window = in_window(qtbot, kind(context))
    window.showMinimized()
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.facts.is_current)
    assert not {Evaluate, Predict} & set(asked)
    window.showNormal()
    qtbot.waitUntil(lambda: bool({Evaluate, Predict} & set(asked)), timeout=10_000)


def test_the_status_line_rests_and_catches_up(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Circles(), endless)
    line = StatusLine(context)
    line.set_at_work(True)
    window = in_window(qtbot, line)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 0, timeout=10_000)
    window.showMinimized()
    line._slowly.stop()
    learn_on(qtbot, context)
    assert not line._slowly.isActive()
    window.showNormal()
    assert line._slowly.isActive()
    context.run.stop()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=10_000)
