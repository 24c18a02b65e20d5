"""After "fix all" no tower has an error or a warning left that has a remedy, and it trains."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import engine.checks
from engine.bricks import (
    Activation,
    BatchNormalization,
    Dense,
    Dropout,
    GaussianNoise,
    LayerNormalization,
    UnknownBrick,
)
from engine.bricks.activations import ActivationName
from engine.bricks.dense import InitializerName
from engine.checks import check, fix_all
from engine.data.settings import ColumnSettings
from engine.losses import LOSSES
from engine.optimizers import OPTIMIZERS
from tests.engine.checks.helpers import column, design, report

functions = st.sampled_from(get_args(ActivationName))
any_brick = st.one_of(
    st.builds(
        Dense,
        units=st.integers(1, 6),
        activation=functions,
        kernel_initializer=st.sampled_from(get_args(InitializerName)),
        l2=st.sampled_from([0.0, 0.01, 5.0]),
    ),
    st.builds(Activation, function=functions),
    st.builds(Dropout, rate=st.sampled_from([0.0, 0.3, 0.95])),
    st.builds(GaussianNoise, stddev=st.sampled_from([0.1, 0.9])),
    st.builds(BatchNormalization),
    st.builds(LayerNormalization),
    st.just({"kind": "later"}).map(lambda raw: UnknownBrick.model_validate(raw)),
)
scalings = st.sampled_from(["none", "standardize", "minmax"])


@st.composite
def designs(draw: st.DrawFn) -> Any:
    columns = [
        ColumnSettings(name=name, role="input", scaling=draw(scalings)) for name in ("a", "b")
    ]
    task = draw(st.sampled_from(["regression", "binary", "multiclass"]))
    scaling = draw(scalings) if task == "regression" else "none"
    columns.append(ColumnSettings(name="y", role="target", scaling=scaling))
    if task == "regression" and draw(st.booleans()):
        columns.append(ColumnSettings(name="z", role="target", scaling=scaling))
    return design(
        *draw(st.lists(any_brick, max_size=8)),
        task=task,
        columns=tuple(columns),
        loss=draw(st.sampled_from(list(LOSSES))),
        optimizer=draw(st.sampled_from(list(OPTIMIZERS))),
        learning_rate=draw(st.sampled_from([1e-9, 0.01, 10.0, 1e6])),
        batch_size=draw(st.sampled_from([1, 32, 4096])),
        early_stopping=draw(st.booleans()),
        reduce_on_plateau=draw(st.booleans()),
    )


@st.composite
def facts(draw: st.DrawFn, of: Any) -> Any:
    means = st.sampled_from([0.0, 2005.0, -3e6])
    deviations = st.sampled_from([1.0, 1e-6, 1e5])
    given_columns = [
        column(name.name, draw(means), draw(deviations), draw(st.sampled_from([0, 10, 60])))
        for name in of.data.columns
    ]
    return report(of, *given_columns)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_fix_all_leaves_nothing_that_has_a_remedy(data: st.DataObject) -> None:
    broken = data.draw(designs())
    known = data.draw(facts(broken)) if data.draw(st.booleans()) else None
    mended = fix_all(broken, known)
    left = [finding for finding in check(mended, known) if finding.severity != "hint"]
    if known is None and broken.data.task == "multiclass":
        # How many classes there are is not known without the rows.
        left = [finding for finding in left if not finding.message.code.startswith("tower.")]
    assert [finding for finding in left if finding.fixes or finding.severity == "error"] == []
    assert fix_all(mended, known) == mended


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_fixing_only_errors_leaves_no_error(data: st.DataObject) -> None:
    broken = data.draw(designs())
    known = data.draw(facts(broken))
    mended = fix_all(broken, known, severities=("error",))
    assert [found for found in check(mended, known) if found.severity == "error"] == []
    width = known.prepared.output_width
    assert mended.shapes((len(known.prepared.input_names),))[-1] == (width,)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_findings_name_places_that_there_are(data: st.DataObject) -> None:
    broken = data.draw(designs())
    places = {"input", "labels", "tower", "data", "training", *(b.id for b in broken.bricks)}
    for finding in check(broken, data.draw(facts(broken))):
        assert finding.where in places
        assert str(finding.message)
        if finding.field is not None and finding.where in {b.id for b in broken.bricks}:
            assert finding.field in type(broken.brick(finding.where)).model_fields
        for fix in finding.fixes:
            assert str(fix.label)
            fix.apply(broken)


def test_a_thousand_columns_need_few_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of finding is mended in all columns at once; one input is always left."""
    names = [f"n{number}" for number in range(1000)]
    wide = design(
        Dense(units=1),
        columns=(
            *(ColumnSettings(name=name, role="input") for name in names),
            ColumnSettings(name="y", role="target"),
        ),
    )
    known = report(wide, *(column(name, 0.0, 0.0, distinct=1) for name in names), column("y"))
    severities = ("error", "warning", "hint")
    asked: list[int] = []
    true_check = engine.checks.check

    def counted(changed: Any, facts: Any) -> Any:
        asked.append(1)
        return true_check(changed, facts)

    monkeypatch.setattr(engine.checks, "check", counted)
    mended = fix_all(wide, known, severities)
    assert [one.name for one in mended.data.inputs] == ["n999"]
    assert len(asked) < 20
