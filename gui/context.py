"""What every panel is given: the open document, its session, and the look."""

from __future__ import annotations

from dataclasses import dataclass

from gui.document import Document
from gui.look import Look
from gui.session import Session


@dataclass(frozen=True)
class Context:
    """Passed to constructors, so that nothing reaches for a global."""

    document: Document
    session: Session
    look: Look
