"""What a network takes and gives that was opened without any rows: numbers without names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from typing_extensions import override

from engine.data.limits import MAXIMUM_CATEGORIES, MAXIMUM_COLUMNS
from engine.data.source import Source, SourceFamily
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

if TYPE_CHECKING:
    from engine.data.table import Table
    from engine.files.store import TableStore

_CLASS = "class"
_BRING_NUMBERS = Sentence(
    "without_names.bring_numbers",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are no rows yet. Open a table, and the network learns on: the inputs in their order "
        "(columns of numbers: {inputs}), and behind them the numbers to predict ({outputs}).",
    ),
)
_BRING_CLASSES = Sentence(
    "without_names.bring_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are no rows yet. Open a table, and the network learns on: the inputs in their order "
        "(columns of numbers: {inputs}), and behind them a column with the {classes} classes.",
    ),
)


class NumbersWithoutNames(Source):
    """``inputs`` numbers, x1, x2 …, of which ``classes`` classes or ``outputs`` numbers follow.

    There are no rows until a table is brought. ``picture``: the numbers are those of a picture
    of that shape, the last axis fastest; (): they are a row. ``classes`` = 0: numbers are
    predicted; else ``outputs`` is 1, and the classes are called 0, 1, 2 …
    """

    family: ClassVar[SourceFamily] = "network"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Numbers without names")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "What an opened network takes: so many numbers, without names and without rows. Bring a "
        "table, and it learns on.",
    )
    icon: ClassVar[str] = "mdi6.numeric"
    has_rows: ClassVar[bool] = False

    kind: Literal["numbers_without_names"] = "numbers_without_names"
    inputs: Annotated[int, Field(ge=1, lt=MAXIMUM_COLUMNS, strict=True)]
    outputs: Annotated[int, Field(ge=1, lt=MAXIMUM_COLUMNS, strict=True)] = 1
    classes: Annotated[int, Field(ge=0, le=MAXIMUM_CATEGORIES, strict=True)] = 0
    picture: Annotated[tuple[int, ...], Field(max_length=3)] = ()

    @model_validator(mode="after")
    def _is_consistent(self) -> NumbersWithoutNames:
        if self.picture and (min(self.picture) < 1 or math.prod(self.picture) != self.inputs):
            raise ValueError("a picture has as many numbers as there are inputs")
        if self.classes == 1 or (self.classes and self.outputs != 1):
            raise ValueError("there are several classes in one column, or numbers")
        if self.inputs + self.outputs > MAXIMUM_COLUMNS:
            raise ValueError("too many columns")
        return self

    @property
    def input_names(self) -> tuple[str, ...]:
        """What the inputs are called."""
        return tuple(f"x{place}" for place in range(1, self.inputs + 1))

    @property
    def target_names(self) -> tuple[str, ...]:
        """What is called that the network predicts."""
        if self.classes:
            return (_CLASS,)
        if self.outputs == 1:
            return ("y",)
        return tuple(f"y{place}" for place in range(1, self.outputs + 1))

    @property
    def class_names(self) -> tuple[str, ...]:
        """What the classes are called, in the order of the outputs; () where there are none."""
        return tuple(map(str, range(self.classes)))

    @override
    def lacking(self, target: str) -> Message | None:
        if self.classes:
            return _BRING_CLASSES(inputs=self.inputs, classes=self.classes)
        return _BRING_NUMBERS(inputs=self.inputs, outputs=self.outputs)

    @override
    def read(self, store: TableStore) -> Table:
        lacking = self.lacking("")
        assert lacking is not None
        raise EngineError(lacking)
