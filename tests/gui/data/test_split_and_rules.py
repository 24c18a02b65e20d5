"""The order of time and the older rules for columns: a click, undone by name, kept in the file."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle
from engine.data.knowing.library import Library
from engine.data.preparing.edits import with_split
from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.design import Design
from gui.data.data_column import DataColumn
from gui.work.context import Context
from tests.gui.engine_here import EngineHere

Opened = Callable[[Source], tuple[Context, DataColumn]]


def newest_first() -> str:
    first = datetime.date(2024, 1, 1)
    lines = [f"{first + datetime.timedelta(days=n)},{n},{n % 7}" for n in range(60)]
    return "\n".join(["date,a,y", *reversed(lines)])


def panel() -> str:
    lines = [
        f"{shop},{week},{shop_n + week % 5}"
        for shop_n, shop in enumerate("abc")
        for week in range(1, 21)
    ]
    return "\n".join(["shop,week,y", *lines])


def click(qtbot: QtBot, context: Context, column: DataColumn, text: str) -> None:
    """The button ``text`` of a finding in the data column."""

    def there() -> list[QPushButton]:
        buttons = column.findings.rows.findChildren(QPushButton)
        return [button for button in buttons if button.text() == text]

    qtbot.waitUntil(lambda: bool(there()), timeout=20_000)
    (button,) = there()
    button.click()
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)


@pytest.mark.parametrize(("text", "order_by"), [(newest_first(), ("date",)), (panel(), ("week",))])
def test_the_order_of_time_is_undone_and_comes_back_from_the_file(
    qtbot: QtBot,
    open_column: Opened,
    engine: EngineHere,
    tmp_path: Path,
    text: str,
    order_by: tuple[str, ...],
) -> None:
    context, column = open_column(engine.library.open_text(text, "t.csv"))
    document = context.document
    before = document.design
    assert (before.data.split.method, before.data.split.order_by) == ("in_order", order_by)
    click(qtbot, context, column, "Shuffle the rows")
    assert document.design.data.split.method == "shuffled"
    click(qtbot, context, column, "Split in order")
    assert document.design.data == before.data
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.design.data.split.method == "shuffled"
    document.undo_stack.undo()
    assert document.design == before
    document.undo_stack.redo()
    document.undo_stack.redo()
    assert document.design.data.split.order_by == order_by

    source = before.data.source
    assert isinstance(source, TableFile)
    data = engine.library.store.get(source.fingerprint)
    assert data is not None
    path = tmp_path / "a.brick"
    brickfile.write(path, Bundle(before, tables={source.fingerprint: data}))
    again = brickfile.read(path)
    assert again.design.data.split == before.data.split
    library = Library()
    library.store.add(data)
    rows, own = library.prepared(again.design.data).rows, engine.library.prepared(before.data).rows
    assert {part: rows[part].tolist() for part in rows} == {p: own[p].tolist() for p in own}


def test_the_older_rules_are_said_and_left_by_an_undoable_click(
    qtbot: QtBot, open_column: Opened, engine: EngineHere
) -> None:
    lines = [f"{('007', '7', '0070')[n % 3]},{n},{n % 7}" for n in range(60)]
    today = engine.library.open_text("\n".join(["code,a,y", *lines]), "t.csv")
    context, column = open_column(today.model_copy(update={"reading": 1}))
    assert list(engine.library.table(_source(context)).frame["code"][:2]) == [7, 7]
    (said,) = [f for f in column.findings.findings if f.message.code == "data.older_rules"]
    assert "earlier version" in str(said.message)
    click(qtbot, context, column, "Read by today's rules")
    assert _source(context).reading == 2
    assert list(engine.library.table(_source(context)).frame["code"][:2]) == ["007", "7"]
    assert context.document.undo_stack.undoText()
    assert not [f for f in column.findings.findings if f.message.code == "data.older_rules"]
    context.document.undo_stack.undo()
    assert _source(context).reading == 1


def test_todays_rules_are_not_told(open_column: Opened, engine: EngineHere) -> None:
    _context, column = open_column(engine.library.open_text(newest_first(), "t.csv"))
    assert "data.older_rules" not in {f.message.code for f in column.findings.findings}


def _source(context: Context) -> TableFile:
    source = context.document.design.data.source
    assert isinstance(source, TableFile)
    return source


def visits() -> str:
    """Six visits of each of ten people, in no order of time."""
    lines = [f"P{n * 7 % 10},{n % 13},{n * 5 % 9}" for n in range(60)]
    return "\n".join(["person,x,y", *lines])


def test_rows_of_one_person_are_kept_together_by_a_click(
    qtbot: QtBot, open_column: Opened, engine: EngineHere
) -> None:
    context, column = open_column(engine.library.open_text(visits(), "t.csv"))
    document, choice = context.document, column.preparation.split.together
    before = document.design
    assert before.data.split.method == "shuffled"
    assert [choice.itemData(i) for i in range(choice.count())] == ["", "person", "x"]
    place = choice.findData("person")
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert document.design.data.split.together == "person"
    assert document.undo_stack.undoText() == "Keep together: person"
    people = engine.library.table(_source(context)).frame["person"].to_numpy()
    rows = engine.library.prepared(document.design.data).rows
    parts = [set(people[taken]) for taken in rows.values()]
    assert sum(map(len, parts)) == 10
    document.undo_stack.undo()
    assert document.design == before
    assert choice.currentData() == ""
    method = column.preparation.split.method
    document.edit("in order", _with_method(before, "in_order"))
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=20_000)
    assert method.currentData() == "in_order"
    assert choice.isHidden()


def _with_method(design: Design, method: str) -> Design:
    return design.with_data(with_split(design.data, method=method))
