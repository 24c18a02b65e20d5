"""Rules for a run that stands still since something inside the network stands in its way."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.coach.advice import Advice, Mood
from engine.coach.evidence import RunEvidence
from engine.coach.inside import BrickFacts
from engine.coach.remedies import (
    balance,
    higher_rate,
    living_function,
    lower_rate,
    more_neurons,
    other_seed,
    random_weights,
    straight_gradients,
)
from engine.coach.rule import Rule
from engine.design import Design
from engine.findings import Change, Fix
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_CHECKED = Sentence(
    "coach.checked",
    QT_TRANSLATE_NOOP("Engine", "It is not learning, because of something that can be mended."),
)
_ALIKE = Sentence(
    "coach.alike",
    QT_TRANSLATE_NOOP("Engine", "Stuck: all neurons of a layer are the same neuron."),
)
_ALIKE_WHY = Sentence(
    "coach.alike.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The {units} neurons of the hidden layer have the very same weights. They get the same "
        "gradient, so they stay the same for ever, and together they can do no more than one. "
        "First weights that are drawn at random tell them apart.",
    ),
)
_TINY = Sentence(
    "coach.tiny",
    QT_TRANSLATE_NOOP("Engine", "Stuck: the weights are so small that nothing gets through."),
)
_TINY_WHY = Sentence(
    "coach.tiny.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A hidden layer makes its inputs {factor} times smaller, so every row gets nearly the same "
        "answer, and the gradient that comes back to the first layers is almost 0. A gradient "
        "near 0 does not mean that it is done: it cannot find the way from here. Draw the first "
        "weights in the usual size.",
    ),
)
_TINY_AND_CLOSE_WHY = Sentence(
    "coach.tiny.why_close",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A hidden layer makes its inputs {factor} times smaller, and the inputs themselves are "
        "nearly the same number in every row. So every row gets nearly the same answer, and the "
        "gradient that comes back to the first layers is almost 0. A gradient near 0 does not "
        "mean that it is done: it cannot find the way from here. Only both together help: first "
        "weights of the usual size, and a standardized column.",
    ),
)
_TINY_AND_CLOSE = Sentence(
    "fix.random_and_standardized",
    QT_TRANSLATE_NOOP("Engine", "Draw weights at random, standardize"),
)
_DEAD = Sentence(
    "coach.dead", QT_TRANSLATE_NOOP("Engine", "Stuck: most neurons of a relu layer are dead.")
)
_DEAD_WHY = Sentence(
    "coach.dead.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{percent} % of the {units} neurons of the relu layer give 0 for every row. Below 0, relu "
        "has no slope, so no gradient reaches them and they never come back. leaky_relu lets a "
        "little through; a lower learning rate lets fewer die.",
    ),
)
_VANISHING = Sentence(
    "coach.vanishing",
    QT_TRANSLATE_NOOP("Engine", "Stuck: the gradients vanish on their way to the first layers."),
)
_VANISHING_WHY = Sentence(
    "coach.vanishing.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The gradient of the first layer is {factor} times smaller than that of the last one. Each "
        "{function} layer multiplies it by a slope far below 1, so the first layers hardly learn. "
        "relu has the slope 1 wherever it lets numbers through.",
    ),
)
_NO_BETTER = Sentence(
    "coach.no_better",
    QT_TRANSLATE_NOOP(
        "Engine", "No better than always giving the most frequent answer ({percent} %)."
    ),
)
_NO_BETTER_WHY = Sentence(
    "coach.no_better.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The most frequent class alone makes {percent} % right, and so does the network: it "
        "has not found anything in the columns yet. Let rare classes count more, try another "
        "learning rate, or give it columns that tell something about the label.",
    ),
)
_NO_BETTER_NUMBERS = Sentence(
    "coach.no_better_numbers",
    QT_TRANSLATE_NOOP("Engine", "No better than always answering the mean."),
)
_NO_BETTER_NUMBERS_WHY = Sentence(
    "coach.no_better_numbers.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The loss stands at {loss}, and always answering the mean costs {guess}: the network has "
        "not found anything in the columns yet. Try another learning rate, or give it columns "
        "that tell something about the value.",
    ),
)
ENOUGH = 20  # epochs
_FLAT = 0.02  # what a fifth of the run lowers the loss by, at most
_STILL_FLAT = 0.04
_SCALES = ("data.wild_input", "data.wild_inputs", "data.close_input")
TABLE_OF_A_GATE = 20  # rows: of so few, each has to be learned; there are no neighbours


def stands_still(evidence: RunEvidence, told: bool) -> bool:
    """Whether the training loss has come to rest: a fifth of all epochs lowered it by less than
    2 % (once told: 4 %), or by no more than it jumps about."""
    loss = evidence.loss
    if evidence.epochs < ENOUGH or evidence.progress < 0.1:
        return False
    fall = loss.fall(0.2)
    return fall < (_STILL_FLAT if told else _FLAT)


def _is_poor(evidence: RunEvidence) -> bool:
    """Whether it stands still and is nearer to a guess than to being right."""
    level = evidence.true_level
    return level is not None and level > 0.5


def _answers_one_class(evidence: RunEvidence) -> bool:
    """Whether a quarter of the run has made no more rows right than one class alone does."""
    share, right, guess, rows = evidence.share, evidence.right, evidence.guess, evidence.rows
    if share is None or right is None or guess is None or rows is None:
        return False
    if rows.rows < TABLE_OF_A_GATE:
        return False
    lasts = evidence.epochs >= ENOUGH and evidence.progress >= 0.25
    return lasts and right <= guess + 0.005 and share.swing(0.5) < 1.001


def _hidden(evidence: RunEvidence) -> tuple[BrickFacts, ...]:
    inside = evidence.inside
    bricks = inside.bricks if inside is not None else ()
    return tuple(brick for brick in bricks if brick.id in evidence.hidden_ids)


class Checked(Rule):
    """It stands still near a guess, and `engine.checks` has named the cause: the same words.

    So the coach and the checker never contradict each other. Softmax on one neuron lets the loss
    fall, while every row gets the same answer: there the share of right answers counts.
    """

    code: ClassVar[str] = "checked"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        still = stands_still(evidence, told) and _is_poor(evidence)
        if not still and not _answers_one_class(evidence):
            return None
        for finding in evidence.findings:
            if finding.severity != "warning" or finding.where == "data" or not finding.fixes:
                continue
            if finding.field != "learning_rate":  # of the rate speaks `RateTooHigh`
                return self.advice(_CHECKED(), finding.message, finding.fixes)
        return None


class Alike(Rule):
    """All neurons of a hidden layer have the same weights.

    Source: Deep Learning, 8.4: the first weights have to break the symmetry between units.
    """

    code: ClassVar[str] = "alike"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        if not stands_still(evidence, told) or not _is_poor(evidence):
            return None
        for brick in _hidden(evidence):
            if brick.alike:
                reason = _ALIKE_WHY(units=brick.units)
                return self.advice(_ALIKE(), reason, random_weights(evidence.design, brick.id))
        return None


class TinyWeights(Rule):
    """A hidden layer's weights are so small that every row gets the same answer.

    Source: Glorot and Bengio (2010): what goes forward and what comes back keep their size where
    the weights' root mean square is about 1 / √inputs; text 3's 0.01 is the counter-example.
    Said where a layer makes a tenth or less of what comes in and the answers differ by less
    than a tenth of what the labels do.
    """

    code: ClassVar[str] = "tiny_weights"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        inside = evidence.inside
        if inside is None or not stands_still(evidence, told) or not _is_poor(evidence):
            return None
        if inside.spread > (0.15 if told else 0.1):
            return None
        small = [brick for brick in _hidden(evidence) if brick.size and brick.size <= 0.1]
        if not small:
            return None
        least = min(small, key=lambda brick: brick.size or 1.0)
        factor = round(1 / max(least.size or 1.0, 1e-9))
        drawn = [fix for brick in small for fix in random_weights(evidence.design, brick.id)]
        scaled = scaling_fixes(evidence)
        if not scaled:
            together = Fix(drawn[0].label, Change(_all_of, tuple(drawn)))
            return self.advice(_TINY(), _TINY_WHY(factor=factor), (together,))
        together = Fix(_TINY_AND_CLOSE(), Change(_all_of, (*drawn, *scaled)))
        return self.advice(_TINY(), _TINY_AND_CLOSE_WHY(factor=factor), (together,))


def scaling_fixes(evidence: RunEvidence) -> tuple[Fix, ...]:
    """What the checker offers where inputs are so large, so small or so alike that plain
    optimizers crawl."""
    found = (finding for finding in evidence.findings if finding.message.code in _SCALES)
    return tuple(finding.fixes[0] for finding in found if finding.fixes)


def _all_of(design: Design, *fixes: Fix) -> Design:
    for fix in fixes:
        design = fix.apply(design)
    return design


class DeadRelu(Rule):
    """Most neurons of a relu layer give 0 for every row.

    Source: Maas, Hannun, Ng (2013), who made leaky relu for it; Lu and others, Dying ReLU and
    Initialization (2019). Said from 80 % of a layer's neurons on (held down to 70 %), since half
    of them dead in a wide layer is common and harmless.
    """

    code: ClassVar[str] = "dead_relu"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        if not stands_still(evidence, told) or not _is_poor(evidence):
            return None
        least = 0.7 if told else 0.8
        dead = [brick for brick in _hidden(evidence) if (brick.dead or 0.0) >= least]
        if not dead:
            return None
        worst = max(dead, key=lambda brick: brick.dead or 0.0)
        reason = _DEAD_WHY(percent=round(100 * (worst.dead or 0.0)), units=worst.units)
        remedies = (
            *living_function(evidence.design, worst.id),
            *lower_rate(evidence.design, evidence.rate),
        )
        return self.advice(_DEAD(), reason, remedies)


class VanishingGradients(Rule):
    """The first layer's gradient is a thousandth of the last one's, behind flattening functions.

    Source: Hochreiter (1991); Glorot and Bengio (2010), figure 7. Said from a factor of 1000 on
    (held down to 300).
    """

    code: ClassVar[str] = "vanishing"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        inside = evidence.inside
        if inside is None or not stands_still(evidence, told) or not _is_poor(evidence):
            return None
        sizes = [brick.gradient for brick in inside.bricks if brick.gradient is not None]
        remedies = straight_gradients(evidence)
        if len(sizes) < 2 or not remedies or sizes[-1] <= 0:
            return None
        factor = sizes[-1] / max(sizes[0], 1e-30)
        if factor < (300 if told else 1000):
            return None
        names = [brick.function for brick in _hidden(evidence) if brick.function != "linear"]
        reason = _VANISHING_WHY(factor=round(factor), function=names[0] if names else "sigmoid")
        return self.advice(_VANISHING(), reason, remedies)


class NoBetter(Rule):
    """It stands still at what always giving the most frequent class, or the mean, gives.

    Source: every table of baselines; Weka's ZeroR. Said where the share of right training rows
    is within two standard errors of the most frequent class's, or within one point; of numbers,
    where the loss is 0.97 of the mean's or more. After a quarter of the run: some wait long.
    """

    code: ClassVar[str] = "no_better"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        rows, level, guess = evidence.rows, evidence.true_level, evidence.guess
        if rows is None or level is None or guess is None or evidence.progress < 0.25:
            return None
        if not stands_still(evidence, told) or level < (0.93 if told else 0.97):
            return None
        right = evidence.right
        if right is None:
            reason = _NO_BETTER_NUMBERS_WHY(loss=evidence.loss.now, guess=rows.guess_loss)
            return self.advice(_NO_BETTER_NUMBERS(), reason, self._remedies(evidence))
        if right > guess + max(0.01, evidence.by_chance(rows.rows)):
            return None
        percent = round(100 * guess)
        remedies = self._remedies(evidence)
        if guess > 1.5 / max(2, len(evidence.facts.class_counts) if evidence.facts else 2):
            remedies = (*balance(evidence.design), *remedies)
        return self.advice(_NO_BETTER(percent=percent), _NO_BETTER_WHY(percent=percent), remedies)

    @staticmethod
    def _remedies(evidence: RunEvidence) -> tuple[Fix, ...]:
        """Scaled inputs where they need it; else a higher rate; where that is high enough already,
        more neurons or other first weights."""
        design = evidence.design
        scaled = scaling_fixes(evidence)
        return scaled or higher_rate(design) or (*more_neurons(evidence), *other_seed(design))
