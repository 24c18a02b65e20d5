"""All that a class handed in, measured and put in order."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from engine.classroom.exchange import Work, all_work, newest_of_each
from engine.classroom.measuring import Measured
from engine.files.contents import CANCELLED
from engine.handout.class_goal import LOWER_IS_BETTER
from engine.messages import EngineError


def work_to_measure(folder: Path, *, all_tries: bool = False) -> list[tuple[Work, int]]:
    """What counts of each person below ``folder``, with how much there was before it; or
    everything. EngineError where nobody handed anything in."""
    found = all_work(folder)
    return [(work, 0) for work in found] if all_tries else newest_of_each(found)


def collected(
    works: Sequence[tuple[Work, int]],
    measure: Callable[[Work, int], Measured],
    progress: Callable[[int, int], None] = lambda done, count: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Measured]:
    """Each of ``works`` as ``measure`` finds it. ``progress`` is told how many are done, of how
    many; EngineError once ``cancelled`` says so."""
    found = []
    for work, earlier in works:
        if cancelled():
            raise EngineError(CANCELLED())
        found.append(measure(work, earlier))
        progress(len(found), len(works))
    return found


def ranked(measured: Iterable[Measured], figure: str) -> list[Measured]:
    """The best first: goal reached and nothing to look at, then the figure, then fewer neurons,
    fewer weights, fewer epochs; what could not be measured last."""
    sign = 1.0 if figure in LOWER_IS_BETTER else -1.0

    def place(own: Measured) -> tuple[object, ...]:
        known = own.attempt
        score = own.score if math.isfinite(own.score) else -sign * math.inf
        least = (known.neurons, known.weights, known.epochs) if known is not None else ()
        return (
            own.trouble is not None,
            not (own.reached and own.is_clean),
            not own.is_clean,
            sign * score,
            least,
            own.class_name,
            own.name,
        )

    return sorted(measured, key=place)
