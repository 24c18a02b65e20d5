"""Hidden rows and columns, merged cells, formulas never calculated, names that stand again: in
every kind of workbook, said, and the other way at a click."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from engine.data.reading.table_import import preview, read_table
from engine.data.reading.workbooks.ods_marks import marks_of_ods
from engine.data.reading.workbooks.sheet_marks import SheetMarks
from engine.data.reading.workbooks.xls_marks import marks_of_xls
from engine.files.store import TableStore
from tests.messy_tables import ods, xlsb, xlsx, zipped

# --- made files ----------------------------------------------------------------------------------


def ods_of(table: str) -> bytes:
    """An .ods with one sheet called s, of this XML."""
    with zipfile.ZipFile(io.BytesIO(ods({"s": [["a"]]}))) as good:
        entries: dict[str, str | bytes] = {name: good.read(name) for name in good.namelist()}
    content = entries["content.xml"]
    assert isinstance(content, bytes)
    text = content.decode()
    begin = text.index("<table:table ")
    end = text.index("</table:table>") + len("</table:table>")
    sheet = f'<table:table table:name="s">{table}</table:table>'
    entries["content.xml"] = text[:begin] + sheet + text[end:]
    return zipped(entries)


def cell(value: str | float, more: str = "") -> str:
    if isinstance(value, str):
        kind = 'office:value-type="string"'
    else:
        kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind} {more}><text:p>{value}</text:p></table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


HIDDEN_ROW = 'table:visibility="filter"'
COLUMNS = (
    '<table:table-column/><table:table-column table:visibility="collapse"/>'
    '<table:table-column table:number-columns-repeated="2"/>'
    '<table:table-column table:visibility="collapse" table:number-columns-repeated="16380"/>'
)
REST = (
    '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)
HEAD = row(*map(cell, ("region", "note", "y", "z")))
LINES = [row(cell("a" if n < 4 else "b"), cell(n), cell(2 * n), cell(3 * n)) for n in range(8)]


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<2H", kind, len(body)) + body


def bof(kind: int) -> bytes:
    return record(0x0809, struct.pack("<4H2L", 0x0600, kind, 0, 0x07CC, 0, 6))


def number(at: int, column: int, value: float) -> bytes:
    return record(0x0203, struct.pack("<3Hd", at, column, 0, value))


def label(at: int, column: int, text: str) -> bytes:
    wide = text.encode("utf-16-le")
    return record(0x0204, struct.pack("<4HB", at, column, 0, len(text), 1) + wide)


def formula(at: int, column: int, result: float, flags: int) -> bytes:
    body = struct.pack("<3HdHL", at, column, 0, result, flags, 0)
    return record(0x0006, body + struct.pack("<HBH", 3, 0x1E, 1))


def hidden_row(at: int) -> bytes:
    return record(0x0208, struct.pack("<8H", at, 0, 9, 255, 0, 0, 0x20, 0))


def hidden_columns(first: int, last: int) -> bytes:
    return record(0x007D, struct.pack("<6H", first, last, 2304, 0, 1, 0))


def xls(records: bytes, name: str = "시트") -> bytes:
    """An old workbook with one sheet of these records, in a container of one stream."""
    wide = name.encode("utf-16-le")
    sheet = bof(0x0010) + records + record(0x000A)
    bound = struct.pack("<LHBB", 0, 0, len(name), 1) + wide
    globals_ = bof(0x0005) + record(0x0042, struct.pack("<H", 1200))
    start = len(globals_) + 4 + len(bound) + 4
    bound = struct.pack("<LHBB", start, 0, len(name), 1) + wide
    stream = globals_ + record(0x0085, bound) + record(0x000A) + sheet
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    count = len(stream) // 512

    def entry(title: str, kind: int, child: int, first: int, size: int) -> bytes:
        text = (title + "\0").encode("utf-16-le")
        head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
        links = struct.pack("<3L", 0xFFFFFFFF, 0xFFFFFFFF, child)
        return head + links + b"\0" * 36 + struct.pack("<LQ", first, size)

    free = b"\0" * 68 + struct.pack("<3L", *[0xFFFFFFFF] * 3) + b"\0" * 48
    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry(
        "Workbook", 2, 0xFFFFFFFF, 2, len(stream)
    )
    directory += free * 2
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}L", *chain).ljust(512, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9L", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109L", 0, *[0xFFFFFFFF] * 108)
    return header + table + directory + stream


SHEET = b"".join(
    [
        hidden_columns(1, 1),
        hidden_row(3),
        *(label(0, place, name) for place, name in enumerate(("지역", "메모", "값"))),
        *(number(n, place, n * (place + 1)) for n in range(1, 9) for place in range(3)),
    ]
)


def taken(path: Path, label_: str | None = None):
    """The preview, after the button ``label_``, and the table that is read with it."""
    seen = preview(path)
    options = None
    if label_ is not None:
        (way,) = [way for way in seen.ways if str(way.label) == label_]
        from engine.data.reading.table_import import ImportOptions

        options = way.apply(ImportOptions())
        seen = preview(path, options)
    return seen, read_table(path, options, TableStore())[1]


def saved(tmp_path: Path, data: bytes, name: str) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


# --- what is hidden ------------------------------------------------------------------------------


def test_what_is_hidden_in_an_ods_is_said_and_left_out_at_a_click(tmp_path):
    lines = [*LINES[:2], row(*map(cell, ("a", 99, 99, 99)), more=HIDDEN_ROW), *LINES[2:]]
    path = saved(tmp_path, ods_of(COLUMNS + HEAD + "".join(lines) + REST), "t.ods")
    seen, table = taken(path)
    (said,) = [str(note) for note in seen.notes if note.code == "table.hidden"]
    assert "rows (1)" in said
    assert "columns (1)" in said  # the rest of the sheet has no cells
    assert table.frame.shape == (9, 4)
    seen, table = taken(path, "Leave out what is hidden")
    assert "table.hidden_left_out" in {note.code for note in seen.notes}
    assert table.frame.columns.tolist() == ["region", "y", "z"]
    assert table.frame["y"].tolist() == [2.0 * n for n in range(8)]


def test_what_is_hidden_in_an_xls_is_said_and_left_out_at_a_click(tmp_path):
    path = saved(tmp_path, xls(SHEET), "t.xls")
    seen, table = taken(path)
    assert seen.sheet == "시트"
    (said,) = [str(note) for note in seen.notes if note.code == "table.hidden"]
    assert "rows (1)" in said
    assert "columns (1)" in said
    assert table.frame.shape == (8, 3)
    _, table = taken(path, "Leave out what is hidden")
    assert table.frame.columns.tolist() == ["지역", "값"]
    assert table.frame["값"].tolist() == [3.0 * n for n in (1, 2, 4, 5, 6, 7, 8)]


def test_where_it_cannot_be_known_that_is_said(tmp_path):
    path = saved(tmp_path, xlsb({"s": [["a", "b"], *[[n, n] for n in range(9)]]}), "t.xlsb")
    assert "table.marks_not_known" in {note.code for note in preview(path).notes}
    older = xls(SHEET).replace(struct.pack("<2H", 0x0600, 5), struct.pack("<2H", 0x0500, 5))
    assert marks_of_xls(older, "시트") is None
    for data in (ods({"s": [["a", "b"], [1, 2]]}), xlsx({"s": [["a", "b"], [1, 2]]})):
        path = saved(tmp_path, data, "t.bin")
        assert "table.marks_not_known" not in {note.code for note in preview(path).notes}


# --- merged cells, formulas ----------------------------------------------------------------------


def test_merged_cells_of_an_ods_are_filled_and_empty_at_a_click(tmp_path):
    covered = "<table:covered-table-cell/>"
    lines = [
        row(cell("a", 'table:number-rows-spanned="4"'), cell(0), cell(0), cell(0)),
        *(row(covered, cell(n), cell(2 * n), cell(3 * n)) for n in (1, 2, 3)),
        *LINES[4:],
    ]
    path = saved(tmp_path, ods_of(HEAD + "".join(lines) + REST), "t.ods")
    seen, table = taken(path)
    assert "table.merged_filled" in {note.code for note in seen.notes}
    assert table.frame["region"].tolist() == ["a"] * 4 + ["b"] * 4
    _, table = taken(path, "Leave merged cells empty")
    assert table.frame["region"].isna().tolist() == [False, True, True, True] + [False] * 4


def test_a_group_of_names_over_merged_cells_of_an_ods_is_joined(tmp_path):
    covered = "<table:covered-table-cell/>"
    top = row(
        cell("시군", 'table:number-rows-spanned="2"'),
        cell("2020", 'table:number-columns-spanned="2"'),
        covered,
    )
    names = row(covered, cell("남"), cell("여"))
    lines = [row(cell(f"구{n}"), cell(50 + n), cell(70 - n)) for n in range(12)]
    path = saved(tmp_path, ods_of(top + names + "".join(lines) + REST), "t.ods")
    _, table = taken(path)
    assert table.frame.columns.tolist() == ["시군", "2020 남", "2020 여"]


def test_formulas_of_an_ods_that_were_never_calculated_are_said(tmp_path):
    empty = '<table:table-cell table:formula="of:=[.A2]*2"/>'
    lines = [row(cell(n), cell(2 * n), empty) for n in range(5)]
    path = saved(tmp_path, ods_of(row(*map(cell, "abc")) + "".join(lines) + REST), "t.ods")
    (said,) = [str(note) for note in preview(path).notes if note.code == "table.not_calculated"]
    assert "5, the first one in C2" in said
    done = 'table:formula="of:=[.A2]*2"'
    lines = [row(cell(n), cell(2 * n), cell(2.0 * n, done)) for n in range(5)]
    lines.append(row(cell(5), cell(6), cell("", done)))  # an empty text
    path = saved(tmp_path, ods_of(row(*map(cell, "abc")) + "".join(lines) + REST), "u.ods")
    assert not any(note.code == "table.not_calculated" for note in preview(path).notes)


@pytest.mark.parametrize(
    ("result", "flags", "told"), [(0.0, 3, True), (0.0, 0, False), (7.0, 3, False)]
)
def test_formulas_of_an_xls_that_were_never_calculated_stand_as_0_and_that_is_said(
    tmp_path, result, flags, told
):
    records = SHEET + b"".join(formula(n, 3, result, flags) for n in range(1, 9))
    path = saved(tmp_path, xls(records + label(0, 3, "합")), "t.xls")
    codes = {note.code: str(note) for note in preview(path).notes}
    assert ("table.count_as_zero" in codes) == told
    if told:
        assert "8, the first one in D2" in codes["table.count_as_zero"]


def test_another_sheet_and_tables_within_cells_say_nothing_of_this_one():
    inner = f'<table:table table:name="t">{COLUMNS}{row(cell(1), more=HIDDEN_ROW)}</table:table>'
    within = f'<table:table-cell office:value-type="string">{inner}</table:table-cell>'
    data = ods_of(HEAD + row(within, cell(2)) + "".join(LINES))
    assert marks_of_ods(data, "s") == SheetMarks()
    assert marks_of_ods(data, "t") == SheetMarks()
    assert marks_of_ods(b"PK", "s") == SheetMarks()
    assert marks_of_xls(b"\xd0\xcf\x11\xe0", "s") is None


# --- names that stand again ----------------------------------------------------------------------


def pages(rows: int = 30, every: int = 10) -> list[list[str | float]]:
    """A printed table, its names on every page."""
    lines: list[list[str | float]] = []
    for n in range(rows):
        if n % every == 0:
            lines.append(["번호", "이름 ", "점수"])
        lines.append([n + 1, f"학생{n % 6}", 50 + n])
    return lines


@pytest.mark.parametrize("make", [xlsx, ods])
def test_names_that_stand_again_in_a_workbook_are_left_out_and_kept_at_a_click(tmp_path, make):
    path = saved(tmp_path, make({"s": pages()}), "t.bin")
    seen, table = taken(path)
    assert "table.heads_again" in {note.code for note in seen.notes}
    assert all("번호" not in line for line in seen.rows)
    assert table.frame["점수"].tolist() == [50.0 + n for n in range(30)]
    assert "(2)" in " ".join(str(n) for n in table.notes if n.code == "table.heads_left_out")
    seen, table = taken(path, "Take them as rows")
    assert "table.heads_kept" in {note.code for note in seen.notes}
    assert len(table.frame) == 32


def test_two_lines_of_names_that_stand_again_are_left_out(tmp_path):
    head = [["시군", "2020", "2020"], ["시군", "남", "여"]]
    lines = [[f"구{n}", 50 + n, 70 - n] for n in range(12)]
    path = saved(tmp_path, xlsx({"s": [*head, *lines[:6], *head, *lines[6:]]}), "t.xlsx")
    _, table = taken(path)
    assert table.frame.columns.tolist() == ["시군", "2020 남", "2020 여"]
    assert table.frame["2020 남"].tolist() == [50.0 + n for n in range(12)]


def test_names_that_stand_again_in_a_text_file_can_be_kept(tmp_path):
    text = "\n".join(",".join(str(cell).strip() for cell in line) for line in pages())
    path = saved(tmp_path, text.encode(), "t.csv")
    seen, table = taken(path)
    assert "table.heads_again" in {note.code for note in seen.notes}
    assert len(table.frame) == 30
    _, table = taken(path, "Take them as rows")
    assert len(table.frame) == 32


def test_designs_of_before_keep_such_rows_of_a_workbook(tmp_path):
    path = saved(tmp_path, xlsx({"s": pages()}), "t.xlsx")
    from engine.data.reading.formats import read_rows
    from engine.files.contents import contents_of

    file, _ = read_table(path, None, TableStore())
    older = file.model_copy(update={"heads": ""})
    assert len(read_rows(contents_of(path), older).frame) == 32
