"""A teacher at the wall, who paints two classes, trains, and paints on while the class watches.

    python -m tests.end_to_end.teacher OUT.brick [FOLDER FOR PICTURES]

With real mouse and keys, from the start page to a saved file. Prints one JSON object. Run on
a display of its own by ``test_painting.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog

from engine.data.sources.painted import Painted
from engine.data.sources.strokes import Place
from gui.application import Application
from tests.end_to_end.hands import Eyes, Hands, dialog, middle, sit


class Teacher:
    """One sitting at the board."""

    def __init__(self, application: Application, out: Path, pictures: Path | None) -> None:
        self.eyes = Eyes()
        self.hands = Hands()
        self.window = application.window
        self.context = application.context
        self.document = application.document
        self.notes: dict[str, Any] = {}
        self._out, self._pictures = out, pictures
        self._followed = 0
        self.context.run.followed.connect(self._note_followed)

    def work(self) -> None:
        see, wait = self.eyes.see, self.eyes.wait_for
        wait("the columns", lambda: self.window.model_column is not None)
        self.hands.click(see(lambda: middle(self.window.start_page.paint_button)))
        wait("the board", lambda: self._panel().board.isVisible())
        self.hands.key("F5")
        wait("the wall", lambda: self.window.isFullScreen() and self._panel().board.isVisible())
        self._picture("empty")
        self._stroke((-0.6, 0.4), (-0.6, -0.7))
        wait("the first class", lambda: self._source().classes == ("A",))
        self.hands.click(see(lambda: middle(self._panel().swatches.buttons[1])))
        self._stroke((0.6, 0.4), (0.6, -0.7))
        wait("the second class", lambda: self._source().classes == ("A", "B"))
        self.hands.key("ctrl+Return")
        wait("the network's answer", lambda: self._panel().board.picture.answer is not None)
        wait("the first accuracy", lambda: self._accuracy() > 0.95)
        self._picture("trained")

        before = see(lambda: len(self._source().xyv))
        self._stroke((-0.9, 0.85), (0.3, 0.85))  # B over the A's heads
        self.notes["followed"] = wait("the run to follow", lambda: self._followed)
        self.notes["state"] = see(lambda: self.context.run.state)
        wait("the accuracy with the new points", lambda: self._accuracy() > 0.95)
        self._picture("followed")
        self.notes["added"] = see(lambda: len(self._source().xyv)) - before
        self.notes["undo"] = see(self.document.undo_stack.undoText)
        self.hands.key("ctrl+z")
        wait("the undo", lambda: len(self._source().xyv) == before)
        self.hands.key("ctrl+shift+z")
        wait("the redo", lambda: len(self._source().xyv) > before)
        self.notes["steps"] = see(self.document.undo_stack.count)
        self.hands.key("ctrl+period")
        wait("the end of the run", lambda: self.context.run.state == "ended")
        self.notes["accuracy"] = see(self._accuracy)
        self.hands.key("F5")
        wait("the desk", lambda: not self.window.isFullScreen())
        self._picture("desk")
        self._save()
        self.hands.key("ctrl+q")

    def _save(self) -> None:
        self.hands.key("ctrl+s")
        self.eyes.wait_for("the dialog", lambda: isinstance(dialog(), QFileDialog))
        self.hands.key("ctrl+a")
        self.hands.type(str(self._out))
        self.hands.key("Return")
        self.eyes.wait_for("the saved file", lambda: not self.document.unsaved)

    def _stroke(self, start: Place, end: Place) -> None:
        self.hands.drag(self._at(start), self._at(end))

    def _at(self, place: Place) -> QPoint:
        """Where a place of the board is on the screen."""

        def look() -> QPoint:
            board = self._panel().board
            return board.mapToGlobal(board.pixel_of(place).toPoint())

        point: QPoint = self.eyes.see(look)
        return point

    def _panel(self) -> Any:
        column = self.window.data_column
        assert column is not None
        return column.painting

    def _source(self) -> Painted:
        source = self.document.design.data.source
        assert isinstance(source, Painted)
        return source

    def _accuracy(self) -> float:
        values = self.context.run.history.values.get("accuracy", ())
        return float(values[-1]) if len(values) else 0.0

    def _note_followed(self) -> None:
        self._followed += 1

    def _picture(self, name: str) -> None:
        """What is on the screen, kept where somebody wants to look at it."""
        if self._pictures is not None:
            self.hands.do("sleep", 0.6)
            path = str(self._pictures / f"{name}.png")
            self.eyes.see(lambda: self.window.screen().grabWindow(0).save(path))


if __name__ == "__main__":

    def sitting(application: Application) -> tuple[Callable[[], None], dict[str, Any]]:
        paths = [Path(argument) for argument in sys.argv[1:]]
        teacher = Teacher(application, paths[0], paths[1] if len(paths) > 1 else None)
        return teacher.work, teacher.notes

    sys.exit(sit("ko", None, sitting))
