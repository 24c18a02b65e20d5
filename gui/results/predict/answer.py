"""The network's answer for one row: a large value, or a bar for each class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from engine.evaluation.results import Prediction
from gui.column_names import class_word, class_words, column_word
from gui.figure_words import percent_text, value_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.predict.answer_values import AnswerValues
from gui.texts import with_percent_sign
from gui.widgets.names_apart import names_apart
from gui.widgets.plain_text import PlainLabel, set_tool_tip, wrapped_label
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.plots.plots import class_line

_LONGEST = 30  # letters of an answer in large type; its end often tells it from others
_SEEN_AT_ONCE = 3  # bars that are seen without scrolling, at least


class AnswerPanel(QWidget):
    """Shows one row of a `Prediction`, or a sentence where there is none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._prediction: Prediction | None = None
        self._outside_columns: tuple[str, ...] = ()
        self._codes: tuple[int, ...] = ()
        self._title, self._large, self._actual = PlainLabel(), PlainLabel(), PlainLabel()
        self._outside = wrapped_label("warning")
        self._outside.setVisible(False)
        self._title.setProperty("role", "muted")
        self._large.setProperty("role", "large")
        self._actual.setProperty("role", "muted")
        for label in (self._title, self._large, self._actual):
            label.setWordWrap(True)
        self._large.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bars = ProbabilityBars(look)
        self._saver = PictureSaver(self._bars, look, self._bars.accessibleName, relaid=False)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._bars)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._bars.setAutoFillBackground(False)
        self._values = AnswerValues(look)
        self._values_area = QScrollArea()
        self._values_area.setWidgetResizable(True)
        self._values_area.setWidget(self._values)
        self._values_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._values_area.viewport().setAutoFillBackground(False)
        self._values.setAutoFillBackground(False)  # the area turns it on for what it is given
        self._values_area.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._large)
        layout.addWidget(self._actual)
        layout.addWidget(self._outside)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._values_area, 1)
        self._rest = layout
        # no higher than what it says: what comes below it follows at once
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self.retranslate)

    def sizeHint(self) -> QSize:
        hint, width = super().sizeHint(), self.width()
        # as high as its words are at this width: a warning of three lines is read whole
        return QSize(hint.width(), max(hint.height(), self.heightForWidth(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_sentence(self, text: str) -> None:
        """Say why there is no answer."""
        self._prediction = None
        self._title.setText(text)
        for widget in (
            self._large,
            self._actual,
            self._outside,
            self._area,
            self._values_area,
        ):
            widget.setVisible(False)

    @property
    def has_prediction(self) -> bool:
        """Whether an answer is shown, and not a sentence that says why there is none."""
        return self._prediction is not None

    @property
    def has_bars(self) -> bool:
        """Whether it is of classes, or of several targets: it takes what height there is."""
        prediction = self._prediction
        return prediction is not None and (
            prediction.probabilities is not None or len(prediction.target_names) > 1
        )

    def show_prediction(
        self,
        prediction: Prediction,
        codes: tuple[int, ...] = (),
        outside: tuple[str, ...] = (),
    ) -> None:
        """``codes``: the classes' places among the colours, where they are not in order.
        ``outside``: the columns whose values lie beyond what was learned."""
        self._prediction, self._codes, self._outside_columns = prediction, codes, outside
        named = ", ".join(column_word(name) for name in outside)
        told = self.tr("Outside what was learned: {columns}. This answer may be far off.")
        self._outside.setText(told.format(columns=named) if outside else "")
        self._outside.setVisible(bool(outside))
        texts = answer_texts(prediction, 0)
        several = len(texts) > 1
        self._large.setVisible(not several)
        self._values_area.setVisible(several)
        if several:
            self._values.show_values(prediction.target_names, texts)
        else:
            word = class_word(texts[0])
            cut = len(word) > _LONGEST
            self._large.setText(f"{word[:18]}…{word[18 - _LONGEST + 1 :]}" if cut else word)
            set_tool_tip(self._large, word if cut else "")
        probabilities = prediction.probabilities
        self._area.setVisible(probabilities is not None)
        if probabilities is not None:
            self._title.setText(self.tr("The network answers"))
            self._area.setAccessibleName(self._bars.accessibleName())
            self._bars.show_probabilities(prediction.class_names, probabilities[0], codes)
            few = self._look.px(28) * min(len(prediction.class_names), _SEEN_AT_ONCE)
            self._area.setMinimumHeight(few)
            self._area.setMaximumHeight(self._bars.sizeHint().height())
        elif several:
            self._title.setText(self.tr("The network answers"))
        else:
            self._title.setText(column_word(prediction.target_names[0]))
        self._large.setAccessibleName(self._title.text())

    def show_actual(self, texts: Sequence[str]) -> None:
        """What the table says of each target of this row; "": nothing to compare with."""
        self._values.show_actual(texts)
        text = class_word(texts[0]) if len(texts) == 1 else ""
        self._actual.setText(self.tr("In the table: {value}").format(value=text) if text else "")
        self._actual.setVisible(bool(text) and self._prediction is not None)

    def retranslate(self) -> None:
        if self._prediction is not None:
            self.show_prediction(self._prediction, self._codes, self._outside_columns)

    def _restyle(self) -> None:
        self._rest.setSpacing(self._look.px(4))


def answer_texts(prediction: Prediction, row: int) -> tuple[str, ...]:
    """Row ``row``'s answer in words: a class's name, or each target's value in its units."""
    if prediction.probabilities is not None:
        return (prediction.class_names[int(prediction.values[row])],)
    values = np.atleast_1d(prediction.values[row]).tolist()
    spreads = prediction.spreads or (0.0,) * len(values)
    return tuple(value_text(value, spread) for value, spread in zip(values, spreads, strict=True))


class ProbabilityBars(QWidget):
    """A bar for each class with its name and its percent; the likeliest in full strength."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: tuple[str, ...] = ()
        self._codes: tuple[int, ...] = ()
        self._probabilities = np.empty(0)
        self._threshold: float | None = None
        look.changed.connect(self.updateGeometry)
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Probability of each class"))

    def show_probabilities(
        self, names: tuple[str, ...], probabilities: np.ndarray, codes: tuple[int, ...] = ()
    ) -> None:
        """Show ``probabilities``, shape (classes,); ``codes``: the classes' places among the
        colours, where they are not in order."""
        self._codes = codes or tuple(range(len(names)))
        if len(names) != len(self._names):
            self.updateGeometry()
        self._names, self._probabilities = class_words(names), probabilities
        told = ", ".join(
            self.tr("{name}: {share}").format(name=name, share=percent_text(float(share)))
            for name, share in zip(self._names, probabilities, strict=True)
        )
        self.setAccessibleDescription(told)
        set_tool_tip(self, told.replace(", ", "\n"))
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def show_threshold(self, share: float | None) -> None:
        """How probable a class has to be to count as an answer; None: however little."""
        self._threshold = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), len(self._names) * self._look.px(28))

    def plot_numbers(self) -> PlotNumbers | None:
        """The probability of each class."""
        heads = (self.tr("Class"), self.tr("Probability"))
        rows = tuple(zip(self._names, self._probabilities.tolist(), strict=True))
        return PlotNumbers(heads, rows) if rows else None

    def names_width(self) -> int:
        """How much room the classes' names have."""
        metrics = QFontMetrics(self._look.font())
        # One more, because an advance is rounded, and Qt cuts what is a trace too wide.
        widest = max((metrics.horizontalAdvance(name) + 1 for name in self._names), default=0)
        return min(widest, self.width() * 2 // 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font())
        metrics = QFontMetrics(look.font())
        names = self.names_width()
        percents = metrics.horizontalAdvance(with_percent_sign("100.0")) + px(4)
        room = max(px(24), self.width() - names - percents - px(16))
        best = int(self._probabilities.argmax()) if len(self._probabilities) else -1
        for index, name in enumerate(names_apart(self._names, metrics, names)):
            share = float(self._probabilities[index])
            line = QRect(0, index * px(28), self.width(), px(28))
            painter.setPen(QColor(look.theme.text if index == best else look.theme.muted))
            painter.drawText(
                QRect(0, line.top(), names, line.height()),
                Qt.AlignmentFlag.AlignVCenter,
                name,
            )
            painter.drawText(
                QRect(self.width() - percents, line.top(), percents, line.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                percent_text(share),
            )
            bar = QRectF(names + px(8), line.top() + px(8), room, px(12))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.theme.raised))
            painter.drawRoundedRect(bar, px(3), px(3))
            bar.setWidth(max(0.0, min(1.0, share)) * room)
            painter.setBrush(class_line(self._codes[index], look.theme))
            painter.drawRoundedRect(bar, px(3), px(3))
        if self._threshold is not None and self._names:
            x = names + px(8) + self._threshold * room
            painter.setPen(QPen(QColor(look.theme.text), max(1, px(1)), Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, 0.0), QPointF(x, float(len(self._names) * px(28))))
