"""A table brought to a network that has no rows: its tower and weights stay where it fits."""

from __future__ import annotations

from collections.abc import Sequence

from engine.data.facts import ColumnFacts, TableFacts
from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.data.settings import ColumnSettings, DataSettings
from engine.data.source import Source
from engine.data.sources.without_names import NumbersWithoutNames
from engine.design import Design
from engine.edits import proposal
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

_NO_FIT_CLASSES = Sentence(
    "without_names.table_no_fit_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This table does not suit the network, which takes columns of numbers ({inputs}) and one "
        "with classes ({classes}); columns of numbers in the table: {numbers}. Open another "
        "table, or begin a new network with this one.",
    ),
)
_NO_FIT_NUMBERS = Sentence(
    "without_names.table_no_fit_numbers",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This table does not suit the network, which takes columns of numbers ({inputs}) and "
        "predicts others ({outputs}); columns of numbers in the table: {numbers}. Open another "
        "table, or begin a new network with this one.",
    ),
)


def brought(library: Library, design: Design, source: Source) -> Design | None:
    """``design``, whose network came without rows, over the rows of ``source``: what goes in
    stays as it is, without scaling, since the weights were learned so.

    None: a source that was chosen here does not suit it, and all is to be proposed anew.

    Raises:
        EngineError: the rows cannot be had, or a person's table does not suit the network.
    """
    network = design.data.source
    assert isinstance(network, NumbersWithoutNames)
    facts = library.facts(source)
    for targets in _targets(network, source, facts):
        data = _data(network, design.data.task, source, facts, targets)
        if data is not None and _suits(library, design, data):
            return design.with_data(data)
    if isinstance(source, TableFile):
        raise EngineError(_no_fit(network, facts))
    return None


def _no_fit(network: NumbersWithoutNames, facts: TableFacts) -> Message:
    numbers = sum(column.is_number for column in facts.columns)
    if network.classes:
        return _NO_FIT_CLASSES(inputs=network.inputs, classes=network.classes, numbers=numbers)
    return _NO_FIT_NUMBERS(inputs=network.inputs, outputs=network.outputs, numbers=numbers)


def _targets(
    network: NumbersWithoutNames, source: Source, facts: TableFacts
) -> list[tuple[str, ...]]:
    """Columns that could be what the network predicts, the likeliest first."""
    proposed = [own.name for own in proposal.propose_data(source, facts).targets]
    if network.classes:
        names = [own.name for own in facts.columns if own.distinct == network.classes]
        likely = [name for name in proposed if name in names]
        return [(name,) for name in (*likely, *reversed(names))]
    numbers = [own.name for own in facts.columns if own.is_number]
    last = tuple(numbers[-network.outputs :])
    return [tuple(proposed), last] if len(proposed) == network.outputs else [last]


def _data(
    network: NumbersWithoutNames,
    task: str,
    source: Source,
    facts: TableFacts,
    targets: Sequence[str],
) -> DataSettings | None:
    """The table with the network's inputs; None where it has not as many."""
    data = proposal.propose_data(source, facts)
    numbers = [own.name for own in facts.columns if own.is_number and own.name not in targets]
    useful = [own.name for own in data.columns if own.role != "ignored" and own.name in numbers]
    inputs = next((each for each in (useful, numbers) if len(each) == network.inputs), None)
    if inputs is None:
        return None
    columns = tuple(
        _column(own, settings, inputs, targets)
        for own, settings in zip(facts.columns, data.columns, strict=True)
    )
    data = data.model_copy(update={"columns": columns, "derived": ()})
    data = proposal.with_task(data, facts, task)
    return data.with_columns(own.model_copy(update={"scaling": "none"}) for own in data.targets)


def _column(
    facts: ColumnFacts, settings: ColumnSettings, inputs: Sequence[str], targets: Sequence[str]
) -> ColumnSettings:
    if facts.name in targets:
        return settings.model_copy(update={"role": "target", "kind": facts.kind})
    if facts.name in inputs:
        changed = {"role": "input", "kind": facts.kind, "scaling": "none"}
        return settings.model_copy(update=changed)
    return settings.model_copy(update={"role": "ignored"})


def _suits(library: Library, design: Design, data: DataSettings) -> bool:
    """Whether such rows enter the network, and it answers with as many numbers as they ask."""
    try:
        facts = library.prepared(data).facts
    except EngineError:
        return False
    shapes = design.shapes(facts.input_shape)
    return bool(shapes) and shapes[-1] == facts.output_shape
