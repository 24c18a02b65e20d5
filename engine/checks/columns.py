"""Input columns that mislead: numbers of rows, names, dates as numbers, far values, spellings."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from engine.checks.fixes import calm_fix, column_fix, reading_fix
from engine.data.columns.cells.cell_text import alike
from engine.data.columns.rules.reading_sentences import ALIKE, AS_DATES
from engine.data.columns.rules.taken import Way
from engine.data.facts import ColumnFacts, TableFacts
from engine.data.kinds import kind_named
from engine.data.knowing.far_values import farness, is_far
from engine.data.knowing.useless import is_id
from engine.data.settings import ColumnSettings
from engine.design import Design
from engine.findings import Finding, Fix
from engine.losses import LOSSES
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.scalings import SCALINGS
from engine.tasks import task_named

Known = tuple[ColumnSettings, ColumnFacts]  # what is wanted of a column, and what is known of it

LEAVE_OUT = Sentence("fix.leave_out", QT_TRANSLATE_NOOP("Engine", "Leave the column out"))
LEAVE_THEM_OUT = Sentence("fix.leave_them_out", QT_TRANSLATE_NOOP("Engine", "Leave them out"))
_ROW_NUMBER = Sentence(
    "data.row_number",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This column only numbers the rows, which says nothing about a new row: {column}.",
    ),
)
_NAME = Sentence(
    "data.name",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Nearly every row has a value of its own in this column, as with names. The network "
        "would only learn them by heart: {column}.",
    ),
)
_DATE_NUMBER = Sentence(
    "data.date_number",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These numbers look like dates, such as {value}: {column}. As plain numbers they "
        "mislead, because no month has a hundred days.",
    ),
)
_FAR = Sentence(
    "data.far_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A few values lie very far from all others (outliers), and the rest is squeezed together: "
        "{column} goes from {minimum} to {maximum}, but half of its values lie between {lower} "
        "and {upper}. Are they mistakes?",
    ),
)
_FAR_TARGET = Sentence(
    "data.far_target",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A few of the values to predict lie very far from all others (outliers): {column} goes "
        "from {minimum} to {maximum}, but half of its values lie between {lower} and {upper}. "
        "The network would learn little but these few. Are they mistakes?",
    ),
)
_CALM = Sentence(
    "fix.calm", QT_TRANSLATE_NOOP("Engine", "Scale by the middle half, with Huber loss")
)
_LOG = Sentence("fix.log", QT_TRANSLATE_NOOP("Engine", "Scale by the logarithm"))
_ROBUST = Sentence("fix.robust", QT_TRANSLATE_NOOP("Engine", "Scale by the middle half"))
_SPELLED = Sentence(
    "data.spelled",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some values differ only in capital letters, spaces or dots, and count as different "
        "ones: “{first}” and “{second}” in {column}. If they mean the same, make them one.",
    ),
)
_MOSTLY_MISSING = Sentence(
    "data.mostly_missing",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Of {rows} values in this column {missing} are missing, and what is filled in is only a "
        "guess: {column}.",
    ),
)

_NAME_SHARE = 0.5  # a category in which more than half of the values occur once is a name
_FEWEST_NAMES = 10
_MUCH_MISSING = 0.5


def check(
    design: Design,
    inputs: list[Known],
    targets: list[Known],
    table: TableFacts,
    own: bool = False,
) -> list[Finding]:
    """Findings about single columns of ``table``; ``own``: it came from a person's file."""
    rows = table.rows
    found: list[Finding] = []
    for column, facts in inputs:
        fixes = leave_out(inputs, column.name)
        # the only input may count 1, 2, 3 …; not where other columns could not be used beside it
        if is_id(facts, table) and (fixes or len(table.columns) > 2):
            found.append(
                Finding("warning", "data", _ROW_NUMBER(column=column.name), fixes, column.name)
            )
        elif fixes and _is_name(column, facts):
            found.append(Finding("warning", "data", _NAME(column=column.name), fixes, column.name))
        elif kind_named(column.kind).is_number and (day := _date_in(facts)):
            message = _DATE_NUMBER(value=day, column=column.name)
            if own:
                way = Way(AS_DATES(), (("meaning", "date"),), "date")
                fixes = (reading_fix(way, column.name, facts), *fixes)
            found.append(Finding("warning", "data", message, fixes, column.name))
        elif column.missing != "drop" and 0 < _MUCH_MISSING * rows < facts.missing < rows:
            message = _MOSTLY_MISSING(rows=rows, missing=facts.missing, column=column.name)
            found.append(Finding("hint", "data", message, fixes, column.name))
    found += _far(inputs)
    found += _far_target(design, targets)
    for column, facts in (*inputs, *targets):
        if not kind_named(column.kind).is_measured and (pair := _spelled_twice(facts.values)):
            message = _SPELLED(first=pair[0], second=pair[1], column=column.name)
            fixes = (_make_one(facts),) if own else ()
            found.append(Finding("hint", "data", message, fixes, column.name))
    return found


