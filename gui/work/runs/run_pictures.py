"""The pictures of the run: which one is drawn for whom, and when the next one may come."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal

from engine.data.view import View
from engine.training.frames import Picture
from gui.door.engine_door import EngineDoor
from gui.work.runs.current_run import CurrentRun

Place = Literal["live", "board"]  # where it is seen: the living picture, a painting's board


class RunPictures(QObject):
    """Asks for one picture at a time, for the living picture or the board of a painting.

    While somebody looks back, none is drawn of the present: `show` hands on those of then.

    Signals:
        arrived(Picture): the newest picture; call `painted` after drawing.
        view_changed(): another one is asked for.
    """

    arrived = Signal(object)
    view_changed = Signal()

    def __init__(self, engine: EngineDoor, run: CurrentRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._run = run
        self._views: dict[Place, View | None] = {"live": None, "board": None}
        self._back = False
        engine.picture_ready.connect(self._picture_ready)

    def ask(self, view: View | None, place: Place = "live") -> None:
        """Which picture the run draws from now on for ``place``; None: none.

        There is one picture at a time: where both places want one, the living picture's.
        """
        self._views[place] = view
        self._tell()
        self.view_changed.emit()

    @property
    def view(self) -> View | None:
        """What is asked for now."""
        return self._views["live"] or self._views["board"]

    def look_back(self, back: bool) -> None:
        """Whether an earlier epoch is looked at."""
        if back != self._back:
            self._back = back
            self._tell()

    def show(self, picture: Picture) -> None:
        """A picture of the epoch that is looked at."""
        if self._back:
            self.arrived.emit(picture)

    def _tell(self) -> None:
        self._engine.set_view(None if self._back else self.view)

    def painted(self, place: Place = "live", seconds: float = 0.0) -> None:
        """The last picture is on the screen, in ``seconds`` of the processor: the next may come.

        The living picture's word counts, unless only the other place wants pictures.
        """
        served: Place = "board" if self._views["board"] and not self._views["live"] else "live"
        if place == served:
            self._engine.picture_painted(seconds)

    def _picture_ready(self, picture: Picture) -> None:
        if picture.run == self._run.number and not self._back:
            self.arrived.emit(picture)
        else:
            self._engine.picture_painted()
