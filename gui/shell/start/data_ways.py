"""The ways in which a table or pictures come in, from a menu, the start page or a drop.

They work before there are columns: these are built first.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.shell.start.beginnings import Beginnings


class DataWays:
    """Hands on to the data column, which ``column`` builds where it is not there yet."""

    def __init__(self, column: Callable[[], DataColumn]) -> None:
        self._column = column

    def follow(self, beginnings: Beginnings) -> None:
        """Take what is dropped."""
        beginnings.table_dropped.connect(self.open_table)
        beginnings.pictures_dropped.connect(self.take_pictures)

    def choose_table(self) -> None:
        """Ask for a table; it is worked on as soon as its preview is accepted."""
        self._column().tables.choose()

    def open_table(self, path: Path) -> None:
        """Open the table in the file ``path``."""
        self._column().tables.open(path)

    def paste_table(self) -> None:
        """Take the table on the clipboard."""
        self._column().tables.paste()

    def type_table(self) -> None:
        """Have a table typed."""
        self._column().tables.type()

    def choose_pictures(self) -> None:
        """Ask for a folder or zip of pictures."""
        self._column().open_pictures()

    def take_pictures(self, paths: list[Path]) -> None:
        """A folder or zip of pictures, or single ones, that were dropped."""
        self._column().take_pictures(paths)

    def paste_any(self) -> None:
        """Paste a picture or a table, whichever suits the data."""
        self._column().paste()
