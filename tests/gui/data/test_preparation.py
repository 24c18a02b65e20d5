"""Making the data ready: each column's own page, the list of all, the split."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from engine.data.preparing import edits
from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.data.sources.catalogue import Digits, Iris
from gui.data.columns.column_panel import ColumnPanel
from gui.data.data_column import DataColumn
from gui.data.preparing.split_choices import SplitChoices
from gui.work.context import Context
from tests.gui.data.messy import Messy

Opened = Callable[[Source], tuple[Context, DataColumn]]


def settle(qtbot: QtBot, context: Context, column: DataColumn) -> None:
    qtbot.waitUntil(lambda: not column.columns.busy and context.facts.is_current, timeout=20_000)


def page_of(column: DataColumn, name: str) -> ColumnPanel:
    column.show_preparation(name)
    panel = column.preparation.column_panel
    assert panel is not None
    assert panel.name == name
    return panel


def choose(panel: ColumnPanel, what: str, value: str) -> None:
    box = panel.choice(what)
    place = box.findData(value)
    assert place >= 0, f"{value} is not offered"
    box.setCurrentIndex(place)
    box.activated.emit(place)


def undo_text(context: Context) -> str:
    return context.document.undo_stack.undoText()


def test_every_column_is_listed_with_what_is_done_to_it(open_column: Opened) -> None:
    _context, column = open_column(Messy())
    lines = column.preparation.columns
    assert lines.count() == 7
    assert lines.line("price").startswith("target · numbers")
    # What fills the gaps was learned from the training part.
    assert "gaps: " in lines.line("weight")
    assert "gaps: median" not in lines.line("weight")
    happened = column.preparation.happened.text()
    assert happened.startswith("Rows used: 80 of 80 · Gaps filled: ")
    prepared = _context.facts.prepared
    assert happened.endswith(f"Inputs made: {len(prepared.input_names)}")


def test_a_click_on_a_line_opens_the_columns_page_and_back(
    qtbot: QtBot, open_column: Opened
) -> None:
    _context, column = open_column(Messy())
    preparation = column.preparation
    column.tabs.setCurrentWidget(column.places.preparation_page)
    lines = preparation.columns
    column.places.preparation_page.ensureWidgetVisible(lines)
    place = lines.visualItemRect(lines.item(1)).center()
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    panel = preparation.column_panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.title.text() == "size"
    assert not lines.isVisible()
    assert column.places.preparation_page.verticalScrollBar().value() == 0
    panel.back.click()
    assert lines.isVisible()
    assert not panel.isVisible()


def test_the_table_heads_menu_leads_to_the_page(open_column: Opened) -> None:
    _context, column = open_column(Messy())
    column.table.open_menu(column.table.model.section_of("day"))
    assert column.table.menu is not None
    entry = next(a for a in column.table.menu.actions() if a.data() == ("panel", ""))
    entry.trigger()
    column.table.menu.close()
    assert column.tabs.currentWidget() is column.places.preparation_page
    assert column.preparation.column_panel.name == "day"


def test_a_value_of_ones_own_is_typed_in_place(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "weight")
    assert not panel.value.isVisible()
    choose(panel, "missing", "value")
    settle(qtbot, context, column)
    assert panel.value.isVisible()
    panel.value.selectAll()
    qtbot.keyClicks(panel.value, "12.5")
    qtbot.keyClick(panel.value, Qt.Key.Key_Return)
    settle(qtbot, context, column)
    weight = context.document.design.data.column("weight")
    assert (weight.missing, weight.missing_value) == ("value", "12.5")
    assert undo_text(context) == "Fill gaps with a value: weight"
    assert panel.effect("missing") == "Gaps filled: 8, with 12.5"
    context.document.undo_stack.undo()
    assert panel.value.text() != "12.5"


@pytest.mark.parametrize(
    ("choice", "word"), [("mean", "mean"), ("median", "median"), ("drop", "Rows left out: 8")]
)
def test_filling_tells_the_training_parts_value(
    qtbot: QtBot, open_column: Opened, choice: str, word: str
) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "weight")
    other = "mean" if choice != "mean" else "median"
    context.document.edit(
        "other",
        context.document.design.with_data(
            edits.with_missing(context.document.design.data, other, "weight")
        ),
    )
    settle(qtbot, context, column)
    choose(panel, "missing", choice)
    settle(qtbot, context, column)
    assert undo_text(context) == "Change missing values: weight"
    if choice == "drop":
        assert panel.effect("missing") == word
        return
    rows = context.facts.report.plot
    training = rows.columns["weight"][rows.part == 0]
    known = sorted(training[training == training])
    middle = len(known) // 2
    figure = {
        "mean": sum(known) / len(known),
        "median": known[middle] if len(known) % 2 else (known[middle - 1] + known[middle]) / 2,
    }[choice]
    said = panel.effect("missing").removeprefix("Gaps filled: 8, with ")
    assert float(said) == pytest.approx(figure, rel=1e-3)


def test_scaling_tells_what_becomes_0_and_1(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "weight")
    choose(panel, "scaling", "minmax")
    settle(qtbot, context, column)
    rows = context.facts.report.plot
    training = rows.columns["weight"][rows.part == 0]
    training = training[training == training]
    low, high = f"{training.min():g}", f"{training.max():g}"
    assert panel.effect("scaling") == f"{low} becomes 0, and {high} becomes 1."
    for scaling in ("robust", "log", "standardize"):
        choose(panel, "scaling", scaling)
        settle(qtbot, context, column)
        assert context.document.design.data.column("weight").scaling == scaling
        assert "becomes 0" in panel.effect("scaling")
    choose(panel, "scaling", "none")
    settle(qtbot, context, column)
    assert panel.effect("scaling") == ""


def test_a_category_is_ordered_by_buttons_keys_and_back(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "size")
    # Proposed for words that are known to have an order.
    assert panel.effect("encoding") == "0 … 2 in this order: small, medium, large"
    choose(panel, "encoding", "one_hot")
    settle(qtbot, context, column)
    assert panel.effect("encoding") == "Inputs (3): large, medium, small"
    assert not panel.order.isVisible()
    choose(panel, "encoding", "ordered")
    settle(qtbot, context, column)
    assert panel.order.isVisible()
    before = panel.order.values
    panel.order.reverse.click()
    settle(qtbot, context, column)
    assert panel.order.values == before[::-1]
    assert context.document.design.data.column("size").order == before[::-1]
    assert undo_text(context) == "Change order of values: size"
    panel.order.list.setCurrentRow(2)
    panel.order.up.click()
    settle(qtbot, context, column)
    order = panel.order.values
    assert order == (before[2], before[0], before[1])
    assert panel.order.list.currentRow() == 1  # it goes with the value
    qtbot.keyClick(panel.order.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, context, column)
    assert panel.order.values == (before[0], before[2], before[1])
    assert panel.effect("encoding").startswith("0 … 2 in this order: " + before[0])
    for _ in range(3):
        context.document.undo_stack.undo()
    settle(qtbot, context, column)
    assert panel.order.values == before


def test_a_dragged_value_takes_its_place(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "size")
    choose(panel, "encoding", "ordered")
    settle(qtbot, context, column)
    before = panel.order.values
    # As an inner move leaves the list: the item stands elsewhere, then it is said.
    panel.order.list.insertItem(0, panel.order.list.takeItem(2))
    panel.order.list.dropped.emit()
    settle(qtbot, context, column)
    assert context.document.design.data.column("size").order == (before[2], *before[:2])
    assert panel.order.list.item(0).text().startswith("0")


def test_parts_of_a_date_are_ticked(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "day")
    if context.document.design.data.column("day").kind != "date":
        choose(panel, "kind", "date")
    choose(panel, "role", "input")
    settle(qtbot, context, column)
    assert panel.parts["month"].isChecked()  # what differs between rows
    assert not panel.parts["hour"].isChecked()
    panel.parts["day"].click()
    settle(qtbot, context, column)
    assert context.document.design.data.column("day").date_parts == ("month", "weekday")
    assert undo_text(context) == "Choose parts of the date: day"
    assert "Inputs (2): month, weekday" in panel._parts_effect.text()


def test_yes_and_no_can_be_swapped(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "member")
    choose(panel, "kind", "category")
    settle(qtbot, context, column)
    choose(panel, "kind", "yes_no")
    settle(qtbot, context, column)
    assert undo_text(context) == "Read column member as: yes or no"
    assert panel.effect("encoding") == "1 for “yes”, 0 for “no”"
    panel.swap.click()
    settle(qtbot, context, column)
    assert panel.effect("encoding") == "1 for “no”, 0 for “yes”"


def test_a_number_is_predicted_beside_the_target_and_no_longer(
    qtbot: QtBot, open_column: Opened
) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "sold")
    choose(panel, "role", "target_too")
    settle(qtbot, context, column)
    design = context.document.design
    assert {target.name for target in design.data.targets} == {"price", "sold"}
    assert design.bricks[-1].units == 2  # type: ignore[attr-defined]
    assert undo_text(context) == "Target as well: sold"
    assert column.task.target.placeholderText() == "price, sold"
    assert column.task.label.text() == "Predicts 2"
    choose(panel, "role", "ignored")
    settle(qtbot, context, column)
    design = context.document.design
    assert [target.name for target in design.data.targets] == ["price"]
    assert design.data.column("sold").role == "ignored"
    assert design.bricks[-1].units == 1  # type: ignore[attr-defined]
    context.document.undo_stack.undo()
    context.document.undo_stack.undo()
    assert [target.name for target in context.document.design.data.targets] == ["price"]


def test_the_heads_menu_adds_and_removes_a_target(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    for expected in ({"price", "sold"}, {"price"}):
        column.table.open_menu(column.table.model.section_of("sold"))
        menu = column.table.menu
        assert isinstance(menu, QMenu)
        too = next(action for action in menu.actions() if action.data() == ("target_too", ""))
        assert too.isChecked() == (expected == {"price"})
        too.trigger()
        menu.close()
        settle(qtbot, context, column)
        assert {target.name for target in context.document.design.data.targets} == expected


def test_with_ctrl_the_task_line_adds_a_target(
    qtbot: QtBot, open_column: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, column = open_column(Messy())
    held = Qt.KeyboardModifier.ControlModifier
    monkeypatch.setattr(QGuiApplication, "keyboardModifiers", lambda: held)
    target = column.task.target
    for expected in ({"price", "sold"}, {"price"}):
        place = target.findData("sold")
        target.setCurrentIndex(place)
        target.activated.emit(place)
        settle(qtbot, context, column)
        assert {entry.name for entry in context.document.design.data.targets} == expected
    assert target.currentText() == "price"


def test_words_cannot_be_predicted_beside_numbers(open_column: Opened) -> None:
    _context, column = open_column(Messy())
    panel = page_of(column, "colour")
    assert panel.choice("role").findData("target_too") < 0
    column.table.open_menu(column.table.model.section_of("colour"))
    assert column.table.menu is not None
    assert ("target_too", "") not in [action.data() for action in column.table.menu.actions()]
    column.table.menu.close()


def test_another_table_closes_the_page_of_a_column_that_is_gone(
    qtbot: QtBot, open_column: Opened
) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "size")
    column.sources.choose(Iris())
    qtbot.waitUntil(lambda: context.document.design.data.source == Iris(), timeout=20_000)
    settle(qtbot, context, column)
    assert panel.isHidden()
    assert column.preparation.columns.count() == 5


def test_only_a_table_of_ones_own_takes_a_test_file(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    split = column.preparation.split
    assert not split.test_file.isVisibleTo(split)
    first = TableFile(name="january.csv", fingerprint="0" * 64)
    data = context.document.design.data
    own = data.model_copy(update={"source": first})
    choices = SplitChoices(context)
    qtbot.addWidget(choices)
    choices.show_data(own, None)
    assert choices.test_file.isVisibleTo(choices)
    second = TableFile(name="february.csv", fingerprint="1" * 64)
    both = own.model_copy(update={"source": first.model_copy(update={"test_file": second})})
    choices.show_data(both, None)
    assert "february.csv" in choices.test_file.whole_text


def test_it_is_laid_out_for_a_narrow_and_a_wide_column(qtbot: QtBot, open_column: Opened) -> None:
    _context, column = open_column(Messy())
    column.tabs.setCurrentWidget(column.places.preparation_page)
    preparation = column.preparation
    column.resize(380, 620)
    assert preparation.columns.y() > preparation.split.y()
    assert preparation.minimumSizeHint().width() <= 340
    column.resize(1000, 620)
    qtbot.waitUntil(lambda: preparation.columns.x() >= preparation.split.width() > 300)


class Shouting(QTranslator):
    """A language in which every word is in angle quotes."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"«{text}»"

    def isEmpty(self) -> bool:
        return False


