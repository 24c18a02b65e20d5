"""Where the data comes from: the source's name, its story, its few settings, a new draw."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.data.source import Source, SourceFamily
from engine.data.sources.catalogue import CATALOGUE
from engine.data.sources.painted import Painted, PaintMode
from engine.data.sources.pictures import Pictures, PictureSource
from gui.data.painting.sketches import sketch_of_mode
from gui.data.painting.words import MODE_ICONS, MODES, mode_story, mode_title
from gui.data.sources.source_fields import SourceFields
from gui.data.sources.source_gallery import Families, SourceGallery
from gui.data.sources.source_tile import Entry
from gui.data.words import family_word
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import engine_text
from gui.widgets.elided import ElidedButton, ElidedLabel
from gui.widgets.fields.field_editors import locked_by_school
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip

_FAMILIES: tuple[SourceFamily, ...] = ("lesson", "gate", "shape", "curve", "sample", "picture")
_COMMANDS = {  # the command of the menus that does the same
    "table_wanted": "open_table",
    "test_part_wanted": "open_table",
    "paste_wanted": "paste_table",
    "type_wanted": "type_table",
}
_PAINT: dict[str, PaintMode] = {f"paint {mode}": mode for mode in MODES}


def source_name(source: Source) -> str:
    """What a source is called: its title, or the name of the opened file."""
    return getattr(source, "name", "") or engine_text(type(source).title)


class SourcePicker(QWidget):
    """Shows the design's source and asks for another. ``locked``: the ways that the school does
    without, as in `SiteSettings`; they are not offered.

    Signals:
        source_chosen(Source): one of the catalogue's was chosen.
        source_changed(Source, str, str): a field of the present one should be another;
            the field's word and the gesture's merge key.
        table_wanted(): the person wants to open a file.
        paste_wanted(), type_wanted(): … or to bring a table in another way.
        pictures_wanted(), more_pictures_wanted(), drawing_wanted(): … or pictures.
        again_wanted(), edit_wanted(), test_part_wanted(): … or something else of their table.
    """

    source_chosen = Signal(object)
    source_changed = Signal(object, str, str)
    table_wanted = Signal()
    paste_wanted = Signal()
    type_wanted = Signal()
    pictures_wanted = Signal()
    more_pictures_wanted = Signal()
    drawing_wanted = Signal()
    again_wanted = Signal()
    edit_wanted = Signal()
    test_part_wanted = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, locked: Collection[str] = ()
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._locked = locked
        self._source: Source | None = None
        self.can_edit = False  # the present table is small enough to be edited by hand
        self.button = _SourceButton(look)
        self.button.clicked.connect(self.open_gallery)
        self.gallery: SourceGallery | None = None
        self.open_button = QToolButton()
        self.open_button.clicked.connect(self._open)
        self._brief = False
        self.story = ElidedLabel(lines=2)
        self.story.setProperty("role", "muted")
        self.fields = SourceFields(look, self.open_button, self)
        self.fields.source_changed.connect(self.source_changed)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.button, 1)
        top.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        add_layout(layout, top)
        layout.addWidget(self.story)
        layout.addWidget(self.fields)
        look.changed.connect(self.retranslate)
        self.retranslate()
        on_language_change(self.retranslate)

    def show_source(self, source: Source) -> None:
        """Show ``source`` as the present one, with its settings."""
        self._source = source
        if isinstance(source, Pictures):  # how they are seen is set beside them
            self.fields.hide()
        else:
            self.fields.show_source(source)
        self.retranslate()

    def open_gallery(self) -> None:
        """All data that there is to choose from."""
        if self.gallery is None:
            self.gallery = SourceGallery(self._look, self)
            self.gallery.chosen.connect(self._chosen)
        self.gallery.offer(self._families(), self._present())
        self.gallery.open_below(self.button)

    def retranslate(self) -> None:
        self.open_button.setIcon(icon("folder-open-outline", self._look))
        pictures = isinstance(self._source, PictureSource)
        words = self.tr("Open pictures…") if pictures else self.tr("Open a table…")
        can_open = pictures or "open_table" not in self._locked
        self.open_button.setEnabled(can_open)
        set_tool_tip(self.open_button, words if can_open else locked_by_school())
        self.open_button.setAccessibleName(words)
        for button in (self.button, self.open_button):
            button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        if self.gallery is not None and self.gallery.isVisible():
            self.gallery.offer(self._families(), self._present())
        source = self._source
        if source is None:
            return
        self.button.setIcon(icon(type(source).icon.removeprefix("mdi6."), self._look))
        self.button.set_text(source_name(source))
        self.button.setAccessibleName(
            self.tr("Where the data comes from: {name}").format(name=source_name(source))
        )
        self.story.setText(engine_text(type(source).story))
        self._show_story()

    def set_brief(self, brief: bool) -> None:
        """Whether there is no room for more than the source's name and fields."""
        if brief != self._brief:
            self._brief = brief
            self._show_story()

    def _show_story(self) -> None:
        own = self._source is None or isinstance(self._source, Pictures)  # needs no telling
        own = own or type(self._source).family == "table"
        self.story.setVisible(not own and not self._brief)

    # --- inside ----------------------------------------------------------------------------

    def ways(self) -> list[tuple[str, str, str]]:
        """The signals that bring a table or change the present one, with icons and words."""
        own = self._source is not None and type(self._source).family == "table"
        opening = self.tr("Open another…") if own else self.tr("Open a table…")
        ways = [
            ("table_wanted", "folder-open-outline", opening),
            ("paste_wanted", "content-paste", self.tr("Paste a table")),
            ("type_wanted", "keyboard-outline", self.tr("Type a table…")),
        ]
        if own:
            ways.append(("again_wanted", "table-cog", self.tr("Read it again…")))
            if self.can_edit:
                ways.append(("edit_wanted", "table-edit", self.tr("Edit the table…")))
            ways.append(("test_part_wanted", "table-plus", self.tr("Add a test table…")))
        return [way for way in ways if _COMMANDS.get(way[0]) not in self._locked]

    def picture_ways(self) -> list[tuple[str, str, str]]:
        """The signals that bring pictures, with icons and words."""
        ways = [("pictures_wanted", "folder-multiple-image", self.tr("Open pictures…"))]
        if isinstance(self._source, Pictures):
            ways.append(("more_pictures_wanted", "image-plus", self.tr("Add pictures…")))
        ways.append(("drawing_wanted", "pencil", self.tr("Draw your own classes")))
        return ways

    def _open(self) -> None:
        pictures = isinstance(self._source, PictureSource)
        (self.pictures_wanted if pictures else self.table_wanted).emit()

    def _families(self) -> Families:
        own = [
            Entry(name, icon_name, text, self._way_story(name))
            for name, icon_name, text in self.ways()
        ]
        painting = [
            Entry(name, MODE_ICONS[mode], mode_title(mode), mode_story(mode), sketch_of_mode(mode))
            for name, mode in _PAINT.items()
        ]
        pictures = [
            Entry(name, icon_name, text, self._way_story(name))
            for name, icon_name, text in self.picture_ways()
        ]
        families = [(family_word("table"), own)] if own else []
        if "paint" not in self._locked:
            families.append((family_word("painted"), painting))
        for family in _FAMILIES:
            entries = [
                Entry(
                    source,
                    source.icon.removeprefix("mdi6."),
                    engine_text(source.title),
                    engine_text(source.story),
                )
                for source in CATALOGUE
                if source.family == family
            ]
            if family == "picture":
                entries = [*pictures, *entries]
            if entries:
                families.append((family_word(family), entries))
        return families

    def _present(self) -> object:
        """What the gallery's tile of the present source stands for."""
        source = self._source
        return f"paint {source.mode}" if isinstance(source, Painted) else type(source)

    def _way_story(self, name: str) -> str:
        """What a way to bring a table is good for."""
        return {
            "table_wanted": self.tr(
                "A table of your own, from a file: a spreadsheet or CSV. Choose what to predict, "
                "and the rest is proposed."
            ),
            "paste_wanted": self.tr("What you copied in a spreadsheet or on a web page."),
            "type_wanted": self.tr("A few rows of your own, typed into a sheet."),
            "pictures_wanted": self.tr(
                "Photographs of your own: a folder or zip that has a folder for each class."
            ),
            "more_pictures_wanted": self.tr("Another folder or zip, beside the present pictures."),
            "drawing_wanted": self.tr(
                "Two empty classes, to be filled with the mouse, the camera, or pasted pictures."
            ),
            "again_wanted": self.tr("The present table, read with another separator or header."),
            "edit_wanted": self.tr("Mend the cells of the present table."),
            "test_part_wanted": self.tr("Rows of another file, only to test the network with."),
        }.get(name, "")

    def _chosen(self, wanted: object) -> None:
        if wanted == self._present():
            return
        if isinstance(wanted, str) and wanted in _PAINT:
            self.source_chosen.emit(Painted(mode=_PAINT[wanted]))
        elif isinstance(wanted, str):
            getattr(self, wanted).emit()
        elif isinstance(wanted, type):
            self.source_chosen.emit(wanted())


class _SourceButton(ElidedButton):
    """The present source's name, and a mark that there is more to choose from."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._mark = QPixmap()
        self.setStyleSheet("text-align: left;")
        look.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._look.px(16)
        left, top = self.width() - side - self._look.px(8), (self.height() - side) // 2
        QPainter(self).drawPixmap(left, top, self._mark)

    def _restyle(self) -> None:
        side = self._look.px(16)
        self._mark = icon("chevron-down", self._look).pixmap(side, side)
