"""The grid: where pictures lie, what is drawn, what keys and a screen reader find."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from engine.data.source import Source
from engine.data.sources.catalogue import DrawnShapes
from engine.data.sources.pictures import Pictures
from engine.service.requests.picture_requests import DrawnClasses
from gui.data.data_column import DataColumn
from gui.data.pictures.picture_places import Measures, Places
from gui.data.pictures.shelf import Shelf
from gui.data.pictures.thumbnails import SIDE
from gui.work.context import Context
from tests.gui.data.pictures.conftest import Opened

SIZES = Measures(cell=60, gap=4, head=32, empty=32)


def shelf_of(counts: list[int]) -> Shelf:
    codes = np.repeat(np.arange(len(counts)), counts).astype(np.uint8)
    names = tuple(f"class {number}" for number in range(len(counts)))
    return Shelf.drawn(DrawnShapes(), DrawnClasses(names, codes))


@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=6),
    st.integers(60, 700),
    st.sets(st.integers(0, 5)),
)
def test_a_picture_is_found_where_it_lies_and_seen_where_it_is(
    counts: list[int], width: int, folded: set[int]
):
    shelf = shelf_of(counts)
    names = frozenset(f"class {number}" for number in folded)
    places = Places(shelf, names, width, SIZES)
    there = []
    for place in range(len(shelf)):
        rect = places.rect(place)
        if shelf.classes[shelf.section(place)] in names:
            assert rect.isNull()
            continue
        there.append(place)
        assert places.place_at(rect.center().x(), rect.center().y()) == place
        assert rect.right() <= width
        assert place in places.between(rect.top(), rect.bottom())
        assert places.neighbour(places.neighbour(place, 1), -1) in (*there, place)
    assert places.between(0, places.height) == there
    assert places.place_at(0, 0) == -1  # a head


def test_a_picture_comes_small_and_whole_or_as_the_network_sees_it(opened: Opened):
    panel = opened.panel
    number = int(panel.model.shelf.numbers[0])
    opened.qtbot.waitUntil(lambda: panel.thumbnails.get(number) is not None)
    whole = panel.thumbnails.get(number).toImage()
    assert whole.size().width() == SIDE
    assert whole.pixelColor(SIDE // 2, 2).alpha() == 0  # 24 × 18: nothing above it
    panel.ways.seen.setChecked(True)
    opened.qtbot.waitUntil(lambda: panel.thumbnails.get(number) is not None)
    seen = panel.thumbnails.get(number).toImage()
    assert seen.pixelColor(SIDE // 2, 2).alpha() == 255
    assert panel.look_fields.isVisible()
    size = panel.look_fields.editor("size")
    assert size.value() == opened.own.size


def test_a_size_is_a_step_and_the_grid_shows_it(opened: Opened):
    panel = opened.panel
    panel.ways.seen.setChecked(True)
    size = panel.look_fields.editor("size")
    size.control.setFocus()
    size.control.setValue(8)
    opened.qtbot.waitUntil(lambda: opened.own.size == 8)
    assert opened.undo_name == "Change data: Picture size"
    number = int(panel.model.shelf.numbers[0])
    opened.qtbot.waitUntil(lambda: panel.thumbnails.get(number) is not None)


def test_only_what_is_seen_is_made(
    qtbot: QtBot, open_column: Callable[[Source], tuple[Context, DataColumn]]
):
    _, column = open_column(DrawnShapes(rows=400))
    panel = column.pictures
    assert column.tabs.currentWidget() is panel
    qtbot.waitUntil(lambda: panel.model.rowCount() == 400, timeout=30_000)
    first, last = (int(panel.model.shelf.numbers[place]) for place in (0, -1))
    qtbot.waitUntil(lambda: panel.thumbnails.get(first) is not None, timeout=30_000)
    assert panel.thumbnails.get(last) is None
    panel.grid.verticalScrollBar().setValue(panel.grid.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: panel.thumbnails.get(last) is not None, timeout=30_000)
    assert not panel.ways.files.isVisible()  # they are not the person's own
    assert not panel.model.flags(panel.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_heads_stay_in_sight_and_fold(opened: Opened):
    grid = opened.panel.grid
    head = grid.heads.all[0]
    assert (head.name, head.count.text()) == ("cats", "8")
    grid.resize(grid.width(), 60)
    grid.verticalScrollBar().setValue(50)
    assert head.y() == 0
    head.fold.click()
    assert grid.heads.all[1].y() <= head.height()
    grid.choose_numbers(np.array([0]))
    assert not grid.visualRect(opened.panel.model.index(0)).isNull()  # unfolded


def test_keys_go_from_picture_to_picture(opened: Opened):
    grid, model = opened.panel.grid, opened.panel.model
    grid.setFocus()
    grid.setCurrentIndex(model.index(0))
    opened.qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.currentIndex().row() == 1
    opened.qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.currentIndex().row() == 13
    opened.qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.currentIndex().row() < 13
    opened.qtbot.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(grid.chosen_numbers) == 14
    opened.qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not len(grid.chosen_numbers)


def test_a_press_chooses_and_a_screen_reader_hears_which(opened: Opened):
    grid, model = opened.panel.grid, opened.panel.model
    spot = grid.visualRect(model.index(2)).center()
    opened.qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert grid.chosen_numbers.tolist() == [2]
    assert opened.context.selection.rows.tolist() == [2]
    assert model.data(model.index(2)) == "cats: picture 3 of 8"
    spoken = QAccessible.queryAccessibleInterface(grid)
    assert spoken.role() in (QAccessible.Role.List, QAccessible.Role.Table)
    assert spoken.childCount() == 14
    assert spoken.child(2).text(QAccessible.Text.Name) == "cats: picture 3 of 8"


def test_rows_that_are_chosen_elsewhere_are_chosen_here(opened: Opened):
    own: Pictures = opened.own
    opened.panel.changes.delete([0])
    opened.settle()
    opened.context.selection.choose(np.array([0, 8]))
    assert opened.panel.grid.chosen_numbers.tolist() == [1, 9]
    assert own.counts["cats"] == 8
