"""Every way in which a person's table can be wrong: what is said, and the way out."""

from __future__ import annotations

import io
import os
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.reading.table_import import ImportOptions, preview, read_table
from engine.data.table import Table
from engine.edits.proposal import propose, propose_data, retarget
from engine.files import contents
from engine.files.store import TableStore
from engine.messages import EngineError, Message
from tests.messy_tables import Rows, ods, xlsx, zipped

Content = bytes | Callable[[], bytes]
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
CELLS: Rows = [["이름", "점수"], ["가", 1], ["나", 2]]


def bomb() -> bytes:
    """A workbook of some kilobytes that unpacks to more than a gigabyte."""
    parts = {"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b" " * (80 << 20)}
    return zipped({**parts, **{f"xl/media/{n}.xml": b" " * (80 << 20) for n in range(2)}})


def cut() -> bytes:
    """A workbook whose download broke off."""
    whole = xlsx({"점수": CELLS})
    return whole[: len(whole) // 2]


def scribbled() -> bytes:
    """A workbook in whose sheet some bytes are others."""
    whole = bytearray(xlsx({"점수": CELLS}))
    place = whole.index(b"xl/worksheets/sheet1.xml") + 40
    whole[place : place + 20] = b"\xff" * 20
    return bytes(whole)


def locked_ods() -> bytes:
    manifest = '<manifest:manifest><manifest:encryption-data manifest:checksum="x"/>'
    return zipped({"content.xml": b"\x12\x34" * 50, "META-INF/manifest.xml": manifest})


# The file's name, what is in it, what is said, and the words that name the way out.
REFUSED: dict[str, tuple[str, Content, str, str]] = {
    "empty": ("빈 표.csv", b"", "table.empty", "choose another file"),
    "nothing but a mark": ("표.csv", b"\xef\xbb\xbf", "table.empty", "Save the table once more"),
    "nothing but blank lines": ("표.csv", b" \n\n  \n", "table.empty", "choose another file"),
    "one column": ("표.csv", b"a\n1\n2\n", "table.one_column", "another separator"),
    "a header alone": ("표.csv", b"a,b\n", "table.no_rows", "does not name the columns"),
    "separators alone": ("표.csv", b"a,b\n,\n,\n", "table.no_rows", "choose another file"),
    "all missing": ("표.csv", b"a,b\nNA,\n,-\n", "table.no_values", "Fill them"),
    "a million columns": (
        "표.csv",
        lambda: b",".join([b"c"] * 1_000_000) + b"\n" + b",".join([b"1"] * 1_000_000) + b"\n",
        "table.too_many_columns",
        "swap rows and columns",
    ),
    "a picture": ("표.csv", PNG, "table.picture", "Type the numbers"),
    "a photo": ("표.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF", "table.picture", "Type the numbers"),
    "a PDF": ("표.csv", b"%PDF-1.7\n%\xe2\xe3", "table.pdf", "paste it here"),
    "a packed file": ("표.csv", b"\x1f\x8b\x08\x00abc", "table.packed", "Unpack it"),
    "a zip": ("표.zip", lambda: zipped({"표.csv": "a,b\n1,2\n"}), "table.archive", "Unpack it"),
    "a .docx": (
        "표.xlsx",
        lambda: zipped({"word/document.xml": "<w/>"}),
        "table.document",
        "paste it here",
    ),
    "a .hwpx": (
        "표.hwpx",
        lambda: zipped({"mimetype": "application/hwp+zip", "Contents/content.hpf": "<x/>"}),
        "table.document",
        "paste it here",
    ),
    "an .odt": (
        "글.odt",
        lambda: zipped(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": "<x/>",
                "META-INF/manifest.xml": "<x/>",
            }
        ),
        "table.document",
        "paste it here",
    ),
    "a .hwp": (
        "글.hwp",
        COMPOUND + "BodyText".encode("utf-16-le"),
        "table.document",
        "paste it here",
    ),
    "a web page": ("표.csv", b"<!DOCTYPE html><html></html>", "table.web_page", "Download"),
    "a web page called .xls": (
        "표.xls",
        b"<html><table></table></html>",
        "table.web_page_inside",
        "save it there as .xlsx",
    ),
    "JSON": ("표.json", b'[{"a": 1}, {"a": 2}]', "table.json", "Save the data as CSV"),
    "no text": ("표.csv", bytes(range(1, 32)) * 20, "table.not_text", "Choose a CSV"),
    "a database": ("표.csv", b"SQLite format 3\0" + bytes(80), "table.not_text", "Choose a CSV"),
    "unknown letters": ("표.csv", b"a,b\n1,\x81\xff\n", "table.no_encoding", "CSV UTF-8"),
    "half a letter": ("표.csv", b"\xff\xfea\x00,", "table.unreadable", "another encoding"),
    "a workbook with a password": (
        "성적.xlsx",
        COMPOUND + "EncryptedPackage".encode("utf-16-le"),
        "table.password",
        "without the password",
    ),
    "an .ods with a password": ("성적.ods", locked_ods, "table.password", "without the password"),
    "half a workbook": ("성적.xlsx", cut, "table.workbook_damaged", "save it there once more"),
    "a damaged workbook": ("성적.xlsx", scribbled, "table.workbook_damaged", "save it there"),
    "an old workbook, damaged": ("성적.xls", COMPOUND, "table.workbook_damaged", "save it there"),
    "a zip bomb": ("성적.xlsx", bomb, "table.workbook_too_large", "CSV UTF-8"),
    "a workbook without cells": (
        "성적.xlsx",
        lambda: xlsx({"빈 시트": []}),
        "table.empty_sheet",
        "another one",
    ),
    "a sheet with one column": (
        "성적.xlsx",
        lambda: xlsx({"점수": [["점수"], [1], [2]]}),
        "table.one_column",
        "at least two",
    ),
    "an .ods with a header alone": (
        "성적.ods",
        lambda: ods({"점수": [["이름", "점수"]]}),
        "table.no_rows",
        "choose another file",
    ),
}


@pytest.fixture
def save(tmp_path: Path) -> Callable[[Content | str, str], Path]:
    folder = tmp_path / "한글 폴더"
    folder.mkdir()

    def saved(content: Content | str, name: str = "우리 반 성적.csv") -> Path:
        data = content.encode() if isinstance(content, str) else content
        path = folder / name
        path.write_bytes(data() if callable(data) else data)
        return path

    return saved


def read(path: Path, **options: object) -> Table:
    _, table = read_table(path, ImportOptions(**options), TableStore())  # type: ignore[arg-type]
    return table


def refused(path: Path, **options: object) -> Message:
    with pytest.raises(EngineError) as caught:
        read(path, **options)
    return caught.value.message


@pytest.mark.parametrize("wrong", REFUSED)
def test_what_is_no_table_is_told_with_a_way_out(save, wrong):
    name, content, code, way = REFUSED[wrong]
    said = refused(save(content, name))
    assert said.code == code
    assert way in str(said)
    assert "{" not in str(said)


# --- files that cannot be had -----------------------------------------------------------------


def test_a_file_that_is_not_there(tmp_path):
    said = refused(tmp_path / "없는 파일.csv")
    assert said.code == "table.gone"
    assert "choose it in its new place" in str(said)


def test_a_folder(tmp_path):
    said = refused(tmp_path)
    assert said.code == "table.folder"
    assert "Choose a CSV file" in str(said)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_that_leads_nowhere(tmp_path):
    link = tmp_path / "바로가기.csv"
    link.symlink_to(tmp_path / "옮긴 표.csv")
    assert refused(link).code == "table.gone"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are none")
def test_a_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "관.csv"
    os.mkfifo(pipe)
    said: list[Message] = []
    thread = threading.Thread(target=lambda: said.append(refused(pipe)), daemon=True)
    thread.start()
    thread.join(20)
    assert [message.code for message in said] == ["table.special"]
    assert "Choose a CSV" in str(said[0])


@pytest.mark.skipif(sys.platform == "win32", reason="there are none")
def test_a_device():
    assert refused(Path("/dev/zero")).code == "table.special"


@pytest.mark.parametrize(
    ("error", "code", "way"),
    [
        (PermissionError(13, "locked"), "table.locked", "close it there"),
        (OSError(5, "disk"), "table.cannot_read", "Try again"),
    ],
)
def test_a_file_that_is_locked_or_on_a_bad_disk(save, monkeypatch, error, code, way):
    path = save("a,b\n1,2\n")

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("engine.files.ordinary_files.os.open", refuse)
    said = refused(path)
    assert said.code == code
    assert way in str(said)


def test_a_file_that_is_too_large(save, monkeypatch):
    monkeypatch.setattr(contents, "MAXIMUM_BYTES", 4)
    said = refused(save("a,b\n1,2\n"))
    assert said.code == "table.too_large"
    assert "Take fewer rows" in str(said)


@pytest.mark.parametrize("large", [False, True])
def test_a_file_that_vanishes_after_its_preview(save, monkeypatch, large):
    if large:
        monkeypatch.setattr(contents, "EMBED_LIMIT", 4)
    path = save("a,b\n1,2\n3,4\n")
    assert preview(path).names == ("a", "b")
    path.unlink()
    assert refused(path).code == "table.gone"


@pytest.mark.parametrize(
    ("happens", "code"),
    [("vanishes", "table.gone"), ("changes", "table.changed"), ("locks", "table.locked")],
)
def test_a_large_file_that_goes_while_it_is_read(save, monkeypatch, happens, code):
    """It is read where it lies, and more than once."""
    monkeypatch.setattr(contents, "EMBED_LIMIT", 4)
    path = save("a,b\n" + "1,2\n" * 1000)
    known = contents.contents_of(path)
    if happens == "vanishes":
        path.unlink()
    elif happens == "changes":
        path.write_text("a,b\n1,2\n")
    else:

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "locked")

        monkeypatch.setattr("engine.files.ordinary_files.os.open", refuse)
    with pytest.raises(EngineError) as caught:
        known.open()
    assert caught.value.message.code == code


