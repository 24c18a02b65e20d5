"""What is kept from one picture of a network to the next is never an old one's."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from engine.bricks import Dense, Dropout
from engine.data.knowing.library import Library
from engine.data.sources.shapes import Circles
from engine.design import Design
from engine.edits.proposal import propose
from engine.training.inside.network_picture import INPUTS, NetworkView, Neuron
from gui.look.look import Look
from gui.results.network.drawing.canvas import NetworkCanvas
from gui.results.network.drawing.layout import Measures, NetworkLayout
from gui.results.network.drawing.still_layers import StillLayers, Window
from gui.results.network.naming import Names
from tests.gui.drawn_network import drawn_network

FIRST, MARK = Dense(units=3), Dropout(rate=0.2)
HIDDEN, LAST = Dense(units=12), Dense(units=1, activation="sigmoid")
OTHER = Dense(units=3, activation="tanh", id=FIRST.id)


def design_of(first: Dense = FIRST) -> Design:
    bricks = (first, MARK, HIDDEN, LAST)
    return propose(Library(), Circles()).with_bricks(bricks)


DESIGN, CHANGED = design_of(), design_of(OTHER)


class Numbered(Names):
    """Each input is called by its number."""

    def input(self, unit: int, fits: Callable[[str], bool] = lambda _word: True) -> str:
        return f"x{unit}"


def show(canvas: NetworkCanvas, design: Design, view: NetworkView) -> None:
    canvas.show_picture(drawn_network(design, (12,), view), Numbered(design, None))


def shown(canvas: NetworkCanvas) -> QImage:
    return canvas.grab().toImage()


def scrolled(canvas: NetworkCanvas) -> None:
    show(canvas, DESIGN, NetworkView(most=8, first=((INPUTS, 4),)))


def renamed(canvas: NetworkCanvas) -> None:
    show(canvas, CHANGED, NetworkView(most=8))


def with_gradients(canvas: NetworkCanvas) -> None:
    canvas.show_as(gradients=True)
    show(canvas, DESIGN, NetworkView(most=8, gradients=True))


def switched_off(canvas: NetworkCanvas) -> None:
    canvas.show_as(off=[Neuron(HIDDEN.id, 1)])


def zoomed(canvas: NetworkCanvas) -> None:
    canvas.zoom_by(1.5, QPointF(10, 10))


def wider(canvas: NetworkCanvas) -> None:
    canvas.resize(520, 320)
    canvas.fit()


@pytest.fixture
def canvas(look: Look, qtbot: QtBot) -> NetworkCanvas:
    return made(look, qtbot)


def made(look: Look, qtbot: QtBot) -> NetworkCanvas:
    canvas = NetworkCanvas(look)
    qtbot.addWidget(canvas)
    canvas.resize(500, 300)
    show(canvas, DESIGN, NetworkView(most=8))
    return canvas


@pytest.mark.parametrize("change", [scrolled, renamed, with_gradients, switched_off, zoomed, wider])
def test_a_change_is_seen_upon_what_was_kept(
    change: Callable[[NetworkCanvas], None], canvas: NetworkCanvas, look: Look, qtbot: QtBot
) -> None:
    before = shown(canvas)
    change(canvas)
    fresh = made(look, qtbot)
    change(fresh)
    assert shown(canvas) != before
    assert shown(canvas) == shown(fresh)


def test_another_look_and_another_language_are_seen(canvas: NetworkCanvas, look: Look) -> None:
    before = shown(canvas)
    look.choose("dark" if look.theme.name != "dark" else "light")
    other = shown(canvas)
    assert other != before
    words = canvas._painter._words
    words.paint = lambda *_arguments: None  # type: ignore[method-assign]
    assert shown(canvas) == other  # kept
    canvas.retranslate()
    assert shown(canvas) != other  # its words are written anew


def test_what_is_kept_is_what_a_file_gets(canvas: NetworkCanvas) -> None:
    canvas.show_as(off=[Neuron(HIDDEN.id, 1)])
    shown(canvas)
    seen = shown(canvas)
    canvas.setProperty("pictured", True)
    whole = QImage(seen.size(), seen.format())
    whole.fill(canvas._look.theme.panel)
    painter = QPainter(whole)
    canvas.render(painter, QPoint())
    painter.end()
    assert np.abs(pixels(seen) - pixels(whole)).max() <= 4  # they are blended in another order


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


def test_what_is_kept_covers_a_screen_of_finer_pixels(canvas: NetworkCanvas) -> None:
    names, layout = canvas.names, canvas._layout
    assert names is not None
    assert layout is not None
    window = Window(QSize(501, 299), 1.25, QPointF(), 1.0)
    still = StillLayers()
    still.renew(window, layout, names, frozenset(), QColor("red"), lambda *_painters: None)
    for layer in (still.below, still.above):
        assert layer.devicePixelRatio() == 1.25
        assert (layer.width(), layer.height()) == (627, 374)  # 626.25 and 373.75


def test_the_same_neurons_are_not_laid_out_again(look: Look) -> None:
    view = NetworkView(most=8)
    measures = Measures.of(look, 500, gradients=False)
    layout = NetworkLayout(drawn_network(DESIGN, (2,), view), QSizeF(500, 300), measures)
    next_one = drawn_network(DESIGN, (2,), view, epoch=2)
    renewed = layout.renewed(next_one)
    assert renewed is not None
    assert renewed.picture is next_one
    assert renewed.tops is layout.tops
    fewer = drawn_network(DESIGN, (2,), NetworkView(most=4))
    assert layout.renewed(fewer) is None
