"""What a person can do to the tower, each as one named step of undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel
from PySide6.QtCore import QObject, Signal

from engine.bricks import Brick
from engine.checks import fix_all
from engine.data.facts import DataReport
from engine.design import MAXIMUM_BRICKS, Design
from engine.findings import Finding, Fix
from engine.form import FieldForm, fields_of
from engine.tasks import task_named
from engine.training_settings import TrainingSettings
from gui.stack.clipboard import with_new_ids
from gui.texts import engine_text, message_text
from gui.widgets.severity import told_severity
from gui.work.document.document import Document

INPUT = "input"  # the ids of the two fixed ends, as findings name them
LABELS = "labels"
ENDS = (INPUT, LABELS)


@cache
def _fields(model: type[BaseModel]) -> tuple[FieldForm, ...]:
    return fields_of(model)


def fields_at(design: Design, place: str) -> tuple[FieldForm, ...]:
    """The fields of the brick with the id ``place``, or of an end; () where it is gone."""
    if place == LABELS:
        loss = next(field for field in _fields(TrainingSettings) if field.name == "loss")
        own = _fields(type(design.training.own_loss))
        return (replace(loss, choices=task_named(design.data.task).losses), *own)
    brick = brick_at(design, place)
    if brick is None:
        return ()
    return tuple(field for field in _fields(type(brick)) if field.name not in brick.idle_fields)


def value_at(design: Design, place: str, name: str) -> Any:
    """The value of the field ``name`` at ``place``."""
    if place == LABELS:
        training = design.training
        return training.loss if name == "loss" else getattr(training.own_loss, name)
    return getattr(design.brick(place), name)


def brick_at(design: Design, place: str) -> Brick | None:
    """The brick with the id ``place``; None for an end, or where it is gone."""
    return next((brick for brick in design.bricks if brick.id == place), None)


def brick_name(brick: Brick) -> str:
    """Title and face, as ``Dense 64 relu``."""
    return f"{engine_text(brick.title)} {brick.face()}".strip()


class TowerEdits(QObject):
    """Changes the document's bricks; widgets call it and never edit by themselves.

    Signals:
        touched(list[str]): these bricks were put into the tower: choose them.
        refused(str): why nothing was done, for the person.
    """

    touched = Signal(object)
    refused = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    @property
    def _design(self) -> Design:
        return self._document.design

    # --- putting in ----------------------------------------------------------------------

    def add(self, bricks: Sequence[Brick], index: int) -> None:
        """Put new ``bricks`` before the brick now at ``index``."""
        text = self.tr("Add brick: {brick}") if len(bricks) == 1 else self.tr("Add {count} bricks")
        self._insert(text, bricks, index)

    def paste(self, bricks: Sequence[Brick], index: int) -> None:
        """Put copies of ``bricks`` before the brick now at ``index``."""
        one = len(bricks) == 1
        text = self.tr("Paste brick: {brick}") if one else self.tr("Paste {count} bricks")
        self._insert(text, with_new_ids(bricks), index)

    def duplicate(self, ids: Iterable[str]) -> None:
        """Put copies of the bricks ``ids`` below the last of them."""
        chosen = self._bricks(ids)
        if chosen:
            text = (
                self.tr("Duplicate brick: {brick}")
                if len(chosen) == 1
                else self.tr("Duplicate {count} bricks")
            )
            self._insert(text, with_new_ids(chosen), self._design.index(chosen[-1].id) + 1)

    # --- moving and taking out -----------------------------------------------------------

    def move(self, ids: Iterable[str], index: int) -> None:
        """Put the bricks ``ids`` before the brick now at ``index``."""
        chosen = self._bricks(ids)
        if chosen:
            one = len(chosen) == 1
            text = self.tr("Move brick: {brick}") if one else self.tr("Move {count} bricks")
            self._edit(text, chosen, self._design.moved([brick.id for brick in chosen], index))

    def move_by(self, ids: Iterable[str], step: int) -> None:
        """Move the bricks ``ids`` together one place up (−1) or down (1)."""
        chosen = self._bricks(ids)
        if not chosen:
            return
        if step < 0:
            index = max(0, self._design.index(chosen[0].id) - 1)
        else:
            index = min(len(self._design.bricks), self._design.index(chosen[-1].id) + 2)
        self.move([brick.id for brick in chosen], index)

    def can_move_by(self, ids: Iterable[str], step: int) -> bool:
        """Whether these bricks can go up (−1) or down (1)."""
        chosen = [brick.id for brick in self._bricks(ids)]
        rows = [brick.id for brick in self._design.bricks]
        end = rows[: len(chosen)] if step < 0 else rows[len(rows) - len(chosen) :]
        return bool(chosen) and chosen != end

    def remove(self, ids: Iterable[str]) -> None:
        """Take the bricks ``ids`` out."""
        one, several = self.tr("Delete brick: {brick}"), self.tr("Delete {count} bricks")
        self._remove(one, several, ids)

    def cut(self, ids: Iterable[str]) -> None:
        """Take the bricks ``ids`` out; the caller has put them on the clipboard."""
        one, several = self.tr("Cut brick: {brick}"), self.tr("Cut {count} bricks")
        self._remove(one, several, ids)

    # --- changing one --------------------------------------------------------------------

    def set_field(self, place: str, name: str, value: Any, merge_key: str | None = None) -> None:
        """Give the field ``name`` of a brick, or of the labels, another ``value``."""
        design = self._design
        field = next((field for field in fields_at(design, place) if field.name == name), None)
        if field is None:
            return
        key = f"{place}.{merge_key}" if merge_key is not None else None
        brick = brick_at(design, place)
        if brick is None:
            text = self.tr("Change: {field}").format(field=engine_text(field.form.label))
            self._document.edit(text, design.with_training(**{name: value}), merge_key=key)
            return
        text = self.tr("Change: {brick}, {field}").format(
            brick=engine_text(brick.title), field=engine_text(field.form.label)
        )
        after = design.replaced(brick.changed(**{name: value}))
        self._document.edit(text, after, merge_key=key)

    def can_split(self, place: str) -> bool:
        """Whether an activation can be split off the brick ``place``."""
        brick = brick_at(self._design, place)
        room = len(self._design.bricks) < MAXIMUM_BRICKS
        return brick is not None and brick.split_off() is not None and room

    def split(self, place: str) -> None:
        """Make the activation of the brick ``place`` a brick of its own, where that is possible."""
        if self.can_split(place):
            brick = self._design.brick(place)
            text = self.tr("Split off the activation: {brick}")
            self._edit(text, (brick,), self._design.activation_split_off(place))

    def join_target(self, place: str) -> str | None:
        """The upper brick of a join: ``place`` itself, or the one right above."""
        bricks = self._design.bricks
        for upper, lower in pairwise(bricks):
            if place in (upper.id, lower.id) and upper.joined_with(lower) is not None:
                return upper.id
        return None

    def join(self, place: str) -> None:
        """Put the activation into the brick that it belongs to, where that is possible."""
        target = self.join_target(place)
        if target is not None:
            brick = self._design.brick(target)
            text = self.tr("Join the activation: {brick}")
            self._edit(text, (brick,), self._design.activation_joined(target))
            self.touched.emit([target])

    # --- mending -------------------------------------------------------------------------

    def fix(self, fix: Fix) -> None:
        """Take a fix, as a step that can be undone."""
        text = self.tr("Fix: {what}").format(what=message_text(fix.label))
        self._document.edit(text, fix.apply(self._design))

    def fix_all(self, report: DataReport | None) -> None:
        """Take each error's and warning's first fix, until none is left to take."""
        self._document.edit(self.tr("Fix all"), fix_all(self._design, report))

    # --- inside --------------------------------------------------------------------------

    def _bricks(self, ids: Iterable[str]) -> tuple[Brick, ...]:
        """The bricks ``ids`` in the tower's order; ends and strangers are left out."""
        chosen = set(ids)
        return tuple(brick for brick in self._design.bricks if brick.id in chosen)

    def _insert(self, text: str, bricks: Sequence[Brick], index: int) -> None:
        if not bricks:
            return
        if len(self._design.bricks) + len(bricks) > MAXIMUM_BRICKS:
            self.refused.emit(
                self.tr("A tower holds at most {count} bricks.").format(count=MAXIMUM_BRICKS)
            )
            return
        self._edit(text, bricks, self._design.inserted(index, *bricks))
        self.touched.emit([brick.id for brick in bricks])

    def _remove(self, one: str, several: str, ids: Iterable[str]) -> None:
        chosen = self._bricks(ids)
        if chosen:
            text = one if len(chosen) == 1 else several
            self._edit(text, chosen, self._design.removed(brick.id for brick in chosen))

    def _edit(self, text: str, bricks: Sequence[Brick], after: Design) -> None:
        named = text.format(brick=brick_name(bricks[0]), count=len(bricks))
        self._document.edit(named, after)


def gravest(findings: Iterable[Finding]) -> Finding | None:
    """The gravest of ``findings``; None where there is none."""
    order = {"error": 0, "warning": 1, "hint": 2}
    return min(findings, key=lambda finding: order[told_severity(finding)], default=None)