@pytest.mark.parametrize("name", ["weight", "size", "day", "member", "price"])
def test_every_word_follows_the_language_and_every_control_has_a_name(
    qtbot: QtBot, open_column: Opened, name: str
) -> None:
    context, column = open_column(Messy())
    if name == "size":
        column.columns.change("size", "encoding", "ordered")
    if name == "weight":
        column.columns.change("weight", "missing", "value")
    settle(qtbot, context, column)
    panel = page_of(column, name)
    preparation = column.preparation
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: panel._rows["role"].label.text().startswith("«"))
        for shown in (panel, preparation):
            for widget in shown.findChildren(QWidget):
                if not widget.isVisible():
                    continue
                if isinstance(widget, QLabel | QAbstractButton):
                    text = widget.text()
                    assert not text or text == name or text.startswith("«"), text
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    told = widget.accessibleName() or getattr(widget, "text", str)()
                    assert told, widget
            preparation.show_all()
        assert preparation.columns.line(name).startswith("«")
    finally:
        QCoreApplication.removeTranslator(translator)
    qtbot.waitUntil(lambda: not panel._rows["role"].label.text().startswith("«"))


def test_all_columns_are_seen_and_the_page_follows_the_keys(
    qtbot: QtBot, open_column: Opened
) -> None:
    """No scroll bar inside another one: digits have 65 columns."""
    _context, column = open_column(Digits())
    column.tabs.setCurrentWidget(column.places.preparation_page)
    lines = column.preparation.columns
    qtbot.waitUntil(lambda: lines.height() >= lines.sizeHintForRow(0) * lines.count())
    assert lines.verticalScrollBar().maximum() == 0
    page = column.places.preparation_page.viewport()
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_End)
    spot = lines.viewport().mapTo(page, lines.visualItemRect(lines.currentItem()).center())
    assert page.rect().contains(spot)
    qtbot.keyClick(lines, Qt.Key.Key_Home)
    spot = lines.viewport().mapTo(page, lines.visualItemRect(lines.currentItem()).center())
    assert page.rect().contains(spot)


