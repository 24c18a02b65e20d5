"""Predict for pictures: what may be handed in, what is answered, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication, QImage, QKeySequence
from pytestqt.qtbot import QtBot

from engine.data.sources.catalogue import Circles
from engine.data.sources.drawn_pictures import DrawnShapes
from engine.explanation.pictures.heat import Heat
from engine.service.messages.crossing import Request
from engine.service.requests.looking_requests import AnswerPicture, HeatOfPicture
from gui.results.pictures.looked_at import LookedAt
from gui.results.predict.pictures.page import PicturePredict
from gui.results.predict.pictures.why import heat_image
from gui.results.predict.predict import PredictPage
from gui.widgets.pictures.pixels import image_of_pixels, pixels_of_image
from gui.widgets.seen import Sight
from gui.work.context import Context
from tests.gui.data.pictures.test_camera import OnThread
from tests.gui.results.conftest import Open, train
from tests.gui.results.taught_trainer import Lesson

SHAPES = DrawnShapes(rows=120, size=8)
SECONDS = 60_000


@pytest.fixture
def context(open_design: Open) -> Context:
    return open_design(SHAPES)


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> PicturePredict:
    page = PicturePredict(context, LookedAt(context))
    qtbot.addWidget(page)
    page.resize(536, 560)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def taught(qtbot: QtBot, context: Context, page: PicturePredict) -> PicturePredict:
    train(qtbot, context)
    epoch = context.run.epoch
    qtbot.waitUntil(
        lambda: page.shown is not None and page.shown.prediction.epoch == epoch, timeout=SECONDS
    )
    return page


def _answered(qtbot: QtBot, page: PicturePredict, value: int) -> None:
    """Wait for the answer to a picture of one grey."""
    qtbot.waitUntil(
        lambda: page.shown is not None and bool((page.shown.pixels == value).all()),
        timeout=SECONDS,
    )


def _grey(value: int) -> np.ndarray:
    return np.full((30, 20, 3), value, np.uint8)


def test_before_train_it_says_what_to_do(page: PicturePredict) -> None:
    assert "Press Train first" in page._title.text()
    assert page.bars.isHidden() or not page.bars.isVisible()


def test_first_it_answers_a_picture_of_the_data(taught: PicturePredict) -> None:
    shown = taught.shown
    assert shown is not None
    assert shown.row is not None
    assert shown.actual is not None
    name = shown.prediction.class_names[shown.actual]
    assert f"In the data: {name}" in taught._actual.text()
    assert taught.picture.image == image_of_pixels(shown.pixels)


def test_a_picture_is_handed_in(qtbot: QtBot, taught: PicturePredict) -> None:
    taught.hand_in(_grey(70), "camera")
    _answered(qtbot, taught, 70)
    assert taught.shown is not None
    assert taught.shown.row is None
    assert "camera" in taught._what.text()
    assert "In the data" not in taught._actual.text()


def test_of_many_pictures_only_the_newest_is_asked_for(
    qtbot: QtBot, taught: PicturePredict, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[AnswerPicture] = []
    engine = taught._context.engine
    ask = engine.ask

    def note(request: Request, *more: object) -> object:
        if isinstance(request, AnswerPicture):
            assert not taught._question.waits
            asked.append(request)
        return ask(request, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "ask", note)
    for value in range(100):
        taught.hand_in(_grey(value))
    _answered(qtbot, taught, 99)
    assert len(asked) == 2


def test_unsure_below_the_threshold(qtbot: QtBot, taught: PicturePredict) -> None:
    assert taught.shown is not None
    shares = taught.shown.prediction.probabilities
    assert shares is not None
    best = float(shares.max())
    name = taught.shown.prediction.class_names[int(shares.argmax())]
    taught.sureness.slider.setValue(0)
    assert taught._large.text() == name
    taught.sureness.slider.setValue(100)
    assert (taught._large.text() == "Unsure") == (best < 1.0)
    assert f"Most probable: {name}" in taught._actual.text()
    taught.sureness.slider.setFocus()
    qtbot.keyClick(taught.sureness.slider, Qt.Key.Key_Home)
    assert taught._large.text() == name
    assert taught.sureness.slider.accessibleDescription() == "0 %"


def test_a_file_is_dropped(qtbot: QtBot, taught: PicturePredict, tmp_path: Path) -> None:
    path = tmp_path / "고양이.png"
    Image.fromarray(_grey(33)).save(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert taught.ways_in.holds_picture(data)
    event = QDropEvent(
        QPointF(QPoint(50, 90)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    taught.dropEvent(event)
    assert event.isAccepted()
    _answered(qtbot, taught, 33)
    assert "고양이.png" in taught._what.text()


def test_what_is_no_picture_is_left_to_others(taught: PicturePredict, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "table.csv"))])
    assert not taught.ways_in.holds_picture(data)
    assert not taught.ways_in.take(data)


def test_a_broken_file_is_told(qtbot: QtBot, taught: PicturePredict, tmp_path: Path) -> None:
    before = taught.shown
    path = tmp_path / "broken.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nnothing more")
    taught.ways_in.open(path)
    qtbot.waitUntil(lambda: "broken.png" in taught._said.text(), timeout=SECONDS)
    assert "damaged" in taught._said.text()
    assert taught.shown is before  # nothing is lost
    taught.hand_in(_grey(5))
    _answered(qtbot, taught, 5)
    assert not taught._said.text()


def test_a_picture_is_pasted_by_the_keyboard(qtbot: QtBot, taught: PicturePredict) -> None:
    """It was learned: the menu's Paste is enabled where there is a picture in the clipboard, and
    takes it into the data."""
    QGuiApplication.clipboard().setImage(image_of_pixels(_grey(120)))
    learned: list[bool] = []
    menu = QAction(taught.window())
    menu.setShortcut(QKeySequence.StandardKey.Paste)
    menu.triggered.connect(learned.append)
    taught.window().addAction(menu)
    taught.window().activateWindow()
    taught.ways_in.paste.setFocus()
    qtbot.keyClick(taught.ways_in.paste, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    _answered(qtbot, taught, 120)
    assert not learned


def test_an_empty_clipboard_is_told(taught: PicturePredict) -> None:
    QGuiApplication.clipboard().setText("words")
    taught.ways_in.paste.click()
    assert "no picture in the clipboard" in taught._said.text()


def test_what_is_drawn_is_answered_with_each_stroke(qtbot: QtBot, taught: PicturePredict) -> None:
    taught.ways_in.draw.click()
    assert "Draw something" in taught._title.text()  # an empty sheet is nothing to answer
    assert not taught.bars.isVisible()
    board = taught.drawn.board
    assert board.isVisible()
    qtbot.mousePress(board, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    qtbot.mouseMove(board, QPoint(90, 90))
    qtbot.mouseRelease(board, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    qtbot.waitUntil(
        lambda: taught.shown is not None and int(taught.shown.pixels.min()) < 200, timeout=SECONDS
    )
    assert "Drawn here" in taught._what.text()
    taught.drawn.undo.click()
    assert "Draw something" in taught._title.text()
    assert not taught.bars.isVisible()
    taught.hand_in(_grey(9))  # another picture takes the board's place
    _answered(qtbot, taught, 9)
    assert not taught.ways_in.draw.isChecked()
    assert taught.picture.isVisible()


def test_any_picture_and_the_chosen_one(
    qtbot: QtBot, context: Context, taught: PicturePredict
) -> None:
    taught.ways_in.lot.click()
    row = taught.looked_at.which.row
    assert row is not None
    qtbot.waitUntil(lambda: taught.shown is not None and taught.shown.row == row, timeout=SECONDS)
    other = (row + 1) % 120
    context.selection.choose(np.array([other]))
    qtbot.waitUntil(lambda: taught.shown is not None and taught.shown.row == other, timeout=SECONDS)


def test_it_goes_back_with_the_time_machine(
    qtbot: QtBot, context: Context, taught: PicturePredict
) -> None:
    qtbot.waitUntil(lambda: context.back.is_possible)
    context.back.go_to(3)
    qtbot.waitUntil(
        lambda: taught.shown is not None and taught.shown.prediction.epoch == 3, timeout=SECONDS
    )
    assert "after epoch 3" in taught._note.text()


def test_why_shows_heat_and_similar_pictures(qtbot: QtBot, taught: PicturePredict) -> None:
    why = taught.why
    qtbot.waitUntil(lambda: bool(why.wall.tiles) and why._heat is not None, timeout=SECONDS)
    assert why.map.image is not None
    assert "becomes less probable" in why.sentence.text()
    heat = why._heat
    assert heat is not None
    why._heat = replace(heat, values=np.full_like(heat.values, 0.0003))
    why._show_heat()
    assert "less than 0.1" in why.sentence.text()  # not "by 0% at most, so it needs that place"
    assert len(why.wall.tiles) == 6
    assert "cosine similarity" in why.alike.text()
    assert "Similarity" in why.wall.tiles[0].told
    why.ways.button(1).click()
    qtbot.waitUntil(lambda: why._heat is not None and why._heat.way == "gradients", timeout=SECONDS)
    assert "small change of the pixel" in why.sentence.text()
    number = why.wall.tiles[0].number
    why.wall.chosen.emit(number)
    qtbot.waitUntil(
        lambda: taught.shown is not None and taught.shown.row == number, timeout=SECONDS
    )


def test_why_waits_while_it_learns_and_one_click_pauses(
    qtbot: QtBot, context: Context, taught: PicturePredict, lesson: Lesson
) -> None:
    lesson.gate.clear()
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "running", timeout=SECONDS)
    qtbot.waitUntil(lambda: taught.why.isVisible() and taught.why.pause.isVisible())
    assert "Pause the run" in taught.why.map.accessibleDescription()
    taught.why.pause.click()
    qtbot.waitUntil(lambda: context.run.state == "paused", timeout=SECONDS)
    assert not taught.why.pause.isVisible()
    lesson.gate.set()
    qtbot.waitUntil(lambda: taught.why._heat is not None, timeout=SECONDS)


class GreyEye:
    """A camera that shows one grey after the other, up to ``last``."""

    def __init__(self) -> None:
        self.value, self.last = 100, 104

    def look(self) -> np.ndarray | None:
        self.value = min(self.value + 1, self.last)
        return np.full((48, 64, 3), self.value, np.uint8)

    def close(self) -> None:
        pass


@pytest.fixture
def eye(context: Context) -> Iterator[GreyEye]:
    eye = GreyEye()
    context.camera.open_eye = lambda: eye
    context.camera.is_possible = lambda: True
    context.camera.start = OnThread
    yield eye
    context.camera.turn_off()


def test_the_camera_is_answered_as_it_moves(
    qtbot: QtBot, context: Context, taught: PicturePredict, eye: GreyEye
) -> None:
    camera, frame = context.camera, taught.live.frame
    taught.ways_in.camera.click()
    assert camera.state == "off"  # it asks first
    assert "neither stored nor sent" in frame.words.text()
    assert not taught.bars.isVisible()
    frame.allow_button.click()
    _answered(qtbot, taught, 104)
    assert frame.mark.isVisible()
    assert taught.bars.isVisible()
    assert frame.view._inset is not None
    assert "From the camera" in taught._what.text()
    eye.last = 120
    _answered(qtbot, taught, 120)
    assert not taught.why.isVisible()
    taught.live.keep.click()
    assert camera.state == "off"
    assert taught.picture.isVisible()
    qtbot.waitUntil(lambda: taught.why._heat is not None, timeout=SECONDS)
    assert taught.shown is not None
    assert (taught.shown.pixels == 120).all()
    taught.ways_in.camera.click()  # asked once in a sitting
    qtbot.waitUntil(lambda: camera.state == "on")
    sight = frame.findChild(Sight)
    assert sight is not None
    sight.lost.emit()  # the window is minimised
    assert camera.state == "off"
    sight.back.emit()
    qtbot.waitUntil(lambda: camera.state == "on")
    taught.hide()
    assert camera.state == "off"
    taught.show()
    qtbot.waitUntil(lambda: camera.state == "on")
    taught.ways_in.draw.click()  # one at a time
    assert camera.state == "off"
    assert not taught.ways_in.camera.isChecked()


def test_without_a_camera_a_sentence_says_what_to_do(
    taught: PicturePredict, context: Context, eye: GreyEye
) -> None:
    context.camera.is_possible = lambda: False
    taught.ways_in.camera.click()
    taught.live.frame.allow_button.click()
    assert "neurobricks[camera]" in taught.live.frame.words.text()
    assert not taught.live.keep.isVisible()


def test_nothing_is_worked_out_while_the_picture_changes(
    qtbot: QtBot, taught: PicturePredict, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: taught.why._heat is not None, timeout=SECONDS)
    asked: list[Request] = []
    engine = taught._context.engine
    ask = engine.ask
    monkeypatch.setattr(
        engine, "ask", lambda request, *more: (asked.append(request), ask(request, *more))[1]
    )
    for value in range(3):
        taught.hand_in(_grey(value))
        _answered(qtbot, taught, value)
    assert not [request for request in asked if isinstance(request, HeatOfPicture)]
    qtbot.waitUntil(lambda: taught.why._heat is not None, timeout=SECONDS)


def test_heat_is_blue_above_and_orange_below() -> None:
    from PySide6.QtGui import QColor

    values = np.array([[1.0, -0.5], [0.0, 0.25]], np.float32)
    heat = Heat(1, 1, "covering", 0, values, np.zeros((2, 2, 3), np.uint8), 2)
    image = heat_image(heat, QColor("#0000ff"), QColor("#ff8000"))
    assert image.pixelColor(0, 0).blue() == 255
    assert image.pixelColor(0, 0).alpha() == 225
    assert image.pixelColor(1, 0).red() == 255
    assert image.pixelColor(0, 1).alpha() == 0


def test_images_become_pixels_over_white() -> None:
    image = QImage(1000, 500, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    pixels = pixels_of_image(image)
    assert pixels.shape == (256, 512, 3)
    assert (pixels == 255).all()
    own = np.random.RandomState(0).randint(0, 256, (7, 5, 3)).astype(np.uint8)
    np.testing.assert_array_equal(pixels_of_image(image_of_pixels(own)), own)


def test_of_numbers_predict_stays_what_it_was(
    qtbot: QtBot, context: Context, open_design: Open
) -> None:
    for own, is_picture in ((context, True), (open_design(Circles()), False)):
        pictures = PicturePredict(own, LookedAt(own))
        page = PredictPage(own, pictures)
        qtbot.addWidget(page)
        page.show()
        assert pictures.isVisible() == is_picture
        assert page._fields.isVisible() != is_picture
