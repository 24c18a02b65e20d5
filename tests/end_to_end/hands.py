"""What a person at the window has: eyes that look at the application, hands for mouse and keys."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.application import Application

PATIENCE = 60.0  # seconds that anything may take


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
    """Mouse and keyboard; ``clicks`` counts what the mouse did."""

    def __init__(self) -> None:
        self.clicks = 0

    def do(self, *arguments: object) -> None:
        subprocess.run(["xdotool", *map(str, arguments)], check=True)

    def click(self, point: QPoint, *, times: int = 1) -> None:
        self.clicks += 1
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


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def row_rect(view: Any, row: int) -> QRect:
    rect: QRect = view.visualRect(view.model().index(row, 0))
    return rect


def middle_of_row(view: Any, row: int) -> QPoint:
    point: QPoint = view.viewport().mapToGlobal(row_rect(view, row).center())
    return point


def upper_edge_of_row(view: Any, row: int) -> QPoint:
    rect = row_rect(view, row)
    point: QPoint = view.viewport().mapToGlobal(QPoint(rect.center().x(), rect.top() + 2))
    return point


def dialog() -> QWidget | None:
    return QApplication.activeModalWidget()


def sit(
    language: str,
    file: str | None,
    sitting: Callable[[Application], tuple[Callable[[], None], dict[str, Any]]],
) -> int:
    """Start the application, let somebody work on a thread of their own, print their notes.

    ``sitting`` is given the application, and gives what the person does and their notes.
    """
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Neurobricks")
    application = Application(qt, language)
    does, notes = sitting(application)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            does()
        except BaseException as error:  # told to the test by the exit status
            failures.append(error)
            qt.exit(1)

    thread = threading.Thread(target=work, name="person", daemon=True)
    application.window.painted.connect(thread.start)
    QTimer.singleShot(int(4 * PATIENCE * 1000), qt.quit)
    application.open(file)
    status = qt.exec()
    ended = application.end()
    if failures:
        raise failures[0]
    print(json.dumps({**notes, "ended": ended}))
    return status
