"""The glossary: searched, reached from where a word stands, and on to the lesson that shows it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QFont
from PySide6.QtWidgets import QApplication, QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from engine.design import Design
from engine.lessons.glossary import entry_named, glossary, page_of, terms_in
from engine.metrics.figures import classification_figures, regression_figures
from engine.recipes import recipe
from gui.lessons.card_keys import asked_at, key_of_field, key_of_widget
from gui.lessons.glossary_window import GlossaryWindow
from gui.look.look import Look
from gui.results.evaluate.figure_tiles import FigureTiles
from gui.shell.language import Language
from tests.gui.whole_window import WholeWindow


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> GlossaryWindow:
    window = GlossaryWindow(look, None)
    qtbot.addWidget(window)
    window.show_card("")
    return window


@pytest.fixture
def whole_window(shared_window: WholeWindow) -> WholeWindow:
    return shared_window


def test_terms_are_searched_in_both_languages(window: GlossaryWindow) -> None:
    assert window.terms.rowCount() == len(glossary())
    for typed in ("backpro", "역전파"):
        window.search.setText(typed)
        assert window.card.term.text() == "backpropagation · 오차 역전파"
    window.search.setText("no such term")
    assert window.nothing.isVisible()
    assert not window.card.term.isVisible()
    assert not window.card.lesson.isVisible()
    window.search.clear()
    assert not window.nothing.isVisible()
    assert window.card.term.isVisible()


def test_arrow_keys_go_through_what_was_found(window: GlossaryWindow, qtbot: QtBot) -> None:
    window.search.setText("relu")
    first = window.card.term.text()
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    assert window.list.currentIndex().row() == 1
    assert window.card.term.text() != first
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.isVisible()


def test_a_card_is_whole(window: GlossaryWindow) -> None:
    window.show_card("optimizer:adam")
    entry = entry_named("adam")
    assert window.card.text.text() == entry.text.en
    assert window.card.formula.text() == entry.formula
    assert window.card.when.text() == entry.when.en
    assert not window.card.also.isVisible()
    window.show_card("neuron")
    assert "노드" in window.card.also.text()
    window.show_card("nobody knows")
    assert window.card.term.isVisible()
    assert window.search.hasFocus() or not window.isActiveWindow()


def test_it_speaks_korean_at_once(window: GlossaryWindow, language: Language, qtbot: QtBot) -> None:
    window.show_card("overfitting")
    language.choose("ko")
    qtbot.waitUntil(lambda: window.card.term.text() == "과적합 · overfitting")
    assert window.list.currentIndex().data() == "과적합"
    assert window.windowTitle() == "용어집"
    language.choose("en")
    qtbot.waitUntil(lambda: window.card.term.text() == "overfitting · 과적합")


def test_a_card_leads_to_the_page_that_shows_it(whole_window: WholeWindow) -> None:
    main = whole_window.window
    main.cards.show("gradient-descent")
    main.cards.window.card.lesson.click()
    course, place = page_of(entry_named("gradient-descent").see)
    assert main.pages.currentWidget() is main.workplace
    assert main.guide.pager.course is course
    assert main.guide.pager.place == place
    assert main.context.document.design.recipe == course.pages[place].lesson
    main.cards.window.close()


def test_f1_asks_about_what_has_the_keyboard(whole_window: WholeWindow) -> None:
    whole_window.lesson("iris", train=False)
    main = whole_window.window
    design = main.context.document.design
    model, fields = main.model_column, main.bar.fields.editors
    asked = {
        key_of_widget(fields["learning_rate"].control, design): "setting:learning_rate",
        key_of_widget(fields["optimizer"].control, design): "optimizer:adam",
        key_of_widget(main.bar.train_button, design): "",
    }
    model.tower.choose([design.bricks[0].id])
    asked[key_of_widget(model.tower, design)] = "brick:dense"
    model.palette_view.setCurrentIndex(model.palette_view.model().index(2))
    asked[key_of_widget(model.palette_view, design)] = "brick:dropout"
    assert all(key == wanted for key, wanted in asked.items()), asked
    tower, palette = model.tower, model.palette_view
    for place, wanted in ((design.bricks[0].id, "brick:dense"), ("input", "end:input")):
        rect = tower.place_rect(place)
        assert rect is not None
        over = tower.viewport().mapToGlobal(rect.center())
        assert asked_at(tower.viewport(), over, design) == (wanted, ""), "not what is chosen"
    first = palette.visualRect(palette.model().index(0)).center()
    over = palette.viewport().mapToGlobal(first)
    assert asked_at(palette.viewport(), over, design) == ("brick:dense", "")
    model.inspector.ask_button.click()
    assert main.cards.window.card.term.text() == "dense layer · 전결합층(Dense)"
    model.tower.choose(["labels"])
    QApplication.sendPostedEvents()
    editor = model.inspector._form.editor("loss")
    assert key_of_widget(editor.control, design) == "loss:categorical_crossentropy"
    model.inspector.ask_button.click()
    assert main.cards.window.card.term.text().startswith("output layer")
    main.cards.window.close()


def test_words_anywhere_lead_to_their_cards(whole_window: WholeWindow, qtbot: QtBot) -> None:
    """A sentence has no card of its own: the terms in it do. By F1, or by a click that asks."""
    whole_window.lesson("xor-stuck", train=False)
    main = whole_window.window
    design, strip, tabs = main.context.document.design, main.guide.strip, main.result_column.tabs
    middle = strip.text.mapToGlobal(strip.text.rect().center())
    key, text = asked_at(strip.text, middle, design)
    assert (key, text) == ("", strip.text.text())
    bar = tabs.tabBar()
    predict = bar.mapToGlobal(bar.tabRect(4).center())
    assert asked_at(bar, predict, design) == ("", "Predict")
    editor = main.bar.fields.editors["learning_rate"]
    assert asked_at(editor.control, middle, design) == ("setting:learning_rate", "")

    found = terms_in(text)
    main.cards.show(key, text)
    window = main.cards.window
    assert len(found) > 1
    assert window.card.term.text().startswith(found[0].term.en)
    assert window.terms.rowCount() == len(glossary())
    shown = [window.terms.index(row) for row in range(len(found) + 1)]
    assert [index.data() for index in shown[:-1]] == [entry.term.en for entry in found]
    assert shown[0].data(Qt.ItemDataRole.FontRole).weight() == QFont.Weight.DemiBold
    assert shown[-1].data(Qt.ItemDataRole.FontRole) is None
    window.search.setText("epoch")
    assert window.card.term.text() == "epoch · 에포크"
    window.close()

    main.commands.what_is_this.trigger()
    assert QWhatsThis.inWhatsThisMode()
    qtbot.mouseClick(strip.text, Qt.MouseButton.LeftButton)
    whole_window.wait(window.isVisible)
    assert not QWhatsThis.inWhatsThisMode()
    assert window.search.text() == ""
    assert window.card.term.text().startswith(found[0].term.en)
    window.close()


def test_f1_asks_first_what_moved_last(
    whole_window: WholeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_window.lesson("xor-stuck", train=False)
    main = whole_window.window
    rate, text = main.bar.fields.editors["learning_rate"].control, main.guide.strip.text
    over = [text.mapToGlobal(text.rect().center())]
    monkeypatch.setattr(QCursor, "pos", lambda: over[0])
    monkeypatch.setattr(QApplication, "widgetAt", lambda _place: text)
    monkeypatch.setattr(QApplication, "focusWidget", lambda: rate)
    main.cards._note_keyboard(main.bar.train_button, rate)  # by Tab: the mouse lies still
    main.cards.ask()
    card = main.cards.window.card.term
    assert card.text().startswith("learning rate")
    over[0] = over[0] + QPoint(3, 0)
    main.cards.ask()
    assert card.text().startswith(terms_in(text.text())[0].term.en)
    main.cards._note_keyboard(None, rate)  # the card closed: the mouse has still moved
    main.cards.ask()
    assert card.text().startswith(terms_in(text.text())[0].term.en)
    main.cards.window.close()


def test_f1_asks_about_figures_that_take_no_keyboard(whole_window: WholeWindow) -> None:
    whole_window.lesson("iris")
    page = whole_window.window.result_column.evaluate
    whole_window.window.result_column.tabs.setCurrentWidget(page)
    design = whole_window.context.document.design
    wanted = {"metric:accuracy", "loss", "confusion-matrix", "classification-report"}
    whole_window.wait(lambda: wanted <= _cards(page, design))


@pytest.mark.parametrize("task", ["iris", "sine"])
def test_each_figure_has_its_card(qtbot: QtBot, look: Look, task: str) -> None:
    design = recipe(task).make()
    actual = np.array([[0.0], [1.0], [2.0]])
    figures = (
        regression_figures(actual, actual + 0.5)
        if task == "sine"
        else (classification_figures(np.eye(3, dtype=int)))
    )
    tiles = FigureTiles(look)
    qtbot.addWidget(tiles)
    tiles.show_figures(figures | {"loss": 0.5})
    tiles.show()
    assert len(_cards(tiles, design) - {""}) == len(figures) + 1


def _cards(page: QWidget, design: Design) -> set[str]:
    """What F1 finds over each thing that the page shows."""
    seen = [child for child in page.findChildren(QWidget) if child.isVisible()]
    return {key_of_widget(child, design) for child in seen}


def test_a_field_without_a_choice_of_its_own_is_asked_by_its_name() -> None:
    assert key_of_field("units", 8) == "field:units"
    assert key_of_field("activation", "relu") == "activation:relu"
    assert key_of_field("epochs", 5) == "setting:epochs"


def test_courses_are_opened_from_the_menu(whole_window: WholeWindow) -> None:
    main = whole_window.window
    main.menus.courses.aboutToShow.emit()
    names = [action.text() for action in main.menus.courses.actions()]
    assert "How a network learns" in names
    main.menus.courses.actions()[names.index("How a network learns")].trigger()
    assert main.guide.pager.course.title.en == "How a network learns"
    assert main.pages.currentWidget() is main.workplace
    assert main.context.document.design.recipe == "by-hand-neuron"
