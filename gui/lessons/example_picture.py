"""A worked example as grids of numbers: what goes in, by what, and what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.lessons.examples import Cell, Example, Grid, Places
from engine.lessons.words import Words
from gui.look.look import Look
from gui.texts import words_text

_WIDEST = 26  # a cell at the desk; the height of one always
_LEAST, _GAP = 24, 8


@dataclass(frozen=True)
class _Part:
    title: str
    cells: tuple[tuple[str, ...], ...]
    lit: frozenset[tuple[int, int]]


class ExamplePicture(QWidget):
    """Draws an `Example`, side by side where there is room, else one grid below the other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[_Part, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def show_example(self, example: Example | None) -> None:
        """Draw that from now on, in the language that is spoken; None: nothing."""
        self._parts = _parts(example) if example is not None else ()
        self.setVisible(bool(self._parts))
        self.setAccessibleDescription("\n".join(_spoken(part) for part in self._parts))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(width)[1]

    def sizeHint(self) -> QSize:
        width = self._look.px(320)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        places, _ = self._placed(self.width())
        theme, px = self._look.theme, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font())
        for index, (part, place) in enumerate(zip(self._parts, places, strict=True)):
            painter.setPen(QColor(theme.muted))
            title = QRectF(place.left(), place.top(), place.width(), self._line())
            painter.drawText(title, int(Qt.AlignmentFlag.AlignLeft), part.title)
            cell = self._cell(part)
            top = place.top() + self._line() + px(2)
            for row, cells in enumerate(part.cells):
                for column, text in enumerate(cells):
                    box = QRectF(
                        place.left() + column * cell.width(),
                        top + row * cell.height(),
                        cell.width(),
                        cell.height(),
                    )
                    lit = (row, column) in part.lit
                    if lit:
                        painter.fillRect(box, QColor(theme.selection))
                    painter.setPen(QPen(QColor(theme.line), 1))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(box)
                    painter.setPen(QColor(theme.text))
                    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
            if index + 1 < len(self._parts):
                self._point_on(painter, place, places[index + 1], index)
        painter.end()

    # --- inside -----------------------------------------------------------------------------

    def _point_on(self, painter: QPainter, place: QRectF, other: QRectF, index: int) -> None:
        """The sign between two grids: times a kernel, and an arrow to what comes out."""
        sign = "×" if len(self._parts) == 3 and index == 0 else "→"
        painter.setPen(QColor(self._look.theme.muted))
        if other.left() > place.left():
            room = QRectF(
                place.right(), place.top() + self._line(), other.left() - place.right(), 0
            )
            room.setBottom(min(place.bottom(), other.bottom()))
        else:
            sign = "↓" if sign == "→" else sign
            room = QRectF(place.left(), place.bottom(), self._line() * 1.5, self._line())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), sign)

    def _line(self) -> int:
        return QFontMetrics(self._look.font()).height()

    def _cell(self, part: _Part) -> QSize:
        metrics, px = QFontMetrics(self._look.font()), self._look.px
        widest = max(metrics.horizontalAdvance(text) for cells in part.cells for text in cells)
        return QSize(max(px(_WIDEST), widest + px(8)), max(px(_LEAST), self._line() + px(4)))

    def _size(self, part: _Part) -> QSize:
        cell = self._cell(part)
        columns = max(len(cells) for cells in part.cells)
        title = QFontMetrics(self._look.font()).horizontalAdvance(part.title)
        height = self._line() + self._look.px(3) + len(part.cells) * cell.height()
        return QSize(max(columns * cell.width(), title) + 1, height)

    def _placed(self, width: int) -> tuple[list[QRectF], int]:
        """Where each grid stands, and how high they are together."""
        sizes = [self._size(part) for part in self._parts]
        gap = self._line() + self._look.px(_GAP)
        beside = sum(size.width() for size in sizes) + gap * (len(sizes) - 1) <= width
        places: list[QRectF] = []
        x = y = 0
        for size in sizes:
            places.append(QRectF(x, y, size.width(), size.height()))
            if beside:
                x += size.width() + gap
            else:
                y += size.height() + gap
        bottom = max((place.bottom() for place in places), default=0.0)
        return places, round(bottom) + 1


def _parts(example: Example) -> tuple[_Part, ...]:
    grids: Sequence[tuple[Words | None, Grid | None, Places]] = (
        (example.before_title, example.before, example.lit.before),
        (example.by_title, example.by, example.lit.by),
        (example.after_title, example.after, example.lit.after),
    )
    return tuple(
        _Part(
            words_text(title) if title is not None else "",
            tuple(tuple(_text(cell) for cell in row) for row in grid),
            frozenset(lit),
        )
        for title, grid, lit in grids
        if grid is not None
    )


def _text(cell: Cell) -> str:
    """At most two decimals, and none that is 0."""
    if isinstance(cell, str):
        return cell
    if cell.is_integer():
        return QLocale().toString(int(cell)).replace("-", "−")
    return QLocale().toString(cell, "f", 2).rstrip("0").replace("-", "−")


def _spoken(part: _Part) -> str:
    rows = "; ".join(", ".join(cells) for cells in part.cells)
    return f"{part.title}: {rows}" if part.title else rows
