"""Paints a page's formulas: numbers in line, wrapped where there is no room, none cut."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from engine.explanation.explained import WeightPlace
from gui.look.look import Look
from gui.results.steps.formula import Block, Matrix, Page, Piece, Token
from gui.results.steps.numbers import short, whole
from gui.widgets.plain_text import show_tip, tool_tip, visible

_MOST_SHOWN = 6  # rows and columns of a matrix
_MARGIN = 6  # pixels on the left and the right, for the line around what has the keyboard
_HANGING = 24  # pixels by which what does not fit goes on in the next line


@dataclass(frozen=True)
class _Placed:
    """A piece of text where it stands. ``tip``: all its digits."""

    rect: QRectF
    text: str
    colour: str
    font: str = "body"
    tip: str = ""
    weight: WeightPlace | None = None


@dataclass(frozen=True)
class _Bracket:
    """One side of a matrix."""

    rect: QRectF
    left: bool


class FormulaView(QWidget):
    """The formulas of one `Page`.

    Signals:
        weight_chosen(WeightPlace): a weight's number was clicked.
    """

    weight_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: Page | None = None
        self._followed: WeightPlace | None = None
        self._texts: list[_Placed] = []
        self._brackets: list[_Bracket] = []
        self._height = 0.0
        self._room = 0
        self._laid_out_for = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        look.changed.connect(self._lay_out_anew)

    @property
    def page(self) -> Page | None:
        """The page that is shown; None where there is none."""
        return self._page

    def show_page(self, page: Page | None, followed: WeightPlace | None = None) -> None:
        """Show the formulas of ``page``; the followed weight's numbers are marked."""
        self._page, self._followed = page, followed
        self.setAccessibleDescription(page.as_text() if page is not None else "")
        self._lay_out_anew()

    def shown_texts(self) -> list[str]:
        """What is painted, piece by piece."""
        self._lay_out(self.width())
        return [placed.text for placed in self._texts]

    # --- sizes ------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._lay_out(width)
        return round(self._height)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _lay_out_anew(self) -> None:
        self._laid_out_for = -1
        self.updateGeometry()
        self._settle()
        self.update()

    def _settle(self) -> None:
        """As high as its lines need: the area around it scrolls."""
        self._lay_out(self.width())
        self.setMinimumHeight(round(self._height))

    # --- laying out -------------------------------------------------------------------------

    def _font(self, name: str) -> QFont:
        font = QFont(self._look.font())
        if name == "strong":
            font.setWeight(QFont.Weight.DemiBold)
        elif name == "small":
            font.setPixelSize(self._look.px(11))
        else:
            font.setPixelSize(self._look.px(14))
        return font

    def _colour(self, tone: str) -> str:
        theme = self._look.theme
        return {
            "muted": theme.muted,
            "word": theme.muted,
            "value": theme.answer,
            "error": theme.gradient,
        }.get(tone, theme.text)

    def _lay_out(self, width: int) -> None:
        if width == self._laid_out_for:
            return
        self._laid_out_for = width
        width -= 2 * _MARGIN
        self._texts, self._brackets = [], []
        self._height = 0.0
        self._room = width
        if self._page is None:
            return
        for block in self._page.blocks:
            self._lay_out_block(block, max(width, self._look.px(120)))
        self._height += self._look.px(8)

    def _lay_out_block(self, block: Block, width: float) -> None:
        px = self._look.px
        if block.heading or not self._height:
            self._height += px(6)
        if block.heading:
            self._put_words(block.heading, "strong", self._look.theme.text, width)
        for line in block.lines:
            self._lay_out_line(line, width)
            self._height += px(3)
        if block.note:
            self._put_words(block.note, "note", self._look.theme.muted, width)
        self._height += px(6)

    def _put_words(self, text: str, font: str, colour: str, width: float) -> None:
        """A heading or a note, wrapped at its words."""
        metrics = QFontMetricsF(self._font(font))
        line = ""
        for piece in visible(text).split(" "):
            longer = f"{line} {piece}".strip()
            if line and metrics.horizontalAdvance(longer) > width:
                self._put_line_of_words(line, font, colour, metrics)
                line = piece
            else:
                line = longer
        self._put_line_of_words(line, font, colour, metrics)

    def _put_line_of_words(self, text: str, font: str, colour: str, metrics: QFontMetricsF) -> None:
        rect = QRectF(0, self._height, metrics.horizontalAdvance(text) + 2, metrics.height())
        self._texts.append(_Placed(rect, text, colour, font))
        self._height += metrics.height()

    def _lay_out_line(self, line: tuple[Piece, ...], width: float) -> None:
        """Rows of pieces, each as high as its highest; what follows a break stays together where
        it has room."""
        metrics = QFontMetricsF(self._font("body"))
        rows: list[list[Piece]] = [[]]
        at, hanging = 0.0, float(self._look.px(_HANGING))
        for chunk in _chunks(line):
            length = sum(self._size(piece, metrics).width() for piece in chunk)
            if rows[-1] and at + length > width:
                rows.append([])
                at = hanging
                chunk = _without_spaces(chunk)
            for piece in chunk:  # one longer than a whole row breaks wherever it may
                wide = self._size(piece, metrics).width()
                if length > width - hanging and rows[-1] and at + wide > width:
                    rows.append([])
                    at = hanging
                rows[-1].append(piece)
                at += wide
        for number, row in enumerate(rows):
            self._put_row(row, hanging if number else 0.0, metrics)

    def _size(self, piece: Piece, metrics: QFontMetricsF) -> QSize:
        if isinstance(piece, Token):
            return QSize(
                int(metrics.horizontalAdvance(visible(piece.text)) + 0.999), round(metrics.height())
            )
        _columns, widths = self._columns(piece, metrics)
        gap = self._look.px(8)
        rows = len(_shown(piece.values.shape[0])) + (1 if piece.name else 0)
        width = sum(widths) + gap * (len(widths) + 1) + 2 * self._look.px(4)
        name = QFontMetricsF(self._font("small")).horizontalAdvance(_label(piece))
        return QSize(round(max(width, name)), round(rows * metrics.height()))

    def _columns(self, matrix: Matrix, metrics: QFontMetricsF) -> tuple[list[int], list[float]]:
        """The columns that are shown, as many as there is room for, and how wide each is."""
        room = max(self._room, self._look.px(96)) - self._look.px(_HANGING + 12)
        for most in range(_MOST_SHOWN, 1, -1):
            columns = _shown(matrix.values.shape[1], most)
            widths = [
                max(
                    metrics.horizontalAdvance(_cell(matrix, row, column))
                    for row in _shown(matrix.values.shape[0])
                )
                for column in columns
            ]
            if sum(widths) + self._look.px(8) * (len(widths) + 1) <= room:
                break
        return columns, widths

    def _put_row(self, row: list[Piece], left: float, metrics: QFontMetricsF) -> None:
        height = max((self._size(piece, metrics).height() for piece in row), default=0)
        for piece in row:
            size = self._size(piece, metrics)
            top = self._height + (height - size.height()) / 2
            if isinstance(piece, Token):
                rect = QRectF(left, top, size.width(), size.height())
                tip = piece.full if piece.full and piece.full != piece.text else ""
                font = "strong" if piece.tone == "result" else "body"
                self._texts.append(
                    _Placed(
                        rect, visible(piece.text), self._colour(piece.tone), font, tip, piece.weight
                    )
                )
            else:
                self._put_matrix(piece, left, top, metrics)
            left += size.width()
        self._height += height

    def _put_matrix(self, matrix: Matrix, left: float, top: float, metrics: QFontMetricsF) -> None:
        px = self._look.px
        rows = _shown(matrix.values.shape[0])
        columns, widths = self._columns(matrix, metrics)
        size = self._size(matrix, metrics)
        inner = sum(widths) + px(8) * (len(widths) + 1)
        begin = left + (size.width() - inner) / 2
        height = len(rows) * metrics.height()
        for is_left in (True, False):
            x = begin - px(2) if is_left else begin + inner - px(2)
            self._brackets.append(_Bracket(QRectF(x, top + 1, px(4), height - 2), is_left))
        for number, row in enumerate(rows):
            x = begin + px(8)
            for column, room in zip(columns, widths, strict=True):
                text = _cell(matrix, row, column)
                known = row >= 0 and column >= 0
                place = matrix.weight(row, column) if known else None
                tip = whole(matrix.values[row, column]) if known else ""
                wide = metrics.horizontalAdvance(text) + 1
                rect = QRectF(
                    x + room - wide + 1, top + number * metrics.height(), wide, metrics.height()
                )
                self._texts.append(
                    _Placed(rect, text, self._colour(matrix.tone), "body", tip, place)
                )
                x += room + px(8)
        if matrix.name:
            small = QFontMetricsF(self._font("small"))
            text = _label(matrix)
            wide = small.horizontalAdvance(text) + 1
            rect = QRectF(left + (size.width() - wide) / 2, top + height, wide, metrics.height())
            self._texts.append(_Placed(rect, text, self._look.theme.muted, "small"))

    # --- painting ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        fonts = {name: self._font(name) for name in ("body", "strong", "small", "note")}
        painter.translate(_MARGIN, 0)
        seen = QRectF(event.rect()).translated(-_MARGIN, 0)
        for placed in self._texts:
            if not placed.rect.intersects(seen):
                continue
            if placed.weight is not None and placed.weight == self._followed:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.selection))
                painter.drawRoundedRect(placed.rect.adjusted(-2, 0, 2, 0), 4, 4)
            painter.setFont(fonts[placed.font])
            painter.setPen(QColor(placed.colour))
            painter.drawText(
                placed.rect.adjusted(0, 0, 4, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                placed.text,
            )
        painter.setPen(QPen(QColor(theme.muted), 1.2))
        for bracket in self._brackets:
            side, other = (
                (bracket.rect.left(), bracket.rect.right())
                if bracket.left
                else (bracket.rect.right(), bracket.rect.left())
            )
            for y in (bracket.rect.top(), bracket.rect.bottom()):
                painter.drawLine(QPointF(side, y), QPointF(other, y))
            painter.drawLine(
                QPointF(side, bracket.rect.top()), QPointF(side, bracket.rect.bottom())
            )

    # --- the mouse and the keys --------------------------------------------------------------

    def _at(self, place: QPointF) -> _Placed | None:
        inside = place - QPointF(_MARGIN, 0)
        return next((placed for placed in self._texts if placed.rect.contains(inside)), None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            placed = self._at(QPointF(event.pos()))
            if placed is not None and placed.tip:
                tip = placed.tip
                if placed.weight is not None:
                    tip += "\n" + self.tr("Click to follow this weight.")
                show_tip(event.globalPos(), tool_tip(tip), self)
                return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        placed = self._at(event.position())
        hand = placed is not None and placed.weight is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        placed = self._at(event.position())
        if placed is not None and placed.weight is not None:
            self.weight_chosen.emit(placed.weight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self._page is not None:
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The page into the clipboard, its numbers with all their digits."""
        if self._page is not None:
            QApplication.clipboard().setText(self._page.as_text())


def _chunks(line: tuple[Piece, ...]) -> list[list[Piece]]:
    """What stays together: up to the next piece before which the line may break."""
    found: list[list[Piece]] = []
    for piece in line:
        if piece.breaks or not found:
            found.append([])
        found[-1].append(piece)
    return found


def _without_spaces(chunk: list[Piece]) -> list[Piece]:
    """The pieces as they begin a line."""
    first = chunk[0]
    if not isinstance(first, Token) or not first.text.startswith("   "):
        return chunk
    return [replace(first, text=first.text.lstrip()), *chunk[1:]]


def _shown(length: int, most: int = _MOST_SHOWN) -> list[int]:
    """Which rows or columns of a matrix are shown; −1 stands for those that are left out."""
    if length <= most:
        return list(range(length))
    return [*range(most - 2), -1, length - 1]


def _cell(matrix: Matrix, row: int, column: int) -> str:
    if row < 0:
        return "⋮" if column >= 0 else "⋱"
    return "…" if column < 0 else short(float(matrix.values[row, column]), 5)


def _label(matrix: Matrix) -> str:
    rows, columns = np.shape(matrix.values)
    return f"{matrix.name}  {rows} × {columns}"
