"""Starting and ending: what comes when, what a crash left, the last resort."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle
from gui.application import Application
from gui.shell.last_resort import LastResort
from gui.work.document.document import Document
from gui.work.lessons import empty_design
from gui.work.recovery.autosave import Autosave, recoveries
from gui.work.recovery.recovery_question import DamagedQuestion, RecoveryQuestion
from gui.work.remembered.places import autosave_folder
from tests.gui.real_application import made_anew


@pytest.fixture
def application(qapp: QApplication) -> Iterator[Application]:
    with made_anew(qapp, "en") as application:
        yield application


def _crash_left(qtbot: QtBot) -> Path:
    """What a window leaves that ends without closing; gives the autosaved file.

    No window is made for it: one that nobody closes would be taken apart by the garbage
    collector, after Qt has deleted parts of it.
    """
    document = Document(empty_design())
    autosave = Autosave(document, lambda: Bundle(document.design))
    document.edit("more epochs", document.design.with_training(epochs=77))
    autosave.keep_now()
    qtbot.waitUntil(lambda: autosave.file.exists() and not autosave._worker.busy)
    autosave._worker.close()
    assert autosave._lock is not None
    autosave._lock.unlock()
    return autosave.file


def test_columns_and_engine_come_after_the_first_paint(
    application: Application, qtbot: QtBot
) -> None:
    assert application.window.model_column is None
    columns, seen = application.window.columns, set()
    turns = QTimer(application.window)
    turns.timeout.connect(lambda: seen.add(columns.count()))
    turns.start(0)
    with (
        qtbot.waitSignal(application.engine.loaded, timeout=60_000),
        qtbot.waitSignal(application.window.built, timeout=60_000),
        qtbot.waitSignal(application.window.painted),
    ):
        application.open(None)
    turns.stop()
    assert application.window.model_column is not None
    assert seen == {0, 1, 2, 3}  # a click is heard between each two of them


def test_a_click_makes_what_is_missing_of_the_columns(application: Application) -> None:
    window = application.window
    assert window.build_next_column()
    window.beginnings.begin_lesson("circles")
    assert window.columns.count() == 3
    assert window.result_column is not None
    assert not window.build_next_column()
    assert window.columns.count() == 3


def test_closed_before_its_columns_are_there_it_starts_nothing_more(
    application: Application, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(application.window.painted):
        application.open(None)
    assert application.end()
    for _ in range(20):
        QApplication.processEvents()
    assert application.window.model_column is None
    lanes = {thread.name for thread in threading.enumerate()}
    assert not lanes & {"training", "data", "files"}


def test_a_file_of_the_command_line_is_shown_before_the_engine_loads(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.brick"
    brickfile.write(path, Bundle(application.document.design.with_training(epochs=77)))
    order: list[str] = []
    application.window.files.opened.connect(lambda _path: order.append("file"))
    application.engine.loaded.connect(lambda: order.append("engine"))
    with qtbot.waitSignal(application.engine.loaded, timeout=60_000):
        application.open(str(path))
    assert order == ["file", "engine"]
    assert application.window.pages.currentWidget() is application.window.workplace
    assert application.document.design.training.epochs == 77


def test_icons_come_late_and_move_nothing(application: Application, qtbot: QtBot) -> None:
    button = application.window.start_page.table_button
    before = button.sizeHint()
    with qtbot.waitSignal(application.window.built, timeout=60_000):
        application.open(None)
    assert button.sizeHint() == before
    image = button.icon().pixmap(20, 20).toImage()
    assert any(image.pixelColor(x, 10).alpha() for x in range(image.width()))


def test_a_lesson_can_be_chosen_before_the_columns_are_there(application: Application) -> None:
    application.window.show()
    application.window.beginnings.begin_lesson("circles")
    assert application.window.model_column is not None
    assert application.window.pages.currentWidget() is application.window.workplace


def test_a_file_of_the_command_line_that_is_not_there_is_said(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(application.window.files.failed, timeout=60_000):
        application.open(str(tmp_path / "없는 파일.brick"))
    assert application.window.status_line.isVisible()
    assert application.window.status_line.sentence.mood == "error"


def test_closing_asks_about_what_is_not_saved(application: Application) -> None:
    """By the question itself: the window stays until it is answered, and goes by the answer."""
    window, document = application.window, application.document
    window.show()
    window.show_workplace()
    document.edit("more epochs", document.design.with_training(epochs=77))
    for words in ("Cancel", "Don't save"):
        assert not window.close()
        assert not window.close()  # closed twice, it asks once
        (box,) = (own for own in window.findChildren(QMessageBox) if own.isVisible())
        next(own for own in box.buttons() if words in own.text().replace("&", "")).click()
        assert window.isVisible() == (words == "Cancel")


def test_saving_while_closing_closes_when_it_is_written(
    application: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, document = application.window, application.document
    window.show()
    window.show_workplace()
    document.edit("more epochs", document.design.with_training(epochs=77))
    path = tmp_path / "첫 신경망.brick"
    questions = window.files.questions
    monkeypatch.setattr(questions, "about_unsaved", lambda _name, answer: answer("save"))
    monkeypatch.setattr(questions, "where_to_save", lambda _proposal, chosen, _up: chosen(path))
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=60_000)
    assert path.exists()
    assert application.preferences.recent_files == [path]


def test_keeping_unsaved_work_paints_nothing(application: Application, qtbot: QtBot) -> None:
    """A picture of the result takes a tenth of a second, in which a curve would stand still."""
    painted: list[bool] = []
    application.window.files.thumbnail = lambda: bytes(painted.append(True) or 0)
    document, autosave = application.document, application.autosave
    document.edit("more epochs", document.design.with_training(epochs=77))
    autosave.keep_now()
    qtbot.waitUntil(lambda: autosave.file.exists() and not autosave._worker.busy)
    assert not painted
    assert application.window.files.bundle() is not None
    assert painted, "what is saved has its picture"


def test_what_a_crash_left_is_offered_and_comes_back(
    qtbot: QtBot, application: Application
) -> None:
    left = _crash_left(qtbot)
    application.open(None)
    qtbot.waitUntil(lambda: bool(application.window.findChildren(RecoveryQuestion)), timeout=60_000)
    question = application.window.findChildren(RecoveryQuestion)[0]
    with qtbot.waitSignal(application.window.files.opened, timeout=60_000):
        question.recover_button.click()
    assert application.document.design.training.epochs == 77
    assert application.document.unsaved
    assert left.exists(), "kept till the end in order"
    assert application.end()
    assert not left.exists()


def test_what_was_recovered_and_saved_is_not_offered_again(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    left = _crash_left(qtbot)
    application.open(None)
    qtbot.waitUntil(lambda: bool(application.window.findChildren(RecoveryQuestion)), timeout=60_000)
    with qtbot.waitSignal(application.window.files.opened, timeout=60_000):
        application.window.findChildren(RecoveryQuestion)[0].recover_button.click()
    with qtbot.waitSignal(application.window.files.saved, timeout=60_000):
        application.window.files.save_to(tmp_path / "safe.brick")
    assert not left.exists()


def test_what_was_recovered_and_let_go_is_not_offered_again(
    qtbot: QtBot, application: Application
) -> None:
    left = _crash_left(qtbot)
    question = _question(qtbot, application)
    with qtbot.waitSignal(application.window.files.opened, timeout=60_000):
        question.recover_button.click()
    assert left.exists()  # till the person saves it or lets it go: there may be a second crash
    application.document.replace(application.document.design)
    assert not left.exists()


def _question(qtbot: QtBot, application: Application) -> RecoveryQuestion:
    application.open(None)
    qtbot.waitUntil(lambda: bool(application.window.findChildren(RecoveryQuestion)), timeout=60_000)
    return application.window.findChildren(RecoveryQuestion)[0]


def test_everything_that_crashes_left_is_offered(qtbot: QtBot, application: Application) -> None:
    left = {_crash_left(qtbot) for _ in range(3)}
    question = _question(qtbot, application)
    assert question.list.count() == 3
    question.list.setCurrentRow(1)
    question.discard_button.click()
    assert question.list.count() == 2
    assert sum(file.exists() for file in left) == 2
    with qtbot.waitSignal(application.window.files.opened, timeout=60_000):
        question.recover_button.click()
    assert application.end()
    (kept,) = (file for file in left if file.exists())
    (again,) = recoveries()
    assert again.file == kept, "it is offered the next time"
    again.discard()


@pytest.mark.parametrize("answer", ["throw away", "keep"])
def test_a_damaged_one_is_offered_once(qtbot: QtBot, application: Application, answer: str) -> None:
    bad, good = _crash_left(qtbot), _crash_left(qtbot)
    bad.write_bytes(b"PK damaged")
    question = _question(qtbot, application)
    rows = [recovery.file for recovery in question._left]
    question.list.setCurrentRow(rows.index(bad))
    with qtbot.waitSignal(application.window.files.failed, timeout=60_000):
        question.recover_button.click()
    (box,) = application.window.findChildren(DamagedQuestion)
    (box.throw_button if answer == "throw away" else box.escapeButton()).click()
    assert not bad.exists()
    aside = bad.with_suffix(".brick.damaged")
    assert aside.exists() == (answer == "keep")
    aside.unlink(missing_ok=True)

    def offered_again() -> bool:
        asked = [
            each for each in application.window.findChildren(RecoveryQuestion) if each.isVisible()
        ]
        return [recovery.file for each in asked for recovery in each._left] == [good]

    qtbot.waitUntil(offered_again, timeout=60_000)
    for each in application.window.findChildren(RecoveryQuestion):
        if each.isVisible():
            each.discard_button.click()
    assert not good.exists()
    assert recoveries() == ()


def test_later_keeps_what_a_crash_left(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    """Also when another file is opened and saved after it."""
    left = _crash_left(qtbot)
    mine = tmp_path / "mine.brick"
    brickfile.write(mine, Bundle(application.document.design))
    application.open(str(mine))
    qtbot.waitUntil(lambda: bool(application.window.findChildren(RecoveryQuestion)), timeout=60_000)
    with qtbot.waitSignal(application.window.files.opened, timeout=60_000) as opened:
        application.window.findChildren(RecoveryQuestion)[0].reject()
    assert opened.args == [mine]
    with qtbot.waitSignal(application.window.files.saved, timeout=60_000):
        application.window.files.save()
    assert application.end()
    assert left.exists()
    for file in autosave_folder().iterdir():
        file.unlink()


def test_an_error_nobody_expected_is_shown_once_and_offers_to_save(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    last_resort = LastResort(lambda: saved.append(True))
    last_resort.install()

    def fail() -> None:
        raise ZeroDivisionError("in a thread")

    thread = threading.Thread(target=fail)
    with qtbot.waitSignal(last_resort.failed):
        thread.start()
    thread.join()
    qtbot.waitUntil(lambda: last_resort._box is not None)
    box = last_resort._box
    assert isinstance(box, QMessageBox)
    assert "ZeroDivisionError: in a thread" in box.detailedText()

    sys.excepthook(ValueError, ValueError("again"), None)
    assert last_resort._box is box

    box.defaultButton().click()
    assert saved == [True]
    qtbot.waitUntil(lambda: last_resort._box is None)


def test_a_file_that_the_system_wants_opened_is_heard_of() -> None:
    """As macOS does it; in a process of its own, since there is one application in each."""
    code = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from gui.application import Program\n"
        "program = Program([])\n"
        "program.file_wanted.connect(print)\n"
        "print(QCoreApplication.sendEvent(program, QFileOpenEvent('/somewhere/mine.brick')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["/somewhere/mine.brick", "True"], done.stderr


def test_a_file_wanted_early_is_the_one_to_begin_with_and_a_later_one_is_opened(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.brick", tmp_path / "second.brick"
    design = application.document.design
    brickfile.write(first, Bundle(design.with_training(epochs=71)))
    brickfile.write(second, Bundle(design.with_training(epochs=72)))
    application.window.painted.connect(lambda: application.open_another(str(first)))
    with qtbot.waitSignal(application.window.files.opened, timeout=60_000):
        application.open(None)
    assert application.document.design.training.epochs == 71
    with qtbot.waitSignal(application.window.files.opened, timeout=60_000):
        application.open_another(str(second))
    assert application.document.design.training.epochs == 72
