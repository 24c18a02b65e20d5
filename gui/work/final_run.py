"""Training once more with the validation rows: the final network, as an edit and a run."""

from __future__ import annotations

from engine.edits.final_network import can_be_final, final_design
from gui.work.context import Context


def final_is_possible(context: Context) -> bool:
    """Whether the run has come to a good end, is the design's own, and has validation rows; and
    neither the school nor the lesson does without it."""
    run, facts = context.run, context.facts
    prepared = facts.prepared if facts.is_current else None
    if "train_final" in context.site.locked_menus:
        return False
    return (
        run.state == "ended"
        and run.number > 0
        and run.is_current
        and run.epoch > 0
        and prepared is not None
        and can_be_final(context.document.design, prepared, run.ending)
        and _allowed(context)
    )


def _allowed(context: Context) -> bool:
    """Whether the open lesson lets the validation rows become rows to learn from."""
    document, run = context.document, context.run
    final = final_design(document.design, run.epoch, run.ending)
    after, refusal = document.lesson.allowed(document.design, final)
    return refusal is None and after == final


def train_final(context: Context, text: str) -> None:
    """Make the design the final network's, which ``text`` undoes by name, and train it."""
    if final_is_possible(context):
        run, document = context.run, context.document
        document.edit(text, final_design(document.design, run.epoch, run.ending))
        run.train()
