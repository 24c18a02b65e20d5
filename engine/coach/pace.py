"""How a run gets on that is not ill: slowly, well, or done."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.coach.advice import Advice, Mood
from engine.coach.bends import is_far_behind
from engine.coach.evidence import RunEvidence
from engine.coach.remedies import higher_rate, more_epochs, rate_anew
from engine.coach.rule import Rule
from engine.coach.stuck import stands_still
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_SLOW = Sentence("coach.slow", QT_TRANSLATE_NOOP("Engine", "Learning, but slowly."))
_SLOW_WHY = Sentence(
    "coach.slow.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The loss falls evenly and has not begun to level off: at this pace at least {count} "
        "epochs more are needed. The steps are small (the learning rate is {rate}); a higher rate "
        "gets there sooner, more epochs later.",
    ),
)
_SLOW_REDUCED_WHY = Sentence(
    "coach.slow.why_reduced",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The loss falls evenly and has not begun to level off: at this pace at least {count} "
        "epochs more are needed. The steps are small on purpose: the learning rate was reduced to "
        "{rate} after epoch {epoch}, since the loss had stalled. More epochs get there.",
    ),
)
_DONE_REDUCED_WHY = Sentence(
    "coach.done.why_reduced",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last fifth of the epochs changed the training loss by {percent} % only: the learning "
        "rate was reduced again and again, to {rate} now, and steps as small as that change "
        "nothing. If it is not good enough yet, set a rate anew and train on.",
    ),
)
_DONE = Sentence("coach.done", QT_TRANSLATE_NOOP("Engine", "Done: more epochs will not help."))
_DONE_WHY = Sentence(
    "coach.done.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last fifth of the epochs changed the training loss by {percent} % only. What is still "
        "wrong is noise, or needs another network or other columns.",
    ),
)
_DONE_ALL = Sentence(
    "coach.done_all", QT_TRANSLATE_NOOP("Engine", "Done: it has learned what there is to learn.")
)
_DONE_ALL_WHY = Sentence(
    "coach.done_all.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The training rows are answered as well as can be: the loss is {percent} % of what a "
        "guess would cost. More epochs would only sharpen the last digits.",
    ),
)
_DONE_BEST = Sentence(
    "coach.done_best",
    QT_TRANSLATE_NOOP("Engine", "Done: the weights of the best epoch ({epoch}) are kept."),
)
_DONE_BEST_WHY = Sentence(
    "coach.done_best.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Since epoch {epoch} the loss that was watched has not become better, so training "
        "stopped and put those weights back.",
    ),
)
_WELL = Sentence("coach.well", QT_TRANSLATE_NOOP("Engine", "Learning well: the loss is falling."))
_WELL_SO_FAR = Sentence(
    "coach.well_so_far",
    QT_TRANSLATE_NOOP("Engine", "It was still getting better when it ended: more epochs may help."),
)
_WELL_WHY = Sentence(
    "coach.well.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last tenth of the epochs lowered the training loss by {percent} %, and the "
        "validation loss goes along with it: what is learned holds for rows that are not "
        "learned from, too.",
    ),
)
_WELL_ALONE_WHY = Sentence(
    "coach.well.why_alone",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last tenth of the epochs lowered the training loss by {percent} %. There are no "
        "validation rows: whether it learns a rule or the rows by heart cannot be seen here.",
    ),
)
_WELL_APART_WHY = Sentence(
    "coach.well.why_apart",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The last tenth of the epochs lowered the training loss by {percent} %. The validation "
        "loss does not go along with it: if it begins to rise, the rows are being learned by "
        "heart (overfitting).",
    ),
)
_WAITING = Sentence(
    "coach.waiting",
    QT_TRANSLATE_NOOP("Engine", "Searching: the loss hardly moves yet."),
)
_WAITING_WHY = Sentence(
    "coach.waiting.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Many networks wait on a plateau before the loss falls off its edge. Nothing is wrong with "
        "the inside of this one: give it some epochs more.",
    ),
)
_EARLY = Sentence("coach.early", QT_TRANSLATE_NOOP("Engine", "It has just begun to learn."))
_EARLY_WHY = Sentence(
    "coach.early.why",
    QT_TRANSLATE_NOOP("Engine", "After a few epochs more, this line says how it gets on, and why."),
)

_LEARNED = 0.02  # of a guess's loss
_ALL_RIGHT = 0.999
_GAINS_AGAIN = 0.1  # of the loss in a fifth of the run
_FIRST_EPOCHS = 10
_TINY = 1e-3  # of the design's rate: what is reduced so far changes nothing any more


class Slow(Rule):
    """The loss falls evenly, has not begun to level off, and will not be there in time.

    Source: Deep Learning, 11.4.1: too low a rate makes training slow. Said after a fifth of the
    run, where the second half of the epochs lowered the loss by a third or more of what the
    first half did (a curve that settles: far less), the loss is above a tenth of a guess's, and
    at the present pace more epochs are needed than are left; not where the validation loss has
    stopped falling: what the training rows still gain is learned by heart; not where all training
    rows are right: what the loss still gains is certainty; and not where a few neurons are far
    behind what neighbours know (`is_far_behind`): they lack bends, not time.
    """

    code: ClassVar[str] = "slow"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        loss, level, rows = evidence.loss, evidence.level, evidence.rows
        if level is None or rows is None or evidence.progress < 0.2 or level < 0.1:
            return None
        if evidence.epochs < _FIRST_EPOCHS or loss.fall(0.2) < 0.02:
            return None
        if evidence.share is not None and evidence.share.now >= _ALL_RIGHT:
            return None
        if is_far_behind(evidence):
            return None  # no rate and no epochs make up for bends that are lacking
        if rows.known is not None and rows.known < (evidence.guess or 0.0) + 0.05:
            return None  # what it learns is perhaps only the rows by heart
        if evidence.held_out is not None and evidence.held_out.fall(0.2) < 0.02:
            return None  # and here it is nothing else
        half = loss.at(evidence.epochs // 2)
        late, soon = half - loss.now, loss.first - half
        if soon <= 0 or late < (0.25 if told else 0.35) * soon:
            return None
        pace = (loss.level(0.1, ago=0.1) - loss.now) / max(1, 0.1 * evidence.epochs)
        if pace <= 0:
            return None
        needed = int((loss.now - 0.1 * rows.guess_loss) / pace)
        if needed <= max(evidence.goal - evidence.epochs, 0.2 * evidence.epochs):
            return None
        design = evidence.design
        count = max(2 * design.training.epochs, _round_up(needed))
        if evidence.reduced_at is not None:  # a higher rate is what it came from
            reason = _SLOW_REDUCED_WHY(
                count=_round_up(needed), rate=evidence.rate, epoch=evidence.reduced_at
            )
            return self.advice(_SLOW(), reason, more_epochs(design, count))
        remedies = (*higher_rate(design), *more_epochs(design, count))
        reason = _SLOW_WHY(count=_round_up(needed), rate=evidence.rate)
        return self.advice(_SLOW(), reason, remedies)


def _round_up(count: int) -> int:
    """The count rounded up to two digits, as an estimate is told."""
    step = int(10 ** max(0, len(str(count)) - 2))
    return -(-count // step) * step


class Done(Rule):
    """Nothing is left to gain by more epochs.

    Source: Prechelt (1998), progress in a strip of epochs. Said where it stopped early, since the
    watched loss became no better (a run that came to its last epoch may still gain); where every
    row is right, or the loss is 2 % of a guess's (held down to 3 %); and, after half
    of the run, where a fifth of it lowered the loss by less than 2 % (once told: 10 %).
    """

    code: ClassVar[str] = "done"
    mood: ClassVar[Mood] = "done"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        ending, level, share = evidence.ending, evidence.level, evidence.share
        if ending is not None and ending.reason == "early" and ending.best_epoch is not None:
            reason = _DONE_BEST_WHY(epoch=ending.best_epoch)
            return self.advice(_DONE_BEST(epoch=ending.best_epoch), reason)
        if level is None or evidence.epochs < _FIRST_EPOCHS:
            return None
        all_right = share is not None and share.now >= (0.99 if told else _ALL_RIGHT)
        all_right = all_right and level < (0.3 if told else 0.2)
        if all_right or level < _LEARNED * (1.5 if told else 1.0):
            reason = _DONE_ALL_WHY(percent=_percent(level))
            return self.advice(_DONE_ALL(), reason)
        still = evidence.progress >= 0.5 and stands_still(evidence, told=False)
        if not still and not (told and evidence.loss.fall(0.2) < _GAINS_AGAIN):
            return None
        percent = _percent(abs(evidence.loss.fall(0.2)))
        design = evidence.design
        low = evidence.rate <= _TINY * design.training.learning_rate
        if evidence.reduced_at is not None and low:
            reason = _DONE_REDUCED_WHY(percent=percent, rate=evidence.rate)
            return self.advice(_DONE(), reason, rate_anew(design))
        return self.advice(_DONE(), _DONE_WHY(percent=percent))


class Waiting(Rule):
    """The loss has not moved yet, and no rule knows a reason why it should not.

    Source: Dauphin and others (2014): plateaus about saddle points are left after a while.
    """

    code: ClassVar[str] = "waiting"
    mood: ClassVar[Mood] = "early"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        level = evidence.level
        if evidence.is_over or level is None or level < 0.9 or evidence.epochs < _FIRST_EPOCHS:
            return None
        if evidence.loss.fall(0.2) > (0.04 if told else 0.02):
            return None
        return self.advice(_WAITING(), _WAITING_WHY())


class Well(Rule):
    """The loss is falling."""

    code: ClassVar[str] = "well"
    mood: ClassVar[Mood] = "well"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        if evidence.epochs < _FIRST_EPOCHS:
            return None
        percent = _percent(max(0.0, evidence.loss.fall(0.1)))
        held = evidence.held_out
        if held is not None and held.fall(0.1) <= 0:
            return self.advice(_WELL(), _WELL_APART_WHY(percent=percent))
        sentence = _WELL_SO_FAR if evidence.is_over else _WELL
        reason = _WELL_ALONE_WHY if held is None else _WELL_WHY
        return self.advice(sentence(), reason(percent=percent))


class Early(Rule):
    """Too few epochs to say anything."""

    code: ClassVar[str] = "early"
    mood: ClassVar[Mood] = "early"
    at_once: ClassVar[bool] = True

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        return self.advice(_EARLY(), _EARLY_WHY())


def _percent(share: float) -> float:
    """The share in percent with two digits, so that a little is not told as nothing."""
    return float(f"{100 * share:.2g}")
