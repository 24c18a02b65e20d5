"""Large type in the whole window at 1280 by 720: by keys and menu, kept, nothing cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.work.remembered.preferences import Preferences
from tests.gui.test_screen_reader import called
from tests.gui.test_small_windows import _SLACK, _needed
from tests.gui.whole_window import WholeWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def cut(stage: QWidget) -> list[str]:
    """The words that have less room than they need."""
    QApplication.sendPostedEvents()
    return [
        f"{called(widget)} {widget.text()}"  # type: ignore[attr-defined]
        for widget in stage.findChildren(QWidget)
        if widget.isVisible()
        and (needed := _needed(widget)) is not None
        and widget.width() + _SLACK < needed.width()
    ]


@pytest.fixture
def window(whole_window: WholeWindow) -> WholeWindow:
    yield whole_window
    whole_window.context.look.resize(100)


def test_type_grows_by_the_keys_and_is_kept(window: WholeWindow) -> None:
    main, look = window.window, window.context.look
    window.lesson("iris", train=False)
    size = main.commands.type_size
    QTest.keyClick(main, Qt.Key.Key_Plus, CONTROL)
    assert look.size == 110
    assert "110 %" in main.status_line.sentence.text
    assert size.now.text() == "Type size 110 % (from 80 to 200 %)"
    QTest.keyClick(main, Qt.Key.Key_Equal, CONTROL)
    QTest.keyClick(main, Qt.Key.Key_Minus, CONTROL)
    assert look.size == 110
    kept = Preferences(main.preferences._settings)
    assert (kept.type_size(presenting=False), kept.type_size(presenting=True)) == (110, 100)
    QTest.keyClick(main, Qt.Key.Key_0, CONTROL)
    assert look.size == 100

    look.resize(200)
    assert not size.larger.isEnabled()
    assert cut(main) == []
    assert main.workplace.horizontalScrollBar().maximum() > 0
    tabs = main.result_column.tabs.tabBar()
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tabs, Qt.Key.Key_Tab)  # the area brings into sight what the keys come to
    focus = QApplication.focusWidget()
    assert focus is not None
    main.workplace.ensureWidgetVisible(focus)
    assert main.rect().contains(focus.mapTo(main, QPoint(4, 4)))
    window.language.choose("ko")
    main.cards.show("optimizer:adam")
    window.wait(lambda: cut(main) == [])  # laid out a turn later
    assert cut(main.cards.window) == []
    room = main.screen().availableSize()
    assert main.cards.window.width() <= room.width()
    assert main.cards.window.height() <= room.height()
    main.cards.window.close()


def test_settings_by_hand_do_no_harm(window: WholeWindow) -> None:
    settings = window.window.preferences._settings
    for wrong in ("huge", "-5", "99999999999", ""):
        settings.setValue("type_size", wrong)
        assert Preferences(settings).type_size(presenting=False) == 100
