"""The run's state follows the run, whatever is pressed when, and whatever goes wrong."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.bricks import Dropout
from engine.data.sources.shapes import Circles
from engine.data.view import View
from engine.design import Design
from engine.messages import EngineError, Message
from engine.service.requests.run_requests import Predict
from engine.training.frames import Ending, Figures, Picture, TrainedState
from engine.training.run import speed
from gui.door.processes import TRAINING_DIED
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from gui.work.runs.current_run import DIED_AT_ONCE, RUN_DIED
from tests.gui.engine_here import EngineHere, answer_to
from tests.gui.fake_trainer import BAD, FakeTrainer, Script
from tests.gui.work.at_work import DESIGN, NoRows, edited, expected, losses, record, trained, until

# --- its process dies before anything of it was kept ----------------------------------------


def test_a_run_that_died_at_once_leaves_no_curves_and_is_begun_again(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    said: list[Message] = []
    context.run.died.connect(said.append)
    edited(context, DESIGN.with_training(epochs=1_000_000))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 3, timeout=5000)
    context.run._last = None  # sent a quarter of a second after it begins, perhaps by now
    with qtbot.waitSignal(context.run.forgotten, timeout=5000):
        context.engine.training_died.emit(TRAINING_DIED())
    assert said == [DIED_AT_ONCE()]
    assert context.run.state == "idle"
    assert (context.run.epoch, context.run.history.epochs) == (0, 0)
    assert context.run.ending is not None
    assert context.run.ending.message == DIED_AT_ONCE()
    edited(context, DESIGN)
    context.run.train()
    until(qtbot, context, "ended")
    assert losses(context) == expected(12)


def test_a_run_that_died_as_it_went_on_stands_where_it_stood(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    said: list[Message] = []
    context.run.died.connect(said.append)
    trained(qtbot, context)
    edited(context, DESIGN.with_training(epochs=1_000_000))
    script.gate.clear()  # nothing is sent from here on
    context.run.train()
    until(qtbot, context, "running")
    context.engine.training_died.emit(TRAINING_DIED())
    assert said == [RUN_DIED(epoch=12)]
    assert (context.run.state, context.run.epoch) == ("ended", 12)
    assert context.run.ending == Ending("stopped", 12, RUN_DIED(epoch=12))
    assert context.run.is_current  # Train goes on
    assert losses(context) == expected(12)


def test_another_run_that_died_at_once_gives_way_to_the_one_before(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    said: list[Message] = []
    context.run.died.connect(said.append)
    first = trained(qtbot, context)
    edited(context, DESIGN.inserted(0, Dropout()))
    script.gate.clear()
    context.run.train()
    until(qtbot, context, "running")
    context.engine.training_died.emit(TRAINING_DIED())
    assert said == [DIED_AT_ONCE()]
    assert context.document.runs.chosen_id == first
    assert (context.run.state, losses(context)) == ("ended", expected(12))
    assert not context.run.is_current  # Train begins the other one again


# --- it is opened again ---------------------------------------------------------------------


def test_opening_it_leaves_its_past_unless_its_rows_are_others(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that follows other rows begins its past there. One that was saved with the very rows
    of its document was made to follow them, and the time machine was gone with every opening."""
    trained(qtbot, context)
    assert context.document.run is not None
    rings, noisy = (
        DESIGN.with_data(DESIGN.data.model_copy(update={"source": Circles(noise=noise)}))
        for noise in (0.1, 0.3)
    )
    kept = replace(context.document.run, design=rings)
    followed: list[Design] = []
    monkeypatch.setattr(context.engine, "follow", followed.append)
    context.document.replace(rings.with_training(epochs=40), run=kept)
    assert context.run.state == "ended"
    assert followed == []
    context.document.replace(noisy, run=kept)
    assert noisy in followed


# --- how fast it goes by --------------------------------------------------------------------


