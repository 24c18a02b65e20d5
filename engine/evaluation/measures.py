"""How good a network's answers are on one part of the rows."""

from __future__ import annotations

import dataclasses

import numpy as np

from engine.data.parts import Part
from engine.data.preparing.preparation import Prepared
from engine.evaluation.results import Evaluation
from engine.tasks import task_named


def evaluation_of(
    run: int, epoch: int, part: Part, prepared: Prepared, outputs: np.ndarray, loss: float
) -> Evaluation:
    """The evaluation of the network's ``outputs`` (rows, outputs) for ``part``."""
    facts = prepared.facts
    task = task_named(facts.task)
    actual = actual_of(prepared, part)
    answers = task.answers(outputs, prepared.decode_targets)
    predicted = answers.values
    confusion = task.confusion(actual, predicted, len(facts.class_names))
    return Evaluation(
        run=run,
        epoch=epoch,
        part=part,
        task=facts.task,
        class_names=facts.class_names,
        target_names=facts.target_names,
        figures={"loss": loss, **task.figures(actual, predicted, confusion)},
        confusion=confusion,
        actual=actual,
        predicted=predicted,
        rows=prepared.rows[part],
        probabilities=answers.probabilities,
    )


def actual_of(prepared: Prepared, part: Part) -> np.ndarray:
    """The truth of ``part`` in the form of `Evaluation.actual`."""
    task = task_named(prepared.facts.task)
    return task.actual(prepared.y[part], lambda: prepared.actual_targets(part))


def of_target(evaluation: Evaluation, index: int) -> Evaluation:
    """An evaluation of numbers, of the target at place ``index`` alone; the loss is of all."""
    actual, predicted = (
        values[:, index : index + 1] for values in (evaluation.actual, evaluation.predicted)
    )
    figures = {name: value for name, value in evaluation.figures.items() if name == "loss"}
    own = task_named(evaluation.task).figures(actual, predicted, None)
    return dataclasses.replace(
        evaluation,
        target_names=evaluation.target_names[index : index + 1],
        figures={**figures, **own},
        actual=actual,
        predicted=predicted,
    )
