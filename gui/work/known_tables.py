"""Which large tables this person has opened here: a stranger's file may name any on the disk."""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.data.reading.table_file import TableFile
from gui.door.engine_door import EngineDoor
from gui.work.preferences import Preferences
from gui.work.session import Session


class KnownTables(QObject):
    """From its making on, other tables are read only once the person says so; those that were
    read are known the next time."""

    def __init__(self, engine: EngineDoor, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._session: Session | None = None
        engine.store.guard(preferences.known_tables)

    def follow(self, session: Session) -> None:
        """Remember what ``session`` reads."""
        self._session = session
        session.report_changed.connect(self._reported)

    def _reported(self) -> None:
        """What could be read was opened by the person, found by them, or permitted."""
        session = self._session
        if session is None or session.report is None or session.report_settings is None:
            return
        source = session.report_settings.source
        if session.report.table.columns and isinstance(source, TableFile):
            for file in source.files:
                if file.path:
                    self._preferences.remember_table(file.path, file.fingerprint)
