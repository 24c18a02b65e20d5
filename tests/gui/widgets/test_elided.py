"""Text that gives way: first to fewer words, then to dots, never without a tool tip."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.widgets.elided import ElidedButton


def test_a_button_has_fewer_words_before_it_has_dots(qtbot: QtBot) -> None:
    button = ElidedButton()
    qtbot.addWidget(button)
    whole, short = "Train all planned networks (2)", "Train planned (2)"
    button.set_text(whole, short)
    button.resize(500, 30)
    button.show()
    assert button.text() == whole
    assert button.toolTip() == ""
    room = button.fontMetrics().horizontalAdvance(short)
    button.resize(room + button.iconSize().width() + 4 * button.fontMetrics().height(), 30)
    assert button.text() == short
    assert (button.toolTip(), button.accessibleName()) == (whole, whole)
    button.resize(room // 2 + 60, 30)
    assert button.text().endswith("…")
    assert button.text().startswith("Train")
    button.set_text(whole)
    assert button.text() != short
