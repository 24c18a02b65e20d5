"""What is known of a table and of its preparation: light frozen values, no pandas.

They cross from the data thread to the window, and `engine.checks` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np

from engine.data.columns.cells.dates import is_time
from engine.data.columns.column_form import AS_NUMBERS, ColumnForm
from engine.data.columns.rules.taken import Taken
from engine.data.kinds import KindName, kind_named
from engine.data.settings import DatePart
from engine.messages import Message
from engine.tasks import TaskName, task_named

TimeUnit = Literal["year", "quarter", "month", "week", "day", "hour", "minute", "step"]
RowOrder = Literal["rising", "falling", "mixed"]


@dataclass(frozen=True)
class ColumnFacts:
    """One column of the table as it came, before any preparation.

    The numbers are None for a column without numbers; of a date they are seconds since 1970.
    ``values`` are the most frequent values with their counts, most frequent first, at most 50.
    ``outliers`` counts what lies more than 1.5 times the spread of the middle half
    (upper − lower quartile, the IQR) beyond it: Tukey, Exploratory Data Analysis, 1977.
    ``bins`` counts the numbers in equally wide bins between ``bins_from`` and ``bins_to``, ():
    no numbers. These are about the least and the greatest value; where outliers would squeeze
    all the rest into a few bins, the bins end with what is no outlier, and ``below`` and
    ``above`` count what lies beyond.
    """

    name: str
    kind: KindName
    count: int  # rows that have a value
    missing: int
    distinct: int
    mean: float | None = None
    deviation: float | None = None
    minimum: float | None = None
    maximum: float | None = None
    values: tuple[tuple[str, int], ...] = ()
    whole: bool = False  # every number is a whole number
    repeated: int = 0  # of words: how many different ones stand in at least three rows
    repeated_rows: int = 0  # … and in how many rows these stand
    lower_quartile: float | None = None
    median: float | None = None
    upper_quartile: float | None = None
    outliers: int = 0
    bins: tuple[int, ...] = ()
    bins_from: float | None = None
    bins_to: float | None = None
    below: int = 0
    above: int = 0

    @property
    def constant(self) -> bool:
        """Whether no two rows have different values."""
        return self.distinct <= 1

    @property
    def is_number(self) -> bool:
        """Whether its values are numbers to calculate with."""
        return kind_named(self.kind).is_number

    @property
    def clock(self) -> bool:
        """Whether it holds times of day, without a date."""
        return kind_named(self.kind).is_moment and _is_clock(self.maximum)


def _is_clock(seconds: float | None) -> bool:
    return seconds is not None and bool(is_time(np.array(seconds)))


@dataclass(frozen=True)
class Timeline:
    """One row a day, a month, … : by ``columns`` (a date, or a year and a month …), in ``unit``
    (``step``: only counted, such as the weeks of a course).

    ``order``: the oldest row first (``rising``), the newest first (``falling``), or neither.
    ``groups``: the columns that tell apart the shops, students or countries of a panel, each of
    which has a row a moment; (): there is one row a moment. ``sure``: the moments follow each
    other for certain; the months of any year may be a circle.
    """

    columns: tuple[str, ...]
    unit: TimeUnit
    order: RowOrder
    groups: tuple[str, ...] = ()
    sure: bool = True

    @property
    def order_by(self) -> tuple[str, ...]:
        """What a split in order has to go by; () where the table's own order does. Of a panel
        always the columns: they say where one moment ends and the next begins."""
        return () if self.order == "rising" and not self.groups else self.columns


@dataclass(frozen=True)
class TableFacts:
    """The table as it came: its columns, and its first rows as text for the preview.

    ``rows`` counts all rows; ``first_rows`` holds at most 200, each a tuple of what is to
    be shown ("" for a missing value). ``notes`` are what reading it had to say.
    """

    rows: int
    columns: tuple[ColumnFacts, ...]
    first_rows: tuple[tuple[str, ...], ...]
    notes: tuple[Message, ...] = ()
    taken: tuple[Taken, ...] = ()  # what of it could be read otherwise
    test_rows: int = 0  # how many of the last rows are the source's own test part
    timeline: Timeline | None = None  # where each row stands for a moment of its own

    @property
    def only_notes(self) -> tuple[Message, ...]:
        """The notes about what cannot be read otherwise: the rest are findings, with buttons."""
        offered = [taken.message for taken in self.taken]
        return tuple(note for note in self.notes if note not in offered)

    @property
    def in_time(self) -> bool:
        """Whether the rows follow each other in time, of all that is certain."""
        return self.timeline is not None and self.timeline.sure

    def column(self, name: str) -> ColumnFacts | None:
        """The facts of the column called ``name``; None where there is none."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, ColumnFacts]:
        return {column.name: column for column in reversed(self.columns)}


