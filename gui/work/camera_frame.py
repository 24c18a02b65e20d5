"""The camera where it is shown: asked for first, seen to be on, off with what shows it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.look.fixed import WHITE
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.widgets.seen import Sight, is_seen
from gui.work.camera import Camera


class CameraFrame(QWidget):
    """What the camera sees, a red mark while it is on, and a button for each of on and off.

    It is on only while this is seen: not behind another tab, nor in a minimised window.

    Signals:
        seen(object): the newest picture, see `Camera.seen`; it is shown already.
        followed(): the camera's state may be another one.
    """

    seen = Signal(object)
    followed = Signal()

    def __init__(self, camera: Camera, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera, self._look = camera, look
        self._promise = ""
        self.words = wrapped_label("muted")
        self.allow_button = QPushButton()
        self.allow_button.setProperty("role", "chosen")
        self.allow_button.clicked.connect(self._allow)
        self.view = CameraView(look)
        self.mark = _OnMark(look)
        self.state = PlainLabel()
        self.off_button = QPushButton()
        self.off_button.setProperty("role", "quiet")
        self.off_button.clicked.connect(self._turn_off)
        line = QHBoxLayout()
        line.addWidget(self.mark)
        line.addWidget(self.state, 1)
        line.addWidget(self.off_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.words)
        self._layout.addWidget(self.allow_button, 0, Qt.AlignmentFlag.AlignLeft)
        add_layout(self._layout, line)
        self._layout.addWidget(self.view, 1)
        self._layout.addStretch(0)
        camera.changed.connect(self._follow)
        camera.seen.connect(self._seen)
        sight = Sight(self)
        sight.lost.connect(self._leave)
        sight.back.connect(self._use)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def promise(self, text: str) -> None:
        """What becomes of what it sees, said before it is turned on."""
        self._promise = text
        self._follow()

    def say(self, text: str) -> None:
        """What stands beside the mark while it is on."""
        self.state.setText(text)

    def say_state(self) -> None:
        """Say that it is on, and nothing more."""
        starts = self.camera.state == "starting"
        self.say(self.tr("The camera starts…") if starts else self.tr("The camera is on"))

    @property
    def is_on(self) -> bool:
        """Whether the camera gives pictures."""
        return self.camera.state == "on"

    def retranslate(self) -> None:
        self.off_button.setText(self.tr("Turn it off"))
        self.view.setAccessibleName(self.tr("What the camera sees"))
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._use()
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave()

    # --- inside --------------------------------------------------------------------------------

    def _use(self) -> None:
        if is_seen(self):
            self.camera.use(self)

    def _leave(self) -> None:
        self.camera.leave(self)

    def _allow(self) -> None:
        self.camera.use(self)
        self.camera.allow()

    def _turn_off(self) -> None:
        self.camera.allowed = False
        self._leave()

    def _seen(self, picture: np.ndarray) -> None:
        if self.isVisible():
            self.view.show_picture(picture)
            self.seen.emit(picture)

    def _follow(self) -> None:
        state = self.camera.state
        on = state == "on"
        if not on:
            self.view.show_picture(None)
        for widget in (self.view, self.off_button):
            widget.setVisible(on)
        for widget in (self.mark, self.state):
            widget.setVisible(state != "off")
        for widget in (self.words, self.allow_button):
            widget.setVisible(state == "off")
        problem = self.camera.problem
        role = "error" if problem is not None else "muted"
        if self.words.property("role") != role:
            self.words.setProperty("role", role)
            self.words.style().polish(self.words)
        if problem is not None:
            self.words.setText(message_text(problem))
            self.allow_button.setText(self.tr("Try again"))
        else:
            self.words.setText(self._promise)
            self.allow_button.setText(self.tr("Turn the camera on"))
        self.say_state()
        self.followed.emit()

    def _restyle(self) -> None:
        px = self._look.px
        self._layout.setSpacing(px(6))
        self.allow_button.setIcon(icon("camera", self._look))
        self.allow_button.setIconSize(QSize(px(16), px(16)))


class CameraView(QWidget):
    """The camera's picture as in a mirror, and in its corner what somebody makes of it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self._inset: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(180))

    def show_picture(self, picture: np.ndarray | None) -> None:
        """Show the picture that the camera gave last; None: nothing."""
        if picture is None:
            self._image = self._inset = None
        else:
            height, width = picture.shape[:2]
            pixels = np.ascontiguousarray(picture)
            image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
            self._image = image.flipped(Qt.Orientation.Horizontal)  # a copy, too
        self.update()

    def show_inset(self, image: QImage | None) -> None:
        """Show an image in the corner, not mirrored."""
        self._inset = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None:
            painter.fillRect(self.rect(), QColor(self._look.theme.raised))
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((self.width() - size.width()) / 2, 0.0)
        place = QRectF(corner.x(), corner.y(), size.width(), size.height())
        painter.drawImage(place, self._image)
        if self._inset is not None:
            side = min(place.width(), place.height()) * 0.3
            inset = QRectF(place.right() - side - 4, place.bottom() - side - 4, side, side)
            large = self._inset.width() > side
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, large)
            painter.drawImage(inset, self._inset)
            painter.setPen(QPen(QColor(WHITE), max(1, self._look.px(2))))
            painter.drawRect(inset)


class _OnMark(QWidget):
    """A red dot, as on the cameras themselves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(14), self._look.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.error))
        painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
