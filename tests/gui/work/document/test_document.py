"""Undo holds everything, whatever is edited in whatever order; the unsaved mark is true."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtWidgets import QApplication

from engine.bricks import Dense, Dropout
from engine.design import Design
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord
from gui.work.document.document import Document
from tests.engine.checks.helpers import design

START = design(Dense(id="end", units=1, activation="sigmoid"))


def a_run() -> RunRecord:
    return RunRecord(1, START, History(), TrainedState(0, (), ()))


class Editing(RuleBasedStateMachine):
    """Edits, undo, redo and saves, against a list of designs that remembers everything."""

    @initialize()
    def begin(self) -> None:
        self.document = Document(START)
        self.changes: list[tuple[Design, Design]] = []
        self.document.changed.connect(lambda before, after: self.changes.append((before, after)))
        self.done = [START]  # every state that undo can reach, the present at `at`
        self.keys: list[str | None] = [None]
        self.at = 0
        self.clean: Design | None = START
        self.clean_at: int | None = 0

    def _edit(self, after: Design, key: str | None = None) -> None:
        document = self.document
        before = document.design
        document.edit("edit", after, merge_key=key)
        if after == before:
            return
        if self.clean_at is not None and self.clean_at > self.at:
            self.clean_at = None
        del self.done[self.at + 1 :], self.keys[self.at + 1 :]
        merges = key is not None and self.keys[self.at] == key and self.at != self.clean_at
        if not merges:
            self.done.append(after)
            self.keys.append(key)
            self.at += 1
        elif after == self.done[self.at - 1]:  # back to where the gesture began: no step at all
            self.done.pop()
            self.keys.pop()
            self.at -= 1
        else:
            self.done[self.at] = after

    @rule(units=st.integers(1, 5), key=st.sampled_from([None, "units", "units 2"]))
    def set_units(self, units: int, key: str | None) -> None:
        end = self.document.design.brick("end")
        self._edit(self.document.design.replaced(end.changed(units=units)), key)

    @rule(index=st.integers(0, 3))
    def add(self, index: int) -> None:
        if len(self.document.design.bricks) < 6:
            self._edit(self.document.design.inserted(index, Dropout()))

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        ids = [brick.id for brick in self.document.design.bricks if brick.id != "end"]
        if ids:
            self._edit(self.document.design.removed([data.draw(st.sampled_from(ids))]))

    @rule(seed=st.integers(0, 3), key=st.sampled_from([None, "seed"]))
    def set_seed(self, seed: int, key: str | None) -> None:
        self._edit(self.document.design.with_training(seed=seed), key)

    @rule()
    def undo(self) -> None:
        self.document.undo_stack.undo()
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        self.document.undo_stack.redo()
        self.at = min(len(self.done) - 1, self.at + 1)

    @rule()
    def save(self) -> None:
        self.document.saved(Path("a.brick"), self.document.design)
        self.clean_at = self.at

    @invariant()
    def the_design_is_the_one_that_was_made(self) -> None:
        assert self.document.design == self.done[self.at]
        assert self.document.undo_stack.canUndo() == (self.at > 0)
        assert self.document.undo_stack.canRedo() == (self.at < len(self.done) - 1)

    @invariant()
    def the_unsaved_mark_is_true(self) -> None:
        assert self.document.unsaved == (self.at != self.clean_at)

    @invariant()
    def each_change_was_told_once_and_in_order(self) -> None:
        for (_, after), (before, _) in zip(self.changes, self.changes[1:], strict=False):
            assert after == before
        if self.changes:
            assert self.changes[-1][1] == self.document.design


Editing.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


@pytest.mark.usefixtures("qapp")
class TestEditing(Editing.TestCase):
    pass


@given(edits=st.lists(st.integers(1, 4096), min_size=1, max_size=20))
@settings(deadline=None, max_examples=50)
def test_undoing_everything_and_redoing_everything(qapp: QApplication, edits: list[int]) -> None:
    document = Document(START)
    for units in edits:
        document.edit("e", document.design.replaced(START.bricks[0].changed(units=units)))
    end = document.design
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.design == START
    assert not document.unsaved
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert document.design == end


def test_an_edit_to_the_same_is_none(qapp: QApplication) -> None:
    document = Document(START)
    document.edit("e", START.model_copy())
    assert not document.undo_stack.canUndo()


def test_undo_has_a_name(qapp: QApplication) -> None:
    document = Document(START)
    document.edit("브릭 추가: Dense 64", START.inserted(0, Dense()))
    assert document.undo_stack.undoText() == "브릭 추가: Dense 64"


def test_a_run_counts_as_unsaved_until_it_is_saved(qapp: QApplication) -> None:
    document, run = Document(START), a_run()
    marks: list[bool] = []
    document.unsaved_changed.connect(marks.append)
    document.keep_run(run)
    document.saved(Path("a.brick"), START, document.runs)
    document.look_at_none()
    assert marks == [True, False, True]


def test_what_is_edited_while_it_is_saved_stays_unsaved(qapp: QApplication) -> None:
    document = Document(START)
    first = START.with_training(seed=5)
    document.edit("e", first)
    document.edit("e", START.with_training(seed=6))
    document.saved(Path("a.brick"), first)
    assert document.unsaved
    run = a_run()
    document.saved(Path("a.brick"), document.design)
    assert not document.unsaved
    document.keep_run(run)
    document.saved(Path("a.brick"), document.design)  # the run came while it was saved
    assert document.unsaved


def test_opening_starts_undo_anew(qapp: QApplication) -> None:
    document = Document(START)
    document.edit("e", START.with_training(seed=5))
    document.replace(START, path=Path("b.brick"))
    assert not document.undo_stack.canUndo()
    assert not document.unsaved
    assert document.path == Path("b.brick")


def test_what_was_recovered_is_unsaved_until_it_is_saved(qapp: QApplication) -> None:
    document = Document(START)
    document.replace(START, path=Path("b.brick"), recovered=True)
    assert document.unsaved
    document.edit("e", START.with_training(seed=5))
    document.undo_stack.undo()
    assert document.unsaved
    document.saved(Path("b.brick"), START)
    assert not document.unsaved


def test_a_gesture_is_called_what_its_last_edit_is_called() -> None:
    document = Document(design())
    for count in (1, 2, 3):
        after = design().with_training(epochs=count + 1)
        document.edit(f"Paint points ({count})", after, merge_key="stroke")
    assert document.undo_stack.undoText() == "Paint points (3)"
    assert document.undo_stack.count() == 1


def test_what_pages_did_what_was_only_looked_at_and_what_was_undone_is_no_own_work(
    qapp: QApplication,
) -> None:
    document = Document(START)
    document.by_lesson.add("Lesson: a page")
    document.edit("Lesson: a page", START.with_training(learning_rate=1.0))
    run = a_run()
    document.note_left("Back to the first weights", run)
    document.choose_run("Look at a run", run.id)
    assert document.undo_stack.count() == 3
    assert not document.is_own_work
    document.edit("mine", document.design.with_training(epochs=7))
    assert document.is_own_work
    document.undo_stack.undo()
    assert not document.is_own_work
    document.replace(document.design, recovered=True)  # nobody knows what was done there
    assert document.is_own_work


def test_rows_that_were_kept_are_own_work_until_another_document_is_open(
    qapp: QApplication,
) -> None:
    document = Document(START)
    document.answers.keep({"Year": "2025", "Sales": "511.7"}, "run-1")
    assert document.is_own_work
    document.replace(START)
    assert not document.is_own_work