def test_at_a_speed_epochs_come_when_they_are_due(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    """At one epoch a second the second one waits; at full speed the rest comes at once."""
    script.epochs_a_call = 100
    context.document.choose_speed("1")
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch == 1, timeout=5000)
    assert context.run.state == "running"
    context.document.choose_speed("full")
    until(qtbot, context, "ended")
    assert losses(context) == expected(12)


def test_a_watched_run_is_over_when_it_is_due(
    qtbot: QtBot, context: Context, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As quick as the machine is, no more epochs are done than are due."""
    script.epochs_a_call = 100
    monkeypatch.setattr(speed, "WATCH_SECONDS", 0.6)
    context.document.choose_speed("watch")
    chunks: list[Figures] = []
    context.run.progressed.connect(chunks.append)
    context.run.train()
    until(qtbot, context, "ended")
    assert losses(context) == expected(12)
    assert chunks[0].epochs < 12  # at full speed all come at once
    assert len(chunks) > 1


def test_the_speed_is_no_edit_and_undo_leaves_it(context: Context) -> None:
    document = context.document
    document.choose_speed("5")
    assert not document.unsaved
    edited(context, DESIGN.with_training(epochs=3))
    document.choose_speed("20")
    document.undo_stack.undo()
    assert document.design == DESIGN.with_speed("20")
    document.undo_stack.redo()
    assert document.design.speed == "20"


# --- what is pressed ------------------------------------------------------------------------


def test_a_run_from_its_start_to_its_end(qtbot: QtBot, context: Context) -> None:
    numbers: list[int] = []
    arrived: list[Figures] = []
    context.run.started.connect(numbers.append)
    context.run.progressed.connect(arrived.append)
    assert (context.run.state, context.run.epoch, context.run.number) == ("idle", 0, 0)
    context.run.train()
    assert context.run.state == "preparing"
    until(qtbot, context, "ended")
    assert numbers == [context.run.number]
    assert context.run.epoch == context.run.goal == 12
    assert losses(context) == expected(12)
    assert arrived[0].first_epoch == 1
    assert context.run.ending is not None
    assert context.run.ending.reason == "done"
    run = context.document.run
    assert run is not None
    assert (run.design, run.state.epoch, run.ending) == (DESIGN, 12, context.run.ending)
    assert list(run.history.values["loss"]) == expected(12)
    assert context.document.unsaved


def test_train_goes_on_from_where_it_stands(qtbot: QtBot, context: Context, script: Script) -> None:
    context.run.train()
    until(qtbot, context, "ended")
    first = context.document.run
    edited(context, DESIGN.with_training(epochs=5, learning_rate=0.5))
    assert context.run.is_current
    context.run.train()
    until(qtbot, context, "ended")
    assert script.starts == 1
    assert losses(context) == expected(17)
    assert first is not None
    assert first.history.epochs == 12  # what was kept before does not grow along


def test_another_tower_starts_anew(qtbot: QtBot, context: Context, script: Script) -> None:
    context.run.train()
    until(qtbot, context, "ended")
    before = context.run.number
    edited(context, DESIGN.inserted(0, Dropout()))
    assert not context.run.is_current
    context.run.train()
    until(qtbot, context, "ended")
    assert script.starts == 2
    assert context.run.number > before
    assert losses(context) == expected(12)


def test_pause_and_resume(qtbot: QtBot, context: Context, script: Script) -> None:
    script.gate.clear()
    context.run.train()
    until(qtbot, context, "running")
    context.run.pause()
    until(qtbot, context, "paused")
    context.run.pause()  # once more does nothing
    script.gate.set()
    context.run.train()
    until(qtbot, context, "ended")
    assert losses(context) == expected(12)


def test_a_pause_while_it_prepares_is_heard(qtbot: QtBot, context: Context, script: Script) -> None:
    script.gate.clear()
    context.run.train()
    context.run.pause()
    until(qtbot, context, "paused")
    assert context.run.epoch == 0


def test_what_is_paused_can_be_saved(qtbot: QtBot, context: Context) -> None:
    context.run.train_one_epoch()
    until(qtbot, context, "paused")
    run = context.document.run
    assert run is not None
    assert (run.state.epoch, run.ending) == (1, None)
    assert list(run.history.values["loss"]) == expected(1)


def test_one_epoch_at_a_time(qtbot: QtBot, context: Context) -> None:
    for epoch in range(1, 12):
        context.run.train_one_epoch()
        qtbot.waitUntil(
            lambda epoch=epoch: context.run.state == "paused" and context.run.epoch == epoch,
            timeout=5000,
        )
    context.run.train_one_epoch()
    until(qtbot, context, "ended")
    assert losses(context) == expected(12)
    context.run.train_one_epoch()
    until(qtbot, context, "paused")
    assert losses(context) == expected(13)


def test_stopping_keeps_what_was_learned(qtbot: QtBot, context: Context, script: Script) -> None:
    edited(context, DESIGN.with_training(epochs=1_000_000))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 0, timeout=5000)
    context.run.stop()
    until(qtbot, context, "ended")
    assert context.run.ending is not None
    assert context.run.ending.reason == "stopped"
    assert losses(context) == expected(context.run.epoch)
    assert context.document.run is not None
    assert context.document.run.state.epoch == context.run.epoch


def test_a_stop_while_it_compiles_gives_the_window_back_at_once(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    """Compiling itself goes on; nothing comes of it, and another Train is not disturbed."""
    script.compiled = threading.Event()
    context.run.train()
    qtbot.waitUntil(script.compiles.is_set, timeout=5000)
    given_up = context.run.number
    context.run.stop()
    assert context.run.state == "idle"
    assert context.run.number == 0
    context.run.train()
    qtbot.waitUntil(lambda: context.engine.given_up > 0, timeout=5000)
    script.compiled.set()
    until(qtbot, context, "ended")
    assert context.run.number > given_up
    assert losses(context) == expected(12)


def test_what_was_given_up_before_it_was_built_is_never_begun(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    script.compiled = threading.Event()
    context.run.train()
    qtbot.waitUntil(script.compiles.is_set, timeout=5000)
    context.run.stop()
    context.run.train()
    context.run.stop()
    with qtbot.assertNotEmitted(context.engine.run_begun, wait=200):
        qtbot.waitUntil(lambda: context.engine.given_up == 2, timeout=5000)
        script.compiled.set()
        context.keeper.catch_up()
    assert script.starts == 1  # the second one waited, and is not even built
    assert context.run.state == "idle"


def test_giving_up_brings_the_run_before_back(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    context.run.train()
    until(qtbot, context, "ended")
    kept = context.document.run
    edited(context, DESIGN.inserted(0, Dropout()))
    script.compiled = threading.Event()
    script.compiles.clear()
    context.run.train()
    qtbot.waitUntil(script.compiles.is_set, timeout=5000)
    context.run.stop()
    assert context.run.state == "ended"
    assert losses(context) == expected(12)
    assert context.document.run is kept
    qtbot.waitUntil(lambda: context.engine.given_up > 0, timeout=5000)
    script.compiled.set()
    edited(context, DESIGN)
    context.run.train()
    until(qtbot, context, "ended")
    assert losses(context) == expected(24)  # it goes on from where it stood


def test_going_on_can_be_given_up_as_well(qtbot: QtBot, context: Context, script: Script) -> None:
    context.run.train()
    until(qtbot, context, "ended")
    ending, record = context.run.ending, context.document.run
    assert record is not None
    context.document.replace(record.design, run=record)  # opened anew: not compiled any more
    script.compiled = threading.Event()
    script.compiles.clear()
    context.run.train()
    qtbot.waitUntil(script.compiles.is_set, timeout=5000)
    context.run.stop()
    assert context.run.state == "ended"
    assert context.run.ending == ending
    qtbot.waitUntil(lambda: context.engine.given_up == 2, timeout=5000)  # else it may begin
    script.compiled.set()
    context.run.train()
    until(qtbot, context, "ended")
    assert losses(context)[:12] == expected(12)
    assert context.run.epoch == 24


def test_stopping_in_a_pause(qtbot: QtBot, context: Context) -> None:
    context.run.train_one_epoch()
    until(qtbot, context, "paused")
    context.run.stop()
    until(qtbot, context, "ended")
    assert context.run.epoch == 1


@pytest.mark.parametrize("when", ["preparing", "running", "paused", "ended"])
def test_a_reset_forgets_at_any_time(
    qtbot: QtBot, context: Context, script: Script, when: str
) -> None:
    if when in ("preparing", "running"):
        script.gate.clear()
    if when == "paused":
        context.run.train_one_epoch()
    else:
        context.run.train()
    if when != "preparing":
        until(qtbot, context, when)
    forgotten: list[bool] = []
    context.run.forgotten.connect(lambda: forgotten.append(True))
    context.run.reset()
    assert (context.run.state, context.run.epoch, context.run.goal, losses(context)) == (
        "idle",
        0,
        0,
        [],
    )
    assert forgotten == [True]
    assert context.document.run is None
    script.gate.set()
    context.run.train()  # what came late of the run before is not mixed in
    until(qtbot, context, "ended")
    assert losses(context) == expected(12)
    assert forgotten == [True]


def test_the_learning_rate_changes_while_it_learns(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    script.gate.clear()
    context.run.train()
    until(qtbot, context, "running")
    changed = DESIGN.with_training(learning_rate=0.5, batch_size=5)
    edited(context, changed)
    qtbot.waitUntil(lambda: script.rates == [0.5], timeout=5000)
    assert context.run.is_current
    qtbot.waitUntil(lambda: context.run.design == changed, timeout=5000)
    edited(context, DESIGN.with_training(learning_rate=0.25, optimizer="sgd"))
    script.gate.set()
    until(qtbot, context, "ended")
    assert script.rates == [0.5]  # another optimizer is another run


# --- late frames ----------------------------------------------------------------------------


def test_frames_of_another_run_are_dropped(qtbot: QtBot, context: Context) -> None:
    context.run.train()
    until(qtbot, context, "ended")
    arrived: list[object] = []
    for signal in (context.run.progressed, context.pictures.arrived, context.run.state_changed):
        signal.connect(lambda *frame: arrived.append(frame))
    old, door = context.run.number - 1, context.engine
    view = View("a", (0.0, 1.0))
    record = context.document.run
    door.figures_ready.emit(Figures(old, 1, {"loss": np.zeros(3)}), 1.0)
    door.picture_ready.emit(Picture(old, 1, view, np.zeros(3), None, np.zeros((3, 1))))
    door.run_paused.emit(old)
    door.run_resumed.emit(old)
    door.run_begun.emit(old, False, 99)
    door.run_stands.emit(old, TrainedState(9, (), ()), 1.0)
    door.run_ended.emit(old, Ending("done", 99, BAD), TrainedState(99, (), ()), 1.0)
    assert arrived == []
    assert context.document.run is record
    assert context.run.epoch == 12


# --- what goes wrong ------------------------------------------------------------------------


def test_a_run_that_cannot_begin_says_so(qtbot: QtBot, context: Context, script: Script) -> None:
    script.start = [EngineError(BAD, "raw")]
    context.run.train()
    until(qtbot, context, "idle")
    assert context.run.ending is not None
    assert (context.run.ending.reason, context.run.ending.message) == ("failed", BAD)
    assert context.document.run is None
    context.run.train()
    until(qtbot, context, "ended")


@pytest.mark.parametrize("error", [EngineError(BAD), RuntimeError("what?")])
def test_a_run_that_cannot_begin_leaves_the_one_before(
    qtbot: QtBot, context: Context, script: Script, error: Exception
) -> None:
    context.run.train()
    until(qtbot, context, "ended")
    kept = context.document.run
    edited(context, DESIGN.inserted(0, Dropout()))
    script.start = [error]
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state != "preparing", timeout=5000)
    assert context.run.ending is not None
    assert context.run.ending.reason == "failed"
    assert context.document.run is kept
    assert losses(context) == expected(12)
    # it can still be asked
    assert answer_to(qtbot, context.engine, Predict({"a": ["1"]})).epoch == 12


def test_an_error_in_an_epoch_ends_the_run_with_its_weights(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    script.advance_at = {7: RuntimeError("OOM when allocating tensor")}
    context.run.train()
    until(qtbot, context, "ended")
    assert context.run.ending is not None
    assert context.run.ending.reason == "failed"
    assert "OOM" in context.run.ending.details
    assert "OOM" not in str(context.run.ending.message)
    assert context.document.run is not None
    assert context.document.run.state.epoch == 6
    assert losses(context) == expected(6)


def test_even_the_weights_may_be_gone(qtbot: QtBot, context: Context, script: Script) -> None:
    script.advance_at = {7: RuntimeError("broken")}
    script.state = RuntimeError("more broken")
    context.run.train()
    until(qtbot, context, "idle")
    script.state = None
    context.run.train()
    until(qtbot, context, "ended")
    assert losses(context) == expected(12)


def test_tensorflow_that_does_not_load_is_said_at_train(
    look: Look, qtbot: QtBot, qapp: QApplication, script: Script
) -> None:
    script.load = ImportError("no tensorflow")
    engine = EngineHere(NoRows(), lambda: FakeTrainer(script))
    context = make_context(Document(DESIGN), engine, look)
    engine.start()
    try:
        context.run.train()
        until(qtbot, context, "idle")
        assert context.run.ending is not None
        assert context.run.ending.message.code == "engine.not_loaded"
    finally:
        assert engine.shutdown(5)


def test_a_diverged_run_is_kept_and_starts_anew(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    script.end_at = {4: Ending("diverged", 3, Message("run.diverged", "No."))}
    context.run.train()
    until(qtbot, context, "ended")
    assert context.run.ending is not None
    assert (context.run.ending.reason, context.run.epoch) == ("diverged", 3)


@pytest.mark.parametrize("gate", [True, False])
def test_the_window_closes_while_it_learns(
    qtbot: QtBot, context: Context, script: Script, gate: bool
) -> None:
    if not gate:
        script.gate.clear()
    edited(context, DESIGN.with_training(epochs=1_000_000))
    context.run.train()
    until(qtbot, context, "running")
    assert context.engine.shutdown(5)


# --- another document -----------------------------------------------------------------------


@pytest.mark.parametrize("when", ["idle", "preparing", "running", "ended"])
def test_opening_another_document_shows_its_run(
    qtbot: QtBot, context: Context, script: Script, when: str
) -> None:
    if when != "idle":
        if when != "ended":
            script.gate.clear()
        context.run.train()
    until(qtbot, context, when)
    run = record()
    context.document.replace(DESIGN, run=run)
    assert (context.run.state, context.run.epoch, context.run.goal) == ("ended", 4, 4)
    assert losses(context) == expected(4)
    assert context.run.is_current
    assert context.run.ending == run.ending
    assert context.document.run is run
    script.gate.set()
    assert answer_to(qtbot, context.engine, Predict({"a": ["1"]})).epoch == 4
    assert not context.document.unsaved
    context.run.train()
    until(qtbot, context, "ended")
    assert losses(context) == expected(16)


def test_opening_a_document_without_a_run_forgets(qtbot: QtBot, context: Context) -> None:
    context.run.train()
    until(qtbot, context, "ended")
    context.document.replace(DESIGN)
    assert (context.run.state, losses(context)) == ("idle", [])
    told = answer_to(qtbot, context.engine, Predict({"a": ["1"]}))
    assert told.code == "run.not_trained"


def test_after_twelve_epochs_and_five_more_there_are_seventeen(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    context.run.train()
    until(qtbot, context, "ended")
    edited(context, DESIGN.with_training(epochs=5))
    script.gate.clear()
    context.run.train()
    until(qtbot, context, "running")
    assert context.run.goal == 17
    script.gate.set()
    until(qtbot, context, "ended")
    assert context.run.epoch == context.run.goal == 17


# --- several runs ---------------------------------------------------------------------------


def test_another_tower_makes_another_run_and_the_first_can_be_looked_at_again(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    document = context.document
    first = trained(qtbot, context)
    other = DESIGN.inserted(0, Dropout())
    edited(context, other.with_training(epochs=5))
    second = trained(qtbot, context)
    assert [run.id for run in document.runs.records] == [first, second]
    assert [run.state.epoch for run in document.runs.records] == [12, 5]

    document.choose_run("Look at run 1", first)
    assert (context.run.state, context.run.epoch) == ("ended", 12)
    assert losses(context) == expected(12)
    assert context.run.is_current
    assert answer_to(qtbot, context.engine, Predict({"a": ["1"]})).epoch == 12
    context.run.train()  # it goes on, and is no third one
    until(qtbot, context, "ended")
    assert [run.state.epoch for run in document.runs.records] == [24, 5]
    document.undo_stack.undo()
    assert (context.run.epoch, document.design) == (5, other.with_training(epochs=5))


def test_reset_and_train_keeps_the_run_before(qtbot: QtBot, context: Context) -> None:
    first = trained(qtbot, context)
    context.run.reset()
    assert context.document.run is None
    second = trained(qtbot, context)
    assert [run.id for run in context.document.runs.records] == [first, second]
    assert [run.number for run in context.document.runs.records] == [1, 2]


def test_a_run_that_cannot_go_on_stays_beside_the_new_one(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    script.end_at = {6: Ending("failed", 6, BAD)}
    first = trained(qtbot, context)
    assert context.document.run is not None
    assert context.document.run.state.epoch == 6
    second = trained(qtbot, context)
    assert [run.id for run in context.document.runs.records] == [first, second]
    assert [run.state.epoch for run in context.document.runs.records] == [6, 12]


def test_a_run_of_curves_alone_is_shown_and_trained_anew(
    qtbot: QtBot, context: Context, script: Script
) -> None:
    light = record().without_weights()
    context.document.replace(DESIGN, run=light)
    assert losses(context) == expected(4)
    assert not context.run.is_current
    trained(qtbot, context)
    assert losses(context) == expected(12)
    assert context.run.is_current
    assert [run.state.epoch for run in context.document.runs.records] == [4, 12]


def test_deleting_the_run_that_is_looked_at_lets_its_curves_go(
    qtbot: QtBot, context: Context
) -> None:
    first = trained(qtbot, context)
    context.document.delete_run("Delete run 1", first)
    assert (context.run.state, losses(context)) == ("idle", [])
    context.document.undo_stack.undo()
    assert losses(context) == expected(12)
    assert context.run.state == "ended"


def test_epochs_that_go_by_are_no_change_of_state(qtbot: QtBot, context: Context) -> None:
    states: list[str] = []
    epochs: list[int] = []
    context.run.state_changed.connect(lambda: states.append(context.run.state))
    context.run.progressed.connect(lambda _: epochs.append(context.run.epoch))
    edited(context, DESIGN.with_training(epochs=200))
    states.clear()
    context.run.train()
    until(qtbot, context, "ended")
    assert epochs[-1] == 200
    assert epochs == sorted(set(epochs))
    assert states == ["preparing", "preparing", "running", "ended"]  # built in between
