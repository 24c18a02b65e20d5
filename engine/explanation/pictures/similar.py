"""The training pictures that are most like a picture to the network's own eyes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.evaluation.measures import actual_of
from engine.explanation.pictures.sample import PictureToSee, known_of, sample_of
from engine.explanation.pictures.wall import in_turn, pixels_of

if TYPE_CHECKING:
    from engine.training.run.run import Run

MOST_COMPARED = 2000  # training pictures: more would keep a Train waiting
_AT_ONCE = 128


@dataclass(frozen=True)
class SimilarPictures:
    """``rows``: numbers in the table, the most alike first; ``alike``: each one's cosine
    similarity, −1 … 1; ``codes``: its class; ``pixels``: as the network sees it, uint8
    (pictures, height, width, channels). ``compared``: how many there were to choose from, of
    ``of``. ``brick``: the id of the last hidden brick, "": the pixels themselves were compared,
    since there is none; ``numbers``: how many numbers of each were compared."""

    run: int
    epoch: int
    class_names: tuple[str, ...]
    rows: np.ndarray
    alike: np.ndarray
    codes: np.ndarray
    pixels: np.ndarray
    compared: int
    of: int
    brick: str
    numbers: int


def similar_to(
    run: Run,
    which: PictureToSee,
    count: int = 6,
    went_on: Callable[[float], None] = lambda share: None,
) -> SimilarPictures:
    """The ``count`` training pictures whose numbers behind the last hidden brick have the largest
    cosine similarity to the picture's own; the picture itself is none of them.

    Raises:
        EngineError: there is no such picture.
    """
    prepared = run.prepared
    place = _last_before_answer(run)
    own = _unit(run.inside.entering(sample_of(prepared, which), place))
    x, rows = prepared.x["training"], prepared.rows["training"]
    codes = actual_of(prepared, "training").astype(np.int64).reshape(-1)
    there = in_turn(codes, MOST_COMPARED)
    alike = np.zeros(len(there))
    for start in range(0, len(there), _AT_ONCE):
        now = there[start : start + _AT_ONCE]
        alike[start : start + len(now)] = _unit(run.inside.entering(x[now], place)) @ own[0]
        went_on((start + len(now)) / len(there))
    known = known_of(prepared, which)
    others = rows[there] != (known[0] if known is not None else -1)
    order = np.lexsort((rows[there], -alike))
    order = order[others[order]][:count]
    chosen = there[order]
    hidden = [brick.id for brick in run.design.bricks[:place] if brick.can_answer]
    return SimilarPictures(
        run.number,
        run.epoch,
        prepared.facts.class_names,
        rows[chosen],
        alike[order],
        codes[chosen],
        pixels_of(x[chosen]),
        len(there),
        len(rows),
        hidden[-1] if hidden else "",
        own.shape[1] - 1,
    )


def _last_before_answer(run: Run) -> int:
    """The place of the brick that answers: what enters it is what the hidden bricks made."""
    places = [place for place, brick in enumerate(run.design.bricks) if brick.can_answer]
    return places[-1] if places else 0


def _unit(values: np.ndarray) -> np.ndarray:
    """Each row's numbers at length 1, float64 (rows, numbers + 1).

    The last is 1 where all numbers are 0 (each relu is off) and 0 elsewhere: to the network two
    such pictures are the same, and like no other.
    """
    flat = values.reshape(len(values), -1).astype(np.float64)
    lengths = np.linalg.norm(flat, axis=1, keepdims=True)
    none = lengths == 0.0
    found: np.ndarray = np.hstack([flat / np.where(none, 1.0, lengths), none])
    return found
