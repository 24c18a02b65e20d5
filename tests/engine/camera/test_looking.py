"""What crosses between a camera's process and the window; no camera is needed."""

from __future__ import annotations

import sys
import threading
from multiprocessing import Pipe

import numpy as np
import pytest

from engine.camera import eye as eyes
from engine.camera.eye import (
    LONGEST,
    LOST,
    NO_CAMERA,
    extra_is_there,
    first_camera,
    missing_extra,
)
from engine.camera.looking import END, NEXT, look
from engine.messages import EngineError, Message
from engine.service.processes.camera_child import CameraChild


class Flicker:
    """A camera whose pictures count up, to 255; after ``most`` it is unplugged."""

    def __init__(self, most: int = 10_000) -> None:
        self.looked, self.most, self.closed = 0, most, threading.Event()

    def look(self) -> np.ndarray | None:
        self.looked += 1
        return (
            None if self.looked > self.most else np.full((3, 4, 3), min(self.looked, 255), np.uint8)
        )

    def close(self) -> None:
        self.closed.set()


def started(eye: object):
    ours, theirs = Pipe()
    thread = threading.Thread(target=look, args=(theirs, lambda: eye), daemon=True)
    thread.start()
    return ours, thread


def test_a_picture_waits_until_the_one_before_is_painted():
    eye = Flicker()
    ours, thread = started(eye)
    first = ours.recv()
    assert first.shape == (3, 4, 3)
    assert not ours.poll(0.2)  # it was not painted yet
    ours.send_bytes(NEXT)
    assert ours.recv()[0, 0, 0] > first[0, 0, 0]
    ours.send_bytes(END)
    thread.join(10)
    assert not thread.is_alive()
    assert eye.closed.is_set()


def test_the_window_is_gone_and_the_camera_is_let_go():
    eye = Flicker()
    ours, _ = started(eye)
    ours.recv()
    ours.close()
    assert eye.closed.wait(10)


def test_a_camera_that_is_unplugged_is_told():
    ours, _ = started(Flicker(most=0))
    message = ours.recv()
    assert isinstance(message, Message)
    assert message.code == LOST.code


@pytest.mark.parametrize("error", [EngineError(NO_CAMERA()), RuntimeError("a driver")])
def test_no_camera_is_told(error: Exception):
    def fails() -> object:
        raise error

    ours, theirs = Pipe()
    look(theirs, fails)
    assert ours.recv().code == NO_CAMERA.code


def test_a_camera_is_looked_through_in_a_process_of_its_own():
    child = CameraChild(Flicker)
    assert child.connection.poll(60)
    assert child.connection.recv().shape == (3, 4, 3)
    child.connection.send_bytes(END)
    child.end(30)
    assert not child._spawned.process.is_alive()


def test_without_the_extra_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    import builtins

    real = builtins.__import__

    def without(name: str, *more: object, **others: object) -> object:
        if name == "cv2":
            raise ImportError(name)
        return real(name, *more, **others)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(EngineError) as caught:
        first_camera()
    assert "neurobricks[camera]" in caught.value.message.parameters["command"]
    monkeypatch.setattr(eyes.importlib.util, "find_spec", lambda name: None)
    assert not extra_is_there()


class FakeCv2:
    """As much of OpenCV as is used: a picture of 640 × 480, blue."""

    CAP_PROP_FRAME_WIDTH = CAP_PROP_FRAME_HEIGHT = CAP_PROP_FPS = INTER_AREA = COLOR_BGR2RGB = 0
    opened = True

    def setLogLevel(self, level: int) -> None: ...

    def VideoCapture(self, number: int) -> FakeCv2:
        return self

    def isOpened(self) -> bool:
        return self.opened

    def set(self, what: int, value: int) -> None: ...

    def release(self) -> None: ...

    def read(self) -> tuple[bool, np.ndarray]:
        return True, np.tile(np.array([255, 0, 0], np.uint8), (480, 640, 1))

    def resize(self, picture: np.ndarray, size: tuple[int, int], interpolation: int) -> np.ndarray:
        return picture[: size[1], : size[0]]

    def cvtColor(self, picture: np.ndarray, code: int) -> np.ndarray:
        return picture[..., ::-1]


def test_its_pictures_are_small_and_red_comes_first(monkeypatch: pytest.MonkeyPatch):
    import sys

    monkeypatch.setitem(sys.modules, "cv2", FakeCv2())
    eye = first_camera()
    picture = eye.look()
    assert picture.shape == (192, LONGEST, 3)
    assert picture[0, 0].tolist() == [0, 0, 255]
    eye.close()
    monkeypatch.setattr(FakeCv2, "opened", False)
    with pytest.raises(EngineError) as caught:
        first_camera()
    assert caught.value.message.code == NO_CAMERA.code


def test_without_a_python_nobody_is_sent_to_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "pip install" in str(missing_extra())
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "pip" not in str(missing_extra())
