"""The camera above the grid, and a button to hold: what it sees meanwhile is taken."""

from __future__ import annotations

import uuid

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.elided import ElidedButton
from gui.widgets.seen import Sight
from gui.work.camera import Camera
from gui.work.camera_frame import CameraFrame

MOST = 300  # pictures of one hold: twenty seconds


class CameraPage(QWidget):
    """While a button is held, each picture that the camera gives is taken.

    Signals:
        taken(str, object, str): a class, the pictures of one hold (uint8, height × width × 3),
            and what they share that keeps them in one part.
        is_on(bool): whether there are pictures to take.
    """

    taken = Signal(str, object, str)
    is_on = Signal(bool)

    def __init__(self, camera: Camera, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera, self._look = camera, look
        self._to = ""
        self._holding = ""
        self._pictures: list[np.ndarray] = []
        self.frame = CameraFrame(camera, look)
        self.allow_button, self.off_button = self.frame.allow_button, self.frame.off_button
        self.hold = ElidedButton()
        self.hold.setProperty("role", "chosen")
        self.hold.pressed.connect(self._hold_here)
        self.hold.released.connect(self.let_go)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.frame)
        self._layout.addWidget(self.hold)
        self.frame.followed.connect(self._follow)
        self.frame.seen.connect(self._seen)
        Sight(self).lost.connect(self.let_go)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what the panel uses -----------------------------------------------------------------

    def show_class(self, name: str) -> None:
        """Which class the page's own button takes pictures of."""
        self._to = name
        self.retranslate()

    def hold_for(self, name: str) -> None:
        """A button is held: take pictures of that class until `let_go`."""
        if self._camera.state == "on" and not self._holding:
            self._holding, self._pictures = name, []
            self._say()

    def let_go(self) -> None:
        """What was taken is one hold's."""
        name, pictures = self._holding, self._pictures
        self._holding, self._pictures = "", []
        if name and pictures:
            self.taken.emit(name, pictures, f"hold {uuid.uuid4().hex[:12]}")
        self._say()

    def retranslate(self) -> None:
        self.hold.set_text(
            self.tr("Hold to take: {name}").format(name=self._to), self.tr("Hold to take")
        )
        self.frame.promise(
            self.tr(
                "The camera is off. What it sees is not stored and does not leave this "
                "computer; only what you take while you hold a button is kept, in this file."
            )
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.let_go()
        self._follow()

    # --- inside --------------------------------------------------------------------------------

    def _hold_here(self) -> None:
        self.hold_for(self._to)

    def _seen(self, picture: np.ndarray) -> None:
        if self._holding and len(self._pictures) < MOST:
            self._pictures.append(picture)
            self._say()

    def _follow(self) -> None:
        on = self.frame.is_on and self.isVisible()  # Predict may show it as well
        if not on:
            self.let_go()
        self.hold.setVisible(on)
        self.hold.setEnabled(bool(self._to))
        self._say()
        self.is_on.emit(on)

    def _say(self) -> None:
        if len(self._pictures) >= MOST:
            self.frame.say(self.tr("Enough of one go: let go, and hold again."))
        elif self._holding:
            self.frame.say(
                self.tr("Taking {name}: {count}").format(
                    name=self._holding, count=number_text(len(self._pictures))
                )
            )
        elif self.frame.is_on:
            self.frame.say_state()

    def _restyle(self) -> None:
        px = self._look.px
        self._layout.setSpacing(px(6))
        self.hold.setIcon(icon("camera", self._look))
        self.hold.setIconSize(QSize(px(16), px(16)))
