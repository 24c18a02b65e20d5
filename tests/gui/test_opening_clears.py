"""What opening another lesson clears: nothing that was chosen, asked or kept of the last one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.shell.language import Language
from tests.gui.whole_window import WholeWindow


@pytest.mark.parametrize("next_one", ["iris", "circles"])
def test_another_lesson_begins_with_nothing_of_the_last(
    qtbot: QtBot, look: Look, language: Language, tmp_path: Path, next_one: str
) -> None:
    """Also where it is the same lesson again, whose columns have the same names."""
    whole = WholeWindow(qtbot, look, language, tmp_path, (1280, 720))
    whole.lesson("iris")
    window, context = whole.window, whole.context
    data, model, result = window.data_column, window.model_column, window.result_column
    plots = data.plots
    opening = plots.scatter.axes

    result.tabs.setCurrentWidget(result.evaluate)
    qtbot.waitUntil(lambda: result.evaluate.views.classes.confusion.isVisible(), timeout=10_000)
    context.selection.choose([1, 2, 3])  # as a cell of the confusion matrix does
    result.tabs.setCurrentWidget(result.predict)
    with qtbot.waitSignal(result.predict.answered, timeout=10_000):
        result.predict.row_bar.number.setValue(7)
    result.predict._entered()
    qtbot.waitUntil(lambda: result.predict._kept.count == 1, timeout=10_000)
    model.tower.choose([window.context.document.design.bricks[0].id])
    model._show_all_findings()
    plots.scatter.show_pair("sepal width", "petal length")
    plots.show_column("sepal width")
    plots.matrix.columns._menu.actions()[0].setChecked(False)
    data.table.open_card(0)
    data.table.sort_by(1, True)
    data.preparation.show_column("sepal width")

    whole.lesson(next_one, train=False)
    assert model.tower.chosen() == []
    assert not model.inspector.shown_fixes
    assert context.selection.rows.size == 0
    assert result.predict._kept.count == 0
    assert result.predict.row_bar.number.value() == 0
    assert not result.predict._answer.has_prediction
    assert result.tabs.currentWidget() is result.live
    assert not result.evaluate.views.classes.confusion.isVisibleTo(result.evaluate)
    assert not data.table.card.isVisibleTo(data.table)
    assert data.table.order.by is None
    assert data.preparation._overview.isVisibleTo(data.preparation)
    assert plots.view is plots.scatter
    names = list(context.facts.report.plot.columns)
    assert plots.scatter.axes == (opening if next_one == "iris" else ("x", "y"))
    assert plots.distribution.column_choice.currentData() == names[0]
    assert plots.matrix.columns.names()[0] == names[0]
    whole.end()
