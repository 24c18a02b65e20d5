"""How sure the network has to be, so that its answer counts as one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.figure_words import percent_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.calm_wheel import CalmSlider
from gui.widgets.plain_text import PlainLabel, set_tool_tip

FIRST = 60  # percent


class Sureness(QWidget):
    """A slider from 0 to 100 %: below it, the answer is "unsure".

    Signals:
        moved(): `share` is another.
    """

    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label, self._value = PlainLabel(), PlainLabel()
        self._label.setProperty("role", "muted")
        self.slider = CalmSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setValue(FIRST)
        self.slider.setPageStep(10)
        self._label.setBuddy(self.slider)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label)
        self._row.addWidget(self.slider, 1)
        self._row.addWidget(self._value)
        self.slider.valueChanged.connect(self._moved)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def share(self) -> float:
        """The least probability of an answer, 0 … 1."""
        return self.slider.value() / 100.0

    def retranslate(self) -> None:
        self._label.setText(self.tr("Unsure below"))
        self.slider.setAccessibleName(self.tr("Unsure below"))
        set_tool_tip(
            self.slider,
            self.tr(
                "Where no class is as probable as this, the answer is “unsure”. A picture of "
                "none of the classes often is."
            ),
        )
        self._show()

    def _moved(self, _value: int) -> None:
        self._show()
        self.moved.emit()

    def _show(self) -> None:
        self._value.setText(percent_text(self.share, 0))
        self.slider.setAccessibleDescription(self._value.text())

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setSpacing(px(8))
        self._value.setMinimumWidth(px(40))
        self.slider.setMinimumHeight(px(22))  # its handle is as large as the text
