"""What learns behind the eyes learns as `fit` does, from what was seen once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.brickfile.brick_file import read, write
from engine.brickfile.bundle_of import bundle_of
from engine.bricks import Conv2D, Dense, Dropout, Eyes, Flatten, MaxPooling2D, RandomFlip
from engine.checks import check, fix_all
from engine.data.knowing.library import Library
from engine.data.sources.drawn_pictures import DoodledDogsAndCats
from engine.edits.proposal import propose
from engine.explanation.one_step import one_step
from engine.eyes import seen
from engine.messages import EngineError
from engine.runs.runs import Runs
from engine.training.estimate import estimate
from engine.training.frames import History
from engine.training.inside.network_picture import NetworkView
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer
from tests.engine.learning import LIBRARY, trainer
from tests.engine.training.prepared_rows import prepared_from
from tests.engine.training.test_against_fit import assert_same, design

SOURCE = DoodledDogsAndCats(rows=60, size=8)
TOWER = (
    Eyes(id="eyes", resolution="96"),
    Dense(id="hidden", units=4),
    Dense(id="end", units=1, activation="sigmoid"),
)


def doodles(*bricks):
    made = propose(LIBRARY, SOURCE).with_bricks(bricks or TOWER)
    return made.with_training(epochs=3, early_stopping=False)


def errors(made):
    found = check(made, LIBRARY.report(made.data))
    return [(f.message.code, f.where) for f in found if f.severity == "error"]


def test_it_learns_as_fit_does(quick_eyes):
    random = np.random.default_rng(3)
    x, y = random.random((40, 6, 6, 3)), random.integers(0, 2, (40, 1))
    prepared = prepared_from("binary", x, y, validation=8)
    bricks = [
        Eyes(resolution="96"),
        Dense(units=5, activation="tanh"),
        Dropout(rate=0.2),
        TOWER[-1],
    ]
    assert_same(prepared, design(prepared, bricks, loss="binary_crossentropy"), trainer())


def test_rows_are_looked_at_once_for_all_that_is_asked(quick_eyes):
    made = doodles()
    prepared = LIBRARY.prepared(made.data)
    shares = []
    trainer().see(made, prepared, shares.append)
    assert shares[-1] == 1.0
    run = trainer().start(made, prepared, 1)
    run.advance(3, lambda: False)
    for part in ("training", "validation", "test"):
        run.evaluate(part)
    picture = run.network(NetworkView(gradients=True, matrices=True))
    assert [column.shape for column in picture.columns] == [(8, 8, 3), (1280,), (4,), (1,)]
    np.testing.assert_array_equal(picture.columns[0].fields[0], prepared.x["training"][0, ..., 0])
    answered = run.answers(prepared.x["test"])
    assert answered.probabilities.shape == (12, 2)
    assert sum(quick_eyes) == 60
    other = trainer().start(doodles(TOWER[0], TOWER[-1]), prepared, 2)  # another head
    other.advance(1, lambda: False)
    assert sum(quick_eyes) == 60


def test_one_step_of_it_can_be_looked_into(quick_eyes):
    made = doodles()
    prepared = LIBRARY.prepared(made.data)
    x, y = prepared.x["training"][:2], prepared.y["training"][:2]
    run = trainer().start(made, prepared, 1)
    step = one_step(made, prepared, x, y, weights=run.state().weights)
    assert [own.leaving.shape for own in step.bricks] == [(2, 1280), (2, 4), (2, 1)]
    assert not step.bricks[0].weights
    shares = run.answers(x).probabilities[:, 1:]
    np.testing.assert_allclose(step.output, shares, atol=1e-4)


def test_an_opened_file_goes_on_without_looking_again(quick_eyes, monkeypatch, tmp_path: Path):
    made, library = doodles(), Library()
    first = Trainer(library.store)
    first.load()
    prepared = library.prepared(made.data)
    run = first.start(made, prepared, 1)
    history = History().extended(run.advance(2, lambda: False))
    before = run.evaluate("test").figures
    state = run.state_at_end()
    assert sum(array.size for array in state.weights) == 1280 * 4 + 4 + 4 + 1
    runs = Runs().keeping(RunRecord(1, made, history, state))
    write(tmp_path / "a.brick", bundle_of(made, library.store, runs))
    went_on = run.advance(1, lambda: False).values

    monkeypatch.setattr(seen, "SEEN", seen.Seen())
    monkeypatch.setattr(seen, "_looked", lambda *_: pytest.fail("looked again"))
    bundle, elsewhere = read(tmp_path / "a.brick"), Library()
    for data in bundle.tables.values():
        elsewhere.store.add(data)
    other = Trainer(elsewhere.store)
    other.load()
    back = other.restore(bundle.runs[0], elsewhere.prepared(made.data), 1)
    assert back.evaluate("test").figures == before
    back.goal = 3
    for name, values in back.advance(1, lambda: False).values.items():
        np.testing.assert_array_equal(values, went_on[name])


def test_a_lost_or_foreign_pack_is_looked_at_anew(quick_eyes):
    made, library = doodles(), Library()
    own = Trainer(library.store)
    prepared = library.prepared(made.data)
    run = own.start(made, prepared, 1)
    run.advance(1, lambda: False)
    state = run.state_at_end()
    for mark in ("0" * 64, library.store.add(b"no pack")):
        record = RunRecord(1, made, History(), replace(state, seen=mark))
        assert own.restore(record, prepared, 2).evaluate("test").figures == state.test


@pytest.mark.parametrize(
    ("above", "code"),
    [((Conv2D(filters=3),), "eyes.not_first"), ((RandomFlip(),), "eyes.changing")],
)
def test_only_pictures_as_they_come_in_are_looked_at(quick_eyes, above, code):
    made = doodles(*above, *TOWER)
    assert errors(made) == [(code, "eyes")]
    with pytest.raises(EngineError) as caught:
        trainer().start(made, LIBRARY.prepared(made.data), 1)
    assert caught.value.message.code == code
    assert not quick_eyes
    assert fix_all(made, LIBRARY.report(made.data)).bricks == TOWER


def test_numbers_in_a_row_are_no_pictures(quick_eyes):
    made = doodles(Flatten(), *TOWER)
    assert errors(made) == [("eyes.not_first", "eyes")]
    assert Eyes().refusal((4,)).code == "eyes.no_picture"
    assert Eyes().refusal((8, 8, 5)).code == "eyes.no_picture"
    assert Eyes().refusal((8, 8, 1)) is None


def test_a_tower_of_eyes_and_a_head_is_free_of_findings(quick_eyes):
    made = doodles()
    found = check(made, LIBRARY.report(made.data))
    assert not [f.message.code for f in found if f.severity != "hint"]
    assert made.weight_counts((8, 8, 3)) == (0, 1280 * 4 + 4, 5)
    assert MaxPooling2D().misplaced(TOWER) is None


def test_looking_counts_once_and_not_in_every_epoch(quick_eyes):
    made = doodles().with_training(epochs=1)
    facts = LIBRARY.prepared(made.data).facts
    looking = 60 * Eyes(resolution="96").seconds_once
    once = estimate(made, facts).seconds
    assert looking < once < looking + 0.1
    closer = estimate(made.replaced(Eyes(id="eyes", resolution="224")), facts).seconds
    assert closer > 5 * looking
    longer = estimate(made.with_training(epochs=100), facts).seconds
    assert longer - once < 1.0
