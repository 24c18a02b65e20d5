"""Which inputs matter, as the last way of looking at the answers."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from engine.data.sources.samples import Iris
from gui.results.evaluate.evaluate import EvaluatePage
from tests.gui.results.conftest import Open, train


def test_it_is_about_the_part_that_is_looked_at(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    page.resize(640, 640)
    page.show()
    qtbot.waitExposed(page)
    train(qtbot, context)
    views = page.views
    qtbot.waitUntil(lambda: views._evaluation is not None, timeout=20_000)
    segments = views._segments[views._kind]
    last = segments.button(len(segments._group.buttons()) - 1)
    assert last.text() == "Inputs"
    panel = views.inputs.panel
    assert panel._importance is None, "nothing is asked for what is not seen"
    last.click()
    qtbot.waitUntil(lambda: panel._importance is not None, timeout=20_000)
    assert panel._importance.part == "test"
    page._part_bar._group.button(2).click()
    qtbot.waitUntil(
        lambda: panel._importance is not None and panel._importance.part != "test", timeout=20_000
    )
