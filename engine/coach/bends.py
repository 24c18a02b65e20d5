"""Rules for a run that stands still since the network does not bend, not enough, or was caught."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from engine.coach.advice import Advice, Mood
from engine.coach.evidence import RunEvidence
from engine.coach.remedies import (
    hidden_layer,
    more_neurons,
    other_seed,
)
from engine.coach.rule import Rule
from engine.coach.stuck import ENOUGH, TABLE_OF_A_GATE, stands_still
from engine.messages import QT_TRANSLATE_NOOP, Sentence

_ONE_LINE = Sentence(
    "coach.one_line",
    QT_TRANSLATE_NOOP("Engine", "Stuck: one straight line cannot separate this."),
)
_ONE_LINE_WHY = Sentence(
    "coach.one_line.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Without a hidden layer that bends, the network can only draw one straight border, and "
        "with every straight border some rows lie on the wrong side: {percent} % are right. A "
        "hidden layer with an activation function bends the border.",
    ),
)
_ONE_LINE_NUMBERS = Sentence(
    "coach.one_line_numbers",
    QT_TRANSLATE_NOOP("Engine", "Stuck: one straight line cannot follow these rows."),
)
_ONE_LINE_NUMBERS_WHY = Sentence(
    "coach.one_line_numbers.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Without a hidden layer that bends, the answer is a straight line. It explains {percent} % "
        "of how the values differ; rows that lie close together show that {possible} % can be "
        "explained. A hidden layer with an activation function bends the line.",
    ),
)
_TOO_SMALL = Sentence(
    "coach.too_small",
    QT_TRANSLATE_NOOP("Engine", "Stuck: the network is too small for this border."),
)
_TOO_SMALL_WHY = Sentence(
    "coach.too_small.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is a pattern: {possible} % of the rows have the label of their nearest neighbours. "
        "But the network gets {percent} % right and goes no further. Each hidden neuron can bend "
        "the border once, and with {count} of them it cannot bend often enough.",
    ),
)
_CAUGHT = Sentence(
    "coach.caught",
    QT_TRANSLATE_NOOP("Engine", "Stuck: from its first weights it found no way further down."),
)
_CAUGHT_WHY = Sentence(
    "coach.caught.why",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The loss stands still with {percent} % of the rows right, though a network with a hidden "
        "layer can get them all. From these first weights every small step makes the loss larger: "
        "a hollow that is not the deepest. Other first weights, or more neurons, get around it.",
    ),
)
_FEW_NEURONS = 16  # hidden ones: a network that cannot bend often


class OneLine(Rule):
    """A network without a bend stands still, and a bend would help.

    Source: Minsky and Papert, Perceptrons (1969): one neuron cannot learn XOR. That there is
    something to bend for is shown by the five nearest neighbours, who are right 10 points more
    often than the network (held down to 7), or by a table of under 20 rows of which a quarter
    is wrong.
    """

    code: ClassVar[str] = "one_line"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        rows, known = evidence.rows, evidence.known
        if rows is None or known is None or evidence.bends or not stands_still(evidence, told):
            return None
        if rows.neighbours is None:
            if not evidence.has_classes or rows.rows >= TABLE_OF_A_GATE or known > 0.8:
                return None
        elif rows.neighbours - known < (0.07 if told else 0.1):
            return None
        percent = round(100 * max(0.0, known))
        remedies = hidden_layer(evidence)
        if evidence.has_classes:
            return self.advice(_ONE_LINE(), _ONE_LINE_WHY(percent=percent), remedies)
        possible = round(100 * (rows.neighbours or 0.0))
        reason = _ONE_LINE_NUMBERS_WHY(percent=percent, possible=possible)
        return self.advice(_ONE_LINE_NUMBERS(), reason, remedies)


class TooSmall(Rule):
    """A network that bends stands still well below what neighbours know: it cannot bend enough.

    Measured (PEERS.md, 2.2): a spiral by 4 and 2 neurons stays at 73 %, in none of 20 seeds
    above. Said where neighbours are right 10 points more often (held down to 7), the last fifth
    of the run gained less than 4 %, and there are under 64 hidden neurons. Of a run that is over
    and `is_far_behind`, also where it gained up to 12 %: a few neurons that go on straightening
    their bends gain a little for thousands of epochs, and never get there.
    """

    code: ClassVar[str] = "too_small"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        rows, right = evidence.rows, evidence.right
        if rows is None or right is None or rows.neighbours is None or not evidence.bends:
            return None
        if evidence.is_masked or evidence.epochs < ENOUGH or evidence.progress < 0.5:
            return None
        most = 0.12 if evidence.is_over and is_far_behind(evidence) else 0.06 if told else 0.04
        if evidence.loss.fall(0.2) > most:
            return None
        if rows.neighbours - right < (0.07 if told else 0.1):
            return None
        if right < (evidence.guess or 0.0) + 0.1:
            return None  # it has learned next to nothing: that is another illness
        count = hidden_neurons(evidence)
        remedies = more_neurons(evidence)
        if not 0 < count < 64 or not remedies:
            return None
        reason = _TOO_SMALL_WHY(
            possible=round(100 * rows.neighbours), percent=round(100 * right), count=count
        )
        return self.advice(_TOO_SMALL(), reason, remedies)


def is_far_behind(evidence: RunEvidence) -> bool:
    """Whether a network of a few neurons, after half of its epochs, is right far less often (15
    points) than neighbours are, and gains less and less (in the last fifth under 0.8 of what it
    gained in the one before): no pace helps where there are not enough bends."""
    rows, right = evidence.rows, evidence.right
    if rows is None or right is None or rows.neighbours is None or not evidence.bends:
        return False
    if evidence.is_masked:
        return False
    few = 0 < hidden_neurons(evidence) < _FEW_NEURONS
    loss, epochs = evidence.loss, evidence.epochs
    then, since, now = (loss.at(round(part * epochs)) for part in (0.6, 0.8, 1.0))
    less = since - now < 0.8 * (then - since)
    return few and less and evidence.progress >= 0.5 and rows.neighbours - right >= 0.15


def hidden_neurons(evidence: RunEvidence) -> int:
    """How many neurons the hidden layers have together."""
    return sum(
        brick.answer_width for brick in evidence.design.bricks if brick.id in evidence.hidden_ids
    )


class Caught(Rule):
    """A network that could learn a small table by heart stands still before it has.

    Source: Deep Learning, 8.2.2 and 8.2.3, on local minima and plateaus. Said of tables of under
    20 rows of which an eighth or more is wrong after half of the run, and nothing moves.
    """

    code: ClassVar[str] = "caught"
    mood: ClassVar[Mood] = "ill"

    @override
    def find(self, evidence: RunEvidence, told: bool) -> Advice | None:
        rows, right = evidence.rows, evidence.right
        if rows is None or right is None or not evidence.bends or evidence.progress < 0.5:
            return None
        if rows.rows >= TABLE_OF_A_GATE or right > 0.875 or not stands_still(evidence, told):
            return None
        reason = _CAUGHT_WHY(percent=round(100 * right))
        remedies = (*other_seed(evidence.design), *more_neurons(evidence))
        return self.advice(_CAUGHT(), reason, remedies)
