"""What a design says of its data: source, columns, task, preparation, split. All frozen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SerializeAsAny,
    model_validator,
)

from engine.data.derived import DerivedName, derived_named
from engine.data.kinds import NUMBER, KindName, Missing, kind_named
from engine.data.limits import (
    MAXIMUM_CATEGORIES,
    MAXIMUM_COLUMNS,
    MAXIMUM_DERIVED,
    MAXIMUM_WORDS,
)
from engine.data.source import Source
from engine.form import Form
from engine.messages import QT_TRANSLATE_NOOP, Message
from engine.scalings import ScalingName
from engine.tasks import REGRESSION, TaskName, task_named

Role = Literal["input", "target", "ignored"]
Encoding = Literal["one_hot", "ordered"]
DatePart = Literal["year", "month", "day", "weekday", "hour", "minute"]
Repeated = Literal["keep", "drop"]
SplitMethod = Literal["shuffled", "in_order", "given"]
MAXIMUM_FOLDS = 100


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class ColumnSettings(_Frozen):
    """One column of the table: what it is for and how it is made ready.

    ``scaling`` is learned from the training part only; ``log`` is sign(v) · ln(1 + |v|), then
    standardized. ``missing`` = ``value`` puts ``missing_value`` in, as a person writes it; a
    category, a yes/no and a date know ``drop``, ``most_frequent`` and ``value``.

    Of a category, ``encoding`` makes one input for each value (``one_hot``), or one input that
    counts them 0, 1, 2 … (``ordered``) along ``order``, lowest first; where ``order`` is empty
    in their natural order. Where ``most_words`` is above 0, only so many values have an input
    of their own, the most frequent ones of the training part; all others, and words never met,
    share one more. A yes/no is one input: 1 for the last of its two values in
    ``order``, or, where that is empty, for what means yes. A date is one input for each of
    ``date_parts``; where there are none, for those that differ between rows.
    """

    name: str
    role: Role = "ignored"
    kind: KindName = NUMBER.name
    missing: Missing = "drop"
    missing_value: Annotated[str, Field(max_length=200)] = ""
    scaling: ScalingName = "none"
    encoding: Encoding = "one_hot"
    order: Annotated[tuple[str, ...], Field(max_length=MAXIMUM_CATEGORIES)] = ()
    most_words: Annotated[int, Field(ge=0, le=MAXIMUM_WORDS)] = 0
    date_parts: Annotated[tuple[DatePart, ...], Field(max_length=6)] = ()


class DerivedInput(_Frozen):
    """An input that is worked out of the numbers of other inputs, in their own units.

    ``scaling`` is learned from the training part, as a column's is. While one of ``columns``
    is no input, or no number, it rests.
    """

    kind: DerivedName
    columns: Annotated[tuple[str, ...], Field(min_length=1, max_length=2)]
    name: Annotated[str, Field(min_length=1, max_length=200)]
    scaling: ScalingName = "none"

    @model_validator(mode="after")
    def _has_its_columns(self) -> DerivedInput:
        if len(self.columns) != derived_named(self.kind).columns:
            raise ValueError(f"{self.kind} takes {derived_named(self.kind).columns} columns")
        return self


class SplitSettings(_Frozen):
    """How rows are shared out.

    The test part is cut first: ``shuffled`` equals scikit-learn's
    ``train_test_split(test_size=test_share, random_state=seed)`` row for row (stratified by
    the target where asked); ``in_order`` takes the last rows; ``given`` takes the rows that
    the source names as its own test part. Validation is then ``validation_share`` of what
    remains: the last rows of it, as Keras' ``validation_split`` takes them. ``final``: for the
    final network these rows are learned from as well, and no row is left for validation.
    ``validation_by_class``: of each class its share of them instead (where rows are shared out by
    themselves): of few pictures one class may else be hardly there. Pictures that are brought have
    it; what was made before has not, so that its parts stay what they were.

    ``folds`` of 2 or more: for cross-validation the test part is fold ``fold`` (from 0) of so
    many instead, whatever ``test_share`` says: with ``shuffled`` scikit-learn's ``KFold`` or
    ``StratifiedKFold(shuffle=True, random_state=seed)``, with ``in_order`` its
    ``TimeSeriesSplit``, so that nothing is learned from later rows; with ``given`` the folds are
    of the rows that are no test rows, which are left out. With ``fold_part`` "validation" the test
    part is what it is without folds, and the fold is the validation part instead, of the others.

    ``in_order`` and ``given``, the rows go by ``order_by``, oldest first: a column of dates, or
    several such as year and month; (): in the table's own order. Where several rows stand for one
    moment, the cuts move to where the next one begins.

    ``shuffled``, rows that have the same value in the column ``together`` (a person, a place)
    are in one part: shares are of its different values then, not of rows. The test part is that
    of scikit-learn's ``GroupShuffleSplit`` (stratified: the first fold of
    ``StratifiedGroupKFold``), folds are those of ``GroupKFold`` or ``StratifiedGroupKFold``,
    and validation takes whole groups as well. A row without a value is a group of its own.
    "": each row is shared out by itself.
    """

    method: SplitMethod = "shuffled"
    test_share: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Test share"),
            hint=QT_TRANSLATE_NOOP(
                "Engine", "Kept apart till the end, to see how good the network really is."
            ),
            step=0.05,
            decimals=2,
        ),
    ] = 0.2
    validation_share: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Validation share"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "Of what remains: the part that the network is checked on as it learns.",
            ),
            step=0.05,
            decimals=2,
        ),
    ] = 0.2
    seed: Annotated[
        int,
        Field(ge=0, le=2**31 - 1),
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Shuffle seed"),
            hint=QT_TRANSLATE_NOOP("Engine", "The same seed makes the same parts."),
            step=1,
        ),
    ] = 42
    order_by: Annotated[tuple[str, ...], Field(max_length=6)] = ()
    together: str = ""
    stratified: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Same class shares in each part"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "The test part gets each class in the same proportion (stratified). Of a table's "
                "other rows the last are the validation part, as in Keras: about the same.",
            ),
        ),
    ] = False
    final: Annotated[
        bool,
        Form(
            label=QT_TRANSLATE_NOOP("Engine", "Learn from the validation part, too"),
            hint=QT_TRANSLATE_NOOP(
                "Engine",
                "For the final network, once it is clear what works: it learns from all but the "
                "test part.",
            ),
        ),
    ] = False
    validation_by_class: bool = False
    folds: Annotated[int, Field(ge=0, le=MAXIMUM_FOLDS)] = 0
    fold: Annotated[int, Field(ge=0, lt=MAXIMUM_FOLDS)] = 0
    fold_part: Literal["test", "validation"] = "test"


def _source(raw: Any) -> Any:
    from engine.data.sources.catalogue import source_from

    return source_from(raw)


class DataSettings(_Frozen):
    """The data half of a design. ``columns`` are in the table's order, names unique, also
    among those of ``derived``.

    ``repeated``: rows that are equal to an earlier one in every column are used as well, or
    left out before the split, so that none is taught and tested at once.
    """

    source: Annotated[SerializeAsAny[Source], BeforeValidator(_source)]
    columns: Annotated[tuple[ColumnSettings, ...], Field(max_length=MAXIMUM_COLUMNS)] = ()
    task: TaskName = REGRESSION.name
    repeated: Repeated = "keep"
    split: SplitSettings = SplitSettings()
    derived: Annotated[tuple[DerivedInput, ...], Field(max_length=MAXIMUM_DERIVED)] = ()

    @model_validator(mode="after")
    def _names_are_unique(self) -> DataSettings:
        names = [column.name for column in self.columns] + [own.name for own in self.derived]
        if len(set(names)) != len(names):
            raise ValueError("two columns have the same name")
        return self

    @property
    def inputs(self) -> tuple[ColumnSettings, ...]:
        """The columns that the network sees, in the table's order."""
        return tuple(column for column in self.columns if column.role == "input")

    @property
    def derived_inputs(self) -> tuple[DerivedInput, ...]:
        """The derived inputs that the network sees, behind those of the columns."""
        numbers = {own.name for own in self.inputs if kind_named(own.kind).is_number}
        return tuple(own for own in self.derived if numbers.issuperset(own.columns))

    @property
    def targets(self) -> tuple[ColumnSettings, ...]:
        """The columns that it predicts, in the table's order."""
        return tuple(column for column in self.columns if column.role == "target")

    @property
    def lacking(self) -> Message | None:
        """What the rows need before the targets can be predicted; None: nothing, or unknown."""
        found = (self.source.lacking(target.name) for target in self.targets)
        return next((message for message in found if message is not None), None)

    @property
    def target_is_scaled(self) -> bool:
        """Whether the numbers to predict are taught scaled, so that the loss has no units."""
        scaled = any(own.scaling != "none" for own in self.targets)
        return scaled and task_named(self.task).scales_targets

    def column(self, name: str) -> ColumnSettings:
        """The settings of the column called ``name``; KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    def with_column(self, changed: ColumnSettings) -> DataSettings:
        """The same settings with the column of that name replaced."""
        return self.with_columns((changed,))

    def with_columns(self, changed: Iterable[ColumnSettings]) -> DataSettings:
        """The same settings with the columns of those names replaced, all at once: one after
        the other, thousands of columns are gone through thousands of times."""
        new = {column.name: column for column in changed}
        columns = tuple(new.get(column.name, column) for column in self.columns)
        return self.model_copy(update={"columns": columns})
