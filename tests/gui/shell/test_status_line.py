"""The status line's last word on a run: how it ended, and with what figures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.data.sources.samples import Iris
from engine.edits.proposal import propose
from engine.messages import Message
from gui.look.look import Look
from gui.results.live.big_numbers import BigNumbers
from gui.shell.status_line import StatusLine
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.engine.prediction.tables import CASES
from tests.gui.engine_here import EngineHere
from tests.gui.results.taught_trainer import Lesson, TaughtTrainer


@pytest.fixture
def context(qtbot: QtBot, look: Look) -> Iterator[Context]:
    lesson = Lesson()
    lesson.gate.set()
    library = Library()
    door = EngineHere(library, lambda: TaughtTrainer(lesson))
    document = Document(propose(library, Iris()).with_training(epochs=50))
    context = make_context(document, door, look)
    door.start()
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=10_000)
    yield context
    assert door.shutdown(10)


def test_the_end_is_told_with_its_figures(qtbot: QtBot, context: Context) -> None:
    line = StatusLine(context)
    qtbot.addWidget(line)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=10_000)
    assert line.sentence.text == (
        "Done: 50 epochs. Training: Loss 0.0200, Accuracy 98.0 %. "
        "Validation: Loss 0.0400, Accuracy 99.0 %."
    )
    context.run.reset()
    assert "Done" not in line.sentence.text


def test_its_accuracy_is_rounded_as_in_the_large_numbers(qtbot: QtBot, context: Context) -> None:
    line = StatusLine(context)
    qtbot.addWidget(line)
    numbers = BigNumbers(context.look)
    qtbot.addWidget(numbers)
    context = context
    for epoch in (1, 2, 3):
        context.run.train_one_epoch()
        qtbot.waitUntil(lambda e=epoch: context.run.epoch == e and context.run.state == "paused")
    share = float(context.run.history.values["accuracy"][-1])
    numbers.show_figures(context.run.epoch, {"accuracy": share})
    assert "accuracy 66.7 %" in line.sentence.text
    assert "66.7 %" in numbers.summary()


def test_a_saved_file_is_told_until_something_changes(qtbot: QtBot, context: Context) -> None:
    line = StatusLine(context)
    qtbot.addWidget(line)
    before = line.sentence.text
    line.say_saved(Path("과제.brick"))
    assert line.sentence.text == "Saved: 과제.brick"
    design = context.document.design
    context.document.edit("epochs", design.with_training(epochs=7))
    assert line.sentence.text == before


def test_what_was_refused_is_not_held_against_another_design(
    qtbot: QtBot, context: Context
) -> None:
    line = StatusLine(context)
    qtbot.addWidget(line)
    design = context.document.design
    without = design.with_data(
        design.data.model_copy(
            update={
                "columns": tuple(
                    column.model_copy(update={"role": "ignored"}) for column in design.data.columns
                )
            }
        )
    )
    context.document.edit("take all away", without)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.ending is not None, timeout=10_000)
    assert context.run.ending is not None
    assert context.run.ending.reason == "failed"
    assert line.sentence.mood == "error"
    context.document.undo_stack.undo()
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=10_000)
    assert line.sentence.mood != "error"


def test_a_file_that_takes_long_is_spoken_of(qtbot: QtBot, context: Context) -> None:
    line = StatusLine(context)
    qtbot.addWidget(line)
    line.follow_file(True)
    assert "file" not in line.sentence.text  # mostly it is done at once
    qtbot.waitUntil(lambda: "file" in line.sentence.text, timeout=5_000)
    line.follow_file(False)
    assert "file" not in line.sentence.text


def test_a_long_run_is_told_before_it_begins(qtbot: QtBot, context: Context) -> None:
    line = StatusLine(context)
    qtbot.addWidget(line)
    line._engine_loaded()
    qtbot.waitUntil(lambda: line.sentence.text.startswith("Ready."), timeout=10_000)
    assert "will take about" not in line.sentence.text
    long = context.document.design.with_training(epochs=1_000_000)
    context.document.edit("epochs", long)
    qtbot.waitUntil(lambda: "will take about" in line.sentence.text, timeout=10_000)
    assert "(1000000)" in line.sentence.text.replace(",", "")


def test_the_loss_of_a_scaled_target_is_not_told_as_if_it_had_units(
    qtbot: QtBot, look: Look
) -> None:
    library = Library()
    lesson = Lesson()
    lesson.gate.set()
    door = EngineHere(library, lambda: TaughtTrainer(lesson))
    design = propose(library, library.open_table(CASES / "t01_decimal_comma_train.csv"))
    assert design.data.target_is_scaled
    document = Document(design.with_training(epochs=50))
    context = make_context(document, door, look)
    door.start()
    line = StatusLine(context)
    qtbot.addWidget(line)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=10_000)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=10_000)
    assert "Training: Mean error (MAE) 0.9800. Validation: 0.9900." in line.sentence.text
    assert "Loss" not in line.sentence.text
    assert door.shutdown(10)


def test_on_the_wall_it_leaves_the_room_to_the_picture(qtbot: QtBot, context: Context) -> None:
    """… once the large numbers say the same; whatever goes wrong is told there as well."""
    line = StatusLine(context)
    qtbot.addWidget(line)
    line.set_at_work(True)
    context.look.present(True)
    assert not line.isHidden()
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=10_000)
    assert line.isHidden()
    line.say(Message("trouble", "Something went wrong."))
    assert not line.isHidden()
    context.document.edit("other", context.document.design.with_training(seed=3))
    assert line.isHidden()
    context.look.present(False)
    assert not line.isHidden()


def test_while_pictures_are_looked_at_it_says_how_far(qtbot: QtBot, context: Context) -> None:
    line = StatusLine(context)
    qtbot.addWidget(line)
    line._engine_loaded()
    context.run._state, context.run._number = "preparing", 7
    context.engine.rows_seen.emit(6, 0.9)  # of a run that was given up
    assert "%" not in line.sentence.text
    context.engine.rows_seen.emit(7, 0.42)
    assert line.sentence.text == (
        "The eyes look at each picture, once: 42 %. Learning is quick then."
    )
    context.engine.run_built.emit(7)
    assert "Translating" in line.sentence.text
    context.run._forget()
