"""A column over the real data lane, and a table made to be awkward."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.source import Source, SourceFamily
from engine.data.table import Table
from engine.edits.proposal import propose
from engine.files.store import TableStore
from gui.data.data_column import DataColumn
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere


class Survey(Source):
    """60 rows: numbers with gaps, words, free text, two possible targets."""

    family: ClassVar[SourceFamily] = "table"
    title: ClassVar[str] = "Survey"
    story: ClassVar[str] = "Who passes?"
    icon: ClassVar[str] = "mdi6.table"
    target: ClassVar[str | None] = "passed"

    kind: Literal["survey"] = "survey"

    def read(self, store: TableStore) -> Table:
        import pandas as pd

        random = np.random.RandomState(0)
        hours = random.uniform(0, 10, 60).round(1)
        sleep = random.uniform(4, 9, 60).round(1)
        sleep[::10] = np.nan
        return Table(
            pd.DataFrame(
                {
                    "hours": hours,
                    "sleep": sleep,
                    "city": random.choice(["Seoul", "Busan", "Jeju"], 60),
                    "note": [f"note {number}" for number in range(60)],
                    "grade": (hours * 10).round(1),
                    "passed": np.where(hours > 5, "yes", "no"),
                }
            )
        )


class NoTrainer:
    """Nothing is trained here, so TensorFlow need not load."""

    def load(self) -> None:
        pass


@pytest.fixture
def engine() -> Iterator[EngineHere]:
    door = EngineHere(make_trainer=NoTrainer)
    door.start()
    yield door
    assert door.shutdown(60), "the engine's lanes outlived the test"


@pytest.fixture
def survey() -> Source:
    return Survey()


@pytest.fixture
def open_column(
    qtbot: QtBot, engine: EngineHere, look: Look
) -> Callable[[Source], tuple[Context, DataColumn]]:
    """Open a source in a column of the usual size, and wait for its facts."""

    def open_source(source: Source) -> tuple[Context, DataColumn]:
        document = Document(propose(engine.library, source))
        context = make_context(document, engine, look)
        with context.look.building():
            column = DataColumn(context)
        qtbot.addWidget(column)
        column.resize(310, 560)
        column.show()
        qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
        return context, column

    return open_source
