"""How a table file is to be read, down to single columns: a frozen value."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from engine.data.columns.column_form import ColumnChoice, DecimalSign, ThousandsSign
from engine.data.reading.encodings import EncodingName

Separator = Literal[",", ";", "\t", "|", " "]
QuoteSign = Literal["", '"', "'"]


class TableForm(BaseModel):
    """The choices that reading a table's cells needs, whatever file they stand in.

    ``sheet`` is the chosen sheet of a workbook (``format``), whose cells need none of the
    other options but ``header``. ``columns``: how the person wants single columns read, each of
    them once; see `engine.data.columns.column_form`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    name: Annotated[str, Field(max_length=400)]  # the file's own name, for people
    format: Literal["text", "workbook"] = "text"
    sheet: Annotated[str, Field(max_length=200)] = ""
    encoding: EncodingName = "utf-8"
    separator: Separator = ","
    header: bool = True
    decimal: DecimalSign = "."
    thousands: ThousandsSign = ","
    quote: QuoteSign = '"'
    skip: Annotated[int, Field(ge=0, le=1000)] = 0  # lines above the table, such as a title
    skip_below: Annotated[int, Field(ge=0, le=10)] = 0  # lines below the header, such as units
    header_lines: Annotated[int, Field(ge=1, le=3)] = 1  # whose words are joined to the names
    fill_merged: bool = False  # cells that are merged downwards have their value in every row
    leave_out_hidden: bool = False  # rows and columns that are hidden in the workbook
    # the names where they stand again among the rows; "": as before version 3 had the choice
    heads: Literal["", "drop", "keep"] = ""
    columns: Annotated[tuple[ColumnChoice, ...], Field(max_length=2000)] = ()
    reading: Literal[1, 2] = 2  # the rules for columns; 1: those before version 3 of the design

    def choice(self, name: str) -> ColumnChoice:
        """What the person chose for the column called ``name``."""
        found = (choice for choice in self.columns if choice.name == name)
        return next(found, None) or ColumnChoice(name=name)
