"""What was taken of how cells are written, with the other ways to take it as fixes."""

from __future__ import annotations

from engine.checks.fixes import reading_fix, todays_rules_fix
from engine.data.columns.rules.taken import Taken
from engine.data.facts import TableFacts
from engine.data.kinds import kind_named
from engine.data.reading.table_file import TableFile
from engine.design import Design
from engine.findings import Finding
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_OLDER_RULES = Sentence(
    "data.older_rules",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This design reads its table as an earlier version of Neurobricks did, so that its network "
        "stays what it was: codes such as 007 are numbers, units are dropped, and NA is always a "
        "missing value. Read anew, the columns may change, and the network has to learn again.",
    ),
)
_TODAYS_RULES = Sentence("fix.todays_rules", QT_TRANSLATE_NOOP("Engine", "Read by today's rules"))


def check(design: Design, table: TableFacts) -> list[Finding]:
    """A hint for each thing that could be read in several ways, of what a person can choose."""
    source = design.data.source
    if not isinstance(source, TableFile):
        return []
    if source.reading == 1:
        fixes = (todays_rules_fix(_TODAYS_RULES()),)
        return [Finding("hint", "data", _OLDER_RULES(), fixes)]
    known = {
        column.name: column.role == "target" or column.missing == "drop"
        for column in design.data.columns
    }
    return [
        Finding(
            "hint",
            "data",
            taken.message,
            tuple(reading_fix(way, taken.column, table.column(taken.column)) for way in taken.ways),
            taken.column,
        )
        for taken in table.taken
        if taken.column in known and (known[taken.column] or not _is_filled(taken, table))
    ]


def _is_filled(taken: Taken, table: TableFacts) -> bool:
    """Whether this names gaps among numbers, which are filled, so that no row is lost."""
    facts = table.column(taken.column)
    gap = taken.message.code == "table.mark_is_missing"
    return gap and facts is not None and kind_named(facts.kind).is_measured
