"""A person at the window: the real application, with real mouse and keys.

    python -m tests.end_to_end.person build FILE.brick     a lesson, a brick dragged in, Train,
                                                           a look at Predict, save, close
    python -m tests.end_to_end.person reopen FILE.brick    open the file, the same answers

Run on a display of its own by ``test_lesson.py``. The person's hands are xdotool's; only
where things are on the screen, and what has become of the run, is asked of the application,
in its own thread. Prints one JSON object.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from engine.results import Prediction
from gui.app import Application

PATIENCE = 60.0  # seconds that anything may take
ROW = {"x": "0.1", "y": "0.2"}


class Eyes(QObject):
    """Looks at the application from the person's thread."""

    _look = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._look.connect(self._seen)

    def see(self, question: Callable[[], Any]) -> Any:
        """What ``question`` gives in the window's thread."""
        answer: Future[Any] = Future()
        self._look.emit(question, answer)
        return answer.result(PATIENCE)

    def wait_for(self, what: str, question: Callable[[], Any]) -> Any:
        """The first answer that is true; TimeoutError where none comes."""
        pause = threading.Event()
        for _ in range(int(PATIENCE / 0.05)):
            answer = self.see(question)
            if answer:
                return answer
            pause.wait(0.05)
        raise TimeoutError(f"waited in vain for {what}")

    def _seen(self, question: Callable[[], Any], answer: Future[Any]) -> None:
        try:
            answer.set_result(question())
        except Exception as error:
            answer.set_exception(error)


class Hands:
    """Mouse and keyboard."""

    def do(self, *arguments: object) -> None:
        subprocess.run(["xdotool", *map(str, arguments)], check=True)

    def click(self, point: QPoint, *, times: int = 1) -> None:
        self.do("mousemove", point.x(), point.y())
        self.do("click", "--repeat", times, "--delay", 60, 1)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Pressed, moved in small steps, released, as slowly as a hand is."""
        self.do("mousemove", start.x(), start.y(), "mousedown", 1)
        steps = 16
        for step in range(1, steps + 1):
            way = (end - start) * (step / steps)
            at = start + way
            self.do("mousemove", at.x(), at.y(), "sleep", 0.03)
        self.do("sleep", 0.3, "mouseup", 1)

    def key(self, name: str) -> None:
        self.do("key", "--clearmodifiers", name)

    def type(self, text: str) -> None:
        self.do("type", "--delay", 15, text)


class Person:
    """One sitting at the application."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.eyes = Eyes()
        self.hands = Hands()
        self.window = application.window
        self.session = application.session
        self.document = application.document
        self.notes: dict[str, Any] = {}
        self._predictions: list[Prediction] = []
        self.session.predicted.connect(self._hear)

    # --- what a person does ------------------------------------------------------------

    def build(self, path: Path) -> None:
        """Circles, one more Dense between the two, Train, save, close."""
        tile = self.eyes.wait_for("the lesson's picture", self._tile("circles"))
        self.hands.click(tile)
        self.eyes.wait_for("the lesson's data", lambda: self.session.report_is_current)
        self.eyes.wait_for("the engine", lambda: self.window.model_column is not None)
        before = self.eyes.see(lambda: [brick.id for brick in self.document.design.bricks])
        column = self.window.model_column
        assert column is not None
        start = self.eyes.see(lambda: _middle_of_row(column.palette_view, 0))
        # Between the first and the second brick: row 0 is Input.
        end = self.eyes.see(lambda: _upper_edge_of_row(column.tower, 2))
        self.hands.drag(start, end)
        self.eyes.wait_for(
            "the dropped brick", lambda: len(self.document.design.bricks) == len(before) + 1
        )
        self.notes["before"] = before
        self.notes["after"] = self.eyes.see(
            lambda: [brick.id for brick in self.document.design.bricks]
        )
        self.notes["undo"] = self.eyes.see(self.document.undo_stack.undoText)
        self.hands.click(self.eyes.see(lambda: _middle(self.window.bar.train_button)))
        self.eyes.wait_for("the first epochs", lambda: self.session.history.epochs > 2)
        self.eyes.wait_for("the end of the run", lambda: self.session.state == "ended")
        losses = self.eyes.see(lambda: self.session.history.values["loss"].tolist())
        self.notes["losses"] = [losses[0], losses[-1]]
        self._predict()
        self.hands.key("ctrl+s")
        self.eyes.wait_for("the dialog", lambda: isinstance(_dialog(), QFileDialog))
        self.hands.key("ctrl+a")
        self.hands.type(str(path))
        self.hands.key("Return")
        self.eyes.wait_for("the saved file", lambda: not self.document.unsaved)
        self.hands.key("ctrl+q")

    def reopen(self, _path: Path) -> None:
        """The file came on the command line: look, ask again, close."""
        self.eyes.wait_for("the file's run", lambda: self.session.state == "ended")
        self.notes["after"] = self.eyes.see(
            lambda: [brick.id for brick in self.document.design.bricks]
        )
        losses = self.eyes.see(lambda: self.session.history.values["loss"].tolist())
        self.notes["losses"] = [losses[0], losses[-1]]
        self._predict()
        self.hands.key("ctrl+q")

    def _predict(self) -> None:
        rows = {name: [value] for name, value in ROW.items()}
        self.eyes.see(lambda: self.session.predict(rows))
        self.eyes.wait_for("an answer", lambda: self._predictions)
        probabilities = self._predictions[-1].probabilities
        assert probabilities is not None
        self.notes["prediction"] = probabilities.tolist()

    def _hear(self, prediction: Prediction, _rows: dict[str, list[str]]) -> None:
        self._predictions.append(prediction)

    def _tile(self, name: str) -> Callable[[], QPoint | None]:
        from gui.lesson_tile import LessonTile

        def middle() -> QPoint | None:
            for tile in self.window.start_page.findChildren(LessonTile):
                if tile.lesson.name == name and tile.isVisible():
                    return _middle(tile)
            return None

        return middle


def _middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def _row(view: Any, row: int) -> QRect:
    rect: QRect = view.visualRect(view.model().index(row, 0))
    return rect


def _middle_of_row(view: Any, row: int) -> QPoint:
    point: QPoint = view.viewport().mapToGlobal(_row(view, row).center())
    return point


def _upper_edge_of_row(view: Any, row: int) -> QPoint:
    rect = _row(view, row)
    point: QPoint = view.viewport().mapToGlobal(QPoint(rect.center().x(), rect.top() + 2))
    return point


def _dialog() -> QWidget | None:
    return QApplication.activeModalWidget()


def main(task: str, path: Path) -> int:
    """Start the application, let the person work, print what they noted."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Neurobricks")
    application = Application(qt, "en")
    person = Person(application)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            (person.build if task == "build" else person.reopen)(path)
        except BaseException as error:  # told to the test by the exit status
            failures.append(error)
            qt.exit(1)

    thread = threading.Thread(target=work, name="person", daemon=True)
    application.window.painted.connect(thread.start)
    QTimer.singleShot(int(4 * PATIENCE * 1000), qt.quit)
    application.open(str(path) if task == "reopen" else None)
    status = qt.exec()
    ended = application.end()
    if failures:
        raise failures[0]
    print(json.dumps({**person.notes, "ended": ended}))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
