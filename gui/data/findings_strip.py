"""What the checks noticed about the data, each with the buttons that mend it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.findings import Finding, Fix
from gui.context import Context
from gui.stack.finding_rows import FindingRows
from gui.texts import message_text, number_text

PLACES = ("data", "input")


class FindingsStrip(QWidget):
    """The gravest finding of the data; the others open below it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._findings: tuple[Finding, ...] = ()
        self._open = False
        self.rows = FindingRows(context.look)
        self.rows.fix_wanted.connect(self._apply)
        self.more = QPushButton()
        self.more.setProperty("role", "quiet")
        self.more.clicked.connect(self._toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.rows)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        context.session.findings_changed.connect(self.refresh)
        self.refresh()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self._findings

    def refresh(self) -> None:
        session = self._context.session
        self._findings = tuple(f for f in session.findings if f.where in PLACES)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _toggle(self) -> None:
        self._open = not self._open
        self._show()

    def _show(self) -> None:
        self.rows.show_findings(self._findings if self._open else self._findings[:1])
        hidden = len(self._findings) - 1
        self.more.setVisible(hidden > 0)
        if self._open:
            self.more.setText(self.tr("Show less"))
        else:
            self.more.setText(self.tr("Show {count} more").format(count=number_text(hidden)))
        self.setVisible(bool(self._findings))

    def _apply(self, fix: Fix) -> None:
        document = self._context.document
        document.edit(message_text(fix.label), fix.apply(document.design))
