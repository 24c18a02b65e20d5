"""The tab Code: it follows the design, lights lines up, chooses bricks and saves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.bricks import Dense, Dropout
from engine.data.sources.samples import Iris
from engine.training.frames import Change, History
from gui.look.look import Look, luminance
from gui.look.theme import DARK, LIGHT
from gui.results.code.colours import colours_of
from gui.results.code.page import CodePage
from gui.results.code.view import changed_lines
from gui.widgets.message_box import MessageBox
from gui.work.context import Context
from tests.gui.results.conftest import Open, train

__all__ = ["Look"]


def page_of(qtbot: QtBot, context: Context) -> CodePage:
    page = CodePage(context)
    qtbot.addWidget(page)
    page.resize(620, 480)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: bool(page.view.lines), timeout=10_000)
    return page


def texts(page: CodePage) -> list[str]:
    return [line.text.strip() for line in page.view.lines]


def has(page: CodePage, begin: str) -> bool:
    return any(text.startswith(begin) for text in texts(page))


def place_of(page: CodePage, begin: str) -> int:
    return next(place for place, text in enumerate(texts(page)) if text.startswith(begin))


@pytest.fixture
def page(qtbot: QtBot, open_design: Open) -> CodePage:
    return page_of(qtbot, open_design(Iris()))


def test_the_code_follows_the_bricks_and_only_changed_lines_flash(qtbot: QtBot, page) -> None:
    document = page._context.document
    before = texts(page)
    assert page.view.flashing == ()
    document.edit("more", document.design.inserted(0, Dense(id="new", units=7)))
    qtbot.waitUntil(lambda: has(page, "layers.Dense(7"), timeout=10_000)
    new = place_of(page, "layers.Dense(7")
    assert page.view.flashing == (new,)
    qtbot.waitUntil(lambda: page.view.flashing == (), timeout=10_000)
    document.edit("rate", document.design.with_training(epochs=77))
    qtbot.waitUntil(lambda: "epochs=77," in texts(page), timeout=10_000)
    assert page.view.flashing == (place_of(page, "epochs=77"),)
    assert len(before) == len(texts(page)) - 1


def test_nothing_flashes_where_the_system_asks_for_less_motion(
    qtbot: QtBot, page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Look, "animation_ms", property(lambda look: 0))
    document = page._context.document
    document.edit("more", document.design.inserted(0, Dense(units=7)))
    qtbot.waitUntil(lambda: has(page, "layers.Dense(7"), timeout=10_000)
    assert page.view.flashing == ()


def test_what_is_pointed_at_lights_up_else_what_is_chosen(page) -> None:
    pointed = page._context.pointed
    brick = page._context.document.design.bricks[0].id
    pointed.choose([f"brick:{brick}"])
    first = page.view.lit
    assert first[0] == place_of(page, "layers.")
    pointed.hover(["setting:epochs"])
    assert page.view.lit == (place_of(page, "epochs"),)
    pointed.hover([])
    assert page.view.lit == first
    pointed.choose([])
    assert page.view.lit == ()


def test_what_is_clicked_or_changed_comes_into_sight(qtbot: QtBot, page) -> None:
    """Also while the mouse is still over the brick that it has clicked."""
    view, pointed, document = page.view, page._context.pointed, page._context.document
    page.resize(620, 240)

    def is_seen(begin: str) -> bool:
        block = view.document().findBlockByNumber(place_of(page, begin))
        box = view.blockBoundingGeometry(block).translated(view.contentOffset())
        return box.top() >= 0 and box.bottom() <= view.viewport().height()

    names = [f"brick:{document.design.bricks[0].id}"]
    pointed.hover(names)
    assert not is_seen("layers.Dense")  # passing over it moves nothing
    pointed.choose(names)
    assert is_seen("layers.Dense")
    assert not is_seen("epochs=")
    document.edit("rate", document.design.with_training(epochs=77))
    qtbot.waitUntil(lambda: "epochs=77," in texts(page), timeout=10_000)
    assert is_seen("epochs=77")


def test_a_click_on_a_line_wants_its_brick(qtbot: QtBot, page) -> None:
    brick = page._context.document.design.bricks[0].id
    place = place_of(page, "layers.Dense")
    block = page.view.document().findBlockByNumber(place)
    page.view.verticalScrollBar().setValue(max(0, place - 3))
    box = page.view.blockBoundingGeometry(block).translated(page.view.contentOffset())
    spot = QPoint(60, round(box.center().y()))
    with qtbot.waitSignal(page._context.pointed.brick_wanted, timeout=5_000) as wanted:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert wanted.args == [brick]
    with qtbot.waitSignal(page._context.pointed.brick_wanted, timeout=5_000) as wanted:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert wanted.args == [brick]


def test_it_says_whose_code_it_is(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    assert "building" in page._of.text()
    train(qtbot, context)
    qtbot.waitUntil(lambda: "Run 1" in page._of.text(), timeout=10_000)
    context.document.edit("less", context.document.design.with_training(epochs=3))
    assert "changing" in page._of.text()


def test_a_rate_changed_while_it_learned_is_told_of_a_run(qtbot: QtBot, open_design: Open) -> None:
    context = open_design(Iris())
    page = page_of(qtbot, context)
    train(qtbot, context)
    document = context.document
    run = document.run
    assert run is not None
    change = Change(7, "learning_rate", 0.001, 0.1)
    document.keep_run(replace(run, history=History(run.history.values, (change,))))
    qtbot.waitUntil(lambda: has(page, "# The learning rate was changed"), timeout=10_000)
    assert page.wish("script").leaving.run is document.run  # type: ignore[union-attr]
    document.edit("less", document.design.with_training(epochs=3))
    qtbot.waitUntil(lambda: not has(page, "# The learning rate was changed"), timeout=10_000)
    assert page.wish("script").leaving.run is None  # type: ignore[union-attr]


def test_a_tower_that_does_not_fit_is_said_and_the_code_comes_back(qtbot: QtBot, page) -> None:
    document = page._context.document
    whole = document.design
    document.edit("less", whole.with_bricks(()))
    qtbot.waitUntil(lambda: "once this is mended" in page._empty.text(), timeout=10_000)
    assert page._empty.isVisible()
    assert not page.view.isVisible()
    document.edit("back", whole)
    qtbot.waitUntil(page.view.isVisible, timeout=10_000)


def test_the_same_network_is_written_out_in_numpy_and_saved_so(
    qtbot: QtBot, open_design: Open, tmp_path: Path
) -> None:
    dense = (Dense(id="a", units=5), Dense(id="b", units=3, activation="softmax"))
    page = page_of(qtbot, open_design(Iris(), lambda design: design.with_bricks(dense)))
    page.style_choice.button(1).click()
    qtbot.waitUntil(lambda: has(page, "def forward(x):"), timeout=10_000)
    assert page.view.flashing == ()
    assert not has(page, "import keras")
    page._context.pointed.choose(["brick:b"])
    assert any(texts(page)[place].startswith("z2 =") for place in page.view.lit)
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        page.saving.write(page.wish("script", tmp_path / "a.py"))
    assert "def forward(x):" in (tmp_path / "a.py").read_text(encoding="utf-8")
    document = page._context.document
    document.edit("more", document.design.inserted(0, Dropout()))
    qtbot.waitUntil(lambda: "NumPy" in page._empty.text(), timeout=10_000)
    page.style_choice.button(0).click()
    qtbot.waitUntil(lambda: has(page, "layers.Dropout"), timeout=10_000)
    assert page.view.isVisible()


def test_a_hidden_page_asks_nothing(qtbot: QtBot, page) -> None:
    page.hide()
    before = texts(page)
    document = page._context.document
    document.edit("more", document.design.inserted(0, Dense(units=7)))
    assert not page._soon.isActive()
    assert texts(page) == before
    page.show()
    qtbot.waitUntil(lambda: has(page, "layers.Dense(7"), timeout=10_000)


def test_all_of_it_is_copied(page) -> None:
    page.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert text == "\n".join(line.text for line in page.view.lines) + "\n"
    assert ".csv" in page._of.text()


def test_a_script_is_saved_with_its_rows_and_replaced_only_when_asked(
    qtbot: QtBot, page, tmp_path: Path
) -> None:
    path = tmp_path / "꽃.py"
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        page.saving.write(page.wish("script", path))
    assert 'read_csv("꽃.csv")' in path.read_text(encoding="utf-8")
    assert (tmp_path / "꽃.csv").exists()
    assert "꽃.py" in page._of.text()
    path.write_text("mine", encoding="utf-8")
    page.saving.write(page.wish("script", path))
    qtbot.waitUntil(lambda: bool(page.window().findChildren(MessageBox)), timeout=20_000)
    (box,) = page.window().findChildren(MessageBox)
    assert path.read_text(encoding="utf-8") == "mine"
    replace = next(each for each in box.findChildren(QPushButton) if "Replace" in each.text())
    with qtbot.waitSignal(page.saving.saved, timeout=20_000):
        replace.click()
    assert path.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_colour_of_the_code_can_be_read(theme) -> None:
    def contrast(one: str, other: str) -> float:
        bright, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
        return (bright + 0.05) / (dark + 0.05)

    for kind, colour in (*colours_of(theme).items(), ("plain", theme.text)):
        assert contrast(colour, theme.panel) >= 4.5, kind
        assert contrast(colour, theme.selection) >= 4.0, kind


def test_lines_that_moved_did_not_change() -> None:
    assert changed_lines(["a", "b", "c"], ["a", "x", "b", "c"]) == (1,)
    assert changed_lines(["a", "b"], ["a", "b"]) == ()
    assert changed_lines(["a", "b"], ["a", "c", ""]) == (1,)
