"""Of few pictures each class has its share in the validation part, too."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.data.preparing.split import split_rows
from engine.data.settings import SplitSettings
from engine.runs import comparable
from engine.runs.comparable import measured_alike
from tests.engine.checks.helpers import design


def parts_of(codes: list[int], **choices: object) -> dict[str, np.ndarray]:
    settings = SplitSettings(stratified=True, **choices)  # type: ignore[arg-type]
    count = len(codes)
    parts, _ = split_rows(settings, np.arange(count), np.zeros(count, bool), np.array(codes))
    return dict(parts)


FRUIT = [0] * 60 + [1] * 60 + [2] * 6


def counts(codes: list[int], rows: np.ndarray) -> list[int]:
    return np.bincount(np.array(codes)[rows], minlength=max(codes) + 1).tolist()


def test_each_class_has_its_share() -> None:
    before, now = parts_of(FRUIT), parts_of(FRUIT, validation_by_class=True)
    assert counts(FRUIT, before["validation"]) == [14, 6, 0]  # as chance has it
    assert counts(FRUIT, now["validation"]) == [9, 10, 1]
    assert np.array_equal(before["test"], now["test"])
    assert counts(FRUIT, now["training"]) == [38, 38, 4]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.integers(0, 4), min_size=8, max_size=90),
    st.sampled_from([0.0, 0.1, 0.2, 0.5]),
    st.integers(0, 5),
)
def test_none_is_lost_and_no_class_is_only_looked_at(
    codes: list[int], share: float, seed: int
) -> None:
    own = parts_of(codes, validation_by_class=True, validation_share=share, seed=seed)
    plain = parts_of(codes, validation_share=share, seed=seed)
    assert sorted(np.concatenate(list(own.values()))) == list(range(len(codes)))
    assert len(own["validation"]) <= len(plain["validation"])
    learned, rest = counts(codes, own["training"]), np.setdiff1d(range(len(codes)), own["test"])
    for code, there in enumerate(counts(codes, rest)):
        assert bool(learned[code]) == bool(there)


@pytest.mark.parametrize("final", [False, True])
def test_a_final_network_learns_from_all_of_them(final: bool) -> None:
    own = parts_of(FRUIT, validation_by_class=True, final=final)
    assert len(own["validation"]) == (0 if final else 20)


def test_runs_of_before_are_compared_as_before() -> None:
    plain, by_class = (
        design(split=SplitSettings()),
        design(split=SplitSettings(validation_by_class=True)),
    )
    assert measured_alike(plain, "", plain, "") is None
    assert measured_alike(plain, "", by_class, "") is not None
    assert "validation_by_class" not in str(comparable._split(plain.data))
