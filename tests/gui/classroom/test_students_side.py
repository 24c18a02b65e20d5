"""A lesson that was handed out, as its students see it: locked, with a goal, to be handed in."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.brickfile.brick_file import Bundle, read, write
from engine.bricks import Dropout
from engine.classroom.exchange import all_work, give_feedback
from engine.handout.handed_in import HandedIn
from engine.handout.spec import fits_design, spec_from
from engine.recipes import recipe
from engine.runs.runs import NO_RUNS
from gui.results.compare.compared import compared
from gui.results.evaluate.every_task.parts_view import PartsView
from gui.shell.bar.training_fields import FIELDS
from gui.stack.edits import LABELS
from gui.work.final_run import final_is_possible
from tests.engine.classroom.class_of import solved
from tests.gui.whole_window import WholeWindow

SPEC = """
data = "locked"
palette = ["dense"]
tabs = ["live", "evaluate"]
tries = 1
password = "열쇠"
[goal]
accuracy_at_least = 0.5
neurons_at_most = 8
[training]
epochs = { locked = 20 }
optimizer = "hidden"
loss = "locked"
[bricks.dense]
use_bias = "hidden"
activation = "locked"
"""


def _open(whole: WholeWindow, folder: Path, spec: str) -> Path:
    lock = spec_from(spec.encode()).lock()
    path = folder / "과제.brick"
    write(path, Bundle(fits_design(lock, recipe("xor-cloud").make()), lock=lock))
    whole.window.beginnings.open_path(path)
    whole.wait(lambda: whole.context.document.path == path)
    whole.wait(lambda: whole.context.facts.is_current)
    return path


@pytest.fixture
def lesson(whole_window: WholeWindow, tmp_path: Path) -> WholeWindow:
    _open(whole_window, tmp_path, SPEC)
    return whole_window


def test_what_a_student_sees_and_what_the_key_opens(lesson: WholeWindow) -> None:
    window, document = lesson.window, lesson.context.document
    fields, tabs = window.bar.fields, window.result_column.tabs
    line = window.commands.classroom.goal_line
    palette = window.model_column.palette_view

    def shown() -> list[bool]:
        return [tabs.isTabVisible(index) for index in range(tabs.count())]

    assert line.isVisible()
    assert "test accuracy at least 50 %" in line.goal.text()
    assert line.tries.text() == "tries left: 1"
    assert shown() == [True, False, False, True, False, False, False]
    assert palette.model().rowCount() == 1
    assert not fields.editors["epochs"].isEnabled()
    assert fields.editors["epochs"].control.toolTip() == "This lesson locks it."
    assert not fields.editors["optimizer"].isVisible()
    assert fields.editors["learning_rate"].isEnabled()
    assert not window.data_column.picker.isEnabled()
    assert not window.data_column.task.isEnabled()
    tower, first = window.model_column.tower, document.design.bricks[0].id
    row = tower.tower_model.row_of(first)
    chips = {chip.name: chip for chip, _ in tower._chips_of(row)}
    assert [(name, own.locked) for name, own in chips.items()] == [
        ("units", False),
        ("activation", True),
    ]
    spoken = tower.tower_model.item(row).spoken
    assert f"{chips['activation'].text} (locked)" in spoken
    assert f"{chips['units'].text} (locked)" not in spoken
    tower.edit_field(first, "activation")
    assert window.status_line.sentence.text == "This lesson locks it: Activation function."
    tower.edit_field(LABELS, "loss")
    assert window.status_line.sentence.text == "This lesson locks it: Loss function."
    inspector = window.model_column.inspector
    inspector.show_places([LABELS])
    assert not inspector._form.editor("loss").isEnabled()
    inspector.show_places([document.design.bricks[0].id])
    form = inspector._form
    assert not form.editor("activation").isEnabled()
    assert not form.editor("use_bias").isVisible()
    assert form.editor("units").isEnabled()

    assert not document.lesson.turn_key("wrong")
    assert document.lesson.turn_key("열쇠")
    assert all(shown())
    assert palette.model().rowCount() > 1
    assert fields.editors["epochs"].isEnabled()
    assert fields.editors["optimizer"].isVisible()
    assert form.editor("activation").isEnabled()
    assert not any(chip.locked for chip, _ in tower._chips_of(row))
    document.edit("more", document.design.with_training(epochs=50))
    assert document.design.training.epochs == 50
    document.undo_stack.undo()
    document.lesson.close()
    assert not fields.editors["epochs"].isEnabled()


def test_no_way_leads_around_the_lock(lesson: WholeWindow) -> None:
    document, window = lesson.context.document, lesson.window
    before, said = document.design, []
    document.lesson.refused.connect(said.append)
    document.edit("nothing", before)
    assert not said
    for after in (
        before.with_training(epochs=100),  # locked at a value: it says so, too
        before.with_training(epochs=100, optimizer="sgd"),
        before.inserted(1, Dropout()),
        before.with_data(before.data.model_copy(update={"repeated": "drop"})),
    ):
        said.clear()
        document.edit("around", after)
        assert said
        assert document.design == before
        assert not document.undo_stack.canUndo()
    assert window.status_line.sentence.text == "The data of this lesson stays as it is."
    assert FIELDS["epochs"].name in window.bar.fields.editors
    assert window.bar.fields.editors["epochs"].value() == 20


def test_trained_reached_handed_in_and_feedback(lesson: WholeWindow, tmp_path: Path) -> None:
    window, document = lesson.window, lesson.context.document
    classroom = window.commands.classroom
    line = classroom.goal_line
    assert not line.hand_in_button.isEnabled()
    lesson.context.run.train()
    lesson.wait(lambda: lesson.context.run.state == "ended")
    assert not final_is_possible(lesson.context)  # its data are locked, the validation rows too
    assert not window.result_column.evaluate.final_button.isVisible()
    lesson.wait(lambda: line.state.text() == "✓ reached")
    lesson.wait(lambda: bool(document.runs.records))
    assert line.tries.text() == "tries left: 0"
    first = document.design.bricks[0]
    document.edit("fewer", document.design.replaced(first.changed(units=3)))
    lesson.context.run.train()
    assert lesson.context.run.state != "preparing"
    assert window.status_line.sentence.text.startswith("All tries of this lesson are used up")

    room = tmp_path / "반"
    room.mkdir()
    classroom.ask_hand_in()
    dialog = classroom.hand_in_dialog
    assert not dialog.hand_in_button.isEnabled()
    for edit, text in zip(dialog._edits(), ("김하늘", "1반", str(room)), strict=True):
        edit.setText(text)
    dialog.hand_in_button.click()
    lesson.wait(lambda: dialog.told.text().startswith("✓ Handed in"))
    (work,) = all_work(room)
    bundle = read(work.path)
    assert bundle.handed_in is not None
    assert (bundle.handed_in.name, bundle.handed_in.class_name) == ("김하늘", "1반")
    assert bundle.lock == document.lesson.lock
    assert window.preferences.handing_in == ("김하늘", "1반", str(room))
    give_feedback(room, work, "<b>잘했어요</b>")
    dialog.feedback_button.click()
    lesson.wait(lambda: dialog.feedback.isVisible())
    assert dialog.feedback.toPlainText() == "<b>잘했어요</b>"
    dialog.reject()
    assert classroom.hand_in_dialog is None
    window.preferences.forget_files()
    assert window.preferences.handing_in == ("", "", "")


def test_data_that_are_hidden_and_a_test_part_that_stays_closed(
    whole_window: WholeWindow, tmp_path: Path
) -> None:
    spec = 'data = "hidden"\ntest = "closed"\n[goal]\naccuracy_at_least = 0.9'
    path = _open(whole_window, tmp_path, spec)
    window = whole_window.window
    assert not window.data_column.isVisible()
    assert window.result_column.isVisible()
    assert window.result_column.evaluate._part_bar.part == "validation"
    view = SimpleNamespace(context=whole_window.context, _found={})
    asked = PartsView.requests(view, "training")  # what the table of all parts asks besides
    assert {request.part for request in asked} == {"validation"}
    record = solved()
    told = dataclasses.replace(
        record, state=dataclasses.replace(record.state, test={"accuracy": 1})
    )
    (row,) = compared(NO_RUNS.keeping(told), test_closed=True)
    assert not any(part == "test" for part, _ in row.figures)
    line = window.commands.classroom.goal_line
    assert line.state.text() == "measured when it is handed in"
    evaluate = window.result_column.evaluate
    closed = "The test part of this lesson stays closed until the work is handed in."
    assert evaluate._note.text().startswith(closed)
    evaluate.folds_window.runs.start(3, 1)
    assert evaluate.folds_window.how_far.text().startswith(closed)
    assert not evaluate.folds_window.runs.trials.is_at_work
    lesson = whole_window.context.document.lesson
    code = window.result_column.code
    code._ask()
    whole_window.wait(lambda: bool(code.view.lines))
    assert "(x_test" not in code.view.toPlainText()
    assert not window.windowTitle().startswith("과제 · ")
    lesson.note_handed_in(HandedIn.now("김하늘", "1반"))
    assert evaluate._part_bar.part == "test"
    assert window.windowTitle().startswith("과제 · 김하늘 (1반)")
    code._ask()
    whole_window.wait(lambda: "(x_test" in code.view.toPlainText())
    assert not evaluate._note.isVisible()
    assert line.state.text() != "measured when it is handed in"
    assert whole_window.context.document.unsaved
    window.files.save()
    whole_window.wait(lambda: not window.files.busy)
    assert not whole_window.context.document.unsaved
    bundle = read(path)
    assert bundle.lock is not None
    assert bundle.lock.test_closed
    assert bundle.handed_in == lesson.handed_in
    whole_window.lesson("and", train=False)
    assert window.data_column.isVisible()
    assert not line.isVisible()
