"""Changes of a design that look at its rows: another source, target or task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.data.settings import Role
from engine.data.source import Source
from engine.design import Design
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest

if TYPE_CHECKING:
    from engine.data.knowing.library import Library


@dataclass(frozen=True)
class TakeSource(DataRequest):
    """``design`` with another source, and all that is proposed for it.

    ``keep``: with other values of the present source; None where only the source changes.
    """

    design: Design
    source: Source
    keep: bool = False

    @override
    def answer(self, library: Library, errand: Errand) -> Design | None:
        from engine.edits import data_and_tower

        change = data_and_tower.change_source if self.keep else data_and_tower.take_source
        return change(library, self.design, self.source)


@dataclass(frozen=True)
class PaintOnTop(DataRequest):
    """``design`` with its rows as the beginning of a painting; None where they cannot be."""

    design: Design

    @override
    def answer(self, library: Library, errand: Errand) -> Design | None:
        from engine.edits import painting

        return painting.on_top(self.design, library.table(self.design.data.source))


@dataclass(frozen=True)
class ChangeTarget(DataRequest):
    """``design`` with ``column`` as its target; ``too``: as one more, or no longer.

    ``role``: what the column that is no target any more is then.
    """

    design: Design
    column: str
    too: bool = False
    role: Role | None = None

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        from engine.data.preparing import edits
        from engine.edits import data_and_tower

        change = data_and_tower.toggle_target if self.too else data_and_tower.change_target
        after = change(library, self.design, self.column)
        if self.role is None:
            return after
        return after.with_data(edits.with_role(after.data, self.column, self.role))


@dataclass(frozen=True)
class ChangeTask(DataRequest):
    """``design`` with another task."""

    design: Design
    task: str

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        from engine.edits import data_and_tower

        return data_and_tower.change_task(library, self.design, self.task)
