"""Numbers as people write them: decimal and thousands signs, minus signs, amounts."""

from __future__ import annotations

import pytest

from tests.engine.data.columns.rules.opened import Opened, column, repeated


def test_a_group_that_begins_with_zero_is_a_decimal():
    opened = Opened("len;y\n3,904;7,809\n4,829;9,657\n0,869;1,739\n")
    assert opened.values("len") == [3.904, 4.829, 0.869]


def test_a_column_may_have_a_decimal_sign_of_its_own():
    rows = [f'"0,{491 + n}",{4.91 + n:.2f},"{n}.{n:03}.000"' for n in range(1, 30)]
    opened = Opened("\n".join(["x,y,z", *rows]) + "\n")
    assert opened.values("x")[0] == 0.492
    assert opened.values("y")[0] == 5.91
    assert opened.values("z")[0] == 1_001_000


def test_points_before_three_digits_are_told_with_the_other_way():
    opened = Opened(column([f"{n + 11}.{n + 200}" for n in range(60)], "Preis", ";"))
    assert opened.values("Preis")[0] == 11.2
    assert "“11.200” was read as 11.200" in opened.said("Preis")
    thousands = opened.click("Preis", "Read “11.200” as 11200")
    assert thousands.values("Preis")[:2] == [11200, 12201]


def test_commas_before_three_digits_are_told_with_the_other_way():
    opened = Opened(column([f"{n + 11},{n + 200}" for n in range(60)], "Preis", ";"))
    assert opened.values("Preis")[0] == 11200
    assert opened.click("Preis", "Read “11,200” as 11.200").values("Preis")[0] == 11.2
    quoted = Opened(column([f'"{n + 11},{n + 200}"' for n in range(60)], "가격"))
    assert quoted.values("가격")[0] == 11200
    assert quoted.click("가격", "Read “11,200” as 11.200").values("가격")[0] == 11.2


def test_three_decimals_are_not_doubted_where_the_table_shows_its_sign():
    rows = [f"{n + 1}.{n + 200},{n}.5" for n in range(50)]
    assert not Opened("\n".join(["x,y", *rows]) + "\n").table.taken


def test_two_decimal_signs_in_one_column_are_told():
    opened = Opened(column(['"1,5"', "2.5", '"3,5"', "4.5"] * 10))
    assert "such as “1,5” and “2.5”" in opened.said("x")
    assert opened.values("x")[:2] == ["1,5", "2.5"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("(1,234)", -1234), ("△1,234", -1234), ("▲1,234", -1234), ("1,234-", -1234), ("１２", 12)],
)
def test_negative_numbers_of_accountants_and_full_width(text, number):
    cells = [f'"{n},{n:03}"' for n in range(1, 41)]
    cells[5] = f'"{text}"'
    assert Opened(column(cells)).values("x")[5] == number


def test_triangles_are_told_and_mean_a_plus_by_one_click():
    cells = [*[str(n) for n in range(100, 150)], "▲12"]
    opened = Opened(column(cells))
    assert opened.values("x")[-1] == -12
    assert opened.click("x", "Read “▲12” as 12").values("x")[-1] == 12


def test_triangles_up_and_down():
    opened = Opened(column(repeated(["▲1.5", "▼2.5", "0", "3.5"])))
    assert opened.values("x")[:4] == [1.5, -2.5, 0, 3.5]


def test_numbers_in_brackets_alone_only_number_something():
    opened = Opened(column(repeated(["(1)", "(2)", "(3)"])))
    assert opened.values("x")[:3] == ["(1)", "(2)", "(3)"]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["5KG", "5.5Kg", "6 kg"], [5, 5.5, 6]),
        (["1.2K", "850", "3M"], [1200, 850, 3e6]),
        (["١٢٣", "٤٥"], [123, 45]),
        (["۱۲", "13"], [12, 13]),
        (["약 30", "약 45", "50"], [30, 45, 50]),
        (["–90", "−5", "7"], [-90, -5, 7]),
        (["½", "1¼", "2"], [0.5, 1.25, 2]),
        (["1.2×10^3", "3.4×10²", "5"], [1200, 340, 5]),
        (['"1,23,456"', '"12,34,567.5"', '"5,000"'], [123456, 1234567.5, 5000]),
    ],
)
def test_numbers_as_they_are_seldom_written(cells, read):
    assert Opened(column(repeated(cells))).values("x")[: len(read)] == read


@pytest.mark.parametrize("cells", [["약 30", "50"], ["1.2K", "3M"]])
def test_what_is_left_out_of_a_number_is_told(cells):
    opened = Opened(column(repeated(cells)))
    assert f"“{cells[0]}”" in opened.said("x")
    assert opened.click("x", "Read as words").values("x")[0] == cells[0]


@pytest.mark.parametrize(
    "cells", [["3x10", "4x10"], ["10²", "10³"], ["16:9", "4:3"], ["~9", "10~19"]]
)
def test_what_is_no_number_stays_words(cells):
    assert Opened(column(repeated(cells))).values("x")[: len(cells)] == cells


@pytest.mark.parametrize(("separator", "quote"), [(",", '"'), ("\t", "")])
def test_commas_before_three_digits_are_told_in_every_file(separator, quote):
    cells = [f"{quote}{1 + n % 90},{n * 37 % 1000:03}{quote}" for n in range(90)]
    opened = Opened(column(cells, separator=separator))
    assert opened.values("x")[1] == 2037
    assert opened.click("x", "Read “1,000” as 1.000").values("x")[1] == 2.037
