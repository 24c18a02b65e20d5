"""What writes each kind of thing that leaves."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from engine.data.knowing.library import Library
from engine.design import Design
from engine.export.code.script import Script, script_of
from engine.export.names import ENDINGS, EXISTS, Kind, Style
from engine.export.table_csv import csv_table, write_csv
from engine.files.safe_writing import write_whole
from engine.lessons.words import LanguageCode
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    import pandas

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


@dataclass(frozen=True)
class Written:
    """The files that were written, the one that was asked for first."""

    files: tuple[Path, ...]


def export(
    design: Design,
    library: Library,
    kind: Kind,
    language: LanguageCode,
    out: Path,
    replace: bool = False,
    style: Style = "keras",
) -> Written:
    """Write ``design`` as ``kind`` to ``out``, all files or none.

    A script and a notebook need the rows beside them: a CSV file of the same name. Where either
    file is there already, nothing is written unless ``replace``.

    Raises:
        EngineError: it cannot be made or written.
    """
    if out.suffix.lower() != ENDINGS[kind]:
        raise EngineError(_ENDING(ending=ENDINGS[kind], name=out.name))
    beside = out.with_suffix(".csv")
    files = (out,) if kind == "data" else (out, beside)
    if not replace:
        for file in files:
            if file.exists():
                raise EngineError(_EXISTS(name=file.name))
    if kind == "data":
        frame = rows_with_parts(design, library)
        write_whole(out, lambda stream: write_csv(frame, stream))
        return Written(files)
    script = made_script(design, library, language, beside.name, style)
    text = script.text if kind == "script" else _notebook(script, language)
    _write_both(beside, script.rows, out, text)
    return Written(files)


def made_script(
    design: Design,
    library: Library,
    language: LanguageCode,
    table_name: str,
    style: Style = "keras",
) -> Script:
    """The script of ``design``; EngineError where no network can be made of it."""
    prepared = library.prepared(design.data)
    table = library.table(design.data.source)
    return script_of(design, table, prepared, language, table_name, style)


def rows_with_parts(design: Design, library: Library) -> pandas.DataFrame:
    """The table as it was read, and what each row is used for: training, validation or test;
    empty where it is left out."""
    import numpy as np

    table = library.table(design.data.source)
    frame = csv_table(table, design.data).frame.copy()
    parts = np.full(len(frame), "", object)
    for part, rows in library.prepared(design.data).rows.items():
        parts[rows] = part
    name = "part"
    while name in frame.columns:
        name += "_"
    frame[name] = parts
    return frame


def _notebook(script: Script, language: LanguageCode) -> str:
    from engine.export.code.notebook import notebook_of

    return notebook_of(script, language)


def _write_both(beside: Path, rows: pandas.DataFrame, out: Path, text: str) -> None:
    """The rows first; where the code cannot be written, they are as they were."""
    before = beside.read_bytes() if beside.exists() else None
    write_whole(beside, lambda stream: write_csv(rows, stream))
    data = text.encode("utf-8", "backslashreplace")
    try:
        write_whole(out, lambda stream: _put(stream, data))
    except BaseException:
        with contextlib.suppress(OSError, EngineError):
            if before is None:
                beside.unlink()
            else:
                kept = before
                write_whole(beside, lambda stream: _put(stream, kept))
        raise


def _put(stream: BinaryIO, data: bytes) -> None:
    stream.write(data)
