"""The page answers rows as the app does: every brick, preparation and task."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from engine.bricks import (
    CATALOGUE,
    Activation,
    AveragePooling2D,
    Brick,
    Conv2D,
    Dense,
    Eyes,
    Flatten,
    GlobalAveragePooling2D,
    MaxPooling2D,
    Rescaling,
    Reshape,
)
from engine.bricks.activations import HINTS
from engine.data.derived import DERIVED, derived_named
from engine.data.knowing.library import Library
from engine.export.page.data import answering_data
from engine.export.page.words import sentences
from engine.messages import Message
from engine.prediction.answers import RowAnswers
from engine.recipes import EVERY_RECIPE
from engine.training.network.keras_model import keras_model
from tests.engine.export.page.node import NodePage
from tests.engine.export.preparation.networks import Network, messy_rows, network_of, random_network

_RECIPES = {entry.name: entry for entry in EVERY_RECIPE}


def load(node: NodePage, network: Network) -> None:
    node.load(answering_data(network.design, network.prepared, network.weights))


def said(messages: Sequence[Message]) -> list[list[Any]]:
    return [[own.code, {key: _plain(v) for key, v in own.parameters.items()}] for own in messages]


def _plain(value: object) -> object:
    return value if isinstance(value, int | float) else str(value)


def hold_equal(network: Network, ours: RowAnswers, theirs: list[dict[str, Any]]) -> None:
    """The same rows answered, with the same values and the same to say."""
    for place, (note, own) in enumerate(zip(ours.notes, theirs, strict=True)):
        for group in ("reasons", "filled", "outside", "taken"):
            assert said(getattr(note, group)) == own[group], (place, group)
    answered = [place for place, own in enumerate(theirs) if own["answer"] is not None]
    assert answered == ours.answered.tolist()
    assert ours.prediction is not None
    answers = [theirs[place]["answer"] for place in answered]
    if network.prepared.facts.class_names:
        shares = np.array([own["shares"] for own in answers])
        np.testing.assert_allclose(shares, ours.prediction.probabilities, atol=1e-5)
        sure = np.sort(shares, axis=1)[:, -1] - np.sort(shares, axis=1)[:, -2] > 1e-4
        places = np.array([own["place"] for own in answers])
        np.testing.assert_array_equal(places[sure], ours.prediction.values[sure])
        return
    values = np.array([own["values"] for own in answers])
    spread = np.array(network.prepared.target_spreads)
    most = np.maximum(spread, np.abs(ours.prediction.values))  # far beyond what was met
    assert (np.abs(values - ours.prediction.values) <= 1e-5 * most).all()


@pytest.mark.parametrize("seed", range(16))
def test_messy_rows_of_any_table_are_answered_as_the_app_answers_them(node, seed) -> None:
    network = random_network(seed)
    load(node, network)
    names = tuple(network.text.split("\n")[0].split(","))
    rows = messy_rows(network)
    hold_equal(network, network.answered(rows, names), node.rows(names, rows))


@pytest.mark.parametrize("name", ["circles-squares", "share-price", "sales", "iris", "and"])
def test_rows_of_a_lesson_are_answered_as_the_app_answers_them(node, name) -> None:
    library, random = Library(), np.random.default_rng(3)
    network = network_of(_RECIPES[name].make(), library, random)
    load(node, network)
    frame = library.table(network.design.data.source).frame
    names = tuple(own.name for own in network.prepared.encoders)
    rows = [[str(cell) for cell in row] for row in frame[list(names)].head(200).values.tolist()]
    rows += [["-5", "1e30", *[""] * (len(names) - 2)], ["x"] * len(names)]
    hold_equal(network, network.answered(rows, names), node.rows(names, rows))


@pytest.mark.parametrize("kind", DERIVED)
def test_inputs_worked_out_of_others_are_the_apps(node, kind) -> None:
    from engine.data.settings import ColumnSettings, DataSettings, DerivedInput

    text = "a,b,y\n" + "".join(f"{n * 0.37:.2f},{n % 5 + 1},{n}\n" for n in range(1, 50))
    library = Library()
    source = library.open_text(text, "t.csv")
    columns = ("a", "b")[: derived_named(kind).columns]
    settings = DataSettings(
        source=source,
        columns=(
            *(ColumnSettings(name=name, role="input", scaling="none") for name in "ab"),
            ColumnSettings(name="y", role="target"),
        ),
        task="regression",
        derived=(DerivedInput(name="d", kind=kind, columns=columns),),
    )
    design = _RECIPES["line-one-neuron"].make().model_copy(update={"data": settings})
    network = network_of(design, library, np.random.default_rng(1))
    load(node, network)
    rows = [["1.5", "2"], ["2,5", "2"], ["", "3"], ["4", "1"], ["-4", "1"], ["99", "1"]]
    hold_equal(network, network.answered(rows, ("a", "b")), node.rows(("a", "b"), rows))


def _towers() -> list[tuple[Brick, ...]]:
    picture = Reshape(height=8, width=8)
    towers: list[tuple[Brick, ...]] = [
        (Dense(units=8, activation=name), Activation(function=name), Dense(units=3, use_bias=False))
        for name in HINTS
    ]
    towers += [(Dense(units=5), own(), Dense(units=3)) for own in CATALOGUE if own not in _PICTURES]
    for padding in ("valid", "same"):
        for size, strides in ((3, 1), (2, 2), (3, 2), (5, 3)):
            own = Conv2D(filters=3, kernel_size=size, strides=strides, padding=padding)
            towers.append((picture, own, Flatten()))
            for kind in (MaxPooling2D, AveragePooling2D):
                pool = kind(pool_size=size, strides=strides, padding=padding)
                towers.append(
                    (picture, pool, Conv2D(filters=2, kernel_size=1), GlobalAveragePooling2D())
                )
    augmentation = tuple(own() for own in CATALOGUE if own.augments)
    towers.append((picture, *augmentation, Rescaling(scale=-0.5, offset=3.0), Flatten()))
    return towers


_PICTURES = (
    *(Conv2D, MaxPooling2D, AveragePooling2D, GlobalAveragePooling2D, Eyes),
    *(Reshape, Flatten),
    *(own for own in CATALOGUE if own.augments),
)


def test_every_brick_calculates_as_keras_does(node) -> None:
    library = Library()
    random = np.random.default_rng(7)
    base = _RECIPES["digits"].make()
    prepared = library.prepared(base.data)
    inputs = np.float32(random.normal(0, 1.5, (20, 64)))
    met = set()
    for bricks in _towers():
        met |= {brick.kind for brick in bricks}
        design = base.model_copy(update={"bricks": bricks})
        model = keras_model(bricks, (64,), 1)
        weights = [
            np.float32(np.abs(random.normal(0.5, 0.3, array.shape)))
            * (1 if "variance" in variable.name else random.choice([-1, 1], array.shape))
            for variable, array in zip(model.weights, model.get_weights(), strict=True)
        ]
        model.set_weights(weights)
        wanted = np.asarray(model(inputs, training=False)).reshape(20, -1)
        data = answering_data(design, prepared, [np.float32(own) for own in weights])
        node.load(data)
        found = np.array(node.outputs(inputs.tolist()))
        spread = max(1.0, float(wanted.std()))
        assert np.abs(found - wanted).max() <= 1e-5 * spread, bricks
    assert met == {  # the eyes are the pages' of pictures
        brick.model_fields["kind"].default for brick in CATALOGUE if not brick.sees_once
    }


def test_a_network_that_gives_no_number_says_so(node) -> None:
    library = Library()
    network = network_of(_RECIPES["iris"].make(), library, np.random.default_rng(0))
    weights = [np.full_like(own, 3e38) for own in network.weights]
    node.load(answering_data(network.design, network.prepared, weights))
    names = [own.name for own in network.prepared.encoders]
    (found,) = node.rows(names, [["5"] * 4])
    assert found["answer"] is None
    assert found["reasons"] == [["rows.no_number", {}]]
    assert "rows.no_number" in sentences()
