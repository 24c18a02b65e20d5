"""A long run is said before it begins, and one that memory cannot hold."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.bricks import Dense, Dropout
from engine.checks import length
from engine.data.facts import DataReport, PreparedFacts, TableFacts
from engine.design import Design
from engine.training.estimate import estimate, memory_of_this_computer
from tests.engine.checks.helpers import design


def facts(rows: int, inputs: int, validation: int = 0) -> PreparedFacts:
    return PreparedFacts(
        task="binary",
        input_names=tuple(f"x{place}" for place in range(inputs)),
        target_names=("y",),
        class_names=("a", "b"),
        class_counts=(rows // 2, rows - rows // 2),
        rows_used=rows + validation,
        rows_dropped=0,
        cells_filled=0,
        training_rows=rows,
        validation_rows=validation,
        test_rows=0,
        input_means=np.zeros(inputs),
        input_deviations=np.ones(inputs),
        target_means=np.zeros(1),
        target_deviations=np.ones(1),
    )


def report(own: PreparedFacts) -> DataReport:
    return DataReport(TableFacts(own.rows_used, (), ()), own, None)


def tower(*widths: int, epochs: int = 100, batch_size: int = 64, drop: bool = False) -> Design:
    bricks = [Dense(units=width, activation="relu") for width in widths]
    if drop:
        bricks.append(Dropout())  # type: ignore[arg-type]
    last = Dense(units=1, activation="sigmoid")
    return design(*bricks, last, epochs=epochs, batch_size=batch_size)


def codes(own: Design, of: PreparedFacts) -> list[str]:
    return [finding.message.code for finding in length.check(own, report(of))]


def test_text_2s_network_takes_what_was_measured() -> None:
    found = estimate(tower(64, 64, epochs=1), facts(1000, 12))
    assert 0.5e-3 < found.seconds < 6e-3  # 0.7 ms without another program at work
    assert codes(tower(64, 64, epochs=1000), facts(1000, 12)) == []


def test_more_of_anything_takes_longer() -> None:
    usual = estimate(tower(64), facts(10_000, 12)).seconds
    longer = [
        estimate(tower(64, epochs=200), facts(10_000, 12)).seconds,
        estimate(tower(64), facts(20_000, 12)).seconds,
        estimate(tower(64), facts(10_000, 12, validation=5_000)).seconds,
        estimate(tower(64, 64), facts(10_000, 12)).seconds,
        estimate(tower(64, batch_size=8), facts(10_000, 12)).seconds,
        estimate(tower(64, drop=True), facts(10_000, 12)).seconds,
    ]
    assert all(seconds > usual for seconds in longer)
    assert longer[0] == pytest.approx(2 * usual)


@pytest.mark.parametrize(
    ("epochs", "said"),
    [(1, []), (60, ["length.seconds"]), (400, ["length.minutes"]), (20_000, ["length.hours"])],
)
def test_a_long_run_is_said_in_round_numbers(epochs: int, said: list[str]) -> None:
    own, of = tower(256, 256, epochs=epochs, batch_size=1024), facts(20_000, 20)
    assert codes(own, of) == said
    if said:
        (finding,) = length.check(own, report(of))
        assert finding.severity == "hint"
        assert (finding.where, finding.field) == ("training", "epochs")
        seconds = estimate(own, of).seconds
        unit = {"length.seconds": 1, "length.minutes": 60, "length.hours": 3600}[said[0]]
        assert finding.message.parameters["count"] == pytest.approx(seconds / unit, rel=0.35)


def test_memory_that_is_not_there_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    own, of = tower(8, epochs=1, batch_size=4096), facts(1_000_000, 500)
    monkeypatch.setattr(length, "memory_of_this_computer", lambda: 64e9)
    assert codes(own, of) == ["length.memory"]
    for there, code in ((3e9, "length.too_much"), (None, "length.memory")):
        monkeypatch.setattr(length, "memory_of_this_computer", lambda there=there: there)
        assert codes(own, of) == [code]
    monkeypatch.setattr(length, "memory_of_this_computer", lambda: 3e9)
    (finding,) = length.check(own, report(of))
    assert finding.severity == "warning"
    assert finding.message.parameters["all"] == 3


def test_this_computer_says_how_much_it_has() -> None:
    there = memory_of_this_computer()
    assert there is None or there > 1e8


def test_without_facts_or_bricks_there_is_nothing_to_say() -> None:
    own = tower(4096, 4096, epochs=100_000)
    assert length.check(own, None) == []
    assert length.check(own, dataclasses.replace(report(facts(9, 2)), prepared=None)) == []
    assert length.check(design(), report(facts(100_000, 9))) == []
