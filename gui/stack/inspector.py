"""The inspector: what the chosen brick is, what is wrong with it, and all that can be set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.export.drawings.colours import FAMILY_COLOURS
from engine.findings import Finding
from engine.form import FieldForm
from gui.column_names import class_words, column_word
from gui.look.spoken import on_language_change
from gui.stack.edits import ENDS, INPUT, LABELS, TowerEdits, brick_at, fields_at, value_at
from gui.stack.given_weights import GivenWeights
from gui.stack.tower_model import TowerModel
from gui.stack.variants import Variants
from gui.texts import message_text
from gui.widgets.fields.form import FormWidget
from gui.widgets.finding_rows import FindingRows
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.severity import icon
from gui.widgets.tab_order import order_tabs
from gui.work.context import Context

_SHOWN_NAMES = 200
_LEAST_LIGHTNESS = 100  # of an icon on a dark ground, of 255


class Inspector(QScrollArea):
    """Shows the chosen brick or end; with several chosen, or none, it says so.

    Signals:
        command(str): a button asks for ``up``, ``down``, ``duplicate``, ``delete``,
            ``split`` or ``join``.
        card_wanted(str): the person asks what the brick, or end, is.
        place_wanted(str): the person wants to see the brick, or end, of a finding.
    """

    command = Signal(str)
    card_wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(
        self, context: Context, model: TowerModel, edits: TowerEdits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._edits = edits
        self._chosen: tuple[str, ...] = ()
        self._all_findings = False
        self._form: FormWidget | None = None
        self._form_of: str | None = None
        self._forms: dict[tuple[FieldForm, ...], FormWidget] = {}
        self._more_open = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self)
        self._page.setProperty("role", "panel")
        self._layout = QVBoxLayout(self._page)
        self.setWidget(self._page)
        self._make_head()
        self._hint = PlainLabel(parent=self._page)
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        self._findings = FindingRows(context.look, self._page)
        self._findings.fix_wanted.connect(edits.fix)
        self._findings.place_wanted.connect(self.place_wanted)
        self._activation = QPushButton(self._page)
        self._activation.clicked.connect(self._split_or_join)
        add_layout(self._layout, self._head)
        self.variants = Variants(context, self._page)
        self._layout.addWidget(self._findings)
        self._layout.addWidget(self.variants)
        self._layout.addWidget(self._hint)
        self._given = GivenWeights(edits, self._page)
        self._layout.addWidget(self._activation, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self._given)
        self._layout.addStretch(1)
        model.dataChanged.connect(self.refresh)
        model.rowsMoved.connect(self.refresh)
        context.document.changed.connect(self._design_changed)
        context.document.lesson.changed.connect(self.refresh)
        context.findings.changed.connect(self.refresh)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_places(self, places: Sequence[str]) -> None:
        """Show what is chosen: brick ids, ``"input"``, ``"labels"``."""
        self._all_findings = False
        self._chosen = tuple(places)
        self.refresh()
        self.verticalScrollBar().setValue(0)

    @property
    def idle(self) -> bool:
        """Whether nothing is chosen: then it is only a line that says what to do."""
        return not self._chosen and not self._all_findings

    @property
    def place(self) -> str:
        """The brick, or end, that is shown; "" where there is none, or are several."""
        alone = len(self._chosen) == 1 and not self._all_findings
        return self._chosen[0] if alone else ""

    @property
    def shown_fixes(self) -> set[str]:
        """What the buttons of the findings that are shown say."""
        return {
            message_text(fix.label) for finding in self._findings.findings for fix in finding.fixes
        }

    @property
    def usual_height(self) -> int:
        """How high it has to be to be of use where a brick is chosen."""
        return self._context.look.px(152)

    @property
    def least_height(self) -> int:
        """How high it has to be to be of use."""
        px = self._context.look.px
        if not self.idle:
            return self.usual_height
        return self._layout.totalHeightForWidth(max(self.width(), px(200)))

    def show_all_findings(self) -> None:
        """Show every finding of the design, wherever it is."""
        self._all_findings = True
        self.refresh()

    def refresh(self) -> None:
        """Show the form, the findings and the lesson of what is chosen now."""
        design = self._context.document.design
        chosen = [place for place in self._chosen if self._model.row_of(place) is not None]
        one = chosen[0] if len(chosen) == 1 and not self._all_findings else None
        bricks = [place for place in chosen if place not in ENDS]
        self.ask_button.setVisible(one is not None)
        for button in self._buttons.values():
            button.setVisible(bool(bricks) and not self._all_findings)
        self._buttons["up"].setEnabled(self._edits.can_move_by(bricks, -1))
        self._buttons["down"].setEnabled(self._edits.can_move_by(bricks, 1))
        self._show_form(one, fields_at(design, one) if one is not None else ())
        self._show_activation(one)
        brick = brick_at(design, one) if one is not None else None
        self._given.show_brick(brick)
        self.variants.show_brick(brick)
        places = self._model.place_names() if self._all_findings else None
        self._findings.show_findings(self._findings_for(one), places)
        order_tabs(self._page)
        self._title.setHidden(self.idle)
        if one is None:
            self._icon.hide()
            self._say_without_brick(len(chosen))
            return
        row = self._model.row_of(one)
        assert row is not None
        item = self._model.item(row)
        colour = QColor(FAMILY_COLOURS.get(item.family, FAMILY_COLOURS["unknown"]))
        if self._context.look.theme.is_dark and colour.lightness() < _LEAST_LIGHTNESS:
            colour = colour.lighter(170)
        px = self._context.look.px
        self._icon.setPixmap(icon(item.icon, colour.name()).pixmap(px(22), px(22)))
        self._icon.show()
        self._title.setText(item.title)
        self._hint.setText(self._hint_for(one, item.hint))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The chosen brick"))
        for name, text in (
            ("up", self.tr("Move up")),
            ("down", self.tr("Move down")),
            ("duplicate", self.tr("Duplicate")),
            ("delete", self.tr("Delete")),
        ):
            set_tool_tip(self._buttons[name], text)
            self._buttons[name].setAccessibleName(text)
        asks = self.tr("What is this?")
        set_tool_tip(self.ask_button, f"{asks} (F1)")
        self.ask_button.setAccessibleName(asks)
        self.refresh()

    # --- inside --------------------------------------------------------------------------

    def _make_head(self) -> None:
        self._head = QHBoxLayout()
        self._icon = PlainLabel(parent=self._page)
        self._title = PlainLabel(parent=self._page)
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._head.addWidget(self._icon)
        self._head.addWidget(self._title, 1)
        self.ask_button = QToolButton(self._page)
        self.ask_button.clicked.connect(self._ask)
        self._head.addWidget(self.ask_button)
        self._buttons: dict[str, QToolButton] = {}
        for name, slot in (
            ("up", self._up),
            ("down", self._down),
            ("duplicate", self._duplicate),
            ("delete", self._delete),
        ):
            button = QToolButton(self._page)
            button.clicked.connect(slot)
            self._buttons[name] = button
            self._head.addWidget(button)

    def _restyle(self) -> None:
        look = self._context.look
        px = look.px
        self._layout.setContentsMargins(px(16), px(12), px(16), px(12))
        self._layout.setSpacing(px(8))
        self._head.setSpacing(px(4))
        self.ask_button.setIcon(icon("mdi6.help-circle-outline", look.theme.muted))
        for name, picture in (
            ("up", "mdi6.arrow-up"),
            ("down", "mdi6.arrow-down"),
            ("duplicate", "mdi6.content-duplicate"),
            ("delete", "mdi6.trash-can-outline"),
        ):
            self._buttons[name].setIcon(icon(picture, look.theme.muted))
        for button in (self.ask_button, *self._buttons.values()):
            button.setIconSize(QSize(px(16), px(16)))
        self.refresh()

    def _ask(self) -> None:
        self.card_wanted.emit(self.place)

    def _findings_for(self, one: str | None) -> tuple[Finding, ...]:
        findings = self._context.findings.all
        if self._all_findings:
            return tuple(findings)
        if one is None:
            return ()
        beside = (one, "tower") if one == INPUT else (one,)
        return tuple(finding for finding in findings if finding.where in beside)

    def _show_form(self, place: str | None, fields: tuple[FieldForm, ...]) -> None:
        """Show the form for ``fields``; each kind of brick has one, made when first needed."""
        form = None
        if place is not None and fields:
            form = self._forms.get(fields) or self._make_form(fields)
            design = self._context.document.design
            form.set_values({field.name: value_at(design, place, field.name) for field in fields})
            form.set_more_open(self._more_open)
            self._follow_lesson(form, place, fields)
        self._form_of = place
        if form is not self._form:
            focused = self._form.focused_field if self._form is not None else ""
            if self._form is not None:
                self._form.hide()
            self._form = form
            if form is not None:
                form.show()
                form.focus_field(focused)  # another loss has other fields: the choice stays

    def _follow_lesson(self, form: FormWidget, place: str, fields: tuple[FieldForm, ...]) -> None:
        """Of a brick only the fields that the lesson is about; what it locks is seen."""
        brick = brick_at(self._context.document.design, place)
        held = self._context.document.lesson.held
        if held is None or (brick is None and place != LABELS):
            form.hide_fields(())
            form.lock_fields(())
            return
        access = {
            field.name: held.of_brick(brick, field.name)
            if brick is not None
            else held.of_training(field.name)
            for field in fields
        }
        form.hide_fields([name for name, own in access.items() if own == "hidden"])
        form.lock_fields([name for name, own in access.items() if own == "locked"])

    def _make_form(self, fields: tuple[FieldForm, ...]) -> FormWidget:
        form = FormWidget(fields, {}, self._context.look, self._page)
        form.changed.connect(self._field_changed)
        form.more_toggled.connect(self._remember_more)
        self._forms[fields] = form
        self._layout.insertWidget(self._layout.indexOf(self._activation), form)
        return form

    def _show_activation(self, place: str | None) -> None:
        split = place is not None and self._edits.can_split(place)
        join = place is not None and self._edits.join_target(place) is not None
        self._activation.setVisible(split or join)
        if split:
            self._activation.setText(self.tr("Split off the activation"))
            set_tool_tip(
                self._activation,
                self.tr("Makes the activation a brick of its own. It is the same network."),
            )
        else:
            self._activation.setText(self.tr("Join the activation"))
            set_tool_tip(
                self._activation,
                self.tr("Puts the activation back into the dense brick. It is the same network."),
            )

    def _hint_for(self, place: str, hint: str) -> str:
        prepared = self._context.facts.prepared
        if self._model.input_shape() is None or prepared is None:
            return hint
        if place == INPUT and prepared.sample_shape:
            return self.tr("One picture, as the network sees it: height × width × channels.")
        if place == INPUT:
            names = tuple(map(column_word, prepared.input_names))
            shown = ", ".join(names[:_SHOWN_NAMES])
            if len(names) > _SHOWN_NAMES:
                shown = self.tr("{names} and {count} more").format(
                    names=shown, count=len(names) - _SHOWN_NAMES
                )
            return self.tr("The numbers of one row, from the data: {names}").format(names=shown)
        if place == LABELS:
            answers = ", ".join(
                (
                    class_words(prepared.class_names)
                    or tuple(map(column_word, prepared.target_names))
                )[:_SHOWN_NAMES]
            )
            return self.tr("{task}. The network should answer: {answers}").format(
                task=self._model.task_text(), answers=answers
            )
        return hint

    def _say_without_brick(self, chosen: int) -> None:
        if self._all_findings:
            self._title.setText(self.tr("What can be mended"))
            none = not self._context.findings.all
            worried = self._context.coach.is_worried
            fits = (
                self.tr("The bricks fit. How the network learns is told under the curve.")
                if worried
                else self.tr("Nothing is left: everything fits.")
            )
            self._hint.setText(fits if none else "")
        elif chosen:
            self._title.setText(self.tr("{count} bricks chosen").format(count=chosen))
            self._hint.setText(self.tr("They can be moved, copied or deleted together."))
        else:
            self._hint.setText(self.tr("Click on a brick to see what it does and to change it."))

    def _field_changed(self, name: str, value: object) -> None:
        if self._form is not None and self._form_of is not None:
            self._edits.set_field(self._form_of, name, value, self._form.merge_key(name))

    def _remember_more(self, on: bool) -> None:
        self._more_open = on

    def _design_changed(self, _before: object, _after: object) -> None:
        self.refresh()

    def _split_or_join(self) -> None:
        split = len(self._chosen) == 1 and self._edits.can_split(self._chosen[0])
        self.command.emit("split" if split else "join")

    def _up(self) -> None:
        self.command.emit("up")

    def _down(self) -> None:
        self.command.emit("down")

    def _duplicate(self) -> None:
        self.command.emit("duplicate")

    def _delete(self) -> None:
        self.command.emit("delete")
