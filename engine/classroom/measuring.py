"""A piece of work measured here: its weights answer the rows of the lesson, by NumPy.

Nothing that a file says of its own figures is believed. What can be seen to differ from the lesson
is told as flags; that a network learned from rows that it should not have seen cannot be.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from engine.brickfile.brick_file import Bundle, read
from engine.classroom.exchange import Work, is_of
from engine.data.kinds import kind_named
from engine.data.knowing.library import Library
from engine.data.parts import Part
from engine.data.preparing.encoders import NumberEncoder
from engine.data.preparing.prepared import Prepared
from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.data.view import View
from engine.design import Design
from engine.evaluation.measures import evaluation_of
from engine.export.preparation.description import layers
from engine.export.preparation.numpy_network import LAYERS, outputs_of
from engine.files.contents import shown_name
from engine.handout.class_goal import Attempt, ClassGoal, figure_text, hidden_neurons
from engine.handout.lock import Lock
from engine.memory import OUT_OF_MEMORY
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.runs.comparable import measured_alike
from engine.tasks import task_named
from engine.training.network.keras_model import check_trainable
from engine.training.network.weight_limit import check_weights
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer

MOST_CELLS = 12  # classes, of a matrix that is drawn as small as a tile
CURVE_POINTS = 120
SURFACE_POINTS = 40
_SAME_FIGURE = 2e-3  # Keras' single precision against NumPy's double, and ties about 0.5
_MARGIN = 0.05  # around what was met, of a picture's axes

_NO_LESSON = Sentence(
    "class.no_lesson",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This file is no lesson that was made for handing out: {name}. Make one with File, Make a "
        "lesson from this.",
    ),
)
_NO_WEIGHTS = Sentence(
    "class.no_weights", QT_TRANSLATE_NOOP("Engine", "Nothing was learned in this file.")
)
_NO_ANSWER = Sentence(
    "class.no_answer",
    QT_TRANSLATE_NOOP(
        "Engine", "This network does not fit the rows of the lesson, so it could not be measured."
    ),
)
_NO_ROWS = Sentence(
    "class.no_rows",
    QT_TRANSLATE_NOOP("Engine", "The lesson has no rows in the part that its goal is about."),
)
FOREIGN = Sentence("class.foreign", QT_TRANSLATE_NOOP("Engine", "another lesson than this one"))
LOCK_OFF = Sentence(
    "class.lock_off", QT_TRANSLATE_NOOP("Engine", "the lesson's lock was taken off or changed")
)
DATA_CHANGED = Sentence(
    "class.data_changed", QT_TRANSLATE_NOOP("Engine", "the data were exchanged")
)
TEST_CHANGED = Sentence(
    "class.test_changed", QT_TRANSLATE_NOOP("Engine", "the test part was changed")
)
OTHER_ROWS = Sentence(
    "class.other_rows",
    QT_TRANSLATE_NOOP("Engine", "it says that it learned from other rows"),
)
SCORE_EDITED = Sentence(
    "class.score_edited",
    QT_TRANSLATE_NOOP("Engine", "the file says {told}, measured here it is {measured}"),
)
EPOCHS_EDITED = Sentence(
    "class.epochs_edited",
    QT_TRANSLATE_NOOP("Engine", "epochs of its curve: {curve}; it says {told}"),
)
MANY_TRIES = Sentence(
    "class.many_tries", QT_TRANSLATE_NOOP("Engine", "more tries than allowed: {count}")
)
OTHER_NAME = Sentence(
    "class.other_name",
    QT_TRANSLATE_NOOP("Engine", "the file names another person than its folder: {name}"),
)
NOT_HANDED_IN = Sentence(
    "class.not_handed_in", QT_TRANSLATE_NOOP("Engine", "put there by hand, without a name in it")
)


@dataclass(frozen=True, eq=False)
class Measured:
    """What a piece of work came to. The figures and ``attempt`` are measured here but for
    ``attempt.epochs`` and ``seconds``, which only the file can tell.

    ``figures``: of the goal's part, or of the test part where there is no goal. ``reached``:
    None where the lesson has no goal. ``curve``: epochs and loss, (2, points), thinned;
    ``surface``: the answer over two inputs, float32 (points, points, answers), None where there
    are no two; ``confusion``: of classes, actual by answered, int64 (classes, classes) up to
    `MOST_CELLS` classes, where there is no surface; ``trouble``: why it could not be measured at
    all; then the rest is empty.
    """

    work: Work
    name: str
    class_name: str
    at: str = ""
    figures: dict[str, float] = field(default_factory=dict)
    score: float = math.nan
    attempt: Attempt | None = None
    reached: bool | None = None
    flags: tuple[Message, ...] = ()
    seconds: float = 0.0
    tower: str = ""
    curve: np.ndarray | None = None
    surface: np.ndarray | None = None
    confusion: np.ndarray | None = None
    trouble: Message | None = None
    earlier: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to be looked at by the teacher."""
        return self.trouble is None and not self.flags


