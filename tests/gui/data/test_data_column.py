"""The DATA column at work: choosing data, columns, task and preparation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractSpinBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from engine.checks import check
from engine.data.source import Source
from engine.data.sources.catalogue import (
    BikeRentals,
    Circles,
    Iris,
    Moons,
    NoisyLine,
    SalesFiveYears,
)
from engine.data.table import Table
from engine.files.store import TableStore
from engine.findings import Finding
from engine.messages import EngineError, Message
from engine.recipes import recipe
from gui.data.data_column import DataColumn
from gui.data.sources.source_picker import SourcePicker
from gui.work.context import Context
from tests.gui.data.conftest import Survey

Opened = Callable[[Source], tuple[Context, DataColumn]]


def _actions(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        submenu = action.menu()
        found += _actions(submenu) if isinstance(submenu, QMenu) else [action]
    return found


def _choose(column: DataColumn, name: str, what: str, value: str) -> None:
    """Open a head's menu, and take the entry."""
    column.table.open_menu(column.table.model.section_of(name))
    menu = column.table.menu
    assert menu is not None
    next(action for action in _actions(menu) if action.data() == (what, value)).trigger()
    menu.close()


def _settle(qtbot: QtBot, context: Context, column: DataColumn) -> None:
    qtbot.waitUntil(
        lambda: not column.sources.busy and not column.columns.busy and context.facts.is_current,
        timeout=20_000,
    )


def test_another_source_is_one_step_with_a_tower_that_fits(
    qtbot: QtBot, open_column: Opened
) -> None:
    context, column = open_column(Circles())
    column.picker.button.click()
    assert column.picker.gallery is not None
    iris = next(tile for tile in column.picker.gallery.tiles if tile.entry.wanted is Iris)
    iris.click()
    _settle(qtbot, context, column)
    assert context.document.design.data.source == Iris()
    assert context.document.design.data.task == "multiclass"
    assert column.table.model.column_names[-1] == "species"
    assert context.document.undo_stack.count() == 1
    assert "Iris" in context.document.undo_stack.undoText()
    context.document.undo_stack.undo()
    assert context.document.design.data.source == Circles()


def test_a_generated_source_keeps_the_tower_when_a_field_changes(
    qtbot: QtBot, open_column: Opened
) -> None:
    context, column = open_column(Circles())
    bricks = context.document.design.bricks[:1]
    context.document.edit("one brick", context.document.design.with_bricks(bricks))
    rows = column.picker.fields.editor("rows")
    rows.control.setValue(100)
    _settle(qtbot, context, column)
    assert context.facts.report is not None
    assert context.facts.report.table.rows == 100
    column.picker.fields.draw_button.click()
    _settle(qtbot, context, column)
    source = context.document.design.data.source
    assert isinstance(source, Circles)
    assert source.seed == Circles().seed + 1
    assert context.document.design.bricks == bricks


def test_several_new_draws_are_one_undo_step(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Moons())
    for _ in range(3):
        column.picker.fields.draw_button.click()
        _settle(qtbot, context, column)
    assert context.document.undo_stack.count() == 1
    context.document.undo_stack.undo()
    assert context.document.design.data.source == Moons()


def test_a_head_makes_a_column_an_input_or_not(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)
    _choose(column, "sleep", "role", "ignored")
    assert context.document.design.data.column("sleep").role == "ignored"
    assert "sleep" in context.document.undo_stack.undoText()
    _choose(column, "sleep", "role", "input")
    assert context.document.design.data.column("sleep").role == "input"


def test_long_numbers_are_shown_short_and_told_whole(open_column: Opened) -> None:
    _context, column = open_column(Circles())
    model = column.table.model
    place = model.index(0, 0)
    assert len(model.data(place)) <= 8
    whole = model.data(place, Qt.ItemDataRole.ToolTipRole)
    assert float(whole) == pytest.approx(float(model.data(place)), rel=1e-4)
    assert len(whole) > 8


