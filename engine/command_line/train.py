"""``train``: a design from its first weights to its end."""

from __future__ import annotations

import argparse
import math
import sys
import time
from pathlib import Path
from typing import Any

from engine.brickfile import brick_file as brickfile
from engine.command_line.bricks import bundle_of, opened
from engine.command_line.table_options import whole
from engine.command_line.telling import Teller
from engine.data.knowing.library import Library
from engine.data.parts import Part
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.edits.final_network import can_be_final, final_design, told
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.frames import Ending, History
from engine.training.run_record import RunRecord
from engine.training.trainer import Run, Trainer

_SECONDS_BETWEEN_REPORTS = 1.0
_DONE = Sentence("run.done", QT_TRANSLATE_NOOP("Engine", "Done: {epoch} epochs."))
_NOT_FINAL = Sentence(
    "command.not_final",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no final network to be had: the run has no validation rows that it could learn "
        "from as well, or it did not come to a good end.",
    ),
)
_PARTS: tuple[tuple[str, Part], ...] = (
    ("train", "training"),
    ("validation", "validation"),
    ("test", "test"),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    train = commands.add_parser("train", help="train a design from its first weights")
    train.add_argument("brick", type=Path, metavar="D.brick")
    train.add_argument("--epochs", type=whole(1, 1_000_000), metavar="N")
    train.add_argument("--seed", type=whole(0, 2**31 - 1), metavar="S")
    train.add_argument(
        "--final",
        action="store_true",
        help="once more, with the validation rows as well, for as many epochs as were best",
    )
    train.add_argument("--out", type=Path, required=True, metavar="T.brick")
    train.add_argument("--json", action="store_true", help="the result as one JSON object")
    train.set_defaults(command=_train)


def _train(options: argparse.Namespace) -> None:
    design, library, runs = opened(options.brick)
    changes = {"epochs": options.epochs, "seed": options.seed}
    design = design.with_training(**{k: v for k, v in changes.items() if v is not None})
    teller = Teller()
    trainer = Trainer()
    trainer.load()
    result: dict[str, Any]
    records: tuple[RunRecord, ...]
    if options.final:
        known = runs[-1] if runs and not any(v is not None for v in changes.values()) else None
        if known is None or not known.design.continues(design):
            known, before = _trained(design, library, trainer, 1, teller)
        else:
            before = None
        facts = library.prepared(known.design.data).facts
        if not can_be_final(known.design, facts, known.ending):
            raise EngineError(_NOT_FINAL())
        final = final_design(known.design, known.state.epoch, known.ending)
        record, result = _trained(final, library, trainer, known.number + 1, teller)
        message = told(final, library.prepared(final.data).facts)
        if message is not None:
            teller.say(message)
        result["final"] = True
        result["before"] = before
        records = (known, record)
    else:
        record, result = _trained(design, library, trainer, 1, teller)
        records = (record,)
    brickfile.write(options.out, bundle_of(record.design, library, records))
    if options.json:
        teller.print_json(result)


def _trained(
    design: Design, library: Library, trainer: Trainer, number: int, teller: Teller
) -> tuple[RunRecord, dict[str, Any]]:
    """A run of ``design`` to its end, and its figures; all that is to be said is said."""
    prepared = library.prepared(design.data)
    run = trainer.start(design, prepared, number)
    teller.say_design(design, library.report(design.data), prepared)
    history, seconds = _learned(run)
    ending = run.ending or Ending("done", run.epoch, _DONE(epoch=run.epoch))
    record = RunRecord(number, design, history, run.state(), ending, seconds)
    print(ending.message, file=sys.stderr)
    return record, _result(run, prepared, ending, seconds)


def _learned(run: Run) -> tuple[History, float]:
    """Let ``run`` learn to its end; its curves, and how many seconds it learned."""
    history = History()
    pieces = []
    began = reported = time.perf_counter()
    while run.epoch < run.goal and run.ending is None:
        figures = run.advance(run.goal - run.epoch, lambda: False)
        if figures is None:
            continue
        pieces.append(figures)
        now = time.perf_counter()
        if now - reported >= _SECONDS_BETWEEN_REPORTS:
            reported = now
            last = ", ".join(
                f"{_name(name, run.design)} {values[-1]:.4g}"
                for name, values in figures.values.items()
            )
            print(f"epoch {run.epoch} of {run.goal}: {last}", file=sys.stderr, flush=True)
    seconds = time.perf_counter() - began
    for figures in pieces:
        history = history.extended(figures)
    return history, seconds


def _name(figure: str, design: Design) -> str:
    """A figure's name; the loss of a scaled target is no loss in the person's units."""
    scaled = figure.endswith("loss") and design.data.target_is_scaled
    return f"{figure} (of the scaled target)" if scaled else figure


def _result(run: Run, prepared: Prepared, ending: Ending, seconds: float) -> dict[str, Any]:
    facts = prepared.facts
    result: dict[str, Any] = {
        "task": facts.task,
        "rows": facts.rows_used,
        "weights": sum(run.design.weight_counts((len(facts.input_names),))),
        "epochs": run.epoch,
        "seconds": round(seconds, 3),
        "ending": ending.reason,
        "loss_is_of_the_scaled_target": run.design.data.target_is_scaled,
    }
    for name, part in _PARTS:
        rows = prepared.x[part].shape[0]
        result[name] = None
        if rows:
            figures = run.evaluate(part).figures
            result[name] = {"rows": rows} | {
                key: float(value) if math.isfinite(value) else None
                for key, value in figures.items()
            }
    return result
