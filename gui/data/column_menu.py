"""What can be done with one column: its role, how it is read, how it is made ready."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from engine.data import edits
from engine.data.facts import TableFacts
from engine.data.settings import DataSettings, Missing, Role, Scaling
from gui.data.words import kind_word, missing_word, scaling_word

_MISSING: tuple[Missing, ...] = ("drop", "mean", "median", "most_frequent")
_SCALING: tuple[Scaling, ...] = ("none", "standardize", "minmax")


class ColumnMenu(QMenu):
    """Built for one column when its head is clicked.

    Each action's ``data()`` is a pair: what is to change ("role", "kind", "missing",
    "scaling", "others") and the value. Its owner listens to ``triggered``.
    """

    def __init__(
        self,
        table: TableFacts,
        data: DataSettings,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        column = data.column(name)
        kinds = edits.possible_kinds(table, name)
        self.setAccessibleName(name)
        self._roles(column.role, column.kind == "text")
        if len(kinds) > 1 and column.role != "target":  # of a target, the task says it
            self._choices(
                self, "kind", [(kind, self._read_as(kind)) for kind in kinds], column.kind
            )
            self.addSeparator()
        if column.role == "input":
            missing = [
                choice
                for choice in _MISSING
                if column.kind == "number" or choice in edits.CATEGORY_MISSING
            ]
            self._choices(
                self.addMenu(self.tr("Missing values")),
                "missing",
                [(choice, missing_word(choice)) for choice in missing],
                column.missing,
            )
        if column.kind == "number" and (
            column.role == "input" or (column.role == "target" and data.task == "regression")
        ):
            self._choices(
                self.addMenu(self.tr("Scaling")),
                "scaling",
                [(choice, scaling_word(choice)) for choice in _SCALING],
                column.scaling,
            )
        if len(data.columns) > 2:
            self.addSeparator()
            self._add(self, self.tr("All other columns: input"), ("others", "input"))
            self._add(self, self.tr("All other columns: ignored"), ("others", "ignored"))

    # --- inside ----------------------------------------------------------------------------

    def _roles(self, present: Role, text: bool) -> None:
        group = QActionGroup(self)
        words: dict[Role, str] = {
            "input": self.tr("Input: the network sees it"),
            "target": self.tr("Target: the network predicts it"),
            "ignored": self.tr("Ignored: left out"),
        }
        for role, word in words.items():
            action = self._add(self, word, ("role", role))
            action.setCheckable(True)
            action.setChecked(role == present)
            if text and role == "input":
                action.setEnabled(False)
                action.setText(self.tr("Input: not for free text"))
            group.addAction(action)
        self.addSeparator()

    def _choices(
        self, menu: QMenu, what: str, choices: list[tuple[str, str]], present: str
    ) -> None:
        group = QActionGroup(menu)
        for value, word in choices:
            action = self._add(menu, word, (what, value))
            action.setCheckable(True)
            action.setChecked(value == present)
            group.addAction(action)

    def _add(self, menu: QMenu, word: str, data: tuple[str, str]) -> QAction:
        action = menu.addAction(word)
        action.setData(data)
        return action

    def _read_as(self, kind: str) -> str:
        return self.tr("Read as: {kind}").format(kind=kind_word(kind))  # type: ignore[arg-type]
