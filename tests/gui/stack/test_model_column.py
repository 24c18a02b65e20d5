"""Palette, inspector, findings, and what the Edit menu asks of the column."""

from collections import Counter

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from engine.bricks import (
    CATALOGUE,
    Activation,
    Conv2D,
    Dense,
    Dropout,
    Eyes,
    Flatten,
    MaxPooling2D,
)
from engine.findings import Change, Finding, Fix
from engine.messages import Message
from gui.stack.palette import _BESIDE_NAME, _SHORT_ROLE, _THREE_ABREAST


def labels(widget: QWidget) -> str:
    return "\n".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def button(widget: QWidget, text: str) -> QAbstractButton:
    return next(entry for entry in widget.findChildren(QAbstractButton) if entry.text() == text)


# --- palette ------------------------------------------------------------------------------


def test_the_palette_offers_the_catalogue(bench, qtmodeltester):
    model = bench.column.palette_view.model()
    qtmodeltester.check(model, force_py=True)
    column = bench.column.palette_view
    shown = [column.brick_class(model.index(row)) for row in range(model.rowCount())]
    assert shown[-1] is None  # what needs pictures is folded away
    assert Dense in shown
    assert Conv2D not in shown
    column.clicked.emit(model.index(model.rowCount() - 1))
    assert model.rowCount() == len(CATALOGUE) + 1
    column.clicked.emit(model.index(shown.index(None)))
    assert model.rowCount() == len(shown)
    model.offer(lambda kind: True, pictures=True)
    shown = [column.brick_class(model.index(row)) for row in range(model.rowCount())]
    assert shown[:4] == [Conv2D, MaxPooling2D, Eyes, Flatten]
    assert Dense in shown
    model.offer(lambda kind: True, pictures=False)
    mime = model.mimeData([model.index(0)])
    assert bench.column.model.canDropMimeData(mime, Qt.DropAction.CopyAction, 1, 0, QModelIndex())


def test_enter_adds_after_the_chosen_brick_and_again_below(bench, qtbot):
    palette, tower = bench.column.palette_view, bench.column.tower
    tower.choose([bench.ids[0]])
    palette.setCurrentIndex(palette.model().index(2))
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    palette.setCurrentIndex(palette.model().index(1))
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert bench.faces == ["64 relu", "0.2", "relu", "0.2", "64 tanh", "1 sigmoid"]
    assert tower.chosen() == [bench.ids[2]]
    assert bench.undo_text == "Add brick: Activation relu"


@pytest.mark.parametrize(("chosen", "place"), [([], 3), (["input"], 0), (["labels"], 4)])
def test_where_a_double_click_adds(bench, qtbot, chosen, place):
    bench.column.tower.choose(chosen)
    palette = bench.column.palette_view
    palette.doubleClicked.emit(palette.model().index(3))
    assert bench.design.bricks[place].kind == "gaussian_noise"


# --- inspector ----------------------------------------------------------------------------


def test_it_says_what_is_chosen(bench):
    inspector, tower = bench.column.inspector, bench.column.tower
    bench.column.show()
    assert "Click on a brick" in labels(inspector)
    tower.choose([bench.ids[1]])
    assert "Hides some numbers" in labels(inspector)
    tower.choose(bench.ids[:3])
    assert "3 bricks chosen" in labels(inspector)
    tower.choose(["input"])
    assert "x1, x2, x3" in labels(inspector)
    tower.choose(["labels"])
    assert "Two classes. The network should answer: no, yes" in labels(inspector)


def test_fields_edit_the_brick_one_gesture_one_step(bench, qtbot):
    bench.column.tower.choose([bench.ids[0]])
    inspector = bench.column.inspector
    box = inspector._form.editor("units").control
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "100")
    assert bench.faces[0] == "100 relu"
    assert bench.context.document.undo_stack.count() == 1
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.stepUp()
    assert bench.context.document.undo_stack.count() == 2
    bench.undo()
    assert box.value() == 100
    bench.undo()
    assert box.value() == 64


