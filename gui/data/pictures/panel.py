"""The page of pictures: ways to bring some, the grid, and what there is to say about them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QMimeData, QObject, QPoint, QSize, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.sources.pictures import Pictures, PictureSource
from engine.design import Design
from engine.service.requests.picture_requests import ClassesOf, DrawnClasses
from gui.data.pictures.alike_line import AlikeLine
from gui.data.pictures.class_head import ClassHead
from gui.data.pictures.drawers import Drawers
from gui.data.pictures.file_size import LARGE, file_size_text
from gui.data.pictures.own_pictures import OwnPictures
from gui.data.pictures.picture_changes import PictureChanges
from gui.data.pictures.picture_grid import PictureGrid
from gui.data.pictures.picture_menu import PictureMenu
from gui.data.pictures.picture_model import PictureModel
from gui.data.pictures.shelf import Shelf
from gui.data.pictures.thumbnails import Thumbnails
from gui.data.pictures.ways_bar import WaysBar
from gui.data.sources.source_fields import SourceFields
from gui.door.question import Question
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.name_question import NameQuestion
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.work.context import Context

_ANY_LOOK = {"size": 32, "colour": True, "fitting": "crop"}  # the same pictures, however seen


class PicturesPanel(QWidget):
    """Shows the design's pictures, class by class; those that are the person's own can change.

    Signals:
        look_changed(Source, str, str): the network is to see them otherwise; see `SourceFields`.
        drawer_changed(): the drawing board or the camera was opened or closed.
    """

    look_changed = Signal(object, str, str)
    drawer_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        look = context.look
        self._drawn: tuple[str, DrawnClasses] | None = None
        self._question = Question(context.engine)
        self._shelf: Shelf | None = None
        self._choosing = False
        self._refitted = False
        self.chosen_class = ""
        self.changes = PictureChanges(context, self)
        self.ways_in = OwnPictures(context, self.changes, self)
        self.thumbnails = Thumbnails(context.engine, self)
        self.model = PictureModel()
        self.ways = WaysBar(look)
        self.drawers = Drawers(context, self.changes)
        self.look_fields = SourceFields(look, self.ways.seen)
        self.look_fields.hide()
        self.grid = PictureGrid(self.model, self.thumbnails, look)
        self.alike = AlikeLine()
        self.line = wrapped_label("muted")
        self.close_line = QToolButton()
        self.close_line.clicked.connect(self._close_line)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.stop_button = QPushButton()
        self.stop_button.clicked.connect(self.changes.stop)
        self._bringing, self._saying = QWidget(), QWidget()
        for holder, widgets in (
            (self._bringing, (self.progress, self.stop_button)),
            (self._saying, (self.line, self.close_line)),
        ):
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(widgets[0], 1)
            row.addWidget(widgets[1])
        self._layout = QVBoxLayout(self)
        for widget in (self.ways, self.look_fields, self.drawers):
            self._layout.addWidget(widget)
        self._layout.addWidget(self.grid, 1)
        for widget in (self.alike, self._bringing, self._saying):
            self._layout.addWidget(widget)
        self._connect()
        self._restyle()
        self.retranslate()
        self._follow()
        on_language_change(self.retranslate)

    def _connect(self) -> None:
        context, grid, ways = self._context, self.grid, self.ways
        ways.class_wanted.connect(self.ask_class)
        ways.files_wanted.connect(self._ask_files)
        ways.paste_wanted.connect(self.paste)
        ways.drawer_wanted.connect(self.show_drawer)
        ways.seen_wanted.connect(self._show_as_seen)
        self.look_fields.source_changed.connect(self.look_changed)
        self.drawers.changed.connect(self.drawer_changed)
        self.drawers.camera_on.connect(grid.heads.show_camera)
        grid.heads.made.connect(self._serve_head)
        grid.heads.chosen.connect(self.choose_class)
        grid.delete_wanted.connect(self.delete_chosen)
        grid.paste_wanted.connect(self.paste)
        grid.moved.connect(self.changes.move)
        grid.dropped.connect(self._take_dropped)
        grid.menu_wanted.connect(self._show_menu)
        grid.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.alike.wanted.connect(self._choose_rows)
        self.changes.changed.connect(self._say)
        self.changes.added.connect(self._added)
        self.changes.refitted.connect(self._note_refitted)
        context.document.changed.connect(self._design_changed)
        context.document.opened.connect(self._opened)
        context.facts.changed.connect(self._show_facts)
        context.selection.changed.connect(self._show_selection)
        context.look.changed.connect(self._restyle)

    # --- what the column uses --------------------------------------------------------------------

    @property
    def own(self) -> Pictures | None:
        """The pictures, where they are the person's own."""
        return self.changes.own

    def paste(self) -> None:
        """What was copied, into the chosen class."""
        if self.own is not None and self.chosen_class:
            self.ways_in.paste(self.chosen_class)

    def choose_class(self, name: str) -> None:
        """New pictures come into that class."""
        own = self.own
        if own is not None and name not in own.classes:
            name = own.classes[0] if own.classes else ""
        self.chosen_class = name if own is not None else ""
        self.grid.heads.choose(self.chosen_class)
        self.ways.show_class(bool(self.chosen_class))
        self.drawers.show_class(self.chosen_class)

    def show_drawer(self, name: str) -> None:
        """Open the drawing board or the camera above the grid; "": neither."""
        name = name if self.own is not None else ""
        opens = name and name != self.drawers.open
        self.drawers.show_drawer(name)
        self.ways.show_drawer(name)
        layout = self.layout()
        if opens and name == "drawing" and layout is not None:  # the grid has less room below it
            layout.activate()
            self.grid.show_class(self.chosen_class)

    def ask_class(self) -> None:
        """Ask for the name of a new class."""
        question = NameQuestion(self.tr("Add a class"), self._free_name(), self.window())
        question.named.connect(self._add_class)
        question.open()

    def delete_chosen(self) -> None:
        """Take the chosen pictures away."""
        numbers = self.grid.chosen_numbers
        if self.own is not None and len(numbers):
            self.changes.delete(numbers)

    def tab_order(self) -> tuple[QWidget, ...]:
        """What the Tab key goes through."""
        ways = self.ways
        return (
            *(ways.new_class, ways.whole, ways.seen),
            *(ways.files, ways.paste, ways.draw, ways.camera),
            *self.drawers.tab_order(),
            self.grid,
            *self.alike.buttons.values(),
        )

    def retranslate(self) -> None:
        self.progress.setAccessibleName(self.tr("How many of the pictures are read"))
        self.stop_button.setText(self.tr("Cancel"))
        self.close_line.setAccessibleName(self.tr("Close the message"))
        set_tool_tip(self.close_line, self.tr("Close the message"))
        self._say()

    # --- what is shown ---------------------------------------------------------------------------

    def _follow(self) -> None:
        """Show the pictures of the design's source."""
        source = self._context.document.design.data.source
        shelf: Shelf | None = None
        if isinstance(source, Pictures):
            shelf = Shelf.of(source)
        elif isinstance(source, PictureSource):
            known = self._drawn
            key = source.model_copy(update=_ANY_LOOK).model_dump_json()
            if known is not None and known[0] == key:
                shelf = Shelf.drawn(source, known[1])
            else:
                self._ask_drawn(source, key)
        self.thumbnails.show(
            source if isinstance(source, PictureSource) else None, as_seen=self.thumbnails.as_seen
        )
        chosen = self.grid.chosen_numbers
        kept = self._shelf is not None and shelf is not None and _goes_on(self._shelf, shelf)
        self._shelf = shelf
        self.model.show_shelf(shelf)
        if kept and len(chosen):
            self._choosing = True
            self.grid.choose_numbers(chosen, show=False)
            self._choosing = False
            self._tell_chosen()
        self.ways.show_ways(self.own is not None)
        self._show_look()
        if self.own is None:
            self.show_drawer("")
        self.choose_class(self.chosen_class)
        self._say()

    def _ask_drawn(self, source: PictureSource, key: str) -> None:
        def arrived(drawn: DrawnClasses) -> None:
            self._drawn = (key, drawn)
            self._follow()

        self._question.ask(ClassesOf(source), arrived, _nothing)

    def _show_as_seen(self, on: bool) -> None:
        source = self._context.document.design.data.source
        if isinstance(source, PictureSource):
            self.thumbnails.show(source, as_seen=on)
        self._show_look()
        self.grid.viewport().update()

    def _show_look(self) -> None:
        """How the network sees them, where that is what is shown."""
        own = self.own
        if own is not None and self.thumbnails.as_seen:
            self.look_fields.show_source(own)
            self.look_fields.show()
        else:
            self.look_fields.hide()

    def _show_facts(self) -> None:
        report = self._context.facts.current
        self.alike.show_evidence(report.evidence.pictures if report is not None else None)
        self._say()

    def _say(self) -> None:
        """What went wrong, was left out or has changed; else how large the file gets."""
        changes, role, texts = self.changes, "muted", [""]
        closable = True
        if changes.problem is not None:
            role, texts = "error", [message_text(changes.problem)]
        elif changes.notes:
            role, texts = "warning", [message_text(note) for note in changes.notes]
        elif self._refitted:
            texts = [self._refitted_text()]
        else:
            closable, texts = False, [self._size_text()]
        text = " ".join(filter(None, texts))
        if self.line.property("role") != role:
            self.line.setProperty("role", role)
            self.line.style().polish(self.line)
        self.line.setText(text)
        self._saying.setVisible(bool(text))
        self.close_line.setVisible(closable)
        self._bringing.setVisible(changes.progress is not None)
        if changes.progress is not None:
            self.progress.setValue(round(changes.progress * 1000))

    def _size_text(self) -> str:
        own, store = self.own, self._context.engine.store
        if own is None:
            return ""
        size = sum(len(store.get(fingerprint) or b"") for fingerprint in own.stored)
        return file_size_text(size) if size >= LARGE else ""

    def _refitted_text(self) -> str:
        own = self.own
        count = sum(there > 0 for there in own.counts.values()) if own is not None else 0
        return self.tr(
            "The last brick was changed to tell {count} classes apart. What was learned before "
            "does not fit it: train again."
        ).format(count=number_text(count))

    def _close_line(self) -> None:
        self._refitted = False
        self.changes.forget_notes()
        self._say()

    # --- hearing ---------------------------------------------------------------------------------

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data.source != after.data.source:
            self._refitted = False
            self._follow()

    def _opened(self, _run: object) -> None:
        self.chosen_class = ""
        self.drawers.drawing.board.clear()
        self.show_drawer("")
        self.ways.whole.setChecked(True)
        self._follow()

    def _note_refitted(self) -> None:
        self._refitted = True
        self._say()

    def _added(self, name: str) -> None:
        if name and self.drawers.open != "camera":  # whose buttons stand in the grid
            self.grid.show_class(name)

    def _serve_head(self, head: ClassHead) -> None:
        head.rename_wanted.connect(self._ask_name)
        head.delete_wanted.connect(self.changes.delete_class)
        self.drawers.serve(head)

    # --- what is done ----------------------------------------------------------------------------

    def _free_name(self) -> str:
        own = self.own
        taken = own.classes if own is not None else ()
        number = len(taken) + 1
        while (name := self.tr("Class {number}").format(number=number_text(number))) in taken:
            number += 1
        return name

    def _add_class(self, name: str) -> None:
        self.changes.add_class(name)
        own = self.own
        if own is not None and name.strip() in own.classes:
            self.choose_class(name.strip())
            self.grid.show_class(name.strip())

    def _ask_name(self, name: str) -> None:
        title = self.tr("Rename: {name}").format(name=name)
        question = NameQuestion(title, name, self.window())
        question.named.connect(_Renaming(self, name, question).rename)
        question.open()

    def rename_class(self, before: str, after: str) -> None:
        """Call a class otherwise; it stays the chosen one."""
        was_chosen = before == self.chosen_class
        self.changes.rename_class(before, after)
        if was_chosen:
            self.choose_class(after.strip())

    def _ask_files(self) -> None:
        if self.chosen_class:
            self.ways_in.choose_files(self.chosen_class)

    def _take_dropped(self, data: QMimeData, name: str) -> None:
        self.choose_class(name)
        self.ways_in.take(data, name)

    def _show_menu(self, place: QPoint) -> None:
        if self.own is not None:
            PictureMenu(self.grid, self.changes).open_at(place)

    # --- what is chosen, here and in the results -------------------------------------------------

    def _numbers_of(self, rows: np.ndarray) -> np.ndarray:
        source = self._context.document.design.data.source
        numbers = source.numbers if isinstance(source, Pictures) else None
        if numbers is None:
            return rows
        found: np.ndarray = numbers[rows[rows < len(numbers)]]
        return found

    def _choose_rows(self, rows: np.ndarray) -> None:
        self.grid.choose_numbers(self._numbers_of(rows))
        self.grid.setFocus()

    def _show_selection(self) -> None:
        shelf = self._shelf
        if shelf is None or shelf.source != self._context.document.design.data.source:
            return  # rows of other pictures were let go; those of these are kept
        if not self._choosing:
            self._choosing = True
            self.grid.choose_numbers(self._numbers_of(self._context.selection.rows))
            self._choosing = False

    def _tell_chosen(self) -> None:
        if self._choosing or self._shelf is None:
            return
        numbers, own = self.grid.chosen_numbers, self.own
        rows = np.searchsorted(own.numbers, numbers) if own is not None else numbers
        self._choosing = True
        self._context.selection.choose(rows)
        self._choosing = False

    def _restyle(self) -> None:
        look, px = self._context.look, self._context.look.px
        self._layout.setContentsMargins(0, px(8), 0, 0)
        self._layout.setSpacing(px(6))
        self.close_line.setIcon(icon("close", look))
        self.close_line.setIconSize(QSize(px(16), px(16)))


class _Renaming(QObject):
    """Which class an answer is meant for; it lives as long as the question."""

    def __init__(self, panel: PicturesPanel, name: str, question: NameQuestion) -> None:
        super().__init__(question)
        self._panel, self._name = panel, name

    def rename(self, name: str) -> None:
        self._panel.rename_class(self._name, name)


def _goes_on(before: Shelf, after: Shelf) -> bool:
    """Whether a picture's number means the same picture still."""
    if isinstance(before.source, Pictures) and isinstance(after.source, Pictures):
        count = min(len(before.source.packs), len(after.source.packs))
        return before.source.packs[:count] == after.source.packs[:count]
    return type(before.source) is type(after.source) and len(before) == len(after)


def _nothing(_message: object, _details: str) -> None:
    """The facts say why there are no pictures."""
