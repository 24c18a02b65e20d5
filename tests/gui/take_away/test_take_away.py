"""Taking away: a card a kind, to a real file, with cancel, replace and what was chosen last."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from engine.data.sources.drawn_pictures import DrawnShapes
from engine.data.sources.samples import Iris
from engine.export import kinds
from engine.export.kinds import KINDS
from engine.export.names import FACTS, ExportOptions, Kind
from engine.recipes import recipe
from engine.service.requests.export_requests import Export, ExportByKeras
from gui.shell.language import Language
from gui.take_away.card import KindCard
from gui.take_away.kind_options import OPTIONS
from gui.take_away.kind_words import GROUPS, ICONS, all_kinds, words_of
from gui.take_away.leaving import work_name
from gui.take_away.saving import Wish
from gui.take_away.window import TakeAwayWindow
from gui.widgets.message_box import MessageBox
from gui.work.context import Context
from gui.work.remembered.last_exports import LastExport, LastExports
from gui.work.remembered.preferences import Preferences
from tests.gui.results.conftest import Open, train
from tests.gui.results.taught_trainer import Lesson
from tests.gui.take_away.conftest import OpenWindow
from tests.gui.whole_window import WholeWindow

_LONG = 30_000


@pytest.fixture
def context(open_design: Open) -> Context:
    return open_design(Iris())


@pytest.fixture
def window(context: Context, open_window: OpenWindow) -> TakeAwayWindow:
    return open_window(context)


def choose_file(qtbot: QtBot, window: TakeAwayWindow, path: Path) -> QFileDialog:
    """Answer the file dialog that is open."""
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(str(path))
    name = dialog.selectedFiles()[0]
    dialog.fileSelected.emit(name)
    dialog.reject()
    return dialog


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def wish(card: KindCard, path: Path) -> Wish:
    options = card.options
    return Wish(card.kind, path, options.values, options.kept, options.ending)


# --- the cards ----------------------------------------------------------------------------------


def test_every_kind_has_its_card_and_its_words(window: TakeAwayWindow) -> None:
    assert set(window.cards) == set(FACTS) == set(KINDS)
    assert all_kinds() == tuple(window.cards)
    named = [kind for group in GROUPS.values() for kind in group]
    assert len(named) == len(set(named))
    assert set(ICONS) == set(named)
    titles = [words_of(kind).title for kind in named]
    assert len(set(titles)) == len(titles)
    for card in window.cards.values():
        for text in (card.title, card.what, card.about, card.size_line):
            assert text.text(), card.kind
        assert card.save_button.isVisible() or card.train_button.isVisible()


def test_files_are_called_as_the_lesson_in_the_persons_language(
    context: Context, language: Language
) -> None:
    context.document.edit("", recipe("iris").make())
    assert work_name(context.document) == "Iris flowers"
    language.choose("ko")
    assert work_name(context.document) == "붓꽃"
    own = context.document.design.model_copy(update={"recipe": ""})
    context.document.edit("", own)
    assert work_name(context.document) == "신경망"


def test_rows_are_offered_only_where_there_are_some(
    context: Context, open_window: OpenWindow
) -> None:
    window = open_window(context)
    box = window.cards["page"].options.boxes["own_rows"]
    assert box.isVisible()
    design = recipe("drawn-shapes").make()
    few = design.data.model_copy(update={"source": DrawnShapes(rows=20, size=8)})
    context.document.edit("", design.with_data(few))
    assert not box.isVisible()


def test_every_option_is_on_a_card() -> None:
    shown = {name for names in OPTIONS.values() for name in names}
    of_the_lesson = {"test_closed"}  # no choice of the person's
    assert shown | of_the_lesson == set(ExportOptions.__dataclass_fields__)
    assert set(OPTIONS) <= set(FACTS)


def test_a_click_on_a_card_makes_a_real_file(
    qtbot: QtBot, window: TakeAwayWindow, context: Context, tmp_path: Path
) -> None:
    card = window.cards["script"]
    card.options._styles.button(1).click()  # type: ignore[union-attr]
    click(qtbot, card.save_button)
    with qtbot.waitSignal(card.saved, timeout=_LONG) as saved:
        choose_file(qtbot, window, tmp_path / "붓꽃")
    assert saved.args == [tmp_path / "붓꽃.py"]
    assert "def forward(x):" in (tmp_path / "붓꽃.py").read_text(encoding="utf-8")
    assert (tmp_path / "붓꽃.csv").exists()
    assert "붓꽃.py" in card.result.text()
    assert "the last one" in card.size_line.text()
    assert card.folder_button.isVisible()
    last = context.exports.of("script")
    assert (last.folder, last.options["style"]) == (tmp_path, "numpy")


def test_the_keyboard_is_on_the_same_card_after_the_dialog(
    qtbot: QtBot, window: TakeAwayWindow, tmp_path: Path
) -> None:
    card = window.cards["script"]
    click(qtbot, card.save_button)
    (dialog,) = window.findChildren(QFileDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    with qtbot.waitSignal(card.saved, timeout=_LONG):
        dialog.hide()  # then Qt says which file it is, before the window below is active again
        dialog.fileSelected.emit(str(tmp_path / "code.py"))
        assert card.isAncestorOf(window.focusWidget())
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        assert card.isAncestorOf(window.focusWidget())
    assert card.isAncestorOf(window.focusWidget())  # Return saves no other kind


@pytest.mark.parametrize("kind", [kind for kind, facts in FACTS.items() if not facts.trained])
def test_what_needs_no_weights_leaves_without_training(
    qtbot: QtBot, window: TakeAwayWindow, tmp_path: Path, kind: Kind
) -> None:
    card = window.cards[kind]
    out = tmp_path / f"a{FACTS[kind].endings[0]}"
    with qtbot.waitSignal(card.saved, timeout=_LONG):
        card.saving.write(wish(card, out))
    assert out.stat().st_size > 100


def test_the_folder_is_opened_afterwards(
    qtbot: QtBot, window: TakeAwayWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    card = window.cards["data"]
    with qtbot.waitSignal(card.saved, timeout=_LONG):
        card.saving.write(wish(card, tmp_path / "a.csv"))
    click(qtbot, card.folder_button)
    assert opened == [str(tmp_path)]


# --- replacing, cancelling, failing -------------------------------------------------------------


def test_what_is_there_is_replaced_only_when_asked(
    qtbot: QtBot, window: TakeAwayWindow, tmp_path: Path
) -> None:
    card, path = window.cards["data"], tmp_path / "a.csv"
    path.write_text("mine", encoding="utf-8")
    for answer in ("Keep it", "Replace"):
        card.saving.write(wish(card, path))
        qtbot.waitUntil(lambda: bool(window.findChildren(MessageBox)), timeout=_LONG)
        (box,) = window.findChildren(MessageBox)
        assert path.read_text(encoding="utf-8") == "mine"
        button = next(each for each in box.findChildren(QPushButton) if answer in each.text())
        if answer == "Keep it":
            button.click()
            qtbot.waitUntil(lambda: not window.findChildren(MessageBox), timeout=_LONG)
            assert card.save_button.isVisible()
        else:
            with qtbot.waitSignal(card.saved, timeout=_LONG):
                button.click()
    assert path.read_text(encoding="utf-8") != "mine"


class Slow(type(KINDS["data"])):  # type: ignore[misc]
    """Tells how far it is until nobody wants it any more."""

    def contents(self, job: object, out: Path) -> object:
        while True:
            job.went_on(0.25)  # type: ignore[attr-defined]


def test_cancelled_it_writes_nothing(
    qtbot: QtBot, window: TakeAwayWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(kinds.KINDS, "data", Slow())
    card = window.cards["data"]
    card.save_button.setFocus()
    card.saving.write(wish(card, tmp_path / "a.csv"))
    assert card.cancel_button.isVisible()
    assert not card.save_button.isVisible()
    qtbot.waitUntil(lambda: card.bar.value() == card.bar.maximum() // 4, timeout=_LONG)
    with qtbot.waitSignal(card.saving.cancelled, timeout=_LONG):
        click(qtbot, card.cancel_button)
    assert list(tmp_path.iterdir()) == []
    assert "Cancelled" in card.message.text()
    assert card.save_button.isVisible()
    assert window.focusWidget() is card.save_button  # no other card, which would come into sight


def test_the_engine_that_ends_leaves_nothing_half_written(
    qtbot: QtBot,
    window: TakeAwayWindow,
    context: Context,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(kinds.KINDS, "data", Slow())
    card = window.cards["data"]
    card.saving.write(wish(card, tmp_path / "a.csv"))
    qtbot.waitUntil(lambda: card.bar.value() > 0, timeout=_LONG)
    window.close()
    assert context.engine.shutdown(10)
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_said_in_the_card(qtbot: QtBot, window: TakeAwayWindow, tmp_path: Path) -> None:
    card = window.cards["data"]
    with qtbot.waitSignal(card.saving.failed, timeout=_LONG):
        card.saving.write(wish(card, tmp_path / "gone" / "a.csv"))
    assert card.message.property("role") == "error"
    assert "a.csv" in card.message.text() or "gone" in card.message.text()
    assert window.findChildren(MessageBox) == []
    assert card.save_button.isVisible()


def test_several_are_written_at_once(qtbot: QtBot, window: TakeAwayWindow, tmp_path: Path) -> None:
    cards = window.cards["script"], window.cards["data"]
    for card in cards:
        card.saving.write(wish(card, tmp_path / f"{card.kind}{FACTS[card.kind].endings[0]}"))
    qtbot.waitUntil(lambda: all(card.folder_button.isVisible() for card in cards), timeout=_LONG)
    assert len(list(tmp_path.iterdir())) == 3


# --- which run, and what needs weights ----------------------------------------------------------


@pytest.fixture
def _data_needs_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    monkeypatch.setitem(FACTS, "data", replace(FACTS["data"], trained=True, runs=True))


@pytest.mark.usefixtures("_data_needs_weights")
def test_what_needs_weights_waits_for_them(
    qtbot: QtBot, window: TakeAwayWindow, context: Context, tmp_path: Path
) -> None:
    card = window.cards["data"]
    assert "Nothing has been trained yet" in window.which.text()
    assert not card.save_button.isVisible()
    assert "Train the network first" in card.message.text()
    with qtbot.waitSignal(window.training_wanted, timeout=_LONG):
        click(qtbot, card.train_button)
    train(qtbot, context)
    assert card.save_button.isVisible()
    assert not card.train_button.isVisible()
    qtbot.waitUntil(lambda: "on the test part" in window.which.text(), timeout=_LONG)
    assert "Run 1 · Accuracy" in window.which.text()
    asked: list[Export | ExportByKeras] = []
    context.engine.ask = lambda request, *_: asked.append(request)  # type: ignore[method-assign,assignment,return-value,func-returns-value]
    card.saving.write(wish(card, tmp_path / "a.csv"))
    assert asked[0].run is not None
    assert asked[0].run.has_weights
    assert asked[0].run.state.past is None
    assert [run.number for run in asked[0].runs.records] == [1]


@pytest.mark.usefixtures("_data_needs_weights")
def test_a_run_that_learns_leaves_as_far_as_it_got(
    qtbot: QtBot, window: TakeAwayWindow, context: Context, lesson: Lesson, tmp_path: Path
) -> None:
    document = context.document
    document.edit("long", document.design.with_training(epochs=1_000_000))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 3, timeout=_LONG)
    qtbot.waitUntil(lambda: "learning" in window.which.text(), timeout=_LONG)
    card = window.cards["data"]
    with qtbot.waitSignal(card.saved, timeout=_LONG):
        card.saving.write(wish(card, tmp_path / "a.csv"))
    assert context.run.state == "running"
    assert document.run is not None
    assert document.run.state.epoch > 0
    context.run.stop()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=_LONG)


def test_it_says_that_the_design_was_changed_since(
    qtbot: QtBot, window: TakeAwayWindow, context: Context
) -> None:
    train(qtbot, context)
    assert "changed" not in window.which.text()
    document = context.document
    document.edit("rate", document.design.with_training(learning_rate=0.5))
    assert "changed since" in window.which.text()


@pytest.mark.parametrize("kind", FACTS)
def test_keras_is_asked_where_it_is(
    kind: Kind, window: TakeAwayWindow, context: Context, tmp_path: Path
) -> None:
    asked: list[object] = []
    context.engine.ask = lambda request, *_: asked.append(request)  # type: ignore[method-assign,assignment,return-value,func-returns-value]
    card = window.cards[kind]
    card.saving.write(wish(card, tmp_path / "a"))
    assert isinstance(asked[0], ExportByKeras if FACTS[kind].keras else Export)


# --- words and what was chosen last -------------------------------------------------------------


def test_the_words_follow_the_language_while_it_is_open(
    qtbot: QtBot, window: TakeAwayWindow, language: Language, tmp_path: Path
) -> None:
    card = window.cards["script"]
    with qtbot.waitSignal(card.saved, timeout=_LONG):
        card.saving.write(wish(card, tmp_path / "a.py"))
    language.choose("ko")
    QApplication.sendPostedEvents()
    assert window.windowTitle() == "가져가기"
    assert card.title.text() == "Python 스크립트"
    assert card.result.text().startswith("저장했습니다")
    assert "방금" in card.size_line.text()
    assert card.folder_button.text() == "폴더 열기"
    language.choose("en")
    QApplication.sendPostedEvents()
    assert card.title.text() == "Python script"


def test_the_last_choice_of_each_kind_is_remembered(tmp_path: Path) -> None:
    file = str(tmp_path / "settings.ini")
    settings = QSettings(file, QSettings.Format.IniFormat)
    exports = LastExports(Preferences(settings))
    folder = tmp_path / "내 폴더"
    folder.mkdir()
    exports.remember("script", LastExport(folder, ".py", {"style": "numpy", "rows": True}))
    settings.sync()
    again = LastExports(Preferences(QSettings(file, QSettings.Format.IniFormat)))
    assert again.of("script") == LastExport(folder, ".py", {"style": "numpy", "rows": True})
    assert again.of("data") == LastExport()
    assert again.folder == folder
    exports.remember("report", LastExport(None, ".pdf", {"name": "민아"}))  # typed, not yet saved
    assert exports.folder == folder
    folder.rmdir()
    assert again.of("script").folder is None
    Preferences(settings).forget_files()
    assert exports.of("script") == LastExport()


@pytest.mark.parametrize(
    "broken", ["", "{", "[1]", json.dumps({"folder": 3, "ending": [], "options": {"style": 5}})]
)
def test_broken_settings_are_the_default(tmp_path: Path, broken: str) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("exports/script", broken)
    assert LastExports(Preferences(settings)).of("script") == LastExport()


def test_a_card_opens_with_what_was_chosen_last(
    context: Context, open_window: OpenWindow, tmp_path: Path
) -> None:
    context.exports.remember("script", LastExport(tmp_path, ".py", {"style": "numpy"}))
    window = open_window(context)
    assert window.cards["script"].options.values["style"] == "numpy"
    window.cards["script"].save_button.click()
    (dialog,) = window.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.reject()


def test_a_name_that_is_too_long_widens_nothing(
    qtbot: QtBot, window: TakeAwayWindow, tmp_path: Path
) -> None:
    card, before = window.cards["data"], window.width()
    with qtbot.waitSignal(card.saved, timeout=_LONG):
        card.saving.write(wish(card, tmp_path / f"{'긴' * 70}.csv"))
    assert window.width() == before
    assert card.width() * 2 < before
    assert window.area.widget().width() <= window.area.viewport().width()
    assert card.result.is_cut
    assert "긴.csv" in card.result.toolTip()


# --- in the whole window ----------------------------------------------------------------------


def test_the_menu_opens_it_and_it_leads_to_train(
    qtbot: QtBot, whole_window: WholeWindow, tmp_path: Path
) -> None:
    window = whole_window.window
    commands, menus = window.commands, window.menus
    assert not commands.take_away.isEnabled()
    assert not any(action.isEnabled() for action in menus.kinds)
    whole_window.lesson("iris", train=False)
    assert commands.take_away in menus.file.actions()
    assert commands.take_away in menus.take_away.actions()
    assert [action.data() for action in menus.kinds] == list(all_kinds())
    menus.kinds[-1].trigger()
    leaving = commands.taking_away.window
    assert leaving is not None
    assert not leaving.isModal()
    card = leaving.cards[menus.kinds[-1].data()]
    assert leaving.focusWidget() in (card.save_button, card.train_button)
    click(qtbot, leaving.cards["keras"].train_button)
    assert window.focusWidget() is window.bar.train_button
    data = leaving.cards["data"]
    with qtbot.waitSignal(commands.taking_away.saved, timeout=_LONG):
        data.saving.write(wish(data, tmp_path / "a.csv"))
    assert "a.csv" in window.status_line.sentence.text
    leaving.close()
    commands.take_away.trigger()
    assert commands.taking_away.window is leaving
    leaving.close()
