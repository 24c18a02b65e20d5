"""A table that is not where it was: said in place, with a button that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.data.sources.catalogue import Circles
from engine.edits.proposal import propose
from engine.files import contents
from gui.data.data_column import DataColumn
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]
ROWS = "hours,passed\n" + "".join(f"{n % 9},{'yes' if n % 9 > 4 else 'no'}\n" for n in range(60))
PATIENCE = 20_000


@pytest.fixture
def lost(
    qtbot: QtBot, open_column: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Context, DataColumn, Path]]:
    """A design whose table was moved while the application was closed; where it is now."""
    monkeypatch.setattr(contents, "EMBED_LIMIT", 100)
    context, column = open_column(Circles())
    path = tmp_path / "큰 표.csv"
    path.write_text(ROWS, encoding="utf-8")
    library = Library()  # of the sitting before
    design = propose(library, library.open_table(path))
    now = path.rename(tmp_path / "moved.csv")
    context.document.replace(design)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=PATIENCE)
    yield context, column, now
    column.tables.close()


def source_of(context: Context) -> TableFile:
    source = context.document.design.data.source
    assert isinstance(source, TableFile)
    return source


def test_it_is_asked_for_and_found(
    qtbot: QtBot, lost: tuple[Context, DataColumn, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    context, column, now = lost
    assert column.strip.find_button.isVisible()
    assert "큰 표.csv" in column.strip.absent.text()
    assert not column.note.isVisible()  # it is said once
    before = context.document.design
    monkeypatch.setattr(column.tables, "_choose_file", lambda _title, handler: handler(str(now)))
    column.strip.find_button.click()
    qtbot.waitUntil(lambda: source_of(context).path == str(now), timeout=PATIENCE)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=PATIENCE)
    assert context.facts.report is not None
    assert context.facts.report.table.rows == 60
    assert not column.strip.isVisible()
    assert context.document.design.bricks == before.bricks
    assert context.document.undo_stack.count() == 1
    assert "moved.csv" in context.document.undo_stack.undoText()


def test_another_file_is_refused_and_the_button_stays(
    qtbot: QtBot, lost: tuple[Context, DataColumn, Path]
) -> None:
    context, column, now = lost
    other = now.with_name("other.csv")
    other.write_text(ROWS + "1,no\n", encoding="utf-8")
    before = context.document.design
    column.tables.find_at(other)
    qtbot.waitUntil(lambda: "not the file" in column.note.text(), timeout=PATIENCE)
    assert column.note.isVisible()
    assert column.strip.find_button.isVisible()
    assert context.document.design == before


def test_one_that_is_back_in_its_place_is_read_again(
    qtbot: QtBot, lost: tuple[Context, DataColumn, Path]
) -> None:
    """A memory stick that was pulled out: the place is the same, so the design is too."""
    context, column, now = lost
    back = now.rename(source_of(context).path)
    column.tables.find_at(back)
    qtbot.waitUntil(lambda: not column.strip.isVisible(), timeout=PATIENCE)
    assert context.facts.report is not None
    assert context.facts.report.table.rows == 60
    assert context.document.undo_stack.count() == 0
