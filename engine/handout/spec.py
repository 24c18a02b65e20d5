"""A teacher's file that says how a lesson is locked: TOML, see ``docs/handing-out.md``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from engine.bricks import BY_KIND
from engine.data.parts import Part
from engine.design import Design
from engine.files.contents import shown_name
from engine.files.ordinary_files import open_ordinary
from engine.form import fields_of
from engine.handout.class_goal import ClassGoal, FigureName
from engine.handout.key import LONGEST_PASSWORD, Key
from engine.handout.lock import Access, FieldLock, Lock, Value
from engine.lessons.course import Course
from engine.lessons.places import TabName
from engine.lessons.words import AnyWords
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training_settings import TrainingSettings

MAXIMUM_BYTES = 512 * 1024
_FIGURES: dict[str, FigureName] = {
    "accuracy_at_least": "accuracy",
    "f1_at_least": "f1",
    "r2_at_least": "r2",
    "error_at_most": "mean_absolute_error",
}

NO_SPEC = Sentence(
    "handout.no_spec",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This does not say how a lesson is locked: {why}. How it is written stands in "
        "docs/handing-out.md.",
    ),
)
_NOT_READ = Sentence(
    "handout.spec_not_read",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file could not be read: {name}. See that it is there, that it is a text file and no "
        "folder, and that you may read it.",
    ),
)


def _field_lock(raw: Any) -> Any:
    """ "locked" and "hidden", or ``{ locked = 200 }``: at that value."""
    if raw in ("locked", "hidden"):
        return {"access": raw}
    if isinstance(raw, dict) and len(raw) == 1 and next(iter(raw)) in ("locked", "hidden"):
        ((access, value),) = raw.items()
        return {"access": access, "value": value}
    if isinstance(raw, bool | int | float | str):
        raise ValueError(f'write "locked", "hidden", or {{ locked = {raw!r} }}')
    return raw


SpecField = Annotated[FieldLock, BeforeValidator(_field_lock)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class GoalSpec(_Strict):
    """The goal as a teacher writes it: one figure, its part, and how little will do."""

    accuracy_at_least: float | None = None
    f1_at_least: float | None = None
    r2_at_least: float | None = None
    error_at_most: float | None = None
    part: Part = "test"
    neurons_at_most: int | None = None
    weights_at_most: int | None = None
    epochs_at_most: int | None = None

    @model_validator(mode="after")
    def _says_one_figure(self) -> GoalSpec:
        self.goal()
        return self

    def goal(self) -> ClassGoal:
        """The goal itself."""
        named = [name for name in _FIGURES if getattr(self, name) is not None]
        if len(named) != 1:
            raise ValueError(f"exactly one of {', '.join(_FIGURES)}")
        return ClassGoal(
            figure=_FIGURES[named[0]],
            part=self.part,
            value=getattr(self, named[0]),
            neurons=self.neurons_at_most,
            weights=self.weights_at_most,
            epochs=self.epochs_at_most,
        )


class LessonSpec(_Strict):
    """What `Lock` says, as a teacher writes it."""

    title: AnyWords | None = None
    data: Access = "shown"
    tower: Literal["shown", "locked"] = "shown"
    palette: tuple[str, ...] | None = None
    tabs: tuple[TabName, ...] | None = None
    bricks: dict[str, dict[str, SpecField]] = {}
    training: dict[str, SpecField] = {}
    goal: GoalSpec | None = None
    tries: Annotated[int, Field(ge=1, le=10**9)] | None = None
    test: Literal["open", "closed"] = "open"
    password: Annotated[str, Field(min_length=1, max_length=LONGEST_PASSWORD)] | None = None
    course: Course | None = None

    @model_validator(mode="after")
    def _names_what_there_is(self) -> LessonSpec:
        for kind in (*(self.palette or ()), *self.bricks):
            if kind not in BY_KIND:
                raise ValueError(f"there is no brick {kind!r}; there are {', '.join(BY_KIND)}")
        for kind, locks in self.bricks.items():
            _check_fields(BY_KIND[kind], locks, f"the brick {kind}")
        _check_fields(TrainingSettings, self.training, "the training")
        return self

    def lock(self, runs_before: int = 0) -> Lock:
        """The lock of a new lesson, made of a file whose newest run has that number."""
        return Lock(
            title=self.title,
            data=self.data,
            tower=self.tower,
            palette=self.palette,
            bricks=self.bricks,
            training=self.training,
            tabs=self.tabs,
            goal=self.goal.goal() if self.goal is not None else None,
            tries=self.tries,
            runs_before=runs_before,
            test_closed=self.test == "closed",
            key=Key.of(self.password) if self.password is not None else None,
        )


def _check_fields(model: type[BaseModel], locks: dict[str, FieldLock], where: str) -> None:
    names = [field.name for field in fields_of(model)]
    for name, lock in locks.items():
        if name not in names:
            raise ValueError(f"{where} has no {name!r}; it has {', '.join(names)}")
        if lock.value is not None and not _fits(model, name, lock.value):
            raise ValueError(f"{where} cannot have {name} = {lock.value!r}")


def _fits(model: type[BaseModel], name: str, value: Value) -> bool:
    try:
        return bool(getattr(model.model_validate({name: value}), name) == value)
    except ValueError:
        return False


def spec_from(data: bytes) -> LessonSpec:
    """The spec in a file's bytes.

    Raises:
        EngineError: it is none; the message says what is wrong, and where.
    """
    try:
        if len(data) > MAXIMUM_BYTES:
            raise ValueError(f"more than {MAXIMUM_BYTES // 1024} KB")
        return LessonSpec.model_validate(tomllib.loads(data.decode("utf-8")))
    except ValidationError as error:
        raise EngineError(NO_SPEC(why=_first_of(error)), str(error)) from error
    except (ValueError, RecursionError) as error:  # no UTF-8, no TOML
        raise EngineError(NO_SPEC(why=str(error)[:200]), repr(error)) from error


def read_spec(path: Path) -> LessonSpec:
    """The spec in the file at ``path``; EngineError where it cannot be had."""
    try:
        with open_ordinary(path) as file:
            data = file.read(MAXIMUM_BYTES + 1)
    except (OSError, ValueError) as error:
        raise EngineError(_NOT_READ(name=shown_name(path)), repr(error)) from error
    return spec_from((data or b"").removeprefix(b"\xef\xbb\xbf"))


def fits_design(lock: Lock, design: Design) -> Design:
    """``design`` as it is handed out under ``lock``.

    Raises:
        EngineError: the goal asks for a figure that its task does not have.
    """
    from engine.tasks import task_named

    goal = lock.goal
    if goal is not None:
        classes = task_named(design.data.task).has_classes
        if classes != (goal.figure in ("accuracy", "f1")):
            what = "classes" if classes else "numbers"
            other = "accuracy or F1" if classes else "R² or the mean absolute error"
            why = f"goal: this network answers {what}; their figure is {other}"
            raise EngineError(NO_SPEC(why=why))
    return lock.applied(design)


def _first_of(error: ValidationError) -> str:
    """The first thing that is wrong, with its place as a teacher counts."""
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part + 1) if isinstance(part, int) else str(part) for part in first["loc"])
    told = first["msg"].removeprefix("Value error, ")
    if first["type"] == "extra_forbidden":
        told = "there is no such entry"
    return (f"{place}: {told}" if place else told)[:300]
