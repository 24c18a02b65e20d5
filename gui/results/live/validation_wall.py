"""A wall of validation pictures with the network's answers, redrawn while it learns."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.data.sources.pictures import PictureSource
from engine.explanation.pictures.wall import WallOfPictures
from engine.messages import Message
from engine.service.requests.looking_requests import LookAtWall
from engine.training.frames import Figures
from gui.column_names import class_words
from gui.look.spoken import on_language_change
from gui.results.pictures.tiles import answered_tile
from gui.texts import number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.pictures.picture_wall import PictureWall
from gui.widgets.pictures.pixels import image_of_pixels
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

MOST = 60  # pictures: more are not looked at, and cost the run
A_SECOND = 30  # at most so often is it drawn
MOST_SHARE = 0.05  # of the time that the run learns, the wall's answers take at most


class ValidationWall(QWidget):
    """As many pictures as have room, each class in turn, always the same ones.

    It asks for the newest answers only once those before are painted, and for none while it is
    hidden. The pictures themselves come once for each run.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._look = context, context.look
        self._run = context.run
        self._question = RunQuestion(context.engine, context.back)
        self._images: dict[int, QImage] = {}  # by the row's number in the table
        self._shown: WallOfPictures | None = None
        self._most = 0
        self._waits_for_paint = False
        self._seconds = 0.0
        self._clock = QElapsedTimer()
        self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self._title, self._count = ElidedLabel(), PlainLabel()
        self._title.setProperty("role", "muted")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._hint = wrapped_label("muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.wall = PictureWall(self._look, 48, whole=True, most=MOST)
        self.saver = PictureSaver(self.wall, self._look, self._name, relaid=False)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)  # gives way: the count is what one watches
        self._head.addWidget(self._count)
        layout = QVBoxLayout(self)
        add_layout(layout, self._head)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self.wall, 1)
        self.wall.painted.connect(self._painted)
        self.wall.room_changed.connect(self._room_changed)
        self.wall.chosen.connect(self._chosen)
        self._run.started.connect(self._begin)
        self._run.followed.connect(self._begin)
        self._run.forgotten.connect(self._begin)
        self._run.progressed.connect(self._figures_arrived)
        self._run.state_changed.connect(self._state_changed)
        self._state = self._run.state
        context.back.moved.connect(self._ask_at_once)
        self._look.changed.connect(self._restyle)
        sight = Sight(self)
        sight.lost.connect(self._timer.stop)
        sight.back.connect(self._ask_at_once)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def shown(self) -> WallOfPictures | None:
        """The answers that are shown."""
        return self._shown

    def retranslate(self) -> None:
        self._show()

    def plot_numbers(self) -> PlotNumbers | None:
        """What is shown, for a spreadsheet."""
        wall = self._shown
        if wall is None:
            return None
        heads = (self.tr("Picture"), self.tr("Class"), self.tr("Answer"), self.tr("Probability"))
        names = class_words(wall.class_names)
        rows = tuple(
            (row + 1, names[actual], names[answer], float(shares[answer]))
            for row, actual, answer, shares in zip(
                wall.rows.tolist(),
                wall.actual.tolist(),
                wall.predicted.tolist(),
                wall.shares,
                strict=True,
            )
        )
        return PlotNumbers(heads, rows)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_at_once()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._waits_for_paint = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room_changed()

    # --- asking -----------------------------------------------------------------------------

    def _room_changed(self) -> None:
        if self._wanted() != self._most:
            if self._shown is not None and len(self.wall.tiles) > self._wanted():
                self._show()  # none is seen by halves
            self._ask_at_once()

    def _wanted(self) -> int:
        return self.wall.room_for()

    def _begin(self, _number: int = 0) -> None:
        """Another run, or other rows: their pictures are not known yet."""
        self._question.forget()
        self._images.clear()
        self._shown = None
        self._waits_for_paint = self._again = False
        self._most = 0
        self.wall.set_most(MOST)
        self._show()
        self._ask_at_once()

    def _state_changed(self) -> None:
        state, before = self._run.state, self._state
        self._state = state
        if state != before and state in ("paused", "ended"):
            self._ask_at_once()
        if self._shown is None:
            self._show()

    def _figures_arrived(self, _figures: Figures) -> None:
        if self._context.back.epoch is None:
            self._ask_soon()

    def _ask_soon(self) -> None:
        """Once the answers before are painted, and not too often."""
        if self._timer.isActive() or self._question.waits or self._waits_for_paint:
            self._again = True
        elif is_seen(self):
            rest = max(1.0 / A_SECOND, min(self._seconds / MOST_SHARE, 1.0))
            past = self._clock.elapsed() if self._clock.isValid() else 1000
            self._timer.start(max(0, round(1000 * rest) - past))

    def _ask_at_once(self) -> None:
        """Something else is to be seen, whatever was drawn a moment ago."""
        if self._question.waits:
            self._again = True
        else:
            self._ask()

    def _ask(self) -> None:
        self._timer.stop()
        if not is_seen(self) or not self._run.can_answer or self._question.waits:
            return
        learned = self._run.design
        if learned is None or not isinstance(learned.data.source, PictureSource):
            return  # it learned from a table that was there before the pictures
        self._again = False
        self._most = self._wanted()
        known = len(self._images) >= self._most
        request = LookAtWall("validation", self._most, not known)
        self._question.ask(request, self._arrived, self._failed)

    def _arrived(self, wall: WallOfPictures) -> None:
        if wall.run != self._run.number:
            return
        self._clock.start()
        self._seconds = wall.seconds
        if wall.pixels is not None:
            self._images = {
                row: image_of_pixels(pixels)
                for row, pixels in zip(wall.rows.tolist(), wall.pixels, strict=True)
            }
        self._shown = wall
        if len(wall.rows) < self._most:  # there are no more of them
            self.wall.set_most(max(1, len(wall.rows)))
            self._most = self._wanted()
        self._waits_for_paint = self.wall.isVisible()
        self._show()
        if self._most != self._wanted() and self._waits_for_paint:
            self._again = True  # for more room, once this is painted
        elif self._most != self._wanted():
            self._ask()

    def _failed(self, _message: Message, _details: str) -> None:
        self._again = False  # the figures go on without a wall

    def _painted(self) -> None:
        self._waits_for_paint = False
        if self._again and self._context.back.epoch is None:
            self._again = False
            self._ask_soon()
        elif self._again:
            self._ask()

    # --- showing ----------------------------------------------------------------------------

    def _chosen(self, number: int) -> None:
        """The picture that is looked at in the other tabs."""
        design = self._run.design
        source = self._context.document.design.data.source
        if design is not None and design.data.source == source:
            self._context.selection.choose(np.array([number]))

    def _show(self) -> None:
        wall = self._shown
        self._hint.setVisible(wall is None)
        self.wall.setVisible(wall is not None)
        self._title.setVisible(wall is not None)
        self._count.setVisible(wall is not None)
        if wall is None:
            self._hint.setText(
                self.tr("The pictures come in a moment.")
                if self._run.number
                else self.tr(
                    "Press Train: pictures that the network does not learn from appear here, "
                    "with what it takes them for."
                )
            )
            self.wall.show_tiles(())
            return
        names = wall.class_names
        rows = zip(
            wall.rows.tolist(),
            wall.actual.tolist(),
            wall.predicted.tolist(),
            wall.shares,
            strict=True,
        )
        self.wall.show_tiles(
            [
                answered_tile(
                    row, self._images[row], names[actual], names[answer], float(shares[answer])
                )
                for row, actual, answer, shares in rows
                if row in self._images
            ][: self._wanted()]
        )
        shown = len(self.wall.tiles)
        right = int((wall.actual == wall.predicted)[:shown].sum())
        title = (
            self.tr("Validation pictures, not learned from")
            if wall.part == "validation"
            else self.tr("Training pictures: none are kept apart")
        )
        count = self.tr("Right here: {right} of {count}").format(
            right=number_text(right), count=number_text(shown)
        )
        self._title.setText(title)
        self._count.setText(count)
        self.wall.setAccessibleName(title)
        self.wall.setAccessibleDescription(count)

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setContentsMargins(px(16), px(4), px(16), px(4))
        self.layout().setSpacing(px(2))

    def _name(self) -> str:
        return self.tr("Validation pictures")
