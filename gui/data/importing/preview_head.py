"""The preview's column heads: a name, and below it how the column would be read."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.data.importing.preview_model import PreviewModel
from gui.look.look import Look


class PreviewHead(QHeaderView):
    """The preview's header: each column's name, and below it what it is read as."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(46))

    def sectionSizeFromContents(self, section: int) -> QSize:
        model, metrics = self.model(), QFontMetrics(self._look.font())
        name = str(model.headerData(section, Qt.Orientation.Horizontal) or "")[:200]
        kind = model.kind_text(section) if isinstance(model, PreviewModel) else ""
        wanted = max(metrics.horizontalAdvance(name), metrics.horizontalAdvance(kind))
        return QSize(wanted + self._look.px(16), self._look.px(46))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, PreviewModel) or not rect.isValid():
            return
        theme, px = self._look.theme, self._look.px
        painter.save()
        painter.fillRect(rect, QColor(theme.raised))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(px(4), px(4), -px(6), -px(4))
        half = inner.height() // 2
        side = model.headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        elide = Qt.TextElideMode.ElideMiddle
        painter.setFont(self._look.font())
        metrics = painter.fontMetrics()
        for top, text, colour in (
            (0, str(model.headerData(section, Qt.Orientation.Horizontal)), theme.text),
            (half, model.kind_text(section), theme.muted),
        ):
            painter.setPen(QColor(colour))
            painter.drawText(
                QRect(inner.left(), inner.top() + top, inner.width(), half),
                side,
                metrics.elidedText(text, elide, inner.width()),
            )
        painter.restore()
