"""How a text file seems to be written: encoding, quoting, separator, numbers."""

from __future__ import annotations

import codecs
import csv
import dataclasses
import io
import itertools
import re
from collections import Counter
from typing import BinaryIO

from engine.data.columns.cells.numbers import number_from
from engine.data.columns.column_form import DecimalSign, ThousandsSign
from engine.data.columns.rules.decimal_signs import bare_numbers, decimal_sign
from engine.data.reading.encodings import (
    EncodingName,
    Guess,
    LineByLine,
    decoded,
    guess,
    lines_beyond_ascii,
)
from engine.data.reading.heads import Record
from engine.data.reading.table_form import QuoteSign, Separator
from engine.files.contents import Contents
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

SAMPLE = 1 << 17
_PIECE = 1 << 18  # bytes that are decoded at a stretch: other threads run between
_RECORDS = 200
_QUICK_LOOK = 16 << 20  # of a large file, for the preview

UNREADABLE = Sentence(
    "table.unreadable",
    QT_TRANSLATE_NOOP("Engine", "The file cannot be read as {encoding}. Choose another encoding."),
)
_NO_ENCODING = Sentence(
    "table.no_encoding",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file's letters are written in no encoding that Neurobricks knows. Save it as "
        "“CSV UTF-8” and open that file: {name}",
    ),
)
_WRITTEN = re.compile(r"[\t\r\n -~°²³µ가-힣ㄱ-ㆎ一-鿿ぁ-ヾ\u3000-\u3011！-～À-ɏΑ-ωЀ-ӿ]")
_SPACE = "[ \u00a0\u2009\u202f]"
_SPACED = re.compile(rf"[+-]?[0-9]{{1,3}}({_SPACE}[0-9]{{3}})+([.,][0-9]*)?")
_TICKED = re.compile(r"[+-]?[0-9]{1,3}(['’][0-9]{3})+([.,][0-9]*)?")


# --- encoding ----------------------------------------------------------------------------


def proposed_encoding(contents: Contents, whole: bool = True) -> Guess:
    """The encoding that the byte-order mark tells; else UTF-8 where the whole file is valid;
    else the one in which the text makes sense.

    Not ``whole``: of a large file only the beginning is looked at.
    """
    head = contents.head(SAMPLE)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or looks_like_utf16(head):
        return Guess("utf-16")
    whole = whole or not contents.linked
    if encoding_suits(contents, "utf-8", whole):
        return Guess("utf-8")
    with contents.open() as stream:
        found = guess(lines_beyond_ascii(stream, None if whole else _QUICK_LOOK))
    if found is None:
        raise EngineError(_NO_ENCODING(name=contents.name))
    if "+" in found.encoding:
        return found
    can_be: list[EncodingName] = []  # what a few lines look like, all have to be
    for encoding in (found.encoding, *found.others):
        if len(can_be) < 3 and encoding_suits(contents, encoding, whole):
            can_be.append(encoding)
    if not can_be:
        raise EngineError(_NO_ENCODING(name=contents.name))
    best, *others = can_be
    sure = found.sure and best == found.encoding
    return dataclasses.replace(found, encoding=best, sure=sure, others=tuple(others))


def looks_like_utf16(head: bytes) -> bool:
    """Whether text without a mark is UTF-16: see `_utf16_of`."""
    return bool(_utf16_of(head))


