"""What is asked of a run and takes long: it can be broken off at any piece, and says how far it
is."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.sources.samples import Iris
from engine.edits.proposal import propose
from engine.files.contents import CANCELLED
from engine.messages import EngineError
from engine.service.lane import Errand
from engine.service.requests.kinds import RunRequest
from engine.service.requests.run_requests import DrawCurves, Evaluate, Judge
from engine.training.epochs import compiled
from engine.training.run.run import Run
from engine.training.trainer import Trainer

LONG = [Evaluate("training"), Judge("test"), DrawCurves("training")]


@pytest.fixture(scope="module")
def run() -> Run:
    library = Library()
    design = propose(library, Iris())
    return Trainer().start(design, library.prepared(design.data), 1)


@pytest.fixture
def _in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_ANSWERED_ROWS", (7, 7))


@pytest.mark.usefixtures("_in_pieces")
@pytest.mark.parametrize("request_", LONG, ids=lambda request: type(request).__name__)
def test_it_can_be_broken_off_at_each_piece(run: Run, request_: RunRequest) -> None:
    shares: list[float] = []
    request_.answer(run, Errand(progress=shares.append))
    assert len(shares) >= 4
    assert all(0.0 <= share <= 1.0 for share in shares)
    for place in range(len(shares)):
        asked = itertools.count()
        told: list[float] = []
        errand = Errand(told.append, lambda asked=asked, place=place: next(asked) >= place)
        with pytest.raises(EngineError) as broken:
            request_.answer(run, errand)
        assert broken.value.message == CANCELLED()
        assert told == shares[:place]


def test_pieces_give_the_same_answers(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run.evaluate("training")
    monkeypatch.setattr(compiled, "_ANSWERED_ROWS", (7, 7))
    pieces = run.evaluate("training")
    np.testing.assert_allclose(pieces.probabilities, whole.probabilities, atol=1e-6)
    assert pieces.figures == pytest.approx(whole.figures, rel=1e-5)


def test_wide_rows_are_answered_fewer_at_once() -> None:
    narrow, wide = np.zeros((40_000, 4), np.float32), np.zeros((1000, 96, 96, 3), np.float32)
    assert [part.start for part in compiled._pieces(narrow)] == [0, 16384, 32768]
    assert [part.start for part in compiled._pieces(wide)] == [0, 256, 512, 768]
    assert list(compiled._pieces(narrow[:0])) == []
