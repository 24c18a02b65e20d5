"""What several runs answer, side by side in Compare."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles
from engine.service.requests.kept_pictures import PictureOfKept
from engine.training.frames import Picture
from gui.figure_words import figure_text
from gui.results.compare.compare import ComparePage
from gui.results.compare.compared_pictures import ComparedPictures
from gui.results.compare.run_picture import RunPicture
from tests.gui.results.compare.test_compare import PATIENCE, context_of, train_again
from tests.gui.results.conftest import Open

_ASKED: list[PictureOfKept] = []


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run answers with its number."""
    _ASKED.clear()

    def answer(self: PictureOfKept, library: object, errand: object) -> Picture:
        _ASKED.append(self)
        axis = np.linspace(-1.0, 1.0, 5)
        values = np.full((5, 5, 1), 0.1 * self.run)
        return Picture(self.run, self.epoch, self.view, axis, axis, values)

    monkeypatch.setattr(PictureOfKept, "answer", answer)


@pytest.fixture
def page(qtbot: QtBot, open_design: Open, drawn: None) -> ComparePage:
    context = open_design(Circles())
    with context.look.building():
        page = ComparePage(context)
    qtbot.addWidget(page)
    page.resize(640, 620)
    with qtbot.waitExposed(page):
        page.show()
    train_again(qtbot, page)
    train_again(qtbot, page, lambda design: design.with_training(learning_rate=0.05))
    return page


def cells(pictures: ComparedPictures) -> list[RunPicture]:
    return [cell for cell in pictures.cells if not cell.isHidden()]


def seen(qtbot: QtBot, page: ComparePage, count: int) -> list[RunPicture]:
    qtbot.waitUntil(
        lambda: (
            len(cells(page.pictures)) == count
            and all(cell.plot.picture is not None for cell in cells(page.pictures))
        ),
        timeout=PATIENCE,
    )
    return cells(page.pictures)


def test_each_run_has_its_picture_over_the_same_rows(qtbot: QtBot, page: ComparePage) -> None:
    assert not page.pictures.isVisible()
    assert not _ASKED  # nobody looks at them
    page._figures.button(2).click()
    assert not page.plot.isVisible()
    one, other = seen(qtbot, page, 2)
    assert [cell.run.number for cell in (one, other)] == [1, 2]
    assert [float(cell.plot.picture.values[0, 0, 0]) for cell in (one, other)] == [0.1, 0.2]
    assert one.view == other.view
    assert len(one._points.drawn.rows) == len(other._points.drawn.rows) == 500
    row = page.model.rows[0]
    accuracy = row.figures["test", "accuracy"]
    assert figure_text("accuracy", accuracy) in one.figure.text()
    chosen = one._points.drawn.rows[:3]
    context_of(page).selection.choose(chosen)
    assert all(len(cell._lit._item.getData()[0]) == 3 for cell in (one, other))


def test_what_is_not_ticked_is_not_drawn_and_a_click_chooses_the_run(
    qtbot: QtBot, page: ComparePage
) -> None:
    page._figures.button(2).click()
    one, _ = seen(qtbot, page, 2)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=one.head.geometry().center())
    assert page.table.selected.run.number == 1
    place = page.model.place_of(page.model.rows[1].run.id)
    ticked = Qt.ItemDataRole.CheckStateRole
    page.model.setData(page.model.index(place, 0), Qt.CheckState.Unchecked, ticked)
    (left,) = seen(qtbot, page, 1)
    assert left.run.number == 1
    page._figures.button(0).click()
    assert page.plot.isVisible()
    assert not page.pictures.isVisible()


def test_a_run_without_weights_is_named(qtbot: QtBot, page: ComparePage) -> None:
    page._figures.button(2).click()
    seen(qtbot, page, 2)
    first, second = page.pictures._shown
    bare = dataclasses.replace(first[0], run=first[0].run.without_weights())
    page.pictures.show_runs([(bare, first[1]), second])
    (left,) = seen(qtbot, page, 1)
    assert left.run.number == 2
    assert "Run 1" in page.pictures._told.text()
