"""Why the network answers so: which places of the picture count, and what it is most like."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.explanation.pictures.heat import Heat, HeatWay
from engine.explanation.pictures.similar import SimilarPictures
from engine.messages import Message
from engine.service.requests.looking_requests import HeatOfPicture, SimilarToPicture
from gui.column_names import class_word
from gui.figure_words import percent_text
from gui.look.icons import icon
from gui.look.signs import sign_colours
from gui.look.spoken import on_language_change
from gui.results.importance.asking import LongQuestion
from gui.results.pictures.looked_at import LookedAt
from gui.results.pictures.shown_picture import ShownPicture
from gui.texts import engine_text, message_text, number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.fields.segments import Segments
from gui.widgets.layouts import add_layout
from gui.widgets.pictures.picture_wall import PictureWall, Tile
from gui.widgets.pictures.pixels import image_of_pixels
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.seen import is_seen
from gui.work.context import Context

STILL_MS = 400  # that the picture has to be the same, before it is asked for
COUNT = 6
_LINES = 4  # that each sentence may take
_UNMOVED = 0.0005  # of a probability: written with one decimal, it is none
_WAYS: tuple[HeatWay, ...] = ("covering", "gradients")


class PictureWhy(QWidget):
    """A heat map over the picture that is looked at, and the most similar training pictures.

    It asks once the run rests and the picture stays the same for a moment.
    """

    def __init__(
        self, context: Context, looked_at: LookedAt, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._look, self._run = context, context.look, context.run
        self._looked_at = looked_at
        self._heat: Heat | None = None
        self._similar: SimilarPictures | None = None
        self._problem: Message | None = None
        self._names: tuple[str, ...] = ()
        self._heat_question, self._similar_question = LongQuestion(context), LongQuestion(context)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL_MS)
        self._still.timeout.connect(self._ask)
        self.ways = Segments(self._look, len(_WAYS))
        self.map = ShownPicture(self._look)
        self.map.setMinimumSize(1, 1)
        self.pause = QPushButton()
        self.pause.clicked.connect(self._run.pause)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.sentence, self.alike = ElidedLabel(lines=_LINES), ElidedLabel(lines=_LINES)
        for label in (self.sentence, self.alike):
            label.setProperty("role", "muted")
        self.wall = PictureWall(self._look, 48, whole=True, most=COUNT)
        self._saver = PictureSaver(self.map, self._look, self._name, relaid=False)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        left, right = QVBoxLayout(), QVBoxLayout()
        self._left, self._right = left, right
        self._choice = QHBoxLayout()
        self._choice.addWidget(self.ways)
        self._choice.addStretch(1)
        add_layout(left, self._choice)
        left.addWidget(self.map, 1)
        left.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self.progress)
        left.addWidget(self.sentence)
        right.addWidget(self.alike)
        right.addWidget(self.wall, 1)
        add_layout(self._columns, left, 1)
        add_layout(self._columns, right, 1)
        self.ways.chosen.connect(self._way_chosen)
        self.wall.chosen.connect(looked_at.take_row)
        looked_at.changed.connect(self._begin)
        self._run.started.connect(self._begin)
        self._run.forgotten.connect(self._begin)
        self._run.followed.connect(self._begin)
        self._run.state_changed.connect(self._state_changed)
        self._state = self._run.state
        context.back.moved.connect(self._begin)
        self._look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.ways.name_all(
            self.tr("Which places count"),
            (
                (
                    self.tr("Covering"),
                    self.tr("Occlusion: one place after another is covered. Does the answer fall?"),
                ),
                (
                    self.tr("Gradients"),
                    self.tr("How much the answer changes if a pixel changes a little."),
                ),
            ),
        )
        self.map.setAccessibleName(self.tr("Heat map over the picture"))
        self.wall.setAccessibleName(self.tr("The most similar training pictures"))
        self.pause.setText(self.tr("Pause the run"))
        self.progress.setAccessibleName(self.tr("How much of the picture was covered"))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._heat is None:
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._still.stop()
        self._heat_question.forget()
        self._similar_question.forget()

    # --- asking -----------------------------------------------------------------------------

    def _begin(self, _number: int = 0) -> None:
        """Another picture, run or epoch: what is shown is not of it."""
        self._heat_question.forget()
        self._similar_question.forget()
        self._heat = self._similar = self._problem = None
        self._show()
        if is_seen(self):
            self._still.start()

    def _state_changed(self) -> None:
        state, before = self._run.state, self._state
        self._state = state
        if state != before:
            self._begin()

    def _rests(self) -> bool:
        return self._run.can_answer and self._run.state != "running"

    def _way_chosen(self, _place: int) -> None:
        self._heat = self._problem = None
        self._show()
        self._ask_heat()

    def _ask(self) -> None:
        if is_seen(self) and (self._rests() or self._context.back.epoch is not None):
            self._ask_heat()
            request = SimilarToPicture(self._looked_at.which, COUNT)
            self._similar_question.ask(request, self._similar_arrived, self._failed, self._nothing)

    def _ask_heat(self) -> None:
        if self._rests() or self._context.back.epoch is not None:
            way = _WAYS[self.ways.place]
            request = HeatOfPicture(self._looked_at.which, way)
            self._heat_question.ask(
                request, partial(self._heat_answered, way), self._failed, self._went_on
            )

    def _heat_answered(self, way: HeatWay, heat: Heat) -> None:
        if way == _WAYS[self.ways.place]:
            self._heat, self._problem = heat, None
            self._show()

    def _similar_arrived(self, similar: SimilarPictures) -> None:
        self._similar = similar
        self._show()

    def _failed(self, message: Message, _details: str) -> None:
        self._problem = message
        self._show()

    def _went_on(self, share: float) -> None:
        self.progress.setValue(round(1000 * share))
        self.progress.setVisible(self._heat is None)

    def _nothing(self, _share: float) -> None:
        """The most similar ones take a moment only."""

    # --- showing ----------------------------------------------------------------------------

    def show_classes(self, names: tuple[str, ...]) -> None:
        """What the classes are called."""
        self._names = names

    def _show(self) -> None:
        self.progress.setVisible(False)
        self._show_heat()
        self._show_similar()

    def _show_heat(self) -> None:
        heat = self._heat
        learns = self._run.state == "running" and self._context.back.epoch is None
        self.pause.setVisible(heat is None and learns)
        if heat is None:
            self.map.show_picture(None)
            self.sentence.setText("" if self._problem is None else message_text(self._problem))
            waits = "…"
            if learns:
                waits = self.tr(
                    "The network changes as long as it learns, and with it what counts. Pause the "
                    "run, and its answer is explained here."
                )
            self.map.say(waits)
            self.map.setAccessibleDescription(self.sentence.text() or waits)
            return
        theme = self._look.theme
        self.map.show_picture(greyed(heat.pixels), heat_image(heat, *sign_colours(theme)))
        name = class_word(self._names[heat.of]) if heat.of < len(self._names) else ""
        if heat.way == "covering" and float(np.abs(heat.values).max()) < _UNMOVED:
            text = self.tr(
                "Wherever it is covered ({patch} × {patch} pixels), the probability of “{name}” "
                "changes by less than {most}: no one place decides. The colours are that little."
            ).format(patch=heat.patch, name=name, most=percent_text(2 * _UNMOVED))
        elif heat.way == "covering":
            text = self.tr(
                "Blue: covered there ({patch} × {patch} pixels), “{name}” becomes less probable, "
                "by {most} at most, so the network needs that place. Orange: more probable."
            ).format(
                patch=heat.patch, name=name, most=percent_text(max(0.0, float(heat.values.max())))
            )
        elif float(heat.values.max()) <= 0.0:
            text = self.tr(
                "The network is so sure that no small change of a pixel moves “{name}”. Covering "
                "tells more here."
            ).format(name=name)
        else:
            text = self.tr(
                "Blue: where a small change of the pixel changes the probability of “{name}” most. "
                "Finer than covering, and more restless."
            ).format(name=name)
        self.sentence.setText(text)
        self.map.setAccessibleDescription(text)

    def _show_similar(self) -> None:
        similar = self._similar
        self.wall.setVisible(similar is not None)
        self.alike.setVisible(similar is not None)
        if similar is None:
            self.wall.show_tiles(())
            return
        told = self.tr("Training picture {number}: {name}. Similarity {alike}.")
        tiles = []
        for row, alike, code, pixels in zip(
            similar.rows.tolist(),
            similar.alike.tolist(),
            similar.codes.tolist(),
            similar.pixels,
            strict=True,
        ):
            name = class_word(similar.class_names[code])
            words = told.format(number=number_text(row + 1), name=name, alike=number_text(alike, 2))
            tiles.append(Tile(row, image_of_pixels(pixels), name, words, None, max(0.0, alike)))
        self.wall.show_tiles(tiles)
        self.alike.setText(self._alike_text(similar))
        self.wall.setAccessibleDescription(self.alike.text())

    def _alike_text(self, similar: SimilarPictures) -> str:
        design = self._run.design
        bricks = design.bricks if design is not None else ()
        title = next((b.title for b in bricks if b.id == similar.brick), "")
        if not title:
            text = self.tr(
                "Most similar training pictures, by their {count} pixel values (cosine similarity)."
            ).format(count=number_text(similar.numbers))
        else:
            text = self.tr(
                "Most similar training pictures to the network’s eyes: by the {count} numbers that "
                "its last hidden brick ({brick}) hands on (cosine similarity)."
            ).format(count=number_text(similar.numbers), brick=engine_text(title))
        if similar.compared < similar.of:
            more = self.tr("Compared: {count} of {of}.").format(
                count=number_text(similar.compared), of=number_text(similar.of)
            )
            text = f"{text} {more}"
        return text

    def _restyle(self) -> None:
        px = self._look.px
        self._columns.setSpacing(px(16))
        for column in (self._left, self._right):
            column.setSpacing(px(4))
        self.progress.setFixedHeight(px(4))
        self.pause.setIcon(icon("pause", self._look))
        self.pause.setIconSize(QSize(px(16), px(16)))
        self._show()

    def _name(self) -> str:
        return self.tr("Which places count")


def greyed(pixels: np.ndarray) -> QImage:
    """The picture in pale grey, so that colours over it are seen."""
    grey = pixels.astype(np.float32).mean(axis=2)
    return image_of_pixels((150.0 + grey * (90.0 / 255.0)).astype(np.uint8)[..., None])


def heat_image(heat: Heat, above: QColor, below: QColor) -> QImage:
    """The heat as a colour over the picture, the stronger the more: QImage of its size."""
    largest = float(np.abs(heat.values).max())
    share = heat.values / largest if largest > 0.0 else heat.values * 0.0
    height, width = share.shape
    rgba = np.empty((height, width, 4), np.uint8)
    colours = [np.array(colour.getRgb()[:3], np.uint8) for colour in (above, below)]
    rgba[..., :3] = np.where((share > 0.0)[..., None], colours[0], colours[1])
    rgba[..., 3] = (np.abs(share) * 225.0).astype(np.uint8)
    return QImage(rgba.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
