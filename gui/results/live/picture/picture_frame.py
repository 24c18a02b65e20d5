"""What the axes of a picture of the answers show: their names, and from where to where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.data.facts import PlotRows, PreparedFacts
from engine.data.source import Source
from engine.data.sources.painted import Painted, height_range
from engine.data.view import View
from engine.tasks import task_named
from gui.column_names import class_word, column_word
from gui.results.live.picture.picture_columns import PADDING, axis_range, padded
from gui.widgets.plots.plots import equal_scales


@dataclass(frozen=True)
class AxesShown:
    """The names of both axes, and the range of the upright one."""

    names: tuple[str, str]
    y_range: tuple[float, float]


def view_of(
    axes: Sequence[str],
    rows: PlotRows,
    source: Source,
    paddings: tuple[float, float],
    room: tuple[float, float],
) -> View | None:
    """The piece of the input space that one or two columns show; None without any. ``room``: the
    width and height that it is drawn in, so that of places in a plane a circle stays one."""
    if not axes or not set(axes) <= set(rows.columns):
        return None
    ranges = [
        axis_range(rows, source, column, padding)
        for column, padding in zip(axes, paddings, strict=False)
    ]
    if len(axes) == 1:
        return View(axes[0], ranges[0])
    if source.plane is not None and set(axes) == set(source.plane):
        ranges = list(equal_scales(ranges[0], ranges[1], *room))
    return View(axes[0], ranges[0], axes[1], ranges[1])


def axes_shown(
    view: View, rows: PlotRows, prepared: PreparedFacts, source: Source, target: str, up: float
) -> AxesShown:
    """``target``: the number that is drawn; ``up``: what lies around the rows upwards, as a share
    of their range."""
    drawn_by = task_named(prepared.task).answer_view
    across = column_word(view.x)
    if view.y is not None:
        return AxesShown((across, column_word(view.y)), view.y_range)
    if drawn_by == "value":
        return AxesShown((across, column_word(target)), axis_range(rows, source, target, up))
    if drawn_by == "probability":
        probability = QCoreApplication.translate("LivingPicture", "Probability of {name}")
        name = probability.format(name=class_word(prepared.class_names[-1]))
        return AxesShown((across, name), (-up, 1.0 + up))
    name = QCoreApplication.translate("LivingPicture", "Probability")
    return AxesShown((across, name), (-PADDING - up, 1.0 + up))


def heights_of(view: View, rows: PlotRows, prepared: PreparedFacts) -> np.ndarray:
    """How high each row is drawn."""
    if view.y is not None:
        return rows.columns[view.y]
    if task_named(prepared.task).answer_view == "probabilities":
        return np.full(len(rows.labels), -PADDING)  # a strip under the curves
    return np.asarray(rows.labels, dtype=float)


def colour_range(rows: PlotRows, source: Source, *, first_target: bool) -> tuple[float, float]:
    """From which value to which the colours go; the same as on the board of a painting."""
    if isinstance(source, Painted) and source.mode == "heights" and first_target:
        return height_range(rows.labels)
    return padded(rows.labels, 0.0)
