"""A source in the gallery: a small picture of its points, or its icon, and its name."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from engine.data.source import Sketch, Source
from gui.look.icons import icon
from gui.look.look import CLASS_COLOURS, Look
from gui.widgets.plots.point_style import value_colours, value_steps

_SKETCHED_ROWS = 240
_PICTURE, _TITLE = 60, 26
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True)
class Entry:
    """What can be chosen: a class of sources, or a way to bring a table of one's own.

    ``wanted`` is the class or the way's name; ``title`` and ``story`` are translated already.
    ``sketch`` is the picture of a way; a class brings its own.
    """

    wanted: type[Source] | str
    icon: str
    title: str
    story: str
    sketch: Sketch | None = None


class SourceTile(QAbstractButton):
    """One thing to press; it lights up under the mouse and the keyboard.

    Signals:
        chosen(object): what the entry stands for.
        shown(SourceTile): the mouse or the keyboard came to it.
        arrow_pressed(SourceTile, Qt.Key): the keyboard wants to go on to another.
        typed(str): letters, which are meant for the search.
    """

    WIDTH = 120

    chosen = Signal(object)
    shown = Signal(object)
    arrow_pressed = Signal(object, object)
    typed = Signal(str)

    def __init__(self, entry: Entry, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._look = look
        self._present = False
        self._sketch: Sketch | None = None
        self._sketched = False
        self._picture: tuple[tuple[object, ...], QPixmap] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """The same thing in other words, after the language changed."""
        self.entry = entry
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(entry.story)
        self.update()

    @property
    def is_present(self) -> bool:
        """Whether this is what the design has now."""
        return self._present

    def set_present(self, present: bool) -> None:
        """Mark the tile as what is in use now, or not."""
        self._present = present
        self.update()

    def matches(self, words: list[str]) -> bool:
        """Whether each of ``words`` (lower case) is in the title, the story or the kind."""
        wanted = self.entry.wanted
        kind = wanted if isinstance(wanted, str) else wanted.__name__ + " " + wanted.title
        text = f"{self.entry.title} {self.entry.story} {kind}".casefold()
        return all(word in text for word in words)

    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(self.WIDTH), px(_PICTURE + _TITLE))

    # --- Qt ----------------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.shown.emit(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.shown.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self.arrow_pressed.emit(self, Qt.Key(event.key()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, px = self._look, self._look.theme, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.hasFocus()
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(card, px(8), px(8))
        painter.fillPath(shape, QColor(theme.selection if lit else theme.panel))
        picture = QRectF(card.left(), card.top(), card.width(), px(_PICTURE))
        painter.drawPixmap(picture.topLeft(), self._drawn(picture.size().toSize()))
        if lit or self._present:
            painter.strokePath(shape, QPen(QColor(theme.accent), 2 if self.hasFocus() else 1))
        font = look.font()
        if self._present:
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        place = card.adjusted(px(4), px(_PICTURE), -px(4), -px(2))
        title = painter.fontMetrics().elidedText(
            self.entry.title, Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, title)

    # --- inside ----------------------------------------------------------------------------

    def _choose(self) -> None:
        self.chosen.emit(self.entry.wanted)

    def _drawn(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (self._look.theme.name, self._look.scale, size.width(), size.height(), ratio)
        if self._picture is None or self._picture[0] != key:
            pixmap = QPixmap(size * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, QRectF(0, 0, size.width(), size.height()))
            painter.end()
            self._picture = (key, pixmap)
        return self._picture[1]

    def _draw(self, painter: QPainter, place: QRectF) -> None:
        px = self._look.px
        if not self._sketched:
            self._sketched = True
            self._sketch = self.entry.sketch or sketch_of(self.entry.wanted)
        if self._sketch is None:
            side = px(32)
            picture = icon(self.entry.icon, self._look, self._look.theme.muted).pixmap(side, side)
            centre = place.center() - QPointF(side / 2, side / 2)
            painter.drawPixmap(centre, picture)
            return
        paint_sketch(
            painter, place.adjusted(px(10), px(8), -px(10), -px(6)), self._sketch, self._look
        )


def sketch_of(wanted: type[Source] | str) -> Sketch | None:
    """A few of a source's default rows; None where there is no picture of it."""
    if isinstance(wanted, str):
        return None
    rows = wanted.model_fields.get("rows")
    few = {"rows": min(_SKETCHED_ROWS, rows.default)} if rows is not None else {}
    return wanted.model_validate(few).sketch()


def paint_sketch(painter: QPainter, place: QRectF, sketch: Sketch, look: Look) -> None:
    """The points of ``sketch``, filling ``place``; pictures of places keep their proportions."""
    count = sketch.across.shape[0]
    if not count:
        return
    flat = sketch.classes is not None or sketch.values is not None
    x, y = _within(sketch.across), _within(sketch.along)
    width, height = place.width(), place.height()
    if flat:  # a ring has to look round
        width = height = min(width, height * 1.5)
        height = min(height, place.height())
    left, bottom = place.center().x() - width / 2, place.center().y() + height / 2
    colours = _colours(sketch, look)
    radius = look.scale * (1.4 if count > 100 else 2.2 if count > 12 else 4.0)
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(count):
        painter.setBrush(colours[index])
        spot = QPointF(left + x[index] * width, bottom - y[index] * height)
        painter.drawEllipse(spot, radius, radius)


def _within(values: np.ndarray) -> np.ndarray:
    """``values`` from 0 (least) to 1 (greatest)."""
    least, spread = values.min(), np.ptp(values)
    found: np.ndarray = (values - least) / spread if spread > 0 else np.full(values.shape, 0.5)
    return found


def _colours(sketch: Sketch, look: Look) -> list[QColor]:
    if sketch.classes is not None:
        colours = [QColor(colour) for colour in CLASS_COLOURS]
        return [colours[int(code) % len(colours)] for code in sketch.classes]
    if sketch.values is not None:
        shades = value_colours(look.theme.is_dark)
        return [shades[int(step)] for step in value_steps(sketch.values)]
    return [QColor(look.theme.plain)] * sketch.across.shape[0]
