"""The numbers in the neurons of a network's picture: as many digits as there is room for."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.figure_words import short_value_text
from gui.look.look import Look
from gui.results.network.drawing.types import BODY, Types
from gui.widgets.plain_text import PaintedText

# Pixels, and digits; 0: as many as are read.
_SIZES = ((16, 0), (14, 0), (14, 2), (BODY, 2), (14, 1), (BODY, 1), (11, 1), (10, 1))
_SIZES_OF_LITTLE = ((14, 0), (BODY, 0), (11, 0), (14, 2), (BODY, 2), (10, 2))
_NEARLY_NOTHING = 5e-4  # what is nearer to 0 is only said to be near, where its digits have no room
_MOST = 4096  # texts that are kept
_KERNING = 0.1  # so much of a text's width letters may move towards each other, or apart

_Key, _Value = TypeVar("_Key"), TypeVar("_Value")


class ValueTexts:
    """Keeps what was laid out: the same few hundred numbers come again and again, and to lay one
    out takes five times as long as to paint it."""

    def __init__(self, look: Look, types: Types) -> None:
        self._look = look
        self._types = types
        self._letters: dict[tuple[int, str], float] = {}
        self._rounded: dict[str, str] = {}
        self._widths: dict[tuple[int, str], float] = {}
        self._texts: dict[tuple[int, str], tuple[PaintedText, float]] = {}

    def forget(self) -> None:
        """The look or the language is another one."""
        for known in (self._letters, self._rounded, self._widths, self._texts):
            known.clear()

    def paint(self, painter: QPainter, rect: QRectF, value: float) -> None:
        """Write into the middle of ``rect``, with the painter's pen, where there is room."""
        room = rect.width() - self._look.px(3)
        sizes = _SIZES_OF_LITTLE if 0.0 < abs(value) < _NEARLY_NOTHING else _SIZES
        for pixels, digits in sizes:
            high = self._types.of(pixels)[1].height()
            if rect.height() < high - self._look.px(2):
                continue
            text = self._written(value, digits)
            if self._fits(pixels, text, room):
                break
        else:
            return
        laid_out, width = self._laid_out(pixels, text)
        middle = rect.center()
        laid_out.paint(painter, QPointF(middle.x() - width / 2, middle.y() - high / 2))

    def _written(self, value: float, digits: int) -> str:
        if not digits:
            return short_value_text(value)
        if 0.0 < abs(value) < _NEARLY_NOTHING:
            return "≈0"
        short = f"{value:.{digits}g}"
        known = self._rounded.get(short)
        if known is None:
            known = short_value_text(float(short))
            _thinned(self._rounded)[short] = known
        return known

    def _fits(self, pixels: int, text: str, room: float) -> bool:
        """Whether it has room; measured only where that is not clear from its letters."""
        letters = self._letters
        width = 0.0
        for letter in text:
            own = letters.get((pixels, letter))
            if own is None:
                own = self._types.of(pixels)[1].horizontalAdvance(letter)
                letters[pixels, letter] = own
            width += own
        if abs(width - room) > _KERNING * width:
            return width < room
        exact = self._widths.get((pixels, text))
        if exact is None:
            exact = self._types.of(pixels)[1].horizontalAdvance(text)
            _thinned(self._widths)[pixels, text] = exact
        return exact <= room

    def _laid_out(self, pixels: int, text: str) -> tuple[PaintedText, float]:
        """The text laid out in so many pixels, and its width."""
        known = self._texts.get((pixels, text))
        if known is None:
            font, metrics = self._types.of(pixels)
            known = PaintedText(text, font), metrics.horizontalAdvance(text)
            _thinned(self._texts)[pixels, text] = known
        return known


def _thinned(known: dict[_Key, _Value]) -> dict[_Key, _Value]:
    """Empty once it has grown too large."""
    if len(known) >= _MOST:
        known.clear()
    return known
