"""The pages of a step: every formula comes out at the number that stands at its end."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from engine.bricks import (
    Activation,
    BatchNormalization,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    LayerNormalization,
)
from engine.bricks.first_weights import FirstWeights
from engine.data.knowing.library import Library
from engine.explanation.chosen_rows import BatchRows, TableRow, TypedRow
from engine.explanation.explained import Explained, Network, WeightPlace, explained
from engine.losses import LOSSES
from engine.optimizers import OPTIMIZERS
from engine.recipes import recipe
from engine.tasks import TASKS
from gui.results.steps.flow_picture import FlowPicture
from gui.results.steps.formula import Matrix, Page, Token
from gui.results.steps.formula_view import FormulaView
from gui.results.steps.numbers import printed, short, subscript, whole
from gui.results.steps.pages.pages import page_of
from gui.results.steps.told import Stop, Told, stops_of
from tests.engine.training.prepared_rows import design_for, prepared_from, rows_of
from tests.gui.results.steps.numpy_step import numpy_explained

LIBRARY = Library()
XOR = recipe("xor").make()


def step_of(design, rows, **more) -> Explained:
    return explained(Network(design, LIBRARY.prepared(design.data)), rows, **more)


def every_page(found: Explained) -> list[Page]:
    return [
        page_of(Told(found, matrices=matrices), stop)
        for matrices in (False, True)
        for stop in stops_of(found)
    ]


def texts(page: Page) -> str:
    return "\n".join(
        "".join(piece.text for piece in line if isinstance(piece, Token))
        for block in page.blocks
        for line in block.lines
    )


_SUM = re.compile(r"^[zwb].*?= (?P<sum>[^=]*) = (?P<value>\S+)$", re.MULTILINE)


def holds(page: Page) -> int:
    """How many sums of products on the page are worked out anew, and come out right."""
    counted = 0
    for block in page.blocks:
        for line in block.lines:
            tokens = [piece for piece in line if isinstance(piece, Token)]
            parts = "".join(token.copied for token in tokens).split(" = ")
            if len(parts) < 3 or not re.fullmatch(r"[-0-9.e+× −]+", parts[-2]):
                continue
            working = re.sub(r"(?<=\d) − ", " - ", parts[-2]).replace("×", "*").replace("−", "-")
            value = eval(working, {"__builtins__": {}})
            assert value == pytest.approx(float(parts[-1]), rel=1e-6, abs=1e-12), parts
            counted += 1
    return counted


@pytest.mark.parametrize("rows", [TableRow(2, 4), BatchRows(4)], ids=["row", "batch"])
def test_each_sum_comes_out(rows):
    bricks = (Dense(units=3), Dense(units=1, activation="sigmoid"))
    sgd = XOR.with_bricks(bricks).with_training(optimizer="sgd")
    found = step_of(sgd, rows)
    pages = {stop: page_of(Told(found), stop) for stop in stops_of(found)}
    assert holds(pages[Stop("forward", 0)]) == 3
    assert holds(pages[Stop("backward", 0)]) > 3
    assert holds(pages[Stop("update", 0)]) >= 3 * 3


def test_the_way_is_down_the_loss_up_and_the_update():
    found = step_of(XOR, TableRow(2, 4))
    phases = [(stop.phase, stop.brick) for stop in stops_of(found)]
    assert phases == [
        ("inputs", -1), ("forward", 0), ("forward", 1), ("loss", -1), ("backward", 1),
        ("backward", 0), ("update", 0), ("update", 1),
    ]  # fmt: skip
    without = step_of(XOR, TypedRow((("a", "1"), ("b", "1"))))
    assert [stop.phase for stop in stops_of(without)] == ["inputs", "forward", "forward"]


def test_a_followed_weight_is_met_from_its_product_to_its_nudge():
    found = step_of(XOR, TableRow(2, 4))
    place = WeightPlace(0, "kernel", (0, 7))
    stops = stops_of(found, place)
    assert [(stop.phase, stop.brick) for stop in stops] == [
        ("forward", 0), ("loss", -1), ("backward", 1), ("backward", 0), ("update", 0),
        ("nudge", 0),
    ]  # fmt: skip
    told = Told(found, followed=place)
    for stop in (stops[0], stops[3], stops[4]):
        tokens = [
            piece
            for block in page_of(told, stop).blocks
            for line in block.lines
            for piece in line
            if isinstance(piece, Token)
        ]
        assert any(token.weight == place for token in tokens), stop


@pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
def test_each_optimizers_own_formula_is_what_keras_did(optimizer, qtbot, look):
    found = step_of(XOR.with_training(optimizer=optimizer), BatchRows(4), before=3)
    page = page_of(Told(found), Stop("update", 0))
    for width in (240, 320, 400):  # of a narrow column: nothing is cut at its end
        view = FormulaView(look)
        qtbot.addWidget(view)
        view.resize(width, 400)
        view.show_page(page)
        view.shown_texts()
        assert max(placed.rect.right() for placed in view._texts) <= width
    last = "".join(piece.text for piece in page.blocks[0].lines[-1])
    assert ("+" in last and "η" not in last) == (optimizer == "nadam"), last
    moments = {"sgd": 0, "rmsprop": 1, "adagrad": 1}.get(optimizer, 2)
    assert len(page.blocks[0].lines) >= 1 + moments


@pytest.mark.parametrize(
    ("momentum", "nesterov", "letters"),
    [(0.9, False, "w + v"), (0.9, True, "w + μ × v − η × ∂L/∂w")],
)
def test_momentum_shows_what_it_carries_on(momentum, nesterov, letters):
    values = {"momentum": momentum, "nesterov": nesterov}
    design = XOR.with_training(optimizer="sgd", optimizer_values=values)
    found = step_of(design, BatchRows(4), before=3)
    assert letters in texts(page_of(Told(found), Stop("update", 0)))


@pytest.mark.parametrize(
    ("task", "loss"), [(name, loss) for name, task in TASKS.items() for loss in task.losses]
)
def test_every_loss_is_told(task, loss):
    prepared = rows_of(task, 6, 3)
    width = prepared.facts.output_width
    function = TASKS[task].end_functions(LOSSES[loss]())[0]
    design = design_for(prepared, [Dense(units=width, activation=function)], loss=loss)
    found = explained(Network(design, prepared), BatchRows(6))
    page = page_of(Told(found), Stop("loss"))
    assert "L = " in texts(page)
    assert whole(found.step.loss) in page.as_text()


def test_the_texts_loss_is_told_apart_from_keras():
    found = step_of(recipe("sales-stuck").make(), BatchRows(5))
    page = page_of(Told(found), Stop("loss"))
    assert "½ (y − a)²" in texts(page)
    assert any("0.005" in block.note for block in page.blocks)
    assert not any("½" in texts(other) for other in every_page(step_of(XOR, TableRow(1, 4))))


def test_softmax_takes_the_largest_off_and_shortens_to_the_difference():
    iris = recipe("iris").make()
    found = step_of(iris, BatchRows(16))
    assert "max z" in texts(page_of(Told(found), Stop("forward", 2)))
    back = texts(page_of(Told(found), Stop("backward", 2)))
    assert "(ŷ₁ − y₁) / m" in back
    alone = step_of(iris, TableRow(1, 150))
    assert "= ŷ₁ − y₁ =" in texts(page_of(Told(alone), Stop("backward", 2)))
    weighted = step_of(iris.with_training(class_weights=True), BatchRows(16))
    assert "ŷ₁ − y₁" not in texts(page_of(Told(weighted), Stop("backward", 2)))


def test_thousands_of_products_are_folded():
    wide = (Dense(units=300), Dense(units=3, activation="softmax"))
    iris = recipe("iris").make().with_bricks(wide)
    found = step_of(iris, TableRow(1, 150))
    page = page_of(Told(found), Stop("forward", 1))
    assert "300 products, the largest 8." in page.blocks[0].note
    assert "(smaller products: 292)" in texts(page)
    assert holds(page) == 0  # words stand in it
    assert page_of(Told(found, first=12), Stop("forward", 0)).blocks[0].heading == "Neuron 13"


def test_bricks_that_are_not_dense_tell_what_they_do():
    bricks = (
        BatchNormalization(), Dense(units=40), Dropout(rate=0.5), LayerNormalization(),
        Activation(function="tanh"), Dense(units=3, activation="softmax", l2=0.01),
    )  # fmt: skip
    iris = recipe("iris").make().with_bricks(bricks)
    found = step_of(iris, BatchRows(16))
    assert all(page.sentence for page in every_page(found))
    normalized = page_of(Told(found), Stop("forward", 0)).blocks[0]
    assert "16 rows" in normalized.note
    silenced = int(found.step.bricks[2].silenced[0].sum())
    dropped = page_of(Told(found), Stop("forward", 2)).blocks[0]
    assert f"{silenced} of 40 neurons" in dropped.note
    # Of 40 neurons the page shows six: which were silenced is said of them all.
    first = int(np.flatnonzero(found.step.bricks[2].silenced[0])[0]) + 1
    assert f"Silenced: a{subscript(first)}, " in dropped.note
    assert dropped.note.partition("Silenced: ")[2].count("a") == silenced <= 12
    assert any("penalty" in block.note for block in page_of(Told(found), Stop("loss")).blocks)
    assert "(penalty)" in texts(page_of(Told(found), Stop("backward", 5)))
    still = step_of(iris, TypedRow(tuple((name, "1") for name in found.facts.input_names)))
    assert "rests" in page_of(Told(still), Stop("forward", 2)).blocks[0].note
    assert "remembered" in page_of(Told(still), Stop("forward", 0)).blocks[0].note


def test_one_row_alone_is_nothing_to_batch_normalization():
    """Every number and every error is 0 then, which looks as if nothing worked."""
    bricks = (Dense(units=4), BatchNormalization(), Dense(units=3, activation="softmax"))
    iris = recipe("iris").make().with_bricks(bricks)
    found = step_of(iris, TableRow(1, 150))
    assert not np.any(found.step.bricks[1].leaving)
    for phase in ("forward", "backward"):
        note = page_of(Told(found), Stop(phase, 1)).blocks[0].note
        assert "Choose “Batch” above" in note
        several = page_of(Told(step_of(iris, BatchRows(16))), Stop(phase, 1)).blocks[0].note
        assert "Choose" not in several


def test_only_what_mixes_numbers_is_linked_with_all_of_them(look):
    bricks = (
        Dense(units=4), Dropout(rate=0.5), BatchNormalization(), LayerNormalization(),
        Activation(function="relu"), Activation(function="softmax"),
        Dense(units=3, activation="softmax"),
    )  # fmt: skip
    iris = recipe("iris").make().with_bricks(bricks)
    picture = FlowPicture(look)
    picture.resize(150, 400)
    picture.show_step(Told(step_of(iris, BatchRows(16))), Stop("inputs"))
    links = [len(picture._links(number)) for number in range(len(bricks) + 1)]
    assert links == [16, 4, 4, 16, 4, 16, 12, 3]


@pytest.mark.parametrize("padding", ["valid", "same"])
def test_a_filter_is_told_where_it_answers_the_strongest(padding):
    random = np.random.default_rng(1)
    truth = np.eye(3)[random.integers(0, 3, 12)]
    prepared = prepared_from("multiclass", random.normal(size=(12, 6, 7, 1)), truth)
    bricks = [
        Conv2D(filters=2, kernel_size=3, padding=padding, strides=2),
        Flatten(),
        Dense(units=3, activation="softmax"),
    ]
    design = design_for(prepared, bricks, loss="categorical_crossentropy")
    found = explained(Network(design, prepared), BatchRows(4))
    page = page_of(Told(found), Stop("forward", 0))
    assert texts(page).count("z = ") == 2
    assert "9 products, the largest 8." in page.blocks[0].note
    assert len(every_page(found)) == 2 * len(stops_of(found))


def test_matrices_are_as_the_text_writes_them():
    """W is outputs × inputs; dW = dZ·Aᵀ / m is Keras' own gradient."""
    bricks = (Dense(units=3), Dense(units=1, activation="sigmoid"))
    found = step_of(XOR.with_bricks(bricks), BatchRows(4))
    told = Told(found, matrices=True)
    matrices = {
        piece.name: piece
        for stop in (Stop("forward", 0), Stop("backward", 0))
        for block in page_of(told, stop).blocks
        for line in block.lines
        for piece in line
        if isinstance(piece, Matrix)
    }
    assert matrices["W"].values.shape == (3, 2)
    assert matrices["X"].values.shape == (2, 4)
    z = matrices["W"].values @ matrices["X"].values + matrices["b"].values
    np.testing.assert_allclose(z, matrices["Z"].values)
    np.testing.assert_allclose(
        matrices["dZ"].values @ matrices["Xᵀ"].values / 4, matrices["dW"].values, atol=1e-15
    )
    assert matrices["W"].weight(2, 1) == WeightPlace(0, "kernel", (1, 2))


