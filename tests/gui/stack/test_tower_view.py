"""The tower under mouse and keys."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
)
from PySide6.QtWidgets import QApplication, QMenu, QSpinBox

from engine.bricks import Dense, Dropout
from engine.findings import Finding
from engine.messages import Message
from gui.stack.clipboard import mime_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def shown(bench, qtbot):
    bench.column.resize(330, 900)
    bench.column.show()
    qtbot.waitExposed(bench.column)
    bench.column.tower.setFocus()
    return bench


def body(bench, row):
    return bench.column.tower.visualRect(bench.column.model.index(row))


def click(qtbot, bench, row, modifier=NONE):
    place = body(bench, row).bottomLeft() + QPoint(12, -14)
    qtbot.mouseClick(bench.column.tower.viewport(), LEFT, modifier, place)


def chip(bench, row, name):
    tower = bench.column.tower
    return tower.chip_rect(bench.column.model.item(row).place, name).center()


def spin(bench):
    return bench.column.tower.viewport().findChild(QSpinBox)


def test_a_screen_reader_finds_every_brick(shown):
    tower = QAccessible.queryAccessibleInterface(shown.column.tower)
    rows = [tower.child(row) for row in range(tower.childCount())]
    names = [row.text(QAccessible.Text.Name) for row in rows]
    assert names[1] == "brick 1 of 4, Dense, Neurons 64, relu, 12 to 64, 832 weights, fits"
    assert len(names) == 6
    assert rows[1].rect().height() == body(shown, 1).height()


# --- choosing -----------------------------------------------------------------------------


def test_clicks_choose_one_more_and_a_stretch(shown, qtbot):
    tower, ids = shown.column.tower, shown.ids
    with qtbot.waitSignal(shown.column.selection_changed):
        click(qtbot, shown, 1)
    assert tower.chosen() == [ids[0]]
    click(qtbot, shown, 3, CTRL)
    assert tower.chosen() == [ids[0], ids[2]]
    click(qtbot, shown, 1)
    click(qtbot, shown, 3, SHIFT)
    assert tower.chosen() == ids[:3]


def test_arrow_keys_walk_from_end_to_end(shown, qtbot):
    tower, ids = shown.column.tower, shown.ids
    tower.choose(["input"])
    qtbot.keyClick(tower, Qt.Key.Key_Down)
    qtbot.keyClick(tower, Qt.Key.Key_Down, SHIFT)
    assert tower.chosen() == ids[:2]
    qtbot.keyClick(tower, Qt.Key.Key_End)
    assert tower.chosen() == ["labels"]
    qtbot.keyClick(tower, Qt.Key.Key_Home)
    assert tower.chosen() == ["input"]


def test_choice_stays_with_its_brick_through_edits(shown):
    tower, ids = shown.column.tower, shown.ids
    tower.choose([ids[2]])
    shown.column.edits.move([ids[2]], 0)
    shown.column.edits.set_field(ids[2], "units", 5)
    assert tower.chosen() == [ids[2]]
    shown.undo()
    shown.undo()
    assert tower.chosen() == [ids[2]]


# --- keys ---------------------------------------------------------------------------------


def test_alt_arrows_move_and_stop_at_the_ends(shown, qtbot):
    tower, ids = shown.column.tower, shown.ids
    tower.choose([ids[1]])
    qtbot.keyClick(tower, Qt.Key.Key_Up, ALT)
    assert shown.ids == [ids[1], ids[0], ids[2], ids[3]]
    assert shown.undo_text == "Move brick: Dropout 0.2"
    steps = shown.context.document.undo_stack.count()
    qtbot.keyClick(tower, Qt.Key.Key_Up, ALT)
    assert shown.context.document.undo_stack.count() == steps
    tower.choose(shown.ids[:2])
    qtbot.keyClick(tower, Qt.Key.Key_Down, ALT)
    assert shown.ids == [ids[2], ids[1], ids[0], ids[3]]


def test_delete_duplicate_cut_and_paste_by_key(shown, qtbot):
    tower, ids = shown.column.tower, shown.ids
    tower.choose([ids[1]])
    qtbot.keyClick(tower, Qt.Key.Key_D, CTRL)
    assert shown.faces == ["64 relu", "0.2", "0.2", "64 tanh", "1 sigmoid"]
    assert shown.undo_text == "Duplicate brick: Dropout 0.2"
    qtbot.keyClick(tower, Qt.Key.Key_Delete)
    assert shown.ids == ids
    assert shown.undo_text == "Delete brick: Dropout 0.2"
    qtbot.keyClick(tower, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(tower, Qt.Key.Key_X, CTRL)
    assert shown.ids == []
    assert shown.undo_text == "Cut 4 bricks"
    qtbot.keyClick(tower, Qt.Key.Key_V, CTRL)
    assert shown.faces == ["64 relu", "0.2", "64 tanh", "1 sigmoid"]


def test_after_delete_the_next_brick_is_chosen(shown, qtbot):
    tower, ids = shown.column.tower, shown.ids
    tower.choose([ids[3]])
    for left in (3, 2, 1, 0):
        qtbot.keyClick(tower, Qt.Key.Key_Backspace)
        assert len(shown.ids) == left
    qtbot.keyClick(tower, Qt.Key.Key_Backspace)


def test_the_ends_cannot_be_taken_out(shown, qtbot):
    before = shown.design
    for end in ("input", "labels"):
        shown.column.tower.choose([end])
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            qtbot.keyClick(shown.column.tower, key)
        assert not shown.column.can_delete()
    assert shown.design == before


# --- in place -----------------------------------------------------------------------------


def test_a_click_on_the_number_edits_it_as_one_step(shown, qtbot):
    qtbot.mouseClick(shown.column.tower.viewport(), LEFT, NONE, chip(shown, 1, "units"))
    box = spin(shown)
    qtbot.keyClicks(box, "128")
    assert shown.faces[0] == "128 relu"
    assert shown.column.model.item(1).left == "12 → 128"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: spin(shown) is None)
    assert shown.undo_text == "Change: Dense, Neurons"
    shown.undo()
    assert shown.faces[0] == "64 relu"


def test_escape_takes_back_what_was_typed_without_a_step(shown, qtbot):
    steps = shown.context.document.undo_stack.count()
    shown.column.tower.edit_field(shown.ids[0], "units")
    qtbot.keyClicks(spin(shown), "7")
    assert shown.faces[0] == "7 relu"
    qtbot.keyClick(spin(shown), Qt.Key.Key_Escape)
    assert shown.faces[0] == "64 relu"
    assert shown.context.document.undo_stack.count() == steps


def test_a_digit_begins_the_number_of_the_chosen_brick(shown, qtbot):
    shown.column.tower.choose([shown.ids[0]])
    qtbot.keyClick(shown.column.tower, Qt.Key.Key_9)
    qtbot.keyClicks(spin(shown), "6")
    assert shown.faces[0] == "96 relu"


def test_undo_while_a_box_is_open_shows_the_old_number(shown, qtbot):
    shown.column.tower.edit_field(shown.ids[0], "units")
    qtbot.keyClicks(spin(shown), "7")
    shown.undo()
    assert spin(shown).value() == 64
    shown.column.edits.remove([shown.ids[0]])
    qtbot.waitUntil(lambda: spin(shown) is None)


def test_a_click_on_the_activation_opens_a_list(shown, qtbot):
    qtbot.mouseClick(shown.column.tower.viewport(), LEFT, NONE, chip(shown, 1, "activation"))
    menu = shown.column.tower.findChild(QMenu)
    assert menu.isVisible()
    assert not any(action.icon().isNull() for action in menu.actions())
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["relu"]
    next(action for action in menu.actions() if action.text() == "tanh").trigger()
    menu.hide()
    assert shown.faces[0] == "64 tanh"
    assert shown.undo_text == "Change: Dense, Activation function"


def test_the_loss_is_chosen_on_the_labels_among_those_that_fit(shown, qtbot):
    qtbot.mouseClick(shown.column.tower.viewport(), LEFT, NONE, chip(shown, 5, "loss"))
    menu = shown.column.tower.findChild(QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[0] == "Binary cross-entropy"
    assert "Categorical cross-entropy" not in words
    next(action for action in menu.actions() if action.text() == "Hinge").trigger()
    menu.hide()
    assert shown.design.training.loss == "hinge"
    assert shown.undo_text == "Change: Loss function"


def test_enter_then_tab_goes_from_number_to_activation(shown, qtbot):
    shown.column.tower.choose([shown.ids[0]])
    qtbot.keyClick(shown.column.tower, Qt.Key.Key_Return)
    qtbot.keyClick(spin(shown), Qt.Key.Key_Tab)
    menu = shown.column.tower.findChild(QMenu)
    assert menu is not None
    menu.hide()


def test_a_number_low_in_a_high_tower_opens_though_the_inspector_does_too(shown, qtbot):
    shown.context.document.edit("x", shown.design.with_bricks(Dense() for _ in range(9)))
    shown.column.resize(330, 620)
    tower = shown.column.tower
    assert not tower.chosen()
    low = body(shown, 6).center()
    assert tower.viewport().rect().contains(low)
    qtbot.mouseClick(tower.viewport(), LEFT, NONE, chip(shown, 6, "units"))
    assert tower.chosen() == [shown.ids[5]]
    assert spin(shown).geometry() is not None
    place = tower.chip_rect(shown.ids[5], "units").center()
    assert tower.viewport().rect().contains(place)
    assert spin(shown).parentWidget().geometry().contains(place)
    qtbot.keyClicks(spin(shown), "5")
    assert shown.faces[5] == "5 relu"


# --- dragging -----------------------------------------------------------------------------


def drag(kind, bench, mime, y, action=Qt.DropAction.CopyAction, modifier=NONE):
    viewport = bench.column.tower.viewport()
    place = QPoint(100, y)
    if kind is QDropEvent:
        place = QPointF(place)
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = kind(place, actions, mime, LEFT, modifier)
    event.setDropAction(action)
    QApplication.sendEvent(viewport, event)
    return event


def test_a_gap_opens_where_it_will_land_and_closes_again(shown):
    mime, tower = mime_of([Dense(units=5)]), shown.column.tower
    before = body(shown, 2).top()
    drag(QDragEnterEvent, shown, mime, before + 5)
    event = drag(QDragMoveEvent, shown, mime, before + 5)
    assert event.isAccepted()
    assert body(shown, 2).top() > before
    QApplication.sendEvent(tower.viewport(), QDragLeaveEvent())
    assert body(shown, 2).top() == before


def test_a_drop_lands_in_the_gap(shown):
    mime, y = mime_of([Dense(units=5)]), body(shown, 2).top() + 5
    drag(QDragEnterEvent, shown, mime, y)
    drag(QDropEvent, shown, mime, y)
    assert shown.faces == ["64 relu", "5 relu", "0.2", "64 tanh", "1 sigmoid"]
    assert shown.column.tower.chosen() == [shown.ids[1]]


def test_own_bricks_move_by_drag_and_are_copied_with_ctrl(shown):
    model, ids = shown.column.model, shown.ids
    mime = model.mimeData([model.index(2)])
    drag(QDragEnterEvent, shown, mime, 1, Qt.DropAction.MoveAction)
    event = drag(QDropEvent, shown, mime, 1, Qt.DropAction.MoveAction)
    assert event.dropAction() == Qt.DropAction.MoveAction
    assert shown.ids == [ids[1], ids[0], ids[2], ids[3]]
    mime = model.mimeData([model.index(1)])
    drag(QDragEnterEvent, shown, mime, 1, Qt.DropAction.CopyAction, CTRL)
    drag(QDropEvent, shown, mime, 1, Qt.DropAction.CopyAction, CTRL)
    assert shown.faces[:2] == ["0.2", "0.2"]


def test_a_foreign_drag_opens_no_gap(shown):
    mime = QMimeData()
    mime.setText("text")
    event = drag(QDragEnterEvent, shown, mime, body(shown, 2).top() + 5)
    assert not event.isAccepted()


def test_near_an_edge_the_tower_scrolls(make_bench, qtbot, monkeypatch):
    bench = make_bench()
    bench.context.document.edit("Many", bench.design.with_bricks(Dropout() for _ in range(50)))
    bench.column.show()
    qtbot.waitExposed(bench.column)
    tower = bench.column.tower
    bottom = tower.viewport().mapToGlobal(QPoint(50, tower.viewport().height() - 2))
    monkeypatch.setattr("gui.stack.tower_drag.QCursor.pos", lambda: bottom)
    drag(QDragEnterEvent, bench, mime_of([Dense()]), tower.viewport().height() - 2)
    qtbot.waitUntil(lambda: tower.verticalScrollBar().value() > 60)
    QApplication.sendEvent(tower.viewport(), QDragLeaveEvent())


# --- looks --------------------------------------------------------------------------------


def test_an_error_stands_beside_its_brick_and_opens_a_gap(shown):
    assert body(shown, 2).top() == body(shown, 1).bottom() + 1
    shown.find(Finding("error", shown.ids[0], Message("x", "It does not fit here. " * 4)))
    assert body(shown, 2).top() > body(shown, 1).bottom() + 30


def test_labels_errors_stand_above_them(shown):
    shown.find(Finding("error", "labels", Message("x", "This loss does not fit.")))
    assert body(shown, 5).top() > body(shown, 4).bottom() + 20


def test_an_empty_tower_keeps_a_place_open(shown):
    shown.column.edits.remove(shown.ids)
    assert body(shown, 1).top() > body(shown, 0).bottom() + 30


@pytest.mark.parametrize("width", [260, 330, 600])
@pytest.mark.parametrize("presenting", [False, True])
def test_it_paints_at_any_width(shown, look, width, presenting, qtbot):
    look.present(presenting)
    shown.column.set_presenting(presenting)
    shown.find(
        Finding("error", shown.ids[0], Message("x", "A very long sentence. " * 20)),
        Finding("warning", "tower", Message("x", "Hm.")),
    )
    shown.column.resize(width, 700)
    image = shown.column.grab().toImage()
    assert image.format() != QImage.Format.Format_Invalid
    tower = shown.column.tower
    for row in range(6):
        for _, rect in tower._chips_of(row):
            assert rect.right() < tower.viewport().width()


@pytest.mark.parametrize("chosen", [True, False], ids=["chosen", "not chosen"])
def test_where_the_keys_are_is_seen(chosen, shown, qtbot):
    tower = shown.column.tower
    place = tower.tower_model.item(1).place
    tower.choose([place] if chosen else [])
    if not chosen:  # as after the design was replaced
        tower.selectionModel().clearCurrentIndex()
    QApplication.processEvents()
    shown.column.activateWindow()
    tower.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(tower.hasFocus)
    if not chosen:
        tower.clearFocus()
        tower.setFocus(Qt.FocusReason.TabFocusReason)
    focused = tower.grab().toImage()
    assert tower.current_item() is not None
    tower.clearFocus()
    QApplication.processEvents()
    assert tower.grab().toImage() != focused
