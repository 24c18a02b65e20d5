"""A wall of pictures with what a network takes each for, light enough to be drawn as it learns."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.evaluation.measures import actual_of

if TYPE_CHECKING:
    from engine.training.run.run import Run


@dataclass(frozen=True)
class WallOfPictures:
    """Some pictures of ``part`` and the answers to them after ``epoch``.

    ``rows``: each one's number in the table, int64 (pictures,); ``of``: how many the part has.
    ``actual`` and ``predicted``: class indices, int64 (pictures,). ``shares``: the probability of
    each class, float64 (pictures, classes). ``pixels``: as the network sees them, uint8
    (pictures, height, width, channels); None where they were not asked for. ``seconds``: how
    long the answers took.
    """

    run: int
    epoch: int
    part: Part
    class_names: tuple[str, ...]
    rows: np.ndarray
    of: int
    actual: np.ndarray
    predicted: np.ndarray
    shares: np.ndarray
    pixels: np.ndarray | None
    seconds: float = 0.0


def has_pictures(prepared: Prepared) -> bool:
    """Whether each row is a picture of a class: height, width, channels."""
    return len(prepared.facts.sample_shape) == 3 and bool(prepared.facts.class_names)


def wall_of(run: Run, part: Part, most: int, *, with_pixels: bool = True) -> WallOfPictures:
    """At most ``most`` pictures of ``part``, always the same ones: the first of each class in
    turn, so that one can watch an answer change. Where the part has none, of the training part."""
    began = time.perf_counter()
    prepared = run.prepared
    if not len(prepared.x[part]):
        part = "training"
    actual = actual_of(prepared, part).astype(np.int64).reshape(-1)
    places = in_turn(actual, most)
    x = prepared.x[part][places]
    answers = run.answers(x)
    classes = len(prepared.facts.class_names)
    shares = answers.probabilities
    return WallOfPictures(
        run.number,
        run.epoch,
        part,
        prepared.facts.class_names,
        prepared.rows[part][places],
        len(actual),
        actual[places],
        np.asarray(answers.values).astype(np.int64).reshape(-1),
        np.zeros((len(places), classes)) if shares is None else shares,
        pixels_of(x) if with_pixels else None,
        time.perf_counter() - began,
    )


def in_turn(codes: np.ndarray, most: int) -> np.ndarray:
    """The places of at most ``most`` of ``codes`` (rows,): the first of each code, then the
    second of each, and so on."""
    rank = np.zeros(len(codes), np.int64)
    for code in np.unique(codes):
        there = codes == code
        rank[there] = np.arange(int(there.sum()))
    return np.lexsort((codes, rank))[:most]


def pixels_of(x: np.ndarray) -> np.ndarray:
    """Samples 0 … 1, float32 (pictures, height, width, channels) → uint8."""
    found: np.ndarray = np.clip(np.rint(x * np.float32(255.0)), 0, 255).astype(np.uint8)
    return found


def pixels_of_rows(prepared: Prepared, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Those of ``rows`` (numbers in the table) that the network knows, int64 (pictures,) in the
    order in which they are asked for, and their pixels as in `pixels_of`."""
    known: dict[int, tuple[Part, int]] = {}
    for part, own in prepared.rows.items():
        for place in np.flatnonzero(np.isin(own, rows)).tolist():
            known[int(own[place])] = (part, place)
    there = [row for row in dict.fromkeys(rows.tolist()) if row in known]
    pixels = [prepared.x[part][place] for part, place in map(known.__getitem__, there)]
    shape = (0, *prepared.input_shape)
    x = np.stack(pixels) if pixels else np.zeros(shape, np.float32)
    return np.array(there, np.int64), pixels_of(x)
