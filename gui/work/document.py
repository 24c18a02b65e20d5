"""The open design: its undo stack, its path and unsaved mark, and what it carries along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.design import Design
from engine.training.run_record import RunRecord
from engine.training_settings import Speed
from gui.column_names import follow_source


class Document(QObject):
    """The truth that every widget draws and none keeps a copy of.

    Signals:
        changed(before: Design, after: Design): the design is another one now.
        opened(RunRecord | None): another design took this one's place, with its run.
        run_kept(RunRecord | None): the run that belongs to the document changed.
        run_put(RunRecord | None): another run was put there by an edit, an undo or a redo.
        unsaved_changed(bool): whether there is something to save.
        path_changed(): the file's path, or that there is none.
    """

    changed = Signal(object, object)
    opened = Signal(object)
    run_kept = Signal(object)
    run_put = Signal(object)
    unsaved_changed = Signal(bool)
    path_changed = Signal()

    def __init__(self, design: Design, parent: QObject | None = None) -> None:
        super().__init__(parent)
        follow_source(design.data.source)
        self._design = design
        self._run: RunRecord | None = None
        self._saved_run: RunRecord | None = None
        self._path: Path | None = None
        self._unsaved = False
        self._recovered = False
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(1000)
        self.undo_stack.cleanChanged.connect(self._look_for_changes)

    # --- reading -----------------------------------------------------------------------

    @property
    def design(self) -> Design:
        return self._design

    @property
    def run(self) -> RunRecord | None:
        """The last run, as it would be saved."""
        return self._run

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def unsaved(self) -> bool:
        return self._unsaved

    # --- changing ----------------------------------------------------------------------

    def edit(self, text: str, after: Design, *, merge_key: str | None = None) -> None:
        """The only way in which the design changes.

        Args:
            text: what the undo menu says, already translated ("Add Dense 64").
            after: the design as it is to be.
            merge_key: edits that follow each other with the same key are one undo step.
        """
        if after != self._design:
            self.undo_stack.push(_Edit(self, text, self._design, after, merge_key))

    def choose_speed(self, speed: Speed) -> None:
        """Let runs go by at ``speed``. It is saved with the file, but there is nothing to undo
        and nothing to ask about: what was made is the same."""
        if speed != self._design.speed:
            self._show(self._design, speed)

    def keep_run(self, run: RunRecord | None) -> None:
        """Make ``run`` the document's run; it is saved with the design."""
        if run is not self._run:
            self._run = run
            self.run_kept.emit(run)
            self._look_for_changes()

    def put_run(self, text: str, run: RunRecord | None) -> None:
        """Put ``run`` in the place of the document's own, as a step that can be undone."""
        if run is not self._run:
            self.undo_stack.push(_OtherRun(self, text, run))

    def note_lost_run(self, text: str, run: RunRecord) -> None:
        """Note that the document has just lost ``run``, so that an undo brings it back."""
        self.undo_stack.push(_OtherRun(self, text, run, is_done=True))

    def replace(
        self,
        design: Design,
        *,
        run: RunRecord | None = None,
        path: Path | None = None,
        recovered: bool = False,
    ) -> None:
        """Open another design here: undo starts anew. ``recovered`` counts as unsaved."""
        before = self._design
        follow_source(design.data.source)
        self._recovered = recovered
        self._design = design
        self._run = self._saved_run = run
        self._path = path
        self.undo_stack.clear()
        self.changed.emit(before, design)
        self.opened.emit(run)
        self.run_kept.emit(run)
        self.path_changed.emit()
        self._look_for_changes()

    def saved(self, path: Path, design: Design, run: RunRecord | None) -> None:
        """Note that ``design``, with ``run``, was written whole to ``path``.

        They are what there was when writing began: what was edited since is not saved.
        """
        self._path = path
        self._saved_run = run
        self._recovered = False
        if design.with_speed(self._design.speed) == self._design:
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

    def _put(self, run: RunRecord | None) -> None:
        self.keep_run(run)
        self.run_put.emit(run)

    def _look_for_changes(self) -> None:
        unsaved = (
            self._recovered or not self.undo_stack.isClean() or self._run is not self._saved_run
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


class _OtherRun(QUndoCommand):
    """Changes the run for another one, there and back: what was learned in between is not lost
    either, it is what the next redo brings."""

    def __init__(
        self, document: Document, text: str, run: RunRecord | None, *, is_done: bool = False
    ) -> None:
        super().__init__(text)
        self._document = document
        self._other = run
        self._is_done = is_done  # it has taken place before it is noted

    def redo(self) -> None:
        if self._is_done:
            self._is_done = False
            return
        wanted, self._other = self._other, self._document.run
        self._document._put(wanted)

    undo = redo
