"""The tower alone, as a picture and as a drawing."""

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu

SVG = "{http://www.w3.org/2000/svg}"


def test_the_tower_is_saved_as_a_drawing(bench, qtbot, tmp_path):
    path = tmp_path / "탑.svg"
    with qtbot.waitSignal(bench.column.saving.file.saved):
        bench.column.saving.file.write(str(path))
    shown = [own.text for own in ElementTree.parse(path).iter(f"{SVG}text")]
    assert "Dense" in shown
    assert "sigmoid" in shown


def test_the_tower_is_saved_as_a_picture(bench, qtbot, tmp_path):
    path = tmp_path / "tower.png"
    with qtbot.waitSignal(bench.column.saving.file.saved):
        bench.column.saving.file.write(str(path))
    image = QImage(str(path))
    assert image.width() >= 1000
    pixels = np.frombuffer(image.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint32)
    assert len(np.unique(pixels)) > 100  # edges of letters and blocks


def test_it_stands_in_the_towers_menu(bench, monkeypatch):
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: menus.append(menu))
    bench.column.tower.menu_wanted.emit(bench.column.mapToGlobal(bench.column.rect().center()))
    entries = {action.text(): action for action in menus[0].actions()}
    assert "Save the tower as a drawing (SVG)…" in entries
    entries["Copy the picture of the tower"].trigger()
    assert QGuiApplication.clipboard().image().width() >= 1000


def test_a_folder_that_is_not_there_is_said(bench, qtbot, tmp_path):
    with qtbot.waitSignal(bench.column.saving.file.failed):
        bench.column.saving.file.write(str(Path(tmp_path) / "nowhere" / "tower.svg"))
