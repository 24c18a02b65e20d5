"""``cross-validate``: a design trained several times, each time tested on other rows."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import opened
from engine.command_line.table_options import whole
from engine.command_line.telling import Teller, tell_progress
from engine.data.settings import MAXIMUM_FOLDS
from engine.handout.closed_part import refusal_of_folds
from engine.messages import EngineError
from engine.training.trainer import Trainer
from engine.trials.cross_validation import CrossValidation, cross_validate


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    parser = commands.add_parser("cross-validate", help="train once for each fold of the rows")
    parser.add_argument("brick", type=Path, metavar="D.brick")
    parser.add_argument("--folds", type=whole(2, MAXIMUM_FOLDS), default=5, metavar="K")
    parser.add_argument("--repeats", type=whole(1, 100), default=1, metavar="N")
    parser.add_argument("--epochs", type=whole(1, 1_000_000), metavar="N")
    parser.add_argument("--json", action="store_true", help="all of it as one JSON object")
    parser.set_defaults(command=_cross_validate)


def _cross_validate(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    design = file.design
    if options.epochs is not None:
        design = design.with_training(epochs=options.epochs)
    if (refusal := refusal_of_folds(file.lock, file.handed_in, design)) is not None:
        raise EngineError(refusal)
    trainer = Trainer(file.library.store)
    trainer.load()
    teller = Teller()
    teller.say_design(design, file.library.report(design.data), file.library.prepared(design.data))
    found = cross_validate(
        design,
        file.library,
        trainer,
        folds=options.folds,
        repeats=options.repeats,
        told=tell_progress,
    )
    if options.json:
        teller.print_json(_as_json(found, options.folds, options.repeats))
        return
    for name, mean in found.means.items():
        print(f"{name}: {mean:.4g} ± {found.deviations[name]:.2g}")
    pairs = zip(found.sentences[::2], found.sentences[1::2], strict=True)
    for (figures, verdict), (_, compared) in zip(pairs, found.against, strict=True):
        by = f"{compared.mean:.4g} ({compared.low:.4g} to {compared.high:.4g})"
        print(f"{figures} {verdict} Difference: {by}; above 0 speaks for the network.")


def _as_json(found: CrossValidation, folds: int, repeats: int) -> dict[str, Any]:
    return {
        "folds": folds,
        "repeats": repeats,
        "trainings": [
            {
                "repeat": own.repeat,
                "fold": own.fold,
                "training_rows": own.training_rows,
                "test_rows": own.test_rows,
                "epochs": own.epochs,
                "figures": own.figures,
            }
            for own in found.folds
        ],
        "means": found.means,
        "deviations": found.deviations,
        "simpler": [
            {
                "kind": kind,
                "network_is_better_by": own.mean,
                "interval_95": [own.low, own.high],
                "p_value": own.p_value,
                "verdict": own.verdict,
            }
            for kind, own in found.against
        ],
    }
