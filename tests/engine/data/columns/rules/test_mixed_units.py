"""Units beside numbers: converted where they measure one thing, told where they do not."""

from __future__ import annotations

import pytest

from tests.engine.data.columns.rules.opened import Opened, column, repeated


def test_grams_beside_plain_numbers_are_named_and_never_read_as_kilograms():
    cells = [f"{2 + n % 30 / 10:.1f}" for n in range(60)]
    cells[0], cells[50] = "3367 g", "2100g"
    opened = Opened(column(cells, "w"))
    assert opened.values("w")[0] is None
    assert "Rows: 1 (“3367 g”), 51 (“2100g”)." in opened.said("w")
    kilograms = opened.click("w", "Those without a unit are in kg")
    assert kilograms.values("w")[0] == 3.367
    assert kilograms.values("w")[1] == 2.1
    stand = opened.click("w", "Take the numbers as they stand")
    assert stand.values("w")[:2] == [3367, 2.1]


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["3.5 kg", "3367 g", "2 kg", "4 kg"], [3.5, 3.367, 2, 4]),
        (["20 ℃", "68 °F", "22℃", "25 ℃"], [20, 20, 22, 25]),
        (["170 cm", "1.8 m", "165cm", "180cm"], [170, 180, 165, 180]),
        (["3만원", "5천원", "4만원", "2만원"], [3, 0.5, 4, 2]),
        (["1억 2,000만원", "9,500만원", "8,000만원", "7,000만원"], [12000, 9500, 8000, 7000]),
        (["90 min", "1 h", "30 min", "45min"], [90, 60, 30, 45]),
    ],
)
def test_units_of_one_measure_are_converted_and_told(cells, read):
    quoted = [f'"{cell}"' for cell in repeated(cells)]
    opened = Opened(column(quoted))
    assert opened.values("x")[: len(read)] == pytest.approx(read)
    assert "converted" in opened.said("x")
    assert opened.click("x", "Read as words").values("x")[0] == cells[0]


def test_units_of_different_measures_are_text_until_a_click():
    opened = Opened(column(repeated(["3 kg", "5 cm", "$4", "7 kg"])))
    assert opened.table.forms["x"].meaning == "words"
    numbers = opened.click("x", "Read as numbers, without the units")
    assert numbers.values("x")[:4] == [3, 5, 4, 7]


def test_fractions_beside_percentages_have_one_meaning():
    cells = [f"{n}%" if n % 2 else f"{n / 100}" for n in range(10, 70)]
    opened = Opened(column(cells, "rate"))
    assert opened.values("rate") == pytest.approx([n / 100 for n in range(10, 70)])
    assert "“11%” was read as 0.11" in opened.said("rate")
    assert opened.click("rate", "Read “11%” as 11").values("rate")[1] == 11


def test_percentages_beside_numbers_beyond_one_are_the_same():
    cells = [f"{n}%" if n % 2 else f"{n}" for n in range(10, 70)]
    opened = Opened(column(cells, "rate"))
    assert opened.values("rate") == list(range(10, 70))
    assert opened.click("rate", "Read “11%” as 0.11").values("rate")[1] == 0.11


def test_cells_without_their_unit_among_the_others_are_told():
    cells = [f"{n} kg" for n in range(50, 90)]
    cells[7] = "61"
    opened = Opened(column(cells))
    assert opened.values("x")[7] == 61
    assert "Rows: 8 (“61”)." in opened.said("x")
    cells[7] = "61000"
    apart = Opened(column(cells))
    assert apart.values("x")[7] is None
    assert apart.click("x", "Those without a unit are in g").values("x")[7] == 61
