"""The session's state follows the run, whatever is pressed when, and whatever goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.bricks import Dense, Dropout
from engine.data.facts import DataReport, TableFacts
from engine.data.knowing.library import Library
from engine.data.view import View
from engine.design import Design
from engine.findings import Finding
from engine.messages import EngineError, Message
from engine.service.requests import Predict
from engine.training import speed
from engine.training.frames import Ending, Figures, History, Picture, TrainedState
from engine.training.run_record import RunRecord
from gui.work.document import Document
from gui.work.session import Session
from tests.engine.checks.helpers import design as any_design
from tests.gui.engine_here import EngineHere, Unread, answer_to
from tests.gui.fake_trainer import BAD, FakeTrainer, Script

DESIGN = any_design(Dense(id="end", units=1, activation="sigmoid"), epochs=12)


class NoRows(Library):
    """Every design has data, none is read."""

    def prepared(self, settings: object) -> Unread:  # type: ignore[override]
        return Unread()

    def report(self, settings: object, *_told: object) -> DataReport:  # type: ignore[override]
        return DataReport(TableFacts(0, (), ()), None, None)


@pytest.fixture
def script() -> Script:
    script = Script()
    script.gate.set()
    return script


@pytest.fixture
def session(qapp: QApplication, script: Script) -> Iterator[Session]:
    engine = EngineHere(NoRows(), lambda: FakeTrainer(script))
    engine.start()
    session = Session(Document(DESIGN), engine)
    yield session
    script.gate.set()
    assert engine.shutdown(5), "a lane outlived the test"


def until(qtbot: QtBot, session: Session, state: str) -> None:
    qtbot.waitUntil(lambda: session.state == state, timeout=5000)


def edited(session: Session, after: Design) -> None:
    session.document.edit("edit", after)


def losses(session: Session) -> list[float]:
    return list(session.history.values.get("loss", ()))


def expected(epochs: int) -> list[float]:
    return [1 / n for n in range(1, epochs + 1)]


# --- how fast it goes by --------------------------------------------------------------------


def test_at_a_speed_epochs_come_when_they_are_due(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    """At one epoch a second the second one waits; at full speed the rest comes at once."""
    script.epochs_a_call = 100
    session.document.choose_speed("1")
    session.train()
    qtbot.waitUntil(lambda: session.epoch == 1, timeout=5000)
    assert session.state == "running"
    session.document.choose_speed("full")
    until(qtbot, session, "ended")
    assert losses(session) == expected(12)


def test_a_watched_run_is_over_when_it_is_due(
    qtbot: QtBot, session: Session, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As quick as the machine is, no more epochs are done than are due."""
    script.epochs_a_call = 100
    monkeypatch.setattr(speed, "WATCH_SECONDS", 0.6)
    session.document.choose_speed("watch")
    chunks: list[Figures] = []
    session.figures_arrived.connect(chunks.append)
    session.train()
    until(qtbot, session, "ended")
    assert losses(session) == expected(12)
    assert chunks[0].epochs < 12  # at full speed all come at once
    assert len(chunks) > 1


def test_the_speed_is_no_edit_and_undo_leaves_it(session: Session) -> None:
    document = session.document
    document.choose_speed("5")
    assert not document.unsaved
    edited(session, DESIGN.with_training(epochs=3))
    document.choose_speed("20")
    document.undo_stack.undo()
    assert document.design == DESIGN.with_speed("20")
    document.undo_stack.redo()
    assert document.design.speed == "20"


# --- what is pressed ------------------------------------------------------------------------


def test_a_run_from_its_start_to_its_end(qtbot: QtBot, session: Session) -> None:
    numbers: list[int] = []
    arrived: list[Figures] = []
    session.run_started.connect(numbers.append)
    session.figures_arrived.connect(arrived.append)
    assert (session.state, session.epoch, session.run_number) == ("idle", 0, 0)
    session.train()
    assert session.state == "preparing"
    until(qtbot, session, "ended")
    assert numbers == [session.run_number]
    assert session.epoch == session.goal == 12
    assert losses(session) == expected(12)
    assert arrived[0].first_epoch == 1
    assert session.ending is not None
    assert session.ending.reason == "done"
    run = session.document.run
    assert run is not None
    assert (run.design, run.state.epoch, run.ending) == (DESIGN, 12, session.ending)
    assert list(run.history.values["loss"]) == expected(12)
    assert session.document.unsaved


