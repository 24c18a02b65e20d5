"""What a sweep teaches: the best value, which others cannot be told from it, and where to go on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.trials.settings import Value, value_text
from engine.trials.spread import more_is_better, paired
from engine.trials.sweep import Point, Sweep

_MOST_VALUES = 6  # named in a sentence

_ALIKE = Sentence(
    "try.alike",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{setting}: {best} did best, but as far as {seeds} seeds can tell, every other value is as "
        "good.",
    ),
)
_ALONE = Sentence(
    "try.alone",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{setting}: {best} does best; every other value is worse by more than the luck of {seeds} "
        "seeds.",
    ),
)
_SOME = Sentence(
    "try.some",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{setting}: {best} did best. As good, as far as {seeds} seeds can tell: {alike}. Worse by "
        "more than luck: {worse}.",
    ),
)
_ONE_SEED = Sentence(
    "try.one_seed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{setting}: {best} did best with one seed. Whether that is luck, only several seeds tell.",
    ),
)
_SMALLEST = Sentence(
    "try.smallest",
    QT_TRANSLATE_NOOP(
        "Engine", "It is the smallest that was tried: a smaller one may be better still."
    ),
)
_LARGEST = Sentence(
    "try.largest",
    QT_TRANSLATE_NOOP(
        "Engine", "It is the largest that was tried: a larger one may be better still."
    ),
)
_NO_TIME = Sentence("try.no_time", QT_TRANSLATE_NOOP("Engine", "There was no time for: {values}."))
_NONE = Sentence(
    "try.none",
    QT_TRANSLATE_NOOP("Engine", "Nothing was trained to its end, so nothing can be said."),
)


@dataclass(frozen=True)
class Taught:
    """``best``: the place of the winner; ``alike``: those that cannot be told from it;
    ``sentence``: what there is to learn, and ``more``: where the best lies, and what is missing."""

    best: int | None
    alike: tuple[int, ...]
    sentence: Message
    more: tuple[Message, ...] = ()


def taught_by(sweep: Sweep) -> Taught:
    """What ``sweep`` says. Others are called worse than the winner where their differences, pair
    by pair over the seeds, are more than luck; see `engine.trials.spread.paired`."""
    best = sweep.best()
    if best is None:
        return Taught(None, (), _NONE())
    winner = sweep.points[best]
    others = [place for place, own in enumerate(sweep.points) if own.scores and place != best]
    worse = [place for place in others if _is_worse(sweep, sweep.points[place], winner)]
    alike = tuple(place for place in others if place not in worse)
    words = {
        "setting": _setting(sweep),
        "best": _text(winner.values),
        "seeds": len(winner.scores),
    }
    if len(winner.scores) < 2:
        sentence = _ONE_SEED(**words)
    elif not worse:
        sentence = _ALIKE(**words)
    elif not alike:
        sentence = _ALONE(**words)
    else:
        lists = {"alike": _texts(sweep, alike), "worse": _texts(sweep, worse)}
        sentence = _SOME(**words, **lists)
    more = []
    if worse and (edge := _edge(sweep, best, alike)) is not None:
        more.append(edge)
    missing = [place for place, own in enumerate(sweep.points) if not own.scores]
    if missing:
        more.append(_NO_TIME(values=_texts(sweep, missing)))
    return Taught(best, alike, sentence, tuple(more))


def _is_worse(sweep: Sweep, own: Point, winner: Point) -> bool:
    figures = [{score.seed: score.figure for score in each.scores} for each in (winner, own)]
    seeds = sorted(set(figures[0]) & set(figures[1]))
    pair = [np.array([each[seed] for seed in seeds], np.float64) for each in figures]
    known = np.isfinite(pair[0]) & np.isfinite(pair[1])
    found = paired(pair[0][known], pair[1][known], more_is_better=more_is_better(sweep.figure))
    return found is not None and found.verdict == "better"


def _edge(sweep: Sweep, best: int, alike: tuple[int, ...]) -> Message | None:
    """That the best lies at an end of what was tried, of one setting that is a number, and is
    better than its neighbour."""
    if len(sweep.tried) != 1 or sweep.tried[0].setting.field.type not in ("integer", "number"):
        return None
    field = sweep.tried[0].setting.field
    values = [float(point.values[0]) for point in sweep.points]
    nearest = sorted(range(len(values)), key=lambda at: abs(values[at] - values[best]))[1]
    if nearest in alike or not sweep.points[nearest].scores:
        return None
    if values[best] == min(values) and values[best] != field.minimum:
        return _SMALLEST()
    if values[best] == max(values) and values[best] != field.maximum:
        return _LARGEST()
    return None


def _setting(sweep: Sweep) -> Message:
    words = [own.setting.words for own in sweep.tried]
    if len(words) == 1:
        return words[0]
    return Message("try.two", "{first}, {second}", {"first": words[0], "second": words[1]})


def _text(values: tuple[Value, ...]) -> str:
    return " / ".join(map(value_text, values))


def _texts(sweep: Sweep, places: list[int] | tuple[int, ...]) -> str:
    names = [_text(sweep.points[place].values) for place in places]
    return ", ".join([*names[:_MOST_VALUES], *["…"] * (len(names) > _MOST_VALUES)])
