"""What is wrong or unwise in a design, as findings with fixes. No Keras, no pandas.

It runs at every edit in the window's thread, so it looks only at the design's values and at
the facts that the data lane has already worked out.
"""

from __future__ import annotations

from engine.checks import data, ending, length, tower, training
from engine.data.facts import DataReport
from engine.data.sources.pictures import PictureSource
from engine.design import Design
from engine.findings import Finding, Severity
from engine.told_of_pictures import finding_of_pictures

_GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "hint": 2}
_MAXIMUM_FIXES = 1000  # far above what any tower needs: a guard, not a limit


def check(design: Design, report: DataReport | None) -> tuple[Finding, ...]:
    """All findings, the gravest first; without a report only what the bricks show."""
    found = [
        *data.check(design, report),
        *tower.check(design, report),
        *ending.check(design, report),
        *training.check(design, report),
        *length.check(design, report),
    ]
    if isinstance(design.data.source, PictureSource):
        found = [finding_of_pictures(finding) for finding in found]
    found.sort(key=lambda finding: _GRAVITY[finding.severity])
    return tuple(found)


def fix_all(
    design: Design,
    report: DataReport | None,
    severities: tuple[Severity, ...] = ("error", "warning"),
) -> Design:
    """``design`` with the first fix of every finding of ``severities`` applied.

    Fixes may uncover findings that were hidden behind others; those are mended too. What is
    left has no fix, and needs the person.
    """
    left_alone: set[tuple[str, str, str | None]] = set()
    for _ in range(_MAXIMUM_FIXES):
        waiting = [
            finding
            for finding in check(design, report)
            if finding.severity in severities
            and finding.fixes
            and _identity(finding) not in left_alone
        ]
        if not waiting:
            break
        for finding in _mended_together(waiting):
            mended = finding.fixes[0].apply(design)
            if mended == design or (design.data.inputs and not mended.data.inputs):
                left_alone.add(_identity(finding))
            else:
                design = mended
    return design


def _mended_together(findings: list[Finding]) -> list[Finding]:
    """The first finding and those that say the same of other columns: each is about its own
    column alone, so that thousands of columns need no check anew after each of them."""
    first = findings[0]
    if first.where != "data" or first.field is None:
        return [first]
    code = first.message.code
    return [one for one in findings if one.where == "data" and one.message.code == code]


def _identity(finding: Finding) -> tuple[str, str, str | None]:
    return finding.message.code, finding.where, finding.field


__all__ = ["check", "fix_all"]
