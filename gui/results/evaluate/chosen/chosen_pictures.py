"""The chosen rows as pictures, worst errors first; a wrong label can be put right here."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from engine.data.sources.pictures import Pictures, PictureSource
from engine.design import Design
from engine.evaluation.results import Evaluation
from engine.evaluation.worst import worst_first
from engine.messages import Message
from engine.service.requests.looking_requests import MovePictures, PixelsOf
from gui.door.question import Question
from gui.look.spoken import on_language_change
from gui.results.live.chosen_chip import ChosenChip
from gui.results.pictures.looked_at import LookedAt
from gui.results.pictures.tiles import answered_tile
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.pictures.picture_wall import PictureWall, Tile
from gui.widgets.pictures.pixels import image_of_pixels
from gui.widgets.plain_text import on_button, set_tool_tip
from gui.work.context import Context

MOST = 200  # pictures of a cell; the worst come first


class ChosenPictures(QWidget):
    """Seen while rows are chosen that are pictures. A click looks at one, in Predict and Network,
    too; "Move to" says what it really is, as one step that can be undone.

    Signals:
        row_wanted(int): that row of the table alone is to be chosen.
    """

    row_wanted = Signal(int)

    def __init__(
        self, context: Context, looked_at: LookedAt | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._look, self._run = context, context.look, context.run
        self._looked_at = looked_at
        self._evaluation: Evaluation | None = None
        self._note = ""
        self._images: dict[int, QImage] = {}
        self._of = 0  # the run that they were asked of
        self._asked: bytes = b""
        self._problem = ""
        self._question, self._moving = Question(context.engine), Question(context.engine)
        self._said, self._about = ElidedLabel(), ElidedLabel()
        self._about.setProperty("role", "muted")
        self.chip = ChosenChip(self._look, context.selection, pictures=True)
        self.wall = PictureWall(self._look, 56)
        self.move_button = QPushButton()
        self.menu = QMenu(self.move_button)
        self.move_button.setMenu(self.menu)
        head, foot = QHBoxLayout(), QHBoxLayout()
        self._head, self._foot = head, foot
        head.addWidget(self._said, 1)
        head.addWidget(self.chip)
        foot.addWidget(self._about, 1)
        foot.addWidget(self.move_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_layout(layout, head)
        layout.addWidget(self.wall, 1)
        add_layout(layout, foot)
        self.setVisible(False)
        self.wall.chosen.connect(self._looked)
        self.wall.doubleClicked.connect(self._keep_one)
        self.wall.selectionModel().currentChanged.connect(self._show_current)
        self.menu.aboutToShow.connect(self._fill_menu)
        context.document.changed.connect(self._design_changed)
        self._look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_evaluation(self, evaluation: Evaluation | None, note: str = "") -> None:
        """What the network takes them for now; ``note``: what there is to say of that."""
        self._evaluation, self._note = evaluation, note
        self.follow()

    def follow(self) -> None:
        """Show the rows that are chosen by now."""
        rows, evaluation = self._context.selection.rows, self._evaluation
        self.setVisible(bool(rows.size) and evaluation is not None)
        if self.isHidden() or evaluation is None:
            self.wall.show_tiles(())
            return
        order = worst_first(evaluation, rows)
        listed = evaluation.rows[order[:MOST]]
        self._say(len(order), len(listed))
        self._ask(listed)
        self._show(order[:MOST])

    def retranslate(self) -> None:
        self.wall.setAccessibleName(self.tr("Chosen pictures, worst errors first"))
        self.move_button.setText(self.tr("Wrong label? Move to"))
        self.follow()
        self._show_current()

    # --- their pixels -----------------------------------------------------------------------

    def _ask(self, rows: np.ndarray) -> None:
        if self._run.number != self._of:
            self._images, self._of, self._asked = {}, self._run.number, b""
        missing = np.array([row for row in rows.tolist() if row not in self._images], np.int64)
        if not missing.size or missing.tobytes() == self._asked:
            return
        self._asked = missing.tobytes()
        self._question.ask(PixelsOf(missing), self._answered, self._not_answered)

    def _answered(self, found: tuple[np.ndarray, np.ndarray]) -> None:
        rows, pixels = found
        if len(self._images) > 10 * MOST:
            self._images.clear()
        for row, own in zip(rows.tolist(), pixels, strict=True):
            self._images[row] = image_of_pixels(own)
        self.follow()

    def _not_answered(self, message: Message, _details: str) -> None:
        self._asked = b""
        self._problem = message_text(message)
        self._show_current()

    # --- showing ----------------------------------------------------------------------------

    def _say(self, there: int, listed: int) -> None:
        if not there:
            text = self.tr("None of the chosen pictures is in this part.")
        elif listed < there:
            text = self.tr("Worst errors first: {listed} of {count} pictures of this part").format(
                listed=number_text(listed), count=number_text(there)
            )
        else:
            text = self.tr("Worst errors first, of this part: {count}").format(
                count=number_text(there)
            )
        self._said.setText(" · ".join(filter(None, (self._note, text))))

    def _show(self, places: np.ndarray) -> None:
        evaluation = self._evaluation
        assert evaluation is not None
        names, shares = evaluation.class_names, evaluation.probabilities
        tiles = []
        for place in places.tolist():
            row = int(evaluation.rows[place])
            image = self._images.get(row)
            if image is None:
                continue
            answer, actual = int(evaluation.predicted[place]), names[int(evaluation.actual[place])]
            share = float(shares[place, answer]) if shares is not None else 1.0
            tile = answered_tile(row, image, actual, names[answer], share)
            now = self._class_now(row)
            if now is not None and now != actual:
                told = self.tr("{told} Moved to: {name}").format(told=tile.told, name=now)
                tile = Tile(row, image, f"→ {now}", told, None, share)
            tiles.append(tile)
        here = self.wall.current
        self.wall.show_tiles(tiles)
        self.wall.setAccessibleDescription(self._said.text())
        if here is not None:
            self.wall.choose(here.number)
        self._show_current()

    def _show_current(self, *_index: object) -> None:
        tile = self.wall.current
        if self._problem:
            self._about.setText(self._problem)
        elif tile is None:
            self._about.setText(self.tr("Click a picture: Predict shows why, Network its way."))
        else:
            self._about.setText(tile.told)
        source = self._context.document.design.data.source
        own, drawn = isinstance(source, Pictures), isinstance(source, PictureSource)
        self.move_button.setEnabled(own and tile is not None and self._same_pictures())
        set_tool_tip(
            self.move_button,
            self.tr("These pictures are drawn by a program: their classes are right.")
            if drawn and not own
            else self.tr("Choose a picture first.")
            if tile is None
            else self.tr("Other pictures have come or gone since. Train anew first.")
            if not self._same_pictures()
            else self.tr("Moves the picture to the class that it really is of. It can be undone."),
        )

    def _looked(self, row: int) -> None:
        self._problem = ""
        self._show_current()
        if self._looked_at is not None:
            self._looked_at.take_row(row)

    def _keep_one(self, _index: object) -> None:
        tile = self.wall.current
        if tile is not None:
            self.row_wanted.emit(tile.number)

    # --- putting right --------------------------------------------------------------------------

    def _sources(self) -> tuple[Pictures, Pictures] | None:
        """The pictures as they were learned from, and as they are now."""
        design = self._run.design
        learned = design.data.source if design is not None else None
        now = self._context.document.design.data.source
        if isinstance(learned, Pictures) and isinstance(now, Pictures):
            return learned, now
        return None

    def _same_pictures(self) -> bool:
        both = self._sources()
        return both is not None and np.array_equal(both[0].numbers, both[1].numbers)

    def _class_now(self, row: int) -> str | None:
        """The class of that row's picture in the open design; None: it cannot be told."""
        both = self._sources()
        if both is None or not self._same_pictures():
            return None
        learned, now = both
        number = learned.numbers[row]
        return now.classes[int(now.class_codes[number])]

    def _fill_menu(self) -> None:
        self.menu.clear()
        both, tile = self._sources(), self.wall.current
        if both is None or tile is None:
            return
        here = self._class_now(tile.number)
        for name in both[1].classes:
            if name != here:
                self.menu.addAction(on_button(name), partial(self.move, tile.number, name))

    def move(self, row: int, to: str) -> None:
        """Put the picture of ``row`` into the class ``to``."""
        both = self._sources()
        if both is None or not self._same_pictures():
            return
        design = self._context.document.design
        numbers = both[0].numbers[[row]]
        answered = partial(self._moved, design, to)
        self._moving.ask(MovePictures(design, numbers, to), answered, self._not_moved)

    def _moved(self, before: Design, to: str, after: Design) -> None:
        document = self._context.document
        if document.design != before:
            return  # something else was edited meanwhile
        rows = self._context.selection.rows
        document.edit(self.tr("Move a picture to: {name}").format(name=to), after)
        if self._same_pictures():
            self._context.selection.choose(rows)  # they mean the same pictures still
        self.follow()

    def _not_moved(self, message: Message, _details: str) -> None:
        self._problem = message_text(message)
        self._show_current()

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data.source != after.data.source:
            self.follow()

    def _restyle(self) -> None:
        px = self._look.px
        self.layout().setSpacing(px(2))
        self._head.setSpacing(px(8))
        self._foot.setSpacing(px(8))
        self.wall.setMinimumHeight(px(52))
