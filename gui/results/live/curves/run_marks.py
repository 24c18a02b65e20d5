"""What is marked in a run's curves, in the person's words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from engine.design import Design
from engine.training.frames import Change, History
from engine.training.run.watching import best_since, watched
from gui.results.live.curves.curve_marks import Mark
from gui.texts import engine_text, number_text

_MOST_TOLD = 3  # changes that a screen reader is told


def change_marks(history: History, design: Design | None) -> list[Mark]:
    """One for each epoch after which something changed."""
    found = []
    for epoch, changes in groupby(history.changes, key=lambda change: change.epoch):
        own = tuple(changes)
        kind = "stall" if all(change.by_stall for change in own) else "change"
        words = ", ".join(change_words(change, design) for change in own)
        found.append(Mark(epoch, words, "stall" if kind == "stall" else "change"))
    return found


def change_words(change: Change, design: Design | None) -> str:
    """A change in a few words."""
    translate = QCoreApplication.translate
    values = {"before": _number(change.before), "after": _number(change.after)}
    if change.by_stall:
        return translate("RunMarks", "stalled: rate {after}").format(**values)
    if change.setting == "learning_rate":
        return translate("RunMarks", "rate {before} → {after}").format(**values)
    if change.setting == "batch_size":
        return translate("RunMarks", "batch {before} → {after}").format(**values)
    brick = next((b for b in design.bricks if b.id == change.brick), None) if design else None
    name = engine_text(brick.title) if brick is not None else translate("RunMarks", "noise")
    return translate("RunMarks", "{name} {before} → {after}").format(name=name, **values)


def waiting_of(history: History, design: Design, first: int) -> tuple[int, int] | None:
    """The best epoch since ``first``, and the one at which training will stop if none is better;
    None: it does not stop early, or has nothing to compare yet."""
    settings = design.training
    if not settings.early_stopping:
        return None
    best = best_since(watched(history.values), first)
    return None if best is None else (best, best + settings.patience)


def is_waiting(waiting: tuple[int, int], epoch: int) -> bool:
    """Whether the best was so long ago that the lines stand still: a tenth of the patience."""
    best, end = waiting
    return epoch - best >= max(2, (end - best) // 10)


def waiting_marks(best: int, end: int) -> list[Mark]:
    """The two lines of an early stop that is waited for."""
    translate = QCoreApplication.translate
    words = translate("RunMarks", "waits until {epoch}").format(epoch=number_text(end))
    return [Mark(best, translate("RunMarks", "best so far"), "epoch"), Mark(end, words, "end")]


def told(marks: Sequence[Mark]) -> str:
    """The newest marks in a sentence each, for a screen reader; "": there are none."""
    translate = QCoreApplication.translate
    changes = [mark for mark in marks if mark.kind in ("change", "stall")]
    others = [mark for mark in marks if mark.kind in ("epoch", "end")]
    sentences = []
    if len(changes) > _MOST_TOLD:
        count = number_text(len(changes) - _MOST_TOLD)
        sentences.append(translate("RunMarks", "Earlier changes: {count}.").format(count=count))
    for mark in (*changes[-_MOST_TOLD:], *others):
        sentences.append(mark_sentence(mark))
    return " ".join(sentences)


def mark_sentence(mark: Mark) -> str:
    """A mark with its epoch."""
    sentence = QCoreApplication.translate("RunMarks", "Epoch {epoch}: {words}.")
    return sentence.format(epoch=number_text(mark.epoch), words=mark.words)


def _number(value: float) -> str:
    return number_text(value, 3)
