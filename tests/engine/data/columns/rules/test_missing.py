"""What stands for a missing value, and what is infinite or too small: told, with the way back."""

from __future__ import annotations

import numpy as np
import pytest

from tests.engine.data.columns.rules.opened import Opened, column, repeated


def test_a_mark_as_frequent_as_values_is_a_value():
    rows = [
        f"{n},{('KR', 'NA', 'DE', 'MX')[n % 4]},{'+-'[n % 2]},{('Bread', 'None', 'Rice')[n % 3]}"
        for n in range(120)
    ]
    opened = Opened("\n".join(["hunger,country,reaction,breakfast", *rows]) + "\n")
    assert opened.values("country")[:4] == ["KR", "NA", "DE", "MX"]
    assert opened.values("reaction")[:2] == ["+", "-"]
    assert opened.report.prepared is not None
    assert opened.report.prepared.class_names == ("Bread", "None", "Rice")
    assert opened.report.prepared.rows_dropped == 0
    assert "“NA”" in opened.said("country")
    assert "(30)" in opened.said("country")
    missing = opened.click("country", "Count it as missing")
    assert missing.values("country")[:4] == ["KR", None, "DE", "MX"]
    back = missing.click("country", "Keep it as a value")
    assert back.values("country")[:4] == ["KR", "NA", "DE", "MX"]
    fewer = opened.click("breakfast", "Count it as missing")
    assert fewer.design.data.task == "binary"
    assert "40 of 120 rows are left out" in fewer.said("breakfast")


def test_a_rare_mark_is_missing_and_named_with_the_way_back():
    cells = repeated(["서울", "부산", "대구"], 60)
    cells[10] = cells[41] = "NA"
    opened = Opened(column(cells))
    assert opened.values("x")[10] is None
    assert "Rows: 11 (“NA”), 42 (“NA”)." in opened.said("x")
    assert opened.click("x", "Keep it as a value").values("x")[10] == "NA"


def test_marks_among_numbers_are_missing():
    cells = [str(number) for number in range(60)]
    for mark, place in (("NA", 3), ("-", 4), ("None", 5), ("?", 6)):
        cells[place] = mark
    opened = Opened(column(cells))
    assert opened.values("x")[2:8] == [2, None, None, None, None, 7]
    assert any("“NA”, “-”, “None”, “?”" in str(note) for note in opened.table.notes)
    assert not opened.findings("x")  # they are filled, and no row is lost
    target = Opened("x,y\n" + "".join(f"{n},{cell}\n" for n, cell in enumerate(cells)))
    assert "Rows: 4 (“NA”), 5 (“-”), 6 (“None”), 7 (“?”)." in target.said("y")
    assert "4 of 60 rows are left out" in target.said("y")


def test_rows_without_an_answer_are_told():
    opened = Opened("x,y\n" + "".join(f"{n},{'' if n in (3, 5) else n * 2}\n" for n in range(60)))
    assert "2 of 60 rows are left out" in opened.said("y")


@pytest.mark.parametrize("text", ["1e999", "inf", "-Infinity", "∞", "-∞", "1e308", "INF"])
@pytest.mark.parametrize("word", ["", "12%"])  # read by pandas, and as text
def test_what_is_infinite_is_missing_and_counted(text, word):
    cells = [f"{n}.5" for n in range(40)]
    cells[3] = text
    cells[4] = word or cells[4]
    opened = Opened(column(cells))
    assert opened.values("x")[3] is None
    assert opened.values("x")[5] == 5.5
    assert any("infinite" in str(note) and "(1)" in str(note) for note in opened.table.notes)


@pytest.mark.parametrize("text", ["inf", "∞"])
def test_a_column_of_nothing_but_infinity_has_no_value(text):
    opened = Opened(column([text] * 40))
    assert opened.values("x") == [None] * 40
    assert opened.report.table.column("x").count == 0


def test_numbers_too_small_to_calculate_with_are_zero():
    opened = Opened("tiny,x,y\n" + "".join(f"{n % 9 + 1}e-310,{n},{n}\n" for n in range(40)))
    assert set(opened.values("tiny")) == {0.0}
    assert any("too close to 0" in str(note) for note in opened.table.notes)
    assert opened.report.prepared is not None
    assert np.isfinite(opened.report.prepared.input_means).all()
