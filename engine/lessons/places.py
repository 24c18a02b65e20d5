"""What a page of a lesson can point at: a closed list of places in the window."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from engine.bricks import BY_KIND, Brick
from engine.design import Design

Place = Literal[
    # the bar
    "train",
    "train_full",
    "one_epoch",
    "stop",
    "reset",
    "epochs",
    "batch_size",
    "optimizer",
    "learning_rate",
    "more_settings",
    "speed",
    # DATA
    "source",
    "target",
    "table",
    "column",
    "plot",
    "preparation",
    "split",
    "parts",
    # MODEL
    "palette",
    "tower",
    "brick",
    "inspector",
    "to_mend",
    # RESULT
    "live",
    "numbers",
    "curves",
    "picture",
    "network",
    "neuron",
    "weight",
    "weights",
    "steps",
    "evaluate",
    "predict",
    "compare",
    "code",
    "coach",
    "time_line",
    "runs",
    "status",
    "take_away",
]
PlotName = Literal["scatter", "distribution", "matrix", "correlation", "against_target"]
LinkName = Literal["weights", "gradients"]
CodeName = Literal["keras", "numpy"]
StepName = Literal["inputs", "forward", "loss", "backward", "update"]
TabName = Literal["live", "network", "steps", "evaluate", "predict", "compare", "code"]
TABS: tuple[TabName, ...] = get_args(TabName)  # of RESULT, as they stand in the window
IN_DATA: frozenset[Place] = frozenset(
    ("source", "target", "table", "column", "plot", "preparation", "split", "parts")
)

INPUT, LABELS = "input", "labels"  # the tower's ends
_LONGEST_COLUMN = 200  # letters of a name
_COUNTED = re.compile("[1-9][0-9]{0,4}")  # counted from 1


class Target(BaseModel):
    """One place, in a file a text: ``"curves"``, ``"plot scatter"``, ``"brick last"``.

    ``which`` tells places of one kind apart. Of a plot it is its kind, of a column its name, of
    the steps how far one has gone, of the network what its links show, of the code in whose words
    it is. Of a brick it is ``input``, ``labels``, ``first``, ``last``, a kind of brick (the first
    of it), or its number from the top, counted from 1; of a neuron the brick that it is the first
    one of; of a weight the brick, its neuron, and the input or neuron before that it weighs:
    ``last 2 1``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: Place
    which: str = ""

    @model_validator(mode="after")
    def _which_fits(self) -> Target:
        if self.place == "plot":
            fits = self.which in ("", *get_args(PlotName))
        elif self.place == "network":
            fits = self.which in ("", *get_args(LinkName))
        elif self.place == "code":
            fits = self.which in ("", *get_args(CodeName))
        elif self.place == "steps":
            fits = self.which in ("", *get_args(StepName))
        elif self.place == "column":
            fits = 0 < len(self.which) <= _LONGEST_COLUMN and self.which.isprintable()
        elif self.place == "brick":
            fits = is_brick_place(self.which)
        elif self.place == "neuron":
            fits = is_brick_place(self.which) and self.which not in (INPUT, LABELS)
        elif self.place == "weight":
            fits = weight_place(self.which) is not None
        else:
            fits = not self.which
        if not fits:
            raise ValueError(f"no such place: {self.place} {self.which[:40]}")
        return self


def _from_text(value: Any) -> Any:
    if isinstance(value, str):
        place, _, which = value.partition(" ")
        return {"place": place, "which": which}
    return value


AnyTarget = Annotated[Target, BeforeValidator(_from_text)]


def is_brick_place(which: str) -> bool:
    """Whether ``which`` can say which brick is meant."""
    named = which in (INPUT, LABELS, "first", "last") or which in BY_KIND
    return named or (which.isascii() and which.isdecimal() and 1 <= int(which) <= 99)


def weight_place(which: str) -> tuple[str, int, int] | None:
    """The brick, and the neuron and the source counted from 0, that ``last 2 1`` means."""
    brick, *numbers = which.split(" ")
    fits = is_brick_place(brick) and brick not in (INPUT, LABELS)
    if not fits or len(numbers) != 2 or not all(_COUNTED.fullmatch(text) for text in numbers):
        return None
    unit, source = (int(text) - 1 for text in numbers)
    return brick, unit, source


def brick_id(design: Design, which: str) -> str | None:
    """The id of the brick, or of the end, that ``which`` means in ``design``; None: not there."""
    if which in (INPUT, LABELS):
        return which
    brick = brick_of(design, which)
    return brick.id if brick is not None else None


def brick_of(design: Design, which: str) -> Brick | None:
    """The brick that ``which`` means in ``design``; None where it is not there."""
    bricks = design.bricks
    if which in ("first", "last"):
        return (bricks[0] if which == "first" else bricks[-1]) if bricks else None
    if which.isdecimal():
        return bricks[int(which) - 1] if 1 <= int(which) <= len(bricks) else None
    kind = BY_KIND.get(which)
    return next((brick for brick in bricks if type(brick) is kind), None)