def test_two_bricks_never_share_an_undo_step(bench):
    edits, ids = bench.column.edits, bench.ids
    edits.set_field(ids[0], "units", 3, "units#1")
    edits.set_field(ids[2], "units", 4, "units#1")
    bench.undo()
    assert bench.faces == ["3 relu", "0.2", "64 tanh", "1 sigmoid"]


def test_labels_offer_the_losses_of_the_task_and_explain_them(bench, qtbot):
    bench.column.show()
    bench.column.tower.choose(["labels"])
    combo = bench.column.inspector._form.editor("loss").control
    assert combo.itemText(0) == "Binary cross-entropy"
    qtbot.waitUntil(lambda: "the more it costs" in labels(bench.column.inspector))
    combo.setCurrentIndex(1)
    assert bench.design.training.loss == "binary_focal_crossentropy"


def test_a_losss_own_fields_come_with_it_and_the_choice_keeps_the_keyboard(bench, qtbot):
    bench.column.show()
    qtbot.waitExposed(bench.column)
    bench.column.activateWindow()
    bench.column.tower.choose(["labels"])
    inspector = bench.column.inspector
    combo = inspector._form.editor("loss").control
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    combo.setCurrentIndex(1)
    form = inspector._form
    assert set(form._rows) == {"loss", "gamma", "label_smoothing"}
    assert form.editor("loss").control.hasFocus()
    form.changed.emit("gamma", 1.0)
    assert bench.design.training.own_loss.gamma == 1.0
    assert bench.undo_text == "Change: Focus (gamma)"
    (item,) = (i for i in bench.column.model._items if i.place == "labels")
    assert [chip.name for chip in item.chips] == ["loss"]
    bench.undo()
    assert form.editor("gamma").value() == 2.0


def test_more_stays_open_from_brick_to_brick(bench):
    inspector, tower = bench.column.inspector, bench.column.tower
    tower.choose([bench.ids[0]])
    inspector._form.set_more_open(True)
    tower.choose([bench.ids[2]])
    assert inspector._form.more_open


# --- splitting and joining ----------------------------------------------------------------


def test_an_activation_is_split_off_and_joined_again(bench):
    column = bench.column
    before = bench.design
    column.tower.choose([bench.ids[0]])
    assert column.can_split_activation()
    button(column.inspector, "Split off the activation").click()
    assert bench.faces[:2] == ["64", "relu"]
    assert bench.undo_text == "Split off the activation: Dense 64 relu"
    assert not column.can_split_activation()
    column.tower.choose([bench.ids[1]])
    assert column.can_join_activation()
    button(column.inspector, "Join the activation").click()
    assert bench.design == before
    assert column.tower.chosen() == [bench.ids[0]]


def test_given_first_weights_are_said_and_drawn_again_by_a_click(bench):
    inspector = bench.column.inspector
    brick = bench.design.bricks[0]
    given = brick.with_weights({"kernel": np.full((12, 64), 0.01)})
    design = bench.design.with_bricks((given, *bench.design.bricks[1:]))
    bench.context.document.edit("given", design)
    bench.column.tower.choose([given.id])
    row = inspector._given
    idle = {"kernel_initializer", "seed"}  # they would draw, and do nothing now
    assert row.isVisibleTo(inspector)
    assert "12 × 64" in row.text
    assert not idle & set(inspector._form._rows)
    row.button.click()
    assert bench.design.bricks[0].first_weights is None
    assert not row.isVisibleTo(inspector)
    assert idle <= set(inspector._form._rows)
    bench.undo()
    assert bench.design.bricks[0] == given


def test_only_neighbours_join(make_bench):
    bench = make_bench()
    bricks = (Dense(activation="linear"), Dropout(), Activation())
    bench.context.document.edit("x", bench.design.with_bricks(bricks))
    bench.column.tower.choose([bricks[0].id])
    assert not bench.column.can_join_activation()


# --- findings -----------------------------------------------------------------------------


def finding(bench, severity="warning"):
    fix = Fix(Message("f", "Neurons: 8"), lambda design: design.replaced(bricks_with(design)))

    def bricks_with(design):
        return design.bricks[0].changed(units=8)

    return Finding(severity, bench.ids[0], Message("x", "Too many & too wide."), (fix,))


