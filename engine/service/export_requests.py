"""What is asked about a design that leaves: its code, and the files that it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.design import Design
from engine.export.code.lines import CodeLine
from engine.export.names import USUAL, ExportOptions, Kind, Style
from engine.lessons.words import LanguageCode
from engine.runs.runs import NO_RUNS, Runs
from engine.service.lane import Errand
from engine.service.requests import DataRequest
from engine.training.run_record import RunRecord

if TYPE_CHECKING:
    from engine.data.knowing.library import Library


@dataclass(frozen=True)
class CodeOf(DataRequest):
    """The lines of the design's script; ``table_name``: what the file of its rows is called."""

    lane = "preparing"
    design: Design
    language: LanguageCode
    table_name: str
    style: Style

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[CodeLine, ...]:
        from engine.export.code.code_kinds import made_script

        script = made_script(self.design, library, self.language, self.table_name, self.style)
        return script.lines


@dataclass(frozen=True, eq=False)
class Export(DataRequest):
    """Write the design, or what ``run`` learned as it says, to ``path``; answered with the files
    that were written."""

    lane = "preparing"
    design: Design
    kind: Kind
    language: LanguageCode
    path: Path
    replace: bool
    run: RunRecord | None = None
    options: ExportOptions = USUAL
    runs: Runs = NO_RUNS

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[Path, ...]:
        from engine.export.kind import Job
        from engine.export.kinds import export

        job = Job(
            design=self.design,
            tables=library,
            language=self.language,
            run=self.run,
            options=self.options,
            runs=self.runs,
            progress=errand.progress,
            cancelled=errand.cancelled,
        )
        return export(job, self.kind, self.path, self.replace)
