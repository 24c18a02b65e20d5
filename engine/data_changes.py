"""Changes of a design's data that its tower has to follow: another source, target or task.

They look at the rows, so they are asked of the data lane.
"""

from __future__ import annotations

from engine.checks import ending
from engine.data import proposal
from engine.data.facts import DataReport
from engine.data.library import Library
from engine.data.settings import Task
from engine.data.source import Source
from engine.design import Design
from engine.messages import EngineError
from engine.training.settings import LOSSES_OF_TASK

_MOST_FIXES = 20  # far above what an ending needs: a guard, not a limit


def take_source(library: Library, design: Design, source: Source) -> Design:
    """What is proposed for ``source``.

    Where nothing can be proposed, such as for a table of nothing but words, the design's own
    bricks stay over the new data: the person chooses what to predict, and the ending follows.

    Raises:
        EngineError: the source's rows cannot be had.
    """
    facts = library.facts(source)
    try:
        return proposal.propose(library, source)
    except EngineError:
        return design.with_data(proposal.propose_data(source, facts))


def change_target(library: Library, design: Design, name: str) -> Design:
    """The column ``name`` to be predicted, with the tower's end and the loss made to fit.

    Raises:
        EngineError: the rows cannot be had.
    """
    facts = library.facts(design.data.source)
    changed = design.with_data(proposal.retarget(design.data, facts, name))
    return _fitted(library, design, changed)


def change_task(library: Library, design: Design, task: Task) -> Design:
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
        changed = changed.with_training(loss=LOSSES_OF_TASK[task][0])
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
