"""A design from elsewhere cannot have a file read: the person is asked first, with its path."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.data.sources.catalogue import Circles
from engine.design import Design
from engine.edits.proposal import propose
from engine.files import contents
from engine.messages import EngineError
from gui.data.data_column import DataColumn
from gui.work.context import Context
from gui.work.files.known_tables import KnownTables
from gui.work.remembered.preferences import MAXIMUM_TABLES, Preferences

Opened = Callable[[Source], tuple[Context, DataColumn]]
ROWS = "hours,passed\n" + "".join(f"{n % 9},{'yes' if n % 9 > 4 else 'no'}\n" for n in range(60))
PATIENCE = 20_000


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def stranger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Design:
    """A design whose table is a file on this computer, made elsewhere."""
    monkeypatch.setattr(contents, "EMBED_LIMIT", 100)
    path = tmp_path / "<b>private & 큰 표.csv"
    path.write_text(ROWS, encoding="utf-8")
    library = Library()
    return propose(library, library.open_table(path))


@pytest.fixture
def window(open_column: Opened, preferences: Preferences) -> Iterator[tuple[Context, DataColumn]]:
    context, column = open_column(Circles())
    KnownTables(context.engine, preferences, context.document).follow(context.facts)
    yield context, column
    column.tables.close()


def _show(qtbot: QtBot, context: Context, design: Design) -> None:
    context.document.replace(design)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=PATIENCE)


def test_nothing_is_read_before_the_person_says_so(
    qtbot: QtBot,
    window: tuple[Context, DataColumn],
    stranger: Design,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context, column = window
    source = stranger.data.source
    assert isinstance(source, TableFile)
    looked_at: list[str] = []
    really = contents.stays_local
    monkeypatch.setattr(
        contents, "stays_local", lambda path: looked_at.append(path) is None and really(path)
    )
    _show(qtbot, context, stranger)
    assert looked_at == [], "not even its place was looked at"
    assert column.strip.read_button.isVisible()
    assert column.strip.find_button.isVisible()
    assert source.path in column.strip.absent.text()
    assert not column.note.isVisible()
    assert preferences.known_tables == []
    assert context.document.design == stranger

    column.strip.read_button.click()
    qtbot.waitUntil(lambda: not column.strip.isVisible(), timeout=PATIENCE)
    assert context.facts.report is not None
    assert context.facts.report.table.rows == 60
    assert preferences.known_tables == [(source.path, source.fingerprint)]


def test_what_was_opened_here_before_is_not_asked_about(
    qtbot: QtBot, open_column: Opened, stranger: Design, preferences: Preferences
) -> None:
    source = stranger.data.source
    assert isinstance(source, TableFile)
    preferences.remember_table(source.path, source.fingerprint)
    context, column = open_column(Circles())
    KnownTables(context.engine, preferences, context.document).follow(context.facts)
    _show(qtbot, context, stranger)
    assert context.facts.report is not None
    assert context.facts.report.table.rows == 60
    assert not column.strip.isVisible()


def test_a_known_place_with_other_contents_is_asked_about(
    qtbot: QtBot, window: tuple[Context, DataColumn], stranger: Design, preferences: Preferences
) -> None:
    context, column = window
    source = stranger.data.source
    assert isinstance(source, TableFile)
    store = context.engine.store
    store.guard([(source.path, "0" * 64)])
    _show(qtbot, context, stranger)
    assert column.strip.read_button.isVisible()


def test_finding_it_is_saying_so(
    qtbot: QtBot, window: tuple[Context, DataColumn], stranger: Design, preferences: Preferences
) -> None:
    context, column = window
    _show(qtbot, context, stranger)
    source = stranger.data.source
    assert isinstance(source, TableFile)
    column.tables.find_at(source.path)
    qtbot.waitUntil(lambda: not column.strip.isVisible(), timeout=PATIENCE)
    assert preferences.known_tables == [(source.path, source.fingerprint)]


def test_without_a_window_the_person_named_the_file(stranger: Design) -> None:
    assert len(Library().table(stranger.data.source).frame) == 60
    guarded = Library()
    guarded.store.guard(())
    with pytest.raises(EngineError) as caught:
        guarded.table(stranger.data.source)
    assert caught.value.message.code == "table.unasked"


def test_the_list_stays_short_and_survives_rubbish(preferences: Preferences) -> None:
    for number in range(MAXIMUM_TABLES + 5):
        preferences.remember_table(f"/a folder/{number}.csv", "0" * 64)
    known = preferences.known_tables
    assert len(known) == MAXIMUM_TABLES
    assert known[0] == (f"/a folder/{MAXIMUM_TABLES + 4}.csv", "0" * 64)
    preferences._settings.setValue("tables", [3, "", "rubbish", ["x"]])
    assert preferences.known_tables == []
