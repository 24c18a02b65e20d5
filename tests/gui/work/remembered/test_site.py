"""Settings in layers: as it comes, the school's, the person's; a broken file is put aside."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from gui.work.remembered.preferences import Preferences
from gui.work.remembered.site import (
    NAME,
    NO_SITE,
    SiteSettings,
    put_broken_settings_aside,
    read_site,
)
from tests.gui.whole_window import WholeWindow

WHOLE = """
language = "ko"
theme = "dark"
speed = "20"
class_folder = "//server/반"
locked_menus = ["take_away", "make_lesson"]
"""


def _own(folder: Path) -> QSettings:
    return QSettings(str(folder / "own.ini"), QSettings.Format.IniFormat)


def test_the_person_has_the_last_word(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(WHOLE, "utf-8")
    site = read_site((tmp_path / "gone.toml", tmp_path / NAME))
    assert site.told is None
    assert site.settings.locked_menus == ("take_away", "make_lesson")
    preferences = Preferences(_own(tmp_path), site.settings)
    assert (preferences.language, preferences.theme) == ("ko", "dark")
    assert preferences.handing_in == ("", "", "//server/반")
    preferences.language = "en"
    preferences.handing_in = ("a", "b", "/here")
    again = Preferences(_own(tmp_path), site.settings)
    assert (again.language, again.theme) == ("en", "dark")
    assert again.handing_in == ("a", "b", "/here")
    assert Preferences(_own(tmp_path)).theme == "system"


@pytest.mark.parametrize(
    "text",
    [
        "language = ",
        "language = 'fr'",
        "colour = 'red'",
        "locked_menus = ['quit']",
        "x" * 100_000,
        "\udcff",
    ],
)
def test_a_broken_file_is_named_and_put_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / NAME
    path.write_text(text, "utf-8", errors="surrogateescape")
    site = read_site((path,))
    assert site.settings == NO_SITE
    assert site.told is not None
    assert site.told.code == "site.broken"
    assert "site.toml.broken" in str(site.told)
    assert not path.exists()
    assert (tmp_path / "site.toml.broken").exists()
    assert read_site((path,)).told is None


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    site = read_site((tmp_path / NAME,))
    assert site.told is not None
    assert (tmp_path / NAME).is_dir()


def test_a_persons_broken_settings_are_put_aside(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "own.ini"
    path.write_bytes(b"[General\nlanguage=ko\n=\n\x00\x00")
    settings = _own(tmp_path)
    settings.value("language")
    told = put_broken_settings_aside(settings)
    if settings.status() == QSettings.Status.FormatError:
        assert told is not None
        assert (tmp_path / "own.ini.broken").exists()
    whole = QSettings(str(tmp_path / "whole.ini"), QSettings.Format.IniFormat)
    whole.setValue("language", "ko")
    whole.sync()
    assert put_broken_settings_aside(whole) is None
    assert SiteSettings() == NO_SITE


def test_what_the_school_does_without_says_so(whole_window: WholeWindow) -> None:
    commands = whole_window.window.commands
    site = SiteSettings(locked_menus=("take_away", "make_lesson", "languages"))
    commands._lock(site)
    whole_window.lesson("and", train=False)  # what would make it possible
    for action in (commands.take_away, commands.make_lesson, *commands.languages.actions()):
        assert action.isVisible()
        assert not action.isEnabled()
        assert action.text().endswith(" (locked by the school)")
        assert action.shortcuts() == []
    whole_window.language.choose("ko")
    whole_window.wait(lambda: commands.take_away.text().endswith(" (학교에서 잠금)"))
    assert commands.take_away.text().count("(") == 2  # its key, and the reason
    whole_window.language.choose("en")
    assert commands.hand_in.isVisible()
    whole_window.window.beginnings._speed = "20"
    whole_window.window.beginnings.begin_lesson("and")
    assert whole_window.context.document.design.speed == "20"
    whole_window.window.beginnings._speed = None
