"""Text that gives way: first to fewer words, then to dots, never without a tool tip."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.widgets.elided import ElidedButton, ElidedLabel


def test_a_text_is_cut_once_however_often_its_lines_are_asked_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = ElidedLabel("word " * 40, lines=2)
    qtbot.addWidget(label)
    label.resize(120, 40)
    label.show()
    assert label.is_cut
    cut, times = ElidedLabel._cut_anew, []

    def counted(own: ElidedLabel, width: int) -> tuple[list[str], bool]:
        times.append(width)
        return cut(own, width)

    monkeypatch.setattr(ElidedLabel, "_cut_anew", counted)
    label.grab()
    label.setText(label.text())
    assert label.is_cut
    assert label.heightForWidth(120) == 2 * label.fontMetrics().lineSpacing()
    assert not times
    font = label.font()
    font.setPixelSize(font.pixelSize() * 2 if font.pixelSize() > 0 else 30)
    label.setFont(font)
    label.heightForWidth(120)
    assert times == [120]
    label.setText("word")
    assert not label.is_cut


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
