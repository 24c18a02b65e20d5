"""A document with several runs and planned networks, made without a window."""

from __future__ import annotations

import numpy as np

from engine.recipes import recipe
from engine.runs.runs import Planned
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord
from gui.work.document.document import Document

LESSON = recipe("line-one-neuron")


def a_run(plan: Planned) -> RunRecord:
    draw = np.random.default_rng(len(plan.design.bricks))
    state = TrainedState(7, (draw.random((1, 3), np.float32),), (np.array(7, np.int64),))
    history = History({"loss": draw.random(7)})
    return RunRecord(0, plan.design, history, state, id=f"of-{plan.id}")


def worked_at() -> Document:
    """A run of each planned network but the last; the second was named, another deleted."""
    document = Document(LESSON.make())
    document.replace(LESSON.make(), planned=LESSON.planned())
    for plan in LESSON.planned()[:2]:
        document.open_planned("open", plan.id)
        document.keep_run(a_run(plan))
    document.keep_run(a_run(LESSON.planned()[2]))
    document.delete_run("delete", "of-line-deep")
    document.rename_run("name", "of-line-hidden-layer", "은닉층")
    document.choose_run("look", "of-line-one-neuron")
    return document
