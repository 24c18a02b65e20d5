"""Codes stay words as they are written, and become numbers by one click."""

from __future__ import annotations

import pytest

from tests.engine.data.columns.rules.opened import Opened, column, repeated


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        (["007", "7", "0070", "070"], "반코드"),
        (["1E2", "10E1", "1E999", "3E0", "2E1"], "교실"),
        (["2e3", "17", "205"], "room"),
        (["010-1234-5678", "02-123-4567"], "연락처"),
        (["01012345678", "01098765432"], "x"),
        (["06234", "48058", "13529"], "x"),
        (["48058", "63309", "13529"], "우편번호"),
        (["48058", "63309"], "zip code"),
        (["１２", "０３"], "x"),
    ],
)
def test_codes_are_words_as_they_are_written(cells, name):
    opened = Opened(column(repeated(cells), name))
    assert opened.values(name)[: len(cells)] == cells
    assert opened.table.forms[name].meaning == "words"
    assert opened.design.data.column(name).kind in ("category", "yes_no")


def test_codes_are_told_and_become_numbers_by_one_click():
    opened = Opened(column(repeated(["007", "7", "0070", "070"])))
    assert "“007”" in opened.said("x")
    numbers = opened.click("x", "Read as numbers")
    assert numbers.values("x")[:4] == [7, 7, 70, 70]
    settings = numbers.design.data.column("x")
    assert (settings.kind, settings.role, settings.scaling) == ("number", "input", "standardize")
    assert numbers.report.problem is None


def test_numbers_that_only_look_a_little_like_codes_stay_numbers():
    for cells in (["0", "10", "5"], ["0.5", "0.25"], ["1e-3", "1e5"], ["1E+05", "2E+05"]):
        opened = Opened(column(repeated(cells)))
        assert opened.table.forms["x"].meaning == "number", cells
        assert not opened.table.taken


def test_codes_are_seen_in_the_last_of_many_rows():
    """pandas would have made 70 of 0070, chunk after chunk."""
    cells = [str(10_000 + number) for number in range(60_000)]
    cells[-3] = "00701"
    opened = Opened(column(cells))
    assert opened.values("x")[-3] == "00701"
    assert opened.design.data.column("x").role == "ignored"  # each row has its own


@pytest.mark.parametrize("gap", ["", "NA"])
def test_17_digits_stay_exact_even_beside_a_gap(gap):
    ids = [str(90071992547409930 + number) for number in range(60)]
    cells = [*ids[:30], gap, *ids[30:]]
    opened = Opened(column(cells, "학번"))
    assert opened.values("학번") == [*ids[:30], None, *ids[30:]]
    assert opened.design.data.column("학번").role == "ignored"
    assert opened.report.evidence.repeated_rows == 0


def test_quoted_cells_and_texts_with_separators_do_not_hide_codes():
    lines = ["a,b,c", *(f'"x, 012 ""y""",{n % 9},"{n % 3:03}"' for n in range(50))]
    opened = Opened("\n".join(lines) + "\n")
    assert opened.values("c")[:3] == ["000", "001", "002"]
    assert opened.values("b")[:3] == [0, 1, 2]


def test_a_text_in_two_lines_does_not_hide_codes():
    lines = ["a,b,c", *(f'"one\n012 two",{n % 9},{n % 3:03}' for n in range(50))]
    opened = Opened("\n".join(lines) + "\n")
    assert opened.values("c")[:3] == ["000", "001", "002"]
