"""The dialogs that ask for a file, as Qt shows them where the system has none of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QTreeView
from pytestqt.qtbot import QtBot

from gui.shell.language import Language
from gui.widgets.files.file_dialog import as_file_name, file_dialog


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    language = Language(qapp, "ko")
    yield
    language.choose("en")
    QLocale.setDefault(locale)


def test_no_word_of_the_dialog_is_left_english(
    korean: None, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    try:
        dialog = file_dialog(None, "표 열기", tmp_path)
    finally:
        qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)
    qtbot.addWidget(dialog)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert len(labels) >= 3
    assert all(any("가" <= letter <= "힣" for letter in text) for text in labels)
    assert all(view.isColumnHidden(2) for view in dialog.findChildren(QTreeView))
    assert Path(dialog.directory().absolutePath()) == tmp_path


def test_no_column_of_the_dialog_is_cut(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "매우 긴 이름을 가진 학생들의 성적표와 공부 시간 기록 2026.csv").write_text("a")
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    try:
        dialog = file_dialog(None, "표 열기", tmp_path)
    finally:
        qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)
    qtbot.addWidget(dialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    (view,) = (view for view in dialog.findChildren(QTreeView) if view.isVisible())
    qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) == 1)
    for column in (0, 1, 3):
        wanted = max(view.sizeHintForColumn(column), view.header().sectionSizeHint(column))
        qtbot.waitUntil(lambda c=column, w=wanted: view.columnWidth(c) >= w)


@pytest.mark.parametrize(
    ("title", "name"),
    [("AND/OR: a gate?", "AND OR  a gate"), ("..", ""), ("한글 v1.0", "한글 v1.0")],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert as_file_name(title) == name
