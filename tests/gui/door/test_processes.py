"""The engine's real processes: they die, are started anew, replaced, and leave nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.brickfile.brick_file import write
from engine.brickfile.bundle import Bundle
from engine.data.view import View
from engine.design import Design
from engine.files.contents import CANCELLED
from engine.messages import Message
from engine.recipes import RECIPES
from engine.service.requests.facts_requests import Report
from engine.service.requests.file_requests import OpenBrick, OpenedBrick
from engine.service.requests.rows_requests import CellsOf
from engine.service.requests.run_requests import Evaluate, Predict
from gui.door import engine_door, stuck_files
from gui.door.engine_door import EngineDoor
from gui.door.processes import CANNOT_START, DATA_DIED, TRAINING_DIED
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from gui.work.runs.current_run import RUN_DIED
from tests.gui.door.children import (
    Abort,
    AbortRun,
    Modules,
    ReadRows,
    compiling_service,
    falling_service,
    quick_children,
    reading_service,
)
from tests.gui.engine_here import answer_to

LONG = 120_000
ENDLESS = 1_000_000


@pytest.fixture
def make_door() -> Iterator[Callable[..., EngineDoor]]:
    doors: list[EngineDoor] = []

    def make(**services: object) -> EngineDoor:
        door = EngineDoor(quick_children(**services))
        doors.append(door)
        return door

    yield make
    for door in doors:
        assert door.shutdown(10), "a process outlived the test"


@pytest.fixture
def door(make_door: Callable[..., EngineDoor]) -> EngineDoor:
    return make_door()


@pytest.fixture
def context(look: Look, qtbot: QtBot, door: EngineDoor) -> Context:
    context = make_context(Document(design()), door, look)
    door.start()
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=LONG)
    return context


def design(epochs: int = ENDLESS) -> Design:
    return RECIPES[0].make().with_training(epochs=epochs).model_copy(update={"speed": 200.0})


def pid(door: EngineDoor, kind: str) -> int:
    return door.processes.process(kind).pid


def kill(door: EngineDoor, kind: str) -> int:
    was = pid(door, kind)
    os.kill(was, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    return was


def learn(qtbot: QtBot, context: Context) -> None:
    """Until some weights were sent."""
    context.run.train()
    with qtbot.waitSignal(context.engine.run_kept, timeout=LONG):
        pass
    assert context.run.state == "running"


def all_that_is_said(context: Context) -> list[Message]:
    said: list[Message] = []
    context.engine.answer_failed.connect(said.append)
    context.run.died.connect(said.append)
    return said


def test_each_is_a_process_of_its_own(qtbot: QtBot, context: Context) -> None:
    door = context.engine
    assert len({os.getpid(), pid(door, "data"), pid(door, "training")}) == 3
    wanted = ("PySide6", "gui", "tensorflow", "tests.gui.door.children", "pandas")
    assert answer_to(qtbot, door, Modules(wanted)) == ("tests.gui.door.children", "pandas")


@pytest.mark.skipif(sys.platform == "win32", reason="priorities are classes there")
def test_who_learns_gives_way_to_the_window(qtbot: QtBot, context: Context) -> None:
    ours, reads, learns = (
        os.getpriority(os.PRIO_PROCESS, process)
        for process in (0, pid(context.engine, "data"), pid(context.engine, "training"))
    )
    assert ours == reads < learns


def test_a_whole_run_through_the_processes(qtbot: QtBot, context: Context) -> None:
    context.document.edit("short", design(20))
    context.document.choose_speed("full")
    context.pictures.ask(View("x", (0.0, 1.0)))
    with qtbot.waitSignal(context.pictures.arrived, timeout=LONG):
        context.run.train()
    context.pictures.painted()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=LONG)
    assert context.run.history.epochs == 20
    assert answer_to(qtbot, context.engine, Predict({"x": ["1"], "y": ["2"]})).epoch == 20
    assert answer_to(qtbot, context.engine, Evaluate("test")).code == "test.bad"


@pytest.mark.parametrize("when", ["idle", "running", "paused", "ended"])
def test_a_killed_training_process_costs_a_sentence(
    qtbot: QtBot, context: Context, when: str
) -> None:
    said = all_that_is_said(context)
    before = context.document.design
    if when != "idle":
        learn(qtbot, context)
        if when == "paused":
            context.run.pause()
        elif when == "ended":
            context.run.stop()
        qtbot.waitUntil(lambda: context.run.state == when, timeout=LONG)
    was = kill(context.engine, "training")
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    assert context.document.design == before
    assert context.run.state == ("idle" if when == "idle" else "ended")
    run = context.document.run
    if when in ("idle", "ended"):
        assert said == [TRAINING_DIED()]
    if when == "idle":
        assert run is None
    else:
        assert run is not None
        assert (
            run.history.epochs
            == run.state.epoch
            == context.run.epoch
            == context.run.history.epochs
            > 0
        )
        assert run.state.weights[0].tolist() == [run.state.epoch] * 3
    if when in ("running", "paused"):
        assert said == [RUN_DIED(epoch=context.run.epoch)]
    begun = context.run.epoch
    context.document.edit("short", context.document.design.with_training(epochs=30))
    context.document.choose_speed("full")
    context.run.train()
    qtbot.waitUntil(
        lambda: context.run.state == "ended" and context.run.epoch > begun, timeout=LONG
    )
    assert context.run.epoch == begun + 30
    assert context.run.history.epochs == begun + 30
    assert pid(context.engine, "training") != was


def test_killed_before_it_learned_all_is_as_before_train(
    look: Look, qtbot: QtBot, make_door: Callable[..., EngineDoor]
) -> None:
    door = make_door(training=compiling_service)
    context = make_context(Document(design()), door, look)
    door.start()
    with qtbot.waitSignal(door.run_built, timeout=LONG):
        context.run.train()
    assert context.run.state == "preparing"
    with qtbot.waitSignal(context.run.died, timeout=LONG) as said:
        kill(door, "training")
    assert said.args[0] == TRAINING_DIED()
    assert context.run.state == "idle"


def test_a_file_that_aborts_the_data_process_costs_a_sentence(
    qtbot: QtBot, context: Context
) -> None:
    door = context.engine
    learn(qtbot, context)
    fingerprint = door.store.add("키,몸무게\n1,2\n3,4\n5,6\n".encode())
    was = pid(door, "data")
    assert answer_to(qtbot, door, Abort()) == DATA_DIED()
    assert pid(door, "data") != was
    from engine.data.reading.table_file import TableFile

    file = TableFile(name="표.csv", fingerprint=fingerprint, encoding="utf-8", separator=",")
    names, rows = answer_to(qtbot, door, CellsOf(file))  # the opened files are known to the next
    assert names == ("키", "몸무게")
    assert len(rows) == 3
    assert context.run.state == "running"


def test_a_data_process_that_dies_idle_is_said_and_started_anew(
    qtbot: QtBot, context: Context
) -> None:
    with qtbot.waitSignal(context.engine.answer_failed, timeout=LONG) as said:
        kill(context.engine, "data")
    assert said.args[0] == DATA_DIED()
    report = answer_to(qtbot, context.engine, Report(context.document.design.data))
    assert report.problem is None


def test_what_aborts_the_training_process_is_answered(qtbot: QtBot, context: Context) -> None:
    learn(qtbot, context)
    assert answer_to(qtbot, context.engine, AbortRun()) == TRAINING_DIED()
    assert context.run.state == "ended"
    assert context.run.epoch > 0


def test_a_machine_on_which_no_process_starts_is_told(
    look: Look, qtbot: QtBot, make_door: Callable[..., EngineDoor]
) -> None:
    door = make_door(training=falling_service, data=falling_service)
    context = make_context(Document(design()), door, look)
    said = all_that_is_said(context)
    door.start()
    qtbot.waitUntil(lambda: CANNOT_START() in said, timeout=LONG)
    qtbot.waitUntil(lambda: context.facts.report is not None, timeout=LONG)
    qtbot.waitUntil(lambda: door.processes.process("training") is None, timeout=LONG)
    said.clear()
    context.run.train()  # it is tried once more, and told once more
    qtbot.waitUntil(lambda: CANNOT_START() in said, timeout=LONG)
    qtbot.waitUntil(lambda: context.run.state == "idle", timeout=LONG)


def test_a_system_that_gives_no_process_is_told(qtbot: QtBot, look: Look) -> None:
    def none() -> None:
        raise OSError("no more processes")

    door = EngineDoor({"data": none, "training": none})  # type: ignore[dict-item]
    context = make_context(Document(design()), door, look)
    said = all_that_is_said(context)
    door.start()
    qtbot.waitUntil(lambda: CANNOT_START() in said)
    assert answer_to(qtbot, door, Report(design().data)) == CANNOT_START()
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "idle")
    assert door.shutdown(1)


def test_a_process_that_has_grown_is_replaced_between_two_runs(
    qtbot: QtBot, context: Context
) -> None:
    door = context.engine
    door.processes.grown = -1 << 40  # whatever it holds is too much
    was = pid(door, "training")
    learn(qtbot, context)
    assert pid(door, "training") == was
    with qtbot.waitSignal(door.replaced, timeout=LONG):
        context.run.stop()
    assert pid(door, "training") != was
    assert context.run.state == "ended"
    door.processes.grown = 1 << 40
    epoch, run = context.run.epoch, context.document.run
    assert answer_to(qtbot, door, Predict({"x": ["1"], "y": ["2"]})).epoch == epoch
    assert context.document.run is run
    context.document.edit("short", context.document.design.with_training(epochs=5))
    context.run.train()
    qtbot.waitUntil(
        lambda: context.run.state == "ended" and context.run.epoch == epoch + 5, timeout=LONG
    )
    qtbot.waitUntil(lambda: not _alive(was), timeout=LONG)


def test_stop_while_it_compiles_frees_the_window_and_then_the_process(
    look: Look, qtbot: QtBot, make_door: Callable[..., EngineDoor], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_door, "STUCK_MS", 200)
    door = make_door(training=compiling_service)
    context = make_context(Document(design()), door, look)
    door.start()
    with qtbot.waitSignal(door.run_built, timeout=LONG):
        context.run.train()
    was = pid(door, "training")
    context.run.stop()
    assert context.run.state == "idle"
    context.run.train()  # behind what is being compiled
    with qtbot.waitSignal(door.replaced, timeout=LONG):
        pass
    assert pid(door, "training") != was
    with qtbot.waitSignal(door.run_built, timeout=LONG):
        pass
    assert context.run.state == "preparing"


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


WINDOW = """
import sys
from PySide6.QtCore import QCoreApplication
from gui.door.engine_door import EngineDoor
from tests.gui.door.children import quick_children
application = QCoreApplication([])
door = EngineDoor(quick_children())
process = door.processes.process
door.loaded.connect(lambda: print(process("data").pid, process("training").pid, flush=True))
door.start()
application.exec()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no signals here")
def test_when_the_window_is_killed_no_process_is_left() -> None:
    root = Path(__file__).parents[3]
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )
    assert window.stdout is not None
    processes = [int(word) for word in window.stdout.readline().split()]
    assert len(processes) == 2
    assert all(map(_alive, processes))
    window.kill()
    window.wait()
    killed = time.monotonic()
    gone = threading.Event()
    while any(map(_alive, processes)) and time.monotonic() - killed < 30:
        gone.wait(0.01)
    assert not any(map(_alive, processes))


