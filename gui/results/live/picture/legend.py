"""What colours and shapes mean: the classes' markers, and the scale of values."""

from __future__ import annotations

import math

import numpy as np
from pyqtgraph.functions import mkPen
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.column_names import class_words
from gui.figure_words import short_value_text, value_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.plain_text import set_tool_tip, show_tip, tool_tip
from gui.widgets.plots.plots import class_brush, class_rim, class_symbol
from gui.widgets.plots.surface import value_colours

_IN_A_ROW = 5


class ClassLegend(QWidget):
    """Each class's marker and name, in rows of at most five; long names are cut."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: tuple[str, ...] = ()
        self._codes: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self.setVisible(False)
        on_language_change(self.retranslate)

    def show_classes(self, names: tuple[str, ...], codes: tuple[int, ...] = ()) -> None:
        """``codes``: the classes' places among the colours and shapes, where they are not in
        order."""
        names, codes = class_words(names), codes or tuple(range(len(names)))
        if (names, codes) != (self._names, self._codes):
            self._names, self._codes = names, codes
            self.retranslate()
            self.setVisible(bool(names))
            self._restyle()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Classes: {names}").format(names=", ".join(self._names)))

    def sizeHint(self) -> QSize:
        rows = math.ceil(len(self._names) / _IN_A_ROW)
        columns = min(_IN_A_ROW, max(1, len(self._names)))
        return QSize(columns * self._widest(), rows * self._look.px(20) + self._look.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(look.font())
        for index, name in enumerate(self._names):
            place = self._place(index)
            painter.save()
            painter.translate(place.left() + look.px(6), place.center().y() + 1)
            drawSymbol(
                painter,
                class_symbol(self._codes[index]),
                look.px(10),
                mkPen(class_rim(self._codes[index], look.theme), width=1),
                class_brush(self._codes[index]),
            )
            painter.restore()
            text = place.adjusted(look.px(16), 0, -look.px(8), 0)
            painter.setPen(QColor(look.theme.text))
            painter.drawText(
                text,
                Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, text.width()),
            )

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for index, name in enumerate(self._names):
                if self._place(index).contains(event.pos()):
                    show_tip(event.globalPos(), tool_tip(name), self)
            return True
        return super().event(event)

    def _place(self, index: int) -> QRect:
        columns = min(_IN_A_ROW, max(1, len(self._names)))
        width = min(self.width() // columns, self._widest())
        height = self._look.px(20)
        return QRect(index % columns * width, index // columns * height, width, height)

    def _widest(self) -> int:
        metrics = QFontMetrics(self._look.font())
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        return widest + self._look.px(32)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class ValueScale(QWidget):
    """The colours of values from lowest to highest, with the target's name above."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = ""
        self._range = (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._restyle)
        self.setVisible(False)
        on_language_change(self.retranslate)

    def show_values(self, name: str, value_range: tuple[float, float]) -> None:
        """Show the scale, from the lower to the upper end of ``value_range``, under ``name``."""
        self._name = name
        self._range = value_range
        set_tool_tip(self, name)
        self.retranslate()
        self.setVisible(True)
        self._restyle()

    def retranslate(self) -> None:
        low, high = map(value_text, self._range)
        self.setAccessibleName(
            self.tr("Colours of {name}: from {low} to {high}").format(
                name=self._name, low=low, high=high
            )
        )

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font())
        widest = max(metrics.horizontalAdvance(text) for text in self._texts())
        return QSize(max(self._look.px(88), widest + self._look.px(28)), self._look.px(120))

    def _texts(self) -> tuple[str, str, str]:
        """What stands beside the highest, the middle and the lowest colour."""
        low, high = self._range
        middle = (low + high) / 2.0
        return short_value_text(high), short_value_text(middle), short_value_text(low)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        metrics = QFontMetrics(look.font())
        painter.setPen(QColor(look.theme.muted))
        title = QRect(look.px(4), look.px(4), self.width() - look.px(8), metrics.height())
        painter.drawText(
            title,
            Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, title.width()),
        )
        top = title.bottom() + look.px(8)
        bar = QRect(look.px(4), top, look.px(12), max(8, self.height() - top - look.px(48)))
        column = np.ascontiguousarray(value_colours()[::-1][:, None, :])
        image = QImage(
            column.data, 1, column.shape[0], column.strides[0], QImage.Format.Format_RGBA8888
        )
        painter.drawImage(bar, image)
        for share, text in zip((0.0, 0.5, 1.0), self._texts(), strict=True):
            middle = bar.top() + round(share * bar.height())
            painter.drawText(
                QRect(
                    bar.right() + look.px(6),
                    middle - metrics.height() // 2,
                    self.width() - bar.right() - look.px(6),
                    metrics.height(),
                ),
                Qt.AlignmentFlag.AlignVCenter,
                text,
            )

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
