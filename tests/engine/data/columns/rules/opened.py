"""A table out of a text, the design proposed for it, and what is said of its columns."""

from __future__ import annotations

from engine.checks import check
from engine.data.columns.cells.dates import date_text
from engine.data.columns.rules.series_texts import seconds_of
from engine.data.knowing.library import Library
from engine.data.table import Table
from engine.design import Design
from engine.edits import data_and_tower as data_changes
from engine.findings import Finding
from engine.recipes import recipe


class Opened:
    """A table, the design that is proposed for it, and its findings."""

    def __init__(self, text: str, library: Library | None = None, design: Design | None = None):
        self.library = library or Library()
        if design is None:
            file = self.library.open_text(text, "표.csv")
            design = data_changes.take_source(self.library, recipe("xor").make(), file)
        self.design = design
        self.report = self.library.report(design.data)

    @property
    def table(self) -> Table:
        return self.library.table(self.design.data.source)

    def values(self, name: str) -> list[object]:
        return [
            None if value != value else value for value in self.table.frame[name].to_numpy(object)
        ]

    def findings(self, name: str) -> list[Finding]:
        found = check(self.design, self.report)
        return [each for each in found if each.field == name and each.where == "data"]

    def said(self, name: str) -> str:
        return " ".join(str(finding.message) for finding in self.findings(name))

    def click(self, name: str, label: str) -> Opened:
        """The same after the button ``label`` of a finding about the column ``name``."""
        fixes = [fix for finding in self.findings(name) for fix in finding.fixes]
        (fix,) = [fix for fix in fixes if str(fix.label) == label]
        after = fix.apply(self.design)
        assert after.data.source != self.design.data.source
        return Opened("", self.library, after)


def column(cells: list[str], name: str = "x", separator: str = ",") -> str:
    lines = [f"{name}{separator}y", *(f"{c}{separator}{n % 7}" for n, c in enumerate(cells))]
    return "\n".join(lines) + "\n"


def repeated(cells: list[str], rows: int = 40) -> list[str]:
    return [cells[place % len(cells)] for place in range(rows)]


def dates(opened: Opened, name: str) -> list[str]:
    return [str(value) for value in opened.table.frame[name].dt.date]


def moments_in(opened: Opened, name: str) -> list[str]:
    seconds = seconds_of(opened.table.frame[name])
    assert seconds is not None
    return [date_text(second) for second in seconds.tolist()]
