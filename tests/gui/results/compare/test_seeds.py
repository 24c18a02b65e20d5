"""Runs trained again with several seeds: the button, cancel, undo, bands and the verdict."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.sources.shapes import Circles
from engine.messages import EngineError, Message
from engine.service.requests.trial_requests import TrialsAtWork
from engine.trials.spread import Spread
from gui.results.compare.band import band_of
from gui.results.compare.compare import ComparePage
from gui.work.context import Context
from tests.engine.brick_samples import some_trials
from tests.gui.results.conftest import Open, train

PATIENCE = 60_000


@pytest.fixture
def page(qtbot: QtBot, open_design: Open) -> ComparePage:
    """Two runs, of which the second has three neurons."""
    context = open_design(Circles())
    with context.look.building():
        page = ComparePage(context)
    qtbot.addWidget(page)
    page.resize(640, 620)
    train(qtbot, context)
    context.run.reset()
    design = context.document.design
    first = design.bricks[0].model_copy(update={"units": 3})
    context.document.edit("narrow", design.with_bricks((first, *design.bricks[1:])))
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=PATIENCE)
    train(qtbot, context)
    with qtbot.waitExposed(page):
        page.show()
    return page


def context_of(page: ComparePage) -> Context:
    return page._context


def run_again(qtbot: QtBot, page: ComparePage) -> None:
    page.seeds.button.click()
    assert page.seeds.seeds.trials.is_at_work
    qtbot.waitUntil(lambda: not page.seeds.seeds.trials.is_at_work, timeout=PATIENCE)


def test_each_shown_run_s_design_gets_five_seeds_and_then_five_more(
    qtbot: QtBot, page: ComparePage
) -> None:
    document = context_of(page).document
    assert "with 5 seeds" in page.seeds.button.text()
    run_again(qtbot, page)
    assert [spread.seeds for spread in document.trials.kept.spreads] == [(1, 2, 3, 4, 5)] * 2
    assert page.plot.bands == 4  # of training and of validation rows
    assert "with 5 more seeds" in page.seeds.button.text()
    assert len(document.runs.records) == 2
    run_again(qtbot, page)
    assert [len(spread.seeds) for spread in document.trials.kept.spreads] == [10, 10]


def test_a_run_whose_curves_are_off_is_not_trained_again(qtbot: QtBot, page: ComparePage) -> None:
    from PySide6.QtCore import Qt

    index = page.model.index(1, 0)
    page.model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    run_again(qtbot, page)
    kept = context_of(page).document.trials.kept
    assert [len(spread.design.bricks) for spread in kept.spreads] == [
        len(page.model.rows[0].run.design.bricks)
    ]
    assert kept.of(page.model.rows[1].run.design) is None


def test_they_are_one_step_of_undo_and_have_to_be_saved(qtbot: QtBot, page: ComparePage) -> None:
    document = context_of(page).document
    document.saved(document.path or __import__("pathlib").Path("a.brick"), document.design,
                   document.runs)  # fmt: skip
    assert not document.unsaved
    run_again(qtbot, page)
    assert document.unsaved
    kept = document.trials.kept
    document.undo_stack.undo()
    assert document.trials.kept.spreads == ()
    assert page.plot.bands == 0
    document.undo_stack.redo()
    assert document.trials.kept == kept


def test_cancel_keeps_what_was_trained(
    qtbot: QtBot, page: ComparePage, lesson: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = context_of(page).document
    answer = TrialsAtWork.answer

    def two_then_slow(self: TrialsAtWork, *arguments: object) -> object:
        if len(document.trials.kept.spreads) and len(document.trials.kept.spreads[0].seeds) == 2:
            lesson.gate.clear()  # type: ignore[attr-defined]
        return answer(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(TrialsAtWork, "answer", two_then_slow)
    page.seeds.button.click()
    qtbot.waitUntil(
        lambda: not lesson.gate.is_set(),  # type: ignore[attr-defined]
        timeout=PATIENCE,
    )
    assert page.seeds.cancel.isVisible()
    assert "Training 3 of 10" in page.seeds.how_far.text()
    page.seeds.cancel.click()
    assert not page.seeds.seeds.trials.is_at_work
    assert [spread.seeds for spread in document.trials.kept.spreads] == [(1, 2)]
    assert page.seeds.button.isEnabled()


def test_a_run_that_learns_goes_first(qtbot: QtBot, page: ComparePage, lesson: object) -> None:
    context = context_of(page)
    lesson.gate.clear()  # type: ignore[attr-defined]
    page.seeds.button.click()
    context.run.reset()
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "running", timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Waits" in page.seeds.how_far.text(), timeout=PATIENCE)
    lesson.gate.set()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=PATIENCE)
    qtbot.waitUntil(lambda: not page.seeds.seeds.trials.is_at_work, timeout=PATIENCE)
    assert [len(spread.seeds) for spread in context.document.trials.kept.spreads] == [5, 5]


def test_what_went_wrong_is_said(
    qtbot: QtBot, page: ComparePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> object:
        raise EngineError(Message("test.bad", "It cannot be."))

    monkeypatch.setattr(TrialsAtWork, "answer", broken)
    run_again(qtbot, page)
    assert page.seeds.how_far.isVisible()
    assert page.seeds.how_far.text() == "It cannot be."
    assert page.seeds.button.isVisible()


def test_another_document_ends_it(qtbot: QtBot, page: ComparePage, lesson: object) -> None:
    lesson.gate.clear()  # type: ignore[attr-defined]
    page.seeds.button.click()
    context_of(page).document.replace(context_of(page).document.design)
    assert not page.seeds.seeds.trials.is_at_work
    assert context_of(page).document.trials.kept.spreads == ()


@pytest.mark.parametrize(
    ("gain", "word"), [(0.3, "is better than"), (-0.3, "is worse than"), (0.0, "cannot be told")]
)
def test_the_verdict_is_one_sentence(
    qtbot: QtBot, page: ComparePage, gain: float, word: str
) -> None:
    run_again(qtbot, page)
    document = context_of(page).document
    first, second = (document.trials.kept.of(run.design) for run in document.runs.records)
    assert first is not None
    assert second is not None
    luck = np.random.default_rng(3).normal(0.0, 0.02, (2, 5))
    for spread, values in ((first, 0.5 + luck[0]), (second, 0.5 - gain + luck[1])):
        for trial, loss in zip(spread.trials, values, strict=True):
            document.trials.keep("x", None, spread.design, replace(trial, figures={"loss": loss}))
    said = page.seeds.verdict
    qtbot.waitUntil(lambda: word in said.text(), timeout=PATIENCE)
    assert said.text().startswith("Run 2")
    assert "Run 1" in said.text()
    rows = first.trials[0].count
    assert f"validation data: {rows}" in said.text()
    page._figures.button(1).click()  # no trial has an accuracy any more
    qtbot.waitUntil(lambda: not said.isVisible(), timeout=PATIENCE)


def test_a_band_is_the_mean_and_the_deviation_of_the_seeds() -> None:
    trial = some_trials().spreads[0].trials[0]
    short = replace(trial, seed=1, at=(1, 3), curves={"loss": (4.0, 2.0)})
    long = replace(trial, seed=2, at=(1, 2, 5), curves={"loss": (2.0, 1.0, 1.0)})
    third = replace(trial, seed=3, at=(1, 5), curves={"loss": (3.0, 3.0)})
    spread = Spread(some_trials().spreads[0].design, (short, long, third))
    band = band_of(spread, "loss")
    assert band is not None
    assert band.at.tolist() == [1, 2, 3, 5]
    assert band.mean[0] == pytest.approx(3.0)
    assert band.high[0] - band.mean[0] == pytest.approx(1.0)
    assert band.mean[2] == pytest.approx(2.0)
    assert band.mean[3] == pytest.approx(2.0)  # of the two that learned so long
    assert band_of(Spread(spread.design, (short,)), "loss") is None
    assert band_of(spread, "accuracy") is None
