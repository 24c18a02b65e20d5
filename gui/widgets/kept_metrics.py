"""The widths of words that are asked for in every frame."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics

_MOST = 500  # words; figures go by, and those of long ago come back seldom


class KeptMetrics(QFontMetrics):
    """Lays a text out once to say how wide it is in its font, and keeps the answer."""

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        self._widths: dict[str, int] = {}

    def horizontalAdvance(self, text: str) -> int:  # type: ignore[override]
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _MOST:
                self._widths.clear()
            width = self._widths[text] = super().horizontalAdvance(text)
        return width
