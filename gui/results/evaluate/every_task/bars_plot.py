"""Bars that can be chosen with the mouse and with the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from gui.look.look import Look
from gui.results.live.curves.readout import Readout
from gui.widgets.focus import RingByKeys
from gui.widgets.plots.plot_saving import is_pictured
from gui.widgets.plots.plots import PlainAxis, Plot

_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, eq=False)
class Bar:
    """From ``left`` to ``right`` across and from 0 to ``height``, which may be below 0.

    ``rows``: numbers in the table of the rows that it stands for; ``told``: what it says, in short
    lines.
    """

    left: float
    right: float
    height: float
    colour: QColor
    rows: np.ndarray
    told: str


class BarsPlot(RingByKeys, Plot):
    """A bar is pressed by a click anywhere above or below it on its side, for a short one is hard
    to hit. Left and Right go from bar to bar, Enter presses, Shift adds.

    Signals:
        rows_wanted(rows, add): numbers of rows in the table, and whether they are to be added.
    """

    rows_wanted = Signal(object, bool)

    def __init__(
        self, look: Look, parent: QWidget | None = None, axes: dict[str, PlainAxis] | None = None
    ) -> None:
        self._bars: tuple[Bar, ...] = ()
        self._lit = np.zeros(0, np.int64)
        self._reached: int | None = None
        self._items: list[pg.BarGraphItem] = []
        super().__init__(look, parent, axes=axes)
        self.setMouseEnabled(x=False, y=False)
        self.getPlotItem().disableAutoRange()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._readout = Readout(look, self)
        self.scene().sigMouseClicked.connect(self._clicked)
        self.scene().sigMouseMoved.connect(self._pointer_moved)

    def show_bars(self, bars: Sequence[Bar], x_range: tuple[float, float]) -> None:
        """Draw them; upwards and downwards the axis reaches as far as they do."""
        self._bars = tuple(bars)
        if self._reached is not None and self._reached >= len(self._bars):
            self._reached = None
        heights = [bar.height for bar in self._bars]
        low, high = min([0.0, *heights]), max([0.0, *heights])
        room = 0.06 * (high - low) or 1.0
        low = low - room if low < 0.0 else 0.0
        self.setRange(xRange=x_range, yRange=(low, high + room), padding=0.0)
        self._draw()

    def show_chosen_rows(self, rows: np.ndarray) -> None:
        """Outline the bars that have some of ``rows``."""
        self._lit = rows
        self._draw()

    def is_dragged(self) -> bool:
        """Whether something is being moved here: then nothing lies over it."""
        return False

    def restyle(self) -> None:
        super().restyle()
        self.getPlotItem().getAxis("bottom").setHeight(self.look.px(40))
        self.getPlotItem().layout.setContentsMargins(
            self.look.px(8), self.look.px(8), self.look.px(16), 0
        )
        self._draw()

    # --- inside -----------------------------------------------------------------------------

    def _draw(self) -> None:
        for item in self._items:
            self.removeItem(item)
        self._items = []
        if not self._bars:
            return
        theme, scale = self.look.theme, self.look.scale
        quiet, lit = pg.mkPen(theme.panel, width=1), pg.mkPen(theme.text, width=2 * scale)
        reached = pg.mkPen(theme.accent, width=3 * scale)
        pens = []
        for place, chosen in enumerate(self._chosen_bars()):
            at = place == self._reached and self.ring
            pens.append(reached if at else lit if chosen else quiet)
        # Those with an outline last, so that no neighbour hides it.
        order = sorted(range(len(pens)), key=lambda place: pens[place] is not quiet)
        bars = [self._bars[place] for place in order]
        item = pg.BarGraphItem(
            x0=np.array([bar.left for bar in bars]),
            x1=np.array([bar.right for bar in bars]),
            y0=np.zeros(len(bars)),
            y1=np.array([bar.height for bar in bars]),
            brushes=[bar.colour for bar in bars],
            pens=[pens[place] for place in order],
        )
        item.setZValue(5)
        self.addItem(item, ignoreBounds=True)
        self._items = [item]

    def _chosen_bars(self) -> list[bool]:
        """Whether each bar has some of the chosen rows."""
        if not self._lit.size:
            return [False] * len(self._bars)
        ends = np.cumsum([len(bar.rows) for bar in self._bars])[:-1]
        lit = np.isin(np.concatenate([bar.rows for bar in self._bars]), self._lit)
        return [bool(part.any()) for part in np.split(lit, ends)]

    def _bar_at(self, place: QPointF) -> int | None:
        """The bar over or under ``place``; of two the one on its side."""
        there = [at for at, bar in enumerate(self._bars) if bar.left <= place.x() < bar.right]
        own = [at for at in there if (self._bars[at].height < 0.0) == (place.y() < 0.0)]
        return own[0] if own else None

    def _clicked(self, event: MouseClickEvent) -> None:
        box = self.getPlotItem().getViewBox()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if not box.sceneBoundingRect().contains(event.scenePos()):
            return
        at = self._bar_at(QPointF(box.mapSceneToView(event.scenePos())))
        held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        add = bool(event.modifiers() & held)
        if at is not None:
            self._reached = at
            self.rows_wanted.emit(self._bars[at].rows, add)
        elif not add:
            self.rows_wanted.emit(np.zeros(0, np.int64), False)

    def _pointer_moved(self, position: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        inside = box.sceneBoundingRect().contains(position)
        at = self._bar_at(QPointF(box.mapSceneToView(position))) if inside else None
        if at is None or self.is_dragged():
            self._readout.hide()
        else:
            self._readout.show_at(self.mapFromScene(position), self._bars[at].told)

    def _go(self, way: int) -> None:
        count = len(self._bars)
        if not count:
            return
        begin = -1 if way > 0 else count
        self._reached = ((begin if self._reached is None else self._reached) + way) % count
        bar = self._bars[self._reached]
        self.ring = True
        self._draw()
        middle = QPointF((bar.left + bar.right) / 2.0, bar.height)
        box = self.getPlotItem().getViewBox()
        self._readout.show_at(self.mapFromScene(box.mapViewToScene(middle)), bar.told)
        words = bar.told.replace("\n", ", ")
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # --- Qt ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in _PRESSING and self._reached is not None:
            add = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.rows_wanted.emit(self._bars[self._reached].rows, add)
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._readout.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._readout.hide()
        super().focusOutEvent(event)

    def ring_changed(self) -> None:
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.ring and not is_pictured(self):
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self.look.theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 4, 4)
            painter.end()
