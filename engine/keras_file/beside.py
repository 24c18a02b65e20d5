"""Where layers that only scale numbers go: into the weights of a brick beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine.bricks import BatchNormalization, Brick, Conv2D
from engine.keras_file.layers import LayerConfig
from engine.keras_file.piece import Piece
from engine.keras_file.scaling import (
    Scaled,
    as_normalization,
    keeps_order,
    put_ahead,
    put_behind,
    takes_ahead,
    takes_behind,
)
from engine.keras_file.sentences import NORMALIZED_INSTEAD, SCALES_INPUTS
from engine.messages import EngineError


def with_scalings_inside(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with bricks that can take in the scalings beside them.

    Raises:
        EngineError: nothing beside a layer that scales can take it in.
    """
    found = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.scaling is None:
            continue
        taker = _ahead_of(found, place)
        brick = takes_ahead(found[taker].bricks[0]) if taker is not None else None
        ahead = taker is not None
        if brick is None:
            taker = _behind(found, place)
            brick = takes_behind(found[taker].bricks[-1]) if taker is not None else None
        if ahead and _stands_alone(piece, brick):
            found[place] = _in_its_place(piece)
            continue
        if taker is None or brick is None:
            assert piece.layer is not None
            raise EngineError(SCALES_INPUTS(**piece.layer.words))
        found[taker] = replace(found[taker], bricks=(brick,))
    return found


def _stands_alone(piece: Piece, taker: Brick | None) -> bool:
    """Whether a row of numbers is scaled ahead of what cannot take that in, such as windows over
    a picture, which weigh all pixels alike."""
    if len(piece.shape) != 1 or piece.scaling is None:
        return False
    if not isinstance(taker, Conv2D):
        return taker is None
    if piece.stored:
        return True
    scaled = piece.scaling([])
    return len(np.unique(scaled.size)) > 1 or bool(scaled.move.any())


def _in_its_place(piece: Piece) -> Piece:
    assert piece.layer is not None
    note = NORMALIZED_INSTEAD(**piece.layer.words)
    return replace(piece, bricks=(BatchNormalization(),), notes=(note,))


def _ahead_of(pieces: Sequence[Piece], place: int) -> int | None:
    """The place of the next piece that changes numbers; None: there is none."""
    for other in range(place + 1, len(pieces)):
        bricks = pieces[other].bricks
        if bricks and not keeps_order(bricks[0]):
            return other
    return None


def _behind(pieces: Sequence[Piece], place: int) -> int | None:
    """The place of the piece right before; None: there is none."""
    before = (other for other in range(place - 1, -1, -1) if pieces[other].bricks)
    return next(before, None)


class Weights:
    """The weights of all bricks in their order, with the scalings put into them."""

    def __init__(self) -> None:
        self._found: list[np.ndarray] = []
        self._waiting: Scaled | None = None  # for the next brick with weights
        self._scaler: LayerConfig | None = None
        self._last: tuple[int, Brick, Piece] | None = None  # where its arrays begin

    @property
    def arrays(self) -> tuple[np.ndarray, ...]:
        """All of them, that nobody writes to.

        Raises:
            EngineError: there is a scaling that nothing took in.
        """
        if self._waiting is not None:
            self._put_behind()
        for array in self._found:
            array.setflags(write=False)
        return tuple(self._found)

    def add(self, piece: Piece, arrays: list[np.ndarray]) -> None:
        """The ``arrays`` of the next piece, float32."""
        if piece.scaling is not None and piece.bricks:
            ahead, self._waiting = self._waiting, None
            scaled = piece.scaling(arrays)
            arrays = as_normalization(scaled if ahead is None else ahead.then(scaled))
            self._last = (len(self._found), piece.bricks[0], piece)
            self._found += arrays
            return
        if piece.scaling is not None:
            scaled = piece.scaling(arrays)
            self._waiting = scaled if self._waiting is None else self._waiting.then(scaled)
            self._scaler = piece.layer
            return
        brick = piece.bricks[0] if piece.bricks else None
        if brick is None or keeps_order(brick):
            return
        if self._waiting is not None and takes_ahead(brick) is None:
            self._put_behind()
        if self._waiting is not None and self._scaler is not None:
            arrays = put_ahead(brick, piece.shape, arrays, self._waiting, self._scaler)
            self._waiting = None
        if arrays:
            self._last = (len(self._found), brick, piece)
        self._found += arrays

    def _put_behind(self) -> None:
        assert self._scaler is not None
        if self._last is None or self._waiting is None:
            raise EngineError(SCALES_INPUTS(**self._scaler.words))
        begin, brick, piece = self._last
        leaving = brick.output_shape(piece.shape)
        own = self._found[begin:]
        self._found[begin:] = put_behind(leaving, own, self._waiting, self._scaler)
        self._waiting = None
