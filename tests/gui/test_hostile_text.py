"""No text of a file is ever markup: the real window is walked with names made to be taken so."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from engine.messages import Message
from engine.training.inside.network_picture import INPUTS, Neuron
from gui.application import Application
from gui.work.recovery.autosave import Recovery
from gui.work.recovery.recovery_question import DamagedQuestion, RecoveryQuestion
from tests.gui.hostile_text import CLASSES, COLUMNS, FILE_NAME, SHEETS, WORDS, faults, texts
from tests.gui.real_application import started
from tests.messy_tables import xlsx

MINUTE = 180_000


def _rows() -> list[list[object]]:
    numbers = len(COLUMNS) - 2
    return [
        [*((n * (m + 2)) % 17 + 0.5 for m in range(numbers)), WORDS[n % 3], CLASSES[n % 2]]
        for n in range(60)
    ]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / f"{FILE_NAME}.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([list(COLUMNS), *_rows()])
    return path


@pytest.fixture(scope="module")
def application(qapp: QApplication) -> Iterator[Application]:
    """One window for all of them: what is left of one file's names meets the next one's."""
    with started(qapp, "en") as application:
        application.window.files.questions.about_unsaved = lambda _name, answer: answer("discard")
        yield application
        if application.window.data_column is not None:
            application.window.data_column.tables.close()
        application.preferences.forget_files()


def _import(qtbot: QtBot, application: Application, path: Path) -> None:
    column = application.window.data_column
    assert column is not None
    application.window.data_ways.open_table(path)
    dialog = column.tables.import_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.waiting and not dialog.looking_ahead, timeout=MINUTE)
    assert faults() == []
    assert dialog.width() <= 1280
    with qtbot.waitSignal(dialog.table_accepted, timeout=MINUTE):
        qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.context.facts.is_current, timeout=MINUTE)


def _look_round(qtbot: QtBot, application: Application) -> None:
    """Every page of the data and of the results, with the window's width as it was."""
    window, context = application.window, application.context
    column, results = window.data_column, window.result_column
    assert column is not None
    assert results is not None
    seen: list[QWidget] = [column.table, column.plots, column.preparation]
    for index in range(column.tabs.count()):
        column.tabs.setCurrentIndex(index)
        QApplication.processEvents()
        assert faults() == []
    column.tabs.setCurrentWidget(column.plots)
    for kind in column.plots.kinds:
        kind.click()
        qtbot.waitUntil(lambda: column.plots.view.plot_rows is not None, timeout=MINUTE)
        QApplication.processEvents()
        column.plots.view.grab()
        assert faults() == []
    column.tabs.setCurrentWidget(column.table)
    for section in range(column.table.model.columnCount()):
        column.table.open_card(section)
        column.table._pop_up(section, QPoint(0, 0))
        QApplication.processEvents()
        assert faults() == []
        assert column.table.menu is not None
        column.table.menu.close()
        column.show_preparation(column.table.model.facts(section).name)
        QApplication.processEvents()
        assert faults() == []
    column.picker.open_gallery()
    QApplication.processEvents()
    assert faults() == []
    for widget in seen:
        assert widget.width() <= window.width()
    for index in range(results.tabs.count()):
        results.tabs.setCurrentIndex(index)
        QApplication.processEvents()
        results.grab()
        assert faults() == []
    network = results.network
    results.tabs.setCurrentWidget(network)
    qtbot.waitUntil(lambda: network.picture.picture is not None, timeout=MINUTE)
    for neuron in range(len(network.picture.picture.columns[0].shown)):
        network.picture.choose(Neuron(INPUTS, neuron))
        assert network.card.title.text()
    network.show_panel(network.weights)
    qtbot.waitUntil(lambda: network.weights.model.cells is not None, timeout=MINUTE)
    results.grab()
    assert faults() == []
    results.tabs.setCurrentIndex(0)
    assert context.facts.is_current
    assert window.minimumSizeHint().width() <= 1280
    assert window.width() == 1280


