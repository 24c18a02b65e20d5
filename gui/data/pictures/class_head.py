"""The head of a class in the grid: its name, how many pictures it has, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from gui.column_names import class_word
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip

_FEWEST = 2  # of one picture nothing can be both learned and tested


class ClassHead(QWidget):
    """A fold, the name, the count; of one's own pictures a button to hold for the camera, and a
    menu.

    Signals:
        chosen(str): the class was pressed.
        folded(str): its pictures shall be hidden, or shown again.
        rename_wanted(str), delete_wanted(str), all_wanted(str): from its menu; the last: all of
            its pictures are to be chosen.
        held(str, bool): its button is held for the camera, or let go.
    """

    chosen = Signal(str)
    folded = Signal(str)
    rename_wanted = Signal(str)
    delete_wanted = Signal(str)
    all_wanted = Signal(str)
    held = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._name, self._count = "", 0
        self._is_folded = self._is_chosen = self._over = False
        self.fold = QToolButton()
        self.fold.clicked.connect(self._fold)
        self.label = ElidedLabel()
        self.label.setProperty("role", "strong")
        self.count = PlainLabel()
        self.count.setProperty("role", "muted")
        self.hold = QToolButton()
        self.hold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.hold.pressed.connect(self._hold)
        self.hold.released.connect(self._let_go)
        self.hold.hide()
        self.more = QToolButton()
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.choose_all = self.menu.addAction("")
        self.rename = self.menu.addAction("")
        self.delete = self.menu.addAction("")
        self.choose_all.triggered.connect(self._want_all)
        self.rename.triggered.connect(self._want_rename)
        self.delete.triggered.connect(self._want_delete)
        self.more.setMenu(self.menu)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.fold)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.count)
        self._row.addWidget(self.hold)
        self._row.addWidget(self.more)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def name(self) -> str:
        """The class whose head this is."""
        return self._name

    def show_class(self, name: str, count: int, *, can_change: bool, folded: bool) -> None:
        """Name the class, with how many pictures it has; ``can_change``: it has a menu, to rename
        or delete it; ``folded``: its pictures are hidden."""
        self._name, self._count, self._is_folded = name, count, folded
        self.more.setVisible(can_change)
        self.retranslate()
        self._restyle()

    def show_chosen(self, chosen: bool) -> None:
        """Whether new pictures come into this class."""
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self.update()

    def show_over(self, over: bool) -> None:
        """Whether what is dragged would come into this class."""
        if over != self._over:
            self._over = over
            self.update()

    def show_camera(self, on: bool) -> None:
        """Whether there is a camera that takes pictures while the button is held."""
        self.hold.setVisible(on)

    def retranslate(self) -> None:
        name = class_word(self._name)
        self.label.setText(name)
        self.count.setText(number_text(self._count))
        few = self._count < _FEWEST
        role = "warning" if few else "muted"
        if self.count.property("role") != role:
            self.count.setProperty("role", role)
            self.count.style().polish(self.count)
        words = self.tr("Pictures of {name}: {count}").format(
            name=name, count=number_text(self._count)
        )
        self.count.setAccessibleName(words)
        tip = self.tr("A class needs at least two pictures: one to learn, one to test.")
        set_tool_tip(self.count, tip if few else words)
        shown = self.tr("Show the pictures of {name}") if self._is_folded else ""
        words = shown or self.tr("Hide the pictures of {name}")
        words = words.format(name=name)
        self.fold.setAccessibleName(words)
        set_tool_tip(self.fold, words)
        self.hold.setText(self.tr("Press and hold"))
        words = self.tr("Hold to take pictures of {name}").format(name=name)
        self.hold.setAccessibleName(words)
        set_tool_tip(self.hold, words)
        words = self.tr("What can be done with {name}").format(name=name)
        self.more.setAccessibleName(words)
        set_tool_tip(self.more, words)
        self.choose_all.setText(self.tr("Choose all its pictures"))
        self.rename.setText(self.tr("Rename…"))
        self.delete.setText(on_button(self.tr("Delete the class")))

    # --- Qt ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.more.isVisible():
            self.rename_wanted.emit(self._name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._look.theme, self._look.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        if self._is_chosen or self._over:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(theme.selection))
            painter.setPen(QColor(theme.accent) if self._over else Qt.PenStyle.NoPen)
            edge = px(6)
            painter.drawRoundedRect(self.rect().adjusted(0, 1, -1, -2), edge, edge)

    # --- inside --------------------------------------------------------------------------------

    def _restyle(self) -> None:
        px, look = self._look.px, self._look
        self._row.setContentsMargins(px(2), 0, px(2), 0)
        self._row.setSpacing(px(4))
        size = QSize(px(16), px(16))
        for button, name in (
            (self.fold, "chevron-right" if self._is_folded else "chevron-down"),
            (self.more, "dots-horizontal"),
            (self.hold, "camera"),
        ):
            button.setIcon(icon(name, look))
            button.setIconSize(size)

    def _fold(self) -> None:
        self.folded.emit(self._name)

    def _hold(self) -> None:
        self.held.emit(self._name, True)

    def _let_go(self) -> None:
        self.held.emit(self._name, False)

    def _want_all(self) -> None:
        self.all_wanted.emit(self._name)

    def _want_rename(self) -> None:
        self.rename_wanted.emit(self._name)

    def _want_delete(self) -> None:
        self.delete_wanted.emit(self._name)
