"""The button beside the result's tabs that says which run is looked at, and of how many."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.look.spoken import on_language_change
from gui.shell.bar.run_menu import RunMenu
from gui.widgets.plain_text import on_button, set_tool_tip
from gui.work.context import Context
from gui.work.runs.run_words import run_line, run_title

_MOST_LETTERS = 16


class RunsButton(QToolButton):
    """Seen where there is something to choose between: a second run, or a planned network."""

    def __init__(self, context: Context, menu: RunMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._brief = False
        self.setObjectName("runs_button")
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        own = QMenu(self)
        menu.serve(own)
        self.setMenu(own)
        context.document.runs_changed.connect(self.retranslate)
        self.retranslate()
        on_language_change(self.retranslate)

    def set_brief(self, brief: bool) -> None:
        """Whether there is room for a number alone."""
        if brief != self._brief:
            self._brief = brief
            self.retranslate()

    def retranslate(self) -> None:
        document = self._context.document
        count = len(document.runs.records)
        self.setVisible(count > 1 or bool(document.planned))
        run = document.run
        if run is None:
            text = tip = self.tr("Runs")
        else:
            title = run_title(run)
            short = title if len(title) <= _MOST_LETTERS else f"{title[: _MOST_LETTERS - 1]}…"
            number = QLocale().toString(run.number)
            text = (
                f"#{number}"
                if self._brief
                else self.tr("{run} ({count} in all)").format(
                    run=short, count=QLocale().toString(count)
                )
            )
            tip = run_line(run)
        self.setText(on_button(text) + 3 * " ")  # room for the arrow
        set_tool_tip(self, tip)
        self.setAccessibleName(self.tr("Choose a run"))
        self.setAccessibleDescription(tip)
