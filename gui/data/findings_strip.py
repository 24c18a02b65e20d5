"""What the checks noticed about the data, one at a time, with the buttons that mend it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.findings import Finding, Fix
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.finding_rows import FindingRows, merged
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.work.context import Context

PLACES = ("data", "input")
_LINES = 2  # of a sentence where there is little room


class FindingsStrip(QWidget):
    """The gravest finding of the data, and two buttons that leaf through the others.

    One at a time, because the column is narrow and the data has to stay in sight.

    Signals:
        refreshed(): other findings are shown.
    """

    refreshed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._findings = self._own()
        self._shown = 0
        self._quiet = False
        self._low = False
        self.rows = FindingRows(context.look)
        self.rows.fix_wanted.connect(self._apply)
        self.back = QToolButton()
        self.back.clicked.connect(self._go_back)
        self.forward = QToolButton()
        self.forward.clicked.connect(self._go_forward)
        self.whole = QPushButton()
        self.whole.setProperty("role", "quiet")
        self.whole.setCheckable(True)
        self.whole.toggled.connect(self._fit)
        self.place = PlainLabel()
        self.place.setProperty("role", "muted")
        self._leaf = QWidget()
        leaf = QHBoxLayout(self._leaf)
        leaf.setContentsMargins(0, 0, 0, 0)
        leaf.setSpacing(4)
        leaf.addWidget(self.whole)
        leaf.addStretch(1)
        for widget in (self.back, self.place, self.forward):
            leaf.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rows)
        layout.addWidget(self._leaf)
        context.findings.changed.connect(self.refresh)
        context.look.changed.connect(self._show)
        self._show()
        on_language_change(self._show)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found in the data, the gravest first; one of them is on view."""
        return self._findings

    def refresh(self) -> None:
        """Take the findings anew; where they are others, the gravest is shown."""
        findings = self._own()
        if findings != self._findings:
            self._findings = findings
            self._shown = 0
            self._show()
            self.refreshed.emit()

    def set_low(self, low: bool) -> None:
        """Whether there is little room: then a long sentence is cut, and whole at a click."""
        if low != self._low:
            self._low = low
            self._fit()

    def set_quiet(self, quiet: bool) -> None:
        """Stay hidden, so that nothing moves under a hand that paints."""
        self._quiet = quiet
        self.setVisible(bool(self._findings) and not quiet)

    # --- inside ----------------------------------------------------------------------------

    def _own(self) -> tuple[Finding, ...]:
        return tuple(found for found in self._context.findings.all if found.where in PLACES)

    def _go_back(self) -> None:
        self._shown = max(0, self._shown - 1)
        self._show()

    def _go_forward(self) -> None:
        self._shown = min(len(merged(self._findings)) - 1, self._shown + 1)
        self._show()

    def _show(self) -> None:
        look, groups = self._context.look, merged(self._findings)
        count = len(groups)
        shown = groups[self._shown] if groups else ()
        if shown != self.rows.findings:
            self.whole.setChecked(False)
        self.rows.show_findings(shown)
        self.whole.setText(self.tr("Whole text"))
        self._fit()
        self.place.setText(
            self.tr("{number} of {count}").format(
                number=number_text(self._shown + 1), count=number_text(count)
            )
        )
        for button, name, word, possible in (
            (self.back, "chevron-left", self.tr("Previous remark"), self._shown > 0),
            (self.forward, "chevron-right", self.tr("Next remark"), self._shown < count - 1),
        ):
            button.setIcon(icon(name, look))
            button.setIconSize(QSize(look.px(16), look.px(16)))
            set_tool_tip(button, word)
            button.setAccessibleName(word)
            button.setEnabled(possible)
        self.setVisible(count > 0 and not self._quiet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, _checked: bool = False) -> None:
        self.rows.set_lines(_LINES if self._low and not self.whole.isChecked() else 0)
        several = len(merged(self._findings)) > 1
        for widget in (self.back, self.place, self.forward):
            widget.setVisible(several)
        self.whole.setVisible(self._low and (self.whole.isChecked() or self.rows.is_cut))
        self._leaf.setVisible(several or not self.whole.isHidden())

    def _apply(self, fix: Fix) -> None:
        document = self._context.document
        document.edit(message_text(fix.label), fix.apply(document.design))
