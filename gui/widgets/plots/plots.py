"""Plots that share the window's type and colours, at the desk and presenting."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPen
from PySide6.QtWidgets import QWidget

from engine.data.source import Source
from engine.data.sources.painted import CLASS_NAMES, Painted
from gui.look.look import CLASS_COLOURS, CLASS_SYMBOLS, Look, seen_on
from gui.look.theme import Theme
from gui.texts import axis_texts, with_percent_sign
from gui.widgets.plain_text import in_markup, one_line
from gui.widgets.plots.bare_plot_item import BarePlotItem

PART_FILLS = (235, 70, 0)  # how opaque a mark of training, validation and test rows is


class PlainAxis(pg.AxisItem):
    """An axis whose label is plain text, and that writes large numbers out: 2,000,000 where
    pyqtgraph has 2e+06.

    pyqtgraph shows a label as HTML: a column's name goes in letter for letter here, cut where
    the axis is too short for it.
    """

    percent = False  # the values are shares of one, written as the figures beside them are
    _shown = ""

    def labelString(self) -> str:
        style = ";".join(f"{name}: {value}" for name, value in self.labelStyle.items())
        return f"<span style='{style}'>{in_markup(self._fitted())}</span>"

    def resizeEvent(self, event: object = None) -> None:
        if self.label is not None and self.labelText and self._shown != self._fitted():
            self._shown = self._fitted()
            self.label.setHtml(self.labelString())
        super().resizeEvent(event)

    def _fitted(self) -> str:
        """The label in one line as long as the axis at most."""
        text = one_line(self.labelText)
        size = self.size()
        room = size.width() if self.orientation in ("bottom", "top") else size.height()
        if room <= 0 or self.label is None:
            return text
        metrics = QFontMetrics(self.label.font())
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(room))

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.percent:
            places = max(0, math.ceil(-math.log10(100.0 * spacing * scale) - 1e-9))
            shares = [QLocale().toString(100.0 * value * scale, "f", places) for value in values]
            return [with_percent_sign(share) for share in shares]
        largest = max((abs(value * scale) for value in values), default=0.0)
        short = None if self.logMode else axis_texts([value * scale for value in values])
        if short is not None:
            return short
        if self.logMode or not 1e4 <= largest < 1e10:
            return super().tickStrings(values, scale, spacing)
        locale = QLocale()
        decimals = max(0, math.ceil(-math.log10(spacing * scale)))
        return [locale.toString(value * scale, "f", decimals) for value in values]


class Plot(pg.PlotWidget):
    """A plot that follows the look. Subclasses and owners restyle their items in `restyle`.

    Thick curves are drawn without antialiasing: pyqtgraph takes 227 ms for four thick
    antialiased curves of 1,000 points, and 12 ms without.
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        axes: dict[str, pg.AxisItem] | None = None,
        view_box: pg.ViewBox | None = None,
    ) -> None:
        self.look = look
        own = {side: PlainAxis(side) for side in ("left", "bottom")} | (axes or {})
        # Never pyqtgraph's own menus: they are in English, and take widgets of their own.
        item = BarePlotItem(axisItems=own, viewBox=view_box, enableMenu=False)
        super().__init__(parent=parent, background=None, plotItem=item)
        self.setFrameShape(self.Shape.NoFrame)
        self.hideButtons()
        look.changed.connect(self.restyle)
        self.restyle()

    def close(self) -> bool:
        """Closed, it has nothing left to restyle."""
        self.look.changed.disconnect(self.restyle)
        return bool(super().close())

    def restyle(self) -> None:
        """Take colours and type from the look again."""
        theme = self.look.theme
        self.setBackground(theme.panel)
        font = QFont(self.look.font())
        for name in ("left", "bottom", "right"):
            axis = self.getPlotItem().getAxis(name)
            axis.setPen(pg.mkPen(theme.edge))
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setTickFont(font)
            # "Loss (×0.001)" would puzzle more than it says; and `enableAutoSIPrefix(False)` of
            # pyqtgraph 0.14 takes a factor for the range of now, which it says nowhere.
            axis.autoSIPrefix, axis.autoSIPrefixScale = False, 1.0
            axis.setStyle(tickLength=-self.look.px(4), tickTextOffset=self.look.px(4))
            axis.label.setFont(font)
            if axis.labelText:
                self.set_axis_label(name, axis.labelText)

    def stand_still(self) -> None:
        """Nobody moves or zooms it, the keys pass it by, and it keeps the range that is set."""
        self.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.getPlotItem().disableAutoRange()

    def set_axis_label(self, axis: str, text: str) -> None:
        """Label an axis in the theme's quiet text colour."""
        self.setLabel(
            axis, text, color=self.look.theme.muted, **{"font-size": f"{self.look.px(13)}px"}
        )
        self.getPlotItem().getAxis(axis).resizeEvent()  # else it begins where the last one did


