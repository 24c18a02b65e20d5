"""A short piece of the long trials: a few hundred mutants, the same ones each time."""

from __future__ import annotations

import sys

import pytest

from tests.campaigns import fuzz
from tests.campaigns.mutants import mutant

needs_proc = pytest.mark.skipif(
    sys.platform == "win32", reason="a process cannot look at its own memory there in this way"
)


@needs_proc
def test_a_few_hundred_mutants_do_no_harm() -> None:
    figures = fuzz.run(seed=2, first=0, count=200)
    assert figures.mutants == 200
    assert figures.odd == []
    assert figures.clean
    assert figures.opened > 20  # else they are too wrong to show anything


def test_a_mutant_is_told_by_its_number() -> None:
    assert mutant(2, 7) == mutant(2, 7)
    assert len({mutant(2, number)[1] for number in range(20)}) == 20


def test_what_goes_wrong_is_noted() -> None:
    figures = fuzz.Figures()
    figures.note(1, {"outcome": "opened", "seconds": 0.1, "peak": 1})
    assert figures.clean
    figures.note(2, {"outcome": "raised KeyError: 'x'", "seconds": 9.0, "peak": 3 << 30})
    figures.fell(3, "crash")
    figures.fell(4, "hang")
    assert (figures.mutants, figures.crashes, figures.hangs, figures.large) == (4, 1, 2, 1)
    assert not figures.clean
    figures.note(5, {"outcome": "raised KeyError: 'x'", "seconds": 0.1, "peak": 1})
    assert figures.unexpected == 1
