"""Which large tables this person has opened here: a stranger's file may name any on the disk."""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.data.reading.table_file import TableFile
from gui.door.engine_door import EngineDoor
from gui.work.knowing.facts import Facts
from gui.work.remembered.preferences import Preferences


class KnownTables(QObject):
    """From its making on, other tables are read only once the person says so; those that were
    read are known the next time."""

    def __init__(self, engine: EngineDoor, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._facts: Facts | None = None
        engine.store.guard(preferences.known_tables)

    def follow(self, facts: Facts) -> None:
        """Remember what ``facts`` are read of."""
        self._facts = facts
        facts.changed.connect(self._reported)

    def _reported(self) -> None:
        """What could be read was opened by the person, found by them, or permitted."""
        facts = self._facts
        if facts is None or facts.report is None or facts.settings is None:
            return
        source = facts.settings.source
        if facts.report.table.columns and isinstance(source, TableFile):
            for file in source.files:
                if file.path:
                    self._preferences.remember_table(file.path, file.fingerprint)
