"""What becomes of weights that a person changes: first weights, or a run that goes on from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject

from engine.bricks import Brick
from engine.bricks.first_weights import MOST_NUMBERS
from engine.checks.fixes import mend_fix
from engine.edits.weights import with_first_weights
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.training.frames import Ending
from engine.training.inside.brick_weights import BrickWeights
from engine.training.network.weights import brick_names
from engine.training.run.run_record import RunRecord, new_id
from gui.work.context import Context

_BY_HAND = Sentence(
    "run.by_hand",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Weights were changed by hand after epoch {epoch}. Train goes on from there.",
    ),
)
_FROM_FILE = Sentence(
    "run.weights_of_file",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Weights of a file were taken after epoch {epoch}: {name}. Train goes on from there.",
    ),
)
_ONLY_DENSE = Sentence(
    "weights.only_dense",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Only dense layers of up to {maximum} weights can be given first weights. Train the "
        "network first: then all weights can be changed.",
    ),
)
_LEARNING = Sentence(
    "weights.learning",
    QT_TRANSLATE_NOOP("Engine", "While the network learns, its weights change by themselves."),
)
_PAUSED = Sentence(
    "weights.paused",
    QT_TRANSLATE_NOOP("Engine", "Stop the training to change weights by hand."),
)
_THEN = Sentence(
    "weights.then",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Weights after epoch {epoch}, only to be looked at. Press Keep these weights or Go on from "
        "here to change them, Last epoch for those of now.",
    ),
)
_OUTDATED = Sentence(
    "weights.outdated",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These are the weights of a network before your last change. Press Train, or go back to "
        "the first weights, to change them.",
    ),
)


class WeightChanges(QObject):
    """Changes weights of the open design, or of the run that is looked at; each is undone by
    its name."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def hindrance(self, brick: Brick, weights: BrickWeights) -> Message | None:
        """Why these weights cannot be changed now; None where they can."""
        run = self._context.run
        if not run.number:
            numbers = sum(array.size for array in weights.arrays)
            if "first_weights" not in type(brick).model_fields or numbers > MOST_NUMBERS:
                return _ONLY_DENSE(maximum=MOST_NUMBERS)
            return None
        if run.state in ("preparing", "running"):
            return _LEARNING()
        if self._context.back.epoch is not None or weights.epoch != run.epoch:
            return _THEN(epoch=weights.epoch)
        if run.state == "paused":
            return _PAUSED()
        record = self._context.document.run
        if record is None or not record.has_weights or not run.is_current:
            return _OUTDATED()
        return None

    @property
    def hindrance_of_all(self) -> Message | None:
        """Why the weights of the whole network cannot be exchanged now; None where they can."""
        run, record = self._context.run, self._context.document.run
        if not run.number:
            return None
        if run.state in ("preparing", "running"):
            return _LEARNING()
        if self._context.back.epoch is not None:
            return _THEN(epoch=self._context.back.epoch)
        if run.state == "paused":
            return _PAUSED()
        outdated = record is None or not record.has_weights or not run.is_current
        return _OUTDATED() if outdated else None

    def take(
        self,
        text: str,
        name: str,
        before: Mapping[str, np.ndarray],
        given: Mapping[str, np.ndarray],
    ) -> Message | None:
        """Take ``given`` weights of the file ``name`` in the place of those of ``before``, which
        has all of the network's in their order; what hinders it."""
        document = self._context.document
        record = document.run if self._context.run.number else None
        try:
            if record is None:
                design = document.design
                document.edit(text, with_first_weights(design, {**before, **given}, set(given)))
                return None
        except EngineError as error:
            return error.message
        values = list(record.state.weights)
        for place, own in enumerate(before):
            if own in given:
                values[place] = np.asarray(given[own], values[place].dtype)
        epoch = record.state.epoch
        document.add_run(text, _made_of(record, values, _FROM_FILE(epoch=epoch, name=name)))
        return None

    def change(
        self, text: str, changed: Mapping[str, tuple[BrickWeights, Mapping[str, np.ndarray]]]
    ) -> Message | None:
        """Give bricks, by their ids, other arrays, in one step called ``text``; what hinders it.

        The arrays are named as Keras names them; those that are not given stay.
        """
        document = self._context.document
        record = document.run if self._context.run.number else None
        try:
            if record is None:
                self._give_first(text, changed)
            else:
                document.add_run(text, _with_weights(record, changed))
        except EngineError as error:
            return error.message
        return None

    def _give_first(
        self, text: str, changed: Mapping[str, tuple[BrickWeights, Mapping[str, np.ndarray]]]
    ) -> None:
        document = self._context.document
        design = document.design
        names = dict(
            zip((brick.id for brick in design.bricks), brick_names(design.bricks), strict=True)
        )
        weights: dict[str, np.ndarray] = {}
        for brick_id, (before, arrays) in changed.items():
            for name, array in zip(before.names, before.arrays, strict=True):
                weights[f"{names[brick_id]}/{name}"] = np.asarray(arrays.get(name, array))
        document.edit(text, with_first_weights(design, weights, set(weights)))

    def can_be_drawn(self, brick: Brick) -> bool:
        """Whether the brick's first weights were given, and can be drawn by its rule again."""
        return not self._context.run.number and brick.drawn_again() is not None

    def draw_again(self, text: str, brick: Brick) -> None:
        """Have the brick's first weights drawn by its rule again."""
        mend = brick.drawn_again()
        document = self._context.document
        if mend is not None:
            document.edit(text, mend_fix(brick, mend).apply(document.design))


def _with_weights(
    record: RunRecord, changed: Mapping[str, tuple[BrickWeights, Mapping[str, np.ndarray]]]
) -> RunRecord:
    """A new run that stands where ``record`` does, with other weights."""
    values = list(record.state.weights)
    for before, arrays in changed.values():
        for place, name in enumerate(before.names, before.first):
            if name in arrays:
                values[place] = np.asarray(arrays[name], values[place].dtype)
    return _made_of(record, values, _BY_HAND(epoch=record.state.epoch))


def _made_of(record: RunRecord, weights: Sequence[np.ndarray], message: Message) -> RunRecord:
    return replace(
        record,
        id=new_id(),
        name="",
        made="",
        state=replace(record.state, weights=tuple(weights), test={}),
        ending=Ending("stopped", record.state.epoch, message),
    )
