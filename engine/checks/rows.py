"""Are there enough rows, of every class, and are they different ones?"""

from __future__ import annotations

from engine.checks.fixes import SHUFFLE, repeated_fix, split_fix, training_fix
from engine.data.facts import DataReport, PreparedFacts, TimeUnit
from engine.design import Design
from engine.findings import Finding
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.tasks import task_named

_CLASS_WITHOUT_ROWS = Sentence(
    "data.class_without_rows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No training row is of this class, so the network never meets it: {class_name}.",
    ),
)
_STRATIFY = Sentence("fix.stratify", QT_TRANSLATE_NOOP("Engine", "Same class shares in each part"))
_IMBALANCE = Sentence(
    "data.imbalance",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some classes are rare (training rows of {rare}: {few}, of {common}: {many}). The network "
        "may forget the rare ones.",
    ),
)
_BALANCE = Sentence("fix.balance", QT_TRANSLATE_NOOP("Engine", "Balance the classes"))
_SINGLE = Sentence(
    "data.single_row",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is only one row of this class, too few to learn from and to test with: "
        "{class_name}.",
    ),
)
_SINGLES = Sentence(
    "data.single_rows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Of {count} classes there is only one row each, too few to learn from and to test with. "
        "One of them: {class_name}.",
    ),
)
_OWN_VALUES = Sentence(
    "data.own_values",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The column to predict has {classes} different values in {rows} rows: nearly every row "
        "is a class of its own, so there is no rule to find. Choose another column, or predict "
        "a number.",
    ),
)
_FEW_ROWS = Sentence(
    "data.few_rows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are few rows to learn from ({rows}). What the network finds in so few may be "
        "chance: more rows would help most.",
    ),
)
_MORE_INPUTS = Sentence(
    "data.more_inputs",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are more inputs ({inputs}) than rows to learn from ({rows}), so the network can "
        "explain every row by chance. Leave columns out, or bring more rows.",
    ),
)
_REPEATED = Sentence(
    "data.repeated",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows that are exact copies of other rows (duplicates): {count}. If that is a mistake, "
        "use each row only once.",
    ),
)
_ONCE = Sentence("fix.once", QT_TRANSLATE_NOOP("Engine", "Use each row once"))
_SHARED = Sentence(
    "data.shared",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Rows that are exact copies of other rows (duplicates): {count}; test rows that are in the "
        "training part as well: {shared}. So the network seems better than it is. Use each row "
        "only once.",
    ),
)

_IN_TIME = Sentence(
    "data.in_time",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is one row for each {unit} ({column}), so the latest rows are kept for the test: "
        "the network is to know what comes next. Among shuffled rows it would seem better than "
        "it is, because it knows the rows just before and after each test row.",
    ),
)
_SHUFFLED_TIME = Sentence(
    "data.shuffled_time",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is one row for each {unit} ({column}), but the test rows lie among the training "
        "rows. So the network seems better than it is for what comes next. Split in order, the "
        "latest rows are the test.",
    ),
)
_NEWEST_FIRST = Sentence(
    "data.newest_first",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table's last rows, which are the test part, are not its latest ones ({column}). "
        "Ordered by time, the network is tested on the latest.",
    ),
)
_PANEL_IN_TIME = Sentence(
    "data.panel_in_time",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Each moment ({column}) comes several times, once for each {group}. The latest rows are "
        "kept for the test: the network is to know what comes next. Among shuffled rows it would "
        "seem better than it is, because it knows the rows just before and after each test row.",
    ),
)
_PANEL_SHUFFLED = Sentence(
    "data.panel_shuffled",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Each moment ({column}) comes several times, once for each {group}, but the test rows lie "
        "among the training rows. So the network seems better than it is for what comes next, and "
        "for groups that it has never met. Split in order, the latest rows are the test.",
    ),
)
_MAY_BE_PANEL = Sentence(
    "data.may_be_panel",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Each {group} has one row for each value of {column}. If these follow each other in one "
        "stretch of time, split in order, so that the test asks for what comes next.",
    ),
)
_IN_ORDER = Sentence("fix.in_order", QT_TRANSLATE_NOOP("Engine", "Split in order"))
_BY_TIME = Sentence("fix.by_time", QT_TRANSLATE_NOOP("Engine", "Order by time"))
_UNITS: dict[TimeUnit, Sentence] = {
    "year": Sentence("unit.year", QT_TRANSLATE_NOOP("Engine", "year")),
    "quarter": Sentence("unit.quarter", QT_TRANSLATE_NOOP("Engine", "quarter")),
    "month": Sentence("unit.month", QT_TRANSLATE_NOOP("Engine", "month")),
    "week": Sentence("unit.week", QT_TRANSLATE_NOOP("Engine", "week")),
    "day": Sentence("unit.day", QT_TRANSLATE_NOOP("Engine", "day")),
    "hour": Sentence("unit.hour", QT_TRANSLATE_NOOP("Engine", "hour")),
    "minute": Sentence("unit.minute", QT_TRANSLATE_NOOP("Engine", "minute")),
    "step": Sentence("unit.step", QT_TRANSLATE_NOOP("Engine", "step")),
}

