"""Thirty messy tables from the file to the proposal through the window; one of each task to a
prediction. All of them are trained and asked without a window in `tests/engine`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.reading.table_file import TableFile
from gui.application import Application
from gui.results.predict.answer import AnswerPanel
from gui.results.predict.input_fields import InputFields
from tests.gui.real_application import started
from tests.messy_tables import MESSY, MessyTable

MINUTE = 180_000
TRAINED = list({table.task: table for table in MESSY}.values())  # one for each task


@pytest.fixture(scope="module")
def application(qapp: QApplication) -> Iterator[Application]:
    """One window for all tables: whatever is left of one meets the next."""
    with started(qapp, "ko") as application:
        yield application
        application.language.choose("en")


@pytest.mark.parametrize("table", MESSY, ids=lambda table: table.name)
def test_from_the_file_to_the_proposal(
    qtbot: QtBot, application: Application, tmp_path: Path, table: MessyTable
) -> None:
    _open(qtbot, application, tmp_path, table)


def _open(qtbot: QtBot, application: Application, tmp_path: Path, table: MessyTable) -> None:
    window, context, document = application.window, application.context, application.document
    document.replace(document.design)  # nothing of the last table is asked about
    column = window.data_column
    assert column is not None

    window.data_ways.open_table(table.write(tmp_path))
    dialog = column.tables.import_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.waiting, timeout=MINUTE)
    with qtbot.waitSignal(dialog.table_accepted, timeout=MINUTE):
        qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
    source = document.design.data.source
    assert isinstance(source, TableFile)
    assert source.name == table.name
    assert context.facts.report is not None
    assert context.facts.report.table.rows == table.rows

    chooser = column.task.target
    if [target.name for target in document.design.data.targets] != [table.target]:
        assert not table.proposed
        chooser.activated.emit(chooser.findData(table.target))
        qtbot.waitUntil(
            lambda: [target.name for target in document.design.data.targets] == [table.target],
            timeout=MINUTE,
        )
        qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
    assert document.design.data.task == table.task
    assert not [finding for finding in context.findings.all if finding.severity == "error"]


@pytest.mark.parametrize("table", TRAINED, ids=lambda table: table.name)
def test_from_the_file_to_a_prediction(
    qtbot: QtBot, application: Application, tmp_path: Path, table: MessyTable
) -> None:
    _open(qtbot, application, tmp_path, table)
    window, context, document = application.window, application.context, application.document
    results = window.result_column
    assert results is not None
    document.edit("fewer epochs", document.design.with_training(epochs=4))
    qtbot.mouseClick(window.bar.train_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=MINUTE)
    assert context.run.epoch == 4
    assert np.isfinite(context.run.history.values["loss"]).all()

    results.tabs.setCurrentWidget(results.predict)
    fields = results.predict.findChild(InputFields)
    answer = results.predict.findChild(AnswerPanel)
    assert fields is not None
    assert answer is not None
    assert set(fields.columns) <= set(table.row)
    with qtbot.waitSignal(
        results.predict.answered,
        timeout=MINUTE,
        check_params_cb=lambda _prediction, rows: all(
            table.row[name] in values[0] for name, values in rows.items()
        ),
    ):
        fields.take(table.row)
        fields.edited.emit()
    qtbot.waitUntil(lambda: answer.has_prediction, timeout=MINUTE)
    assert fields.values() is not None
