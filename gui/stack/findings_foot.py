"""The line below the tower: whether everything fits, and one button that mends what does not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from engine.findings import Fix
from gui.stack.edits import TowerEdits, gravest
from gui.stack.inspector import Inspector
from gui.stack.tower_words import number
from gui.texts import message_text
from gui.widgets.plain_text import on_button
from gui.widgets.severity import SEVERITY_ICONS, icon, severity_colour, told_severity
from gui.work.context import Context


class FindingsFoot(QWidget):
    """Says what all findings come to; what the chosen brick's inspector mends it does not offer.

    Signals:
        all_wanted(): the person wants to see all findings.
    """

    all_wanted = Signal()

    def __init__(
        self, context: Context, edits: TowerEdits, inspector: Inspector, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._edits, self._inspector = context, edits, inspector
        self._note = ""  # where a new brick went, until something else is done
        self._is_unchecked = False  # just opened: the data that it is to fit are being read
        self.summary = QPushButton(self)
        self.summary.setProperty("role", "quiet")
        self.summary.clicked.connect(self.all_wanted)
        self.fix_all = QPushButton(self)
        self.fix_all.clicked.connect(self._mend_all)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.addWidget(self.summary)
        self._layout.addStretch(1)
        self._layout.addWidget(self.fix_all)
        edits.refused.connect(self.summary.setText)
        context.findings.changed.connect(self.refresh)
        context.coach.changed.connect(self.refresh)
        context.facts.changed.connect(self._report_changed)

    # --- telling ------------------------------------------------------------------------------

    def begin_anew(self) -> None:
        """Another design is there, which is not checked before its data are read."""
        self._note = ""
        self._is_unchecked = not self._context.facts.is_current
        self.refresh()

    def note(self, text: str) -> None:
        """Say that, where nothing is to be mended; "": nothing is to be said any more."""
        self._note = text
        self.refresh()

    def refresh(self) -> None:
        """Bring words, icon and button up to date."""
        self.summary.setText(self._words())
        self.summary.setIcon(self._icon())
        self.offer_to_mend()

    def offer_to_mend(self) -> None:
        """One button for all there is to mend; none where the inspector has it already. Where
        there is no brick yet nothing is wrong, and it adds the first."""
        fixes = self._fixes_to_take()
        begun = bool(self._context.document.design.bricks)
        told = self._inspector.shown_fixes
        self.fix_all.setVisible(bool(fixes) and not set(fixes) <= told)
        one = "" if begun else next(iter(fixes), "")
        self.fix_all.setText(on_button(one) if one else self.tr("Fix all"))
        self.fix_all.setAccessibleDescription(
            "" if one else self.tr("Takes the first remedy for everything that can be mended.")
        )
        self.fit_into(self.parentWidget().width())

    def fit_into(self, width: int) -> None:
        """What mends stands below the summary where both do not fit beside each other."""
        needed = self.summary.sizeHint().width()
        if not self.fix_all.isHidden():
            margins = self._layout.contentsMargins()
            needed += self.fix_all.sizeHint().width() + self._layout.spacing()
            needed += margins.left() + margins.right()
        self._layout.setDirection(
            QBoxLayout.Direction.LeftToRight
            if needed <= width
            else QBoxLayout.Direction.TopToBottom
        )

    def restyle(self) -> None:
        """Take sizes and colours from the look again."""
        px = self._context.look.px
        self._layout.setContentsMargins(px(8), px(6), px(16), px(6))
        self.refresh()

    # --- inside -------------------------------------------------------------------------------

    def _words(self) -> str:
        findings = self._context.findings.all
        serious = [finding for finding in findings if told_severity(finding) != "hint"]
        if len(serious) == 1:
            return self.tr("1 thing to mend")
        if serious:
            return self.tr("{count} things to mend").format(count=number(len(serious)))
        if self._note:
            return self._note
        if findings:
            begun = bool(self._context.document.design.bricks)
            return self.tr("An idea to make it better") if begun else self.tr("Begin with a brick")
        if self._is_unchecked:
            return self.tr("Checking…")
        if self._context.coach.is_worried:
            return self.tr("The bricks fit; see under the curve")
        return self.tr("Everything fits")

    def _icon(self) -> QIcon:
        look, worst = self._context.look, gravest(self._context.findings.all)
        if self._is_unchecked:
            return QIcon()
        if worst is None and self._context.coach.is_worried:
            return icon(SEVERITY_ICONS["warning"], look.theme.warning)
        if worst is None:
            return icon("mdi6.check-circle-outline", look.theme.good)
        severity = told_severity(worst)
        return icon(SEVERITY_ICONS[severity], severity_colour(look, severity))

    def _report_changed(self) -> None:
        if self._is_unchecked and self._context.facts.is_current:
            self._is_unchecked = False
            self.refresh()

    def _fixes_to_take(self) -> dict[str, Fix]:
        """The first remedy for each thing to mend, by its words."""
        return {
            message_text(finding.fixes[0].label): finding.fixes[0]
            for finding in self._context.findings.all
            if finding.fixes and finding.severity != "hint"
        }

    def _mend_all(self) -> None:
        fixes = self._fixes_to_take()
        if fixes and not self._context.document.design.bricks:
            self._edits.fix(next(iter(fixes.values())))
            return
        self._edits.fix_all(self._context.facts.current)
