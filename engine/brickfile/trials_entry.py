"""The kept trials as a ``.brick`` file holds them, and what a stranger's may hold at most."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from typing import Any, get_args

from engine.brickfile.run_entry import count_from, figures_from, id_from, text_from
from engine.data.parts import PARTS, Part
from engine.design import Design
from engine.files.safe_archive import MEBIBYTE, ArchiveError
from engine.messages import EngineError
from engine.training.frames import EndingReason
from engine.trials.kept import MAXIMUM_SWEEPS, KeptTrials
from engine.trials.settings import (
    MOST_POINTS,
    MOST_SETTINGS,
    Tried,
    Value,
    check_tried,
    setting_named,
)
from engine.trials.spread import MAXIMUM_SEEDS, MAXIMUM_SPREADS, Spread
from engine.trials.sweep import FOLDS, MOST_SEEDS, Point, Score, Sweep
from engine.trials.trial import MOST_POINTS as MOST_EPOCHS
from engine.trials.trial import Trial

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
        ],
        "sweeps": [_sweep_out(sweep) for sweep in kept.sweeps],
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
    try:
        sweeps = [
            _sweep(entry, design_from(entry["design"]))
            for entry in _list(raw.get("sweeps", []), MAXIMUM_SWEEPS)
        ]
    except EngineError as error:
        raise ArchiveError("damaged", str(error)) from error
    if len({sweep.id for sweep in sweeps}) != len(sweeps):
        raise ArchiveError("damaged", "two sweeps have the same id")
    return KeptTrials(tuple(spreads), tuple(sweeps))


def _sweep_out(sweep: Sweep) -> dict[str, Any]:
    return {
        "id": sweep.id,
        "design": sweep.design.model_dump(mode="json"),
        "tried": [{"name": own.setting.name, "values": list(own.values)} for own in sweep.tried],
        "seeds": sweep.seeds,
        "folds": sweep.folds,
        "figure": sweep.figure,
        "rows": sweep.rows,
        "points": [
            [[score.seed, _known(score.figure), _known(score.loss)] for score in point.scores]
            for point in sweep.points
        ],
        "test": dict(sweep.test),
    }


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _sweep(raw: Any, design: Design) -> Sweep:
    """The settings are found in the design again by their names: a stranger's values are checked
    as a person's are."""
    tried = tuple(
        Tried(
            setting_named(design, text_from(own["name"], _LONGEST_NAME)),
            tuple(map(_tried_value, _list(own["values"], MOST_POINTS))),
        )
        for own in _list(raw["tried"], MOST_SETTINGS)
    )
    check_tried(design, tried)
    values = list(itertools.product(*(own.values for own in tried)))
    scores = _list(raw["points"], MOST_POINTS)
    if len(scores) != len(values):
        raise ArchiveError("damaged", "the points of a sweep")
    seeds, folds = count_from(raw["seeds"]), count_from(raw["folds"])
    if not 1 <= seeds <= MOST_SEEDS or folds > FOLDS or folds == 1:
        raise ArchiveError("damaged", "the seeds of a sweep")
    points = tuple(
        Point(own, tuple(_score(entry) for entry in _list(each, MOST_SEEDS)))
        for own, each in zip(values, scores, strict=True)
    )
    return Sweep(
        design=design,
        tried=tried,
        seeds=seeds,
        folds=folds,
        figure=text_from(raw["figure"], _LONGEST_NAME),
        points=points,
        rows=count_from(raw["rows"]),
        test=figures_from(raw["test"]),
        id=id_from(raw["id"]),
    )


def _score(raw: Any) -> Score:
    seed, figure, loss = raw
    for value in (figure, loss):
        if value is not None and not _is_number(value):
            raise ArchiveError("damaged", "a score")
    own = [math.nan if value is None else float(value) for value in (figure, loss)]
    return Score(count_from(seed), *own)


def _tried_value(raw: Any) -> Value:
    if isinstance(raw, bool | int) or (isinstance(raw, float) and math.isfinite(raw)):
        return raw
    return text_from(raw, _LONGEST_NAME)


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
    at = tuple(count_from(epoch) for epoch in _list(raw["at"], MOST_EPOCHS))
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
