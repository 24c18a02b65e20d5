"""Paints the words of a network's picture: what bricks, inputs and outputs are called, how many
neurons there are, and how large the gradients."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from engine.export.drawings.colours import FAMILY_COLOURS
from engine.training.inside.network_picture import Incoming, NetworkPicture, NeuronColumn
from gui.look.look import Look
from gui.results.network.drawing.layout import NetworkLayout
from gui.results.network.drawing.shades import mixed, sign_colours
from gui.results.network.drawing.types import BODY, Types
from gui.results.network.naming import Names
from gui.texts import engine_text, number_text
from gui.widgets.names_apart import names_apart

_MOST_NAMES = 256  # that are measured
_BEHIND = 110  # pixels at the desk, for bricks behind the outputs
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class WordsPainter:
    """Paints a layout's words; holds nothing of it."""

    def __init__(self, look: Look, types: Types) -> None:
        self._look = look
        self._types = types

    # --- what stays from picture to picture ---------------------------------------------------

    def paint(self, painter: QPainter, layout: NetworkLayout, names: Names) -> None:
        """Heads and feet of the columns, names of inputs and outputs."""
        for number, column in enumerate(layout.picture.columns):
            self._head(painter, layout, names, number, column)
            self._count(painter, layout, number, column)
            self._names(painter, layout, names, number)

    def _head(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        names: Names,
        number: int,
        column: NeuronColumn,
    ) -> None:
        px, theme = self._look.px, self._look.theme
        bounds = layout.bounds(number)
        pitch = layout.pitch()
        room = QRectF(bounds.center().x() - pitch / 2 + px(3), px(2), pitch - px(6), px(18))
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
            painter.drawText(room, _CENTRE, cut)
            room.translate(0, px(17))

    def _count(
        self, painter: QPainter, layout: NetworkLayout, number: int, column: NeuronColumn
    ) -> None:
        if column.hidden:
            shown = QCoreApplication.translate("Network", "{count}, {shown} shown").format(
                count=number_text(column.units), shown=number_text(len(column.shown))
            )
            self._foot(painter, layout.foot(number), f"◀ {shown} ▶")

    def _foot(self, painter: QPainter, area: QRectF, text: str) -> None:
        """A line below a column."""
        font, metrics = self._types.of(BODY)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.muted))
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _CENTRE, cut)

    def written(self, layout: NetworkLayout, names: Names, number: int) -> list[tuple[str, str]]:
        """What is written beside each shown neuron of a column, and the whole name; "" where it
        has none."""
        column = layout.picture.columns[number]
        _, metrics = self._types.of(BODY)
        if not len(column.shown):
            return []
        room = layout.name_area(number, 0).width()
        if number == 0:
            words = [
                names.input(int(unit), lambda word: metrics.horizontalAdvance(word) <= room)
                for unit in column.shown
            ]
            whole = [names.input(int(unit)) for unit in column.shown]
        else:
            words = whole = [names.output(column, int(unit)) for unit in column.shown]
        return list(zip(names_apart(words, metrics, room), whole, strict=True))

    def widths_of_names(self, picture: NetworkPicture, names: Names) -> tuple[float, float]:
        """How wide the longest name of an input is, and of an output; where bricks without neurons
        stand behind the outputs, as wide as can be."""
        metrics = self._types.of(BODY)[1]
        if not picture.columns:
            return 0.0, 0.0
        first, last = picture.columns[0], picture.columns[-1]
        inputs = [names.input(unit) for unit in range(min(first.units, _MOST_NAMES))]
        outputs = [names.output(last, unit) for unit in range(min(last.units, _MOST_NAMES))]
        left, right = (
            max(map(metrics.horizontalAdvance, words), default=0.0) for words in (inputs, outputs)
        )
        behind = len(picture.bricks) > last.place + 1
        return left, self._look.px(_BEHIND) if behind else right

    def _names(self, painter: QPainter, layout: NetworkLayout, names: Names, number: int) -> None:
        """The inputs' or the outputs' names beside their neurons."""
        side = Qt.AlignmentFlag.AlignLeft if number else Qt.AlignmentFlag.AlignRight
        painter.setFont(self._types.of(BODY)[0])
        painter.setPen(QColor(self._look.theme.text))
        for place, (text, _whole) in enumerate(self.written(layout, names, number)):
            if text:
                area = layout.name_area(number, place)
                painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, text)

    def marks(
        self, painter: QPainter, layout: NetworkLayout, names: Names, *, behind_all: bool
    ) -> None:
        """Bricks without neurons of their own: thin upright strips with their names; those
        ``behind_all`` columns, where the outputs' names stand, or those between two."""
        px, theme, m = self._look.px, self._look.theme, layout.measures
        font, metrics = self._types.of(BODY)
        painter.setFont(font)
        for brick_id, middle in layout.marks():
            brick = names.brick(brick_id)
            if brick is None or (middle > layout.lefts[-1]) != behind_all:
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

    # --- what moves ---------------------------------------------------------------------------

    def paint_gradients(self, painter: QPainter, layout: NetworkLayout) -> None:
        """Each brick's mean gradient, in numbers and beside those of the other bricks."""
        columns = layout.picture.columns
        means = [column.incoming.mean_gradient for column in columns if column.incoming is not None]
        for number, column in enumerate(columns):
            incoming = column.incoming
            if incoming is None:
                continue
            if incoming.gradients is not None:
                area = layout.foot(number)
                if column.hidden:
                    area.translate(0, self._look.px(17))
                self._foot(painter, area, f"⌀ {number_text(incoming.mean_gradient, 2)}")
            self._gradient_bar(painter, layout, number, incoming, max(means))

    def _gradient_bar(
        self,
        painter: QPainter,
        layout: NetworkLayout,
        number: int,
        incoming: Incoming,
        largest: float,
    ) -> None:
        """How large the brick's gradients are, beside those of the other bricks: each tenth of
        the largest is a step shorter."""
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
