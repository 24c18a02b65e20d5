"""Cross-validation from the window: what is trained, what it says, cancel, another document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.knowing.library import Library
from engine.data.sources.samples import Iris
from engine.trials.cross_validation import fold_design
from gui.figure_words import figure_text
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.evaluate.folds.folds_window import FoldsWindow
from tests.gui.results.conftest import LIBRARY, Open
from tests.gui.results.taught_trainer import Lesson, TaughtTrainer

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, open_design: Open) -> Iterator[FoldsWindow]:
    context = open_design(Iris())
    with context.look.building():
        page = EvaluatePage(context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.folds_button.click()
    window = page.folds_window
    qtbot.waitUntil(window.isVisible, timeout=PATIENCE)
    window.folds.setValue(3)
    yield window
    window.close()


def done(qtbot: QtBot, window: FoldsWindow) -> None:
    qtbot.waitUntil(lambda: not window.runs.trials.is_at_work, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.runs._question.waits, timeout=PATIENCE)


def accuracy_of(library: Library, window: FoldsWindow, fold: int, repeat: int) -> float:
    design = window.context.document.design
    own = fold_design(design, window.folds.value(), fold, repeat)
    trainer = TaughtTrainer(Lesson())
    return trainer.start(own, library.prepared(own.data), 1).evaluate("test").figures["accuracy"]


def test_every_fold_of_every_repeat_is_trained_and_told(qtbot: QtBot, window: FoldsWindow) -> None:
    assert not window.said.isVisible()
    axis = window.plot.getPlotItem().getAxis("left")
    assert not axis.tickStrings([0.9], 1.0, 0.05)[0].endswith("%")
    window.repeats.setValue(2)
    window.start.click()
    assert not window.start.isEnabled()
    assert window.cancel.isVisible()
    done(qtbot, window)
    found = window.runs.found
    assert [(own.repeat, own.fold) for own in found.folds] == [
        (repeat, fold) for repeat in range(2) for fold in range(3)
    ]
    assert all(own.training_rows + own.test_rows <= 150 for own in found.folds)
    expected = [accuracy_of(LIBRARY, window, own.fold, own.repeat) for own in found.folds]
    assert [own.figures["accuracy"] for own in found.folds] == pytest.approx(expected, rel=1e-5)
    mean, spread = np.mean(expected), np.std(expected, ddof=1)
    assert figure_text("accuracy", mean) in window.said.text()
    assert figure_text("accuracy", spread) in window.said.text()
    assert found.rows == 150  # each tested once in the first repeat
    assert window.against.text().count("150 rows") == 2
    # The axis counts as the sentence above it does.
    assert axis.tickStrings([0.9, 0.975], 1.0, 0.05) == ["90 %", "98 %"]
    assert axis.tickStrings([0.9, 0.975], 1.0, 0.005) == ["90.0 %", "97.5 %"]
    # One training alone has no spread, and no axis that goes far above all.
    one = replace(found, folds=found.folds[:1], deviations=dict.fromkeys(found.deviations, 0.0))
    assert "±" in window._sentence(found, "accuracy", scaled=False)
    assert "±" not in window._sentence(one, "accuracy", scaled=False)
    window.plot.show_folds(one, "accuracy", scaled=False)
    assert window.plot.viewRange()[1][1] < 1.04
    window.plot.show_folds(found, "accuracy", scaled=False)
    numbers = window.plot.plot_numbers()
    assert len(numbers.rows) == 6
    window.figure.setCurrentIndex(window.figure.findData("loss"))
    window.figure.activated.emit(window.figure.currentIndex())
    assert figure_text("loss", found.means["loss"]) in window.said.text()
    assert axis.tickStrings([0.9], 1.0, 0.1) == ["0.9"]
    document = window.context.document
    assert not window._outdated.isVisible()
    document.edit("change", document.design.with_training(epochs=7))
    assert window._outdated.isVisible()


def test_what_was_trained_when_it_is_cancelled_stays(
    qtbot: QtBot, window: FoldsWindow, lesson: Lesson
) -> None:
    window.start.click()
    qtbot.waitUntil(lambda: window.runs.found is not None, timeout=PATIENCE)
    lesson.gate.clear()
    window.cancel.click()
    lesson.gate.set()
    done(qtbot, window)
    kept = len(window.runs.found.folds)
    assert 1 <= kept <= 3
    assert window.start.isEnabled()
    assert not window.wrong
    window.start.click()
    done(qtbot, window)
    assert len(window.runs.found.folds) == 3


def test_too_many_folds_are_a_sentence(qtbot: QtBot, window: FoldsWindow) -> None:
    document = window.context.document
    split = document.design.data.split.model_copy(update={"together": "species"})
    data = document.design.data.model_copy(update={"split": split})
    document.edit("together", document.design.model_copy(update={"data": data}))
    assert "species" in window._about.text()
    window.folds.setValue(10)
    window.start.click()
    done(qtbot, window)
    assert window.how_far.isVisible()
    assert "keep rows together" in window.how_far.text()
    document.replace(document.design)
    assert not window.how_far.isVisible()
