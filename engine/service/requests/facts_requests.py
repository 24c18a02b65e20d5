"""What is asked of the open data as a whole: facts, parts, relations."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from typing_extensions import override

from engine.data.facts import DataReport, PlotRows
from engine.data.settings import DataSettings
from engine.service.lane import Errand
from engine.service.messages.crossing import Request
from engine.service.requests.kinds import DataRequest

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.data.knowing.relations import Correlations, Telling


LONG = 0.5  # seconds, from which on it is told how far a report is


@dataclass(frozen=True)
class Report(DataRequest):
    """The facts of ``settings``. Once it takes long, it tells the share of the table that is
    read; broken off, the report says that it was cancelled."""

    settings: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> DataReport:
        began = time.monotonic()

        def tell(share: float) -> None:
            if time.monotonic() - began > LONG:
                errand.progress(share)

        return library.report(self.settings, tell, errand.cancelled)

    def helps(self, later: Sequence[Request]) -> bool:
        """The table that is being read is the next one's, too."""
        source = self.settings.source
        return any(isinstance(next_, Report) and next_.settings.source == source for next_ in later)


@dataclass(frozen=True)
class RowParts(DataRequest):
    """What each row of the table is used for."""

    settings: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> np.ndarray:
        return library.row_parts(self.settings)


@dataclass(frozen=True, eq=False)
class KeepSeen(DataRequest):
    """Keep what was seen in pictures among the opened files; its fingerprint."""

    data: bytes

    @override
    def answer(self, library: Library, errand: Errand) -> str:
        return library.store.add(self.data)


@dataclass(frozen=True)
class Kept(DataRequest):
    """The bytes of the opened file with that fingerprint; None: there is none."""

    fingerprint: str

    @override
    def answer(self, library: Library, errand: Errand) -> bytes | None:
        return library.store.get(self.fingerprint)


@dataclass(frozen=True, eq=False)
class Correlate(DataRequest):
    """How each two columns of a sample of rows go together."""

    plot: PlotRows
    data: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> Correlations:
        from engine.data.knowing.relations import comparable, correlations

        return correlations(comparable(self.plot, self.data))


@dataclass(frozen=True, eq=False)
class TellTarget(DataRequest):
    """How much each input alone tells about the target."""

    plot: PlotRows
    data: DataSettings

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[Telling, ...]:
        from engine.data.knowing.relations import telling

        return telling(self.plot, self.data)