def test_train_goes_on_from_where_it_stands(qtbot: QtBot, session: Session, script: Script) -> None:
    session.train()
    until(qtbot, session, "ended")
    first = session.document.run
    edited(session, DESIGN.with_training(epochs=5, learning_rate=0.5))
    assert session.run_is_current
    session.train()
    until(qtbot, session, "ended")
    assert script.starts == 1
    assert losses(session) == expected(17)
    assert first is not None
    assert first.history.epochs == 12  # what was kept before does not grow along


def test_another_tower_starts_anew(qtbot: QtBot, session: Session, script: Script) -> None:
    session.train()
    until(qtbot, session, "ended")
    before = session.run_number
    edited(session, DESIGN.inserted(0, Dropout()))
    assert not session.run_is_current
    session.train()
    until(qtbot, session, "ended")
    assert script.starts == 2
    assert session.run_number > before
    assert losses(session) == expected(12)


def test_pause_and_resume(qtbot: QtBot, session: Session, script: Script) -> None:
    script.gate.clear()
    session.train()
    until(qtbot, session, "running")
    session.pause()
    until(qtbot, session, "paused")
    session.pause()  # once more does nothing
    script.gate.set()
    session.train()
    until(qtbot, session, "ended")
    assert losses(session) == expected(12)


def test_a_pause_while_it_prepares_is_heard(qtbot: QtBot, session: Session, script: Script) -> None:
    script.gate.clear()
    session.train()
    session.pause()
    until(qtbot, session, "paused")
    assert session.epoch == 0


def test_what_is_paused_can_be_saved(qtbot: QtBot, session: Session) -> None:
    session.train_one_epoch()
    until(qtbot, session, "paused")
    run = session.document.run
    assert run is not None
    assert (run.state.epoch, run.ending) == (1, None)
    assert list(run.history.values["loss"]) == expected(1)


def test_one_epoch_at_a_time(qtbot: QtBot, session: Session) -> None:
    for epoch in range(1, 12):
        session.train_one_epoch()
        qtbot.waitUntil(
            lambda epoch=epoch: session.state == "paused" and session.epoch == epoch, timeout=5000
        )
    session.train_one_epoch()
    until(qtbot, session, "ended")
    assert losses(session) == expected(12)
    session.train_one_epoch()
    until(qtbot, session, "paused")
    assert losses(session) == expected(13)


