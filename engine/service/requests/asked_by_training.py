"""What the training process asks: its rows made ready, and sentences in the person's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.data.settings import DataSettings
from engine.messages import Message
from engine.service.lane import Errand
from engine.service.lent import Lent, lent
from engine.service.messages.crossing import Request
from engine.service.requests.kinds import DataRequest

if TYPE_CHECKING:
    from engine.data.knowing.library import Library


@dataclass(frozen=True)
class Prepare(DataRequest):
    """The prepared data of ``settings``, as the training lane learns from them."""

    lane = "preparing"
    settings: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> Lent:
        return lent(library.prepared(self.settings))


@dataclass(frozen=True)
class PutIntoWords(Request):
    """Sentences in the person's language: the window answers this."""

    messages: tuple[Message, ...]
