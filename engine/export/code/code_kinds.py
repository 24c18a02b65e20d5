"""A script and a notebook, each with the rows beside it that it reads."""

from __future__ import annotations

import io
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path

from typing_extensions import override

from engine.design import Design
from engine.export.code.networks_beside import networks_beside
from engine.export.code.pictures import folder_beside, picture_files
from engine.export.code.script import Script, script_of
from engine.export.kind import ExportJob, ExportKind, Tables
from engine.export.names import Style
from engine.export.table_csv import write_csv
from engine.lessons.words import LanguageCode
from engine.training.frames import Change


class _CodeKind(ExportKind):
    @override
    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        table = folder_beside(out) if job.sees_pictures else out.with_suffix(".csv")
        script = made_script(
            job.design,
            job.tables,
            job.language,
            table.name,
            job.options.style,
            job.run.history.changes if job.run is not None else (),
            test_closed=job.options.test_closed,
        )
        code = self.text(script, job.language).encode("utf-8", "backslashreplace")
        if job.sees_pictures:
            files = picture_files(job.prepared, script.rows)
            networks = networks_beside(out, job.design, job.prepared.facts.input_shape)
            return {out: code} | networks | {table / name: data for name, data in files}
        rows = io.BytesIO()
        write_csv(script.rows, rows)
        return {out: code, table: rows.getvalue()}

    @abstractmethod
    def text(self, script: Script, language: LanguageCode) -> str:
        """The file's text."""


class ScriptKind(_CodeKind):
    """A Python script."""

    name = "script"

    @override
    def text(self, script: Script, language: LanguageCode) -> str:
        return script.text


class NotebookKind(_CodeKind):
    """A Jupyter notebook."""

    name = "notebook"

    @override
    def text(self, script: Script, language: LanguageCode) -> str:
        from engine.export.code.notebook import notebook_of

        return notebook_of(script, language)


def made_script(
    design: Design,
    tables: Tables,
    language: LanguageCode,
    table_name: str,
    style: Style = "keras",
    changes: Sequence[Change] = (),
    *,
    test_closed: bool = False,
) -> Script:
    """The script of ``design``, with which a run learned that was changed as ``changes`` say,
    without a ``test_closed``; EngineError where no network can be made of it."""
    prepared = tables.prepared(design.data)
    table = tables.table(design.data.source)
    return script_of(design, table, prepared, language, table_name, style, changes, test_closed)
