"""The kept trials as a ``.brick`` file holds them, and what a stranger's may hold at most."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, get_args

from engine.brickfile.run_entry import count_from, figures_from, text_from
from engine.data.parts import PARTS, Part
from engine.design import Design
from engine.files.safe_archive import MEBIBYTE, ArchiveError
from engine.training.frames import EndingReason
from engine.trials.kept import KeptTrials
from engine.trials.spread import MAXIMUM_SEEDS, MAXIMUM_SPREADS, Spread
from engine.trials.trial import MOST_POINTS, Trial

ENTRY = "trials.json"
LIMIT = 16 * MEBIBYTE

_MOST_CURVES = 10
_LONGEST_MARK, _LONGEST_NAME = 64, 100


def trials_record(kept: KeptTrials) -> dict[str, Any]:
    """``kept`` for JSON."""
    return {
        "spreads": [
            {
                "design": spread.design.model_dump(mode="json"),
                "trials": [_trial_out(trial) for trial in spread.trials],
            }
            for spread in kept.spreads
        ]
    }


def trials_from(raw: dict[str, Any], design_from: Callable[[object], Design]) -> KeptTrials:
    """The trials that `trials_record` was made from.

    Raises:
        ArchiveError: they are none, or too many. Other exceptions too, where a stranger made
            them up.
    """
    spreads = []
    for entry in _list(raw["spreads"], MAXIMUM_SPREADS):
        trials = tuple(_trial(own) for own in _list(entry["trials"], MAXIMUM_SEEDS))
        seeds = [trial.seed for trial in trials]
        if seeds != sorted(set(seeds)) or not trials:
            raise ArchiveError("damaged", "the seeds of a design")
        if len({(trial.rows, trial.part) for trial in trials}) != 1:
            raise ArchiveError("damaged", "the rows of a design's trials")
        spreads.append(Spread(design_from(entry["design"]), trials))
    return KeptTrials(tuple(spreads))


def _trial_out(trial: Trial) -> dict[str, Any]:
    return {
        "seed": trial.seed,
        "part": trial.part,
        "rows": trial.rows,
        "count": trial.count,
        "figures": dict(trial.figures),
        "at": list(trial.at),
        "curves": {name: list(values) for name, values in trial.curves.items()},
        "epochs": trial.epochs,
        "seconds": trial.seconds,
        "reason": trial.reason,
    }


def _trial(raw: Any) -> Trial:
    part, reason = raw["part"], raw["reason"]
    if part not in PARTS or reason not in get_args(EndingReason):
        raise ArchiveError("damaged", "a trial")
    at = tuple(count_from(epoch) for epoch in _list(raw["at"], MOST_POINTS))
    if list(at) != sorted(set(at)):
        raise ArchiveError("damaged", "the epochs of a trial")
    curves = raw["curves"]
    if not isinstance(curves, dict) or len(curves) > _MOST_CURVES:
        raise ArchiveError("damaged", "the curves of a trial")
    found = {text_from(name, _LONGEST_NAME): _values(own, len(at)) for name, own in curves.items()}
    own_part: Part = part
    return Trial(
        seed=count_from(raw["seed"]) % 2**31,
        part=own_part,
        rows=text_from(raw["rows"], _LONGEST_MARK),
        count=count_from(raw["count"]),
        figures=figures_from(raw["figures"]),
        at=at,
        curves=found,
        epochs=count_from(raw["epochs"]),
        seconds=_seconds(raw["seconds"]),
        reason=reason,
    )


def _values(raw: Any, count: int) -> tuple[float, ...]:
    values = _list(raw, count)
    if len(values) != count or not all(map(_is_number, values)):
        raise ArchiveError("damaged", "the curve of a trial")
    return tuple(map(float, values))


def _seconds(raw: Any) -> float:
    if not _is_number(raw) or raw < 0:
        raise ArchiveError("damaged", "a trial's seconds")
    return float(raw)


def _is_number(raw: Any) -> bool:
    return isinstance(raw, int | float) and not isinstance(raw, bool) and math.isfinite(raw)


def _list(raw: Any, most: int) -> list[Any]:
    if not isinstance(raw, list):
        raise ArchiveError("damaged", "no list of trials")
    if len(raw) > most:
        raise ArchiveError("too_large", f"{len(raw)} trials")
    return raw
