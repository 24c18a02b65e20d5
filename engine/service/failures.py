"""What is said when something goes wrong that nobody foresaw."""

from __future__ import annotations

import logging

from engine.memory import OUT_OF_MEMORY, is_out_of_memory
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

log = logging.getLogger(__name__)

UNEXPECTED = Sentence(
    "engine.unexpected",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Something went wrong that Neurobricks did not expect. Nothing of yours is lost; "
        "please try again, and look at the details if it comes back.",
    ),
)


def said(error: Exception) -> Message:
    """The sentence for an error, whether somebody foresaw it or not."""
    if isinstance(error, EngineError):
        return error.message
    log.error("the engine did not foresee this", exc_info=error)
    return OUT_OF_MEMORY() if is_out_of_memory(error) else UNEXPECTED()


def details_of(error: Exception) -> str:
    """Raw words about it, for whoever asks for details."""
    return error.details if isinstance(error, EngineError) else repr(error)
