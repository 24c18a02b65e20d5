"""A ``.keras`` file → a design without rows, and its weights as a run that can answer and go on.

Everything is read as data, by our own code: Keras is not asked, and nothing in the file runs.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.bricks import Activation, Brick, Flatten, Reshape, Shape, shape_text
from engine.data.kinds import CATEGORY, NUMBER
from engine.data.limits import MAXIMUM_CATEGORIES, MAXIMUM_COLUMNS
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.without_names import NumbersWithoutNames
from engine.design import MAXIMUM_BRICKS, Design
from engine.files.contents import CANCELLED, shown_name
from engine.files.safe_archive import ArchiveError
from engine.files.whole_file import TROUBLES
from engine.keras_file.archive import KerasArchive, read_archive
from engine.keras_file.beside import Weights, with_scalings_inside
from engine.keras_file.hdf5 import OtherVariablesError, VariablesFile
from engine.keras_file.layers import Chain, LayerConfig, OddConfigError, chain_of, shown
from engine.keras_file.piece import Piece
from engine.keras_file.sentences import (
    FROZEN,
    LOADED,
    NO_LAYERS,
    NO_LEARNING_LAYER,
    NOT_A_ROW,
    NOT_FINITE,
    OTHER_PRECISION,
    OTHER_SHAPE,
    OTHER_WEIGHTS,
    RAW_OUTPUTS,
    ROW_OF_PICTURE,
    TOO_MANY_CLASSES,
    TOO_MANY_INPUTS,
    TOO_MANY_LAYERS,
    TOO_WIDE,
)
from engine.keras_file.to_bricks import SCALING, piece_of
from engine.keras_file.training import compiled_of, settings_of, task_of
from engine.memory import OUT_OF_MEMORY
from engine.messages import EngineError, Message
from engine.runs.runs import MAXIMUM_NAME
from engine.tasks import Task
from engine.training.frames import Ending, History, TrainedState
from engine.training.network.weight_limit import check_weights
from engine.training.run.run_record import RunRecord

_MOST_NAMES = 10  # of layers in one sentence


@dataclass(frozen=True, eq=False)
class OpenedNetwork:
    """``design`` has a source without rows; ``run`` stands at the file's weights, with nothing
    learned. ``notes``: what is another than it was."""

    design: Design
    run: RunRecord
    notes: tuple[Message, ...]


@dataclass(frozen=True)
class _Tower:
    """``picture``: the shape of a picture that comes in as a row of numbers; (): a row is one."""

    inputs: int
    picture: Shape
    pieces: tuple[Piece, ...]
    leaving: Shape
    notes: tuple[Message, ...]

    @property
    def bricks(self) -> tuple[Brick, ...]:
        return tuple(brick for piece in self.pieces for brick in piece.bricks)


def open_network(
    path: Path,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> OpenedNetwork:
    """The network in the file ``path``, which is not touched.

    ``progress`` is told the share that is done, 0 … 1; ``cancelled`` is asked after each layer.

    Raises:
        EngineError: it cannot be opened, or it was cancelled; the message says why and what to
            do.
    """
    name = shown_name(path)
    archive = read_archive(path)
    try:
        return _opened(archive, name, progress, cancelled)
    except ArchiveError as error:
        raise EngineError(TROUBLES[error.trouble](name=name), error.details) from error
    except (OddConfigError, RecursionError) as error:
        raise EngineError(TROUBLES["damaged"](name=name), repr(error)[:500]) from error
    except MemoryError as error:
        raise EngineError(OUT_OF_MEMORY(), repr(error)) from error
    except EngineError:
        raise
    except Exception as error:  # whatever a stranger's configuration can make of a value
        raise EngineError(TROUBLES["damaged"](name=name), repr(error)[:500]) from error


def _opened(
    archive: KerasArchive,
    name: str,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> OpenedNetwork:
    chain = chain_of(archive.config)
    if not chain.layers:
        raise EngineError(NO_LAYERS(name=name))
    tower = _tower(chain)
    design, notes = _design(archive.config, tower)
    check_weights(design, (tower.inputs,))
    if not any(brick.learns for brick in design.bricks):
        raise EngineError(NO_LEARNING_LAYER(name=name))
    weights = _weights(archive.weights, tower.pieces, progress, cancelled)
    run = RunRecord(
        number=1,
        design=design,
        history=History(),
        state=TrainedState(epoch=0, weights=weights, optimizer=()),
        ending=Ending("stopped", 0, LOADED(name=name)),
        name=name.removesuffix(".keras")[:MAXIMUM_NAME],
    )
    return OpenedNetwork(design, run, (*tower.notes, *notes, *_of_all(chain.layers)))


# --- the tower ----------------------------------------------------------------------------------


def _tower(chain: Chain) -> _Tower:
    shape, layers = chain.input_shape, chain.layers
    inputs = math.prod(shape)
    if inputs >= MAXIMUM_COLUMNS:
        raise EngineError(TOO_MANY_INPUTS(inputs=inputs, maximum=MAXIMUM_COLUMNS))
    begins, notes = _picture_first(shape, layers)
    pieces = [Piece(begins)]
    for layer in layers:
        piece = piece_of(layer, shape)
        pieces.append(piece)
        for brick in piece.bricks:
            shape = brick.output_shape(shape)
    if len(chain.input_shape) > 1:
        pieces = _without_first_flatten(pieces)
    pieces = with_scalings_inside(pieces)
    count = sum(len(piece.bricks) for piece in pieces)
    if count > MAXIMUM_BRICKS:
        raise EngineError(TOO_MANY_LAYERS(layers=count, maximum=MAXIMUM_BRICKS))
    if len(shape) != 1:
        raise EngineError(NOT_A_ROW(shape=shape_text(shape)))
    notes += tuple(note for piece in pieces for note in piece.notes)
    picture = chain.input_shape if len(chain.input_shape) > 1 else ()
    return _Tower(inputs, picture, tuple(pieces), shape, notes)


def _picture_first(
    shape: Shape, layers: tuple[LayerConfig, ...]
) -> tuple[tuple[Brick, ...], tuple[Message, ...]]:
    """The bricks that make of a row of numbers what the network takes, and what is said of it."""
    if len(shape) == 1:
        return (), ()
    told = (ROW_OF_PICTURE(shape=shape_text(shape), count=math.prod(shape)),)
    first = next((layer.kind for layer in layers if layer.kind not in SCALING), "")
    if first in ("Flatten", "Reshape"):  # which take their numbers in a row as well
        return (), told
    if len(shape) != 3:
        raise EngineError(OTHER_SHAPE(shape=shape_text(shape)))
    height, width, channels = shape
    return (Reshape(height=height, width=width, channels=channels),), told


def _without_first_flatten(pieces: list[Piece]) -> list[Piece]:
    """A row of numbers is flat already."""
    first = next((place for place, piece in enumerate(pieces) if piece.bricks), None)
    if first is not None and isinstance(pieces[first].bricks[0], Flatten):
        old = pieces[first]
        pieces[first] = replace(old, bricks=old.bricks[1:])
    return pieces


def _of_all(layers: tuple[LayerConfig, ...]) -> tuple[Message, ...]:
    """What is to be said of the layers together."""
    frozen = [layer.name for layer in layers if layer.config.get("trainable") is False]
    notes: list[Message] = []
    if frozen:
        names = ", ".join([*map(shown, frozen[:_MOST_NAMES]), *["…"] * (len(frozen) > _MOST_NAMES)])
        notes.append(FROZEN(layers=names))
    precisions = [_precision(layer.config.get("dtype")) for layer in layers]
    others = [each for each in precisions if each not in ("float32", "")]
    if others:
        notes.append(OTHER_PRECISION(precision=shown(others[0])))
    return tuple(notes)


def _precision(policy: Any) -> str:
    if isinstance(policy, Mapping):
        config = policy.get("config")
        policy = config.get("name") if isinstance(config, Mapping) else ""
    return policy if isinstance(policy, str) else ""


# --- the design ---------------------------------------------------------------------------------


def _design(config: Mapping[str, Any], tower: _Tower) -> tuple[Design, tuple[Message, ...]]:
    compiled = compiled_of(config)
    width, bricks = tower.leaving[0], tower.bricks
    task, behind = task_of(compiled, _function_of(bricks), width)
    training, notes = settings_of(compiled, task, width)
    if behind:
        bricks = (*bricks, Activation(function=behind))  # type: ignore[arg-type]
        notes = (RAW_OUTPUTS(function=behind), *notes)
    classes = _classes(task, width)
    source = _source(tower, width, classes)
    names = (*source.input_names, *source.target_names)
    columns = tuple(
        ColumnSettings(
            name=name,
            role="input" if place < source.inputs else "target",
            kind=CATEGORY.name if classes and place >= source.inputs else NUMBER.name,
        )
        for place, name in enumerate(names)
    )
    data = DataSettings(
        source=source,
        columns=columns,
        task=task.name,
        split=SplitSettings(stratified=task.has_classes),
    )
    return Design(data=data, bricks=bricks, training=training), notes


def _source(tower: _Tower, width: int, classes: int) -> NumbersWithoutNames:
    outputs = 1 if classes else width
    if tower.inputs + outputs > MAXIMUM_COLUMNS:
        told = {"inputs": tower.inputs, "outputs": width}
        raise EngineError(TOO_WIDE(**told, maximum=MAXIMUM_COLUMNS))
    return NumbersWithoutNames(
        inputs=tower.inputs, outputs=outputs, classes=classes, picture=tower.picture
    )


def _classes(task: Task, width: int) -> int:
    if not task.has_classes:
        return 0
    if width > MAXIMUM_CATEGORIES:
        raise EngineError(TOO_MANY_CLASSES(classes=width, maximum=MAXIMUM_CATEGORIES))
    return max(2, width)


def _function_of(bricks: tuple[Brick, ...]) -> str:
    """The function that the answers come from."""
    for brick in reversed(bricks):
        if brick.bends_with is not None:
            return brick.bends_with
        if brick.learns or brick.can_answer:
            break
    return "linear"


# --- the weights --------------------------------------------------------------------------------


def _weights(
    data: bytes,
    pieces: tuple[Piece, ...],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> tuple[np.ndarray, ...]:
    """The weights of all bricks, in ``model.weights`` order."""
    found = Weights()
    with VariablesFile(data) as file:
        for place, piece in enumerate(pieces):
            layer = piece.layer
            if layer is not None:
                found.add(piece, _of_layer(file, piece, layer) if piece.stored else [])
            progress((place + 1) / len(pieces))
            if cancelled():
                raise EngineError(CANCELLED())
    return found.arrays


def _of_layer(file: VariablesFile, piece: Piece, layer: LayerConfig) -> list[np.ndarray]:
    try:
        arrays = piece.given(file.variables(layer.path, piece.stored))
    except OtherVariablesError as error:
        raise EngineError(OTHER_WEIGHTS(**layer.words), str(error)[:500]) from error
    for array in arrays:
        if not np.isfinite(array).all():
            raise EngineError(NOT_FINITE(**layer.words))
    return arrays
