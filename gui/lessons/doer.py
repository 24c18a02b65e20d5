""" "Do it for me": a page's deeds, done in the learner's own window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.lessons.deeds import ChooseNetwork, Deed, OpenLesson, Press, ShowPlot, ShowTab, edited
from engine.messages import EngineError
from gui.texts import message_text
from gui.work.context import Context

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.results.result_column import ResultColumn


class Doer(QObject):
    """Does deeds. All edits of a page are one step of undo.

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
        self._data, self._result = data, result

    def do(self, deeds: tuple[Deed, ...], title: str) -> bool:
        """Do all of ``deeds``; ``title`` names the step of undo. Whether it could be done."""
        document = self._context.document
        try:
            after = edited(document.design, deeds)
        except EngineError as error:
            self.failed.emit(message_text(error.message))
            return False
        text = self.tr("Lesson: {page}").format(page=title)
        document.by_lesson.add(text)
        document.edit(text, after)
        for deed in deeds:
            self._do_in_window(deed, text)
        return True

    def _do_in_window(self, deed: Deed, text: str) -> None:
        run, document = self._context.run, self._context.document
        if isinstance(deed, OpenLesson):
            self.lesson_wanted.emit(deed.lesson)
        elif isinstance(deed, Press):
            if deed.button == "train_full":
                document.choose_speed("full")
            presses = {
                "train": run.train,
                "train_full": run.train,
                "one_epoch": run.train_one_epoch,
                "stop": run.stop,
                "reset": run.reset,
            }
            presses[deed.button]()
        elif isinstance(deed, ChooseNetwork):
            if run.state not in ("preparing", "running") and deed.number <= len(document.planned):
                plan = document.planned[deed.number - 1]
                document.open_planned(text, plan.id)
        elif isinstance(deed, ShowTab) and self._result is not None:
            self._result.tabs.setCurrentWidget(getattr(self._result, deed.tab))
        elif isinstance(deed, ShowPlot) and self._data is not None:
            self._show_plot(deed, self._data)

    @staticmethod
    def _show_plot(deed: ShowPlot, data: DataColumn) -> None:
        plots = data.plots
        if data.tabs.indexOf(plots) >= 0:
            data.tabs.setCurrentWidget(plots)
        if deed.plot == "scatter" and deed.x and deed.y:
            if deed.z:
                plots.show_kind(plots.scatter)
                plots.scatter.show_three(deed.x, deed.y, deed.z)
            else:
                plots.show_pair(deed.x, deed.y)
        elif deed.plot == "distribution" and deed.x:
            plots.show_column(deed.x)
        else:
            name = "against" if deed.plot == "against_target" else deed.plot
            plots.show_kind(getattr(plots, name))
