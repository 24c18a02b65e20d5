"""One picture's file, looked at without being brought."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.data.pictures.decoding import UnreadablePictureError, seen
from engine.data.pictures.finding import pictures_in
from engine.data.pictures.sentences import left_out_note
from engine.messages import EngineError


def picture_in(path: Path) -> np.ndarray:
    """What is seen in the file at ``path``, of a folder or zip in its first one: uint8 (height,
    width), or (height, width, 3) in colour, at most 256 pixels long.

    Raises:
        EngineError: there is no picture that can be read.
    """
    with pictures_in(path) as files:
        first = files[0]
        try:
            return np.asarray(seen(first.read(), first.parts[-1]), np.uint8)
        except UnreadablePictureError as error:
            note = left_out_note(error.reason, (first.name,), 1, 1)
            raise EngineError(note, repr(error)) from error
