"""What a person chose when they took something away last, for each kind of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gui.work.remembered.preferences import Preferences

Options = Mapping[str, str | bool]
_ANY = "any"  # in the place of a kind: whatever it was
_LONGEST = 1_000  # letters of an option, as much as anybody types into a line


@dataclass(frozen=True)
class LastExport:
    """``folder``: where it went; None: nowhere yet. ``ending``: what the file's name ended in.
    ``options``: by their names in `engine.export.names.ExportOptions`."""

    folder: Path | None = None
    ending: str = ""
    options: Options = field(default_factory=dict)


class LastExports:
    """Kept from one sitting to the next where there are ``preferences``."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        self._preferences = preferences
        self._known: dict[str, LastExport] = {}

    def of(self, kind: str) -> LastExport:
        """What was chosen for that kind; a folder only where it is still there."""
        if self._preferences is not None:
            return _understood(self._preferences.export_choice(kind))
        return self._known.get(kind, LastExport())

    @property
    def folder(self) -> Path | None:
        """Where anything went last; None: nowhere yet."""
        return self.of(_ANY).folder

    def remember(self, kind: str, chosen: LastExport) -> None:
        """Keep it for the next time."""
        self._keep(kind, chosen)
        if chosen.folder is not None:  # else only an option was chosen, and it went nowhere yet
            self._keep(_ANY, LastExport(chosen.folder))

    def _keep(self, kind: str, chosen: LastExport) -> None:
        self._known[kind] = chosen
        if self._preferences is not None:
            folder = str(chosen.folder) if chosen.folder is not None else ""
            options = dict(chosen.options)
            choice = {"folder": folder, "ending": chosen.ending, "options": options}
            self._preferences.keep_export_choice(kind, choice)


def _understood(choice: dict[str, Any]) -> LastExport:
    """Whatever is broken or unknown in it is the default."""
    folder, ending, options = (choice.get(name) for name in ("folder", "ending", "options"))
    place = Path(folder) if isinstance(folder, str) and folder else None
    try:
        there = place is not None and place.is_dir()
    except (OSError, ValueError):
        there = False
    known = options if isinstance(options, dict) else {}
    return LastExport(
        place if there else None,
        ending if isinstance(ending, str) else "",
        {
            name: value[:_LONGEST] if isinstance(value, str) else value
            for name, value in known.items()
            if isinstance(value, str | bool)
        },
    )
