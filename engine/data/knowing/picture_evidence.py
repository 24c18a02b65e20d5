"""What comparing pictures shows: copies, look-alikes on both sides of the test, wrong classes."""

from __future__ import annotations

import numpy as np

from engine.data.facts import PictureEvidence
from engine.data.parts import PARTS
from engine.data.pictures.album import PICTURE_COLUMN, Album
from engine.data.preparing.prepared import Prepared
from engine.data.table import Table

_UNUSED, _TEST = -1, PARTS.index("test")


def evidence_of_pictures(table: Table, album: Album, prepared: Prepared) -> PictureEvidence:
    """Compare the pictures that are used with each other."""
    parts = np.full(len(album), _UNUSED, np.int8)
    for place, part in enumerate(PARTS):
        parts[prepared.rows[part]] = place
    names = table.frame[PICTURE_COLUMN].to_numpy()
    targets = table.frame[prepared.settings.targets[0].name].to_numpy()
    pairs = album.alike()
    pairs = pairs[(parts[pairs] != _UNUSED).all(axis=1)]
    same = album.same()
    very_same = same[pairs[:, 0]] == same[pairs[:, 1]]
    one_class = targets[pairs[:, 0]] == targets[pairs[:, 1]]

    across = pairs[(parts[pairs] == _TEST).sum(axis=1) == 1]
    tested = np.where(parts[across[:, 0]] == _TEST, across[:, 0], across[:, 1])
    against = pairs[very_same & ~one_class]
    repeated = np.unique(pairs[very_same & one_class, 1])
    leaked, contradicting = np.unique(tested), np.unique(against)
    return PictureEvidence(
        repeated=int(repeated.size),
        leaked=int(leaked.size),
        leak=_named(names, across),
        contradicting=int(contradicting.size),
        contradiction=_named(names, against),
        repeated_rows=tuple(repeated.tolist()),
        leaked_rows=tuple(leaked.tolist()),
        contradicting_rows=tuple(contradicting.tolist()),
        one_go=_in_one_go(table, prepared, targets),
        alike_rows=tuple(np.unique(pairs[~very_same]).tolist()),
    )


def _in_one_go(table: Table, prepared: Prepared, targets: np.ndarray) -> str:
    """The first class of several pictures that are all kept together."""
    together = prepared.settings.split.together
    if not together or together not in table.frame.columns:
        return ""
    groups = table.frame[together].to_numpy(object)
    for name in dict.fromkeys(targets.tolist()):
        own = groups[targets == name]
        if len(own) > 1 and own[0] is not None and (own == own[0]).all():
            return str(name)
    return ""


def _named(names: np.ndarray, pairs: np.ndarray) -> tuple[str, str]:
    """The names of the first pair."""
    if not len(pairs):
        return "", ""
    return str(names[pairs[0, 0]]), str(names[pairs[0, 1]])
