"""The wall of validation pictures beside the curves: what it shows, and when it asks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from engine.data.sources.drawn_pictures import DrawnShapes
from engine.explanation.pictures.wall import WallOfPictures
from engine.service.messages.crossing import Request
from engine.service.requests.looking_requests import LookAtWall
from gui.look.look import Look
from gui.results.live.live import LivePage
from gui.results.live.validation_wall import ValidationWall
from gui.widgets.pictures.pixels import image_of_pixels
from gui.work.context import Context
from tests.gui.results.conftest import LIBRARY, Open, train

SHAPES = DrawnShapes(rows=200, size=8)


@pytest.fixture
def context(open_design: Open) -> Context:
    return open_design(SHAPES)


@pytest.fixture
def wall(qtbot: QtBot, context: Context) -> ValidationWall:
    wall = ValidationWall(context)
    qtbot.addWidget(wall)
    wall.resize(536, 300)
    wall.show()
    qtbot.waitExposed(wall)
    return wall


def _shown(qtbot: QtBot, wall: ValidationWall, true: Callable[[WallOfPictures], bool]) -> None:
    qtbot.waitUntil(lambda: wall.shown is not None and true(wall.shown), timeout=10_000)


def test_it_shows_the_pictures_with_the_runs_answers(
    qtbot: QtBot, context: Context, wall: ValidationWall
) -> None:
    assert "Press Train" in wall._hint.text()
    train(qtbot, context)
    epoch = context.run.epoch
    # as many as have room: the first answer may have been to more
    _shown(
        qtbot,
        wall,
        lambda shown: shown.epoch == epoch and len(shown.rows) == len(wall.wall.tiles),
    )
    shown, tiles = wall.shown, wall.wall.tiles
    assert shown is not None
    assert shown.part == "validation"
    assert len(tiles) == len(shown.rows) >= 12
    album = LIBRARY.table(SHAPES).album
    assert album is not None
    for tile, actual, predicted in zip(tiles, shown.actual, shown.predicted, strict=True):
        assert tile.word == shown.class_names[predicted]
        assert tile.right == (actual == predicted)
        assert tile.image == image_of_pixels(album.pixels(tile.number))
        assert ("Wrong" in tile.told) == (actual != predicted)
    right = int((shown.actual == shown.predicted).sum())
    assert wall._count.text() == f"Right here: {right} of {len(tiles)}"


def test_where_nothing_is_kept_apart_it_says_so(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(
        SHAPES,
        lambda design: design.with_data(
            design.data.model_copy(
                update={"split": design.data.split.model_copy(update={"validation_share": 0.0})}
            )
        ),
    )
    wall = ValidationWall(context)
    qtbot.addWidget(wall)
    wall.resize(500, 300)
    wall.show()
    train(qtbot, context)
    _shown(qtbot, wall, lambda shown: shown.part == "training")
    assert "none are kept apart" in wall._title.text()


def test_more_room_shows_more_pictures(
    qtbot: QtBot, context: Context, wall: ValidationWall
) -> None:
    train(qtbot, context)
    _shown(qtbot, wall, lambda shown: True)
    qtbot.waitUntil(lambda: len(wall.wall.tiles) == wall.wall.room_for())
    before = len(wall.wall.tiles)
    wall.resize(300, 200)
    qtbot.waitUntil(lambda: len(wall.wall.tiles) == wall.wall.room_for() < before)
    wall.resize(400, 260)
    qtbot.waitUntil(lambda: len(wall.wall.tiles) == wall.wall.room_for())
    context.look.present(True)
    qtbot.waitUntil(lambda: len(wall.wall.tiles) == wall.wall.room_for())


def test_it_goes_back_with_the_time_machine(
    qtbot: QtBot, context: Context, wall: ValidationWall
) -> None:
    train(qtbot, context)
    last = context.run.epoch
    _shown(qtbot, wall, lambda shown: shown.epoch == last)
    qtbot.waitUntil(lambda: context.back.is_possible)
    context.back.go_to(3)
    _shown(qtbot, wall, lambda shown: shown.epoch == 3)
    context.back.to_now()
    _shown(qtbot, wall, lambda shown: shown.epoch == last)


def test_one_question_at_a_time_and_none_before_the_last_answer_is_painted(
    qtbot: QtBot, context: Context, wall: ValidationWall, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[LookAtWall] = []
    ask = context.engine.ask

    def note(request: Request, *more: object) -> object:
        if isinstance(request, LookAtWall):
            assert not wall._question.waits
            assert not wall._waits_for_paint or wall._run.state != "running"
            asked.append(request)
        return ask(request, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(context.engine, "ask", note)
    train(qtbot, context)
    _shown(qtbot, wall, lambda shown: shown.epoch == context.run.epoch)
    assert asked
    assert [request.with_pixels for request in asked].count(True) <= 2  # once, or for more room
    before = len(asked)
    wall.hide()
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended")
    assert len(asked) == before


def test_a_picture_is_chosen_by_mouse_and_by_keys(
    qtbot: QtBot, context: Context, wall: ValidationWall, look: Look
) -> None:
    train(qtbot, context)
    _shown(qtbot, wall, lambda shown: True)
    tiles = wall.wall.tiles
    view = wall.wall
    place = view.visualRect(view.model().index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert context.selection.rows.tolist() == [tiles[2].number]
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert context.selection.rows.tolist() == [tiles[3].number]
    told = view.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"Picture {tiles[3].number + 1}" in told
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Validation pictures, not learned from"


def test_the_live_page_has_it_for_pictures_only(
    qtbot: QtBot, context: Context, open_design: Open
) -> None:
    from engine.data.sources.catalogue import Circles

    page, other = LivePage(context), LivePage(open_design(Circles()))
    for each in (page, other):
        qtbot.addWidget(each)
        each.resize(536, 600)
        each.show()
    assert page.wall.isVisible()
    assert not page.picture.isVisible()
    assert other.picture.isVisible()
    assert not other.wall.isVisible()


def test_numbers_of_the_wall_for_a_spreadsheet(
    qtbot: QtBot, context: Context, wall: ValidationWall
) -> None:
    assert wall.plot_numbers() is None
    train(qtbot, context)
    _shown(qtbot, wall, lambda shown: True)
    numbers = wall.plot_numbers()
    assert numbers is not None
    assert wall.shown is not None
    assert [row[0] for row in numbers.rows] == (wall.shown.rows + 1).tolist()
    assert all(0.0 < float(row[3]) <= 1.0 for row in numbers.rows)  # type: ignore[arg-type]
    assert np.isfinite([row[3] for row in numbers.rows]).all()  # type: ignore[arg-type]
