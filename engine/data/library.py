"""Tables and prepared data, each worked out once and kept; safe from any thread."""

from __future__ import annotations

from engine.data.facts import DataReport
from engine.data.preparation import Prepared
from engine.data.settings import DataSettings
from engine.data.source import Source
from engine.data.store import TableStore
from engine.data.table import Table


class Library:
    """What the data lane and the training lane share."""

    def __init__(self) -> None:
        self.store = TableStore()

    def table(self, source: Source) -> Table:
        """The source's rows; EngineError where they cannot be had."""
        raise NotImplementedError

    def prepared(self, settings: DataSettings) -> Prepared:
        """The prepared data; EngineError where the settings give none."""
        raise NotImplementedError

    def report(self, settings: DataSettings) -> DataReport:
        """The facts; never raises for what a person can have set: see ``problem``."""
        raise NotImplementedError
