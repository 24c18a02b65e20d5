"""The form that the inspector, the bar and the data column are made of."""

from dataclasses import replace
from typing import Annotated

import pytest
from pydantic import BaseModel, Field
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox

from engine.bricks import CATALOGUE, Dense
from engine.form import Form, fields_of
from engine.tasks import BINARY
from engine.training_settings import TrainingSettings
from gui.widgets.fields.form import FormWidget, make_editor
from gui.widgets.fields.number_boxes import next_rung


class _Sample(BaseModel):
    note: Annotated[str, Form(label="Note")] = ""
    share: Annotated[float | None, Field(ge=0, le=1), Form(label="Share", none_word="none")] = None
    count: Annotated[int, Field(ge=1, le=1000), Form(label="Count", step=10, unit="rows")] = 1


def form_for(qtbot, look, model, values=None, **options):
    form = FormWidget(fields_of(model), values or {}, look, **options)
    qtbot.addWidget(form)
    return form


def test_every_catalogue_brick_makes_a_form_that_shows_its_values(qtbot, look):
    for brick_class in CATALOGUE:
        brick = brick_class()
        form = form_for(qtbot, look, brick_class, brick.model_dump())
        for field in fields_of(brick_class):
            assert form.editor(field.name).value() == getattr(brick, field.name)


def test_typing_says_the_value_and_showing_does_not(qtbot, look):
    form = form_for(qtbot, look, Dense)
    said = []
    form.changed.connect(lambda name, value: said.append((name, value)))
    form.set_values({"units": 7, "activation": "tanh", "use_bias": False, "seed": 3, "l1": 0.1})
    assert said == []
    form.editor("units").control.setValue(8)
    form.editor("use_bias").control.setChecked(True)
    form.editor("activation").control.setCurrentText("sigmoid")
    assert said == [("units", 8), ("use_bias", True), ("activation", "sigmoid")]


def test_showing_a_value_finer_than_the_box_changes_nothing(qtbot, look):
    form = form_for(qtbot, look, TrainingSettings)
    said = []
    form.changed.connect(lambda name, value: said.append(value))
    form.set_values({"learning_rate": 1 / 3})
    form.show()
    box = form.editor("learning_rate").control
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert said == []
    assert box.text() == "0.333333"


def test_a_learning_rate_climbs_in_ratios(qtbot, look):
    form = form_for(qtbot, look, TrainingSettings)
    box = form.editor("learning_rate").control
    assert box.text() == "0.001"
    box.stepBy(1)
    assert box.value() == pytest.approx(0.003)
    box.stepBy(-2)
    assert box.text() == "0.0003"
    box.setValue(1e-7)
    box.stepBy(-1)
    assert box.value() == pytest.approx(1e-7)
    assert next_rung(0.02, up=False) == 0.01


def test_one_gesture_has_one_key_and_the_next_another(qtbot, look):
    form = form_for(qtbot, look, Dense)
    box = form.editor("units").control
    keys = []
    form.changed.connect(lambda name, value: keys.append(form.merge_key(name)))
    box.setFocus()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "12")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.stepUp()
    other = form_for(qtbot, look, Dense)
    assert keys[0] == keys[1] != keys[2]
    assert other.merge_key("units") not in keys


def test_an_empty_seed_follows_the_trainings(qtbot, look):
    form = form_for(qtbot, look, Dense, {"seed": 5})
    said = []
    form.changed.connect(lambda name, value: said.append(value))
    box = form.editor("seed").control
    box.lineEdit().selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert said == [None]
    assert box.text() == "the training's"
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "0")
    assert said == [None, 0]


def test_text_and_optional_numbers(qtbot, look):
    form = form_for(qtbot, look, _Sample)
    said = []
    form.changed.connect(lambda name, value: said.append((name, value)))
    assert form.editor("share").value() is None
    qtbot.keyClicks(form.editor("note").control, "a")
    form.editor("share").control.setValue(0.5)
    form.editor("count").control.stepBy(1)
    assert said == [("note", "a"), ("share", 0.5), ("count", 10)]
    assert form.editor("count").control.text() == "10 rows"


def test_choices_can_be_narrowed_and_a_foreign_value_is_still_shown(qtbot, look):
    field = next(field for field in fields_of(TrainingSettings) if field.name == "loss")
    narrow = replace(field, choices=BINARY.losses)
    form = FormWidget([narrow], {"loss": "huber"}, look)
    qtbot.addWidget(form)
    combo = form.findChild(QComboBox)
    assert combo.currentText() == "Huber"
    assert combo.count() == len(BINARY.losses) + 1
    form.set_values({"loss": "hinge"})
    assert "margin" in form.editor("loss").hint()


def test_the_wheel_leaves_a_box_alone_that_has_no_focus(qtbot, look):
    form = form_for(qtbot, look, Dense)
    box = form.editor("units").control
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPointF(0, 120).toPoint(),
        QPointF(0, 120).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.value() == 64


def test_advanced_fields_wait_under_more(qtbot, look):
    form = form_for(qtbot, look, Dense)
    form.show()
    assert form.editor("units").isVisible()
    assert not form.editor("l1").isVisible()
    form.set_more_open(True)
    assert form.editor("l1").isVisible()


def test_every_control_has_a_name_and_says_what_it_does(qtbot, look):
    for model in (*CATALOGUE, TrainingSettings):
        form = form_for(qtbot, look, model)
        for field in fields_of(model):
            editor = make_editor(field, field.default, look)
            qtbot.addWidget(editor)
            assert editor.control.accessibleName()
            assert form.editor(field.name).control.toolTip()
    assert isinstance(form_for(qtbot, look, Dense).editor("use_bias").control, QCheckBox)
