"""Columns that say nothing of a new row, and why: left out until a person wants them."""

from __future__ import annotations

import unicodedata

from engine.data.facts import ColumnFacts, TableFacts
from engine.data.kinds import kind_named
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_CONSTANT = Sentence(
    "useless.constant", QT_TRANSLATE_NOOP("Engine", "Left out: it is the same in every row.")
)
_EMPTY = Sentence("useless.empty", QT_TRANSLATE_NOOP("Engine", "Left out: no row has a value."))
_TEXT = Sentence(
    "useless.text",
    QT_TRANSLATE_NOOP(
        "Engine", "Left out: free text, of which hardly anything comes again in another row."
    ),
)
_MISSING = Sentence(
    "useless.missing",
    QT_TRANSLATE_NOOP("Engine", "Left out: most of its values are missing ({missing} of {rows})."),
)
_ALL_DIFFERENT = Sentence(
    "useless.all_different",
    QT_TRANSLATE_NOOP("Engine", "Left out: every row has another value, as with names."),
)
_ID = Sentence("useless.id", QT_TRANSLATE_NOOP("Engine", "Left out: it only numbers the rows."))
_PERSON = Sentence(
    "useless.person",
    QT_TRANSLATE_NOOP(
        "Engine", "Left out: who a row is about. The network would learn the persons by heart."
    ),
)

_NEARLY = 0.9  # of the rows: so many have a number of their own where rows are numbered
_ID_NAMES = frozenset(
    ("id", "no", "nr", "index", "key", "번호", "순번", "연번", "일련번호", "학번", "아이디")
)
# who a row is about: the network would learn the persons by heart
_PERSON_NAMES = frozenset(
    (
        *("name", "full name", "first name", "last name", "student", "customer name"),
        *("이름", "성명", "성함", "학생", "학생명", "학생 이름", "고객명"),
    )
)
_MOSTLY_MISSING = 0.5


def why_useless(column: ColumnFacts, facts: TableFacts) -> Message | None:
    """Why ``column`` should rather be no input; None where nothing speaks against it."""
    kind = kind_named(column.kind)
    if column.constant:
        return _EMPTY() if column.count == 0 else _CONSTANT()
    if is_id(column, facts):
        return _ID()
    if kind.is_words and plain_name(column.name) in _PERSON_NAMES:
        return _PERSON()
    if not kind_named(kind.as_input(column)).can_be_input:
        return _TEXT()
    if column.missing > _MOSTLY_MISSING * facts.rows:
        return _MISSING(missing=column.missing, rows=facts.rows)
    if kind.is_words and column.distinct == column.count:
        return _ALL_DIFFERENT()
    return None


def is_id(column: ColumnFacts, facts: TableFacts) -> bool:
    """A number given to each row, which says nothing about it.

    A few rows may stand in the table twice, or have lost their number.
    """
    if column.distinct < _NEARLY * facts.rows or facts.rows < 3:
        return False
    if not (column.whole or not column.is_number):
        return False
    name = plain_name(column.name)
    named = name in _ID_NAMES or name.endswith((" id", "번호")) or name.startswith("unnamed")
    # without a telling name: the first column, when it counts the rows from 0 or 1
    counts = column.minimum in (0.0, 1.0) and column.maximum == column.minimum + column.distinct - 1
    first = facts.columns[0].name == column.name and facts.rows >= 20
    return named or (counts and first)


def plain_name(name: str) -> str:
    """A column's name without case, and with spaces for what parts words."""
    words = unicodedata.normalize("NFC", name).strip()
    parted = "".join(  # passengerId → passenger Id
        " " + letter if letter.isupper() and before.islower() else letter
        for before, letter in zip(" " + words, words, strict=False)
    )
    return parted.casefold().replace("_", " ").replace("-", " ")
