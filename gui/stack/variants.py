"""What an augmentation brick does to this very picture: the picture, and some variants of it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from engine.bricks import Brick
from engine.explanation.pictures.varied import Varied
from engine.messages import Message
from engine.service.requests.looking_requests import VaryPicture
from gui.door.question import Question
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.pictures.pixels import image_of_pixels
from gui.widgets.plain_text import PlainLabel
from gui.work.context import Context

COUNT = 5  # variants beside the picture


class Variants(QWidget):
    """Shown for a brick that augments; asks the engine anew whenever what it does changes.

    The picture is the first that is chosen anywhere in the window, else the first that the
    network learns from.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._question = Question(context.engine)
        self._asked: object = None
        self._brick: Brick | None = None
        self._shown: Varied | None = None
        self._words = PlainLabel(parent=self)
        self._words.setWordWrap(True)
        self._words.setProperty("role", "muted")
        self.pictures = _Row(context.look, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pictures)
        layout.addWidget(self._words)
        self.hide()
        context.selection.changed.connect(self._look)
        context.facts.changed.connect(self._look)
        on_language_change(self._say)

    @property
    def shown(self) -> Varied | None:
        """What is shown; None: nothing."""
        return self._shown

    def show_brick(self, brick: Brick | None) -> None:
        """Show what ``brick`` does; nothing where it does not augment."""
        self._brick = brick if brick is not None and brick.augments else None
        self._look()

    def _look(self) -> None:
        request = self._request()
        if request is None:
            self._question.forget()
            self._asked = self._shown = None
            self.hide()
            return
        key = (request.brick_id, request.row, request.design)
        if key != self._asked:
            self._asked = key
            self._question.ask(request, self._answered, self._not_answered)

    def _request(self) -> VaryPicture | None:
        brick, facts = self._brick, self._context.facts
        if brick is None or facts.prepared is None or not facts.is_current:
            return None
        design = self._context.document.design
        entering = design.entering(facts.prepared.input_shape)[design.index(brick.id)]
        if entering is None or brick.refusal(entering) is not None:
            return None
        # What trains and how long changes no variant: only the seed does.
        plain = design.with_training(seed=design.training.seed, epochs=1)
        rows = self._context.selection.rows
        return VaryPicture(plain, brick.id, int(rows[0]) if len(rows) else None, COUNT)

    def _answered(self, answer: Varied | None) -> None:
        self._shown = answer
        self.pictures.show_pixels(answer)
        self.setVisible(answer is not None)
        self._say()

    def _not_answered(self, _message: Message, _details: str) -> None:
        self._answered(None)

    def _say(self) -> None:
        words = self.tr(
            "The picture at the left, and {count} variants as training may draw them. Validation, "
            "test and predictions see the picture itself."
        ).format(count=COUNT)
        self._words.setText(words)
        self.pictures.setAccessibleName(self.tr("What the brick does to a picture"))
        self.pictures.setAccessibleDescription(words)


class _Row(QWidget):
    """Small pictures side by side, the first with room behind it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_pixels(self, varied: Varied | None) -> None:
        pixels: list[np.ndarray] = [] if varied is None else [varied.pixels, *varied.variants]
        self._images = [image_of_pixels(own) for own in pixels]
        self.updateGeometry()
        self.update()

    def _side(self) -> int:
        px = self._look.px
        gaps = px(4) * (COUNT - 1) + px(12)
        return max(px(16), min(px(56), (self.width() - gaps) // (COUNT + 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._side())

    def paintEvent(self, event: QPaintEvent) -> None:
        px, side = self._look.px, self._side()
        painter = QPainter(self)
        left = 0
        for number, image in enumerate(self._images):
            place = QRect(left, 0, side, side)
            painter.drawImage(
                place,
                image.scaled(
                    QSize(side, side) * self.devicePixelRatioF(),
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.FastTransformation,
                ),
            )
            painter.setPen(QColor(self._look.theme.line))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            left += side + (px(12) if number == 0 else px(4))
        painter.end()
