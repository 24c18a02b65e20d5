"""A kind of column planted in one file has its word in the window, and a field to type in."""

from __future__ import annotations

import pytest

from engine.data.facts import ColumnFacts
from engine.data.kinds import KINDS
from engine.data.settings import ColumnSettings
from gui.data.words import kind_hint, kind_word
from gui.results.predict.input_column import InputColumn
from tests.engine.data.kinds.test_planted_kind import Share


@pytest.fixture(autouse=True)
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, Share.name, Share())


def test_the_window_says_what_the_kind_says() -> None:
    assert kind_word("share") == kind_word("share", clock=True) == "shares"
    assert kind_hint("share") == "One input: the share itself."


def test_a_row_is_asked_for_it() -> None:
    column = ColumnSettings(name="part", role="input", kind="share")
    unknown = InputColumn(column, None)
    assert (unknown.choices, unknown.usual, unknown.example) == ((), "", "0.5")
    assert unknown.problem("half") is not None
    assert unknown.problem("0.25") is None
    facts = ColumnFacts("part", "number", 9, 0, 9, mean=0.25)
    assert InputColumn(column, facts).usual == "0.25"
