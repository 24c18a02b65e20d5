"""A page's goal, and whether it is reached."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, Field, model_validator

from engine.bricks import BY_KIND
from engine.design import Design
from engine.lessons.places import TabName
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_LOSS = Sentence("goal.loss", QT_TRANSLATE_NOOP("Engine", "loss below {value}"))
_ACCURACY = Sentence("goal.accuracy", QT_TRANSLATE_NOOP("Engine", "accuracy at least {value} %"))
_ERROR = Sentence("goal.error", QT_TRANSLATE_NOOP("Engine", "mean absolute error below {value}"))
_LOSS_ABOVE = Sentence("goal.loss_above", QT_TRANSLATE_NOOP("Engine", "loss above {value}"))
_EPOCHS = Sentence("goal.epochs", QT_TRANSLATE_NOOP("Engine", "epochs learned: {count}"))
_BRICKS = Sentence("goal.bricks", QT_TRANSLATE_NOOP("Engine", "bricks in the tower: {count}"))
_KIND = Sentence("goal.kind", QT_TRANSLATE_NOOP("Engine", "a brick added: {kind}"))
_TAB = Sentence("goal.tab", QT_TRANSLATE_NOOP("Engine", "the tab opened"))
_CHANGED = Sentence("goal.changed", QT_TRANSLATE_NOOP("Engine", "something changed"))


def _percent(share: float | None) -> float | None:
    """A share as a person writes it: 98 and not 98.00000000000001."""
    if share is None:
        return None
    told = round(100.0 * share, 6)
    return int(told) if told.is_integer() else told


@dataclass(frozen=True)
class Standing:
    """Where the learner stands. ``figures``: of the newest epoch, as a run names them; of a run
    that was begun with ``design`` as it is now. ``first``: the design when the page was opened."""

    design: Design
    first: Design
    epoch: int = 0
    figures: Mapping[str, float] = field(default_factory=dict)
    tab: str = ""


class Goal(BaseModel):
    """What is to be reached: all that is given here, and at least one thing is."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    loss_below: float | None = None
    loss_above: float | None = None
    accuracy_at_least: float | None = Field(default=None, ge=0.0, le=1.0)
    error_below: float | None = None
    epochs: int | None = Field(default=None, ge=1, le=1_000_000)
    bricks: int | None = Field(default=None, ge=1, le=100)
    kind: str | None = Field(default=None, max_length=100)
    tab: TabName | None = None
    changed: bool | None = None

    @model_validator(mode="after")
    def _asks_for_something(self) -> Goal:
        if not any(value is not None for value in self.model_dump().values()):
            raise ValueError("a goal without anything to reach")
        if self.kind is not None and self.kind not in BY_KIND:
            raise ValueError(f"there is no brick of the kind {self.kind}")
        return self

    def reached(self, standing: Standing) -> bool:
        """Whether all of it holds."""
        return all(self._held(standing))

    def _held(self, standing: Standing) -> list[bool]:
        figures, design = standing.figures, standing.design
        loss = figures.get("loss", math.nan)
        held = []
        if self.loss_below is not None:
            held.append(loss < self.loss_below)
        if self.loss_above is not None:  # one that is no number any more is above every number
            held.append("loss" in figures and not loss <= self.loss_above)
        if self.accuracy_at_least is not None:
            held.append(figures.get("accuracy", math.nan) >= self.accuracy_at_least)
        if self.error_below is not None:
            held.append(figures.get("mean_absolute_error", math.nan) < self.error_below)
        if self.epochs is not None:
            held.append(standing.epoch >= self.epochs)
        if self.bricks is not None:
            held.append(len(design.bricks) >= self.bricks)
        if self.kind is not None:
            kind = BY_KIND[self.kind]
            held.append(any(type(brick) is kind for brick in design.bricks))
        if self.tab is not None:
            held.append(standing.tab == self.tab)
        if self.changed:
            held.append(design.with_speed("full") != standing.first.with_speed("full"))
        return held

    def words(self) -> tuple[Message, ...]:
        """Each thing to reach, as a part of a sentence."""
        found = []
        for sentence, value in (
            (_LOSS, self.loss_below),
            (_LOSS_ABOVE, self.loss_above),
            (_ACCURACY, _percent(self.accuracy_at_least)),
            (_ERROR, self.error_below),
        ):
            if value is not None:
                found.append(sentence(value=value))
        for sentence, count in ((_EPOCHS, self.epochs), (_BRICKS, self.bricks)):
            if count is not None:
                found.append(sentence(count=count))
        if self.kind is not None:
            found.append(_KIND(kind=_title(self.kind)))
        if self.tab is not None:
            found.append(_TAB())
        if self.changed:
            found.append(_CHANGED())
        return tuple(found)


def _title(kind: str) -> Message:
    return Message(f"brick.{kind}", BY_KIND[kind].title)
