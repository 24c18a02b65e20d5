"""What the curves of a run did, in a sentence: for whoever hears it instead of seeing them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QCoreApplication

from gui.figure_words import figure_name, figure_text
from gui.texts import number_text


def curve_words(values: Mapping[str, np.ndarray]) -> str:
    """Of each loss where it began, where it is, and where it was lowest; then whether it still
    falls. Empty where there is less than two epochs."""
    loss = values.get("loss")
    if loss is None or len(loss) < 2:
        return ""
    told = []
    for name in ("loss", "val_loss"):
        curve = values.get(name)
        if curve is not None and len(curve) > 1:
            told.append(_way(name, np.asarray(curve, float)))
    return " ".join([*told, _trend(loss)])


def _way(name: str, curve: np.ndarray) -> str:
    words = QCoreApplication.translate(
        "CurveWords", "{figure}: from {first} to {last}, lowest {lowest} at epoch {epoch}."
    )
    if name.startswith("val_"):
        words = QCoreApplication.translate(
            "CurveWords",
            "{figure}, validation: from {first} to {last}, lowest {lowest} at epoch {epoch}.",
        )
    seen = np.where(np.isfinite(curve), curve, np.inf)
    lowest = int(seen.argmin())
    first, last, least = (figure_text(name, float(curve[at])) for at in (0, -1, lowest))
    return words.format(
        figure=figure_name(name),
        first=first,
        last=last,
        lowest=least,
        epoch=number_text(lowest + 1),
    )


def _trend(loss: np.ndarray) -> str:
    before = loss[-1 - max(1, len(loss) // 10)]
    if loss[-1] < 0.995 * before:
        return QCoreApplication.translate("CurveWords", "The loss is falling.")
    if loss[-1] > 1.005 * before:
        return QCoreApplication.translate("CurveWords", "The loss is rising.")
    return QCoreApplication.translate("CurveWords", "The loss hardly changes.")
