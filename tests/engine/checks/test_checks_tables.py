"""Findings on whole tables: a far target, nothing but text, a last batch of one row."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import BatchNormalization, Dense
from engine.checks import check
from engine.data.knowing.library import Library
from engine.edits import data_and_tower as data_changes
from engine.edits.proposal import propose
from engine.recipes import recipe
from tests.engine.learning import learned

CHANCE = np.random.RandomState(8)


def opened(tmp_path, **columns):
    lines = [",".join(columns)]
    lines += [",".join(map(str, row)) for row in zip(*columns.values(), strict=True)]
    path = tmp_path / "표.csv"
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
    library = Library()
    return library.open_table(path), library


def findings(design, library):
    return {finding.message.code: finding for finding in check(design, library.report(design.data))}


def one_far_target(tmp_path, far=1e7):
    a = CHANCE.random(120).round(3)
    y = (10 * a).round(3)
    y[[7]] = far
    return opened(tmp_path, a=a, y=y)


def with_scaling(design, scaling):
    target = design.data.targets[0].model_copy(update={"scaling": scaling})
    return design.with_data(design.data.with_column(target))


@pytest.mark.parametrize("far", [1e7, -1e7, 4000.0])
def test_a_far_target_is_said_with_a_way_out(tmp_path, far):
    file, library = one_far_target(tmp_path, far)
    plain = with_scaling(propose(library, file), "standardize")
    finding = findings(plain, library)["data.far_target"]
    assert "y goes from" in str(finding.message)
    logarithm, calm = finding.fixes
    assert logarithm.apply(plain).data.targets[0].scaling == "log"
    mended = calm.apply(plain)
    assert (mended.data.targets[0].scaling, mended.training.loss) == ("robust", "huber")
    assert "data.far_target" not in findings(mended, library)


def test_what_is_proposed_for_a_far_target_learns_the_others(tmp_path):
    file, library = one_far_target(tmp_path)
    design = propose(library, file)
    assert design.data.targets[0].scaling == "log"
    assert "data.far_target" in findings(design, library)  # it may be a mistake all the same
    run, _ = learned(design, library)
    evaluation = run.evaluate("training")
    ordinary = np.abs(evaluation.actual) < 100
    errors = np.abs(evaluation.predicted - evaluation.actual)[ordinary]
    assert np.median(errors) < 1.0


@pytest.mark.parametrize("scaling", ["none", "standardize", "log"])
def test_incomes_are_no_far_targets_as_logarithms(tmp_path, scaling):
    file, library = opened(
        tmp_path, a=CHANCE.random(300), y=np.exp(CHANCE.normal(10, 1.6, 300)).round()
    )
    design = with_scaling(propose(library, file), scaling)
    assert ("data.far_target" in findings(design, library)) == (scaling != "log")


def test_text_alone_is_named_as_the_reason(tmp_path):
    words = [f"some words {n} and more" for n in CHANCE.permutation(120)]
    file, library = opened(tmp_path, text=words, y=CHANCE.randint(0, 2, 120))
    design = data_changes.take_source(library, recipe("iris").make(), file)
    told = findings(design, library)["prepare.only_text"]
    assert told.severity == "error"
    assert "free text (text)" in str(told.message)


def test_text_in_every_column_is_named_as_well(tmp_path):
    words = [f"words {n}" for n in CHANCE.permutation(120)]
    file, library = opened(tmp_path, one=words, two=words[::-1])
    design = data_changes.take_source(library, recipe("iris").make(), file)
    assert "prepare.text_everywhere" in findings(design, library)


def normalized(tmp_path, rows, batch):
    x = CHANCE.normal(0, 1, rows).round(3)
    file, library = opened(tmp_path, a=x, b=x[::-1], c=(2 * x).round(3))
    design = propose(library, file)
    split = design.data.split.model_copy(update={"test_share": 0.0, "validation_share": 0.0})
    design = design.with_data(design.data.model_copy(update={"split": split}))
    bricks = (Dense(units=8), BatchNormalization(), design.bricks[-1])
    return design.with_bricks(bricks).with_training(batch_size=batch), library


@pytest.mark.parametrize(("rows", "batch"), [(65, 64), (65, 32), (101, 100), (97, 8)])
def test_a_last_batch_of_one_row_is_said_and_mended(tmp_path, rows, batch):
    design, library = normalized(tmp_path, rows, batch)
    (fix,) = findings(design, library)["training.last_batch"].fixes
    mended = fix.apply(design)
    assert rows % mended.training.batch_size != 1
    assert "training.last_batch" not in findings(mended, library)


@pytest.mark.parametrize(("rows", "batch"), [(65, 65), (65, 100), (66, 64), (64, 64)])
def test_other_last_batches_are_fine(tmp_path, rows, batch):
    design, library = normalized(tmp_path, rows, batch)
    assert "training.last_batch" not in findings(design, library)


def test_without_normalization_a_single_row_does_no_harm(tmp_path):
    design, library = normalized(tmp_path, 65, 64)
    bare = design.with_bricks((design.bricks[0], design.bricks[-1]))
    assert "training.last_batch" not in findings(bare, library)
