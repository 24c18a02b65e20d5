"""Evaluate for pictures: a cell shows its pictures, worst first, and a wrong label is put right."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from engine.data.sources.catalogue import Circles
from engine.data.sources.drawn_pictures import DrawnShapes
from engine.data.sources.pictures import Pictures
from engine.evaluation.worst import how_wrong
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.evaluate.every_task.bars_plot import BarsPlot
from gui.results.pictures.looked_at import LookedAt
from gui.widgets.pictures.pixels import image_of_pixels
from gui.work.context import Context
from tests.engine.data.pictures.made import two_classes, write
from tests.gui.results.conftest import LIBRARY, Open, train

SHAPES = DrawnShapes(rows=160, size=8)
SECONDS = 60_000


def _page(qtbot: QtBot, context: Context) -> EvaluatePage:
    page = EvaluatePage(context, LookedAt(context))
    qtbot.addWidget(page)
    page.resize(536, 600)
    page.show()
    train(qtbot, context)
    epoch = context.run.epoch
    qtbot.waitUntil(
        lambda: page._evaluation is not None and page._evaluation.epoch == epoch, timeout=SECONDS
    )
    return page


def _largest_cell(page: EvaluatePage, *, wrong: bool) -> tuple[int, int]:
    assert page._evaluation is not None
    counts = page._evaluation.confusion
    assert counts is not None
    counts = counts.copy()
    if wrong:
        np.fill_diagonal(counts, 0)
    actual, predicted = np.unravel_index(counts.argmax(), counts.shape)
    return int(actual), int(predicted)


def _choose(qtbot: QtBot, page: EvaluatePage, actual: int, predicted: int) -> np.ndarray:
    """Click a cell; the pictures' rows."""
    page.views.classes.confusion.cell_chosen.emit(actual, predicted, False)
    rows = page._context.selection.rows
    assert rows.size
    qtbot.waitUntil(lambda: len(page.chosen_pictures.wall.tiles) == rows.size, timeout=SECONDS)
    return rows


