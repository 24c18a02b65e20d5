"""A real run, through the window's own door: saved, opened elsewhere, the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.design import Design
from engine.edits.proposal import propose
from engine.evaluation.results import Evaluation, Prediction
from engine.service.requests.run_requests import Evaluate, Predict
from gui.door.engine_door import EngineDoor
from gui.look.look import Look
from gui.work.context import make_context
from gui.work.document.document import Document
from gui.work.files.file_questions import Questions
from gui.work.files.files import Files
from gui.work.remembered.preferences import Preferences
from tests.gui.engine_here import answer_to

LONG = 180_000  # TensorFlow may have to be loaded first


class Window:
    """A document, its context and its files, as one window has them."""

    def __init__(
        self, qtbot: QtBot, look: Look, design: Design, engine: EngineDoor, ini: Path
    ) -> None:
        self.qtbot = qtbot
        preferences = Preferences(QSettings(str(ini), QSettings.Format.IniFormat))
        self.document = Document(design)
        self.context = make_context(self.document, engine, look)
        self.files = Files(self.context, preferences, Questions())

    def train(self) -> None:
        with self.qtbot.waitSignal(
            self.context.run.state_changed,
            timeout=LONG,
            check_params_cb=lambda: self.context.run.state == "ended",
        ):
            self.context.run.train()

    def answers(self, rows: dict[str, list[str]]) -> tuple[Evaluation, Prediction]:
        engine = self.context.engine
        return (
            answer_to(self.qtbot, engine, Evaluate("test")),
            answer_to(self.qtbot, engine, Predict(rows)),
        )


@pytest.fixture
def elsewhere(qapp: QApplication) -> Iterator[EngineDoor]:
    door = EngineDoor()
    door.start()
    yield door
    assert door.shutdown(60)


def test_an_own_table_s_network_gives_the_same_answers_elsewhere(
    look: Look, qtbot: QtBot, engine: EngineDoor, elsewhere: EngineDoor, tmp_path: Path
) -> None:
    table = tmp_path / "꽃.csv"
    draw = np.random.default_rng(1)
    lines = ["길이,색,종류"]
    for _ in range(80):
        length, colour = draw.uniform(1, 9), draw.choice(["빨강", "파랑"])
        kind = ("장미", "난초", "국화")[int(length > 4) + int(length > 6 and colour == "파랑")]
        lines.append(f"{length:.2f},{colour},{kind}")
    table.write_text("\n".join(lines), "cp949")
    library = Library()
    source = library.open_table(table)
    design = propose(library, source).with_training(epochs=20)
    engine.store.add(table.read_bytes())
    rows = {"길이": ["3.5", "7"], "색": ["파랑", "빨강"]}

    here = Window(qtbot, look, design, engine, tmp_path / "here.ini")
    here.train()
    evaluation, prediction = here.answers(rows)
    file = tmp_path / "꽃.brick"
    with qtbot.waitSignal(here.files.saved, timeout=LONG):
        here.files.save_to(file)
    table.unlink()

    there = Window(qtbot, look, design, elsewhere, tmp_path / "there.ini")
    with qtbot.waitSignal(there.files.opened, timeout=LONG):
        there.files.open(file)
    assert there.document.design == design
    assert there.context.run.state == "ended"
    assert there.context.run.ending == here.context.run.ending
    for name, values in here.context.run.history.values.items():
        np.testing.assert_array_equal(there.context.run.history.values[name], values)
    evaluation_there, prediction_there = there.answers(rows)
    assert evaluation_there.figures == evaluation.figures
    np.testing.assert_array_equal(evaluation_there.confusion, evaluation.confusion)
    np.testing.assert_array_equal(prediction_there.values, prediction.values)
    np.testing.assert_array_equal(prediction_there.probabilities, prediction.probabilities)
    for window in (here, there):
        window.train()  # both go on alike
        assert window.context.run.epoch == 40
    for name, values in here.context.run.history.values.items():
        np.testing.assert_array_equal(there.context.run.history.values[name], values)
    assert here.files.close()
    assert there.files.close()
