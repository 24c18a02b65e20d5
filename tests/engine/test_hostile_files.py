"""Files from strangers that once stopped the app: each is refused by a sentence, and soon."""

from __future__ import annotations

import hashlib
import io
import json
import os
import struct
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import MIMETYPE
from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.reading.table_import import preview, preview_bytes
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.sources.catalogue import BikeRentals, TableFile
from engine.design import Design
from engine.edits.proposal import propose_data
from engine.files.contents import linked_contents
from engine.files.ordinary_files import stays_local
from engine.messages import EngineError
from engine.recipes import recipe
from engine.training.frames import TrainedState
from engine.training.network.weight_limit import check_weights
from tests.engine.brick_samples import a_bundle
from tests.messy_tables import xlsx

ROOT = Path(__file__).resolve().parent.parent.parent
HOSTILE = ROOT / "tests" / "data" / "hostile"


def _open(path: Path) -> None:
    if path.suffix != ".brick":
        preview(path)
        return
    bundle = brickfile.read(path)
    library = Library()
    for data in bundle.tables.values():
        library.store.add(data)
    problem = library.report(bundle.design.data).problem
    if problem is not None:
        raise EngineError(problem)
    for run in bundle.runs:
        inputs = len(library.prepared(run.design.data).facts.input_names)
        check_weights(run.design, (inputs,), run.state)


def code_of(path: Path) -> str:
    """What is said of a file when it is opened; a .brick's table is read, too."""
    with pytest.raises(EngineError) as caught:
        _open(path)
    assert str(caught.value.message)
    return caught.value.message.code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("xls_cycle_abort.xls", "table.workbook_damaged"),
        ("xls_inside.brick", "table.workbook_damaged"),
        ("table_preview_8e545a20.ods", "table.workbook_damaged"),
        ("run_bomb.brick", "tower.too_many_weights"),
        ("dup_columns_20000x2000.brick", "file.damaged"),
        ("brick_hang2_report_4190cf49.brick", "file.damaged"),
        ("brick_after_report_5a2dd5ed.brick", "prepare.text_as_date"),
    ],
)
def test_what_was_found(name: str, code: str) -> None:
    assert code_of(HOSTILE / name) == code


# --- workbooks whose sectors form a circle -----------------------------------------------------


def _compound(data: bytes, place: int, value: int) -> bytes:
    changed = bytearray(data)
    struct.pack_into("<L", changed, place, value)
    return bytes(changed)


def _flowers() -> bytes:
    return (ROOT / "tests" / "data" / "tables" / "flowers.xls").read_bytes()


def _table_at(data: bytes) -> int:
    """Where the first table of sectors lies."""
    (sector,) = struct.unpack_from("<L", data, 76)
    return (sector + 1) * 512


@pytest.mark.parametrize("place", [0, 1, 2, 3, 5, 8])
def test_a_circle_anywhere_is_damage(place: int) -> None:
    """A chain that comes back to where it was, wherever: never to be followed for ever."""
    data = _flowers()
    at = _table_at(data) + 4 * place
    for back in range(place + 1):
        changed = _compound(data, at, back)
        # a sector that no stream needs may point anywhere
        assert _seen(changed) in ("length width species", "table.workbook_damaged")


def _seen(data: bytes) -> str:
    try:
        return " ".join(preview_bytes(data, "표.xls").names)
    except EngineError as error:
        return error.message.code


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (48, 0),  # the directory begins in a stream
        (68, 1),  # more tables, in a sector of something else
        (44, 0xFFFFFFFF),  # so many tables
        (64, 0x00FFFFFF),  # so many small tables
        (60, 7),  # the small table begins elsewhere
    ],
)
def test_a_header_that_lies_is_refused_or_does_no_harm(place: int, value: int) -> None:
    seen = _seen(_compound(_flowers(), place, value))
    assert seen in ("length width species", "table.workbook_damaged")


def _records(data: bytes) -> int:
    return data.index(b"\x09\x08\x10\x00")


def test_a_sheet_that_promises_thousands_of_millions_of_cells() -> None:
    data = _flowers()
    at = data.index(b"\x00\x02\x0e\x00", _records(data)) + 4
    changed = bytearray(data)
    struct.pack_into("<2L2H", changed, at, 0, 0x7FFFFFFF, 0, 200)
    with pytest.raises(EngineError) as caught:
        preview_bytes(bytes(changed), "표.xls")
    assert caught.value.message.code == "table.workbook_too_large"
    struct.pack_into("<2L2H", changed, at, 5, 2, 0, 200)  # the last before the first
    with pytest.raises(EngineError):
        preview_bytes(bytes(changed), "표.xls")


