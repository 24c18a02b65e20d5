"""The menu of the document's runs and planned networks: look at one, name it, delete it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gui.widgets.name_question import NameQuestion
from gui.widgets.plain_text import on_button
from gui.work.context import Context
from gui.work.runs.run_actions import RunActions
from gui.work.runs.run_words import network_words, planned_title, run_line


class RunMenu(QObject):
    """Fills any menu with the runs, the newest first, and the planned networks, whenever it is
    about to be shown. While a run learns, none can be chosen or deleted."""

    def __init__(self, context: Context, window: QWidget, at_work: Callable[[], bool]) -> None:
        """``at_work``: on the start page there is nothing to choose."""
        super().__init__(window)
        self._context = context
        self._window = window
        self._at_work = at_work
        self._runs = RunActions(context.document, window)

    def serve(self, menu: QMenu) -> None:
        """Fill ``menu`` from now on."""
        menu.aboutToShow.connect(partial(self.fill, menu))

    def fill(self, menu: QMenu) -> None:
        """Fill ``menu`` with the runs and the planned networks of now."""
        menu.clear()
        document = self._context.document
        rests = self._at_work() and self._context.run.state not in ("preparing", "running")
        group = QActionGroup(menu)
        for run in reversed(document.runs.records):
            choice = self._choice(menu, group, run_line(run), partial(self._choose_run, run.id))
            choice.setChecked(run.id == document.runs.chosen_id)
            choice.setEnabled(rests)
        if not document.runs.records:
            menu.addAction(self.tr("Each training becomes a run, and is kept")).setEnabled(False)
        if document.planned:
            menu.addSeparator()
            menu.addAction(self.tr("Planned networks")).setEnabled(False)
            plans = QActionGroup(menu)
            for plan in document.planned:
                line = on_button(planned_title(plan))
                if plan.name:
                    line = f"{line} · {on_button(network_words(plan.design))}"
                choice = self._choice(menu, plans, line, partial(self._choose_planned, plan.id))
                choice.setChecked(plan.id == self._open_plan())
                choice.setEnabled(rests)
        menu.addSeparator()
        run = document.run
        self._add(menu, self.tr("&Rename this run…"), self._rename_run, run is not None)
        self._add(menu, self.tr("&Delete this run"), self._delete_run, run is not None and rests)
        menu.addSeparator()
        keep = self._at_work() and document.can_plan and not self._open_plan()
        self._add(menu, self.tr("&Plan this network…"), self._plan, keep)
        planned = bool(self._open_plan())
        self._add(menu, self.tr("Re&name this planned network…"), self._rename_plan, planned)
        self._add(menu, self.tr("Dele&te this planned network"), self._delete_plan, planned)

    # --- inside ----------------------------------------------------------------------------

    @staticmethod
    def _choice(menu: QMenu, group: QActionGroup, text: str, choose: partial[None]) -> QAction:
        action = group.addAction(on_button(text))
        action.setCheckable(True)
        action.triggered.connect(choose)
        menu.addAction(action)
        return action

    def _add(self, menu: QMenu, text: str, do: object, possible: bool) -> None:
        action = menu.addAction(text)
        action.setEnabled(bool(possible) and self._at_work())
        action.triggered.connect(do)

    def _open_plan(self) -> str:
        """The id of the planned network that the open one is; "": of none."""
        document = self._context.document
        for plan in document.planned:
            if plan.design.with_speed(document.design.speed) == document.design:
                return plan.id
        return ""

    def _choose_planned(self, plan_id: str, _checked: bool = False) -> None:
        document = self._context.document
        for plan in document.planned:
            if plan.id == plan_id:
                text = self.tr("Open {network}").format(network=planned_title(plan))
                document.open_planned(text, plan_id)

    def _choose_run(self, run_id: str, _checked: bool = False) -> None:
        self._runs.look_at(run_id)

    def _rename_run(self) -> None:
        self._runs.rename(self._context.document.runs.chosen_id)

    def _delete_run(self) -> None:
        self._runs.delete(self._context.document.runs.chosen_id)

    def _plan(self) -> None:
        words = network_words(self._context.document.design)
        question = NameQuestion(self.tr("Plan this network"), words, self._window)
        question.named.connect(self._planned)
        question.open()

    def _planned(self, name: str) -> None:
        self._context.document.plan_design(self.tr("Plan a network"), name)

    def _rename_plan(self) -> None:
        plan_id = self._open_plan()
        for plan in self._context.document.planned:
            if plan.id == plan_id:
                title = self.tr("Rename the planned network")
                question = NameQuestion(title, planned_title(plan), self._window)
                question.named.connect(partial(self._plan_renamed, plan_id))
                question.open()

    def _plan_renamed(self, plan_id: str, name: str) -> None:
        self._context.document.rename_planned(self.tr("Rename a planned network"), plan_id, name)

    def _delete_plan(self) -> None:
        text = self.tr("Delete a planned network")
        self._context.document.delete_planned(text, self._open_plan())
