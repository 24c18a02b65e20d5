"""A small window: no word of a control is cut, bricks are whole, a card leaves rows to see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.shell.language import Language
from gui.widgets.elided import ElidedButton, ElidedLabel
from tests.gui.test_screen_reader import called
from tests.gui.walked import Watched
from tests.gui.whole_window import WholeWindow

_SLACK = 2  # pixels between how a font measures and how it is drawn


@pytest.fixture(params=["en", "ko"])
def small_window(
    request: pytest.FixtureRequest, qtbot: QtBot, look: Look, tmp_path: Path
) -> Iterator[WholeWindow]:
    language = Language(QApplication.instance(), request.param)  # type: ignore[arg-type]
    whole = WholeWindow(qtbot, look, language, tmp_path, (1024, 700))
    yield whole
    language.choose("en")
    whole.end()


def _needed(widget: QWidget) -> QSize | None:
    """The room that its words need in the widget; None where they may be cut or wrapped."""
    if isinstance(widget, ElidedLabel | ElidedButton):
        return None
    if isinstance(widget, QLabel):
        return None if widget.wordWrap() or not widget.text() else widget.sizeHint()
    shows = isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton)
    if not shows or not isinstance(widget, QAbstractButton) or not widget.text():
        return None
    if isinstance(widget, QToolButton) and (
        widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return None
    return widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, widget.text())


class Words:
    """RESULT lays itself out; see its own tests."""

    def __init__(self) -> None:
        self.seen = {"en": 0, "ko": 0}
        self.cut: set[str] = set()

    def see(self, scene: str, stage: QWidget, whole: WholeWindow) -> None:
        window, code = whole.window, whole.language.code
        if window.context.look.presenting:
            return
        assert stage is not window or window.size() == QSize(1024, 700)
        QApplication.sendPostedEvents()  # a text that came a moment ago is laid out
        for widget in stage.findChildren(QWidget):
            needed = _needed(widget)
            if needed is None or not widget.isVisible():
                continue
            if window.result_column is not None and window.result_column.isAncestorOf(widget):
                continue
            self.seen[code] += 1
            if widget.width() + _SLACK < needed.width():
                self.cut.add(f"{called(widget)} {widget.text()} ({code}, {scene})")  # type: ignore[attr-defined]
            parent = widget.parentWidget()
            if parent is not None and widget.geometry().right() > parent.width() + _SLACK:
                self.cut.add(f"beyond its place: {called(widget)} ({code}, {scene})")


class WordsAnew(Words):
    """After the language was switched."""


def test_no_words_are_cut(walked_small: Watched) -> None:
    first, anew = walked_small[Words], walked_small[WordsAnew]
    for code in ("en", "ko"):
        assert first.seen[code] > 300, "the walk did not come by the words"
        assert anew.seen[code] > 300, "the walk did not come by the words"
    assert "\n".join(sorted(first.cut | anew.cut)) == ""


class WholeBricks:
    def __init__(self) -> None:
        self.seen = 0
        self.wrong: list[str] = []

    def see(self, scene: str, _stage: QWidget, whole: WholeWindow) -> None:
        if not scene.startswith("brick"):
            return
        tower = whole.window.model_column.tower
        height = tower.viewport().height()
        rows = range(tower.tower_model.rowCount())
        whole.wait(lambda: not tower._glide.is_moving)
        seen = [row for row in rows if tower._is_seen(row)]
        places = [tower._whole(tower.tower_model.index(row)) for row in seen]
        scene = f"{scene}, {whole.language.code}"
        if len(seen) < 2:
            self.wrong.append(f"{scene}: {len(seen)} bricks are seen")
        if not all(place.top() >= 0 and place.bottom() <= height for place in places):
            self.wrong.append(f"{scene}: a brick is cut")
        if tower.currentIndex().row() not in seen:
            self.wrong.append(f"{scene}: the chosen brick is not seen")
        self.seen += 1


class BricksAnew(WholeBricks):
    """After the language was switched."""


@pytest.mark.parametrize("bricks", [WholeBricks, BricksAnew])
def test_the_tower_ends_with_a_whole_brick_and_paints_no_other(
    walked_small: Watched, bricks: type[WholeBricks]
) -> None:
    assert walked_small[bricks].seen > 8
    assert walked_small[bricks].wrong == []


def test_a_columns_card_leaves_rows_to_see(small_window: WholeWindow) -> None:
    small_window.lesson("iris", train=False)
    table = small_window.window.data_column.table
    small_window.window.data_column.tabs.setCurrentWidget(table)
    table.open_card(0)
    QApplication.sendPostedEvents()
    row = table.view.verticalHeader().defaultSectionSize()
    assert table.view.viewport().height() >= 3 * row
    assert table.card.height() >= 60


@pytest.fixture(params=["en", "ko"])
def projector(
    request: pytest.FixtureRequest, qtbot: QtBot, look: Look, tmp_path: Path
) -> Iterator[WholeWindow]:
    language = Language(QApplication.instance(), request.param)  # type: ignore[arg-type]
    whole = WholeWindow(qtbot, look, language, tmp_path, (1280, 720))
    yield whole
    whole.window.present(False)
    language.choose("en")
    whole.end()


@pytest.mark.parametrize("presenting", [False, True])
def test_the_time_line_is_whole_in_each_tab(projector: WholeWindow, presenting: bool) -> None:
    projector.lesson("xor")
    window, result = projector.window, projector.window.result_column
    if presenting:
        window.commands.present.setChecked(True)
        window.showNormal()
        window.resize(1280, 720)
    line = result.time_line
    projector.wait(lambda: line.isVisible() and line.width() >= line.minimumSizeHint().width())
    if not presenting:
        assert not result.tabs.isAncestorOf(line)
    line.slider.setValue(line.slider.maximum() // 2)
    for tab in range(result.tabs.count()):
        result.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        assert window.size() == QSize(1280, 720)
        if result.tabs.widget(tab) in (result.compare, result.code):
            assert not line.isVisible()  # runs beside each other and code do not go back
            continue
        assert line.isVisible()
        assert line.slider.width() >= window.context.look.px(56)
        for widget in (line.first, line.play, line.turn, line.slider, line.now, line._place):
            place = widget.mapTo(window, widget.rect().bottomRight())
            assert window.rect().contains(place), (tab, widget)
            # a busy machine styles the buttons, and with that makes them larger, a little later
            projector.wait(lambda own=widget: own.width() >= own.minimumSizeHint().width())
        bar = result.tabs.tabBar()
        assert bar.width() >= bar.sizeHint().width(), "a tab is out of sight"
        for button in (result.taking_back.go_on, result.taking_back.keep):
            assert button.isVisible()
            assert window.rect().contains(button.mapTo(window, button.rect().bottomRight()))
            assert button.width() >= button.sizeHint().width() - _SLACK
