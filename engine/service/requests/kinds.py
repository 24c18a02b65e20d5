"""Kinds of request: what each is answered with, and on which lane.

A `DataRequest` is answered with the tables, a `RunRequest` with the present run. To add one, add
its class to the module that it belongs to, with how it is answered; the window asks it through
`gui.door.engine_door.EngineDoor.ask`. What works it out is imported where it is answered: the
window needs only the values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from typing_extensions import override

from engine.design import Design
from engine.service.lane import Errand
from engine.service.messages.crossing import Request

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.training.run.run import Run


class DataRequest(Request):
    """Answered in the data process, with the tables.

    Attributes:
        lane: which of its lanes answers, see `engine.service.processes.services.DataService`.
        may_hang: it reads a stranger's file, perhaps in native code, which does not hear that
            the answer is not wanted any more; see `gui.door.stuck_files`.
    """

    lane: ClassVar[Literal["data", "preparing", "files", "leaving"]] = "data"
    may_hang: ClassVar[bool] = False

    def answer(self, library: Library, errand: Errand) -> Any:
        """What was asked for; an EngineError says why it cannot be had."""
        raise NotImplementedError


class RunRequest(Request):
    """Answered on the training lane, with the present run.

    Attributes:
        without_run: the design whose network answers at its first weights where there is no
            run; None: then there is no answer.
    """

    without_run: Design | None = None

    def answer(self, run: Run, errand: Errand) -> Any:
        """What was asked for; an EngineError says why it cannot be had."""
        raise NotImplementedError


class LongRunRequest(RunRequest):
    """Looks at all rows of a part: it asks its errand between pieces whether to go on, so that
    who presses Train, Pause or Stop meanwhile does not wait for it."""

    @override
    def gives_way(self) -> bool:
        return True


class NetworkRequest(Request):
    """Answered on the training lane, with the present run, or without one where there is none."""

    def answer(self, run: Run | None, errand: Errand) -> Any:
        """What was asked for; an EngineError says why it cannot be had."""
        raise NotImplementedError
