"""Networks of others, made by Keras itself, and files that are none."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.knowing.library import Library
from engine.keras_file.opening import OpenedNetwork, open_network
from tests.engine.learning import trainer


def saved(model: Any, folder: Path, name: str = "network.keras") -> Path:
    """``model`` as Keras saves it, every weight another than at first."""
    random = np.random.default_rng(5)
    model.set_weights(
        [
            np.abs(random.normal(0.4, 0.3, array.shape)) + 0.05
            if "variance" in weight.path
            else random.normal(0.0, 0.4, array.shape)
            for weight, array in zip(model.weights, model.get_weights(), strict=True)
        ]
    )
    path = folder / name
    model.save(path)
    return path


def answers(opened: OpenedNetwork, rows: np.ndarray) -> np.ndarray:
    """What the opened network gives for rows (rows, inputs), float32 (rows, outputs)."""
    run = opened.run
    prepared = Library().prepared(run.design.data)
    restored = trainer().restore(run, prepared, 1)
    outputs: np.ndarray = restored._outputs(rows)
    return outputs


def assert_answers_as(model: Any, path: Path, rows: int = 16) -> OpenedNetwork:
    """The file at ``path`` opens as a tower that answers as Keras' own ``model`` does."""
    opened = open_network(path)
    shape = model.input_shape[1:]
    inputs = np.random.default_rng(7).normal(0.0, 1.0, (rows, *shape)).astype(np.float32)
    wanted = model.predict(inputs, verbose=0)
    given = answers(opened, inputs.reshape(rows, -1))
    np.testing.assert_allclose(given, wanted, rtol=0, atol=1e-6 * max(1.0, np.abs(wanted).max()))
    return opened


# --- files that were changed by hand ------------------------------------------------------------


def changed(
    path: Path,
    config: Callable[[dict[str, Any]], None] = lambda raw: None,
    weights: Callable[[Any], None] = lambda file: None,
    entries: dict[str, bytes | None] | None = None,
) -> Path:
    """The archive at ``path`` with its configuration, its variables or its entries changed, or
    (None) taken out."""
    import h5py

    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    raw = json.loads(held["config.json"])
    config(raw)
    held["config.json"] = json.dumps(raw).encode()
    stream = io.BytesIO(held["model.weights.h5"])
    with h5py.File(stream, "r+") as file:
        weights(file)
    held["model.weights.h5"] = stream.getvalue()
    held |= entries or {}  # type: ignore[arg-type]
    other = path.with_name("changed.keras")
    with zipfile.ZipFile(other, "w") as archive:
        for name, data in held.items():
            if data is not None:
                archive.writestr(name, data)
    return other


def layer(raw: dict[str, Any], place: int) -> dict[str, Any]:
    """The configuration of one layer of a saved Sequential, the InputLayer being 0."""
    found: dict[str, Any] = raw["config"]["layers"][place]
    return found


def a_network(folder: Path | None = None) -> OpenedNetwork:
    """A small opened network: 4 numbers, 3 classes."""
    import tempfile

    import keras

    model = keras.Sequential(
        [
            keras.Input((4,)),
            keras.layers.Dense(5, activation="relu"),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    with tempfile.TemporaryDirectory() as made:
        return open_network(saved(model, folder or Path(made)))


def a_network_of_numbers() -> OpenedNetwork:
    """A small opened network: 3 numbers, 2 numbers."""
    import tempfile

    import keras

    layers = [keras.layers.Dense(4, activation="relu"), keras.layers.Dense(2)]
    model = keras.Sequential([keras.Input((3,)), *layers])
    model.compile("sgd", "mse")
    with tempfile.TemporaryDirectory() as made:
        return open_network(saved(model, Path(made)))
