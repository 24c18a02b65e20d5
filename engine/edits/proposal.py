"""What Neurobricks proposes without a single click: columns, task, split, tower, training."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.bricks import Brick, Dense
from engine.data.columns.cells.natural_order import on_a_scale
from engine.data.columns.cells.numbers import number_from
from engine.data.facts import ColumnFacts, PreparedFacts, TableFacts
from engine.data.kinds import KindName, kind_named
from engine.data.knowing.far_values import is_far
from engine.data.knowing.useless import is_id, plain_name, why_useless
from engine.data.preparing.edits import words_of
from engine.data.settings import (
    ColumnSettings,
    DataSettings,
    SplitMethod,
    SplitSettings,
)
from engine.data.source import Source
from engine.design import Design
from engine.edits.picture_proposal import has_pictures, picture_data, picture_design
from engine.scalings import ScalingName
from engine.tasks import BINARY, MULTICLASS, REGRESSION, Task, task_named, task_of_classes
from engine.training_settings import TrainingSettings, fair_batch

if TYPE_CHECKING:
    from engine.data.knowing.library import Library

_TARGET_NAMES = frozenset(
    (
        *("target", "label", "class", "y", "output", "outcome", "result", "answer"),
        *("survived", "species", "diagnosis", "churn", "결과", "정답", "목표", "목표값"),
        *("라벨", "레이블", "클래스", "타깃", "타겟", "종속변수", "분류"),
        *("합격", "합격여부", "생존", "생존여부"),
    )
)
_WHOLE_CLASSES = 10  # whole numbers with at most so many different values are classes
_ROWS_A_CLASS = 5  # … where each has at least so many rows on average
_MOSTLY_ZERO = 0.7
_ORDERS = 1000.0  # as many times the least value makes the logarithm the better measure
_FAR_OUT = 8.0  # deviations from the mean: a bell curve never goes there, an income does
_FAR_OUT_AMOUNT = 5.0
_LARGE = 10.0
_ENOUGH, _ENOUGH_IN_TIME = 600, 200  # rows
_STEPS = 2000  # about how many corrections of the weights a proposal plans for
_MOST_EPOCHS = 200
_NOISY = ("table", "sample")  # what was measured, against what was drawn for a lesson
_MOST_PENALTY = 0.01
_MOST_PENALTY_ALONE = 0.1
_PENALTY = 2.0
_WIDE = 8  # inputs: few of them leave less to learn by heart


def propose_data(source: Source, facts: TableFacts) -> DataSettings:
    """Roles, kinds, task, preparation and split that suit the table."""
    if has_pictures(facts):
        return picture_data(source, facts)
    target = _proposed_target(source, facts)
    columns = tuple(
        _column(column, _role(column, facts, target), _kind(column, target))
        for column in facts.columns
    )
    if target == source.target:  # what is predicted together with it
        columns = tuple(
            _column(column, "target", column.kind) if column.name in source.more_targets else before
            for column, before in zip(facts.columns, columns, strict=True)
        )
    if not any(column.role == "input" for column in columns):
        columns = tuple(  # rather an odd input than none: x = 1, 2, 3 … is all that there is
            _column(column, "input", column.kind)
            if column.name != target
            and kind_named(column.kind).can_be_input
            and not column.constant
            else settings
            for column, settings in zip(facts.columns, columns, strict=True)
        )
    task = REGRESSION.name
    chosen = facts.column(target) if target is not None else None
    if chosen is not None:
        given = source.task if target == source.target else None
        task = given or task_of(chosen).name
    data = DataSettings(source=source, columns=columns, split=_split(facts))
    return with_task(data, facts, task)


def task_of(target: ColumnFacts) -> Task:
    """The task that a target column's values suggest."""
    if target.distinct == 2:
        return BINARY
    if not target.is_number:
        return task_of_classes(target.distinct)
    few = target.whole and target.distinct <= _WHOLE_CLASSES
    enough = target.count >= _ROWS_A_CLASS * target.distinct
    return MULTICLASS if few and enough and not _counts_something(target) else REGRESSION


def _counts_something(target: ColumnFacts) -> bool:
    """Whether a few whole numbers are amounts, most of them 0, and no names of classes.

    Classes are numbered one after the other and each has some rows; of amounts, most occur
    once or twice (0, 30, 270), or grow rarer with their size (0, 1, 2, 3 claims).
    """
    (most, count), *others = target.values
    if number_from(most) != 0.0 or 2 * count <= target.count:
        return False
    sizes = sorted((number_from(text) or 0.0, rows) for text, rows in others)
    rare = sum(rows < _ROWS_A_CLASS for _, rows in sizes)
    if 2 * rare >= len(sizes):
        return True
    if [value for value, _ in sizes] != [float(n) for n in range(1, len(sizes) + 1)]:
        return True
    rows = [rows for _, rows in sizes]
    mostly = count >= _MOSTLY_ZERO * target.count
    return mostly and len(rows) >= 3 and all(a > b for a, b in itertools.pairwise(rows))