def test_the_error_that_vanishes_is_said():
    found = step_of(recipe("sales-stuck").make(), BatchRows(5), before=2000)
    notes = " ".join(block.note for block in page_of(Told(found), Stop("backward", 0)).blocks)
    assert "almost nothing" in notes
    loss = " ".join(block.note for block in page_of(Told(found), Stop("loss")).blocks)
    assert "nearly the same answer" in loss
    last = " ".join(block.note for block in page_of(Told(found), Stop("backward", 2)).blocks)
    assert "almost nothing" not in last


def given(task: str, truth: np.ndarray, *layers: tuple[list[list[float]], list[float], str]):
    """Text 3's networks, input 1 2 3; W has a row for each neuron."""
    prepared = prepared_from(task, np.array([[1.0, 2.0, 3.0]]), truth)
    bricks = [
        Dense(
            units=len(biases),
            activation=function,
            first_weights=FirstWeights.of(np.array(weights).T, np.array(biases)),
        )
        for weights, biases, function in layers
    ]
    design = design_for(prepared, bricks, loss=TASKS[task].usual_loss)
    return explained(Network(design, prepared), BatchRows(1))


def answers(found: Explained) -> str:
    return texts(page_of(Told(found), Stop("forward", len(found.names) - 1)))


def test_text_3s_given_weights_show_the_texts_digits():
    one = given("binary", np.array([[1.0]]), ([[0.2, 0.4, 0.6]], [0.5], "sigmoid"))
    assert "z₁ = 0.2 × 1 + 0.4 × 2 + 0.6 × 3 + 0.5 = 3.3" in answers(one)
    assert "ŷ = 0.96442881" in answers(one)
    hidden = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9], [1.0, 1.1, 1.2]]
    last = [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]]
    two = given(
        "multiclass",
        np.array([[0.0, 1.0]]),
        (hidden, [0.1, 0.2, 0.3, 0.4], "relu"),
        (last, [0.1, 0.2], "softmax"),
    )
    assert "ŷ = 0.000858041227, 0.999141959" in answers(two)
    draws = np.random.RandomState(1)
    widths, functions = (3, 4, 5, 3), ("relu", "relu", "softmax")
    layers = [
        ((draws.randn(after, before) * 0.01).tolist(), [0.0] * after, function)
        for before, after, function in zip(widths[:-1], widths[1:], functions, strict=True)
    ]
    three = given("multiclass", np.array([[1.0, 0.0, 0.0]]), *layers)
    assert "ŷ = 0.33333293, 0.33333388, 0.3333332" in answers(three)


