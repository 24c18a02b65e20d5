"""Which picture is looked at, in Predict and in Network alike."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.data.source import Source
from engine.data.sources.pictures import Pictures, PictureSource
from engine.design import Design
from engine.explanation.pictures.sample import PictureToSee
from gui.work.context import Context


class LookedAt(QObject):
    """A picture of the data, by its number, or one that was handed in: dropped, pasted, drawn,
    chosen as a file, or a frame of a camera.

    Where one picture alone is chosen, in the table or on a wall, it is that.

    Signals:
        changed(): it is another one; ask for what is shown of it.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._which = PictureToSee()
        self._name = ""
        context.selection.changed.connect(self._selected)
        context.document.opened.connect(self._begin)
        context.document.changed.connect(self._design_changed)

    @property
    def which(self) -> PictureToSee:
        """The picture, as the engine is asked about it."""
        return self._which

    @property
    def name(self) -> str:
        """What a picture that was handed in is called, "" of one of the data."""
        return self._name

    @property
    def is_handed_in(self) -> bool:
        """Whether it is none of the data."""
        return self._which.picture is not None

    def hand_in(self, picture: np.ndarray, name: str) -> None:
        """Look at ``picture``, see `PictureToSee`; nobody writes to it any more."""
        self._which, self._name = PictureToSee(picture=picture), name
        self.changed.emit()

    def take_row(self, row: int) -> None:
        """Look at the picture with that number in the table, from 0."""
        self._which, self._name = PictureToSee(row=row), ""
        self.changed.emit()

    # --- inside -----------------------------------------------------------------------------

    def _selected(self) -> None:
        rows = self._context.selection.rows
        if rows.size == 1 and isinstance(self._context.document.design.data.source, PictureSource):
            self.take_row(int(rows[0]))

    def _begin(self, _run: object = None) -> None:
        self._which, self._name = PictureToSee(), ""
        self.changed.emit()

    def _design_changed(self, before: Design, after: Design) -> None:
        """A number of the table before may mean another picture now."""
        if not self.is_handed_in and not same_rows(before.data.source, after.data.source):
            self._begin()


def same_rows(learned: Source, now: Source) -> bool:
    """Whether a row's number means the same in both: pictures that only changed their classes
    are the same ones still."""
    if isinstance(learned, Pictures) and isinstance(now, Pictures):
        return np.array_equal(learned.numbers, now.numbers)
    return learned == now