def test_rows_to_answer_that_kill_their_reader_cost_a_sentence(
    qtbot: QtBot, make_door: Callable[..., EngineDoor], look: Look, tmp_path: Path
) -> None:
    door = make_door(data=reading_service)
    context = make_context(Document(design(5)), door, look)
    door.start()
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=LONG)
    for name in ("abort.csv", "괜찮은 표.csv"):
        (tmp_path / name).write_text("키\n170\n", "utf-8")
    trains = pid(door, "training")
    assert answer_to(qtbot, door, ReadRows(tmp_path / "abort.csv")) == DATA_DIED()
    assert answer_to(qtbot, door, ReadRows(tmp_path / "괜찮은 표.csv")) == [["170"]]
    assert pid(door, "training") == trains, "the run is there as before"


def test_a_file_that_hangs_holds_up_the_next_one_for_a_while_only(
    qtbot: QtBot,
    make_door: Callable[..., EngineDoor],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stuck_files, "STUCK_MS", 50)
    door = make_door(data=reading_service)
    door.start()
    deaf, fine = tmp_path / "deaf endless.brick", tmp_path / "fine.brick"
    kept = RECIPES[0].make()
    for path in (deaf, fine):
        write(path, Bundle(kept))
    said: list[object] = []
    asked = door.ask(OpenBrick(deaf), said.append, partial(_told, said), said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)  # it tells how far it is
    rows = answer_to(qtbot, door, Report(kept.data)).table.rows
    asked.break_off()
    qtbot.waitUntil(lambda: not asked.waits, timeout=LONG)
    assert said[-1] == CANCELLED()
    assert answer_to(qtbot, door, OpenBrick(fine)).bundle.design == kept
    assert answer_to(qtbot, door, Report(kept.data)).table.rows == rows


