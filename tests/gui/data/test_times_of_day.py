"""A time of day is told as one, not as a date: in preview, head, card, menu, Predict's field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.data.reading.table_import import preview_bytes
from engine.data.source import Source
from engine.edits.proposal import propose_data
from gui.data.columns.column_effect import summary
from gui.data.data_column import DataColumn
from gui.data.importing.preview_model import PreviewModel
from gui.data.table.column_menu import ColumnMenu
from gui.results.predict.input_column import InputColumn
from gui.work.context import Context
from tests.gui.engine_here import EngineHere

Opened = Callable[[Source], tuple[Context, DataColumn]]
FORMS = {
    "plain": "{hour:02}:{minute:02}",
    "with seconds": "{hour:02}:{minute:02}:30",
    "오전, 오후": "{half} {twelve}:{minute:02}",
}


def written(form: str) -> bytes:
    lines = ["at,day,y"]
    for n in range(40):
        hour, minute = n % 24, n * 7 % 60
        words = {"half": "오전" if hour < 12 else "오후", "twelve": hour % 12 or 12}
        at = FORMS[form].format(hour=hour, minute=minute, **words)
        lines.append(f"{at},2024-01-{n % 28 + 1:02},{n % 7}")
    return "\n".join(lines).encode()


@pytest.fixture(params=FORMS)
def text(request: pytest.FixtureRequest) -> str:
    return written(request.param).decode()


def test_the_preview_tells_them_before_and_after_reading_the_whole(qtbot: QtBot, text: str) -> None:
    model = PreviewModel()
    model.show_preview(preview_bytes(text.encode(), "t.csv"))
    assert [model.kind_text(place) for place in (0, 1)] == ["times of day", "dates"]
    library = Library()
    model.show_facts(library.facts(library.open_text(text, "t.csv")).columns)
    assert [model.kind_text(place) for place in (0, 1)] == ["times of day", "dates"]


def test_head_card_menu_and_summary_tell_them(
    qtbot: QtBot, open_column: Opened, engine: EngineHere, text: str
) -> None:
    _context, column = open_column(engine.library.open_text(text, "t.csv"))
    table = column.table
    horizontal, told = Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    assert "times of day" in table.model.headerData(0, horizontal, told)
    assert "dates" in table.model.headerData(1, horizontal, told)
    table.view.setCurrentIndex(table.model.index(0, 0))
    qtbot.keyClick(table.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert table.card.summary.text().startswith("times of day")
    context = _context
    report, data = context.facts.report, context.document.design.data
    assert report is not None
    menu = ColumnMenu(report.table, data, "at", column)
    words = [action.text() for action in menu.actions()]
    assert "Read as: times of day" in words
    assert report.prepared is not None
    learned = report.prepared.learned_of("at")
    assert "times of day" in summary(data.column("at"), data, learned)
    assert "dates" in summary(data.column("day"), data, report.prepared.learned_of("day"))


def test_predicts_field_holds_a_time_and_asks_for_one(text: str) -> None:
    library = Library()
    data = propose_data(file := library.open_text(text, "t.csv"), library.facts(file))
    facts, prepared = library.facts(file), library.prepared(data).facts
    entry = InputColumn(data.column("at"), facts.column("at"), prepared.learned_of("at"))
    assert entry.clock
    assert entry.usual not in ("", "00:00")  # the middle one, not its day's beginning
    assert ":" in entry.example
    assert entry.problem(entry.example) is None
    problem = entry.problem("soon")
    assert problem is not None
    assert "not a time of day" in str(problem)
    day = InputColumn(data.column("day"), facts.column("day"), prepared.learned_of("day"))
    assert not day.clock
    assert "not a date" in str(day.problem("soon"))
    assert InputColumn(data.column("at"), None).example == "2024-03-15"


def test_what_is_no_time_among_them_is_named_as_that(text: str) -> None:
    library = Library()
    lines = text.splitlines()
    lines[5] = lines[5].replace(lines[5].split(",")[0], "soon")
    table = library.table(library.open_text("\n".join(lines), "t.csv"))
    assert any("not a time of day" in str(note) and "soon" in str(note) for note in table.notes)
