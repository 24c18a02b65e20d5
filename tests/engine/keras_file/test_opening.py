"""Networks that Keras saved, opened without Keras: they answer as before."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.bricks import (
    CATALOGUE,
    Activation,
    AveragePooling2D,
    BatchNormalization,
    Brick,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    GlobalAveragePooling2D,
    LayerNormalization,
    MaxPooling2D,
    RandomContrast,
    RandomFlip,
    RandomRotation,
    RandomTranslation,
    RandomZoom,
    Rescaling,
    Reshape,
)
from engine.keras_file.opening import open_network
from engine.keras_file.to_bricks import SCALING, known_layers
from engine.messages import EngineError
from engine.training.network.keras_model import keras_model
from tests.engine.keras_file.foreign import assert_answers_as, changed, layer, saved


@pytest.mark.parametrize("kind", [kind for kind in CATALOGUE if not kind.sees_once])
def test_what_a_brick_is_in_code_is_opened_again(kind: type[Brick]) -> None:
    """A network that was taken away comes back: each brick's Keras layer is one that is known."""
    (layer_name,) = re.findall(r"layers\.(\w+)\(", kind().code())
    assert layer_name in known_layers().split(", ") or layer_name in SCALING


FUNCTIONS = st.sampled_from(
    ["linear", "relu", "leaky_relu", "elu", "selu", "gelu", "silu", "softplus", "softsign", "tanh"]
)
MIDDLE = st.one_of(
    st.builds(
        Dense,
        units=st.integers(1, 6),
        activation=FUNCTIONS,
        use_bias=st.booleans(),
        l1=st.sampled_from([0.0, 0.01]),
        l2=st.sampled_from([0.0, 0.001]),
        kernel_initializer=st.sampled_from(["glorot_uniform", "he_normal", "orthogonal"]),
    ),
    st.builds(Activation, function=FUNCTIONS.filter(lambda name: name != "linear")),
    st.builds(Dropout, rate=st.sampled_from([0.0, 0.25])),
    st.builds(GaussianNoise, stddev=st.sampled_from([0.1])),
    st.builds(BatchNormalization, momentum=st.sampled_from([0.9, 0.99])),
    st.builds(LayerNormalization),
)
PICTURES = st.one_of(
    st.builds(
        Conv2D,
        filters=st.integers(1, 3),
        kernel_size=st.integers(1, 3),
        strides=st.integers(1, 2),
        padding=st.sampled_from(["valid", "same"]),
        activation=FUNCTIONS,
        use_bias=st.booleans(),
    ),
    st.builds(MaxPooling2D, pool_size=st.just(2), padding=st.just("same")),
    st.builds(AveragePooling2D, pool_size=st.just(2), padding=st.just("same")),
    st.builds(
        Rescaling, scale=st.sampled_from([1 / 255, 2.0]), offset=st.sampled_from([0.0, -1.0])
    ),
    st.builds(RandomFlip, mode=st.sampled_from(["horizontal", "horizontal_and_vertical"])),
    st.builds(RandomRotation, degrees=st.sampled_from([0.0, 12.5, 15.0, 77.7, 180.0])),
    st.builds(RandomTranslation, height_factor=st.just(0.2), fill_mode=st.just("wrap")),
    st.builds(RandomZoom, factor=st.sampled_from([0.0, 0.3])),
    st.builds(RandomContrast, factor=st.sampled_from([0.0, 0.7])),
    st.builds(BatchNormalization),
)
ENDS = st.sampled_from([(1, "linear"), (1, "sigmoid"), (3, "softmax"), (2, "linear")])


@st.composite
def towers(draw: st.DrawFn) -> list[Brick]:
    bricks: list[Brick] = []
    if draw(st.booleans()):
        bricks = [Reshape(height=6, width=6, channels=1), *draw(st.lists(PICTURES, max_size=2))]
        flat = [Flatten(), GlobalAveragePooling2D()]
        bricks.append(draw(st.sampled_from(flat)))
    bricks += draw(st.lists(MIDDLE, max_size=4))
    units, function = draw(ENDS)
    return [*bricks, Dense(units=units, activation=function)]  # type: ignore[arg-type]


