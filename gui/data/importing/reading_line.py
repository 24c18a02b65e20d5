"""While a large table is read for its facts: how far it is, and a way to stop that."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from engine.files.contents import CANCELLED
from gui.look.spoken import on_language_change
from gui.work.context import Context


class ReadingLine(QWidget):
    """Not there while reading takes no time. Once stopped, it offers to read after all."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = context.facts
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.stop_button, self.again_button = QPushButton(), QPushButton()
        self.stop_button.clicked.connect(self._facts.stop_reading)
        self.again_button.clicked.connect(self._facts.look_again)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(context.look.px(8))
        layout.addWidget(self.progress, 1)
        layout.addWidget(self.stop_button)
        layout.addWidget(self.again_button)
        layout.addStretch(0)
        self._facts.progressed.connect(self._show_progress)
        self._facts.changed.connect(self._show_report)
        self.retranslate()
        self._show_report()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.progress.setAccessibleName(self.tr("How much of the table is read"))
        self.stop_button.setText(self.tr("Cancel"))
        self.again_button.setText(self.tr("Read the table"))

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(share * 1000))
        self._place(reading=True, stopped=False)

    def _show_report(self) -> None:
        report = self._facts.current
        problem = report.problem if report is not None else None
        stopped = problem is not None and problem.code == CANCELLED.code
        self._place(reading=False, stopped=stopped)

    def _place(self, *, reading: bool, stopped: bool) -> None:
        self.progress.setVisible(reading)
        self.stop_button.setVisible(reading)
        self.again_button.setVisible(stopped)
        self.setVisible(reading or stopped)
