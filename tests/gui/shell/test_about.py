"""Help › About: which one this is, where things lie, and details that tell nothing of anybody."""

from __future__ import annotations

import getpass
import platform
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.version import VERSION
from gui.look.look import Look
from gui.shell.about.about import AboutWindow
from gui.shell.about.report_details import report_details
from gui.shell.language import Language
from gui.widgets.plain_text import PlainLabel
from gui.work.remembered import places
from gui.work.remembered.preferences import Preferences


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def about(qtbot: QtBot, look: Look, language: Language, preferences: Preferences) -> AboutWindow:
    parent = QWidget()
    qtbot.addWidget(parent)
    return AboutWindow(look, language, preferences, parent)


def test_it_says_which_one_it_is(about: AboutWindow) -> None:
    assert any(VERSION in label.text() for label in about.findChildren(PlainLabel))


def test_details_name_nothing_of_the_person(
    look: Look, language: Language, preferences: Preferences, tmp_path: Path
) -> None:
    secret = tmp_path / "Kim Minji 2-3.brick"
    secret.touch()
    preferences.remember_file(secret)
    text = report_details(look, language, preferences)
    for own in (str(Path.home()), platform.node(), str(tmp_path), "Kim", str(Path.cwd())):
        assert own not in text
    words = text.replace(",", " ").split()
    assert getpass.getuser() not in words
    assert f"Neurobricks: {VERSION}" in text
    assert "keras" in text


def test_they_are_copied(about: AboutWindow) -> None:
    about.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Neurobricks: ")
    assert about.copy.text() == "Copied"


def test_a_folder_is_opened(
    qtbot: QtBot,
    look: Look,
    language: Language,
    preferences: Preferences,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    monkeypatch.setattr(places, "autosave_folder", lambda: tmp_path)
    parent = QWidget()
    qtbot.addWidget(parent)
    about = AboutWindow(look, language, preferences, parent)
    about.open_buttons[1].click()
    assert [Path(name) for name in opened] == [tmp_path]


def test_a_switch_for_the_stick_only_where_there_could_be_one(
    about: AboutWindow,
    qtbot: QtBot,
    look: Look,
    language: Language,
    preferences: Preferences,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert about.beside.isHidden()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "neurobricks" / "neurobricks"))
    parent = QWidget()
    qtbot.addWidget(parent)
    there = AboutWindow(look, language, preferences, parent)
    assert not there.beside.isHidden()
    there.beside.click()
    assert places.is_beside()
    assert places.BESIDE in there.told.text()
    there.beside.click()
    assert not places.is_beside()


def test_where_nothing_can_be_written_the_switch_goes_back(
    qtbot: QtBot,
    look: Look,
    language: Language,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_on: bool) -> None:
        raise OSError("read-only")

    monkeypatch.setattr(places, "can_be_beside", lambda: True)
    monkeypatch.setattr(places, "keep_beside", refuse)
    parent = QWidget()
    qtbot.addWidget(parent)
    about = AboutWindow(look, language, preferences, parent)
    about.beside.click()
    assert not about.beside.isChecked()
    assert "Nothing can be written" in about.told.text()
