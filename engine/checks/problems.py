"""Ways out of what keeps the data from being prepared at all."""

from __future__ import annotations

from engine.checks.columns import LEAVE_OUT
from engine.checks.fixes import (
    SHUFFLE,
    column_fix,
    derived_fix,
    fill_fix,
    kind_fix,
    split_fix,
    words_fix,
)
from engine.data.facts import DataReport
from engine.data.kinds import CATEGORY, words_come_again
from engine.data.limits import MAXIMUM_CATEGORIES
from engine.data.preparing.edits import words_of
from engine.design import Design
from engine.findings import Fix
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_AS_CATEGORY = Sentence("fix.as_category", QT_TRANSLATE_NOOP("Engine", "Make it a category"))
FILL = Sentence("fix.fill", QT_TRANSLATE_NOOP("Engine", "Fill the gaps"))
_WITHOUT_INPUT = Sentence("fix.without_input", QT_TRANSLATE_NOOP("Engine", "Remove this input"))
_LEARN_FROM_ALL = Sentence("fix.learn_from_all", QT_TRANSLATE_NOOP("Engine", "Learn from all rows"))


_TOGETHER = Sentence("fix.together", QT_TRANSLATE_NOOP("Engine", "Take rare words together"))
_MANY_WORDS = ("prepare.text_input", "prepare.too_many_categories")


def fixes_of(design: Design, report: DataReport, problem: Message) -> tuple[Fix, ...]:
    """What mends ``problem`` of the preparation; () where the person has to choose."""
    code, name = problem.code, problem.parameters.get("column")
    if code == "prepare.derived_undefined":  # the column itself is well, and other inputs need it
        return (derived_fix(_WITHOUT_INPUT(), str(problem.parameters["name"])),)
    if isinstance(name, str):
        return _of_column(design, report, code, name)
    if code == "prepare.no_rows":
        names = tuple(column.name for column in design.data.inputs if column.missing == "drop")
        return (fill_fix(FILL(), names),) if names else ()
    if code == "split.not_given":
        return (split_fix(SHUFFLE(), method="shuffled"),)
    if code in ("split.too_few", "split.too_few_goes"):
        return (split_fix(_LEARN_FROM_ALL(), test_share=0.0, validation_share=0.0),)
    return ()


def _of_column(design: Design, report: DataReport, code: str, name: str) -> tuple[Fix, ...]:
    column = next((column for column in design.data.inputs if column.name == name), None)
    if column is None or (len(design.data.inputs) < 2 and code != "prepare.text_as_number"):
        return ()
    fixes: list[Fix] = []
    facts = report.table.column(name)
    few = facts is not None and 2 <= facts.distinct <= MAXIMUM_CATEGORIES
    if facts is not None and code in _MANY_WORDS and words_come_again(facts):
        fixes.append(words_fix(_TOGETHER(), name, words_of(facts)))
    if few and column.kind != CATEGORY.name:
        fixes.append(kind_fix(_AS_CATEGORY(), name, CATEGORY.name))
    if len(design.data.inputs) > 1:
        fixes.append(column_fix(LEAVE_OUT(), (name,), role="ignored"))
    return tuple(fixes)