# --- other workbooks --------------------------------------------------------------------------


def _xlsx(sheet: str, **more: str) -> bytes:
    from tests.messy_tables import xlsx

    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx({"s": [["a", "b"], [1, 2]]}))) as good,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in good.namelist():
            text = sheet if name.endswith("sheet1.xml") else good.read(name)
            archive.writestr(name, text)
        for name, text in more.items():
            archive.writestr(f"xl/{name}.xml", text)
    return stream.getvalue()


def _sheet(rows: str) -> str:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'


def test_cells_without_places_are_counted() -> None:
    """They follow each other: 16,000 in the first row and many rows make millions of cells."""
    wide = "<row>" + "<c><v>1</v></c>" * 16_000 + "</row>"
    data = _xlsx(_sheet(wide + "<row><c><v>2</v></c></row>" * 3_000))
    with pytest.raises(EngineError) as caught:
        preview_bytes(data, "표.xlsx")
    assert caught.value.message.code == "table.workbook_too_large"


def test_a_table_whose_cells_have_no_places_opens() -> None:
    rows = "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row>" + "".join(
        f"<row><c><v>{n}</v></c><c><v>{n * 2}</v></c></row>" for n in range(20)
    )
    assert preview_bytes(_xlsx(_sheet(rows)), "표.xlsx").names == ("a", "b")


@pytest.mark.parametrize("place", ["A19223372036854775808", "A-1", "ABCDEFGHI1", "1A"])
def test_a_cell_whose_place_is_none_is_not_handed_on(place: str) -> None:
    """The library that reads workbooks took such a number modulo 2³², and asked for 148 GB."""
    odd = f'<row r="1"><c r="{place}"><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    with pytest.raises(EngineError) as refused:
        preview_bytes(_xlsx(_sheet(odd)), "표.xlsx")
    assert refused.value.message.code == "table.workbook_damaged"


def test_two_cells_that_span_a_sheet() -> None:
    cell = "<row r='{0}'><c r='{1}{0}'><v>1</v></c></row>"
    far = cell.format(1, "A") + cell.format(1_048_576, "XFD")
    with pytest.raises(EngineError) as caught:
        preview_bytes(_xlsx(_sheet(far)), "표.xlsx")
    assert caught.value.message.code == "table.workbook_too_large"


def test_texts_that_are_promised_and_not_there() -> None:
    texts = '<sst uniqueCount="99999999999"><si><t>a</t></si></sst>'
    with pytest.raises(EngineError) as caught:
        preview_bytes(_xlsx(_sheet(""), sharedStrings=texts), "표.xlsx")
    assert caught.value.message.code == "table.workbook_damaged"


def test_many_sheets_of_an_ods_are_counted_together() -> None:
    from tests.messy_tables import ods, zipped

    one = ods({"s": [["a", "b"], [1, 2]]})
    with zipfile.ZipFile(io.BytesIO(one)) as good:
        entries: dict[str, str | bytes] = {name: good.read(name) for name in good.namelist()}
    text = entries["content.xml"].decode()  # type: ignore[union-attr]
    begin, end = text.index("<table:table "), text.index("</table:table>") + 14
    cell = '<table:table-cell office:value="1" table:number-columns-repeated="1000"/>'
    sheet = '<table:table table:name="s{}"><table:table-row table:number-rows-repeated="4000">'
    sheets = [sheet.format(n) + cell + "</table:table-row></table:table>" for n in range(3)]
    entries["content.xml"] = text[:begin] + "".join(sheets) + text[end:]
    with pytest.raises(EngineError) as caught:
        preview_bytes(zipped(entries), "표.ods")
    assert caught.value.message.code == "table.workbook_too_large"


# --- a .brick --------------------------------------------------------------------------------


def test_a_table_that_unpacks_to_more_than_may_travel(tmp_path: Path) -> None:
    digest = hashlib.sha256()
    path = tmp_path / "bomb.brick"
    design = a_bundle().design.model_dump(mode="json")
    rows = b"".join(b"%d,%d,%d\n" % (n, n * 7, n * 13 % 97) for n in range(80_000))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        archive.writestr("design.json", json.dumps(design))
        for _ in range(60):
            digest.update(rows)
        with archive.open(f"data/{digest.hexdigest()}", "w", force_zip64=False) as entry:
            for _ in range(60):
                entry.write(rows)
    assert code_of(path) in ("file.too_large", "file.hostile")


