"""The document's steps that concern runs and planned designs, each to be undone by its name.

A run may be learned further, or come, between a step and its undo: a step says what it
changes, and never puts a whole list of runs back. It is given the functions that change the
document, and knows nothing else of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

from engine.design import Design
from engine.runs.runs import Planned
from engine.training.run.run_record import RunRecord


class ChooseStep(QUndoCommand):
    """Another run is looked at, and its design is the open one; or none, or only a design."""

    def __init__(
        self,
        turn_to: Callable[[str, Design], None],
        text: str,
        *,
        run: tuple[str, str],
        design: tuple[Design, Design],
        is_done: bool = False,
    ) -> None:
        """``run``, ``design``: before and after. ``is_done``: it took place before it is noted."""
        super().__init__(text)
        self._turn_to = turn_to
        self._run = run
        self._design = design
        self._is_done = is_done

    def redo(self) -> None:
        if self._is_done:
            self._is_done = False
        else:
            self._turn_to(self._run[1], self._design[1])

    def undo(self) -> None:
        self._turn_to(self._run[0], self._design[0])


class DeleteStep(QUndoCommand):
    """A run is taken out; it waits in the document's bin to come back."""

    def __init__(
        self,
        throw_away: Callable[[str], bool],
        take_back: Callable[[str, bool], None],
        text: str,
        run_id: str,
    ) -> None:
        """``throw_away`` says whether the run was the one that is looked at; ``take_back`` is
        told so again."""
        super().__init__(text)
        self._throw_away = throw_away
        self._take_back = take_back
        self._id = run_id
        self._was_chosen = False

    def redo(self) -> None:
        self._was_chosen = self._throw_away(self._id)

    def undo(self) -> None:
        self._take_back(self._id, self._was_chosen)


Mark = TypeVar("Mark", str, bool)


class MarkStep(QUndoCommand, Generic[Mark]):
    """A run is called otherwise, or gets another star or note."""

    def __init__(
        self, mark: Callable[[str, Mark], Mark], text: str, run_id: str, value: Mark
    ) -> None:
        """``mark`` gives a run another value, and says which one it had."""
        super().__init__(text)
        self._mark = mark
        self._id = run_id
        self._other = value

    def redo(self) -> None:
        self._other = self._mark(self._id, self._other)

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


class AddRunStep(QUndoCommand):
    """A run that was not learned but made comes, and is looked at."""

    def __init__(
        self,
        put: Callable[[RunRecord], None],
        throw_away: Callable[[str], bool],
        turn_to: Callable[[str, Design], None],
        text: str,
        *,
        run: RunRecord,
        before: tuple[str, Design],
    ) -> None:
        """``put`` keeps a run, or takes it back. ``before``: the run that was looked at (""),
        and the open design."""
        super().__init__(text)
        self._put = put
        self._throw_away = throw_away
        self._turn_to = turn_to
        self._run = run
        self._before = before

    def redo(self) -> None:
        self._put(self._run)
        self._turn_to(self._run.id, self._run.design)

    def undo(self) -> None:
        self._turn_to(*self._before)
        self._throw_away(self._run.id)
