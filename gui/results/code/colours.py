"""The colours of code: comments, texts, numbers and Python's own words."""

from __future__ import annotations

import keyword
import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from gui.look.look import Look
from gui.look.theme import Theme

_KEYWORDS = "|".join((*keyword.kwlist, "print", "range", "zip", "enumerate", "list", "dict"))
_TOKEN = re.compile(
    r"(?P<comment>#.*)"
    r'|(?P<text>[fr]?"(?:[^"\\]|\\.)*"|[fr]?\'(?:[^\'\\]|\\.)*\')'
    rf"|(?P<keyword>\b(?:{_KEYWORDS})\b)"
    r"|(?P<number>\b\d[\d_.]*(?:e[+-]?\d+)?\b)"
)
_LONGEST = 2_000  # letters of a line that are coloured


def colours_of(theme: Theme) -> dict[str, str]:
    """What each kind of word is coloured with, as ``#rrggbb``."""
    return {
        "comment": theme.muted,
        "text": theme.good,
        "keyword": theme.accent,
        "number": theme.warning,
    }


class CodeColours(QSyntaxHighlighter):
    """Colours the lines of ``editor`` as the theme has it."""

    def __init__(self, editor: QPlainTextEdit, look: Look) -> None:
        super().__init__(editor.document())
        self._look = look
        self._formats: dict[str, QTextCharFormat] = {}
        look.changed.connect(self._restyle)
        self._restyle()

    def highlightBlock(self, text: str) -> None:
        for token in _TOKEN.finditer(text[:_LONGEST]):
            kind = token.lastgroup or ""
            self.setFormat(token.start(), token.end() - token.start(), self._formats[kind])

    def _restyle(self) -> None:
        for kind, colour in colours_of(self._look.theme).items():
            format_ = QTextCharFormat()
            format_.setForeground(QColor(colour))
            self._formats[kind] = format_
        self.rehighlight()
