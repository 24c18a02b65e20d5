"""Names that are too long are cut, and can still be told apart, wherever they differ."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from gui.look.look import Look
from gui.widgets.names_apart import names_apart

SETS = {
    "in the middle": [
        f"survey of all households, answer {n}, first half of 2024" for n in range(30)
    ],
    "at the end": [
        f"share of wood in the whole harvest of the year {n}" for n in range(1990, 2020)
    ],
    "at the beginning": [f"{n}. question of the survey of all households" for n in range(30)],
    "in two places": [
        f"station {n}, mean of the hours {h}, in degrees Celsius"
        for n in range(5)
        for h in range(6)
    ],
    "by what one has more": [
        "distance to the nearest road in metres",
        "distance to the nearest main road in metres",
        "distance to the nearest road in metres, squared",
    ],
    "in Korean": [f"가구별 설문 조사 {n}번 문항의 상반기 평균 응답값" for n in range(30)],
}


@pytest.mark.parametrize("where", SETS)
@pytest.mark.parametrize("room", [48, 60, 110, 250])
def test_thirty_long_names_are_told_apart(look: Look, where: str, room: int) -> None:
    names, metrics = SETS[where], QFontMetrics(look.font())
    shown = names_apart(names, metrics, room)
    assert len(set(shown)) == len(names)
    assert all(metrics.horizontalAdvance(text) <= room for text in shown)
    assert names_apart(names, metrics, 2000) == names


def test_the_same_name_twice_is_no_reason_to_look_for_a_difference(look: Look) -> None:
    metrics = QFontMetrics(look.font())
    names = ["the very same long name of a column", "the very same long name of a column", ""]
    shown = names_apart(names, metrics, 60)
    assert shown[0] == shown[1] == metrics.elidedText(names[0], Qt.TextElideMode.ElideMiddle, 60)
    assert shown[2] == ""
    assert len(names_apart(SETS["in the middle"], metrics, 0)) == 30
