"""Classes and pictures changed by hand: each one step, by name, and undone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from qtawesome.iconic_font import CharIconPainter

from engine.data.sources.pictures import Pictures
from gui.widgets.name_question import NameQuestion
from tests.engine.data.pictures.made import RED, png, write
from tests.gui.data.pictures.conftest import Opened


def answer(opened: Opened, name: str) -> None:
    question = next(
        own
        for own in QApplication.topLevelWidgets()
        if isinstance(own, NameQuestion) and own.isVisible()
    )
    question.field.setText(name)
    question.accept()


def test_a_class_is_added_empty_and_chosen(opened: Opened):
    opened.panel.ways.new_class.click()
    answer(opened, "birds")
    assert opened.own.counts == {"cats": 8, "dogs": 6, "birds": 0}
    assert opened.panel.chosen_class == "birds"
    assert opened.undo_name == "Add class: birds"
    head = opened.panel.grid.heads.all[2]
    assert head.count.property("role") == "warning"
    opened.undo()
    assert opened.own.classes == ("cats", "dogs")
    assert opened.panel.chosen_class == "cats"


def test_a_class_is_renamed_and_a_name_that_is_taken_is_told(opened: Opened):
    opened.panel.grid.heads.all[0].rename.trigger()
    answer(opened, "고양이 {x}")
    assert opened.own.classes == ("고양이 {x}", "dogs")
    assert opened.panel.chosen_class == "고양이 {x}"
    assert opened.undo_name == "Rename class: cats → 고양이 {x}"
    opened.panel.rename_class("dogs", "고양이 {x}")
    assert "고양이 {x}" in opened.panel.line.text()
    assert opened.panel.line.property("role") == "error"
    assert opened.own.classes == ("고양이 {x}", "dogs")


def test_pictures_are_dragged_into_another_class(opened: Opened):
    grid, model = opened.panel.grid, opened.panel.model
    spot = grid.heads.all[1].geometry().center()
    data = model.mimeData([model.index(0), model.index(3)])
    event = QDropEvent(
        QPointF(spot),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    grid.dropEvent(event)
    assert event.isAccepted()
    assert opened.own.counts == {"cats": 6, "dogs": 8}
    assert opened.undo_name == "Move pictures (2) to: dogs"
    opened.undo()
    assert opened.own.counts == {"cats": 8, "dogs": 6}


def test_a_move_is_shown_once_and_draws_no_icon_anew(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
):
    """With its own facts, not with those of before as well; what was found stays till then."""
    opened.settle()
    column, context = opened.column, opened.context
    column.grab()
    filled, drawn, heard = [], [], []
    show = column.parts.show_facts
    monkeypatch.setattr(column.parts, "show_facts", lambda facts: filled.append(show(facts)))
    draw = CharIconPainter.paint
    monkeypatch.setattr(CharIconPainter, "paint", lambda self, *how: drawn.append(draw(self, *how)))
    context.findings.changed.connect(lambda: heard.append(context.facts.is_current))
    opened.panel.changes.move(np.arange(2), "dogs")
    assert not context.facts.is_current
    assert not filled
    assert not column.note.isVisible()
    opened.settle()
    column.grab()
    assert len(filled) == 1
    assert all(heard)
    assert not drawn
    assert "14" in column.parts.sentence.text()


def test_the_menu_moves_and_the_key_deletes_what_is_chosen(opened: Opened):
    grid = opened.panel.grid
    grid.choose_numbers(range(2))
    grid.menu_wanted.emit(QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    move = menu.actions()[0].menu()
    next(action for action in move.actions() if action.data() == "dogs").trigger()
    menu.close()
    assert opened.own.counts == {"cats": 6, "dogs": 8}
    assert grid.chosen_numbers.tolist() == [0, 1]  # still, wherever they are now
    assert opened.context.selection.rows.tolist() == [0, 1]
    grid.choose_numbers([2, 3, 4])
    opened.qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert opened.own.counts == {"cats": 3, "dogs": 8}
    assert opened.undo_name == "Delete pictures (3)"


def test_with_a_class_less_the_last_brick_follows_and_it_is_said(opened: Opened, tmp_path: Path):
    panel = opened.panel
    panel.changes.add_class("birds")
    files = write(tmp_path / "birds", {"a.png": png(90), "b.png": png(91)})
    panel.changes.add("birds", [files / "a.png", files / "b.png"], "Add {count}")
    opened.settle()
    assert "3 classes" in panel.line.text()
    assert opened.context.document.design.bricks[-1].units == 3
    panel.grid.heads.all[2].delete.trigger()
    opened.settle()
    assert opened.own.counts == {"cats": 8, "dogs": 6}
    assert opened.undo_name == "Delete class: birds"
    assert "2 classes" in panel.line.text()
    opened.undo()
    assert opened.own.counts == {"cats": 8, "dogs": 6, "birds": 2}
    assert opened.context.document.design.bricks[-1].units == 3


def test_what_is_done_meanwhile_is_not_lost(opened: Opened, tmp_path: Path):
    files = write(tmp_path / "more", {"a.png": png(95)})
    opened.panel.changes.add("cats", [files / "a.png"], "Add {count}")
    document = opened.context.document
    document.edit("another", document.design.with_training(epochs=3))
    opened.panel.changes.delete([0])
    opened.settle()
    assert opened.own.counts == {"cats": 8, "dogs": 6}
    assert document.design.training.epochs == 3
    assert len(opened.own.class_codes) == 15


def test_another_document_is_left_alone(opened: Opened, tmp_path: Path):
    files = write(tmp_path / "more", {"a.png": png(96)})
    opened.panel.changes.add("cats", [files / "a.png"], "Add {count}")
    opened.context.document.replace(opened.context.document.design)
    opened.settle()
    assert opened.own.counts == {"cats": 8, "dogs": 6}


def test_copies_and_pictures_in_two_classes_are_chosen_by_a_press(opened: Opened, tmp_path: Path):
    files = write(tmp_path / "again", {"a.png": png(0, RED)})
    opened.panel.changes.add("dogs", [files / "a.png"], "Add {count}")
    opened.panel.changes.add("cats", [files / "a.png"], "Add {count}")
    opened.settle()
    alike = opened.panel.alike
    opened.qtbot.waitUntil(lambda: alike.isVisible())
    assert alike.buttons["repeated"].text() == "Copies: 1"
    alike.buttons["repeated"].click()
    assert opened.panel.grid.chosen_numbers.tolist() == [15]
    alike.buttons["contradicting"].click()
    chosen = opened.panel.grid.chosen_numbers
    assert set(chosen.tolist()) == {0, 14, 15}
    opened.panel.delete_chosen()
    opened.settle()
    own: Pictures = opened.own
    assert own.counts == {"cats": 7, "dogs": 6}
    opened.qtbot.waitUntil(lambda: not alike.buttons["contradicting"].isVisible())
