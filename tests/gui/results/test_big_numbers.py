"""The large numbers fit, whatever is said beside them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look import Look
from gui.results.big_numbers import BigNumbers

FIGURES = {"loss": 0.1924, "accuracy": 0.922, "val_loss": 0.226, "val_accuracy": 0.872}


@pytest.mark.parametrize("width", [480, 500, 520, 536, 560, 600])
def test_they_still_fit_when_a_run_ends_with_other_words(
    qtbot: QtBot, look: Look, width: int
) -> None:
    numbers = BigNumbers(look)
    qtbot.addWidget(numbers)
    numbers.resize(width, 78)
    numbers.show()
    for figures in ((7, FIGURES), (7, FIGURES, 47)):  # running; then an early epoch is kept
        numbers.show_figures(*figures)
        QApplication.processEvents()
        numbers.grab()
        groups = numbers._groups()
        assert numbers._needed(groups, numbers._fitting_font(groups)) <= width
        assert numbers._fitted is not None
        assert numbers._needed(groups, numbers._fitted[1]) <= width
