"""What is asked about a design that leaves: its code, and the files that it becomes."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from engine.data.facts import DataReport
from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.data.source import Source
from engine.data.table import Table
from engine.design import Design
from engine.export.code.lines import CodeLine
from engine.export.names import USUAL, ExportOptions, Kind, Style
from engine.lessons.words import LanguageCode
from engine.runs.runs import NO_RUNS, Runs
from engine.service.lane import Errand
from engine.service.messages.crossing import Request
from engine.service.requests.facts_requests import Report
from engine.service.requests.kinds import DataRequest, NetworkRequest
from engine.training.frames import Change
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.export.kind import Tables
    from engine.training.run.run import Run


@dataclass(frozen=True)
class CodeOf(DataRequest):
    """The lines of the design's script; ``table_name``: what the file of its rows is called,
    ``changes``: what was changed while the run learned whose code it is, ``test_closed``: a lesson
    keeps the test part closed."""

    lane = "preparing"
    design: Design
    language: LanguageCode
    table_name: str
    style: Style
    changes: tuple[Change, ...] = ()
    test_closed: bool = False

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[CodeLine, ...]:
        from engine.export.code.code_kinds import made_script

        script = made_script(
            *(self.design, library, self.language, self.table_name, self.style, self.changes),
            test_closed=self.test_closed,
        )
        return script.lines


@dataclass(frozen=True, eq=False)
class _Leaving:
    """``design``, or what ``run`` learned as it says, is written to ``path``, see
    `engine.export.kinds.export`; answered with the files that were written."""

    design: Design
    kind: Kind
    language: LanguageCode
    path: Path
    replace: bool
    run: RunRecord | None = None
    options: ExportOptions = USUAL
    runs: Runs = NO_RUNS
    trials: KeptTrials = NO_TRIALS

    def written(self, tables: Tables, errand: Errand) -> tuple[Path, ...]:
        """Write it, with the data of ``tables``."""
        from engine.export.kind import ExportJob
        from engine.export.kinds import export

        job = ExportJob(
            design=self.design,
            tables=tables,
            language=self.language,
            run=self.run,
            options=self.options,
            runs=self.runs,
            trials=self.trials,
            progress=errand.progress,
            cancelled=errand.cancelled,
        )
        return export(job, self.kind, self.path, self.replace)


@dataclass(frozen=True, eq=False)
class Export(_Leaving, DataRequest):
    """Something leaves that Keras is not needed for."""

    lane = "leaving"

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[Path, ...]:
        return self.written(library, errand)


@dataclass(frozen=True, eq=False)
class ExportByKeras(_Leaving, NetworkRequest):
    """Something leaves that Keras writes: it is made where that is loaded, between two epochs of
    whatever run learns there."""

    @override
    def answer(self, run: Run | None, errand: Errand) -> tuple[Path, ...]:
        return self.written(TablesElsewhere(errand), errand)


@dataclass(frozen=True)
class TableOf(DataRequest):
    """The whole table of ``source``, pickled: the window, through which it passes, knows no
    pandas."""

    lane = "leaving"
    source: Source

    @override
    def answer(self, library: Library, errand: Errand) -> bytes:
        table = library.table(self.source)
        return pickle.dumps(replace(table, forms=dict(table.forms)), protocol=5)


class TablesElsewhere:
    """The data of designs for who works in the training process: the data process has them."""

    def __init__(self, errand: Errand) -> None:
        self._errand = errand

    def table(self, source: Source) -> Table:
        """See `engine.export.kind.Tables`."""
        table: Table = pickle.loads(self._ask(TableOf(source)))
        return table

    def prepared(self, settings: DataSettings) -> Prepared:
        """See `engine.export.kind.Tables`."""
        return self._errand.prepared(settings)

    def report(self, settings: DataSettings) -> DataReport:
        """See `engine.export.kind.Tables`."""
        found: DataReport = self._ask(Report(settings))
        return found

    def _ask(self, request: Request) -> Any:
        assert self._errand.ask is not None, "there is a data process beside the training process"
        return self._errand.ask(request)
