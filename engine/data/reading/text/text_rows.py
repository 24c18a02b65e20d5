"""A text file's rows of a known table.

The file's form is not guessed anew: the names of the table's columns tell where its header
stands, and how its lines are cut.
"""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from engine.data.reading.assembling import check_width, unique_names
from engine.data.reading.rows import Cells, RowsFile, RowsForm
from engine.data.reading.rows_header import TOP, header_in, joined_at, most_lines, notes_beside
from engine.data.reading.text.text_form import (
    SAMPLE,
    UNREADABLE,
    encoding_suits,
    opened_text,
    proposed_encoding,
    proposed_numbers,
    proposed_quote,
    proposed_separator,
    reader_options,
    sample_of,
)
from engine.files.contents import Contents
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    from engine.data.reading.encodings import EncodingName
    from engine.data.reading.import_options import ImportOptions
    from engine.data.reading.table_form import QuoteSign, Separator, TableForm

_NOT_LINES = Sentence(
    "rows.not_lines",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file does not hold together as lines of cells. Look at quotation marks that are "
        "opened and not closed.",
    ),
)


@dataclass(frozen=True)
class _Cut:
    """A way to cut a text file's lines, and where that finds the header."""

    encoding: EncodingName
    separator: Separator
    quote: QuoteSign
    records: list[Cells] = field(compare=False)
    place: int = 0  # of the header among the records, -1: there is none
    found: int = 0  # how many of the needed names it has
    lines: int = 1  # of names, of which the header is the last
    width: int = 0  # how many columns there are, where that is more than the header has
    by_place: bool = False  # there is no header: columns are named by their places


def rows_of_text(
    contents: Contents,
    needed: Sequence[str],
    trained: TableForm | None,
    options: ImportOptions,
) -> RowsFile:
    """The rows of a text file, see `rows_file.rows_file`.

    Raises:
        EngineError: it has too many columns, or does not hold together as lines of cells.
    """
    cut = _best_cut(contents, needed, trained, options)
    headed = trained is None or trained.header or cut.found > 0 or options.header is True
    headed = headed and options.header is not False and not cut.by_place
    if (cut.found == 0 or not headed) and not cut.by_place:
        cut = _Cut(cut.encoding, cut.separator, cut.quote, cut.records, 0 if headed else -1)
    first = joined_at(cut.records, cut.place, cut.lines) if headed else []
    width = max(len(first), cut.width) if headed else max(map(len, cut.records), default=0)
    check_width(width)
    below = _second_header(cut, trained) if headed else 0
    names, _ = unique_names(first if headed else None, width)
    cells = [[str(cell).strip() for cell in record] for record in cut.records[cut.place + 1 :]]
    decimal, _ = proposed_numbers(cells, cut.separator)

    def records() -> Iterator[tuple[float, Cells]]:
        stream = contents.open()
        try:
            with opened_text(contents, cut.encoding, stream) as text:
                reader = csv.reader(text, **_csv_options(cut, contents))  # type: ignore[arg-type]
                for cells in itertools.islice(reader, cut.place + 1 + below, None):
                    yield stream.tell() / max(1, contents.size), list(cells)
        except UnicodeError as error:
            raise EngineError(UNREADABLE(encoding=cut.encoding), str(error)) from error
        except csv.Error as error:
            raise EngineError(_NOT_LINES(), str(error)) from error

    notes = notes_beside(cut.records, cut.place, cut.lines, below)
    form = RowsForm("text", cut.encoding, cut.separator, cut.quote)
    return RowsFile(form, tuple(first or names), tuple(names), decimal, notes, records)


