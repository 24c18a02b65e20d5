"""A camera that is none, as the camera's process opens it: a module's function."""

from __future__ import annotations

import threading
import time

import numpy as np


class _Moving:
    """640 × 480 as a camera's, made small as `engine.camera.eye` does, 30 a second."""

    def __init__(self) -> None:
        self._random, self._due = np.random.default_rng(1), time.monotonic()
        self._pause = threading.Event()

    def look(self) -> np.ndarray | None:
        self._due = max(self._due + 1 / 30, time.monotonic() - 1 / 30)
        self._pause.wait(max(0.0, self._due - time.monotonic()))
        return self._random.integers(0, 256, (192, 256, 3), np.uint8)

    def close(self) -> None:
        """Nothing is held."""


def open_moving() -> _Moving:
    """In the camera's process."""
    return _Moving()
