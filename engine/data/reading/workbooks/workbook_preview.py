"""What a workbook seems to be: its sheets, its names, what is merged, hidden or empty."""

from __future__ import annotations

from dataclasses import replace

from engine.data.reading.import_options import ImportOptions, TablePreview, Way
from engine.data.reading.table_top import beginning_of, shown, without_heads
from engine.data.reading.workbooks.sheet_marks import SheetMarks
from engine.data.reading.workbooks.workbook import Workbook
from engine.files.contents import Contents
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_NOT_CALCULATED = Sentence(
    "table.not_calculated",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Formulas that were never calculated leave their cells empty ({count}, the first one in "
        "{cell}). Open the workbook once in Excel, save it, and open it here again.",
    ),
)
_COUNT_AS_ZERO = Sentence(
    "table.count_as_zero",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Formulas that were never calculated stand as 0 ({count}, the first one in {cell}). Open "
        "the workbook once in Excel, save it, and open it here again.",
    ),
)
_ERRORS = Sentence(
    "table.cell_errors",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Cells that hold an error such as #DIV/0! count as missing ({count}, the first one in "
        "{cell}).",
    ),
)
_LOOKS = Sentence(
    "table.shown_in_several_ways",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The workbook shows the numbers of one column in several ways: {columns}. They were read "
        "as their cells hold them, and a cell that shows 16% holds 0.16. Make the column alike in "
        "the spreadsheet program where they do not mean the same.",
    ),
)
_NOT_KNOWN = Sentence(
    "table.marks_not_known",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Which rows and columns are hidden cannot be seen in this kind of workbook: all of them "
        "are in the table. If some are not meant, save it as .xlsx and open that.",
    ),
)
_HIDDEN = Sentence(
    "table.hidden",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Hidden rows ({rows}) and hidden columns ({columns}) of the workbook are in the table.",
    ),
)
_HIDDEN_LEFT_OUT = Sentence(
    "table.hidden_left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Hidden rows ({rows}) and hidden columns ({columns}) of the workbook were left out.",
    ),
)
_LEAVE_HIDDEN = Sentence(
    "way.leave_hidden", QT_TRANSLATE_NOOP("Engine", "Leave out what is hidden")
)
_TAKE_HIDDEN = Sentence("way.take_hidden", QT_TRANSLATE_NOOP("Engine", "Take what is hidden"))
_MERGED_FILLED = Sentence(
    "table.merged_filled",
    QT_TRANSLATE_NOOP(
        "Engine", "Merged cells ({count}): each row got the value of the cells that it lies in."
    ),
)
_MERGED_EMPTY = Sentence(
    "table.merged_empty",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Merged cells ({count}): only their first row has the value, the others are empty.",
    ),
)
_KEEP_EMPTY = Sentence("way.keep_empty", QT_TRANSLATE_NOOP("Engine", "Leave merged cells empty"))
_FILL_MERGED = Sentence("way.fill_merged", QT_TRANSLATE_NOOP("Engine", "Fill merged cells"))


def preview_of_workbook(contents: Contents, options: ImportOptions) -> TablePreview:
    """As `engine.data.reading.table_import.preview`, of a workbook."""
    book = Workbook(contents)
    sheet = options.sheet if options.sheet is not None else book.first_with_cells()
    marks = book.marks(sheet)
    notes: list[Message] = []
    ways: list[Way] = []
    leave_out = bool(options.leave_out_hidden)
    seen = (
        marks if leave_out else replace(marks, hidden_rows=frozenset(), hidden_columns=frozenset())
    )
    bare = book.beginning(sheet, marks=replace(seen, merged=()))
    top = beginning_of(bare, options, [], [])
    if marks.merged:  # which lines are titles is seen from what is merged, the names from all
        top = beginning_of(
            book.beginning(sheet, marks=seen, across=True),
            replace(options, skip=top.skip if options.skip is None else options.skip),
            notes,
            ways,
        )
    else:
        top = beginning_of(bare, options, notes, ways)
    first = top.rows[0].line if top.rows else 0
    merged = [area for area in marks.merged_down if area[1][0] > first]
    fill = bool(merged) if options.fill_merged is None else options.fill_merged
    if top.rows:
        filled = replace(seen, merged=tuple(merged) if fill else ())
        rows = book.beginning(sheet, marks=filled)
        top = replace(top, rows=[record for record in rows if record.line >= first])
    top = without_heads(top, options, notes, ways)
    names, rows_shown = shown(top)
    _say_marks(marks, len(merged), fill, leave_out, notes, ways)
    return TablePreview(
        name=contents.name,
        size=contents.size,
        encoding="utf-8",
        separator=",",
        header=top.header,
        decimal=".",
        names=names,
        rows=rows_shown,
        skip=top.skip,
        skip_below=top.skip_below,
        format="workbook",
        sheets=book.sheets,
        sheet=sheet,
        notes=tuple(notes),
        header_lines=top.header_lines,
        fill_merged=fill,
        leave_out_hidden=leave_out,
        heads=options.heads or "drop",
        ways=tuple(ways),
    )


def _say_marks(
    marks: SheetMarks,
    merged: int,
    fill: bool,
    leave_out: bool,
    notes: list[Message],
    ways: list[Way],
) -> None:
    """What is merged, hidden and never calculated."""
    if marks.uncalculated:
        said = _COUNT_AS_ZERO if marks.zeros else _NOT_CALCULATED
        notes.append(said(count=marks.uncalculated, cell=marks.formula))
    if marks.errors:
        notes.append(_ERRORS(count=marks.errors, cell=marks.error))
    if marks.looks:
        shown_as = ((column, ", ".join(map(_shown, looks))) for column, looks in marks.looks)
        several = "; ".join(f"{column} ({ways_of})" for column, ways_of in shown_as)
        notes.append(_LOOKS(columns=several))
    if not marks.known:
        notes.append(_NOT_KNOWN())
    if marks.hidden_rows or marks.hidden_columns:
        rows, columns = len(marks.hidden_rows), len(marks.hidden_columns)
        hidden = _HIDDEN_LEFT_OUT if leave_out else _HIDDEN
        notes.append(hidden(rows=rows, columns=columns))
        label = _TAKE_HIDDEN() if leave_out else _LEAVE_HIDDEN()
        ways.append(Way(label, (("leave_out_hidden", not leave_out),)))
    if merged:
        notes.append(_MERGED_FILLED(count=merged) if fill else _MERGED_EMPTY(count=merged))
        label = _KEEP_EMPTY() if fill else _FILL_MERGED()
        ways.append(Way(label, (("fill_merged", not fill),)))


def _shown(look: str) -> str:
    """16 as a cell of this look shows it."""
    return f"16{look}" if look == "%" else f"16 {look}".strip()
