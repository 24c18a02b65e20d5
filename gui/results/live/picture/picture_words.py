"""What the living picture says of itself: why nothing is drawn, and what is held or left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.data.facts import PlotRows, PreparedFacts
from engine.data.settings import DataSettings
from engine.data.sources.painted import Painted
from gui.texts import number_text

translate = QCoreApplication.translate


def data_hint(
    data: DataSettings,
    prepared: PreparedFacts | None,
    rows: PlotRows | None,
    columns: Sequence[str],
    *,
    known: bool,
) -> str:
    """Why these data cannot be drawn; "" where they can.

    ``columns``: those that can be axes; ``known``: whether ``prepared`` and ``rows`` are of
    ``data`` already.
    """
    if isinstance(data.source, Painted) and prepared is None:
        return translate("LivingPicture", "Paint some points: they are drawn here, too.")
    if not known:
        return translate("LivingPicture", "Reading the data…")
    if not data.source.has_rows:
        return translate("LivingPicture", "Open a table: its rows are drawn here.")
    if rows is None or prepared is None:
        return translate(
            "LivingPicture", "Choose data and what to predict: the rows are drawn here."
        )
    if prepared.sample_shape:
        return translate(
            "LivingPicture",
            "The rows are pictures, and a picture has no place on two axes. "
            "Evaluate shows how good the network is.",
        )
    if not columns:
        return translate(
            "LivingPicture",
            "All inputs are categories, so there is no axis to draw along. "
            "Evaluate shows how good the network is.",
        )
    return ""


def run_hint(number: int, *, fits: bool) -> str:
    """Why there is no answer behind the rows; "" where there is one. ``number``: of the run, 0
    before the first; ``fits``: whether it was taught with the data that are open."""
    if number == 0:
        return translate(
            "LivingPicture", "Press Train: the network's answer appears behind the rows."
        )
    if not fits:
        return translate(
            "LivingPicture", "The data have changed since the training. Press Train to see more."
        )
    return ""


def notes(data: DataSettings, rows: PlotRows | None, axes: Sequence[str]) -> str:
    """What is held while one looks along ``axes``, and that not all rows are drawn."""
    said = []
    if axes and len(axes) < len(data.inputs):
        said.append(
            translate(
                "LivingPicture",
                "All other inputs are held at their mean (a category at its commonest value).",
            )
        )
    if rows is not None and len(rows.part) < rows.total:
        said.append(
            translate("LivingPicture", "{shown} of {total} rows are drawn.").format(
                shown=number_text(len(rows.part)), total=number_text(rows.total)
            )
        )
    return " ".join(said)
