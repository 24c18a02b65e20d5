"""Fixtures of the widget tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.door.engine_door import EngineDoor
from gui.look.look import Look
from gui.shell.language import Language
from tests.gui.walked import Watched, Watcher, watched
from tests.gui.whole_window import WholeWindow


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test(qapp: QApplication) -> Iterator[None]:
    """pytest-qt lets closed windows go later, and "later" is after no event loop at all: each
    change of the look would then paint every window of the tests before."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _no_widget_goes_before_its_test(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """pytest-qt knows widgets by weak references only. One that a test has let go of, and that
    hangs together in a cycle, is collected whenever Python likes: while it is painted, which
    takes the process down."""
    kept: list[QWidget] = []
    add = QtBot.addWidget

    def add_and_keep(bot: QtBot, widget: QWidget, **more: object) -> None:
        kept.append(widget)
        add(bot, widget, **more)

    monkeypatch.setattr(QtBot, "addWidget", add_and_keep)
    yield
    kept.clear()


@pytest.fixture(scope="session", autouse=True)
def _nothing_stays_in_the_clipboard(qapp: QApplication) -> Iterator[None]:
    """Without a screen Qt frees the clipboard after Python has ended, and what Python put
    there would take the process down with it, after the last test."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _numbers_are_written_as_before() -> Iterator[None]:
    """A language that a test chose changes how numbers are written in all tests after it."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="module", autouse=True)
def _no_language_outlives_its_module(qapp: QApplication) -> Iterator[None]:
    """Each module begins in English, whatever the machine speaks: a window that was ended early
    in Korean would leave Korean to all tests after it, and its numbers."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    speaking: list[Language] = []
    install = Language._install

    def install_and_note(language: Language, name: str, folder: str) -> None:
        speaking.append(language)
        install(language, name, folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Language, "_install", install_and_note)
        yield
    for language in speaking:
        if isValid(language):
            language.choose("en")


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """The application's language: English, and afterwards again."""
    language = Language(qapp, "en")
    yield language
    language.choose("en")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The application's look, at the desk and light."""
    look = Look(qapp)
    look.choose("light")
    yield look
    look.present(False)


@pytest.fixture
def engine() -> Iterator[EngineDoor]:
    """The real engine in its own processes, started."""
    door = EngineDoor()
    door.start()
    yield door
    assert door.shutdown(60), "the engine's lanes outlived the test"


@pytest.fixture
def whole_window(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[WholeWindow]:
    """The real window in English, 1280 by 720, on its start page."""
    language = Language(QApplication.instance(), "en")
    whole = WholeWindow(qtbot, look, language, tmp_path, (1280, 720))
    yield whole
    language.choose("en")
    whole.end()


@pytest.fixture(scope="module")
def _window_of_the_module(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[WholeWindow]:
    look = Look(qapp)
    look.choose("light")
    language = Language(qapp, "en")
    folder = tmp_path_factory.mktemp("window")
    qtbot = QtBot(request)
    before = set(threading.enumerate())  # another module's lanes may still be there
    whole = WholeWindow(qtbot, look, language, folder, (1280, 720))
    lanes = {"training", "data"}  # the module's, and not those of its first test

    def run() -> bool:
        new = set(threading.enumerate()) - before
        return lanes <= {thread.name for thread in new if thread.ident is not None}

    qtbot.waitUntil(run)
    yield whole
    whole.end()
    whole.window._may_close = True
    whole.window.close()
    whole.window.deleteLater()


@pytest.fixture
def shared_window(_window_of_the_module: WholeWindow) -> Iterator[WholeWindow]:
    """As `whole_window`, but one for all tests of a module, as a person has it: to build one takes
    longer than most tests. What a test left open or chosen is put back."""
    whole = _window_of_the_module
    window, answer = whole.window, whole.window.files.questions.about_unsaved
    yield whole
    window.files.questions.about_unsaved = answer
    window.commands.present.setChecked(False)
    window.commands.wide.setChecked(False)
    whole.look.resize(100)
    whole.language.choose("en")
    window.showNormal()
    window.resize(1280, 720)


# Walks, then fixtures of a module that start a real engine.
_FIRST = ("walked", "walked_small", "application", "learning")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What shares much comes first and together: a worker begins with its first tests and gives
    others its last ones, so that no walk is made twice and no engine started twice."""

    def place(item: pytest.Item) -> int:
        own = getattr(item, "callspec", None)
        chosen = [each for each in own.params.values() if isinstance(each, str)] if own else []
        asked = {*getattr(item, "fixturenames", ()), *chosen}
        return next((place for place, name in enumerate(_FIRST) if name in asked), len(_FIRST))

    items.sort(key=place)


_walks: dict[str, Watched] = {}  # one of each is enough for all tests of a process


@pytest.fixture
def walked(request: pytest.FixtureRequest) -> Watched:
    """After a walk in English, light, 1280 by 720."""
    from tests.gui.test_every_plot import Plots
    from tests.gui.test_keyboard import Focus, Tabbing
    from tests.gui.test_screen_reader import Cells, Names, Values
    from tests.gui.test_target_size import Targets
    from tests.gui.test_wheel import Wheel

    kinds = (Plots, Names, Values, Cells, Targets, Wheel, Tabbing, Focus)
    return _walk(request, "en", "light", (1280, 720), kinds)


@pytest.fixture
def walked_small(request: pytest.FixtureRequest) -> Watched:
    """After a walk in the dark, 1024 by 700, on which each scene was seen in both languages."""
    from tests.gui.test_keyboard import Focus
    from tests.gui.test_language_walk import Languages
    from tests.gui.test_small_windows import BricksAnew, WholeBricks, Words, WordsAnew

    kinds = (Words, WholeBricks, Languages, WordsAnew, BricksAnew, Focus)
    return _walk(request, "en", "dark", (1024, 700), kinds)


def _walk(
    request: pytest.FixtureRequest,
    words: str,
    theme: str,
    size: tuple[int, int],
    kinds: Sequence[type[Watcher]],
) -> Watched:
    name = f"{words} {theme} {size}"
    if name not in _walks:
        qtbot, look, tmp_path = map(request.getfixturevalue, ("qtbot", "look", "tmp_path"))
        look.choose(theme)
        language = Language(QApplication.instance(), words)
        whole = WholeWindow(qtbot, look, language, tmp_path, size)
        try:
            _walks[name] = watched(whole, *kinds)
        finally:
            language.choose("en")
            whole.end()
    return _walks[name]
