"""Which number inputs the living picture has on its axes, and from where to where."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from engine.data.facts import PlotRows
from engine.data.source import Source
from engine.data.sources.painted import Painted
from gui.column_names import column_choices
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.elided import ElidedComboBox
from gui.widgets.plain_text import PlainLabel, set_tool_tip

PADDING = 0.1  # of the rows' range, on each side


class PictureColumns(QWidget):
    """Two boxes to choose from, seen only where there are more than two columns.

    Signals:
        chosen(): the person chose other columns.
    """

    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: list[str] = []
        self._proposed: tuple[str, str] | None = None
        self._own: tuple[str, str] | None = None  # that the person chose
        self.across_label, self.up_label = PlainLabel(), PlainLabel()
        self.across, self.up = ElidedComboBox(), ElidedComboBox()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for label, box in ((self.across_label, self.across), (self.up_label, self.up)):
            label.setBuddy(box)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
            self._row.addWidget(label)
            self._row.addWidget(box, 1)
        self.across.activated.connect(self._across_chosen)
        self.up.activated.connect(self._up_chosen)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def offer(self, names: Sequence[str], proposed: tuple[str, str] | None) -> None:
        """Offer the columns ``names``; ``proposed`` are on the axes until others are chosen."""
        self._names, self._proposed = list(names), proposed
        for box in (self.across, self.up):
            box.offer(column_choices(self._names), None)
        axes = self.axes
        if len(axes) == 2:
            self.across.setCurrentIndex(self.across.findData(axes[0]))
            self.up.setCurrentIndex(self.up.findData(axes[1]))
        self.setVisible(len(self._names) > 2)  # two columns have their places

    @property
    def axes(self) -> tuple[str, ...]:
        """None, one or two columns: those that were chosen as long as they are there, else
        those that were proposed, else the first two."""
        for pair in (self._own, self._proposed):
            if pair is not None and set(pair) <= set(self._names):
                return pair
        return tuple(self._names[:2])

    def retranslate(self) -> None:
        self.across_label.setText(self.tr("Across"))
        self.up_label.setText(self.tr("Up"))
        self.across.setAccessibleName(self.tr("Column across"))
        self.up.setAccessibleName(self.tr("Column upwards"))
        held = self.tr("All columns that are not on an axis are held at their mean.")
        for box in (self.across, self.up):
            set_tool_tip(box, held)
        self.offer(self._names, self._proposed)

    def _across_chosen(self, index: int) -> None:
        self._choose(0, self.across.itemData(index))

    def _up_chosen(self, index: int) -> None:
        self._choose(1, self.up.itemData(index))

    def _choose(self, place: int, column: str) -> None:
        """Put ``column`` on an axis; where it is on the other one already, they swap."""
        axes = list(self.axes)
        if axes[1 - place] == column:
            axes[1 - place] = axes[place]
        axes[place] = column
        self._own = (axes[0], axes[1])
        self.offer(self._names, self._proposed)
        self.chosen.emit()

    def _restyle(self) -> None:
        self._row.setSpacing(self._look.px(8))


def axis_range(
    rows: PlotRows, source: Source, column: str, padding: float = PADDING
) -> tuple[float, float]:
    """What an axis shows: all rows, or all that one paints on."""
    if isinstance(source, Painted) and column in ("x", "y"):
        left, right, bottom, top = source.frame
        return (left, right) if column == "x" else (bottom, top)
    return padded(rows.columns[column], padding)


def padded(values: np.ndarray, padding: float = PADDING) -> tuple[float, float]:
    """The values' range with ``padding`` of it on each side; one wide where it has no width."""
    finite = values[np.isfinite(values)]
    if not len(finite):
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    if low == high:
        return low - 0.5, high + 0.5
    return low - padding * (high - low), high + padding * (high - low)
