"""Runs that got out of hand: the loss is no number any more, frozen high, or jumps about."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from engine.coach.advice import Advice, Mood
from engine.coach.curve import Curve
from engine.coach.evidence import RunEvidence
from engine.coach.remedies import lower_rate
from engine.coach.rule import Rule
from engine.coach.stuck import stands_still
from engine.findings import Finding
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_DIVERGED = Sentence(
    "coach.diverged", QT_TRANSLATE_NOOP("Engine", "It blew up: the loss grew beyond all numbers.")
)
_DIVERGED_WHY = Sentence(
    "coach.diverged.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Each correction of the weights overshot its mark by more than the one before, until the "
        "numbers were too large to be written. That is what a learning rate does that is too "
        "high ({rate}). Take a lower one and begin anew.",
    ),
)
_FROZEN = Sentence(
    "coach.frozen",
    QT_TRANSLATE_NOOP("Engine", "It blew up and froze: the loss stands still far above a guess."),
)
_FROZEN_WHY = Sentence(
    "coach.frozen.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The loss is {loss}, and always giving the one best answer would cost only {guess}. The "
        "first corrections were so large that the neurons are pushed to their ends, where the "
        "gradient is almost 0: nothing moves any more. The learning rate ({rate}) is too high.",
    ),
)
_WILD = Sentence(
    "coach.wild",
    QT_TRANSLATE_NOOP("Engine", "The learning rate is too high: the loss jumps about."),
)
_WILD_WHY = Sentence(
    "coach.wild.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The loss of single epochs differs by a factor of {factor}, and it does not settle. The "
        "corrections jump across the valley instead of going down into it; smaller ones "
        "(the rate is {rate} now) would.",
    ),
)
_TOO_FAST = Sentence(
    "coach.too_fast",
    QT_TRANSLATE_NOOP("Engine", "The learning rate does not suit: it gets nowhere."),
)
_RISING = Sentence(
    "coach.rising",
    QT_TRANSLATE_NOOP("Engine", "The learning rate is too high: the training loss is rising."),
)
_RISING_WHY = Sentence(
    "coach.rising.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The training loss was down at {best} around epoch {epoch} and is {loss} now. On the rows "
        "that it learns from, the loss of a network that learns goes down; the corrections are "
        "too large (the rate is {rate}).",
    ),
)

_THROWN = Sentence(
    "coach.thrown",
    QT_TRANSLATE_NOOP("Engine", "Stuck: the learning rate was too high, and threw it too far."),
)
_THROWN_WHY = Sentence(
    "coach.thrown.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The loss jumped to {peak} at epoch {epoch}, far above that of a guess ({guess}): a "
        "correction was so large that it threw the weights to where hardly anything moves. The "
        "learning rate ({rate}) did that. Take a lower one and begin anew.",
    ),
)

_ENOUGH = 5  # epochs, before which single jumps say nothing


class Diverged(Rule):
    """The loss is not finite, or the run ended because it was not going to be.

    Source: Goodfellow, Bengio, Courville, Deep Learning (2016), 11.4.1: a rate above the best
    one lets the training error rise, and beyond that, overflow.
    """

    code: ClassVar[str] = "diverged"
    mood: ClassVar[Mood] = "ill"
    at_once: ClassVar[bool] = True

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        ending = evidence.ending
        diverged = ending is not None and ending.reason == "diverged"
        if not diverged and evidence.loss.is_finite:
            return None
        rate = evidence.rate
        return self.advice(
            _DIVERGED(), _DIVERGED_WHY(rate=rate), lower_rate(evidence.design, evidence.rate)
        )


def _warned_of_rate(evidence: RunEvidence) -> Finding | None:
    """What the checker says against the learning rate."""
    for finding in evidence.findings:
        if finding.field == "learning_rate" and finding.severity == "warning":
            return finding
    return None


class FrozenHigh(Rule):
    """Not infinite, but as bad: the loss stands still well above that of the best guess.

    Measured: a rate of 1,000,000 with tanh, sigmoid and the squared error gives no NaN, but a
    loss that stays at 0.5, where a guess has 0.25. Said from 1.4 times the guess's loss on
    (held down to 1.2), where a tenth of the run moves it by less than a twentieth. A loss that
    falls from epoch to epoch is on its way, however far that is: three numbers of 20 people
    began at twice a guess's loss and took 230 of 1000 epochs to come below it.
    """

    code: ClassVar[str] = "frozen"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        level, rows = evidence.level, evidence.rows
        if level is None or rows is None or evidence.epochs < 2 * _ENOUGH:
            return None
        if level < (1.2 if told else 1.4) or abs(evidence.loss.fall()) > 0.05:
            return None
        if evidence.loss.swing() > 1.5 or evidence.loss.falls_on:
            return None  # it jumps, or is on its way
        if _warned_of_rate(evidence) is not None:
            return None  # the next rule says that, whether it jumps or stands still
        rate = evidence.rate
        reason = _FROZEN_WHY(loss=evidence.loss.now, guess=rows.guess_loss, rate=rate)
        return self.advice(_FROZEN(), reason, lower_rate(evidence.design, evidence.rate))


class RateTooHigh(Rule):
    """The training loss jumps about without settling, or rises.

    Source: Smith, Cyclical Learning Rates (2017): past the useful range, accuracy becomes ragged
    and then falls. Jumps count where single epochs of the last fifth differ by a factor of 2.5
    (held down to 2) while the loss is above a tenth of a guess's and a tenth of the run lowers
    it by less than a tenth; a rise where the loss stands at 1.5 times its lowest level (held
    down to 1.3) and above two tenths of a guess's; and where the checker warns of the rate, while
    the loss is above a quarter of a guess's (held down to a fifth) and does not fall by a quarter:
    two of eight rows that get one answer cost that much, the least for which `Caught` blames the
    first weights. Below these levels it is learned, and what jumps is the last digit. Only epochs
    since something was changed count: of another rate, batch size or noise the curve before says
    nothing, and nor does the step to it.
    """

    code: ClassVar[str] = "rate_too_high"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        level, since = evidence.level, evidence.changed_at
        loss = Curve(evidence.loss.values[since:]) if since else evidence.loss
        if level is None or loss.epochs < 2 * _ENOUGH:
            return None
        warned = _warned_of_rate(evidence)
        if warned is not None and level > (0.2 if told else 0.25) and loss.fall(0.2) < 0.25:
            return self.advice(_TOO_FAST(), warned.message, warned.fixes)
        rate = evidence.rate
        remedies = lower_rate(evidence.design, evidence.rate)
        swing = loss.swing()
        jumps = swing > (2.0 if told else 2.5) and loss.fall(0.2) < 0.1
        if level > 0.1 and jumps and _goes_up_and_down(loss.values):
            return self.advice(_WILD(), _WILD_WHY(factor=round(swing, 1), rate=rate), remedies)
        if level > 0.2 and loss.now > (1.3 if told else 1.5) * loss.best and loss.fall(0.2) < 0:
            reason = _RISING_WHY(
                best=loss.best, epoch=since + loss.best_epoch, loss=loss.now, rate=rate
            )
            return self.advice(_RISING(), reason, remedies)
        return None


class Thrown(Rule):
    """It stands still where one large correction threw it, early on.

    Source: Deep Learning (2016), 8.2.4, on cliffs: a step at their foot can undo most of what was
    learned. Said where the loss of an epoch was twice that of a guess and of the first epoch (held
    down to 1.5 times) and it stands still above a quarter of a guess's (held down to a fifth), as
    for `RateTooHigh`. It is asked before those that blame the first weights or
    the number of neurons, which can do nothing for it, and behind those that see in the network
    what does not move. Only epochs since something was changed count.
    """

    code: ClassVar[str] = "thrown"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        level, rows, since = evidence.level, evidence.rows, evidence.changed_at
        values = evidence.loss.values[since:]
        if level is None or rows is None or not len(values) or not stands_still(evidence, told):
            return None
        peak = int(values.argmax())
        usual = max(rows.guess_loss, float(values[0]))
        if level < (0.2 if told else 0.25) or values[peak] < (1.5 if told else 2.0) * usual:
            return None
        if evidence.rate < evidence.design.training.own_optimizer.usual_rate:
            return None  # so small a rate throws nothing
        reason = _THROWN_WHY(
            peak=float(values[peak]),
            epoch=since + peak + 1,
            guess=rows.guess_loss,
            rate=evidence.rate,
        )
        return self.advice(_THROWN(), reason, lower_rate(evidence.design, evidence.rate))


def _goes_up_and_down(values: np.ndarray) -> bool:
    """Whether a quarter or more of the last epochs turned the curve around."""
    last = np.diff(values[-max(10, len(values) // 5) :])
    turns = int((last[1:] * last[:-1] < 0).sum())
    return turns >= 0.25 * max(1, len(last) - 1)