@dataclass(frozen=True)
class LearnedColumn:
    """What was learned from the training part of one input or target, and done with it.

    ``inputs`` of the network are made from it (0: a target). ``filled`` of its cells were
    empty in the rows that are used, and got ``fill``, as a person writes it ("": nothing is
    filled in). ``values`` are a category's in the order that they count in: of its inputs, or
    0, 1, 2 … where it is ordered; of a yes/no, what means yes comes last. ``rare`` values more
    share one input, since each is too rare for one of its own. ``parts`` are those
    of a date. ``zero`` and ``one`` are the values, in the column's own units, that scaling
    makes 0 and 1; None where nothing is scaled. ``low`` and ``high`` are the least and the
    greatest value that was learned from (of a date in seconds since 1970), None where that says
    nothing. ``form``: how the column's cells are read.
    """

    name: str
    inputs: int
    filled: int = 0
    fill: str = ""
    values: tuple[str, ...] = ()
    rare: int = 0
    parts: tuple[DatePart, ...] = ()
    zero: float | None = None
    one: float | None = None
    low: float | None = None
    high: float | None = None
    form: ColumnForm = AS_NUMBERS

    @property
    def clock(self) -> bool:
        """Whether the values are times of day, without a date."""
        return self.form.meaning == "date" and _is_clock(self.high)


@dataclass(frozen=True)
class PreparedFacts:
    """The prepared data, as far as bricks, checks and labels need it.

    ``input_names`` are the network's own inputs, after one-hot (``color=red``);
    ``class_names`` are empty for regression, else in the order of the outputs; for two
    classes the second is the one that the single output gives the probability of.
    ``class_counts`` counts the training part. Input figures are of the training part,
    after scaling: arrays of shape (inputs,). ``target_means`` and ``target_deviations``
    are of the target as the network is taught it (after scaling), shape (targets,).
    """

    task: TaskName
    input_names: tuple[str, ...]
    target_names: tuple[str, ...]
    class_names: tuple[str, ...]
    class_counts: tuple[int, ...]
    rows_used: int
    rows_dropped: int
    cells_filled: int
    training_rows: int
    validation_rows: int
    test_rows: int
    input_means: np.ndarray = field(compare=False)
    input_deviations: np.ndarray = field(compare=False)
    target_means: np.ndarray = field(compare=False)
    target_deviations: np.ndarray = field(compare=False)
    target_minimum: float = 0.0
    rows_repeated: int = 0  # of those dropped: they repeat an earlier one
    notes: tuple[Message, ...] = ()  # what preparing had to say, such as a fallback
    learned: tuple[LearnedColumn, ...] = ()  # the inputs, then a regression's targets
    sample_shape: tuple[int, ...] = ()  # of what is no row of numbers, such as a picture
    target_forms: tuple[ColumnForm, ...] = ()  # how each target's cells are read; (): as numbers

    def learned_of(self, name: str) -> LearnedColumn | None:
        """What was learned of the column called ``name``; None of one that is not used."""
        return next((column for column in self.learned if column.name == name), None)

    def form_of_target(self, name: str) -> ColumnForm:
        """How the cells of the target called ``name`` are read."""
        forms = dict(zip(self.target_names, self.target_forms, strict=False))
        return forms.get(name, AS_NUMBERS)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """The shape of what enters the network for one sample, without the batch axis."""
        return self.sample_shape or (len(self.input_names),)

    @property
    def output_shape(self) -> tuple[int, ...]:
        """The shape that has to leave the last brick for one sample."""
        return (self.output_width,)

    @property
    def output_width(self) -> int:
        """How many numbers the last brick has to give."""
        return task_named(self.task).output_width(len(self.target_names), len(self.class_names))