def test_columns_of_one_name_and_too_many_are_no_design() -> None:
    twice = (ColumnSettings(name="a"), ColumnSettings(name="a"))
    with pytest.raises(ValueError, match="same name"):
        DataSettings(source=BikeRentals(), columns=twice)
    many = tuple(ColumnSettings(name=str(number)) for number in range(2001))
    with pytest.raises(ValueError, match="2000"):
        DataSettings(source=BikeRentals(), columns=many)


def test_runs_of_many_megabytes_of_text(tmp_path: Path) -> None:
    """Each is within its limit; together they would take gigabytes as values."""
    bundle = a_bundle()
    brickfile.write(tmp_path / "good.brick", bundle)
    path = tmp_path / "many.brick"
    with (
        zipfile.ZipFile(tmp_path / "good.brick") as good,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in good.namelist():
            archive.writestr(name, good.read(name))
        record = good.read("runs/1/record.json")
        noise = np.random.RandomState(0).bytes(20_000).hex().encode()
        for number in range(10, 20):
            archive.writestr(f"runs/{number}/record.json", record + noise * 100 + b" ")
            archive.writestr(f"runs/{number}/arrays.npz", good.read("runs/1/arrays.npz"))
    assert code_of(path) == "file.too_large"


def test_weights_are_counted_before_anything_is_built() -> None:
    design = recipe("xor").make()
    weights = tuple(np.zeros(count) for count in design.weight_counts((2,)))
    check_weights(design, (2,), TrainedState(1, weights, ()))
    with pytest.raises(EngineError) as caught:
        check_weights(design, (2,), TrainedState(1, weights[:-1], ()))
    assert caught.value.message.code == "run.state_does_not_fit"


def test_too_many_weights_are_a_finding() -> None:
    design = a_bundle().design
    dense = [{"kind": "dense", "units": 4096, "id": f"d{number}"} for number in range(4)]
    raw = {**design.model_dump(mode="json"), "bricks": dense}
    found = {finding.message.code for finding in check(Design.model_validate(raw), None)}
    assert "tower.too_many_weights" in found


# --- memory ------------------------------------------------------------------------------------


def test_memory_that_runs_out_is_said_as_that(tmp_path: Path, monkeypatch: Any) -> None:
    path = tmp_path / "a.brick"
    brickfile.write(path, a_bundle())

    def no_memory(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("engine.brickfile.reading._parsed", no_memory)
    assert code_of(path) == "memory.out"
    monkeypatch.undo()
    library = Library()
    monkeypatch.setattr(Library, "facts", no_memory)
    problem = library.report(a_bundle().design.data).problem
    assert problem is not None
    assert problem.code == "memory.out"


def test_what_nobody_foresaw_is_a_problem_and_no_error(monkeypatch: Any) -> None:
    def unforeseen(*_: object, **__: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(Library, "prepared", unforeseen)
    problem = Library().report(DataSettings(source=BikeRentals())).problem
    assert problem is not None
    assert problem.code == "report.not_worked_out"


# --- places --------------------------------------------------------------------------------------

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")


@needs_links
def test_links_that_leave_the_machine_or_the_disk(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "good.csv").symlink_to("table.csv")
    (tmp_path / "zero.csv").symlink_to("/dev/zero")
    (tmp_path / "far.csv").symlink_to("//server/share/table.csv")
    (tmp_path / "folder").symlink_to("/proc/self")
    (tmp_path / "again.csv").symlink_to("zero.csv")
    (tmp_path / "round.csv").symlink_to("round.csv")
    assert stays_local(str(tmp_path / "table.csv"))
    assert stays_local(str(tmp_path / "good.csv"))
    for name in ("zero.csv", "far.csv", "folder/environ", "again.csv", "round.csv"):
        assert not stays_local(str(tmp_path / name)), name
    for path in ("", "table.csv", "//server/a.csv", r"\\server\a.csv", "/dev/zero", "/a/../b"):
        assert not stays_local(path), path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are none")
def test_a_pipe_that_a_design_names_is_not_waited_for(tmp_path: Path) -> None:
    pipe, link = tmp_path / "관.csv", tmp_path / "표.csv"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    said: list[str] = []

    def look() -> None:
        for path in (pipe, link):
            with pytest.raises(EngineError) as caught:
                linked_contents(str(path), "0" * 64, "표")
            said.append(caught.value.message.code)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(20)
    assert said == ["table.moved", "table.moved"]


def test_a_large_linked_table_tells_its_progress_and_can_be_cancelled(
    tmp_path: Path, monkeypatch: Any
) -> None:
    """A sparse file of 4 GB is nothing on the disk, and takes 14 s to be known again."""
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(3 << 30)
    source = TableFile(name="large.csv", fingerprint="0" * 64, path=str(path))
    told: list[float] = []
    problem = (
        Library().report(DataSettings(source=source), told.append, lambda: len(told) >= 3).problem
    )
    assert problem is not None
    assert problem.code == "table.cancelled"
    assert len(told) == 3
    assert told == sorted(told)


# --- names of files -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["\ud800.csv", "a\ud83d.brick"])
def test_half_a_letter_in_a_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with pytest.raises(EngineError) as caught:
        brickfile.read(path) if name.endswith("brick") else preview(path)
    assert caught.value.message.code == "table.bad_name"
    str(caught.value.message).encode("utf-8")
    with pytest.raises(EngineError) as caught:
        brickfile.write(path, a_bundle())
    assert caught.value.message.code == "file.bad_name"
    str(caught.value.message).encode("utf-8")


_PLAIN_LOCALE = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from engine.brickfile import brick_file as brickfile
from engine.data.reading.table_import import preview
from engine.messages import EngineError
for work in (preview, brickfile.read):
    try:
        work(Path("/tmp/") / "\\ud55c\\uae00.csv")
    except EngineError as error:
        print(error.message.code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the others have no such locale")
def test_a_korean_path_under_the_plain_locale() -> None:
    environment = {
        **os.environ,
        "LC_ALL": "POSIX",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    }
    done = subprocess.run(
        [sys.executable, "-c", _PLAIN_LOCALE.format(root=str(ROOT))],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["table.bad_name", "table.bad_name"], done.stderr


# --- what a table may take -------------------------------------------------------------------


def _report_code(path: Path) -> str:
    library = Library()
    try:
        file = library.open_table(path)
    except EngineError as error:
        return error.message.code
    problem = library.report(propose_data(file, library.facts(file))).problem
    return problem.code if problem is not None else "opened"


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx"])
def test_cells_words_and_inputs_are_bounded(tmp_path: Path, monkeypatch: Any, name: str) -> None:
    rows: list[list[Any]] = [["word", "x", "y"]]
    rows += [[f"word{n % 40}", n * n % 17, "ab"[n % 2]] for n in range(60)]
    path = tmp_path / name
    if name.endswith("csv"):
        path.write_text("\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
    else:
        path.write_bytes(xlsx({"s": rows}))
    assert _report_code(path) == "opened"
    for place, limit, code in (
        ("engine.data.reading.assembling.MAXIMUM_CELLS", 100, "table.too_many_cells"),
        ("engine.data.reading.assembling._MAXIMUM_TEXTS", 1000, "table.too_many_texts"),
        ("engine.data.preparing.preparation._MAXIMUM_VALUES", 30, "prepare.too_many_inputs"),
    ):
        with monkeypatch.context() as changed:
            changed.setattr(place, limit)
            assert _report_code(path) == code


def test_a_file_of_blank_lines_and_one_of_one_line(tmp_path: Path) -> None:
    blank = tmp_path / "blank.csv"
    blank.write_bytes(b"a,b\n1,2\n" + b"\n" * 300_000)
    assert _report_code(blank) != "table.not_a_table"
    line = tmp_path / "line.csv"
    line.write_bytes(b"a,b\n1,2\n" + b"x" * (17 << 20))
    assert _report_code(line) == "table.not_a_table"


@pytest.mark.parametrize("piece", ["\t", "\n", "',", '",', " ", "1", "'", "1 ", "1,", "=", "0."])
def test_one_sign_again_and_again_takes_no_time(tmp_path: Path, piece: str) -> None:
    """No expression goes back and forth over a long run of one sign: this would not end."""
    path = tmp_path / "again.csv"
    path.write_text(f"a,b\n{piece * 60_000}\n1,2\n3,4\n", encoding="utf-8")
    assert _report_code(path)
