"""The numbers on the cards are Keras' and scikit-learn's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from engine.bricks import BY_KIND
from engine.lessons.examples import Example
from engine.lessons.glossary import Entry, entry_named, glossary
from engine.optimizers import OPTIMIZERS

# What is drawn as a curve needs no numbers.
_CURVES = {"activation:", "loss:", "optimizer:"}
Numbers = np.ndarray


def numbers(grid: Any) -> Numbers:
    return np.array([[float(cell) for cell in row] for row in grid])


def by_layer(make: Callable[[Any], Any], picture: bool = False) -> Callable[[Example], Numbers]:
    def answer(example: Example) -> Numbers:
        import keras

        layer = make(keras)
        before = numbers(example.before)
        before = before[None, :, :, None] if picture else before
        layer.build((None, *before.shape[1:]))
        if example.by is not None:
            kernel = numbers(example.by)
            weights = layer.get_weights()
            weights[0] = kernel.reshape(weights[0].shape)
            layer.set_weights(weights)
        after = np.asarray(layer(before, training=True))
        return after[0, :, :, 0] if after.ndim == 4 else after

    return answer


def scaled(name: str) -> Callable[[Example], Numbers]:
    def answer(example: Example) -> Numbers:
        from sklearn import preprocessing

        return getattr(preprocessing, name)().fit_transform(numbers(example.before).T).T

    return answer


def measured(name: str) -> Callable[[Example], Numbers]:
    def answer(example: Example) -> Numbers:
        from sklearn import metrics

        truth, answers = numbers(example.before)
        return np.atleast_2d(getattr(metrics, name)(truth, answers))

    return answer


def relu(example: Example) -> Numbers:
    import keras

    return np.asarray(keras.activations.relu(numbers(example.before)))


def softmax(example: Example) -> Numbers:
    import keras

    before = keras.ops.convert_to_tensor(numbers(example.before))
    return np.asarray(keras.activations.softmax(before))


def dense(example: Example) -> Numbers:
    assert example.after_title is not None
    assert example.after_title.en.endswith("biases 0, 0.5, 1")
    return numbers(example.before) @ numbers(example.by) + np.array([0.0, 0.5, 1.0])


def seen(example: Example) -> Numbers:
    from engine.eyes.seen import Seen

    picture = numbers(example.before).astype(np.float32)
    return Seen().numbers(picture[None, :, :, None], 96)[:, : len(example.after[0])]


def smoothed(example: Example) -> Numbers:
    """As `keras.losses.CategoricalCrossentropy(label_smoothing=0.1)` says it does."""
    truth = numbers(example.before)
    return truth * (1.0 - 0.1) + 0.1 / truth.shape[1]


def balanced(example: Example) -> Numbers:
    from sklearn.utils.class_weight import compute_class_weight

    (counts,) = numbers(example.before).astype(int)
    labels = np.repeat(np.arange(len(counts)), counts)
    return np.atleast_2d(compute_class_weight("balanced", classes=np.arange(len(counts)), y=labels))


ANSWERS: dict[str, Callable[[Example], Numbers]] = {
    "conv2d": by_layer(lambda keras: keras.layers.Conv2D(1, 2, use_bias=False), picture=True),
    "kernel-size": by_layer(lambda keras: keras.layers.Conv2D(1, 3, use_bias=False), picture=True),
    "strides": by_layer(
        lambda keras: keras.layers.Conv2D(1, 2, strides=2, use_bias=False), picture=True
    ),
    "padding": by_layer(
        lambda keras: keras.layers.Conv2D(1, 2, padding="same", use_bias=False), picture=True
    ),
    "max-pooling": by_layer(lambda keras: keras.layers.MaxPooling2D(2), picture=True),
    "pool-size": by_layer(lambda keras: keras.layers.MaxPooling2D(4), picture=True),
    "global-pooling": by_layer(lambda keras: keras.layers.GlobalAveragePooling2D(), picture=True),
    "eyes": seen,
    "average-pooling": by_layer(lambda keras: keras.layers.AveragePooling2D(2), picture=True),
    "rescaling": by_layer(lambda keras: keras.layers.Rescaling(2.0, -1.0)),
    "random-flip": lambda example: np.fliplr(numbers(example.before)),
    "random-rotation": lambda example: np.rot90(numbers(example.before)),
    "random-translation": lambda example: np.pad(numbers(example.before), ((0, 0), (1, 0)), "edge")[
        :, :-1
    ],
    "random-zoom": lambda example: np.kron(numbers(example.before)[1:3, 1:3], np.ones((2, 2))),
    "random-contrast": lambda example: (
        (numbers(example.before) - numbers(example.before).mean()) * 1.5
        + numbers(example.before).mean()
    ),
    "flatten": lambda example: numbers(example.before).reshape(1, -1),
    "reshape": lambda example: numbers(example.before).reshape(2, 3),
    "batch-normalization": by_layer(lambda keras: keras.layers.BatchNormalization()),
    "layer-normalization": by_layer(lambda keras: keras.layers.LayerNormalization()),
    "dense": dense,
    "activation": relu,
    "softmax": softmax,
    "label-smoothing": smoothed,
    "class-weights": balanced,
    "standardization": scaled("StandardScaler"),
    "minmax": scaled("MinMaxScaler"),
    "maxabs": scaled("MaxAbsScaler"),
    "robust": scaled("RobustScaler"),
    "no-scaling": lambda example: numbers(example.before),
    "accuracy": measured("accuracy_score"),
    "precision": measured("precision_score"),
    "recall": measured("recall_score"),
    "f1": measured("f1_score"),
    "confusion-matrix": measured("confusion_matrix"),
    "rmse": measured("root_mean_squared_error"),
    "r2": measured("r2_score"),
    "transposed": lambda example: numbers(example.before).T,
    "seed": lambda example: np.array(
        [np.random.RandomState(int(str(seed))).randn(3) for (seed,) in example.before]
    ),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_the_numbers_of_a_card_come_out(name: str) -> None:
    example = entry_named(name).example
    assert numbers(example.after) == pytest.approx(ANSWERS[name](example), abs=0.0051)


def test_dropout_silences_some_and_makes_up_for_them() -> None:
    example = entry_named("dropout").example
    (before,), (after,) = numbers(example.before), numbers(example.after)
    assert set(after / before) == {0.0, 2.0}
    silenced = {(0, int(place)) for place in np.flatnonzero(after == 0.0)}
    assert set(example.lit.after) == silenced


def test_noise_is_small_beside_its_numbers() -> None:
    example = entry_named("gaussian-noise").example
    assert numbers(example.after) == pytest.approx(numbers(example.before), abs=0.3)
    assert (numbers(example.after) != numbers(example.before)).all()


def test_a_batch_holds_each_row_once_and_shuffling_none_but_those() -> None:
    rows = [cell for row in entry_named("batch").example.after for cell in row]
    assert tuple(rows) == entry_named("batch").example.before[0]
    shuffled = entry_named("shuffle").example
    assert all(sorted(row) == list(shuffled.before[0]) for row in shuffled.after)
    assert len(set(shuffled.after)) == len(shuffled.after)


def test_every_example_is_one_of_these() -> None:
    others = {"dropout", "gaussian-noise", "batch", "shuffle", "one-hot"}
    assert {entry.id for entry in glossary() if entry.example} == set(ANSWERS) | others


@pytest.mark.parametrize("kind", BY_KIND)
def test_every_brick_has_its_picture(kind: str) -> None:
    (entry,) = (entry for entry in glossary() if f"brick:{kind}" in entry.about)
    assert entry.example is not None


# The rate, and for how many steps, of the way on each optimizer's card.
RATES = {
    "sgd": 0.15,
    "rmsprop": 0.1,
    "adam": 0.3,
    "adamw": 0.3,
    "nadam": 0.3,
    "adagrad": 0.5,
    "adamax": 0.3,
}


def walked(entry: Entry, name: str, **own: float) -> list[float]:
    import keras

    weight = keras.Variable(-1.8)
    optimizer = getattr(keras.optimizers, OPTIMIZERS[name].keras_class)(**own)
    optimizer.build([weight])
    way = [-1.8]
    for _ in entry.way[1:]:
        optimizer.apply([keras.ops.convert_to_tensor(2.0 * float(weight))])
        way.append(float(weight))
    return way


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_way_on_an_optimizers_card_is_keras_own(name: str) -> None:
    (entry,) = (entry for entry in glossary() if f"optimizer:{name}" in entry.about)
    own = {"weight_decay": 0.1} if name == "adamw" else {}
    way = walked(entry, name, learning_rate=RATES[name], **own)
    assert entry.way == pytest.approx(way, abs=2e-4)


def test_the_way_of_momentum_goes_too_far_and_comes_back() -> None:
    entry = entry_named("momentum")
    way = walked(entry, "sgd", learning_rate=0.03, momentum=0.9)
    assert entry.way == pytest.approx(way, abs=2e-4)
    assert max(entry.way) > 0.5
    assert entry.way[-1] < max(entry.way)


@pytest.mark.parametrize(
    "wrong",
    [
        {"before": [[1]], "after": [[1]], "lit": {"before": [[0, 1]]}},
        {"before": [[1]], "after": [[1]], "lit": {"by": [[0, 0]]}},
        {"before": [], "after": [[1]]},
        {"before": [[1] * 9], "after": [[1]]},
        {"before": [["a word that is too long"]], "after": [[1]]},
        {"before": [[float("nan")]], "after": [[1]]},
        {"before": [[1]], "after": [[1]], "picture": "a.png"},
    ],
)
def test_a_wrong_example_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Example.model_validate(wrong)