def retarget(data: DataSettings, facts: TableFacts, name: str) -> DataSettings:
    """``name`` becomes the target and the task follows it; the old target becomes an input."""
    columns = []
    for settings in data.columns:
        known = facts.column(settings.name)
        kind = known.kind if known is not None else settings.kind
        if settings.name == name:
            columns.append(settings.model_copy(update={"role": "target", "kind": kind}))
        elif settings.role == "target" and known is not None:
            columns.append(_column(known, _role(known, facts, name), _kind(known, name)))
        else:
            columns.append(settings)
    changed = data.model_copy(update={"columns": tuple(columns)})
    target = facts.column(name)
    return with_task(changed, facts, task_of(target).name if target is not None else data.task)


def with_targets(data: DataSettings, facts: TableFacts, names: Sequence[str]) -> DataSettings:
    """Several numbers predicted at once (a regression), in the table's order.

    One that was a target and is none any more becomes what would be proposed for it. With one
    name this is `retarget`, except that a regression stays one.
    """
    own = task_named(data.task)
    task = REGRESSION if own.has_classes else own
    columns = []
    for settings in data.columns:
        known = facts.column(settings.name)
        if known is not None and (settings.name in names) != (settings.role == "target"):
            role = "target" if settings.name in names else _role(known, facts, None)
            settings = _column(known, role, known.kind if role == "target" else _kind(known, None))
            if role == "target":
                settings = _as_target(settings, known, task)
        columns.append(settings)
    changed = data.model_copy(update={"columns": tuple(columns)})
    return with_task(changed, facts, task.name) if task.name != data.task else changed


def with_task(data: DataSettings, facts: TableFacts, name: str) -> DataSettings:
    """The same data for another task: what the target is scaled by, and whether it stratifies."""
    task = task_named(name)
    columns = []
    for settings in data.columns:
        known = facts.column(settings.name)
        if settings.role == "target" and known is not None:
            settings = _as_target(settings, known, task)
        columns.append(settings)
    split = data.split.model_copy(
        update={"stratified": task.has_classes and data.split.method == "shuffled"}
    )
    return data.model_copy(update={"columns": tuple(columns), "task": task.name, "split": split})


def _as_target(settings: ColumnSettings, known: ColumnFacts, task: Task) -> ColumnSettings:
    scaling: ScalingName = "none"
    if task.scales_targets and known.is_number:
        far = _spans_orders(known) or ((known.minimum or 0.0) >= 0.0 and is_far(known))
        scaling = "log" if far else "standardize" if _is_wild(known) else "none"
    return settings.model_copy(update={"kind": known.kind, "missing": "drop", "scaling": scaling})


