"""Findings in words, each with the buttons that mend it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.findings import Finding
from gui.look import Look
from gui.stack.brick_painter import SEVERITY_ICONS, icon, severity_colour
from gui.texts import message_text


class FindingRows(QWidget):
    """A list of findings; hidden where there is none.

    Signals:
        fix_wanted(Fix): a fix's button was pressed.
    """

    fix_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._findings: tuple[Finding, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._rebuild)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        if tuple(findings) != self._findings:
            self._findings = tuple(findings)
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()

    def _rebuild(self) -> None:
        while (entry := self._layout.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._layout.setSpacing(self._look.px(8))
        for finding in self._findings:
            self._layout.addWidget(self._row(finding))
        self.setVisible(bool(self._findings))

    def _row(self, finding: Finding) -> QWidget:
        px, row = self._look.px, QWidget(self)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        mark, sentence = QLabel(row), QLabel(message_text(finding.message), row)
        colour = severity_colour(self._look, finding.severity)
        mark.setPixmap(icon(SEVERITY_ICONS[finding.severity], colour).pixmap(px(18), px(18)))
        mark.setAccessibleName(self._severity_word(finding))
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sentence, 1)
        layout.addLayout(line)
        for fix in finding.fixes:
            button = QPushButton(message_text(fix.label).replace("&", "&&"), row)
            button.setAccessibleDescription(sentence.text())
            button.clicked.connect(partial(self._want, fix))
            buttons = QHBoxLayout()
            buttons.setContentsMargins(px(26), 0, 0, 0)
            buttons.addWidget(button)
            buttons.addStretch(1)
            layout.addLayout(buttons)
        return row

    def _want(self, fix: object, _checked: bool = False) -> None:
        self.fix_wanted.emit(fix)

    def _severity_word(self, finding: Finding) -> str:
        if finding.severity == "error":
            return self.tr("Error")
        return self.tr("Warning") if finding.severity == "warning" else self.tr("Hint")