def test_a_cell_shows_its_pictures_worst_first(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(SHAPES)
    page = _page(qtbot, context)
    evaluation = page._evaluation
    assert evaluation is not None
    actual, predicted = _largest_cell(page, wrong=True)
    rows = _choose(qtbot, page, actual, predicted)
    chosen = page.chosen_pictures
    assert chosen.isVisible()
    assert not page.chosen_rows.isVisible()
    tiles = chosen.wall.tiles
    assert {tile.number for tile in tiles} == set(rows.tolist())
    wrong = dict(zip(evaluation.rows.tolist(), how_wrong(evaluation).tolist(), strict=True))
    badness = [wrong[tile.number] for tile in tiles]
    assert badness == sorted(badness, reverse=True)
    album = LIBRARY.table(SHAPES).album
    assert album is not None
    for tile in tiles:
        assert tile.right is False
        assert tile.word == evaluation.class_names[predicted]
        assert tile.image == image_of_pixels(album.pixels(tile.number))


def test_a_click_looks_at_it_and_keeps_the_others(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(SHAPES)
    page = _page(qtbot, context)
    rows = _choose(qtbot, page, *_largest_cell(page, wrong=False))
    tile = page.chosen_pictures.wall.tiles[-1]
    page.chosen_pictures.wall.choose(tile.number)
    page.chosen_pictures.wall.chosen.emit(tile.number)
    assert page.chosen_pictures._looked_at is not None
    assert page.chosen_pictures._looked_at.which.row == tile.number
    assert page.chosen_pictures._about.text() == tile.told
    np.testing.assert_array_equal(context.selection.rows, rows)


def test_drawn_pictures_are_not_moved_and_it_says_why(qtbot: QtBot, open_design: Open) -> None:
    page = _page(qtbot, open_design(SHAPES))
    _choose(qtbot, page, *_largest_cell(page, wrong=False))
    page.chosen_pictures.wall.choose(page.chosen_pictures.wall.tiles[0].number)
    button = page.chosen_pictures.move_button
    assert not button.isEnabled()
    assert "drawn by a program" in button.toolTip()


@pytest.fixture
def own(open_design: Open, tmp_path: Path) -> Context:
    folder = write(tmp_path / "사진", two_classes(24, "고양이", "강아지"))
    source = Pictures.of(LIBRARY.bring_pictures(folder))
    return open_design(source.model_copy(update={"size": 8}))


def test_a_wrong_label_is_put_right_and_back(qtbot: QtBot, own: Context) -> None:
    page = _page(qtbot, own)
    before = own.document.design
    source = before.data.source
    assert isinstance(source, Pictures)
    rows = _choose(qtbot, page, *_largest_cell(page, wrong=False))
    chosen = page.chosen_pictures
    tile = chosen.wall.tiles[0]
    chosen.wall.choose(tile.number)
    assert chosen.move_button.isEnabled()
    chosen._fill_menu()
    here = chosen._class_now(tile.number)
    others = [action.text() for action in chosen.menu.actions()]
    assert len(others) == 1
    assert here not in others
    chosen.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: own.document.design != before, timeout=SECONDS)
    after = own.document.design.data.source
    assert isinstance(after, Pictures)
    number = source.numbers[tile.number]
    assert after.classes[after.class_codes[number]] == others[0]
    assert own.document.undo_stack.undoText() == f"Move a picture to: {others[0]}"
    np.testing.assert_array_equal(own.selection.rows, rows)  # go on with the next one
    moved = chosen.wall.tiles[0]
    assert moved.word == f"→ {others[0]}"
    assert "Moved to" in moved.told
    own.document.undo_stack.undo()
    assert own.document.design == before


def test_what_makes_no_sense_for_pictures_says_so(qtbot: QtBot, open_design: Open) -> None:
    page = _page(qtbot, open_design(SHAPES))
    segments = page.views._segments["several"]
    place = page.views.offered.index("inputs")
    assert not segments.button(place).isEnabled()
    assert "pixels" in segments.button(place).toolTip()
    assert "see its pictures" in page.views.view.hint()


def _read(page: EvaluatePage) -> list[str]:
    """All that can be read, or heard, of what is seen."""
    texts = [page.views.view.hint()]
    for widget in [page, *page.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        if isinstance(widget, QTableWidget):
            heads = [widget.horizontalHeaderItem(at) for at in range(widget.columnCount())]
            heads += [widget.verticalHeaderItem(at) for at in range(widget.rowCount())]
            texts += [text for head in heads for text in (head.text(), head.toolTip())]
        if isinstance(widget, BarsPlot):
            texts += [bar.told for bar in widget._bars]
            texts.append(widget.getPlotItem().getAxis("left").labelText)
    return texts


@pytest.mark.parametrize("classes", ["several", "two"])
def test_nothing_is_said_of_rows(
    qtbot: QtBot, request: pytest.FixtureRequest, open_design: Open, classes: str
) -> None:
    context = open_design(SHAPES) if classes == "several" else request.getfixturevalue("own")
    page = _page(qtbot, context)
    segments = page.views._segments[classes]
    assert segments.isVisible()
    for place, name in enumerate(page.views.offered):
        if name == "inputs":
            continue
        segments.button(place).click()
        view = getattr(page.views, name)
        qtbot.waitUntil(lambda view=view: page.views.view is view and view.isVisible())
        found = [text for text in _read(page) if re.search(r"\brows?\b", text, re.IGNORECASE)]
        assert not found


def test_of_a_table_all_is_as_before(qtbot: QtBot, open_design: Open) -> None:
    page = _page(qtbot, open_design(Circles()))
    segments = page.views._segments["two"]
    place = page.views.offered.index("inputs")
    assert segments.button(place).isEnabled()
    page.views.classes.confusion.cell_chosen.emit(0, 0, False)
    assert page.chosen_rows.isVisible()
    assert not page.chosen_pictures.isVisible()
