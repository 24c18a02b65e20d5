"""Does the data suit a network: scales, missing values, columns that say nothing, and more."""

from __future__ import annotations

from engine.checks import columns, pictures, readings, relations, rows
from engine.checks.columns import Known, leave_out
from engine.checks.fixes import column_fix, fill_fix
from engine.checks.problems import FILL, fixes_of
from engine.data.facts import ColumnFacts, DataReport
from engine.data.kinds import kind_named
from engine.data.reading.table_file import TableFile
from engine.design import Design
from engine.findings import Finding, Severity
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.scalings import SCALINGS, Scaling
from engine.tasks import task_named

_WILD_INPUT = Sentence(
    "data.wild_input",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers of this column are much larger or smaller than what a network learns "
        "well with (around 0, some units wide): {column}.",
    ),
)
_WILD_INPUTS = Sentence(
    "data.wild_inputs",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The numbers of {count} columns are much larger or smaller than what a network "
        "learns well with (around 0, some units wide). One of them: {column}.",
    ),
)
_CLOSE_INPUT = Sentence(
    "data.close_input",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Divided by the largest, the values of this column lie so close together that the "
        "network can hardly tell them apart: {column}.",
    ),
)
_WILD_TARGET = Sentence(
    "data.wild_target",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The values to predict are so large or so small that the network takes very long to "
        "get there: {column}. Scaled, it learns them quickly; predictions still come in their "
        "own units.",
    ),
)
_STANDARDIZE = Sentence("fix.standardize", QT_TRANSLATE_NOOP("Engine", "Standardize"))
_STANDARDIZE_TARGET = Sentence(
    "fix.standardize_target", QT_TRANSLATE_NOOP("Engine", "Standardize the target")
)
_MISSING = Sentence(
    "data.missing",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{rows} of {total} rows are left out, because a value is missing in an input column. "
        "Most gaps: {column}.",
    ),
)
_NO_ANSWER = Sentence(
    "data.no_answer",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{rows} of {total} rows are left out, because the value to predict is missing in them: "
        "{column}.",
    ),
)
_EMPTY_COLUMN = Sentence(
    "data.empty_column",
    QT_TRANSLATE_NOOP("Engine", "This input column has no value in any row: {column}."),
)
_CONSTANT = Sentence(
    "data.constant",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This input column has the same value in every row, so it tells the network nothing: "
        "{column}.",
    ),
)
_CONSTANT_TARGET = Sentence(
    "data.constant_target",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The value to predict is the same in every row, so there is nothing to learn: {column}. "
        "Choose another column.",
    ),
)
_NO_INPUTS = Sentence(
    "data.no_inputs",
    QT_TRANSLATE_NOOP("Engine", "No column is an input yet. Choose what to predict from."),
)
_NO_TARGET = Sentence(
    "data.no_target",
    QT_TRANSLATE_NOOP("Engine", "No column is the target yet. Choose what to predict."),
)

# Beyond these, measured in the column's own units, plain optimizers crawl or jump.
_LARGE_INPUT = 50.0
_SMALL_INPUT = 0.005
_SMALL_SCALED = 0.02  # a standard deviation, where the largest value is 1
_LARGE_TARGET = 1000.0
_SMALL_TARGET = 0.001
_MUCH_MISSING = 0.2


def check(design: Design, report: DataReport | None) -> list[Finding]:
    """What is wrong or unwise about the data; nothing is known of them without a report."""
    if report is None:
        return []
    if lacking := design.data.lacking:
        # Somebody is about to paint, or opened a network: no mistake of theirs yet.
        return [Finding("hint", "data", lacking)]
    found: list[Finding] = []
    if report.problem is not None:
        fixes = fixes_of(design, report, report.problem)
        found.append(Finding("error", "data", report.problem, fixes))
    elif not design.data.inputs:
        found.append(Finding("error", "data", _NO_INPUTS()))
    elif not design.data.targets:
        found.append(Finding("error", "data", _NO_TARGET()))
    inputs, targets = (
        [
            (column, facts)
            for column in chosen
            if (facts := report.table.column(column.name)) is not None
        ]
        for chosen in (design.data.inputs, design.data.targets)
    )
    found += relations.check(design, inputs, report.evidence, in_time=report.table.in_time)
    own = isinstance(design.data.source, TableFile)
    found += columns.check(design, inputs, targets, report.table, own)
    found += readings.check(design, report.table)
    found += _constants(inputs)
    found += _input_scales(inputs)
    found += _close_inputs(inputs)
    found += _missing(report.table.rows, inputs)
    found += _target(design, targets, report.table.rows)
    found += rows.check(design, report)
    found += pictures.check(report)
    return found