# --- tables that open, with something to say ------------------------------------------------


def number_column(rows: int, **odd: str) -> str:
    cells = {int(row[1:]): text for row, text in odd.items()}
    return "x,y\n" + "".join(f"{cells.get(row, row)},{row % 7}\n" for row in range(1, rows + 1))


# The table, what is said, and some words of it.
NOTED: dict[str, tuple[str, str, str]] = {
    "text in a number column": (
        number_column(40, r7="모름", r31="결석"),
        "table.text_in_numbers",
        "(2). Rows: 7 (“모름”), 31 (“결석”)",
    ),
    "text in so many rows that some are not named": (
        number_column(400, **{f"r{row}": "모름" for row in range(3, 12)}),
        "table.text_in_numbers",
        "3 (“모름”), 4 (“모름”), 5 (“모름”), 6 (“모름”), 7 (“모름”), …",
    ),
    "mixed types": (
        "x,y\n" + "".join(f"{row if row % 3 else '글'},{row}\n" for row in range(1, 31)),
        "table.mixed",
        "mend these rows: 3 (“글”), 6 (“글”)",
    ),
    "text among dates": (
        "날짜,y\n"
        + "".join(
            f"{'미정' if row == 12 else f'2024-03-{row:02}'},{row}\n" for row in range(1, 31)
        ),
        "table.text_in_dates",
        "Rows: 12 (“미정”)",
    ),
    "infinities": ("x,y\n1,2\ninf,3\n-inf,4\n5,6\n", "table.infinite", "count as missing (2)"),
    "duplicate names": ("점수,점수,이름\n1,2,3\n4,5,6\n", "table.renamed", "점수 (2)"),
    "a column without a name": ("a,,c\n1,2,3\n4,5,6\n", "table.renamed", "new ones: B"),
    "lines that are too long": (
        "a,b\n1,2\n3,4,5\n6,7\n",
        "table.lines_left_out",
        "mend them in the file: lines 3",
    ),
    "a title above": ("우리 반 성적표\n\na,b,c\n1,2,3\n4,5,6\n", "table.lines_above", ": 2"),
    "two headers": ("키,몸무게\ncm,kg\n150,40\n160,50\n170,60\n", "table.lines_below", "cm kg"),
    "an open quotation mark": ('a,b\n1,"x\n2,y\n3,z\n', "table.not_quoted", "any other character"),
    "a unit": ("값,y\n3 kg,1\n4 kg,2\n5 kg,3\n", "table.unit", "the unit kg"),
    "a sum below row numbers": (
        "번호,점수\n" + "".join(f"{n},{n * 2}\n" for n in range(1, 61)) + "합계,3660\n,\n",
        "table.sum_row",
        "take it out",
    ),
    "a sum above": ("a,b\n전국,11\n가,2\n나,4\n다,5\n", "table.sum_row", "Row 1 begins"),
    "a sum above a footnote": (
        "a,b,c\n가,2,3\n나,4,4\n다,5,5\n합계,11,12\n출처: 통계청,,\n",
        *("table.sum_row", "Row 4 begins"),
    ),
    "a sum below": ("a,b\n가,2\n나,4\n다,5\n합계,11\n", "table.sum_row", "take it out"),
}


