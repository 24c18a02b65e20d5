"""Paints a network's picture: columns of neurons, and the links between them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from engine.training.inside.network_picture import NetworkPicture, Neuron
from gui.look.look import Look
from gui.results.network.drawing.layout import NetworkLayout
from gui.results.network.drawing.link_painter import LinkPainter, scale_of_all
from gui.results.network.drawing.neuron_painter import NeuronPainter, field_limit_of
from gui.results.network.drawing.showing import Showing
from gui.results.network.drawing.still_layers import StillLayers, Window
from gui.results.network.drawing.types import Types
from gui.results.network.drawing.words_painter import WordsPainter
from gui.results.network.naming import Names


class NetworkPainter:
    """Paints a layout: whole, or upon what it keeps of the last time."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._types = Types(look)
        self._links = LinkPainter(look, self._types)
        self._neurons = NeuronPainter(look, self._types)
        self._words = WordsPainter(look, self._types)
        self._still = StillLayers()

    def forget(self) -> None:
        """The look or the language is another one."""
        self._links.forget()
        self._neurons.forget()
        self._still.forget()

    def widths_of_names(self, picture: NetworkPicture, names: Names) -> tuple[float, float]:
        """How wide the longest name of an input is, and of an output with what stands there."""
        return self._words.widths_of_names(picture, names)

    def paint(
        self,
        painter: QPainter,
        window: Window,
        layout: NetworkLayout,
        names: Names,
        showing: Showing,
    ) -> None:
        """Everything, as lines and words: for a file."""
        window.enter(painter)
        self._below(painter, layout, names)
        self._links_and_neurons(painter, layout, names, showing)
        self._above(painter, layout, names, showing)
        self._over_all(painter, layout, showing)

    def paint_seen(
        self,
        painter: QPainter,
        window: Window,
        layout: NetworkLayout,
        names: Names,
        showing: Showing,
    ) -> None:
        """The same upon a screen, where picture comes after picture: with the background, and
        what does not change from one to the next only copied."""

        def paint_still(below: QPainter, above: QPainter) -> None:
            self._below(below, layout, names)
            self._above(above, layout, names, showing)

        background = QColor(self._look.theme.panel)
        self._still.renew(window, layout, names, showing.off, background, paint_still)
        painter.drawPixmap(QPoint(), self._still.below)
        painter.save()
        window.enter(painter)
        self._links_and_neurons(painter, layout, names, showing)
        painter.restore()
        painter.drawPixmap(QPoint(), self._still.above)
        window.enter(painter)
        self._over_all(painter, layout, showing)

    def whole_name_at(self, layout: NetworkLayout, names: Names, point: QPointF) -> str:
        """The name of the input or the output at ``point``, where it was cut; else ""."""
        found = layout.named_at(point)
        if found is None:
            return ""
        column, place = found
        written, whole = self._words.written(layout, names, column)[place]
        return whole if written != whole else ""

    # --- from below to above ------------------------------------------------------------------

    def _below(self, painter: QPainter, layout: NetworkLayout, names: Names) -> None:
        self._words.marks(painter, layout, names, behind_all=True)
        self._words.paint(painter, layout, names)

    def _links_and_neurons(
        self, painter: QPainter, layout: NetworkLayout, names: Names, showing: Showing
    ) -> None:
        scale = scale_of_all(layout.picture, showing.gradients)
        field_limit = field_limit_of(layout.picture.columns) if showing.one_scale else None
        self._links.paint(painter, layout, showing, scale)
        for number in range(len(layout.picture.columns)):
            self._neurons.paint(painter, layout, names, number, showing, field_limit, scale)

    def _above(
        self, painter: QPainter, layout: NetworkLayout, names: Names, showing: Showing
    ) -> None:
        self._words.marks(painter, layout, names, behind_all=False)
        self._neurons.rims(painter, layout, showing)

    def _over_all(self, painter: QPainter, layout: NetworkLayout, showing: Showing) -> None:
        self._neurons.pointed_out(painter, layout, showing)
        if showing.gradients:
            self._words.paint_gradients(painter, layout)
        self._numbers(painter, layout, showing)

    def _numbers(self, painter: QPainter, layout: NetworkLayout, showing: Showing) -> None:
        """What is written beside places, above everything else."""
        px, theme = self._look.px, self._look.theme
        painter.setFont(self._types.font())
        metrics = QFontMetricsF(painter.font())
        for place, text in showing.numbers.items():
            if isinstance(place, Neuron):
                found = layout.find(place)
                if found is None:
                    continue
                rect = layout.rect(*found)
                middle = QPointF(rect.center().x(), rect.top() - px(2))
            else:
                ends = layout.ends_of(place)
                if ends is None:
                    continue
                middle = ends[0] + (ends[1] - ends[0]) * 0.35
            size = metrics.boundingRect(text).size()
            area = QRectF(0, 0, size.width() + px(8), size.height() + px(2))
            area.moveCenter(middle)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(area, px(4), px(4))
            painter.setPen(QColor(theme.text))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
