"""The keyboard alone: Tab comes to every control and leaves it, shortcuts do not collide."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QScrollArea, QWidget

from tests.gui.test_screen_reader import called, focusable
from tests.gui.walked import Watched
from tests.gui.whole_window import WholeWindow

_MOST = 300  # presses of Tab, after which one has gone round in any window


def _at(stage: QWidget) -> QWidget | None:
    """What has the keyboard; in a pane that pops up, Qt keeps the window's own beside."""
    return stage.focusWidget() if stage.isWindow() else QApplication.focusWidget()


def _tab(stage: QWidget) -> None:
    QTest.keyClick(_at(stage) or stage, Qt.Key.Key_Tab)


class Tabbing:
    def __init__(self) -> None:
        self.seen = 0
        self.missed: set[str] = set()
        self.stuck: set[str] = set()

    def see(self, scene: str, stage: QWidget, _whole: WholeWindow) -> None:
        stage.activateWindow()
        seen: list[QWidget] = []
        at: QWidget | None = None
        for _ in range(_MOST):
            _tab(stage)
            before, at = at, _at(stage)
            if at is before and at is not None and not _is_sheet(at):
                self.stuck.add(f"{called(at)} ({scene})")
                break
            if at in seen[:1] and at is not before:
                break
            if at is not None and at is not before:
                seen.append(at)
        self.seen += len(seen)
        for widget in focusable(stage):
            tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbed and widget.isEnabled() and widget not in seen:
                self.missed.add(f"{called(widget)} {widget.accessibleName()} ({scene})")


def test_tab_comes_to_every_control_and_goes_on(walked: Watched) -> None:
    tabbing = walked[Tabbing]
    assert tabbing.seen > 500, "the walk did not come by the controls"
    assert "\n".join(sorted(tabbing.stuck)) == ""
    assert "\n".join(sorted(tabbing.missed)) == ""


@pytest.fixture
def whole_window(shared_window: WholeWindow) -> WholeWindow:
    return shared_window


def _is_sheet(widget: QWidget) -> bool:
    """Where Tab goes from cell to cell before it leaves, as in a spreadsheet."""
    return isinstance(widget, QAbstractItemView) and type(widget).__name__ == "GridView"


def test_no_two_commands_share_a_shortcut(whole_window: WholeWindow) -> None:
    whole_window.lesson("iris", train=False)
    window = whole_window.window
    keys: dict[str, set[str]] = {}
    for action in {*window.findChildren(QAction), *window.actions()}:
        for sequence in action.shortcuts():
            keys.setdefault(sequence.toString(), set()).add(action.text())
    for shortcut in window.findChildren(QShortcut):
        if shortcut.context() != Qt.ShortcutContext.WidgetShortcut:
            keys.setdefault(shortcut.key().toString(), set()).add("QShortcut")
    assert len(keys) > 25
    assert {key: names for key, names in keys.items() if len(names) > 1} == {}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_two_entries_of_a_menu_share_an_access_key(
    whole_window: WholeWindow, language: str
) -> None:
    whole_window.language.choose(language)
    whole_window.lesson("iris", train=False)
    bar = whole_window.window.menuBar()
    menus = [bar, *(menu for menu in bar.findChildren(QMenu) if menu.actions())]
    assert len(menus) > 6
    shared = {}
    for menu in menus:
        letters = [
            found.group(1).lower()
            for action in menu.actions()
            if (found := re.search(r"&(\w)", action.text().replace("&&", "")))
        ]
        twice = {letter for letter in letters if letters.count(letter) > 1}
        if twice:
            shared[menu.title() if isinstance(menu, QMenu) else "bar"] = twice
    assert shared == {}


def test_f6_goes_through_the_areas_and_back_to_where_they_were_left(
    whole_window: WholeWindow,
) -> None:
    whole_window.lesson("iris", train=False)
    window = whole_window.window
    epochs = window.bar.fields.editors["epochs"].control
    epochs.setFocus()
    areas = (window.data_column, window.model_column, window.result_column)
    for area in areas:
        QTest.keyClick(_focus(), Qt.Key.Key_F6)
        assert area.isAncestorOf(_focus())
    QTest.keyClick(_focus(), Qt.Key.Key_F6)
    assert _focus() is epochs
    QTest.keyClick(_focus(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.result_column.isAncestorOf(_focus())
    window.commands.wide.setChecked(True)
    QTest.keyClick(_focus(), Qt.Key.Key_F6)
    assert not window.model_column.isAncestorOf(_focus())
    window.commands.wide.setChecked(False)


def test_the_digits_and_ctrl_tab_turn_to_the_tabs(whole_window: WholeWindow) -> None:
    whole_window.lesson("iris", train=False)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    window = whole_window.window
    tabs = window.result_column.tabs
    for place in range(tabs.count()):
        QTest.keyClick(_focus(), Qt.Key(Qt.Key.Key_1 + place), control)
        assert tabs.currentIndex() == place
    QTest.keyClick(_focus(), Qt.Key.Key_Tab, control)
    assert tabs.currentIndex() == 0
    QTest.keyClick(_focus(), Qt.Key.Key_Backtab, control | shift)
    assert tabs.currentIndex() == tabs.count() - 1
    data = window.data_column.tabs
    before = data.currentIndex()
    data.tabBar().setFocus()
    QTest.keyClick(_focus(), Qt.Key.Key_Tab, control)
    assert data.currentIndex() == (before + 1) % data.count()
    assert tabs.currentIndex() == tabs.count() - 1


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


class Focus:
    """A control looks otherwise when it has the keyboard: once for each kind and place."""

    def __init__(self) -> None:
        self.looked: set[str] = set()
        self.alike: set[str] = set()

    def see(self, scene: str, stage: QWidget, _whole: WholeWindow) -> None:
        stage.activateWindow()
        for widget in focusable(stage):
            if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
                continue
            if called(widget) in self.looked or QApplication.activeWindow() is not stage:
                continue
            self.looked.add(called(widget))
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            _scroll_to(widget)
            QApplication.processEvents()
            whole = QRect(widget.mapTo(stage, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)
            focused = stage.grab(whole).toImage()
            widget.clearFocus()
            QApplication.processEvents()
            if stage.grab(whole).toImage() == focused:
                self.alike.add(f"{called(widget)} ({scene})")


@pytest.mark.parametrize("walk", ["walked", "walked_small"], ids=["light", "dark"])
def test_what_has_the_keyboard_is_seen(request: pytest.FixtureRequest, walk: str) -> None:
    focus = request.getfixturevalue(walk)[Focus]
    assert len(focus.looked) > 30, "the walk did not come by the controls"
    assert "\n".join(sorted(focus.alike)) == ""


def _scroll_to(widget: QWidget) -> None:
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(widget)
        at = at.parentWidget()
