"""Paints a network's picture: columns of neurons, and the links between them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from engine.export.drawings.colours import FAMILY_COLOURS
from engine.training.inside.network_picture import (
    Incoming,
    Link,
    NetworkPicture,
    Neuron,
    NeuronColumn,
)
from gui.look.look import Look
from gui.results.network.drawing.layout import Lines, NetworkLayout
from gui.results.network.drawing.neuron_painter import NeuronPainter, field_limit_of, largest_of
from gui.results.network.drawing.shades import image_of, mixed, sign_colours, signed_shades
from gui.results.network.drawing.showing import Showing
from gui.results.network.drawing.types import Types
from gui.results.network.naming import Names
from gui.texts import engine_text, number_text

_WIDTHS = 6  # kinds of thickness, so that links of one are drawn in one go
_THICKEST = 5.0
_THINNEST = 0.7
_DASH = (4.0, 2.5)
_TINY = 0.004  # of the scale: such a link is not drawn
_MANY = 150  # links between two columns, of which fainter ones are left out, too
_TINY_OF_MANY = 0.08


class NetworkPainter:
    """Paints a layout; holds nothing of it."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._types = Types(look)
        self._neurons = NeuronPainter(look, self._types)

    def paint(
        self, painter: QPainter, layout: NetworkLayout, names: Names, showing: Showing
    ) -> None:
        """Everything, in the layout's own pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = _scale_of_all(layout.picture, showing.gradients)
        for lines in layout.lines:
            column = layout.picture.column(lines.brick)
            assert column is not None
            assert column.incoming is not None
            own = largest_of(column.incoming, showing.gradients)
            limit = scale if showing.one_scale else own
            if showing.matrices:
                self._matrix(painter, layout, lines, column.incoming, limit, showing)
            else:
                self._links(painter, lines, column.incoming, limit, showing)
        if not showing.matrices:
            for place in {showing.hovered, showing.chosen, *showing.lit}:
                if isinstance(place, Link):
                    self._lit_link(painter, layout, place)
        self._marks(painter, layout, names)
        field_limit = field_limit_of(layout.picture.columns) if showing.one_scale else None
        for number, column in enumerate(layout.picture.columns):
            self._head(painter, layout, names, number, column, showing)
            self._neurons.paint(painter, layout, names, number, showing, field_limit, scale)
        self._numbers(painter, layout, showing)

    # --- links ------------------------------------------------------------------------------

    def _links(
        self,
        painter: QPainter,
        lines: Lines,
        incoming: Incoming,
        limit: float,
        showing: Showing,
    ) -> None:
        values = incoming.gradients if showing.gradients else incoming.weights
        if values is None or not values.size or not limit > 0.0:
            return
        flat = values[lines.source, lines.unit]
        share = np.clip(np.abs(np.nan_to_num(flat)) / limit, 0.0, 1.0)
        least = _TINY if len(flat) <= _MANY else _TINY_OF_MANY
        kind = np.minimum((share * _WIDTHS).astype(int), _WIDTHS - 1)
        colours = sign_colours(self._look.theme, showing.gradients)
        for step in range(_WIDTHS):
            width = _THINNEST + (_THICKEST - _THINNEST) * (step + 0.5) / _WIDTHS
            for below in (False, True):
                chosen = np.flatnonzero((kind == step) & ((flat < 0) == below) & (share > least))
                if not len(chosen):
                    continue
                colour = mixed(colours[below], self._look.theme.panel, 0.3 + 0.7 * step / 5)
                pen = QPen(colour, width * self._look.scale)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                if below:
                    length = max(width, 1.2)
                    pen.setDashPattern([_DASH[0] * 2 / length, _DASH[1] * 2 / length])
                painter.setPen(pen)
                painter.drawLines([QLineF(*lines.begin[at], *lines.end[at]) for at in chosen])
        if incoming.is_bundle:
            self._bracket(painter, lines)

    def _bracket(self, painter: QPainter, lines: Lines) -> None:
        """The numbers that enter are not the neurons before: all of them are taken together."""
        px = self._look.px
        x, y = lines.begin[0]
        painter.setPen(QPen(QColor(self._look.theme.muted), px(1.5)))
        painter.setBrush(QColor(self._look.theme.panel))
        painter.drawEllipse(QPointF(x, y), px(4), px(4))

    def _lit_link(self, painter: QPainter, layout: NetworkLayout, link: Link) -> None:
        ends = layout.ends_of(link)
        if ends is not None:
            pen = QPen(QColor(self._look.theme.accent), self._look.px(3))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(*ends)

    def _matrix(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        lines: Lines,
        incoming: Incoming,
        limit: float,
        showing: Showing,
    ) -> None:
        matrix = incoming.gradient_matrix if showing.gradients else incoming.matrix
        if matrix is None or not matrix.size:
            return
        px, theme = self._look.px, self._look.theme
        begin, right = float(lines.begin[0, 0]), float(lines.end[0, 0])
        strips = [at for _brick, at in layout.marks() if begin < at < right]
        left = max([begin, *(at + layout.measures.mark / 2 for at in strips)])
        room = max(right - left - px(10), px(8))
        body = layout.size.height() - layout.measures.head - layout.measures.foot
        side = min(room / matrix.shape[1], 0.94 * body / matrix.shape[0], px(22))
        width = min(room, max(side * matrix.shape[1], px(14)))
        height = min(0.94 * body, max(side * matrix.shape[0], px(14)))
        middle = QPointF((left + right) / 2, layout.measures.head + body / 2)
        area = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        image = image_of(signed_shades(matrix, limit, theme, showing.gradients))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(area, image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawRect(area)
        painter.setPen(QColor(theme.muted))
        painter.setFont(self._types.font())
        text = " × ".join(number_text(length) for length in incoming.kernel_shape)
        below = QRectF(begin, area.bottom() + px(2), right - begin, px(16))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    # --- words ------------------------------------------------------------------------------

    def _head(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        names: Names,
        number: int,
        column: NeuronColumn,
        showing: Showing,
    ) -> None:
        px, theme = self._look.px, self._look.theme
        bounds = layout.bounds(number)
        pitch = layout.pitch()
        room = QRectF(bounds.center().x() - pitch / 2 + px(3), px(2), pitch - px(6), px(18))
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        font = QFont(self._types.font())
        for text, colour, weight in (
            (names.title(column.brick), theme.text, QFont.Weight.DemiBold),
            (names.face(column.brick), theme.muted, QFont.Weight.Normal),
        ):
            font.setWeight(weight)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            metrics = QFontMetricsF(font)
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, centre, cut)
            room.translate(0, px(17))
        foot = self._foot(column, showing)
        painter.setPen(QColor(theme.muted))
        area = layout.foot(number)
        metrics = QFontMetricsF(painter.font())
        for line in foot:
            cut = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, centre, cut)
            area.translate(0, px(17))
        if showing.gradients and column.incoming is not None:
            self._gradient_bar(painter, layout, number, column.incoming)

    def _foot(self, column: NeuronColumn, showing: Showing) -> list[str]:
        """What stands below a column."""
        lines = []
        if column.hidden:
            shown = QCoreApplication.translate("Network", "{count}, {shown} shown").format(
                count=number_text(column.units), shown=number_text(len(column.shown))
            )
            lines.append(f"◀ {shown} ▶")
        incoming = column.incoming
        if showing.gradients and incoming is not None and incoming.gradients is not None:
            lines.append(f"⌀ {number_text(incoming.mean_gradient, 2)}")
        return lines

    def _gradient_bar(
        self, painter: QPainter, layout: NetworkLayout, number: int, incoming: Incoming
    ) -> None:
        """How large the brick's gradients are, beside those of the other bricks: each tenth of
        the largest is a step shorter."""
        largest = max(
            (
                column.incoming.mean_gradient
                for column in layout.picture.columns
                if column.incoming is not None
            ),
            default=0.0,
        )
        if not largest > 0.0 or not np.isfinite(largest):
            return
        px = self._look.px
        with np.errstate(divide="ignore"):
            share = max(0.0, 1.0 + float(np.log10(incoming.mean_gradient / largest)) / 6.0)
        bounds = layout.bounds(number)
        bar = QRectF(bounds.left(), layout.size.height() - px(4), bounds.width(), px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.line))
        painter.drawRect(bar)
        bar.setWidth(bar.width() * share)
        painter.setBrush(sign_colours(self._look.theme, True)[0])
        painter.drawRect(bar)

    def _marks(self, painter: QPainter, layout: NetworkLayout, names: Names) -> None:
        """Bricks without neurons of their own: thin upright strips with their names."""
        px, theme, m = self._look.px, self._look.theme, layout.measures
        painter.setFont(self._types.font())
        metrics = QFontMetricsF(painter.font())
        for brick_id, middle in layout.marks():
            brick = names.brick(brick_id)
            if brick is None:
                continue
            height = layout.size.height() - m.head - m.foot
            strip = QRectF(middle - m.mark / 2, m.head, m.mark, height)
            colour = QColor(FAMILY_COLOURS.get(type(brick).family, theme.muted))
            painter.setPen(QPen(colour, 1))
            painter.setBrush(mixed(colour, theme.panel, 0.2))
            painter.drawRoundedRect(strip, px(4), px(4))
            text = f"{engine_text(type(brick).title)} {brick.face()}".strip()
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, height - px(8))
            painter.save()
            painter.translate(strip.center())
            painter.rotate(-90)
            painter.setPen(QColor(theme.text))
            turned = QRectF(-height / 2, -m.mark / 2, height, m.mark)
            painter.drawText(turned, Qt.AlignmentFlag.AlignCenter, cut)
            painter.restore()

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


def _scale_of_all(picture: NetworkPicture, gradients: bool) -> float:
    return max(
        (
            largest_of(column.incoming, gradients)
            for column in picture.columns
            if column.incoming is not None
        ),
        default=0.0,
    )