def test_the_numpy_step_of_the_window_tests_is_keras_own():
    for name, rows in (("xor", BatchRows(4)), ("iris", TableRow(5, 150)), ("sine", BatchRows(8))):
        design = recipe(name).make().with_training(optimizer="sgd")
        network = Network(design, LIBRARY.prepared(design.data))
        ours = numpy_explained(network, rows)
        weights = [weight.values for brick in ours.step.bricks for weight in brick.weights]
        keras = explained(Network(design, network.prepared, weights), rows)
        assert ours.step.loss == pytest.approx(keras.step.loss, rel=1e-6)
        for own, true in zip(ours.step.bricks, keras.step.bricks, strict=True):
            np.testing.assert_allclose(own.leaving, true.leaving, rtol=1e-6, atol=1e-12)
            for one, other in zip(own.weights, true.weights, strict=True):
                np.testing.assert_allclose(one.gradient, other.gradient, rtol=1e-5, atol=1e-9)


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ([0.96442881072736386], ["0.96442881"]),
        ([8.5804122678e-4, 0.99914195877], ["0.000858041227", "0.999141959"]),
        ([0.333332926, 0.333333875, 0.333333199], ["0.33333293", "0.33333388", "0.3333332"]),
        ([200.000002331], ["200.00000233"]),
        ([0.0, -0.0], ["0", "0"]),
        ([float("nan"), float("inf")], ["–", "∞"]),
        ([-1.5], ["−1.5"]),
    ],
)
def test_numbers_are_printed_as_the_texts_have_them(values, wanted):
    assert printed(values) == wanted


def test_short_numbers_keep_no_idle_zeros():
    assert short(0.5) == "0.5"
    assert short(-1.25e-7) == "−1.25×10⁻⁷"
    assert short(1 / 3) == "0.333333"
    assert whole(-0.0) == "0.0"


def test_there_is_an_application(qapp: QApplication) -> None:
    """Words are looked up in it."""
    assert QApplication.instance() is qapp