def test_stopping_keeps_what_was_learned(qtbot: QtBot, session: Session, script: Script) -> None:
    edited(session, DESIGN.with_training(epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 0, timeout=5000)
    session.stop()
    until(qtbot, session, "ended")
    assert session.ending is not None
    assert session.ending.reason == "stopped"
    assert losses(session) == expected(session.epoch)
    assert session.document.run is not None
    assert session.document.run.state.epoch == session.epoch


def test_a_stop_while_it_compiles_gives_the_window_back_at_once(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    """Compiling itself goes on; nothing comes of it, and another Train is not disturbed."""
    script.compiled = threading.Event()
    session.train()
    qtbot.waitUntil(script.compiles.is_set, timeout=5000)
    given_up = session.run_number
    session.stop()
    assert session.state == "idle"
    assert session.run_number == 0
    session.train()
    qtbot.waitUntil(lambda: session.engine.given_up > 0, timeout=5000)
    script.compiled.set()
    until(qtbot, session, "ended")
    assert session.run_number > given_up
    assert losses(session) == expected(12)


def test_what_was_given_up_before_it_was_built_is_never_begun(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    script.compiled = threading.Event()
    session.train()
    qtbot.waitUntil(script.compiles.is_set, timeout=5000)
    session.stop()
    session.train()
    session.stop()
    with qtbot.assertNotEmitted(session.engine.run_begun, wait=200):
        qtbot.waitUntil(lambda: session.engine.given_up > 0, timeout=5000)
        script.compiled.set()
        session.catch_up()
    assert script.starts == 1  # the second one waited, and is not even built
    assert session.state == "idle"


def test_giving_up_brings_the_run_before_back(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    session.train()
    until(qtbot, session, "ended")
    kept = session.document.run
    edited(session, DESIGN.inserted(0, Dropout()))
    script.compiled = threading.Event()
    script.compiles.clear()
    session.train()
    qtbot.waitUntil(script.compiles.is_set, timeout=5000)
    session.stop()
    assert session.state == "ended"
    assert losses(session) == expected(12)
    assert session.document.run is kept
    qtbot.waitUntil(lambda: session.engine.given_up > 0, timeout=5000)
    script.compiled.set()
    edited(session, DESIGN)
    session.train()
    until(qtbot, session, "ended")
    assert losses(session) == expected(24)  # it goes on from where it stood


def test_going_on_can_be_given_up_as_well(qtbot: QtBot, session: Session, script: Script) -> None:
    session.train()
    until(qtbot, session, "ended")
    ending, record = session.ending, session.document.run
    assert record is not None
    session.document.replace(record.design, run=record)  # opened anew: not compiled any more
    script.compiled = threading.Event()
    script.compiles.clear()
    session.train()
    qtbot.waitUntil(script.compiles.is_set, timeout=5000)
    session.stop()
    assert session.state == "ended"
    assert session.ending == ending
    qtbot.waitUntil(lambda: session.engine.given_up == 2, timeout=5000)  # else it may begin
    script.compiled.set()
    session.train()
    until(qtbot, session, "ended")
    assert losses(session)[:12] == expected(12)
    assert session.epoch == 24


def test_stopping_in_a_pause(qtbot: QtBot, session: Session) -> None:
    session.train_one_epoch()
    until(qtbot, session, "paused")
    session.stop()
    until(qtbot, session, "ended")
    assert session.epoch == 1


@pytest.mark.parametrize("when", ["preparing", "running", "paused", "ended"])
def test_a_reset_forgets_at_any_time(
    qtbot: QtBot, session: Session, script: Script, when: str
) -> None:
    if when in ("preparing", "running"):
        script.gate.clear()
    if when == "paused":
        session.train_one_epoch()
    else:
        session.train()
    if when != "preparing":
        until(qtbot, session, when)
    forgotten: list[bool] = []
    session.run_forgotten.connect(lambda: forgotten.append(True))
    session.reset()
    assert (session.state, session.epoch, session.goal, losses(session)) == ("idle", 0, 0, [])
    assert forgotten == [True]
    assert session.document.run is None
    script.gate.set()
    session.train()  # what came late of the run before is not mixed in
    until(qtbot, session, "ended")
    assert losses(session) == expected(12)
    assert forgotten == [True]


def test_the_learning_rate_changes_while_it_learns(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    script.gate.clear()
    session.train()
    until(qtbot, session, "running")
    edited(session, DESIGN.with_training(learning_rate=0.5))
    qtbot.waitUntil(lambda: script.rates == [0.5], timeout=5000)
    edited(session, DESIGN.with_training(learning_rate=0.25, optimizer="sgd"))
    script.gate.set()
    until(qtbot, session, "ended")
    assert script.rates == [0.5]  # another optimizer is another run


def test_catching_up_while_it_learns(qtbot: QtBot, session: Session) -> None:
    edited(session, DESIGN.with_training(epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 0, timeout=5000)
    with qtbot.waitSignal(session.run_caught_up, timeout=5000):
        session.catch_up()
    assert session.state == "running"
    run = session.document.run
    assert run is not None
    assert run.history.epochs == run.state.epoch > 0


@pytest.mark.parametrize("state", ["idle", "paused", "ended"])
def test_there_is_nothing_to_catch_up_with_at_rest(
    qtbot: QtBot, session: Session, state: str
) -> None:
    if state == "paused":
        session.train_one_epoch()
    elif state == "ended":
        session.train()
    until(qtbot, session, state)
    run = session.document.run
    with qtbot.waitSignal(session.run_caught_up, timeout=5000):
        session.catch_up()
    assert session.document.run is run


# --- late frames ----------------------------------------------------------------------------


def test_frames_of_another_run_are_dropped(qtbot: QtBot, session: Session) -> None:
    session.train()
    until(qtbot, session, "ended")
    arrived: list[object] = []
    for signal in (session.figures_arrived, session.picture_arrived, session.state_changed):
        signal.connect(lambda *frame: arrived.append(frame))
    old, door = session.run_number - 1, session.engine
    view = View("a", (0.0, 1.0))
    record = session.document.run
    door.figures_ready.emit(Figures(old, 1, {"loss": np.zeros(3)}), 1.0)
    door.picture_ready.emit(Picture(old, 1, view, np.zeros(3), None, np.zeros((3, 1))))
    door.run_paused.emit(old)
    door.run_resumed.emit(old)
    door.run_begun.emit(old, False, 99)
    door.run_stands.emit(old, TrainedState(9, (), ()), 1.0)
    door.run_ended.emit(old, Ending("done", 99, BAD), TrainedState(99, (), ()), 1.0)
    assert arrived == []
    assert session.document.run is record
    assert session.epoch == 12


# --- what goes wrong ------------------------------------------------------------------------


def test_a_run_that_cannot_begin_says_so(qtbot: QtBot, session: Session, script: Script) -> None:
    script.start = [EngineError(BAD, "raw")]
    session.train()
    until(qtbot, session, "idle")
    assert session.ending is not None
    assert (session.ending.reason, session.ending.message) == ("failed", BAD)
    assert session.document.run is None
    session.train()
    until(qtbot, session, "ended")


@pytest.mark.parametrize("error", [EngineError(BAD), RuntimeError("what?")])
def test_a_run_that_cannot_begin_leaves_the_one_before(
    qtbot: QtBot, session: Session, script: Script, error: Exception
) -> None:
    session.train()
    until(qtbot, session, "ended")
    kept = session.document.run
    edited(session, DESIGN.inserted(0, Dropout()))
    script.start = [error]
    session.train()
    qtbot.waitUntil(lambda: session.state != "preparing", timeout=5000)
    assert session.ending is not None
    assert session.ending.reason == "failed"
    assert session.document.run is kept
    assert losses(session) == expected(12)
    # it can still be asked
    assert answer_to(qtbot, session.engine, Predict({"a": ["1"]})).epoch == 12


def test_an_error_in_an_epoch_ends_the_run_with_its_weights(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    script.advance_at = {7: RuntimeError("OOM when allocating tensor")}
    session.train()
    until(qtbot, session, "ended")
    assert session.ending is not None
    assert session.ending.reason == "failed"
    assert "OOM" in session.ending.details
    assert "OOM" not in str(session.ending.message)
    assert session.document.run is not None
    assert session.document.run.state.epoch == 6
    assert losses(session) == expected(6)


def test_even_the_weights_may_be_gone(qtbot: QtBot, session: Session, script: Script) -> None:
    script.advance_at = {7: RuntimeError("broken")}
    script.state = RuntimeError("more broken")
    session.train()
    until(qtbot, session, "idle")
    script.state = None
    session.train()
    until(qtbot, session, "ended")
    assert losses(session) == expected(12)


def test_tensorflow_that_does_not_load_is_said_at_train(
    qtbot: QtBot, qapp: QApplication, script: Script
) -> None:
    script.load = ImportError("no tensorflow")
    engine = EngineHere(NoRows(), lambda: FakeTrainer(script))
    session = Session(Document(DESIGN), engine)
    engine.start()
    try:
        session.train()
        until(qtbot, session, "idle")
        assert session.ending is not None
        assert session.ending.message.code == "engine.not_loaded"
    finally:
        assert engine.shutdown(5)


def test_a_diverged_run_is_kept_and_starts_anew(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    script.end_at = {4: Ending("diverged", 3, Message("run.diverged", "No."))}
    session.train()
    until(qtbot, session, "ended")
    assert session.ending is not None
    assert (session.ending.reason, session.epoch) == ("diverged", 3)


@pytest.mark.parametrize("gate", [True, False])
def test_the_window_closes_while_it_learns(
    qtbot: QtBot, session: Session, script: Script, gate: bool
) -> None:
    if not gate:
        script.gate.clear()
    edited(session, DESIGN.with_training(epochs=1_000_000))
    session.train()
    until(qtbot, session, "running")
    assert session.engine.shutdown(5)


# --- another document -----------------------------------------------------------------------


def record() -> RunRecord:
    history = History({"loss": np.array(expected(4))})
    state = TrainedState(4, (np.zeros(3, np.float32),), ())
    return RunRecord(77, DESIGN, history, state, Ending("done", 4, BAD), 2.0)


@pytest.mark.parametrize("when", ["idle", "preparing", "running", "ended"])
def test_opening_another_document_shows_its_run(
    qtbot: QtBot, session: Session, script: Script, when: str
) -> None:
    if when != "idle":
        if when != "ended":
            script.gate.clear()
        session.train()
    until(qtbot, session, when)
    run = record()
    session.document.replace(DESIGN, run=run)
    assert (session.state, session.epoch, session.goal) == ("ended", 4, 4)
    assert losses(session) == expected(4)
    assert session.run_is_current
    assert session.ending == run.ending
    assert session.document.run is run
    script.gate.set()
    assert answer_to(qtbot, session.engine, Predict({"a": ["1"]})).epoch == 4
    assert not session.document.unsaved
    session.train()
    until(qtbot, session, "ended")
    assert losses(session) == expected(16)


def test_opening_a_document_without_a_run_forgets(qtbot: QtBot, session: Session) -> None:
    session.train()
    until(qtbot, session, "ended")
    session.document.replace(DESIGN)
    assert (session.state, losses(session)) == ("idle", [])
    told = answer_to(qtbot, session.engine, Predict({"a": ["1"]}))
    assert told.code == "run.not_trained"


# --- checks ---------------------------------------------------------------------------------


def test_findings_follow_every_edit_and_come_once(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.report_is_current, timeout=5000)
    heard: list[tuple[Finding, ...]] = []
    session.findings_changed.connect(lambda: heard.append(session.findings))
    before = session.findings
    wrong = DESIGN.replaced(DESIGN.bricks[0].changed(activation="softmax"))
    edited(session, wrong)
    assert "ending.softmax_alone" in [found.message.code for found in session.findings]
    edited(session, wrong.with_training(seed=5))  # changes nothing that is found
    assert len(heard) == 1
    session.document.undo_stack.undo()
    session.document.undo_stack.undo()
    assert heard[-1] == before
    assert len(heard) == 2


def test_a_report_of_earlier_data_is_not_believed(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.report_is_current, timeout=5000)
    data = DESIGN.data
    with qtbot.waitSignal(session.report_changed):
        edited(session, DESIGN.with_data(data.model_copy(update={"task": "regression"})))
    late = replace(session.report or DataReport(TableFacts(0, (), ()), None, None))
    qtbot.waitUntil(lambda: session.report_is_current, timeout=5000)
    shown = session.report
    session._report_ready(data, late)
    assert session.report is shown


def test_the_living_picture_is_served_before_a_board(session: Session, monkeypatch) -> None:
    asked: list[object] = []
    painted: list[bool] = []
    monkeypatch.setattr(session.engine, "set_view", asked.append)
    monkeypatch.setattr(session.engine, "picture_painted", lambda: painted.append(True))
    live, board = View("x", (0.0, 1.0)), View("x", (0.0, 2.0))

    session.set_view(board, "board")
    session.picture_painted("live")
    assert (asked[-1], len(painted)) == (board, 0)
    session.picture_painted("board")
    assert len(painted) == 1

    session.set_view(live)
    session.picture_painted("board")
    assert (asked[-1], len(painted)) == (live, 1)
    session.set_view(None)
    assert asked[-1] == board
    session.set_view(None, "board")
    assert asked[-1] is None


def test_after_twelve_epochs_and_five_more_there_are_seventeen(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    session.train()
    until(qtbot, session, "ended")
    edited(session, DESIGN.with_training(epochs=5))
    script.gate.clear()
    session.train()
    until(qtbot, session, "running")
    assert session.goal == 17
    script.gate.set()
    until(qtbot, session, "ended")
    assert session.epoch == session.goal == 17


@pytest.mark.parametrize("state", ["running", "paused", "ended"])
def test_a_reset_can_be_undone(qtbot: QtBot, session: Session, script: Script, state: str) -> None:
    document, epochs = session.document, 12 if state == "ended" else 1_000_000
    edited(session, DESIGN.with_training(epochs=epochs))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 3, timeout=5000)
    if state == "paused":
        session.pause()
    until(qtbot, session, state)
    session.reset()
    assert session.state == "idle"
    assert document.run is None
    assert session.history.epochs == session.epoch == 0

    back = "Back to the first weights"
    qtbot.waitUntil(lambda: document.undo_stack.undoText() == back, timeout=5000)
    document.undo_stack.undo()
    assert session.state == "ended"
    assert document.run is not None
    assert session.epoch == session.history.epochs == document.run.state.epoch > 3
    learned = session.epoch
    document.undo_stack.redo()
    assert session.state == "idle"
    document.undo_stack.undo()
    edited(session, document.design.with_training(epochs=5))
    session.train()
    until(qtbot, session, "ended")
    assert session.epoch == learned + 5


# --- several runs ---------------------------------------------------------------------------


def trained(qtbot: QtBot, session: Session) -> str:
    session.train()
    until(qtbot, session, "ended")
    return session.document.runs.chosen_id


def test_another_tower_makes_another_run_and_the_first_can_be_looked_at_again(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    document = session.document
    first = trained(qtbot, session)
    other = DESIGN.inserted(0, Dropout())
    edited(session, other.with_training(epochs=5))
    second = trained(qtbot, session)
    assert [run.id for run in document.runs.records] == [first, second]
    assert [run.state.epoch for run in document.runs.records] == [12, 5]

    document.choose_run("Look at run 1", first)
    assert (session.state, session.epoch) == ("ended", 12)
    assert losses(session) == expected(12)
    assert session.run_is_current
    assert answer_to(qtbot, session.engine, Predict({"a": ["1"]})).epoch == 12
    session.train()  # it goes on, and is no third one
    until(qtbot, session, "ended")
    assert [run.state.epoch for run in document.runs.records] == [24, 5]
    document.undo_stack.undo()
    assert (session.epoch, document.design) == (5, other.with_training(epochs=5))


def test_reset_and_train_keeps_the_run_before(qtbot: QtBot, session: Session) -> None:
    first = trained(qtbot, session)
    session.reset()
    assert session.document.run is None
    second = trained(qtbot, session)
    assert [run.id for run in session.document.runs.records] == [first, second]
    assert [run.number for run in session.document.runs.records] == [1, 2]


def test_what_learns_is_kept_when_another_run_takes_its_place(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    """By an undo: while a run learns, the window lets none be chosen."""
    document = session.document
    first = trained(qtbot, session)
    session.reset()
    edited(session, DESIGN.with_training(epochs=1_000_000, seed=3))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 3, timeout=5000)
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert (document.runs.chosen_id, session.epoch) == (first, 12)
    qtbot.waitUntil(lambda: len(document.runs.records) == 2, timeout=5000)
    left = document.runs.records[1]
    assert left.state.epoch == left.history.epochs > 3
    assert document.runs.chosen_id == first
    assert session.state == "ended"


def test_a_run_that_cannot_go_on_stays_beside_the_new_one(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    script.end_at = {6: Ending("failed", 6, BAD)}
    first = trained(qtbot, session)
    assert session.document.run is not None
    assert session.document.run.state.epoch == 6
    second = trained(qtbot, session)
    assert [run.id for run in session.document.runs.records] == [first, second]
    assert [run.state.epoch for run in session.document.runs.records] == [6, 12]


def test_a_run_of_curves_alone_is_shown_and_trained_anew(
    qtbot: QtBot, session: Session, script: Script
) -> None:
    light = record().without_weights()
    session.document.replace(DESIGN, run=light)
    assert losses(session) == expected(4)
    assert not session.run_is_current
    trained(qtbot, session)
    assert losses(session) == expected(12)
    assert session.run_is_current
    assert [run.state.epoch for run in session.document.runs.records] == [4, 12]


def test_deleting_the_run_that_is_looked_at_lets_its_curves_go(
    qtbot: QtBot, session: Session
) -> None:
    first = trained(qtbot, session)
    session.document.delete_run("Delete run 1", first)
    assert (session.state, losses(session)) == ("idle", [])
    session.document.undo_stack.undo()
    assert losses(session) == expected(12)
    assert session.state == "ended"
