"""An optimizer's own parameters stand under "more", and no other optimizer's beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.look.icons import Icons
from gui.shell.bar.training_fields import MoreTraining, TrainingFields
from tests.gui.stack.conftest import *  # noqa: F403  (the bench's fixtures)


@pytest.fixture
def fields(bench, qtbot) -> TrainingFields:
    made = TrainingFields(bench.context, Icons(bench.context.look))
    qtbot.addWidget(made)
    return made


def _names(more: MoreTraining) -> set[str]:
    return set(more.own_form._rows)


def test_they_follow_the_optimizer(bench, fields):
    edit = bench.context.document
    edit.edit("SGD", bench.design.with_training(optimizer="sgd"))
    assert _names(fields.more) == {"momentum", "nesterov"}
    edit.edit("AdamW", bench.design.with_training(optimizer="adamw"))
    assert _names(fields.more) == {"weight_decay", "beta_1", "beta_2"}
    bench.undo()
    assert _names(fields.more) == {"momentum", "nesterov"}


def test_what_does_nothing_is_not_shown(bench, fields, qtbot):
    fields.show()
    more = fields.more
    more.open_under(fields.more_button)
    heights = [more.height()]
    shown = more.form.editor("plateau_patience").isVisible
    assert not shown()
    box = more.form.editor("reduce_on_plateau").control
    box.click()
    assert bench.design.training.reduce_on_plateau
    assert shown()
    heights.append(more.height())
    more.form.editor("plateau_patience").control.setValue(25)
    assert bench.design.training.plateau_patience == 25
    assert not more.form.editor("patience").isVisible()
    bench.undo()
    bench.undo()
    assert not bench.design.training.reduce_on_plateau
    assert not shown()
    heights.append(more.height())
    assert heights[0] == heights[2] < heights[1]
    more.close()


def test_one_is_changed_and_undone_with_its_value(bench, fields):
    document = bench.context.document
    document.edit("SGD", bench.design.with_training(optimizer="sgd"))
    editor = fields.more.own_form.editor("momentum")
    editor.control.setValue(0.9)
    assert bench.design.training.own_optimizer.momentum == 0.9
    assert bench.undo_text == "Momentum: 0.9"
    document.edit("Adam", bench.design.with_training(optimizer="adam"))
    bench.undo()
    assert bench.design.training.own_optimizer.momentum == 0.9
    assert fields.more.own_form.editor("momentum").value() == 0.9
    bench.undo()
    assert fields.more.own_form.editor("momentum").value() == 0.0


def test_the_pane_is_as_high_as_its_fields(bench, fields, qtbot):
    fields.show()
    fields.more.open_under(fields.more_button)
    before = fields.more.height()
    document = bench.context.document
    document.edit("AdamW", bench.design.with_training(optimizer="adamw"))
    fields.more.close()
    fields.more.open_under(fields.more_button)
    assert fields.more.height() > before
    assert fields.more.own_form.isVisible()
    fields.more.close()


@pytest.mark.parametrize("learns", [True, False])
def test_a_number_that_is_typed_while_it_learns_counts_once_it_is_whole(
    bench, fields, qtbot, monkeypatch, learns
):
    run = bench.context.run
    monkeypatch.setattr(run, "_state", "running" if learns else "idle")
    run.state_changed.emit()
    before = bench.design.training.learning_rate
    box = fields.editors["learning_rate"].control
    box.selectAll()
    qtbot.keyClicks(box, "1")
    assert bench.design.training.learning_rate == (before if learns else 1.0)
    qtbot.keyClicks(box, "e-2")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert bench.design.training.learning_rate == 0.01
