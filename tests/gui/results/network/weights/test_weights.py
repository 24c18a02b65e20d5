"""Weights as a table: typed, pasted, filled and set back; each change has its undo."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.bricks import BatchNormalization, Dense
from engine.data.sources.samples import Iris
from engine.design import Design
from engine.training.inside.network_picture import Link
from gui.results.network.page import NetworkPage
from gui.results.network.weights.weight_cells import read_block, read_number
from gui.results.network.weights.weights_panel import WeightsPanel
from gui.work.context import Context
from tests.gui.results.conftest import Open, train

PATIENCE = 10_000
HIDDEN = Dense(units=3)


def small(design: Design) -> Design:
    return design.with_bricks([HIDDEN, *design.bricks[-1:]])


def panel_of(qtbot: QtBot, context: Context) -> WeightsPanel:
    with context.look.building():
        page = NetworkPage(context)
    qtbot.addWidget(page)
    page.resize(640, 720)
    page.show()
    qtbot.waitExposed(page)
    page.show_panel(page.weights)
    qtbot.waitUntil(lambda: page.weights.model.cells is not None, timeout=PATIENCE)
    page.weights.page = page  # type: ignore[attr-defined]  # it lives as long as the panel
    return page.weights


def text(panel: WeightsPanel, row: int, column: int) -> str:
    return str(panel.model.index(row, column).data())


def type_in(panel: WeightsPanel, row: int, column: int, words: str) -> bool:
    return panel.model.setData(panel.model.index(row, column), words, Qt.ItemDataRole.EditRole)


def test_first_weights_are_typed_and_undone(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    model = panel.model
    assert (model.rowCount(QModelIndex()), model.columnCount(QModelIndex())) == (5, 3)
    rows = Qt.Orientation.Vertical
    names = [model.headerData(row, rows) for row in range(5)]
    assert names == ["sepal length", "sepal width", "petal length", "petal width", "b (bias)"]
    assert panel.turn_button.text() == "kernel 4 × 3"
    before = context.document.design
    assert type_in(panel, 1, 2, "-0.75")
    given = context.document.design.bricks[0].first_weights
    assert given.kernel[1][2] == -0.75
    assert given.kernel[1][1] == pytest.approx(0.4)
    assert context.document.undo_stack.undoText() == "Change a weight of Dense 3 relu"
    qtbot.waitUntil(lambda: text(panel, 1, 2) == "-0.75", timeout=PATIENCE)
    assert panel.back.isEnabled()
    assert type_in(panel, 4, 0, "0,5"), "either decimal sign"
    assert context.document.design.bricks[0].first_weights.bias[0] == 0.5
    panel.back.trigger()
    assert context.document.design.bricks[0].first_weights is None
    for _ in range(3):
        context.document.undo_stack.undo()
    assert context.document.design == before


def test_what_is_no_weight_is_refused_with_a_sentence(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    before = context.document.design
    for words in ("two", "", "1e9", "inf", "nan", "1 2"):
        assert not type_in(panel, 0, 0, words)
        assert "is no number" in panel.note.text()
    assert context.document.design == before


def test_the_table_turns_round_to_the_lessons_w(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    panel.turn_button.click()
    assert (panel.model.rowCount(), panel.model.columnCount()) == (3, 5)
    assert panel.turn_button.text() == "W 3 × 4"
    assert text(panel, 2, 1) == "0.5"
    assert type_in(panel, 2, 1, "9")
    assert context.document.design.bricks[0].first_weights.kernel[1][2] == 9.0


def test_blocks_are_copied_and_pasted(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    panel.copy.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 5
    assert lines[0].split("\t")[:2] == ["0.0", "0.10000000149011612"]
    QGuiApplication.clipboard().setText("1\t2\r\n3\t4\r\n")
    panel.table.setCurrentIndex(panel.model.index(1, 1))
    panel.paste.trigger()
    kernel = np.array(context.document.design.bricks[0].first_weights.kernel)
    assert kernel[1:3, 1:3].tolist() == [[1.0, 2.0], [3.0, 4.0]]
    before = context.document.design
    QGuiApplication.clipboard().setText("1\tx")
    panel.paste.trigger()
    assert context.document.design == before
    assert "“x”" in panel.note.text()
    for words, said in (
        ("1\t2\t3", "1 × 3 numbers have no room here, where there are 4 × 2"),
        ("1\n2\n3\n4\n5", "Choose the cell"),
        ("1\t2\t3\t4\t5", "turn the table"),
    ):
        QGuiApplication.clipboard().setText(words)
        panel.paste.trigger()
        assert context.document.design == before, "nothing of it is cut off in silence"
        assert said in panel.note.text()


def test_its_keys_are_its_own_though_the_menu_has_them_too(qtbot: QtBot, open_design: Open) -> None:
    """With numbers in the clipboard the menu's Paste is enabled: of two actions with one
    shortcut Qt took neither, and nothing was pasted."""
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    taken: list[str] = []
    for key in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste):
        action = QAction(panel.window())
        action.setShortcut(key)
        action.triggered.connect(partial(taken.append, key.name))
        panel.window().addAction(action)
    panel.window().activateWindow()
    panel.table.setFocus()
    QGuiApplication.clipboard().setText("0.5")
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert context.document.design.bricks[0].first_weights.kernel[0][0] == 0.5
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 5
    assert taken == []


def test_the_lessons_rule_fills_one_brick_or_all(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    panel.fill.seed.setValue(1)
    panel.fill.factor.setValue(0.01)
    panel.fill.all_wanted.emit()
    qtbot.waitUntil(
        lambda: context.document.design.bricks[1].first_weights is not None, timeout=PATIENCE
    )
    np.random.seed(1)  # as the lesson has it
    first, second = np.random.randn(3, 4) * 0.01, np.random.randn(3, 3) * 0.01
    bricks = context.document.design.bricks
    np.testing.assert_array_equal(np.array(bricks[0].first_weights.kernel), first.T)
    np.testing.assert_array_equal(np.array(bricks[1].first_weights.kernel), second.T)
    assert context.document.undo_stack.count() == 1
    panel.fill.rule.setCurrentIndex(1)
    panel.fill.number.setValue(0.25)
    qtbot.waitUntil(lambda: text(panel, 0, 0) != "0", timeout=PATIENCE)
    panel.fill.this_wanted.emit()
    kernel = np.array(context.document.design.bricks[0].first_weights.kernel)
    assert (kernel == 0.25).all()


def test_weights_changed_after_training_are_a_new_run(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: panel._weights is not None and panel._weights.run > 0)
    qtbot.waitUntil(lambda: "new run" in panel.note.text(), timeout=PATIENCE)
    document = context.document
    old = document.run
    assert type_in(panel, 1, 0, "5")
    made = document.run
    assert made.id != old.id
    assert len(document.runs.records) == 2
    assert made.state.weights[0][1, 0] == 5.0
    assert made.state.weights[0].dtype == np.float32
    assert np.array_equal(made.state.weights[2], old.state.weights[2])
    assert made.history.epochs == old.history.epochs
    assert old.state.weights[0][1, 0] != 5.0
    assert context.run.weights_were_given, "no figure of before is said to be of these weights"
    assert context.coach.is_outdated
    qtbot.waitUntil(lambda: text(panel, 1, 0) == "5", timeout=PATIENCE)
    document.undo_stack.undo()
    assert document.run.id == old.id
    assert not context.run.weights_were_given
    assert [run.id for run in document.runs.records] == [old.id]
    document.undo_stack.redo()
    assert document.run.id == made.id
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=PATIENCE)
    assert document.run.id == made.id, "it goes on from there"
    assert not context.run.weights_were_given, "what was learned since has figures of its own"
    assert document.run.state.epoch == made.state.epoch + 50


def test_a_brick_that_cannot_be_given_weights_says_so(qtbot: QtBot, open_design: Open) -> None:
    normal = BatchNormalization()
    context = open_design(Iris(), lambda d: d.with_bricks([HIDDEN, normal, *d.bricks[-1:]]))
    panel = panel_of(qtbot, context)
    weights = panel._weights
    assert panel._changes.hindrance(HIDDEN, weights) is None
    message = panel._changes.hindrance(normal, weights)
    assert message is not None
    assert message.code == "weights.only_dense"


def test_what_is_chosen_in_the_picture_is_gone_to(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    last = context.document.design.bricks[-1].id
    panel.show_place(Link(last, 2, 1))
    qtbot.waitUntil(lambda: panel.table.currentIndex().row() == 2, timeout=PATIENCE)
    assert panel.table.currentIndex().column() == 1
    assert panel.bricks.currentData() == last


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1.5", 1.5),
        ("1,5", 1.5),
        ("0,125", 0.125),
        ("−2", -2.0),
        ("1e-3", 0.001),
        ("x", None),
        ("1e7", None),
        ("1e300", None),
        ("1_0", None),
        ("nan", None),
    ],
)
def test_numbers_are_read_as_people_write_them(words: str, number: float | None) -> None:
    assert read_number(words) == number


@pytest.mark.parametrize(
    ("words", "block"),
    [
        ("1\t2\n3\t4", [[1, 2], [3, 4]]),
        ("[[0.1, 0.2],\n [0.3, 0.4]]", [[0.1, 0.2], [0.3, 0.4]]),
        ("1 2\n3 4", [[1, 2], [3, 4]]),
        ("1;2", [[1, 2]]),
        ("0.5", [[0.5]]),
        ("[[0.1, 0.2], [0.3, 0.4]]", [[0.1, 0.2], [0.3, 0.4]]),
        ("keras.initializers.Constant([[0.1], [0.3]])", [[0.1], [0.3]]),
        ("array([[ 1.,  2.],\n       [-3.,\n         4.]])", [[1, 2], [-3, 4]]),
        ("0.1,0.2,0.3\n1,2,3", [[0.1, 0.2, 0.3], [1, 2, 3]]),
        ("0,5\t1,5", [[0.5, 1.5]]),
        ("0,5 1,5", [[0.5, 1.5]]),
    ],
)
def test_blocks_are_read_from_sheets_and_from_numpy(words: str, block: list) -> None:
    found, problem = read_block(words)
    assert problem is None
    assert found is not None
    assert found.tolist() == block


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "nothing_to_paste"),
        (" \n ", "nothing_to_paste"),
        ("1\t2\n3", "ragged"),
        ("[[1, 2], [3]]", "ragged"),
        ("1\t\t3", "empty_cell"),
        ("1\tx", "no_number"),
        ("1 nan", "no_number"),
        ("1e300", "no_number"),
    ],
)
def test_what_cannot_be_pasted_says_what_is_wrong_with_it(words: str, code: str) -> None:
    found, problem = read_block(words)
    assert found is None
    assert problem is not None
    assert problem.code == f"weights.{code}"


def test_weights_of_an_earlier_epoch_are_only_looked_at(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris(), small)
    panel = panel_of(qtbot, context)
    train(qtbot, context)
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=PATIENCE)
    context.back.go_to(13)
    qtbot.waitUntil(lambda: "epoch 13" in panel.note.text(), timeout=PATIENCE)
    assert "Go on from here" in panel.note.text()
    runs = context.document.runs
    index = panel.model.index(0, 0)
    assert not panel.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert not panel.paste.isEnabled()
    assert not panel.fill.isEnabled()
    QGuiApplication.clipboard().setText("1")
    panel.paste.trigger()
    type_in(panel, 0, 0, "9")
    assert context.document.runs == runs
    context.back.to_now()
    # What is still shown is of then: it is no part of the run of now.
    type_in(panel, 0, 0, "9")
    assert context.document.runs == runs
    can = Qt.ItemFlag.ItemIsEditable
    qtbot.waitUntil(lambda: can in panel.model.flags(index), timeout=PATIENCE)
    assert "Weights after epoch 50." in panel.note.text()
    context.back.go_to(20)
    qtbot.waitUntil(lambda: panel._weights.epoch == 20, timeout=PATIENCE)
