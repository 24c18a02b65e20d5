"""A table lacks columns that the network needs: the person says which of its columns they are."""

from __future__ import annotations

import difflib

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.service.requests.file_requests import TableColumns
from gui.column_names import column_word
from gui.look.look import Look
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen

_ALIKE = 0.6  # of two names' letters, from which one is proposed for the other


class ColumnMatching(QDialog):
    """A choice for each column that is lacking; what is alike is proposed.

    Signals:
        matched(dict): for each lacking column, by which name the file has it.
    """

    matched = Signal(object)

    def __init__(
        self, look: Look, columns: TableColumns, file: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        translate = QCoreApplication.translate
        self.setWindowTitle(translate("ColumnMatching", "Which columns are they?"))
        words = translate(
            "ColumnMatching",
            "The network needs columns that {name} does not have by these names. Choose which of "
            "its columns they are.",
        )
        told = PlainLabel(words.format(name=file))
        told.setWordWrap(True)
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setColumnStretch(1, 1)
        self.choices: dict[str, CalmComboBox] = {}
        for place, lacking in enumerate(columns.lacking):
            label, choice = PlainLabel(column_word(lacking)), CalmComboBox()
            choice.addItem(translate("ColumnMatching", "choose…"), "")
            for name in columns.names:
                choice.addItem(name, name)
            choice.setCurrentIndex(max(0, choice.findData(proposed(lacking, columns.names))))
            choice.setAccessibleName(column_word(lacking))
            choice.currentIndexChanged.connect(self._look)
            label.setBuddy(choice)
            grid.addWidget(label, place, 0)
            grid.addWidget(choice, place, 1)
            self.choices[lacking] = choice
        grid.setRowStretch(len(columns.lacking), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(rows)
        self._problem = wrapped_label("muted")
        buttons, role = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.go_on = buttons.addButton(translate("ColumnMatching", "Go on"), role.AcceptRole)
        self.go_on.setDefault(True)
        buttons.addButton(translate("ColumnMatching", "Cancel"), role.RejectRole)
        self.buttons = buttons
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(self._tell)
        layout = QVBoxLayout(self)
        for widget in (told, area, self._problem, self.buttons):
            layout.addWidget(widget)
        self.resize(look.px(440), look.px(min(480, 200 + 40 * len(columns.lacking))))
        keep_on_screen(self)
        self._look()

    def matching(self) -> dict[str, str]:
        """Which column of the file stands for which of the network's."""
        return {name: str(choice.currentData()) for name, choice in self.choices.items()}

    def _look(self) -> None:
        """It goes on once each has a column of its own."""
        chosen = [name for name in self.matching().values() if name]
        twice = len(set(chosen)) < len(chosen)
        text = ""
        if twice:
            text = QCoreApplication.translate("ColumnMatching", "One column is chosen twice.")
        elif len(chosen) < len(self.choices):
            text = QCoreApplication.translate(
                "ColumnMatching",
                "Choose a column for each. If the file has none, add it there, or leave that input "
                "out in Data and train again.",
            )
        self._problem.setText(text)
        self.go_on.setEnabled(not text)

    def _tell(self) -> None:
        self.matched.emit(self.matching())


def proposed(lacking: str, names: tuple[str, ...]) -> str:
    """The one of ``names`` that is most like ``lacking``; "": none is."""
    same = {_bare(name): name for name in reversed(names)}
    near = difflib.get_close_matches(_bare(lacking), [*same], 1, _ALIKE)
    return same[near[0]] if near else ""


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
