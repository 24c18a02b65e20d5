"""How much room words take in the font that comes with the app."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import ImageFont

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
REGULAR, BOLD = FONTS / "Pretendard-Regular.otf", FONTS / "Pretendard-SemiBold.otf"
FAMILIES = (
    "Pretendard, 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR', 'Noto Sans KR', "
    "sans-serif"
)
MOST_LETTERS = 200  # of a name; what is longer ends in …
_MEASURED = 100  # the size that is measured at
_ONE_AT_A_TIME = threading.Lock()  # FreeType's faces are not for several threads
# Marks that turn the direction of the text round them, controls, and halves of letters.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+"
)


def one_line(text: str, most: int = MOST_LETTERS) -> str:
    """A name as one line of plain text: line breaks and what cannot be seen become a space."""
    line = _seen(text[: 4 * most])
    if len(line) > most or len(text) > 4 * most:
        return f"{line[: most - 1]}…"
    return line


def paragraphs(text: str) -> tuple[str, ...]:
    """What a person wrote in several lines, as lines of plain text."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    return tuple(map(_seen, lines))


def width_of(text: str, size: float, bold: bool = False) -> float:
    """How wide ``text`` is at ``size``, in the units of ``size``."""
    with _ONE_AT_A_TIME:
        return float(_font(bold).getlength(text)) * size / _MEASURED


def shortened(text: str, room: float, size: float, bold: bool = False) -> str:
    """``text`` so that it fits into ``room``: what is too long ends in …; "" where nothing fits."""
    if width_of(text, size, bold) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(f"{text[:middle].rstrip()}…", size, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…" if low else ""


def _seen(text: str) -> str:
    """Letters put together as people see them, one space between words."""
    return " ".join(_UNSEEN.sub(" ", unicodedata.normalize("NFC", text)).split())


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    # What stands there in letters that the font lacks is measured as boxes.
    return ImageFont.truetype(
        str(BOLD if bold else REGULAR), _MEASURED, layout_engine=ImageFont.Layout.BASIC
    )
