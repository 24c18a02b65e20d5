"""What opens above the grid: the drawing board, or the camera; each adds to the chosen class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.data.pictures.bringing import NewPicture
from gui.data.pictures.camera_page import CameraPage
from gui.data.pictures.class_head import ClassHead
from gui.data.pictures.drawing_page import DrawingPage
from gui.data.pictures.own_pictures import png_of
from gui.data.pictures.picture_changes import PictureChanges, kept
from gui.work.context import Context


class Drawers(QWidget):
    """Nothing is seen of it while neither is open.

    Signals:
        changed(): another one is open, or none.
        camera_on(bool): whether pictures can be taken now.
    """

    changed = Signal()
    camera_on = Signal(bool)

    def __init__(
        self, context: Context, changes: PictureChanges, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._changes = changes
        self._to = ""
        self.open = ""
        self.drawing = DrawingPage(context.look)
        self.camera = CameraPage(context.camera, context.look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for page in (self.drawing, self.camera):
            page.hide()
            layout.addWidget(page)
        self.drawing.drawn.connect(self._add_drawing)
        self.camera.taken.connect(self._add_taken)
        self.camera.is_on.connect(self.camera_on)
        self.hide()

    def show_drawer(self, name: str) -> None:
        """Open "drawing" or "camera"; "": neither."""
        self.drawing.setVisible(name == "drawing")
        self.camera.setVisible(name == "camera")
        self.setVisible(bool(name))
        if name != self.open:
            self.open = name
            self.changed.emit()
        if name == "drawing":
            self.drawing.board.setFocus()

    def show_class(self, name: str) -> None:
        """Which class pictures come into."""
        self._to = name
        self.drawing.show_class(name)
        self.camera.show_class(name)

    def serve(self, head: ClassHead) -> None:
        """Let the button of a class' head be held for the camera."""
        head.held.connect(self._held)

    def tab_order(self) -> Sequence[QWidget]:
        """What the Tab key goes through."""
        page, camera = self.drawing, self.camera
        return (
            *(page.pen, page.eraser, page.size, page.undo, page.redo, page.clear),
            *(page.board, page.add),
            *(camera.allow_button, camera.off_button, camera.hold),
        )

    def _held(self, name: str, down: bool) -> None:
        if down:
            self.camera.hold_for(name)
        else:
            self.camera.let_go()

    def _add_drawing(self, picture: QImage) -> None:
        text = self.tr("Draw a picture of: {name}").format(name=kept(self._to))
        new = NewPicture(self.tr("drawn") + ".png", png_of(picture))
        self._changes.add(self._to, (new,), text)

    def _add_taken(self, to: str, pictures: list[np.ndarray], origin: str) -> None:
        word = QCoreApplication.translate("Drawers", "camera")
        new = [
            NewPicture(f"{word} {number}.png", picture)
            for number, picture in enumerate(pictures, start=1)
        ]
        text = self.tr("Take pictures ({count}) of: {name}").replace("{name}", kept(to))
        self._changes.add(to, new, text, origin)
