"""Will training take long, or more memory than there is?"""

from __future__ import annotations

from engine.data.facts import DataReport
from engine.design import Design
from engine.findings import Finding
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training.estimate import Estimate, estimate, memory_of_this_computer

_SECONDS = Sentence(
    "length.seconds",
    QT_TRANSLATE_NOOP("Engine", "Training all epochs ({epochs}) will take about {count} s."),
)
_MINUTES = Sentence(
    "length.minutes",
    QT_TRANSLATE_NOOP("Engine", "Training all epochs ({epochs}) will take about {count} min."),
)
_HOURS = Sentence(
    "length.hours",
    QT_TRANSLATE_NOOP("Engine", "Training all epochs ({epochs}) will take about {count} h."),
)
_MEMORY = Sentence(
    "length.memory",
    QT_TRANSLATE_NOOP("Engine", "Training will take about {gigabytes} GB of memory."),
)
_TOO_MUCH = Sentence(
    "length.too_much",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Training would take about {gigabytes} GB of memory, and this computer has {all} GB. Take "
        "fewer rows, fewer columns or smaller layers.",
    ),
)
# What is said beside Train, and not only on the tower.
LENGTHS = frozenset(sentence.code for sentence in (_SECONDS, _MINUTES, _HOURS, _MEMORY, _TOO_MUCH))
_LONG = 30.0  # seconds
_MUCH = 1e9  # bytes


def check(design: Design, report: DataReport | None) -> list[Finding]:
    """What is to be said before Train: only where it is long or much."""
    facts = report.prepared if report is not None else None
    if facts is None or not design.bricks or not facts.training_rows:
        return []
    found = estimate(design, facts)
    findings = []
    if found.seconds >= _LONG:
        message = _time(found, design.training.epochs)
        findings.append(Finding("hint", "training", message, (), "epochs"))
    if found.bytes >= _MUCH:
        findings.append(_memory(found))
    return findings


def _time(found: Estimate, epochs: int) -> Message:
    seconds = found.seconds
    if seconds < 90:
        return _SECONDS(epochs=epochs, count=round(seconds / 10) * 10)
    if seconds < 5400:
        return _MINUTES(epochs=epochs, count=round(seconds / 60))
    return _HOURS(epochs=epochs, count=round(seconds / 3600))


def _memory(found: Estimate) -> Finding:
    gigabytes = float(f"{found.bytes / 1e9:.2g}")
    there = memory_of_this_computer()
    if there is not None and found.bytes > 0.9 * there:
        message = _TOO_MUCH(gigabytes=gigabytes, all=round(there / 1e9))
        return Finding("warning", "training", message)
    return Finding("hint", "training", _MEMORY(gigabytes=gigabytes))
