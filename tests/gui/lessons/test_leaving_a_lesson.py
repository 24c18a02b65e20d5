"""What is asked before a lesson gives way to another one, or to a course of the start page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from engine.lessons.library import course_about
from engine.messages import Message
from engine.training.frames import History
from engine.training.run.run_record import Ending, RunRecord, TrainedState
from gui.main_window import MainWindow
from tests.gui.whole_window import WholeWindow


@pytest.fixture
def asked(shared_window: WholeWindow) -> list[Callable[[str], None]]:
    """Over the lesson AND: who is asked about it has not answered yet."""
    shared_window.lesson("and", train=False)
    waiting: list[Callable[[str], None]] = []
    shared_window.window.files.questions.about_unsaved = lambda _name, answer: waiting.append(
        answer
    )
    return waiting


@pytest.fixture
def window(shared_window: WholeWindow) -> MainWindow:
    return shared_window.window


def _run(window: MainWindow, seconds: float) -> RunRecord:
    design = window.context.document.design
    ending = Ending("done", 2, Message("run.done", "Done: {epoch} epochs.", {"epoch": 2}))
    history = History({"loss": np.array([1.0, 0.5])})
    state = TrainedState(2, (np.zeros(2),), ())
    return RunRecord(0, design, history, state, ending, seconds, id="one")


def test_a_tile_asks_only_about_what_took_a_person_something(
    asked: list[Callable[[str], None]], window: MainWindow
) -> None:
    document = window.context.document
    document.keep_run(_run(window, 5.0))
    assert document.unsaved
    window.start_page.lesson_chosen.emit("or")
    assert document.design.recipe == "or"
    assert asked == []
    run = replace(_run(window, 200.0), id="long")  # nobody waits for it twice unasked
    document.keep_run(run)
    window.start_page.lesson_chosen.emit("and")
    assert (document.design.recipe, len(asked)) == ("or", 1)
    asked[0]("cancel")
    document.replace(document.design)
    document.edit("mine", document.design.with_training(epochs=3))
    window.start_page.lesson_chosen.emit("and")
    assert (document.design.recipe, len(asked)) == ("or", 2)
    asked[1]("discard")
    assert document.design.recipe == "and"


def test_a_course_opens_without_a_question_or_after_it(
    asked: list[Callable[[str], None]], window: MainWindow
) -> None:
    document, pager = window.context.document, window.guide.pager
    course = course_about("line-formula")
    assert course is not None
    document.keep_run(_run(window, 5.0))
    window.show_start_page()
    window.start_page.course_chosen.emit(course, 0)
    assert (document.design.recipe, asked) == ("line-formula", [])
    assert window.pages.currentWidget() is window.workplace
    document.edit("mine", document.design.with_training(epochs=3))
    other = course_about("and")
    assert other is not None
    window.show_start_page()
    window.start_page.course_chosen.emit(other, 1)
    assert (document.design.recipe, len(asked)) == ("line-formula", 1)
    assert pager.course is course  # its words stay beside what they are about
    asked[0]("discard")
    assert (document.design.recipe, pager.place, len(asked)) == ("or", 1, 1)
    assert pager.course is other
