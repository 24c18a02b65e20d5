"""What a rule of the coach is."""

from __future__ import annotations

from typing import ClassVar

from engine.coach.advice import Advice, Mood
from engine.coach.evidence import RunEvidence
from engine.findings import Fix
from engine.messages import Message


class Rule:
    """One thing that a run may show. A subclass names its source and its thresholds.

    Attributes:
        code: what it is called, in files and tests; never renamed.
        mood: how grave it is.
        at_once: it is said as soon as it is seen, and not only once it has lasted.
    """

    code: ClassVar[str]
    mood: ClassVar[Mood]
    at_once: ClassVar[bool] = False

    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        """What it has to say of the run; None: it does not apply.

        ``told``: it is what the coach says already. Then it holds a little longer than it needs
        to begin, so that a sentence does not come and go at its threshold.
        """
        raise NotImplementedError

    def advice(
        self,
        sentence: Message,
        reason: Message,
        remedies: tuple[Fix, ...] = (),
        back_to: int | None = None,
    ) -> Advice:
        """This rule's advice."""
        return Advice(self.code, self.mood, sentence, reason, remedies, back_to)