def test_free_text_cannot_be_made_an_input(open_column: Opened, survey: Source) -> None:
    _context, column = open_column(survey)
    column.table.open_menu(column.table.model.section_of("note"))
    assert column.table.menu is not None
    entries = {action.data(): action for action in _actions(column.table.menu)}
    assert not entries["role", "input"].isEnabled()
    column.table.menu.close()


def test_another_target_brings_its_task_and_a_tower_that_trains(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)
    assert context.document.design.data.task == "binary"
    _choose(column, "grade", "role", "target")
    _settle(qtbot, context, column)
    design = context.document.design
    assert design.data.task == "regression"
    assert [target.name for target in design.data.targets] == ["grade"]
    assert design.data.column("passed").role == "input"
    assert context.document.undo_stack.count() == 1
    errors = [f for f in check(design, context.facts.report) if f.severity == "error"]
    assert not errors
    _choose(column, "city", "role", "target")
    _settle(qtbot, context, column)
    design = context.document.design
    assert design.data.task == "multiclass"
    assert design.bricks[-1].units == 3  # type: ignore[attr-defined]
    assert column.task.only.text() == "several classes (3)"


def test_the_task_can_be_changed_where_the_values_allow_it(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)
    choice = column.task.choice
    assert [choice.itemData(i) for i in range(choice.count())] == ["binary", "multiclass"]
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    _settle(qtbot, context, column)
    assert context.document.design.data.task == "multiclass"
    assert context.document.design.bricks[-1].units == 2  # type: ignore[attr-defined]
    assert context.document.design.training.loss == "categorical_crossentropy"


def test_an_edit_made_while_the_target_changes_is_not_lost(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)
    column.columns.change("grade", "role", "target")
    design = context.document.design
    context.document.edit("epochs", design.with_training(epochs=7))
    _settle(qtbot, context, column)
    assert context.document.design.training.epochs == 7
    assert context.document.design.data.task == "regression"