class Lesson:
    """A lesson that was handed out, ready to measure by."""

    def __init__(self, path: Path) -> None:
        """Read it; EngineError where it is none, or its data cannot be had."""
        bundle = read(path)
        if bundle.lock is None:
            raise EngineError(_NO_LESSON(name=shown_name(path)))
        self.lock: Lock = bundle.lock
        self.design: Design = bundle.design
        self.library = Library()
        for data in bundle.tables.values():
            self.library.store.add(data)
        self.prepared = self.library.prepared(self.design.data)
        goal = self.lock.goal
        self.part: Part = goal.part if goal is not None else "test"
        if not len(self.prepared.x[self.part]):
            if goal is not None:
                raise EngineError(_NO_ROWS())
            self.part = "training"
        self._trainer: Trainer | None = None
        self._view: tuple[View | None] | None = None

    @property
    def figure(self) -> str:
        """The figure that works are ranked by."""
        if self.lock.goal is not None:
            return self.lock.goal.figure
        classes = task_named(self.prepared.facts.task).has_classes
        return "accuracy" if classes else "mean_absolute_error"

    @property
    def view(self) -> View | None:
        """The picture in which all surfaces are drawn; None: the rows have no two numbers."""
        if self._view is None:
            self._view = (_view_of(self.library, self.prepared),)
        return self._view[0]

    def outputs(self, record: RunRecord, prepared: Prepared, x: np.ndarray) -> np.ndarray:
        """What the network of ``record`` answers ``x``: by NumPy, or where a brick is of a kind
        that only Keras has, by Keras."""
        description = layers(record.design.bricks)
        if all(own["kind"] in LAYERS for own in description):
            return outputs_of(description, record.state.weights, x)
        if self._trainer is None:
            self._trainer = Trainer()
            self._trainer.load()
        run = self._trainer.restore(record, prepared, record.number)
        return run.outputs(x)


def measure(lesson: Lesson, work: Work, earlier: int = 0, *, pictures: bool = True) -> Measured:
    """``work`` measured by ``lesson``. A file that is broken or hostile, or does not fit, costs a
    sentence: nothing is raised. ``earlier``: how much the same person handed in before."""
    blank = Measured(work, work.name_folder, work.class_folder, earlier=earlier)
    try:
        return _measured(lesson, work, blank, pictures)
    except EngineError as error:
        return _with(blank, trouble=error.message)
    except MemoryError:
        return _with(blank, trouble=OUT_OF_MEMORY())
    except Exception:  # whatever a stranger's file can make a library raise
        return _with(blank, trouble=_NO_ANSWER())


def _measured(lesson: Lesson, work: Work, blank: Measured, pictures: bool) -> Measured:
    bundle = read(work.path)
    blank, flags = _person(bundle, blank)
    flags += _of_lock(lesson.lock, bundle)
    record = bundle.kept.chosen or bundle.kept.newest
    if record is None or not record.has_weights:
        return _with(blank, flags=tuple(flags), trouble=_NO_WEIGHTS())
    if lesson.lock.lesson == getattr(bundle.lock, "lesson", ""):
        flags += lesson.lock.breaches(lesson.design, record.design)
    prepared, changed = _rows_for(lesson, record)
    flags += changed
    check_trainable(record.design, prepared.facts)
    check_weights(record.design, prepared.facts.input_shape, record.state)
    outputs = lesson.outputs(record, prepared, prepared.x[lesson.part])
    if outputs.shape != (len(prepared.x[lesson.part]), *prepared.facts.output_shape):
        return _with(blank, flags=tuple(flags), trouble=_NO_ANSWER())
    found = evaluation_of(
        record.number, record.state.epoch, lesson.part, prepared, outputs, math.nan
    )
    figures = {name: value for name, value in found.figures.items() if name != "loss"}
    if not changed:
        flags += _told(lesson, record, prepared, figures)
    weights = sum(array.size for array in record.state.weights)
    neurons = hidden_neurons(record.design.bricks)
    attempt = Attempt(figures, neurons, weights, record.state.epoch)
    goal: ClassGoal | None = lesson.lock.goal
    surface = _surface(lesson, record, prepared) if pictures else None
    return _with(
        blank,
        figures=figures,
        score=figures.get(lesson.figure, math.nan),
        attempt=attempt,
        reached=goal.reached(attempt) if goal is not None else None,
        flags=_once(flags),
        seconds=record.seconds,
        tower=" – ".join(filter(None, (brick.face() for brick in record.design.bricks)))[:200],
        curve=_curve(record) if pictures else None,
        surface=surface,
        confusion=_confusion(found.confusion) if pictures and surface is None else None,
    )


def _person(bundle: Bundle, blank: Measured) -> tuple[Measured, list[Message]]:
    """Whose it is. The folders say it: the file could say anything."""
    handed_in = bundle.handed_in
    if handed_in is None:
        return blank, [NOT_HANDED_IN()]
    if not is_of(handed_in, blank.work):
        return blank, [OTHER_NAME(name=handed_in.name)]
    own = _with(blank, name=handed_in.name, class_name=handed_in.class_name, at=handed_in.at)
    return own, []


