"""Names of people as names of folders: whatever is typed, on whatever disk."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.classroom.folder_names import folder_name
from engine.handout.handed_in import tidy_name


@pytest.mark.parametrize("name", ["김하늘", "Ada Lovelace", "3학년 2반", "Zoë", "O'Brien-Smith"])
def test_usual_names_stay_as_they_are(name: str) -> None:
    assert folder_name(name) == name


@pytest.mark.parametrize(
    "name",
    ["..", ".", "/", "\\", "../../etc/passwd", "C:\\x", "CON", "nul.txt", "COM1", "lpt².brick", " ",
     "", "a" * 10_000, "가" * 10_000, "ends.", "\u202etxt", "a\x00b", "a\nb", "~", "<b>", "\ud800"],
)  # fmt: skip
def test_others_become_names_that_every_disk_takes(name: str) -> None:
    safe = folder_name(name)
    assert safe not in ("", ".", "..")
    assert not set(safe) & set('<>:"/\\|?*\x00\n')
    assert safe == safe.strip(" .")
    assert len(unicodedata.normalize("NFD", safe).encode()) <= 143
    assert safe.partition(".")[0].upper() not in ("CON", "NUL", "COM1", "LPT²")


def test_both_unicode_forms_are_one_person() -> None:
    assert folder_name(unicodedata.normalize("NFD", "김하늘")) == folder_name("김하늘")


def test_names_that_would_look_the_same_are_told_apart() -> None:
    names = ["a/b", "a_b", "a?b", "a" * 300, "a" * 301, "CON", "_CON"]
    assert len({folder_name(name) for name in names}) == len(names)


@given(st.text())
def test_any_text(name: str) -> None:
    safe = folder_name(name)
    assert safe
    assert "/" not in safe
    assert folder_name(unicodedata.normalize("NFD", name)) == folder_name(
        unicodedata.normalize("NFC", name)
    )
    assert tidy_name(tidy_name(name)) == tidy_name(name)
