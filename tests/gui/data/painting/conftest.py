"""A column whose data are painted, over the real data lane; strokes with a real mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.data.sources.painted import Painted
from engine.data.sources.strokes import Place
from engine.design import Design
from engine.edits import painting
from gui.data.data_column import DataColumn
from gui.data.painting.board import Board
from gui.data.painting.painter import Painter
from gui.data.painting.panel import PaintingPanel
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere
from tests.gui.fake_trainer import FakeTrainer, Script

NO = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Easel:
    """The column, and a hand with a mouse."""

    qtbot: QtBot
    context: Context
    column: DataColumn

    @property
    def document(self) -> Document:
        return self.context.document

    @property
    def panel(self) -> PaintingPanel:
        return self.column.painting

    @property
    def painter(self) -> Painter:
        return self.panel.painter

    @property
    def board(self) -> Board:
        return self.panel.board

    @property
    def source(self) -> Painted:
        """The painting in the design."""
        source = self.document.design.data.source
        assert isinstance(source, Painted)
        return source

    @property
    def points(self) -> np.ndarray:
        return self.source.xyv

    @property
    def undo_name(self) -> str:
        return self.document.undo_stack.undoText()

    def pixel(self, place: Place) -> QPoint:
        return self.board.pixel_of(place).toPoint()

    def press(self, place: Place, modifier: Qt.KeyboardModifier = NO) -> None:
        QTest.mousePress(self.board, LEFT, modifier, self.pixel(place))

    def go(self, *places: Place) -> None:
        for place in places:
            QTest.mouseMove(self.board, self.pixel(place))

    def release(self, place: Place) -> None:
        QTest.mouseRelease(self.board, LEFT, NO, self.pixel(place))

    def stroke(self, *places: Place, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press at the first place, go over all, let go at the last."""
        self.press(places[0], modifier)
        self.go(*places[1:])
        self.release(places[-1])

    def key(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.board, key, modifier)

    def click(self, widget: object) -> None:
        self.qtbot.mouseClick(widget, LEFT)

    def place_of(self, pixel: QPoint) -> Place:
        return self.board.place_of(QPointF(pixel))


@pytest.fixture
def script() -> Script:
    """What the trainer does: an epoch waits till the gate is opened."""
    return Script()


@pytest.fixture
def engine(script: Script) -> Iterator[EngineHere]:
    door = EngineHere(make_trainer=lambda: FakeTrainer(script))
    door.start()
    yield door
    script.gate.set()
    assert door.shutdown(60), "the engine's lanes outlived the test"


@pytest.fixture
def open_easel(qtbot: QtBot, engine: EngineHere, look: Look) -> Iterator[Callable[[Design], Easel]]:
    opened: list[DataColumn] = []

    def open_design(design: Design) -> Easel:
        document = Document(design)
        context = make_context(document, engine, look)
        with context.look.building():
            column = DataColumn(context)
        opened.append(column)
        column.resize(360, 620)
        column.show()
        column.activateWindow()
        qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
        return Easel(qtbot, context, column)

    yield open_design
    # An answer that is under way would find its column gone.
    qtbot.waitUntil(lambda: not engine.unanswered.are_awaited, timeout=20_000)
    for column in opened:
        column.close()
        column.deleteLater()


@pytest.fixture
def easel(open_easel: Callable[[Design], Easel]) -> Easel:
    """An empty board for classes."""
    return open_easel(painting.begun(Painted()))


@pytest.fixture
def two_heaps(open_easel: Callable[[Design], Easel]) -> Easel:
    """Ten points of A on the left, ten of B on the right."""
    heights = np.linspace(-0.5, 0.5, 10)
    left, right = (np.column_stack([np.full(10, x), heights]) for x in (-0.5, 0.5))
    points = np.column_stack([np.concatenate([left, right]), np.repeat([0, 1], 10)])
    return open_easel(painting.begun(Painted.of(points)))
