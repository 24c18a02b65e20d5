"""RESULT: what the network does, a tab for each way of looking at it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from engine.training.run_record import RunRecord
from gui.look.spoken import on_language_change
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.live.live import LivePage
from gui.results.network.page import NetworkPage
from gui.results.predict.predict import PredictPage
from gui.results.steps.steps import StepsPage
from gui.widgets.hidden_pages import measure_hidden_pages
from gui.work.context import Context


class ResultColumn(QWidget):
    """The tabs Live, Network, Steps, Evaluate and Predict. A hidden tab draws and asks nothing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("result_tabs")
        self.tabs.setDocumentMode(True)
        self.live = LivePage(context)
        self.network = NetworkPage(context)
        self.steps = StepsPage(context)
        self.evaluate = EvaluatePage(context)
        self.predict = PredictPage(context)
        for page in (self.live, self.network, self.steps, self.evaluate, self.predict):
            self.tabs.addTab(page, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        context.document.opened.connect(self._opened)
        self._measure = QTimer(self)  # a turn later, all that is written has its new size
        self._measure.setSingleShot(True)
        self._measure.timeout.connect(partial(measure_hidden_pages, self.tabs))
        context.look.changed.connect(self._measure.start)
        self.retranslate()
        on_language_change(self.retranslate)

    def _opened(self, run: RunRecord | None) -> None:
        """A lesson begins where it can be watched, whatever was looked at before."""
        if run is None:
            self.tabs.setCurrentWidget(self.live)

    def put_beside_tabs(self, widget: QWidget) -> None:
        """Something small that concerns all tabs, at the end of their row."""
        self.tabs.setCornerWidget(widget)

    def titles(self) -> tuple[str, ...]:
        """What the tabs are called."""
        return (
            self.tr("Live"),
            self.tr("Network"),
            self.tr("Steps"),
            self.tr("Evaluate"),
            self.tr("Predict"),
        )

    def retranslate(self) -> None:
        for index, title in enumerate(self.titles()):
            self.tabs.setTabText(index, title)
        self._measure.start()
        self.tabs.setAccessibleName(self.tr("Result"))
        self.tabs.tabBar().setAccessibleName(self.tr("Ways of looking at the result"))
