"""The sizes of type in a network's picture, and their measures."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from gui.look.look import Look

BODY = 12  # pixels at the desk


class Types:
    """Makes each size once: measures take long to make."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._known: dict[int, tuple[QFont, QFontMetricsF]] = {}

    def font(self, pixels: int = BODY) -> QFont:
        """The type that has so many pixels at the desk."""
        return self.of(pixels)[0]

    def of(self, pixels: int) -> tuple[QFont, QFontMetricsF]:
        """The type, and its measures."""
        size = self._look.px(pixels)
        if size not in self._known:
            font = self._look.font()
            font.setPixelSize(size)
            self._known[size] = (font, QFontMetricsF(font))
        return self._known[size]
