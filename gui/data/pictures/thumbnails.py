"""Small pictures for the grid: made in the data process, in lots, those that are seen first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from engine.data.pictures.album import PictureLook
from engine.data.sources.pictures import Pictures, PictureSource
from engine.messages import Message
from engine.service.requests.picture_requests import SmallPictures
from gui.door.engine_door import EngineDoor
from gui.door.question import Question

SIDE = 96  # pixels: enough for a wall, or a screen of twice the dots
_LOT = 32
_MOST = 2000  # of 36 kB each


class Thumbnails(QObject):
    """Keeps the small pictures that were seen last.

    A picture is known by the pack that it lies in, which never changes: after an edit, or an undo
    of it, all are still there.

    Signals:
        arrived(): some more are there.
    """

    arrived = Signal()

    def __init__(self, engine: EngineDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question = Question(engine)
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._source: PictureSource | None = None
        self._starts = np.zeros(1, np.int64)
        self._as_seen = False
        self._look: PictureLook | None = None
        self._drawn = ""
        self._wanted: list[int] = []
        self._failed = False

    @property
    def as_seen(self) -> bool:
        """Whether they are shown as the network sees them."""
        return self._as_seen

    def show(self, source: PictureSource | None, *, as_seen: bool) -> None:
        """Which pictures are meant from now on, and how they are shown."""
        if source == self._source and as_seen == self._as_seen:
            return
        self._source, self._as_seen, self._failed = source, as_seen, False
        self._look = source.look if as_seen and source is not None else None
        if isinstance(source, Pictures):
            self._starts = np.cumsum([0, *(pack.count for pack in source.packs)])
        elif source is not None:  # how the network sees them draws no others
            alike = {"size": 32, "colour": True, "fitting": "crop"}
            self._drawn = source.model_copy(update=alike).model_dump_json()
        self._question.forget()
        self._wanted = []

    def get(self, number: int) -> QPixmap | None:
        """The small picture of that number, where it is there already."""
        key = self._key(number)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def want(self, numbers: Sequence[int]) -> None:
        """These are looked at: have those made that are not there."""
        self._wanted = [number for number in numbers if self._key(number) not in self._kept]
        if self._wanted and not self._question.waits and not self._failed:
            self._ask()

    # --- inside ------------------------------------------------------------------------------

    def _ask(self) -> None:
        source, lot = self._source, tuple(self._wanted[:_LOT])
        if source is None or not lot:
            return
        request = SmallPictures(source, lot, SIDE, self._as_seen)
        self._question.ask(request, partial(self._take, source, lot), self._fail)

    def _take(self, source: PictureSource, lot: tuple[int, ...], made: np.ndarray) -> None:
        if source != self._source:
            return
        for number, pixels in zip(lot, made, strict=True):
            image = QImage(pixels.data, SIDE, SIDE, 4 * SIDE, QImage.Format.Format_RGBA8888)
            self._kept[self._key(number)] = QPixmap.fromImage(image)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        self._wanted = [number for number in self._wanted if self._key(number) not in self._kept]
        self.arrived.emit()
        if self._wanted and not self._question.waits:
            self._ask()

    def _fail(self, _message: Message, _details: str) -> None:
        self._failed = True  # the facts say why; ask no more until there are others

    def _key(self, number: int) -> Hashable:
        source = self._source
        if isinstance(source, Pictures):
            pack = int(np.searchsorted(self._starts, number, side="right")) - 1
            return source.packs[pack].fingerprint, number - int(self._starts[pack]), self._look
        return self._drawn, number, self._look
