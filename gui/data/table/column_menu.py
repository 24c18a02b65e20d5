"""What can be done with one column: its role, how it is read, how it is made ready."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from engine.data.facts import TableFacts
from engine.data.kinds import kind_named
from engine.data.preparing import edits
from engine.data.settings import DataSettings, Encoding, Role
from engine.tasks import task_named
from gui.data.words import encoding_word, kind_word, missing_word, scaling_word

_ENCODINGS: tuple[Encoding, ...] = ("one_hot", "ordered")


class ColumnMenu(QMenu):
    """Built for one column when its head is clicked.

    Each action's ``data()`` is a pair: what is to change ("role", "target_too", "kind",
    "missing", "encoding", "scaling", "others") and the value; "panel" opens the column's
    page in the preparation. Its owner listens to ``triggered``.
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
        facts = table.column(name)
        clock = facts is not None and facts.clock
        self.setAccessibleName(name)
        self._roles(column.role, not kind_named(column.kind).can_be_input)
        beside = column.role == "target" and len(data.targets) > 1
        if beside or edits.can_be_target_too(table, data, name):
            too = self._add(
                self,
                self.tr("Target as well: predicted together with the others"),
                ("target_too", ""),
            )
            too.setCheckable(True)
            too.setChecked(beside)
        self.addSeparator()
        if len(kinds) > 1 and column.role != "target":  # of a target, the task says it
            self._choices(
                self, "kind", [(kind, self._read_as(kind, clock)) for kind in kinds], column.kind
            )
            self.addSeparator()
        if column.role == "input":
            menu = self.addMenu(self.tr("Missing values"))
            choices = [choice for choice in edits.possible_missing(column) if choice != "value"]
            self._choices(
                menu,
                "missing",
                [(choice, missing_word(choice)) for choice in choices],
                column.missing,
            )
            # A value has to be typed: the column's page has the place for it.
            own = self._add(menu, self.tr("A value of my own…"), ("panel", "missing_value"))
            own.setCheckable(True)
            own.setChecked(column.missing == "value")
        if column.role == "input" and "encoding" in kind_named(column.kind).fields:
            self._choices(
                self.addMenu(self.tr("As numbers")),
                "encoding",
                [(encoding, encoding_word(encoding)) for encoding in _ENCODINGS],
                column.encoding,
            )
        scalings = edits.possible_scalings(column)
        if scalings and (
            column.role == "input"
            or (column.role == "target" and task_named(data.task).scales_targets)
        ):
            self._choices(
                self.addMenu(self.tr("Scaling")),
                "scaling",
                [(choice, scaling_word(choice)) for choice in scalings],
                column.scaling,
            )
        self._add(self, self.tr("Prepare this column…"), ("panel", ""))
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

    def _read_as(self, kind: str, clock: bool) -> str:
        word = kind_word(kind, clock)  # type: ignore[arg-type]
        return self.tr("Read as: {kind}").format(kind=word)