def test_what_waits_behind_a_file_that_hangs_is_asked_anew(
    qtbot: QtBot,
    make_door: Callable[..., EngineDoor],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stuck_files, "STUCK_MS", 50)
    door = make_door(data=reading_service)
    door.start()
    deaf, fine = tmp_path / "deaf endless.brick", tmp_path / "fine.brick"
    kept = RECIPES[0].make()
    for path in (deaf, fine):
        write(path, Bundle(kept))
    said: list[object] = []
    asked = door.ask(OpenBrick(deaf), said.append, partial(_told, said), said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    opened: list[object] = []
    door.ask(OpenBrick(fine), opened.append, partial(_told, opened))
    asked.forget()
    qtbot.waitUntil(lambda: bool(opened), timeout=LONG)
    assert isinstance(opened[0], OpenedBrick)


def test_rows_to_answer_that_hang_are_let_go_and_the_run_stays(
    qtbot: QtBot,
    make_door: Callable[..., EngineDoor],
    look: Look,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stuck_files, "STUCK_MS", 50)
    door = make_door(data=reading_service)
    context = make_context(Document(design(5)), door, look)
    door.start()
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=LONG)
    for name in ("deaf.csv", "괜찮은 표.csv"):
        (tmp_path / name).write_text("키\n170\n", "utf-8")
    trains = pid(door, "training")
    said: list[object] = []
    asked = door.ask(ReadRows(tmp_path / "deaf.csv"), said.append, partial(_told, said))
    qtbot.waitUntil(lambda: door.processes.reads_for_training, timeout=LONG)
    asked.break_off()
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    assert said == [CANCELLED()]
    assert answer_to(qtbot, door, ReadRows(tmp_path / "괜찮은 표.csv")) == [["170"]]
    assert pid(door, "training") == trains
    assert context.run.epoch == 5


def _told(said: list[object], message: Message, _details: str) -> None:
    said.append(message)
