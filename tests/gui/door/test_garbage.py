"""Garbage goes in the window's thread, whoever allocates."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from gui.door.garbage import Garbage


class Knot(QObject):
    """Holds itself, so that only the collector can free it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def garbage() -> Iterator[Garbage]:
    enabled = gc.isenabled()
    gc.enable()
    garbage = Garbage()
    yield garbage
    garbage.end()
    assert gc.isenabled()
    if not enabled:
        gc.disable()


def knots(count: int, went_in: list[int]) -> None:
    for _ in range(count):
        Knot().destroyed.connect(
            lambda: went_in.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )


def allocate(kept: list[list[int]]) -> None:
    """As much as would make Python collect many times."""
    kept += [[number] for number in range(200_000)]


def test_what_a_lane_allocates_collects_nothing_there(qtbot: QtBot, garbage: Garbage) -> None:
    went_in: list[int] = []
    knots(100, went_in)
    kept: list[list[int]] = []
    lane = threading.Thread(target=allocate, args=(kept,))
    lane.start()
    lane.join(60)
    assert went_in == []
    qtbot.waitUntil(lambda: len(went_in) == 100, timeout=60_000)
    assert set(went_in) == {threading.get_ident()}


def test_garbage_goes_while_the_event_loop_runs(qtbot: QtBot, garbage: Garbage) -> None:
    gone: list[int] = []

    def more() -> bool:
        knots(50, gone)
        allocate([])
        return len(gone) > 500

    qtbot.waitUntil(more, timeout=60_000)


def test_what_has_settled_is_not_looked_at_again(garbage: Garbage) -> None:
    before = gc.get_freeze_count()
    garbage.settle()
    assert gc.get_freeze_count() > before
    gc.unfreeze()
