"""Bundles for files: of every part something, and what tells two of them apart."""

from __future__ import annotations

import hashlib
import itertools
from types import MappingProxyType

import numpy as np

from engine.brickfile.brick_file import Bundle
from engine.bricks import Dense, Dropout, UnknownBrick
from engine.design import Design
from engine.evaluation.kept_answers import NO_ANSWERS, KeptAnswers
from engine.lessons.course import Course
from engine.messages import Message
from engine.runs.runs import Planned
from engine.training.frames import Change, Ending, History, TrainedState
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials
from engine.trials.settings import tried_from
from engine.trials.sweep import Point, Score, Sweep
from engine.trials.trial import Trial
from tests.engine.checks.helpers import design

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
TABLE = "이름,값\n가,1\n나,2\n".encode("cp949")


def a_design() -> Design:
    return design(
        Dense(id="hidden", units=4),
        UnknownBrick.model_validate(
            {"id": "later", "kind": "attention", "heads": 3, "more": {"a": [1, None, "다"]}}
        ),
        Dropout(id="drop", rate=0.25),
        Dense(id="end", units=1, activation="sigmoid"),
        learning_rate=0.1 + 0.2,
    )


CHANGES = (
    Change(2, "learning_rate", 0.01, 0.001, by_stall=True),
    Change(3, "batch_size", 32, 8),
    Change(3, "rate", 0.2, 0.5, brick="drop"),
)


def a_run(number: int = 3, epochs: int = 5) -> RunRecord:
    draw = np.random.default_rng(number)
    curves = {"loss": draw.random(epochs), "val_loss": draw.random(epochs)}
    if epochs:
        curves["val_loss"][-1] = np.nan
    message = Message(
        "run.done",
        "Done: {epoch} epochs, {why}.",
        MappingProxyType({"epoch": epochs, "why": Message("why", "because {x}", {"x": 1.5})}),
    )
    return RunRecord(
        number=number,
        design=a_design(),
        history=History(curves, CHANGES if epochs > 3 else ()),
        state=TrainedState(
            epoch=epochs,
            weights=(draw.random((2, 4), np.float32), draw.random(4, np.float32)),
            optimizer=(np.array(7, np.int64), np.asfortranarray(draw.random((2, 4), np.float32))),
            seed_state=(np.array([1, 2**32 - 1], np.uint32),),
            rows="0f" * 32,
        ),
        ending=Ending("early", epochs, message, "details", best_epoch=2, compared_from=2),
        seconds=1.25,
        id=f"run-of-{number}",
        name="두 층" if number == 3 else "",
        made="2026-11-28T09:30:00+00:00",
    )


def a_bundle() -> Bundle:
    tables = {hashlib.sha256(data).hexdigest(): data for data in (TABLE, b"")}
    planned = (Planned("plan-1", "한 층", a_design()), Planned("plan-2", "", design()))
    return Bundle(
        a_design(),
        tables,
        (a_run(), a_run(4, 0)),
        PNG,
        "run-of-3",
        9,
        planned,
        course=some_pages(),
        trials=some_trials(),
    )


def assert_same(one: Bundle, other: Bundle) -> None:
    """Equal to the last bit, but for a run's arrays, which compare by their bytes."""
    assert one.design == other.design
    assert dict(one.tables) == dict(other.tables)
    assert one.thumbnail == other.thumbnail
    assert one.answers == other.answers
    assert one.course == other.course
    assert one.trials == other.trials
    assert one.kept.chosen_id == other.kept.chosen_id
    one_last, other_last = (
        max((bundle.last_number, *(run.number for run in bundle.runs))) for bundle in (one, other)
    )
    assert one_last == other_last
    assert one.planned == other.planned
    assert len(one.runs) == len(other.runs)
    for first, second in zip(one.runs, other.runs, strict=True):
        assert_same_run(first, second)


def some_pages() -> Course:
    """Pages with a part of each kind, as a teacher writes them."""
    words = {"title": {"ko": "첫 쪽"}, "text": {"en": "Look.", "ko": "보세요."}}
    first = {**words, "show": "brick last", "ask": "<b>Why?</b>", "formula": "z = w·x + b"}
    press = {"what": "press", "button": "train"}
    second = {**words, "name": "two", "do": [press], "goal": {"epochs": 3}}
    return Course.model_validate({"title": "우리 반", "pages": [first, second]})


def some_trials() -> KeptTrials:
    """Two designs with two seeds each, as they are kept."""
    kept = NO_TRIALS
    for design_ in (a_design(), design()):
        trials = [
            Trial(
                seed,
                "validation",
                "0" * 64,
                20,
                {"loss": 0.25 / seed, "accuracy": 0.5},
                (1, 3),
                {"loss": (0.5, 0.25), "val_loss": (0.75, 1e-9)},
                3,
                0.125,
                "done",
            )
            for seed in (1, 2)
        ]
        kept = kept.keeping(design_, trials)
    tried = tried_from(a_design(), ["learning_rate=0.1,0.2", "optimizer=adam,sgd"])
    values = itertools.product(*(own.values for own in tried))
    points = tuple(
        Point(own, (Score(1, 0.5, 0.25), Score(2, 0.75, 0.125)) if at else ())
        for at, own in enumerate(values)
    )
    sweep = Sweep(a_design(), tried, 2, 5, "accuracy", points, 12, {"accuracy": 0.5}, id="sweep-1")
    return kept.with_sweep(sweep)


def some_answers() -> KeptAnswers:
    asked = {"x": "1,5", "kind": "가\n나"}
    return NO_ANSWERS.keeping({**asked, "y": "2"}).keeping({"x": "", "y": "3", "new": "=1+1"})


def assert_same_run(one: RunRecord, other: RunRecord) -> None:
    for field in ("id", "name", "made", "number", "design", "ending", "seconds"):
        assert getattr(one, field) == getattr(other, field), field
    assert (one.state.epoch, one.state.rows) == (other.state.epoch, other.state.rows)
    assert list(one.history.values) == list(other.history.values)
    assert one.history.changes == other.history.changes
    for group_one, group_other in (
        (tuple(one.history.values.values()), tuple(other.history.values.values())),
        (one.state.weights, other.state.weights),
        (one.state.optimizer, other.state.optimizer),
        (one.state.seed_state, other.state.seed_state),
    ):
        assert len(group_one) == len(group_other)
        for first, second in zip(group_one, group_other, strict=True):
            assert first.dtype == second.dtype
            np.testing.assert_array_equal(first, second, strict=True)
