"""The gallery of data: families of tiles, a search, and the story of what one looks at."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.data.sources.source_tile import Entry, SourceTile
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain_text import PlainLabel

Families = list[tuple[str, list[Entry]]]  # a family's name, and what is in it

_WIDEST, _TALLEST = 944, 640
_NAME = 120  # how wide the families' names are
_MARGIN = 8  # kept free at the edges of the screen


class SourceGallery(QFrame):
    """Opens over the window; closed by a choice, Escape, or a press elsewhere.

    Signals:
        chosen(object): a class of sources, or the name of a way to bring a table.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popover")
        self._look = look
        self._families: list[_Family] = []
        self._titles: list[tuple[object, ...]] = []
        self.search = _Search()
        self.search.textChanged.connect(self._filter)
        self.search.down_pressed.connect(self._enter_tiles)
        self.search.returnPressed.connect(self._take_first)
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.nothing = PlainLabel()
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._page)
        for widget in (self._page, self._area.viewport()):
            widget.setAutoFillBackground(False)
        self.title = ElidedLabel()
        self.title.setProperty("role", "strong")
        self.story = ElidedLabel(lines=2)
        self.story.setProperty("role", "muted")
        line = QFrame()
        line.setFixedHeight(1)
        line.setStyleSheet("margin: 0;")
        line.setProperty("role", "line")
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.search)
        self._layout.addWidget(self._area, 1)
        self._layout.addWidget(line)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.story)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def tiles(self) -> list[SourceTile]:
        """The tiles that the search leaves, in their order."""
        return [tile for family in self._families for tile in family.tiles if not tile.isHidden()]

    def offer(self, families: Families, present: object) -> None:
        """Show ``families``; ``present`` is what the design has now."""
        titles: list[tuple[object, ...]] = [
            tuple(entry.wanted for entry in entries) for _, entries in families
        ]
        if titles != self._titles:
            self._titles = titles
            self._rebuild(families)
        for family, (name, entries) in zip(self._families, families, strict=True):
            family.show_words(name, entries)
            for tile in family.tiles:
                tile.set_present(tile.entry.wanted == present)
        if self.isVisible():  # in another language
            self._show(next((tile for tile in self.tiles if tile.is_present), self.tiles[0]))

    def open_below(self, widget: QWidget) -> None:
        """Open under ``widget``, moved where the screen has no room there."""
        screen = widget.screen().availableGeometry()
        px, margin = self._look.px, _MARGIN
        width = min(px(_WIDEST), screen.width() - 2 * margin)
        height = min(px(_TALLEST), screen.height() - 2 * margin)
        corner = widget.mapToGlobal(QPoint(0, widget.height()))
        left = max(screen.left() + margin, min(corner.x(), screen.right() - margin - width))
        top = max(screen.top() + margin, min(corner.y(), screen.bottom() - margin - height))
        self.search.clear()
        self.setGeometry(QRect(left, top, width, height))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        present = next((tile for tile in self.tiles if tile.is_present), None)
        self._show(present or self.tiles[0])
        self._page.layout().activate()  # before it, tiles lie anywhere
        self._area.verticalScrollBar().setValue(0)
        if present is not None:
            self._area.ensureWidgetVisible(present)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Choose data"))
        self.search.setPlaceholderText(self.tr("Search: type a word, such as spiral or flower"))
        self.search.setAccessibleName(self.tr("Search the data"))
        self.nothing.setText(self.tr("Nothing has that name. Try another word."))

    # --- Qt ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _rebuild(self, families: Families) -> None:
        for family in self._families:
            self._column.removeWidget(family)
            family.deleteLater()
        self._families = []
        for place, (_, entries) in enumerate(families):
            family = _Family(entries, self._look)
            for tile in family.tiles:
                tile.chosen.connect(self._choose)
                tile.shown.connect(self._show)
                tile.arrow_pressed.connect(self._step)
                tile.typed.connect(self._type)
            self._column.insertWidget(place, family)
            self._families.append(family)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for family in self._families:
            family.filter(words)
        tiles = self.tiles
        self.nothing.setVisible(not tiles)
        if tiles:
            self._show(tiles[0])
        for label in (self.title, self.story):
            label.setVisible(bool(tiles))
        self._area.verticalScrollBar().setValue(0)

    def _show(self, tile: SourceTile) -> None:
        self.title.setText(tile.entry.title)
        self.story.setText(tile.entry.story)
        if tile.hasFocus():
            self._area.ensureWidgetVisible(tile)

    def _enter_tiles(self) -> None:
        tiles = self.tiles
        if tiles:
            chosen = next((tile for tile in tiles if tile.is_present), tiles[0])
            (tiles[0] if self.search.text() else chosen).setFocus(Qt.FocusReason.TabFocusReason)

    def _take_first(self) -> None:
        tiles = self.tiles
        if tiles and self.search.text().strip():
            tiles[0].click()

    def _step(self, tile: SourceTile, key: Qt.Key) -> None:
        tiles = self.tiles
        place = tiles.index(tile)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            place += 1 if key == Qt.Key.Key_Right else -1
            if 0 <= place < len(tiles):
                tiles[place].setFocus(Qt.FocusReason.TabFocusReason)
            return
        here = tile.mapTo(self._page, QPoint())
        down = 1 if key == Qt.Key.Key_Down else -1
        spots = [(other, other.mapTo(self._page, QPoint()) - here) for other in tiles]
        further = [(spot.y() * down, abs(spot.x()), other) for other, spot in spots]
        further = [entry for entry in further if entry[0] > 0]
        if further:
            min(further, key=lambda entry: entry[:2])[2].setFocus(Qt.FocusReason.TabFocusReason)
        elif down < 0:
            self.search.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _type(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)

    def _choose(self, wanted: object) -> None:
        self.close()
        self.chosen.emit(wanted)

    def _restyle(self) -> None:
        px = self._look.px
        self._layout.setContentsMargins(px(16), px(16), px(16), px(12))
        self._layout.setSpacing(px(8))
        self._column.setSpacing(px(8))
        self.story.setMinimumHeight(2 * self.story.fontMetrics().lineSpacing())
        self.search.setMinimumHeight(px(32))
        self.search.show_icon(icon("magnify", self._look, self._look.theme.muted))


