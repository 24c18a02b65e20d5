"""RESULT: what the network does, a tab for each way of looking at it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from engine.lessons.places import TABS
from engine.training.run.run_record import RunRecord
from gui.look.spoken import on_language_change
from gui.results.code.page import CodePage
from gui.results.compare.compare import ComparePage
from gui.results.evaluate.evaluate import EvaluatePage
from gui.results.live.live import LivePage
from gui.results.network.page import NetworkPage
from gui.results.pictures.looked_at import LookedAt
from gui.results.predict.pictures.page import PicturePredict
from gui.results.predict.predict import PredictPage
from gui.results.steps.steps import StepsPage
from gui.results.tab_titles import tab_titles
from gui.results.taking_back import TakingBack
from gui.results.time_line import TimeLine
from gui.widgets.hidden_pages import measure_hidden_pages
from gui.work.context import Context

_MOST_BESIDE = 480  # pixels, times the type's size: a longer slider would lead away from the tabs
_NO_BOUND = 16_777_215  # Qt's QWIDGETSIZE_MAX


class ResultColumn(QWidget):
    """The tabs that `TABS` names, each page the attribute of that name. A hidden one asks nothing.

    The time line goes back with all of them but the last two, so it stands below them; on the
    wall, where height is dear, beside the tabs.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = context.look
        self.runs: QWidget | None = None  # what is put beside the tabs
        self._set_brief: Callable[[bool], None] = lambda brief: None
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("result_tabs")
        self.tabs.setDocumentMode(True)
        self.looked_at = LookedAt(context, self)
        self.live = LivePage(context)
        self.network = NetworkPage(context, self.looked_at)
        self.steps = StepsPage(context)
        self.evaluate = EvaluatePage(context, self.looked_at)
        self.predict_picture = PicturePredict(context, self.looked_at)
        self.predict = PredictPage(context, self.predict_picture)
        self.compare = ComparePage(context)
        self.code = CodePage(context)
        for name in TABS:  # each page is the attribute of that name
            self.tabs.addTab(getattr(self, name), "")
        self.time_line, self.taking_back = TimeLine(context), TakingBack(context)
        self.taking_back.begun.connect(self.time_line.stop)
        self.tabs.currentChanged.connect(self._page_chosen)
        self._corner = QWidget()
        self._corner_row = QHBoxLayout(self._corner)
        self._corner_row.setContentsMargins(0, 0, 0, 0)
        self._corner_row.setSpacing(0)
        self.tabs.setCornerWidget(self._corner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.taking_back)  # above, so that the slider stays under the pointer
        layout.addWidget(self.time_line)
        context.document.opened.connect(self._opened)
        context.document.lesson.changed.connect(self._follow_lesson)
        self._lesson = context.document.lesson
        self._measure = QTimer(self)  # a turn later, all that is written has its new size
        self._measure.setSingleShot(True)
        self._measure.timeout.connect(partial(measure_hidden_pages, self.tabs))
        context.look.changed.connect(self._measure.start)
        self._place_soon = QTimer(self)  # a turn later, the tabs have their new width
        self._place_soon.setSingleShot(True)
        self._place_soon.timeout.connect(self._place_time_line)
        context.look.changed.connect(self._place_soon.start)
        context.document.runs_changed.connect(self._place_soon.start)
        # Its buttons have the wall's size only after the style sheet has polished them.
        self.time_line.squeezed.connect(self._give_room)
        self.retranslate()
        on_language_change(self.retranslate)
        self._follow_lesson()

    def _opened(self, run: RunRecord | None) -> None:
        """A lesson begins where it can be watched, whatever was looked at before."""
        if run is None:
            self.tabs.setCurrentWidget(self.live)

    def _follow_lesson(self) -> None:
        """Show only the tabs that the lesson is about."""
        held = self._lesson.held
        for index, name in enumerate(TABS):
            self.tabs.setTabVisible(index, held is None or held.shows_tab(name))
        self._place_soon.start()

    def _page_chosen(self, _place: int) -> None:
        """Runs beside each other are what they were at their ends, and code knows no epochs:
        they do not go back."""
        self.time_line.set_wanted(self.tabs.currentWidget() not in (self.compare, self.code))

    def put_beside_tabs(self, widget: QWidget, set_brief: Callable[[bool], None]) -> None:
        """Something small that concerns all tabs, at the end of their row; brief where the tabs
        would have no room."""
        self.runs, self._set_brief = widget, set_brief
        self._corner_row.addWidget(widget)
        self._place_soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_time_line()

    def _give_room(self) -> None:
        if self._corner_row.indexOf(self.time_line) >= 0:
            self._place_soon.start()

    def _place_time_line(self) -> None:
        """Below the tabs, or on the wall beside them where there is room."""
        px, line = self._look.px, self.time_line
        runs, tabs = self.runs, self.tabs.tabBar().sizeHint().width()
        taken = 0
        if runs is not None and not runs.isHidden():
            self._set_brief(False)
            self._set_brief(tabs + runs.sizeHint().width() > self.width())
            taken = runs.sizeHint().width()
        room = self.width() - tabs - taken - px(8)
        line.set_short(self._look.presenting)
        beside = self._look.presenting and room >= line.minimumSizeHint().width()
        line.set_short(beside)
        if beside != (self._corner_row.indexOf(line) >= 0):
            if beside:
                self._corner_row.insertWidget(0, line)
            else:
                self.layout().addWidget(line)
        if beside:
            line.setFixedWidth(min(room, px(_MOST_BESIDE)))
        else:
            line.setMinimumWidth(0)
            line.setMaximumWidth(_NO_BOUND)

    def titles(self) -> tuple[str, ...]:
        """What the tabs are called, in their order."""
        return tuple(tab_titles().values())

    def retranslate(self) -> None:
        for index, title in enumerate(self.titles()):
            self.tabs.setTabText(index, title)
        self._measure.start()
        self._place_soon.start()
        self.tabs.setAccessibleName(self.tr("Result"))
        self.tabs.tabBar().setAccessibleName(self.tr("Ways of looking at the result"))