def _constants(inputs: list[Known]) -> list[Finding]:
    found = []
    for column, facts in inputs:
        if not facts.constant:
            continue
        fixes = leave_out(inputs, column.name)
        if facts.count == 0:
            message = _EMPTY_COLUMN(column=column.name)
            found.append(Finding("warning", "data", message, fixes, column.name))
        else:
            message = _CONSTANT(column=column.name)
            found.append(Finding("hint", "data", message, fixes, column.name))
    return found


def _input_scales(inputs: list[Known]) -> list[Finding]:
    wild = tuple(
        column.name
        for column, facts in inputs
        if kind_named(column.kind).is_number
        and column.scaling == "none"
        and _is_wild(facts, _LARGE_INPUT, _SMALL_INPUT)
    )
    if not wild:
        return []
    fix = column_fix(_STANDARDIZE(), wild, scaling="standardize")
    if len(wild) == 1:
        message = _WILD_INPUT(column=wild[0])
    else:
        message = _WILD_INPUTS(count=len(wild), column=wild[0])
    return [Finding("warning", "data", message, (fix,), wild[0])]


def _close_inputs(inputs: list[Known]) -> list[Finding]:
    close = tuple(
        column.name
        for column, facts in inputs
        if kind_named(column.kind).is_number and _is_close(SCALINGS[column.scaling], facts)
    )
    if not close:
        return []
    fix = column_fix(_STANDARDIZE(), close, scaling="standardize")
    return [Finding("hint", "data", _CLOSE_INPUT(column=close[0]), (fix,), close[0])]


def _is_close(scaling: Scaling, facts: ColumnFacts) -> bool:
    scale = scaling.expected(facts) if scaling.keeps_zero and not facts.constant else None
    return (
        scale is not None
        and facts.deviation is not None
        and facts.deviation / scale.scale < _SMALL_SCALED
    )


def _is_wild(facts: ColumnFacts, large: float, small: float) -> bool:
    if facts.constant or facts.mean is None or facts.deviation is None:
        return False
    return max(abs(facts.mean), facts.deviation) > large or facts.deviation < small


def _missing(rows: int, inputs: list[Known]) -> list[Finding]:
    gaps = [
        (column, facts)
        for column, facts in inputs
        if column.missing == "drop" and facts.missing and facts.count
    ]
    if not gaps or not rows:
        return []
    worst_column, worst = max(gaps, key=lambda pair: pair[1].missing)
    # At least as many rows as the worst column lacks; no more can be said without the rows.
    severity: Severity = "warning" if worst.missing > _MUCH_MISSING * rows else "hint"
    fill = fill_fix(FILL(), tuple(column.name for column, _ in gaps))
    fixes = (fill, *leave_out(inputs, worst_column.name))
    message = _MISSING(rows=worst.missing, total=rows, column=worst_column.name)
    return [Finding(severity, "data", message, fixes, worst_column.name)]


def _target(design: Design, targets: list[Known], rows: int) -> list[Finding]:
    found = []
    wild = []
    for target, facts in targets:
        if 0 < facts.missing < rows:
            message = _NO_ANSWER(rows=facts.missing, total=rows, column=target.name)
            found.append(Finding("hint", "data", message, (), target.name))
        if facts.constant:
            message = _CONSTANT_TARGET(column=target.name)
            found.append(Finding("warning", "data", message, (), target.name))
        elif (
            task_named(design.data.task).scales_targets
            and target.scaling == "none"
            and _is_wild(facts, _LARGE_TARGET, _SMALL_TARGET)
        ):
            wild.append(target.name)
    if wild:
        fix = column_fix(_STANDARDIZE_TARGET(), tuple(wild), scaling="standardize")
        message = _WILD_TARGET(column=wild[0])
        found.append(Finding("warning", "data", message, (fix,), wild[0]))
    return found
