""" "Do it for me": a page's actions, done in the learner's own window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from engine.design import Design
from engine.lessons.actions import (
    Action,
    ChooseNetwork,
    OpenLesson,
    Press,
    ShowPlot,
    ShowTab,
    edited,
)
from engine.messages import EngineError
from gui.texts import message_text
from gui.work.context import Context

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.results.result_column import ResultColumn


TRAINS = ("train", "train_full", "one_epoch")  # buttons that let it learn


class Doer(QObject):
    """Does actions. All edits of a page are one step of undo.

    What is to be learned anew waits until a run that still learns has stopped, and is kept.

    Signals:
        failed(str): why something could not be done, for the person.
        lesson_wanted(str): a lesson is to be opened.
    """

    failed = Signal(str)
    lesson_wanted = Signal(str)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._data: DataColumn | None = None
        self._result: ResultColumn | None = None
        self._waits: tuple[tuple[Action, ...], str] | None = None  # for a run to stop
        self._soon = QTimer(self)  # who keeps the run that stopped hears of it as well
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._go_on)
        context.run.state_changed.connect(self._state_changed)
        context.document.opened.connect(self._forget)

    def set_columns(self, data: DataColumn, result: ResultColumn) -> None:
        """Act in these columns from now on; before they are built, there is nothing to act in."""
        self._data, self._result = data, result

    def do(self, actions: tuple[Action, ...], title: str) -> bool:
        """Do all of ``actions``; ``title`` names the step of undo. Whether it could be done."""
        try:
            after = edited(self._context.document.design, actions)
        except EngineError as error:
            self.failed.emit(message_text(error.message))
            return False
        if self._is_in_the_way(actions, after):
            self._waits = actions, title
            self._context.run.stop()
        else:
            self._do(actions, after, title)
        return True

    def _is_in_the_way(self, actions: tuple[Action, ...], after: Design) -> bool:
        """Whether another run than that of ``actions`` still learns."""
        run = self._context.run
        if run.state not in ("preparing", "running", "paused"):
            return False
        trains = any(isinstance(action, Press) and action.button in TRAINS for action in actions)
        anew = after != self._context.document.design or not run.is_current
        return (trains and anew) or any(isinstance(action, ChooseNetwork) for action in actions)

    def _state_changed(self) -> None:
        if self._waits is not None and self._context.run.state in ("idle", "ended"):
            self._soon.start(0)

    def _go_on(self) -> None:
        if self._waits is not None:
            (actions, title), self._waits = self._waits, None
            self.do(actions, title)

    def _forget(self, _run: object) -> None:
        self._waits = None

    def _do(self, actions: tuple[Action, ...], after: Design, title: str) -> None:
        document = self._context.document
        text = self.tr("Lesson: {page}").format(page=title)
        document.by_lesson.add(text)
        document.edit(text, after)
        for action in actions:
            self._do_in_window(action, text)

    def _do_in_window(self, action: Action, text: str) -> None:
        run, document = self._context.run, self._context.document
        if isinstance(action, OpenLesson):
            self.lesson_wanted.emit(action.lesson)
        elif isinstance(action, Press):
            if action.button == "train_full":
                document.choose_speed("full")
            presses = {
                "train": run.train,
                "train_full": run.train,
                "one_epoch": run.train_one_epoch,
                "stop": run.stop,
                "reset": run.reset,
            }
            presses[action.button]()
        elif isinstance(action, ChooseNetwork):
            if action.number <= len(document.planned):
                plan = document.planned[action.number - 1]
                document.open_planned(text, plan.id)
        elif isinstance(action, ShowTab) and self._result is not None:
            self._result.tabs.setCurrentWidget(getattr(self._result, action.tab))
        elif isinstance(action, ShowPlot) and self._data is not None:
            self._show_plot(action, self._data)

    @staticmethod
    def _show_plot(action: ShowPlot, data: DataColumn) -> None:
        plots = data.plots
        if data.tabs.indexOf(plots) >= 0:
            data.tabs.setCurrentWidget(plots)
        if action.plot == "scatter" and action.x and action.y:
            if action.z:
                plots.show_kind(plots.scatter)
                plots.scatter.show_three(action.x, action.y, action.z)
            else:
                plots.show_pair(action.x, action.y)
        elif action.plot == "distribution" and action.x:
            plots.show_column(action.x)
        else:
            name = "against" if action.plot == "against_target" else action.plot
            plots.show_kind(getattr(plots, name))
