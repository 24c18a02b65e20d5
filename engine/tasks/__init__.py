"""The catalogue: every task by its name, in the order in which they are offered.

A new task is one class in a file of its own, listed here; its words: `docs/architecture.md`.
"""

from __future__ import annotations

from typing import Annotated

from engine.catalogue import one_of
from engine.tasks.base import AnswerView, Task
from engine.tasks.binary import Binary
from engine.tasks.multiclass import Multiclass
from engine.tasks.regression import Regression

REGRESSION, BINARY, MULTICLASS = Regression(), Binary(), Multiclass()

TASKS: dict[str, Task] = {task.name: task for task in (REGRESSION, BINARY, MULTICLASS)}


TaskName = Annotated[str, one_of(TASKS, "task")]


def task_named(name: str) -> Task:
    """The task that is called ``name`` in files; KeyError where there is none."""
    return TASKS[name]


def task_of_classes(count: int) -> Task:
    """The usual task for a target of so many classes."""
    return BINARY if count == 2 else MULTICLASS


__all__ = [
    "BINARY",
    "MULTICLASS",
    "REGRESSION",
    "TASKS",
    "AnswerView",
    "Task",
    "TaskName",
    "task_named",
    "task_of_classes",
]
