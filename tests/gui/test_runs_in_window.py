"""The runs in the window: seen where there are several, chosen, named, deleted; by keys, too."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from engine.messages import Message
from engine.recipes import recipe
from engine.training.frames import Ending, History, TrainedState
from engine.training.run.run_record import RunRecord
from gui.look.look import Look
from gui.main_window import MainWindow
from gui.shell.bar.runs_button import RunsButton
from gui.shell.language import Language
from gui.widgets.name_question import NameQuestion
from gui.work.context import make_context
from gui.work.document.document import Document
from gui.work.remembered.preferences import Preferences
from tests.gui.engine_here import EngineHere

ONE = recipe("line-one-neuron").make()
DEEP = recipe("line-deep").make()


def a_run(run_id: str, design: object, loss: float, name: str = "") -> RunRecord:
    history = History({"loss": np.array([1.0, loss])})
    state = TrainedState(2, (np.zeros(2),), ())
    ending = Ending("done", 2, Message("run.done", "Done: {epoch} epochs.", {"epoch": 2}))
    return RunRecord(0, design, history, state, ending, id=run_id, name=name)  # type: ignore[arg-type]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qtbot: QtBot, look: Look, language: Language, preferences: Preferences) -> MainWindow:
    """A window whose engine was never started."""
    document = Document(ONE)
    with look.building():
        window = MainWindow(make_context(document, EngineHere(), look), language, preferences)
    window.files.questions.about_unsaved = lambda _name, answer: answer("discard")
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.show_workplace()
    document.keep_run(a_run("first", ONE, 0.25))
    return window


def filled(window: MainWindow) -> QMenu:
    window.menus.runs.aboutToShow.emit()
    return window.menus.runs


def entry(window: MainWindow, words: str) -> QAction:
    """The only entry of the menu with these words."""
    (found,) = [action for action in filled(window).actions() if words in action.text()]
    return found


def button(window: MainWindow) -> RunsButton:
    found = window.findChild(RunsButton)
    assert found is not None
    return found


def test_one_run_is_no_matter_of_choice(window: MainWindow) -> None:
    assert not button(window).isVisible()
    document = window.context.document
    document.edit("deep", DEEP)
    document.keep_run(a_run("second", DEEP, 0.125))
    assert button(window).isVisible()
    assert button(window).text().strip() == "Run 2 (2 in all)"
    document.rename_run("r", "second", "Tief & <b>dick</b>")
    assert button(window).text().strip() == "Tief && <b>dick<… (2 in all)"
    assert "<b>" in button(window).accessibleDescription()


def test_each_run_says_its_network_its_best_figure_and_its_ending(window: MainWindow) -> None:
    document = window.context.document
    document.edit("deep", DEEP)
    document.keep_run(a_run("second", DEEP, float("nan")).without_weights())
    texts = [action.text() for action in filled(window).actions()]
    assert texts[0] == (
        "Run 2 · 64 relu → 64 relu → 1 · Loss 1.0000 at epoch 1 · done · curves only"
    )
    assert texts[1] == "Run 1 · 1 · Loss 0.2500 at epoch 2 · done"
    assert [action.isChecked() for action in filled(window).actions()[:2]] == [True, False]


def test_choosing_a_run_brings_its_network_and_curves_and_can_be_undone(
    window: MainWindow,
) -> None:
    document, context = window.context.document, window.context
    document.edit("deep", DEEP)
    document.keep_run(a_run("second", DEEP, 0.125))
    entry(window, "Run 1").trigger()
    assert document.design == ONE
    assert list(context.run.history.values["loss"]) == [1.0, 0.25]
    assert window.commands.undo.text() == "&Undo: Look at Run 1"
    window.commands.undo.trigger()
    assert document.design == DEEP
    assert list(context.run.history.values["loss"]) == [1.0, 0.125]


def test_a_run_is_named_and_deleted(window: MainWindow, qtbot: QtBot) -> None:
    document = window.context.document
    entry(window, "Rename this run").trigger()
    question = window.findChild(NameQuestion)
    assert question is not None
    field = question.field
    field.clear()
    qtbot.keyClicks(field, "One line")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.runs.records[0].name == "One line", timeout=5000)
    assert entry(window, "One line").text().startswith("1 One line · ")
    entry(window, "Delete this run").trigger()
    assert document.runs.records == ()
    assert window.context.run.state == "idle"
    assert entry(window, "Each training becomes a run").isEnabled() is False
    assert not entry(window, "Delete this run").isEnabled()
    window.commands.undo.trigger()
    assert document.run is not None
    assert document.run.name == "One line"


def test_a_network_is_planned_opened_and_deleted(window: MainWindow, qtbot: QtBot) -> None:
    document = window.context.document
    entry(window, "Plan this network").trigger()
    question = window.findChild(NameQuestion)
    assert question is not None
    assert question.field.text() == "1"
    question.field.setText("한 개")
    question.accept()
    assert [plan.name for plan in document.planned] == ["한 개"]
    assert button(window).isVisible()
    assert not entry(window, "&Plan this network").isEnabled()  # it lies there already
    document.edit("deep", DEEP)
    entry(window, "한 개").trigger()
    assert (document.design, document.runs.chosen_id) == (ONE, "first")
    assert entry(window, "한 개").isChecked()
    entry(window, "Dele&te this planned").trigger()
    assert document.planned == ()
    window.commands.undo.trigger()
    assert [plan.name for plan in document.planned] == ["한 개"]


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_a_lesson_of_three_networks_has_all_three_in_the_menu(
    window: MainWindow, language: Language, spoken: str
) -> None:
    document = window.context.document
    language.choose(spoken)
    window.beginnings.begin_lesson("line-one-neuron")
    names = {
        "en": ("One neuron · 1", "One hidden layer · 64 relu → 1", "Two hidden layers · 64 relu"),
        "ko": ("뉴런 하나 · 1", "은닉층 하나 · 64 relu → 1", "은닉층 둘 · 64 relu"),
    }[spoken]
    assert not document.unsaved
    assert button(window).isVisible()
    assert [entry(window, name).isChecked() for name in names] == [True, False, False]
    for name, other in zip(
        names, ("line-one-neuron", "line-hidden-layer", "line-deep"), strict=True
    ):
        entry(window, name).trigger()
        assert document.design == recipe(other).make()
        assert entry(window, name).isChecked()
        assert window.guide.strip.isVisible()
        document.keep_run(a_run(f"of-{other}", document.design, 0.5))
    assert len(document.planned) == len(document.runs.records) == 3
    entry(window, names[0]).trigger()
    assert document.runs.chosen_id == "of-line-one-neuron"


def test_the_next_lesson_has_no_networks_of_the_last(window: MainWindow) -> None:
    window.beginnings.begin_lesson("labels-one-neuron")
    assert len(window.context.document.planned) == 3
    window.beginnings.begin_lesson("xor")
    assert window.context.document.planned == ()
    assert not button(window).isVisible()


def test_while_a_run_learns_none_is_chosen_or_deleted(window: MainWindow) -> None:
    window.context.document.edit("deep", DEEP)
    window.commands.train.trigger()
    assert window.context.run.state == "preparing"
    assert not entry(window, "Run 1").isEnabled()
    assert not entry(window, "Delete this run").isEnabled()
    assert entry(window, "Rename this run").isEnabled()


def test_on_the_start_page_there_is_nothing_to_choose(window: MainWindow) -> None:
    window.show_start_page()
    assert not any(action.isEnabled() for action in filled(window).actions() if action.text())
