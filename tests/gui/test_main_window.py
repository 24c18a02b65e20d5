"""The window as a whole: what is where, what the keys do, what follows the language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle
from engine.data.sources.catalogue import CATALOGUE
from engine.data.sources.painted import Painted
from engine.edits import painting
from engine.lessons.library import course_about, course_named, course_names
from engine.recipes import RECIPES, recipe
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.shell.language import Language
from gui.work.context import make_context
from gui.work.document.document import Document
from gui.work.lessons import empty_design
from gui.work.remembered.preferences import Preferences
from tests.gui.engine_here import EngineHere


@pytest.fixture
def preferences(tmp_path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def language(qapp: QApplication):
    language = Language(qapp, "en")
    yield language
    language.choose("en")


@pytest.fixture
def window(qtbot: QtBot, look: Look, language: Language, preferences: Preferences) -> MainWindow:
    """A window whose engine was never started: requests wait, nothing computes."""
    document = Document(empty_design())
    context = make_context(document, EngineHere(), look)
    with look.building():
        window = MainWindow(context, language, preferences)
    window.files.questions.about_unsaved = lambda _name, answer: answer("discard")
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.build_columns()
    return window


def test_it_begins_on_the_start_page_where_nothing_can_be_trained(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.start_page
    assert not window.commands.present.isEnabled()
    assert not window.commands.train.isEnabled()
    assert window.windowTitle() == "Neurobricks"


def test_a_lesson_opens_ready_to_train(window: MainWindow, qtbot: QtBot) -> None:
    tile = window.start_page.groups[1].tiles[0]

    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)

    assert window.pages.currentWidget() is window.workplace
    assert window.context.document.design == tile.lesson.make()
    assert window.commands.train.isEnabled()
    assert window.guide.strip.isVisible()
    pages = course_about(tile.lesson.name).pages
    first = next(page for page in pages if page.lesson == tile.lesson.name)
    assert window.guide.strip.text.text() == first.text.en
    assert not window.context.document.unsaved


def test_while_its_data_are_read_nothing_is_said_to_be_ready(window: MainWindow) -> None:
    """The engine was never started: the facts of the data never come."""
    window.status_line._engine_loaded()
    window.beginnings.begin_lesson("iris")
    assert window.status_line.sentence.text == "Reading the data…"
    assert window.model_column.foot.summary.text() == "Checking…"
    assert window.result_column.live._picture._hint.text() == "Reading the data…"
    assert window.data_column.note.text() == "Reading the data…"


def test_every_lesson_has_its_tile(window: MainWindow) -> None:
    shown = [tile.lesson.name for group in window.start_page.groups for tile in group.tiles]
    assert sorted(shown) == sorted(entry.name for entry in RECIPES)


def test_a_course_begins_on_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    buttons = window.start_page.courses.buttons
    assert tuple(buttons) == course_names()
    for name, button in buttons.items():
        course = course_named(name)
        assert button.text() == f"{course.title.en} · {len(course.pages)} pages"
    qtbot.mouseClick(buttons["3-network"], Qt.MouseButton.LeftButton)
    assert window.guide.pager.course is course_named("3-network")
    assert window.context.document.design.recipe == "by-hand-neuron"
    assert window.pages.currentWidget() is window.workplace


def test_the_start_page_becomes_narrower_and_wider_again(window: MainWindow) -> None:
    page, tiles = window.start_page, window.start_page.groups[0].tiles

    def look() -> tuple[int, int]:
        QApplication.sendPostedEvents()
        assert page.widget().width() <= page.viewport().width()
        return tiles[0].width(), len({tile.y() for tile in tiles})

    wide = look()
    window.resize(960, 600)
    narrow = look()
    assert narrow[0] < wide[0]
    assert max(tile.geometry().right() for tile in tiles) <= page.viewport().width()
    window.resize(1280, 720)
    assert look() == wide


def test_arrow_keys_go_from_tile_to_tile_and_enter_opens(window: MainWindow, qtbot: QtBot) -> None:
    tiles = window.start_page.groups[0].tiles
    qtbot.waitUntil(tiles[0].hasFocus)
    qtbot.keyClick(tiles[0], Qt.Key.Key_Right)
    assert tiles[1].hasFocus()
    qtbot.keyClick(tiles[1], Qt.Key.Key_Return)
    assert window.context.document.design.recipe == tiles[1].lesson.name


def test_the_lessons_words_can_be_put_away_and_called_back(window: MainWindow) -> None:
    window.beginnings.begin_lesson("xor")
    window.guide.strip.close_button.click()
    assert not window.guide.strip.isVisible()
    window.commands.look_at.trigger()
    assert window.guide.strip.isVisible()


def test_everything_fits_on_1280_by_720(window: MainWindow) -> None:
    window.show_workplace()
    QApplication.sendPostedEvents()
    assert window.size().width() == 1280
    assert window.size().height() == 720
    assert window.minimumSizeHint().width() <= 1280
    for column in (window.data_column, window.model_column, window.result_column):
        assert column is not None
        assert column.isVisible()
        assert column.width() >= column.minimumSizeHint().width()
    assert window.columns.height() >= 400


def test_presenting_leaves_the_tower_the_plots_and_few_controls(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.beginnings.begin_lesson("circles")
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.context.look.presenting
    assert window.data_column is not None
    assert not window.data_column.isVisible()
    assert not window.menuBar().isVisible()
    assert not window.bar.fields.isVisible()
    assert window.bar.train_button.isVisible()
    assert window.result_column is not None
    assert window.result_column.isVisible()

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.context.look.presenting
    assert window.data_column.isVisible()
    assert window.menuBar().isVisible()
    assert not window.isFullScreen()


def test_full_screen_and_presenting_do_not_get_in_each_others_way(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_workplace()
    window.commands.full_screen.trigger()
    qtbot.waitUntil(window.isFullScreen)
    window.commands.present.trigger()
    window.commands.present.trigger()
    assert window.isFullScreen()
    window.commands.full_screen.trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())


def test_the_columns_widths_are_remembered(
    window: MainWindow, preferences: Preferences, language: Language, qtbot: QtBot
) -> None:
    window.show_workplace()
    window.columns.setSizes([420, 420, 440])
    widths = window.columns.sizes()
    window.close()

    again = MainWindow(window.context, language, preferences)
    qtbot.addWidget(again)
    again.resize(window.size())  # the pretended screen is smaller than the window
    again.show()
    again.show_workplace()
    QApplication.sendPostedEvents()
    assert again.columns.sizes() == pytest.approx(widths, abs=2)


def test_words_follow_the_language_while_it_runs(window: MainWindow, language: Language) -> None:
    window.show_workplace()
    english = window.commands.train.text()
    language.choose("ko")
    QApplication.sendPostedEvents()
    assert window.commands.train.text() != english
    assert window.bar.train_button.text() in window.commands.train.text().replace("(&T)", "")
    language.choose("en")
    QApplication.sendPostedEvents()
    assert window.commands.train.text() == english


def test_a_training_setting_is_an_edit_with_a_name(window: MainWindow) -> None:
    document = window.context.document
    window.beginnings.begin_lesson("circles")
    before = document.design.training.epochs
    window.bar.fields.editors["epochs"].control.setValue(before + 10)
    assert document.design.training.epochs == before + 10
    assert "Epochs" in window.commands.undo.text()

    window.commands.undo.trigger()
    assert document.design.training.epochs == before
    assert window.bar.fields.editors["epochs"].value() == before
    assert not window.commands.undo.isEnabled()


def test_undo_is_heard_while_a_number_is_being_edited(window: MainWindow, qtbot: QtBot) -> None:
    """A field of Qt takes Ctrl+Z for its own letters, though there is nothing to take back."""
    document = window.context.document
    window.beginnings.begin_lesson("circles")
    before = document.design.training.epochs
    field = window.bar.fields.editors["epochs"].control
    field.setFocus()
    field.stepUp()
    assert document.design.training.epochs != before
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.design.training.epochs == before


def test_undo_in_a_text_takes_its_letters_back_first(window: MainWindow, qtbot: QtBot) -> None:
    document = window.context.document
    window.beginnings.begin_lesson("circles")
    document.edit("more epochs", document.design.with_training(epochs=77))
    line = QLineEdit(window)
    line.show()
    line.setFocus()
    qtbot.keyClicks(line, "abc")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() != "abc"
    assert document.design.training.epochs == 77


def test_a_dropped_lesson_of_no_kind_is_refused(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/picture.gif")])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setAccepted(False)
    window.dropEvent(event)
    assert not event.isAccepted()


def _dropped(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert window.beginnings.drop(data)


@pytest.mark.parametrize("name", ["표.csv", "장부.xlsx"])
def test_a_file_that_is_no_brick_goes_to_the_preview_that_says_what_it_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04 no table")
    with qtbot.waitSignal(window.beginnings.table_dropped) as dropped:
        _dropped(window, path)
    assert dropped.args == [path]


def test_pictures_and_folders_of_them_go_to_the_pictures(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures = [tmp_path / "고양이.png", tmp_path / "개.JPG"]
    for path in pictures:
        path.write_bytes(b"no picture, which is told where it is read")
    window.beginnings.pictures_dropped.disconnect(window.data_ways.take_pictures)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in pictures])
    with qtbot.waitSignal(window.beginnings.pictures_dropped) as dropped:
        assert window.beginnings.drop(data)
    assert dropped.args == [pictures]
    with qtbot.waitSignal(window.beginnings.pictures_dropped) as dropped:
        _dropped(window, tmp_path)
    assert dropped.args == [[tmp_path]]


def test_a_brick_is_known_by_its_inside_too(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "downloaded.zip"
    brickfile.write(path, Bundle(recipe("xor").make()))
    engine = window.context.engine
    engine.start()  # a file is read there
    try:
        with qtbot.waitSignal(window.files.opened, timeout=60_000) as opened:
            _dropped(window, path)
    finally:
        assert engine.shutdown(60)
    assert opened.args == [path]


def test_every_control_has_a_name_for_a_screen_reader(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit

    window.beginnings.begin_lesson("circles")
    nameless = []
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit):
        for control in window.findChildren(kind):
            if not control.isVisible() or control.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            if isinstance(control.parent(), QAbstractSpinBox | QComboBox):
                continue  # the editor inside of a field that has a name
            name = control.accessibleName() or (
                control.text() if isinstance(control, QAbstractButton) else ""
            )
            if not name:
                nameless.append(control.objectName() or repr(control))
    assert nameless == []


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_the_tab_key_goes_once_through_the_whole_window(
    window: MainWindow, qapp: QApplication, tab: int
) -> None:
    window.beginnings.begin_lesson("circles")
    assert window.data_column is not None
    assert window.model_column is not None
    window.data_column.tabs.setCurrentIndex(tab)
    model = window.model_column.tower.tower_model
    window.model_column.tower.setCurrentIndex(model.index(1, 0))
    window.activateWindow()
    first = window.bar.train_button
    first.setFocus()
    way: list[str] = []
    for _ in range(80):
        window.focusNextChild()
        widget = qapp.focusWidget()
        if widget is first:
            break
        way.append(widget.accessibleName() or getattr(widget, "text", str)())
    else:
        pytest.fail(f"the Tab key never comes back: {way}")
    assert len(way) == len(set(way)) or way.count("") < 3
    wanted = ["Epochs", "Rows", "Palette of bricks", "Tower of bricks", "Move down", "Neurons"]
    wanted += ["Activation function", "Split off the activation", "Ways of looking at the result"]
    assert [name for name in way if name in wanted] == wanted


@pytest.mark.parametrize("with_the_key", [False, True])
def test_from_the_lessons_one_comes_back_to_ones_work(
    window: MainWindow, qtbot: QtBot, with_the_key: bool
) -> None:
    assert not window.start_page.back_button.isVisible()
    window.beginnings.begin_lesson("xor")
    design = window.context.document.design
    window.commands.new.trigger()
    assert window.pages.currentWidget() is window.start_page
    if with_the_key:
        qtbot.keyClick(window.start_page.groups[0].tiles[0], Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(window.start_page.back_button, Qt.MouseButton.LeftButton)
    assert window.pages.currentWidget() is window.workplace
    assert window.context.document.design is design


@pytest.mark.parametrize("code", ["en", "ko"])
def test_nothing_in_the_bar_is_cut_or_overlaps_in_the_smallest_window(
    window: MainWindow, language: Language, qtbot: QtBot, code: str
) -> None:
    language.choose(code)
    window.beginnings.begin_lesson("xor")
    bar = window.bar
    for width in (960, 1024, 1280):
        window.resize(width, 720)
        qtbot.waitUntil(lambda width=width: bar.width() == width)
        qtbot.waitUntil(lambda: bar.fields.width() >= bar.fields.minimumSizeHint().width())
        qtbot.waitUntil(lambda: bar.speed.width() >= bar.speed.sizeHint().width())
        assert bar.minimumSizeHint().width() <= width


def test_enter_presses_the_train_button_once(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.start_page.groups[1].tiles[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.commands.train.triggered):
        qtbot.keyClick(window.bar.train_button, Qt.Key.Key_Return)
    assert window.context.run.state == "preparing"


def test_the_edit_menu_splits_and_joins_the_activation(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.start_page.groups[1].tiles[0], Qt.MouseButton.LeftButton)
    assert window.model_column is not None
    design = window.context.document.design
    brick = next(brick for brick in design.bricks if getattr(brick, "activation", "") != "linear")
    assert not window.commands.bricks.split.isEnabled()
    window.model_column.tower.choose([brick.id])
    window.commands.bricks.split.trigger()
    assert len(window.context.document.design.bricks) == len(design.bricks) + 1
    window.model_column.tower.choose([brick.id])
    window.commands.bricks.join.trigger()
    assert window.context.document.design == design


def test_the_plots_own_button_gives_them_the_whole_width_and_back(window: MainWindow) -> None:
    window.beginnings.begin_lesson("circles")
    assert window.data_column is not None
    assert window.model_column is not None
    button = window.data_column.plots.wide_button
    button.click()
    assert window.data_column.is_wide
    assert window.commands.wide.isChecked()
    assert button.isChecked()
    assert not window.model_column.isVisible()
    button.click()
    assert not window.data_column.is_wide
    assert not button.isChecked()
    assert window.model_column.isVisible()


def test_recent_files_can_be_forgotten(
    window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    path = tmp_path / "우리 반.csv"
    path.touch()
    preferences.remember_file(path)
    menu = window.menus.recent
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.data()] == [path.name]
    menu.actions()[-1].trigger()
    assert preferences.recent_files == []
    menu.aboutToShow.emit()
    assert menu.actions() == []


class _Windows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own(
    qapp: QApplication, window: MainWindow, qtbot: QtBot
) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)
    try:
        window.show_workplace()
        assert window.data_column is not None
        for source in (each for each in CATALOGUE if each.family != "table"):
            window.data_column.picker.show_source(source())
        window.present(True)
        window.present(False)
        window.widen_data(True)
        window.widen_data(False)
    finally:
        qapp.removeEventFilter(windows)
    assert windows.shown == []


# --- painting ----------------------------------------------------------------------------------


def test_painting_begins_on_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.start_page.paint_button, Qt.MouseButton.LeftButton)

    assert window.pages.currentWidget() is window.workplace
    assert window.context.document.design.data.source == Painted()
    assert not window.context.document.unsaved
    assert window.data_column.painting.isVisible()


def test_a_painting_is_painted_on_the_wall(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.paint.trigger()
    QApplication.sendPostedEvents()
    widths = window.columns.sizes()
    window.commands.present.setChecked(True)
    QApplication.sendPostedEvents()
    board = window.data_column.painting.board
    assert board.isVisible()
    assert window.result_column.isVisible()
    assert not window.data_column.picker.isVisible()
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton)
    assert len(window.context.document.design.data.source.xyv)
    window.commands.present.setChecked(False)
    assert window.data_column.picker.isVisible()
    qtbot.waitUntil(lambda: window.columns.sizes() == widths)


def test_presenting_shows_the_board_only_while_there_is_a_painting(window: MainWindow) -> None:
    window.show_workplace()
    window.commands.present.setChecked(True)
    assert not window.data_column.isVisible()
    document = window.context.document
    document.edit("paint", painting.begun(Painted()))
    assert window.data_column.painting.board.isVisible()
    document.undo_stack.undo()
    assert not window.data_column.isVisible()
    window.commands.present.setChecked(False)


def test_the_boards_keys_are_not_the_bricks(window: MainWindow, qtbot: QtBot) -> None:
    """Delete, Select all and Escape mean the points while the board has the keyboard."""
    window.commands.paint.trigger()
    column = window.data_column
    board, painter = column.painting.board, column.painting.painter
    window.activateWindow()
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton)
    bricks = window.context.document.design.bricks
    window.model_column.select_all()
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert painter.chosen.all()
    window.commands.present.setChecked(True)
    qtbot.keyClick(board, Qt.Key.Key_Escape)
    assert not painter.chosen.any()
    assert window.context.look.presenting
    qtbot.keyClick(board, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(board, Qt.Key.Key_Delete)
    assert not len(painter.points)
    assert window.context.document.design.bricks == bricks
    qtbot.keyClick(board, Qt.Key.Key_Escape)
    assert not window.context.look.presenting


def test_the_speed_is_the_designs_and_full_speed_is_one_click_away(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.beginnings.begin_lesson("circles")
    switch, document = window.bar.speed, window.context.document
    assert document.design.speed == "watch"
    assert switch.button("watch").isChecked()
    switch.button("5").click()
    assert document.design.speed == "5"
    assert not document.unsaved
    fast = next(
        button
        for button in window.bar.buttons
        if button.defaultAction() is window.commands.train_full
    )
    fast.click()
    assert window.context.run.state == "preparing"
    assert document.design.speed == "full"
    assert switch.button("full").isChecked()
    assert not fast.isEnabled()  # faster it cannot go
    assert window.commands.stop.isEnabled()  # before it has begun, too
    window.commands.stop.trigger()
    assert window.context.run.state == "idle"
    window.beginnings.begin_painting()
    assert switch.button("full").isChecked()
    window.beginnings.begin_lesson("moons")
    assert switch.button("watch").isChecked()


def test_presenting_keeps_the_lessons_words_and_fills_the_wall(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.beginnings.begin_lesson("circles")
    card, look = window.guide.strip, window.context.look
    words = card.text.text()
    window.commands.present.setChecked(True)
    window.showNormal()
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: look.scale == 1.5, timeout=5000)
    assert card.isVisible()
    assert card.text.text() == words
    assert card.title.isVisible()
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: look.scale == 2.25, timeout=5000)
    window.commands.present.setChecked(False)
    assert card.text.text() == words
    assert card.title.isVisible()
    assert look.scale == 1.0
