"""What one process asks of another: the answer goes to the one that asked, and to nobody else."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.sources.painted import Painted
from engine.design import Design
from engine.messages import Message
from engine.recipes import RECIPES
from engine.runs.runs import Runs
from engine.service.messages.commands import Follow, SetSpeed
from engine.service.messages.crossing import Crossing
from engine.service.messages.questions import Answered, Ask, Close, Forget, Refused
from engine.service.messages.tellings import Ready
from engine.service.requests.asked_by_training import Prepare
from engine.service.requests.facts_requests import Report
from engine.service.requests.file_requests import OpenBrick
from engine.service.requests.run_requests import StateOf
from gui.door.engine_door import EngineDoor
from gui.door.processes import CANNOT_START, DATA_DIED
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.work.at_work import DESIGN, record

SETTINGS = RECIPES[0].make().data


class Scripted:
    """A process that says what the test has it say, and does nothing."""

    def __init__(self) -> None:
        self.heard: list[Crossing] = []
        self._says: queue.SimpleQueue[Crossing | None] = queue.SimpleQueue()
        self.channel = self
        self.says(Ready())

    def says(self, message: Crossing | None) -> None:
        self._says.put(message)

    def send(self, message: Crossing) -> None:
        self.heard.append(message)
        if isinstance(message, Close):
            self.kill()

    def receive(self) -> Crossing:
        message = self._says.get()
        if message is None:
            raise EOFError
        return message

    def close(self) -> None:
        """Nothing is open."""

    def end(self, seconds: float) -> bool:
        self.kill()
        return True

    def kill(self) -> None:
        self.says(None)

    def has_heard(self, kind: type[Crossing]) -> list[Crossing]:
        return [message for message in self.heard if isinstance(message, kind)]


class Machine:
    """Gives processes, or none."""

    def __init__(self) -> None:
        self.gives = True
        self.data: list[Scripted] = []
        self.training: list[Scripted] = []
        self.door = EngineDoor(
            {"data": lambda: self._one(self.data), "training": lambda: self._one(self.training)}
        )

    def _one(self, made: list[Scripted]) -> Scripted:
        if not self.gives:
            raise OSError("no more processes")
        made.append(Scripted())
        return made[-1]


@pytest.fixture
def machine(qtbot: QtBot) -> Iterator[Machine]:
    machine = Machine()
    machine.door.start()
    yield machine
    assert machine.door.shutdown(5)


def forwarded(qtbot: QtBot, data: Scripted, count: int) -> list[Ask]:
    """What the training processes asked, as the data process hears it."""
    qtbot.waitUntil(lambda: len(data.has_heard(Ask)) == count)
    return data.has_heard(Ask)  # type: ignore[return-value]


def test_a_new_training_process_gets_no_answer_of_the_one_before(
    qtbot: QtBot, machine: Machine
) -> None:
    (data,), (first,) = machine.data, machine.training
    first.says(Ask(1, Prepare(SETTINGS)))
    (asked,) = forwarded(qtbot, data, 1)
    machine.door.processes.replace_training()
    second = machine.training[-1]
    assert second is not first
    second.says(Ask(1, Prepare(SETTINGS)))  # each counts from 1
    again = forwarded(qtbot, data, 2)[1]
    qtbot.waitUntil(lambda: data.has_heard(Forget) == [Forget(asked.number)])
    data.says(Answered(asked.number, "of before"))
    data.says(Answered(again.number, "of now"))
    qtbot.waitUntil(lambda: bool(second.has_heard(Answered)))
    assert second.has_heard(Answered) == [Answered(1, "of now")]


def test_what_a_reader_did_not_answer_before_it_died_is_asked_once_more(
    qtbot: QtBot, machine: Machine
) -> None:
    """But nothing of a stranger's file, which may have been the end of it."""
    door, told = machine.door, []
    door.answer_failed.connect(told.append)
    answers: dict[str, object] = {}
    report, brick = Report(SETTINGS), OpenBrick(Path("남의 것.brick"))
    for name, request in (("report", report), ("brick", brick)):
        refused = partial(_keep, answers, name)
        door.ask(request, partial(answers.__setitem__, name), refused)
    machine.training[0].says(Ask(1, Prepare(SETTINGS)))
    assert {ask.request for ask in forwarded(qtbot, machine.data[0], 3)} == {
        report, brick, Prepare(SETTINGS),
    }  # fmt: skip
    machine.data[0].kill()
    qtbot.waitUntil(lambda: answers == {"brick": DATA_DIED()})
    second = machine.data[1]
    assert {ask.request for ask in forwarded(qtbot, second, 2)} == {report, Prepare(SETTINGS)}
    second.kill()
    qtbot.waitUntil(lambda: answers == {"brick": DATA_DIED(), "report": DATA_DIED()})
    qtbot.waitUntil(lambda: bool(machine.training[0].has_heard(Refused)))
    assert machine.training[0].has_heard(Refused) == [Refused(1, DATA_DIED())]
    assert told == [], "who asked was told"


