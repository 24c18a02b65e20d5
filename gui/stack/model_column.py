"""The MODEL column: palette, tower, what is to be mended, and the chosen brick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QVBoxLayout, QWidget

from engine.bricks import Brick
from engine.data.sources.pictures import PictureSource
from engine.design import Design
from engine.edits.putting import place_for
from gui.look.spoken import on_language_change
from gui.stack.clipboard import bricks_of, mime_of
from gui.stack.edits import TowerEdits, brick_name
from gui.stack.findings_foot import FindingsFoot
from gui.stack.inspector import Inspector
from gui.stack.palette import Palette
from gui.stack.tower_model import TowerModel
from gui.stack.tower_saving import TowerSaving
from gui.stack.tower_view import TowerView
from gui.widgets.severity import icon
from gui.work.context import Context

_LEAST_WIDTH = 260  # pixels at the desk; the wall gives a share of its own


class ModelColumn(QWidget):
    """Arranges the tower and what belongs to it; offers what the Edit menu asks for.

    The methods `cut`, `copy`, `paste`, `duplicate`, `delete`, `split_activation`,
    `join_activation` and `select_all` each have a ``can_…``.

    Signals:
        selection_changed(): ask the ``can_…`` methods again.
    """

    selection_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.edits = TowerEdits(context.document, self)
        self.model = TowerModel(context, self.edits, self)
        self.palette_view = Palette(context.look, self)
        self.tower = TowerView(context, self.model, self.edits, self)
        self.inspector = Inspector(context, self.model, self.edits, self)
        self.saving = TowerSaving(context, self)
        self.foot = FindingsFoot(context, self.edits, self.inspector, self)
        self._inspector_height: int | None = None  # as the person dragged it
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrange()
        self.palette_view.wanted.connect(self._add)
        self.tower.command.connect(self._do)
        self.inspector.command.connect(self._do)
        self.inspector.place_wanted.connect(self._show_place)
        self.tower.menu_wanted.connect(self._show_menu)
        self.tower.selection_changed.connect(self._selection_changed)
        self.tower.hovered.connect(self._hovered)
        context.pointed.brick_wanted.connect(self._show_place)
        self.foot.all_wanted.connect(self._show_all_findings)
        for signal in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self.foot.refresh)
        context.document.changed.connect(self._design_changed)
        context.document.opened.connect(self._opened)
        context.document.lesson.changed.connect(self._follow_lesson)
        context.look.changed.connect(self._restyle)
        clipboard = QGuiApplication.clipboard()
        clipboard.dataChanged.connect(self.selection_changed)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)
        self._follow_lesson()

    # --- what the Edit menu asks for -----------------------------------------------------

    def can_copy(self) -> bool:
        """Whether bricks are chosen."""
        return bool(self.tower.chosen_bricks())

    def can_cut(self) -> bool:
        """Whether bricks are chosen."""
        return self.can_copy()

    def can_duplicate(self) -> bool:
        """Whether bricks are chosen."""
        return self.can_copy()

    def can_delete(self) -> bool:
        """Whether bricks are chosen."""
        return self.can_copy()

    def can_paste(self) -> bool:
        """Whether there are bricks on the clipboard."""
        return bool(bricks_of(QGuiApplication.clipboard().mimeData()))

    def can_select_all(self) -> bool:
        """Whether there is any brick."""
        return bool(self._context.document.design.bricks)

    def can_split_activation(self) -> bool:
        """Whether the one chosen brick has an activation to split off."""
        chosen = self.tower.chosen()
        return len(chosen) == 1 and self.edits.can_split(chosen[0])

    def can_join_activation(self) -> bool:
        """Whether the one chosen brick can take in an activation, or be taken in."""
        chosen = self.tower.chosen()
        return len(chosen) == 1 and self.edits.join_target(chosen[0]) is not None

    def copy(self) -> None:
        """Put the chosen bricks into the clipboard; without any it stays as it is."""
        chosen = set(self.tower.chosen_bricks())
        bricks = [brick for brick in self._context.document.design.bricks if brick.id in chosen]
        if bricks:
            QGuiApplication.clipboard().setMimeData(mime_of(bricks))

    def cut(self) -> None:
        """Take the chosen bricks out of the design into the clipboard, in one undoable step."""
        if self.can_cut():
            self.copy()
            self.edits.cut(self.tower.chosen_bricks())

    def paste(self) -> None:
        """Put the clipboard's bricks below the chosen ones, in one undoable step; nothing where the
        clipboard holds none."""
        bricks = bricks_of(QGuiApplication.clipboard().mimeData())
        if bricks:
            self.edits.paste(bricks, self.tower.insertion_index())

    def duplicate(self) -> None:
        """Put a copy below the chosen bricks."""
        self.edits.duplicate(self.tower.chosen_bricks())

    def delete(self) -> None:
        """Take out the chosen bricks; the next one is chosen, so that keys can go on."""
        chosen = self.tower.chosen_bricks()
        bricks = self._context.document.design.bricks
        places = [index for index, brick in enumerate(bricks) if brick.id in set(chosen)]
        self.edits.remove(chosen)
        left = self._context.document.design.bricks
        if places and left:
            self.tower.choose([left[min(places[0], len(left) - 1)].id])

    def select_all(self) -> None:
        """Choose all bricks."""
        self.tower.choose([brick.id for brick in self._context.document.design.bricks])

    def split_activation(self) -> None:
        """Make the activation of the chosen brick a brick of its own."""
        if self.can_split_activation():
            self.edits.split(self.tower.chosen()[0])

    def join_activation(self) -> None:
        """Put the activation into the brick that it belongs to."""
        if self.can_join_activation():
            self.edits.join(self.tower.chosen()[0])

    def _follow_lesson(self) -> None:
        pictures = isinstance(self._context.document.design.data.source, PictureSource)
        self.palette_view.follow_lesson(self._context.document.lesson, pictures=pictures)
        self.palette_view.setHidden(self._context.look.presenting or not self.palette_view.offers)
        self._fit_palette()

    def set_presenting(self, on: bool) -> None:
        """Leave only the tower, for the back row."""
        for widget in (self.palette_view, self.inspector, self.foot, self._line):
            widget.setVisible(not on)
        if not self.palette_view.offers:
            self.palette_view.hide()
        if not on:
            self.foot.refresh()

    # --- words and looks -----------------------------------------------------------------

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Model"))
        self.model.refresh()
        self.foot.refresh()

    def _arrange(self) -> None:
        self._layout = QVBoxLayout(self)
        self._line = _hairline(self)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.addWidget(self.tower)
        self._splitter.addWidget(self.inspector)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.installEventFilter(self)
        self._splitter.splitterMoved.connect(self._splitter_moved)
        self.inspector.setMinimumHeight(1)  # how high it is follows from what it shows
        self.tower.released.connect(self._share_height)
        self.tower.height_changed.connect(self._fit_palette)
        self.tower.height_changed.connect(self._share_height)
        self._layout.addWidget(self.palette_view)
        self._layout.addWidget(self._line)
        self._layout.addWidget(self._splitter, 1)
        self._layout.addWidget(self.foot)

    def _restyle(self) -> None:
        px = self._context.look.px
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setMinimumWidth(_LEAST_WIDTH * self._context.look.size // 100)
        self.palette_view.set_margins(px(8), px(4), px(8), px(2))
        self._line.setStyleSheet(f"background: {self._context.look.theme.line};")
        self.foot.restyle()

    # --- following -----------------------------------------------------------------------

    def _opened(self, _run: object) -> None:
        """Another design is there: nothing of it is chosen, and no findings are looked at."""
        self.tower.choose([])
        self.inspector.show_places([])
        self._follow_lesson()
        self._share_height()
        self.foot.begin_anew()

    def _design_changed(self, _before: Design, after: Design) -> None:
        if self.palette_view.for_pictures != isinstance(after.data.source, PictureSource):
            self._follow_lesson()
        self.foot.note("")
        self.selection_changed.emit()

    def _hovered(self, place: str) -> None:
        self._context.pointed.hover(_pointed([place] if place else []))

    def _selection_changed(self) -> None:
        self._context.pointed.choose(_pointed(self.tower.chosen()))
        self.inspector.show_places(self.tower.chosen())
        self.foot.offer_to_mend()
        if not self.tower.held:
            self._share_height()  # else when the button is let go: see `released`
        self.selection_changed.emit()

    def _show_all_findings(self) -> None:
        self.inspector.show_all_findings()
        self.foot.offer_to_mend()
        self._share_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.fit_into(self.width())
        self._fit_palette()

    def _fit_palette(self) -> None:
        """The palette takes what the whole tower and a brick's settings leave, whether or not a
        brick is chosen now: it must not move under a mouse that chooses one."""
        kept = self.tower.wanted_height + self.inspector.usual_height
        kept += self.foot.sizeHint().height() + self._line.height()
        self.palette_view.fit_into(self.height() - kept)
        self._layout.activate()  # at once: the tower's rows are asked for their places

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._splitter and event.type() == QEvent.Type.Resize:
            self._share_height()
        return False

    def _share_height(self) -> None:
        """The tower gets what it needs, the inspector the rest, but enough to be of use."""
        whole = self._splitter.height() - self._splitter.handleWidth()
        least = self.inspector.least_height
        if self._inspector_height is not None and not self.inspector.idle:
            inspector = self._inspector_height
        else:
            inspector = max(least, whole - self.tower.wanted_height)
        self._splitter.setSizes([whole - inspector, inspector])
        if self.tower.selectedIndexes():
            self.tower.scrollTo(self.tower.currentIndex())
        tower = self.tower.whole_height(whole - inspector)
        self._splitter.setSizes([tower, whole - tower])

    def _splitter_moved(self, _position: int, _index: int) -> None:
        if not self.inspector.idle:
            self._inspector_height = self._splitter.sizes()[1]

    def _show_place(self, place: str) -> None:
        self.tower.choose([place])
        self.inspector.show_places([place])  # it may have been chosen already

    # --- doing ---------------------------------------------------------------------------

    def _add(self, brick: Brick) -> None:
        """After what is chosen; else where it makes sense, which is said."""
        if self.tower.chosen():
            self.edits.add([brick], self.tower.insertion_index())
            return
        design, report = self._context.document.design, self._context.facts.current
        facts = report.prepared if report is not None else None
        shapes = (facts.input_shape, facts.output_shape) if facts is not None else (None, None)
        place = place_for(brick, design, *shapes)
        below = design.bricks[place] if place < len(design.bricks) else None
        self.edits.add([brick], place)
        if below is not None:
            self.foot.note(self.tr("Put before: {brick}").format(brick=brick_name(below)))

    def _do(self, command: str) -> None:
        if command in ("up", "down"):
            self.edits.move_by(self.tower.chosen_bricks(), -1 if command == "up" else 1)
            return
        commands = {
            "copy": self.copy,
            "cut": self.cut,
            "paste": self.paste,
            "duplicate": self.duplicate,
            "delete": self.delete,
            "select_all": self.select_all,
            "split": self.split_activation,
            "join": self.join_activation,
        }
        commands[command]()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        look = self._context.look
        entries = (
            (self.tr("Cut"), "mdi6.content-cut", self.can_cut(), self.cut),
            (self.tr("Copy"), "mdi6.content-copy", self.can_copy(), self.copy),
            (self.tr("Paste"), "mdi6.content-paste", self.can_paste(), self.paste),
            (
                self.tr("Duplicate"),
                "mdi6.content-duplicate",
                self.can_duplicate(),
                self.duplicate,
            ),
            (self.tr("Delete"), "mdi6.trash-can-outline", self.can_delete(), self.delete),
        )
        for text, picture, can, slot in entries:
            action = QAction(icon(picture, look.theme.muted), text, menu)
            action.setEnabled(can)
            action.triggered.connect(slot)
            menu.addAction(action)
        extra = (
            (self.tr("Split off the activation"), self.can_split_activation, self.split_activation),
            (self.tr("Join the activation"), self.can_join_activation, self.join_activation),
        )
        for text, can_do, slot in extra:
            if can_do():
                menu.addSeparator()
                menu.addAction(text).triggered.connect(slot)
        menu.addSeparator()
        self.saving.add_to(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


def _hairline(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFixedHeight(1)
    return line


def _pointed(places: Sequence[str]) -> list[str]:
    """Places of the tower by the names that `Pointed` has for them."""
    ends = {"input": ["source"], "labels": ["target", "setting:loss"]}
    return [name for place in places for name in ends.get(place, [f"brick:{place}"])]
