"""What the benchmark of tables asks: in a module of its own, which the data process can import."""

from __future__ import annotations

from dataclasses import dataclass

from engine.data.knowing.library import Library
from engine.data.source import Source
from engine.service.lane import Errand
from engine.service.requests.kinds import DataRequest


@dataclass(frozen=True)
class SizeOf(DataRequest):
    """How many bytes the table takes in memory."""

    source: Source

    def answer(self, library: Library, errand: Errand) -> int:
        return int(library.table(self.source).frame.memory_usage(index=False, deep=True).sum())


@dataclass(frozen=True)
class Nothing(DataRequest):
    """Answered as soon as the data process is free."""

    def answer(self, library: Library, errand: Errand) -> bool:
        return True
