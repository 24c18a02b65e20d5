"""The keyboard alone: Tab comes to every control and leaves it, shortcuts do not collide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tests.gui.test_screen_reader import called, focusable
from tests.gui.whole_window import WholeWindow

_MOST = 300  # presses of Tab, after which one has gone round in any window


def _at(stage: QWidget) -> QWidget | None:
    """What has the keyboard; in a pane that pops up, Qt keeps the window's own beside."""
    return stage.focusWidget() if stage.isWindow() else QApplication.focusWidget()


def _tab(stage: QWidget) -> None:
    QTest.keyClick(_at(stage) or stage, Qt.Key.Key_Tab)


def test_tab_comes_to_every_control_and_goes_on(whole_window: WholeWindow) -> None:
    missed, stuck = set(), set()
    for scene, stage in whole_window.walk():
        stage.activateWindow()
        seen: list[QWidget] = []
        at: QWidget | None = None
        for _ in range(_MOST):
            _tab(stage)
            before, at = at, _at(stage)
            if at is before and at is not None and not _is_sheet(at):
                stuck.add(f"{called(at)} ({scene})")
                break
            if at in seen[:1] and at is not before:
                break
            if at is not None and at is not before:
                seen.append(at)
        for widget in focusable(stage):
            tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbed and widget.isEnabled() and widget not in seen:
                missed.add(f"{called(widget)} {widget.accessibleName()} ({scene})")
    assert "\n".join(sorted(stuck)) == ""
    assert "\n".join(sorted(missed)) == ""


def _is_sheet(widget: QWidget) -> bool:
    """Where Tab goes from cell to cell before it leaves, as in a spreadsheet."""
    return isinstance(widget, QAbstractItemView) and type(widget).__name__ == "GridView"
