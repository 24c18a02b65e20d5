"""The page reads a file of rows as the app does, and gives it back so that nothing runs."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings
from engine.design import Design
from engine.edits.proposal import propose_data, retarget
from engine.evaluation.results import Prediction
from engine.export.page.data import answering_data
from engine.export.preparation.numpy_network import outputs_of
from engine.prediction.answer_table import TableToAnswer
from engine.prediction.answers import RowNote
from engine.tasks import task_named
from tests.engine.export.page.node import NodePage
from tests.engine.export.page.pages import drawn_weights, lesson_job, table_design
from tests.engine.export.page.test_answers import said
from tests.messy_tables import MESSY

_COLUMNS = [
    ColumnSettings(name="지역", role="input", kind="category", missing="most_frequent"),
    ColumnSettings(name="넓이", role="input", scaling="standardize", missing="mean"),
    ColumnSettings(name="날짜", role="input", kind="date"),
    ColumnSettings(name="값", role="target"),
]
_LEARNED = "지역,넓이,날짜,값\n" + "".join(
    f"{['서울', '부산', '대구'][n % 3]},{20 + n * 1.5}㎡,2024-0{1 + n % 9}-1{n % 9},{n * 3 + 1}\n"
    for n in range(60)
)
_ROWS = '지역,넓이,날짜\n서울,30㎡,2024-02-03\n"부산",41.5㎡,2024-05-17\n'
FILES = {
    "utf-8": _ROWS.encode(),
    "mark": _ROWS.encode("utf-8-sig"),
    "cp949": _ROWS.replace("㎡", "㎡").encode("cp949"),
    "utf-16": _ROWS.encode("utf-16"),
    "utf-16 without a mark": ("a,b,c,d\n1,2,3,4\n" + _ROWS).encode("utf-16-le"),
    "semicolons": _ROWS.replace(",", ";").encode(),
    "tabs": _ROWS.replace(",", "\t").encode(),
    "bars, ends of lines as on Windows": _ROWS.replace(",", "|").replace("\n", "\r\n").encode(),
    "old ends of lines": _ROWS.replace("\n", "\r").encode(),
    "lines above": ("2024년 자료,,\n,,\n" + _ROWS).encode(),
    "other order, more columns": (
        "번호,날짜,지역,넓이\n0007,2024/3/1,대구,50㎡\n8,2024.3.2,서울,20㎡\n"
    ).encode(),
    "names in letters taken apart": _ROWS.replace(
        "지역", "\u110c\u1175\u110b\u1167\u11a8"
    ).encode(),
    "quoted": (
        '지역,"넓이",날짜,"메 모"\n"서울","30㎡","2024-02-03","그는 ""네""\n라고"\n'
        "서울, 31㎡,2024-02-03,\n"
    ).encode(),
    "a mark that is never closed": (
        '지역,넓이,날짜\n"서울,30㎡,2024-02-03\n부산,31㎡,2024-02-03\n'.encode()
    ),
    "spaces before quotes": '지역, "넓이", 날짜\n서울, "30㎡", 2024-02-03\n'.encode(),
    "gaps, wrong cells, lines too long": (
        "지역,넓이,날짜\n,,2024-02-03\n광주,30㎡,2024-02-03\n서울,삼십,2024-02-03\n서울,30,2024-02-30\n"
        "\n,,\n서울,30㎡,2024-02-03,남음\n서울,30㎡,2024-02-03,\n서울\n\n\n"
    ).encode(),
    "another order of days": (
        "지역,넓이,날짜\n서울,30㎡,13/02/2024\n부산,31㎡,14/03/2024\n서울,31㎡,1/2/2024\n".encode()
    ),
    "either order of days": "지역,넓이,날짜\n서울,30㎡,3/2/2024\n부산,31㎡,4/5/2024\n".encode(),
    "another decimal sign": (
        '지역,넓이,날짜\n서울,"30,5",2024-01-02\n부산,"1.234",2024-01-02\n서울,2.5,2024-01-02\n'.encode()
    ),
    "appended in another encoding": (_ROWS.encode("cp949") + "대구,60㎡,2024-01-01\n".encode()),
}


@dataclass
class Answered:
    """What the app says of a file."""

    names: tuple[str, ...]
    notes: list[str]
    rows: list[list[object]]
    said: list[RowNote]
    answers: dict[int, np.ndarray]  # by the row's place: numbers, or probabilities


def in_app(node: NodePage, library: Library, design: Design, path: Path) -> Answered:
    """The file answered by the app; the page knows the same network then."""
    prepared = library.prepared(design.data)
    weights = drawn_weights(design.bricks, len(prepared.facts.input_names))
    data = answering_data(design, prepared, weights)
    node.load(data)
    facts = prepared.facts

    def predict(inputs: np.ndarray) -> Prediction:
        outputs = outputs_of(data["preparation"]["network"], weights, inputs)
        found = task_named(facts.task).answers(outputs, prepared.decode_targets)
        names = facts.class_names, facts.target_names
        shares = found.probabilities
        return Prediction(0, 0, facts.task, *names, found.values, shares, prepared.target_spreads)

    table = TableToAnswer(path, prepared)
    answered = Answered(table.names, [own.code for own in table.notes()], [], [], {})
    for chunk, found in table.answered(predict):
        given = found.prediction
        for place, row in enumerate(found.answered.tolist()):
            assert given is not None
            values = given.values if given.probabilities is None else given.probabilities
            answered.answers[len(answered.rows) + row] = values[place]
        answered.rows += chunk
        answered.said += found.notes
    return answered


def hold_equal(ours: Answered, theirs: dict[str, Any], spread: object) -> float:
    """The page has the same rows, the same to say of each, and the same answers; the largest
    difference in the target's spread."""
    assert "error" not in theirs, theirs
    assert tuple(theirs["names"]) == ours.names
    notes = [code for code, _ in theirs["notes"]]
    assert sorted(notes) == sorted(code for code in ours.notes if code not in _ASIDE)
    assert len(theirs["rows"]) == len(ours.rows)
    largest = 0.0
    for place, (cells, note) in enumerate(zip(ours.rows, ours.said, strict=True)):
        own = theirs["rows"][place]
        assert own["cells"] == cells
        for group in ("reasons", "filled", "outside", "taken"):
            assert said(getattr(note, group)) == own[group], (place, group)
        assert (own["answer"] is not None) == (place in ours.answers)
        if place in ours.answers:
            values = np.array(own["answer"].get("shares") or own["answer"]["values"])
            off = np.abs(values - ours.answers[place]) / spread
            largest = max(largest, float(off.max()))
    assert largest <= 1e-5
    return largest