def without_ids(bricks: tuple[Brick, ...] | list[Brick]) -> list[dict[str, object]]:
    return [brick.model_dump(exclude={"id"}) for brick in bricks]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(bricks=towers())
def test_a_tower_saved_by_keras_comes_back_and_answers_the_same(bricks, tmp_path):
    model = keras_model(bricks, (36,), seed=3)
    opened = assert_answers_as(model, saved(model, tmp_path))
    fits = [brick for brick in bricks if not isinstance(brick, Flatten) or bricks[0] is not brick]
    assert without_ids(opened.design.bricks) == without_ids(fits)


def mlp(**more):
    import keras
    from keras import layers

    return keras.Sequential(
        [keras.Input((4,)), layers.Dense(5, activation="relu"), layers.Dense(3, "softmax")], **more
    )


def test_what_it_was_compiled_with_is_what_it_learns_on_with(tmp_path):
    import keras

    model = mlp()
    model.compile(keras.optimizers.SGD(0.05, momentum=0.9), "sparse_categorical_crossentropy")
    opened = assert_answers_as(model, saved(model, tmp_path))
    training = opened.design.training
    assert (training.optimizer, training.learning_rate) == ("sgd", 0.05)
    assert training.own_optimizer.momentum == 0.9
    assert training.loss == "categorical_crossentropy"
    assert opened.notes == ()
    source = opened.design.data.source
    assert (source.inputs, source.classes, opened.design.data.task) == (4, 3, "multiclass")
    assert source.class_names == ("0", "1", "2")


@pytest.mark.parametrize(
    ("end", "compiled", "task", "loss", "codes"),
    [
        (1, lambda keras: {"loss": "mse"}, "regression", "mean_squared_error", []),
        (2, lambda keras: {"loss": "mae"}, "regression", "mean_absolute_error", []),
        (1, lambda keras: {"loss": keras.losses.Huber(0.5)}, "regression", "huber", []),
        ((1, "sigmoid"), lambda keras: {"loss": "mse"}, "regression", "mean_squared_error", []),
        (
            (1, "sigmoid"),
            lambda keras: {"loss": "mse", "metrics": ["accuracy"]},
            "binary",
            "mean_squared_error",
            [],
        ),
        ((1, "sigmoid"), lambda keras: {"loss": "bce"}, "binary", "binary_crossentropy", []),
        (
            1,
            lambda keras: {"loss": keras.losses.BinaryCrossentropy(from_logits=True)},
            "binary",
            "binary_crossentropy",
            ["keras.raw_outputs"],
        ),
        (
            3,
            lambda keras: {"loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True)},
            "multiclass",
            "categorical_crossentropy",
            ["keras.raw_outputs"],
        ),
        (
            (3, "sigmoid"),
            lambda keras: {"loss": "binary_crossentropy"},
            "regression",
            "mean_squared_error",
            ["keras.yes_or_no_each"],
        ),
        (
            1,
            lambda keras: {"loss": "mape"},
            "regression",
            "mean_squared_error",
            ["keras.other_loss"],
        ),
        (
            1,
            lambda keras: {
                "loss": "mse",
                "optimizer": keras.optimizers.Adam(clipnorm=1.0, amsgrad=True),
            },
            "regression",
            "mean_squared_error",
            ["keras.optimizer_left_out"],
        ),
        (
            1,
            lambda keras: {"loss": "mse", "optimizer": keras.optimizers.Ftrl()},
            "regression",
            "mean_squared_error",
            ["keras.other_optimizer"],
        ),
        (
            1,
            lambda keras: {
                "loss": "mse",
                "optimizer": keras.optimizers.Adam(
                    keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)
                ),
            },
            "regression",
            "mean_squared_error",
            ["keras.other_rate"],
        ),
        (1, None, "regression", "mean_squared_error", ["keras.not_compiled"]),
        (
            (4, "softmax"),
            None,
            "multiclass",
            "categorical_crossentropy",
            ["keras.not_compiled"],
        ),
    ],
)
def test_what_is_predicted_follows_from_the_end_and_the_loss(
    end, compiled, task, loss, codes, tmp_path
):
    import keras

    arguments = end if isinstance(end, tuple) else (end,)
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(*arguments)])
    if compiled is not None:
        model.compile(**compiled(keras))
    opened = open_network(saved(model, tmp_path))
    assert (opened.design.data.task, opened.design.training.loss) == (task, loss)
    assert [note.code for note in opened.notes] == codes
    assert all(str(note) for note in opened.notes)


