"""The network's answer for one row with several targets: a value for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.column_names import column_word
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.plain_text import PlainLabel


class AnswerValues(QWidget):
    """Each target's name, the network's value, and where it is known, the table's."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: tuple[str, ...] = ()
        self._actual: tuple[str, ...] = ()
        self._labels: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self.retranslate)

    def show_values(self, names: tuple[str, ...], values: Sequence[str]) -> None:
        """Show ``values`` as texts, one for each of ``names``."""
        if names != self._names:
            self._names = names
            self._begin()
        for (name, value, _actual), text in zip(self._labels, values, strict=True):
            value.setText(text)
            value.setAccessibleName(name.text())

    def show_actual(self, texts: Sequence[str]) -> None:
        """What the table says of each target; "" where it says nothing."""
        self._actual = tuple(texts)
        self.retranslate()

    def retranslate(self) -> None:
        for index, (_name, _value, actual) in enumerate(self._labels):
            text = self._actual[index] if index < len(self._actual) else ""
            actual.setText(self.tr("In the table: {value}").format(value=text) if text else "")
            actual.setVisible(bool(text))

    # --- inside -----------------------------------------------------------------------------

    def _begin(self) -> None:
        for labels in self._labels:
            for label in labels:
                self._layout.removeWidget(label)
                label.deleteLater()
        self._labels.clear()
        for name in self._names:
            labels = PlainLabel(column_word(name)), PlainLabel(), PlainLabel()
            for label, role in zip(labels, ("muted", "large", "muted"), strict=True):
                label.setProperty("role", role)
                label.setWordWrap(True)
                self._layout.insertWidget(self._layout.count() - 1, label)
            labels[1].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._labels.append(labels)
        self.retranslate()

    def _restyle(self) -> None:
        self._layout.setSpacing(self._look.px(4))
