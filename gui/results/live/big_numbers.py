"""The numbers that a class watches, in large type, with the curves' legend under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.figure_words import (
    count_text,
    figure_name,
    figure_parts,
    figure_text,
    is_percent,
    short_figure_name,
)
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.kept_metrics import KeptMetrics
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.plots import curve_width

_HIGH, _LOW = 78, 56  # pixels at the desk: with a row under the numbers, and without


@dataclass(frozen=True)
class _Number:
    """One large number with the words around it, what stands under it, and its line in the plot."""

    parts: tuple[str, str, str]
    label: str
    colour: str
    line: Qt.PenStyle | None = None


@dataclass(frozen=True)
class _Group:
    title: str
    numbers: tuple[_Number, ...]
    short: str = ""  # the title where there is no room


class BigNumbers(QWidget):
    """Epoch, loss and metric; validation beside training.

    It paints itself: labels would lay the window out anew with each of 30 frames a second.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._epoch = 0
        self._of: int | None = None
        self._scaled = False  # the loss
        self._is_low = False
        self._values: dict[str, float] = {}
        self._rows = (0, 0)
        self._fitted: tuple[object, QFont] | None = None
        self._measured: dict[tuple[int, int], KeptMetrics] = {}
        self._layout: Literal["words", "bare", "stacked", "cut"] = "words"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def set_low(self, low: bool) -> None:
        """Take a line less: what a number is of stands beside its title, not under it."""
        if low != self._is_low:
            self._is_low, self._fitted = low, None
            self.updateGeometry()
            self.update()

    def show_figures(
        self,
        epoch: int,
        values: dict[str, float],
        of: int | None = None,
        loss_is_scaled: bool = False,
    ) -> None:
        """Show ``epoch`` and its figures by name; an empty dict: none yet.

        ``of``: how many epochs there were, where the weights of ``epoch`` were kept instead
        of the last one's. ``loss_is_scaled``: it is not in the person's own units.
        """
        now = (epoch, of, loss_is_scaled)
        if now != (self._epoch, self._of, self._scaled) or values != self._values:
            self._scaled = loss_is_scaled
            self._epoch = epoch
            self._of = of
            self._values = values
            self.update()

    def show_rows(self, training: int, validation: int) -> None:
        """How many rows the figures are of; 0: not known."""
        if (training, validation) != self._rows:
            self._rows = training, validation
            self._explain()
            self.update()

    def _explain(self) -> None:
        """Which rows each figure speaks of."""
        training, validation = self._rows
        lines = []
        if training:
            lines.append(
                self.tr(
                    "Training data: {rows}. Means over each epoch, while the weights change."
                ).format(rows=number_text(training))
            )
        if validation:
            lines.append(
                self.tr("Validation data: {rows}. Measured after each epoch.").format(
                    rows=number_text(validation)
                )
            )
        if lines:
            lines.append(self.tr("The test data take no part in these figures."))
        set_tool_tip(self, "\n".join(lines))

    def _label(self, name: str, of: str, rows: int) -> str:
        """Under a number: which rows it is of; of very few, how many are right."""
        count = count_text(self._values.get(name, 0.0), rows) if is_percent(name) else ""
        return f"{of}, {count}" if count else of

    def summary(self) -> str:
        """All the numbers in words, for a screen reader."""
        lines = [self._epoch_in_words()]
        for name, value in self._values.items():
            sentence = (
                self.tr("{figure}, validation: {value}")
                if name.startswith("val_")
                else self.tr("{figure}, training: {value}")
            )
            figure = figure_name(name, self._scaled)
            lines.append(sentence.format(figure=figure, value=figure_text(name, value)))
        return ". ".join(lines)

    def _epoch_in_words(self) -> str:
        if self._of is None:
            return self.tr("Epoch {epoch}").format(epoch=number_text(self._epoch))
        return self.tr("Epoch {epoch} of {epochs}, whose weights are kept").format(
            epoch=number_text(self._epoch), epochs=number_text(self._of)
        )

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(480), self._look.px(_LOW if self._has_one_row else _HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self.sizeHint().height())

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Epoch, loss and metric"))
        self._explain()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        groups = self._groups()
        large = self._fitting_font(groups)
        metrics, body = self._metrics(large), self._metrics(look.font())
        high = metrics.height()
        line = body.height()
        stacked = self._stacked
        rows = max(len(group.numbers) for group in groups) if stacked else 1
        x = self._margin
        lines = 1 if stacked or self._has_one_row else 2
        top = max(0, (self.height() - line * lines - rows * high) // 2)
        for group in groups:
            start, y = x, top + line
            lead = self._lead(group, body)
            for number, width in zip(
                group.numbers, self._widths(group, metrics, body), strict=True
            ):
                place = QRect(x, y, width, high)
                if stacked:
                    self._paint_line(painter, number, x, place.center().y())
                    place.setLeft(x + self._line_width(number))
                    self._paint_number(painter, number, place, large)
                    y += high
                    if number.line is None:
                        self._paint_label(painter, number, x, y)
                    continue
                self._paint_number(painter, number, place, large)
                if self._has_one_row:
                    self._paint_label(painter, number, x + lead, top)
                    lead = 0
                else:
                    self._paint_label(painter, number, x, y + high)
                x += width + look.px(16)
            painter.setFont(look.font())
            painter.setPen(QColor(look.theme.muted))
            wide = self._group_width(group, metrics, body)
            title = body.elidedText(self._title(group), Qt.TextElideMode.ElideRight, wide)
            painter.drawText(start, top + body.ascent(), title)
            x = start + wide + look.px(self._gap)

    # --- inside -----------------------------------------------------------------------------

    def _metrics(self, font: QFont) -> KeptMetrics:
        """The measures of ``font``, kept: a larger number has all sizes tried again."""
        key = (font.pixelSize(), font.weight().value)
        if key not in self._measured:
            self._measured[key] = KeptMetrics(font)
        return self._measured[key]

    def _restyle(self) -> None:
        self._measured.clear()
        self.updateGeometry()
        self.update()

    def _groups(self) -> list[_Group]:
        theme = self._look.theme
        if self._of is None:
            title, label = self.tr("Epoch"), ""
        else:
            title = self.tr("Kept epoch")
            label = self.tr("of {epochs}").format(epochs=number_text(self._of))
        short = title if self._of is None else self.tr("Kept")
        epoch = _Number(("", number_text(self._epoch), ""), label, theme.text)
        groups = [_Group(title, (epoch,), short)]
        names = ["loss", *[n for n in self._values if n != "loss" and not n.startswith("val_")]]
        training, validation = self._rows
        for name in names:
            line = Qt.PenStyle.SolidLine if name == "loss" else Qt.PenStyle.DashLine
            label = self._label(name, self.tr("training"), training)
            numbers = [_Number(self._parts(name), label, theme.training, line)]
            if f"val_{name}" in self._values:
                label = self._label(f"val_{name}", self.tr("validation"), validation)
                numbers.append(_Number(self._parts(f"val_{name}"), label, theme.validation, line))
            title = figure_name(name, self._scaled)
            groups.append(_Group(title, tuple(numbers), short_figure_name(name)))
        return groups

    def _parts(self, name: str) -> tuple[str, str, str]:
        return figure_parts(name, self._values.get(name, float("nan")))

    def _line_width(self, number: _Number) -> int:
        return self._look.px(20 if self._stacked else 30) if number.line is not None else 0

    def _label_width(self, number: _Number, body: QFontMetrics) -> int:
        has_words = self._layout == "words" or number.line is None
        words = body.horizontalAdvance(number.label) if has_words else 0
        return words + self._line_width(number)

    def _width(self, number: _Number, large: QFontMetrics, body: QFontMetrics) -> int:
        before, text, after = number.parts
        value = large.horizontalAdvance(_steady(text)) + body.horizontalAdvance(before + after)
        if self._stacked:
            value += self._line_width(number)
        return max(value, self._label_width(number, body))

    def _fitting_font(self, groups: list[_Group]) -> QFont:
        """The largest type in which all fits, and the arrangement that allows it: words beside
        the lines if there is room, else no words, else training above validation, and at last
        short titles."""
        look = self._look
        key = (
            self.width(),
            look.scale,
            [(group.title, [_shape(number) for number in group.numbers]) for group in groups],
        )
        if self._fitted is not None and self._fitted[0] == key:
            return self._fitted[1]
        was_stacked = self._stacked
        font = look.font("large")
        font.setFeature(QFont.Tag("tnum"), 1)
        for self._layout, largest, least in (
            ("words", 28, 20),
            ("bare", 28, 20),
            ("stacked", 20, 13),
            ("cut", 20, 10),
        ):
            font.setPixelSize(look.px(largest))
            while self._needed(groups, font) > self.width() and font.pixelSize() > look.px(least):
                font.setPixelSize(font.pixelSize() - 1)
            if self._needed(groups, font) <= self.width():
                break
        self._fitted = (key, font)
        if self._stacked != was_stacked:
            self.updateGeometry()
        return font

    def _needed(self, groups: list[_Group], font: QFont) -> int:
        """How wide all groups are with numbers in ``font``."""
        metrics, body = self._metrics(font), self._metrics(self._look.font())
        widths = [self._group_width(group, metrics, body) for group in groups]
        between = (len(groups) - 1) * self._look.px(self._gap)
        return self._margin + sum(widths) + between + self._look.px(8)

    def _group_width(self, group: _Group, large: QFontMetrics, body: QFontMetrics) -> int:
        widths = self._widths(group, large, body)
        beside = sum(widths) + (len(widths) - 1) * self._look.px(16)
        wide = max(widths) if self._stacked else beside
        # One more, because an advance is rounded, and Qt cuts what is a trace too wide.
        return max(wide, body.horizontalAdvance(self._title(group)) + 1)

    def _widths(self, group: _Group, large: QFontMetrics, body: QFontMetrics) -> list[int]:
        """How wide each of a group's numbers is, with what stands over or under it."""
        widths = [self._width(number, large, body) for number in group.numbers]
        if self._has_one_row:
            first = self._lead(group, body) + self._label_width(group.numbers[0], body)
            widths[0] = max(widths[0], first)
        return widths

    def _lead(self, group: _Group, body: QFontMetrics) -> int:
        """How far the title pushes what is said of the first number aside, in one row with it."""
        return body.horizontalAdvance(self._title(group)) + self._look.px(10)

    def _title(self, group: _Group) -> str:
        return group.short if self._layout == "cut" else group.title

    @property
    def _stacked(self) -> bool:
        return self._layout in ("stacked", "cut")

    @property
    def _has_one_row(self) -> bool:
        """Whether titles and what the numbers are of share a row."""
        return self._is_low and not self._stacked

    @property
    def _gap(self) -> int:
        """Between two groups, in pixels at the desk."""
        return {"stacked": 16, "cut": 12}.get(self._layout, 28)

    @property
    def _margin(self) -> int:
        return self._look.px(8 if self._layout == "cut" else 16)

    def _paint_number(self, painter: QPainter, number: _Number, place: QRect, large: QFont) -> None:
        """The number large, the words around it in the body's type, on one line."""
        before, text, after = number.parts
        base = place.top() + self._metrics(large).ascent()
        x = place.left()
        painter.setPen(QColor(number.colour))
        for words, font in ((before, self._look.font()), (text, large), (after, self._look.font())):
            if words:
                painter.setFont(font)
                painter.drawText(x, base, words)
                x += self._metrics(font).horizontalAdvance(words)

    def _paint_line(self, painter: QPainter, number: _Number, x: int, middle: int) -> None:
        """The curve's own line, so that the numbers are the plot's legend."""
        look = self._look
        if number.line is not None:
            pen = QPen(QColor(number.colour), curve_width(look), number.line)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if self._stacked and number.line == Qt.PenStyle.DashLine:
                pen.setDashPattern([2.5, 2.0])  # two dashes, short as the line is
            painter.setPen(pen)
            painter.drawLine(x, middle, x + self._line_width(number) - look.px(6), middle)

    def _paint_label(self, painter: QPainter, number: _Number, x: int, y: int) -> None:
        look = self._look
        metrics = self._metrics(look.font())
        self._paint_line(painter, number, x, y + metrics.height() // 2)
        if self._layout == "words" or number.line is None:
            painter.setFont(look.font())
            painter.setPen(QColor(look.theme.muted))
            painter.drawText(x + self._line_width(number), y + metrics.ascent(), number.label)


def _shape(number: _Number) -> tuple[str, str, str, str]:
    """What a number's width depends on."""
    before, text, after = number.parts
    return before, _steady(text), after, number.label


def _steady(text: str) -> str:
    """``text`` with every digit a zero: nothing moves as the numbers change."""
    return "".join("0" if character.isdigit() else character for character in text)
