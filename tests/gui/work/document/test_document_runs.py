"""A document's runs and planned designs: kept, chosen, renamed, deleted, and undone by name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtWidgets import QApplication

from engine.bricks import Dense
from engine.design import Design
from engine.messages import Message
from engine.runs import runs as runs_module
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord
from gui.work.document import document as document_module
from gui.work.document.document import Document
from tests.engine.checks.helpers import design

ONE = design(Dense(id="end", units=1, activation="sigmoid"))
TWO = ONE.inserted(0, Dense(id="hidden", units=8))
DESIGNS = (ONE, TWO, ONE.with_training(seed=3))


def a_run(run_id: str, of: Design = ONE, epoch: int = 1) -> RunRecord:
    state = TrainedState(epoch, (np.zeros(10),), ())
    return RunRecord(0, of, History({"loss": np.ones(epoch)}), state, id=run_id)


def ids(document: Document) -> list[str]:
    return [run.id for run in document.runs.records]


@pytest.fixture
def document(qapp: QApplication) -> Document:
    document = Document(ONE)
    document.keep_run(a_run("a", ONE))
    document.edit("Add", TWO)
    document.keep_run(a_run("b", TWO))
    return document


def test_a_new_run_is_looked_at_and_the_one_before_stays(document: Document) -> None:
    assert ids(document) == ["a", "b"]
    assert document.run is document.runs.records[1]
    document.keep_run(a_run("b", TWO, 5))
    assert [run.state.epoch for run in document.runs.records] == [1, 5]


def test_choosing_a_run_opens_its_design_and_undo_brings_both_back(document: Document) -> None:
    put: list[RunRecord | None] = []
    document.run_put.connect(put.append)
    document.choose_run("Look at run 1", "a")
    assert (document.runs.chosen_id, document.design) == ("a", ONE)
    assert document.undo_stack.undoText() == "Look at run 1"
    document.undo_stack.undo()
    assert (document.runs.chosen_id, document.design) == ("b", TWO)
    document.undo_stack.redo()
    assert [run.id if run else None for run in put] == ["a", "b", "a"]


def test_the_speed_stays_when_a_run_is_chosen(document: Document) -> None:
    document.choose_speed("20")
    document.choose_run("Look at run 1", "a")
    assert document.design == ONE.with_speed("20")


def test_a_deleted_run_comes_back_as_it_was(document: Document) -> None:
    document.rename_run("Rename", "b", "두 층")
    run = document.run
    document.delete_run("Delete run 2", "b")
    assert ids(document) == ["a"]
    assert document.run is None
    assert document.design == TWO
    document.undo_stack.undo()
    assert document.run is run
    document.delete_run("Delete run 1", "a")
    assert document.run is run
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert [run.name for run in document.runs.records] == ["", ""]


def test_a_run_that_is_deleted_while_it_learns_stays_deleted(document: Document) -> None:
    document.delete_run("Delete run 2", "b")
    document.keep_run(a_run("b", TWO, 9), choose=False)
    assert ids(document) == ["a"]
    document.undo_stack.undo()
    assert document.run is not None
    assert document.run.state.epoch == 9


def test_leaving_a_run_can_be_undone_and_it_goes_on_existing(document: Document) -> None:
    document.leave_run("Back to the first weights")
    assert document.run is None
    assert ids(document) == ["a", "b"]
    document.keep_run(a_run("c", TWO))
    document.undo_stack.undo()
    assert document.runs.chosen_id == "b"
    assert ids(document) == ["a", "b", "c"]


def test_a_planned_design_is_opened_with_its_newest_run(document: Document) -> None:
    document.plan_design("Keep beside", "두 층")
    document.edit("Take out", ONE)
    document.plan_design("Keep beside", " 뉴런 하나 ")
    two, one = document.planned
    assert (two.name, two.design, one.name, one.design) == ("두 층", TWO, "뉴런 하나", ONE)
    document.edit("Seed", DESIGNS[2])
    document.open_planned("Open: 뉴런 하나", one.id)
    assert (document.design, document.runs.chosen_id) == (ONE, "a")
    document.undo_stack.undo()
    assert (document.design, document.runs.chosen_id) == (DESIGNS[2], "b")
    document.rename_planned("Rename", two.id, "Two")
    document.delete_planned("Delete", one.id)
    assert [plan.name for plan in document.planned] == ["Two"]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.planned == (two, one)


def test_a_planned_design_without_a_run_stands_at_its_first_weights(document: Document) -> None:
    document.edit("Seed", DESIGNS[2])
    document.plan_design("Keep beside", "other seed")
    document.choose_run("Look at run 1", "a")
    document.open_planned("Open", document.planned[0].id)
    assert document.run is None
    assert document.design == DESIGNS[2]


def test_no_more_designs_are_planned_than_a_file_holds(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_module, "MAXIMUM_PLANNED", 1)
    document.plan_design("Keep beside", "1")
    document.plan_design("Keep beside", "2")
    assert [plan.name for plan in document.planned] == ["1"]
    assert not document.can_plan


def test_what_there_is_no_room_for_is_said(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Message] = []
    document.runs_shortened.connect(told.append)
    monkeypatch.setattr(runs_module.within_limits, "__defaults__", (150, 500))
    document.keep_run(a_run("c"))
    assert [run.has_weights for run in document.runs.records] == [False, True, True]
    assert [message.code for message in told] == ["runs.weights_gone"]


def test_a_name_that_came_and_went_is_nothing_to_save(document: Document) -> None:
    document.saved(Path("a.brick"), document.design, document.runs)
    assert not document.unsaved
    document.rename_run("Rename", "a", "x")
    assert document.unsaved
    document.undo_stack.undo()
    assert not document.unsaved


class Keeping(RuleBasedStateMachine):
    """Runs that come, go on, are chosen, named and deleted, against plain lists of snapshots.

    What a step changed is back after its undo; runs that came in between are still there.
    """

    @initialize()
    def begin(self) -> None:
        self.document = Document(ONE)
        self.came = 0
        self.steps: list[tuple[tuple[object, ...], tuple[object, ...]]] = []
        self.at = 0
        self.put: list[object] = []
        self.document.run_put.connect(self.put.append)

    def _seen(self) -> tuple[object, ...]:
        document = self.document
        names = tuple((run.id, run.name) for run in document.runs.records)
        return names, document.runs.chosen_id, document.design, document.planned

    def _step(self, text: str) -> None:
        """One thing was done that can be undone; checked at once, there and back."""
        stack = self.document.undo_stack
        after = self._seen()
        assert stack.undoText() == text
        stack.undo()
        before = self._seen()
        stack.redo()
        assert self._seen() == after
        assert before != after

    @rule(data=st.data())
    def train(self, data: st.DataObject) -> None:
        self.came += 1
        self.document.keep_run(a_run(f"run-{self.came}", self.document.design))

    @rule(data=st.data(), epoch=st.integers(2, 5))
    def go_on(self, data: st.DataObject, epoch: int) -> None:
        run = self.document.run
        if run is not None:
            before = self._seen()
            self.document.keep_run(a_run(run.id, run.design, epoch))
            assert self._seen() == before

    @rule(after=st.sampled_from(DESIGNS))
    def edit(self, after: Design) -> None:
        before = self.document.design
        self.document.edit("edit", after)
        if after != before:
            self._step("edit")

    @rule(data=st.data())
    def choose(self, data: st.DataObject) -> None:
        if self.document.runs.records:
            run_id = data.draw(st.sampled_from(ids(self.document)))
            before = self._seen()
            self.document.choose_run("choose", run_id)
            if self._seen() != before:
                self._step("choose")
            assert self.document.runs.chosen_id == run_id

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        if self.document.runs.records:
            self.document.delete_run("delete", data.draw(st.sampled_from(ids(self.document))))
            self._step("delete")

    @rule(data=st.data(), name=st.sampled_from(["", "가", "b"]))
    def rename(self, data: st.DataObject, name: str) -> None:
        if self.document.runs.records:
            before = self._seen()
            self.document.rename_run("rename", data.draw(st.sampled_from(ids(self.document))), name)
            if self._seen() != before:
                self._step("rename")

    @rule()
    def reset(self) -> None:
        if self.document.run is not None:
            self.document.leave_run("leave")
            self._step("leave")

    @rule()
    def plan(self) -> None:
        if self.document.can_plan:
            self.document.plan_design("plan", "p")
            self._step("plan")

    @rule()
    def undo(self) -> None:
        self.document.undo_stack.undo()

    @rule()
    def redo(self) -> None:
        self.document.undo_stack.redo()

    @invariant()
    def a_run_is_there_once_in_order_and_the_chosen_one_is_among_them(self) -> None:
        numbers = [run.number for run in self.document.runs.records]
        assert numbers == sorted(set(numbers))
        assert self.document.runs.chosen_id in ("", *ids(self.document))
        assert len(self.put) == 0 or self.put[-1] is None or hasattr(self.put[-1], "design")

    def teardown(self) -> None:
        stack = self.document.undo_stack
        while stack.canUndo():
            stack.undo()
        assert self.document.design == ONE
        assert self.document.planned == ()
        names = {run.name for run in self.document.runs.records}
        assert names <= {""}
        assert len(ids(self.document)) == self.came  # no run is lost by any way back


Keeping.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


@pytest.mark.usefixtures("qapp")
class TestKeeping(Keeping.TestCase):
    pass
