"""Where each row is a picture, a person reads of pictures: no sentence of rows is forgotten."""

from __future__ import annotations

import importlib
import pkgutil
import re
import string
from dataclasses import replace

import numpy as np

import engine.checks
import engine.coach
from engine.bricks import Conv2D, Flatten
from engine.checks import check
from engine.coach.evidence import RunEvidence
from engine.coach.inside import InsideFacts
from engine.coach.listening import advise
from engine.coach.rows import RowsFacts
from engine.messages import Sentence
from engine.told_of_pictures import OF_PICTURES
from engine.training.frames import History
from tests.engine.checks.helpers import the
from tests.engine.checks.test_picture_tower import of_pictures, of_rows

# What pictures never bring about: of columns, gaps and cells, of moments, of numbers to predict,
# of copies (those of pictures have findings of their own), of tables without enough rows.
_OF_TABLES = """
coach.no_better_numbers.why coach.nothing_to_learn.why_numbers coach.one_line_numbers
coach.one_line_numbers.why coach.open.why_numbers coach.tiny.why_close data.close_input
data.constant data.empty_column data.few_rows data.in_time data.may_be_panel data.missing
data.more_inputs data.mostly_missing data.name data.newest_first data.no_answer data.no_inputs
data.no_target data.older_rules data.panel_in_time data.panel_shuffled data.repeated
data.row_number data.several_tell data.shared data.shuffled_time data.tells data.unlikes
data.wild_input data.wild_inputs fix.all_inputs fix.leave_out fix.once fix.shuffle
"""


def every_sentence() -> dict[str, Sentence]:
    names = ["engine.data.preparing.split", "engine.data.preparing.targets"]
    for room in (engine.checks, engine.coach):
        names += [f"{room.__name__}.{own.name}" for own in pkgutil.iter_modules(room.__path__)]
    modules = [importlib.import_module(name) for name in names]
    said = [own for module in modules for own in vars(module).values()]
    return {own.code: own for own in said if isinstance(own, Sentence)}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def speaks_of_rows(text: str) -> bool:
    words = re.sub(r"\{\w+\}|in a row", "", text)
    return bool(re.search(r"\b(rows?|columns?)\b", words))


def test_no_sentence_that_pictures_can_bring_about_speaks_of_rows() -> None:
    said = every_sentence()
    of_rows = {code for code, own in said.items() if speaks_of_rows(own.text)}
    assert of_rows - set(OF_PICTURES) == set(_OF_TABLES.split())
    for code, text in OF_PICTURES.items():
        assert not speaks_of_rows(text), code
        assert places(text) <= places(said[code].text), code


def test_findings_and_their_buttons_speak_of_pictures() -> None:
    design, facts = of_pictures(Conv2D(id="conv"), Flatten(id="flat"))
    assert facts.prepared is not None
    size = facts.prepared.training_rows + 1
    batch = design.with_training(batch_size=size)
    told = str(the(check(batch, facts), "training.batch").message)
    assert "all pictures together" in told
    assert "rows" in str(the(check(*_of_rows(size)), "training.batch").message)
    split = design.data.split.model_copy(update={"validation_share": 0.0})
    data = design.data.model_copy(update={"split": split})
    stops = design.with_data(data).with_training(early_stopping=True)
    facts = replace(facts, prepared=replace(facts.prepared, validation_rows=0))
    finding = the(check(stops, facts), "training.no_validation")
    assert "validation pictures" in str(finding.message)
    assert str(finding.fixes[0].label) == "Keep a fifth of the pictures for validation"


def _of_rows(batch_size: int) -> tuple:  # type: ignore[type-arg]
    design, facts = of_rows()
    return design.with_training(batch_size=batch_size), facts


def test_the_coach_speaks_of_pictures() -> None:
    design, _ = of_pictures(Flatten(id="flat"))
    epochs = 60
    values = {
        "loss": np.linspace(1.1, 0.1, epochs),
        "accuracy": np.linspace(0.33, 1.0, epochs),
        "val_loss": np.linspace(1.1, 2.0, epochs),
        "val_accuracy": np.full(epochs, 0.33),
    }
    evidence = RunEvidence(
        design=design,
        history=History(values),
        goal=epochs,
        ending=None,
        rows=RowsFacts(1.1, 0.33, 0.33, 60),
        inside=InsideFacts(epochs, (), 1.0, None),
    )
    advice = advise(evidence)
    assert not speaks_of_rows(f"{advice.sentence} {advice.reason}"), advice.code
    assert "pictures" in f"{advice.sentence} {advice.reason}"
