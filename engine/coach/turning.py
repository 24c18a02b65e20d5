"""Where a run turned, and how its film goes: by what happens, and not by epochs alone."""

from __future__ import annotations

import numpy as np

from engine.coach.curve import Curve
from engine.training.frames import History

_RISEN = 1.05  # times its lowest, from which on a validation loss has turned
_FEWEST = 3  # epochs


def can_turn(history: History) -> bool:
    """Whether there is a turning point: known without looking for it, which takes a millisecond."""
    return history.epochs >= _FEWEST


def turning_point(history: History) -> int | None:
    """The epoch that is worth going back to: where the validation loss was lowest, if it rose
    since; else where the loss stopped falling steeply. None of a run that is too short, see
    `can_turn`."""
    if not can_turn(history):
        return None
    held_out = history.values.get("val_loss")
    if held_out is not None and np.isfinite(held_out).all():
        curve = Curve(held_out)
        if curve.best_epoch < history.epochs and curve.now > _RISEN * curve.best:
            return curve.best_epoch
    return _knee(Curve(history.values["loss"]))


def _knee(loss: Curve) -> int:
    """The epoch whose point lies farthest below the straight way from the first to the last."""
    points = loss.smooth
    way = np.linspace(points[0], points[-1], len(points))
    below = np.nan_to_num(way - points, nan=-np.inf)
    place = int(below.argmax()) if below.max() > 0 else len(points) // 2
    return max(1, min(loss.epochs, round((place + 1) * loss.epochs / len(points))))


def film(history: History, first: int, frames: int) -> tuple[int, ...]:
    """The epochs of a film from ``first`` to the end: half of its time goes by epochs, half by
    how far the loss moves, so that it is slow where much happens."""
    last = history.epochs
    if last <= first:
        return (last,)
    epochs = np.arange(first, last + 1)
    loss = np.nan_to_num(np.log(np.maximum(history.values["loss"], 1e-12)))
    smooth = Curve(loss).smooth  # the noise of single epochs is no story
    at = np.linspace(1, last, len(smooth))
    moves = np.concatenate([[0.0], np.abs(np.diff(smooth)).cumsum()])
    moved = np.interp(epochs, at, moves)
    told = (epochs - first) / (last - first)
    if moved[-1] > moved[0]:
        told = (told + (moved - moved[0]) / (moved[-1] - moved[0])) / 2
    places = np.interp(np.linspace(0.0, 1.0, frames), told, epochs)
    return tuple(dict.fromkeys(round(float(place)) for place in places))
