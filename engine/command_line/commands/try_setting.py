"""``try``: one setting or two with several values, each with several seeds."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from engine.command_line.bricks import opened, write
from engine.command_line.table_options import seconds_limit, whole
from engine.command_line.telling import Teller, finite, tell_progress
from engine.handout.closed_part import TEST_IS_CLOSED
from engine.handout.holding import refusal_of_trials
from engine.messages import EngineError
from engine.runs.runs import MAXIMUM_PLANNED, Planned
from engine.training.run.run_record import new_id
from engine.training.trainer import Trainer
from engine.trials.cluster import swept_on_cluster
from engine.trials.lesson import Taught, taught_by
from engine.trials.settings import tried_from, value_text
from engine.trials.spread import SEEDS
from engine.trials.sweep import MOST_SEEDS, Sweep, sweep_of, swept, with_test


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    parser = commands.add_parser("try", help="one setting or two with several values")
    parser.add_argument("brick", type=Path, metavar="D.brick")
    parser.add_argument(
        "--set",
        action="append",
        required=True,
        metavar="NAME=VALUES",
        help="learning_rate=0.001,0.01 or dense1.units=8..64:4; once or twice",
    )
    parser.add_argument("--seeds", type=whole(1, MOST_SEEDS), default=SEEDS, metavar="N")
    parser.add_argument("--seconds", type=seconds_limit, metavar="S", help="no longer than that")
    parser.add_argument("--epochs", type=whole(1, 1_000_000), metavar="N")
    parser.add_argument(
        "--cluster", metavar="ADDRESS", help="on the machines of a Ray cluster, as HOST:PORT"
    )
    parser.add_argument("--out", type=Path, metavar="W.brick", help="with the best as its design")
    parser.add_argument("--json", action="store_true", help="all of it as one JSON object")
    parser.set_defaults(command=_try)


def _try(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    design = file.design
    if options.epochs is not None:
        design = design.with_training(epochs=options.epochs)
    tried = tried_from(design, options.set)
    teller = Teller()
    prepared = file.library.prepared(design.data)
    teller.say_design(design, file.library.report(design.data), prepared)
    sweep = sweep_of(design, tried, options.seeds, prepared)
    if file.lock is not None:
        designs = map(sweep.design_at, range(len(sweep.points)))
        refusal = refusal_of_trials(file.lock, file.design, designs)
        if refusal is not None:
            raise EngineError(refusal)
    trainer = Trainer(file.library.store)
    if options.cluster is not None:
        sweep = swept_on_cluster(
            sweep, file.library.store, options.cluster, options.seconds, tell_progress
        )
        trainer.load()
        if not file.test_is_closed:
            sweep = with_test(sweep, file.library, trainer)
    else:
        trainer.load()
        sweep = swept(
            sweep,
            file.library,
            trainer,
            options.seconds,
            tell_progress,
            tests=not file.test_is_closed,
        )
    if file.test_is_closed:
        teller.say(TEST_IS_CLOSED())
    taught = taught_by(sweep)
    if options.out is not None and taught.best is not None:
        best = sweep.design_at(taught.best)
        planned = file.planned
        if len(planned) < MAXIMUM_PLANNED:  # what was open stays at hand
            planned = (*planned, Planned(new_id(), "", file.design))
        for message in write(
            options.out,
            best,
            file.library,
            file.runs.choosing(""),
            planned,
            file.answers,
            file.course,
            file.trials,
            file.lock,
            file.handed_in,
        ):
            teller.say(message, "warning")
    if options.json:
        teller.print_json(_as_json(sweep, taught))
    else:
        _print(sweep, taught)


def _as_json(sweep: Sweep, taught: Taught) -> dict[str, Any]:
    return {
        "settings": [own.setting.name for own in sweep.tried],
        "figure": sweep.figure,
        "part": "folds" if sweep.folds else "validation",
        "folds": sweep.folds,
        "rows": sweep.rows,
        "seeds": sweep.seeds,
        "points": [
            {
                "values": list(point.values),
                "mean": finite(point.figures.mean()) if point.scores else None,
                "deviation": _deviation(point.figures),
                "scores": [
                    {"seed": own.seed, "figure": finite(own.figure), "loss": finite(own.loss)}
                    for own in point.scores
                ],
                "as_good_as_the_best": place == taught.best or place in taught.alike,
            }
            for place, point in enumerate(sweep.points)
        ],
        "best": None if taught.best is None else list(sweep.points[taught.best].values),
        "test": dict(sweep.test) or None,
        "sentence": str(taught.sentence),
        "more": [str(message) for message in taught.more],
    }


def _deviation(figures: np.ndarray) -> float | None:
    return finite(float(figures.std(ddof=1))) if len(figures) > 1 else None


def _print(sweep: Sweep, taught: Taught) -> None:
    for place, point in enumerate(sweep.points):
        values = ", ".join(
            f"{own.setting.name} {value_text(value)}"
            for own, value in zip(sweep.tried, point.values, strict=True)
        )
        spread = _deviation(point.figures)
        more = f" ± {spread:.2g}" if spread is not None else ""
        score = f"{point.figures.mean():.4g}{more}" if point.scores else "not trained"
        print(f"{'*' if place == taught.best else ' '} {values}: {sweep.figure} {score}")
    print(taught.sentence)
    for message in taught.more:
        print(message)
    if sweep.test:
        print(f"test rows, the best alone: {sweep.figure} {sweep.test[sweep.figure]:.4g}")
