"""Pictures that are the same or nearly so: saved anew, made smaller or brighter, a burst's next.

Two are told apart by a perceptual hash, worked out in NumPy: the difference hash (whether each
of 16 × 16 places is darker than its neighbour; Krawetz, "Kind of like that", 2013) of the grey
picture, and its colours in 4 × 4 fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL.Image import Image

_PLACES = 16
_FIELDS = 4
HASH_BYTES = _PLACES * _PLACES // 8
LOOK_BYTES = HASH_BYTES + _FIELDS * _FIELDS * 3
_MARGIN = 4  # of 255: a smaller step is grain or the traces of JPEG
_MOST_BITS = 14  # of 256 that may differ
_MOST_COLOUR = 14.0  # of 255, on average over the fields
_FEWEST_STEPS = 12  # a picture with fewer is nearly blank: its hash says nothing
_BLOCK = 1000
_MOST_PAIRS = 4_000_000  # 64 MB: of 20,000 times the same picture there would be 200 million


def look_of(picture: Image) -> bytes:
    """What a picture looks like in `LOOK_BYTES` bytes: its hash, then its fields' colours."""
    from PIL import Image

    grey = picture.convert("L").resize((_PLACES + 1, _PLACES), Image.Resampling.BOX)
    levels = np.asarray(grey, np.int16)
    steps = levels[:, :-1] - levels[:, 1:] > _MARGIN
    fields = picture.convert("RGB").resize((_FIELDS, _FIELDS), Image.Resampling.BOX)
    return np.packbits(steps).tobytes() + np.asarray(fields, np.uint8).tobytes()


def pairs_alike(looks: np.ndarray, same: np.ndarray) -> np.ndarray:
    """The pairs of pictures that look alike, int64 (pairs, 2), the lower number first.

    ``looks`` are the bytes of `look_of`, uint8 (pictures, `LOOK_BYTES`); ``same`` is equal for
    pictures that are the very same, int64 (pictures,).
    """
    bits = np.unpackbits(looks[:, :HASH_BYTES], axis=1).astype(np.float32)
    colours = looks[:, HASH_BYTES:].astype(np.float32)
    steps = bits.sum(axis=1)
    telling = steps >= _FEWEST_STEPS
    found = [np.zeros((0, 2), np.int64)]
    count = 0
    for start in range(0, len(bits), _BLOCK):
        if count > _MOST_PAIRS:  # nobody looks through so many
            break
        own = slice(start, start + _BLOCK)
        # of 0 and 1: how many bits differ is a + b − 2ab
        differ = steps[own, None] + steps[None, start:] - 2.0 * (bits[own] @ bits[start:].T)
        alike = (differ <= _MOST_BITS) & telling[own, None] & telling[None, start:]
        alike |= same[own, None] == same[None, start:]
        first, second = np.nonzero(np.triu(alike, 1))
        pairs = np.stack([first + start, second + start], axis=1).astype(np.int64)
        far = np.abs(colours[pairs[:, 0]] - colours[pairs[:, 1]]).mean(axis=1)
        very_same = same[pairs[:, 0]] == same[pairs[:, 1]]
        found.append(pairs[(far <= _MOST_COLOUR) | very_same])
        count += len(found[-1])
    return np.concatenate(found)


def groups_of(pairs: np.ndarray, count: int) -> np.ndarray:
    """Which of ``count`` pictures belong together by ``pairs``: int64 (count,), a number that
    those share who do, −1 for those that are alone."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    if not len(pairs):
        return np.full(count, -1, np.int64)
    ones = np.ones(len(pairs), bool)
    linked = coo_array((ones, (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    _, labels = connected_components(linked, directed=False)
    alone = np.bincount(labels)[labels] == 1
    groups: np.ndarray = np.where(alone, -1, labels).astype(np.int64)
    return groups
