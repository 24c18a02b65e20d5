"""Rules to fill a brick's weights with: one number, or what NumPy draws from a seed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.bricks import Shape
from engine.edits.weight_rules import all_alike, drawn_by_numpy
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.fields.number_boxes import NumberBox, WholeBox
from gui.widgets.plain_text import PlainLabel, set_tool_tip

_NUMPY, _NUMBER = 0, 1


class FillBar(QWidget):
    """The rule and its numbers, in one line.

    Signals:
        this_wanted(), all_wanted(): fill the brick that is seen; fill all of them in turn.
    """

    this_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rule = CalmComboBox()
        self._seed_label, self.seed = PlainLabel(), WholeBox(0, 2**31 - 1, 1)
        self._factor_label = PlainLabel()
        self.factor = NumberBox(-1e6, 1e6, 0.01)
        self.number = NumberBox(-1e6, 1e6, 0.1)
        self.this_button, self.all_button = QPushButton(), QPushButton()
        self.seed.setValue(1)
        self.factor.setValue(0.01)
        for label, box in ((self._seed_label, self.seed), (self._factor_label, self.factor)):
            label.setBuddy(box)
        self._row = QHBoxLayout(self)
        for widget in (
            self.rule,
            self._seed_label,
            self.seed,
            self._factor_label,
            self.factor,
            self.number,
            self.this_button,
            self.all_button,
        ):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for _ in range(2):
            self.rule.addItem("")
        self.rule.activated.connect(self._show_numbers)
        self.this_button.clicked.connect(self.this_wanted)
        self.all_button.clicked.connect(self.all_wanted)
        look.changed.connect(self._restyle)
        self._restyle()
        self._show_numbers()
        self.retranslate()
        on_language_change(self.retranslate)

    def kernels(self, shapes: list[Shape]) -> list:
        """What the rule makes for kernels of ``shapes``, one after the other: float64."""
        if self.rule.currentIndex() == _NUMPY:
            return drawn_by_numpy(shapes, self.seed.value(), self.factor.value())
        return all_alike(shapes, self.number.value())

    def retranslate(self) -> None:
        self.rule.setItemText(_NUMPY, self.tr("NumPy seed × factor"))
        self.rule.setItemText(_NUMBER, self.tr("One number"))
        self.rule.setAccessibleName(self.tr("Rule to fill with"))
        set_tool_tip(
            self.rule,
            self.tr(
                "np.random.seed(seed), then for each brick np.random.randn(neurons, inputs) × "
                "factor, as the lessons write it. The biases become 0."
            ),
        )
        self._seed_label.setText(self.tr("Seed"))
        self.seed.setAccessibleName(self.tr("Seed"))
        self._factor_label.setText("×")
        self.factor.setAccessibleName(self.tr("Factor"))
        self.number.setAccessibleName(self.tr("Number to fill with"))
        self.this_button.setText(self.tr("This brick"))
        self.all_button.setText(self.tr("All bricks"))

    def _show_numbers(self) -> None:
        drawn = self.rule.currentIndex() == _NUMPY
        for widget in (self._seed_label, self.seed, self._factor_label, self.factor):
            widget.setVisible(drawn)
        self.number.setVisible(not drawn)

    def _restyle(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._look.px(4))
        self.seed.setMaximumWidth(self._look.px(72))
        for box in (self.factor, self.number):
            box.setMaximumWidth(self._look.px(80))
