"""What "do it for me" can do: a closed list of actions with values that are looked at when a file
is read. Some are edits, functions from design to design; the others are the window's."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, model_validator

from engine.bricks import BY_KIND, brick_from, new_id
from engine.data.preparing.edits import possible_scalings, with_scaling
from engine.design import MAXIMUM_BRICKS, Design
from engine.edits.drawn_weights import with_drawn_weights
from engine.lessons.places import INPUT, LABELS, PlotName, TabName, brick_of, is_brick_place
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.recipes import recipe
from engine.scalings import ScalingName
from engine.training_settings import TrainingSettings

Button = Literal["train", "train_full", "one_epoch", "stop", "reset"]
Value = str | bool | int | float

NOT_HERE = Sentence(
    "lesson.not_here",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This design has no such part any more. Undo your changes, or open the lesson anew.",
    ),
)


class _Action(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


# --- actions of the window -------------------------------------------------------------------


class OpenLesson(_Action):
    """Open a built-in lesson."""

    what: Literal["open"]
    lesson: str = Field(max_length=100)

    @model_validator(mode="after")
    def _is_one(self) -> OpenLesson:
        try:
            recipe(self.lesson)
        except KeyError:
            raise ValueError(f"there is no lesson called {self.lesson}") from None
        return self


class Press(_Action):
    """Press a button of the bar."""

    what: Literal["press"]
    button: Button


class ShowTab(_Action):
    """Turn to a tab of RESULT."""

    what: Literal["tab"]
    tab: TabName


class ShowPlot(_Action):
    """Show a plot of the data; of a scatter plot perhaps with these columns on its axes."""

    what: Literal["plot"]
    plot: PlotName
    x: str = Field(default="", max_length=200)
    y: str = Field(default="", max_length=200)
    z: str = Field(default="", max_length=200)


class ChooseNetwork(_Action):
    """Open one of the networks that lie ready beside the open one, counted from 1."""

    what: Literal["network"]
    number: int = Field(ge=1, le=50)


# --- actions that are edits ------------------------------------------------------------------


class _Edit(_Action):
    def apply(self, design: Design) -> Design:
        """The design after the action.

        Raises:
            EngineError: what it is about is not there.
        """
        try:
            return self._applied(design)
        except (KeyError, ValueError) as error:
            raise EngineError(NOT_HERE(), repr(error)) from error

    def _applied(self, design: Design) -> Design:
        raise NotImplementedError


class SetTraining(_Edit):
    """Give a training setting a value."""

    what: Literal["set"]
    setting: str = Field(max_length=100)
    value: Value

    @model_validator(mode="after")
    def _fits(self) -> SetTraining:
        if self.setting not in TrainingSettings.model_fields:
            raise ValueError(f"there is no training setting called {self.setting}")
        TrainingSettings().changed(**{self.setting: self.value})
        return self

    def _applied(self, design: Design) -> Design:
        return design.with_training(**{self.setting: self.value})


class ChangeBrick(_Edit):
    """Give a field of a brick a value."""

    what: Literal["change_brick"]
    brick: str = Field(max_length=100)
    field: str = Field(max_length=100)
    value: Value

    @model_validator(mode="after")
    def _fits(self) -> ChangeBrick:
        if not is_brick_place(self.brick) or self.brick in (INPUT, LABELS):
            raise ValueError(f"no brick is called {self.brick}")
        if not any(self.field in kind.model_fields for kind in BY_KIND.values()):
            raise ValueError(f"no brick has a field called {self.field}")
        return self

    def _applied(self, design: Design) -> Design:
        brick = brick_of(design, self.brick)
        if brick is None or self.field not in type(brick).model_fields or self.field == "id":
            raise KeyError(self.brick)
        return design.replaced(brick.changed(**{self.field: self.value}))


class AddBrick(_Edit):
    """Put a new brick into the tower, before the brick ``before``, or below all."""

    what: Literal["add_brick"]
    kind: str = Field(max_length=100)
    before: str = Field(default="", max_length=100)
    values: dict[str, Value] = Field(default_factory=dict, max_length=20)

    @model_validator(mode="after")
    def _fits(self) -> AddBrick:
        if self.kind not in BY_KIND or {"id", "kind"} & set(self.values):
            raise ValueError(f"there is no brick of the kind {self.kind}")
        if self.before and (not is_brick_place(self.before) or self.before in (INPUT, LABELS)):
            raise ValueError(f"no brick is called {self.before}")
        brick_from({"kind": self.kind, **self.values})
        return self

    def _applied(self, design: Design) -> Design:
        if len(design.bricks) >= MAXIMUM_BRICKS:
            raise ValueError("the tower is full")
        place = len(design.bricks)
        if self.before:
            below = brick_of(design, self.before)
            if below is None:
                raise KeyError(self.before)
            place = design.index(below.id)
        brick = brick_from({"kind": self.kind, "id": new_id(), **self.values})
        return design.inserted(place, brick)


class RemoveBrick(_Edit):
    """Take a brick out of the tower."""

    what: Literal["remove_brick"]
    brick: str = Field(max_length=100)

    @model_validator(mode="after")
    def _fits(self) -> RemoveBrick:
        if not is_brick_place(self.brick) or self.brick in (INPUT, LABELS):
            raise ValueError(f"no brick is called {self.brick}")
        return self

    def _applied(self, design: Design) -> Design:
        brick = brick_of(design, self.brick)
        if brick is None:
            raise KeyError(self.brick)
        return design.removed([brick.id])


class DrawWeights(_Edit):
    """Have first weights that were given by hand drawn at random."""

    what: Literal["draw_weights"]

    def _applied(self, design: Design) -> Design:
        return with_drawn_weights(design)


class ScaleColumn(_Edit):
    """Scale a column of numbers in another way."""

    what: Literal["scale"]
    column: str = Field(max_length=200)
    scaling: ScalingName

    def _applied(self, design: Design) -> Design:
        column = design.data.column(self.column)
        if self.scaling not in possible_scalings(column):
            raise ValueError(self.scaling)
        return design.with_data(with_scaling(design.data, self.scaling, self.column))


Edit = SetTraining | ChangeBrick | AddBrick | RemoveBrick | DrawWeights | ScaleColumn
Action = Annotated[
    OpenLesson
    | Press
    | ShowTab
    | ShowPlot
    | ChooseNetwork
    | SetTraining
    | ChangeBrick
    | AddBrick
    | RemoveBrick
    | DrawWeights
    | ScaleColumn,
    Discriminator("what"),
]


def _several(value: Any) -> Any:
    return (value,) if isinstance(value, dict) else value


# One action after the other: in a file one, or a list of them.
Actions = Annotated[tuple[Action, ...], BeforeValidator(_several), Field(max_length=8)]


def edited(design: Design, actions: tuple[Action, ...]) -> Design:
    """The design after those of ``actions`` that are edits, in their order.

    Raises:
        EngineError: what one of them is about is not there.
    """
    for action in actions:
        if isinstance(action, _Edit):
            design = action.apply(design)
    return design
