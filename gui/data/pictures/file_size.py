"""How large pictures make a file: said before it is saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

LARGE = 20_000_000  # bytes, from which on it is said all the time
_MEGA = 1e6


def file_size_text(size: int) -> str:
    """A sentence about ``size`` bytes of pictures in a file."""
    megabytes = size / _MEGA
    number = QLocale().toString(megabytes, "f", 0 if megabytes >= 10 else 1)
    return QCoreApplication.translate(
        "FileSize", "In the file they take about {megabytes} MB."
    ).format(megabytes=number)
