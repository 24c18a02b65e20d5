"""The numbers of a network's picture: what its neurons give, and the weights between them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.training.inside.network_picture import NetworkPicture, Neuron
from gui.results.network.naming import Names
from gui.widgets.plots.plot_numbers import Cell, PlotNumbers


def picture_numbers(picture: NetworkPicture, names: Names) -> PlotNumbers | None:
    """The neurons that are drawn with their values, and below them the weights between; a bias
    comes from nowhere."""
    neurons: list[tuple[Cell, ...]] = []
    links: list[tuple[Cell, ...]] = []
    before: list[str] = []
    for column in picture.columns:
        units = [int(unit) for unit in column.shown]
        words = [names.neuron(Neuron(column.brick, unit), column) for unit in units]
        values = np.asarray(column.values, np.float64).tolist()
        neurons += list(zip(words, values, strict=False))
        incoming = column.incoming
        if incoming is not None and not incoming.is_bundle:
            for source, own in zip(before, incoming.weights.tolist(), strict=False):
                links += [(source, word, weight) for word, weight in zip(words, own, strict=False)]
            if incoming.bias is not None:
                biases = incoming.bias.tolist()
                links += [(None, word, bias) for word, bias in zip(words, biases, strict=False)]
        before = words
    translate = QCoreApplication.translate
    heads = (translate("PlotNumbers", "Neuron"), translate("PlotNumbers", "Value"))
    if links:
        of_links = (
            translate("PlotNumbers", "From neuron"),
            translate("PlotNumbers", "To neuron"),
            translate("PlotNumbers", "Weight"),
        )
        neurons += [(), of_links, *links]
    return PlotNumbers(heads, tuple(neurons)) if neurons else None
