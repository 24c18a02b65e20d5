"""The document's steps that concern runs and planned designs, each to be undone by its name.

A run may be learned further, or come, between a step and its undo: a step says what it
changes, and never puts a whole list of runs back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from engine.design import Design
from engine.runs.runs import Planned

if TYPE_CHECKING:
    from gui.work.document import Document


class ChooseStep(QUndoCommand):
    """Another run is looked at, and its design is the open one; or none, or only a design."""

    def __init__(
        self,
        document: Document,
        text: str,
        *,
        run: tuple[str, str],
        design: tuple[Design, Design],
        is_done: bool = False,
    ) -> None:
        """``run``, ``design``: before and after. ``is_done``: it took place before it is noted."""
        super().__init__(text)
        self._document = document
        self._run = run
        self._design = design
        self._is_done = is_done

    def redo(self) -> None:
        if self._is_done:
            self._is_done = False
        else:
            self._document._turn_to(self._run[1], self._design[1])

    def undo(self) -> None:
        self._document._turn_to(self._run[0], self._design[0])


class DeleteStep(QUndoCommand):
    """A run is taken out; it waits in the document's bin to come back."""

    def __init__(self, document: Document, text: str, run_id: str) -> None:
        super().__init__(text)
        self._document = document
        self._id = run_id
        self._was_chosen = False

    def redo(self) -> None:
        self._was_chosen = self._document.runs.chosen_id == self._id
        self._document._throw_away(self._id)

    def undo(self) -> None:
        self._document._take_back(self._id, chosen=self._was_chosen)


class RenameStep(QUndoCommand):
    """A run is called otherwise."""

    def __init__(self, document: Document, text: str, run_id: str, name: str) -> None:
        super().__init__(text)
        self._document = document
        self._id = run_id
        self._other = name

    def redo(self) -> None:
        run = self._document.runs.find(self._id)
        if run is not None:
            name, self._other = self._other, run.name
            self._document._take_runs(self._document.runs.renaming(self._id, name))

    undo = redo


class PlanStep(QUndoCommand):
    """Other designs are planned."""

    def __init__(
        self,
        put: Callable[[tuple[Planned, ...]], None],
        text: str,
        before: tuple[Planned, ...],
        after: tuple[Planned, ...],
    ) -> None:
        super().__init__(text)
        self._put = put
        self._before = before
        self._after = after

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)
