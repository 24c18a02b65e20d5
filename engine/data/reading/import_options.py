"""How a table is to be read, and what it seems to be: what the import's dialog shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from engine.data.columns.column_form import DecimalSign, ThousandsSign
from engine.data.reading.encodings import EncodingName
from engine.data.reading.table_form import QuoteSign, Separator
from engine.messages import Message


@dataclass(frozen=True)
class ImportOptions:
    """What the person has set; None: as proposed.

    ``skip`` counts the lines (of a sheet: the rows) above the table, such as a title;
    ``skip_below`` those between the header and the rows, such as units. ``header_lines`` says
    in how many lines the names stand, whose words are joined; ``heads`` whether these lines are
    left out where they stand again among the rows.
    """

    encoding: EncodingName | None = None
    separator: Separator | None = None
    header: bool | None = None
    decimal: DecimalSign | None = None
    thousands: ThousandsSign | None = None
    quote: QuoteSign | None = None
    sheet: str | None = None
    skip: int | None = None
    skip_below: int | None = None
    header_lines: int | None = None
    fill_merged: bool | None = None
    leave_out_hidden: bool | None = None
    heads: Literal["drop", "keep"] | None = None


@dataclass(frozen=True)
class Way:
    """Another way in which a table may be meant: what its button says, and the options that it
    sets."""

    label: Message
    changes: tuple[tuple[str, Any], ...]

    def apply(self, options: ImportOptions) -> ImportOptions:
        """``options`` with what this way sets."""
        return replace(options, **dict(self.changes))


@dataclass(frozen=True)
class TablePreview:
    """How a file would be read: as asked for, and as proposed where nothing was asked.

    ``rows`` are the first rows below the header, as text, at most 30, each as long as
    ``names``. Ask again with other options to see what they would make of it.

    A workbook (``format``) has ``sheets``, and of the options only ``sheet``, ``header``,
    ``skip`` and ``skip_below``. ``linked``: the file is too large for a ``.brick``, which
    will name it only. ``notes`` are what the proposal has to say, such as lines left out
    above the header, and ``ways`` the other choices where something had to be guessed.
    """

    name: str
    size: int  # bytes
    encoding: EncodingName
    separator: Separator
    header: bool
    decimal: DecimalSign
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    thousands: ThousandsSign = ","
    quote: QuoteSign = '"'
    skip: int = 0
    skip_below: int = 0
    format: Literal["text", "workbook"] = "text"
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    linked: bool = False
    notes: tuple[Message, ...] = ()
    header_lines: int = 1
    fill_merged: bool = False
    leave_out_hidden: bool = False
    heads: Literal["drop", "keep"] = "drop"
    ways: tuple[Way, ...] = ()
