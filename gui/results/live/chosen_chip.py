"""How many rows or pictures are chosen, with a way to let them go; the same wherever rows
light up."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.plain_text import set_tool_tip
from gui.work.looking.row_selection import RowSelection


class ChosenChip(QPushButton):
    """Seen while rows are chosen; pressed, it lets all of them go, as Esc does."""

    def __init__(
        self,
        look: Look,
        selection: RowSelection,
        parent: QWidget | None = None,
        *,
        pictures: bool = False,
    ) -> None:
        """``pictures``: the rows are pictures, and are called so."""
        super().__init__(parent)
        self._look, self._selection, self._pictures = look, selection, pictures
        self.setProperty("role", "quiet")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
        self.clicked.connect(selection.clear)
        selection.changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        rows, pictures = self.tr("Let these rows go (Esc)"), self.tr("Let these pictures go (Esc)")
        set_tool_tip(self, pictures if self._pictures else rows)
        self._follow()

    def _follow(self) -> None:
        count = int(self._selection.rows.size)
        self.setVisible(count > 0)
        text, spoken = self.tr("Chosen rows: {count}"), self.tr("Chosen rows: {count}. Let them go")
        if self._pictures:
            text = self.tr("Chosen pictures: {count}")
            spoken = self.tr("Chosen pictures: {count}. Let them go")
        self.setText(text.format(count=number_text(count)))
        self.setAccessibleName(spoken.format(count=number_text(count)))

    def _restyle(self) -> None:
        self.setIcon(icon("close", self._look))
        self.setIconSize(QSize(self._look.px(14), self._look.px(14)))