def test_the_window_with_hostile_names(qtbot: QtBot, application: Application, table: Path) -> None:
    window, document = application.window, application.document
    window.resize(1280, 720)
    _import(qtbot, application, table)
    names = [column.name for column in document.design.data.columns]
    assert any("<img" in name for name in names), "the names did not come in"

    _take_target(qtbot, application, names[-1])
    assert document.design.data.task == "binary"
    _look_round(qtbot, application)
    assert any("<img" in text for text in texts()), "nothing was walked"
    _train(qtbot, application)
    _look_round(qtbot, application)
    _predict(qtbot, application)

    _take_target(qtbot, application, names[0])
    assert document.design.data.task == "regression"
    _train(qtbot, application)
    _look_round(qtbot, application)
    _predict(qtbot, application)


def _take_target(qtbot: QtBot, application: Application, name: str) -> None:
    column = application.window.data_column
    assert column is not None
    data = application.document
    chooser = column.task.target
    chooser.activated.emit(chooser.findData(name))
    qtbot.waitUntil(
        lambda: [target.name for target in data.design.data.targets] == [name], timeout=MINUTE
    )
    qtbot.waitUntil(lambda: application.context.facts.is_current, timeout=MINUTE)


def _train(qtbot: QtBot, application: Application) -> None:
    document, context = application.document, application.context
    document.edit("fewer epochs", document.design.with_training(epochs=3))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=MINUTE)


def _predict(qtbot: QtBot, application: Application) -> None:
    results, context = application.window.result_column, application.context
    assert results is not None
    results.tabs.setCurrentWidget(results.evaluate)
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=MINUTE)
    results.tabs.setCurrentWidget(results.predict)
    with qtbot.waitSignal(results.predict.answered, timeout=MINUTE):
        results.predict.row_bar.take_any()
    results.predict._entered()
    qtbot.waitUntil(lambda: results.predict._kept.count > 0, timeout=MINUTE)
    results.grab()
    assert faults() == []


def test_workbooks_with_hostile_sheets(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    rows = [["<u>a</u>", "b & c"], *([n, n * 2] for n in range(20))]
    path = tmp_path / f"{FILE_NAME}.xlsx"
    path.write_bytes(xlsx({SHEETS[0]: rows, SHEETS[1]: [["<b>x</b>"]]}))
    _import(qtbot, application, path)
    assert faults() == []


def test_recent_files_and_titles(
    qtbot: QtBot, application: Application, tmp_path: Path, table: Path
) -> None:
    window, files = application.window, application.window.files
    path = tmp_path / f"{FILE_NAME}.brick"
    with qtbot.waitSignal(files.saved, timeout=MINUTE):
        files.save_to(path)
    application.preferences.remember_file(table)
    window.show_start_page()
    window.menus.file.aboutToShow.emit()
    window.menus.recent.aboutToShow.emit()
    assert faults() == []
    window.show_workplace()
    assert window.windowTitle() == f"{FILE_NAME.replace('[*]', '[*][*]')}[*] – Neurobricks"


def test_messages(qtbot: QtBot, application: Application, tmp_path: Path) -> None:
    window = application.window
    questions = application.window.files.questions
    asked: list[str] = []

    def look_and_leave() -> None:
        (box,) = (box for box in window.findChildren(QMessageBox) if box.isVisible())
        try:
            asked.extend(label.text() for label in box.findChildren(QLabel))
            asked.extend(faults())
        finally:
            box.reject()

    type(questions).about_unsaved(questions, FILE_NAME, asked.append)
    QApplication.processEvents()
    look_and_leave()
    assert asked[-1] == "cancel"
    assert any(FILE_NAME in text for text in asked), "the question was not seen"
    assert not [text for text in asked if "taken for" in text or "for markup" in text]

    window.status_line.say(Message("test.x", "Not there: {name}", {"name": FILE_NAME}), FILE_NAME)
    window.status_line._show_details()
    application.last_resort._show(f"Traceback {FILE_NAME}")
    kept = tmp_path / "kept.brick"
    lock = QLockFile(str(kept.with_suffix(".lock")))
    recovery = Recovery(kept, tmp_path / f"{FILE_NAME}.brick", datetime(2024, 1, 2), lock)
    question = RecoveryQuestion([recovery, recovery], window)
    question.show()
    damaged = DamagedQuestion(recovery, window)
    damaged.show()
    QApplication.processEvents()
    assert faults() == []
    assert FILE_NAME in question.list.item(0).text()
    assert any(FILE_NAME in label.text() for label in damaged.findChildren(QLabel))
    question.close()
    for box in window.findChildren(QMessageBox):
        box.close()