def test_a_fix_mends_as_a_named_step(bench):
    bench.find(finding(bench))
    bench.column.tower.choose([bench.ids[0]])
    button(bench.column.inspector, "Neurons: 8").click()
    assert bench.faces[0] == "8 relu"
    assert bench.undo_text == "Fix: Neurons: 8"
    bench.undo()
    assert bench.faces[0] == "64 relu"


def test_the_foot_counts_and_shows_all(bench, qtbot):
    column = bench.column
    column.show()
    assert button(column, "Everything fits")
    bench.find(
        finding(bench),
        Finding("error", "data", Message("d", "No column is predicted.")),
        Finding("hint", "training", Message("t", "Try a larger batch.")),
    )
    button(column, "2 things to mend").click()
    qtbot.waitUntil(lambda: "Too many & too wide." in labels(column.inspector))
    text = labels(column.inspector)
    assert "No column is predicted." in text
    assert "Try a larger batch." in text
    button(column.inspector, "Dense 64 relu").click()
    assert column.tower.chosen() == [bench.ids[0]]
    assert "No column is predicted." not in labels(column.inspector)


def test_fix_all_leaves_a_tower_that_can_train(make_bench):
    bench = make_bench()
    bricks = (Dense(units=4, activation="relu"), Dense(units=3, activation="softmax"), Dropout())
    bench.context.document.edit("Break", bench.design.with_bricks(bricks))
    serious = [f for f in bench.context.findings.all if f.severity != "hint"]
    assert serious
    button(bench.column, "Fix all").click()
    assert bench.undo_text == "Fix all"
    assert not [f for f in bench.context.findings.all if f.severity != "hint"]
    bench.undo()
    assert bench.design.bricks == bricks


# --- room ---


def test_with_nothing_chosen_the_tower_has_the_room(bench, qtbot):
    column = bench.column
    column.show()
    qtbot.waitExposed(column)
    qtbot.waitUntil(lambda: column.tower.verticalScrollBar().maximum() == 0)
    bench.context.document.edit("x", bench.design.with_bricks(Dense() for _ in range(30)))
    before = column.inspector.height()
    column.tower.choose([bench.ids[0]])
    qtbot.waitUntil(lambda: column.inspector.height() > before + 60)
    assert column.inspector.height() >= 150


# --- the column ---------------------------------------------------------------------------


def test_what_can_be_done_follows_the_choice(bench, qtbot):
    column = bench.column
    can = (column.can_copy, column.can_cut, column.can_duplicate, column.can_delete)
    assert not any(ask() for ask in can)
    with qtbot.waitSignal(column.selection_changed):
        column.select_all()
    assert all(ask() for ask in can)
    column.delete()
    assert not column.can_select_all()


def test_presenting_leaves_the_tower(bench):
    column = bench.column
    column.show()
    column.set_presenting(True)
    assert column.tower.isVisible()
    assert not column.palette_view.isVisible()
    assert not column.inspector.isVisible()
    column.set_presenting(False)
    assert column.palette_view.isVisible()
    assert column.inspector.isVisible()


def test_every_control_has_a_name(bench):
    column = bench.column
    bench.find(finding(bench, "error"))
    column.tower.choose([bench.ids[0]])
    column.show()
    for widget in column.findChildren(QWidget):
        if not widget.isVisible():
            continue
        focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if focusable and not widget.objectName().startswith("qt_"):
            named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            assert named, widget


def test_three_abreast_no_name_in_the_palette_is_cut(bench):
    """Not even in English, whose names are the longest: then the short ones are shown."""
    model, look = bench.column.palette_view.model(), bench.context.look
    view = bench.column.palette_view
    view._model.fold(True)
    metrics = QFontMetrics(look.font())
    room = look.px(_THREE_ABREAST) // 3 - look.px(_BESIDE_NAME)
    names = [model.index(row).data(_SHORT_ROLE) for row in range(model.rowCount())]
    assert [name for name in names if metrics.horizontalAdvance(name) > room] == []
    assert len(set(names)) == len(names)


