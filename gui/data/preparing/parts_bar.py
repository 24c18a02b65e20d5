"""How the rows are shared out: a thin bar in the three colours, and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from engine.data.facts import PreparedFacts
from gui.data.words import part_word
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.plots.legend import PART_MARK, Legend, LegendEntry
from gui.widgets.plots.plots import part_brush


class PartsBar(QWidget):
    """Training, validation and test part of the prepared rows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._facts: PreparedFacts | None = None
        self.bar = _Bar(look)
        self.legend = Legend(look)
        self.sentence = ElidedLabel(lines=2)
        self.sentence.setProperty("role", "muted")
        self.notes = ElidedLabel(lines=2)
        self.notes.setProperty("role", "warning")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.bar)
        layout.addWidget(self.legend)
        layout.addWidget(self.sentence)
        layout.addWidget(self.notes)
        look.changed.connect(self.retranslate)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_facts(self, facts: PreparedFacts | None) -> None:
        """Show how many rows each part has; None: not known yet."""
        self._facts = facts
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("How the data are shared out"))
        facts = self._facts
        self.setVisible(facts is not None)
        if facts is None:
            return
        counts = (facts.training_rows, facts.validation_rows, facts.test_rows)
        colours = self._look.theme.parts
        self.bar.show_parts(tuple(zip(counts, colours, strict=True)))
        self.legend.show_entries(
            [
                LegendEntry(
                    self.tr("{part} {rows}").format(part=part_word(part), rows=number_text(count)),
                    PART_MARK,
                    part_brush(colour, part),
                    QPen(QColor(colour)),
                )
                for part, (count, colour) in enumerate(zip(counts, colours, strict=True))
            ]
        )
        self.sentence.setText(self._sentence(facts))
        self.notes.setText(" ".join(message_text(note) for note in facts.notes))
        self.notes.setVisible(bool(facts.notes))

    def _sentence(self, facts: PreparedFacts) -> str:
        if facts.rows_repeated and facts.cells_filled:
            text = self.tr(
                "Rows used: {used} of {rows}. Left out because a value is missing: {missing}; "
                "because they repeat another row: {repeated}. Gaps filled: {filled}."
            )
        elif facts.rows_repeated:
            text = self.tr(
                "Rows used: {used} of {rows}. Left out because a value is missing: {missing}; "
                "because they repeat another row: {repeated}."
            )
        elif facts.rows_dropped and facts.cells_filled:
            text = self.tr(
                "Rows used: {used} of {rows}. Left out because a value is missing: {dropped}. "
                "Gaps filled: {filled}."
            )
        elif facts.rows_dropped:
            text = self.tr(
                "Rows used: {used} of {rows}. Left out because a value is missing: {dropped}."
            )
        elif facts.cells_filled:
            text = self.tr("All rows are used: {rows}. Gaps filled: {filled}.")
        else:
            text = self.tr("All rows are used: {rows}.")
        if len(facts.sample_shape) == 3:  # pictures: they have no gaps
            text = self.tr("All pictures are used: {rows}.")
            if facts.rows_dropped:
                text = self.tr("Pictures used: {used} of {rows}. Copies left out: {repeated}.")
        return text.format(
            used=number_text(facts.rows_used),
            rows=number_text(facts.rows_used + facts.rows_dropped),
            dropped=number_text(facts.rows_dropped),
            missing=number_text(facts.rows_dropped - facts.rows_repeated),
            repeated=number_text(facts.rows_repeated),
            filled=number_text(facts.cells_filled),
        )


class _Bar(QWidget):
    """Stacked shares on one line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[tuple[int, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[tuple[int, str], ...]) -> None:
        self._parts = parts
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        total = sum(count for count, _colour in self._parts)
        if not total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(outline)
        x = 0.0
        for count, colour in self._parts:
            width = self.width() * count / total
            painter.fillRect(QRectF(x, 0, width, self.height()), QColor(colour))
            x += width
            if 0 < x < self.width():  # a gap, so that the parts are told apart without colour
                painter.fillRect(QRectF(x - 1, 0, 2, self.height()), QColor(self._look.theme.panel))
