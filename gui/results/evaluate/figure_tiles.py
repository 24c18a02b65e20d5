"""Figures side by side: each with its name above it and its meaning on hovering."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from engine.metrics import METRICS
from gui.figure_words import count_text, figure_meaning, figure_name, figure_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.plain_text import CARD, PlainLabel, set_tool_tip

_CARDS = {"root_mean_squared_error": "rmse"}  # by another name


class FigureTiles(QWidget):
    """The figure that one watches first and large, the others beside it, the loss last.

    As many in a row as there is room for: nothing is cut.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._figures: dict[str, float] = {}
        self._loss_is_scaled = False
        self._rows = 0
        self._tiles: dict[str, _Tile] = {}
        self._in_a_row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self.retranslate)

    def show_figures(
        self, figures: dict[str, float], loss_is_scaled: bool = False, rows: int = 0
    ) -> None:
        """Show ``figures``; all but a scaled target's loss are in the person's own units.

        ``rows``: of how many they are; of very few, how many are right is said as well.
        """
        self._figures, self._loss_is_scaled, self._rows = figures, loss_is_scaled, rows
        watched = [name for name in figures if name in METRICS]
        others = [name for name in figures if name not in METRICS and name != "loss"]
        names = (*watched, *others, *(["loss"] if "loss" in figures else []))
        if names != tuple(self._tiles):
            self._begin(names)
        for name in names:
            title = figure_name(name, loss_is_scaled)
            shares = name in METRICS and METRICS[name].is_share
            count = count_text(figures[name], rows) if shares else ""
            self._tiles[name].show_figure(
                f"{title}: {count}" if count else title,
                figure_text(name, figures[name]),
                figure_meaning(name),
            )
        self._arrange()

    def retranslate(self) -> None:
        self.show_figures(self._figures, self._loss_is_scaled, self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """One tile's width: the others go below it."""
        hints = [tile.sizeHint() for tile in self._tiles.values()]
        widest = max((hint.width() for hint in hints), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _begin(self, names: tuple[str, ...]) -> None:
        for tile in self._tiles.values():
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self._tiles = {name: _Tile(_card_of(name), large=not at) for at, name in enumerate(names)}
        for tile in self._tiles.values():
            tile.setParent(self)
            tile.show()
        self._in_a_row = 0

    def _arrange(self) -> None:
        """As many in a row as fit, each column as wide as its widest tile."""
        tiles = list(self._tiles.values())
        widths = [tile.sizeHint().width() for tile in tiles]
        gap = self._grid.horizontalSpacing()
        fitting = 1
        for count in range(len(tiles), 0, -1):
            columns = [max(widths[place::count], default=0) for place in range(count)]
            if sum(columns) + (count - 1) * gap <= self.width():
                fitting = count
                break
        if fitting == self._in_a_row:
            return
        self._in_a_row = fitting
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for place, tile in enumerate(tiles):
            self._grid.addWidget(tile, place // fitting, place % fitting)
        self._grid.setColumnStretch(fitting, 1)
        self.updateGeometry()

    def _restyle(self) -> None:
        self._grid.setHorizontalSpacing(self._look.px(20))
        self._grid.setVerticalSpacing(self._look.px(4))
        self._in_a_row = 0
        self._arrange()


def _card_of(name: str) -> str:
    """The glossary's card of a figure."""
    return f"metric:{name}" if name in METRICS else _CARDS.get(name, name)


class _Tile(QWidget):
    """A name above its value."""

    def __init__(self, card: str, *, large: bool) -> None:
        super().__init__()
        self.setProperty(CARD, card)
        self.title, self.value = PlainLabel(), PlainLabel()
        self.title.setProperty("role", "muted")
        self.value.setProperty("role", "large" if large else "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(self.value, 1)

    def show_figure(self, title: str, value: str, meaning: str) -> None:
        self.title.setText(title)
        self.value.setText(value)
        set_tool_tip(self.title, meaning)
        set_tool_tip(self.value, meaning)
        self.value.setAccessibleName(title)
        self.value.setAccessibleDescription(meaning)
        self.updateGeometry()  # while the page is hidden, its labels alone would not be heard
