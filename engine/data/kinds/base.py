"""What a column kind is: how a column is understood, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, Protocol

from engine.data.columns.cell_reading import ReadCells, read_numbers
from engine.data.columns.column_form import AS_NUMBERS, ColumnForm
from engine.scalings import ScalingName

Missing = Literal["drop", "mean", "median", "most_frequent", "value"]
# The name of the way in which a column becomes inputs: one of `WAYS` of
# `engine.data.preparing.pipeline`; or ``pixels``, of pictures.
Prepared = str


class Settings(Protocol):
    """What of a column's settings a kind may go by."""

    @property
    def encoding(self) -> str:
        """``one_hot``, or ``ordered``."""


class Seen(Protocol):
    """What of a column's facts a kind may go by."""

    @property
    def kind(self) -> str:
        """The kind that the table's own values suggest."""

    @property
    def is_number(self) -> bool:
        """Whether these are numbers to calculate with."""

    @property
    def clock(self) -> bool:
        """Whether these are times of day, without a date."""

    @property
    def values(self) -> tuple[tuple[str, int], ...]:
        """The most frequent values with their counts, most frequent first."""

    @property
    def whole(self) -> bool:
        """Whether every number is a whole one."""

    @property
    def mean(self) -> float | None:
        """The mean; None where there are no numbers."""

    @property
    def median(self) -> float | None:
        """Half of the values lie below it; of dates in seconds since 1970."""

    @property
    def minimum(self) -> float | None:
        """The least value."""

    @property
    def maximum(self) -> float | None:
        """The greatest value."""

    @property
    def count(self) -> int:
        """How many rows have a value."""

    @property
    def distinct(self) -> int:
        """How many different values there are."""

    @property
    def repeated(self) -> int:
        """How many different words stand in at least three rows."""

    @property
    def repeated_rows(self) -> int:
        """In how many rows these words stand."""


class ColumnKind:
    """One way to understand a column. It holds no state: the person's choices are
    `ColumnSettings`, of which ``fields`` are those that mean something to this kind.

    Attributes:
        name: what stands in files; never renamed.
        word: what it is called; English, marked.
        hint: one sentence on what becomes of it; English, marked.
        clock_word, clock_hint: the same of times of day; "": there are none of this kind.
        please: asks for a value that can be read, with an {example}; English, marked.
        clock_please: the same of times of day.
        fields: what of its settings means something beside ``missing`` and ``scaling``.
        missing: what can be done about its missing values.
        usual_missing: what a proposal does about them.
        gap_value: what fills gaps where a value is asked for and none is typed; "": none.
        first_scaling: how it is scaled when an input is made this kind.
        can_be_input: whether a network can calculate with it.
        is_proposed_target: whether a proposal may choose it to be predicted.
        is_number: whether it holds numbers to calculate with: it has a mean, and a regression
            can predict it.
        is_measured: whether its values lie on an axis: they are typed, not chosen among a few.
        form: how its cells are read where no table says it.
        is_words: whether its values are words that may be written in several ways.
        is_moment: whether its values are moments: seconds since 1970, written as dates or times.
        is_picture: whether its values are pictures, which are predicted from alone.
        yes_counts: whether what means yes counts behind what means no.
    """

    name: ClassVar[str]
    word: ClassVar[str]
    hint: ClassVar[str]
    clock_word: ClassVar[str] = ""
    clock_hint: ClassVar[str] = ""
    please: ClassVar[str] = ""
    clock_please: ClassVar[str] = ""
    fields: ClassVar[frozenset[str]] = frozenset()
    missing: ClassVar[tuple[Missing, ...]] = ("drop", "most_frequent", "value")
    usual_missing: ClassVar[Missing] = "most_frequent"
    gap_value: ClassVar[str] = ""
    first_scaling: ClassVar[ScalingName] = "none"
    can_be_input: ClassVar[bool] = True
    is_proposed_target: ClassVar[bool] = True
    is_number: ClassVar[bool] = False
    is_measured: ClassVar[bool] = False
    is_words: ClassVar[bool] = False
    is_moment: ClassVar[bool] = False
    is_picture: ClassVar[bool] = False
    yes_counts: ClassVar[bool] = False
    form: ClassVar[ColumnForm] = AS_NUMBERS

    def fits(self, seen: Seen) -> bool:
        """Whether a column of which that is seen can be understood so."""
        raise NotImplementedError

    def as_input(self, seen: Seen) -> str:
        """The kind that a proposal gives to an input of this one."""
        return self.name

    def prepared_as(self, settings: Settings) -> Prepared:
        """How such a column becomes the network's inputs, see `engine.data.preparing`."""
        raise NotImplementedError

    def scalings(self, settings: Settings) -> tuple[ScalingName, ...]:
        """How its input can be scaled; (): it becomes 0 and 1, or nothing at all."""
        return ()

    def is_ordered(self, settings: Settings) -> bool:
        """Whether its values count from low to high."""
        return False

    # --- a person's own values -----------------------------------------------------------

    def read(
        self, name: str, values: Sequence[object], form: ColumnForm, gaps: bool, typical: float
    ) -> ReadCells:
        """A person's own cells of the column ``name`` as numbers on its axis.

        ``gaps``: whether they may be empty; ``typical``: what a doubtful one is near to.
        """
        return read_numbers(name, values, form, gaps)

    def value_text(self, value: float) -> str:
        """A value on its axis, as a person writes it."""
        return f"{value:.6g}"

    def usual(self, seen: Seen) -> str:
        """What a field for one value holds at first; "": nothing is known."""
        return seen.values[0][0] if seen.values else ""

    def example(self, clock: bool) -> str:
        """What can be typed, where nothing is known of the column."""
        return "1.5"

    def offered(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """``values`` in the order in which they are offered to choose from."""
        return values
