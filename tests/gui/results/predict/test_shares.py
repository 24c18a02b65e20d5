"""Why this answer: the inputs' shares as signed bars, with a sentence and a sum."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.source import Source
from engine.data.sources.lessons import EightPoints
from engine.data.sources.samples import Diabetes, Iris
from gui.results.predict.predict import PredictPage
from tests.gui.results.conftest import Open, train
from tests.gui.results.predict.test_predict import page_of, write


def test_they_are_those_of_the_row_that_is_asked(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(EightPoints())
    page = page_of(qtbot, context)
    train(qtbot, context)
    panel = page.shares
    qtbot.waitUntil(lambda: panel.button.isVisible(), timeout=20_000)
    assert not panel.bars.isVisible()
    panel.button.click()
    qtbot.waitUntil(lambda: panel.bars.isVisible(), timeout=20_000)
    write(page, "12")
    qtbot.waitUntil(
        lambda: panel._shares is not None and abs(panel._shares.answer[0] - 13.0) < 1e-4,
        timeout=20_000,
    )
    shares = panel._shares
    assert shares.columns == ("x",)
    np.testing.assert_allclose(shares.base + shares.shares.sum(axis=0), shares.answer, atol=1e-5)
    assert "x" in panel.sentence.text()
    assert "13" in panel.sum.text()
    assert panel.bars._bars[0].text.startswith("+")
    panel.button.click()
    assert not panel.bars.isVisible()


def test_of_classes_any_ones_probability_is_shared_out(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    panel = page.shares
    panel.button.setChecked(True)
    page.row_bar.number.setValue(60)
    qtbot.waitUntil(lambda: panel.output.isVisible(), timeout=20_000)
    assert [panel.output.itemData(place) for place in range(4)] == [
        "", "setosa", "versicolor", "virginica",
    ]  # fmt: skip
    qtbot.waitUntil(lambda: "versicolor" in panel.sentence.text(), timeout=20_000)
    panel.output.setCurrentIndex(1)
    panel.output.activated.emit(1)
    assert "setosa" in panel.sentence.text()
    assert sum(bar.value for bar in panel.bars._bars) < 0.0
    assert [abs(bar.value) for bar in panel.bars._bars] == sorted(
        (abs(bar.value) for bar in panel.bars._bars), reverse=True
    )


@pytest.mark.parametrize("source", [EightPoints, Iris], ids=["a number", "classes"])
def test_the_button_follows_the_answer(
    qtbot: QtBot, open_design: Open, source: type[Source]
) -> None:
    context = open_design(source())
    page = page_of(qtbot, context)
    page.resize(540, 620)
    train(qtbot, context)
    panel, answer = page.shares, page._answer
    page.row_bar.number.setValue(3)
    qtbot.waitUntil(lambda: panel.button.isVisible() and answer.has_prediction, timeout=20_000)
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: 0 < _gap(page) < 60, timeout=20_000)
    panel.button.click()
    qtbot.waitUntil(lambda: panel.bars.isVisible(), timeout=20_000)
    assert 0 < _gap(page) < 60


def _gap(page: PredictPage) -> int:
    """From the last line of the answer to the button."""
    shown = [page._answer._large, page._answer._actual, page._answer._area]
    bottom = max(
        widget.mapTo(page, widget.rect().bottomLeft()).y() for widget in shown if widget.isVisible()
    )
    return page.shares.button.mapTo(page, page.shares.button.rect().topLeft()).y() - bottom


def test_of_more_than_eight_it_says_so(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Diabetes())
    page = page_of(qtbot, context)
    train(qtbot, context)
    page.shares.button.setChecked(True)
    qtbot.waitUntil(lambda: page.shares.sentence.isVisible(), timeout=20_000)
    assert "at most 8" in page.shares.sentence.text()
    assert not page.shares.bars.isVisible()
