"""Prepared data straight from arrays, and designs for it: no table has to be read."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.bricks import Brick
from engine.data.facts import PreparedFacts
from engine.data.preparing.preparation import Prepared
from engine.data.settings import DataSettings
from engine.data.source import Source
from engine.data.view import View
from engine.design import Design
from engine.tasks import TaskName, task_named
from engine.training_settings import TrainingSettings

PARTS = ("training", "validation", "test")


class NoSource(Source):
    kind: str = "none"


@dataclass(frozen=True, eq=False)
class ArrayPrepared(Prepared):
    """Inputs are called a, b, c …; they go in as they are."""

    def encode(self, rows: Mapping[str, Sequence[object]]) -> np.ndarray:
        return np.array([rows[name] for name in self.facts.input_names], np.float32).T

    def decode_targets(self, y: np.ndarray) -> np.ndarray:
        return y * self.target_scale + self.target_offset

    def grid(self, view: View) -> tuple[np.ndarray, np.ndarray | None, np.ndarray]:
        names = self.facts.input_names
        if view.y is None:
            x = np.linspace(*view.x_range, 3 * view.points)
            rows = np.zeros((len(x), len(names)), np.float32)
            rows[:, names.index(view.x)] = x
            return x, None, rows
        x, y = np.linspace(*view.x_range, view.points), np.linspace(*view.y_range, view.points)
        rows = np.zeros((len(x) * len(y), len(names)), np.float32)
        rows[:, names.index(view.x)] = np.tile(x, len(y))
        rows[:, names.index(view.y)] = np.repeat(y, len(x))
        return x, y, rows


def prepared_from(
    task: TaskName,
    x: np.ndarray,
    y: np.ndarray,
    *,
    validation: int = 0,
    test: int = 0,
    scale: float = 1.0,
    offset: float = 0.0,
) -> Prepared:
    """The last ``test`` rows are the test part, the ``validation`` rows before it held out."""
    rows = len(x)
    cuts = [rows - test - validation, rows - test]
    xs = np.split(x.astype(np.float32), cuts)
    ys = np.split(y.astype(np.float32), cuts)
    has_classes = task_named(task).has_classes
    targets = 1 if has_classes else y.shape[1]
    classes = max(2, y.shape[1]) if has_classes else 0
    facts = PreparedFacts(
        task=task,
        input_names=tuple(
            ("abcdefghijkl"[i : i + 1] or f"x{i}") for i in range(math.prod(x.shape[1:]))
        ),
        target_names=tuple(f"target {i}" for i in range(targets)),
        class_names=tuple(f"class {i}" for i in range(classes)),
        class_counts=(),
        rows_used=rows,
        rows_dropped=0,
        cells_filled=0,
        training_rows=len(xs[0]),
        validation_rows=validation,
        test_rows=test,
        input_means=x.mean(axis=0).ravel(),
        input_deviations=x.std(axis=0).ravel(),
        target_means=y.mean(axis=0),
        target_deviations=y.std(axis=0),
        sample_shape=x.shape[1:] if x.ndim > 2 else (),
    )
    return ArrayPrepared(
        settings=DataSettings.model_construct(source=NoSource(), task=task),
        facts=facts,
        x=dict(zip(PARTS, xs, strict=True)),
        y=dict(zip(PARTS, ys, strict=True)),
        rows=dict(zip(PARTS, np.split(np.arange(rows), cuts), strict=True)),
        target_scale=np.full(targets, scale),
        target_offset=np.full(targets, offset),
        encoders=(),
    )


def design_for(prepared: Prepared, bricks: Sequence[Brick], **training: object) -> Design:
    return Design.model_construct(
        data=prepared.settings,
        bricks=tuple(bricks),
        training=TrainingSettings.model_validate(training),
    )


def rows_of(task: TaskName, rows: int, inputs: int, seed: int = 0, classes: int = 3) -> Prepared:
    """Random rows that can be learned, nothing held out."""
    return prepared_from(task, *arrays_of(task, rows, inputs, seed, classes))


def arrays_of(
    task: TaskName, rows: int, inputs: int, seed: int = 0, classes: int = 3
) -> tuple[np.ndarray, np.ndarray]:
    generator = np.random.default_rng(seed)
    x = generator.normal(size=(rows, inputs))
    slope = x @ generator.normal(size=(inputs, classes))
    if not task_named(task).has_classes:
        return x, slope[:, :1] + 0.1 * generator.normal(size=(rows, 1))
    if task == "binary":
        return x, (slope[:, :1] > 0.3).astype(np.float64)
    return x, np.eye(classes)[slope.argmax(axis=1)]
