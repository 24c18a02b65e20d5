"""A person at the window: the real application, with real mouse and keys.

    python -m tests.end_to_end.person build FILE.brick     a lesson, a brick dragged in, Train,
                                                           a look at Predict, save, close
    python -m tests.end_to_end.person reopen FILE.brick    open the file, the same answers

Run on a display of its own by ``test_lesson.py``. The person's hands are xdotool's; only
where things are on the screen, and what has become of the run, is asked of the application,
in its own thread. Prints one JSON object.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog

from engine.evaluation.results import Prediction
from engine.service.requests.run_requests import Predict
from gui.application import Application
from tests.end_to_end.hands import (
    Eyes,
    Hands,
    dialog,
    middle,
    middle_of_row,
    sit,
    upper_edge_of_row,
)

ROW = {"x": "0.1", "y": "0.2"}


class Person:
    """One sitting at the application."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.eyes = Eyes()
        self.hands = Hands()
        self.window = application.window
        self.context = application.context
        self.document = application.document
        self.notes: dict[str, Any] = {}
        self._predictions: list[Prediction] = []

    # --- what a person does ------------------------------------------------------------

    def build(self, path: Path) -> None:
        """Circles, one more Dense between the two, Train, save, close."""
        tile = self.eyes.wait_for("the lesson's picture", self._tile("circles"))
        self.hands.click(tile)
        self.eyes.wait_for("the lesson's data", lambda: self.context.facts.is_current)
        self.eyes.wait_for("the engine", lambda: self.window.model_column is not None)
        before = self.eyes.see(lambda: [brick.id for brick in self.document.design.bricks])
        column = self.window.model_column
        assert column is not None
        start = self.eyes.see(lambda: middle_of_row(column.palette_view, 0))
        # Between the first and the second brick: row 0 is Input.
        end = self.eyes.see(lambda: upper_edge_of_row(column.tower, 2))
        self.hands.drag(start, end)
        self.eyes.wait_for(
            "the dropped brick", lambda: len(self.document.design.bricks) == len(before) + 1
        )
        self.notes["before"] = before
        self.notes["after"] = self.eyes.see(
            lambda: [brick.id for brick in self.document.design.bricks]
        )
        self.notes["undo"] = self.eyes.see(self.document.undo_stack.undoText)
        self.hands.click(self.eyes.see(lambda: middle(self.window.bar.train_button)))
        self.eyes.wait_for("the first epochs", lambda: self.context.run.history.epochs > 2)
        self.eyes.wait_for("the end of the run", lambda: self.context.run.state == "ended")
        losses = self.eyes.see(lambda: self.context.run.history.values["loss"].tolist())
        self.notes["losses"] = [losses[0], losses[-1]]
        self._predict()
        self.hands.key("ctrl+s")
        self.eyes.wait_for("the dialog", lambda: isinstance(dialog(), QFileDialog))
        self.hands.key("ctrl+a")
        self.hands.type(str(path))
        self.hands.key("Return")
        self.eyes.wait_for("the saved file", lambda: not self.document.unsaved)
        self.hands.key("ctrl+q")

    def reopen(self, _path: Path) -> None:
        """The file came on the command line: look, ask again, close."""
        self.eyes.wait_for("the file's run", lambda: self.context.run.state == "ended")
        self.notes["after"] = self.eyes.see(
            lambda: [brick.id for brick in self.document.design.bricks]
        )
        losses = self.eyes.see(lambda: self.context.run.history.values["loss"].tolist())
        self.notes["losses"] = [losses[0], losses[-1]]
        self._predict()
        self.hands.key("ctrl+q")

    def _predict(self) -> None:
        rows = {name: [value] for name, value in ROW.items()}
        engine = self.context.engine
        self.eyes.see(lambda: engine.ask(Predict(rows), self._predictions.append, print))
        self.eyes.wait_for("an answer", lambda: self._predictions)
        probabilities = self._predictions[-1].probabilities
        assert probabilities is not None
        self.notes["prediction"] = probabilities.tolist()

    def _tile(self, name: str) -> Callable[[], QPoint | None]:
        from gui.shell.start.lesson_tile import LessonTile

        def place() -> QPoint | None:
            for tile in self.window.start_page.findChildren(LessonTile):
                if tile.lesson.name == name and tile.isVisible():
                    return middle(tile)
            return None

        return place


if __name__ == "__main__":

    def sitting(application: Application) -> tuple[Callable[[], None], dict[str, Any]]:
        person = Person(application)
        does = person.build if sys.argv[1] == "build" else person.reopen
        return lambda: does(Path(sys.argv[2])), person.notes

    sys.exit(sit("en", sys.argv[2] if sys.argv[1] == "reopen" else None, sitting))
