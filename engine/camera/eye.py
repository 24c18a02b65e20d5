"""A camera as the app needs it: pictures one after the other. OpenCV opens the real one."""

from __future__ import annotations

import contextlib
import importlib.util
import sys
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

LONGEST = 256  # pixels of a picture's longer side: more is not kept
_A_SECOND = 30  # asked of the camera; fewer are handed on

NO_EXTRA = Sentence(
    "camera.no_extra",
    QT_TRANSLATE_NOOP(
        "Engine",
        "For the camera, one more package is needed. Install it by: {command}. Then start "
        "Neurobricks again. Pictures in folders, pasted and drawn ones need nothing.",
    ),
)
COMMAND = 'pip install "neurobricks[camera]"'
NOT_INSIDE = Sentence(
    "camera.not_inside",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This package of Neurobricks reads no camera. Take the pictures with the computer's own "
        "camera program, and bring their folder. Pasted and drawn ones need nothing.",
    ),
)
NO_CAMERA = Sentence(
    "camera.none",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No camera was found, or another program has it. Plug one in, close other programs that "
        "show its picture, allow programs to use it in the system's settings, and try again.",
    ),
)
LOST = Sentence(
    "camera.lost",
    QT_TRANSLATE_NOOP(
        "Engine", "The camera gives no more pictures. Perhaps it was unplugged; try again."
    ),
)


class Eye(Protocol):
    """An opened camera."""

    def look(self) -> np.ndarray | None:
        """Wait for the next picture: red, green, blue, uint8 (height, width, 3), no side above
        `LONGEST`. None: there will be none any more."""

    def close(self) -> None:
        """Let the camera go."""


OpenEye = Callable[[], Eye]


def extra_is_there() -> bool:
    """Whether the package for cameras is installed; it is not loaded for that."""
    return importlib.util.find_spec("cv2") is not None


def missing_extra() -> Message:
    """What to do where it is not: nothing can be installed into an application without a Python."""
    frozen = getattr(sys, "frozen", False)
    return NOT_INSIDE() if frozen else NO_EXTRA(command=COMMAND)


def first_camera() -> Eye:
    """The computer's first camera. Loads OpenCV: in a process of its own.

    Raises:
        EngineError: there is none, or the package is not there; the message says what to do.
    """
    try:
        import cv2
    except ImportError as error:
        raise EngineError(missing_extra(), repr(error)) from error
    with contextlib.suppress(Exception):
        cv2.setLogLevel(0)  # what it finds missing is said by us
    capture = cv2.VideoCapture(0)
    if not capture.isOpened():
        capture.release()
        raise EngineError(NO_CAMERA())
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, 640)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, 480)
    capture.set(cv2.CAP_PROP_FPS, _A_SECOND)
    return _OpenCvEye(cv2, capture)


class _OpenCvEye:
    def __init__(self, cv2: Any, capture: Any) -> None:
        self._cv2, self._capture = cv2, capture

    def look(self) -> np.ndarray | None:
        there, picture = self._capture.read()
        if not there or picture is None:
            return None
        height, width = picture.shape[:2]
        scale = LONGEST / max(height, width)
        if scale < 1:
            size = (max(1, round(width * scale)), max(1, round(height * scale)))
            picture = self._cv2.resize(picture, size, interpolation=self._cv2.INTER_AREA)
        found: np.ndarray = self._cv2.cvtColor(picture, self._cv2.COLOR_BGR2RGB)
        return found

    def close(self) -> None:
        self._capture.release()
