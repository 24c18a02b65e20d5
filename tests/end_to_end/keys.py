"""Somebody without a mouse: a lesson chosen, trained, evaluated and asked, by keys alone.

    python -m tests.end_to_end.keys OUT.brick [FOLDER FOR PICTURES]

The keys are xdotool's, and nothing else is: no click, no call. What has the keyboard is read
off as a screen reader does. Prints one JSON object. Run on a display of its own by
``test_keys.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.application import Application
from gui.results.predict.answer import AnswerPanel
from gui.results.predict.remembered import Remembered
from tests.end_to_end.hands import Eyes, Hands, dialog, sit

_MOST = 80  # presses of Tab within which one comes anywhere


class Typist:
    """One sitting with the keyboard."""

    def __init__(self, application: Application, out: Path, pictures: Path | None) -> None:
        self.eyes = Eyes()
        self.hands = Hands()
        self.window = application.window
        self.context = application.context
        self.document = application.document
        self.notes: dict[str, Any] = {}
        self._out, self._pictures = out, pictures

    def work(self) -> None:
        wait, see, key = self.eyes.wait_for, self.eyes.see, self.hands.key
        wait("the columns", lambda: self.window.model_column is not None)
        wait("a lesson to press Enter on", lambda: self._said() in self._lessons())
        for _ in range(_MOST):
            if see(self._said) == "Circles":
                break
            key("Right")
        self.notes["chosen"] = see(self._said)
        self._picture("chosen")
        key("Return")
        wait("the lesson's data", lambda: self.context.facts.is_current)
        self.notes["at_work"] = wait("the Train button", self._said)
        self._add_a_brick()
        self._go_to_area(lambda: self.window.bar)
        self._tab_to(lambda said: said == "Train")
        self._picture("before")
        key("Return")
        self._picture("after")
        wait("the end of the run", lambda: self.context.run.state == "ended")
        self._picture("trained")
        key("ctrl+4")
        result = self.window.result_column
        assert result is not None
        wait("Evaluate", lambda: result.tabs.currentWidget() is result.evaluate)
        self._tab_to(lambda said: said == "Confusion matrix")
        key("Home")
        self.notes["cell"] = wait("a cell of the matrix", self._cell)
        self._picture("evaluated")
        key("ctrl+5")
        self._tab_to(lambda said: said == "x")
        key("ctrl+a")
        self.hands.type("0.05")
        key("Tab")
        key("ctrl+a")
        self.hands.type("0.1")
        answer = result.predict.findChild(AnswerPanel)
        assert answer is not None
        wait("an answer", lambda: answer.has_prediction)
        key("Return")
        self._picture("predicted")
        self.notes["kept"] = wait("the answer that is kept", lambda: self._kept())
        key("ctrl+s")
        wait("the dialog", lambda: isinstance(dialog(), QFileDialog))
        key("ctrl+a")
        self.hands.type(str(self._out))
        key("Return")
        wait("the saved file", lambda: not self.document.unsaved)
        self.notes["clicks"] = self.hands.clicks
        key("ctrl+q")

    def _add_a_brick(self) -> None:
        """F6 to the tower, a place in it, the palette above it, Enter on its first brick."""
        before = self.eyes.see(lambda: len(self.document.design.bricks))
        self._go_to_area(lambda: self.window.model_column)
        column = self.window.model_column
        assert column is not None
        self.hands.key("Down")
        self.eyes.wait_for("a chosen brick", lambda: column.tower.chosen())
        self.hands.key("shift+Tab")
        self.eyes.wait_for("the palette", lambda: self._said() == "Palette of bricks")
        self.hands.key("Home")
        self.hands.key("Return")
        self.eyes.wait_for("the brick", lambda: len(self.document.design.bricks) == before + 1)

    def _go_to_area(self, area: Callable[[], Any]) -> None:
        def here() -> bool:
            focus = QApplication.focusWidget()
            return focus is not None and bool(area().isAncestorOf(focus))

        for _ in range(4):
            if self.eyes.see(here):
                return
            before = self.eyes.see(self._focus)
            self.hands.key("F6")
            self.eyes.wait_for("another area", lambda before=before: self._focus() is not before)
        assert self.eyes.see(here), "F6 does not come there"

    def _tab_to(self, wanted: Callable[[str], bool]) -> None:
        for _ in range(_MOST):
            if wanted(self.eyes.see(self._said)):
                return
            before = self.eyes.see(self._focus)
            self.hands.key("Tab")
            self.eyes.wait_for(
                "the next control", lambda before=before: self._focus() is not before
            )
        raise AssertionError("Tab does not come there")

    @staticmethod
    def _focus() -> Any:
        return QApplication.focusWidget()

    def _said(self) -> str:
        """What a screen reader calls that which has the keyboard."""
        focus = QApplication.focusWidget()
        interface = QAccessible.queryAccessibleInterface(focus) if focus is not None else None
        return interface.text(QAccessible.Text.Name) if interface is not None else ""

    def _lessons(self) -> set[str]:
        return {tile.text() for group in self.window.start_page.groups for tile in group.tiles}

    def _cell(self) -> str:
        """What a screen reader says of the cell that is the current one."""
        table = QApplication.focusWidget()
        interface = QAccessible.queryAccessibleInterface(table)
        index = table.currentIndex()  # type: ignore[union-attr]
        if interface is None or not index.isValid():
            return ""
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _kept(self) -> int:
        result = self.window.result_column
        assert result is not None
        kept = result.predict.findChild(Remembered)
        return kept.count if kept is not None else 0

    def _picture(self, name: str) -> None:
        """What is on the screen, kept where somebody wants to look at it."""
        if self._pictures is not None:
            self.hands.do("sleep", 0.6)
            path = str(self._pictures / f"{name}.png")
            self.eyes.see(lambda: self.window.screen().grabWindow(0).save(path))


if __name__ == "__main__":

    def sitting(application: Application) -> tuple[Callable[[], None], dict[str, Any]]:
        paths = [Path(argument) for argument in sys.argv[1:]]
        typist = Typist(application, paths[0], paths[1] if len(paths) > 1 else None)
        return typist.work, typist.notes

    sys.exit(sit("en", None, sitting))
