"""The page reads a file of rows as the app does, and gives it back so that nothing runs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings
from engine.evaluation.results import Prediction
from engine.export.page.data import answering_data
from engine.export.preparation.numpy_network import outputs_of
from engine.prediction.answer_table import TableToAnswer
from engine.tasks import task_named
from tests.engine.export.page.node import NodePage
from tests.engine.export.page.pages import drawn_weights, table_design

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
    "spaces before quotes": '지역, "넓이", 날짜\n서울, "30㎡", 2024-02-03\n'.encode(),
    "gaps, wrong cells, lines too long": (
        "지역,넓이,날짜\n,,2024-02-03\n광주,30㎡,2024-02-03\n서울,삼십,2024-02-03\n서울,30,2024-02-30\n"
        "\n,,\n서울,30㎡,2024-02-03,남음\n서울,30㎡,2024-02-03,\n서울\n\n\n"
    ).encode(),
    "appended in another encoding": (_ROWS.encode("cp949") + "대구,60㎡,2024-01-01\n".encode()),
}


def _app(node: NodePage, path: Path, learned: str) -> tuple[TableToAnswer, list, list]:
    library = Library()
    design = table_design(library, learned, _COLUMNS, Dense(units=1, activation="linear"))
    prepared = library.prepared(design.data)
    weights = drawn_weights(design.bricks, len(prepared.facts.input_names))
    data = answering_data(design, prepared, weights)
    node.load(data)
    facts = prepared.facts

    def predict(inputs: np.ndarray) -> Prediction:
        outputs = outputs_of(data["preparation"]["network"], weights, inputs)
        values = task_named(facts.task).answers(outputs, prepared.decode_targets).values
        return Prediction(
            0, 0, facts.task, (), facts.target_names, values, None, prepared.target_spreads
        )

    table = TableToAnswer(path, prepared)
    rows, values, notes = [], {}, []
    for chunk, found in table.answered(predict):
        for place, own in enumerate(found.answered.tolist()):
            assert found.prediction is not None
            values[len(rows) + own] = found.prediction.values[place].tolist()
        rows += chunk
        notes += found.notes
    return table, [(list(row), values.get(place)) for place, row in enumerate(rows)], notes


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_cut_and_answered_as_the_app_does(node, tmp_path, name) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(FILES[name])
    table, rows, notes = _app(node, path, _LEARNED)
    found = node.table(FILES[name])
    assert "error" not in found, found
    assert tuple(found["names"]) == table.names
    assert len(found["rows"]) == len(rows)
    for (cells, values), note, own in zip(rows, notes, found["rows"], strict=True):
        assert own["cells"] == cells
        assert [reason.code for reason in note.reasons] == [code for code, _ in own["reasons"]]
        assert [told.code for told in note.filled] == [code for code, _ in own["filled"]]
        if values is None:
            assert own["answer"] is None
        else:
            np.testing.assert_allclose(own["answer"]["values"], values, rtol=1e-6)
    assert sum(own["answer"] is not None for own in found["rows"]) >= 1


def test_a_column_that_is_lacking_is_named(node) -> None:
    _app_loaded(node)
    found = node.table("지역,날짜\n서울,2024-01-01\n".encode())
    assert found["error"][0] == "encode.column_missing"
    assert found["error"][1]["columns"] == "넓이"
    assert "error" in node.table(b"")
    assert "error" in node.table(bytes(range(256)) * 20)


def _app_loaded(node: NodePage) -> None:
    library = Library()
    design = table_design(library, _LEARNED, _COLUMNS, Dense(units=1, activation="linear"))
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
