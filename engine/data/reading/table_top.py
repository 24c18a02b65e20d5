"""The first lines of a table: which name its columns, and how the rows below are shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.data.columns.cells.cell_text import tidy
from engine.data.reading.assembling import unique_names
from engine.data.reading.heads import (
    Beginning,
    Record,
    joined_names,
    proposed_beginning,
    proposed_header,
)
from engine.data.reading.import_options import ImportOptions, Way
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_SHOWN_ROWS = 30

_LINES_ABOVE = Sentence(
    "table.lines_above",
    QT_TRANSLATE_NOOP("Engine", "Lines above the table that were left out: {count}."),
)
_LINES_BELOW = Sentence(
    "table.lines_below",
    QT_TRANSLATE_NOOP(
        "Engine", "A second header line was left out, with words above numbers: {words}."
    ),
)
_JOINED = Sentence(
    "table.names_joined",
    QT_TRANSLATE_NOOP(
        "Engine", "The columns are named in {count} lines, which were joined, as in “{name}”."
    ),
)
_ONE_LINE = Sentence(
    "way.one_line", QT_TRANSLATE_NOOP("Engine", "Only the first line names the columns")
)


HEADS_AGAIN = Sentence(
    "table.heads_again",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The names of the columns stand again among the rows, as on every printed page. They are "
        "left out there (seen so far: {count}).",
    ),
)
_HEADS_KEPT = Sentence(
    "table.heads_kept",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The names of the columns stand again among the rows (seen so far: {count}), and are taken "
        "as rows.",
    ),
)
_KEEP_HEADS = Sentence("way.keep_heads", QT_TRANSLATE_NOOP("Engine", "Take them as rows"))
_DROP_HEADS = Sentence("way.drop_heads", QT_TRANSLATE_NOOP("Engine", "Leave them out"))


@dataclass(frozen=True)
class Top:
    """``names`` are the records that name the columns, ``rows`` those below."""

    skip: int
    header: bool
    header_lines: int
    skip_below: int
    names: list[Record]
    rows: list[Record]


def beginning_of(
    records: list[Record], options: ImportOptions, notes: list[Message], ways: list[Way]
) -> Top:
    """Where the table begins, which lines name its columns, and what remains."""
    if options.skip is not None:
        skip = options.skip
        kept = [record for record in records if record.line >= skip] or records[-1:]
        found = proposed_beginning(kept, options.header, options.header_lines)
        if found.skip > skip:  # the person wants the lines that look like a title
            named = proposed_header([record.fields for record in kept])
            header = named if options.header is None else options.header
            found = Beginning(skip, header, options.header_lines or 1, 0)
    else:
        found = proposed_beginning(records, options.header, options.header_lines)
        skip = found.skip
        kept = [record for record in records if record.line >= skip]
    if len(kept) < len(records):
        notes.append(_LINES_ABOVE(count=skip))
    lines = found.lines if found.header else 0
    names, under = kept[:lines], kept[lines:]
    if lines > 1:
        whole = joined_names([record.fields for record in names])
        example = max(whole, key=len, default="")
        notes.append(_JOINED(count=lines, name=example[:80]))
        ways.append(Way(_ONE_LINE(), (("header_lines", 1),)))
    below = options.skip_below
    if below is None:
        below = found.skip_below if found.header else 0
    if below and found.header and under:
        words = " ".join(field for field in under[0].fields if field)
        notes.append(_LINES_BELOW(words=words[:80]))
    first = names[-1].after if names else skip
    rows = [record for record in under if record.line >= first + below]
    return Top(skip, found.header, max(1, lines), below, names, rows)


def without_heads(top: Top, options: ImportOptions, notes: list[Message], ways: list[Way]) -> Top:
    """The same without the rows that are the lines of the names once more, and that is said."""
    lines = [record.fields for record in top.names if sum(map(bool, record.fields)) > 1]
    rows = [record for record in top.rows if record.fields not in lines]
    count = len(top.rows) - len(rows)
    if not count:
        return top
    if options.heads == "keep":
        notes.append(_HEADS_KEPT(count=count))
        ways.append(Way(_DROP_HEADS(), (("heads", "drop"),)))
        return top
    notes.append(HEADS_AGAIN(count=count))
    ways.append(Way(_KEEP_HEADS(), (("heads", "keep"),)))
    return replace(top, rows=rows)


def shown(top: Top) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The column names and the first rows below them as a preview shows them, all as wide."""
    fields = [record.fields for record in top.names]
    under = [record.fields for record in top.rows[:_SHOWN_ROWS]]
    head = joined_names(fields) if len(fields) > 1 else (fields or [[]])[0]
    shown = [head, *under]
    width = max(len(line) for line in shown)
    # a separator at the end of every line is no column
    while width > 1 and not any(len(line) >= width and line[width - 1] for line in shown):
        width -= 1
    names, _ = unique_names(head[:width] if top.header else None, width)
    rows = [(*map(tidy, line[:width]), *[""] * (width - len(line))) for line in under]
    return tuple(names), tuple(rows)
