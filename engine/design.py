"""A design: data, bricks and training settings, as one frozen value.

An edit is a function from design to design. Nothing here knows where a design is shown.

Schema history (``SCHEMA_VERSION``; every step up is a function in ``_MIGRATIONS``):
    1  data (source, columns, task, split), bricks, training, title, notes.
    2  columns: dates, yes/no, ordered categories, values for gaps, robust and log scaling;
       tables: workbooks, the thousands sign, quotation marks, a second file as the test part,
       and tables too large for the file, which lie where they were; painted points. An older
       table's thousands sign was whichever its decimal sign was not.
    3  tables: how single columns are read (codes, missing marks, units, signs, dates), and by
       which rules. Older tables keep the rules that their networks were trained with. The
       speed.
    4  as 3; a file of it may hold several runs and planned designs, which earlier versions of
       the application would drop when they save.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SerializeAsAny, model_validator

from engine.bricks import Brick, Shape, brick_from
from engine.data.settings import DataSettings
from engine.training_settings import Speed, TrainingSettings

SCHEMA_VERSION = 4
MAXIMUM_BRICKS = 200


def _thousands_sign(raw: dict[str, Any]) -> dict[str, Any]:
    source = raw["data"]["source"]
    if source.get("kind") == "table" and source.get("decimal") == ",":
        source = {**source, "thousands": "."}
    return {**raw, "data": {**raw["data"], "source": source}}


def _older_rules(raw: dict[str, Any]) -> dict[str, Any]:
    source = raw["data"]["source"]
    if source.get("kind") == "table":
        source = {**source, "reading": 1}
        if source.get("test_file") is not None:
            source["test_file"] = {**source["test_file"], "reading": 1}
    return {**raw, "data": {**raw["data"], "source": source}}


_MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: _thousands_sign,
    2: _older_rules,
    3: dict,  # only what lies beside the design is new
}


class Design(BaseModel):
    """The whole of what a person has made, except imported rows and trained weights."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = Field(default=SCHEMA_VERSION, ge=1)
    recipe: str = Field(default="", max_length=100)  # the built-in lesson that it came from
    data: DataSettings
    bricks: tuple[Annotated[SerializeAsAny[Brick], BeforeValidator(brick_from)], ...] = Field(
        default=(), max_length=MAXIMUM_BRICKS
    )
    training: TrainingSettings = TrainingSettings()
    speed: Speed = "full"  # how fast its runs go by; nothing that is learned depends on it

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Design:
        if len({brick.id for brick in self.bricks}) != len(self.bricks):
            raise ValueError("two bricks have the same id")
        return self

    # --- reading -------------------------------------------------------------------

    def brick(self, brick_id: str) -> Brick:
        """The brick with that id; KeyError where there is none."""
        return self.bricks[self.index(brick_id)]

    def index(self, brick_id: str) -> int:
        """The place of the brick with that id, 0 at the top; KeyError where there is none."""
        for index, brick in enumerate(self.bricks):
            if brick.id == brick_id:
                return index
        raise KeyError(brick_id)

    def entering(self, input_shape: Shape) -> tuple[Shape | None, ...]:
        """The shape that enters each brick, for rows of ``input_shape``.

        None behind a brick that refuses its own: nothing is known of what would leave it.
        """
        return (input_shape, *self.shapes(input_shape))[:-1]

    def shapes(self, input_shape: Shape) -> tuple[Shape | None, ...]:
        """The shape after each brick, for rows of ``input_shape``.

        None from the first brick on that refuses what enters it.
        """
        shapes: list[Shape | None] = []
        shape: Shape | None = input_shape
        for brick in self.bricks:
            fits = shape is not None and brick.refusal(shape) is None
            shape = brick.output_shape(shape) if shape is not None and fits else None
            shapes.append(shape)
        return tuple(shapes)

    def misfit(self, input_shape: Shape) -> tuple[Brick, Shape] | None:
        """The first brick that refuses the shape that enters it, and that shape."""
        for brick, shape in zip(self.bricks, self.entering(input_shape), strict=True):
            if shape is not None and brick.refusal(shape) is not None:
                return brick, shape
        return None

    def weight_counts(self, input_shape: Shape) -> tuple[int, ...]:
        """How many weights each brick holds, for rows of ``input_shape``; 0 where no shape
        is known (see `shapes`)."""
        entering, leaving = self.entering(input_shape), self.shapes(input_shape)
        return tuple(
            0 if before is None or after is None else brick.weight_count(before)
            for brick, before, after in zip(self.bricks, entering, leaving, strict=True)
        )

    def continues(self, other: Design) -> bool:
        """Whether a run of ``other`` can go on as a run of this design.

        True where only epochs, batch size, learning rate, stopping, reducing or the amount of
        noise differ: the weights fit.
        """
        return (
            self._same_data(other)
            and len(self.bricks) == len(other.bricks)
            and all(map(Brick.is_but_for_free, self.bricks, other.bricks))
            and self.training.is_but_for_free(other.training)
        )

    def _same_data(self, other: Design) -> bool:
        """Whether the same rows are made ready in the same way."""
        own, theirs = self.data, other.data
        return own == theirs or (
            own.source.same_rows(theirs.source)
            and own.model_copy(update={"source": theirs.source}) == theirs
        )

    def follows(self, other: Design) -> bool:
        """Whether a run of ``other`` can go on with this design's rows.

        True where, beside what `continues` lets be, only the rows of a source changed whose
        rows may (a painting's) or their noise, and the network's inputs and outputs are the same;
        or where ``other`` had no rows, and these are as many numbers.
        """
        source, before = self.data.source, other.data.source
        if not before.has_rows:
            return source.has_rows and self._brings_rows_to(other)
        if not source.goes_on_from(before):
            return False
        if self.data.lacking:
            return False
        return self.with_data(other.data).continues(other) and self.data == other.data.model_copy(
            update={"source": source}
        )

    def _brings_rows_to(self, other: Design) -> bool:
        """Whether its rows are of as many inputs and targets as the network of ``other`` has."""
        own, theirs = self.data, other.data
        return (
            own.task == theirs.task
            and len(own.targets) == len(theirs.targets)
            and len(own.inputs) + len(own.derived_inputs) == len(theirs.inputs)
            and self.with_data(theirs).continues(other)
        )

    # --- editing -------------------------------------------------------------------

    def with_speed(self, speed: Speed) -> Design:
        """The same design, whose runs go by at another speed."""
        return self.model_copy(update={"speed": speed})

    def with_data(self, data: DataSettings) -> Design:
        """The same design over other data."""
        return self.model_copy(update={"data": data})

    def with_bricks(self, bricks: Iterable[Brick]) -> Design:
        """The same design with another tower."""
        return self.model_copy(update={"bricks": tuple(bricks)})

    def with_training(self, **values: Any) -> Design:
        """The same design with other training values; see `TrainingSettings.changed`."""
        return self.model_copy(update={"training": self.training.changed(**values)})

    def inserted(self, index: int, *bricks: Brick) -> Design:
        """``bricks`` put before the brick now at ``index`` (0 … number of bricks)."""
        return self.with_bricks((*self.bricks[:index], *bricks, *self.bricks[index:]))

    def removed(self, ids: Iterable[str]) -> Design:
        """The tower without the bricks ``ids``."""
        gone = set(ids)
        return self.with_bricks(brick for brick in self.bricks if brick.id not in gone)

    def moved(self, ids: Iterable[str], index: int) -> Design:
        """The bricks ``ids``, in their present order, put before the brick now at ``index``."""
        chosen = set(ids)
        before = [brick for brick in self.bricks[:index] if brick.id not in chosen]
        after = [brick for brick in self.bricks[index:] if brick.id not in chosen]
        moving = [brick for brick in self.bricks if brick.id in chosen]
        return self.with_bricks((*before, *moving, *after))

    def replaced(self, brick: Brick) -> Design:
        """The brick with the same id exchanged for ``brick``."""
        return self.with_bricks(brick if old.id == brick.id else old for old in self.bricks)

    def activation_split_off(self, brick_id: str) -> Design:
        """A brick's activation made a brick of its own below it: the same model."""
        parts = self.brick(brick_id).split_off()
        if parts is None:
            return self
        index = self.index(brick_id)
        return self.with_bricks((*self.bricks[:index], *parts, *self.bricks[index + 1 :]))

    def activation_joined(self, brick_id: str) -> Design:
        """A brick takes in the activation right below it: the same model."""
        index = self.index(brick_id)
        below = self.bricks[index + 1] if index + 1 < len(self.bricks) else None
        joined = self.bricks[index].joined_with(below) if below is not None else None
        if joined is None:
            return self
        return self.with_bricks((*self.bricks[:index], joined, *self.bricks[index + 2 :]))


def design_from(raw: dict[str, Any]) -> Design:
    """The design that a file's dictionary stands for, brought up to this version.

    Raises:
        ValueError: it is no design (pydantic's ValidationError is one).
    """
    version = raw.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ValueError("schema_version is not a positive whole number")
    while version < SCHEMA_VERSION:
        try:
            raw = dict(_MIGRATIONS[version](raw))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"no design of version {version}") from error
        version += 1
        raw["schema_version"] = version
    return Design.model_validate(raw)
