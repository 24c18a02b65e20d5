"""A second file is read in the first one's form, whatever it would look like by itself."""

from __future__ import annotations

import numpy as np
import pytest

from engine.checks import check
from engine.data.knowing.library import Library
from engine.edits.proposal import propose
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


# --- what the second file proves to be written otherwise ------------------------------------------

POINTS = "x,z,y\n" + "".join(f"{n / 8 + 0.5},{n / 10},{n % 7}\n" for n in range(40))
COMMAS = "x;z;y\n" + "".join(
    f"{n / 8 + 0.5};{n / 10};{n % 7}\n".replace(".", ",") for n in range(40)
)


def opened(tmp_path, first, second, choice=None):
    """The design's table and what is said with a click, with both files."""
    (tmp_path / "first.csv").write_text(first, encoding="utf-8")
    (tmp_path / "second.csv").write_text(second, encoding="utf-8")
    library = Library()
    file = library.open_test_table(
        library.open_table(tmp_path / "first.csv"), tmp_path / "second.csv"
    )
    table = library.table(file)
    return library, file, table, table.frame.iloc[-table.test_rows :]


@pytest.mark.parametrize(
    ("first", "second", "x"),
    [
        (POINTS, 'x,z,y\n"1,5","0,25",1\n"1.234,5",2,3\n', [1.5, 1234.5]),
        (POINTS, "x;z;y\n1,5;0,25;1\n1.234,5;2;3\n", [1.5, 1234.5]),
        (POINTS, "x;z;y\n1,234;0,25;1\n2,5;2;3\n", [1.234, 2.5]),  # 2,5 proves 1,234
        (COMMAS, "x;z;y\n1.5;0.25;1\n1,234.5;2;3\n", [1.5, 1234.5]),
    ],
)
def test_another_decimal_sign_is_followed_where_it_is_certain_and_told(tmp_path, first, second, x):
    library, file, table, rows = opened(tmp_path, first, second)
    assert rows["x"].tolist() == x
    assert rows["z"].tolist()[0] == 0.25
    told = [each for each in table.taken if each.message.code == "second.decimal"]
    assert [each.column for each in told] == ["x", "z"]
    (way,) = told[0].ways
    after = library.table(file.with_choice("x", **dict(way.values)))
    assert after.frame["x"].tolist()[-2:] != x
    assert after.frame["z"].tolist() == table.frame["z"].tolist()
    assert "second.decimal" in {note.code for note in table.notes}


def test_a_click_leaves_the_second_file_as_the_first_is_written(tmp_path):
    design, library = proposed_with(tmp_path, POINTS, "x;z;y\n1,5;0,25;1\n1,234;2;3\n")
    (finding,) = [
        found
        for found in check(design, library.report(design.data))
        if found.message.code == "second.decimal" and found.field == "x"
    ]
    after = finding.fixes[0].apply(design)
    rows = library.table(after.data.source).frame["x"].tolist()[-2:]
    assert np.isnan(rows[0])
    assert rows[1] == 1234.0
    assert [column.kind for column in after.data.columns] == [
        column.kind for column in design.data.columns
    ]


def proposed_with(tmp_path, first, second):
    library, file, _, _ = opened(tmp_path, first, second)
    return propose(library, file), library


@pytest.mark.parametrize(
    "second",
    [
        "x;z;y\n1,234;1;1\n2,345;2;3\n",  # thousands, as in the first file
        "x;z;y\n1,5;0,25;1\n1.5;2;3\n",  # both signs
        "x;z;y\n1.5;0.25;1\n2.5;2;3\n",
    ],
)
def test_what_is_not_certain_is_read_as_the_first_file(tmp_path, second):
    _, _, table, _ = opened(tmp_path, POINTS, second)
    told = [each.column for each in table.taken if each.message.code == "second.decimal"]
    assert "x" not in told


def test_a_column_of_whole_numbers_is_not_doubted_by_another_columns_comma(tmp_path):
    first = "n,z,y\n" + "".join(f'"{n + 1},000",{n / 10},{n % 7}\n' for n in range(40))
    _, _, _, rows = opened(tmp_path, first, "n;z;y\n3,000;0,25;1\n4,000;1,5;3\n")
    assert rows["n"].tolist() == [3000.0, 4000.0]
    assert rows["z"].tolist() == [0.25, 1.5]


def test_files_of_before_are_read_as_they_were(tmp_path):
    library, file, _, _ = opened(tmp_path, POINTS, "x;z;y\n1,5;0,25;1\n2,5;2;3\n")
    older = file.model_copy(
        update={"test_file": file.test_file.model_copy(update={"follows": False})}
    )
    table = library.table(older)
    assert np.isnan(table.frame["x"].tolist()[-1])
    assert not any(each.message.code == "second.decimal" for each in table.taken)


PERCENT = "rate,y\n" + "".join(f"{n + 5}%,{n % 7}\n" for n in range(40))


@pytest.mark.parametrize(
    "second", ["rate,y\n0.25,1\n0.5,2\n1,3\n", 'rate,y\n" 0.25 ",1\n0.5,2\n1,3\n']
)
def test_shares_where_the_first_file_has_per_cent_are_followed_and_told(tmp_path, second):
    library, file, table, rows = opened(tmp_path, PERCENT, second)
    assert rows["rate"].tolist() == [25.0, 50.0, 100.0]
    (told,) = [each for each in table.taken if each.message.code == "second.share"]
    assert "0.25 as 25%" in str(told.message)
    after = library.table(file.with_choice("rate", **dict(told.ways[0].values)))
    assert after.frame["rate"].tolist()[-3:] == [0.25, 0.5, 1.0]


def test_a_workbooks_percentages_are_shares(tmp_path):
    (tmp_path / "first.csv").write_text(PERCENT, encoding="utf-8")
    (tmp_path / "second.xlsx").write_bytes(xlsx({"s": [["rate", "y"], [0.25, 1], [0.5, 2]]}))
    rows, told = joined(tmp_path / "first.csv", tmp_path / "second.xlsx")
    assert rows["rate"] == [25.0, 50.0]
    assert "second.share" in told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PERCENT, "rate,y\n0.25%,1\n0.5,2\n"),
        (PERCENT, "rate,y\n0.25,1\n12,2\n"),
        (PERCENT, "rate,y\n1,1\n0,2\n"),
        (
            "rate,y\n" + "".join(f"{n / 50}%,{n % 7}\n" for n in range(40)),
            "rate,y\n0.25,1\n0.5,2\n",
        ),
    ],
)
def test_what_may_be_per_cent_is_read_as_per_cent(tmp_path, first, second):
    _, _, table, rows = opened(tmp_path, first, second)
    assert rows["rate"].max() <= 12.0
    assert not any(each.message.code == "second.share" for each in table.taken)
