"""The catalogue: every task by its name, in the order in which they are offered.

A new task is one class in a file of its own, listed here; nothing else changes.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from engine.tasks.base import AnswerView, Task
from engine.tasks.binary import Binary
from engine.tasks.multiclass import Multiclass
from engine.tasks.regression import Regression

REGRESSION, BINARY, MULTICLASS = Regression(), Binary(), Multiclass()

TASKS: dict[str, Task] = {task.name: task for task in (REGRESSION, BINARY, MULTICLASS)}


def _known(name: str) -> str:
    if name not in TASKS:
        raise ValueError(f"no task is called {name[:40]!r}")
    return name


TaskName = Annotated[str, AfterValidator(_known)]


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
