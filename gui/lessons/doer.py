""" "Do it for me": a page's actions, done in the learner's own window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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


class Doer(QObject):
    """Does actions. All edits of a page are one step of undo.

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

    def set_columns(self, data: DataColumn, result: ResultColumn) -> None:
        """Act in these columns from now on; before they are built, there is nothing to act in."""
        self._data, self._result = data, result

    def do(self, actions: tuple[Action, ...], title: str) -> bool:
        """Do all of ``actions``; ``title`` names the step of undo. Whether it could be done."""
        document = self._context.document
        try:
            after = edited(document.design, actions)
        except EngineError as error:
            self.failed.emit(message_text(error.message))
            return False
        text = self.tr("Lesson: {page}").format(page=title)
        document.by_lesson.add(text)
        document.edit(text, after)
        for action in actions:
            self._do_in_window(action, text)
        return True

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
            if run.state not in ("preparing", "running") and action.number <= len(document.planned):
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
