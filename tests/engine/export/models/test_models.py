"""Models that leave answer encoded rows in their own units as the app does, in every format."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.bricks import (
    CATALOGUE,
    AveragePooling2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    Rescaling,
    Reshape,
)
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings, DataSettings
from engine.design import Design
from engine.export.kind import ExportJob
from engine.export.kinds import KINDS, export
from engine.export.names import FACTS
from engine.export.preparation import program
from engine.export.preparation.answering import Preparation
from engine.export.preparation.rows_of_file import Rows
from engine.keras_file.opening import open_network
from engine.messages import EngineError
from engine.recipes import recipe
from engine.training.network.weights import first_weights
from engine.training.network.weights_file import read_weights
from tests.engine.export.preparation.networks import (
    Network,
    messy_rows,
    network_of,
    random_network,
)

NAMES = {"keras": "m.keras", "savedmodel": "m", "litert": "m.tflite", "weights": "w.npz"}


def answers_by(network: Network, kind: str, folder: Path, rows: list, names: tuple):
    folder.mkdir(exist_ok=True)
    out = folder / NAMES[kind]
    export(network.job, kind, out)  # type: ignore[arg-type]
    beside = out if out.is_dir() else folder
    description = json.loads((beside / "preparation.json").read_text(encoding="utf-8"))
    outputs, folded = program.network(out, description)
    return program.answered(
        Preparation(description, folded), Rows(names, names, rows, False), outputs
    )


def assert_same(network: Network, found, expected) -> None:
    np.testing.assert_array_equal(found.answered, expected.answered)
    assert [str(note) for note in found.notes] == [str(note) for note in expected.notes]
    if network.prepared.facts.class_names:
        np.testing.assert_allclose(
            found.prediction.probabilities, expected.prediction.probabilities, atol=1e-5
        )
        return
    spread = np.array(network.prepared.target_spreads)
    off = np.abs(found.prediction.values - expected.prediction.values)
    assert (off <= 1e-5 * np.maximum(spread, np.abs(expected.prediction.values))).all()


@pytest.mark.parametrize("kind", [*NAMES])
@pytest.mark.parametrize("seed", [0, 5, 7, 9])
def test_a_model_answers_as_the_app(seed, kind, tmp_path) -> None:
    network = random_network(seed)
    names = tuple(network.text.split("\n")[0].split(","))
    rows = messy_rows(network)
    found = answers_by(network, kind, tmp_path, rows, names)
    assert_same(network, found, network.answered(rows, names))


def far_from_zero(bricks: tuple) -> Network:
    """Years, and prices of a hundred million that differ by a few: single precision keeps seven
    digits."""
    random = np.random.default_rng(3)
    lines = ["연도,면적,값"]
    for _ in range(60):
        year, area = random.integers(1991, 2021), random.normal(1e8, 3)
        lines.append(f"{year},{area:.4f},{5e8 + 2 * (year - 2005) + random.normal():.4f}")
    library = Library()
    text = "\n".join(lines) + "\n"
    columns = tuple(
        ColumnSettings(name=name, role=role, scaling="standardize")
        for name, role in (("연도", "input"), ("면적", "input"), ("값", "target"))
    )
    data = DataSettings(source=library.open_text(text, "a.csv"), columns=columns)
    design = Design(data=data, bricks=bricks)
    return network_of(design, library, random, text)


@pytest.mark.parametrize("kind", ["keras", "litert"])
@pytest.mark.parametrize(
    "bricks",
    [
        (Dense(units=3, activation="relu"), Dense(units=1, activation="linear")),
        (BatchNormalization(), Dense(units=1, activation="tanh")),
    ],
    ids=["folded", "rescaled"],
)
def test_values_far_from_zero_keep_their_digits(bricks, kind, tmp_path) -> None:
    network = far_from_zero(bricks)
    lines = [line.split(",") for line in network.text.strip().split("\n")]
    found = answers_by(network, kind, tmp_path, lines[1:], tuple(lines[0]))
    expected = network.answered(lines[1:], lines[0])
    off = np.abs(found.prediction.values - expected.prediction.values)
    assert off.max() <= 1e-5 * network.prepared.target_spreads[0]
    shift = [own["scaling"]["centre"] for own in network.description["columns"]]
    assert all(shift)


def test_pictures_with_every_brick_for_them(tmp_path) -> None:
    design = recipe("digits").make()
    design = design.with_bricks(
        (
            Reshape(height=8, width=8, channels=1),
            *(kind() for kind in CATALOGUE if kind.augments),
            Rescaling(),
            Conv2D(filters=3, strides=2, padding="same"),
            AveragePooling2D(),
            Dropout(rate=0.3),
            Flatten(),
            Dense(units=10, activation="softmax"),
        )
    )
    network = network_of(design, Library(), np.random.default_rng(1))
    frame = network.library.table(design.data.source).frame.head(40)
    names = tuple(map(str, frame.columns))
    rows = [[str(cell) for cell in row] for row in frame.to_numpy().tolist()]
    for kind in ("keras", "litert"):
        found = answers_by(network, kind, tmp_path / kind, rows, names)
        assert_same(network, found, network.answered(rows, names))


def test_every_name_in_a_keras_file_is_ascii_and_none_is_a_normalization(tmp_path) -> None:
    network = random_network(4)
    export(network.job, "keras", tmp_path / "한글.keras")
    with zipfile.ZipFile(tmp_path / "한글.keras") as archive:
        config = archive.read("config.json").decode()
    assert config.isascii()
    names = [layer["config"]["name"] for layer in json.loads(config)["config"]["layers"]]
    assert names[0] == "inputs"
    assert len({*names}) == len(names)
    assert '"Normalization"' not in config


def test_a_loaded_model_goes_on_learning(tmp_path) -> None:
    import keras

    network = random_network(7)
    export(network.job, "keras", tmp_path / "m.keras")
    model = keras.models.load_model(tmp_path / "m.keras")
    x = np.zeros((8, *network.prepared.input_shape), np.float32)
    y = np.zeros((8, network.prepared.facts.output_width), np.float32)
    assert np.isfinite(model.fit(x, y, verbose=0).history["loss"][0])
    assert type(model.optimizer).__name__ == "Adam"


@pytest.mark.parametrize("name", ["w.npz", "w.json", "w.csv"])
def test_weights_are_read_back_bit_for_bit(name, tmp_path) -> None:
    network = random_network(6)
    export(network.job, "weights", tmp_path / name)
    known = first_weights(network.design, network.prepared.input_shape)
    read = read_weights(tmp_path / name, known)
    for own, array in zip(network.weights, read.values(), strict=True):
        np.testing.assert_array_equal(own.astype(np.float64), array)
    for own, array in zip(network.weights, program._weights(tmp_path / name), strict=True):
        np.testing.assert_array_equal(own, array.astype(np.float32))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "weights,place_1,value\ndense_1/bias,0,1\ndense_1/bias,0,2\n",
        "weights\ndense_1/bias,x,1",
    ],
)
def test_a_csv_file_of_no_weights_is_refused(text, tmp_path) -> None:
    path = tmp_path / "w.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EngineError):
        read_weights(path, {"dense_1/bias": np.zeros(3)})


def test_what_is_shared_may_stay_but_not_what_belongs_to_another_network(tmp_path) -> None:
    one, other = random_network(6), random_network(7)
    export(one.job, "weights", tmp_path / "w.npz")
    export(one.job, "weights", tmp_path / "w.json")
    with pytest.raises(EngineError, match=r"preparation\.json"):
        export(other.job, "weights", tmp_path / "other.npz")
    assert not (tmp_path / "other.npz").exists()
    export(other.job, "weights", tmp_path / "other.npz", replace=True)


@pytest.mark.parametrize("kind", [kind for kind, facts in FACTS.items() if facts.trained])
def test_what_learned_nothing_does_not_leave(kind, tmp_path) -> None:
    out = tmp_path / ("x" + next(iter(FACTS[kind].endings), ""))
    with pytest.raises(EngineError, match="learned nothing"):
        export(ExportJob(recipe("iris").make(), Library(), "en"), kind, out)
    assert list(tmp_path.iterdir()) == []
    assert kind in KINDS


@pytest.mark.parametrize("kind", [kind for kind, facts in FACTS.items() if facts.trained])
def test_what_was_opened_without_rows_leaves_again_or_says_why_not(kind, tmp_path) -> None:
    export(random_network(7).job, "keras", tmp_path / "m.keras")
    opened = open_network(tmp_path / "m.keras")
    job = ExportJob(opened.design, Library(), "ko", opened.run)
    (tmp_path / "again").mkdir()
    out = tmp_path / "again" / ("x" + next(iter(FACTS[kind].endings), ""))
    if kind == "report":
        with pytest.raises(EngineError, match="no rows"):
            export(job, kind, out)
        return
    export(job, kind, out)
    assert out.exists()
