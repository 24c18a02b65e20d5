"""What the network's page says in sentences: why there is no picture, and whose network it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.messages import Message
from engine.training.inside.network_picture import NetworkPicture
from gui.figure_words import figure_text
from gui.texts import message_text, number_text
from gui.work.context import Context


def can_be_drawn(context: Context) -> bool:
    """Whether a network can be made of the open design."""
    facts = context.facts
    known = facts.is_current or facts.only_points_changed
    errors = any(finding.severity == "error" for finding in context.findings.all)
    bricks = context.document.design.bricks
    return known and facts.prepared is not None and bool(bricks) and not errors


def what_is_missing(context: Context, problem: Message | None) -> str:
    """Why there is no picture; ``problem`` is what the engine said."""
    errors = [found for found in context.findings.all if found.severity == "error"]
    if problem is not None:
        return message_text(problem)
    if not context.facts.is_current:
        return QCoreApplication.translate("NetworkPage", "Reading the data…")
    if context.facts.prepared is None:
        return QCoreApplication.translate(
            "NetworkPage", "Choose data and what to predict: the network is drawn here."
        )
    if not context.document.design.bricks:
        return QCoreApplication.translate(
            "NetworkPage", "Add a brick: the network is drawn here, before it learns and after."
        )
    if errors:
        text = QCoreApplication.translate(
            "NetworkPage", "The network is drawn here once this is mended: {problem}"
        )
        return text.format(problem=message_text(errors[0].message))
    return QCoreApplication.translate("NetworkPage", "Getting the network ready …")


def whose_network(context: Context, *, drawn: bool) -> str:
    """Whose picture is seen, where that is not the run's as it is now; "": it is. ``drawn``:
    there is a picture."""
    run, epoch = context.run, context.back.epoch
    if epoch is not None:
        text = QCoreApplication.translate(
            "NetworkPage", "This is the network after epoch {epoch} of {epochs}."
        )
        return text.format(epoch=number_text(epoch), epochs=number_text(run.epoch))
    if run.number and run.is_outdated:
        return QCoreApplication.translate(
            "NetworkPage",
            "This is the network before your last change. Press Train for the new.",
        )
    if not run.number and drawn:
        return QCoreApplication.translate(
            "NetworkPage", "First weights: this network has learned nothing yet. Press Train."
        )
    return ""


def without_what_is_off(picture: NetworkPicture, off: int) -> str:
    """What the network does without the ``off`` places that are switched off; "": none is."""
    if not off:
        return ""
    if picture.loss is None or picture.loss_without is None:
        return QCoreApplication.translate(
            "NetworkPage", "Switched off: {count}. Only this view changes, the run does not."
        ).format(count=number_text(off))
    return QCoreApplication.translate(
        "NetworkPage",
        "Switched off: {count}. Loss on training data ({rows}): {before}, without: {after}.",
    ).format(
        count=number_text(off),
        rows=number_text(picture.rows),
        before=figure_text("loss", picture.loss),
        after=figure_text("loss", picture.loss_without),
    )
