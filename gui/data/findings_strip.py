"""What the checks noticed about the data, each with the buttons that mend it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.findings import Finding, Fix, Severity
from gui.context import Context
from gui.icons import icon
from gui.texts import message_text

PLACES = ("data", "input")
_ICONS: dict[Severity, str] = {
    "error": "close-octagon",
    "warning": "alert",
    "hint": "lightbulb-on-outline",
}


class FindingsStrip(QWidget):
    """The gravest finding of the data; the others open below it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._findings: tuple[Finding, ...] = ()
        self._open = False
        self.setVisible(False)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._rows: list[QWidget] = []
        self.more = QPushButton()
        self.more.setProperty("role", "quiet")
        self.more.clicked.connect(self._toggle)
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        context.session.findings_changed.connect(self.refresh)
        context.look.changed.connect(self._rebuild)
        self.refresh()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self._findings

    def refresh(self) -> None:
        findings = tuple(f for f in self._context.session.findings if f.where in PLACES)
        if findings != self._findings:
            self._findings = findings
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _toggle(self) -> None:
        self._open = not self._open
        self._rebuild()

    def _rebuild(self) -> None:
        for row in self._rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        shown = self._findings if self._open else self._findings[:1]
        self._rows = [self._row(finding) for finding in shown]
        for index, row in enumerate(self._rows):
            self._layout.insertWidget(index, row)
        hidden = len(self._findings) - 1
        self.more.setVisible(hidden > 0)
        if self._open:
            self.more.setText(self.tr("Show less"))
        else:
            self.more.setText(self.tr("Show {count} more").format(count=hidden))
        self.setVisible(bool(self._findings))

    def _row(self, finding: Finding) -> QWidget:
        look = self._context.look
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        colour = {
            "error": look.theme.error,
            "warning": look.theme.warning,
            "hint": look.theme.muted,
        }[finding.severity]
        mark = QLabel()
        mark.setPixmap(icon(_ICONS[finding.severity], look, colour).pixmap(look.px(16)))
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        text = QLabel(message_text(finding.message))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        column.addWidget(text)
        for fix in finding.fixes:
            button = QPushButton(message_text(fix.label).replace("&", "&&"))
            button.clicked.connect(partial(self._apply, fix))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(column, 1)
        return row

    def _apply(self, fix: Fix) -> None:
        document = self._context.document
        document.edit(message_text(fix.label), fix.apply(document.design))
