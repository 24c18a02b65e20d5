"""What the table of weights says in sentences: which weights they are, and why there are none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.training.inside.brick_weights import MOST_NUMBERS, BrickWeights
from gui.texts import number_text


def which_weights(weights: BrickWeights) -> str:
    """Whose weights are shown, and what becomes of a change."""
    if weights.run:
        return QCoreApplication.translate(
            "WeightsPanel",
            "Weights after epoch {epoch}. What you change becomes a new run that goes on from "
            "there; undo brings the old one back.",
        ).format(epoch=number_text(weights.epoch))
    return QCoreApplication.translate(
        "WeightsPanel",
        "First weights: the network begins with them. What you change is undone by undo, saved, "
        "and in the code.",
    )


def why_no_table(weights: BrickWeights | None) -> str:
    """Why no table of ``weights`` is shown; None: there is no network."""
    if weights is None:
        return QCoreApplication.translate(
            "WeightsPanel", "The weights are shown here as soon as a network can be made."
        )
    if not weights.names:
        return QCoreApplication.translate("WeightsPanel", "This brick has no weights.")
    return QCoreApplication.translate(
        "WeightsPanel", "This brick holds more than {most} weights: too many for a table."
    ).format(most=number_text(MOST_NUMBERS))
