"""What is asked about a design that leaves: its code, and the files that it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.design import Design
from engine.export.code.lines import CodeLine
from engine.export.names import Kind, Style
from engine.lessons.words import LanguageCode
from engine.service.lane import Errand
from engine.service.requests import DataRequest

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
        from engine.export.kinds import made_script

        script = made_script(self.design, library, self.language, self.table_name, self.style)
        return script.lines


@dataclass(frozen=True)
class Export(DataRequest):
    """Write the design to ``path``; answered with the files that were written."""

    lane = "preparing"
    design: Design
    kind: Kind
    style: Style
    language: LanguageCode
    path: Path
    replace: bool

    @override
    def answer(self, library: Library, errand: Errand) -> tuple[Path, ...]:
        from engine.export.kinds import export

        done = export(
            self.design,
            library,
            self.kind,
            self.language,
            self.path,
            self.replace,
            self.style,
        )
        return done.files
