"""What every panel is given: the open document, its session, and the look."""

from __future__ import annotations

from dataclasses import dataclass

from gui.look.look import Look
from gui.work.document import Document
from gui.work.session import Session


@dataclass(frozen=True)
class Context:
    """Passed to constructors, so that nothing reaches for a global."""

    document: Document
    session: Session
    look: Look
