"""Lessons that show: each page points at what is there, does what it says and knows its goal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine.lessons.course import Course
from engine.lessons.library import course_named, course_names
from engine.training.inside.network_picture import Link
from gui.lessons.guide import Guide
from gui.widgets.roomy_area import RoomyArea
from tests.gui.whole_window import WholeWindow


def _course(*pages: dict[str, object], lesson: str = "xor-stuck") -> Course:
    words = {"title": "A page", "text": "What it says", "lesson": lesson}
    return Course.model_validate({"title": "Mine", "pages": [{**words, **page} for page in pages]})


@pytest.fixture
def whole_window(shared_window: WholeWindow) -> WholeWindow:
    return shared_window


@pytest.fixture
def guide(whole_window: WholeWindow) -> Guide:
    """Over the lesson of the lonely neuron."""
    whole_window.lesson("xor-stuck", train=False)
    return whole_window.window.guide


def _pointed(whole: WholeWindow, guide: Guide) -> QRect:
    whole.wait(lambda: guide.target is None or not guide.outline.inside.isEmpty())
    return guide.outline.inside


@pytest.mark.parametrize("name", course_names())
def test_every_page_points_at_something_in_sight(whole_window: WholeWindow, name: str) -> None:
    window, course = whole_window.window, course_named(name)
    guide, lesson = window.guide, ""
    for place, page in enumerate(course.pages):
        if page.lesson != lesson:
            lesson = page.lesson
            whole_window.lesson(lesson, train=False)
        guide.open(course, place)
        assert guide.pager.fits, place
        if page.show is None:
            continue
        rect = _pointed(whole_window, guide)
        assert window.rect().contains(rect), (place, page.show)
        assert rect.width() >= 20, (place, page.show)
        assert rect.height() >= 15, (place, page.show)
        assert rect.height() < window.height(), (place, page.show)


def test_a_page_opens_the_tab_that_it_speaks_of(whole_window: WholeWindow, guide: Guide) -> None:
    tabs = whole_window.window.result_column.tabs
    for place in ("evaluate", "predict", "compare", "code", "curves"):
        guide.open(_course({"show": place}), 0)
        whole_window.wait(lambda: guide.target is not None and not guide.outline.inside.isEmpty())
        whole_window.wait(lambda p=place: tabs.currentWidget().isVisible() and _is_on(tabs, p))
        assert whole_window.window.result_column.live._pointed == place
    guide.open(_course({"show": "preparation"}), 0)
    column = whole_window.window.data_column
    whole_window.wait(lambda: column.preparation.isVisible())


def _is_on(tabs: object, place: str) -> bool:
    name = type(tabs.currentWidget()).__name__  # type: ignore[attr-defined]
    return name == {"curves": "LivePage"}.get(place, f"{place.title()}Page")


def test_a_whole_tab_or_one_out_of_sight_is_pointed_at_by_its_name(
    whole_window: WholeWindow, guide: Guide
) -> None:
    window, result = whole_window.window, whole_window.window.result_column
    bar = result.tabs.tabBar()

    def is_name_of(page: QWidget) -> bool:
        rect = bar.tabRect(result.tabs.indexOf(page))
        return guide.outline.inside == rect.translated(bar.mapTo(window, QPoint(0, 0)))

    guide.open(_course({"show": "evaluate"}), 0)
    whole_window.wait(lambda: is_name_of(result.evaluate))
    guide.open(_course({"show": "network gradients"}), 0)
    whole_window.wait(result.network.bar.gradients_button.isChecked)
    whole_window.wait(lambda: not is_name_of(result.evaluate))
    assert guide.outline.inside.height() < result.network.height()
    result.tabs.setCurrentWidget(result.live)
    whole_window.wait(lambda: is_name_of(result.network))
    guide.open(_course({"show": "code numpy"}), 0)
    whole_window.wait(lambda: result.code.style_shown == "numpy")
    guide.open(_course({"show": "code keras"}), 0)
    whole_window.wait(lambda: result.code.style_shown == "keras")
    guide.open(_course({"show": "steps forward"}), 0)
    whole_window.wait(
        lambda: (
            guide.outline.inside.size() == result.steps.told_rect().size()
            and result.steps.area.isVisible()
        )
    )
    guide.open(_course({"show": "learning_rate"}), 0)
    whole_window.wait(lambda: not guide.outline.inside.isEmpty())
    window.commands.present.setChecked(True)  # on the wall the bar shows no rate
    whole_window.wait(lambda: guide.outline.inside.isEmpty())
    window.commands.present.setChecked(False)


def test_one_weight_and_a_menu_are_pointed_at(whole_window: WholeWindow, guide: Guide) -> None:
    window, network = whole_window.window, whole_window.window.result_column.network
    brick = whole_window.context.document.design.bricks[-1].id
    guide.open(_course({"show": "weight last 1 2"}), 0)
    whole_window.wait(lambda: network.picture.place == Link(brick, 1, 0))
    assert "w = " in network.card.numbers.text()
    whole_window.wait(lambda: _pointed(whole_window, guide).size() == network.card.size())
    guide.open(_course({"show": "take_away"}), 0)
    bar, menu = window.menuBar(), window.menus.take_away
    whole_window.wait(lambda: guide.outline.inside == bar.actionGeometry(menu.menuAction()))


def test_the_outline_follows_what_moves_and_lets_the_mouse_through(
    whole_window: WholeWindow, guide: Guide, qtbot: QtBot
) -> None:
    guide.open(_course({"show": "train"}), 0)
    window = whole_window.window
    before = _pointed(whole_window, guide)
    guide.open(_course({"show": "brick last"}), 0)
    whole_window.wait(lambda: guide.outline.inside not in (before, QRect()))
    before = guide.outline.inside

    def has_moved() -> bool:
        window.columns.setSizes([300, 500, 480])  # the wall's columns may only now come back
        return guide.outline.inside not in (before, QRect())

    whole_window.wait(has_moved)
    assert window.model_column.tower.chosen() == [window.context.document.design.bricks[-1].id]
    assert guide.outline.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    guide.open(_course({"show": "picture"}), 0)
    whole_window.look.resize(200)  # now it is partly out of sight, and the desk is scrolled
    desk = window.findChild(RoomyArea).viewport()
    seen = QRect(desk.mapTo(window, QPoint(0, 0)), desk.size())
    whole_window.wait(lambda: seen.contains(guide.outline.inside))
    whole_window.look.resize(100)
    guide.strip.put_away()
    whole_window.wait(lambda: not guide.outline.isVisible())


def test_do_it_for_me_edits_undoably_and_goes_on(whole_window: WholeWindow, guide: Guide) -> None:
    document = whole_window.context.document
    before = document.design
    add = {"what": "add_brick", "kind": "dense", "before": "last", "values": {"units": 8}}
    more = {"what": "set", "setting": "epochs", "value": 7}
    guide.open(_course({"do": [add, more], "goal": {"bricks": 2}}, {"title": "Next one"}), 0)
    guide.strip.do_button.click()
    assert len(document.design.bricks) == 2
    assert document.design.training.epochs == 7
    assert guide.pager.place == 1
    assert document.undo_stack.undoText() == "Lesson: A page"
    document.undo_stack.undo()
    assert document.design == before


def test_training_is_watched_before_the_page_turns(whole_window: WholeWindow, guide: Guide) -> None:
    press = {"what": "press", "button": "train_full"}
    result = whole_window.window.result_column
    guide.open(_course({"do": press, "goal": {"epochs": 2}, "show": "optimizer"}, {}), 0)
    result.tabs.setCurrentWidget(result.steps)
    assert guide.strip.next_button.text() == "I did it"
    assert guide.strip.goal.text() == "Goal: epochs learned: 2"
    guide.strip.do_button.click()
    assert result.tabs.currentWidget() is result.live
    whole_window.wait(lambda: guide.pager.reached)
    assert guide.pager.place == 0
    assert guide.strip.goal.text().startswith("✓ Reached")
    assert guide.strip.next_button.text() == "Next"
    guide.strip.next_button.click()
    assert guide.pager.place == 1
    assert not guide.pager.reached
    assert not guide.strip.next_button.isEnabled()


def test_a_run_that_still_learns_makes_way_for_what_the_page_does(
    whole_window: WholeWindow, guide: Guide
) -> None:
    whole_window.lesson("labels-one-neuron", train=False)
    document, run = whole_window.context.document, whole_window.context.run
    train = {"what": "press", "button": "train_full"}
    slow = {"what": "set", "setting": "epochs", "value": 1_000_000}
    pages = (
        {"do": [slow, train]},
        {"do": [{"what": "network", "number": 2}, train]},
        {"do": [{"what": "set", "setting": "learning_rate", "value": 0.5}, train]},
    )
    guide.open(_course(*pages, lesson="labels-one-neuron"), 0)
    guide.do()
    whole_window.wait(lambda: run.state == "running")
    guide.pager.forward()
    first = run.number
    guide.do()
    whole_window.wait(lambda: run.number != first and run.state in ("running", "ended"))
    assert len(document.design.bricks) == 2
    assert document.runs.records, "the one that made way is kept"
    guide.pager.forward()
    guide.do()
    whole_window.wait(lambda: document.design.training.learning_rate == 0.5)
    whole_window.wait(lambda: run.state in ("running", "ended"))
    assert run.design.training.learning_rate == 0.5
    run.stop()
    whole_window.wait(lambda: run.state == "ended")


def test_what_was_to_be_looked_at_is_looked_at_before_the_page_turns(
    whole_window: WholeWindow, guide: Guide
) -> None:
    plot = {"what": "plot", "plot": "scatter", "x": "a", "y": "b"}
    tab = {"what": "tab", "tab": "predict"}
    goal = {"tab": "predict"}
    guide.open(_course({"do": plot}, {"do": tab, "goal": goal, "show": "predict"}, {}), 0)
    guide.do()
    assert (guide.pager.place, guide.pager.done) == (0, True)
    guide.do()
    assert guide.pager.place == 1
    whole_window.wait(lambda: guide.pager.reached)  # to show the page was all there was to do
    guide.do()
    assert guide.pager.place == 2


def test_i_did_it_goes_on_without_the_goal(guide: Guide) -> None:
    guide.open(_course({"goal": {"bricks": 9}}, {}), 0)
    guide.strip.next_button.click()
    assert guide.pager.place == 1
    guide.strip.back_button.click()
    assert guide.pager.place == 0


def test_what_the_learner_does_by_hand_reaches_the_goal(
    whole_window: WholeWindow, guide: Guide
) -> None:
    guide.open(_course({"goal": {"kind": "dropout"}}), 0)
    document = whole_window.context.document
    from engine.bricks import Dropout

    document.edit("Add", document.design.inserted(0, Dropout()))
    assert guide.pager.reached


def _declining(asked: list[str]) -> Callable[[str, Callable[[str], None]], None]:
    """Whoever is asked says Cancel, and is written down in ``asked``."""

    def decline(name: str, answer: Callable[[str], None]) -> None:
        asked.append(name)
        answer("cancel")

    return decline


def test_an_action_without_its_part_says_so(whole_window: WholeWindow, guide: Guide) -> None:
    gone = {"what": "remove_brick", "brick": "dropout"}
    guide.open(_course({"do": gone}, {}), 0)
    guide.strip.do_button.click()
    assert guide.pager.place == 0
    assert guide.strip.goal.text().startswith("This design has no such part")
    assert not whole_window.context.document.undo_stack.canUndo()


def test_a_page_of_another_lesson_offers_to_open_it(
    whole_window: WholeWindow, guide: Guide
) -> None:
    whole_window.lesson("and")  # trained, as it came: nothing to ask about
    asked: list[str] = []
    whole_window.window.files.questions.about_unsaved = _declining(asked)
    change = {"what": "set", "setting": "epochs", "value": 11}
    pages = _course({"lesson": "and", "do": change}, {"lesson": "or"}, {})
    guide.open(pages, 0)
    guide.do()  # what a page changed, it changes again at a click
    assert guide.pager.place == 1
    assert not guide.pager.fits
    assert guide.strip.do_button.text() == "Open this lesson"
    assert guide.target is None
    guide.strip.do_button.click()
    assert whole_window.context.document.design.recipe == "or"
    assert guide.pager.course is pages
    assert guide.pager.place == 1
    assert asked == []
    document = whole_window.context.document
    document.edit("mine", document.design.with_training(epochs=3))
    guide.open(_course({"lesson": "and"}), 0)
    assert asked, "work of one's own is asked about"
    assert document.design.recipe == "or"


def test_next_goes_on_to_the_lesson_of_the_next_page(
    whole_window: WholeWindow, guide: Guide, qtbot: QtBot
) -> None:
    whole_window.lesson("and", train=False)
    window, document = whole_window.window, whole_window.context.document
    asked: list[str] = []
    window.files.questions.about_unsaved = _declining(asked)
    change = {"what": "set", "setting": "epochs", "value": 11}
    pages = _course(
        {"lesson": "and"}, {"lesson": "or", "do": change}, {"lesson": "xor"}, {"lesson": "xor"}
    )
    guide.open(pages, 0)
    guide.strip.next_button.click()
    assert (guide.pager.place, document.design.recipe) == (1, "or")
    assert guide.pager.fits
    guide.strip.back_button.click()  # to read it once more
    assert (guide.pager.place, document.design.recipe) == (0, "or")
    window.commands.next_page.trigger()  # Alt+PgDn
    assert (guide.pager.place, document.design.recipe) == (1, "or")
    guide.do()  # what it changed is seen, before the lesson of the page that it led to is there
    assert (guide.pager.place, document.design.recipe) == (2, "or")
    window.commands.next_page.trigger()
    assert (guide.pager.place, document.design.recipe) == (2, "xor")
    assert asked == []


def test_next_asks_once_before_it_leaves_work_of_ones_own(
    whole_window: WholeWindow, guide: Guide
) -> None:
    whole_window.lesson("and", train=False)
    document = whole_window.context.document
    document.edit("mine", document.design.with_training(epochs=3))
    asked: list[str] = []
    whole_window.window.files.questions.about_unsaved = _declining(asked)
    guide.open(_course({"lesson": "and"}, {"lesson": "or"}, {"lesson": "or"}), 0)
    guide.strip.next_button.click()
    assert (guide.pager.place, len(asked), document.design.recipe) == (1, 1, "and")
    assert guide.strip.do_button.text() == "Open this lesson"
    guide.strip.next_button.click()
    assert (guide.pager.place, len(asked), document.design.recipe) == (2, 1, "and")


def test_another_lesson_brings_its_own_pages(whole_window: WholeWindow, guide: Guide) -> None:
    guide.open(_course({}, {}), 1)
    whole_window.lesson("sales-stuck", train=False)
    assert guide.pager.page.lesson == "sales-stuck"
    assert guide.strip.title.text() == guide.pager.page.title.en
    whole_window.language.choose("ko")
    whole_window.wait(lambda: guide.strip.title.text() == guide.pager.page.title.ko)
    assert guide.strip.next_button.text() == "해냈어요"


def test_the_presenters_keys_turn_pages_on_the_wall_alone(
    whole_window: WholeWindow, guide: Guide, qtbot: QtBot
) -> None:
    window = whole_window.window
    press = {"what": "set", "setting": "epochs", "value": 11}
    guide.open(_course({}, {"do": press, "goal": {"bricks": 5}}, {}), 0)
    window.activateWindow()
    keys = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
    assert [keys[0] in _keys(window.commands.next_page)] == [False]
    window.commands.present.setChecked(True)
    assert keys[0] in _keys(window.commands.next_page)
    assert keys[1] in _keys(window.commands.previous_page)
    window.commands.next_page.trigger()
    assert guide.pager.place == 1
    window.commands.next_page.trigger()  # as a slide builds up: first what it has to do
    assert guide.pager.place == 1
    assert whole_window.context.document.design.training.epochs == 11
    window.commands.next_page.trigger()
    assert guide.pager.place == 2
    window.commands.previous_page.trigger()
    assert guide.pager.place == 1
    window.commands.present.setChecked(False)
    assert keys[0] not in _keys(window.commands.next_page)


def test_in_step_by_step_the_presenters_keys_go_through_the_step(
    whole_window: WholeWindow, guide: Guide
) -> None:
    window = whole_window.window
    whole_window.lesson("iris")
    guide.open(_course({"show": "steps"}, {}, lesson="iris"), 0)
    window.commands.present.setChecked(True)
    steps = window.result_column.steps
    whole_window.wait(steps.isVisible)
    steps.asking.ask()
    whole_window.wait(lambda: steps.told() is not None)
    window.activateWindow()
    steps.area.setFocus()
    assert steps.isAncestorOf(QApplication.focusWidget())
    before = steps.stop
    window.commands.next_page.trigger()
    assert guide.pager.place == 0
    assert steps.stop is not before
    window.commands.previous_page.trigger()
    assert steps.stop == before
    window.bar.train_button.setFocus()
    window.commands.next_page.trigger()
    assert guide.pager.place == 1
    window.commands.previous_page.trigger()
    steps.area.setFocus()
    steps.way.last.click()
    window.commands.next_page.trigger()  # behind the last stop there is no other way out
    assert guide.pager.place == 1
    guide.pager.back()
    guide.pager.forward()
    steps.area.setFocus()
    steps.way.first.click()
    window.commands.previous_page.trigger()
    assert guide.pager.place == 0
    window.commands.present.setChecked(False)


def _keys(action: object) -> set[Qt.Key]:
    sequences = action.shortcuts()  # type: ignore[attr-defined]
    return {
        sequence[0].key()
        for sequence in sequences
        if sequence[0].keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    }


def test_on_the_wall_a_page_about_the_data_gives_it_the_width(
    whole_window: WholeWindow, guide: Guide
) -> None:
    window = whole_window.window
    window.commands.present.setChecked(True)
    guide.open(_course({"show": "plot scatter"}, {"show": "tower"}), 0)
    whole_window.wait(lambda: window.data_column.isVisible())
    whole_window.wait(lambda: not guide.outline.inside.isEmpty())
    guide.pager.forward()
    whole_window.wait(lambda: not window.data_column.isVisible())
    window.commands.present.setChecked(False)


def test_all_of_it_can_be_pressed_with_the_keys(guide: Guide) -> None:
    guide.open(_course({"do": {"what": "tab", "tab": "evaluate"}}, {}), 0)
    QApplication.sendPostedEvents()
    for button in guide.strip.findChildren(QPushButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.text()


def test_a_page_opens_the_step_the_neuron_and_the_column_that_it_speaks_of(
    whole_window: WholeWindow, guide: Guide
) -> None:
    result, data = whole_window.window.result_column, whole_window.window.data_column
    places = ("steps backward", "neuron last", "column b", "column not_there")
    guide.open(_course(*({"show": place} for place in places)), 0)
    whole_window.wait(lambda: result.steps.isVisible() and result.steps.stop is not None)
    assert result.steps.stop.phase == "backward"
    guide.pager.forward()
    whole_window.wait(lambda: result.network.picture.place is not None)
    neuron = result.network.picture.place
    assert neuron.brick == whole_window.context.document.design.bricks[-1].id
    assert result.network.card.isVisible()
    guide.pager.forward()
    whole_window.wait(lambda: data.table.card.isVisible())
    assert data.table.card.name == "b"
    guide.pager.forward()
    whole_window.wait(lambda: not guide.outline.inside.isEmpty())
    assert data.table.card.name == "b"


def test_a_page_lights_the_coach_and_the_time_line(whole_window: WholeWindow, guide: Guide) -> None:
    result = whole_window.window.result_column
    guide.open(_course({"show": "time_line"}, {"show": "coach"}), 0)
    train = whole_window.window.bar.train_button.size()  # there is nothing to go back to yet
    whole_window.wait(lambda: guide.outline.inside.size() == train)
    guide.pager.forward()  # nor anything to say
    QApplication.sendPostedEvents()
    whole_window.wait(lambda: guide.target.place == "coach")
    guide.outline.follow()
    assert guide.outline.inside.size() == train
    whole_window.train()
    for place, widget, tab in (
        ("time_line", result.time_line, result.network),
        ("coach", result.live.coach_line, result.live),
        ("time_line", result.time_line, result.live),
    ):
        result.tabs.setCurrentWidget(result.network)
        guide.open(_course({"show": place}), 0)
        whole_window.wait(widget.isVisible)
        inside = QRect(widget.mapTo(whole_window.window, QPoint(0, 0)), widget.size())
        whole_window.wait(lambda inside=inside: guide.outline.inside == inside)
        if place == "coach":
            assert result.tabs.currentWidget() is tab
        else:
            assert result.tabs.currentWidget() is result.network, "each tab has it"


def test_the_strip_is_as_high_as_its_words(whole_window: WholeWindow, guide: Guide) -> None:
    strip, text = guide.strip, guide.strip.text
    whole_window.window.resize(1280, 720)
    done = {"do": {"what": "press", "button": "train"}, "text": {"en": "Short."}}
    guide.open(_course(done, {"text": {"en": "Short."}}), 0)
    whole_window.wait(lambda: strip.do_button.isVisible())
    least = text.width()
    guide.forward()
    whole_window.wait(lambda: text.width() > least)
    # A line that is too long for the page with the wide button, and fits on the other.
    number = (least + text.width()) // 2 // text.fontMetrics().horizontalAdvance("word ")
    words = {"en": "word " * number}
    guide.open(_course({**done, "text": words}, {"text": words}), 0)
    whole_window.wait(lambda: text.height() > 1.5 * text.fontMetrics().lineSpacing())
    guide.forward()
    whole_window.wait(lambda: text.height() < 1.5 * text.fontMetrics().lineSpacing())


def test_formula_and_question_share_a_line_where_they_fit(
    whole_window: WholeWindow, guide: Guide
) -> None:
    strip, formula, long = guide.strip, "z = w₁x₁ + w₂x₂ + b", {"en": "And why is that so? " * 10}
    guide.open(_course({"formula": formula, "ask": {"en": "Why?"}}), 0)
    whole_window.wait(lambda: strip.ask.x() > strip.formula.geometry().right())
    assert strip.ask.y() == strip.formula.y()
    guide.open(_course({"formula": formula, "ask": long}), 0)
    whole_window.wait(lambda: strip.ask.y() > strip.formula.geometry().bottom())
    assert strip.ask.height() == strip.ask.heightForWidth(strip.ask.width())


def test_what_fits_in_a_line_does_not_hang_on_the_page_before(
    whole_window: WholeWindow, guide: Guide
) -> None:
    formula, found = "z = w₁x₁ + w₂x₂ + b", set()
    for letters in range(60, 400, 2):
        asked = []
        for before in ("Why?", "And why is that so? " * 20):
            guide.open(_course({"formula": formula, "ask": {"en": before}}), 0)
            guide.open(_course({"formula": formula, "ask": {"en": "i" * letters}}), 0)
            asked.append(guide.strip._below.direction())
        assert asked[0] == asked[1], letters
        found.add(asked[0])
    assert len(found) == 2  # short ones fit, and long ones do not


def test_the_keys_stay_with_the_page_at_the_last_one(
    whole_window: WholeWindow, guide: Guide
) -> None:
    guide.open(_course({}, {"do": {"what": "press", "button": "train"}}), 0)
    guide.strip.next_button.setFocus()
    guide.strip.next_button.click()
    assert guide.strip.do_button.hasFocus()  # and not what puts the page away
    guide.open(_course({}, {}), 0)
    guide.strip.next_button.setFocus()
    guide.strip.next_button.click()
    assert guide.strip.back_button.hasFocus()