def test_probabilities_stand_behind_raw_outputs(tmp_path):
    import keras
    from keras import layers

    model = keras.Sequential([keras.Input((2,)), layers.Dense(3)])
    model.compile(loss=keras.losses.CategoricalCrossentropy(from_logits=True))
    path = saved(model, tmp_path)
    with_softmax = keras.Sequential([keras.Input((2,)), *model.layers, layers.Softmax()])
    opened = assert_answers_as(with_softmax, path)
    assert opened.design.bricks[-1].bends_with == "softmax"


@pytest.mark.parametrize(
    "make",
    [
        lambda k: [k.Dense(3, activation="swish")],
        lambda k: [k.Dense(3, activation=k.LeakyReLU(negative_slope=0.2))],
        lambda k: [k.Dense(3), k.ReLU(), k.ELU()],
        lambda k: [k.Dense(3), k.Softmax()],
        lambda k: [k.Activation("tanh"), k.Identity(), k.Dense(2)],
        lambda k: [k.BatchNormalization(epsilon=1e-5, center=False)],
        lambda k: [k.BatchNormalization(scale=False)],
        lambda k: [k.LayerNormalization(scale=False), k.Dense(2)],
        lambda k: [k.Reshape((2, 3, 1)), k.Conv2D(2, (2, 2)), k.Flatten()],
        lambda k: [k.Reshape((1, -1, 2)), k.MaxPooling2D(1, (2, 2)), k.Conv2D(1, 1), k.Flatten()],
        lambda k: [k.Reshape((6,)), k.Flatten(), k.Dense(2)],
        lambda k: [k.Dense(2, dtype="mixed_float16")],
        lambda k: [k.Dense(3, name="one"), k.Dense(3, name="second-layer.1"), k.Dense(1)],
    ],
)  # fmt: skip
def test_each_way_in_which_keras_says_the_same(make, tmp_path):
    import keras

    model = keras.Sequential([keras.Input((6,)), *make(keras.layers)])
    path = saved(model, tmp_path)
    if any(own.compute_dtype != "float32" for own in model.layers):
        opened = open_network(path)
        assert [note.code for note in opened.notes][-1] == "keras.other_precision"
    else:
        assert_answers_as(model, path)


@pytest.mark.parametrize(
    ("shape", "make"),
    [
        ((5, 4), lambda k: [k.Flatten(), k.Dense(3)]),
        (
            (5, 4),
            lambda k: [
                k.Reshape((5, 4, 1)),
                k.Conv2D(2, 2),
                k.Flatten(),
            ],
        ),
        (
            (5, 4, 2),
            lambda k: [
                k.Conv2D(2, 3, padding="same"),
                k.GlobalAveragePooling2D(),
            ],
        ),
        (
            (6, 6, 3),
            lambda k: [k.MaxPooling2D(), k.Flatten(), k.Dense(1)],
        ),
        (
            (3, 3, 1),
            lambda k: [
                k.Flatten(),
                k.Dropout(0.5),
                k.Dense(2, "softmax"),
            ],
        ),
    ],
)
def test_a_picture_comes_as_a_row_of_numbers(shape, make, tmp_path):
    import keras

    model = keras.Sequential([keras.Input(shape), *make(keras.layers)])
    opened = assert_answers_as(model, saved(model, tmp_path))
    source = opened.design.data.source
    assert (source.inputs, source.picture) == (int(np.prod(shape)), shape)
    assert "keras.row_of_picture" in [note.code for note in opened.notes]


