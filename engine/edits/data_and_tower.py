"""Changes of a design's data that its tower has to follow: another source, target or task.

They look at the rows, so they are asked of the data lane.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.checks import ending
from engine.data.facts import DataReport
from engine.data.knowing.library import Library
from engine.data.source import Source
from engine.data.sources.painted import Painted
from engine.design import Design
from engine.edits import painting, proposal, table_for_network
from engine.messages import EngineError
from engine.tasks import task_named, task_of_classes
from engine.training_settings import TrainingSettings

_MOST_FIXES = 20  # far above what an ending needs: a guard, not a limit


def take_source(library: Library, design: Design, source: Source) -> Design:
    """What is proposed for ``source``; a network that came without rows is kept where they suit
    it.

    Where nothing can be proposed, such as for a table of nothing but words, the design's own
    bricks stay over the new data: the person chooses what to predict, and the ending follows.
    The training's settings were chosen for other data (a painting's has no end of epochs), so
    they are what a new design has, with the loss that is usual for the task.

    Raises:
        EngineError: the source's rows cannot be had, or do not suit such a network.
    """
    if isinstance(source, Painted):
        return painting.begun(source)
    if not design.data.source.has_rows and source.has_rows:
        kept = table_for_network.brought(library, design, source)
        if kept is not None:
            return kept
    facts = library.facts(source)
    try:
        return proposal.propose(library, source)
    except EngineError:
        changed = design.with_data(proposal.propose_data(source, facts))
        usual = TrainingSettings(loss=task_named(changed.data.task).usual_loss)
        return changed.model_copy(update={"training": usual})


def change_source(library: Library, design: Design, source: Source) -> Design | None:
    """``source`` with other values than the design's, such as more rows or another seed.

    None: the columns are the same, and the classes as many, so that only the source has to
    change. With more or fewer classes the tower's end follows; with other columns all is
    proposed anew.

    Raises:
        EngineError: the source's rows cannot be had.
    """
    data = design.data
    before, facts = library.facts(data.source), library.facts(source)
    names = tuple(column.name for column in data.columns)
    if tuple(column.name for column in facts.columns) != names:
        return take_source(library, design, source)
    if not task_named(data.task).has_classes or len(data.targets) != 1:
        return None
    was, now = (table.column(data.targets[0].name) for table in (before, facts))
    if was is None or now is None or was.distinct == now.distinct:
        return None
    data = data.model_copy(update={"source": source})
    if not task_named(data.task).takes(now):
        data = proposal.with_task(data, facts, task_of_classes(now.distinct).name)
    return _fitted(library, design, design.with_data(data))


def change_target(library: Library, design: Design, name: str) -> Design:
    """The column ``name`` to be predicted, with the tower's end and the loss made to fit.

    Raises:
        EngineError: the rows cannot be had.
    """
    facts = library.facts(design.data.source)
    changed = design.with_data(proposal.retarget(design.data, facts, name))
    return _fitted(library, design, changed)


def change_targets(library: Library, design: Design, names: Sequence[str]) -> Design:
    """Several numbers to be predicted at once, with the tower's end made to fit.

    Raises:
        EngineError: the rows cannot be had.
    """
    facts = library.facts(design.data.source)
    changed = design.with_data(proposal.with_targets(design.data, facts, names))
    return _fitted(library, design, changed)


def toggle_target(library: Library, design: Design, name: str) -> Design:
    """The number ``name`` predicted beside the present targets, or not any more.

    The last target stays: something has to be predicted.

    Raises:
        EngineError: the rows cannot be had.
    """
    names = [column.name for column in design.data.targets]
    if name not in names:
        return change_targets(library, design, [*names, name])
    left = [other for other in names if other != name]
    return change_targets(library, design, left) if left else design


def change_task(library: Library, design: Design, task: str) -> Design:
    """Another task for the same target, with the tower's end and the loss made to fit.

    Raises:
        EngineError: the rows cannot be had.
    """
    facts = library.facts(design.data.source)
    changed = design.with_data(proposal.with_task(design.data, facts, task))
    return _fitted(library, design, changed)


def _fitted(library: Library, before: Design, changed: Design) -> Design:
    """``changed`` with the usual loss of its task, if that is another one, and its ending."""
    task = changed.data.task
    if task != before.data.task:
        changed = changed.with_training(loss=task_named(task).usual_loss)
    return fit_ending(changed, library.report(changed.data))


def fit_ending(design: Design, report: DataReport) -> Design:
    """``design`` with width, activation and loss at its end mended, and nothing else."""
    for _ in range(_MOST_FIXES):
        fixes = (
            finding.fixes[0]
            for finding in ending.check(design, report)
            if finding.severity != "hint" and finding.fixes
        )
        fix = next(fixes, None)
        mended = design if fix is None else fix.apply(design)
        if mended == design:
            break
        design = mended
    return design
