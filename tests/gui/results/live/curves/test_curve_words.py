"""The curves as a sentence."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QApplication

from gui.results.live.curves.curve_words import curve_words
from gui.shell.language import Language


def test_it_says_from_where_to_where_and_the_lowest(qapp: QApplication) -> None:
    falls = np.array([0.9, 0.5, 0.3, 0.25])
    turns = np.array([0.8, 0.4, 0.6, 0.7])
    told = curve_words({"loss": falls, "accuracy": falls, "val_loss": turns})
    assert told == (
        "Loss: from 0.9000 to 0.2500, lowest 0.2500 at epoch 4. "
        "Loss, validation: from 0.8000 to 0.7000, lowest 0.4000 at epoch 2. "
        "The loss is falling."
    )


def test_one_epoch_is_no_curve(qapp: QApplication) -> None:
    assert curve_words({}) == ""
    assert curve_words({"loss": np.array([0.5])}) == ""


def test_what_rises_and_what_stays(qapp: QApplication) -> None:
    assert curve_words({"loss": np.array([0.5, 0.9])}).endswith("The loss is rising.")
    assert curve_words({"loss": np.full(40, 0.5)}).endswith("The loss hardly changes.")


def test_a_loss_without_end_is_never_the_lowest(qapp: QApplication) -> None:
    told = curve_words({"loss": np.array([0.5, np.nan, np.inf])})
    assert "from 0.5000 to –, lowest 0.5000 at epoch 1." in told


def test_in_korean(language: Language) -> None:
    language.choose("ko")
    assert "처음 0.9000, 지금 0.2500" in curve_words({"loss": np.array([0.9, 0.25])})
