"""The network written out in NumPy: it learns as plain gradient descent by Keras does."""

from __future__ import annotations

import ast
import contextlib
import io

import numpy as np
import pytest

from engine.bricks import Activation, Dense, Dropout
from engine.data.knowing.library import Library
from engine.export.code.code_kinds import made_script
from engine.export.code.from_scratch import FUNCTIONS
from engine.export.table_csv import write_csv
from engine.messages import EngineError
from engine.recipes import recipe
from engine.training.network.keras_model import keras_model

EPOCHS = 10
LIBRARY = Library()


def with_functions(name: str, *functions: str):
    """A lesson whose tower has such hidden functions, each behind 5 neurons."""
    design = recipe(name).make()
    hidden = tuple(Dense(units=5, activation=function) for function in functions)
    return design.with_bricks((*hidden, design.bricks[-1]))


DESIGNS = {
    "xor": recipe("xor").make(),
    "iris": recipe("iris").make(),
    "bikes": with_functions("bike-rentals", "tanh", "sigmoid"),
    "sales-stuck": recipe("sales-stuck").make(),
    "all-functions": with_functions("iris", *(name for name in FUNCTIONS)),
    "no-bias-and-l2": recipe("iris")
    .make()
    .with_bricks(
        (
            Dense(id="a", units=6, use_bias=False, l1=0.01, l2=0.02),
            Activation(id="b", function="softsign"),
            Dense(id="c", units=3, activation="softmax", kernel_initializer="he_normal"),
        )
    ),
}


def learned(design, folder, monkeypatch):
    """The script's variables at its end, and its first weights."""
    script = made_script(design, LIBRARY, "ko", "rows.csv", "numpy")
    assert "keras" not in script.text
    assert "tensorflow" not in script.text
    with (folder / "rows.csv").open("wb") as stream:
        write_csv(script.rows, stream)
    monkeypatch.chdir(folder)
    space: dict = {"__name__": "__main__"}
    begin = next(n for n, line in enumerate(script.lines) if line.section == "numpy_fit")
    texts = [line.text for line in script.lines]
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile("\n".join(texts[:begin]), "first.py", "exec"), space)
        first = {
            name: space[name].copy() for name in space if name[0] in "Wb" and name[1:].isdigit()
        }
        exec(compile("\n".join(texts[begin:]), "rest.py", "exec"), space)
    return space, first


@pytest.mark.parametrize("name", DESIGNS)
def test_its_losses_are_those_of_plain_gradient_descent_by_keras(
    name, tmp_path, monkeypatch
) -> None:
    import keras

    rate = 1e-4 if name == "bikes" else 0.05  # its target is not scaled
    design = DESIGNS[name].with_training(epochs=EPOCHS, learning_rate=rate)
    space, first = learned(design, tmp_path, monkeypatch)
    x, y = space["x_train"], space["y_train"]
    bricks = [brick for brick in design.bricks if isinstance(brick, Dense)]
    model = keras_model(design.bricks, (x.shape[1],), 1)
    weights = []
    numbers = sorted(int(name[1:]) for name in first if name[0] == "W")
    for n, brick in zip(numbers, bricks, strict=True):
        weights += [first[f"W{n}"]] + ([first[f"b{n}"]] if brick.use_bias else [])
    model.set_weights(weights)
    model.compile(keras.optimizers.SGD(rate), design.training.loss, jit_compile=False)
    history = model.fit(x, y, batch_size=len(x), epochs=EPOCHS, shuffle=False, verbose=0)
    np.testing.assert_allclose(space["losses"], history.history["loss"], rtol=1e-4)
    assert space["losses"][-1] < space["losses"][0]


def test_each_brick_has_its_lines_and_the_code_is_sound() -> None:
    design = DESIGNS["no-bias-and-l2"]
    script = made_script(design, LIBRARY, "ko", "rows.csv", "numpy")
    ast.parse(script.text)
    for brick in design.bricks:
        lines = [line for line in script.lines if f"brick:{brick.id}" in line.about]
        sections = {line.section for line in lines}
        assert {"numpy_forward", "numpy_fit"} <= sections


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda design: design.inserted(1, Dropout()), "export.only_dense"),
        (lambda design: design.inserted(0, Dense(activation="gelu")), "export.no_such_function"),
        (lambda design: design.with_training(loss="mean_squared_error"), "export.no_such_loss"),
    ],
)
def test_what_is_not_written_out_is_said(change, code) -> None:
    with pytest.raises(EngineError) as refused:
        made_script(change(recipe("iris").make()), LIBRARY, "en", "rows.csv", "numpy")
    assert refused.value.message.code == code
