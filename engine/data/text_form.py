"""How a text file seems to be written: encoding, quoting, separator, header, numbers."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.data.column_form import DecimalSign, ThousandsSign
from engine.data.contents import Contents
from engine.data.dates import date_from
from engine.data.decimal_signs import bare_numbers, decimal_sign
from engine.data.numbers import is_missing, number_from
from engine.data.table_file import (
    EncodingName,
    QuoteSign,
    Separator,
)
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

SAMPLE = 1 << 17
MAXIMUM_SKIP = 1000
_PIECE = 1 << 18  # bytes that are decoded at a stretch: other threads run between
_RECORDS = 200
_LONGEST_VALUE = 64  # letters; what is longer is no number or date but text
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
_SPACE = "[ \u00a0\u2009\u202f]"
_SPACED = re.compile(rf"[+-]?[0-9]{{1,3}}({_SPACE}[0-9]{{3}})+([.,][0-9]*)?")
_TICKED = re.compile(r"[+-]?[0-9]{1,3}(['’][0-9]{3})+([.,][0-9]*)?")
_COMMENTS = ("#", "//", "%")


@dataclass(frozen=True)
class Record:
    """A line's fields; ``line`` counts the lines before it, ``after`` those up to its end."""

    line: int
    after: int
    fields: list[str]


@dataclass(frozen=True)
class Beginning:
    """What stands above the rows: lines to skip, whether a header, lines to skip below it."""

    skip: int
    header: bool
    skip_below: int


# --- encoding ----------------------------------------------------------------------------


def proposed_encoding(contents: Contents, whole: bool = True) -> EncodingName:
    """By the byte-order mark; else UTF-8 where the whole file is, else CP949, else CP1252.

    Guessing by letter frequencies is wrong for short files of mostly digits; this is not.
    Not ``whole``: of a large file only the beginning is looked at.
    """
    head = contents.head(SAMPLE)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or looks_like_utf16(head):
        return "utf-16"
    proposals: tuple[EncodingName, ...] = ("utf-8", "cp949", "cp1252")
    for encoding in proposals:
        if encoding_suits(contents, encoding, whole or not contents.linked):
            return encoding
    raise EngineError(_NO_ENCODING(name=contents.name))


def looks_like_utf16(head: bytes) -> bool:
    """Without a mark: the ASCII signs of a table have a zero at every second place."""
    piece = head[: len(head) // 2 * 2]
    return len(piece) >= 8 and piece[1::2].count(0) * 4 > len(piece) // 2 and 0 not in piece[::2]


def encoding_suits(contents: Contents, encoding: str, whole: bool = True) -> bool:
    """Whether ``contents`` can be read as ``encoding``; not ``whole``: their beginning."""
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


def codec_for(head: bytes, encoding: str) -> str:
    """Python's codec that reads what begins with ``head`` without its byte-order mark."""
    if encoding == "utf-8" and head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if encoding == "utf-16" and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-le"
    return encoding


def sample_of(contents: Contents, encoding: EncodingName) -> str:
    """The file's beginning as text, whole lines only."""
    head = contents.head(SAMPLE)
    whole = contents.size <= SAMPLE
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
    ended = len(re.findall(r"'[ ]{0,9}(?:[,;\t|\r]|$)", sample, re.MULTILINE))
    if marks["'"] > 3 * marks['"'] and ended * 2 > marks["'"]:
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


# --- header -------------------------------------------------------------------------------


def proposed_beginning(rows: Sequence[Record], header: bool | None = None) -> Beginning:
    """Where the table begins, and whether its first line names the columns.

    Titles and comments above it are told by their few filled fields; a second header line,
    such as the units, by words above numbers where the first has words, too.
    """
    place = first_of_table(rows)
    records = [record.fields for record in rows[place:]]
    skip = rows[place].line if place else 0
    named = proposed_header(records) if header is None else header
    below = 0
    if named and len(records) > 2 and _is_second_header(records):
        below = rows[place + 1].after - rows[place].after
    return Beginning(min(skip, MAXIMUM_SKIP), named, below)


def first_of_table(rows: Sequence[Record]) -> int:
    """The place of the first record that is as wide as most are."""
    filled = [sum(map(bool, record.fields)) for record in rows]
    width = Counter(filled[len(filled) // 3 :]).most_common(1)[0][0]
    if width < 2:
        return 0
    place = 0
    while place < len(rows) - 2 and place < 50:
        first = rows[place].fields
        comment = first[0].startswith(_COMMENTS) and filled[place] != width
        title = filled[place] <= max(1, width // 2) and (width > 2 or filled[place] < width)
        spread = (  # names of groups, over the columns' own names
            filled[place] < width
            and filled[place + 1] >= width
            and not first[-1]
            and _all_words(first)
            and _all_words(rows[place + 1].fields)
        )
        if not (comment or (title and _not_like(rows, place)) or spread):
            break
        place += 1
    return place


def _not_like(rows: Sequence[Record], place: int) -> bool:
    """Whether the record is no row with gaps: it begins with a word, where rows do not."""
    first = next(field for field in rows[place].fields if field)
    return number_from(first) is None and all(
        number_from(field) is None for field in rows[place].fields if field
    )


def _all_words(fields: list[str]) -> bool:
    return all(number_from(field) is None or len(field) == 4 for field in fields if field)


def proposed_header(records: list[list[str]]) -> bool:
    """Whether the first record names the columns: no numbers in it, no gap, nothing twice."""
    first, rest = records[0], records[1:]
    years = [f for f in first if f.isdigit() and len(f) == 4 and f[:2] in ("19", "20")]
    words = [f for f in first if f and number_from(f) is None and date_from(f) is None]
    if any(is_value(field) for field in first) and not (words and words + years == first):
        return False
    for place, field in enumerate(first):
        below = [record[place] for record in rest if place < len(record)]
        if below and all(is_value(value) or is_missing(value) for value in below):
            return True  # a word above numbers or dates
        if field and field in below:
            return False  # a value like those below it
    return True


def is_value(text: str) -> bool:
    """Whether ``text`` is a number or a date in one of the forms that people use."""
    if len(text) > _LONGEST_VALUE:
        return False
    number = number_from(text)
    if number is None and text[:1].isdigit():
        number = number_from(text, ",", ".")
    return number is not None or date_from(text) is not None


def _is_second_header(records: list[list[str]]) -> bool:
    second, rest = records[1], records[2:]
    if any(is_value(field) for field in second):
        return False
    above_values = 0
    for place, field in enumerate(second):
        below = [r[place] for r in rest if place < len(r) and not is_missing(r[place])]
        if not below:
            continue
        if sum(map(is_value, below)) >= 0.9 * len(below):
            above_values += bool(field) and not is_missing(field)
        elif field and field in below:
            return False
    return above_values > 0 and len(rest) > 1


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
