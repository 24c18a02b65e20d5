"""Paints what lies between the columns of a network's picture: links, or maps of the weights."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.training.inside.network_picture import Incoming, Link, NetworkPicture
from gui.look.look import Look
from gui.results.network.drawing.layout import Lines, NetworkLayout
from gui.results.network.drawing.shades import image_of, mixed, sign_colours, signed_shades
from gui.results.network.drawing.showing import Showing
from gui.results.network.drawing.types import Types
from gui.texts import number_text

_WIDTHS = 6  # kinds of thickness, so that links of one are drawn in one go
_THICKEST = 5.0
_THINNEST = 0.7
_DASH = (4.0, 2.5)
_TINY = 0.004  # of the scale: such a link is not drawn
_MANY = 150  # links between two columns, of which fainter ones are left out, too
_TINY_OF_MANY = 0.08


class LinkPainter:
    """Paints a layout's links; holds nothing of it."""

    def __init__(self, look: Look, types: Types) -> None:
        self._look = look
        self._types = types
        self._pens: dict[tuple[bool, int], QPen] = {}

    def forget(self) -> None:
        """The look is another one."""
        self._pens.clear()

    def paint(
        self, painter: QPainter, layout: NetworkLayout, showing: Showing, scale: float
    ) -> None:
        """``scale``: the largest of all links."""
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
        flat = np.nan_to_num(values[lines.source, lines.unit])
        share = np.minimum(np.abs(flat) / limit, 1.0)
        least = _TINY if len(flat) <= _MANY else _TINY_OF_MANY
        thickness = np.minimum((share * _WIDTHS).astype(int), _WIDTHS - 1)
        kinds = np.where(share > least, 2 * thickness + (flat < 0), -1)
        order = np.argsort(kinds, kind="stable")
        ends = np.searchsorted(kinds[order], np.arange(2 * _WIDTHS + 1)).tolist()
        drawn, places = lines.drawn, order.tolist()
        for kind in range(2 * _WIDTHS):
            begin, end = ends[kind], ends[kind + 1]
            if begin < end:
                painter.setPen(self._pen(showing.gradients, kind))
                painter.drawLines([drawn[at] for at in places[begin:end]])
        if incoming.is_bundle:
            self._bracket(painter, lines)

    def _pen(self, gradients: bool, kind: int) -> QPen:
        """The pen of all links of one thickness and sign, kept."""
        known = self._pens.get((gradients, kind))
        if known is not None:
            return known
        step, below = divmod(kind, 2)
        pen = sample_pen(self._look, gradients, below=bool(below), step=step)
        self._pens[gradients, kind] = pen
        return pen

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
        body = layout.size.height() - layout.measures.head - layout.measures.foot
        between = QRectF(left, layout.measures.head, right - left, body)
        area, below = matrix_places(between, matrix.shape, px)
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
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, flags | Qt.TextFlag.TextDontClip, text)


def matrix_places(
    between: QRectF, shape: tuple[int, ...], px: Callable[[float], int]
) -> tuple[QRectF, QRectF]:
    """Where a matrix of so many rows and columns is drawn ``between`` two columns of neurons, and
    its size in words: below it, and above the words under the columns."""
    words = px(18)
    room, most = max(between.width() - px(10), px(8)), max(between.height() - 2 * words, px(14))
    side = min(room / shape[1], most / shape[0], px(22))
    width = min(room, max(side * shape[1], px(14)))
    height = min(most, max(side * shape[0], px(14)))
    area = QRectF(0.0, 0.0, width, height)
    area.moveCenter(between.center())
    return area, QRectF(between.left(), area.bottom() + px(2), between.width(), words - px(2))


def sample_pen(look: Look, gradients: bool, *, below: bool, step: int) -> QPen:
    """The pen of a link above or ``below`` 0; ``step``: how thick it is, from 0 to 5."""
    width = _THINNEST + (_THICKEST - _THINNEST) * (step + 0.5) / _WIDTHS
    colour = sign_colours(look.theme, gradients)[below]
    pen = QPen(mixed(colour, look.theme.panel, 0.3 + 0.7 * step / 5))
    pen.setWidthF(width * look.scale)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if below:
        length = max(width, 1.2)
        pen.setDashPattern([_DASH[0] * 2 / length, _DASH[1] * 2 / length])
    return pen


def largest_of(incoming: Incoming, gradients: bool) -> float:
    """The scale of a brick's links; its biases are on the same."""
    limit = incoming.largest_gradient if gradients else incoming.largest
    return limit if np.isfinite(limit) else 0.0


def scale_of_all(picture: NetworkPicture, gradients: bool) -> float:
    """The largest of all links."""
    return max(
        (
            largest_of(column.incoming, gradients)
            for column in picture.columns
            if column.incoming is not None
        ),
        default=0.0,
    )
