"""A table that takes long to read for its facts: told, stopped, and read after all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from engine.data.facts import DataReport, TableFacts
from engine.data.knowing.library import Library
from engine.data.sources.catalogue import Circles
from engine.files.contents import CANCELLED
from engine.service import lane
from engine.service.requests import facts_requests
from gui.data.importing.reading_line import ReadingLine
from tests.gui.data.conftest import NoTrainer
from tests.gui.engine_here import EngineHere


class _Slow(Library):
    """Reads for as long as nobody stops it."""

    def __init__(self) -> None:
        super().__init__()
        self.slow = False
        self.begun = threading.Event()

    def report(self, settings: Any, progress: Any = None, cancelled: Any = None) -> DataReport:
        if not self.slow:
            return super().report(settings)
        progress(0.25)
        self.begun.set()
        waiting = threading.Event()
        while not cancelled():
            waiting.wait(0.01)
        return DataReport(TableFacts(0, (), ()), None, None, CANCELLED())


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> _Slow:
    monkeypatch.setattr(facts_requests, "LONG", -1.0)
    monkeypatch.setattr(lane, "_TELL_EVERY", 0.0)
    return _Slow()


@pytest.fixture
def engine(slow: _Slow) -> Iterator[EngineHere]:
    door = EngineHere(slow, NoTrainer)
    door.start()
    yield door
    assert door.shutdown(60), "the engine's lanes outlived the test"


@pytest.fixture
def context(slow: _Slow, open_column: Any, survey: Any) -> Any:
    return open_column(survey)[0]


def test_reading_is_told_and_stopped(qtbot: Any, context: Any, slow: _Slow) -> None:
    context, document = context, context.document
    line = ReadingLine(context)
    qtbot.addWidget(line)
    qtbot.waitUntil(lambda: context.facts.is_current)
    assert line.isHidden()
    slow.slow = True
    data = document.design.data.model_copy(update={"source": Circles(seed=77)})
    document.edit("Another", document.design.with_data(data))
    qtbot.waitUntil(lambda: not line.isHidden() and line.progress.value() == 250)
    assert not line.stop_button.isHidden()
    line.stop_button.click()
    qtbot.waitUntil(lambda: not line.again_button.isHidden())
    assert line.progress.isHidden()
    assert context.facts.report.problem.code == "table.cancelled"
    slow.slow = False
    line.again_button.click()
    qtbot.waitUntil(lambda: context.facts.report.problem.code == "prepare.column_gone")
    assert line.isHidden()


def test_another_table_ends_the_reading_of_the_last(qtbot: Any, context: Any, slow: _Slow) -> None:
    context, document = context, context.document
    qtbot.waitUntil(lambda: context.facts.is_current)
    slow.slow = True
    data = document.design.data.model_copy(update={"source": Circles(seed=78)})
    document.edit("Another", document.design.with_data(data))
    qtbot.waitUntil(slow.begun.is_set)
    slow.slow = False
    data = document.design.data.model_copy(update={"source": Circles(seed=79)})
    document.edit("Another", document.design.with_data(data))
    qtbot.waitUntil(lambda: context.facts.is_current)
    assert context.facts.report.problem.code == "prepare.column_gone"  # it was read to its end