def _utf16_of(head: bytes) -> str:
    """Python's codec for UTF-16 without a mark, "": it is none.

    The ASCII signs of a table have a zero at every second place. Where they are few, among
    Korean letters say, nearly all has to be letters that people write.
    """
    piece = head[:4096]
    piece = piece[: len(piece) // 2 * 2]
    if len(piece) < 8 or 0 not in piece:
        return ""
    for codec, zeros, others in (
        ("utf-16-le", piece[1::2], piece[::2]),
        ("utf-16-be", piece[::2], piece[1::2]),
    ):
        if zeros.count(0) * 4 > len(piece) // 2 and 0 not in others:
            return codec
    for codec in ("utf-16-le", "utf-16-be"):
        text = piece.decode(codec, "replace")
        if "\n" in text and len(_WRITTEN.sub("", text)) * 50 <= len(text):
            return codec
    return ""


def encoding_suits(contents: Contents, encoding: EncodingName, whole: bool = True) -> bool:
    """Whether ``contents`` can be read as ``encoding``; not ``whole``: their beginning."""
    if "+" in encoding:
        return _lines_suit(contents, encoding, None if whole else _QUICK_LOOK)
    decoder = codecs.getincrementaldecoder(encoding)()
    seen = 0
    try:
        with contents.open() as stream:
            while piece := stream.read(_PIECE):
                seen += len(piece)
                decoder.decode(piece, seen >= contents.size)
                if not whole and seen >= _QUICK_LOOK:
                    break
    except UnicodeError:
        return False
    return True


def _lines_suit(contents: Contents, encoding: EncodingName, most: int | None) -> bool:
    try:
        with contents.open() as stream:
            for _, line in lines_beyond_ascii(stream, most):
                decoded(line, encoding)
    except UnicodeError:
        return False
    return True


def opened_text(
    contents: Contents, encoding: EncodingName, stream: BinaryIO | None = None
) -> io.TextIOWrapper:
    """The whole text, its line ends as they are; closing it closes ``stream``, which gives the
    contents' bytes (None: as they are). It raises UnicodeError where ``encoding`` is wrong."""
    codec = codec_for(contents.head(4096), encoding)
    if stream is None:
        stream = contents.open()
    if "+" in encoding:
        stream = io.BufferedReader(LineByLine(stream, encoding), _PIECE)
    return io.TextIOWrapper(stream, encoding=codec, newline="")


def codec_for(head: bytes, encoding: str) -> str:
    """Python's codec that reads what begins with ``head`` without its byte-order mark."""
    if encoding == "utf-8" and head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if encoding == "utf-16" and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16_of(head) or "utf-16-le"
    return (
        "utf-8" if "+" in encoding else encoding
    )  # what `engine.data.reading.encodings.LineByLine` gives


def sample_of(contents: Contents, encoding: EncodingName) -> str:
    """The file's beginning as text, whole lines only."""
    head = contents.head(SAMPLE)
    whole = contents.size <= SAMPLE
    if "+" in encoding:
        lines = head if whole else head[: head.rfind(b"\n") + 1]
        try:
            return "\n".join(decoded(line, encoding) for line in lines.split(b"\n"))
        except UnicodeError as error:
            raise EngineError(UNREADABLE(encoding=encoding), str(error)) from error
    decoder = codecs.getincrementaldecoder(codec_for(head, encoding))()
    try:
        text = decoder.decode(head, whole)
    except UnicodeError as error:
        raise EngineError(UNREADABLE(encoding=encoding), str(error)) from error
    cut = max(text.rfind("\n"), text.rfind("\r"))
    return text if whole or cut < 0 else text[: cut + 1]


# --- separator and quotation marks --------------------------------------------------------


def reader_options(separator: str, quote: str) -> dict[str, object]:
    """How Python's csv module is told."""
    options: dict[str, object] = {"delimiter": separator, "skipinitialspace": True}
    if quote:
        return options | {"quotechar": quote}
    return options | {"quoting": csv.QUOTE_NONE, "quotechar": None}


def records_of(sample: str, separator: str, quote: str) -> list[Record]:
    """The first records that hold anything; one that does not end, ends them."""
    reader = csv.reader(io.StringIO(sample, newline=""), **reader_options(separator, quote))  # type: ignore[arg-type]
    records = []
    before = 0
    try:
        for fields in itertools.islice(reader, _RECORDS):
            tidy = [field.strip() for field in fields]
            if any(tidy):
                records.append(Record(before, reader.line_num, tidy))
            before = reader.line_num
    except csv.Error:
        pass
    return records or [Record(0, 1, [sample.strip()[:200]])]


def proposed_quote(sample: str, whole: bool) -> QuoteSign:
    """The usual one, unless it is opened and never closed; an apostrophe where cells wear it."""
    cells = re.findall(r"""(?:^|[,;\t|])[ ]{0,9}(["'])""", sample, re.MULTILINE)
    marks = Counter(cells)
    whole_cells = re.findall(
        r"(?:^|[,;\t|])[ ]{0,9}'[^'\n]*'[ ]{0,9}(?=[,;\t|\r]|$)", sample, re.MULTILINE
    )
    if marks["'"] > 3 * marks['"'] and len(whole_cells) * 2 > marks["'"]:
        return "'"
    if whole and marks['"'] and _never_closed(sample, proposed_separator(sample, '"')):
        return ""
    return '"'


def _never_closed(text: str, separator: str) -> bool:
    """Whether a cell begins with a quotation mark and none ends it till the end."""
    options = reader_options(separator, '"') | {"strict": True}
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), **options):  # type: ignore[arg-type]
            pass
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def proposed_separator(sample: str, quote: str) -> Separator:
    """The one that cuts nearly all lines into the same number of fields, more than one.

    Commas come late among such: "1,5;2,5" is cut evenly by commas too. Spaces come last, and
    only between numbers.
    """
    best: tuple[float, Separator] = (0.0, ",")
    candidates: tuple[Separator, ...] = ("\t", ";", "|", ",")
    for separator in candidates:
        records = records_of(sample, separator, quote)
        widths = Counter(len(record.fields) for record in records)
        width, times = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
        share = times / widths.total() if width > 1 else 0.0
        if separator == "|" and share < 0.9:
            share /= 2
        rounded = 1.0 if share >= 0.95 else share
        if rounded > best[0]:
            best = (rounded, separator)
    if best[0] < 0.5 and _cut_by_spaces(records_of(sample, " ", quote)):
        return " "
    return best[1]


def _cut_by_spaces(records: list[Record]) -> bool:
    cut = [[field for field in record.fields if field] for record in records]
    widths = Counter(map(len, cut[1:] or cut))
    width, times = widths.most_common(1)[0]
    if width < 2 or times < 0.9 * widths.total():
        return False
    cells = [cell for fields in cut[1:] or cut for cell in fields]
    return sum(number_from(cell) is not None for cell in cells) * 2 >= len(cells)


# --- numbers ------------------------------------------------------------------------------


def proposed_numbers(records: list[list[str]], separator: str) -> tuple[DecimalSign, ThousandsSign]:
    """The decimal sign, and the sign between thousands, that the cells can only have.

    "1,5" can only be a decimal comma, "1.5" only a point; "1,234" may be either.
    """
    cells = bare_numbers(cell for fields in records for cell in fields)
    decimal = decimal_sign(cells) or "."
    if separator != " " and any(_SPACED.fullmatch(cell) for cell in cells):
        return decimal, " "
    if any(_TICKED.fullmatch(cell) for cell in cells):
        return decimal, "'"
    return decimal, "." if decimal == "," else ","
