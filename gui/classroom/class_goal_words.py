"""A goal of a class and its figures, in the person's language."""

from __future__ import annotations

import math
import re
from typing import cast

from PySide6.QtCore import QCoreApplication

from engine.data.parts import Part
from engine.handout.class_goal import SHARES, ClassGoal, FigureName, figure_words
from engine.messages import Message
from gui.texts import message_text, number_text, with_percent_sign


def goal_words(goal: ClassGoal) -> tuple[str, ...]:
    """Each thing to reach."""
    return tuple(_said(message) for message in goal.words())


def figure_title(figure: str, part: Part) -> str:
    """What a figure of a part is called, as a heading."""
    text = message_text(figure_words(cast(FigureName, figure), part))
    return text[:1].upper() + text[1:]


def score_text(figure: str, score: float) -> str:
    """A figure that was measured: never rounded up to what it does not reach."""
    if not math.isfinite(score):
        return "–"
    if figure in SHARES:
        return with_percent_sign(number_text(math.floor(score * 1000.0 + 1e-6) / 10.0))
    return number_text(score)


def flag_text(message: Message) -> str:
    """What is to be looked at, percent signs as the language writes them."""
    return _said(message)


def _said(message: Message) -> str:
    text = message_text(message)
    return re.sub(r"([0-9.,]+) %", lambda found: with_percent_sign(found[1]), text)


def tries_text(left: int) -> str:
    """How many trainings may still be begun."""
    return QCoreApplication.translate("Lesson", "tries left: {count}").format(count=left)
