"""The report on the data: where they come from, what is in them, what to know of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

import numpy as np

from engine.checks import check
from engine.data.columns.cells.dates import date_text
from engine.data.facts import ColumnFacts, DataReport
from engine.data.kinds import kind_named
from engine.data.parts import PARTS
from engine.data.preparing.left_out import left_out
from engine.data.preparing.prepared import Prepared
from engine.data.reading.table_file import TableFile
from engine.data.settings import ColumnSettings, DataSettings
from engine.design import Design
from engine.export.drawings.colours import ANSWER
from engine.export.drawings.drawing import Drawing
from engine.export.drawings.letters import one_line
from engine.export.drawings.plots import bars_drawing, histogram_drawing
from engine.export.numbers import number_text, whole_text
from engine.export.report.document import (
    ROOM,
    Block,
    DrawingsBlock,
    Mood,
    Pairs,
    Remarks,
    Section,
    TableBlock,
)
from engine.export.report.report_words import ReportWords
from engine.messages import Message, some
from engine.scalings import SCALINGS
from engine.tasks import task_named

MOST_COLUMNS = 60  # of a table of columns; ignored ones go first
MOST_REMARKS = 20
_MOST_VALUES = 4  # of a category, that are named
_MOST_CLASSES = 20
_LISTED = 160  # letters of the inputs' names, in one line of facts
_NAME, _WORD = 60, 24  # letters of a column's name and of a value


def about_data(
    design: Design, report: DataReport, prepared: Prepared, words: ReportWords
) -> Section:
    """The whole section."""
    blocks: list[Block] = [Pairs(tuple(_facts(design.data, report, prepared, words)))]
    target = _target_drawing(design.data, report, prepared, words)
    if target is not None:
        blocks.append(DrawingsBlock(((target, words.said("target_caption")),)))
    blocks.append(_columns(design.data, report, words))
    remarks = _remarks(design, report, prepared, words)
    if remarks:
        blocks.append(Remarks(tuple(remarks)))
    return Section(words.said("data"), tuple(blocks))


def source_title(data: DataSettings, words: ReportWords) -> str:
    """The file's name, or what the built-in data are called."""
    if isinstance(data.source, TableFile):
        return one_line(" + ".join(file.name for file in data.source.files), 120)
    return words.engine.word(type(data.source).title)


def column_title(name: str, words: ReportWords) -> str:
    """A column's name as a line of text."""
    return one_line(words.engine.column(name), _NAME)


def _facts(
    data: DataSettings, report: DataReport, prepared: Prepared, words: ReportWords
) -> Iterator[tuple[str, str]]:
    facts = prepared.facts
    yield words.said("source"), source_title(data, words)
    if not isinstance(data.source, TableFile):
        yield words.said("story"), words.engine.word(type(data.source).story)
    rows = whole_text(report.table.rows)
    if facts.rows_dropped:
        left = whole_text(facts.rows_dropped)
        rows = words.said("rows_left_out", rows=rows, left=left)
    yield words.said("rows"), rows
    yield words.said("columns"), whole_text(len(report.table.columns))
    targets = ", ".join(column_title(own.name, words) for own in data.targets)
    task = words.engine.word(task_named(data.task).title)
    yield words.said("target"), words.said("target_and_task", target=targets, task=task)
    yield words.said("inputs"), _inputs(data, prepared, words)
    counts = {part: len(prepared.rows[part]) for part in PARTS}
    shares = " · ".join(
        words.said(f"part_rows_{part}", rows=whole_text(count))
        for part, count in counts.items()
        if count
    )
    split = data.split
    method = words.said(f"split_{split.method}", seed=split.seed)
    yield words.said("split"), words.said("split_and_method", shares=shares, method=method)


def _inputs(data: DataSettings, prepared: Prepared, words: ReportWords) -> str:
    names = [column_title(own.name, words) for own in data.inputs]
    names += [one_line(own.name, _NAME) for own in data.derived_inputs]
    shown = some(names, max(1, sum(end <= _LISTED for end in accumulate(map(len, names)))))
    numbers = whole_text(int(np.prod(prepared.facts.input_shape)))
    return words.said("inputs_and_numbers", names=shown, numbers=numbers)