def _of_lock(lock: Lock, bundle: Bundle) -> list[Message]:
    own = bundle.lock
    if own is None:
        return [LOCK_OFF()]
    if own.lesson != lock.lesson:
        return [FOREIGN()]
    flags = []
    if own != lock:
        flags.append(LOCK_OFF())
    tries = bundle.kept.last_number - lock.runs_before
    if lock.tries is not None and tries > lock.tries:
        flags.append(MANY_TRIES(count=tries))
    return flags


def _rows_for(lesson: Lesson, record: RunRecord) -> tuple[Prepared, list[Message]]:
    """The lesson's rows as this network wants them. Where it learned from other data, the
    lesson's own preparation: then the network is measured as if it had been taught with it."""
    data, own = lesson.design.data, record.design.data
    mark = lesson.prepared.rows_mark
    if measured_alike(lesson.design, mark, record.design, mark) is not None:
        return lesson.prepared, [DATA_CHANGED()]
    if not _holds_no_other(data.source, own.source):
        own = own.model_copy(update={"source": data.source})
    prepared = lesson.prepared if own == data else lesson.library.prepared(own)
    if not np.array_equal(prepared.rows["test"], lesson.prepared.rows["test"]):
        return lesson.prepared, [TEST_CHANGED()]
    if own.split != data.split:
        return prepared, [TEST_CHANGED()]
    if not np.array_equal(prepared.rows[lesson.part], lesson.prepared.rows[lesson.part]):
        return lesson.prepared, [TEST_CHANGED()]
    return prepared, []


def _holds_no_other(lesson: Source, own: Source) -> bool:
    """Whether to read ``own`` reads nothing but what the lesson's file holds."""
    if own == lesson:
        return True
    held = set(lesson.stored)
    return isinstance(own, TableFile) and all(
        not file.path and file.fingerprint in held for file in own.files
    )


def _told(
    lesson: Lesson, record: RunRecord, prepared: Prepared, figures: dict[str, float]
) -> list[Message]:
    """What the file says of itself that is not so."""
    flags = []
    if record.state.rows and record.state.rows != prepared.rows_mark:
        flags.append(OTHER_ROWS())
    if lesson.part == "test":
        told = record.state.test.get(lesson.figure)
        measured = figures.get(lesson.figure, math.nan)
        if told is not None and not math.isclose(
            told, measured, rel_tol=_SAME_FIGURE, abs_tol=_SAME_FIGURE
        ):
            texts = (figure_text(lesson.figure, value) for value in (told, measured))
            flags.append(SCORE_EDITED(**dict(zip(("told", "measured"), texts, strict=True))))
    curve = record.history.epochs
    if curve and curve != record.state.epoch:
        flags.append(EPOCHS_EDITED(curve=curve, told=record.state.epoch))
    return flags


def _curve(record: RunRecord) -> np.ndarray | None:
    """Epochs and loss, thinned so that no spike is lost: the worst of each stretch."""
    loss = record.history.values.get("loss")
    if loss is None or not len(loss):
        return None
    stretches = np.array_split(np.arange(len(loss)), min(len(loss), CURVE_POINTS))
    with np.errstate(invalid="ignore"):
        worst = [float(np.nanmax(loss[own])) if np.isfinite(loss[own]).any() else math.nan
                 for own in stretches]  # fmt: skip
    return np.array([[int(own[-1]) + 1 for own in stretches], worst])


def _surface(lesson: Lesson, record: RunRecord, prepared: Prepared) -> np.ndarray | None:
    view = lesson.view
    if view is None or prepared.facts.sample_shape:
        return None
    try:
        _, _, inputs = prepared.grid(view)
    except EngineError:  # a column that is no input of this network
        return None
    outputs = lesson.outputs(record, prepared, inputs)
    task = task_named(prepared.facts.task)
    drawn = np.asarray(task.picture(outputs, prepared.decode_targets), np.float32)
    return drawn.reshape(view.points, view.points, -1)


def _confusion(found: np.ndarray | None) -> np.ndarray | None:
    return found if found is not None and len(found) <= MOST_CELLS else None


def _view_of(library: Library, prepared: Prepared) -> View | None:
    if prepared.facts.sample_shape:
        return None
    ranges: dict[str, tuple[float, float]] = {}
    for encoder in prepared.encoders:
        if isinstance(encoder, NumberEncoder) and np.isfinite([encoder.low, encoder.high]).all():
            room = _MARGIN * (encoder.high - encoder.low or 1.0)
            ranges[encoder.name] = (encoder.low - room, encoder.high + room)
    opening = library.report(prepared.settings).opening
    kinds = {column.name: kind_named(column.kind).is_number for column in prepared.settings.columns}
    if opening is None or not all(name in ranges and kinds.get(name) for name in opening):
        return None
    x, y = opening
    return View(x, ranges[x], y, ranges[y], SURFACE_POINTS)


def _once(flags: list[Message]) -> tuple[Message, ...]:
    return tuple({str(flag): flag for flag in flags}.values())


def _with(measured: Measured, **values: object) -> Measured:
    return replace(measured, **values)  # type: ignore[arg-type]
