"""Paints the neurons of a column: what each gives, its bias, its name."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.training.inside.network_picture import Incoming, Neuron, NeuronColumn
from gui.figure_words import short_value_text
from gui.look.look import CLASS_COLOURS, Look, text_on
from gui.results.network.drawing.layout import NetworkLayout
from gui.results.network.drawing.shades import (
    colour_of,
    image_of,
    sign_colours,
    signed_shades,
    towards,
)
from gui.results.network.drawing.showing import Showing
from gui.results.network.drawing.types import BODY, Types
from gui.results.network.naming import Names

_SIZES = ((BODY, 0), (BODY, 2), (11, 1), (10, 1))  # of a number in a neuron: pixels and digits


class NeuronPainter:
    """Paints columns of a layout; holds nothing of it."""

    def __init__(self, look: Look, types: Types) -> None:
        self._look = look
        self._types = types

    def paint(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        names: Names,
        number: int,
        showing: Showing,
        field_limit: float | None,
        scale: float,
    ) -> None:
        """The column with that number. ``field_limit``: from which value on what neurons give has
        its full colour, ``scale``: the largest of all links; None: the column has its own."""
        look = self._look
        column = layout.picture.columns[number]
        limit = field_limit_of((column,)) if field_limit is None else field_limit
        curves = column.fields is not None and column.fields.ndim == 2
        shades = None if curves else self._shades(names, column, limit)
        for place, unit in enumerate(column.shown):
            neuron = Neuron(column.brick, int(unit))
            rect = layout.rect(number, place)
            if shades is None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(look.theme.raised))
                painter.drawRoundedRect(rect, look.px(4), look.px(4))
                self._curve(painter, rect, column, place, limit)
            elif shades.ndim == 3:
                painter.drawImage(rect, image_of(shades[place]))
            else:
                self._value(painter, rect, float(column.values[place]), colour_of(shades[place]))
            if column.incoming is not None:
                self._bias(painter, rect, column.incoming, place, showing, scale)
            self._rim(painter, rect, neuron, showing)
            self._name(painter, layout, names, number, neuron, rect)

    # --- what it gives ------------------------------------------------------------------------

    def _shades(self, names: Names, column: NeuronColumn, limit: float) -> np.ndarray:
        """Each shown neuron's surface or map in colours, its highest row first, or else the
        colour of its value."""
        panel = self._look.theme.panel
        fields = column.values if column.fields is None else column.fields
        codes = names.class_codes()
        flat = len(column.shape) == 1
        if fields.ndim == 3 and flat:  # a surface's first row is its lowest, a map's its highest
            fields = fields[:, ::-1]
        if not (codes and flat and names.is_output(column)):
            return signed_shades(fields, limit, self._look.theme, gradients=False)
        colours = [CLASS_COLOURS[code % len(CLASS_COLOURS)] for code in codes]
        if column.units == 1:
            up = towards(2.0 * fields - 1.0, colours[-1], panel)
            down = towards(1.0 - 2.0 * fields, colours[0], panel)
            return np.where(fields >= 0.5, up, down)
        return np.stack(
            [
                towards(one, colours[unit], panel)
                for one, unit in zip(fields, column.shown, strict=True)
            ]
        )

    def _curve(
        self, painter: QPainter, rect: QRectF, column: NeuronColumn, place: int, limit: float
    ) -> None:
        assert column.fields is not None
        values = np.nan_to_num(column.fields[place])
        theme, px = self._look.theme, self._look.px
        inside = rect.adjusted(px(3), px(3), -px(3), -px(3))
        zero = inside.center().y()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(inside.left(), zero), QPointF(inside.right(), zero))
        across = np.linspace(inside.left(), inside.right(), len(values))
        heights = zero - np.clip(values / (limit or 1.0), -1.0, 1.0) * inside.height() / 2
        line = QPolygonF([QPointF(x, y) for x, y in zip(across, heights, strict=True)])
        painter.setPen(QPen(QColor(theme.answer), 1.8 * self._look.scale))
        painter.drawPolyline(line)

    def _value(self, painter: QPainter, rect: QRectF, value: float, fill: QColor) -> None:
        """The activation for the row, as a colour and, where there is room, as a number."""
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, look.px(4), look.px(4))
        for pixels, digits in _SIZES:
            font, metrics = self._types.of(pixels)
            text = short_value_text(float(f"{value:.{digits}g}") if digits else value)
            if metrics.horizontalAdvance(text) <= rect.width() - look.px(3):
                break
        else:
            return
        if rect.height() >= metrics.height() - look.px(2):
            painter.setFont(font)
            painter.setPen(text_on(fill.name()))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    # --- what is around it --------------------------------------------------------------------

    def _bias(
        self,
        painter: QPainter,
        rect: QRectF,
        incoming: Incoming,
        place: int,
        showing: Showing,
        scale: float,
    ) -> None:
        """A dot at the neuron's lower left corner, full above 0 and hollow below."""
        biases = incoming.bias_gradients if showing.gradients else incoming.bias
        if biases is None or not math.isfinite(biases[place]):
            return
        value = float(biases[place])
        limit = scale if showing.one_scale else largest_of(incoming, showing.gradients)
        share = min(abs(value) / limit, 1.0) if limit > 0.0 else 0.0
        colour = sign_colours(self._look.theme, showing.gradients)[value < 0]
        radius = self._look.px(2) + share * self._look.px(3)
        painter.setPen(QPen(colour, 1.6 * self._look.scale))
        painter.setBrush(colour if value > 0 else QColor(self._look.theme.panel))
        painter.drawEllipse(rect.bottomLeft(), radius, radius)

    def _rim(self, painter: QPainter, rect: QRectF, neuron: Neuron, showing: Showing) -> None:
        theme, px = self._look.theme, self._look.px
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawRoundedRect(rect, px(4), px(4))
        if neuron in showing.off:
            veil = QColor(theme.panel)
            veil.setAlpha(170)
            painter.setBrush(veil)
            painter.drawRoundedRect(rect, px(4), px(4))
            painter.setPen(QPen(QColor(theme.muted), px(2)))
            painter.drawLine(rect.bottomLeft(), rect.topRight())
            painter.setBrush(Qt.BrushStyle.NoBrush)
        outer = rect.adjusted(-px(2), -px(2), px(2), px(2))
        if neuron in showing.lit or neuron == showing.hovered:
            painter.setPen(QPen(QColor(theme.accent), px(1.5)))
            painter.drawRoundedRect(outer, px(5), px(5))
        if neuron == showing.chosen:
            painter.setPen(QPen(QColor(theme.accent), px(3 if showing.focused else 2)))
            painter.drawRoundedRect(outer, px(5), px(5))

    def _name(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        names: Names,
        number: int,
        neuron: Neuron,
        rect: QRectF,
    ) -> None:
        """The input's or the output's name beside its neuron."""
        px, column = self._look.px, layout.picture.columns[number]
        font, metrics = self._types.of(BODY)
        if number == 0:
            room = rect.left() - px(10)
            name = names.input(neuron.unit, lambda word: metrics.horizontalAdvance(word) <= room)
            area = QRectF(px(4), rect.top(), room, rect.height())
            flag = Qt.AlignmentFlag.AlignRight
        else:
            name = names.output(column, neuron.unit)
            left = rect.right() + px(6)
            area = QRectF(left, rect.top(), layout.size.width() - left - px(4), rect.height())
            flag = Qt.AlignmentFlag.AlignLeft
        if name:
            painter.setFont(font)
            painter.setPen(QColor(self._look.theme.text))
            cut = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, area.width())
            painter.drawText(area, flag | Qt.AlignmentFlag.AlignVCenter, cut)


def largest_of(incoming: Incoming, gradients: bool) -> float:
    """The scale of a brick's links; its biases are on the same."""
    limit = incoming.largest_gradient if gradients else incoming.largest
    return limit if np.isfinite(limit) else 0.0


def field_limit_of(columns: tuple[NeuronColumn, ...]) -> float:
    """From which value on what neurons give has its full colour."""
    limit = 0.0
    for column in columns:
        values = column.fields if column.fields is not None else column.values
        finite = values[np.isfinite(values)]
        if finite.size:
            limit = max(limit, float(np.abs(finite).max()))
    return limit
