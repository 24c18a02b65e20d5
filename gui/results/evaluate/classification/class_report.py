"""The figures of each class, as scikit-learn's classification report prints them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from engine.metrics.figures import ClassReport, class_report
from gui.figure_words import figure_meaning, figure_name, percent_text
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.plain_text import CARD, set_tool_tip

_FIGURES = ("precision", "recall", "f1")
_TITLE = 72  # pixels at the desk that a class's name has at least


class ClassReportTable(QTableWidget):
    """A row for each class and two for their averages; as high as its rows, up to a limit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty(CARD, "classification-report")
        self._names: tuple[str, ...] = ()
        self._report: ClassReport | None = None
        self._of_pictures = False
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setColumnCount(len(_FIGURES) + 1)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_counts(
        self, names: tuple[str, ...], counts: np.ndarray, *, of_pictures: bool = False
    ) -> None:
        """Show the report of ``counts``, shape (classes, classes), actual by predicted;
        ``of_pictures``: each that was counted is one."""
        if of_pictures != self._of_pictures:
            self._of_pictures = of_pictures
            self.retranslate()
        if len(names) != len(self._names) or not self.rowCount():
            self._begin(len(names))
        self._names = names
        self._report = report = class_report(counts)
        weighted = self.tr("Mean by rows (weighted avg)")
        if of_pictures:
            weighted = self.tr("Mean by pictures (weighted avg)")
        titles = (*names, self.tr("Mean (macro avg)"), weighted)
        total = int(report.support.sum())
        rows = [
            *zip(report.precision, report.recall, report.f1, report.support, strict=True),
            (*report.macro, total),
            (*report.weighted, total),
        ]
        for row, (title, values) in enumerate(zip(titles, rows, strict=True)):
            head = self.verticalHeaderItem(row)
            head.setText(title)
            set_tool_tip(head, title)
            texts = [*(percent_text(float(share)) for share in values[:-1])]
            texts.append(number_text(int(values[-1])))
            for column, text in enumerate(texts):
                self.item(row, column).setText(text)
        self._restyle()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Figures of each class (classification report)"))
        for column, name in enumerate(_FIGURES):
            item = QTableWidgetItem(figure_name(name))
            set_tool_tip(item, figure_meaning(name))
            self.setHorizontalHeaderItem(column, item)
        title, told = self.tr("Rows"), self.tr("Support: how many rows are of this class.")
        if self._of_pictures:
            title = self.tr("Pictures")
            told = self.tr("Support: how many pictures are of this class.")
        support = QTableWidgetItem(title)
        set_tool_tip(support, told)
        self.setHorizontalHeaderItem(len(_FIGURES), support)

    def sizeHint(self) -> QSize:
        lines = self.rowCount() * self.verticalHeader().defaultSectionSize()
        return QSize(super().sizeHint().width(), self._head_height() + lines + 2)

    def minimumSizeHint(self) -> QSize:
        """The head and two rows: a page that is low lets the rest be scrolled to."""
        rows = min(2, self.rowCount()) * self.verticalHeader().defaultSectionSize()
        return QSize(self._look.px(200), self._head_height() + rows + 2)

    # --- inside -----------------------------------------------------------------------------

    def _begin(self, classes: int) -> None:
        self.setRowCount(classes + 2)
        for row in range(classes + 2):
            self.setVerticalHeaderItem(row, QTableWidgetItem())
            for column in range(self.columnCount()):
                item = QTableWidgetItem()
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(row, column, item)

    def _head_height(self) -> int:
        return self.horizontalHeader().sizeHint().height()

    def _restyle(self) -> None:
        px = self._look.px
        metrics = QFontMetrics(self._look.font())
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(metrics.height() + px(8))
        down.setDefaultSectionSize(metrics.height() + px(8))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """No figure is cut: the titles give way first, then the numbers of rows."""
        px, metrics = self._look.px, QFontMetrics(self._look.font())
        across, down = self.horizontalHeader(), self.verticalHeader()
        needed = [across.sectionSizeFromContents(at).width() for at in range(self.columnCount())]
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                item = self.item(row, column)
                text = metrics.horizontalAdvance(item.text() if item is not None else "")
                needed[column] = max(needed[column], text + px(12))
        titles = [self.verticalHeaderItem(row).text() for row in range(self.rowCount())]
        widest = max((metrics.horizontalAdvance(title) for title in titles), default=0) + px(20)
        room = self.width() - px(16)  # for the bar that scrolls
        without_rows = room - sum(needed) < px(_TITLE)
        self.setColumnHidden(self.columnCount() - 1, without_rows)
        left = room - sum(needed[: -1 if without_rows else None])
        title = max(px(_TITLE), min(widest, px(200), left))
        shown = needed[: -1 if without_rows else None]
        alike = (room - title) // len(shown) >= max(shown)
        mode = QHeaderView.ResizeMode
        across.setMinimumSectionSize(px(24))
        across.setSectionResizeMode(mode.Stretch if alike else mode.Fixed)
        if not alike:
            for column, width in enumerate(needed):
                self.setColumnWidth(column, width)
        down.setFixedWidth(title)
        self.updateGeometry()
