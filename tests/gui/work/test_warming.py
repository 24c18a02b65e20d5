"""A design that rests is compiled ahead; an edit gives that up, and nothing ever waits for it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.data.sources.shapes import Circles
from engine.edits.proposal import propose
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from gui.work.warming import REST_MS, Warming
from tests.gui.engine_here import EngineHere
from tests.gui.fake_trainer import FakeTrainer, Script

LIBRARY = Library()
DESIGN = propose(LIBRARY, Circles()).with_training(epochs=3)


@dataclass
class Bench:
    context: Context
    warming: Warming
    script: Script


@pytest.fixture
def bench(qtbot: QtBot, look: Look) -> Iterator[Bench]:
    script = Script()
    script.gate.set()
    door = EngineHere(LIBRARY, lambda: FakeTrainer(script))
    context = make_context(Document(DESIGN), door, look)
    warming = Warming(context)
    warming._rest.setInterval(0)
    with qtbot.waitSignal(door.loaded, timeout=10_000):
        door.start()
    yield Bench(context, warming, script)
    if script.warming is not None:
        script.warming.set()
    script.gate.set()
    assert door.shutdown(10)


def wait_until_warm(qtbot: QtBot, bench: Bench, designs: int) -> None:
    qtbot.waitUntil(lambda: len(bench.script.warmed) >= designs, timeout=10_000)


def test_a_design_at_rest_is_compiled_once(qtbot: QtBot, bench: Bench) -> None:
    wait_until_warm(qtbot, bench, 1)
    document = bench.context.document
    document.choose_speed("watch")  # nothing that is compiled depends on it
    assert not bench.warming._rest.isActive()
    after = document.design.with_training(batch_size=7)
    document.edit("batch", after)
    wait_until_warm(qtbot, bench, 2)
    assert [design.training.batch_size for design in bench.script.warmed] == [
        DESIGN.training.batch_size,
        7,
    ]


def test_it_rests_for_about_a_second_first(bench: Bench) -> None:
    assert Warming(bench.context)._rest.interval() == REST_MS == 1000


def test_an_edit_gives_it_up(qtbot: QtBot, bench: Bench) -> None:
    wait_until_warm(qtbot, bench, 1)
    bench.script.warming = threading.Event()
    bench.script.compiles.clear()
    document = bench.context.document
    document.edit("one", document.design.with_training(batch_size=7))
    qtbot.waitUntil(bench.script.compiles.is_set, timeout=10_000)
    with qtbot.waitSignal(bench.context.engine.warmed, timeout=10_000) as warmed:
        document.edit("two", document.design.with_training(batch_size=8))
    assert warmed.args == [False]
    bench.script.warming.set()
    wait_until_warm(qtbot, bench, 2)
    assert [design.training.batch_size for design in bench.script.warmed[1:]] == [8]


def test_train_after_an_edit_does_not_wait_for_it(qtbot: QtBot, bench: Bench) -> None:
    wait_until_warm(qtbot, bench, 1)
    bench.script.warming = threading.Event()  # never set: it ends only given up
    bench.script.compiles.clear()
    document, run = bench.context.document, bench.context.run
    document.edit("one", document.design.with_training(batch_size=7))
    qtbot.waitUntil(bench.script.compiles.is_set, timeout=10_000)
    document.edit("two", document.design.with_training(batch_size=8))
    run.train()
    qtbot.waitUntil(lambda: run.state == "ended", timeout=10_000)
    assert run.epoch == 3


def test_train_of_the_same_design_lets_it_end(qtbot: QtBot, bench: Bench) -> None:
    """What is compiled is what it needs: giving up would only cost time."""
    wait_until_warm(qtbot, bench, 1)
    bench.script.warming = threading.Event()
    bench.script.compiles.clear()
    document, run = bench.context.document, bench.context.run
    document.edit("one", document.design.with_training(batch_size=7))
    qtbot.waitUntil(bench.script.compiles.is_set, timeout=10_000)
    run.train()
    assert run.state == "preparing"
    QTimer.singleShot(50, bench.script.warming.set)
    qtbot.waitUntil(lambda: run.state == "ended", timeout=10_000)
    assert [design.training.batch_size for design in bench.script.warmed[1:]] == [7]


def test_with_a_run_or_an_error_nothing_is_compiled(qtbot: QtBot, bench: Bench) -> None:
    wait_until_warm(qtbot, bench, 1)
    document, run = bench.context.document, bench.context.run
    run.train()
    qtbot.waitUntil(lambda: run.state == "ended", timeout=10_000)
    document.edit("batch", document.design.with_training(batch_size=7))
    assert not bench.warming._rest.isActive()
    run.reset()
    wait_until_warm(qtbot, bench, 2)
    document.edit("wrong", document.design.with_bricks([Dense(units=9)]))
    assert any(finding.severity == "error" for finding in bench.context.findings.all)
    qtbot.waitUntil(lambda: not bench.warming._rest.isActive(), timeout=10_000)
    assert len(bench.script.warmed) == 2
    assert bench.warming._asked is None


def test_what_compiling_ahead_leaves_counts_for_the_next_process(
    qtbot: QtBot, bench: Bench
) -> None:
    """Designs that are looked at and never trained replace the process as runs do."""
    processes = bench.context.engine.processes
    processes.grown = -(1 << 40)
    document = bench.context.document
    first = processes.process("training")
    with qtbot.waitSignal(bench.context.engine.replaced, timeout=30_000):
        document.edit("batch", document.design.with_training(batch_size=7))
    assert processes.process("training") is not first
    processes.grown = 1 << 60
    before = len(bench.script.warmed)
    wait_until_warm(qtbot, bench, before + 1)  # the new process has compiled nothing yet
