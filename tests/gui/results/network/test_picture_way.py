"""Network for pictures: what is asked for, what is shown, and the window that is moved."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from engine.bricks import Brick, Conv2D, Dense, Flatten, MaxPooling2D
from engine.data.sources.catalogue import Circles
from engine.data.sources.drawn_pictures import DrawnShapes
from engine.edits.proposal import propose
from engine.explanation.pictures.way import Stop
from engine.explanation.pictures.window import Window
from engine.service.messages.crossing import Request
from engine.service.requests.looking_requests import WayOfPicture
from engine.training.trainer import Trainer
from gui.look.look import Look
from gui.results.network.page import NetworkPage
from gui.results.network.pictures.strip import Strip
from gui.results.network.pictures.way_page import WayPage
from gui.results.network.pictures.window_view import WindowView
from gui.results.pictures.looked_at import LookedAt
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere
from tests.gui.results.conftest import LIBRARY, Open

SHAPES = DrawnShapes(rows=60, size=16)
BRICKS: tuple[Brick, ...] = (
    Conv2D(filters=20, kernel_size=3),
    MaxPooling2D(pool_size=2),
    Flatten(),
    Dense(units=6, activation="relu"),
    Dense(units=4, activation="softmax"),
)
MINUTE = 60_000


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    """A real one: it keeps what it has compiled."""
    made = Trainer()
    made.load()
    return made


@pytest.fixture
def context(qtbot: QtBot, look: Look, trainer: Trainer) -> Iterator[Context]:
    door = EngineHere(LIBRARY, lambda: trainer)
    design = propose(LIBRARY, SHAPES).model_copy(update={"bricks": BRICKS})
    context = make_context(Document(design.with_training(epochs=2)), door, look)
    door.start()
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=MINUTE)
    yield context
    assert door.shutdown(30)


def _page(qtbot: QtBot, context: Context) -> WayPage:
    page = WayPage(context, LookedAt(context))
    qtbot.addWidget(page)
    page.resize(536, 900)
    page.show()
    qtbot.waitUntil(lambda: page._way is not None, timeout=MINUTE)
    return page


def test_it_shows_first_weights_then_what_is_learned(qtbot: QtBot, context: Context) -> None:
    page = _page(qtbot, context)
    assert page._way is not None
    assert "learned nothing yet" in page._note.text()
    titles = [strip._title for strip in page.strips]
    assert titles == ["Convolution", "Max pooling", "Flatten", "Dense", "Dense"]
    qtbot.waitUntil(lambda: len(page.strips[0]._images) == page.strips[0]._room(), timeout=MINUTE)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=MINUTE)
    qtbot.waitUntil(lambda: page._way is not None and page._way.epoch == 2, timeout=MINUTE)
    assert page._answer.text().startswith("Answer: ")
    qtbot.waitUntil(lambda: context.back.is_possible, timeout=MINUTE)
    context.back.go_to(1)
    qtbot.waitUntil(lambda: page._way is not None and page._way.epoch == 1, timeout=MINUTE)
    # a picture that is chosen elsewhere is looked at here
    context.back.to_now()
    context.selection.choose(np.array([7]))
    assert page._looked_at.which.row == 7

    # the map that is chosen, its window, and the keys
    page.strips[0]._press(3)
    view = page.window_view
    qtbot.waitUntil(lambda: view.window_shown is not None, timeout=MINUTE)
    assert view.window_shown is not None
    assert (view.window_shown.unit, view.window_shown.kind) == (3, "convolution")
    page.strips[1]._press(0)
    qtbot.waitUntil(
        lambda: view.window_shown is not None and view.window_shown.kind == "largest",
        timeout=MINUTE,
    )

    # weights as pictures
    page.kinds.button(1).click()
    stops = [strip for strip in page.strips if strip._stop is not None]
    qtbot.waitUntil(
        lambda: page.strips[0]._stop is not None and page.strips[0]._stop.weights is not None,
        timeout=MINUTE,
    )
    assert stops
    assert page.strips[0]._images[0].width() == 3
    assert "learns nothing" in page.strips[1]._note


def test_only_what_is_in_sight_is_asked_for(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[WayOfPicture] = []
    ask = context.engine.ask

    def note(request: Request, *more: object) -> object:
        if isinstance(request, WayOfPicture):
            asked.append(request)
        return ask(request, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(context.engine, "ask", note)
    page = _page(qtbot, context)
    page.resize(536, 400)
    qtbot.waitUntil(lambda: len(asked[-1].wanted) < len(BRICKS), timeout=MINUTE)
    assert asked[-1].wanted[0].brick == BRICKS[0].id
    assert asked[-1].wanted[0].count == page.strips[0]._room() < 20
    qtbot.keyClick(page.strips[0], Qt.Key.Key_PageDown)
    assert page.strips[0].seen.first == page.strips[0]._room()
    qtbot.waitUntil(lambda: asked[-1].wanted[0].first > 0, timeout=MINUTE)
    page._area.verticalScrollBar().setValue(page._area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: asked[-1].wanted[-1].brick == BRICKS[-1].id, timeout=MINUTE)
    qtbot.waitUntil(lambda: not page._asking._question.waits, timeout=MINUTE)
    count = len(asked)
    page.hide()
    context.selection.choose(np.array([3]))
    assert len(asked) == count


def _window() -> Window:
    entering = np.arange(75, dtype=np.float32).reshape(5, 5, 3) / 100
    kernel = np.full((3, 3, 3), 0.5, np.float32)
    return Window(
        1, 1, "a", 0, "convolution", 3, 1, 0, 0, entering, kernel, -1.0, "relu",
        np.zeros((3, 3), np.float32),
    )  # fmt: skip


def test_mouse_and_keys_move_the_window(qtbot: QtBot, look: Look) -> None:
    view = WindowView(look)
    qtbot.addWidget(view)
    view.resize(520, 200)
    view.show()
    assert "Click a map" in view.sentence()
    view.show_window(_window())
    assert view.place == (1, 1)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.place == (0, 2)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.place == (0, 2)
    leaving = view._places()[2]
    qtbot.mouseMove(view, QPoint(leaving.left() + 5, leaving.bottom() - 5))
    qtbot.waitUntil(lambda: view.place == (2, 0))
    entering = view._places()[0]
    qtbot.mouseMove(view, entering.center())
    qtbot.waitUntil(lambda: view.place == (1, 1))
    window = _window()
    sums = window.products(1, 1).sum(axis=(0, 1))
    text = view.sentence()
    assert text.startswith(f"{sums[0]:.2f}".rstrip("0"))
    assert " − 1 (bias) = " in text  # never "+ -1"
    assert "→ relu →" in text
    assert "Row 2, column 2" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view._channel == 1


def test_one_scale_or_each_its_own(qtbot: QtBot, look: Look) -> None:
    strip = Strip(look, "a")
    qtbot.addWidget(strip)
    strip.resize(400, 90)
    strip.name("Convolution", (4, 4, 1), (2, 2, 2), "")
    maps = np.stack([np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([[0.0, 0.1], [0.1, 0.0]])])
    strip.show_stop(Stop("a", (2, 2, 2), 0, maps.astype(np.float32), None, 0.0, 1.0))
    assert strip._images[0].pixelColor(1, 0) != strip._images[1].pixelColor(1, 0)
    strip.show_as(weights=False, one_scale=False)
    assert strip._images[0].pixelColor(1, 0) == strip._images[1].pixelColor(1, 0)
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(90, 60))
    assert chosen.args == ["a", 1]


def test_of_numbers_network_stays_what_it_was(
    qtbot: QtBot, context: Context, open_design: Open
) -> None:
    for own, pictures in ((context, True), (open_design(Circles()), False)):
        page = NetworkPage(own, LookedAt(own))
        qtbot.addWidget(page)
        page.show()
        assert page.way is not None
        assert page.way.isVisible() == pictures
        assert page.sides.isVisible() == pictures
        if pictures:
            page.sides.button(1).click()
            assert not page.way.isVisible()
            assert page._splitter.isVisible()
