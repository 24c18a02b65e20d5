"""On the wall, type grows with the screen, and what the lesson asks stays."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QMenuBar, QToolButton
from pytestqt.qtbot import QtBot

from engine.lessons.library import course_named, course_names
from gui.look.look import Look
from gui.shell.language import Language
from gui.widgets.plain_text import PlainLabel
from gui.widgets.plots.plots import curve_width
from tests.gui.whole_window import WholeWindow


def test_a_large_screen_reads_as_a_small_one(look: Look) -> None:
    """The same share of the height, whatever the screen."""
    shares = []
    for room in (QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)):
        look.present(True, room)
        assert look.presenting
        shares.append(look.font("large").pixelSize() / room.height())
    assert shares == pytest.approx([shares[0]] * 3, rel=0.02)
    look.present(False)
    assert look.scale == 1.0


def test_a_narrow_screen_is_not_overcrowded(look: Look) -> None:
    look.present(True, QSize(1024, 768))
    assert 1.0 < look.scale < 1.5
    look.present(True, QSize(640, 480))
    assert look.scale > 1.0


def test_lines_grow_along(look: Look) -> None:
    widths = [curve_width(look)]
    for room in (QSize(1280, 720), QSize(1920, 1080)):
        look.present(True, room)
        widths.append(curve_width(look))
    assert widths == sorted(set(widths))


def test_the_data_in_full_width_have_rows_on_the_wall(
    qtbot: QtBot, look: Look, language: Language, tmp_path: Path
) -> None:
    """F7, then F5; and the head is back at the desk."""
    whole = WholeWindow(qtbot, look, language, tmp_path, (1280, 720))
    window = whole.window
    whole.lesson("iris", train=False)
    window.commands.wide.setChecked(True)
    window.commands.present.setChecked(True)
    window.showNormal()
    window.resize(1280, 720)
    view, row = window.data_column.table.view, window.data_column.table.model.index(3, 0)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(row)))
    assert not window.data_column.picker.isVisible()
    window.commands.present.setChecked(False)
    assert window.data_column.picker.isVisible()
    window.commands.wide.setChecked(False)
    assert window.data_column.picker.isVisible()
    whole.end()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_tower_grows_with_the_wall(
    qtbot: QtBot, look: Look, language: Language, tmp_path: Path, size: tuple[int, int]
) -> None:
    whole = WholeWindow(qtbot, look, language, tmp_path, size)
    whole.lesson("circles", train=False)
    whole.window.commands.present.setChecked(True)
    whole.window.showNormal()
    whole.window.resize(*size)
    qtbot.waitUntil(lambda: whole.window.model_column.width() > 0.27 * size[0])
    whole.end()


@pytest.mark.parametrize("size", [(1024, 700), (1280, 720), (1920, 1080)])
def test_the_words_of_every_lesson_are_whole(
    qtbot: QtBot, look: Look, language: Language, tmp_path: Path, size: tuple[int, int]
) -> None:
    """At the desk and on the wall, in both languages."""
    whole = WholeWindow(qtbot, look, language, tmp_path, size)
    window, card = whole.window, whole.window.guide.strip
    courses = {name: course_named(name) for name in course_names()}
    whole.lesson("circles", train=False)
    reference = PlainLabel()
    reference.setWordWrap(True)
    qtbot.addWidget(reference)

    def is_whole(label: QLabel) -> bool:
        reference.setFont(label.font())  # which a style sheet may change a moment later
        reference.setText(label.text())
        return label.height() >= reference.heightForWidth(label.width())

    for presenting in (False, True):
        window.commands.present.setChecked(presenting)
        window.showNormal()
        window.resize(*size)
        qtbot.waitUntil(lambda: window.size() == QSize(*size))
        for spoken in ("en", "ko"):
            language.choose(spoken)
            for name, course in courses.items():
                for place, page in enumerate(course.pages):
                    window.guide.pager.open(course, place)
                    for label in (card.text, card.formula, card.ask):
                        if label.text():
                            qtbot.waitUntil(partial(is_whole, label))
                    assert card.text.text() == page.text.said(spoken)
                    assert card.isVisible()
                    assert card.height() < window.height() / 4, (name, place)
                    assert window.size() == QSize(*size), (name, place)
    whole.end()


def test_every_icon_grows_with_the_type(
    qtbot: QtBot, look: Look, language: Language, tmp_path: Path
) -> None:
    whole = WholeWindow(qtbot, look, language, tmp_path, (1920, 1080))
    window = whole.window
    whole.lesson("circles")
    window.commands.wide.setChecked(True)
    window.commands.present.setChecked(True)
    window.showNormal()
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: look.scale > 2.0)
    assert window.guide.strip.isVisible()
    small = [
        button.accessibleName() or button.toolTip()
        for button in window.findChildren(QToolButton)
        if not isinstance(button.parent(), QMenuBar)  # Qt's own
        and not button.icon().isNull()
        and button.iconSize().height() < look.px(13)
    ]
    assert small == []
    window.commands.present.setChecked(False)
    whole.end()
