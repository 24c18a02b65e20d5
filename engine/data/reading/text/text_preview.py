"""What a text file seems to be: its encoding, its signs, its names."""

from __future__ import annotations

from engine.data.limits import MAXIMUM_COLUMNS
from engine.data.reading.assembling import check_width
from engine.data.reading.encodings import ENCODING_TITLES, EncodingName
from engine.data.reading.import_options import ImportOptions, TablePreview, Way
from engine.data.reading.table_top import beginning_of, shown, without_heads
from engine.data.reading.text.no_table import EMPTY, refuse_json, refuse_what_is_no_text
from engine.data.reading.text.text_form import (
    SAMPLE,
    proposed_encoding,
    proposed_numbers,
    proposed_quote,
    proposed_separator,
    records_of,
    sample_of,
)
from engine.files.contents import Contents
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

NOT_QUOTED = Sentence(
    "table.not_quoted",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A quotation mark is opened and never closed, so quotation marks are read like any "
        "other character.",
    ),
)
_ENCODING_GUESSED = Sentence(
    "table.encoding_guessed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file does not say which letters it is written in; they were taken as {encoding}. "
        "If words look wrong, choose another encoding.",
    ),
)
_TWO_ENCODINGS = Sentence(
    "table.two_encodings",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Two encodings are mixed in this file ({encoding}), so each line is read in its own. The "
        "first in another encoding than the lines before it: line {line}.",
    ),
)
_READ_AS = Sentence("way.read_as", QT_TRANSLATE_NOOP("Engine", "Read as {encoding}"))


def preview_of_text(
    contents: Contents, head: bytes, options: ImportOptions, whole: bool = True
) -> TablePreview:
    """As `engine.data.reading.table_import.preview`, of a file that begins with ``head`` and is no
    workbook; not ``whole``: of a large one only the beginning is looked at."""
    refuse_what_is_no_text(head, contents)
    notes: list[Message] = []
    ways: list[Way] = []
    encoding = options.encoding or _encoding(contents, whole, notes, ways)
    sample = sample_of(contents, encoding)
    if not sample.strip("\ufeff \t\r\n\x1a"):
        raise EngineError(EMPTY(name=contents.name))
    refuse_json(sample, contents)
    quote = options.quote
    if quote is None:
        quote = proposed_quote(sample, contents.size <= SAMPLE)
        if not quote:
            notes.append(NOT_QUOTED())
    separator = options.separator or proposed_separator(sample, quote)
    records = records_of(sample, separator, quote)
    if max(len(record.fields) for record in records[:3]) > MAXIMUM_COLUMNS:
        check_width(_fields_of_first_line(contents, encoding, separator))
    top = beginning_of(records, options, notes, ways)
    decimal, thousands = proposed_numbers([record.fields for record in top.rows], separator)
    decimal = options.decimal or decimal
    if options.thousands is not None:
        thousands = options.thousands
    elif thousands == decimal:
        thousands = "." if decimal == "," else ","
    if top.header_lines == 1:
        top = without_heads(top, options, notes, ways)
    names, rows = shown(top)
    return TablePreview(
        name=contents.name,
        size=contents.size,
        encoding=encoding,
        separator=separator,
        header=top.header,
        decimal=decimal,
        names=names,
        rows=rows,
        thousands=thousands,
        quote=quote,
        skip=top.skip,
        skip_below=top.skip_below,
        linked=contents.linked,
        notes=tuple(notes),
        header_lines=top.header_lines,
        heads=options.heads or "drop",
        ways=tuple(ways),
    )


def _encoding(
    contents: Contents, whole: bool, notes: list[Message], ways: list[Way]
) -> EncodingName:
    """What the file seems to be written in; that it is a guess is said."""
    found = proposed_encoding(contents, whole)
    if found.sure:
        return found.encoding
    title = ENCODING_TITLES[found.encoding]
    if found.line:
        notes.append(_TWO_ENCODINGS(encoding=title, line=found.line))
    else:
        notes.append(_ENCODING_GUESSED(encoding=title))
    ways += [
        Way(_READ_AS(encoding=ENCODING_TITLES[other]), (("encoding", other),))
        for other in found.others[:2]
    ]
    return found.encoding


def _fields_of_first_line(contents: Contents, encoding: str, separator: str) -> int:
    """How many there are, without taking them apart: a million columns are a mistake."""
    sign = separator.encode("utf-16-le" if encoding == "utf-16" else "ascii")
    count = 1
    with contents.open() as stream:
        while piece := stream.read(1 << 20):
            end = piece.find(b"\n")
            count += piece.count(sign, 0, end if end >= 0 else len(piece))
            if end >= 0:
                break
    return count
