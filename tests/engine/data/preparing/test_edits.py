"""Changes of data settings: what they change, and what they leave."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.facts import ColumnFacts, TableFacts
from engine.data.kinds import CATEGORY
from engine.data.preparing import edits
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.sources.catalogue import Circles

DATA = DataSettings(
    source=Circles(),
    columns=(
        ColumnSettings(name="hours", role="input", kind="number", missing="mean"),
        ColumnSettings(name="city", role="input", kind="category", missing="most_frequent"),
        ColumnSettings(name="note", role="ignored", kind="text"),
        ColumnSettings(name="passed", role="target", kind="category"),
    ),
    task="binary",
)
TABLE = TableFacts(
    rows=100,
    columns=(
        ColumnFacts("hours", "number", 100, 0, 80),
        ColumnFacts("city", "category", 100, 0, 3),
        ColumnFacts("note", "text", 100, 0, 100),
        ColumnFacts("passed", "category", 100, 0, 2),
        ColumnFacts("grade", "number", 100, 0, 5),
    ),
    first_rows=(),
)


def test_free_text_stays_out() -> None:
    assert edits.with_role(DATA, "note", "input") == DATA
    others = edits.with_others(DATA, "hours", "ignored")
    assert [column.role for column in others.columns] == ["input", "ignored", "ignored", "target"]
    assert edits.with_others(others, "hours", "input") == DATA


def test_a_kind_takes_along_what_does_not_suit_it() -> None:
    scaled = edits.with_scaling(DATA, "standardize")
    changed = edits.with_kind(scaled, "hours", "category").column("hours")
    assert (changed.missing, changed.scaling, changed.role) == ("most_frequent", "none", "input")
    assert edits.with_kind(scaled, "hours", "text").column("hours").role == "ignored"


@pytest.mark.parametrize("choice", ["drop", "mean", "median", "most_frequent"])
def test_missing_values_of_all_inputs_read_back_as_chosen(choice: str) -> None:
    changed = edits.with_missing(DATA, choice)  # type: ignore[arg-type]
    assert edits.missing_of(changed) == choice
    assert changed.column("city").missing in CATEGORY.missing
    assert changed.column("passed") == DATA.column("passed")


def test_one_column_alone_makes_the_choice_differ() -> None:
    two = edits.with_kind(edits.with_role(DATA, "passed", "input"), "city", "number")
    two = edits.with_missing(edits.with_scaling(two, "minmax"), "mean")
    assert edits.scaling_of(two) == "minmax"
    assert edits.scaling_of(edits.with_scaling(two, "none", "city")) is None
    assert edits.missing_of(edits.with_missing(two, "median", "city")) is None


@given(
    test=st.floats(0, 0.9), validation=st.floats(0, 0.9), seed=st.integers(min_value=0, max_value=9)
)
def test_a_split_is_validated(test: float, validation: float, seed: int) -> None:
    split = edits.with_split(DATA, test_share=test, validation_share=validation, seed=seed).split
    assert (split.test_share, split.validation_share, split.seed) == (test, validation, seed)
    with pytest.raises(ValueError, match="test_share"):
        edits.with_split(DATA, test_share=1.0 + test)


def test_the_tasks_that_a_target_allows() -> None:
    assert edits.possible_tasks(TABLE, DATA) == ("binary", "multiclass")
    columns = (*DATA.columns[:3], ColumnSettings(name="grade", role="target"))
    grade = DATA.model_copy(update={"columns": columns, "task": "multiclass"})
    assert edits.possible_tasks(TABLE, grade) == ("regression", "multiclass")
    none = DATA.model_copy(update={"columns": DATA.columns[:3]})
    assert edits.possible_tasks(TABLE, none) == ("binary",)


def test_what_a_column_can_be_read_as() -> None:
    kinds = {column.name: edits.possible_kinds(TABLE, column.name) for column in TABLE.columns}
    assert kinds == {
        "hours": ("number",),
        "city": ("category", "text"),
        "note": ("text",),
        "passed": ("yes_no", "category", "text"),
        "grade": ("number", "category"),
    }
    assert edits.possible_kinds(TABLE, "nowhere") == ()
