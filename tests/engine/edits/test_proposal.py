"""What is proposed without a click: target, inputs, task, split, tower."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.knowing.summary import table_facts
from engine.data.sources.catalogue import (
    CATALOGUE,
    BikeRentals,
    Circles,
    Iris,
    Linnerud,
    NoisyLine,
    Sales,
    TableFile,
)
from engine.data.table import Table
from engine.edits.proposal import propose, propose_data, retarget, with_task
from engine.messages import EngineError
from engine.training_settings import fair_batch


@pytest.fixture
def library():
    return Library()


def facts_of(**columns):
    import pandas as pd

    return table_facts(Table(pd.DataFrame(columns)))


FILE = TableFile(name="t.csv", fingerprint="0" * 64)
RANDOM = np.random.RandomState(0)


def roles_of(**columns):
    data = propose_data(FILE, facts_of(**columns))
    return {column.name: column.role for column in data.columns}, data.task


def test_the_last_usable_column_is_the_target():
    roles, task = roles_of(
        number=np.arange(1, 61),
        size=RANDOM.random(60),
        city=RANDOM.choice(["서울", "부산"], 60),
        price=RANDOM.random(60),
        remark=[f"remark {i}" for i in range(60)],
        same=np.ones(60),
    )
    assert roles == {
        "number": "ignored",
        "size": "input",
        "city": "input",
        "price": "target",
        "remark": "ignored",
        "same": "ignored",
    }
    assert task == "regression"


@pytest.mark.parametrize("name", ["target", "Label", "CLASS", "결과", "정답", "합격여부", "y"])
def test_a_telling_name_makes_the_target(name):
    roles, task = roles_of(**{name: [0, 1] * 30, "a": RANDOM.random(60), "b": RANDOM.random(60)})
    assert roles[name] == "target"
    assert task == "binary"


@pytest.mark.parametrize("name", ["id", "PassengerId", "user_id", "학번", "번호", "Unnamed: 0"])
def test_numbers_given_to_rows_are_ignored(name):
    roles, _ = roles_of(
        a=RANDOM.random(60), **{name: RANDOM.permutation(60) + 900}, b=np.arange(60.0) ** 2
    )
    assert roles[name] == "ignored"


@pytest.mark.parametrize("name", ["id", "row"])
@pytest.mark.parametrize("kind", ["repeated", "missing"])
def test_row_numbers_are_seen_where_some_rows_came_twice_or_lost_theirs(name, kind):
    numbers = np.arange(1.0, 61.0)
    if kind == "repeated":
        numbers[57:] = numbers[:3]
    elif name == "id":
        numbers[::20] = np.nan
    roles, _ = roles_of(**{name: numbers}, a=RANDOM.random(60), y=RANDOM.random(60))
    assert roles[name] == "ignored"


@pytest.mark.parametrize("name", ["이름", "Name", "성명", "full_name"])
def test_the_names_of_persons_are_ignored(name):
    roles, _ = roles_of(
        **{name: ["민준", "서연", "도윤"] * 20, "a": RANDOM.random(60), "b": RANDOM.random(60)}
    )
    assert roles == {name: "ignored", "a": "input", "b": "target"}


def test_years_are_no_row_numbers():
    roles, _ = roles_of(year=np.arange(1991, 2021), sales=RANDOM.random(30))
    assert roles == {"year": "input", "sales": "target"}


def test_rather_a_row_number_than_no_input():
    roles, _ = roles_of(x=np.arange(1, 31), y=RANDOM.random(30))
    assert roles == {"x": "input", "y": "target"}


def test_a_column_that_is_mostly_missing_is_ignored():
    mostly = np.where(np.arange(60) < 40, np.nan, 1.0 * np.arange(60))
    roles, _ = roles_of(a=RANDOM.random(60), cabin=mostly, y=RANDOM.random(60))
    assert roles["cabin"] == "ignored"


@pytest.mark.parametrize(
    ("values", "task"),
    [
        ([0, 1] * 50, "binary"),
        (["예", "아니요"] * 50, "binary"),
        ([1, 2, 3, 4] * 25, "multiclass"),
        (["a", "b", "c", "a"] * 25, "multiclass"),
        (np.arange(100) * 1.5, "regression"),
        ([1.5, 2.5, 3.5, 4.5] * 25, "regression"),
        (list(range(20)) * 5, "regression"),
        # amounts, most of them 0: numbers, however few different ones
        ([0] * 91 + [30, 60, 90, 120, 150, 180, 210, 240, 270], "regression"),
        ([0] * 97 + [5, 8, 13], "regression"),
        ([0] * 60 + [10] * 20 + [25] * 20, "regression"),
        ([0] * 75 + [1] * 13 + [2] * 7 + [3] * 5, "regression"),
        # classes
        ([0] * 90 + [1] * 10, "binary"),
        ([0] * 40 + [1] * 30 + [2] * 30, "multiclass"),
        ([0] * 54 + [1] * 16 + [2] * 12 + [3] * 12 + [4] * 6, "multiclass"),
        ([0] * 70 + [1] * 10 + [2] * 20, "multiclass"),
    ],
)
def test_the_task_follows_the_targets_values(values, task):
    assert roles_of(a=RANDOM.random(100), b=RANDOM.random(100), y=values)[1] == task


def test_parts_by_the_number_of_rows(library):
    def split(source):
        return propose_data(source, library.facts(source)).split

    def shares(rows):
        found = propose_data(FILE, facts_of(x=RANDOM.random(rows), y=RANDOM.random(rows))).split
        return found.test_share, found.validation_share

    assert shares(8) == (0.0, 0.0)
    assert shares(30) == (0.2, 0.0)
    assert shares(200) == (0.2, 0.2)
    assert shares(600) == (0.2, 0.1)
    assert split(NoisyLine()).method == "given"
    assert split(Iris()).stratified
    assert not split(BikeRentals()).stratified


def test_numbers_are_standardized_and_a_wild_target_too(library):
    data = propose(library, Sales()).data
    assert {column.scaling for column in data.inputs} == {"standardize"}
    assert data.targets[0].scaling == "standardize"
    assert propose(library, NoisyLine()).data.targets[0].scaling == "none"


@pytest.mark.parametrize("rows", [41, 65, 100, 129, 1000, 1001, 4097])
@pytest.mark.parametrize("wanted", [16, 32, 64, 256])
def test_no_batch_is_left_with_a_row_or_two(rows, wanted):
    size = fair_batch(rows, wanted)
    assert min(rows, wanted // 2) <= size <= wanted
    rest = rows % size
    assert rest == 0 or 4 * rest >= size


HEAVY = {
    "an income": (np.exp(RANDOM.normal(10, 1.2, 400)), "log"),
    "mostly nothing": (np.where(RANDOM.rand(400) < 0.02, RANDOM.uniform(50, 300, 400), 0), "log"),
    "both ways": (RANDOM.standard_t(1.1, 400) * 30, "log"),
    "one mistake": (np.append(RANDOM.normal(5, 1, 399), 1e7), "log"),
    "a bell": (RANDOM.normal(100, 15, 400), "standardize"),
    "evenly": (RANDOM.uniform(0, 1e6, 400), "standardize"),
    "small numbers": (np.append(RANDOM.normal(0, 0.001, 399), 0.5), "standardize"),
}


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_tails_are_brought_near(name):
    values, scaling = HEAVY[name]
    facts = facts_of(a=values, y=RANDOM.random(400))
    assert propose_data(FILE, facts).columns[0].scaling == scaling


def test_another_target_brings_its_task(library):
    facts = library.facts(Iris())
    data = propose_data(Iris(), facts)
    changed = retarget(data, facts, "petal width")
    assert [column.name for column in changed.targets] == ["petal width"]
    assert changed.task == "regression"
    assert not changed.split.stratified
    assert changed.column("species").role == "input"
    assert changed.column("species").kind == "category"
    assert library.report(changed).problem is None
    back = retarget(changed, facts, "species")
    assert back.task == "multiclass"
    assert back == data


def test_another_task_for_the_same_target():
    facts = facts_of(a=RANDOM.random(60), y=[1, 2, 3] * 20)
    data = propose_data(FILE, facts)
    assert data.task == "multiclass"
    assert data.split.stratified
    number = with_task(data, facts, "regression")
    assert (number.task, number.split.stratified) == ("regression", False)
    assert with_task(number, facts, "multiclass") == data


@pytest.mark.parametrize("source_class", [entry for entry in CATALOGUE if entry is not TableFile])
def test_a_proposal_fits_its_data_and_finds_nothing_wrong(library, source_class):
    from engine.checks import check

    design = propose(library, source_class())
    report = library.report(design.data)
    shapes = design.shapes(report.prepared.input_shape)
    assert shapes[-1] == (report.prepared.output_width,)
    assert not [str(f.message) for f in check(design, report) if f.severity == "error"]


def test_what_holds_nothing_to_predict_says_so(library, tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b"a,b\n1,1\n1,1\n1,1\n")
    with pytest.raises(EngineError) as caught:
        propose(library, library.open_table(path))
    assert caught.value.message.code == "prepare.no_target"
    path.write_bytes(b"a,b\n1,2\n")
    with pytest.raises(EngineError) as caught:
        propose(library, library.open_table(path))
    assert caught.value.message.code == "prepare.one_row"  # no other column would help


def test_a_proposal_for_other_rows_of_the_same_kind(library):
    assert propose(library, Circles(rows=50_000)).training.batch_size > 32


def test_a_source_with_several_targets_is_proposed_with_all_of_them(library):
    design = propose(library, Linnerud())
    assert [column.name for column in design.data.targets] == ["weight", "waist", "pulse"]
    assert [column.name for column in design.data.inputs] == ["chin-ups", "sit-ups", "jumps"]
    assert design.bricks[-1].units == 3
