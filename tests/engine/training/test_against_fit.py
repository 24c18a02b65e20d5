"""The curves equal those of Keras' own ``fit``, for every loss, optimizer and brick.

Tolerance: 1e-4 of each figure plus 2e-6 (float32 sums in another order, 12 epochs). Dropout
and GaussianNoise draw the same numbers as in ``fit`` (same generator, same seed, same
shapes), so they are held as strictly as the others.
"""

from __future__ import annotations

import itertools
from functools import lru_cache

import numpy as np
import pytest

from engine.bricks import (
    CATALOGUE,
    Activation,
    AveragePooling2D,
    BatchNormalization,
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
from engine.losses import LOSSES
from engine.optimizers import OPTIMIZERS
from engine.tasks import TASKS, task_named
from engine.training.network.keras_model import keras_model
from engine.training_settings import TrainingSettings
from tests.engine.training.prepared_rows import arrays_of, design_for, prepared_from

EPOCHS = 12
ROWS = {"training": 45, "validation": 13}  # batches of 16: the last has 13 rows


def ours(trainer, prepared, design):
    run = trainer.start(design, prepared, 1)
    pieces = []
    while run.epoch < design.training.epochs:
        pieces.append(run.advance(design.training.epochs - run.epoch, lambda: False).values)
    values = {name: np.concatenate([piece[name] for piece in pieces]) for name in pieces[0]}
    return values, run.state().weights


@lru_cache(1)
def _compiled_by_keras(bricks, shape, seed, rate, optimizer, loss, metric):
    """With its first values beside it: what `fit` traces takes longer than what it learns, so
    that tests of one network share it."""
    import keras

    model = keras_model(bricks, shape, seed)
    model.compile(
        optimizer=eval(optimizer, {"keras": keras}),
        loss=eval(loss, {"keras": keras}),
        metrics=[metric],
        jit_compile=False,
    )
    model.optimizer.build(model.trainable_variables)
    variables = [*model.variables, *model.optimizer.variables]  # seeds and the rate as well
    return model, [(variable, variable.numpy()) for variable in variables]


def keras_fit(prepared, design, class_weight=None, callbacks=()):
    from tensorflow.data import Dataset  # half the time of `fit` on arrays, and the same batches

    settings = design.training

    def batches(part):
        rows = Dataset.from_tensor_slices((prepared.x[part], prepared.y[part]))
        return rows.batch(settings.batch_size)

    model, first_values = _compiled_by_keras(
        design.bricks,
        prepared.facts.input_shape,
        settings.seed,
        settings.learning_rate,
        # the lines of code that a person is given, so that these hold, too
        settings.own_optimizer.code(settings.learning_rate),
        settings.own_loss.code(),
        task_named(prepared.facts.task).metric.name,
    )
    for variable, value in first_values:
        variable.assign(value)
    held = len(prepared.x["validation"]) > 0
    history = model.fit(
        batches("training"),
        epochs=settings.epochs,
        shuffle=False,
        verbose=0,
        validation_data=batches("validation") if held else None,
        class_weight=class_weight,
        callbacks=list(callbacks),
    )
    return history.history, model.get_weights()


def assert_same(prepared, design, trainer, class_weight=None):
    values, weights = ours(trainer, prepared, design)
    expected, expected_weights = keras_fit(prepared, design, class_weight)
    assert set(values) == set(expected)
    for name, figures in expected.items():
        np.testing.assert_allclose(values[name], figures, rtol=1e-4, atol=2e-6, err_msg=name)
    for weight, other in zip(weights, expected_weights, strict=True):
        np.testing.assert_allclose(weight, other, rtol=1e-3, atol=1e-5)
    return values


@lru_cache
def rows(task, **kwargs):
    x, y = arrays_of(task, sum(ROWS.values()), 4)
    if not task_named(task).has_classes:
        y = np.abs(y)  # the logarithmic loss knows no negative numbers
    return prepared_from(task, x, y, validation=ROWS["validation"], **kwargs)


def ends(task):
    if not task_named(task).has_classes:
        return Dense(units=1, activation="linear")
    if task == "binary":
        return Dense(units=1, activation="sigmoid")
    return Dense(units=3, activation="softmax")


def design(prepared, bricks, **training):
    return design_for(
        prepared, bricks, **{"epochs": EPOCHS, "batch_size": 16, "shuffle": False, **training}
    )


# A loss and an optimizer know nothing of each other, so that each loss is met with another
# optimizer: there are fewer of those.
LOSSES_OF_TASKS = [(name, loss) for name, task in TASKS.items() for loss in task.losses]
LOSS_AND_OPTIMIZER = list(zip(LOSSES_OF_TASKS, itertools.cycle(OPTIMIZERS)))


@pytest.mark.parametrize(
    ("task", "loss", "optimizer"), [(*loss, optimizer) for loss, optimizer in LOSS_AND_OPTIMIZER]
)
def test_every_loss_and_optimizer(trainer, task, loss, optimizer):
    prepared = rows(task)
    settings = {"loss": loss, "optimizer": optimizer, "learning_rate": 0.01}
    assert_same(prepared, design(prepared, [ends(task)], **settings), trainer)


def test_every_optimizer_is_tried():
    assert {optimizer for _, optimizer in LOSS_AND_OPTIMIZER} == {*OPTIMIZERS}


# Every parameter of every optimizer and loss, at a value that is not its default.
OTHER_VALUES = {
    "momentum": 0.8,
    "nesterov": True,
    "rho": 0.7,
    "beta_1": 0.7,
    "beta_2": 0.9,
    "weight_decay": 0.3,
    "initial_accumulator_value": 1.5,
    "delta": 0.3,
    "gamma": 0.7,
    "label_smoothing": 0.2,
}


def _with_parameters(catalogue):
    return [name for name, kind in catalogue.items() if kind.model_fields]


WITH_PARAMETERS = list(
    itertools.zip_longest(_with_parameters(OPTIMIZERS), _with_parameters(LOSSES))
)


@pytest.mark.parametrize(("optimizer", "loss"), WITH_PARAMETERS)
def test_the_parameters_of_an_optimizer_and_a_loss(trainer, optimizer, loss):
    """With all parameters at other values the curves are those of `fit`. That each parameter is
    of any effect is tested below."""
    optimizer, loss = optimizer or "adam", loss or "mean_squared_error"
    task = next(task for task in TASKS.values() if loss in task.losses)
    prepared = rows(task.name)
    settings = {"optimizer": optimizer, "loss": loss, "learning_rate": 0.01}
    names = {*OPTIMIZERS[optimizer].model_fields, *LOSSES[loss].model_fields}
    changed = design(prepared, [ends(task.name)], **settings).with_training(
        **{name: OTHER_VALUES[name] for name in names}
    )
    assert_same(prepared, changed, trainer)


@pytest.mark.parametrize(
    ("name", "field"), [(name, f) for name, kind in OPTIMIZERS.items() for f in kind.model_fields]
)
def test_each_parameter_of_an_optimizer_reaches_keras(name, field):
    value = OTHER_VALUES[field]
    others = {"momentum": 0.5} if field == "nesterov" else {}
    chosen = TrainingSettings(optimizer=name, **{field: value}, **others).own_optimizer
    assert chosen.keras_optimizer(0.01).get_config()[field] == value


@pytest.mark.parametrize(
    ("name", "field"), [(name, f) for name, kind in LOSSES.items() for f in kind.model_fields]
)
def test_each_parameter_of_a_loss_changes_it(name, field):
    task = next(task for task in TASKS.values() if name in task.losses)
    prepared = rows(task.name)
    y = np.asarray(prepared.y["training"])
    answers = np.full_like(y, 0.3) + 0.1 * y
    values = [
        np.asarray(TrainingSettings(loss=name, **own).own_loss.function()(y, answers))
        for own in ({}, {field: OTHER_VALUES[field]})
    ]
    assert not np.allclose(*values)


BRICKS = {
    "dense": Dense(units=5, activation="gelu", use_bias=False, kernel_initializer="he_normal"),
    "activation": Activation(function="leaky_relu"),
    "dropout": Dropout(rate=0.3),
    "gaussian_noise": GaussianNoise(stddev=0.3),
    "batch_normalization": BatchNormalization(momentum=0.9),
    "layer_normalization": LayerNormalization(),
    "rescaling": Rescaling(scale=0.5, offset=0.25),
    "flatten": Flatten(),
}


# Each changes what all below it are given, so that a tower differs when one of them does.
PICTURE_BRICKS = {
    "conv2d": Conv2D(filters=5, activation="tanh", padding="same", strides=2),
    "max_pooling2d": MaxPooling2D(pool_size=3, strides=2, padding="same"),
    "reshape": Reshape(height=5, width=3, channels=3),
    "average_pooling2d": AveragePooling2D(pool_size=3, strides=2, padding="same"),
    "global_average_pooling2d": GlobalAveragePooling2D(),
}
# they draw what Keras draws, step by step
AUGMENTING_BRICKS = {
    "random_flip": RandomFlip(mode="horizontal_and_vertical"),
    "random_rotation": RandomRotation(degrees=90, fill_mode="nearest"),
    "random_translation": RandomTranslation(height_factor=0.4, width_factor=0.2),
    "random_zoom": RandomZoom(factor=0.5, fill_mode="constant"),
    "random_contrast": RandomContrast(factor=0.8),
}


@pytest.mark.parametrize(
    ("side", "kinds"), [(12, PICTURE_BRICKS), (6, AUGMENTING_BRICKS)], ids=["seeing", "changing"]
)
def test_all_bricks_of_pictures(trainer, side, kinds):
    prepared = rows("binary")
    bricks = [Dense(units=side * side, activation="tanh")]
    bricks += [Reshape(height=side, width=side, channels=1), *kinds.values()]
    bricks += [Dropout(rate=0.2), Flatten(), ends("binary")]
    assert_same(prepared, design(prepared, bricks, loss="binary_crossentropy"), trainer)


def test_relu_is_bent_behind_pooling_with_the_same_curves(trainer):
    prepared = rows("binary")
    bricks = [Dense(units=36, activation="tanh"), Reshape(height=6, width=6, channels=1)]
    bricks += [Conv2D(filters=4, padding="same"), MaxPooling2D(), Conv2D(filters=3, kernel_size=2)]
    bricks += [MaxPooling2D(), Flatten(), ends("binary")]
    assert_same(prepared, design(prepared, bricks, loss="binary_crossentropy"), trainer)


def test_every_kind_is_tried():
    assert {*BRICKS, *PICTURE_BRICKS, *AUGMENTING_BRICKS} == {  # what sees once: tests/engine/eyes
        brick.model_fields["kind"].default for brick in CATALOGUE if not brick.sees_once
    }


def test_all_bricks_in_one_tower(trainer):
    prepared = rows("multiclass")
    bricks = [Dense(units=6), *BRICKS.values(), Dense(units=3, activation="linear")]
    bricks.append(Activation(function="softmax"))
    assert_same(prepared, design(prepared, bricks, loss="categorical_crossentropy"), trainer)


@pytest.mark.parametrize("task", ["binary", "multiclass"])
def test_class_weights(trainer, task):
    from sklearn.utils.class_weight import compute_class_weight

    prepared = rows(task)
    y = prepared.y["training"]
    labels = y[:, 0].astype(int) if task == "binary" else y.argmax(axis=1)
    classes = np.unique(labels)
    weights = compute_class_weight("balanced", classes=classes, y=labels)
    assert weights.max() > 1.1 * weights.min()
    assert_same(
        prepared,
        design(
            prepared,
            [ends(task)],
            loss=task_named(task).usual_loss,
            class_weights=True,
            optimizer="sgd",
        ),
        trainer,
        dict(zip(classes.tolist(), weights.tolist(), strict=True)),
    )


def test_penalties_on_weights(trainer):
    prepared = rows("regression")
    bricks = [Dense(units=8, l1=0.01, l2=0.02), Dense(units=1, activation="linear", l2=0.1)]
    assert_same(prepared, design(prepared, bricks), trainer)


@pytest.mark.parametrize(
    ("training", "validation", "batch"),
    [(1, 0, 32), (32, 0, 32), (64, 1, 16), (33, 0, 32), (40, 1500, 16), (5, 3, 1)],
)
def test_any_number_of_rows(trainer, training, validation, batch):
    x, y = arrays_of("regression", training + validation, 2)
    prepared = prepared_from("regression", x, y, validation=validation)
    bricks = [Dense(units=3, activation="tanh"), Dense(units=1, activation="linear")]
    assert_same(prepared, design(prepared, bricks, batch_size=batch), trainer)


@pytest.mark.parametrize(
    ("brick", "rows"),
    [
        # 7 numbers a row are no whole groups of four; 300 rows are more steps than are drawn
        # for at once where a layer is 1,000 wide.
        pytest.param(Dropout(rate=0.4), 45, id="odd width"),
        pytest.param(Dropout(rate=0.0), 45, id="nothing hidden"),
        pytest.param(Dropout(rate=0.4), 300, id="wide"),
        pytest.param(GaussianNoise(stddev=0.2), 300, id="wide noise"),
    ],
)
def test_random_numbers_of_any_width(trainer, brick, rows):
    x, y = arrays_of("binary", rows, 4)
    prepared = prepared_from("binary", x, y)
    bricks = [Dense(units=7 if rows == 45 else 1000, activation="tanh"), brick, ends("binary")]
    bricks.insert(0, Dropout(rate=0.1))  # a second generator, of another width
    assert_same(prepared, design(prepared, bricks, loss="binary_crossentropy", epochs=4), trainer)


def test_nothing_to_learn(trainer):
    """A tower without weights runs; its loss stays where it is."""
    x, y = arrays_of("regression", 20, 1)
    prepared = prepared_from("regression", x, y)
    values, _ = ours(trainer, prepared, design(prepared, [Activation(function="tanh")]))
    assert np.ptp(values["loss"]) == 0


def test_several_targets(trainer):
    x, y = arrays_of("regression", 40, 3)
    prepared = prepared_from("regression", x, np.hstack([y, -2 * y]))
    assert_same(prepared, design(prepared, [Dense(units=2, activation="linear")]), trainer)


def test_a_scaled_target_has_its_metric_in_own_units(trainer):
    prepared = rows("regression")
    scaled = rows("regression", scale=50.0, offset=7.0)
    bricks = [ends("regression")]
    plain, _ = ours(trainer, prepared, design(prepared, bricks))
    own, _ = ours(trainer, scaled, design(scaled, bricks))
    np.testing.assert_array_equal(plain["loss"], own["loss"])
    for name in ("mean_absolute_error", "val_mean_absolute_error"):
        np.testing.assert_allclose(own[name], 50 * plain[name], rtol=1e-6)


def test_settings_are_keras_defaults():
    import keras

    defaults = TrainingSettings()
    assert defaults.learning_rate == pytest.approx(keras.optimizers.Adam().learning_rate.numpy())
    decay = TrainingSettings(optimizer="adamw").own_optimizer.weight_decay
    assert decay == keras.optimizers.AdamW().weight_decay
