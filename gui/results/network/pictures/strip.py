"""What one brick makes of the picture: its maps, or what it learned, in a row."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.bricks import Shape
from engine.bricks.base import shape_text
from engine.explanation.pictures.way import Seen, Stop
from gui.look.look import Look, text_on
from gui.results.network.drawing.shades import image_of, signed_shades
from gui.texts import number_text
from gui.widgets.pictures.picture_wall import paint_picture
from gui.widgets.pictures.pixels import image_of_map, image_of_weights
from gui.widgets.plots.surface import value_colours

_SIDE, _GAP = 56, 6  # pixels at the desk: of a map, and between two
_NUMBERS = 26  # the height of numbers in a row
_WITH_TEXT = 12  # so few numbers are written out


class Strip(QWidget):
    """A title with the shapes, and below it as many maps as have room; a wider brick is scrolled
    by the keys Page up and Page down, the wheel's sideways turn, or the arrows at its end.

    Signals:
        chosen(str, int): the brick's id and which of its maps was pressed.
        wanted(): `seen` is another.
    """

    chosen = Signal(str, int)
    wanted = Signal()

    def __init__(self, look: Look, brick: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.brick = brick
        self._title, self._shapes, self._note = "", "", ""
        self._shape: Shape = ()
        self._first = 0
        self._at = -1  # the map that the keys stand at
        self._stop: Stop | None = None
        self._weights = False
        self._one_scale = True
        self._images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self.updateGeometry)

    def name(self, title: str, entering: Shape | None, leaving: Shape | None, note: str) -> None:
        """What stands above the maps; ``note``: what is to be said instead of weights."""
        self._title, self._shape = title, leaving or ()
        shapes = [shape_text(shape) for shape in (entering, leaving) if shape is not None]
        self._shapes = " → ".join(shapes)
        self._note = note
        self.setAccessibleName(f"{title} {self._shapes}")
        self._speak()
        self.updateGeometry()
        self.update()

    def show_as(self, *, weights: bool, one_scale: bool) -> None:
        """Whether weights are shown instead of maps, and all maps on one scale of colours."""
        self._weights, self._one_scale = weights, one_scale
        self._paint_images()
        self.updateGeometry()

    def show_stop(self, stop: Stop | None) -> None:
        """What is to be shown."""
        self._stop = stop
        self._paint_images()
        self._speak()

    @property
    def seen(self) -> Seen:
        """What of the brick has room."""
        return Seen(self.brick, self._first, self._room())

    @property
    def _is_map(self) -> bool:
        return len(self._shape) == 3

    def choose(self, unit: int) -> None:
        """Stand at that map."""
        self._at = unit
        self._speak()
        self.update()

    # --- its images -------------------------------------------------------------------------

    def _paint_images(self) -> None:
        stop, self._images = self._stop, []
        if stop is not None and self._weights and stop.weights is not None:
            self._images = [self._of_weights(own, stop.largest) for own in stop.weights]
        elif stop is not None and not self._weights and stop.maps is not None:
            for own in stop.maps:
                low, high = stop.low, stop.high
                if not self._one_scale:
                    low, high = float(own.min()), float(own.max())
                self._images.append(image_of_map(own, low, high))
        self.updateGeometry()
        self.update()

    def _of_weights(self, weights: np.ndarray, largest: float) -> QImage:
        height, width, channels = weights.shape
        if channels == 3:
            return image_of_weights(weights, largest)
        across = math.ceil(math.sqrt(channels))
        down = math.ceil(channels / across)
        laid = np.zeros((down * (height + 1) - 1, across * (width + 1) - 1), np.float32)
        for place in range(channels):
            top, left = place // across * (height + 1), place % across * (width + 1)
            laid[top : top + height, left : left + width] = weights[..., place]
        return image_of(signed_shades(laid, largest, self._look.theme, gradients=False))

    # --- room -------------------------------------------------------------------------------

    def _cell(self) -> int:
        return self._look.px(_SIDE + _GAP)

    def _from(self) -> int:
        """The first map that is drawn: another one may be asked for by now."""
        return self._stop.first if self._stop is not None else self._first

    def _room(self) -> int:
        return max(1, (self.width() - self._look.px(8)) // self._cell())

    def _units(self) -> int:
        return self._shape[-1] if self._shape else 0

    def _line(self) -> int:
        return QFontMetrics(self._look.font()).height() + self._look.px(4)

    def sizeHint(self) -> QSize:
        px = self._look.px
        below = 0
        if self._weights:
            stop = self._stop
            has = stop is not None and stop.weights is not None
            below = px(_SIDE + _GAP) if has else 0
        elif self._is_map:
            below = px(_SIDE + _GAP)
        elif self._shape:
            below = px(_NUMBERS + _GAP)
        return QSize(px(240), self._line() + below)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.wanted.emit()

    def _scroll(self, by: int) -> None:
        first = max(0, min(self._first + by, self._units() - self._room()))
        if first != self._first and (self._is_map or self._weights):
            self._first = first
            self.wanted.emit()

    # --- mouse and keys -----------------------------------------------------------------------

    def _unit_at(self, place: QPoint) -> int | None:
        row = place.x() // self._cell()
        if place.y() < self._line() or not 0 <= row < len(self._images):
            return None
        return self._from() + row

    def mousePressEvent(self, event: QMouseEvent) -> None:
        unit = self._unit_at(event.position().toPoint())
        if unit is not None:
            self._press(unit)
        elif event.position().y() < self._line() and self._hidden():
            ahead = event.position().x() > self.width() - self._look.px(20)
            back = event.position().x() > self.width() - self._look.px(44)
            if ahead or back:
                self._scroll(self._room() if ahead else -self._room())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if step is not None and self._images:
            at = self._first - 1 if self._at < 0 else self._at
            at = max(0, min(at + step, self._units() - 1))
            if at >= self._first + self._room():
                self._scroll(self._room())
            elif at < self._first:
                self._scroll(-self._room())
            self._press(at)
        elif pages is not None and self._hidden():
            self._scroll(pages * self._room())
        else:
            super().keyPressEvent(event)

    def _press(self, unit: int) -> None:
        self.choose(unit)
        self.chosen.emit(self.brick, unit)

    def _hidden(self) -> bool:
        return bool(self._images) and self._units() > self._room()

    # --- painting ---------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, px, theme = self._look, self._look.px, self._look.theme
        painter = QPainter(self)
        bold, body = look.font(), look.font()
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(theme.text))
        width = QFontMetrics(bold).horizontalAdvance(self._title) + px(10)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(0, 0, width, self._line()), left, self._title)
        painter.setFont(body)
        painter.setPen(QColor(theme.muted))
        text = self._shapes
        stop = self._stop
        if self._weights and stop is not None and stop.weights is None and self._note:
            text = f"{text} · {self._note}"
        room = self.width() - width - (px(120) if self._hidden() else 0)
        metrics = QFontMetrics(body)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(QRect(width, 0, room, self._line()), left, text)
        if self._hidden():
            self._paint_pager(painter)
        if self._images:
            self._paint_cells(painter)
        elif stop is not None and stop.numbers is not None and not self._weights:
            self._paint_numbers(painter, stop)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_pager(self, painter: QPainter) -> None:
        last = min(self._units(), self._from() + len(self._images))
        text = f"{number_text(self._from() + 1)}–{number_text(last)} / {number_text(self._units())}"
        room = QRect(0, 0, self.width() - self._look.px(48), self._line())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, right, text)
        for sign, offset in (("‹", 44), ("›", 20)):
            place = QRect(self.width() - self._look.px(offset), 0, self._look.px(20), self._line())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign)

    def _paint_cells(self, painter: QPainter) -> None:
        px, theme = self._look.px, self._look.theme
        for place, image in enumerate(self._images):
            cell = QRect(place * self._cell() + 1, self._line() + 1, px(_SIDE), px(_SIDE))
            if image.width() == 1 and image.height() == 1:
                painter.fillRect(cell, image.pixelColor(0, 0))
            else:
                paint_picture(painter, cell, image)
            chosen = self._from() + place == self._at
            painter.setPen(QPen(QColor(theme.accent if chosen else theme.line), 3 if chosen else 1))
            painter.drawRect(cell.adjusted(-1, -1, 0, 0))

    def _paint_numbers(self, painter: QPainter, stop: Stop) -> None:
        numbers = stop.numbers
        assert numbers is not None
        px = self._look.px
        place = QRect(0, self._line() + 1, self.width() - 2, px(_NUMBERS))
        if len(numbers) > _WITH_TEXT:
            cells = len(numbers)
            place.setWidth(min(place.width(), cells * px(14)))
            painter.drawImage(place, image_of_map(numbers[None], stop.low, stop.high))
            return
        side = min(px(64), place.width() // max(1, len(numbers)))
        span = stop.high - stop.low
        for at, number in enumerate(numbers.tolist()):
            share = (number - stop.low) / span if span > 0.0 else 0.0
            red, green, blue, _ = value_colours()[int(np.clip(share, 0.0, 1.0) * 255)].tolist()
            colour = QColor(red, green, blue)
            cell = QRect(at * side, place.top(), side - 2, place.height())
            painter.fillRect(cell, colour)
            painter.setPen(text_on(colour.name()))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, number_text(number, 2))

    def _speak(self) -> None:
        parts = [self._note] if self._weights and self._note else []
        stop = self._stop
        if stop is not None:
            parts.append(f"{number_text(stop.low, 3)} … {number_text(stop.high, 3)}")
        if self._at >= 0:
            parts.append(f"{number_text(self._at + 1)} / {number_text(self._units())}")
        self.setAccessibleDescription(". ".join(parts) or self._shapes or self._title)
