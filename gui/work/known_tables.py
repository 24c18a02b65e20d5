"""Which large tables this person has opened here: a stranger's file may name any on the disk."""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.data.facts import DataReport
from engine.data.reading.table_file import TableFile
from engine.data.settings import DataSettings
from gui.door.engine_door import EngineThread
from gui.work.preferences import Preferences


class KnownTables(QObject):
    """From its making on, other tables are read only once the person says so; those that were
    read are known the next time."""

    def __init__(self, engine: EngineThread, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        engine.library.store.guard(preferences.known_tables)
        engine.report_ready.connect(self._reported)

    def _reported(self, settings: DataSettings, report: DataReport) -> None:
        """What could be read was opened by the person, found by them, or permitted."""
        source = settings.source
        if report.table.columns and isinstance(source, TableFile):
            for file in source.files:
                if file.path:
                    self._preferences.remember_table(file.path, file.fingerprint)