@pytest.mark.parametrize(
    ("shape", "make"),
    [
        ((3,), lambda k: [k.Rescaling(1 / 255, offset=-0.5), k.Dense(4, "relu"), k.Dense(1)]),
        ((3,), lambda k: [k.Rescaling([2.0, 0.5, -1.0], [0.0, 1.0, 2.0]), k.Dense(2)]),
        ((3,), lambda k: [k.Rescaling(2.0), k.Rescaling(3.0, 1.0), k.Dense(2, use_bias=False)]),
        ((3,), lambda k: [k.Rescaling([2.0, -0.01, 30.0], 1.5), k.BatchNormalization()]),
        ((3,), lambda k: [k.Dense(2), k.Rescaling([10.0, 2.0], [5.0, -1.0])]),
        ((3,), lambda k: [k.Dense(1, use_bias=False), k.Rescaling(4.0, 1.0), k.ReLU()]),
        ((4, 4), lambda k: [k.Rescaling(1 / 255), k.Flatten(), k.Dense(2)]),
        ((3,), lambda k: [k.Normalization(mean=[1, 2, 3], variance=[4, 0, 9]), k.Dense(2)]),
        ((3,), lambda k: [adapted(k.Normalization()), k.Dense(4, "tanh"), k.Dense(1)]),
    ],
)  # fmt: skip
def test_what_only_scales_goes_into_the_weights_beside_it(shape, make, tmp_path):
    import keras

    model = keras.Sequential([keras.Input(shape), *make(keras.layers)])
    path = tmp_path / "network.keras"
    model.save(path)
    opened = assert_answers_as(model, path)
    assert "keras.scaled_inside" in [note.code for note in opened.notes]


def test_pictures_are_scaled_by_a_brick_that_one_sees(tmp_path):
    import keras
    from keras import layers

    model = keras.Sequential(
        [
            keras.Input((4, 4, 2)),
            layers.Rescaling(1 / 255),
            layers.Dropout(0.1),
            layers.Conv2D(2, 3, padding="same"),
            layers.Flatten(),
        ]
    )
    opened = assert_answers_as(model, saved(model, tmp_path))
    assert opened.design.bricks[1].model_dump(exclude={"id"}) == {
        "kind": "rescaling",
        "scale": 1 / 255,
        "offset": 0.0,
    }


def test_of_augmentation_that_no_brick_has_one_is_told(tmp_path):
    import keras
    from keras import layers

    several = [
        layers.RandomContrast(0.2),
        layers.RandomZoom(0.1, 0.3),
        layers.RandomRotation(0.1, interpolation="nearest"),
    ]
    model = keras.Sequential([keras.Input((4, 4, 2)), *several, layers.Flatten(), layers.Dense(1)])
    opened = assert_answers_as(model, saved(model, tmp_path))
    told = [note.parameters["settings"] for note in opened.notes if note.code == "keras.left_out"]
    assert told == ["value_range, factor", "width_factor", "interpolation"]
    lopsided = keras.Sequential([keras.Input((4, 4, 2)), layers.RandomRotation((-0.1, 0.3))])
    path = saved(lopsided, tmp_path)
    with pytest.raises(EngineError) as caught:
        open_network(path)
    assert caught.value.message.code == "keras.no_such_value"


def adapted(normalization):
    rows = np.random.default_rng(1).normal([5.0, -2.0, 100.0], [1.0, 3.0, 20.0], (50, 3))
    normalization.adapt(rows.astype(np.float32))
    return normalization


def test_a_network_in_a_network_is_laid_flat(tmp_path):
    import keras
    from keras import layers

    inner = keras.Sequential([layers.Dense(3), layers.Dense(2)])
    model = keras.Sequential([keras.Input((6,)), inner, functional_of(2), layers.Dense(4)])
    opened = assert_answers_as(model, saved(model, tmp_path))
    assert [brick.units for brick in opened.design.bricks if brick.learns] == [3, 2, 5, 4, 2, 4]


def functional_of(inputs):
    import keras
    from keras import layers

    begin = keras.Input((inputs,), name="measured")
    x = layers.Dense(5, activation="relu")(begin)
    x = layers.Dropout(0.3)(x)
    x = layers.Dense(4, activation="tanh")(x)
    return keras.Model(begin, layers.Dense(2, "softmax")(x))


def test_a_functional_network_in_one_row_opens_as_well(tmp_path):
    model = functional_of(4)
    opened = assert_answers_as(model, saved(model, tmp_path))
    assert [type(brick).__name__ for brick in opened.design.bricks] == [
        "Dense", "Dropout", "Dense", "Dense",
    ]  # fmt: skip


