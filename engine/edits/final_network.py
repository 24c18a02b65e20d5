"""The final network: taught once more, with the validation rows as well, as long as was best.

Validation rows are there to find out what works and how long to train. Once that is known, they
are rows to learn from like any other; the test rows stay apart, and still tell how good it is.
"""

from __future__ import annotations

from engine.data.facts import PreparedFacts
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training.frames import Ending

_TOLD = Sentence(
    "final.told",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is the final network: it learned from the validation rows as well, {rows} rows in "
        "all. How good it is, only the test rows can tell ({test}); it never learned from them.",
    ),
)
_TOLD_UNTESTED = Sentence(
    "final.told_untested",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is the final network: it learned from all {rows} rows. No rows are left to tell how "
        "good it is on new ones.",
    ),
)


def can_be_final(design: Design, facts: PreparedFacts, ending: Ending | None) -> bool:
    """Whether a run of ``design`` that came to ``ending`` (None: it is only paused) has shown
    what the final network needs, and there are validation rows to learn from."""
    learned = ending is None or ending.reason in ("done", "early", "stopped")
    return learned and facts.validation_rows > 0 and not design.data.split.final


def final_design(design: Design, epoch: int, ending: Ending | None) -> Design:
    """``design`` for the final network, after a run of it that is at ``epoch``.

    It learns from the validation rows, too, for as many epochs as were best; nothing is left
    that could stop it early.
    """
    best = ending.best_epoch if ending is not None else None
    split = design.data.split.model_copy(update={"final": True})
    data = design.data.model_copy(update={"split": split})
    return design.with_data(data).with_training(epochs=max(1, best or epoch), early_stopping=False)


def told(design: Design, facts: PreparedFacts) -> Message | None:
    """What is to be said beside the figures of a final network; None of any other."""
    if not design.data.split.final:
        return None
    if facts.test_rows:
        return _TOLD(rows=facts.training_rows, test=facts.test_rows)
    return _TOLD_UNTESTED(rows=facts.training_rows)