def _keep(answers: dict[str, object], name: str, message: Message, _details: str) -> None:
    answers[name] = message


def test_a_process_that_could_not_be_started_is_told_everything_later(
    qtbot: QtBot, machine: Machine
) -> None:
    door, said = machine.door, []
    door.set_speed("watch")
    replaced: list[bool] = []
    door.replaced.connect(lambda: replaced.append(True))
    door.training_died.connect(said.append)
    machine.gives = False
    machine.training[0].kill()
    qtbot.waitUntil(lambda: said == [CANNOT_START()])
    failed: list[object] = []
    door.ask(StateOf(), failed.append, lambda message, _details: failed.append(message))
    assert failed == [], "not before it has returned"
    qtbot.waitUntil(lambda: bool(failed))
    assert failed == [CANNOT_START()]
    assert said == [CANNOT_START()], "who asked was told"
    machine.gives = True
    door.ask(StateOf(), failed.append, lambda message, _details: failed.append(message))
    new = machine.training[-1]
    qtbot.waitUntil(lambda: bool(new.has_heard(Ask)))
    assert replaced == [True]
    assert new.heard[0] == SetSpeed("watch"), "before it is asked anything"


def ended_run(look: Look, machine: Machine, design: Design) -> Context:
    """A window's work with a run of ``design`` that has ended."""
    context = make_context(Document(design), machine.door, look)
    kept = replace(record(), design=design)
    context.document.replace(design, runs=Runs((kept,), kept.id, kept.number))
    assert context.run.state == "ended"
    return context


def names(messages: list[Crossing]) -> list[str]:
    return [type(message).__name__ for message in messages]


def test_a_run_goes_on_in_a_process_that_could_be_started_only_later(
    look: Look, qtbot: QtBot, machine: Machine
) -> None:
    context = ended_run(look, machine, DESIGN)
    machine.gives = False
    machine.training[0].kill()
    qtbot.waitUntil(lambda: machine.door.processes.process("training") is None)
    machine.gives = True
    context.run.train()
    new = machine.training[-1]
    qtbot.waitUntil(lambda: "GoOn" in names(new.heard))
    heard = [name for name in names(new.heard) if name in ("Restore", "GoOn", "Train")]
    assert heard == ["Restore", "GoOn"]


def test_what_waits_behind_a_process_that_is_replaced_is_asked_of_the_next(
    look: Look, qtbot: QtBot, machine: Machine
) -> None:
    """A table that is answered, say, while a Train behind it is given up."""
    ended_run(look, machine, DESIGN)
    answers: list[object] = []
    machine.door.ask(StateOf(), answers.append, lambda message, _details: answers.append(message))
    first = machine.training[0]
    qtbot.waitUntil(lambda: any(map(is_state_of, first.heard)))
    machine.door.processes.replace_training()
    new = machine.training[-1]
    qtbot.waitUntil(lambda: any(map(is_state_of, new.heard)))
    assert sum(map(is_state_of, new.heard)) == 1
    assert names(new.heard).index("Restore") < names(new.heard).index("Ask")
    (again,) = filter(is_state_of, new.heard)
    assert again in first.heard, "under its own number"
    new.says(Answered(again.number, "known"))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: answers == ["known"])


def is_state_of(message: Crossing) -> bool:
    return isinstance(message, Ask) and message.request == StateOf()


def test_rows_that_a_run_went_over_to_are_told_to_the_next_process(
    look: Look, qtbot: QtBot, machine: Machine
) -> None:
    circles = RECIPES[0].make()
    design, more = (
        circles.with_data(circles.data.model_copy(update={"source": Painted.of(points)}))
        for points in (np.eye(3), np.eye(3)[::-1])
    )
    context = ended_run(look, machine, design)
    context.document.edit("painted", more)
    machine.training[0].kill()
    qtbot.waitUntil(lambda: len(machine.training) == 2)
    new = machine.training[-1]
    qtbot.waitUntil(lambda: "Follow" in names(new.heard))
    heard = [name for name in names(new.heard) if name in ("Restore", "Follow")]
    assert heard == ["Restore", "Follow"]
    assert new.has_heard(Follow) == [Follow(context.document.design)]
