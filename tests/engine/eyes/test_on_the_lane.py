"""Pictures are looked at before a run is built: it is told, and Stop breaks it off."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Dense, Eyes
from engine.data.knowing.library import Library
from engine.data.sources.drawn_pictures import DoodledDogsAndCats
from engine.edits.proposal import propose
from engine.eyes import seen
from engine.service.lanes import trainer_at_work
from engine.service.lanes.training_lane import TrainingLane
from engine.service.messages.tellings import RowsSeen, RunBegun, RunEnded
from engine.service.requests.facts_requests import KeepSeen, Kept
from tests.engine.learning import trainer


class Outside:
    """The data process, in this one."""

    def __init__(self) -> None:
        self.library = Library()

    def prepared(self, settings):
        return self.library.prepared(settings)

    def answer(self, request):
        assert isinstance(request, KeepSeen | Kept)
        return request.answer(self.library, None)

    def words(self, messages):
        return [*map(str, messages)]


@pytest.fixture
def design():
    made = propose(Library(), DoodledDogsAndCats(rows=100, size=8)).with_training(epochs=2)
    end = made.bricks[-1]
    return made.with_bricks((Eyes(resolution="96"), Dense(units=4), end))


@pytest.fixture
def lane(monkeypatch):
    monkeypatch.setattr(trainer_at_work, "_SEEN_EVERY", 0.0)
    sent = []
    made = TrainingLane(sent.append, Outside(), trainer)
    made.prepare()
    yield made, sent
    trainer().keep_seen = None
    trainer().seen_before = lambda mark: None


def test_it_is_told_how_many_were_looked_at(quick_eyes, lane, design):
    lane, sent = lane
    lane.train(design, 1, one_epoch=False, attempt=1)
    shares = [message.share for message in sent if isinstance(message, RowsSeen)]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 3
    kinds = [type(message) for message in sent]
    assert max(n for n, kind in enumerate(kinds) if kind is RowsSeen) < kinds.index(RunBegun)
    while lane._going:
        lane.idle()
    (ended,) = (message for message in sent if isinstance(message, RunEnded))
    kept = lane._outside.library.store.get(ended.state.seen)
    assert seen.Seen().take(kept) == 100
    sent.clear()
    lane.train(design.with_training(seed=5), 2, one_epoch=False, attempt=2)
    assert not [message for message in sent if isinstance(message, RowsSeen)]


def test_stop_breaks_it_off_and_what_was_seen_stays(quick_eyes, lane, design, monkeypatch):
    lane, sent = lane
    looked = seen._looked

    def stopped(pictures, resolution):
        found = looked(pictures, resolution)
        lane.give_up(1)
        return found

    monkeypatch.setattr(seen, "_looked", stopped)
    lane.train(design, 1, one_epoch=False, attempt=1)
    assert not [message for message in sent if isinstance(message, RunBegun | RunEnded)]
    assert sum(quick_eyes) == seen.AT_ONCE
    monkeypatch.setattr(seen, "_looked", looked)
    lane.train(design, 2, one_epoch=False, attempt=2)
    assert sum(quick_eyes) == 100
    assert np.isfinite(lane._run.evaluate("training").figures["loss"])
