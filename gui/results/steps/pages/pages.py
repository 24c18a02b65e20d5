"""The page of each stop on the way through a step."""

from __future__ import annotations

from gui.results.steps.formula import Page
from gui.results.steps.pages.backward_pages import backward_page
from gui.results.steps.pages.forward_pages import forward_page, inputs_page
from gui.results.steps.pages.loss_pages import loss_page
from gui.results.steps.pages.matrix_pages import (
    backward_matrices,
    forward_matrices,
    update_matrices,
)
from gui.results.steps.pages.nudge_page import Nudged, nudge_page
from gui.results.steps.pages.update_pages import update_page
from gui.results.steps.told import Stop, Told


def page_of(told: Told, stop: Stop, nudged: Nudged | None = None) -> Page:
    """What is told at ``stop``."""
    if stop.phase == "inputs":
        return inputs_page(told)
    if stop.phase == "loss":
        return loss_page(told)
    if stop.phase == "nudge":
        return nudge_page(told, nudged)
    as_neurons = {"forward": forward_page, "backward": backward_page, "update": update_page}
    as_matrices = {
        "forward": forward_matrices, "backward": backward_matrices, "update": update_matrices
    }  # fmt: skip
    of = as_matrices if told.matrices and told.followed is None else as_neurons
    return of[stop.phase](told, stop.brick)