def _target_drawing(
    data: DataSettings, report: DataReport, prepared: Prepared, words: ReportWords
) -> Drawing | None:
    """How often each class is taught, or how the numbers to predict lie."""
    facts, width = prepared.facts, ROOM * 0.72
    name = data.targets[0].name if data.targets else ""
    title = words.said("target_caption")
    if facts.class_names:
        pairs = sorted(
            zip(facts.class_names, facts.class_counts, strict=True), key=lambda own: -own[1]
        )
        whole = max(1, sum(facts.class_counts))
        bars = [
            (
                one_line(words.engine.class_name(own), 40),
                float(count),
                words.said(
                    "count_and_share", count=whole_text(count), share=words.percent(count / whole)
                ),
            )
            for own, count in pairs[:_MOST_CLASSES]
        ]
        return bars_drawing(bars, width, title, ANSWER)
    column = report.table.column(name)
    if column is None or not column.bins or column.bins_from is None or column.bins_to is None:
        return None
    edges = np.linspace(column.bins_from, column.bins_to, len(column.bins) + 1)
    if not np.isfinite(edges).all() or edges[0] >= edges[-1]:
        return None
    return histogram_drawing(
        np.array(column.bins),
        edges,
        (width, 110.0),
        title,
        across=column_title(name, words),
        up=words.said("rows"),
        colour=ANSWER,
    )


def _columns(data: DataSettings, report: DataReport, words: ReportWords) -> TableBlock:
    used = [own for own in data.columns if own.role != "ignored"]
    used += [own for own in data.columns if own.role == "ignored"]
    heads = ("column", "role", "kind", "values", "missing", "prepared_as")
    rows = tuple(_column(own, report, words) for own in used[:MOST_COLUMNS])
    more = len(used) - MOST_COLUMNS
    caption = words.said("columns_more", count=whole_text(more)) if more > 0 else ""
    targets = frozenset(
        place for place, own in enumerate(used[:MOST_COLUMNS]) if own.role == "target"
    )
    return TableBlock(
        tuple(words.said(f"head_{head}") for head in heads),
        rows,
        shares=(3.0, 1.1, 1.5, 3.6, 1.1, 2.7),
        strong=targets,
        caption=caption,
    )


def _column(own: ColumnSettings, report: DataReport, words: ReportWords) -> tuple[str, ...]:
    facts = report.table.column(own.name)
    kind = kind_named(own.kind)
    is_clock = facts is not None and facts.clock and bool(kind.clock_word)
    return (
        column_title(own.name, words),
        words.said(f"role_{own.role}"),
        words.engine.word(kind.clock_word if is_clock else kind.word),
        _values(facts, words) if facts is not None else "–",
        whole_text(facts.missing) if facts is not None else "–",
        _prepared(own, facts, words) if own.role != "ignored" else "–",
    )


def _values(facts: ColumnFacts, words: ReportWords) -> str:
    low, high = facts.minimum, facts.maximum
    if low is not None and high is not None:
        if kind_named(facts.kind).is_moment:
            return words.said("from_to", low=date_text(low), high=date_text(high))
        if facts.is_number:
            span = words.said("from_to", low=number_text(low), high=number_text(high))
            mean = facts.mean
            if mean is None:
                return span
            return words.said("from_to_mean", span=span, mean=number_text(mean))
    shown = ", ".join(one_line(value, _WORD) for value, _ in facts.values[:_MOST_VALUES])
    if facts.distinct > _MOST_VALUES:
        return words.said("values_more", values=shown, count=whole_text(facts.distinct))
    return shown or "–"


def _prepared(own: ColumnSettings, facts: ColumnFacts | None, words: ReportWords) -> str:
    """What is made of its values, as short as it can be said."""
    parts = []
    kind = kind_named(own.kind)
    if own.scaling != "none" and own.scaling in kind.scalings(own):
        parts.append(words.engine.word(SCALINGS[own.scaling].word))
    if own.role == "input" and "encoding" in kind.fields:
        parts.append(words.said(f"encoding_{own.encoding}"))
    if facts is not None and facts.missing:
        fill = words.said("missing_value", value=one_line(own.missing_value, _WORD))
        parts.append(fill if own.missing == "value" else words.said(f"missing_{own.missing}"))
    return ", ".join(parts) or words.said("as_it_is")


def _remarks(
    design: Design, report: DataReport, prepared: Prepared, words: ReportWords
) -> list[tuple[Mood, str]]:
    """What was noticed of the data and of how they are used, each once, the gravest first."""
    found: list[tuple[Mood, Message]] = [
        (finding.severity, finding.message) for finding in check(design, report)
    ]
    found += [("note", own) for own in left_out(report.table, prepared)]
    found += [("note", own) for own in (*report.table.notes, *prepared.facts.notes)]
    said: list[tuple[Mood, str]] = []
    for mood, message in found:
        text = one_line(words.engine.message(message), 600)
        if all(text != other for _, other in said):
            said.append((mood, text))
    if len(said) > MOST_REMARKS:
        more = words.said("remarks_more", count=whole_text(len(said) - MOST_REMARKS))
        said = [*said[:MOST_REMARKS], ("note", more)]
    return said
