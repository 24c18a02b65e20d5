"""Rows that another process reads are answered as those that are read here."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from engine.data.knowing.library import Library
from engine.data.reading.rows_file import rows_at
from engine.data.reading.rows_in_turn import RowsToRead
from engine.messages import EngineError
from engine.service.lane import Errand
from engine.service.messages.crossing import Request
from engine.service.requests.file_requests import ChunkOfRows, RowsElsewhere, opened_elsewhere


class Elsewhere:
    """A data process, as far as asking goes: all is pickled both ways."""

    def __init__(self) -> None:
        self.library = Library()
        self.asked: list[Any] = []

    def ask(self, request: Request) -> Any:
        crossed = pickle.loads(pickle.dumps(request))
        self.asked.append(crossed)
        return pickle.loads(pickle.dumps(crossed.answer(self.library, Errand())))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [f"{number},{number * 2},값 {number}" for number in range(60_000)]
    rows[40_000] = "1,2,3,이 줄은 더 길다,,"
    path = tmp_path / "새 행.csv"
    path.write_text("키,몸무게,말\n" + "\n".join(rows) + "\n\n", "utf-8")
    return path


def test_the_same_rows_chunk_by_chunk(path: Path) -> None:
    other = Elsewhere()
    here = rows_at(path, ("키",))
    with opened_elsewhere(Errand(ask=other.ask)) as open_rows:
        there = open_rows(path, ("키",), None, None)
        assert (there.header, there.names) == (here.header, here.names)
        assert (there.decimal, there.notes) == (here.decimal, here.notes)
        shares: list[float] = []
        assert list(there.chunks(shares.append)) == list(here.chunks())
        assert len(shares) > 1
        assert shares == sorted(shares)
        assert list(there.widths()) == list(here.widths())
        assert max(there.widths()) == 4
        assert other.library.rows._reading is not None
    assert other.library.rows._reading is None, "nothing stays open"


def test_a_reader_that_was_started_anew_goes_on_where_it_was(path: Path) -> None:
    other = Elsewhere()
    which = RowsToRead(path, ("키",), None)
    first = other.ask(ChunkOfRows(which, 0))
    second = other.ask(ChunkOfRows(which, 1))
    assert first.rows != second.rows
    other.library = Library()
    assert other.ask(ChunkOfRows(which, 1)).rows == second.rows
    assert other.ask(ChunkOfRows(which, 0)).rows == first.rows
    assert other.ask(ChunkOfRows(which, 10_000)) is None


def test_cancelling_asks_no_further(path: Path) -> None:
    other = Elsewhere()
    rows = RowsElsewhere(other.ask, RowsToRead(path, ("키",), None))
    with pytest.raises(EngineError) as error:
        list(rows.chunks(cancelled=lambda: True))
    assert error.value.message.code == "table.cancelled"
    assert sum(isinstance(request, ChunkOfRows) for request in other.asked) == 1
