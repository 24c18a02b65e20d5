"""The camera page with a camera that is none: asked first, on, held, off with the page."""

from __future__ import annotations

import threading
from multiprocessing import Pipe

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.camera.eye import NO_CAMERA, OpenEye
from engine.camera.looking import look
from engine.messages import EngineError
from gui.data.pictures.camera_page import CameraPage
from gui.work.camera import Camera
from tests.gui.data.pictures.conftest import Opened


class FakeEye:
    """Coloured noise; every picture is another one."""

    def __init__(self) -> None:
        self.random, self.closed = np.random.default_rng(1), threading.Event()

    def look(self) -> np.ndarray | None:
        return self.random.integers(0, 256, (48, 64, 3), np.uint8)

    def close(self) -> None:
        self.closed.set()


class OnThread:
    def __init__(self, open_eye: OpenEye) -> None:
        self.connection, theirs = Pipe()
        self._thread = threading.Thread(target=look, args=(theirs, open_eye), daemon=True)
        self._thread.start()

    def end(self, seconds: float) -> None:
        self._thread.join(seconds)


@pytest.fixture
def eye(opened: Opened) -> FakeEye:
    camera, eye = opened.context.camera, FakeEye()
    camera.open_eye = lambda: eye
    camera.is_possible = lambda: True
    camera.start = OnThread
    yield eye
    camera.turn_off()


def page_of(opened: Opened) -> CameraPage:
    return opened.panel.drawers.camera


def turned_on(opened: Opened) -> CameraPage:
    opened.panel.ways.camera.click()
    page = page_of(opened)
    page.allow_button.click()
    opened.qtbot.waitUntil(lambda: opened.context.camera.state == "on")
    return page


def test_it_asks_first_and_is_seen_to_be_on(opened: Opened, eye: FakeEye):
    camera: Camera = opened.context.camera
    opened.panel.ways.camera.click()
    page = page_of(opened)
    assert page.allow_button.isVisible()
    assert "does not leave this computer" in page.frame.words.text()
    assert camera.state == "off"
    page.allow_button.click()
    opened.qtbot.waitUntil(lambda: camera.state == "on")
    assert page.frame.mark.isVisible()
    assert page.frame.state.text() == "The camera is on"
    assert not page.allow_button.isVisible()
    opened.panel.ways.camera.click()  # closed: it goes off
    assert camera.state == "off"
    assert eye.closed.wait(10)
    opened.panel.ways.camera.click()  # asked once in a sitting
    opened.qtbot.waitUntil(lambda: camera.state == "on")
    page.off_button.click()
    assert camera.state == "off"
    assert page.allow_button.isVisible()


def test_one_hold_is_one_step_and_one_part(opened: Opened, eye: FakeEye):
    page = turned_on(opened)
    head = opened.panel.grid.heads.all[1]
    assert head.hold.isVisible()
    opened.qtbot.mousePress(head.hold, Qt.MouseButton.LeftButton)
    opened.qtbot.waitUntil(lambda: len(page._pictures) >= 3)
    assert page.frame.state.text().startswith("Taking dogs: ")
    count = len(page._pictures)
    opened.qtbot.mouseRelease(head.hold, Qt.MouseButton.LeftButton)
    opened.settle()
    assert opened.own.counts["dogs"] == 6 + count
    assert opened.undo_name == f"Take pictures ({count}) of: dogs"
    assert opened.context.document.design.data.split.together == "taken together"
    prepared = opened.context.engine.library.prepared(opened.context.document.design.data)
    taken = set(range(14, 14 + count))
    table_rows = np.arange(14 + count)
    parts = [name for name, rows in prepared.rows.items() if taken & set(table_rows[rows].tolist())]
    assert len(parts) == 1
    opened.undo()
    assert opened.own.counts["dogs"] == 6


def test_the_pages_own_button_takes_the_chosen_class_by_key_too(opened: Opened, eye: FakeEye):
    page = turned_on(opened)
    opened.panel.choose_class("dogs")
    page.hold.setFocus()
    opened.qtbot.keyPress(page.hold, Qt.Key.Key_Space)
    opened.qtbot.waitUntil(lambda: len(page._pictures) >= 1)
    opened.qtbot.keyRelease(page.hold, Qt.Key.Key_Space)
    opened.settle()
    assert opened.own.counts["dogs"] > 6


def test_without_a_camera_or_the_extra_a_sentence_says_what_to_do(opened: Opened, eye: FakeEye):
    camera = opened.context.camera

    def none() -> FakeEye:
        raise EngineError(NO_CAMERA())

    camera.open_eye = none
    opened.panel.ways.camera.click()
    page = page_of(opened)
    page.allow_button.click()
    opened.qtbot.waitUntil(lambda: camera.problem is not None)
    assert "No camera was found" in page.frame.words.text()
    assert page.allow_button.text() == "Try again"
    camera.is_possible = lambda: False
    page.allow_button.click()
    assert "neurobricks[camera]" in page.frame.words.text()
    assert camera.state == "off"


def test_it_goes_off_with_another_document_and_where_nobody_sees_it(opened: Opened, eye: FakeEye):
    turned_on(opened)
    opened.column.tabs.setCurrentWidget(opened.column.table)
    assert opened.context.camera.state == "off"
    opened.column.tabs.setCurrentWidget(opened.panel)
    opened.qtbot.waitUntil(lambda: opened.context.camera.state == "on")
    opened.context.document.replace(opened.context.document.design)
    assert opened.context.camera.state == "off"
    assert not page_of(opened).isVisible()
