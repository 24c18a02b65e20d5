"""The camera in the picture's place: what it sees is answered as it moves."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip
from gui.work.camera import Camera
from gui.work.camera_frame import CameraFrame

_LEAST = 72  # pixels at the desk: the view's height


class LivePicture(QWidget):
    """What the camera sees, and in its corner what the network sees of it.

    Signals:
        seen(object): its newest picture, uint8 (height, width, 3).
        followed(): the camera went on or off, or cannot be had.
        kept(): the last picture is to stay.
    """

    seen = Signal(object)
    followed = Signal()
    kept = Signal()

    def __init__(self, camera: Camera, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.frame = CameraFrame(camera, look)
        both = QSizePolicy.Policy.Expanding
        self.frame.view.setSizePolicy(both, both)
        self._high = 0.75  # of its width, as most cameras' pictures are
        self.has_seen = False  # since it was turned on
        self.keep = QPushButton()
        below = QHBoxLayout()
        below.addWidget(self.keep)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        add_layout(layout, below)
        layout.addStretch(0)
        self.frame.seen.connect(self._seen)
        self.frame.followed.connect(self._follow)
        self.keep.clicked.connect(self.kept)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.frame.promise(
            self.tr(
                "The camera is off. What it sees is answered by the network, and is neither stored "
                "nor sent anywhere."
            )
        )
        self.keep.setText(self.tr("Keep and explain"))
        tip = self.tr("Turns the camera off. The last picture stays, and is explained below.")
        set_tool_tip(self.keep, tip)

    def show_answered(self, image: QImage) -> None:
        """The picture that is answered, as the network sees it."""
        self.frame.view.show_inset(image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """No higher than its picture is, so that the button stands right below."""
        most = max(self._look.px(_LEAST), round(self.width() * self._high))
        self.frame.view.setMaximumHeight(most)

    def _seen(self, picture: np.ndarray) -> None:
        high = picture.shape[0] / picture.shape[1]
        if high != self._high:
            self._high = high
            self._fit()
        self.has_seen = True
        self.seen.emit(picture)

    def _follow(self) -> None:
        if not self.frame.is_on:
            self.has_seen = False
        self.keep.setVisible(self.frame.is_on)
        self.followed.emit()

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setSpacing(px(4))
        self.frame.view.setMinimumHeight(px(_LEAST))
        self.keep.setIcon(icon("pause", self._look))
        self.keep.setIconSize(QSize(px(16), px(16)))