_FEW = 20


def check(design: Design, report: DataReport) -> list[Finding]:
    """What is wrong or unwise about the rows and how they are shared out."""
    prepared = report.prepared
    if prepared is None:
        return []
    found = [*_repeated(report), *_time(design, report)]
    # What comes with the app is small on purpose, and its lesson says so.
    if type(design.data.source).family == "table":
        found += _few(prepared)
    return found + _classes(design, prepared, report)


def _repeated(report: DataReport) -> list[Finding]:
    repeated, shared = report.evidence.repeated_rows, report.evidence.shared_rows
    fixes = (repeated_fix(_ONCE()),)
    if shared:
        return [Finding("warning", "data", _SHARED(count=repeated, shared=shared), fixes)]
    return [Finding("hint", "data", _REPEATED(count=repeated), fixes)] if repeated else []


def _time(design: Design, report: DataReport) -> list[Finding]:
    """Rows that follow each other in time, and whether the test is on what comes last."""
    line, split = report.table.timeline, design.data.split
    if line is None or split.method == "given" or not split.test_share:
        return []
    column, unit = ", ".join(line.columns), _UNITS[line.unit]()
    by_time = split_fix(_IN_ORDER(), method="in_order", order_by=line.order_by, stratified=False)
    group = ", ".join(line.groups)
    if not line.sure:  # the months of any year may be meant
        if split.method != "shuffled":
            return []
        message = _MAY_BE_PANEL(group=group, column=column)
        return [Finding("hint", "data", message, (by_time,), line.columns[0])]
    if split.method == "shuffled":
        message = _SHUFFLED_TIME(unit=unit, column=column)
        if line.groups:
            message = _PANEL_SHUFFLED(group=group, column=column)
        return [Finding("warning", "data", message, (by_time,), line.columns[0])]
    if not split.order_by and line.order != "rising":
        fix = split_fix(_BY_TIME(), order_by=line.columns)
        message = _NEWEST_FIRST(column=column)
        return [Finding("warning", "data", message, (fix,), line.columns[0])]
    shuffle = split_fix(
        SHUFFLE(), method="shuffled", stratified=task_named(design.data.task).has_classes
    )
    message = _IN_TIME(unit=unit, column=column)
    if line.groups:
        message = _PANEL_IN_TIME(group=group, column=column)
    return [Finding("hint", "data", message, (shuffle,), line.columns[0])]


def _few(prepared: PreparedFacts) -> list[Finding]:
    rows, inputs = prepared.training_rows, len(prepared.input_names)
    if rows < _FEW:
        return [Finding("hint", "data", _FEW_ROWS(rows=rows))]
    if inputs > rows:
        return [Finding("hint", "data", _MORE_INPUTS(inputs=inputs, rows=rows))]
    return []


def _classes(design: Design, prepared: PreparedFacts, report: DataReport) -> list[Finding]:
    classes = len(prepared.class_counts)
    if classes < 2:
        return []
    if classes * 2 > prepared.rows_used:
        message = _OWN_VALUES(classes=classes, rows=prepared.rows_used)
        return [Finding("warning", "data", message, (), prepared.target_names[0])]
    singles = _singles(prepared, report)
    counts = {
        name: count
        for name, count in zip(prepared.class_names, prepared.class_counts, strict=False)
        if name not in singles
    }
    found = []
    if singles:
        name, count = singles[0], len(singles)
        message = _SINGLE(class_name=name) if count == 1 else _SINGLES(count=count, class_name=name)
        found.append(Finding("warning", "data", message, (), prepared.target_names[0]))
    if len(counts) < 2:
        return found
    rare = min(counts, key=lambda name: counts[name])
    common = max(counts, key=lambda name: counts[name])
    if counts[rare] == 0:
        split = design.data.split
        fixes = (
            (split_fix(_STRATIFY(), stratified=True),)
            if split.method == "shuffled" and not split.stratified
            else ()
        )
        found.append(Finding("warning", "data", _CLASS_WITHOUT_ROWS(class_name=rare), fixes))
    elif counts[rare] * 5 < counts[common] and not design.training.class_weights:
        fix = training_fix(_BALANCE(), class_weights=True)
        message = _IMBALANCE(rare=rare, few=counts[rare], common=common, many=counts[common])
        found.append(Finding("hint", "training", message, (fix,), "class_weights"))
    return found


def _singles(prepared: PreparedFacts, report: DataReport) -> list[str]:
    """The classes of which the whole table has one row, unless it has hardly any rows at all."""
    facts = report.table.column(prepared.target_names[0])
    if facts is None or prepared.rows_used < _FEW:
        return []
    single = {name for name, count in facts.values if count == 1}
    return [name for name in prepared.class_names if name in single]
