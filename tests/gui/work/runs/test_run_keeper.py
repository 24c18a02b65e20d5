"""What was learned becomes the document's, on request and when a run is left."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.training.frames import TrainedState
from gui.work.context import Context
from tests.gui.fake_trainer import BAD, Script
from tests.gui.work.at_work import DESIGN, edited, expected, losses, trained, until


def test_catching_up_while_it_learns(qtbot: QtBot, context: Context) -> None:
    edited(context, DESIGN.with_training(epochs=1_000_000))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 0, timeout=5000)
    with qtbot.waitSignal(context.keeper.caught_up, timeout=5000):
        context.keeper.catch_up()
    assert context.run.state == "running"
    run = context.document.run
    assert run is not None
    assert run.history.epochs == run.state.epoch > 0


def test_saving_does_not_wait_for_an_engine_that_hangs(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(context, DESIGN.with_training(epochs=1_000_000))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 3, timeout=5000)
    sent = TrainedState(3, (np.zeros(3, np.float32),), ())
    context.engine.run_kept.emit(context.run.number, sent, 0.5)
    monkeypatch.setattr(context.engine, "catch_up", lambda: None)  # nothing comes back
    usual = context.keeper._patience.interval()
    context.keeper._patience.setInterval(1)
    with qtbot.waitSignal(context.keeper.caught_up, timeout=5000):
        context.keeper.catch_up()
    run = context.document.run
    assert run is not None
    assert (run.state.epoch, list(run.history.values["loss"])) == (3, expected(3))
    assert context.run.state == "running"  # and learns on, should the engine come back
    monkeypatch.undo()
    context.keeper._patience.setInterval(usual)
    with qtbot.waitSignal(context.keeper.caught_up, timeout=5000):
        context.keeper.catch_up()
    assert context.document.run.state.epoch > 3


@pytest.mark.parametrize("state", ["idle", "paused", "ended"])
def test_there_is_nothing_to_catch_up_with_at_rest(
    qtbot: QtBot, context: Context, state: str
) -> None:
    if state == "paused":
        context.run.train_one_epoch()
    elif state == "ended":
        context.run.train()
    until(qtbot, context, state)
    run = context.document.run
    with qtbot.waitSignal(context.keeper.caught_up, timeout=5000):
        context.keeper.catch_up()
    assert context.document.run is run


@pytest.mark.parametrize("state", ["running", "paused", "ended"])
def test_a_reset_can_be_undone(qtbot: QtBot, context: Context, script: Script, state: str) -> None:
    document, epochs = context.document, 12 if state == "ended" else 1_000_000
    edited(context, DESIGN.with_training(epochs=epochs))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 3, timeout=5000)
    if state == "paused":
        context.run.pause()
    until(qtbot, context, state)
    context.run.reset()
    assert context.run.state == "idle"
    assert document.run is None
    assert context.run.history.epochs == context.run.epoch == 0

    back = "Back to the first weights"
    qtbot.waitUntil(lambda: document.undo_stack.undoText() == back, timeout=5000)
    document.undo_stack.undo()
    assert context.run.state == "ended"
    assert document.run is not None
    assert context.run.epoch == context.run.history.epochs == document.run.state.epoch > 3
    learned = context.run.epoch
    document.undo_stack.redo()
    assert context.run.state == "idle"
    document.undo_stack.undo()
    edited(context, document.design.with_training(epochs=5))
    context.run.train()
    until(qtbot, context, "ended")
    assert context.run.epoch == learned + 5


def test_what_learns_is_kept_when_another_run_takes_its_place(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    """By an undo: while a run learns, the window lets none be chosen."""
    document = context.document
    first = trained(qtbot, context)
    context.run.reset()
    edited(context, DESIGN.with_training(epochs=1_000_000, seed=3))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 3, timeout=5000)
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert (document.runs.chosen_id, context.run.epoch) == (first, 12)
    qtbot.waitUntil(lambda: len(document.runs.records) == 2, timeout=5000)
    left = document.runs.records[1]
    assert left.state.epoch == left.history.epochs > 3
    assert document.runs.chosen_id == first
    assert context.run.state == "ended"


def test_a_run_whose_process_dies_as_it_is_left_comes_back_as_it_was_sent_last(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    document = context.document
    edited(context, DESIGN.with_training(epochs=1_000_000))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 3, timeout=5000)
    sent = TrainedState(3, (np.zeros(3, np.float32),), ())
    context.engine.run_kept.emit(context.run.number, sent, 0.5)
    context.run.reset()
    context.run.died.emit(BAD)  # before its last figures came
    document.undo_stack.undo()
    assert (context.run.state, context.run.epoch) == ("ended", 3)
    assert losses(context) == expected(3)
