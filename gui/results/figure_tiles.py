"""A row of figures: each with its name above it and its meaning on hovering."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.look import Look
from gui.results.words import figure_meaning, figure_name, figure_text
from gui.widgets.plain_text import PlainLabel, set_tool_tip

_WATCHED = ("accuracy", "mean_absolute_error")


class FigureTiles(QWidget):
    """The figure that one watches first and large, the others beside it, the loss last."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._figures: dict[str, float] = {}
        self._loss_is_scaled = False
        self._names: tuple[str, ...] = ()
        self._labels: dict[str, tuple[PlainLabel, PlainLabel]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_figures(self, figures: dict[str, float], loss_is_scaled: bool = False) -> None:
        """Show ``figures``; all but a scaled target's loss are in the person's own units."""
        self._figures = figures
        self._loss_is_scaled = loss_is_scaled
        watched = [name for name in figures if name in _WATCHED]
        others = [name for name in figures if name not in _WATCHED and name != "loss"]
        names = (*watched, *others, *(["loss"] if "loss" in figures else []))
        if names != self._names:
            self._names = names
            self._begin()
        for name in names:
            title, value = self._labels[name]
            title.setText(figure_name(name, self._loss_is_scaled))
            value.setText(figure_text(name, figures[name]))
            meaning = figure_meaning(name)
            set_tool_tip(title, meaning)
            set_tool_tip(value, meaning)
            value.setAccessibleName(title.text())
            value.setAccessibleDescription(meaning)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_figures(self._figures, self._loss_is_scaled)

    def _begin(self) -> None:
        for labels in self._labels.values():
            for label in labels:
                self._grid.removeWidget(label)
                label.deleteLater()
        self._labels.clear()
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for column, name in enumerate(self._names):
            title, value = PlainLabel(), PlainLabel()
            title.setProperty("role", "muted")
            value.setProperty("role", "large" if column == 0 else "title")
            self._grid.addWidget(title, 0, column)
            self._grid.addWidget(value, 1, column)
            self._labels[name] = (title, value)
        self._grid.setColumnStretch(len(self._names), 1)

    def _restyle(self) -> None:
        self._grid.setHorizontalSpacing(self._look.px(20))
        self._grid.setVerticalSpacing(0)
