"""What the window would say, on standard error and for ``--json``."""

from __future__ import annotations

import json
import math
import sys
from typing import Any, Literal

from engine.checks import check
from engine.data.facts import DataReport, TableFacts
from engine.data.preparing.left_out import left_out
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.messages import Message
from engine.trials.cross_validation import Progress

Kind = Literal["note", "left_out", "error", "warning", "hint"]


def finite(value: float | None) -> float | None:
    """``value`` for JSON, which knows neither NaN nor infinity."""
    return float(value) if value is not None and math.isfinite(value) else None


def tell_progress(progress: Progress) -> None:
    """How many trainings are done, on standard error."""
    left = progress.seconds_left
    more = f", about {left:.0f} s left" if left else ""
    print(f"{progress.done} of {progress.total} trained{more}", file=sys.stderr, flush=True)


class Teller:
    """Says each sentence once; `print_json` says them all once more, for programs."""

    def __init__(self) -> None:
        self._told: list[dict[str, str]] = []

    def say(self, message: Message, kind: Kind = "note", column: str | None = None) -> None:
        """Say ``message``, which speaks of ``column`` where that is given."""
        entry = {"kind": kind, "code": message.code, "text": str(message)}
        if column is not None:
            entry["column"] = column
        if all(entry["text"] != told["text"] for told in self._told):
            self._told.append(entry)
            words = kind.replace("_", " ")
            print(f"{words}: {entry['text']}", file=sys.stderr, flush=True)

    def say_table(self, facts: TableFacts) -> None:
        """All notes of the table: at once, since nothing may come of its design."""
        for message in facts.notes:
            self.say(message)

    def say_design(self, design: Design, report: DataReport, prepared: Prepared) -> None:
        """All notes of the table and its preparation, the rows left out, and all findings."""
        self.say_table(report.table)
        for message in prepared.facts.notes:
            self.say(message)
        for message in left_out(report.table, prepared):
            self.say(message, "left_out")
        for finding in check(design, report):
            of_column = finding.where == "data" and finding.field is not None
            self.say(finding.message, finding.severity, finding.field if of_column else None)

    def print_json(self, result: dict[str, Any]) -> None:
        """``result`` and what was said, as one JSON object on standard output."""
        print(json.dumps(result | {"messages": self._told}, allow_nan=False))
