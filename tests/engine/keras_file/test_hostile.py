"""Files that are no such network, cannot be a tower, or mean harm: each costs one sentence."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.keras_file.archive import is_meant, looks_like_one
from engine.keras_file.opening import open_network
from engine.messages import EngineError
from tests.engine.keras_file.foreign import changed, layer, saved


def said_of(path: Path) -> EngineError:
    with pytest.raises(EngineError) as caught:
        open_network(path)
    assert len(str(caught.value)) < 700
    return caught.value


def code_of(path: Path) -> str:
    return said_of(path).message.code


def sequential(*own: Any, inputs: tuple[int | None, ...] = (4,), compiled: bool = False) -> Any:
    import keras

    model = keras.Sequential([keras.Input(inputs), *own])
    if compiled:
        model.compile("adam", "mse")
    return model


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """A network of two dense layers that opens."""
    from keras import layers

    folder = tmp_path_factory.mktemp("good")
    model = sequential(layers.Dense(3, "relu"), layers.Dense(2))
    path = saved(model, folder)
    open_network(path)
    return path


# --- other kinds of files -----------------------------------------------------------------------


def test_other_kinds_of_files_say_what_to_do(tmp_path, good):
    from keras import layers

    model = sequential(layers.Dense(1))
    model.save(tmp_path / "older.h5")
    model.export(tmp_path / "folder", verbose=False)
    (tmp_path / "text.keras").write_text("no network\n")
    (tmp_path / "empty.keras").write_bytes(b"")
    (tmp_path / "half.keras").write_bytes(good.read_bytes()[:2000])
    (tmp_path / "network.onnx").write_bytes(b"\x08\x07onnx")
    (tmp_path / "weights.pkl").write_bytes(b"\x80\x04.")
    with zipfile.ZipFile(tmp_path / "other.keras", "w") as archive:
        archive.writestr("hello.txt", "hello")
    for name, code in {
        "older.h5": "keras.legacy",
        "folder": "keras.saved_model",
        "folder/saved_model.pb": "keras.saved_model",
        "text.keras": "keras.foreign",
        "empty.keras": "file.empty",
        "half.keras": "file.truncated",
        "network.onnx": "keras.other_format",
        "weights.pkl": "keras.other_format",
        "other.keras": "keras.foreign",
        "missing.keras": "file.missing",
    }.items():
        assert code_of(tmp_path / name) == code, name
        assert is_meant(tmp_path / name)


def test_a_network_is_known_whatever_it_is_called(tmp_path, good):
    renamed = tmp_path / "network.zip"
    renamed.write_bytes(good.read_bytes())
    assert looks_like_one(renamed)
    assert not is_meant(renamed)
    assert not looks_like_one(tmp_path)
    (tmp_path / "table.csv").write_text("a,b\n1,2\n")
    assert not looks_like_one(tmp_path / "table.csv")
    assert not is_meant(tmp_path / "table.csv")


# --- what no tower can be -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda k: [k.Dense(1, "sigmoid"), k.Rescaling(3.0)], "keras.scales_inputs"),
        (lambda k: [k.Dense(2), k.PReLU(), k.Dense(1)], "keras.no_brick"),
        (lambda k: [k.Reshape((2, 2)), k.LSTM(3)], "keras.no_such_value"),
        (lambda k: [k.Dense(2, activation="hard_sigmoid")], "keras.no_such_function"),
        (lambda k: [k.Dense(2), k.LeakyReLU()], "keras.no_such_function"),
        (lambda k: [k.Dense(2), k.ReLU(max_value=6.0)], "keras.no_such_function"),
        (lambda k: [k.Dense(5000)], "keras.no_such_value"),
        (lambda k: [k.Dropout(0.97), k.Dense(1)], "keras.no_such_value"),
        (lambda k: [k.LayerNormalization(epsilon=1e-6), k.Dense(1)], "keras.no_such_value"),
        (
            lambda k: [k.Reshape((2, 2, 1)), k.Conv2D(1, (2, 1)), k.Flatten(), k.Dense(1)],
            "keras.no_such_value",
        ),
        (lambda k: [k.Reshape((2, 2, 1)), k.Conv2D(2, 2)], "keras.not_a_row"),
        (lambda k: [k.Dense(60, "softmax")], "keras.too_many_classes"),
        (lambda k: [k.Dense(2000)], "keras.too_wide"),
        (lambda k: [k.Activation("relu")], "keras.no_learning_layer"),
    ],
)
def test_a_layer_without_a_brick_is_named(make, code, tmp_path):
    from keras import layers

    error = said_of(saved(sequential(*make(layers)), tmp_path))
    assert error.message.code == code
    if "layer" in error.message.parameters:
        assert error.message.parameters["layer"]


def test_inputs_of_other_shapes(tmp_path):
    from keras import layers

    recurrent = saved(sequential(layers.LSTM(3), inputs=(5, 2)), tmp_path, "a.keras")
    assert code_of(recurrent) == "keras.other_shape"
    free = sequential(layers.Conv2D(1, 3), layers.GlobalAveragePooling2D(), inputs=(None, None, 1))
    assert code_of(saved(free, tmp_path, "b.keras")) == "keras.open_size"
    large = sequential(layers.Flatten(), layers.Dense(1), inputs=(64, 64, 3))
    assert code_of(saved(large, tmp_path, "c.keras")) == "keras.too_many_inputs"


def test_ways_that_part_and_classes_of_their_own(tmp_path):
    import keras
    from keras import layers

    begin = keras.Input((4,))
    one, other = layers.Dense(3, name="one")(begin), layers.Dense(3)(begin)
    both = keras.Model(begin, layers.Dense(1)(layers.Add()([one, other])))
    assert code_of(saved(both, tmp_path, "a.keras")) == "keras.branches"
    two_ends = keras.Model(begin, [layers.Dense(1)(one), layers.Dense(2)(one)])
    assert code_of(saved(two_ends, tmp_path, "b.keras")) == "keras.branches"
    shared = layers.Dense(4)
    twice = keras.Model(begin, shared(shared(begin)))
    assert code_of(saved(twice, tmp_path, "c.keras")) == "keras.branches"

    @keras.saving.register_keras_serializable("mine")
    class Mine(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = layers.Dense(1)

        def call(self, inputs):
            return self.dense(inputs)

    own = Mine()
    own.predict(np.zeros((1, 4), np.float32), verbose=0)
    assert code_of(saved(own, tmp_path, "d.keras")) == "keras.not_sequential"


def test_nothing_in_a_file_runs(tmp_path, monkeypatch):
    """A Lambda layer's program, a layer of one's own, and what Keras would import by name."""
    import keras
    from keras import layers

    marker = tmp_path / "was_here"
    monkeypatch.setenv("MARKER", str(marker))

    @keras.saving.register_keras_serializable("mine")
    class Dense(layers.Dense):
        pass

    code = sequential(layers.Lambda(lambda x: __import__("os").system("touch $MARKER") or x))
    for model, sentence in ((code, "runs_code"), (sequential(Dense(2)), "own_layer")):
        path = tmp_path / f"{sentence}.keras"
        marker.unlink(missing_ok=True)
        model.save(path)
        marker.unlink(missing_ok=True)
        assert code_of(path) == f"keras.{sentence}"
        assert not marker.exists()

    def by_name(raw):
        activation = {"module": "os", "class_name": "function", "config": "system"}
        layer(raw, 1)["config"]["activation"] = {**activation, "registered_name": "system"}

    path = saved(sequential(layers.Dense(2)), tmp_path, "c.keras")
    assert code_of(changed(path, by_name)) == "keras.no_such_function"


# --- configurations that were made up -----------------------------------------------------------


def set_in(place: int, **values: Any) -> Any:
    return lambda raw: layer(raw, place)["config"].update(values)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (set_in(1, units=10**9), "keras.no_such_value"),
        (set_in(1, units="3"), "keras.no_such_value"),
        (set_in(1, units=True), "keras.no_such_value"),
        (set_in(1, units=None), "keras.no_such_value"),
        (set_in(1, units=-1), "keras.no_such_value"),
        (set_in(1, units=4), "keras.other_weights"),
        (set_in(1, use_bias=False), "keras.other_weights"),
        (set_in(1, activation={"class_name": []}), "file.damaged"),
        (set_in(1, activation=["relu"]), "keras.no_such_function"),
        (set_in(0, batch_shape=[None, 10**12]), "keras.too_many_inputs"),
        (set_in(0, batch_shape=[None, -4]), "file.damaged"),
        (set_in(0, batch_shape=[None, "4"]), "file.damaged"),
        (set_in(0, batch_shape=[None, 5]), "keras.other_weights"),
        (lambda raw: raw["config"].update(layers=[]), "keras.no_layers"),
        (lambda raw: raw["config"].update(layers="x"), "file.damaged"),
        (lambda raw: raw["config"]["layers"].append(7), "file.damaged"),
        (lambda raw: raw.pop("config"), "file.damaged"),
        (lambda raw: raw.update(class_name="Dense"), "keras.not_sequential"),
        (lambda raw: raw.update(class_name=3), "file.damaged"),
        (lambda raw: layer(raw, 1).update(module="os"), "keras.own_layer"),
        (lambda raw: layer(raw, 1).update(class_name="os>system"), "keras.own_layer"),
        (
            lambda raw: raw["config"].update(layers=raw["config"]["layers"] * 120),
            "keras.too_many_layers",
        ),
        (
            lambda raw: raw["config"]["layers"].__setitem__(
                slice(1, None),
                [
                    {"class_name": "Dense", "config": {"units": units, "name": f"d{place}"}}
                    for place, units in enumerate([4096] * 9 + [2])
                ],
            ),
            "tower.too_many_weights",
        ),
    ],
)
def test_a_made_up_configuration_costs_a_sentence(change, code, good):
    assert code_of(changed(good, change)) == code


def test_a_network_that_was_never_built(good):
    def unbuilt(raw):
        del raw["config"]["layers"][0], raw["config"]["build_input_shape"], raw["build_config"]
        for entry in raw["config"]["layers"]:
            entry.pop("build_config")

    assert code_of(changed(good, unbuilt)) == "keras.not_built"


def test_deep_and_endless_configurations(good):
    deep = b'{"class_name": "Sequential", "config": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    assert code_of(changed(good, entries={"config.json": deep})) == "file.damaged"
    assert code_of(changed(good, entries={"config.json": b"\xff\xfe{}"})) == "file.damaged"
    assert code_of(changed(good, entries={"config.json": b"[]"})) == "file.damaged"
    long = b" " * (17 << 20) + b"{}"
    assert code_of(changed(good, entries={"config.json": long})) == "file.too_large"

    def nested(raw):
        inner = raw["config"]["layers"][1]
        for _ in range(50):
            inner = {"class_name": "Sequential", "config": {"name": "s", "layers": [inner]}}
        raw["config"]["layers"][1] = inner

    assert code_of(changed(good, nested)) == "file.damaged"


def test_names_are_text_and_short_ones(good):
    name = '<img src=x onerror="x">{0}{layer.__class__}\u202e' + "긴" * 10_000

    def renamed(raw):
        layer(raw, 1)["config"] |= {"name": name, "units": 0}

    error = said_of(changed(good, renamed))
    told = error.message.parameters["layer"]
    assert told == name[:59] + "…"
    assert f"“{told}”" in str(error)


# --- weights that were made up ------------------------------------------------------------------

KERNEL = "layers/dense/vars/0"


def replaced(make: Any) -> Any:
    """The first kernel exchanged for what ``make`` puts into its group, under its name."""

    def change(file):
        del file[KERNEL]
        make(file["layers/dense/vars"])

    return change


def external_link(group):
    import h5py

    group["0"] = h5py.ExternalLink("/etc/hostname", "/")


def soft_link(group):
    import h5py

    group["0"] = h5py.SoftLink("/layers/dense_1/vars/0")


def external_storage(group):
    group.create_dataset("0", (4, 3), "f4", external=[("/etc/passwd", 0, 48)])


def virtual(group):
    import h5py

    layout = h5py.VirtualLayout((4, 3), "f4")
    layout[:] = h5py.VirtualSource("other.h5", "x", (4, 3))
    group.create_virtual_dataset("0", layout)


def compound(group):
    group.create_dataset("0", data=np.zeros((4, 3), [("a", "f4"), ("b", "f4")]))


def texts(group):
    group.create_dataset("0", data=np.full((4, 3), b"x" * 8))


def sparse(group):
    group.create_dataset("0", (2**30, 2**30), "f4", chunks=(1024, 1024), compression="gzip")


def large_pieces(group):
    group.create_dataset(
        "0", (4, 3), "f4", chunks=(2**15, 2**12), maxshape=(None, None), compression="gzip"
    )


def foreign_filter(group):
    group.create_dataset("0", data=np.zeros((4, 3), "f4"), compression="lzf")


def not_numbers(group):
    group.create_dataset("0", data=np.full((4, 3), np.nan, "f4"))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (external_link, "file.hostile"),
        (soft_link, "file.hostile"),
        (external_storage, "file.hostile"),
        (virtual, "file.hostile"),
        (compound, "file.hostile"),
        (texts, "file.hostile"),
        (large_pieces, "file.hostile"),
        (foreign_filter, "file.hostile"),
        (sparse, "keras.other_weights"),
        (lambda group: group.create_group("0"), "file.damaged"),
        (lambda group: None, "keras.other_weights"),
        (lambda group: group.create_dataset("0", (3, 4), "f4"), "keras.other_weights"),
        (lambda group: group.create_dataset("0", dtype="f4"), "keras.other_weights"),
        (not_numbers, "keras.not_finite"),
    ],
)  # fmt: skip
def test_made_up_weights_cost_a_sentence(make, code, good):
    assert code_of(changed(good, weights=replaced(make))) == code


def test_links_on_the_way_to_the_weights(good, tmp_path):
    import h5py

    def elsewhere(file):
        del file["layers"]
        file["layers"] = h5py.ExternalLink(str(good), "/layers")

    assert code_of(changed(good, weights=elsewhere)) == "file.hostile"

    def circle(file):
        del file["layers/dense"]
        file["layers/dense"] = file["layers"]

    assert code_of(changed(good, weights=circle)) == "keras.other_weights"


def test_archives_that_mean_harm(good):
    assert code_of(changed(good, entries={"../evil": b"x"})) == "file.hostile"
    assert code_of(changed(good, entries={"model.weights.h5": None})) == "keras.no_weights"
    assert code_of(changed(good, entries={"config.json": None})) == "keras.foreign"
    head = {"model.weights.h5": b"\x89HDF\r\n\x1a\n"}
    assert code_of(changed(good, entries=head)) == "file.damaged"
    bomb = good.with_name("bomb.keras")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("config.json", json.dumps({"class_name": "Sequential"}))
        archive.writestr("model.weights.h5", bytes(64 << 20))
    assert code_of(bomb) == "file.hostile"


def test_brain_floats_and_halves_are_numbers_too(good, tmp_path):
    """Of a network in bfloat16 Keras writes the upper halves of its float32s."""
    numbers = np.array([[1.5, -2.0, 0.25]] * 4, np.float32)
    halves = (numbers.view(np.uint32) >> 16).astype(np.uint16)

    def brain(group):
        held = group.create_dataset("0", data=halves.view("V2"))
        held.attrs["dtype"] = "bfloat16"

    opened = open_network(changed(good, weights=replaced(brain)))
    np.testing.assert_array_equal(opened.run.state.weights[0], numbers)

    def half(group):
        group.create_dataset("0", data=numbers.astype("f2"))

    opened = open_network(changed(good, weights=replaced(half)))
    np.testing.assert_array_equal(opened.run.state.weights[0], numbers)
