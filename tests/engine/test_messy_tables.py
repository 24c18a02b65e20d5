"""Thirty messy tables, from the file to a prediction, with the engine alone."""

from __future__ import annotations

import csv
import json

import pytest

from engine.__main__ import main
from engine.data.knowing.library import Library
from engine.data.reading.table_import import preview
from engine.edits.proposal import propose_data
from tests.messy_tables import MESSY

pytestmark = pytest.mark.usefixtures("without_xla")


def test_there_are_thirty():
    assert len({table.name for table in MESSY}) == 30


@pytest.mark.parametrize("table", MESSY, ids=lambda table: table.name)
def test_it_is_read_and_understood(tmp_path, table):
    path = table.write(tmp_path)
    seen = preview(path)
    library = Library()
    source = library.open_table(path)
    facts = library.facts(source)
    assert facts.rows == table.rows
    assert len(facts.columns) == table.columns
    assert [column.name for column in facts.columns] == list(seen.names)
    if table.proposed:
        data = propose_data(source, facts)
        assert [column.name for column in data.targets] == [table.target]
        assert data.task == table.task


@pytest.mark.parametrize("table", MESSY, ids=lambda table: table.name)
def test_from_the_file_to_a_prediction(tmp_path, capsys, table):
    path = table.write(tmp_path)
    design, trained = tmp_path / "d.brick", tmp_path / "t.brick"
    assert main(["new", "--data", str(path), "--target", table.target, "--out", str(design)]) == 0
    epochs = ["--epochs", "4", "--seed", "1"]
    assert main(["train", str(design), *epochs, "--out", str(trained), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["task"] == table.task
    assert result["train"]["rows"] > 0.4 * table.rows
    rows, answers = tmp_path / "rows.csv", tmp_path / "answers.csv"
    with rows.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(table.row)
        writer.writerow(table.row.values())
    assert main(["predict", str(trained), str(rows), "--out", str(answers)]) == 0
    with answers.open(encoding="utf-8-sig", newline="") as stream:
        (answer,) = csv.DictReader(stream)
    assert answer[f"predicted {table.target}"]
