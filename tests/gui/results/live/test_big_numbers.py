"""The large numbers fit, whatever is said beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.results.live.big_numbers import BigNumbers
from gui.shell.language import Language

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


WIDE = {
    "small": {"loss": 3e-6, "mean_absolute_error": 2e-5},
    "large": {"loss": 3.4e14, "mean_absolute_error": 18_450_000.0},
    "usual": {"loss": 0.1924, "accuracy": 0.999},
}


@pytest.mark.parametrize("figures", WIDE)
@pytest.mark.parametrize("width", [280, 300, 330, 360, 400, 480, 700])
@pytest.mark.parametrize(("presenting", "low"), [(False, False), (True, False), (False, True)])
def test_nothing_is_cut_in_a_narrow_column(
    qtbot: QtBot,
    look: Look,
    language: Language,
    figures: str,
    width: int,
    presenting: bool,
    low: bool,
) -> None:
    """Also with numbers that have words around them, in both languages."""
    look.present(presenting)
    numbers = BigNumbers(look)
    qtbot.addWidget(numbers)
    numbers.resize(look.px(width), look.px(78))
    numbers.set_low(low)
    values = WIDE[figures] | {f"val_{name}": value for name, value in WIDE[figures].items()}
    for spoken in ("en", "ko"):
        language.choose(spoken)
        for of in (None, 3000):
            numbers.show_figures(1234, values, of)
            numbers.grab()
            groups = numbers._groups()
            assert numbers._needed(groups, numbers._fitting_font(groups)) <= look.px(width)
            body = QFontMetrics(look.font())
            large = QFontMetrics(numbers._fitting_font(groups))
            for group in groups:
                title, wide = numbers._title(group), numbers._group_width(group, large, body)
                assert body.elidedText(title, Qt.TextElideMode.ElideRight, wide) == title


def test_training_stands_above_validation_where_there_is_no_room_beside(
    qtbot: QtBot, look: Look
) -> None:
    numbers = BigNumbers(look)
    qtbot.addWidget(numbers)
    ink, vermillion = (QColor(colour).name() for colour in look.theme.parts[:2])
    tops = []
    for width in (700, 340):
        numbers.resize(width, 78)
        numbers.show_figures(3000, FIGURES)
        image = numbers.grab().toImage()
        rows = [
            min(
                y
                for y in range(20, image.height())
                for x in range(image.width())
                if image.pixelColor(x, y).name() == colour
            )
            for colour in (ink, vermillion)
        ]
        tops.append(rows[1] - rows[0])
    beside, above = tops
    assert abs(beside) <= 2
    assert above >= 12


def test_in_a_low_window_they_take_a_line_less(qtbot: QtBot, look: Look) -> None:
    numbers = BigNumbers(look)
    qtbot.addWidget(numbers)
    numbers.resize(700, 78)
    numbers.show_figures(3000, FIGURES)
    numbers.grab()
    high = numbers.sizeHint().height()
    numbers.set_low(True)
    numbers.grab()
    low = numbers.sizeHint().height()
    assert low < high - 16
    body, large = look.font(), numbers._fitting_font(numbers._groups())
    assert QFontMetrics(body).height() + QFontMetrics(large).height() <= low + 2
    numbers.resize(340, 78)  # training stands above validation there: both rows are needed
    numbers.grab()
    assert numbers.sizeHint().height() == high


def test_the_next_epochs_figures_are_fitted_with_what_was_measured(
    qtbot: QtBot, look: Look
) -> None:
    numbers = BigNumbers(look)
    qtbot.addWidget(numbers)
    numbers.resize(480, 78)

    def measured() -> set[str]:
        return {word for metrics in numbers._measured.values() for word in metrics._widths}

    numbers.show_figures(7, FIGURES)
    numbers.grab()
    before = measured()
    numbers.show_figures(10, {name: value + 0.001 for name, value in FIGURES.items()})
    numbers.grab()
    new = measured() - before
    assert "10" in new
    assert not any(character.isalpha() for character in "".join(new))  # but the numbers themselves
    look.present(True)
    assert not measured()