@dataclass(frozen=True)
class PlotRows:
    """A sample of rows for the plots, in the person's own units (nothing scaled).

    ``columns`` maps a column's name to float64 values of shape (rows,), NaN where missing;
    categories are given as codes 0 … k−1 into ``categories[name]``. ``labels`` are class
    indices of shape (rows,) into the prepared ``class_names`` (classification), or the
    first target's values (regression); ``part`` is 0 training, 1 validation, 2 test;
    ``row`` is each row's number in the table, from 0. At most 2,000 rows; ``total`` of all.
    """

    columns: dict[str, np.ndarray]
    categories: dict[str, tuple[str, ...]]
    labels: np.ndarray
    part: np.ndarray
    row: np.ndarray
    total: int


@dataclass(frozen=True, eq=False)
class ColumnValues:
    """One column of some rows as it is drawn: float64 (rows,), NaN where missing.

    Of categories they are places in ``words``, else None; ``date``: they are seconds since 1970.
    """

    values: np.ndarray
    words: tuple[str, ...] | None = None
    date: bool = False


@dataclass(frozen=True)
class PictureEvidence:
    """What comparing pictures has shown, of those that are used; each example by two names.

    ``repeated`` are the very same as an earlier one of the same class; ``leaked`` of the test part
    are the same as one of the training or validation part, or look like it; ``contradicting``
    are the very same as one of another class. ``…_rows`` are their numbers in the table, of
    repetitions without the first; ``alike_rows`` look like another, of whatever part or class.
    ``one_go``: a class all of whose pictures are kept together, in one part; "": there is none.
    """

    repeated: int = 0
    leaked: int = 0
    leak: tuple[str, str] = ("", "")
    contradicting: int = 0
    contradiction: tuple[str, str] = ("", "")
    repeated_rows: tuple[int, ...] = ()
    leaked_rows: tuple[int, ...] = ()
    contradicting_rows: tuple[int, ...] = ()
    alike_rows: tuple[int, ...] = ()
    one_go: str = ""


@dataclass(frozen=True)
class Evidence:
    """What comparing rows and columns has shown; of columns by the training part alone.

    ``repeated_rows`` are exact copies of earlier rows, more than chance gives, and
    ``shared_rows`` are test rows that stand in the training part as well. ``copies`` are pairs
    of inputs that say the same, ``telling`` inputs that alone tell the target in every row,
    ``drifting`` number inputs whose mean in the test part lies more than a standard deviation
    from that in the training part.
    """

    repeated_rows: int = 0
    shared_rows: int = 0
    copies: tuple[tuple[str, str], ...] = ()
    telling: tuple[str, ...] = ()
    drifting: tuple[str, ...] = ()
    pictures: PictureEvidence | None = None


@dataclass(frozen=True)
class DataReport:
    """All that the window is told of a design's data, in answer to one request.

    ``prepared`` and ``plot`` are None where the settings do not give trainable data yet;
    ``problem`` then says why and what to do. Where the source has no rows at all, ``prepared``
    is there, and so is ``problem``: a network can answer, but not learn.
    """

    table: TableFacts
    prepared: PreparedFacts | None
    plot: PlotRows | None
    problem: Message | None = None
    evidence: Evidence = Evidence()
    opening: tuple[str, str] | None = None  # the two number inputs that a picture opens with
    details: str = ""  # raw words about ``problem``, where it was not foreseen
