"""What a comparison with something simpler says, in sentences."""

from __future__ import annotations

import numpy as np

from engine.evaluation.chance import Difference
from engine.evaluation.simple import SimpleKind
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

FEW_ROWS = 30

_USUAL_CLASS = Sentence(
    "verdict.usual_class",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network: {own} % right. Always answering the most frequent class: {other} % right.",
    ),
)
_USUAL_NUMBER = Sentence(
    "verdict.usual_number",
    QT_TRANSLATE_NOOP(
        "Engine", "The network: off by {own} on average. Always answering the mean: by {other}."
    ),
)
_BEFORE_CLASS = Sentence(
    "verdict.before_class",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network: {own} % right. Answering what was true of the row before: {other} % right.",
    ),
)
_BEFORE_NUMBER = Sentence(
    "verdict.before_number",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network: off by {own} on average. Answering the value of the row before: by {other}.",
    ),
)
_LINEAR_CLASS = Sentence(
    "verdict.linear_class",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network: {own} % right. Logistic regression on the same inputs: {other} % right.",
    ),
)
_LINEAR_PICTURE = Sentence(
    "verdict.linear_picture",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network: {own} % right. Logistic regression on the pictures, made as small as 8 × 8: "
        "{other} % right.",
    ),
)
_LINEAR_NUMBER = Sentence(
    "verdict.linear_number",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network: off by {own} on average. Linear regression on the same inputs: by {other}.",
    ),
)
_BETTER = Sentence(
    "verdict.better",
    QT_TRANSLATE_NOOP("Engine", "The network is better, by more than chance on {rows} rows."),
)
_WORSE = Sentence(
    "verdict.worse",
    QT_TRANSLATE_NOOP("Engine", "The network is worse, by more than chance on {rows} rows."),
)
_CANNOT_TELL = Sentence(
    "verdict.cannot_tell",
    QT_TRANSLATE_NOOP(
        "Engine", "It cannot be told which is better (rows: {rows}): it may be chance."
    ),
)
_BETTER_PICTURES = Sentence(
    "verdict.better_pictures",
    QT_TRANSLATE_NOOP("Engine", "The network is better, by more than chance on {rows} pictures."),
)
_WORSE_PICTURES = Sentence(
    "verdict.worse_pictures",
    QT_TRANSLATE_NOOP("Engine", "The network is worse, by more than chance on {rows} pictures."),
)
_CANNOT_TELL_PICTURES = Sentence(
    "verdict.cannot_tell_pictures",
    QT_TRANSLATE_NOOP(
        "Engine", "It cannot be told which is better (pictures: {rows}): it may be chance."
    ),
)
_TOO_FEW = Sentence(
    "verdict.too_few",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These are few rows ({rows}): one row more or less that is right changes the figures by "
        "{percent} percentage points.",
    ),
)
_TOO_FEW_PICTURES = Sentence(
    "verdict.too_few_pictures",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These are few pictures ({rows}): one more or less that is right changes the figures by "
        "{percent} percentage points.",
    ),
)
_TOO_FEW_NUMBERS = Sentence(
    "verdict.too_few_numbers",
    QT_TRANSLATE_NOOP(
        "Engine", "These are few rows ({rows}): on other rows the figures may be quite different."
    ),
)

NO_NUMBER = Sentence(
    "verdict.no_number",
    QT_TRANSLATE_NOOP(
        "Engine",
        "For {count} of {rows} rows the network gives no number. They are counted as its first "
        "class, “{name}”, as Keras does, and mean nothing.",
    ),
)

_SAID: dict[tuple[SimpleKind, bool], Sentence] = {
    ("usual", True): _USUAL_CLASS,
    ("usual", False): _USUAL_NUMBER,
    ("row_before", True): _BEFORE_CLASS,
    ("row_before", False): _BEFORE_NUMBER,
    ("linear", True): _LINEAR_CLASS,
    ("linear", False): _LINEAR_NUMBER,
}
_VERDICTS = {"better": _BETTER, "worse": _WORSE, "cannot_tell": _CANNOT_TELL}
_VERDICTS_OF_PICTURES = {
    "better": _BETTER_PICTURES,
    "worse": _WORSE_PICTURES,
    "cannot_tell": _CANNOT_TELL_PICTURES,
}


def compared(
    kind: SimpleKind, own: float, other: float, *, classes: bool, pictures: bool = False
) -> Message:
    """The two figures beside each other.

    Args:
        kind: what the network is compared with.
        own: the network's mean error: a share of wrong answers, or a distance.
        other: that of what is simpler.
        classes: whether the answers are classes.
        pictures: whether they are answers to pictures.
    """
    said = _LINEAR_PICTURE if pictures and kind == "linear" else _SAID[kind, classes]
    if classes:
        return said(own=round(100.0 * (1.0 - own), 1), other=round(100.0 * (1.0 - other), 1))
    return said(own=_shown(own), other=_shown(other))


def verdict(difference: Difference, rows: int, *, pictures: bool = False) -> Message:
    """Whether the difference is more than chance; ``pictures``: each row is one."""
    return (_VERDICTS_OF_PICTURES if pictures else _VERDICTS)[difference.verdict](rows=rows)


def few_rows(rows: int, *, classes: bool, pictures: bool = False) -> Message | None:
    """That the figures stand on few rows, where they do; ``pictures``: each row is one."""
    if rows >= FEW_ROWS:
        return None
    if classes:
        return (_TOO_FEW_PICTURES if pictures else _TOO_FEW)(
            rows=rows, percent=round(100.0 / rows, 1)
        )
    return _TOO_FEW_NUMBERS(rows=rows)


def no_numbers(shares: np.ndarray, first: str) -> Message | None:
    """That some of ``shares`` (rows, classes) are no numbers, so that the ``first`` class stands
    there for nothing; None where all are numbers."""
    count = int((~np.isfinite(shares).all(axis=1)).sum())
    return NO_NUMBER(count=count, rows=len(shares), name=first) if count else None


def _shown(value: float) -> float:
    return float(f"{value:.4g}")
