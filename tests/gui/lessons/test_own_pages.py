"""Pages that a file carries: offered when it is opened, kept when it is saved, put in undoably."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from engine.brickfile.brick_file import Bundle, read, write
from engine.lessons.course import Course
from engine.recipes import recipe
from gui.shell.bar.menus import Menus
from tests.gui.whole_window import WholeWindow

_WORDS = {"title": "A page", "text": "What it says"}
_MARKUP = '<img src="file:///dev/zero"> & <b>bold</b>'


@pytest.fixture
def whole_window(shared_window: WholeWindow) -> WholeWindow:
    return shared_window


def _course(*pages: dict[str, object], title: str = "My class") -> Course:
    return Course.model_validate({"title": title, "pages": [{**_WORDS, **page} for page in pages]})


def _open(whole: WholeWindow, folder: Path, course: Course | None) -> Path:
    path = folder / "작품.brick"
    write(path, Bundle(recipe("and").make(), course=course))
    whole.window.beginnings.open_path(path)
    whole.wait(lambda: whole.context.document.path == path)
    whole.wait(lambda: whole.context.facts.is_current)
    return path


def _course_lines(menus: Menus) -> list[str]:
    menus.courses.aboutToShow.emit()
    return [action.text().replace("&", "") for action in menus.courses.actions()]


def test_a_files_pages_are_offered_and_not_forced(
    whole_window: WholeWindow, tmp_path: Path
) -> None:
    tabs = whole_window.window.result_column
    _open(whole_window, tmp_path, _course({"show": "evaluate"}, {"show": "train"}))
    window, guide = whole_window.window, whole_window.window.guide
    assert guide.strip.isVisible()
    assert guide.strip.title.text() == "My class"
    assert guide.strip.text.text().startswith("This file brings lesson pages of its own.")
    assert guide.strip.do_button.text() == "Show the pages"
    assert not guide.strip.next_button.isVisible()
    assert guide.target is None
    tabs = window.result_column.tabs
    assert tabs.currentWidget() is window.result_column.live
    guide.strip.do_button.click()
    assert (guide.pager.place, guide.pager.count) == (0, 2)
    whole_window.wait(lambda: tabs.currentWidget() is window.result_column.evaluate)
    guide.strip.next_button.click()
    assert guide.pager.is_last
    assert "Pages of this file: My class" in _course_lines(window.menus)


def test_a_file_without_pages_has_those_of_its_lesson(
    whole_window: WholeWindow, tmp_path: Path
) -> None:
    _open(whole_window, tmp_path, _course({}))
    assert whole_window.window.guide.pager.offers
    whole_window.lesson("and", train=False)
    pager = whole_window.window.guide.pager
    assert not pager.offers
    assert pager.page.lesson == "and"
    assert whole_window.context.document.pages.course is None


def test_pages_survive_open_edit_save(whole_window: WholeWindow, tmp_path: Path) -> None:
    course = _course({"show": "brick last", "do": {"what": "tab", "tab": "predict"}}, {})
    path = _open(whole_window, tmp_path, course)
    document, files = whole_window.context.document, whole_window.window.files
    document.edit("more", document.design.with_training(epochs=77))
    assert whole_window.window.files.bundle().course == course
    files.save()
    whole_window.wait(lambda: not document.unsaved and not files.busy)
    assert read(path).course == course
    assert read(path).design.training.epochs == 77


def test_the_presenters_key_takes_the_offer_and_turns(
    whole_window: WholeWindow, tmp_path: Path
) -> None:
    press = {"what": "set", "setting": "epochs", "value": 11}
    _open(whole_window, tmp_path, _course({"do": press}, {}))
    window, pager = whole_window.window, whole_window.window.guide.pager
    window.commands.present.setChecked(True)
    window.commands.next_page.trigger()
    assert not pager.offers
    assert pager.count == 2
    assert whole_window.context.document.design.training.epochs != 11
    window.commands.next_page.trigger()  # first what the page has to do
    assert whole_window.context.document.design.training.epochs == 11
    window.commands.present.setChecked(False)


def test_a_teacher_adds_pages_and_takes_them_out_undoably(
    whole_window: WholeWindow, tmp_path: Path
) -> None:
    file = tmp_path / "나의 예제.toml"
    file.write_text(
        f"title = '{_MARKUP}'\n[[pages]]\ntitle = 'One'\ntext = 'Look.'\nshow = 'train'\n",
        encoding="utf-8",
    )
    path = _open(whole_window, tmp_path, None)
    window, document = whole_window.window, whole_window.context.document
    window.files.questions.pages_to_add = lambda _folder, chosen: chosen(file)
    assert "Remove the pages of this file" not in _course_lines(window.menus)
    _line(window.menus, "Add pages").trigger()
    whole_window.wait(lambda: document.pages.course is not None)
    assert document.unsaved
    assert document.undo_stack.undoText() == "Add lesson pages"
    assert window.guide.strip.title.text() == "One"
    assert not window.guide.pager.offers  # whoever puts them there sees them
    window.files.save()
    whole_window.wait(lambda: not document.unsaved and not window.files.busy)
    assert read(path).course.title.en == _MARKUP
    assert any(_MARKUP.replace("&", "") in line for line in _course_lines(window.menus))
    document.undo_stack.undo()
    assert document.pages.course is None
    assert document.unsaved
    assert window.guide.pager.page.lesson == "and"
    document.undo_stack.redo()
    assert window.guide.pager.offers
    _line(window.menus, "Remove the pages").trigger()
    assert document.pages.course is None


def _line(menus: Menus, words: str):
    menus.courses.aboutToShow.emit()
    return next(a for a in menus.courses.actions() if words in a.text().replace("&", ""))


def test_a_file_that_holds_no_pages_is_told(whole_window: WholeWindow, tmp_path: Path) -> None:
    file = tmp_path / "no.toml"
    file.write_text("title = 'x'\n[[pages]]\ntitle = 'a'\ntext = 'b'\nshow = 'moon'\n")
    _open(whole_window, tmp_path, None)
    window, document = whole_window.window, whole_window.context.document
    window.files.questions.pages_to_add = lambda _folder, chosen: chosen(file)
    said: list[str] = []
    window.menus.adding.failed.connect(lambda message, _details: said.append(str(message)))
    _line(window.menus, "Add pages").trigger()
    whole_window.wait(lambda: bool(said))
    assert said[0].startswith("Page 1: “show” does not fit: moon.")
    assert document.pages.course is None
    assert not document.unsaved


def test_what_this_version_does_not_know_is_said(
    whole_window: WholeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.brickfile import pages_entry

    page = {"title": {"en": "a"}, "text": {"en": "b"}, "show": {"place": "hologram"}}
    raw = {"version": 1, "title": {"en": "c"}, "pages": [page]}
    monkeypatch.setattr("engine.brickfile.writing.pages_record", lambda _course: raw)
    assert pages_entry.pages_from(raw)[1] == 1
    _open(whole_window, tmp_path, _course({}))
    QApplication.sendPostedEvents()
    strip = whole_window.window.guide.strip
    assert "that this version does not have (1)." in strip.goal.text()
    strip.do_button.click()
    assert not strip.goal.isVisible()
