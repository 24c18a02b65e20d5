"""The rows' heads: each row's number in the table, and what the row is used for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.data.table.column_model import ColumnModel
from gui.look.look import Look
from gui.texts import number_text
from gui.widgets.plots.legend import part_mark
from gui.widgets.plots.plots import part_brush


class RowHead(QHeaderView):
    """Numbers from 1, whatever the rows are sorted by. A full bar is a training row, a pale one
    a validation row, a hollow one a test row, a dash a row that is not used."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        model = self.model()
        rows = model.table.rows if isinstance(model, ColumnModel) and model.table else 0
        width = self.fontMetrics().horizontalAdvance(number_text(max(rows, 10)))
        return QSize(width + self._look.px(28), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        model = self.model()
        theme, px = self._look.theme, self._look.px
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(theme.panel))
        right = self.viewport().width() - 0.5
        painter.setPen(QColor(theme.line))
        painter.drawLine(QPointF(right, 0), QPointF(right, self.viewport().height()))
        if not isinstance(model, ColumnModel) or not model.rowCount():
            return
        first = max(0, self.visualIndexAt(max(0, event.rect().top())))
        last = self.visualIndexAt(event.rect().bottom())
        last = model.rowCount() - 1 if last < 0 else last
        chosen = self.parentWidget().chosen  # type: ignore[attr-defined]
        for place in range(first, last + 1):
            top = self.sectionViewportPosition(place)
            line = QRectF(0, top, right - 0.5, self.sectionSize(place))
            if chosen(place):
                painter.fillRect(line.adjusted(0, 0, 0, -1), QColor(theme.selection))
                painter.fillRect(QRectF(0, top, px(3), line.height() - 1), QColor(theme.accent))
            part = model.part(place)
            if part is not None:
                self._paint_part(painter, QPointF(px(13), line.center().y()), part)
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                line.adjusted(0, 0, -px(6), 0),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                number_text(model.pages.row_at(place) + 1),
            )

    def _paint_part(self, painter: QPainter, middle: QPointF, part: int) -> None:
        theme, px = self._look.theme, self._look.px
        if part in range(len(theme.parts)):
            colour = theme.parts[part]
            painter.setPen(QPen(QColor(colour), max(1.2, px(1.2))))
            painter.setBrush(part_brush(colour, part))
            painter.drawPath(part_mark(px(11)).translated(middle))
        else:
            painter.setPen(QPen(QColor(theme.muted), max(1.2, px(1.2))))
            half = QPointF(px(3), 0)
            painter.drawLine(middle - half, middle + half)