def propose_design(data: DataSettings, facts: PreparedFacts) -> Design:
    """A tower and training settings that learn ``data`` well.

    What was measured of each choice stands in docs/decisions/0021.
    """
    if facts.sample_shape:
        return picture_design(data, facts, output_brick(facts))
    rows = facts.training_rows
    hidden = (16,) if rows < 50 else (64, 32)
    noisy = type(data.source).family in _NOISY
    batch = 32 if rows < 3000 else 128 if rows < 20_000 else 256
    batch = fair_batch(rows, batch)
    corrections = _STEPS if noisy else 2 * _STEPS
    most = _MOST_EPOCHS if noisy and facts.validation_rows else 1000
    epochs = min(most, max(10, round(corrections / math.ceil(rows / batch) / 10) * 10))
    penalty = _penalty(facts) if noisy else 0.0
    output = output_brick(facts)
    return Design(
        data=data,
        bricks=(
            *(Dense(units=units, l2=penalty) for units in hidden),
            output.changed(l2=penalty) if penalty else output,
        ),
        training=TrainingSettings(
            epochs=epochs,
            batch_size=batch,
            optimizer="adam",
            learning_rate=0.0015 if noisy or rows >= 4000 else 0.003,
            loss=task_named(facts.task).usual_loss,
            early_stopping=facts.validation_rows >= 10,
            patience=max(10, epochs // 10),
        ),
    )


def _penalty(facts: PreparedFacts) -> float:
    """An L2 penalty for weights that learn from so many rows: each row speaks against it, so
    that many rows need little. Without validation rows nothing else holds the network back.
    A short number, as a person would choose it."""
    wanted = _PENALTY / facts.training_rows
    if facts.validation_rows:
        few_inputs = min(1.0, len(facts.input_names) / _WIDE)
        wanted = min(_MOST_PENALTY, wanted * few_inputs)
    return float(f"{min(wanted, _MOST_PENALTY_ALONE):.1g}")


def output_brick(facts: PreparedFacts) -> Brick:
    """The last brick that the task needs."""
    function = task_named(facts.task).usual_function
    return Dense().changed(units=facts.output_width, activation=function)


def propose(library: Library, source: Source) -> Design:
    """The whole proposal for a source.

    Raises:
        EngineError: the rows cannot be had, or nothing in them can be predicted.
    """
    data = propose_data(source, library.facts(source))
    return propose_design(data, library.prepared(data).facts)


def _proposed_target(source: Source, facts: TableFacts) -> str | None:
    if source.target is not None and facts.column(source.target) is not None:
        return source.target
    usable = [column for column in facts.columns if _can_be_target(column, facts)]
    for column in reversed(usable):
        if plain_name(column.name) in _TARGET_NAMES:
            return column.name
    return usable[-1].name if usable else None


def _can_be_target(column: ColumnFacts, facts: TableFacts) -> bool:
    if column.constant or not kind_named(column.kind).is_proposed_target or is_id(column, facts):
        return False
    return column.is_number or column.distinct < column.count


def _role(column: ColumnFacts, facts: TableFacts, target: str | None) -> str:
    if column.name == target:
        return "target"
    return "ignored" if why_useless(column, facts) is not None else "input"


def _kind(column: ColumnFacts, target: str | None) -> KindName:
    return column.kind if column.name == target else kind_named(column.kind).as_input(column)


def _column(facts: ColumnFacts, role: str, kind: str) -> ColumnSettings:
    own = kind_named(kind)
    ordered = (
        "encoding" in own.fields
        and facts.distinct > 2
        and facts.distinct == len(facts.values)
        and on_a_scale([value for value, _ in facts.values])
    )
    scaling: ScalingName = "none"
    if role != "target":
        if own.is_number:
            scaling = _number_scaling(facts)
        else:
            scaling = "standardize" if ordered else own.first_scaling
    return ColumnSettings.model_validate(
        {
            "name": facts.name,
            "role": role,
            "kind": kind,
            "missing": "drop" if role == "target" else own.usual_missing,
            "scaling": scaling,
            "encoding": "ordered" if ordered and role != "target" else "one_hot",
            "most_words": words_of(facts) if "most_words" in own.fields and role != "target" else 0,
        }
    )


def _number_scaling(column: ColumnFacts) -> ScalingName:
    """Standardized, unless a few values lie so far out that they would rule all answers."""
    return "log" if _spans_orders(column) or _tails_are_heavy(column) else "standardize"


def _tails_are_heavy(column: ColumnFacts) -> bool:
    """Whether the farthest value lies very far out, and the logarithm would bring it near.

    Of numbers below 1 the signed logarithm (`engine.scalings.scale`) changes hardly
    anything.
    """
    least, most = column.minimum, column.maximum
    if least is None or most is None or column.mean is None or not column.deviation:
        return False
    farthest = max(most - column.mean, column.mean - least) / column.deviation
    amounts = least >= 0.0 and _is_skewed(column)
    return farthest > (_FAR_OUT_AMOUNT if amounts else _FAR_OUT) and max(most, -least) > _LARGE


def _spans_orders(column: ColumnFacts) -> bool:
    """Positive numbers of which most are small and some are thousands of times as large."""
    if column.minimum is None or column.maximum is None or column.distinct < 20:
        return False
    wide = column.maximum > _ORDERS * column.minimum
    return column.minimum > 0.0 and wide and _is_skewed(column)


def _is_skewed(column: ColumnFacts) -> bool:
    """Whether the middle half reaches much farther up than down from the median."""
    lower, median, upper = column.lower_quartile, column.median, column.upper_quartile
    if lower is None or median is None or upper is None:
        return False
    return upper - median > 2.0 * (median - lower)


def _validation_share(facts: TableFacts) -> float:
    """A tenth of many rows is enough to stop by, and what is kept is not learned from. In
    order of time it is the latest before the test, which tell most of what comes."""
    if facts.rows < 60:
        return 0.0
    enough = _ENOUGH_IN_TIME if facts.in_time else _ENOUGH
    return 0.1 if facts.rows >= enough else 0.2


def _is_wild(column: ColumnFacts) -> bool:
    """Whether a network would be long in reaching the column's size."""
    if column.mean is None or column.deviation is None or column.deviation == 0.0:
        return False
    largest = max(abs(column.mean), column.deviation)
    return largest > 3.0 or column.deviation < 0.3


def _split(facts: TableFacts) -> SplitSettings:
    method: SplitMethod = "shuffled"
    order_by: tuple[str, ...] = ()
    if facts.timeline is not None and facts.timeline.sure:
        # what is to come is what a network is asked for
        method = "in_order"
        order_by = facts.timeline.order_by
    if facts.test_rows:
        return SplitSettings(method="given", validation_share=0.2, order_by=order_by)
    few = facts.rows < 20  # too few to spare any
    return SplitSettings(
        method=method,
        test_share=0.0 if few else 0.2,
        validation_share=_validation_share(facts),
        order_by=order_by,
    )


__all__ = [
    "output_brick",
    "propose",
    "propose_data",
    "propose_design",
    "retarget",
    "task_of",
    "with_targets",
    "with_task",
]
