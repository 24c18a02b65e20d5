"""Designs whose data are painted: begun, begun on top of another picture, and painted on.

Nothing here looks at a table: it all follows from the painted points, so that a stroke is
an edit at once.
"""

from __future__ import annotations

import numpy as np

from engine.bricks import Dense
from engine.data.kinds import CATEGORY, NUMBER, kind_named
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.painted import CLASS_NAMES, MAXIMUM_POINTS, Frame, Painted, PaintMode
from engine.data.table import Table
from engine.design import Design
from engine.tasks import REGRESSION, Task, task_named, task_of_classes
from engine.training_settings import OPEN_ENDED_EPOCHS, TrainingSettings

_ROOM = 0.15  # left around the points that are painted on top of


def task_of(source: Painted) -> Task:
    """Two classes are a yes or no, more are several; heights and curves are numbers."""
    if source.mode != "classes":
        return REGRESSION
    return task_of_classes(max(2, len(source.classes)))


def painted_data(source: Painted) -> DataSettings:
    """The columns of a painting, unscaled, every row learned from.

    Scaling would move the whole plane with every stroke, and a split would share all rows
    out anew: the network could not follow what is painted.
    """
    classes = source.mode == "classes"
    inputs = ("x",) if source.mode == "curve" else ("x", "y")
    columns = (
        *(ColumnSettings(name=name, role="input") for name in inputs),
        ColumnSettings(
            name=source.target_name, role="target", kind=(CATEGORY if classes else NUMBER).name
        ),
    )
    split = SplitSettings(test_share=0.0, validation_share=0.0)
    return DataSettings(source=source, columns=columns, task=task_of(source).name, split=split)


def begun(source: Painted) -> Design:
    """A design for a painting, with a tower that bends far and an end that fits."""
    data = painted_data(source)
    design = Design(
        data=data,
        bricks=(Dense(units=16, activation="tanh"), Dense(units=16, activation="tanh"), Dense()),
        training=TrainingSettings(
            epochs=OPEN_ENDED_EPOCHS,
            batch_size=32,
            optimizer="adam",
            learning_rate=0.01,
            loss=task_of(source).usual_loss,
        ),
    )
    return _ended(design, data)


def painted_on(design: Design, source: Painted) -> Design:
    """``design`` with its painting as it is now, in one step.

    Where other classes are there than before, the last brick and the loss follow them.
    """
    data = design.data.model_copy(update={"source": source})
    before = design.data.source
    own_target = source.target_name in {column.name for column in data.targets}
    if isinstance(before, Painted) and (before.classes == source.classes or not own_target):
        return design.with_data(data)
    if source.lacking(source.target_name):
        return design.with_data(data)
    return _ended(design, data.model_copy(update={"task": task_of(source).name}))


def on_top(design: Design, table: Table) -> Design | None:
    """``design`` on a painting that begins with its own rows; None where they cannot be painted.

    They can be where one or two columns of numbers go in, and a class or a number comes out.
    """
    mode = mode_on_top(design.data)
    if mode is None:
        return None
    data, frame = design.data, table.frame.iloc[:MAXIMUM_POINTS]
    target = data.targets[0].name
    columns = [column.name for column in data.inputs]
    values: np.ndarray
    columns = [*columns, target] if mode == "curve" else columns
    places = [frame[name].to_numpy(np.float64, na_value=np.nan) for name in columns]
    if mode == "classes":
        labels = frame[target].astype(str)
        names = sorted(set(labels))
        if len(names) > len(CLASS_NAMES):
            return None
        values = labels.map({name: code for code, name in enumerate(names)}).to_numpy(np.float64)
    elif mode == "heights":
        values = frame[target].to_numpy(np.float64, na_value=np.nan)
    else:
        values = np.zeros(len(frame))
    points = np.column_stack([*places, values])
    points = points[np.isfinite(points).all(axis=1)]
    try:
        source = Painted.of(points, mode, _frame_around(points))
    except ValueError:  # such as values beyond what a painting holds
        return None
    painted = painted_data(source)
    kept = {"x", "y"} & {own.name for own in painted.columns}
    derived = tuple(own for own in data.derived if kept.issuperset(own.columns))
    painted = painted.model_copy(update={"derived": derived})
    ended = _ended(design.model_copy(update={"recipe": ""}), painted)
    epochs = max(design.training.epochs, OPEN_ENDED_EPOCHS)  # time to paint on
    return ended.with_training(epochs=epochs)


def mode_on_top(data: DataSettings) -> PaintMode | None:
    """How the present data could be painted on; None: they could not."""
    made_up = type(data.source).family in ("shape", "curve", "gate", "lesson")
    numbers = all(kind_named(column.kind).is_number for column in data.inputs)
    if not made_up or not numbers or len(data.targets) != 1:
        return None
    inputs, numbers_out = len(data.inputs), not task_named(data.task).has_classes
    if inputs == 1 and numbers_out:
        return "curve"
    if inputs == 2:
        return "heights" if numbers_out else "classes"
    return None


def _frame_around(points: np.ndarray) -> Frame:
    if not len(points):
        return (-1.0, 1.0, -1.0, 1.0)
    low, high = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
    room = np.where(high > low, _ROOM * (high - low), 1.0)
    (left, bottom), (right, top) = (low - room).tolist(), (high + room).tolist()
    return (left, right, bottom, top)


def _ended(design: Design, data: DataSettings) -> Design:
    """``design`` over ``data``, its last layer and its loss as the painted classes need them."""
    source, task = data.source, task_named(data.task)
    assert isinstance(source, Painted)
    width, function = task.output_width(1, len(source.classes)), task.usual_function
    bricks = list(design.bricks)
    if bricks and bricks[-1].can_answer:
        bricks[-1] = bricks[-1].answering(width, function)
    elif len(bricks) > 1 and bricks[-1].function_field and bricks[-2].can_answer:
        bricks[-2] = bricks[-2].answering(width)
        bricks[-1] = bricks[-1].changed(**{bricks[-1].function_field: function})
    ended = design.with_data(data).with_bricks(bricks)
    if task.name != design.data.task:
        ended = ended.with_training(loss=task.usual_loss)
    return ended