class _Search(QLineEdit):
    """A line to type in, from which the arrow key leads to what was found."""

    down_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        self._mark = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)

    def show_icon(self, found: QIcon) -> None:
        self._mark.setIcon(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _Family(QWidget):
    """A name on the left, and its tiles in as many columns as there is room for."""

    def __init__(self, entries: list[Entry], look: Look) -> None:
        super().__init__()
        self._look = look
        self._columns = 0
        self.name = PlainLabel(parent=self)
        self.name.setProperty("role", "muted")
        self.name.setWordWrap(True)
        self.name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.tiles = [SourceTile(entry, look, self) for entry in entries]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.name, 0, 0, Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_words(self, name: str, entries: list[Entry]) -> None:
        self.name.setText(name)
        for tile, entry in zip(self.tiles, entries, strict=True):
            tile.show_entry(entry)

    def filter(self, words: list[str]) -> None:
        """Leave only the tiles in which all ``words`` are found."""
        name = self.name.text().casefold()
        for tile in self.tiles:
            tile.setVisible(tile.matches([word for word in words if word not in name]))
        self.setVisible(any(not tile.isHidden() for tile in self.tiles))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._look.px
        room = event.size().width() - px(_NAME)
        columns = max(1, room // (px(SourceTile.WIDTH) + px(8)))
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        shown = [tile for tile in self.tiles if not tile.isHidden()]
        for tile in self.tiles:
            self._grid.removeWidget(tile)
        for place, tile in enumerate(shown):
            row, column = divmod(place, max(1, self._columns))
            self._grid.addWidget(tile, row, column + 1)
        for column in range(1, 20):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(20, 1)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._grid.sizeHint()

    def _restyle(self) -> None:
        px = self._look.px
        self.name.setFixedWidth(px(_NAME - 8))
        self.name.setContentsMargins(0, px(8), px(8), 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(8))
        self._columns = 0
        self._arrange()
