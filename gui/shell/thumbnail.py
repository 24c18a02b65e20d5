"""The small picture that lies in a file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtWidgets import QWidget

_WIDTH = 256


def thumbnail_of(result: QWidget | None) -> bytes:
    """``result`` as a small PNG; empty where it is not shown, as on the start page."""
    if result is None or not result.isVisible():
        return b""
    picture = result.grab().scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return buffer.data().data()
