"""Numbers as a person reads them."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QLocale

from gui.texts import number_text, power_text


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (3.0, "3"),
        (0.1, "0.1"),
        (1234.0, "1,234"),
        (0.00012, "0.00012"),
        (0.00005, "5.000×10⁻⁵"),
        (68457.75, "68,458"),
        (-123456.7, "-123,457"),
        (4.914e-6, "4.914×10⁻⁶"),
        (-4.914e-6, "-4.914×10⁻⁶"),
        (2.5e18, "2.500×10¹⁸"),
        (math.nan, "–"),
    ],
)
def test_a_number_is_written_as_schools_write_it(value: float, text: str) -> None:
    assert number_text(value) == text


def test_a_power_carries_over_when_it_is_rounded() -> None:
    assert power_text(9.999e-6, 2) == "1.00×10⁻⁵"


def test_what_is_not_finite_is_no_power() -> None:
    assert "×" not in power_text(math.inf, 2)
