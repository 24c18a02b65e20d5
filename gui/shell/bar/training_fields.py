"""Epochs, batch size, optimizer and learning rate in the bar; the rest under "more"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pydantic import BaseModel
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.design import Design
from engine.form import FieldForm, fields_of
from engine.training_settings import TrainingSettings
from gui.look.icons import Icons
from gui.look.spoken import on_language_change
from gui.texts import engine_text
from gui.widgets.fields.form import FieldEditor, FormWidget, make_editor, value_word
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.work.context import Context

FIELDS: dict[str, FieldForm] = {field.name: field for field in fields_of(TrainingSettings)}
IN_THE_BAR = ("epochs", "batch_size", "optimizer", "learning_rate")
_NUMBERS = ("epochs", "batch_size", "learning_rate")
_WIDTHS = {"epochs": 84, "batch_size": 68, "optimizer": 108, "learning_rate": 84}
_NARROW = {"epochs": 72, "batch_size": 60, "optimizer": 96, "learning_rate": 72}


class TrainingFields(QWidget):
    """Draws the design's training settings; every change is an edit of the document."""

    def __init__(self, context: Context, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        training = context.document.design.training
        self.editors: dict[str, FieldEditor] = {}
        self.labels: dict[str, PlainLabel] = {}
        self._roomy = True
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for name in IN_THE_BAR:
            editor = make_editor(FIELDS[name], getattr(training, name), context.look)
            editor.changed.connect(self._edited)
            self.editors[name] = editor
            context.pointed.follow(editor, f"setting:{name}")
            if name != "optimizer":  # its names need no label
                label = PlainLabel()
                label.setProperty("role", "muted")
                label.setBuddy(editor.control)
                self.labels[name] = label
                self._row.addWidget(label)
            self._row.addWidget(editor)
        self.more_button = QToolButton()
        self.more_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        icons.put(self.more_button, "tune-variant")
        self.more_button.clicked.connect(self._open_more)
        self._row.addWidget(self.more_button)
        self.more = MoreTraining(context, self)
        context.document.changed.connect(self._show)
        context.run.state_changed.connect(self._follow_run)
        context.document.lesson.changed.connect(self._follow_lesson)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def set_roomy(self, roomy: bool) -> None:
        """Whether the bar has room for wide fields."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._restyle()

    def retranslate(self) -> None:
        self.labels["epochs"].setText(self.tr("Epochs"))
        self.labels["batch_size"].setText(self.tr("Batch"))
        self.labels["learning_rate"].setText(self.tr("Rate"))
        set_tool_tip(self.more_button, self.tr("More training settings"))
        self.more_button.setAccessibleName(self.tr("More training settings"))

    def _show(self, _before: Design, after: Design) -> None:
        for name, editor in self.editors.items():
            editor.set_value(getattr(after.training, name))

    def _follow_run(self) -> None:
        """While it learns, a number counts once it is whole: a rate of 1 on the way to 1e-4 would
        be learned with, and an epoch count of 2 on the way to 200 would end the run."""
        learns = self._context.run.state == "running"
        for name in _NUMBERS:
            self.editors[name].control.setKeyboardTracking(not learns)  # type: ignore[attr-defined]

    def _follow_lesson(self) -> None:
        """Only the settings that the lesson is about; what it locks is seen."""
        lesson = self._context.document.lesson
        for name, editor in self.editors.items():
            access = lesson.of_training(name)
            editor.setVisible(access != "hidden")
            editor.set_locked(access != "shown")
            if name in self.labels:
                self.labels[name].setVisible(access != "hidden")
        self.more_button.setVisible(self.more.follow_lesson())

    def _edited(self, name: str, value: object) -> None:
        edit_training(self._context, name, value, self.editors[name].merge_key)

    def _open_more(self) -> None:
        self.more.open_under(self.more_button)

    def _restyle(self) -> None:
        px = self._context.look.px
        self._row.setSpacing(px(8 if self._roomy else 4))
        widths = _WIDTHS if self._roomy else _NARROW
        for name, editor in self.editors.items():
            editor.setFixedWidth(px(widths[name]))
        self.more_button.setFixedSize(px(32), px(32))
        self.more_button.setIconSize(QSize(px(16), px(16)))


class MoreTraining(QFrame):
    """The settings that one seldom needs, in a pane that opens under its button."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._context = context
        self.setProperty("role", "popover")
        rest = [  # the loss is chosen on the tower's end
            field for name, field in FIELDS.items() if name not in IN_THE_BAR and name != "loss"
        ]
        training = context.document.design.training
        self.form = self._make_form(rest, training)
        self.own_form: FormWidget | None = None  # what the optimizer alone has
        self._own_of = ""
        self._top = QPoint()  # where it opens, on the screen
        self._inside = QWidget()
        self._inside.setObjectName("more_training")
        self._layout = QVBoxLayout(self._inside)
        self._layout.addWidget(self.form)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        for inner in (self._inside, self._scroll.viewport()):
            inner.setAutoFillBackground(False)  # the pane's own colour shows
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        self._shown = [field.name for field in rest]
        self.follow_lesson()
        self._show_own(training)
        context.document.changed.connect(self._show)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def follow_lesson(self) -> bool:
        """Only what does something, and what the lesson is about; whether anything is."""
        lesson, training = self._context.document.lesson, self._context.document.design.training
        hidden = [name for name in self._shown if lesson.of_training(name) == "hidden"]
        self.form.hide_fields({*training.idle_fields, *hidden})
        self.form.lock_fields(
            [name for name in self._shown if lesson.of_training(name) == "locked"]
        )
        return len(hidden) < len(self._shown)

    def open_under(self, button: QWidget) -> None:
        """Open below ``button``, as wide as the fields need."""
        self._top = button.mapToGlobal(QPoint(0, button.height() + 4))
        self._fit()
        self.move(self._top)
        self.show()

    def _fit(self) -> None:
        """As high as its fields, and no higher than there is room below the button."""
        width = self._context.look.px(400)
        self._layout.invalidate()
        self._layout.activate()
        needed = self._layout.totalHeightForWidth(width)
        screen = self.screen().availableGeometry()
        room = max(screen.height() // 2, screen.bottom() - self._top.y() - self._context.look.px(8))
        needed += 2 * self.frameWidth() + 2
        scrolls = needed > room
        policy = Qt.ScrollBarPolicy
        bar = self._scroll.verticalScrollBar().sizeHint().width() if scrolls else 0
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        self.setFixedSize(width + bar, min(needed, room))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("More training settings"))
        self._scroll.setAccessibleName(self.accessibleName())

    def _make_form(self, fields: Sequence[FieldForm], values: BaseModel) -> FormWidget:
        # nothing is folded away twice
        plain = [replace(field, form=replace(field.form, advanced=False)) for field in fields]
        form = FormWidget(plain, values.model_dump(), self._context.look)
        form.changed.connect(self._edited)
        for field in fields:
            self._context.pointed.follow(form.editor(field.name), f"setting:{field.name}")
        return form

    def _show_own(self, training: TrainingSettings) -> None:
        """Above all else the parameters that the chosen optimizer has, and no other's."""
        optimizer = training.own_optimizer
        if training.optimizer == self._own_of and self.own_form is not None:
            self.own_form.set_values(optimizer.model_dump())
            return
        self._own_of = training.optimizer
        if self.own_form is not None:
            self.own_form.hide()
            self.own_form.deleteLater()
        self.own_form = self._make_form(fields_of(type(optimizer)), optimizer)
        self._layout.insertWidget(0, self.own_form)
        self.own_form.show()  # else the pane has no room for it till events have been handled

    def _show(self, _before: Design, after: Design) -> None:
        self.form.set_values(after.training.model_dump())
        self.follow_lesson()
        self._show_own(after.training)
        if self.isVisible():
            self._fit()

    def _edited(self, name: str, value: object) -> None:
        form = self.form if name in self._shown else self.own_form
        if form is not None:
            edit_training(self._context, name, value, form.merge_key(name))

    def _restyle(self) -> None:
        margin = self._context.look.px(16)
        self._layout.setContentsMargins(margin, margin, margin, margin)


def edit_training(context: Context, name: str, value: object, merge_key: str) -> None:
    """Change one training setting; the undo step is called by the field's own word."""
    document = context.document
    own = fields_of(type(document.design.training.own_optimizer))
    field = next(field for field in (*FIELDS.values(), *own) if field.name == name)
    text = f"{engine_text(field.form.label)}: {value_word(field, value)}"
    document.edit(
        text, document.design.with_training(**{name: value}), merge_key=f"training.{merge_key}"
    )