def test_a_sequential_that_was_built_by_its_first_rows(tmp_path):
    import keras
    from keras import layers

    model = keras.Sequential([layers.Dense(3, "relu"), layers.Dense(1)])
    model.predict(np.zeros((2, 5), np.float32), verbose=0)
    assert_answers_as(model, saved(model, tmp_path))


def test_the_older_words_of_tf_keras(tmp_path):
    """As tf.keras 2.13 wrote them: names of classes, shapes and places were others."""

    def older(raw):
        begin = layer(raw, 0)["config"]
        begin["batch_input_shape"] = begin.pop("batch_shape")
        for entry in raw["config"]["layers"]:
            entry["config"]["dtype"] = "float32"
            entry.pop("build_config", None)
        raw["compile_config"]["optimizer"] |= {
            "class_name": "Custom>Adam",
            "registered_name": "Adam",
        }

    def places(file):
        file.move("layers", "_layer_checkpoint_dependencies")

    model = mlp()
    model.compile("adam", "categorical_crossentropy")
    path = changed(saved(model, tmp_path), older, places)
    opened = assert_answers_as(model, path)
    assert opened.design.training.optimizer == "adam"
    assert opened.notes == ()


def test_what_no_brick_has_is_said(tmp_path):
    import keras
    from keras import layers

    model = keras.Sequential(
        [
            keras.Input((3,)),
            layers.Dense(
                4,
                name="first",
                kernel_constraint="max_norm",
                bias_regularizer="l2",
                kernel_initializer=keras.initializers.TruncatedNormal(),
            ),
            layers.Dense(2, name="second", kernel_regularizer=keras.regularizers.L2(0.02)),
        ]
    )
    model.layers[0].trainable = False
    model.compile("adam", "mse")
    opened = assert_answers_as(model, saved(model, tmp_path))
    said = {note.code: note for note in opened.notes}
    assert list(said) == ["keras.left_out", "keras.frozen"]
    settings_ = said["keras.left_out"].parameters["settings"]
    assert settings_ == "bias_regularizer, kernel_constraint, kernel_initializer"
    assert said["keras.frozen"].parameters["layers"] == "first"
    assert opened.design.bricks[1].l2 == 0.02


@pytest.mark.parametrize(
    "first", [Dense(units=4), BatchNormalization(), Reshape(height=2, width=2, channels=1)]
)
def test_our_own_export_with_its_scaling_inside_comes_back(first, tmp_path):
    from engine.data.knowing.library import Library
    from engine.data.sources.catalogue import Iris
    from engine.edits.proposal import propose
    from engine.export.models.folding import folded_model
    from engine.training.network.weights import first_weights

    library = Library()
    design = propose(library, Iris())
    middle = [Conv2D(filters=2, kernel_size=2), Flatten()] if isinstance(first, Reshape) else []
    design = design.with_bricks([first, *middle, *design.bricks[-1:]])
    prepared = library.prepared(design.data)
    weights = list(first_weights(design, prepared.facts.input_shape).values())
    model = folded_model(design, prepared, weights)
    path = tmp_path / "own.keras"
    model.save(path)
    assert_answers_as(model, path)


@pytest.mark.parametrize(
    "make",
    [
        lambda k: [k.Rescaling(0.1, offset=-2.0), k.Dropout(0.1), k.Dense(1)],
        lambda k: [k.Rescaling([40.0, 0.5, -0.1], 1.0), k.Activation("tanh"), k.Dense(1)],
        lambda k: [adapted(k.Normalization()), k.Reshape((1, 3, 1)), k.Conv2D(2, 1), k.Flatten()],
    ],
)
def test_a_scaling_that_nothing_takes_in_is_a_brick_of_its_own(make, tmp_path):
    import keras

    model = keras.Sequential([keras.Input((3,)), *make(keras.layers)])
    path = tmp_path / "network.keras"
    model.save(path)
    opened = assert_answers_as(model, path)
    assert isinstance(opened.design.bricks[0], BatchNormalization)
    assert "keras.normalized_instead" in [note.code for note in opened.notes]
