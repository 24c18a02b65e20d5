"""What plots are given, without a window or an engine around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.data.knowing.library import Library
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest
from gui.data.plots.view import PlotTools
from gui.look.look import Look
from gui.work.looking.row_selection import RowSelection


class Later:
    """Something that was asked, in place of `gui.door.unanswered.Asked`."""

    waits = True

    def forget(self) -> None:
        """The answer comes all the same."""


class AskedHere:
    """In place of an `EngineDoor`: questions wait in ``answers``; `AtOnce` answers them."""

    def __init__(self) -> None:
        self.answers: list[Callable[[], None]] = []

    def ask(
        self,
        request: DataRequest,
        answer: Callable[[object], None],
        _failure: object,
        _progress: object = None,
    ) -> Later:
        asked = Later()

        def reply() -> None:
            asked.waits = False
            answer(request.answer(Library(), Errand()))

        self.answers.append(reply)
        return asked


class AtOnce(AskedHere):
    """Answers in this thread, while it is asked."""

    def ask(self, *question: object) -> Later:  # type: ignore[override]
        asked = super().ask(*question)  # type: ignore[arg-type]
        asked.waits = False
        self.answers.pop()()
        return asked


@pytest.fixture
def tools(look: Look) -> PlotTools:
    """Questions are answered at once, in this thread."""
    return PlotTools(look, RowSelection(), AtOnce())  # type: ignore[arg-type]
