"""Paints the neurons of a column: what each gives, its bias, its rim."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from engine.training.inside.network_picture import Incoming, Neuron, NeuronColumn
from gui.look.look import CLASS_COLOURS, Look, text_on
from gui.results.network.drawing.layout import NetworkLayout
from gui.results.network.drawing.link_painter import largest_of
from gui.results.network.drawing.shades import (
    colour_of,
    image_of,
    sign_colours,
    signed_shades,
    towards,
)
from gui.results.network.drawing.showing import Showing
from gui.results.network.drawing.types import Types
from gui.results.network.drawing.value_texts import ValueTexts
from gui.results.network.naming import Names


class NeuronPainter:
    """Paints columns of a layout; holds nothing of it."""

    def __init__(self, look: Look, types: Types) -> None:
        self._look = look
        self._texts = ValueTexts(look, types)

    def forget(self) -> None:
        """The look or the language is another one."""
        self._texts.forget()

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
        """The column with that number, without rims. ``field_limit``: from which value on what
        neurons give has its full colour, ``scale``: the largest of all links; None: the column
        has its own."""
        column = layout.picture.columns[number]
        limit = field_limit_of((column,)) if field_limit is None else field_limit
        if column.fields is not None and column.fields.ndim == 2:
            self._curves(painter, layout, number, column.fields, limit)
        else:
            shades = self._shades(names, column, limit)
            if shades.ndim == 3:
                for place in range(len(column.shown)):
                    painter.drawImage(layout.rect(number, place), image_of(shades[place]))
            else:
                self._values(painter, layout, number, column.values.tolist(), shades.tolist())
        if column.incoming is not None:
            self._biases(painter, layout, number, column.incoming, showing, scale)

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

    def _curves(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        number: int,
        fields: np.ndarray,
        limit: float,
    ) -> None:
        theme, px = self._look.theme, self._look.px
        shares = np.clip(np.nan_to_num(fields) / (limit or 1.0), -1.0, 1.0)
        for place, share in enumerate(shares):
            rect = layout.rect(number, place)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(rect, px(4), px(4))
            inside = rect.adjusted(px(3), px(3), -px(3), -px(3))
            zero = inside.center().y()
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(inside.left(), zero), QPointF(inside.right(), zero))
            across = np.linspace(inside.left(), inside.right(), len(share)).tolist()
            heights = (zero - share * inside.height() / 2).tolist()
            painter.setPen(QPen(QColor(theme.answer), 1.8 * self._look.scale))
            painter.drawPolyline(QPolygonF(list(map(QPointF, across, heights))))

    def _values(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        number: int,
        values: list[float],
        shades: list[int],
    ) -> None:
        """The activations for the row, as colours and, where there is room, as numbers."""
        radius = self._look.px(4)
        rects = [layout.rect(number, place) for place in range(len(values))]
        painter.setPen(Qt.PenStyle.NoPen)
        for rect, shade in zip(rects, shades, strict=True):
            painter.setBrush(colour_of(shade))
            painter.drawRoundedRect(rect, radius, radius)
        for rect, shade, value in zip(rects, shades, values, strict=True):
            painter.setPen(_ink_on(shade))
            self._texts.paint(painter, rect, value)

    # --- what is around it --------------------------------------------------------------------

    def _biases(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        number: int,
        incoming: Incoming,
        showing: Showing,
        scale: float,
    ) -> None:
        """A dot at each neuron's lower left corner, full above 0 and hollow below."""
        biases = incoming.bias_gradients if showing.gradients else incoming.bias
        if biases is None:
            return
        limit = scale if showing.one_scale else largest_of(incoming, showing.gradients)
        shares = np.minimum(np.abs(biases) / limit, 1.0) if limit > 0.0 else np.zeros(len(biases))
        px, colours = self._look.px, sign_colours(self._look.theme, showing.gradients)
        radii = (px(2) + shares * px(3)).tolist()
        known = np.isfinite(biases)
        for below, hollow in ((False, False), (False, True), (True, True)):
            wanted = known & ((biases < 0) == below) & ((biases <= 0) == hollow)
            painter.setPen(QPen(colours[below], 1.6 * self._look.scale))
            painter.setBrush(QColor(self._look.theme.panel) if hollow else colours[below])
            for place in np.flatnonzero(wanted).tolist():
                corner = layout.rect(number, place).bottomLeft()
                painter.drawEllipse(corner, radii[place], radii[place])

    def rims(self, painter: QPainter, layout: NetworkLayout, showing: Showing) -> None:
        """Round each neuron, and over those that are switched off."""
        theme, px = self._look.theme, self._look.px
        rim = QPen(QColor(theme.muted), 1)
        around = QPainterPath()
        for number, column in enumerate(layout.picture.columns):
            for place in range(len(column.shown)):
                around.addRoundedRect(layout.rect(number, place), px(4), px(4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(rim)
        painter.drawPath(around)
        veil = QColor(theme.panel)
        veil.setAlpha(170)
        for off in showing.off:
            found = layout.find(off) if isinstance(off, Neuron) else None
            if found is None:
                continue
            rect = layout.rect(*found)
            painter.setPen(rim)
            painter.setBrush(veil)
            painter.drawRoundedRect(rect, px(4), px(4))
            painter.setPen(QPen(QColor(theme.muted), px(2)))
            painter.drawLine(rect.bottomLeft(), rect.topRight())

    def pointed_out(self, painter: QPainter, layout: NetworkLayout, showing: Showing) -> None:
        """Rings round the neurons that are chosen, under the mouse or spoken of."""
        theme, px = self._look.theme, self._look.px
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in {showing.hovered, showing.chosen, *showing.lit}:
            found = layout.find(place) if isinstance(place, Neuron) else None
            if found is None:
                continue
            outer = layout.rect(*found).adjusted(-px(2), -px(2), px(2), px(2))
            if place in showing.lit or place == showing.hovered:
                painter.setPen(QPen(QColor(theme.accent), px(1.5)))
                painter.drawRoundedRect(outer, px(5), px(5))
            if place == showing.chosen:
                painter.setPen(QPen(QColor(theme.accent), px(3 if showing.focused else 2)))
                painter.drawRoundedRect(outer, px(5), px(5))


@lru_cache(maxsize=1024)
def _ink_on(shade: int) -> QColor:
    """The colour of a number on one of these values."""
    return text_on(colour_of(shade).name())


def field_limit_of(columns: tuple[NeuronColumn, ...]) -> float:
    """From which value on what neurons give has its full colour."""
    limit = 0.0
    for column in columns:
        values = column.fields if column.fields is not None else column.values
        finite = values[np.isfinite(values)]
        if finite.size:
            limit = max(limit, float(np.abs(finite).max()))
    return limit
