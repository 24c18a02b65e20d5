"""Cells are read in a column's own form, and never guessed anew."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.columns.cells.numbers import number_from
from engine.data.columns.column_form import ColumnChoice, ColumnForm
from engine.data.knowing.library import Library
from engine.data.preparing.columns import numbers_of
from engine.data.reading.table_file import TableFile
from engine.edits.proposal import propose_data


def opened(text: str) -> tuple[Library, TableFile]:
    library = Library()
    return library, library.open_text(text, "표.csv")


def test_a_decimal_comma_travels_with_the_table():
    library, file = opened("x;y\n0,125;1\n0,5;2\n12,75;3\n")
    form = library.table(file).forms["x"]
    assert form.meaning == "number"
    assert (form.number("0,125"), form.number("1.234,5")) == (0.125, 1234.5)


def test_the_order_of_day_and_month_travels_with_the_table():
    library, file = opened("day,y\n31/12/2023,1\n01/02/2024,2\n05/06/2024,3\n")
    form = library.table(file).forms["day"]
    assert (form.meaning, form.day_first) == ("date", True)
    assert form.date("05/07/2024") == form.date("2024-07-05")


def test_many_texts_at_once():
    form = ColumnForm(decimal=",", thousands=".", missing=("?",))
    assert form.numbers(["1,5", "?", "", "x"]).tolist()[::3] == [1.5, np.inf]
    assert np.isnan(form.numbers(["1,5", "?", "", "x"])[1:3]).all()
    assert np.isinf(form.numbers(["NA"])).all()  # no missing mark of this column
    assert form.dates(["2024-01-02", "x"])[1] == np.inf


def test_a_choice_is_part_of_the_source_and_can_be_taken_back():
    _, file = opened("x,y\n1,2\n3,4\n")
    chosen = file.with_choice("x", meaning="words")
    assert chosen.choice("x") == ColumnChoice(name="x", meaning="words")
    assert chosen.with_choice("x", day_first=True).choice("x").meaning == "words"
    assert chosen != file
    assert chosen.with_choice("x", meaning=None) == file
    assert hash(chosen) != hash(file)


@pytest.mark.parametrize("kind", ["number", "category"])
def test_the_kind_of_the_design_wins_over_what_is_seen(kind):
    """Networks were trained on columns that would be read as something else today."""
    library, file = opened("code,x,y\n" + "".join(f"00{n % 3},{n},{n}\n" for n in range(30)))
    for meaning in ("words", "number"):
        source = file.with_choice("code", meaning=meaning)
        data = propose_data(source, library.facts(source))
        column = data.column("code").model_copy(update={"kind": kind, "role": "input"})
        prepared = library.prepared(data.with_column(column))
        width = 1 if kind == "number" else 3
        assert prepared.facts.learned_of("code").inputs == width


def test_words_become_numbers_in_the_form_of_their_column():
    import pandas as pd

    words = pd.Series(pd.Categorical(["1,5", "2", None]))
    assert numbers_of(words, ColumnForm(decimal=","))[:2].tolist() == [1.5, 2.0]
    assert number_from("1,5") is None
