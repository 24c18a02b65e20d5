"""The open design with its runs and plans: undo stack, path, unsaved mark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.design import Design
from engine.evaluation.kept_answers import NO_ANSWERS, KeptAnswers
from engine.handout.handed_in import HandedIn
from engine.handout.lock import Lock
from engine.lessons.course import Course
from engine.runs.runs import (
    MAXIMUM_NAME,
    MAXIMUM_NOTE,
    MAXIMUM_PLANNED,
    NO_RUNS,
    Planned,
    Runs,
    within_limits,
)
from engine.training.run.run_record import RunRecord, new_id
from engine.training_settings import Speed
from engine.trials.kept import NO_TRIALS, KeptTrials
from gui.column_names import follow_source
from gui.work.document.answers import Answers
from gui.work.document.lesson_lock import LessonLock
from gui.work.document.own_pages import OwnPages
from gui.work.document.own_trials import OwnTrials
from gui.work.document.run_steps import AddRunStep, ChooseStep, DeleteStep, MarkStep, PlanStep


class Document(QObject):
    """The truth that every widget draws and none keeps a copy of.

    Signals:
        changed(before: Design, after: Design): the design is another one now.
        opened(RunRecord | None): another design took this one's place, with its run.
        run_put(RunRecord | None): another run was put there by an edit, an undo or a redo.
        runs_changed(): there are other runs or planned designs, another one is looked at, or
            one got further or another name.
        runs_shortened(Message): there was no room for all; what had to go.
        unsaved_changed(bool): whether there is something to save.
        path_changed(): the file's path, or that there is none.
    """

    changed = Signal(object, object)
    opened = Signal(object)
    run_put = Signal(object)
    runs_changed = Signal()
    runs_shortened = Signal(object)
    unsaved_changed = Signal(bool)
    path_changed = Signal()

    def __init__(self, design: Design, parent: QObject | None = None) -> None:
        super().__init__(parent)
        follow_source(design.data.source)
        self._design = design
        self._runs = self._saved_runs = NO_RUNS
        self._bin = NO_RUNS  # what was deleted, for an undo
        self._planned: tuple[Planned, ...] = ()
        self._path: Path | None = None
        self._unsaved = False
        self._recovered = False
        self._saved_handed_in: HandedIn | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(1000)
        self.undo_stack.cleanChanged.connect(self._look_for_changes)
        self.by_lesson: set[str] = set()  # undo steps of pages that "did it"
        self.answers = Answers(self.undo_stack, self)
        self.answers.changed.connect(self._look_for_changes)
        self.pages = OwnPages(self.undo_stack, self)
        self.trials = OwnTrials(self.undo_stack, self)
        self.lesson = LessonLock(self.undo_stack, self)
        self.lesson.changed.connect(self._look_for_changes)

    # --- reading -----------------------------------------------------------------------

    @property
    def design(self) -> Design:
        """The open design."""
        return self._design

    @property
    def run(self) -> RunRecord | None:
        """The run that is looked at; None: the network stands at its first weights."""
        return self._runs.chosen

    @property
    def runs(self) -> Runs:
        """All runs, as they would be saved."""
        return self._runs

    @property
    def planned(self) -> tuple[Planned, ...]:
        """Designs that lie beside the open one."""
        return self._planned

    @property
    def path(self) -> Path | None:
        """Its file; None: it was never saved."""
        return self._path

    @property
    def unsaved(self) -> bool:
        """Whether the file does not hold all of it."""
        return self._unsaved

    @property
    def is_own_work(self) -> bool:
        """Whether anything here is the person's own: what a lesson's page did for them, a click
        does again, and what was undone, or only looked at, is no work. Rows that were typed and
        kept in Predict no click gives again, and what was recovered may be work."""
        stack = self.undo_stack
        return (
            self._recovered
            or bool(self.answers.kept.rows)
            or any(
                stack.text(place) not in self.by_lesson
                and not isinstance(stack.command(place), ChooseStep)
                for place in range(stack.index())
            )
        )

    # --- changing ----------------------------------------------------------------------

    def edit(self, text: str, after: Design, *, merge_key: str | None = None) -> None:
        """The only way in which the design changes, as far as the lesson's lock lets it.

        Args:
            text: what the undo menu says, already translated ("Add Dense 64").
            after: the design as it is to be.
            merge_key: edits that follow each other with the same key are one undo step.
        """
        after, refusal = self.lesson.allowed(self._design, after)
        if refusal is not None:
            self.changed.emit(
                self._design, self._design
            )  # what shows the other value takes it back
            self.lesson.refused.emit(refusal)
            return
        if after != self._design:
            self.undo_stack.push(_Edit(self, text, self._design, after, merge_key))

    def choose_speed(self, speed: Speed) -> None:
        """Let runs go by at ``speed``. It is saved with the file, but there is nothing to undo
        and nothing to ask about: what was made is the same."""
        if speed != self._design.speed:
            self._show(self._design, speed)

    # --- runs --------------------------------------------------------------------------

    def keep_run(self, run: RunRecord, *, choose: bool = True) -> None:
        """Keep ``run``: a new one, or one that got further. It is looked at if ``choose``.

        One that was deleted while it learned stays deleted; an undo brings it as it is now.
        """
        if self._bin.find(run.id) is not None:
            self._bin = self._bin.keeping(run)
            return
        runs = self._runs.keeping(run)
        self._take_runs(runs.choosing(run.id) if choose else runs)

    def look_at_none(self) -> None:
        """No run is looked at any more; nothing of it is to be undone."""
        self._take_runs(self._runs.choosing(""))

    def choose_run(self, text: str, run_id: str) -> None:
        """Look at a run, with its design as the open one: a step that can be undone."""
        run = self._runs.find(run_id)
        if run is not None:
            self._turn(text, run_id, run.design)

    def leave_run(self, text: str) -> None:
        """Look at no run, which leaves the design at its first weights; to be undone."""
        self._turn(text, "", self._design)

    def note_left(self, text: str, run: RunRecord) -> None:
        """Keep ``run``, which was just left as it learned; an undo looks at it again."""
        self.keep_run(run, choose=False)
        if self._runs.find(run.id) is not None:
            chosen, design = (run.id, ""), (self._design, self._design)
            step = ChooseStep(self._turn_to, text, run=chosen, design=design, is_done=True)
            self.undo_stack.push(step)

    def add_run(self, text: str, run: RunRecord) -> None:
        """Keep a new ``run`` that was made of another one and look at it; an undo takes it away
        and looks at what was looked at before."""
        before = (self._runs.chosen_id, self._design)
        step = AddRunStep(self._put, self._throw_away, self._turn_to, text, run=run, before=before)
        self.undo_stack.push(step)

    def delete_run(self, text: str, run_id: str) -> None:
        """Take a run out; its undo brings it back whole. ``text`` names the step."""
        if self._runs.find(run_id) is not None:
            self.undo_stack.push(DeleteStep(self._throw_away, self._take_back, text, run_id))

    def rename_run(self, text: str, run_id: str, name: str) -> None:
        """Call a run ``name``; "" takes its name away."""
        run = self._runs.find(run_id)
        if run is not None and run.name != name.strip()[:MAXIMUM_NAME]:
            self.undo_stack.push(MarkStep(self._rename, text, run_id, name))

    def star_run(self, text: str, run_id: str, *, star: bool) -> None:
        """Give a run a star, or take it away."""
        run = self._runs.find(run_id)
        if run is not None and run.star != star:
            self.undo_stack.push(MarkStep(self._star, text, run_id, star))

    def note_run(self, text: str, run_id: str, note: str) -> None:
        """Write ``note`` beside a run; "" takes it away."""
        run = self._runs.find(run_id)
        if run is not None and run.note != note.strip()[:MAXIMUM_NOTE]:
            self.undo_stack.push(MarkStep(self._note, text, run_id, note))

    # --- planned designs ---------------------------------------------------------------

    @property
    def can_plan(self) -> bool:
        """Whether there is room for one more planned design."""
        return len(self._planned) < MAXIMUM_PLANNED

    def plan_design(self, text: str, name: str) -> None:
        """Lay the open design beside, as it is now, under ``name``."""
        if self.can_plan:
            plan = Planned(new_id(), name.strip()[:MAXIMUM_NAME], self._design)
            self._plan(text, (*self._planned, plan))

    def open_planned(self, text: str, plan_id: str) -> None:
        """Make a planned design the open one, and look at its newest run where it has one."""
        for plan in self._planned:
            if plan.id == plan_id:
                run = self._runs.newest_of(plan.design)
                self._turn(text, run.id if run is not None else "", plan.design)

    def rename_planned(self, text: str, plan_id: str, name: str) -> None:
        """Call a planned network ``name``; ``text`` names the step."""
        name = name.strip()[:MAXIMUM_NAME]
        renamed = (replace(p, name=name) if p.id == plan_id else p for p in self._planned)
        self._plan(text, renamed)

    def delete_planned(self, text: str, plan_id: str) -> None:
        """Take a planned network out; ``text`` names the step."""
        self._plan(text, (plan for plan in self._planned if plan.id != plan_id))

    # --- files -------------------------------------------------------------------------

    def replace(
        self,
        design: Design,
        *,
        run: RunRecord | None = None,
        runs: Runs | None = None,
        planned: tuple[Planned, ...] = (),
        answers: KeptAnswers = NO_ANSWERS,
        course: Course | None = None,
        trials: KeptTrials = NO_TRIALS,
        lock: Lock | None = None,
        handed_in: HandedIn | None = None,
        path: Path | None = None,
        recovered: bool = False,
    ) -> None:
        """Open another design here, with one ``run`` or several ``runs``: undo starts anew.

        ``recovered`` counts as unsaved.
        """
        if runs is None:
            runs = Runs((run,), run.id, run.number) if run is not None else NO_RUNS
        before = self._design
        follow_source(design.data.source)
        self._recovered = recovered
        self._design = design
        self._runs = self._saved_runs = runs
        self._bin = NO_RUNS
        self._planned = planned
        self._path = path
        self.pages.open(course)
        self.trials.open(trials)
        self._saved_handed_in = handed_in
        self.lesson.open(lock, handed_in)
        self.undo_stack.clear()
        self.changed.emit(before, design)
        self.opened.emit(runs.chosen)
        self.answers.open(answers)
        self.runs_changed.emit()
        self.path_changed.emit()
        self._look_for_changes()

    def saved(
        self,
        path: Path,
        design: Design,
        runs: Runs | None = None,
        answers: KeptAnswers = NO_ANSWERS,
        course: Course | None = None,
        trials: KeptTrials = NO_TRIALS,
        lock: Lock | None = None,
        handed_in: HandedIn | None = None,
    ) -> None:
        """Note that ``design``, with all that is given, was written whole to ``path``.

        They are what there was when writing began: what was edited since is not saved.
        """
        self._path = path
        self._saved_runs = runs or NO_RUNS
        self._saved_handed_in = handed_in
        self.answers.note_saved(answers)
        self._recovered = False
        as_now = design.with_speed(self._design.speed) == self._design
        beside = course == self.pages.course and lock == self.lesson.own
        if as_now and beside and trials is self.trials.kept:
            self.undo_stack.setClean()
        else:
            self.undo_stack.resetClean()
        self.path_changed.emit()
        self._look_for_changes()

    # --- inside ------------------------------------------------------------------------

    def _show(self, design: Design, speed: Speed | None = None) -> None:
        """Undo and redo leave the speed as it is."""
        speed = speed or self._design.speed
        follow_source(design.data.source)
        before, self._design = self._design, design.with_speed(speed)
        self.changed.emit(before, self._design)

    def _take_runs(self, runs: Runs) -> None:
        """Keep ``runs`` as far as there is room for them."""
        before, told = self._runs, ()
        if runs is not before:
            runs, told = within_limits(runs)
        self._runs = runs
        if not runs.is_same(before):
            self.runs_changed.emit()
            self._look_for_changes()
        for message in told:
            self.runs_shortened.emit(message)

    def _turn(self, text: str, run_id: str, design: Design) -> None:
        run, design = (self._runs.chosen_id, run_id), design.with_speed(self._design.speed)
        if run[0] != run[1] or design != self._design:
            step = ChooseStep(self._turn_to, text, run=run, design=(self._design, design))
            self.undo_stack.push(step)

    def _turn_to(self, run_id: str, design: Design) -> None:
        before = self._runs.chosen_id
        self._take_runs(self._runs.choosing(run_id))
        if self._runs.chosen_id != before:
            self.run_put.emit(self.run)
        if design.with_speed(self._design.speed) != self._design:
            self._show(design)

    def _throw_away(self, run_id: str) -> bool:
        """Put a run into the bin; whether it was the one that is looked at."""
        run = self._runs.find(run_id)
        if run is None:
            return False
        was_chosen = self._runs.chosen_id == run_id
        self._bin, _ = within_limits(self._bin.putting_back(run))
        self._take_runs(self._runs.without(run_id))
        if was_chosen:
            self.run_put.emit(None)
        return was_chosen

    def _take_back(self, run_id: str, chosen: bool) -> None:
        run = self._bin.find(run_id)
        if run is None:
            return
        self._bin = self._bin.without(run_id)
        runs = self._runs.putting_back(run)
        self._take_runs(runs.choosing(run_id) if chosen else runs)
        if chosen:
            self.run_put.emit(self.run)

    def _put(self, run: RunRecord) -> None:
        """Keep ``run``, or take it back out of the bin, as it was last."""
        known = self._bin.find(run.id)
        if known is None:
            self.keep_run(run, choose=False)
        else:
            self._take_back(run.id, chosen=False)

    def _rename(self, run_id: str, name: str) -> str:
        """Call a run ``name``; what it was called."""
        run = self._runs.find(run_id)
        if run is None:
            return name
        self._take_runs(self._runs.renaming(run_id, name))
        return run.name

    def _star(self, run_id: str, star: bool) -> bool:
        """Give a run a star, or take it away; whether it had one."""
        run = self._runs.find(run_id)
        if run is None:
            return star
        self._take_runs(self._runs.starring(run_id, star=star))
        return run.star

    def _note(self, run_id: str, note: str) -> str:
        """Write beside a run; what stood there."""
        run = self._runs.find(run_id)
        if run is None:
            return note
        self._take_runs(self._runs.noting(run_id, note))
        return run.note

    def _plan(self, text: str, planned: Iterable[Planned]) -> None:
        after = tuple(planned)
        if after != self._planned:
            self.undo_stack.push(PlanStep(self._put_planned, text, self._planned, after))

    def _put_planned(self, planned: tuple[Planned, ...]) -> None:
        self._planned = planned
        self.runs_changed.emit()

    def _look_for_changes(self) -> None:
        unsaved = (
            self._recovered
            or not self.undo_stack.isClean()
            or not self._runs.is_same(self._saved_runs)
            or self.answers.unsaved
            or self.lesson.handed_in != self._saved_handed_in
        )
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self.unsaved_changed.emit(unsaved)


class _Edit(QUndoCommand):
    """Every edit is "was this, now that": a new kind of edit needs no new class."""

    def __init__(
        self, document: Document, text: str, before: Design, after: Design, merge_key: str | None
    ) -> None:
        super().__init__(text)
        self._document = document
        self._before = before
        self._after = after
        self._merge_key = merge_key

    def redo(self) -> None:
        self._document._show(self._after)

    def undo(self) -> None:
        self._document._show(self._before)

    def id(self) -> int:
        return 1 if self._merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        self.setText(other.text())  # of the whole gesture, such as how many points it painted
        self.setObsolete(self._after == self._before)
        return True