def _best_cut(
    contents: Contents,
    needed: Sequence[str],
    trained: TableForm | None,
    options: ImportOptions,
) -> _Cut:
    """The way that finds most of ``needed``; of such that with the fewest lines too long, and
    of such the first."""
    best: _Cut | None = None
    best_score = (0, 0)
    for encoding in _encodings(contents, trained, options):
        sample = sample_of(contents, encoding)
        quote = options.quote
        if quote is None:
            quote = proposed_quote(sample, contents.size <= SAMPLE)
        for separator in _separators(sample, quote, trained, options):
            way = _Cut(encoding, separator, quote, [])
            records = _sampled(sample, way, contents)
            place, found, lines = header_in(records, needed, most_lines(trained))
            cut = _Cut(encoding, separator, quote, records, place, found, lines)
            if trained is not None:
                cut = _as_wide_as_needed(cut, needed)
            headless = trained is not None and not trained.header
            if headless and not cut.found and options.header is not True:
                assert trained is not None
                cut = _by_place(cut, needed, trained)
            width = cut.width or len(records[place])
            too_long = sum(len(row) > width for row in records[place + 1 :])
            score = (cut.found, -too_long)
            if best is None or score > best_score:
                best, best_score = cut, score
    assert best is not None
    return best


def _as_wide_as_needed(cut: _Cut, needed: Sequence[str]) -> _Cut:
    """``cut`` with the columns beyond its header, where the trained table had such, too: it gave
    them names of its own."""
    wanted = set(needed)
    if cut.found == len(wanted):
        return cut
    header = joined_at(cut.records, cut.place, cut.lines)
    width = max(map(len, cut.records[cut.place + 1 :]), default=0)
    names, _ = unique_names(header, max(width, len(header)))
    found = len(wanted.intersection(names))
    return replace(cut, found=found, width=len(names)) if found > cut.found else cut


def _by_place(cut: _Cut, needed: Sequence[str], trained: TableForm) -> _Cut:
    """``cut`` without a header, as the trained table is: its columns are A, B, C … The lines
    above that table are left out here, too, where they are no rows."""
    width = max(map(len, cut.records), default=0)
    names, _ = unique_names(None, width)
    above = trained.skip if all(len(row) < width for row in cut.records[: trained.skip]) else 0
    found = len(set(needed).intersection(names))
    return replace(cut, found=found, width=width, place=above - 1, by_place=True)


def _encodings(
    contents: Contents, trained: TableForm | None, options: ImportOptions
) -> list[EncodingName]:
    if options.encoding is not None:
        return [options.encoding]
    found = proposed_encoding(contents)
    ways = [found.encoding, *found.others[:1]]
    own = trained.encoding if trained is not None and trained.format == "text" else None
    if own is not None and own not in ways and encoding_suits(contents, own):
        ways.append(own)
    return ways


def _separators(
    sample: str, quote: QuoteSign, trained: TableForm | None, options: ImportOptions
) -> list[Separator]:
    if options.separator is not None:
        return [options.separator]
    ways: list[Separator] = []
    if trained is not None and trained.format == "text":
        ways.append(trained.separator)
    ways.append(proposed_separator(sample, quote))
    ways += [",", ";", "\t", "|"]
    return list(dict.fromkeys(ways))


def _csv_options(cut: _Cut, contents: Contents) -> dict[str, object]:
    """Cells are kept with their spaces, except where a quotation mark stands behind one."""
    options = reader_options(cut.separator, cut.quote)
    sample = sample_of(contents, cut.encoding)
    spaced = bool(cut.quote) and f"{cut.separator} {cut.quote}" in sample
    return options | {"skipinitialspace": spaced or cut.separator == " "}


def _sampled(sample: str, cut: _Cut, contents: Contents) -> list[Cells]:
    reader = csv.reader(io.StringIO(sample, newline=""), **_csv_options(cut, contents))  # type: ignore[arg-type]
    records: list[Cells] = []
    try:
        for cells in itertools.islice(reader, TOP):
            records.append(list(cells))
    except csv.Error as error:
        if not records:
            raise EngineError(_NOT_LINES(), str(error)) from error
    return records or [[]]


def _second_header(cut: _Cut, trained: TableForm | None) -> int:
    """How many records below the header are words above numbers, as in the trained table."""
    from engine.data.reading.heads import Record, proposed_beginning

    if trained is None or not trained.skip_below:
        return 0
    tidy = [[str(cell).strip() for cell in record] for record in cut.records[cut.place :]]
    records = [Record(line, line + 1, cells) for line, cells in enumerate(tidy) if any(cells)]
    return proposed_beginning(records, header=True).skip_below
