"""What was changed while a run learned stands in its code as a comment."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.bricks import Dropout
from engine.data.knowing.library import Library
from engine.design import Design
from engine.export.code.code_kinds import made_script
from engine.export.kind import ExportJob
from engine.export.kinds import export
from engine.lessons.words import LanguageCode
from engine.recipes import EVERY_RECIPE
from engine.training.frames import Change, History, TrainedState
from engine.training.run.run_record import RunRecord

LIBRARY = Library()
RATE = Change(30, "learning_rate", 0.001, float(np.float32(0.01)))


@pytest.fixture
def design() -> Design:
    recipe = next(recipe for recipe in EVERY_RECIPE if recipe.name == "iris")
    return recipe.make().inserted(0, Dropout(id="drop"))


def comments(design: Design, *changes: Change, language: LanguageCode = "en") -> list[str]:
    script = made_script(design, LIBRARY, language, "rows.csv", changes=changes)
    ast.parse(script.text)
    plain = made_script(design, LIBRARY, language, "rows.csv")
    new = [line for line in script.lines if line not in plain.lines]
    assert [line for line in script.lines if line not in new] == list(plain.lines)
    return [line.text for line in new]


def test_a_rate_is_told_where_it_learns(design: Design) -> None:
    assert comments(design, RATE) == [
        "# The learning rate was changed while it learned: 0.001 to 0.01 after epoch 30"
    ]
    (korean,) = comments(design, RATE, language="ko")
    assert korean == "# 학습하는 동안 학습률을 바꾸었습니다: 30에포크 뒤 0.001에서 0.01"
    script = made_script(design, LIBRARY, "en", "rows.csv", changes=(RATE,))
    (line,) = (line for line in script.lines if "was changed" in line.text)
    assert (line.section, line.about) == ("fit", frozenset({"setting:learning_rate"}))


def test_nothing_changed_and_a_rate_that_was_reduced_say_nothing(design: Design) -> None:
    assert comments(design) == []
    assert comments(design, replace(RATE, by_stall=True)) == []


def test_the_batch_and_a_brick_are_told_too(design: Design) -> None:
    batch = Change(2, "batch_size", 16, 32)
    noise = Change(3, "rate", 0.5, 0.2, "drop")
    assert comments(design, batch, noise) == [
        "# The batch size was changed while it learned: 16 to 32 after epoch 2",
        "# Dropout rate was changed while it learned: 0.5 to 0.2 after epoch 3",
    ]
    assert comments(design, replace(noise, brick="gone")) == []


def test_of_many_only_the_first_are_told(design: Design) -> None:
    many = [Change(epoch, "learning_rate", 0.1 * epoch, 0.1 * (epoch + 1)) for epoch in range(1, 9)]
    (line,) = comments(design, *many)
    assert line.endswith("and 5 more")
    assert len(line) < 140


def test_a_run_takes_them_into_its_file(design: Design, tmp_path: Path) -> None:
    state = TrainedState(40, (), (), ())
    run = RunRecord(1, design, History({}, (RATE,)), state)
    export(ExportJob(design, LIBRARY, "en", run), "script", tmp_path / "a.py")
    assert "changed while it learned" in (tmp_path / "a.py").read_text(encoding="utf-8")
