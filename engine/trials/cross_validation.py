"""Cross-validation: a design trained several times, each time tested on other rows.

Reference: Kohavi, A study of cross-validation and bootstrap for accuracy estimation, IJCAI 1995.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.knowing.library import Library
from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.evaluation.chance import Difference, difference
from engine.evaluation.simple import SimpleKind, errors, simple_answers
from engine.evaluation.verdicts import compared, verdict
from engine.files.contents import CANCELLED
from engine.messages import EngineError, Message
from engine.tasks import task_named
from engine.training.run.pace import UNWATCHED_CALL_SECONDS
from engine.training.run.run_control import RunControl

if TYPE_CHECKING:
    from engine.training.run.run import Run
    from engine.training.trainer import Trainer


@dataclass(frozen=True)
class Fold:
    """One training: of which repeat and fold (from 0), on how many rows, and the figures of
    `Evaluation` on its test rows."""

    repeat: int
    fold: int
    training_rows: int
    test_rows: int
    epochs: int
    figures: dict[str, float]


@dataclass(frozen=True)
class Progress:
    """How far it is: ``done`` of ``total`` trainings, and the seconds that are left; None: that
    is not known yet."""

    done: int
    total: int
    seconds_left: float | None


@dataclass(frozen=True, eq=False)
class MeasuredFold:
    """A fold with the error of each of its test rows: of the network under "", of what is simpler
    under its kind; (rows,) each, see `engine.evaluation.simple.errors`."""

    fold: Fold
    errors: Mapping[str, np.ndarray]


@dataclass(frozen=True)
class CrossValidation:
    """The trainings, and what they say together.

    ``means`` and ``deviations``: of each figure that every fold has, over all trainings.
    ``against``: how the network compares with something simpler on the rows that the first
    repeat tested, each of them once; ``sentences``: the same in words. ``rows``: how many those
    are.
    """

    folds: tuple[Fold, ...]
    means: dict[str, float]
    deviations: dict[str, float]
    against: tuple[tuple[SimpleKind, Difference], ...]
    sentences: tuple[Message, ...] = ()
    rows: int = 0


def cross_validate(
    design: Design,
    library: Library,
    trainer: Trainer,
    *,
    folds: int,
    repeats: int = 1,
    told: Callable[[Progress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CrossValidation:
    """Train ``design`` from its first weights for every fold of every repeat.

    Each fold is prepared anew, so that nothing is learned from its test rows: no mean, no
    scale, no rare word. Repeat r adds r to the seeds of the split and of the training.

    Raises:
        EngineError: there are too few rows, a fold gives no trainable data, or it was
            cancelled.
    """
    done: list[MeasuredFold] = []
    began = time.perf_counter()
    total = folds * repeats
    for repeat in range(repeats):
        for fold in range(folds):
            if cancelled():
                raise EngineError(CANCELLED())
            own = fold_design(design, folds, fold, repeat)
            prepared = library.prepared(own.data)
            run = learned(trainer.start(own, prepared, 1), cancelled)
            evaluation = run.evaluate("test")
            measured = Fold(
                repeat,
                fold,
                len(prepared.y["training"]),
                len(prepared.y["test"]),
                run.epoch,
                evaluation.figures,
            )
            errors = row_errors(prepared, "test", evaluation.predicted) if repeat == 0 else {}
            done.append(MeasuredFold(measured, errors))
            each = (time.perf_counter() - began) / len(done)
            told(Progress(len(done), total, each * (total - len(done))))
    return together(done, classes=task_named(design.data.task).has_classes)


def together(measured: Sequence[MeasuredFold], *, classes: bool) -> CrossValidation:
    """What ``measured`` folds, one at least, say together; they need not be all.

    ``classes``: whether the answers are classes.
    """
    done = [own.fold for own in measured]
    names = [name for name in done[0].figures if all(name in own.figures for own in done)]
    values = {name: np.array([own.figures[name] for own in done]) for name in names}
    first = [own.errors for own in measured if own.fold.repeat == 0]
    against, sentences = _against(first, classes=classes)
    return CrossValidation(
        tuple(done),
        {name: float(own.mean()) for name, own in values.items()},
        {name: float(own.std(ddof=1)) if len(own) > 1 else 0.0 for name, own in values.items()},
        against,
        sentences,
        sum(len(own[""]) for own in first),
    )


def fold_design(design: Design, folds: int, fold: int, repeat: int = 0) -> Design:
    """The same design with the rows of one fold as its test part."""
    split = design.data.split
    seeds = (split.seed + repeat, design.training.seed + repeat)
    own = split.model_copy(
        update={"folds": folds, "fold": fold, "seed": seeds[0] % 2**31, "final": False}
    )
    data = design.data.model_copy(update={"split": own})
    return design.model_copy(update={"data": data}).with_training(seed=seeds[1] % 2**31)


def learned(run: Run, cancelled: Callable[[], bool]) -> Run:
    """``run`` at its end; EngineError where it was cancelled before."""
    run.call_seconds = UNWATCHED_CALL_SECONDS
    control = RunControl(run)
    while control.ending is None:
        if cancelled():
            raise EngineError(CANCELLED())
        control.advance(cancelled)
    return run


def row_errors(prepared: Prepared, part: Part, predicted: np.ndarray) -> dict[str, np.ndarray]:
    """See `MeasuredFold.errors`; ``predicted`` in the form of `Evaluation.predicted`."""
    found = {"": errors(prepared, part, predicted)}
    for simple in simple_answers(prepared, part):
        found[simple.kind] = errors(prepared, part, simple.answers)
    return found


def _against(
    folds: Sequence[Mapping[str, np.ndarray]], *, classes: bool
) -> tuple[tuple[tuple[SimpleKind, Difference], ...], tuple[Message, ...]]:
    """How the network compares with what is simpler and could be had in every fold."""
    kinds: tuple[SimpleKind, ...] = ("usual", "row_before", "linear")
    found: list[tuple[SimpleKind, Difference]] = []
    sentences: list[Message] = []
    for kind in kinds:
        if folds and all(kind in own for own in folds):
            own, other = (np.concatenate([each[key] for each in folds]) for key in ("", kind))
            told = difference(own, other)
            if told is not None:
                found.append((kind, told))
                means = float(own.mean()), float(other.mean())
                sentences += [compared(kind, *means, classes=classes), verdict(told, len(own))]
    return tuple(found), tuple(sentences)
