"""Rows of one person or place are in one part: nothing of them is learned and tested at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.preparing.preparation import prepare
from engine.data.preparing.split import split_rows
from engine.data.settings import SplitSettings
from engine.design import Design
from engine.messages import EngineError
from engine.runs.comparable import measured_alike
from tests.engine.data.preparing.test_preparation import data, number, table


def parts_of(split: SplitSettings, groups: np.ndarray, classes: np.ndarray | None = None):
    rows = np.arange(groups.shape[0])
    parts, _ = split_rows(split, rows, np.zeros(rows.size, bool), classes, None, groups)
    return parts


@given(
    groups=st.lists(st.integers(0, 11), min_size=30, max_size=120).map(
        lambda values: np.unique(values, return_inverse=True)[1]
    ),
    share=st.sampled_from([0.0, 0.2, 0.4]),
    validation=st.sampled_from([0.0, 0.2]),
    stratified=st.booleans(),
    folds=st.sampled_from([0, 2, 3]),
    seed=st.integers(0, 5),
)
@settings(deadline=None)
def test_no_group_is_in_two_parts(groups, share, validation, stratified, folds, seed):
    split = SplitSettings(
        test_share=share,
        validation_share=validation,
        stratified=stratified,
        seed=seed,
        together="person",
        folds=folds,
    )
    refused, parts = "", {}
    try:
        parts = parts_of(split, groups, np.arange(groups.size) % 2)
    except EngineError as error:
        refused = error.message.code
    if refused:
        assert refused in ("split.too_few_groups", "split.too_few")
        assert groups.max() < 6
        return
    every = np.concatenate(list(parts.values()))
    assert sorted(every.tolist()) == list(range(groups.size))
    seen = [set(groups[places].tolist()) for places in parts.values()]
    assert sum(map(len, seen)) == len(set().union(*seen))
    assert parts["training"].size
    if folds < 2 and share == 0.0:
        assert parts["test"].size == 0
    again = parts_of(split, groups, np.arange(groups.size) % 2)
    assert all(np.array_equal(parts[name], again[name]) for name in parts)


def test_the_test_part_is_scikit_learn_s():
    from sklearn.model_selection import GroupKFold, GroupShuffleSplit

    groups = np.repeat(np.arange(10), 5)
    split = SplitSettings(seed=7, together="person")
    cut = GroupShuffleSplit(1, test_size=0.2, random_state=7).split(groups, groups=groups)
    assert parts_of(split, groups)["test"].tolist() == next(cut)[1].tolist()
    folds = GroupKFold(5, shuffle=True, random_state=7).split(groups, groups=groups)
    for fold, (_, test) in enumerate(folds):
        own = split.model_copy(update={"folds": 5, "fold": fold})
        assert parts_of(own, groups)["test"].tolist() == test.tolist()


def test_of_folds_every_group_is_tested_once():
    groups = np.random.RandomState(0).randint(0, 12, 80)
    groups = np.unique(groups, return_inverse=True)[1]
    split = SplitSettings(folds=4, together="person", validation_share=0.25)
    tested = [
        set(groups[parts_of(split.model_copy(update={"fold": fold}), groups)["test"]])
        for fold in range(4)
    ]
    assert sorted(group for fold in tested for group in fold) == sorted(set(groups.tolist()))


def test_folds_of_what_is_no_test_row_keep_groups_together_too():
    groups = np.repeat(np.arange(20), 4)
    split = SplitSettings(folds=4, fold_part="validation", together="person")
    parts = [parts_of(split.model_copy(update={"fold": fold}), groups) for fold in range(4)]
    assert len({tuple(own["test"]) for own in parts}) == 1  # the test part stays what it is
    checked = [set(groups[own["validation"]].tolist()) for own in parts]
    for own, seen in zip(parts, checked, strict=True):
        assert not seen & set(groups[own["training"]].tolist())
        assert not seen & set(groups[own["test"]].tolist())
    assert sum(map(len, checked)) == len(set().union(*checked)) == 16


def test_too_few_groups_are_said_with_the_column():
    split = SplitSettings(together="person")
    with pytest.raises(EngineError) as raised:
        parts_of(split, np.zeros(40, int))
    assert raised.value.message.code == "split.too_few_groups"
    assert raised.value.message.parameters["column"] == "person"


def test_in_order_nothing_is_kept_together():
    split = SplitSettings(method="in_order", together="person")
    groups = np.arange(20) % 2
    assert parts_of(split, groups)["test"].tolist() == [16, 17, 18, 19]


@pytest.fixture
def visits():
    """Six visits of each of twenty people; the last two rows say not whose they are."""
    people = [f"P{person:02}" for person in range(20) for _ in range(6)]
    people[-2:] = [None, None]
    random = np.random.RandomState(1)
    return table(person=people, x=random.normal(size=120), y=random.normal(size=120))


COLUMNS = (number("x"), number("y", "target"))


def test_the_column_need_be_no_input(visits):
    prepared = prepare(visits, data(*COLUMNS, together="person"))
    people = visits.frame["person"].to_numpy()
    seen = [
        {name for name in people[rows] if isinstance(name, str)} for rows in prepared.rows.values()
    ]
    assert all(seen)
    assert sum(map(len, seen)) == 20
    apart = prepare(visits, data(*COLUMNS))
    assert len(set(people[apart.rows["test"]]) & set(people[apart.rows["training"]])) > 5


def test_a_row_without_a_value_stands_for_itself(visits):
    seeds = [
        prepare(visits, data(*COLUMNS, together="person", seed=seed)).rows for seed in range(20)
    ]
    apart = [({118, 119} <= set(rows["training"].tolist())) for rows in seeds]
    assert not all(apart)


def test_a_column_that_is_gone_is_said(visits):
    prepared = prepare(visits, data(*COLUMNS, together="patient"))
    (note,) = (note for note in prepared.facts.notes if note.code == "prepare.no_groups")
    assert note.parameters["column"] == "patient"
    assert np.array_equal(prepared.rows["test"], prepare(visits, data(*COLUMNS)).rows["test"])


def test_runs_on_other_parts_are_not_ranked_and_older_ones_are():
    apart, together = (Design(data=data(*COLUMNS, together=name)) for name in ("", "person"))
    assert measured_alike(apart, "", apart, "") is None
    assert measured_alike(apart, "", together, "") is not None
    in_order = [
        Design(data=data(*COLUMNS, together=name, method="in_order")) for name in ("", "person")
    ]
    assert measured_alike(in_order[0], "", in_order[1], "") is None
