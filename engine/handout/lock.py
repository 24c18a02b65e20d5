"""The lock of a lesson that is handed out: what shows, what stays as it is, what is to be reached.

It lies beside the design in a ``.brick``, so that a student's copy opens so. It is data of a closed
form: nothing of it runs, and what it says of parts that this version does not have counts for
nothing. What a lock of version 1 does stays as it is in every later version of the application.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr

from engine.bricks import BY_KIND, Brick
from engine.design import Design
from engine.form import fields_of
from engine.handout.class_goal import ClassGoal
from engine.handout.key import Key
from engine.lessons.words import AnyWords
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training_settings import TrainingSettings

VERSION = 1
Access = Literal["shown", "locked", "hidden"]
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9_]{1,64}$")]
Value = StrictBool | StrictInt | StrictFloat | Annotated[StrictStr, Field(max_length=200)]
_MOST_NAMES = 100
_NUMBERS = 10**9
_OWN_NAMES = ("id", "kind")  # of a brick; nothing that a person chooses

_DATA = Sentence(
    "handout.data", QT_TRANSLATE_NOOP("Engine", "The data of this lesson stays as it is.")
)
_TOWER = Sentence(
    "handout.tower", QT_TRANSLATE_NOOP("Engine", "The tower of this lesson stays as it is.")
)
_KIND = Sentence(
    "handout.kind", QT_TRANSLATE_NOOP("Engine", "This lesson does without that brick: {kind}.")
)
_FIELD = Sentence("handout.field", QT_TRANSLATE_NOOP("Engine", "This lesson locks it: {field}."))


class FieldLock(BaseModel):
    """A field that is locked, or hidden as well: at ``value``, or (None) as it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    access: Literal["locked", "hidden"] = "locked"
    value: Value | None = None


Fields = Annotated[dict[Name, FieldLock], Field(max_length=_MOST_NAMES)]


