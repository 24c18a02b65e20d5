"""A table that the person opened from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field

from engine.data.source import Source, SourceFamily
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

if TYPE_CHECKING:
    from engine.data.store import TableStore
    from engine.data.table import Table

EncodingName = Literal["utf-8", "utf-16", "cp949", "cp1252"]
Separator = Literal[",", ";", "\t"]
DecimalSign = Literal[".", ","]

_ABSENT = Sentence(
    "table.absent",
    QT_TRANSLATE_NOOP("Engine", "The table is not at hand any more. Open the file again: {name}"),
)


class TableFile(Source):
    """What was read, and how. The bytes themselves lie in the `TableStore`, and travel in
    the ``.brick``; where on a disk the file lay is not kept.
    """

    family: ClassVar[SourceFamily] = "table"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "My own table")
    story: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "A table of your own, from a CSV file.")
    icon: ClassVar[str] = "mdi6.table-large"

    kind: Literal["table"] = "table"
    name: Annotated[str, Field(max_length=400)]  # the file's own name, for people
    fingerprint: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]  # sha256 of its bytes
    encoding: EncodingName = "utf-8"
    separator: Separator = ","
    header: bool = True
    decimal: DecimalSign = "."

    def read(self, store: TableStore) -> Table:
        from engine.data.csv_table import parse

        data = store.get(self.fingerprint)
        if data is None:
            raise EngineError(_ABSENT(name=self.name))
        return parse(data, self)
