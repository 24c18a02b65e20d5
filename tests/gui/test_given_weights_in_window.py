"""Text 3's networks with given weights, opened from the gallery: its digits, without training."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.lessons.library import course_named
from gui.application import Application
from gui.results.steps.pages.pages import page_of
from gui.shell.start.lesson_tile import LessonTile
from tests.gui.real_application import started

MINUTE = 180_000


@pytest.fixture(scope="module")
def application(qapp: QApplication) -> Iterator[Application]:
    with started(qapp, "en") as application:
        yield application


@pytest.mark.parametrize(
    ("name", "page", "digits"),
    [
        ("by-hand-neuron", "one-neuron", "ŷ = 0.96442881"),
        ("by-hand-layers", "forward", "ŷ = 0.000858041227, 0.999141959"),
        ("by-hand-tiny", "tiny", "ŷ = 0.33333293, 0.33333388, 0.3333332"),
    ],
)
def test_the_page_opens_the_step_with_the_texts_digits(
    qtbot: QtBot, application: Application, name: str, page: str, digits: str
) -> None:
    window, context = application.window, application.context
    application.document.replace(application.document.design)
    window.show_start_page()
    tile = next(tile for tile in window.findChildren(LessonTile) if tile.lesson.name == name)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
    pager, steps = window.guide.pager, window.result_column.steps
    assert pager.course is course_named("3-network")
    while pager.page.name != page:
        pager.forward()
    assert pager.fits
    qtbot.waitUntil(lambda: steps.isVisible() and steps.told() is not None, timeout=MINUTE)
    assert steps.stop is not None
    assert steps.stop.phase == "forward"
    blocks = page_of(steps.told(), steps.stop).blocks
    lines = ["".join(token.text for token in line) for block in blocks for line in block.lines]
    assert digits in lines
    assert steps.formulas.isVisible()
    bar = steps.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())  # the answer stands at the end
    assert steps.note.text().startswith("First weights: nothing is learned yet.")
    assert context.run.number == 0