class Lock(BaseModel):
    """What a lesson lets its students see and change.

    Attributes:
        version: of this form.
        lesson: tells this lesson from all others; every copy of it has the same.
        title: what the lesson is called.
        data: whether DATA shows, and whether it can be changed.
        tower: whether bricks can be added, moved and changed.
        palette: the kinds of bricks that can be added; None: all.
        bricks: for each kind of brick the fields that are locked; a value of width or function
            is that of the hidden layers.
        training: the training settings that are locked.
        tabs: the tabs of RESULT that show; None: all.
        goal: what is to be reached; None: nothing is asked for.
        tries: how many trainings may be begun; None: as many as one likes.
        runs_before: the highest number of a run in the teacher's file; tries count from there.
        test_closed: the test part stays closed until the work is handed in.
        key: what opens all this; None: nobody can, here.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = Field(default=VERSION, ge=1, le=VERSION)
    lesson: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")] = Field(
        default_factory=lambda: uuid.uuid4().hex
    )
    title: AnyWords | None = None
    data: Access = "shown"
    tower: Literal["shown", "locked"] = "shown"
    palette: Annotated[tuple[Name, ...], Field(max_length=_MOST_NAMES)] | None = None
    bricks: Annotated[dict[Name, Fields], Field(max_length=_MOST_NAMES)] = {}
    training: Fields = {}
    tabs: Annotated[tuple[Name, ...], Field(max_length=_MOST_NAMES)] | None = None
    goal: ClassGoal | None = None
    tries: Annotated[int, Field(ge=1, le=_NUMBERS)] | None = None
    runs_before: Annotated[int, Field(ge=0, le=_NUMBERS)] = 0
    test_closed: bool = False
    key: Key | None = None

    # --- reading -------------------------------------------------------------------

    def shows_tab(self, tab: str) -> bool:
        """Whether that tab of RESULT shows. Live always does: a lesson has one place at least."""
        return self.tabs is None or tab == "live" or tab in self.tabs

    def offers(self, kind: str) -> bool:
        """Whether bricks of that kind can be added."""
        return self.tower == "shown" and (self.palette is None or kind in self.palette)

    def of_brick(self, brick: Brick, field: str) -> Access:
        """Whether that field of ``brick`` shows, and whether it can be changed."""
        own = self.bricks.get(_kind(brick), {}).get(field)
        if own is None:
            return "locked" if self.tower == "locked" else "shown"
        return own.access

    def of_training(self, field: str) -> Access:
        """Whether that training setting shows, and whether it can be changed."""
        own = self.training.get(field)
        return own.access if own is not None else "shown"

    def tries_left(self, last_number: int) -> int | None:
        """How many trainings may still be begun, where the newest has ``last_number``; None: as
        many as one likes."""
        if self.tries is None:
            return None
        return max(0, self.tries - max(0, last_number - self.runs_before))

    # --- holding -------------------------------------------------------------------

    def applied(self, design: Design) -> Design:
        """``design`` with every locked field at the value that it is locked at. A value that
        this version cannot take counts for nothing."""
        last = _answering(design)
        bricks = tuple(
            _with_values(brick, self.bricks.get(_kind(brick), {}), brick.id == last)
            for brick in design.bricks
        )
        if bricks != design.bricks:
            design = design.with_bricks(bricks)
        for name, lock in self.training.items():
            if lock.value is not None and name in TrainingSettings.model_fields:
                try:
                    design = design.with_training(**{name: lock.value})
                except ValueError:
                    continue
        return design

    def breaches(self, before: Design, after: Design) -> tuple[Message, ...]:
        """What of ``after`` this lock does not allow to come of ``before``; (): it is allowed.

        ``before``: the design as it was, or as the teacher handed it out.
        """
        found = []
        if self.data != "shown" and after.data != before.data:
            found.append(_DATA())
        if self.tower == "locked" and after.bricks != before.bricks:
            found.append(_TOWER())
        known, last = {brick.id: brick for brick in before.bricks}, _answering(after)
        for brick in after.bricks:
            old = known.get(brick.id)
            kind = _kind(brick)
            if old is None and not self.offers(kind) and self.tower == "shown":
                found.append(_KIND(kind=Message(f"brick.{kind}", _title(brick))))
            same_kind = old if old is not None and _kind(old) == kind else None
            own = _as_they_stand(self.bricks.get(kind, {}), brick, brick.id == last)
            found += _broken(own, same_kind, brick)
        found += _broken(self.training, before.training, after.training)
        return _once(found)


def _once(messages: list[Message]) -> tuple[Message, ...]:
    """Each message once, in their order."""
    return tuple({str(message): message for message in messages}.values())


def _broken(
    locks: Mapping[str, FieldLock], before: BaseModel | None, after: BaseModel
) -> list[Message]:
    """What is said of locked fields of ``after`` that are another value than they may."""
    found = []
    for name, lock in locks.items():
        if name not in type(after).model_fields or name in _OWN_NAMES:
            continue
        now = getattr(after, name)
        if lock.value is not None and _takes(after, name, lock.value):
            broken = now != lock.value
        else:
            broken = before is not None and now != getattr(before, name)
        if broken:
            found.append(locked_words(type(after), name))
    return found


def field_words(model: type[BaseModel], name: str) -> Message:
    """What a field is called where it is asked for."""
    labels = {field.name: field.form.label for field in fields_of(model)}
    return Message(f"field.{name}", labels.get(name, name))


def locked_words(model: type[BaseModel], name: str) -> Message:
    """What is said to whoever wants to change a field that is locked."""
    return _FIELD(field=field_words(model, name))


def _kind(brick: Brick) -> str:
    return str(getattr(brick, "kind", ""))


def _title(brick: Brick) -> str:
    own = BY_KIND.get(_kind(brick))
    return own.title if own is not None else _kind(brick)


def locked_value(design: Design, kind: str, name: str) -> Value | None:
    """At which value bricks of ``kind`` are locked as they stand in ``design``, so that one that
    is added is as they are; None: they differ, or the field has no value."""
    last = _answering(design)
    found = {
        repr(value): value
        for brick in design.bricks
        if _kind(brick) == kind
        and not (brick.id == last and name in (brick.width_field, brick.function_field))
        for value in [getattr(brick, name, None)]
    }
    (value,) = found.values() if len(found) == 1 else (None,)
    return value if isinstance(value, bool | int | float | str) else None


def _answering(design: Design) -> str:
    """The id of the brick that answers, the last one that learns; "": there is none."""
    learning = [brick.id for brick in design.bricks if brick.learns and brick.width_field]
    return learning[-1] if learning else ""


def _as_they_stand(
    locks: Mapping[str, FieldLock], brick: Brick, answers: bool
) -> dict[str, FieldLock]:
    """``locks`` as they count for ``brick``: how wide the last one is, and its function, follow
    from the task, so that they are locked as they stand and at no value."""
    own = (brick.width_field, brick.function_field) if answers else ()
    return {
        name: lock.model_copy(update={"value": None}) if name in own else lock
        for name, lock in locks.items()
    }


def _with_values(brick: Brick, locks: Mapping[str, FieldLock], answers: bool) -> Brick:
    for name, lock in _as_they_stand(locks, brick, answers).items():
        if lock.value is None or name not in type(brick).model_fields or name in _OWN_NAMES:
            continue
        if getattr(brick, name) != lock.value:
            try:
                brick = brick.changed(**{name: lock.value})
            except ValueError:
                continue
    return brick


def _takes(model: BaseModel, name: str, value: object) -> bool:
    """Whether ``value`` is one that the field can have."""
    try:
        type(model).model_validate({**model.model_dump(), name: value})
    except ValueError:
        return False
    return True
