"""What is wrong or unwise about pictures: look-alikes on both sides of the test, copies."""

from __future__ import annotations

from engine.checks.fixes import repeated_fix, split_fix
from engine.data.facts import DataReport
from engine.data.sources.picture_table import ALIKE_COLUMN
from engine.findings import Finding
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_LEAK = Sentence(
    "pictures.leak",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Pictures of the test part look like pictures that the network learns from ({count}), "
        "such as {first} and {second}. So it seems better than it is: it knows the answers by "
        "heart.",
    ),
)
_REPEATED = Sentence(
    "pictures.repeated",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some pictures are there more than once in their class ({count}). They teach nothing new.",
    ),
)
_CONTRADICTION = Sentence(
    "pictures.contradiction",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The very same picture lies in two classes, such as {first} and {second}. The network "
        "cannot learn both. Delete one of them.",
    ),
)
_ONE_GO = Sentence(
    "pictures.one_go",
    QT_TRANSLATE_NOOP(
        "Engine",
        "All pictures of a class were taken in one go, and so are kept in one part: it is either "
        "not learned or not tested. Take some more, from another side or in another light, of: "
        "{name}",
    ),
)
_TOGETHER = Sentence(
    "fix.look_alikes_together",
    QT_TRANSLATE_NOOP("Engine", "Keep pictures that look alike in one part"),
)
_ONCE = Sentence("fix.picture_once", QT_TRANSLATE_NOOP("Engine", "Use each picture only once"))


def check(report: DataReport) -> list[Finding]:
    """The findings about a source of pictures."""
    seen = report.evidence.pictures
    if seen is None:
        return []
    found = []
    once = repeated_fix(_ONCE())
    if seen.leaked:
        message = _LEAK(count=seen.leaked, first=seen.leak[0], second=seen.leak[1])
        together = split_fix(_TOGETHER(), method="shuffled", together=ALIKE_COLUMN)
        found.append(Finding("warning", "data", message, (together,)))
    if seen.contradicting:
        first, second = seen.contradiction
        message = _CONTRADICTION(first=first, second=second)
        found.append(Finding("warning", "data", message))
    if seen.one_go:
        found.append(Finding("warning", "data", _ONE_GO(name=seen.one_go)))
    if seen.repeated:
        found.append(Finding("hint", "data", _REPEATED(count=seen.repeated), (once,)))
    return found
