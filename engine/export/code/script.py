"""A design as a short Keras 3 script that runs as it stands beside the file of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.data.derived import derived_named
from engine.data.pictures.album import PictureLook
from engine.data.preparing.prepared import Prepared
from engine.data.sources.pictures import PictureSource
from engine.data.table import Table
from engine.design import Design
from engine.export.closed_rows import without_test_rows
from engine.export.code import pictures
from engine.export.code.changes import write_changes
from engine.export.code.code_words import CodeWords
from engine.export.code.from_scratch import write_from_scratch
from engine.export.code.lines import CodeLine, Writer, column, quoted
from engine.export.code.network import (
    write_compile,
    write_evaluation,
    write_fit,
    write_model,
    write_prediction,
)
from engine.export.code.preparing import (
    uses_logarithm,
    write_inputs,
    write_inputs_list,
    write_new_columns,
)
from engine.export.code.splitting import PARTS, VARIABLE, Cut, Judged, cut_of, judged_part
from engine.export.code.targets import Targets
from engine.export.names import Style
from engine.export.table_csv import CsvTable, csv_table
from engine.lessons.words import LanguageCode
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.frames import Change
from engine.training.network.keras_model import check_trainable

if TYPE_CHECKING:
    import pandas

TABLE_NAME = "table.csv"
_PICTURES_BY_KERAS = Sentence(
    "export.pictures_by_keras",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A network that sees pictures is not written out in NumPy. Look at the Keras code.",
    ),
)
_SIGNED = """def signed_log(values):
    return np.copysign(np.log1p(np.abs(values)), values)


def signed_exp(values):
    return np.copysign(np.expm1(np.minimum(np.abs(values), 88.0)), values)

"""


@dataclass(frozen=True, eq=False)
class Script:
    """``lines`` of code, and ``rows``: what the file beside it holds, called ``table_name``. Of
    pictures, ``table_name`` is the folder, and ``rows`` the table in it."""

    lines: tuple[CodeLine, ...]
    rows: pandas.DataFrame
    table_name: str

    @property
    def text(self) -> str:
        """The code as one text."""
        return "\n".join(line.text for line in self.lines) + "\n"


def script_of(
    design: Design,
    table: Table,
    prepared: Prepared,
    language: LanguageCode,
    table_name: str = TABLE_NAME,
    style: Style = "keras",
    changes: Sequence[Change] = (),
    test_closed: bool = False,
) -> Script:
    """The script of ``design``, whose data are ``prepared`` of ``table``.

    ``style``: by Keras, or written out in NumPy, see `engine.export.code.from_scratch`.
    ``changes``: what was changed while the run learned whose code it is. ``test_closed``: a lesson
    keeps the test part closed, so its rows stay behind and nothing is measured on them.

    Raises:
        EngineError: no network can be made of the design, or it is not written out in NumPy.
    """
    check_trainable(design, prepared.facts)
    settings = design.data
    closed = test_closed and len(prepared.rows["test"]) > 0
    if closed:
        table, prepared = without_test_rows(table, prepared)
    judged = judged_part(prepared, closed)
    csv = csv_table(table, settings)
    if isinstance(settings.source, PictureSource):
        return _of_pictures(
            design,
            csv,
            prepared,
            settings.source.look,
            language,
            table_name,
            style,
            changes,
            judged,
        )
    cut = cut_of(settings, csv, prepared)
    targets = Targets(settings, csv, prepared)
    writer = Writer(CodeWords(language))

    _write_table(writer, csv, cut, prepared, table_name)
    writer.begin("columns")
    write_inputs_list(writer, settings, csv, prepared)
    targets.write_names(writer)
    write_new_columns(writer, settings, csv, prepared)
    writer.begin("split")
    judged.write_what_is_missing(writer)
    cut.tidy(writer)
    cut.write(writer)
    writer.begin("prepare")
    if uses_logarithm(settings):
        writer.module("numpy as np")
        writer.add(_SIGNED)
    write_inputs(writer, settings, csv, prepared)
    targets.write(writer)
    if style == "numpy":
        write_from_scratch(writer, design, prepared, targets, judged)
    else:
        _write_keras(writer, design, prepared, targets, changes, judged)
    return Script(writer.lines(), _rows(csv, cut, prepared), table_name)


def _of_pictures(
    design: Design,
    csv: CsvTable,
    prepared: Prepared,
    look: PictureLook,
    language: LanguageCode,
    folder: str,
    style: Style,
    changes: Sequence[Change],
    judged: Judged,
) -> Script:
    if style == "numpy":
        raise EngineError(_PICTURES_BY_KERAS())
    targets = Targets(design.data, csv, prepared)
    writer = Writer(CodeWords(language))
    pictures.write_pictures(writer, folder)
    targets.write_names(writer)
    writer.begin("split")
    judged.write_what_is_missing(writer)
    pictures.write_parts(writer, prepared)
    writer.begin("pictures_prepare")
    pictures.write_inputs(writer, prepared, look)
    targets.write(writer)
    _write_keras(writer, design, prepared, targets, changes, judged)
    rows = pictures.picture_table(prepared, design.data.targets[0].name)
    return Script(writer.lines(), rows, folder)


def _write_keras(
    writer: Writer,
    design: Design,
    prepared: Prepared,
    targets: Targets,
    changes: Sequence[Change],
    judged: Judged,
) -> None:
    writer.begin("build")
    write_model(writer, design, prepared)
    writer.begin("compile")
    # by XLA, as the app does it, so that rounding is the same; a convolution is slow in it, and
    # what is random draws other numbers there than Keras and the app do
    jit = not any(
        brick.slow_in_xla or brick.random_in_training or brick.sees_once for brick in design.bricks
    )
    write_compile(writer, design, jit)
    writer.begin("fit")
    write_changes(writer, design.bricks, changes)
    write_fit(writer, design, prepared)
    writer.begin("evaluate")
    write_evaluation(writer, design, targets, judged)
    writer.begin("predict")
    write_prediction(writer, VARIABLE[judged.part], targets)


def _write_table(
    writer: Writer, csv: CsvTable, cut: Cut, prepared: Prepared, table_name: str
) -> None:
    writer.module("pandas as pd")
    writer.begin("load")
    used = {encoder.name for encoder in prepared.encoders} | set(prepared.facts.target_names)
    options = []
    texts = [name for name in csv.as_text if name in used]
    if texts:
        options.append(f"dtype={{{', '.join(f'{quoted(name)}: str' for name in texts)}}}")
    if csv.keeps_marks:
        options.append('keep_default_na=False, na_values=[""]')
    dates = [encoder.name for encoder in prepared.encoders if csv.held[encoder.name] == "date"]
    if dates:
        options.append(f"parse_dates=[{', '.join(map(quoted, dates))}]")
    head = ", ".join([f"table = pd.read_csv({quoted(table_name)}", *options])
    writer.add(f"{head})", "source", *map(column, (*texts, *dates)))


def _rows(csv: CsvTable, cut: Cut, prepared: Prepared) -> pandas.DataFrame:
    """The rows of the file; differences stand in it where the code cannot work them out."""
    if cut.rows is None:
        return csv.frame
    import numpy as np

    frame = csv.frame.iloc[cut.rows].reset_index(drop=True)
    x = np.concatenate([prepared.x[part] for part in PARTS])
    first = x.shape[-1] - len(prepared.derived)
    for place, own in enumerate(prepared.derived, start=first):
        if derived_named(own.kind).from_row_before:
            frame[own.name] = own.scaling.undo(x[..., place])
    return frame