def test_choices_and_shares_stand_in_one_line(qtbot: QtBot, open_column: Opened) -> None:
    _context, column = open_column(Iris())
    column.tabs.setCurrentWidget(column.places.preparation_page)
    preparation = column.preparation
    share = preparation.form.editor("test_share").control
    qtbot.waitUntil(lambda: share.width() > 40)
    lefts = {
        widget.mapTo(preparation, QPoint(0, 0)).x()
        for widget in (preparation.missing, preparation.scaling, preparation.method, share)
    }
    assert max(lefts) - min(lefts) <= 1


def test_repeated_rows_are_used_once_and_again(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Iris())  # one flower stands in it twice
    box = column.preparation.inputs.repeated
    place = box.findData("drop")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    settle(qtbot, context, column)
    assert undo_text(context) == "Change repeated rows"
    report = context.facts.report
    assert report is not None
    assert report.prepared is not None
    assert report.prepared.rows_repeated == 1
    assert "repeat another row: 1" in column.parts.sentence.text()
    context.document.undo_stack.undo()
    settle(qtbot, context, column)
    assert box.currentData() == "keep"


def test_rare_words_are_taken_together_and_alone_again(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Messy())
    panel = page_of(column, "size")
    choose(panel, "encoding", "one_hot")
    settle(qtbot, context, column)
    assert panel.words.isVisible()
    assert "Inputs (3)" in panel.effect("encoding")
    panel.words.setFocus()
    panel.words.setValue(1)
    assert context.document.design.data.column("size").most_words == 1
    assert undo_text(context) == "Take rare words together: size"
    settle(qtbot, context, column)
    assert "Inputs (2)" in panel.effect("encoding")
    assert panel.effect("encoding").endswith("Rare words that share one input (other): 2")
    context.document.undo_stack.undo()
    settle(qtbot, context, column)
    assert panel.words.value() == 0
    assert panel.words.text() == "all"
    choose(panel, "encoding", "ordered")
    assert not panel.words.isVisible()