def left_axis_width(look: Look, least: int, low: float, high: float) -> int:
    """How wide an axis from ``low`` to ``high`` with a label is, in pixels, ``least`` or more:
    numbers that do not fit would be left out."""
    largest = max(abs(low), abs(high))
    if not 1e4 <= largest < 1e10:
        return least
    metrics = QFontMetrics(look.font())
    numbers = max(metrics.horizontalAdvance(QLocale().toString(round(end))) for end in (low, high))
    return max(least, numbers + metrics.height() + look.px(12))


def margin_share(length: float, size: float, least: float) -> float:
    """Which share of the values' range to leave on each side, ``least`` or more, so that points
    of ``size`` pixels at its ends are whole where ``length`` pixels are there in all."""
    return max(least, (size / 2.0 + 1.0) / max(length - size - 2.0, size + 2.0))


def equal_scales(
    x_range: tuple[float, float], y_range: tuple[float, float], width: float, height: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Both ranges, one of them widened around its middle, so that a unit is as long across as
    upwards in ``width`` × ``height`` pixels. Without room they stay as they are."""
    if width < 1.0 or height < 1.0:
        return x_range, y_range
    wide, high = x_range[1] - x_range[0], y_range[1] - y_range[0]
    unit = max(wide / width, high / height)
    return _around(x_range, unit * width), _around(y_range, unit * height)


def _around(ends: tuple[float, float], length: float) -> tuple[float, float]:
    if length <= ends[1] - ends[0]:
        return ends
    middle = (ends[0] + ends[1]) / 2.0
    return middle - length / 2.0, middle + length / 2.0


def curve_width(look: Look) -> int:
    """Whole pixels: without antialiasing, a half would make steps."""
    return round(8 / 3 * look.scale) if look.presenting else 2


def curve_pen(look: Look, colour: str) -> QPen:
    """The pen of a curve: 2 pixels at the desk, 4 on a small wall and more on a large, opaque."""
    return pg.mkPen(colour, width=curve_width(look))


def point_size(look: Look, rows: int) -> int:
    """How large points are drawn, in pixels: the four corners of a gate have to be seen from
    the back row, a thousand rows must not hide each other and what lies behind them."""
    return look.px(18 if rows <= 20 else 14 if rows <= 100 else 8 if rows <= 600 else 6)


def class_codes(source: Source, names: Sequence[str]) -> tuple[int, ...]:
    """Each class's place among the colours and shapes: a painted class keeps its own, though
    a class before it has no point."""
    if isinstance(source, Painted) and source.mode == "classes" and set(names) <= set(CLASS_NAMES):
        return tuple(CLASS_NAMES.index(name) for name in names)
    return tuple(range(len(names)))


def part_brush(colour: str | QColor, part: int) -> QBrush:
    """How a mark of part 0, 1 or 2 is filled: training rows full, validation rows pale, test
    rows not at all. The same in plots, legends and tables, whatever the mark's colour tells."""
    fill = QColor(colour)
    fill.setAlpha(PART_FILLS[part])
    return QBrush(fill)


def class_symbol(index: int) -> str:
    """The marker's shape of class ``index``: shape as well as colour tells classes apart."""
    return CLASS_SYMBOLS[index % len(CLASS_SYMBOLS)]


def class_colour(index: int) -> QColor:
    """The colour of class ``index``; after the last one it begins anew."""
    return QColor(CLASS_COLOURS[index % len(CLASS_COLOURS)])


def class_rim(index: int, theme: Theme) -> QColor:
    """The edge of a class's filled mark: seen on the panel as well as on the class's surface."""
    if theme.is_dark or theme.is_high:
        return QColor(theme.text)
    return QColor(seen_on(class_colour(index).darker(165).name(), theme.panel, 3.0))


def class_line(index: int, theme: Theme) -> QColor:
    """The colour of class (or run) ``index`` where nothing but a line tells it, with no rim."""
    least = 4.5 if theme.is_high else 3.0
    return QColor(seen_on(class_colour(index).name(), theme.panel, least))


def class_brush(index: int, alpha: int = 255) -> QBrush:
    """The fill of class ``index``, as opaque as ``alpha`` of 255."""
    colour = class_colour(index)
    colour.setAlpha(alpha)
    return QBrush(colour)
