"""The wall's tiles."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from engine.classroom.exchange import Work
from engine.classroom.measuring import Measured
from engine.handout.class_goal import Attempt
from gui.classroom.wall import Wall
from gui.look.look import Look


def test_where_there_is_no_border_a_tile_shows_which_class_was_taken_for_which(
    qtbot: QtBot, look: Look
) -> None:
    wall = Wall(look)
    qtbot.addWidget(wall)
    wall.resize(400, 440)
    own = Measured(
        Work(Path("a.brick"), "1반", "가람", ""),
        "가람",
        "1반",
        score=0.75,
        attempt=Attempt({}, 1, 1, 1),
        confusion=np.array([[10, 0], [5, 5]]),
    )
    wall.show_rows([(own, "가람")], "surfaces", "accuracy", classes=True)
    image = wall.grab().toImage()
    tile = wall._tile(0)
    words = wall._words_height(tile)
    picture = tile.adjusted(0, words, 0, 0)

    def colour(across: float, down: float) -> QColor:
        x = picture.left() + across * picture.width()
        return image.pixelColor(round(x), round(picture.top() + down * picture.height()))

    assert colour(0.25, 0.25) == QColor(look.theme.good)  # all of the first class are right
    assert colour(0.75, 0.25) == QColor(look.theme.panel)  # and none is taken for the second
    half = [colour(0.25, 0.75), colour(0.75, 0.75)]  # of the second, half are
    assert half[0] != half[1]
    assert QColor(look.theme.panel) not in half
    wall.resize(1200, 250)  # large type leaves little room, and that is for the pictures
    look.resize(200)
    assert wall._tile(0).height() > 0.8 * wall.height()
    look.resize(100)
