"""What lines, dots and colours of the network's picture mean: a sample of each, with its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.training.inside.network_picture import NetworkPicture
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.network.drawing.link_painter import sample_pen
from gui.results.network.drawing.shades import image_of, sign_colours, signed_shades

_LINE = 20  # pixels at the desk
_SAMPLE = 28  # … of what is drawn before the words
_GAP = 6  # … between both
_APART = 20  # … between one and the next
_STEPS = (0, 3, 5)  # of thickness, from thin to thick

Draw = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class Kind:
    """What the picture shows: links or matrices, of weights or of gradients; neurons as curves."""

    gradients: bool = False
    matrices: bool = False
    curves: bool = False

    @staticmethod
    def of(picture: NetworkPicture) -> Kind:
        """What ``picture`` shows."""
        view = picture.view
        fields = (column.fields for column in picture.columns)
        curves = any(found is not None and found.ndim == 2 for found in fields)
        return Kind(view.gradients, view.matrices, curves)


class NetworkLegend(QWidget):
    """The samples in rows, as many beside each other as there is room for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = Kind()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self._restyle)

    def show_kind(self, kind: Kind) -> None:
        """Explain such a picture."""
        if kind != self._kind:
            self._kind = kind
            self._restyle()

    def words(self) -> tuple[str, ...]:
        """What is written, in order."""
        return tuple(text for text, _draw in self._samples())

    def sizeHint(self) -> QSize:
        lines = self._places(self.width())
        return QSize(self._look.px(240), lines[-1].bottom() + 1 if lines else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self._give_height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, theme = self._look.px, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font())
        places = self._places(self.width())
        for place, (text, draw) in zip(places, self._samples(), strict=True):
            draw(painter, QRectF(place.left(), place.top(), px(_SAMPLE), place.height()))
            painter.setPen(QColor(theme.muted))
            words = place.adjusted(px(_SAMPLE + _GAP), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)

    # --- what there is ------------------------------------------------------------------------

    def _samples(self) -> list[tuple[str, Draw]]:
        kind = self._kind
        above, below = (
            (self.tr("Gradient above 0"), self.tr("Gradient below 0"))
            if kind.gradients
            else (self.tr("Weight above 0"), self.tr("Weight below 0"))
        )
        found: list[tuple[str, Draw]] = []
        if kind.matrices:
            found.append((below, self._cell_below))
            found.append((above, self._cell_above))
        else:
            found.append((above, self._link_above))
            found.append((below, self._link_below))
            found.append((self.tr("Thicker: larger"), self._thicker))
        bias = self.tr("Gradient by the bias") if kind.gradients else self.tr("Bias of a neuron")
        found.append((bias, self._dots))
        if not kind.curves:
            found.append((self.tr("What a neuron gives"), self._scale))
        return found

    def _places(self, width: int) -> list[QRect]:
        """Where each sample stands with its words, in ``width`` pixels."""
        px = self._look.px
        metrics = QFontMetrics(self._look.font())
        height = max(px(_LINE), metrics.height())
        found: list[QRect] = []
        left = top = 0
        for text in self.words():
            wide = px(_SAMPLE + _GAP) + metrics.horizontalAdvance(text) + 2
            if left and left + wide > width:
                left, top = 0, top + height
            found.append(QRect(left, top, wide, height))
            left += wide + px(_APART)
        return found

    # --- samples ------------------------------------------------------------------------------

    def _link_above(self, painter: QPainter, area: QRectF) -> None:
        self._link(painter, area, area.center().y(), below=False, step=3)

    def _link_below(self, painter: QPainter, area: QRectF) -> None:
        self._link(painter, area, area.center().y(), below=True, step=3)

    def _thicker(self, painter: QPainter, area: QRectF) -> None:
        for number, step in enumerate(_STEPS):
            y = area.top() + area.height() * (0.25 + 0.25 * number)
            self._link(painter, area, y, below=False, step=step)

    def _link(self, painter: QPainter, area: QRectF, y: float, *, below: bool, step: int) -> None:
        painter.setPen(sample_pen(self._look, self._kind.gradients, below=below, step=step))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _dots(self, painter: QPainter, area: QRectF) -> None:
        px, colours = self._look.px, sign_colours(self._look.theme, self._kind.gradients)
        for below, share in ((False, 0.3), (True, 0.7)):
            painter.setPen(QPen(colours[below], 1.6 * self._look.scale))
            painter.setBrush(QColor(self._look.theme.panel) if below else colours[below])
            middle = QPointF(area.left() + share * area.width(), area.center().y())
            painter.drawEllipse(middle, px(4), px(4))

    def _cell_above(self, painter: QPainter, area: QRectF) -> None:
        self._shade(painter, area, np.array([0.3, 0.65, 1.0]), self._kind.gradients)

    def _cell_below(self, painter: QPainter, area: QRectF) -> None:
        self._shade(painter, area, np.array([-1.0, -0.65, -0.3]), self._kind.gradients)

    def _scale(self, painter: QPainter, area: QRectF) -> None:
        self._shade(painter, area, np.linspace(-1.0, 1.0, 15), gradients=False)

    def _shade(self, painter: QPainter, area: QRectF, values: np.ndarray, gradients: bool) -> None:
        high = self._look.px(10)
        bar = QRectF(area.left(), area.center().y() - high / 2, area.width(), high)
        shades = signed_shades(values[None], 1.0, self._look.theme, gradients)
        painter.drawImage(bar, image_of(shades))
        painter.setPen(QPen(QColor(self._look.theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)

    # --- laying out ---------------------------------------------------------------------------

    def _restyle(self) -> None:
        self.setAccessibleName(
            self.tr("What is drawn: {samples}").format(samples=", ".join(self.words()))
        )
        self._give_height()
        self.update()

    def _give_height(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
