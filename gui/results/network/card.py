"""What is pointed at in the network's picture: its numbers, its formula, its curve; before anything
is, what the picture's lines and colours mean."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.network.formula import Told
from gui.results.network.legend import NetworkLegend
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.widgets.plots.function_plot import FunctionPlot, drawn_activation
from gui.widgets.plots.plot_saving import PictureSaver

_NO_BOUND = 16_777_215  # Qt's QWIDGETSIZE_MAX
_LOW_PLOT = 40  # pixels at the desk of the curve's height below the words


class NeuronCard(QWidget):
    """Shows a `Told`, and switches its place off and on.

    Signals:
        off_clicked(): the place is to be switched off, or on again.
        all_on_clicked(): everything is to be on again.
        neuron_told(): another neuron is told of, or its numbers are other ones.
    """

    off_clicked = Signal()
    all_on_clicked = Signal()
    neuron_told = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._told: Told | None = None
        self._is_off = self._narrow = False
        self._line = ""
        self._without = ""
        self._off = 0  # places that are switched off
        self.title = ElidedLabel(lines=2)
        self.title.setProperty("role", "strong")
        self.numbers = wrapped_label()
        self.numbers.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = wrapped_label("muted")
        self.legend = NetworkLegend(look)
        self.plot = FunctionPlot(look)
        self._saver = PictureSaver(self.plot, look, self.title.text, relaid=False)
        self.off_button = QPushButton()
        self.on_button = QPushButton()
        self.off_button.clicked.connect(self.off_clicked)
        self.on_button.clicked.connect(self.all_on_clicked)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        inner = QWidget()
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self.title)
        words.addWidget(self.numbers)
        words.addWidget(self.note)
        words.addWidget(self.legend)
        words.addStretch(1)
        self._words = words
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        side = QVBoxLayout()
        side.addWidget(self.plot, 1, Qt.AlignmentFlag.AlignHCenter)
        side.addStretch(0)
        side.addWidget(self.off_button)
        side.addWidget(self.on_button)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.area, 1)
        add_layout(self._row, side)

    def set_narrow(self, narrow: bool) -> None:
        """Whether the neuron's curve stands below the words, and not beside them."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._narrow = narrow
        self._restyle()

    def show_told(self, told: Told | None, is_off: bool) -> None:
        """Say what is told; None: what can be pointed at."""
        if (told, is_off) == (self._told, self._is_off):
            return
        self._told, self._is_off = told, is_off
        self._say()
        self.neuron_told.emit()

    def show_network(self, line: str, without: str, off: int) -> None:
        """``line``: what the whole network has learned; ``without``: what it does without the
        ``off`` places that are switched off."""
        if (line, without, off) != (self._line, self._without, self._off):
            self._line, self._without, self._off = line, without, off
            self._say()

    @property
    def neuron(self) -> tuple[str, float] | None:
        """The activation function and the sum of the neuron that is told of; None: of none."""
        told = self._told
        if told is None or told.sum is None:
            return None
        return told.function, told.sum

    def retranslate(self) -> None:
        self.on_button.setText(self.tr("All on again"))
        set_tool_tip(
            self.off_button,
            self.tr("To see what it was for. Only this view changes: the run stays as it is."),
        )
        self._say()

    def _say(self) -> None:
        told = self._told
        self.title.setText(told.title if told is not None else "")
        self.title.setVisible(told is not None)
        lines = list(told.lines) if told is not None else []
        if self._line:
            lines.append(self._line)
        self.numbers.setText("\n".join(lines))
        self.numbers.setVisible(bool(lines))
        hint = (
            ""
            if told is not None
            else self.tr(
                "Point at a neuron or a link, or go to one with the arrow keys: its numbers "
                "and its formula stand here."
            )
        )
        note = " ".join(text for text in (self._without, hint) if text)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.legend.setVisible(told is None)
        self.off_button.setText(
            self.tr("Switch on again") if self._is_off else self.tr("Switch off")
        )
        self.off_button.setVisible(told is not None and told.can_be_off)
        # Where the one that is told of is all that is off, its own button does the same.
        self.on_button.setVisible(self._off > int(self._is_off))
        neuron = self.neuron
        self.plot.show_drawn(drawn_activation(*neuron) if neuron is not None else None)

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(4), px(16), px(8))
        self._row.setSpacing(px(12))
        self._words.setSpacing(px(4))
        self.plot.setMaximumHeight(px(_LOW_PLOT) if self._narrow else _NO_BOUND)
        self.plot.updateGeometry()
