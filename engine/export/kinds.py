"""All kinds of things that leave, and how one is written."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace as replaced
from pathlib import Path

from engine.export.code.code_kinds import NotebookKind, ScriptKind
from engine.export.kind import ExportJob, ExportKind
from engine.export.models.model_kinds import KerasKind, LiteRTKind, SavedModelKind, WeightsKind
from engine.export.names import EXISTS, FACTS, Kind
from engine.export.page.page_kind import PageKind
from engine.export.preparation.files import PREPARATION
from engine.export.report.report_kind import ReportKind
from engine.export.rows import RowsKind
from engine.export.service.service_kind import ServiceKind
from engine.files.safe_writing import refused
from engine.files.writing_together import write_folder, write_together
from engine.handout.closed_part import runs_without_test, without_test
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

KINDS: dict[Kind, ExportKind] = {
    kind.name: kind
    for kind in (
        ScriptKind(),
        NotebookKind(),
        RowsKind(),
        KerasKind(),
        SavedModelKind(),
        LiteRTKind(),
        WeightsKind(),
        PageKind(),
        ServiceKind(),
        ReportKind(),
    )
}

_EXISTS = Sentence(
    EXISTS,
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is such a file already: {name}. Choose another name, or add --force to replace it.",
    ),
)
_ENDING = Sentence(
    "export.ending",
    QT_TRANSLATE_NOOP("Engine", "The name of this file has to end in {ending}, but it is {name}."),
)


def export(job: ExportJob, kind: Kind, out: Path, replace: bool = False) -> tuple[Path, ...]:
    """Write ``job`` as ``kind`` to ``out``, all files or none; the files that were written, ``out``
    first. Where one is there already that differs, nothing is written unless ``replace``.

    Raises:
        EngineError: it cannot be made or written.
    """
    endings = FACTS[kind].endings
    if endings and out.suffix.lower() not in endings:
        raise EngineError(_ENDING(ending=", ".join(endings), name=out.name))
    if job.options.test_closed:
        run = without_test(job.run) if job.run is not None else None
        job = replaced(job, run=run, runs=runs_without_test(job.runs))
    own = KINDS[kind]
    if not replace:
        _refuse_what_is_there((out,))
    if FACTS[kind].trained:
        _ = job.learned
    contents = own.contents(job, out)
    job.went_on(1.0)
    if own.is_folder:
        write_folder(out, contents, (Path(PREPARATION), *own.known_by))
        return (out,)
    files = {path: data for path, data in contents.items() if path.parent == out.parent}
    inside = [path for path in contents if path not in files]
    if not inside:
        if not replace:
            _refuse_what_is_there(_other_than(files))
        write_together(files)
        return tuple(files)
    folder = inside[0].parent
    if not replace:
        _refuse_what_is_there((folder, *_other_than(files)))
    new = not folder.exists()
    within = {path.relative_to(folder): contents[path] for path in inside}
    write_folder(folder, within, (inside[0].relative_to(folder),))
    try:
        write_together(files)
    except BaseException:
        if new:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return (*files, folder)


def _refuse_what_is_there(files: tuple[Path, ...]) -> None:
    for file in files:
        try:
            there = file.exists() or file.is_symlink()
        except (OSError, ValueError) as error:  # a name longer than any file's
            raise refused(error, file) from error
        if there:
            raise EngineError(_EXISTS(name=file.name))


def _other_than(contents: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """The files that hold something else now: what several models share may stay."""
    return tuple(
        path
        for path, data in contents.items()
        if path.exists() and not (path.is_file() and path.read_bytes() == data)
    )
