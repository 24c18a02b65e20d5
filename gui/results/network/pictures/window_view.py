"""How the window of a brick goes over the picture: the numbers of one pixel of what it makes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.explanation.pictures.window import Window
from gui.look.look import Look, text_on
from gui.look.spoken import on_language_change
from gui.results.network.drawing.shades import colour_of, signed_shades
from gui.texts import number_text
from gui.widgets.pictures.picture_wall import paint_picture
from gui.widgets.pictures.pixels import image_of_map, image_of_pixels

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class WindowView(QWidget):
    """What enters, with the window upon it; the numbers under the window and the window's own;
    what leaves, with the pixel that they make. The mouse over either picture moves the window,
    and so do the arrow keys; Page up and Page down change the channel.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._window: Window | None = None
        self._place = (0, 0)  # row and column of the pixel that leaves
        self._channel = 0
        self._entering: QImage | None = None
        self._leaving: QImage | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_window(self, window: Window | None) -> None:
        """Show ``window`` where the one before stood; None: nothing is chosen."""
        before, self._window = self._window, window
        if window is None:
            self._entering = self._leaving = None
        else:
            if before is None or (before.brick, before.unit) != (window.brick, window.unit):
                height, width = window.leaving.shape
                if before is None or before.brick != window.brick:
                    self._place = (height // 2, width // 2)
                self._channel = 0
            self._clip()
            self._paint_images()
        self._speak()
        self.update()

    @property
    def window_shown(self) -> Window | None:
        """What is shown."""
        return self._window

    @property
    def place(self) -> tuple[int, int]:
        """The row and column of the pixel whose numbers are shown."""
        return self._place

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The window over the picture"))
        self._speak()
        self.update()

    # --- words ------------------------------------------------------------------------------

    def sentence(self) -> str:
        """The arithmetic of the pixel, in one line."""
        window = self._window
        if window is None:
            return self.tr(
                "Click a map above: its window goes over the picture here, with its numbers."
            )
        total, shown = window.total(*self._place), float(window.leaving[self._place])
        if window.kind == "largest":
            return self.tr("The largest of the numbers in the field: {total}").format(
                total=_text(total)
            )
        if window.kind == "mean":
            return self.tr("The mean of the numbers in the field: {total}").format(
                total=_text(total)
            )
        products = window.products(*self._place)
        sums = products.sum(axis=(0, 1), dtype=np.float64)
        channels = products.shape[2]
        if channels <= 3:
            parts = [_text(value) for value in sums.tolist()]
        else:
            own = float(sums[self._channel])
            this = self.tr("{number} (this channel)").format(number=_text(own))
            others = self.tr("{number} (the other {count})").format(
                number=_text(float(sums.sum()) - own), count=channels - 1
            )
            parts = [this, others]
        bias = self.tr("{number} (bias)").format(number=_text(window.bias))
        text = f"{_added([*parts, bias])} = {_text(total)}"
        if window.activation != "linear":
            text = self.tr("{text} → {function} → {answer}").format(
                text=text, function=window.activation, answer=_text(shown)
            )
        return text

    def _speak(self) -> None:
        window = self._window
        text = self.sentence()
        if window is not None:
            row, column = self._place
            text = self.tr("Row {row}, column {column}: {text}").format(
                row=row + 1, column=column + 1, text=text
            )
        self.setAccessibleDescription(text)

    # --- moving -----------------------------------------------------------------------------

    def _clip(self) -> None:
        window = self._window
        if window is not None:
            height, width = window.leaving.shape
            row, column = self._place
            self._place = (max(0, min(row, height - 1)), max(0, min(column, width - 1)))

    def move_to(self, row: int, column: int) -> None:
        """Let the window make that pixel."""
        self._place = (row, column)
        self._clip()
        self._speak()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        window = self._window
        if window is None:
            return
        at = event.position().toPoint()
        entering, leaving = self._places()[0], self._places()[2]
        if leaving.contains(at):
            height, width = window.leaving.shape
            inner = _inner(leaving, width, height)
            self.move_to(*_pixel(at, inner, height, width))
        elif entering.contains(at):
            height, width = window.entering.shape[:2]
            row, column = _pixel(at, _inner(entering, width, height), height, width)
            half = window.size // 2
            self.move_to(
                round((row - half + window.above) / window.stride),
                round((column - half + window.beside) / window.stride),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        turn = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        window = self._window
        if window is not None and step is not None:
            self.move_to(self._place[0] + step[0], self._place[1] + step[1])
        elif window is not None and turn is not None:
            self._turn(turn)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if self._window is not None and self._places()[1].contains(event.position().toPoint()):
            self._turn(1)

    def _turn(self, by: int) -> None:
        window = self._window
        assert window is not None
        self._channel = (self._channel + by) % window.entering.shape[2]
        self._paint_images()
        self._speak()
        self.update()

    # --- painting ---------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._look.px(170))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(112))

    def _places(self) -> tuple[QRect, QRect, QRect]:
        """Where three things stand: what enters, the numbers, and what leaves."""
        px = self._look.px
        line = QFontMetrics(self._look.font()).height() + px(4)
        high = max(px(40), self.height() - 2 * line - px(4))
        side = min(high, round(self.width() * 0.3))
        top = line
        left = QRect(0, top, side, side)
        right = QRect(self.width() - side, top, side, side)
        middle = QRect(side + px(12), top, self.width() - 2 * (side + px(12)), high)
        return left, middle, right

    def _paint_images(self) -> None:
        window = self._window
        assert window is not None
        under = window.entering
        channels = under.shape[2]
        low, high = float(under.min()), float(under.max())
        is_picture = window.kind == "convolution" and channels in (1, 3)
        if is_picture and low >= 0.0 and high <= 1.0:
            self._entering = image_of_pixels(np.rint(under * 255.0).astype(np.uint8))
        else:
            self._entering = image_of_map(under[..., self._channel], low, high)
        leaving = window.leaving
        self._leaving = image_of_map(leaving, float(leaving.min()), float(leaving.max()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, theme = QPainter(self), self._look, self._look.theme
        painter.setFont(look.font())
        window = self._window
        if window is None or self._entering is None or self._leaving is None:
            painter.setPen(QColor(theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), int(flags), self.sentence())
            return
        entering, middle, leaving = self._places()
        line = entering.top()
        painter.setPen(QColor(theme.muted))
        centre = Qt.AlignmentFlag.AlignCenter
        metrics = QFontMetrics(look.font())
        for place, text in (
            (entering, self.tr("What enters")),
            (middle, self._middle_title(window)),
            (leaving, self.tr("What leaves")),
        ):
            room = QRect(place.left(), 0, place.width(), line)
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(room, centre, elided)
        paint_picture(painter, entering, self._entering)
        paint_picture(painter, leaving, self._leaving)
        self._paint_frames(painter, window, entering, leaving)
        self._paint_numbers(painter, window, middle)
        painter.setPen(QColor(theme.text))
        below = QRect(0, self.height() - line, self.width(), line)
        text = metrics.elidedText(self.sentence(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(below, centre, text)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _middle_title(self, window: Window) -> str:
        channels = window.entering.shape[2]
        if window.kind != "convolution":
            return self.tr("The field’s numbers")
        if channels == 1:
            return self.tr("Picture × kernel")
        names = (self.tr("red"), self.tr("green"), self.tr("blue"))
        name = (
            names[self._channel]
            if channels == 3
            else f"{number_text(self._channel + 1)} / {number_text(channels)}"
        )
        return self.tr("Picture × kernel, channel {name} ›").format(name=name)

    def _paint_frames(
        self, painter: QPainter, window: Window, entering: QRect, leaving: QRect
    ) -> None:
        theme = self._look.theme
        row, column = self._place
        height, width = window.entering.shape[:2]
        inner = _inner(entering, width, height)
        unit = inner.width() / width
        top = row * window.stride - window.above
        left = column * window.stride - window.beside
        frame = QRect(
            round(inner.left() + left * unit),
            round(inner.top() + top * unit),
            max(3, round(window.size * unit)),
            max(3, round(window.size * unit)),
        )
        out_height, out_width = window.leaving.shape
        own = _inner(leaving, out_width, out_height)
        step = own.width() / out_width
        pixel = QRect(
            round(own.left() + column * step),
            round(own.top() + row * step),
            max(3, round(step)),
            max(3, round(step)),
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in (frame, pixel):
            painter.setPen(QPen(QColor(theme.panel), self._look.px(4)))
            painter.drawRect(place)
            painter.setPen(QPen(QColor(theme.error), self._look.px(2)))
            painter.drawRect(place)

    def _paint_numbers(self, painter: QPainter, window: Window, place: QRect) -> None:
        """Under the window, and of a convolution its kernel beneath."""
        under = window.under(*self._place)[..., min(self._channel, window.entering.shape[2] - 1)]
        largest = float(np.abs(window.entering).max())
        gap = self._look.px(8)
        if window.kernel is None:
            best = int(np.nanargmax(under)) if window.kind == "largest" else -1
            self._paint_grid(painter, under, largest, place, best)
            return
        half = (place.height() - gap) // 2
        top = QRect(place.left(), place.top(), place.width(), half)
        self._paint_grid(painter, under, largest, top, -1)
        kernel = window.kernel[..., self._channel]
        biggest = float(np.abs(window.kernel).max())
        self._paint_grid(painter, kernel, biggest, top.translated(0, half + gap), -1)

    def _paint_grid(
        self, painter: QPainter, values: np.ndarray, limit: float, place: QRect, best: int
    ) -> None:
        theme, metrics = self._look.theme, QFontMetrics(self._look.font())
        size = len(values)
        wide = min(place.width() // size, self._look.px(56))
        high = max(2, min(place.height() // size, self._look.px(30)))
        left = place.left() + (place.width() - wide * size) // 2
        shades = signed_shades(np.nan_to_num(values), limit, theme, gradients=False)
        texts = [[_text(float(value)) for value in row] for row in values]
        fits = high >= metrics.height() - 2 and all(
            metrics.horizontalAdvance(text) <= wide for row in texts for text in row
        )
        for row in range(size):
            for column in range(size):
                cell = QRect(left + column * wide, place.top() + row * high, wide - 1, high - 1)
                missing = bool(np.isnan(values[row, column]))
                colour = QColor(theme.raised) if missing else colour_of(int(shades[row, column]))
                painter.fillRect(cell, colour)
                if fits:
                    text = "–" if missing else texts[row][column]
                    painter.setPen(text_on(colour.name()))
                    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
                if row * size + column == best:
                    painter.setPen(QPen(QColor(theme.error), self._look.px(2)))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(cell)


def _text(value: float) -> str:
    return number_text(float(f"{value:.2f}"), 3)


def _added(terms: list[str]) -> str:
    """``a + b − c``: what is below 0 is taken off, not added."""
    text = terms[0]
    for term in terms[1:]:
        text += f" − {term[1:]}" if term.startswith(("-", "−")) else f" + {term}"
    return text


def _inner(place: QRect, width: int, height: int) -> QRect:
    """Where `paint_picture` puts an image of that size."""
    size = QSize(width, height).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    inner = QRect(QPoint(), size)
    inner.moveCenter(place.center())
    return inner


def _pixel(at: QPoint, inner: QRect, height: int, width: int) -> tuple[int, int]:
    """Which row and column lie there."""
    row = (at.y() - inner.top()) * height // max(1, inner.height())
    column = (at.x() - inner.left()) * width // max(1, inner.width())
    return max(0, min(row, height - 1)), max(0, min(column, width - 1))
