"""The ways in which single pictures come into the chosen class, and how pictures are shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip


class WaysBar(QWidget):
    """A class more; whole or as the network sees them; below, files, paste, draw, camera.

    Signals:
        class_wanted(): one more class.
        files_wanted(), paste_wanted(): pictures for the chosen class.
        drawer_wanted(str): "drawing" or "camera" shall be open; "": neither.
        seen_wanted(bool): whether they are to be shown as the network sees them.
    """

    class_wanted = Signal()
    files_wanted = Signal()
    paste_wanted = Signal()
    drawer_wanted = Signal(str)
    seen_wanted = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.new_class = QToolButton()
        self.whole, self.seen = QToolButton(), QToolButton()
        self._how = QButtonGroup(self)
        for button, end in ((self.whole, "left"), (self.seen, "right")):
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("end", end)
            self._how.addButton(button)
        self.whole.setChecked(True)
        self.files, self.paste, self.draw, self.camera = (QToolButton() for _ in range(4))
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in (self.new_class, self.files, self.paste, self.draw, self.camera):
            button.setToolButtonStyle(beside)
        for button in (self.draw, self.camera):
            button.setCheckable(True)
        self.head = QHBoxLayout()
        self.head.addWidget(self.new_class)
        self.head.addStretch(1)
        self._segments = QHBoxLayout()
        self._segments.setSpacing(0)
        self._segments.addWidget(self.whole)
        self._segments.addWidget(self.seen)
        add_layout(self.head, self._segments)
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(0)
        for button in (self.files, self.paste, self.draw, self.camera):
            ways.addWidget(button)
        ways.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        add_layout(self._layout, self.head)
        self._layout.addWidget(self._ways)
        self.new_class.clicked.connect(self.class_wanted)
        self.files.clicked.connect(self.files_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.draw.clicked.connect(self._ask_drawing)
        self.camera.clicked.connect(self._ask_camera)
        self.seen.toggled.connect(self.seen_wanted)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_ways(self, own: bool) -> None:
        """Whether the pictures are the person's own."""
        self.new_class.setVisible(own)
        self._ways.setVisible(own)

    def show_class(self, there: bool) -> None:
        """Whether there is a class for new pictures."""
        for button in (self.files, self.paste, self.draw, self.camera):
            button.setEnabled(there)

    def show_drawer(self, name: str) -> None:
        """Which drawer is open."""
        self.draw.setChecked(name == "drawing")
        self.camera.setChecked(name == "camera")

    def retranslate(self) -> None:
        self.new_class.setText(self.tr("Add a class"))
        for button, words, tip in (
            (self.files, self.tr("Files…"), self.tr("Picture files for the chosen class")),
            (self.paste, self.tr("Paste"), self.tr("Paste a picture into the chosen class")),
            (self.draw, self.tr("Draw"), self.tr("Draw pictures of the chosen class")),
            (self.camera, self.tr("Camera"), self.tr("Take pictures by the camera")),
        ):
            button.setText(words)
            button.setAccessibleName(tip)
            set_tool_tip(button, tip)
        for button, words in (
            (self.whole, self.tr("The pictures as they are")),
            (self.seen, self.tr("As the network will see them")),
        ):
            button.setAccessibleName(words)
            set_tool_tip(button, words)

    def _ask_drawing(self, on: bool) -> None:
        self.drawer_wanted.emit("drawing" if on else "")

    def _ask_camera(self, on: bool) -> None:
        self.drawer_wanted.emit("camera" if on else "")

    def _restyle(self) -> None:
        px, look = self._look.px, self._look
        self._layout.setSpacing(px(4))
        for button, name in (
            (self.new_class, "plus"),
            (self.whole, "image-outline"),
            (self.seen, "eye-outline"),
            (self.files, "image-plus"),
            (self.paste, "content-paste"),
            (self.draw, "pencil"),
            (self.camera, "camera"),
        ):
            button.setIcon(icon(name, look))
            button.setIconSize(QSize(px(16), px(16)))
        for button in (self.whole, self.seen):
            button.setFixedSize(px(36), px(28))
