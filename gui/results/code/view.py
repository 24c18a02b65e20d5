"""The code itself: lines that light up, flash when they change, and can be clicked."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from engine.export.code.lines import CodeLine
from gui.look.look import FONT_FAMILY, Look
from gui.results.code.colours import CodeColours

# With Korean letters of their own first; else the system's, and Korean in the window's type.
_KOREAN_FONTS = ("D2Coding", "NanumGothicCoding", "Noto Sans Mono CJK KR")
_SIZE = 13  # pixels at the desk
_FLASH_MS = 1200  # long enough to be found by the eye
_FLASHED = 0.30  # of the colour, at first


class CodeView(QPlainTextEdit):
    """Shows lines of code; nothing in it can be changed.

    Signals:
        line_chosen(CodeLine): a line was clicked, or Enter was pressed on it.
    """

    line_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: tuple[CodeLine, ...] = ()
        self._lit: tuple[int, ...] = ()
        self._changed: tuple[int, ...] = ()
        self._pressed_at = -1
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setUndoRedoEnabled(False)
        self._colours = CodeColours(self, look)
        self._flash = QVariantAnimation(self)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(self._paint_lines)
        self._flash.finished.connect(self._flash_ended)
        look.changed.connect(self._restyle)
        self._restyle()

    # --- what is shown ---------------------------------------------------------------------

    @property
    def lines(self) -> tuple[CodeLine, ...]:
        """The lines of code that are shown, from the top."""
        return self._lines

    @property
    def lit(self) -> tuple[int, ...]:
        """The places of the lines that are lit, from 0."""
        return self._lit

    @property
    def flashing(self) -> tuple[int, ...]:
        """The places of the lines that changed a moment ago."""
        return self._changed

    def show_lines(self, lines: Sequence[CodeLine], *, flash: bool) -> None:
        """Show ``lines``; ``flash``: those that are others than before show it for a moment, and
        are scrolled to where none of them is in sight."""
        before = [line.text for line in self._lines]
        self._lines = tuple(lines)
        after = [line.text for line in lines]
        if after == before:
            return
        bar, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self.setPlainText("\n".join(after))
        self.verticalScrollBar().setValue(bar)
        self.horizontalScrollBar().setValue(across)
        self._lit = ()
        self._flash.stop()
        self._changed = ()
        changed = changed_lines(before, after) if flash and before else ()
        if changed:
            self._reveal(changed)
        if changed and self._look.animation_ms:
            self._changed = changed
            self._flash.setDuration(_FLASH_MS)
            self._flash.start()
        self._paint_lines()

    def light(self, about: frozenset[str], *, reveal: bool) -> None:
        """Light the lines up that are about one of these; ``reveal``: scroll there."""
        lit = tuple(
            place
            for place, line in enumerate(self._lines)
            if line.about & about and line.text.strip()  # no strip of light between two functions
        )
        if lit != self._lit:
            self._lit = lit
            self._paint_lines()
        if lit and reveal:
            self._reveal(lit)

    def _reveal(self, lit: tuple[int, ...]) -> None:
        first = self.firstVisibleBlock().blockNumber()
        shown = self.viewport().height() // max(1, self.fontMetrics().lineSpacing())
        if not any(first <= place < first + shown for place in lit):
            self.verticalScrollBar().setValue(max(0, lit[0] - shown // 3))

    # --- painting ----------------------------------------------------------------------------

    def _paint_lines(self, _value: object = None) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The colours of whole lines, and the code over them."""
        theme = self._look.theme
        flash = QColor(theme.warning)
        flash.setAlphaF(_FLASHED * float(self._flash.currentValue() or 0.0))
        painter = QPainter(self.viewport())
        for place in self._lit:
            self._fill_line(painter, place, QColor(theme.selection))
        for place in self._changed:
            self._fill_line(painter, place, flash)
        painter.end()
        super().paintEvent(event)

    def _fill_line(self, painter: QPainter, place: int, colour: QColor) -> None:
        block = self.document().findBlockByNumber(place)
        if block.isValid() and block.isVisible():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            painter.fillRect(QRectF(0, box.top(), self.viewport().width(), box.height()), colour)

    def _flash_ended(self) -> None:
        self._changed = ()
        self._paint_lines()

    def _restyle(self) -> None:
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        font = QFont()
        font.setFamilies([*_KOREAN_FONTS, fixed, "DejaVu Sans Mono", FONT_FAMILY])
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(self._look.px(_SIZE))
        self.setFont(font)
        # the window's style sheet names a type for every widget: this one's own rule wins
        self.setStyleSheet(
            "CodeView { font-family: "
            + ", ".join(f'"{family}"' for family in font.families())
            + f"; font-size: {self._look.px(_SIZE)}px; }}"
        )
        self._paint_lines()

    # --- choosing a line -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed_at = self.cursorForPosition(event.position().toPoint()).blockNumber()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = self.cursorForPosition(event.position().toPoint()).blockNumber()
        clicked = event.button() == Qt.MouseButton.LeftButton and place == self._pressed_at
        if clicked and not self.textCursor().hasSelection():
            self._choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.textCursor().blockNumber())
            event.accept()
            return
        super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._lines):
            self.line_chosen.emit(self._lines[place])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_flash"):
            self._paint_lines()


def changed_lines(before: Sequence[str], after: Sequence[str]) -> tuple[int, ...]:
    """The places in ``after`` of the lines that are new or others than in ``before``."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    found: list[int] = []
    for kind, _, _, begin, end in matcher.get_opcodes():
        if kind in ("replace", "insert"):
            found += [place for place in range(begin, end) if after[place].strip()]
    return tuple(found)