def test_names_in_the_palette_are_told_apart(bench):
    model = bench.column.palette_view.model()
    titles = Counter(model.index(row).data() for row in range(model.rowCount()))
    assert max(titles.values()) == 1
    assert button(bench.column, "Fix all").isHidden()
    assert isinstance(button(bench.column, "Fix all"), QPushButton)


def test_an_empty_tower_greets_and_is_nothing_wrong(make_bench):
    bench = make_bench()
    bench.context.document.edit("Clear", bench.design.with_bricks(()))
    column = bench.column
    assert [f.message.code for f in bench.context.findings.all] == ["tower.empty"]
    assert column.foot.summary.text() == "Begin with a brick"
    rows = range(column.model.rowCount())
    assert not any(column.model.item(row).errors for row in rows)
    button(column, "Add brick: Dense 1 sigmoid").click()
    assert len(bench.design.bricks) == 1


def test_one_finding_has_one_button_and_the_same_fix_is_offered_once(make_bench):
    bench = make_bench()
    column = bench.column
    fix = Fix(Message("fix.test", "Mend it"), Change(_as_it_is))
    first = Finding("error", bench.ids[0], Message("one", "First."), (fix,))
    second = Finding("warning", bench.ids[1], Message("two", "Second."), (fix,))
    bench.find(first, second)
    assert not column.foot.fix_all.isHidden()
    column._show_all_findings()
    text = labels(column.inspector)
    assert "First." in text
    assert "Second." in text
    shown = [b for b in column.findChildren(QAbstractButton) if b.text() == "Mend it"]
    assert len([b for b in shown if not b.isHidden() and b.parentWidget().isVisibleTo(column)]) == 1
    assert column.foot.fix_all.isHidden()


def _as_it_is(design):
    return design


@pytest.mark.parametrize("bricks", [1, 2, 4, 9])
@pytest.mark.parametrize("height", [400, 560, 700, 1000])
@pytest.mark.parametrize("width", [262, 330])
def test_the_palette_takes_whole_lines_of_what_the_tower_leaves(bench, width, height, bricks):
    column, document = bench.column, bench.context.document
    column.resize(width, height)
    column.show()
    tower = [*(Dense(units=8) for _ in range(bricks - 1)), Dense(units=1, activation="sigmoid")]
    document.edit("tower", document.design.with_bricks(tower))
    palette = column.palette_view
    line = palette.gridSize().height()
    shown, cut = divmod(palette.viewport().height(), line)
    assert cut <= 3  # what is around the lines, not a part of one
    lines = -(
        -palette.model().rowCount() // (palette.viewport().width() // palette.gridSize().width())
    )
    scrolls = palette.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    assert scrolls == (shown < lines)
    assert shown >= 2
    left = height - palette.height() - column.tower.wanted_height - column.inspector.usual_height
    left -= column.foot.sizeHint().height() + 1
    assert shown == 2 or left >= 0, "the tower and a brick's settings have their room"
    assert shown == lines or left < line, "no line is left out that has room"


def test_the_palette_stays_where_it_is_when_a_brick_is_chosen(bench):
    column = bench.column
    column.resize(300, 560)
    column.show()
    before = column.palette_view.height()
    column.tower.choose([bench.ids[0]])
    assert column.palette_view.height() == before


def test_no_name_in_the_palette_is_cut_for_the_sake_of_two_bricks(bench):
    column, document = bench.column, bench.context.document
    column.resize(384, 560)
    column.show()
    tower = [Dense(units=8), Dense(units=1, activation="sigmoid")]
    document.edit("tower", document.design.with_bricks(tower))
    palette = column.palette_view
    assert palette.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    names = [palette.model().index(row).data() for row in range(palette.model().rowCount())]
    longest = max(map(palette.fontMetrics().horizontalAdvance, names))
    assert longest + 17 <= palette.gridSize().width()


def test_a_tower_with_the_height_that_it_wants_does_not_scroll(bench):
    tower = bench.column.tower
    bench.column.show()
    for higher, scrolls in ((0, False), (-1, True)):
        tower.setFixedHeight(tower.wanted_height + higher)
        bench.column.layout().activate()
        assert (tower.verticalScrollBar().maximum() > 0) == scrolls
