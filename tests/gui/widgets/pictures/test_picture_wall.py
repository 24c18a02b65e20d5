"""A wall that is filled: its count follows the room without a jump, and none is seen by halves."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.widgets.pictures.picture_wall import PictureWall, Tile


def test_the_count_follows_the_room_smoothly(qtbot: QtBot, look: Look) -> None:
    wall = PictureWall(look, 48, whole=True, most=60)
    qtbot.addWidget(wall)
    wall.show()
    image = QImage(8, 8, QImage.Format.Format_Grayscale8)
    image.fill(0)
    tiles = [Tile(number, image, "cat", "cat", True, 1.0) for number in range(60)]
    counts = []
    for height in range(110, 420, 3):
        wall.resize(536, height)
        counts.append(wall.room_for())
        wall.show_tiles(tiles[: counts[-1]])
        if height % 30 == 20:
            wall.doItemsLayout()
            last = wall.visualRect(wall.model().index(counts[-1] - 1))
            assert wall.viewport().rect().contains(last), height
    steps = [after - before for before, after in pairwise(counts)]
    assert min(steps) >= 0
    assert max(steps) <= 1
    assert counts[-1] > 3 * counts[0]
