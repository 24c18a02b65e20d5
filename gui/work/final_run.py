"""Training once more with the validation rows: the final network, as an edit and a run."""

from __future__ import annotations

from engine.edits.final_network import can_be_final, final_design
from gui.work.context import Context


def final_is_possible(context: Context) -> bool:
    """Whether the run has come to a good end, is the design's own, and has validation rows."""
    run, facts = context.run, context.facts
    prepared = facts.prepared if facts.is_current else None
    return (
        run.state == "ended"
        and run.number > 0
        and run.is_current
        and run.epoch > 0
        and prepared is not None
        and can_be_final(context.document.design, prepared, run.ending)
    )


def train_final(context: Context, text: str) -> None:
    """Make the design the final network's, which ``text`` undoes by name, and train it."""
    if final_is_possible(context):
        run, document = context.run, context.document
        document.edit(text, final_design(document.design, run.epoch, run.ending))
        run.train()
