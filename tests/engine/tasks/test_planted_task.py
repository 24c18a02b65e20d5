"""A fourth task, planted in this one file: counts, such as how many claims a year brings.

Nothing in the house is told of it but the two catalogues; it is offered, prepared, checked,
trained, drawn, evaluated and asked like the others.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from engine.bricks import Dense
from engine.checks import check, fix_all
from engine.data.knowing.library import Library
from engine.data.preparing.edits import possible_tasks
from engine.data.reading.table_file import TableFile
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.view import View
from engine.design import Design, design_from
from engine.edits.data_and_tower import change_task
from engine.losses import LOSSES, Loss
from engine.messages import EngineError, Message, Sentence
from engine.tasks import TASKS, task_named
from engine.tasks.base import TargetValues
from engine.tasks.numbers import NumberTask
from tests.engine.learning import learned

_NOT_ABOVE_ZERO = Sentence("ending.not_above_zero", "{function} can give less than 0.")


class Poisson(Loss):
    """answer − truth × log(answer)."""

    name: ClassVar[str] = "poisson"
    keras_class: ClassVar[str] = "Poisson"
    title: ClassVar[str] = "Poisson"
    hint: ClassVar[str] = "For counts."
    end_functions: ClassVar[tuple[str, ...]] = ("softplus",)

    def wrong_end(self, function: str) -> Message | None:
        return _NOT_ABOVE_ZERO(function=function)


_NOT_COUNTS = Sentence("prepare.not_counts", "{column} holds numbers that count nothing.")


class Count(NumberTask):
    """Whole numbers from 0."""

    name: ClassVar[str] = "count"
    title: ClassVar[str] = "Count"
    word: ClassVar[str] = "count"
    hint: ClassVar[str] = "The answer is how many."
    losses: ClassVar[tuple[str, ...]] = ("poisson", "mean_squared_error")

    def takes(self, target: TargetValues) -> bool:
        return target.is_number and target.whole and (target.minimum or 0.0) >= 0.0

    def refused_numbers(self, column: str, values: np.ndarray) -> Message | None:
        known = values[~np.isnan(values)]
        wrong = known.size and (known.min() < 0 or (known % 1).any())
        return _NOT_COUNTS(column=column) if wrong else None


@pytest.fixture
def library() -> Library:
    return Library()


@pytest.fixture(autouse=True)
def count(monkeypatch: pytest.MonkeyPatch) -> Count:
    task = Count()
    monkeypatch.setitem(TASKS, "count", task)
    monkeypatch.setitem(LOSSES, "poisson", Poisson)
    return task


def _source(library: Library, folder: Path, sign: int = 1) -> TableFile:
    """How many claims there are at x: Poisson numbers around e to the 1.2 x."""
    draw = np.random.default_rng(3)
    x = draw.uniform(-1.0, 1.0, 400)
    claims = draw.poisson(np.exp(1.2 * x)) * sign
    path = folder / "claims.csv"
    lines = [f"{a:.4f},{b}" for a, b in zip(x, claims, strict=True)]
    path.write_text("\n".join(["x,claims", *lines]), encoding="utf-8")
    return library.open_table(path)


def _design(source: TableFile, task: str = "regression") -> Design:
    columns = (
        ColumnSettings(name="x", role="input"),
        ColumnSettings(name="claims", role="target", scaling="none"),
    )
    bricks = (Dense(units=8, activation="tanh", seed=1), Dense(units=1, activation="linear"))
    return Design(data=DataSettings(source=source, columns=columns, task=task), bricks=bricks)


def test_it_is_offered_for_counts_alone(library: Library, tmp_path: Path):
    design = _design(_source(library, tmp_path))
    facts = library.facts(design.data.source)
    assert "count" in possible_tasks(facts, design.data)
    other = design.data.model_copy(
        update={
            "columns": (
                design.data.column("x").model_copy(update={"role": "target"}),
                design.data.column("claims").model_copy(update={"role": "input"}),
            )
        }
    )
    assert "count" not in possible_tasks(facts, other)


def test_choosing_it_brings_its_loss_and_its_end(library: Library, tmp_path: Path):
    design = change_task(library, _design(_source(library, tmp_path)), "count")
    assert design.data.task == "count"
    assert design.training.loss == "poisson"
    assert (design.bricks[-1].units, design.bricks[-1].activation) == (1, "softplus")
    report = library.report(design.data)
    assert not [finding for finding in check(design, report) if finding.severity == "error"]


def test_a_loss_and_an_end_that_do_not_fit_are_found(library: Library, tmp_path: Path):
    design = _design(_source(library, tmp_path), "count").with_training(loss="huber")
    report = library.report(design.data)
    codes = {finding.message.code for finding in check(design, report)}
    assert "ending.loss" in codes
    mended = fix_all(design, report)
    assert mended.training.loss == "poisson"
    wide = design.with_bricks((*design.bricks[:-1], design.bricks[-1].changed(units=3)))
    assert "ending.targets" in {f.message.code for f in check(wide, report)}


def test_it_learns_counts_and_says_how_well(library: Library, tmp_path: Path):
    design = change_task(library, _design(_source(library, tmp_path)), "count")
    design = design.with_training(epochs=100, learning_rate=0.01, batch_size=32)
    run, history = learned(design, library)
    assert {"loss", "mean_absolute_error"} <= set(history.values)
    evaluation = run.evaluate("test")
    assert evaluation.confusion is None
    assert list(evaluation.figures) == [
        "loss", "mean_absolute_error", "root_mean_squared_error", "r2"
    ]  # fmt: skip
    task = task_named("count")
    baseline = task.baseline_error(evaluation.actual, 0)
    assert baseline is not None
    assert task.error(evaluation.figures) < baseline
    answers = run.predict({"x": ["-1", "1"]})
    assert answers.probabilities is None
    few, many = answers.values[:, 0].tolist()
    assert few == pytest.approx(np.exp(-1.2), abs=0.3)
    assert many == pytest.approx(np.exp(1.2), abs=1.0)
    picture = run.picture(View("x", (-1.0, 1.0)))
    assert (picture.values > 0.0).all()


def test_what_counts_nothing_is_refused(library: Library, tmp_path: Path):
    design = _design(_source(library, tmp_path, sign=-1), "count")
    with pytest.raises(EngineError) as refused:
        library.prepared(design.data)
    assert refused.value.message.code == "prepare.not_counts"


def test_a_file_keeps_it(library: Library, tmp_path: Path):
    design = _design(_source(library, tmp_path), "count").with_training(loss="poisson")
    raw = design.model_dump(mode="json")
    assert raw["data"]["task"] == "count"
    assert design_from(raw) == design


def test_a_version_without_it_does_not_open_it(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    raw = _design(_source(library, tmp_path), "count").model_dump(mode="json")
    monkeypatch.delitem(TASKS, "count")
    with pytest.raises(ValueError, match="no task is called 'count'"):
        design_from(raw)
