"""A person's table given back: every row in its place, the network's answers beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import numpy as np

from engine.data.columns.cells.numbers import value_text
from engine.data.columns.column_form import ColumnForm
from engine.data.columns.followed import are_shares
from engine.data.columns.other_form import other_form
from engine.data.preparing.encoders import NumberEncoder
from engine.data.preparing.prepared import Prepared
from engine.data.reading.assembling import NO_ROWS, unique_names
from engine.data.reading.rows import Cells, OpenRows, cell_as_written
from engine.data.reading.rows_file import rows_at
from engine.data.reading.table_file import TableFile
from engine.data.reading.table_import import ImportOptions
from engine.evaluation.quality import Quality
from engine.evaluation.results import Prediction
from engine.files.apart import keep_apart
from engine.files.contents import CANCELLED, shown_name
from engine.files.safe_writing import write_whole
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence, some
from engine.prediction.answer_cells import answer_cells, headings, remarks
from engine.prediction.answers import RowAnswers, answers_for, with_comma
from engine.prediction.by_place import TAKEN_IN_ORDER, by_place
from engine.prediction.measured_answers import MeasuredAnswers
from engine.prediction.row_counts import RowCounts
from engine.prediction.row_writers import RowWriter, row_writer

_NOT_USED = Sentence(
    "answers.not_used",
    QT_TRANSLATE_NOOP(
        "Engine", "Columns that the network does not use, given back as they are: {columns}."
    ),
)
_DECIMAL_COMMA = Sentence(
    "answers.decimal_comma",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers were read with a decimal comma, as these rows can only mean; the table that "
        "was learned from does not say.",
    ),
)
_FOLLOWS = Sentence(
    "answers.follows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The first of these rows was taken to follow the last row of the table that was learned "
        "from: its input {name} is the difference to {value} there.",
    ),
)
_SHARES = Sentence(
    "answers.shares",
    QT_TRANSLATE_NOOP(
        "Engine",
        "In the column {column}, all numbers lie between 0 and 1 and have no % sign, where the "
        "table that was learned from has more than 1%. They were read as shares: 0.25 as 25%. "
        "Write 0.25% where that is meant.",
    ),
)
Say = Callable[[Sequence[Message]], Sequence[str]]
_SHOWN = 10  # rows or columns named in a sentence


def plain(messages: Sequence[Message]) -> list[str]:
    """The sentences in English."""
    return [str(message) for message in messages]


@dataclass(frozen=True)
class AnsweredTable:
    """What was done: counts of rows, and what there is to say. ``notes`` tell how the file was
    read, ``warnings`` which rows have no answer or one that is not to be trusted. ``quality``: how
    good the answers are on the ``known`` rows whose right answer stands in the table, too; None:
    it has none."""

    rows: int
    answered: int
    outside: int
    filled: int
    notes: tuple[Message, ...]
    warnings: tuple[Message, ...]
    known: int = 0
    quality: Quality | None = None


class TableToAnswer:
    """A file of rows that the network can answer, opened but not yet read through.

    Raises:
        EngineError: it is no table, or lacks a column that the network needs.
    """

    def __init__(
        self,
        path: Path,
        prepared: Prepared,
        options: ImportOptions | None = None,
        open_rows: OpenRows = rows_at,
        matching: Mapping[str, str] | None = None,
    ) -> None:
        """``open_rows`` may open the file elsewhere, see `rows_at`. ``matching``: for columns that
        the network needs, by which name the file has them."""
        source = prepared.settings.source
        trained = source if isinstance(source, TableFile) else None
        matching = matching or {}
        needed = tuple(matching.get(own.name, own.name) for own in prepared.encoders)
        self._path = path
        self._prepared = prepared
        self._file = open_rows(path, needed, trained, options)
        self._by_place = {} if matching else by_place(prepared, self._file.names)
        self.names = _renamed(self._file.names, matching or self._by_place)
        prepared.check_columns(self.names)
        first = next(self._file.chunks(), None)
        if first is None:
            raise EngineError(NO_ROWS(name=shown_name(path)))
        # A table of numbers that were never text does not say how they are written.
        written = trained is not None and trained.format == "text"
        self._decimal_comma = not written and self._file.decimal == ","
        self._shares = self._columns_of_shares()
        self._against = self._speaks_against(first)

    def answer(
        self,
        predict: Callable[[np.ndarray], Prediction],
        out: Path,
        say: Say = plain,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> AnsweredTable:
        """Answer every row and write the table to ``out``, whole or not at all.

        The file is a workbook where its name ends in ``.xlsx``, else CSV: the person's own
        columns, letter for letter, then the answers, the reason of a row that has none, and a
        note.

        Args:
            predict: network inputs (rows, inputs) → answers.
            out: the file to write.
            say: puts headings, reasons and notes into the person's language, many at once.
            progress: told the share that is done, 0 … 1.
            cancelled: asked often; True ends it, and nothing is written.

        Raises:
            EngineError: the file cannot be read through or written, it is ``out`` itself, or it
                was cancelled.
        """
        keep_apart(out, self._path)
        done: list[AnsweredTable] = []

        def write(stream: BinaryIO) -> None:
            with row_writer(stream, out) as writer:
                done.append(self._write(writer, predict, say, progress, cancelled))

        write_whole(out, write)
        return done[0]

    def form_here(self, form: ColumnForm) -> ColumnForm:
        """How the cells of a column are written in this file, of which the trained table's are
        written in ``form``."""
        return with_comma(form) if self._decimal_comma else form

    def answered(
        self,
        predict: Callable[[np.ndarray], Prediction],
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[tuple[list[Cells], RowAnswers]]:
        """All rows with their answers, some thousands at a time; arguments as of `answer`."""
        prepared = self._prepared
        for chunk in self._file.chunks(progress, cancelled):
            found = answers_for(
                chunk, self.names, prepared, predict, self._decimal_comma, self._shares
            )
            prepared = replace(prepared, derived=found.derived)
            yield chunk, found

    def _write(
        self,
        writer: RowWriter,
        predict: Callable[[np.ndarray], Prediction],
        say: Say,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> AnsweredTable:
        file = self._file
        width = self._widest(cancelled)
        own, _ = unique_names(list(file.header), width)
        headings = self._headings(say)
        names, _ = unique_names([*own, *headings], width + len(headings))
        # an own heading stays as it was written; only one that is lacking is made up
        writer.writerow([*file.header, *names[len(file.header) :]])
        counts = RowCounts()
        measured = MeasuredAnswers(self._prepared, self.names, self.form_here)
        for chunk, found in self.answered(predict, progress, cancelled):
            measured.add(chunk, found)
            answers = answer_cells(found, len(headings) - 2)
            words = iter(say([m for note in found.notes for m in (*note.reasons, *remarks(note))]))
            for cells, answer, note in zip(chunk, answers, found.notes, strict=True):
                counts.add(note)
                reason = " ".join(next(words) for _ in note.reasons)
                remark = " ".join(next(words) for _ in remarks(note))
                texts = [cell_as_written(cell) for cell in cells]
                texts += [""] * (width - len(texts))
                writer.writerow([*texts[:width], *answer, reason, remark])
            if cancelled():
                raise EngineError(CANCELLED())
        progress(1.0)
        return AnsweredTable(
            rows=counts.rows,
            answered=counts.rows - counts.unanswered.count,
            outside=counts.outside.count,
            filled=counts.filled.count,
            notes=self.notes(),
            known=measured.rows,
            quality=measured.quality(),
            warnings=counts.warnings(reasons=names[-2], remarks=names[-1]),
        )

    def _speaks_against(self, rows: list[Cells]) -> list[Message]:
        """What of the columns' cells is written otherwise than the trained table's."""
        told: list[Message | None] = []
        for encoder in self._prepared.encoders:
            if self._decimal_comma and encoder.form.meaning == "number":
                continue  # read with the comma, and that is said
            if encoder.name in self._shares:
                told.append(_SHARES(column=encoder.name))
                continue
            place = self.names.index(encoder.name)
            cells = [row[place] for row in rows if place < len(row)]
            told.append(other_form(encoder.name, cells, encoder.form))
        return [message for message in told if message is not None]

    def _columns_of_shares(self) -> frozenset[str]:
        """The columns learned in per cent, all of more than 1%, of which every row here has a
        share from 0 to 1: 0.25 is 25% there."""
        names = [
            encoder.name
            for encoder in self._prepared.encoders
            if isinstance(encoder, NumberEncoder)
            and encoder.form.unit in ("%", "％")
            and encoder.low > 1.0
        ]
        if not names:
            return frozenset()
        forms = {encoder.name: encoder.form for encoder in self._prepared.encoders}
        cells: dict[str, list[object]] = {name: [] for name in names}
        for chunk in self._file.chunks():
            for name in names:
                place = self.names.index(name)
                cells[name] += [row[place] for row in chunk if place < len(row)]
        return frozenset(name for name in names if are_shares(cells[name], forms[name]))

    def _widest(self, cancelled: Callable[[], bool]) -> int:
        """How many columns the person's own cells need: a line may be longer than the header."""
        return max([len(self._file.names), *self._file.widths(cancelled)])

    def _headings(self, say: Say) -> list[str]:
        facts = self._prepared.facts
        return list(say(headings(facts.target_names, facts.class_names)))

    def notes(self) -> tuple[Message, ...]:
        """What there is to say of how the file was read."""
        file, prepared = self._file, self._prepared
        known = {encoder.name for encoder in prepared.encoders} | set(prepared.facts.target_names)
        extra = [name for name in self.names if name not in known]
        notes = list(file.notes)
        if self._by_place:
            notes.append(TAKEN_IN_ORDER(columns=some(list(self._by_place.values()))))
        if extra:
            columns = ", ".join([*extra[:_SHOWN], *["…"] * (len(extra) > _SHOWN)])
            notes.append(_NOT_USED(columns=columns))
        if self._decimal_comma:
            notes.append(_DECIMAL_COMMA())
        notes += [
            _FOLLOWS(name=own.name, value=value_text(own.before))
            for own in prepared.derived
            if own.follows_the_table and own.before == own.before
        ]
        return (*notes, *self._against)


def _renamed(names: tuple[str, ...], matching: Mapping[str, str]) -> tuple[str, ...]:
    """``names`` of a file with those that are ``matching`` called as the network knows them; a
    column that had such a name before is called otherwise."""
    known = {theirs: own for own, theirs in matching.items() if own != theirs}
    if not known:
        return names
    taken = set(known.values())
    found = [known.get(name, f"{name} (2)" if name in taken else name) for name in names]
    return tuple(unique_names(found, len(found))[0])
