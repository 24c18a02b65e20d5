"""Which inputs matter, in the window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from engine.data.sources.samples import Diabetes, Iris
from gui.results.importance import inputs_panel
from gui.results.importance.inputs_panel import InputsPanel
from gui.results.importance.response_plot import _stretches
from gui.work.context import Context
from tests.gui.results.conftest import Open, train


def panel_of(qtbot: QtBot, context: Context) -> InputsPanel:
    panel = InputsPanel(context)
    qtbot.addWidget(panel)
    panel.resize(620, 420)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_what_matters_is_found_and_a_click_shows_its_curve(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    panel = panel_of(qtbot, context)
    assert "Press Train" in panel.sentence.text()
    train(qtbot, context)
    qtbot.waitUntil(lambda: panel._importance is not None, timeout=20_000)
    found = panel._importance
    assert [bar.value for bar in panel.bars._bars] == [own.mean for own in found.columns]
    assert found.columns[0].mean == max(own.mean for own in found.columns)
    assert panel.bars._bars[0].spread == found.columns[0].deviation
    qtbot.waitUntil(lambda: panel.plot.response is not None, timeout=20_000)
    assert panel.plot.response.column == found.columns[0].column
    line = context.look.px(26)
    qtbot.mouseClick(panel.bars, Qt.MouseButton.LeftButton, pos=QPoint(10, 2 * line + 4))
    third = found.columns[2].column
    qtbot.waitUntil(lambda: panel.plot.response.column == third, timeout=20_000)
    assert panel.column.currentData() == third
    assert panel.output.count() == 3
    x, mean = panel.plot._mean.getData()
    np.testing.assert_allclose(mean, panel.plot.response.mean[:, panel.output.currentIndex()])
    assert len(x) == len(panel.plot.response.places)


def test_a_large_table_is_asked_for_and_can_be_cancelled(
    qtbot: QtBot, open_design: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs_panel, "QUICKLY", 0)
    context = open_design(Diabetes())
    panel = panel_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: panel.button.isEnabled(), timeout=20_000)
    assert panel._importance is None
    told: list[float] = []

    def endless(run: object, part: str, answers: object, *, went_on: object, **_: object) -> None:
        while True:
            told.append(0.5)
            went_on(0.5)  # raises once it is cancelled

    from engine.evaluation import importance as module

    monkeypatch.setattr(module, "importance", endless)
    panel.button.click()
    qtbot.waitUntil(lambda: panel.bar.value() == 500, timeout=20_000)
    assert panel.cancel_button.isVisible()
    panel.cancel_button.click()
    qtbot.waitUntil(lambda: panel.button.isVisible(), timeout=20_000)
    assert not panel.bar.isVisible()
    panel.button.click()
    qtbot.waitUntil(lambda: panel.bar.value() == 500, timeout=20_000)
    learned = context.run.epoch
    context.run.train()  # goes on, and waits for nothing that is being found out
    qtbot.waitUntil(lambda: context.run.epoch == 2 * learned, timeout=20_000)
    qtbot.waitUntil(lambda: panel.button.isEnabled() and not panel.bar.isVisible(), timeout=20_000)
    monkeypatch.undo()
    before = len(told)
    panel.button.click()
    qtbot.waitUntil(lambda: panel._importance is not None, timeout=20_000)
    assert len(told) - before < 1_000_000
    assert len(panel.bars._bars) == len(context.document.design.data.inputs)


def test_without_rows_it_says_so(qtbot: QtBot, open_design: Open) -> None:
    from engine.data.sources.lessons import EightPoints

    def all_learned_from(design):  # type: ignore[no-untyped-def]
        split = design.data.split.model_copy(update={"test_share": 0.0, "validation_share": 0.0})
        return design.with_data(design.data.model_copy(update={"split": split}))

    context = open_design(EightPoints(), all_learned_from)
    panel = panel_of(qtbot, context)
    train(qtbot, context)
    assert "no rows" in panel.sentence.text()
    assert not panel.button.isEnabled()
    panel.look_at("training")
    qtbot.waitUntil(lambda: panel._importance is not None, timeout=20_000)
    assert "8" in panel.sentence.text()


def test_stretches_begin_and_end_where_they_do() -> None:
    assert _stretches(np.array([True, True, False, True])) == [(0, 1), (3, 3)]
    assert _stretches(np.zeros(3, bool)) == []
