"""A second file is read in the first one's form, whatever it would look like by itself."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.messages import EngineError
from tests.engine.prediction.tables import CASES
from tests.messy_tables import xlsx


def joined(first, second, name="second.csv"):
    """The test rows of both files, by column, and the notes' codes with their cells."""
    library = Library()
    own = library.open_table(first)
    file = library.open_test_table(own, second)
    table = library.table(file)
    again = Library()
    for path in (first, second):
        again.store.add(path.read_bytes())
    assert again.table(file).frame.equals(table.frame)  # as it comes back from a .brick
    rows = table.frame.iloc[-table.test_rows :]
    told = {note.code: str(note) for note in table.notes}
    return {name: rows[name].tolist() for name in rows}, told


def test_decimal_commas(tmp_path):
    (tmp_path / "second.csv").write_text("x;y\n0,125;12,5\n1.000,5;\n", encoding="utf-8")
    rows, told = joined(CASES / "t01_decimal_comma_train.csv", tmp_path / "second.csv")
    assert rows["x"] == [0.125, 1000.5]
    assert rows["y"][0] == 12.5
    assert np.isnan(rows["y"][1])
    assert "table.test_other_kind" not in told


def test_the_day_comes_first(tmp_path):
    (tmp_path / "second.csv").write_text("when,y\n05/07/2024,70\n", encoding="utf-8")
    rows, _ = joined(CASES / "t02_day_first_train.csv", tmp_path / "second.csv")
    assert [moment.isoformat()[:10] for moment in rows["when"]] == ["2024-07-05"]


def test_another_unit_is_missing_and_said(tmp_path):
    text = "price,w,memo\n3500,3.5 kg,a\n3500,3500 g,b\n\n1,2,c,d\n7,warm,e\n"
    (tmp_path / "second.csv").write_text(text, encoding="utf-8")
    rows, told = joined(CASES / "t03_kg_train.csv", tmp_path / "second.csv")
    assert rows["w"][0] == 3.5
    assert np.isnan(rows["w"][1:]).all()
    assert "2 (“3500 g”), 5 (“warm”)" in told["table.test_other_kind"]
    assert "Rows: 4." in told["table.test_too_long"]
    assert "memo" in told["table.test_columns_left_out"]


def test_words_taken_apart_and_codes_stay_what_they_are(tmp_path):
    (tmp_path / "second.csv").write_bytes((CASES / "b07_rows_composed.csv").read_bytes())
    with pytest.raises(EngineError, match="동물"):
        joined(CASES / "b07_animals_nfd.csv", tmp_path / "second.csv")
    (tmp_path / "second.csv").write_text("동물,털색,몸무게,울음\n고양이,갈색,4,30\n", "utf-8")
    rows, _ = joined(CASES / "b07_animals_nfd.csv", tmp_path / "second.csv")
    assert rows["동물"] == ["고양이"]
    first = tmp_path / "first.csv"
    first.write_text("code,y\n" + "007,1\nK1,2\n" * 25, "utf-8")
    (tmp_path / "second.csv").write_text("y,code\n1,007\n2,7\n", "utf-8")
    assert joined(first, tmp_path / "second.csv")[0]["code"] == ["007", "7"]


def test_a_workbook_beside_a_text_file(tmp_path):
    book = xlsx({"시트": [["제목"], [], ["y", "x"], [12.5, 0.125], ["", ""], [3, "0,5"]]})
    (tmp_path / "second.xlsx").write_bytes(book)
    rows, _ = joined(CASES / "t01_decimal_comma_train.csv", tmp_path / "second.xlsx")
    assert rows["x"] == [0.125, 0.5]
    assert rows["y"] == [12.5, 3.0]


def test_a_second_file_without_rows_is_refused(tmp_path):
    (tmp_path / "second.csv").write_text("x;y\n;\n", encoding="utf-8")
    with pytest.raises(EngineError, match="no row to test"):
        joined(CASES / "t01_decimal_comma_train.csv", tmp_path / "second.csv")
