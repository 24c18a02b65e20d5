"""A design at work over fake data and a fake trainer, and what tests ask of it."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from engine.bricks import Dense
from engine.data.facts import DataReport, TableFacts
from engine.data.knowing.library import Library
from engine.design import Design
from engine.training.frames import Ending, History, TrainedState
from engine.training.run.run_record import RunRecord
from gui.work.context import Context
from tests.engine.checks.helpers import design as any_design
from tests.gui.engine_here import Unread
from tests.gui.fake_trainer import BAD

DESIGN = any_design(Dense(id="end", units=1, activation="sigmoid"), epochs=12)


class NoRows(Library):
    """Every design has data, none is read."""

    def prepared(self, settings: object) -> Unread:  # type: ignore[override]
        return Unread()

    def report(self, settings: object, *_told: object) -> DataReport:  # type: ignore[override]
        return DataReport(TableFacts(0, (), ()), None, None)


def until(qtbot: QtBot, context: Context, state: str) -> None:
    qtbot.waitUntil(lambda: context.run.state == state, timeout=5000)


def edited(context: Context, after: Design) -> None:
    context.document.edit("edit", after)


def losses(context: Context) -> list[float]:
    return list(context.run.history.values.get("loss", ()))


def expected(epochs: int) -> list[float]:
    return [1 / n for n in range(1, epochs + 1)]


def record() -> RunRecord:
    history = History({"loss": np.array(expected(4))})
    state = TrainedState(4, (np.zeros(3, np.float32),), ())
    return RunRecord(77, DESIGN, history, state, Ending("done", 4, BAD), 2.0)


def trained(qtbot: QtBot, context: Context) -> str:
    context.run.train()
    until(qtbot, context, "ended")
    return context.document.runs.chosen_id
