"""The curves of the losses, drawn on their cards, are Keras' own numbers."""

from __future__ import annotations

import numpy as np
import pytest

from engine.losses import LOSSES

_CASES = [
    (name, values)
    for name, values in (
        ("mean_squared_error", {}),
        ("mean_absolute_error", {}),
        ("huber", {}),
        ("huber", {"delta": 0.4}),
        ("log_cosh", {}),
        ("mean_squared_logarithmic_error", {}),
        ("binary_crossentropy", {}),
        ("binary_crossentropy", {"label_smoothing": 0.2}),
        ("binary_focal_crossentropy", {}),
        ("binary_focal_crossentropy", {"gamma": 3.0, "label_smoothing": 0.1}),
        ("hinge", {}),
        ("categorical_crossentropy", {}),
        ("categorical_crossentropy", {"label_smoothing": 0.2}),
        ("categorical_focal_crossentropy", {}),
        ("categorical_focal_crossentropy", {"gamma": 1.0, "label_smoothing": 0.1}),
        ("kl_divergence", {}),
    )
]
_PLACES = {
    "error": np.linspace(-2.5, 2.5, 11),
    "probability": np.linspace(0.05, 0.95, 10),
    "margin": np.linspace(-2.0, 2.0, 9),
}


@pytest.mark.parametrize(("name", "values"), _CASES)
def test_a_curve_is_keras_own(name: str, values: dict[str, float]) -> None:
    loss = LOSSES[name](**values)
    places = _PLACES[loss.across]
    if loss.lowest_error is not None:
        places = places[places > loss.lowest_error]
    places = places.astype(np.float32)
    if loss.across == "error":
        truth = np.ones((len(places), 1), np.float32)
        answer = truth + places[:, None]
    elif loss.across == "margin" or name.startswith("binary"):
        truth, answer = np.ones((len(places), 1), np.float32), places[:, None]
    else:
        truth = np.tile(np.array([[1.0, 0.0]], np.float32), (len(places), 1))
        answer = np.stack([places, 1.0 - places], axis=1)
    keras = np.asarray(loss.function()(truth, answer))
    own = [loss.of_one(float(place)) for place in places]
    np.testing.assert_allclose(own, keras, rtol=1e-4, atol=1e-5)


def test_every_loss_is_tried() -> None:
    assert {name for name, _values in _CASES} == set(LOSSES)
