"""What the rows say that the network does not learn from: overfitting, nothing to learn, and that
only they can tell."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.coach.advice import Advice, Mood
from engine.coach.curve import Curve
from engine.coach.evidence import RunEvidence
from engine.coach.remedies import dropout, stop_early
from engine.coach.rule import Rule
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence

_OVERFITTING = Sentence(
    "coach.overfitting", QT_TRANSLATE_NOOP("Engine", "Overfitting since epoch {epoch}.")
)
_OVERFITTING_WHY = Sentence(
    "coach.overfitting.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The validation loss was lowest at epoch {epoch} ({best}) and is {now} since, while the "
        "training loss goes on falling: what is learned now is the training rows by heart. The "
        "network of epoch {epoch} is the better one. Stopping early keeps it.",
    ),
)
_NOTHING = Sentence(
    "coach.nothing_to_learn", QT_TRANSLATE_NOOP("Engine", "There is nothing to learn here.")
)
_BY_HEART = Sentence(
    "coach.by_heart",
    QT_TRANSLATE_NOOP("Engine", "There is nothing to learn here but the rows by heart."),
)
_NOTHING_WHY = Sentence(
    "coach.nothing_to_learn.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Of the rows that it learns from {percent} % are right, but of those that it has not seen "
        "only {unseen} %, and always giving the most frequent answer makes {guess} % right. "
        "Neighbouring rows and a straight line tell no more. These columns say nothing about the "
        "label: other columns are needed, not another network.",
    ),
)
_NOTHING_WHY_NUMBERS = Sentence(
    "coach.nothing_to_learn.why_numbers",
    QT_TRANSLATE_NOOP(
        "Engine",
        "On rows that it has not seen, the network is no better than always answering the mean, "
        "however well it knows the training rows. Neighbouring rows and a straight line tell no "
        "more. These columns say nothing about the value: other columns are needed, not another "
        "network.",
    ),
)

_OPEN = Sentence(
    "coach.open", QT_TRANSLATE_NOOP("Engine", "Still open: is there anything to learn here?")
)
_OPEN_WHY = Sentence(
    "coach.open.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Neighbouring rows and a straight line know the label no better than always giving the "
        "most frequent answer ({percent} %). The network may find what they do not, or only learn "
        "the rows by heart: rows that it has not seen tell, once the run is over.",
    ),
)
_OPEN_WHY_NUMBERS = Sentence(
    "coach.open.why_numbers",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Neighbouring rows and a straight line know the value no better than always answering the "
        "mean. The network may find what they do not, or only learn the rows by heart: rows that "
        "it has not seen tell, once the run is over.",
    ),
)
_OPEN_OVER_WHY = Sentence(
    "coach.open.why_over",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Neighbouring rows and a straight line know no more than a guess does. Whether the network "
        "found what they do not, or learned the rows by heart, cannot be seen from the rows that "
        "it learned from: give it validation rows.",
    ),
)

_ENOUGH = 20  # epochs
_FIRST_EPOCHS = 10


class Overfitting(Rule):
    """The validation loss rises since an epoch, and the training loss falls on.

    Source: Prechelt, Early Stopping – But When? (1998): generalization loss GL, by how much the
    validation loss is above its lowest so far. Said from GL = 15 % on (held down to 8 %), where
    the training loss fell by 5 % since, and where the rise is a twentieth of a guess's loss:
    Prechelt's 5 % is a threshold for stopping, and stops healthy runs of few validation rows.
    Who knows the training rows no better than a guess has learned nothing by heart. With early
    stopping the best weights are kept anyway, and there is nothing to warn of.
    """

    code: ClassVar[str] = "overfitting"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        held, rows = evidence.held_out, evidence.rows
        if held is None or rows is None or evidence.epochs < _ENOUGH or not held.is_finite:
            return None
        if evidence.design.training.early_stopping or (evidence.level or 0.0) >= 1.0:
            return None
        since = held.best_epoch
        if since > evidence.epochs - max(5, evidence.epochs // 10):
            return None
        risen = held.now - held.best
        if risen < (0.08 if told else 0.15) * held.best:
            return None
        if risen < (0.025 if told else 0.05) * rows.guess_loss:
            return None
        if evidence.loss.now > 0.95 * evidence.loss.at(since):
            return None
        reason = _OVERFITTING_WHY(epoch=since, best=held.best, now=held.now)
        remedies = (*stop_early(evidence.design), *dropout(evidence))
        return self.advice(_OVERFITTING(epoch=since), reason, remedies, since)


class NothingToLearn(Rule):
    """However well the training rows are known, unseen rows are no better than a guess.

    Source: Zhang and others, Understanding Deep Learning Requires Rethinking Generalization
    (2017): random labels are learned by heart. All of these must hold, since a network may only
    be slow: the share of right answers among validation rows (without any: among test rows,
    once the run is over) is within two standard errors of the most frequent class's; the
    validation loss was never below 0.97 of a guess's; and neither the five nearest neighbours
    nor a straight line is any better, nor explains the classes' spread. Of numbers R² takes the
    place of the share.
    """

    code: ClassVar[str] = "nothing_to_learn"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        rows, guess, level = evidence.rows, evidence.guess, evidence.level
        if rows is None or guess is None or level is None or evidence.epochs < _ENOUGH:
            return None
        if rows.known is None or rows.known > guess + max(0.05, evidence.by_chance(rows.rows)):
            return None
        if rows.tell_something:
            return None
        unseen = self._validation(evidence, told)
        if unseen is None:
            unseen = self._test(evidence)
        if unseen is None:
            return None
        known = evidence.known or 0.0
        sentence = _BY_HEART() if known > guess + 0.1 else _NOTHING()
        return self.advice(sentence, self._reason(evidence, known, unseen, guess))

    @staticmethod
    def _reason(evidence: RunEvidence, known: float, unseen: float, guess: float) -> Message:
        if not evidence.has_classes:
            return _NOTHING_WHY_NUMBERS()
        return _NOTHING_WHY(
            percent=round(100 * known), unseen=round(100 * unseen), guess=round(100 * guess)
        )

    @staticmethod
    def _validation(evidence: RunEvidence, told: bool) -> float | None:
        """What of the validation rows is right; None where that is better than a guess."""
        held, rows, guess = evidence.held_out, evidence.rows, evidence.guess
        if held is None or rows is None or evidence.known is None or guess is None:
            return None
        if not evidence.is_over and _not_yet_known(evidence, told):
            return None  # not even the training rows are
        if held.best < (0.95 if told else 0.97) * rows.guess_loss:
            return None
        share: Curve | None = evidence.held_out_share
        if share is None:
            return 1.0 - held.now / rows.guess_loss
        chance = evidence.by_chance(evidence.held_out_rows or 100)
        return share.now if share.now <= guess + chance else None

    @staticmethod
    def _test(evidence: RunEvidence) -> float | None:
        """The same of the test rows of a run that is over and had no validation rows."""
        unseen, guess = evidence.unseen, evidence.guess
        if evidence.held_out is not None or unseen is None or unseen.figure is None:
            return None
        if guess is None:
            return None
        chance = evidence.by_chance(unseen.rows) if evidence.has_classes else 0.05
        return unseen.figure if unseen.figure <= guess + chance else None


class Open(Rule):
    """Nobody can tell yet: neither the rows about a row nor a straight line know it any better
    than a guess, and what the network makes of its training rows decides nothing.

    Source: as of `NothingToLearn`, whose word it leaves open. Said from ten epochs on, where the
    share that neighbours or a line have right is within two standard errors of the most frequent
    class's, or a tenth of what that has wrong (of 95 % one class, half a point); of numbers, below
    an R² of 0.05. Without validation rows, until the test rows have been asked; with some, while
    it learns and its training rows are no better known than by a guess.
    """

    code: ClassVar[str] = "open"
    mood: ClassVar[Mood] = "early"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        rows, guess = evidence.rows, evidence.guess
        if rows is None or guess is None or rows.known is None or evidence.epochs < _FIRST_EPOCHS:
            return None
        if rows.known > guess + max(min(0.05, 0.1 * (1.0 - guess)), evidence.by_chance(rows.rows)):
            return None
        if rows.tell_something:
            return None
        if evidence.held_out is not None:
            if evidence.is_over or not _not_yet_known(evidence, told):
                return None
        elif evidence.unseen is not None and evidence.unseen.figure is not None:
            return None
        if evidence.is_over:
            return self.advice(_OPEN(), _OPEN_OVER_WHY())
        if not evidence.has_classes:
            return self.advice(_OPEN(), _OPEN_WHY_NUMBERS())
        return self.advice(_OPEN(), _OPEN_WHY(percent=round(100 * guess)))


def _not_yet_known(evidence: RunEvidence, told: bool) -> bool:
    """Whether the training rows are answered hardly better than by a guess, or the run is young."""
    known, guess = evidence.known, evidence.guess
    if known is None or guess is None:
        return True
    return evidence.progress < 0.2 or known < guess + (0.07 if told else 0.1)
