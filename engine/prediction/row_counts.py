"""How many rows of an answered table are to be told of, and which are the first."""

from __future__ import annotations

from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.prediction.answers import RowNote

_OTHERS = Sentence(
    "answers.others",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows with a value that was taken as another, such as a rare word: {count} of {rows}. The "
        "column “{column}” says how. The rows are {numbers}.",
    ),
)
_UNANSWERED = Sentence(
    "answers.unanswered",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows without an answer: {count} of {rows}. The column “{column}” says why. The rows are "
        "{numbers}.",
    ),
)
_OUTSIDE = Sentence(
    "answers.outside",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows with a value outside what was learned: {count} of {rows}. Their answers may be far "
        "off; see the column “{column}”. The rows are {numbers}.",
    ),
)
_FILLED = Sentence(
    "answers.filled",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows with a gap that was filled: {count} of {rows}. The column “{column}” says with what. "
        "The rows are {numbers}.",
    ),
)
_SHOWN = 10  # rows named in a sentence


class CountedRows:
    """How many rows, and which are the first."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self.count = 0
        self._first: list[str] = []

    def add(self, row: int) -> None:
        """Count the row with that number, from 1."""
        self.count += 1
        if len(self._first) < _SHOWN:
            self._first.append(str(row))

    def said(self, rows: int, column: str) -> Message | None:
        """What is said of them, of so many ``rows``; ``column`` tells of each. None: there are
        none."""
        if not self.count:
            return None
        more = ["…"] * (self.count > len(self._first))
        numbers = ", ".join([*self._first, *more])
        return self._sentence(count=self.count, rows=rows, column=column, numbers=numbers)


class RowCounts:
    """Rows without an answer, and those whose answer needs a remark, counted as they come."""

    def __init__(self) -> None:
        self.rows = 0
        self.unanswered, self.outside = CountedRows(_UNANSWERED), CountedRows(_OUTSIDE)
        self.filled, self.others = CountedRows(_FILLED), CountedRows(_OTHERS)

    def add(self, note: RowNote) -> None:
        """Count the next row, of which there is that to say."""
        self.rows += 1
        for counted, messages in (
            (self.unanswered, note.reasons),
            (self.outside, note.outside if not note.reasons else ()),
            (self.filled, note.filled if not note.reasons else ()),
            (self.others, note.taken if not note.reasons else ()),
        ):
            if messages:
                counted.add(self.rows)

    def warnings(self, reasons: str, remarks: str) -> tuple[Message, ...]:
        """A sentence for each kind of row that there is; ``reasons`` and ``remarks``: the columns
        that tell of each row."""
        told = (
            self.unanswered.said(self.rows, reasons),
            self.outside.said(self.rows, remarks),
            self.filled.said(self.rows, remarks),
            self.others.said(self.rows, remarks),
        )
        return tuple(message for message in told if message is not None)
