"""Paints a network's picture: columns of neurons, and the links between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from engine.training.network_picture import (
    INPUTS,
    Incoming,
    Link,
    NetworkPicture,
    Neuron,
    NeuronColumn,
)
from gui.figure_words import short_value_text
from gui.look.look import CLASS_COLOURS, FAMILY_COLOURS, Look, text_on
from gui.results.network.layout import Lines, NetworkLayout, Place
from gui.results.network.naming import Names
from gui.results.network.shades import (
    colour_of,
    image_of,
    mixed,
    sign_colours,
    signed_shades,
    towards,
)
from gui.texts import engine_text, number_text

_WIDTHS = 6  # kinds of thickness, so that links of one are drawn in one go
_THICKEST = 5.0
_THINNEST = 0.7
_DASH = (4.0, 2.5)
_TINY = 0.004  # of the scale: such a link is not drawn
_MANY = 150  # links between two columns, of which fainter ones are left out, too
_TINY_OF_MANY = 0.08


@dataclass(frozen=True)
class Showing:
    """How the picture is looked at.

    ``one_scale``: one colour scale for the whole network, else one for each brick.
    ``gradients``: the links show the loss' gradients instead of the weights. ``matrices``: the
    weights are a map between the columns instead of links. ``lit``: places that are pointed
    out, ``numbers``: what is written beside places.
    """

    gradients: bool = False
    one_scale: bool = False
    matrices: bool = False
    hovered: Place | None = None
    chosen: Place | None = None
    off: frozenset[Place] = frozenset()
    lit: frozenset[Place] = frozenset()
    numbers: Mapping[Place, str] = field(default_factory=dict)
    focused: bool = False


class NetworkPainter:
    """Paints a layout; holds nothing of it."""

    def __init__(self, look: Look) -> None:
        self._look = look

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
            own = _largest(column.incoming, showing.gradients)
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
        field_limit = _field_limit(layout.picture.columns) if showing.one_scale else None
        for number, column in enumerate(layout.picture.columns):
            self._head(painter, layout, names, number, column, showing)
            self._neurons(painter, layout, names, number, column, showing, field_limit, scale)
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
        painter.setFont(self._font())
        text = " × ".join(number_text(length) for length in incoming.kernel_shape)
        below = QRectF(begin, area.bottom() + px(2), right - begin, px(16))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    # --- neurons ----------------------------------------------------------------------------

    def _neurons(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        names: Names,
        number: int,
        column: NeuronColumn,
        showing: Showing,
        field_limit: float | None,
        scale: float,
    ) -> None:
        look, theme = self._look, self._look.theme
        shades = self._field_shades(names, column, field_limit)
        for place, unit in enumerate(column.shown):
            neuron = Neuron(column.brick, int(unit))
            rect = layout.rect(number, place)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(rect, look.px(4), look.px(4))
            if shades is not None and shades.ndim == 3:
                painter.drawImage(rect, image_of(shades[place]))
            elif column.fields is not None and column.fields.ndim == 2:
                self._curve(painter, rect, column, place, field_limit)
            else:
                self._value(painter, rect, names, column, place, field_limit)
            self._bias(painter, rect, column, place, showing, scale)
            self._rim(painter, rect, neuron, showing)
            self._name(painter, layout, names, column, number, neuron, rect)

    def _field_shades(
        self, names: Names, column: NeuronColumn, field_limit: float | None
    ) -> np.ndarray | None:
        """Each shown neuron's surface or map in colours, its highest row first; None: a curve."""
        fields = column.fields
        if fields is None or fields.ndim != 3:
            return None
        theme = self._look.theme
        codes = names.class_codes()
        over_view = column.brick == INPUTS or len(column.shape) == 1
        if over_view:
            fields = fields[:, ::-1]
        if codes and names.is_output(column) and over_view:
            if column.units == 1:
                first, second = (CLASS_COLOURS[code % len(CLASS_COLOURS)] for code in codes[:2])
                up = towards(2.0 * fields - 1.0, second, theme.panel)
                down = towards(1.0 - 2.0 * fields, first, theme.panel)
                return np.where(fields >= 0.5, up, down)
            return np.stack(
                [
                    towards(one, CLASS_COLOURS[codes[unit] % len(CLASS_COLOURS)], theme.panel)
                    for one, unit in zip(fields, column.shown, strict=True)
                ]
            )
        limit = field_limit if field_limit is not None else _field_limit((column,))
        return signed_shades(fields, limit, theme, gradients=False)

    def _curve(
        self,
        painter: QPainter,
        rect: QRectF,
        column: NeuronColumn,
        place: int,
        field_limit: float | None,
    ) -> None:
        assert column.fields is not None
        values = np.nan_to_num(column.fields[place])
        limit = (field_limit if field_limit is not None else _field_limit((column,))) or 1.0
        theme, px = self._look.theme, self._look.px
        inside = rect.adjusted(px(3), px(3), -px(3), -px(3))
        zero = inside.center().y()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(inside.left(), zero), QPointF(inside.right(), zero))
        across = np.linspace(inside.left(), inside.right(), len(values))
        heights = zero - np.clip(values / limit, -1.0, 1.0) * inside.height() / 2
        line = QPolygonF([QPointF(x, y) for x, y in zip(across, heights, strict=True)])
        painter.setPen(QPen(QColor(theme.answer), 1.8 * self._look.scale))
        painter.drawPolyline(line)

    def _value(
        self,
        painter: QPainter,
        rect: QRectF,
        names: Names,
        column: NeuronColumn,
        place: int,
        field_limit: float | None,
    ) -> None:
        """The activation for the row, as a colour and, where there is room, as a number."""
        look, theme = self._look, self._look.theme
        value = float(column.values[place])
        limit = field_limit if field_limit is not None else _field_limit((column,))
        codes = names.class_codes()
        if codes and names.is_output(column):
            code = codes[-1] if column.units == 1 else codes[int(column.shown[place])]
            colour = CLASS_COLOURS[code % len(CLASS_COLOURS)]
            shade = int(towards(np.array(value), colour, theme.panel))
        else:
            shade = int(signed_shades(np.array(value), limit, theme, gradients=False))
        fill = colour_of(shade)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, look.px(4), look.px(4))
        text = short_value_text(value)
        font = self._font()
        metrics = QFontMetricsF(font)
        for digits in (None, 2, 1):
            if digits is not None:
                text = number_text(float(f"{value:.{digits}g}"), digits) if value else "0"
            if metrics.horizontalAdvance(text) <= rect.width() - look.px(4):
                break
        else:
            return
        if rect.height() >= metrics.height():
            painter.setFont(font)
            painter.setPen(text_on(fill.name()))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _bias(
        self,
        painter: QPainter,
        rect: QRectF,
        column: NeuronColumn,
        place: int,
        showing: Showing,
        scale: float,
    ) -> None:
        """A dot at the neuron's lower left corner, full above 0 and hollow below."""
        incoming = column.incoming
        if incoming is None:
            return
        biases = incoming.bias_gradients if showing.gradients else incoming.bias
        if biases is None:
            return
        value = float(np.nan_to_num(biases[place]))
        limit = scale if showing.one_scale else _largest(incoming, showing.gradients)
        share = min(abs(value) / limit, 1.0) if limit > 0.0 else 0.0
        colour = sign_colours(self._look.theme, showing.gradients)[value < 0]
        radius = self._look.px(2) + share * self._look.px(3)
        painter.setPen(QPen(colour, 1.6 * self._look.scale))
        painter.setBrush(QColor(self._look.theme.panel) if value < 0 or not value else colour)
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
        column: NeuronColumn,
        number: int,
        neuron: Neuron,
        rect: QRectF,
    ) -> None:
        """The input's or the output's name beside its neuron."""
        px = self._look.px
        painter.setFont(self._font())
        painter.setPen(QColor(self._look.theme.text))
        metrics = QFontMetricsF(painter.font())
        if number == 0:
            name = names.input(neuron.unit)
            area = QRectF(px(4), rect.top(), rect.left() - px(10), rect.height())
            flag = Qt.AlignmentFlag.AlignRight
        else:
            name = names.output(column, neuron.unit)
            left = rect.right() + px(6)
            area = QRectF(left, rect.top(), layout.size.width() - left - px(4), rect.height())
            flag = Qt.AlignmentFlag.AlignLeft
        if name:
            cut = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, area.width())
            painter.drawText(area, flag | Qt.AlignmentFlag.AlignVCenter, cut)

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
        font = self._font()
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
        painter.setFont(self._font())
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
        painter.setFont(self._font())
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

    def _font(self) -> QFont:
        font = self._look.font()
        font.setPixelSize(self._look.px(12))
        return font


def _largest(incoming: Incoming, gradients: bool) -> float:
    """The scale of a brick's links; its biases are on the same."""
    limit = incoming.largest_gradient if gradients else incoming.largest
    return limit if np.isfinite(limit) else 0.0


def _scale_of_all(picture: NetworkPicture, gradients: bool) -> float:
    return max(
        (
            _largest(column.incoming, gradients)
            for column in picture.columns
            if column.incoming is not None
        ),
        default=0.0,
    )


def _field_limit(columns: tuple[NeuronColumn, ...]) -> float:
    """From which value on what neurons give has its full colour."""
    limit = 0.0
    for column in columns:
        values = column.fields if column.fields is not None else column.values
        finite = values[np.isfinite(values)]
        if finite.size:
            limit = max(limit, float(np.abs(finite).max()))
    return limit
