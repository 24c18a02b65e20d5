"""What is wrong or unwise in a design, as findings with fixes. No Keras, no pandas."""

from __future__ import annotations

from engine.data.facts import DataReport
from engine.design import Design
from engine.findings import Finding


def check(design: Design, report: DataReport | None) -> tuple[Finding, ...]:
    """All findings, the gravest first; without a report only what the bricks show."""
    return ()
