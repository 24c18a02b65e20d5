"""The words on the tower's rows, for eyes and for screen readers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, QObject

from engine.bricks import Brick, Shape
from engine.tasks import task_named
from gui.column_names import column_words
from gui.stack.edits import INPUT, LABELS, brick_at, fields_at, value_at
from gui.stack.tower_item import Chip, TowerItem
from gui.texts import engine_text, message_text
from gui.widgets.fields.field_editors import locked_hint
from gui.widgets.fields.form import value_word
from gui.widgets.severity import told_severity
from gui.work.context import Context


class TowerWords(QObject):
    """Makes a `TowerItem` for each row of the open design, with all that stands on it."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = context.document
        self._facts, self._findings = context.facts, context.findings

    def rows(self, entering: Shape | None) -> list[TowerItem]:
        """Input, the bricks and Labels of the open design. ``entering``: the shape of what enters
        the tower; None as long as it is not known."""
        design = self._document.design
        shapes: list[str] = []
        counts: list[int | None] = []
        if entering is None:
            shapes = ["…"] * len(design.bricks)
            counts = [None] * len(design.bricks)
        else:
            befores, afters = design.entering(entering), design.shapes(entering)
            for before, after in zip(befores, afters, strict=True):
                texts = ("?" if shape is None else shape_words(shape) for shape in (before, after))
                shapes.append(" → ".join(texts))
            counts.extend(design.weight_counts(entering))
        items = [self._input_item(entering)]
        for brick, shape_text, count in zip(design.bricks, shapes, counts, strict=True):
            items.append(self._brick_item(brick, shape_text, count, len(items)))
        total = sum(count or 0 for count in counts) if entering is not None else None
        items.append(self._labels_item(entering, total))
        return items

    def _brick_item(self, brick: Brick, shape: str, count: int | None, position: int) -> TowerItem:
        title, chips = engine_text(brick.title), self._chips(brick.id)
        # What is chosen from a list speaks for itself; a bare number does not.
        face = [
            self._said(chip, chip.text if chip.choice else f"{chip.label} {chip.text}")
            for chip in chips
        ]
        place = self.tr("brick {number} of {count}").format(
            number=number(position), count=number(len(self._document.design.bricks))
        )
        if brick.family == "unknown":
            face = [brick.face()]
        held = self._weights_text(count or 0)
        if brick.frozen_weights:
            held = self.tr("{count} weights, frozen").format(count=number(brick.frozen_weights))
        shown = count or brick.frozen_weights
        return self._item(
            place=brick.id,
            kind="brick",
            family=brick.family,
            icon=brick.icon,
            title=title,
            hint=engine_text(brick.hint),
            chips=chips,
            aside=brick.face() if brick.family == "unknown" else "",
            left=shape,
            right=held if shown else "",
            right_short=number(shown) if shown else "",
            said=[place, title, *face, shape.replace("→", self.tr("to")), held],
        )

    def _input_item(self, shape: Shape | None) -> TowerItem:
        prepared = self._facts.prepared
        names = column_words(prepared.input_names[:50]) if prepared and shape is not None else ""
        picture = shape is not None and len(shape) > 1
        said = self.tr("The numbers of one row, from the data.")
        if picture:
            said = self.tr("One picture, as the network sees it: height × width × channels.")
        if shape is None:
            count = "…"
        elif shape == (1,):
            count = self.tr("1 number in")
        elif len(shape) == 1:
            count = self.tr("{count} numbers in").format(count=shape_words(shape))
        else:
            count = self.tr("{shape} in").format(shape=shape_words(shape))
        return self._item(
            place=INPUT,
            kind="input",
            family="input",
            icon="mdi6.image-outline" if picture else "mdi6.table-arrow-down",
            title=self.tr("Input"),
            hint=names or said,
            chips=(),
            aside=count,
            left="",
            right="",
            right_short="",
            said=[self.tr("Input"), count, names],
        )

    def _labels_item(self, entering: Shape | None, total: int | None) -> TowerItem:
        prepared = self._facts.prepared if entering is not None else None
        task = self.task_text()
        width = prepared.output_width if prepared is not None else None
        if width is None:
            count = "…"
        elif width == 1:
            count = self.tr("1 number out")
        else:
            count = self.tr("{count} numbers out").format(count=number(width))
        chips = self._chips(LABELS)
        return self._item(
            place=LABELS,
            kind="labels",
            family="input",
            icon="mdi6.bullseye-arrow",
            title=self.tr("Labels"),
            hint=self.tr("What the network should answer. The loss says how far off it is."),
            chips=chips,
            aside="",
            left=task,
            right=count,
            right_short=number(width) if width is not None else "…",
            said=[
                self.tr("Labels"),
                *(self._said(chip, chip.text) for chip in chips),
                task,
                count,
                self.total_text(total),
            ],
        )

    def _item(self, *, place: str, said: list[str], **values: Any) -> TowerItem:
        findings = tuple(f for f in self._findings.all if f.where == place)
        # What concerns the tower as a whole stands where it begins.
        beside = ("tower", place) if place == INPUT else (place,)
        errors = tuple(
            message_text(finding.message)
            for finding in self._findings.all
            if told_severity(finding) == "error" and finding.where in beside
        )
        names = {"error": self.tr("error"), "warning": self.tr("warning"), "hint": self.tr("hint")}
        if values["kind"] == "brick":
            said = [*said, self.tr("does not fit") if errors else self.tr("fits")]
        for finding in findings:
            said = [*said, f"{names[finding.severity]}: {message_text(finding.message)}"]
        spoken = ", ".join(part for part in said if part)
        return TowerItem(place=place, spoken=spoken, findings=findings, errors=errors, **values)

    def _said(self, chip: Chip, text: str) -> str:
        """How a screen reader says a field."""
        return self.tr("{field} (locked)").format(field=text) if chip.locked else text

    def _chips(self, place: str) -> tuple[Chip, ...]:
        design, held = self._document.design, self._document.lesson.held
        brick = brick_at(design, place)
        chips = []
        for field in fields_at(design, place):
            access = "shown"
            if held is not None and brick is not None:
                access = held.of_brick(brick, field.name)
            elif held is not None and field.name == "loss":
                access = held.of_training(field.name)
            if field.form.in_place and access != "hidden":
                value = value_at(design, place, field.name)
                means = dict(field.form.choice_hints).get(value, "")
                hint = engine_text(means or field.form.hint) if means or field.form.hint else ""
                if access == "locked":
                    hint = locked_hint()
                chips.append(
                    Chip(
                        field.name,
                        value_word(field, value),
                        engine_text(field.form.label),
                        hint,
                        field.type == "choice",
                        access == "locked",
                    )
                )
        return tuple(chips)

    def _weights_text(self, count: int) -> str:
        if count == 1:
            return self.tr("1 weight")
        return self.tr("{count} weights").format(count=number(count))

    def task_text(self) -> str:
        """What is predicted, in a word."""
        return engine_text(task_named(self._document.design.data.task).title)

    def total_text(self, count: int | None) -> str:
        """That the whole tower holds so many weights; "…" while their number is not known."""
        if count is None:
            return "…"
        if count == 1:
            return self.tr("1 weight in all")
        return self.tr("{count} weights in all").format(count=number(count))


def shape_words(shape: Shape) -> str:
    """``28×28×1``, close together, since two of them stand on a brick; of numbers in a row how
    many there are."""
    return "×".join(number(length) for length in shape)


def number(value: int) -> str:
    """A whole number as the person's locale writes it."""
    return QLocale().toString(value)