_ASIDE = ("answers.not_used", "answers.follows")  # said where the rows are shown


def _own_design(library: Library) -> Design:
    return table_design(library, _LEARNED, _COLUMNS, Dense(units=1, activation="linear"))


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_cut_and_answered_as_the_app_does(node, tmp_path, name) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(FILES[name])
    library = Library()
    design = _own_design(library)
    ours = in_app(node, library, design, path)
    spread = np.array(library.prepared(design.data).target_spreads)
    hold_equal(ours, node.table(FILES[name]), spread)
    assert ours.answers or name.startswith("either")


@pytest.mark.parametrize("table", MESSY, ids=lambda table: table.name)
def test_thirty_messy_tables_are_answered_as_the_app_answers_them(node, tmp_path, table) -> None:
    """Learned from as they are; a workbook's rows are asked for as text."""
    learned = tmp_path / table.name
    learned.write_bytes(table.content())
    library = Library()
    source = library.open_table(learned)
    facts = library.facts(source)
    data = retarget(propose_data(source, facts), facts, table.target)
    prepared = library.prepared(data)
    end = task_named(prepared.facts.task).usual_function
    bricks = (
        Dense(units=5, activation="tanh"),
        Dense(units=prepared.facts.output_width, activation=end),
    )
    design = lesson_job("and").design.model_copy(update={"data": data, "bricks": bricks})
    path = learned
    if source.format != "text":
        path = tmp_path / "rows.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(table.row)
            writer.writerow(table.row.values())
    ours = in_app(node, library, design, path)
    spread = np.array(prepared.target_spreads) if prepared.target_spreads else 1.0
    largest = hold_equal(ours, node.table(path.read_bytes()), spread)
    print(f"{table.name}: {len(ours.rows)} rows, largest difference {largest:.1e} of the spread")
    assert ours.answers


def test_a_column_that_is_lacking_is_named(node) -> None:
    _app_loaded(node)
    found = node.table("지역,날짜\n서울,2024-01-01\n".encode())
    assert found["error"][0] == "encode.column_missing"
    assert found["error"][1]["columns"] == "넓이"
    for other in (b"", bytes(range(256)) * 20, b"PK\x03\x04" + bytes(500), b"\xd0\xcf\x11\xe0abc"):
        assert node.table(other)["error"] == ["page.no_text", {}]


def _app_loaded(node: NodePage) -> None:
    library = Library()
    design = _own_design(library)
    prepared = library.prepared(design.data)
    weights = drawn_weights(design.bricks, len(prepared.facts.input_names))
    node.load(answering_data(design, prepared, weights))


def test_what_is_counted_is_said(node) -> None:
    _app_loaded(node)
    found = node.table(FILES["gaps, wrong cells, lines too long"])
    codes = dict(found["warnings"])
    assert codes["answers.unanswered"]["count"] == len(
        [row for row in found["rows"] if row["answer"] is None]
    )
    assert codes["answers.filled"]["numbers"].startswith("1")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("-5", "-5"),
        ("-1,234.5", "-1,234.5"),
        ("가\n나", "가\n나"),
        ('"', '"'),
    ],
)
def test_no_cell_that_is_given_back_is_a_formula(node, cell, written) -> None:
    _app_loaded(node)
    (line,) = node.call("csvLine", ([cell, "끝"],))
    assert next(csv.reader(io.StringIO(line, newline=""))) == [written, "끝"]
