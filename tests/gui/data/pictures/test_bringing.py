"""Folders and zips of pictures: what is said of them, and what becomes of the design."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from engine.data.sources.catalogue import Circles
from engine.data.sources.pictures import Pictures
from gui.data.pictures.bring_dialog import BringDialog
from tests.engine.data.pictures.made import GREEN, png, write, zipped
from tests.gui.data.pictures.conftest import Opened


def read(opened: Opened, path: Path, *, beside: bool = False) -> BringDialog:
    opened.panel.ways_in.open(path, beside=beside)
    dialog = opened.panel.ways_in.dialog
    assert dialog is not None
    opened.qtbot.waitUntil(
        lambda: dialog.brought is not None or bool(dialog.error.text()), timeout=30_000
    )
    return dialog


def test_a_folder_is_read_shown_and_becomes_the_data_in_one_step(opened: Opened, tmp_path: Path):
    birds = {f"{kind}/{n}.png": png(n, GREEN) for kind in ("birds", "bees") for n in range(4)}
    broken = {
        "birds/torn.jpg": b"\xff\xd8\xff",
        "bees/IMG.HEIC": b"\0\0\0\x18ftypheic" + b"\0" * 30,
    }
    dialog = read(opened, write(tmp_path / "small things", {**birds, **broken}))
    assert "Pictures: 8. Classes: 2." in dialog.summary.text()
    assert "birds/torn.jpg" in dialog.notes.text()
    assert "Most Compatible" in dialog.notes.text()
    dialog.use_button.click()
    opened.settle()
    assert opened.own.counts == {"bees": 4, "birds": 4}
    assert opened.undo_name == "Choose data: small things"
    opened.undo()
    assert opened.own.counts == {"cats": 8, "dogs": 6}


def test_an_empty_class_is_refused_by_name_and_another_folder_can_be_chosen(
    opened: Opened, tmp_path: Path
):
    dialog = read(opened, write(tmp_path / "a", {"cats/1.png": png(1), "ghosts/": b""}))
    assert "ghosts" in dialog.error.text()
    assert dialog.folder_button.isVisible()
    assert not dialog.use_button.isVisible()


def test_more_pictures_come_beside_and_a_new_class_is_told(opened: Opened, tmp_path: Path):
    more = {"cats/x.png": png(70), "birds/1.png": png(71, GREEN), "birds/2.png": png(72, GREEN)}
    dialog = read(opened, zipped(tmp_path / "more.zip", more), beside=True)
    before = opened.context.document.design.bricks
    dialog.use_button.click()
    opened.settle()
    assert opened.own.counts == {"cats": 9, "dogs": 6, "birds": 2}
    bricks = opened.context.document.design.bricks
    assert bricks[:-1] == before[:-1]
    assert bricks[-1] != before[-1]
    assert "3 classes" in opened.panel.line.text()
    assert opened.undo_name == "Add pictures (3): more.zip"


def test_cancel_ends_the_reading_and_changes_nothing(opened: Opened, folder: Path):
    opened.panel.ways_in.open(folder)
    dialog = opened.panel.ways_in.dialog
    assert dialog is not None
    dialog.cancel_button.click()
    assert dialog.folder_button.isVisible()
    dialog.cancel_button.click()
    assert opened.panel.ways_in.dialog is None
    assert not opened.context.document.undo_stack.canUndo()


def test_single_pictures_without_a_class_are_told_what_to_do(opened: Opened, tmp_path: Path):
    opened.column.sources.choose(Circles())
    opened.qtbot.waitUntil(
        lambda: not isinstance(opened.context.document.design.data.source, Pictures)
    )
    place = write(tmp_path, {"one.png": png()}) / "one.png"
    opened.column.take_pictures([place])
    dialog = opened.panel.ways_in.dialog
    assert dialog is not None
    assert "one.png" in dialog.error.text()
    opened.panel.ways_in.close()


def test_what_is_copied_comes_into_the_chosen_class(opened: Opened):
    opened.panel.choose_class("dogs")
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QApplication.clipboard().setImage(image)
    opened.column.paste()
    opened.settle()
    assert opened.own.counts == {"cats": 8, "dogs": 7}
    assert opened.undo_name == "Add pictures (1) to: dogs"
    QApplication.clipboard().setText("no picture")
    opened.column.paste()
    assert "no picture in the clipboard" in opened.panel.line.text()


def test_files_that_are_dropped_on_a_class_come_into_it(opened: Opened, tmp_path: Path):
    files = write(tmp_path / "f", {"a.png": png(80), "b.png": png(81), "notes.txt": b"no picture"})
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(files / name)) for name in ("a.png", "b.png", "notes.txt")]
    )
    opened.panel.grid.dropped.emit(data, "dogs")
    opened.settle()
    assert opened.own.counts == {"cats": 8, "dogs": 8}
    assert "notes.txt" in opened.panel.line.text()
    opened.panel.close_line.click()
    assert not opened.panel.line.isVisible()


def test_the_size_in_the_file_is_told_where_it_is_large(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
):
    assert not opened.panel.line.isVisible()
    monkeypatch.setattr("gui.data.pictures.panel.LARGE", 1)
    opened.panel.retranslate()
    assert "In the file they take about" in opened.panel.line.text()
    assert not opened.panel.close_line.isVisible()


@pytest.mark.parametrize("theirs", [True, False])
def test_empty_classes_are_begun_as_a_step(opened: Opened, theirs: bool):
    if theirs:
        opened.panel.ways_in.choose()
        dialog = opened.panel.ways_in.dialog
        assert dialog is not None
        dialog.empty_button.click()
    else:
        opened.column.picker.drawing_wanted.emit()
    assert opened.own.counts == {"A": 0, "B": 0}
    assert opened.undo_name == "Draw your own classes"
    opened.settle()
    assert opened.context.facts.current.problem.code == "pictures.nothing"