def leave_out(inputs: list[Known], *names: str) -> tuple[Fix, ...]:
    """The fix that leaves inputs out; none where no input would be left to predict from."""
    if len(inputs) <= len(names):
        return ()
    label = LEAVE_OUT() if len(names) == 1 else LEAVE_THEM_OUT()
    return (column_fix(label, names, role="ignored"),)


def _is_name(column: ColumnSettings, facts: ColumnFacts) -> bool:
    kind = kind_named(column.kind)
    return (
        kind.is_words
        and kind.can_be_input
        and not facts.is_number
        and facts.count >= _FEWEST_NAMES
        and facts.distinct > _NAME_SHARE * facts.count
    )


def _date_in(facts: ColumnFacts) -> str:
    """The most frequent value, where all known ones are days written as 20240131; else ""."""
    if not facts.whole or facts.minimum is None or facts.maximum is None or facts.constant:
        return ""
    if facts.minimum < 19000101 or facts.maximum > 21001231:
        return ""
    texts = [text for text, _ in facts.values]
    return texts[0] if texts and all(map(_is_day, texts)) else ""


def _is_day(text: str) -> bool:
    try:
        datetime.date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return False
    return True


def _far(inputs: list[Known]) -> list[Finding]:
    far = [
        (farness(facts), column, facts)
        for column, facts in inputs
        if kind_named(column.kind).is_number
        and not SCALINGS[column.scaling].calms_far_values
        and is_far(facts, logarithm=SCALINGS[column.scaling].logarithmic)
    ]
    if not far:
        return []
    _, worst, facts = max(far, key=lambda entry: entry[0])
    names = tuple(column.name for _, column, _ in far)
    fixes = [column_fix(_ROBUST(), names, scaling="robust")]
    plain = tuple(column.name for _, column, _ in far if not SCALINGS[column.scaling].logarithmic)
    if plain:
        fixes.append(column_fix(_LOG(), plain, scaling="log"))
    return [Finding("hint", "data", _FAR(**_range(worst, facts)), tuple(fixes), worst.name)]


def _far_target(design: Design, targets: list[Known]) -> list[Finding]:
    """Targets with a few values so far out that they would rule the loss, as they are taught."""
    found = []
    for column, facts in targets:
        tamed = SCALINGS[column.scaling].calms_far_values and LOSSES[design.training.loss].calm
        if (
            not kind_named(column.kind).is_number
            or tamed
            or not task_named(design.data.task).scales_targets
        ):
            continue
        if not is_far(facts, logarithm=SCALINGS[column.scaling].logarithmic):
            continue
        fixes = [calm_fix(_CALM(), column.name)]
        if not SCALINGS[column.scaling].logarithmic:
            fixes.insert(0, column_fix(_LOG(), (column.name,), scaling="log"))
        message = _FAR_TARGET(**_range(column, facts))
        found.append(Finding("hint", "data", message, tuple(fixes), column.name))
    return found


def _range(column: ColumnSettings, facts: ColumnFacts) -> dict[str, object]:
    return {
        "column": column.name,
        "minimum": facts.minimum,
        "maximum": facts.maximum,
        "lower": facts.lower_quartile,
        "upper": facts.upper_quartile,
    }


@lru_cache(maxsize=4096)  # it runs at every edit, and a table may have 2,000 columns of words
def _spelled_twice(values: tuple[tuple[str, int], ...]) -> tuple[str, str] | None:
    """Two values that are only written differently (see `alike`); the first pair.

    What mixes capital and small letters inside a word is a code, in which they count.
    """
    seen: dict[str, str] = {}
    for text, _ in values:
        key = alike(text)
        if not any(map(str.isalpha, key)) or not _usual(text):
            continue
        if key in seen:
            return seen[key], text
        seen[key] = text
    return None


def _usual(text: str) -> bool:
    words: Iterable[str] = unicodedata.normalize("NFKC", text).split()
    return all(word.isupper() or word[1:] == word[1:].lower() for word in words)


def _make_one(facts: ColumnFacts) -> Fix:
    distinct = facts.distinct - len(facts.values) + len({alike(text) for text, _ in facts.values})
    return reading_fix(Way(ALIKE(), (("alike", True),), "words", distinct), facts.name, facts)
