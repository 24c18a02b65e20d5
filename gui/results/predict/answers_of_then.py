"""The note beside answers that are not those of the network as it is now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.texts import number_text


def answers_of_then(epoch: int | None) -> str:
    """Whose answers they are: of the network after ``epoch``; None: before the last change."""
    if epoch is None:
        return QCoreApplication.translate(
            "Predict", "These are answers of the network before your last change."
        )
    return QCoreApplication.translate(
        "Predict", "These are answers of the network after epoch {epoch}."
    ).format(epoch=number_text(epoch))
