"""What one process asks of another: the answer goes to the one that asked, and to nobody else."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.sources.painted import Painted
from engine.design import Design
from engine.recipes import RECIPES
from engine.runs.runs import Runs
from engine.service.messages.commands import Follow, SetSpeed
from engine.service.messages.crossing import Crossing
from engine.service.messages.questions import Answered, Ask, Close, Forget
from engine.service.messages.tellings import Ready
from engine.service.requests.asked_by_training import Prepare
from engine.service.requests.run_requests import StateOf
from gui.door.engine_door import EngineDoor
from gui.door.processes import CANNOT_START
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
