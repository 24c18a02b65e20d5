"""What is odd about a table is said in words, with a way out that mends it; the rest is quiet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from engine.bricks import Dense
from engine.checks import check
from engine.data.facts import ColumnFacts, Evidence
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings, SplitSettings
from engine.data.source import Source
from engine.data.sources.catalogue import CATALOGUE, BikeRentals, Blobs, Digits, Spiral, TableFile
from engine.data.sources.share_prices import SharePrices
from engine.design import Design
from engine.edits.derived_inputs import with_derived
from engine.edits.proposal import propose
from engine.findings import Finding
from tests.engine.checks.helpers import codes, column, design, report, the

END = Dense(id="end", units=1, activation="sigmoid")
BUILT_IN = tuple(source() for source in CATALOGUE if source is not TableFile)


def settings(**changes: dict[str, Any]) -> tuple[ColumnSettings, ...]:
    roles = {"a": "input", "b": "input", "y": "target"}
    return tuple(
        ColumnSettings.model_validate({"name": name, "role": role, **changes.get(name, {})})
        for name, role in roles.items()
    )


def found(of: Design, *facts: ColumnFacts, **more: Any) -> tuple[Finding, ...]:
    return tuple(
        finding for finding in check(of, report(of, *facts, **more)) if finding.where == "data"
    )


def words(name: str, *values: tuple[str, int]) -> ColumnFacts:
    count = sum(number for _, number in values)
    return ColumnFacts(name, "category", count, 0, len(values), values=values)


@pytest.mark.parametrize(
    "source", [*BUILT_IN, Spiral(arms=5), Blobs(classes=10), BikeRentals(calendar=True)], ids=repr
)
def test_what_comes_with_the_app_is_a_good_table(source: Source) -> None:
    library = Library()
    proposal = propose(library, source)
    assert [
        str(f.message)
        for f in check(proposal, library.report(proposal.data))
        if f.where == "data"
        and f.message.code != "data.in_time"  # no fault: it says why
        # days to come lie beyond those that were: the story of the share is about that
        and not (isinstance(source, SharePrices) and f.message.code == "data.unlike")
    ] == []


# --- single columns --------------------------------------------------------------------------


def test_a_row_number_is_no_input() -> None:
    number = column("a", 50.5, 29.0, whole=True, distinct=100, minimum=1.0, maximum=100.0)
    of = design(END, columns=settings(a={"scaling": "standardize"}))
    finding = the(found(of, number), "data.row_number")
    assert (finding.severity, finding.field) == ("warning", "a")
    mended = finding.fixes[0].apply(of)
    assert mended.data.column("a").role == "ignored"
    assert found(mended, number) == ()


def test_the_only_input_may_count_the_rows() -> None:
    columns = (ColumnSettings(name="a", role="input"), ColumnSettings(name="y", role="target"))
    number = column("a", 50.5, 29.0, whole=True, distinct=100, minimum=1.0, maximum=100.0)
    of = design(END, columns=columns)
    assert "data.row_number" not in codes(found(of, number))


def test_names_are_learned_by_heart() -> None:
    of = design(END, columns=settings(b={"kind": "category"}))
    names = words("b", *((f"name {n}", 1 + n % 2) for n in range(30)))
    finding = the(found(of, names), "data.name")
    assert finding.fixes[0].apply(of).data.column("b").role == "ignored"
    assert found(of, words("b", ("red", 40), ("blue", 60))) == ()


@pytest.mark.parametrize(
    ("values", "is_date"),
    [
        (("20240131", "20240201"), True),
        (("20240131", "20240231"), False),  # no such day
        (("20241531", "20240101"), False),
        (("20000000", "20500000"), False),
    ],
)
def test_dates_written_as_numbers_are_told(values: tuple[str, ...], is_date: bool) -> None:
    numbers = [float(value) for value in values]
    facts = column(
        "a",
        0.0,
        1.0,
        whole=True,
        distinct=2,
        minimum=min(numbers),
        maximum=max(numbers),
        values=tuple((value, 50) for value in values),
    )
    of = design(END, columns=settings(a={"scaling": "standardize"}))
    assert ("data.date_number" in codes(found(of, facts))) == is_date


def test_a_far_value_offers_robust_scaling_and_then_is_silent() -> None:
    of = design(END, columns=settings(a={"scaling": "standardize"}))
    facts = column(
        "a",
        40.0,
        5.0,
        minimum=20.0,
        maximum=9999.0,
        lower_quartile=30.0,
        upper_quartile=50.0,
        outliers=1,
    )
    finding = the(found(of, facts), "data.far_values")
    assert finding.severity == "hint"
    mended = finding.fixes[0].apply(of)
    assert mended.data.column("a").scaling == "robust"
    assert found(mended, facts) == ()
    assert found(of, replace(facts, maximum=90.0)) == ()
    assert found(of, replace(facts, lower_quartile=50.0)) == (), "no middle half: no measure"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Seoul", "seoul", True),
        ("서울 시", "서울시", True),
        ("Ａ형", "A형", True),
        ("U.S.A", "USA", True),
        ("서울", "부산", False),
        ("1.5", "15", False),
        ("-1", "1", False),
        ("A+", "A", False),
    ],
)
def test_one_class_in_two_spellings(first: str, second: str, same: bool) -> None:
    of = design(END, columns=settings(b={"kind": "category"}, y={"kind": "category"}))
    for name in ("b", "y"):
        facts = words(name, (first, 50), (second, 50))
        assert ("data.spelled" in codes(found(of, facts))) == same


def test_a_column_that_is_mostly_filled_in_is_a_guess() -> None:
    of = design(END, columns=settings(a={"missing": "median"}))
    finding = the(found(of, column("a", missing=60)), "data.mostly_missing")
    assert finding.fixes[0].apply(of).data.column("a").role == "ignored"
    assert found(of, column("a", missing=40)) == ()


# --- rows ------------------------------------------------------------------------------------


def own(of: Design) -> Design:
    return of.with_data(
        of.data.model_copy(update={"source": TableFile(name="t.csv", fingerprint="0" * 64)})
    )


def test_few_rows_are_told_of_an_own_table_only() -> None:
    of = own(design(END))
    assert "data.few_rows" in codes(found(of, training_rows=19))
    assert found(of, training_rows=20) == ()
    taught = of.with_data(of.data.model_copy(update={"source": Blobs()}))
    assert found(taught, training_rows=19) == ()


def test_more_inputs_than_rows() -> None:
    of = own(
        design(
            END,
            columns=(
                *(ColumnSettings(name=f"a{n}", role="input") for n in range(30)),
                ColumnSettings(name="y", role="target"),
            ),
        )
    )
    assert codes(found(of, training_rows=25)) == {"data.more_inputs"}
    assert found(of, training_rows=30) == ()


def test_repeated_rows_are_a_hint_and_shared_ones_a_warning() -> None:
    of = design(END)
    hint = the(found(of, evidence=Evidence(repeated_rows=12)), "data.repeated")
    assert hint.severity == "hint"
    shared = the(found(of, evidence=Evidence(repeated_rows=12, shared_rows=3)), "data.shared")
    assert shared.severity == "warning"
    assert "3" in str(shared.message)


def test_classes_with_one_row() -> None:
    of = design(END, task="multiclass", columns=settings(y={"kind": "category"}))
    classes = (("many", 50), ("more", 48), ("one", 1))
    facts = words("y", *classes)
    finding = the(found(of, facts, classes=classes), "data.single_row")
    assert "one" in str(finding.message)
    two = (("many", 50), ("more", 48), ("one", 1), ("other", 0))
    facts = words("y", ("many", 50), ("more", 48), ("one", 1), ("other", 1))
    several = found(of, facts, classes=two)
    assert "data.single_rows" in codes(several)
    assert "data.class_without_rows" not in codes(several), "said already"


def test_a_target_of_which_nearly_every_row_has_its_own() -> None:
    of = design(END, task="multiclass", columns=settings(y={"kind": "category"}))
    classes = tuple((f"class {n}", 1) for n in range(600))
    assert codes(found(of, classes=classes)) == {"data.own_values"}


# --- relations -------------------------------------------------------------------------------


def test_an_input_that_tells_all_is_left_out() -> None:
    of = own(design(END))
    evidence = Evidence(telling=("b",))
    finding = the(found(of, evidence=evidence), "data.tells")
    assert (finding.severity, finding.field) == ("warning", "b")
    mended = finding.fixes[0].apply(of)
    assert mended.data.column("b").role == "ignored"
    assert found(mended, evidence=evidence) == ()
    both = the(found(of, evidence=Evidence(telling=("a", "b"))), "data.several_tell")
    assert [c.name for c in both.fixes[0].apply(of).data.inputs] == ["b"], "one has to stay"
    drawn = of.with_data(of.data.model_copy(update={"source": Blobs()}))
    assert found(drawn, evidence=evidence) == ()


def test_copies_lose_the_later_one() -> None:
    of = design(END)
    finding = the(found(of, evidence=Evidence(copies=(("a", "b"),))), "data.copy")
    assert finding.severity == "hint"
    assert [c.name for c in finding.fixes[0].apply(of).data.inputs] == ["a"]


def test_an_unlike_test_part_of_a_table_in_order_can_be_shuffled() -> None:
    of = design(END, split=SplitSettings(method="in_order"))
    finding = the(found(of, evidence=Evidence(drifting=("a",))), "data.unlike")
    assert finding.fixes[0].apply(of).data.split.method == "shuffled"
    shuffled = the(found(design(END), evidence=Evidence(drifting=("a", "b"))), "data.unlikes")
    assert shuffled.fixes == ()


# --- what keeps the data from being prepared -----------------------------------------------------


def test_an_input_that_cannot_be_worked_out_goes_and_its_column_stays() -> None:
    library = Library()
    of = propose(library, Blobs(rows=40))
    data = with_derived(with_derived(of.data, "square", ("x",)), "logarithm", ("x",))
    of = of.with_data(data)
    broken = library.report(of.data)
    assert broken.problem is not None
    (finding,) = (f for f in check(of, broken) if f.message == broken.problem)
    mended = finding.fixes[0].apply(of).data
    assert library.report(mended).problem is None
    assert mended.inputs == data.inputs
    assert [own.kind for own in mended.derived_inputs] == ["square"]


@pytest.mark.parametrize(
    ("changes", "split"),
    [
        ({"1-1": {"missing": "drop"}}, SplitSettings(method="given")),
        ({}, SplitSettings(test_share=0.9, validation_share=0.9)),
    ],
)
def test_a_split_that_cannot_be_has_a_way_out(
    changes: dict[str, dict[str, Any]], split: SplitSettings
) -> None:
    library = Library()
    of = propose(library, Blobs(rows=20) if not changes else Digits())
    of = of.with_data(of.data.model_copy(update={"split": split}))
    broken = library.report(of.data)
    assert broken.problem is not None
    (finding,) = (f for f in check(of, broken) if f.message == broken.problem)
    mended = finding.fixes[0].apply(of)
    assert library.report(mended.data).problem is None
