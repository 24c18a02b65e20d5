"""The thread that reads tables and works out what is asked of them."""

from __future__ import annotations

from typing_extensions import override

from engine.data.knowing.library import Library
from engine.service.failures import UNEXPECTED
from engine.service.lane import Errand, Lane, Send
from engine.service.messages.crossing import Crossing, Request
from engine.service.messages.tellings import WentWrong
from engine.service.requests.kinds import DataRequest


class DataLane(Lane):
    """Answers `DataRequest`s with the ``library``'s tables, one after the other."""

    def __init__(self, name: str, send: Send, library: Library) -> None:
        super().__init__(name, send)
        self._library = library

    @override
    def do(self, message: Crossing) -> None:
        raise TypeError(f"no command is meant for this lane: {message}")

    @override
    def work(self, request: Request, errand: Errand) -> object:
        assert isinstance(request, DataRequest)
        return request.answer(self._library, errand)

    @override
    def tell_failure(self, error: Exception) -> None:
        self.send(WentWrong(UNEXPECTED()))
