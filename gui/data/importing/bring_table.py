"""What stands in the place of a table where there are no rows yet: ways to bring one."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.fields.field_editors import locked_by_school
from gui.widgets.plain_text import set_tool_tip


class BringTable(QWidget):
    """Two buttons. ``locked``: what the school does without, as in `SiteSettings`.

    Signals:
        table_wanted(): a file is to be chosen.
        paste_wanted(): what was copied is the table.
    """

    table_wanted = Signal()
    paste_wanted = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, locked: Collection[str] = ()
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._locked = locked
        self.open_button, self.paste_button = QPushButton(), QPushButton()
        self.open_button.clicked.connect(self.table_wanted)
        self.paste_button.clicked.connect(self.paste_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.open_button)
        row.addWidget(self.paste_button)
        row.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        self.open_button.setText(self.tr("Open a table…"))
        self.paste_button.setText(self.tr("Paste a table"))
        for name, button in (("open_table", self.open_button), ("paste_table", self.paste_button)):
            if name in self._locked:
                button.setEnabled(False)
                set_tool_tip(button, locked_by_school())

    def _restyle(self) -> None:
        for button, name in (
            (self.open_button, "table-arrow-right"),
            (self.paste_button, "content-paste"),
        ):
            button.setIcon(icon(name, self._look))
            button.setIconSize(QSize(self._look.px(16), self._look.px(16)))
