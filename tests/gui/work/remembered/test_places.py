"""Where settings and autosaves lie: with the user, or on the stick once somebody asked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from gui.work.remembered import places
from gui.work.remembered.preferences import Preferences


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick with the application's folder on it, from which it seems to run."""
    application = tmp_path / "neurobricks"
    application.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(application / "neurobricks"))
    return tmp_path


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    form = QSettings.defaultFormat()
    yield
    QSettings.setDefaultFormat(form)
    monkeypatch.setattr(places._Kept, "folder", None)


def test_nothing_is_kept_beside_a_source_folder() -> None:
    assert places.beside_folder() is None
    assert not places.can_be_beside()
    with pytest.raises(OSError, match="no folder"):
        places.keep_beside(True)


def test_nothing_stays_on_the_stick_unless_asked(stick: Path) -> None:
    places.settle()
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    assert places.autosave_folder() == Path(QStandardPaths.writableLocation(place)) / "autosave"
    assert list(stick.iterdir()) == [stick / "neurobricks"]


def test_asked_settings_and_autosaves_travel(stick: Path) -> None:
    places.keep_beside(True)
    places.settle()
    preferences = Preferences()
    preferences.theme = "dark"
    preferences._settings.sync()

    assert places.autosave_folder() == stick / places.BESIDE / "autosave"
    assert Path(places.settings_file()).is_relative_to(stick / places.BESIDE)
    assert "dark" in Path(places.settings_file()).read_text(encoding="utf-8")


def test_given_up_nothing_on_the_stick_is_deleted(stick: Path) -> None:
    places.keep_beside(True)
    kept = stick / places.BESIDE / "autosave"
    kept.mkdir()
    places.keep_beside(False)
    assert not places.is_beside()
    assert kept.is_dir()
    places.settle()
    assert places.autosave_folder() != kept


def test_on_a_mac_it_is_beside_the_app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    inside = tmp_path / "Neurobricks.app" / "Contents" / "MacOS"
    monkeypatch.setattr(sys, "executable", str(inside / "neurobricks"))
    assert places.beside_folder() == tmp_path.resolve() / places.BESIDE


def test_a_safe_start_reads_and_leaves_nothing(tmp_path: Path) -> None:
    kept = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    kept.theme = "dark"
    safe = Preferences.safe()
    assert safe.is_safe
    assert safe.theme == "system"
    safe.theme = "light"
    assert kept.theme == "dark"
    assert Preferences.safe().theme == "system"


def test_reset_forgets_all(tmp_path: Path) -> None:
    file = tmp_path / "mine.brick"
    file.touch()
    preferences = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    preferences.theme = "dark"
    preferences.remember_file(file)
    preferences.reset()
    assert preferences.theme == "system"
    assert preferences.recent_files == []
    assert file.exists()
