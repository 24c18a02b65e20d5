"""What a kind of thing that leaves is, and what it is made of."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol

from engine.data.facts import DataReport
from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.data.source import Source
from engine.data.table import Table
from engine.design import Design
from engine.export.names import FACTS, USUAL, ExportOptions, Kind
from engine.files.contents import CANCELLED
from engine.lessons.words import LanguageCode
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.runs.runs import NO_RUNS, Runs
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials

_NOT_TRAINED = Sentence(
    "export.not_trained",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This network has learned nothing yet, so there is nothing of it that could answer. Train "
        "it first; its code can be taken away before that.",
    ),
)


class Tables(Protocol):
    """Where the data of designs are found."""

    def table(self, source: Source) -> Table:
        """The table of ``source``."""

    def prepared(self, settings: DataSettings) -> Prepared:
        """The data that ``settings`` prepare."""

    def report(self, settings: DataSettings) -> DataReport:
        """The facts of the data, and what could fool in it."""


@dataclass(frozen=True, eq=False)
class ExportJob:
    """What leaves: ``design``, and ``run``, which learned as it says; None: untrained.

    ``runs`` and ``trials`` are all of the document, for what compares them. ``language`` is that
    of words in what leaves. ``progress`` is told the share that is done, 0 … 1; ``cancelled`` is
    asked between steps.
    """

    design: Design
    tables: Tables
    language: LanguageCode
    run: RunRecord | None = None
    options: ExportOptions = USUAL
    runs: Runs = NO_RUNS
    trials: KeptTrials = NO_TRIALS
    progress: Callable[[float], None] = lambda share: None
    cancelled: Callable[[], bool] = lambda: False

    @property
    def prepared(self) -> Prepared:
        """The design's data."""
        return self.tables.prepared(self.design.data)

    @property
    def learned(self) -> RunRecord:
        """The run, with its weights; EngineError where nothing was learned."""
        if self.run is None or not self.run.has_weights:
            raise EngineError(_NOT_TRAINED())
        return self.run

    @property
    def sees_pictures(self) -> bool:
        """Whether what enters the network are pictures, and no rows of a table."""
        return self.design.data.source.family == "picture"

    def went_on(self, share: float) -> None:
        """Tell the share that is done; EngineError where nobody wants the rest."""
        if self.cancelled():
            raise EngineError(CANCELLED())
        self.progress(share)


class ExportKind(ABC):
    """One kind of thing that leaves.

    Attributes:
        name: what it is called, in `FACTS` and on the command line.
        known_by: of a folder, files by which it is told from one of another kind.
    """

    name: ClassVar[Kind]
    known_by: ClassVar[tuple[Path, ...]] = ()

    @property
    def is_folder(self) -> bool:
        """Whether what leaves is a folder of files."""
        return not FACTS[self.name].endings

    @abstractmethod
    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        """The whole content of ``out`` and of each file that comes to stand beside it, ``out``
        first, or in one folder beside it, the file that the folder is known by first. Of a folder:
        of each file in it, by its path in the folder."""
