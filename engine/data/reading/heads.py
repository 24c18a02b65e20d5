"""Where a table begins, and which of its first lines name the columns."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.data.columns.cells.dates import date_from
from engine.data.columns.cells.numbers import is_missing, number_from

MAXIMUM_SKIP = 1000
MAXIMUM_HEADER_LINES = 3
LONGEST_VALUE = 64  # letters; what is longer is no number or date but text
_COMMENTS = ("#", "//", "%")
_FEWEST = 2  # rows that have to stand below a name that looks like a value
_PLAIN = re.compile(r"[+-]?[0-9]+([.,'’ \u00a0][0-9]+)*")
_DIGITS = re.compile(r"[0-9]+([.,][0-9]+)*")
_NUMBER = re.compile(r"[0-9]+")
_VERSION = re.compile(r"[0-9]{1,3}\.[0-9]{1,3}")
_YEAR = re.compile(r"(19|20)[0-9]{2}")
_YEAR_AND_MONTH = re.compile(r"(19|20)[0-9]{2}[./]?(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Record:
    """A line's fields; ``line`` counts the lines before it, ``after`` those up to its end."""

    line: int
    after: int
    fields: list[str]


@dataclass(frozen=True)
class Beginning:
    """What stands above the rows: lines to skip, whether names and in how many lines, and
    lines to skip below them."""

    skip: int
    header: bool
    lines: int
    skip_below: int


def proposed_beginning(
    rows: Sequence[Record], header: bool | None = None, lines: int | None = None
) -> Beginning:
    """Where the table begins, and whether its first line names the columns, or its first few.

    Titles and comments above it are told by their few filled fields; a second line of names
    by words above numbers where the first has words, too. It is joined to the first where that
    names groups of columns; else, as with units, it is left out.
    """
    place = first_of_table(rows)
    records = _without_blocks([record.fields for record in rows[place:]])
    skip = rows[place].line if place else 0
    found = _lines_of_names(records)
    named = found > 0 if header is None else header
    count = max(1, found) if lines is None else lines
    count = max(1, min(count, len(records) - 1))
    below = 0
    if named and _is_second_header(records[count - 1 :]):
        below = rows[place + count].after - rows[place + count - 1].after
    return Beginning(min(skip, MAXIMUM_SKIP), named, count, below)


def _without_blocks(records: list[list[str]]) -> list[list[str]]:
    """The same without several first records that stand again together, as the lines of names
    do on every printed page."""
    if sum(map(bool, records[0])) < 2:
        return records
    again = [place for place in range(1, len(records)) if records[place] == records[0]]
    sizes = [
        size
        for size in range(2, MAXIMUM_HEADER_LINES + 1)
        if all(place >= size and records[place : place + size] == records[:size] for place in again)
    ]
    if not again or not sizes:
        return records
    left = {place + step for place in again for step in range(sizes[-1])}
    return [record for place, record in enumerate(records) if place not in left]


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
        if title and _names_groups(rows, place, width):
            title = False
        if not (comment or (title and _not_like(rows, place))):
            break
        place += 1
    return place


def _names_groups(rows: Sequence[Record], place: int, width: int) -> bool:
    """Whether the record is no title but names groups of the columns named below it."""
    first, second = rows[place].fields, rows[place + 1].fields
    return (
        sum(map(bool, first)) > 1
        and sum(map(bool, second)) >= width - 1
        and proposed_header([record.fields for record in rows[place + 1 :]])
        and not any(is_value(field) for field in second)
    )


def _not_like(rows: Sequence[Record], place: int) -> bool:
    """Whether the record is no row with gaps: it begins with a word, where rows do not."""
    first = next(field for field in rows[place].fields if field)
    return number_from(first) is None and all(
        number_from(field) is None for field in rows[place].fields if field
    )


# --- names --------------------------------------------------------------------------------


def _lines_of_names(records: list[list[str]]) -> int:
    """How many of the first records name the columns; 0: none does."""
    count = 1
    if not proposed_header(records):
        for above in range(1, MAXIMUM_HEADER_LINES):  # lines that name groups
            if len(records) < above + 3 or not _are_groups(*records[above - 1 : above + 1]):
                return 0
            if _is_second_header(records[above - 1 :]):
                count = above + 1
                break
        else:
            return 0
    while (
        count < min(MAXIMUM_HEADER_LINES, len(records) - 1)
        and _are_groups(*records[count - 1 : count + 1])
        and not _all_units(records[count])
        and _is_second_header(records[count - 1 :])
    ):
        count += 1
    return count


def proposed_header(records: list[list[str]]) -> bool:
    """Whether the first record names the columns: nothing in it that could be a value, unless
    none of the values below it is of its form ("0세" above 827); nothing twice."""
    first, rest = records[0], records[1:]
    if any(is_value(field) for field in first) and not _are_names(first, rest):
        return False
    others = [record for record in rest if record != first]
    if len(others) < len(rest) and any(first):
        # joined files have their header once more, above rows with numbers
        numbers = [_below(place, others) for place in range(len(first))]
        if any(first[n] and below and all(map(is_value, below)) for n, below in enumerate(numbers)):
            return True
    columns = [[record[n] for record in rest if n < len(record)] for n in range(len(first))]
    for place, below in enumerate(columns):
        gap = is_missing(first[place]) and (first[place] or place)  # row numbers have no name
        if below and not gap and all(is_value(value) or is_missing(value) for value in below):
            return True  # a word above numbers or dates
    return not any(word and word in below for word, below in zip(first, columns, strict=True))


