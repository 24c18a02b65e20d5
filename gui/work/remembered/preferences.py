"""What is remembered from one sitting to the next: language, theme, type size, recent files …"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, QTemporaryDir

from gui.work.remembered.site import NO_SITE, SiteSettings

LANGUAGES = ("system", "ko", "en")
THEMES = ("system", "light", "dark", "contrast-light", "contrast-dark")
MOTIONS = ("system", "full", "less")
MAXIMUM_RECENT = 8
_HANDING_IN = ("name", "class", "folder")
MAXIMUM_TABLES = 500
_SIZES = {False: "type_size", True: "type_size_presenting"}


class Preferences:
    """Typed values over QSettings; whatever is broken or unknown there is the school's, else the
    default."""

    def __init__(self, settings: QSettings | None = None, site: SiteSettings = NO_SITE) -> None:
        self._settings = settings if settings is not None else QSettings()
        self.site = site
        self.is_safe = False
        self._folder: QTemporaryDir | None = None

    @classmethod
    def safe(cls) -> Preferences:
        """The preferences of a start that trusts nothing remembered: all is as the first time, and
        nothing is kept of this sitting. Whatever else is remembered elsewhere asks `is_safe`."""
        folder = QTemporaryDir()
        preferences = cls(QSettings(folder.filePath("settings.ini"), QSettings.Format.IniFormat))
        preferences._folder = folder  # it goes when this does
        preferences.is_safe = True
        return preferences

    def reset(self) -> None:
        """Forget everything that is remembered here; documents and autosaves are not."""
        self._settings.clear()

    @property
    def language(self) -> str:
        """The language of the window; ``system``: as the system speaks."""
        return self._choice("language", LANGUAGES)

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("language", value)

    @property
    def theme(self) -> str:
        """``system``, or the name of a theme."""
        return self._choice("theme", THEMES)

    @theme.setter
    def theme(self, value: str) -> None:
        self._settings.setValue("theme", value)

    @property
    def motion(self) -> str:
        """``system``, ``full`` or ``less``."""
        return self._choice("motion", MOTIONS)

    @motion.setter
    def motion(self, value: str) -> None:
        self._settings.setValue("motion", value)

    def type_size(self, *, presenting: bool) -> int:
        """How large the type is, in percent of what it is at first; ``presenting`` has its own."""
        text = str(self._settings.value(_SIZES[presenting], ""))
        if text.isascii() and text.isdigit() and len(text) < 4:
            return int(text)
        return 100 if presenting else self.site.type_size or 100

    def keep_type_size(self, size: int, *, presenting: bool) -> None:
        """Remember the size of type, at the desk or while presenting."""
        self._settings.setValue(_SIZES[presenting], size)

    @property
    def recent_files(self) -> list[Path]:
        """The last opened and saved files, the latest first; those that are still there."""
        raw = self._settings.value("recent", [])
        names = [raw] if isinstance(raw, str) else raw if isinstance(raw, list) else []
        paths = [Path(name) for name in names if isinstance(name, str) and name]
        return [path for path in paths if path.is_file()][:MAXIMUM_RECENT]

    def remember_file(self, path: Path) -> None:
        """Put ``path`` at the head of the files used last."""
        others = [other for other in self.recent_files if other != path]
        names = [str(entry) for entry in (path, *others)][:MAXIMUM_RECENT]
        self._settings.setValue("recent", names)

    def forget_files(self) -> None:
        """Forget where files lie, and who took something away: a class may share the computer."""
        self._settings.remove("recent")
        self._settings.remove("exports")
        self._settings.remove("class")

    @property
    def handing_in(self) -> tuple[str, str, str]:
        """Name, class and the class's folder, as they were when something was handed in last."""
        values = (self._settings.value(f"class/{key}", "") for key in _HANDING_IN)
        name, class_name, folder = (value if isinstance(value, str) else "" for value in values)
        return name, class_name, folder or self.site.class_folder

    @handing_in.setter
    def handing_in(self, values: tuple[str, str, str]) -> None:
        for key, value in zip(_HANDING_IN, values, strict=True):
            self._settings.setValue(f"class/{key}", value)

    @property
    def known_tables(self) -> list[tuple[str, str]]:
        """The large tables that were opened here, by path and fingerprint, the latest first."""
        raw = self._settings.value("tables", [])
        words = [raw] if isinstance(raw, str) else raw if isinstance(raw, list) else []
        pairs = [word.partition(" ") for word in words if isinstance(word, str)]
        return [(path, fingerprint) for fingerprint, _, path in pairs if path][:MAXIMUM_TABLES]

    def remember_table(self, path: str, fingerprint: str) -> None:
        """Remember where a table of that fingerprint lies."""
        known = self.known_tables
        if known[:1] != [(path, fingerprint)]:
            pairs = [(path, fingerprint), *(pair for pair in known if pair != (path, fingerprint))]
            words = [f"{of} {at}" for at, of in pairs[:MAXIMUM_TABLES]]
            self._settings.setValue("tables", words)

    def export_choice(self, kind: str) -> dict[str, Any]:
        """What was chosen when that kind was taken away last; {}: it never was."""
        value = self._settings.value(f"exports/{kind}", "{}")
        try:
            choice = json.loads(value) if isinstance(value, str) else {}
        except ValueError:
            return {}
        return choice if isinstance(choice, dict) else {}

    def keep_export_choice(self, kind: str, choice: dict[str, Any]) -> None:
        """Remember what was chosen for what leaves as ``kind``."""
        self._settings.setValue(f"exports/{kind}", json.dumps(choice, ensure_ascii=False))

    def state(self, name: str) -> QByteArray | None:
        """A widget's own saved state (a window's geometry, a splitter's sizes)."""
        value = self._settings.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else None

    def keep_state(self, name: str, value: QByteArray) -> None:
        """Remember a widget's own saved state."""
        self._settings.setValue(f"state/{name}", value)

    def _choice(self, name: str, allowed: tuple[str, ...]) -> str:
        otherwise = getattr(self.site, name, None) or allowed[0]
        value = self._settings.value(name, otherwise)
        return value if isinstance(value, str) and value in allowed else otherwise
