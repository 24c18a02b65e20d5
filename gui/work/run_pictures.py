"""The pictures of the run: which one is drawn for whom, and when the next one may come."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal

from engine.data.view import View
from engine.training.frames import Picture
from gui.door.engine_door import EngineDoor
from gui.work.current_run import CurrentRun

Place = Literal["live", "board"]  # where it is seen: the living picture, a painting's board


class RunPictures(QObject):
    """Asks for one picture at a time, for the living picture or the board of a painting.

    Signals:
        arrived(Picture): the newest picture; call `painted` after drawing.
    """

    arrived = Signal(object)

    def __init__(self, engine: EngineDoor, run: CurrentRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._run = run
        self._views: dict[Place, View | None] = {"live": None, "board": None}
        engine.picture_ready.connect(self._picture_ready)

    def ask(self, view: View | None, place: Place = "live") -> None:
        """Which picture the run draws from now on for ``place``; None: none.

        There is one picture at a time: where both places want one, the living picture's.
        """
        self._views[place] = view
        self._engine.set_view(self._views["live"] or self._views["board"])

    def painted(self, place: Place = "live") -> None:
        """The last picture is on the screen: the next may come.

        The living picture's word counts, unless only the other place wants pictures.
        """
        served: Place = "board" if self._views["board"] and not self._views["live"] else "live"
        if place == served:
            self._engine.picture_painted()

    def _picture_ready(self, picture: Picture) -> None:
        if picture.run == self._run.number:
            self.arrived.emit(picture)
        else:
            self._engine.picture_painted()