@pytest.mark.parametrize("wrong", NOTED)
def test_what_was_mended_or_left_out_is_told(save, wrong):
    text, code, words = NOTED[wrong]
    notes = {note.code: str(note) for note in read(save(text)).notes}
    assert code in notes
    assert words in notes[code]


def test_a_long_line_of_nothing_but_separators_is_not_worth_a_word(save):
    assert not read(save("a,b\n1,2\n,,,,\n3,4\n5,6\n")).notes


def test_rows_are_numbered_as_the_table_shows_them(save):
    """Rows of nothing but separators are left out, and count for nothing."""
    text = number_column(40, r7="모름").replace("\n2,2\n", "\n2,2\n,\n,\n")
    table = read(save(text))
    assert len(table.frame) == 40
    assert "Rows: 7 (“모름”)" in str(table.notes[0])
    assert table.frame["x"].isna()[6]


def test_no_header(save):
    path = save("1,2\n3,4\n5,6\n")
    assert preview(path).header is False
    table = read(path)
    assert list(table.frame.columns) == ["A", "B"]
    assert len(table.frame) == 3


def test_two_headers_can_both_be_wanted_or_neither(save):
    path = save("키,몸무게\ncm,kg\n150,40\n160,50\n170,60\n")
    assert len(read(path).frame) == 3
    assert len(read(path, skip_below=0).frame) == 4


