"""Which places of a picture the answer hangs on, in two ways.

Occlusion (Zeiler and Fergus, "Visualizing and understanding convolutional networks", 2014): a
patch in the picture's mean colour covers one place after another; where the probability of the
class falls, the network needed what was there. Gradients (Simonyan, Vedaldi and Zisserman, "Deep
inside convolutional networks", 2014): how much the probability changes with each pixel.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from engine.explanation.pictures.sample import PictureToSee, sample_of
from engine.explanation.pictures.wall import pixels_of
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    from engine.training.run.run import Run

_NO_GRADIENTS = Sentence(
    "looking.no_gradients",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The pre-trained eyes look at each picture once and are frozen: no gradients lead through "
        "them to its pixels. Covering works for them, too.",
    ),
)

HeatWay = Literal["covering", "gradients"]
_ACROSS = 5  # a patch is a fifth of the picture's side
_PLACES = 14  # at most so many patches stand along a side
_AT_ONCE = 64  # covered pictures that are answered together


@dataclass(frozen=True)
class Heat:
    """How much each pixel matters for the class at place ``of``, float32 (height, width).

    Covering: by how much its probability falls, on the mean of all patches over the pixel; below
    0 it rises. Gradients: the size of the probability's gradient by the pixel, the largest of its
    channels. ``pixels``: the picture, uint8 (height, width, channels). ``patch``: its side in
    pixels; 0: there was none.
    """

    run: int
    epoch: int
    way: HeatWay
    of: int
    values: np.ndarray
    pixels: np.ndarray
    patch: int


def heat_of(
    run: Run,
    which: PictureToSee,
    way: HeatWay,
    of: int | None = None,
    went_on: Callable[[float], None] = lambda share: None,
) -> Heat:
    """The heat of the class at place ``of``; None: of the one that the network answers.

    Raises:
        EngineError: there is no such picture, or no gradients reach it.
    """
    x = sample_of(run.prepared, which)
    shares = run.answers(x).probabilities
    assert shares is not None
    of = int(shares[0].argmax()) if of is None else of
    patch = 0
    if way == "covering":
        patch = side_of_patch(x.shape[1:3])

        def share(covered: np.ndarray) -> np.ndarray:
            found = run.answers(covered).probabilities
            assert found is not None
            return found[:, of]

        values = covering(x[0], share, patch, went_on)
    elif run.design.bricks[0].sees_once:
        raise EngineError(_NO_GRADIENTS())
    else:
        # of two classes there is one output, the probability of the second
        output = of if run.inside.outputs > 1 else 0
        values = np.abs(run.inside.gradient(x, output)[0]).max(axis=-1)
    return Heat(run.number, run.epoch, way, of, values.astype(np.float32), pixels_of(x)[0], patch)


def side_of_patch(sides: tuple[int, ...]) -> int:
    """How large a patch covers a picture of these sides."""
    return max(2, round(min(sides) / _ACROSS))


def covering(
    picture: np.ndarray,
    share: Callable[[np.ndarray], np.ndarray],
    patch: int,
    went_on: Callable[[float], None] = lambda share: None,
) -> np.ndarray:
    """By how much ``share`` of (pictures, height, width, channels) falls where ``picture`` is
    covered by a patch in its mean colour: float64 (height, width)."""
    height, width, _ = picture.shape
    places = [(top, left) for top in _starts(height, patch) for left in _starts(width, patch)]
    mean = picture.mean(axis=(0, 1))
    whole = float(share(picture[None])[0])
    falls, covered_by = np.zeros((height, width)), np.zeros((height, width))
    for start in range(0, len(places), _AT_ONCE):
        now = places[start : start + _AT_ONCE]
        covered = np.repeat(picture[None], len(now), axis=0)
        for own, (top, left) in zip(covered, now, strict=True):
            own[top : top + patch, left : left + patch] = mean
        for fall, (top, left) in zip(whole - share(covered), now, strict=True):
            falls[top : top + patch, left : left + patch] += fall
            covered_by[top : top + patch, left : left + patch] += 1.0
        went_on((start + len(now)) / len(places))
    return falls / covered_by


def _starts(length: int, patch: int) -> list[int]:
    """Where patches begin along ``length``: evenly, and so close that each pixel is covered."""
    patch = min(patch, length)
    last = length - patch
    count = min(last + 1, max(_PLACES, -(-length // patch)))
    return sorted({round(place) for place in np.linspace(0, last, count).tolist()})