def is_value(text: str) -> bool:
    """Whether ``text`` is a number or a date in one of the forms that people use."""
    if len(text) > LONGEST_VALUE:
        return False
    number = number_from(text)
    if number is None and text[:1].isdigit():
        number = number_from(text, ",", ".")
    return number is not None or date_from(text) is not None


def _are_names(first: list[str], rest: list[list[str]]) -> bool:
    """Whether the record's fields that look like values stand out from those below them."""
    words = [field for field in first if field and not is_value(field)]
    years = [field for field in first if _YEAR.fullmatch(field)]
    if words and words + years == first and not _are_years(first, rest):
        return True
    if years == first and _in_a_row(years) and len(rest) >= _FEWEST:
        # 2015, 2016, 2017 above what was counted in each; none of the rows goes on like this
        return not any(_in_a_row(record) or all(map(_YEAR.fullmatch, record)) for record in rest)
    values = [place for place, field in enumerate(first) if is_value(field)]
    if _in_a_row([first[place] for place in values]) and words:
        others = sum(
            _in_a_row([record[place] for place in values if place < len(record)]) for record in rest
        )
        if others * 2 < len(rest):
            return True
    return all(_stands_out(first[place], _below(place, rest)) for place in values)


def _are_years(first: list[str], rest: list[list[str]]) -> bool:
    """Whether what stands below the years are years as well: "Kim, 2015", "Park, 2016"."""
    places = [place for place, field in enumerate(first) if _YEAR.fullmatch(field)]
    below = [value for place in places for value in _below(place, rest)]
    return len(places) == 1 and bool(below) and all(_YEAR.fullmatch(value) for value in below)


def _below(place: int, rest: list[list[str]]) -> list[str]:
    return [r[place] for r in rest if place < len(r) and not is_missing(r[place])]


def _in_a_row(fields: list[str]) -> bool:
    """Whether these are whole numbers of which each is one more than the one before, or
    versions: 1.9, 1.10, 1.11."""
    if len(fields) < 3:
        return False
    if all(map(_VERSION.fullmatch, fields)):
        parts = [tuple(map(int, field.split("."))) for field in fields]
        near = all(
            b == (a[0], a[1] + 1) or b == (a[0] + 1, 0) for a, b in itertools.pairwise(parts)
        )
        return near and any(minor > 9 for _, minor in parts)
    if not all(field.isdecimal() and len(field) < 7 for field in fields):
        return False
    numbers = [int(field) for field in fields]
    return all(b - a == 1 for a, b in itertools.pairwise(numbers))


def _stands_out(field: str, below: list[str]) -> bool:
    """Whether none of the values ``below`` is written in the form of ``field``."""
    if len(below) < _FEWEST or sum(map(is_value, below)) < 0.9 * len(below):
        return False
    if _YEAR_AND_MONTH.fullmatch(field):
        return not any(_YEAR_AND_MONTH.fullmatch(value) for value in below)
    own = _form(field)
    return own != "0" and all(_form(value) != own for value in below)


def _form(text: str) -> str:
    """A value without its digits: "0" of every number, "0kg" of 3.5kg, "0-0" of 2019-09."""
    if date_from(text) is not None:
        return _NUMBER.sub("0", text.replace(" ", ""))
    if _PLAIN.fullmatch(text):
        return "0"
    return _DIGITS.sub("0", text.replace(" ", ""))


def _are_groups(fields: list[str], below: list[str]) -> bool:
    """Whether these name several columns each: a gap, or one and the same beside each other, or
    above each other with the line ``below``."""
    filled = [field for field in fields if field]
    gaps = len(filled) < len(fields)
    twice = any(a == b for a, b in itertools.pairwise(filled))
    named = all(_form(field) != "0" or _YEAR.fullmatch(field) for field in filled)
    both = any(field and field == lower for field, lower in zip(fields, below, strict=False))
    return bool(filled) and (gaps or twice or both) and named


def _is_second_header(records: list[list[str]]) -> bool:
    """Whether the second record stands between the first and the rows: more of the names, or
    their units."""
    if len(records) < 4:
        return False
    second, rest = records[1], records[2:]
    if any(is_value(field) for field in second) and not (
        _are_groups(records[0], second) and _are_names(second, rest)
    ):
        return False
    above_values = 0
    for place, word in enumerate(second):
        below = _below(place, rest)
        if not below:
            continue
        if sum(map(is_value, below)) >= 0.9 * len(below):
            above_values += bool(word) and not is_missing(word)
        elif word and word in below:
            return False
    return above_values > 0


def _all_units(fields: list[str]) -> bool:
    """Whether there is nothing but units: "kg", "(㎡)", "[명]"."""
    filled = [field for field in fields if field]
    bracketed = all(field[:1] in "([<" and field[-1:] in ")]>" for field in filled)
    bare = [field.strip("()[]<> ") for field in filled]
    return bool(filled) and (
        bracketed or all(number_from(f"1 {unit}") is not None for unit in bare if unit)
    )


def joined_names(lines: Sequence[Sequence[str]]) -> list[str]:
    """One name for each column, of the words above each other in ``lines``.

    A group's name stands over the first of its columns only; it holds for those beside it
    that have none of their own, as far as the line below names something there. What is
    above and below alike stands once.
    """
    width = max(map(len, lines), default=0)
    rows = [[*(field.strip() for field in line), *[""] * (width - len(line))] for line in lines]
    for upper, lower in itertools.pairwise(rows):
        group = ""
        for place in range(width):
            if upper[place]:
                group = upper[place] if lower[place] else ""  # else its cells are one
            elif lower[place]:
                upper[place] = group
    names = []
    for parts in zip(*rows, strict=True):
        kept: list[str] = []
        for part in parts:
            if part and part not in kept[-1:]:
                kept.append(part)
        names.append(" ".join(kept))
    return names