def test_ragged_rows_miss_values(save):
    table = read(save("a,b,c\n1\n3,4\n5,6,7\n8,9,10\n"))
    assert table.frame["c"].isna().tolist() == [True, True, False, False]


@pytest.mark.parametrize(
    "form",
    ["2024-03-{0:02}", "2024.3.{0}", "2024/03/{0:02} 13:05", "2024년 3월 {0}일", "202403{0:02}"],
)
def test_dates_are_dates(save, form):
    path = save("날짜,y\n" + "".join(f"{form.format(day)},{day}\n" for day in range(1, 29)))
    library = Library()
    facts = library.facts(library.open_table(path))
    assert facts.columns[0].kind == "date"


# --- tables that open, and that cannot be learned like this ----------------------------------


def opened(path: Path) -> tuple[Library, object]:
    library = Library()
    return library, library.open_table(path)


def test_one_class(save):
    """It is not proposed; chosen, it says what to do."""
    library, source = opened(save("x,답\n" + "".join(f"{row},예\n" for row in range(30))))
    facts = library.facts(source)
    proposed = propose_data(source, facts)
    assert [column.name for column in proposed.targets] != ["답"]
    report = library.report(retarget(proposed, facts, "답"))
    assert report.problem is not None
    assert report.problem.code == "prepare.one_class"
    assert "Choose another target" in str(report.problem)


def test_one_row_of_each_class(save):
    """Classes that a table of names has: the finding says to choose another column."""
    library, source = opened(
        save("x,답\n" + "".join(f"{row * row % 17},종류{row}\n" for row in range(40)))
    )
    facts = library.facts(source)
    data = retarget(propose_data(source, facts), facts, "답")
    design = propose(library, source).with_data(data)
    findings = {finding.message.code: finding for finding in check(design, library.report(data))}
    assert "data.own_values" in findings
    assert "Choose another column" in str(findings["data.own_values"].message)


def test_one_class_with_one_row(save):
    rows = "".join(f"{row},{'가나'[row % 2]}\n" for row in range(40))
    library, source = opened(save(f"x,답\n{rows}99,다\n"))
    facts = library.facts(source)
    data = retarget(propose_data(source, facts), facts, "답")
    design = propose(library, source).with_data(data)
    findings = {finding.message.code: finding for finding in check(design, library.report(data))}
    assert "data.single_row" in findings
    assert "다" in str(findings["data.single_row"].message)


def test_ten_thousand_categories(save):
    """As an input they are put aside; wanted all the same, the sentence says how many."""
    path = save(
        "도시,x,y\n" + "".join(f"도시{row},{row % 13},{row % 5}\n" for row in range(10_000))
    )
    library, source = opened(path)
    facts = library.facts(source)
    data = propose_data(source, facts)
    assert next(column for column in data.columns if column.name == "도시").role == "ignored"
    wanted = data.model_copy(
        update={
            "columns": tuple(
                column.model_copy(update={"role": "input", "kind": "category"})
                if column.name == "도시"
                else column
                for column in data.columns
            )
        }
    )
    problem = library.report(wanted).problem
    assert problem is not None
    assert problem.code == "prepare.too_many_categories"
    assert "10000 different values" in str(problem)
    assert "Ignore it" in str(problem)
    problem = library.report(retarget(data, facts, "도시")).problem
    assert problem is not None
    assert problem.code == "prepare.too_many_classes"
    assert "another target" in str(problem)


def test_the_archives_of_this_module_are_archives():
    """Else they would be refused for another reason."""
    for name in ("a zip", "a .docx", "an .odt", "a zip bomb"):
        content = REFUSED[name][1]
        assert callable(content)
        assert zipfile.is_zipfile(io.BytesIO(content()))
