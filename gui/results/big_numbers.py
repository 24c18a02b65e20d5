"""The numbers that a class watches, in large type, with the curves' legend under them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look import Look
from gui.results.words import figure_name, figure_text
from gui.texts import number_text


@dataclass(frozen=True)
class _Number:
    """One large number: its text, what stands under it, and its line in the plot."""

    text: str
    label: str
    colour: str
    line: Qt.PenStyle | None = None


@dataclass(frozen=True)
class _Group:
    title: str
    numbers: tuple[_Number, ...]


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
        self._values: dict[str, float] = {}
        self._fitted: tuple[object, QFont] | None = None
        self._words = True  # whether there is room for words beside the lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

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
        return QSize(self._look.px(480), self._look.px(78))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(78))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Epoch, loss and metric"))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        groups = self._groups()
        large = self._fitting_font(groups)
        large_metrics, body = QFontMetrics(large), look.font()
        body_metrics = QFontMetrics(body)
        line = body_metrics.height()
        x = look.px(16)
        top = (self.height() - 2 * line - large_metrics.height()) // 2
        for group in groups:
            start = x
            for number in group.numbers:
                width = self._width(number, large_metrics, body_metrics)
                painter.setFont(large)
                painter.setPen(QColor(number.colour))
                painter.drawText(
                    QRect(x, top + line, width, large_metrics.height()),
                    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                    number.text,
                )
                self._paint_label(painter, number, x, top + line + large_metrics.height(), body)
                x += width + look.px(16)
            painter.setFont(body)
            painter.setPen(QColor(look.theme.muted))
            painter.drawText(start, top + body_metrics.ascent(), group.title)
            x = max(x, start + body_metrics.horizontalAdvance(group.title)) + look.px(12)

    # --- inside -----------------------------------------------------------------------------

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _groups(self) -> list[_Group]:
        theme = self._look.theme
        if self._of is None:
            title, label = self.tr("Epoch"), ""
        else:
            title = self.tr("Kept epoch")
            label = self.tr("of {epochs}").format(epochs=number_text(self._of))
        groups = [_Group(title, (_Number(number_text(self._epoch), label, theme.text),))]
        names = ["loss", *[n for n in self._values if n != "loss" and not n.startswith("val_")]]
        for name in names:
            line = Qt.PenStyle.SolidLine if name == "loss" else Qt.PenStyle.DashLine
            numbers = [
                _Number(self._text(name), self.tr("training"), theme.training, line),
            ]
            if f"val_{name}" in self._values:
                numbers.append(
                    _Number(
                        self._text(f"val_{name}"), self.tr("validation"), theme.validation, line
                    )
                )
            groups.append(_Group(figure_name(name, self._scaled), tuple(numbers)))
        return groups

    def _text(self, name: str) -> str:
        return figure_text(name, self._values.get(name, float("nan")))

    def _width(self, number: _Number, large: QFontMetrics, body: QFontMetrics) -> int:
        label = body.horizontalAdvance(number.label) if self._words else 0
        if number.line is not None:
            label += self._look.px(30)
        return max(large.horizontalAdvance(_steady(number.text)), label)

    def _fitting_font(self, groups: list[_Group]) -> QFont:
        look = self._look
        texts = [(g.title, [(_steady(n.text), n.label) for n in g.numbers]) for g in groups]
        key = (self.width(), look.scale, texts)
        if self._fitted is not None and self._fitted[0] == key:
            return self._fitted[1]
        font = look.font("large")
        font.setFeature(QFont.Tag("tnum"), 1)
        for self._words in (True, False):
            font.setPixelSize(look.font("large").pixelSize())
            while self._needed(groups, font) > self.width() and font.pixelSize() > look.px(18):
                font.setPixelSize(font.pixelSize() - 2)
            if self._needed(groups, font) <= self.width():
                break
        self._fitted = (key, font)
        return font

    def _needed(self, groups: list[_Group], font: QFont) -> int:
        """How wide all groups are with numbers in ``font``."""
        metrics, body = QFontMetrics(font), QFontMetrics(self._look.font())
        x = self._look.px(16)
        for group in groups:
            widths = [self._width(n, metrics, body) + self._look.px(16) for n in group.numbers]
            x += max(sum(widths), body.horizontalAdvance(group.title)) + self._look.px(12)
        return x - self._look.px(12)

    def _paint_label(self, painter: QPainter, number: _Number, x: int, y: int, body: QFont) -> None:
        look = self._look
        metrics = QFontMetrics(body)
        if number.line is not None:
            pen = QPen(QColor(number.colour), 4 if look.presenting else 2, number.line)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            middle = y + metrics.height() // 2
            painter.drawLine(x, middle, x + look.px(24), middle)
            x += look.px(30)
        painter.setFont(body)
        painter.setPen(QColor(look.theme.muted))
        if self._words:
            painter.drawText(x, y + metrics.ascent(), number.label)


def _steady(text: str) -> str:
    """``text`` with every digit a zero: nothing moves as the numbers change."""
    return "".join("0" if character.isdigit() else character for character in text)