def test_the_keyboard_opens_a_columns_menu(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    _context, column = open_column(survey)
    column.tabs.setCurrentWidget(column.table)
    column.table.view.setCurrentIndex(column.table.model.index(0, 2))
    qtbot.keyClick(column.table.view, Qt.Key.Key_Return)
    assert column.table.menu is not None
    assert column.table.menu.name == "city"
    column.table.menu.close()


def test_preparation_is_changed_for_all_inputs_by_name(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)
    panel = column.preparation
    panel.missing.setCurrentIndex(panel.missing.findData("drop"))
    panel.missing.activated.emit(panel.missing.currentIndex())
    _settle(qtbot, context, column)
    data = context.document.design.data
    assert {entry.missing for entry in data.inputs} == {"drop"}
    assert "54" in column.parts.sentence.text()
    assert "missing: 6" in column.parts.sentence.text()
    assert context.document.undo_stack.undoText() == "Change missing values"
    assert not panel.target_scaling.isVisibleTo(panel)


def test_shares_are_merged_into_one_step_while_they_are_typed(
    qtbot: QtBot, open_column: Opened
) -> None:
    context, column = open_column(NoisyLine())
    editor = column.preparation.form.editor("validation_share")
    for share in (0.1, 0.15):
        editor.control.setValue(share)
    _settle(qtbot, context, column)
    assert context.document.design.data.split.validation_share == pytest.approx(0.15)
    assert context.document.undo_stack.count() == 1


class Broken(Survey):
    def read(self, store: TableStore) -> Table:
        raise EngineError(Message("gone", "The file is not there any more."))


def test_an_edit_is_shown_once_and_what_comes_of_it_once(
    qtbot: QtBot, open_column: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the facts are out of date comes with each edit: the column is not filled for both."""
    context, column = open_column(Moons())
    shown: list[bool] = []
    show = column.table.show_report
    monkeypatch.setattr(
        column.table,
        "show_report",
        lambda *given: (shown.append(context.facts.is_current), show(*given)),
    )
    design = context.document.design
    split = design.data.split.model_copy(update={"seed": design.data.split.seed + 1})
    context.document.edit("seed", design.with_data(design.data.model_copy(update={"split": split})))
    assert shown == [False]
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert shown == [False, True]


def test_what_has_gone_wrong_is_said_and_the_old_picture_stays(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)

    column.sources.choose(Broken())
    qtbot.waitUntil(lambda: not column.sources.busy, timeout=20_000)
    assert column.note.text() == "The file is not there any more."
    assert column.note.property("role") == "error"
    assert column.table.model.columnCount() == 6
    assert context.document.design.data.source == survey


def test_findings_of_the_data_are_shown_once(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)
    column.columns.change("passed", "role", "ignored")
    _settle(qtbot, context, column)
    qtbot.waitUntil(lambda: column.findings.isVisibleTo(column))
    assert context.facts.report is not None
    assert column.findings.findings[0].message == context.facts.report.problem
    assert column.note.text() == ""
    assert column.task.target.currentIndex() == -1
    assert column.task.target.placeholderText() == "choose a column"


def test_a_fix_of_the_data_is_one_click(qtbot: QtBot, open_column: Opened, survey: Source) -> None:
    context, column = open_column(survey)
    for name in ("hours", "grade", "sleep"):
        column.columns.change(name, "scaling", "none")
        column.columns.change(name, "missing", "drop")
    _settle(qtbot, context, column)
    qtbot.waitUntil(lambda: column.findings.isVisibleTo(column))
    before = len(column.findings.findings)
    column.findings.rows.findChildren(QPushButton)[0].click()
    _settle(qtbot, context, column)
    qtbot.waitUntil(lambda: len(column.findings.findings) < before)


def test_a_long_remark_leaves_room_and_is_whole_at_a_click(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)
    words = "The values of this column lie far apart, and a few of them are much larger. " * 4
    told = Message("long", words)
    finding = Finding("hint", "data", told)
    context.findings._all = (finding,)
    context.findings.changed.emit()
    strip = column.findings
    qtbot.waitUntil(lambda: strip.whole.isVisible())
    low = strip.height()
    assert low < column.height() / 4
    strip.whole.click()
    qtbot.waitUntil(lambda: strip.height() > low)
    assert not strip.rows.is_cut
    column.resize(310, 900)
    strip.whole.click()
    qtbot.waitUntil(lambda: not strip.whole.isVisible())
    assert not strip.rows.is_cut


def test_a_tall_column_shows_table_and_plot_together(open_column: Opened) -> None:
    _context, column = open_column(Iris())
    assert column.tabs.count() == 3
    column.resize(420, 1000)
    assert column.tabs.count() == 2
    assert column.plots.scatter.isVisible()
    assert column.table.isVisible()
    column.resize(310, 560)
    assert [column.tabs.tabText(i) for i in range(3)] == ["Table", "Plot", "Preparation"]


def test_the_target_can_be_chosen_by_name(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    context, column = open_column(survey)
    target = column.task.target
    assert target.currentText() == "passed"
    target.setCurrentIndex(target.findData("city"))
    target.activated.emit(target.currentIndex())
    _settle(qtbot, context, column)
    assert [entry.name for entry in context.document.design.data.targets] == ["city"]
    context.document.undo_stack.undo()
    assert target.currentText() == "passed"


def test_the_tab_key_goes_from_top_to_bottom(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Circles())
    column.sources.choose(Moons())  # its editors are new
    _settle(qtbot, context, column)
    expected = [
        column.picker.button,
        column.picker.open_button,
        column.picker.fields.editor("rows").control,
        column.picker.fields.editor("seed").control,
        column.picker.fields.draw_button,
        column.task.target,
        column.task.choice,
        column.table.view,
        column.plots.scatter.x_choice,
        column.preparation.missing,
    ]
    chain, widget = [], column.picker.button.nextInFocusChain()
    while widget is not column.picker.button:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    places = [-1, *(chain.index(widget) for widget in expected[1:])]
    assert places == sorted(places)


def test_an_open_list_survives_the_facts_that_arrive(
    qtbot: QtBot, open_column: Opened, survey: Source
) -> None:
    _context, column = open_column(survey)
    column.tabs.setCurrentIndex(2)
    for box in (column.preparation.missing, column.task.target, column.task.choice):
        box.showPopup()
        with qtbot.assertNotEmitted(box.model().rowsRemoved):
            column._refresh()
        assert box.view().isVisible()
        box.hidePopup()


def test_a_file_is_found_without_holding_the_window_up(
    qtbot: QtBot, tmp_path: Path, open_column: Opened
) -> None:
    _context, column = open_column(Circles())
    path = tmp_path / "table.csv"
    path.write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    column.picker.open_button.click()
    finder = column.tables._file_dialog
    assert finder is not None
    finder.fileSelected.emit(str(path))
    finder.close()
    assert column.tables.import_dialog is not None
    column.tables.import_dialog.reject()


def test_the_story_has_the_height_that_its_width_asks_for(
    qtbot: QtBot, open_column: Callable[[Source], tuple[Context, DataColumn]]
) -> None:
    _context, column = open_column(Circles())
    story = column.findChild(SourcePicker).story
    for width in (700, 260, 344):
        column.resize(width, 680)
        qtbot.waitUntil(lambda: story.height() >= story.heightForWidth(story.width()))


def test_a_yes_or_no_of_a_source_can_be_read_whole(qtbot: QtBot, open_column: Opened) -> None:
    """Beside the numbers a narrow column would cut its words off."""
    _context, column = open_column(BikeRentals())
    box = column.picker.fields.editor("calendar").control
    qtbot.waitUntil(lambda: box.width() > 0)
    assert box.width() >= box.sizeHint().width()
    assert box.mapTo(column.picker.fields, box.rect().topLeft()).x() == 0


def test_plots_say_what_they_wait_for(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Iris())
    assert not column.plots.nothing.isVisibleTo(column)
    data = context.document.design.data
    untold = data.model_copy(
        update={
            "columns": tuple(entry.model_copy(update={"role": "input"}) for entry in data.columns)
        }
    )
    context.document.edit("no target", context.document.design.with_data(untold))
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert column.plots.nothing.isVisibleTo(column.plots)
    assert column.plots.nothing.text()
    assert not column.plots.save_button.isEnabled()


def test_the_table_stands_beside_a_widened_plot_and_the_keys_stay(
    qtbot: QtBot, open_column: Opened
) -> None:
    _context, column = open_column(Circles())
    with qtbot.waitActive(column):
        column.activateWindow()
    assert column.tabs.currentWidget() is column.plots
    column.plots.scatter.x_choice.setFocus()
    column.set_wide(True)
    assert column.tabs.currentWidget() is column.table
    assert column.plots.scatter.x_choice.hasFocus()
    column.set_wide(False)
    assert column.tabs.currentWidget() is column.plots
    assert column.plots.scatter.x_choice.hasFocus()


def test_a_remark_in_a_low_column_takes_the_room_of_the_story(
    qtbot: QtBot, open_column: Opened
) -> None:
    """Otherwise the source's fields were pressed to half their height at 1280 × 720."""
    context, column = open_column(SalesFiveYears())
    column.show()
    column.resize(360, 523)
    context.document.edit("by the largest", recipe("sales-stuck").make())
    qtbot.waitUntil(lambda: context.facts.is_current and column.findings.isVisible())
    assert not column.picker.story.isVisible()
    qtbot.waitUntil(
        lambda: all(
            box.height() >= box.minimumSizeHint().height()
            for box in column.picker.findChildren(QAbstractSpinBox)
        )
    )
    column.resize(360, 900)
    assert column.picker.story.isVisible()
