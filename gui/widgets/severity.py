"""How grave a finding is told to be, with the icon and the colour of it."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from engine.findings import Finding, Severity
from gui.look.icons import kept_icon
from gui.look.look import Look

SEVERITY_ICONS = {
    "error": "mdi6.alert-circle",
    "warning": "mdi6.alert",
    "hint": "mdi6.lightbulb-on-outline",
}


def severity_colour(look: Look, severity: str) -> str:
    """The colour in which a finding of that severity is told."""
    theme = look.theme
    return {"error": theme.error, "warning": theme.warning, "hint": theme.accent}[severity]


def icon(name: str, colour: str) -> QIcon:
    """An icon of the set in that colour; made once."""
    return kept_icon(name, colour)


def told_severity(finding: Finding) -> Severity:
    """How grave a finding is told to be: a tower without a brick cannot learn, but nothing is
    wrong with it. It is where one begins."""
    return "hint" if finding.message.code == "tower.empty" else finding.severity
