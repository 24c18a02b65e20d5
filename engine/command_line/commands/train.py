"""``train``: a design from its first weights to its end, or a run that goes on."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.command_line.bricks import Opened, about, add_run, opened, write
from engine.command_line.table_options import PART_NAMES, whole
from engine.command_line.telling import Teller, finite
from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.edits.final_network import can_be_final, final_design, told
from engine.handout.closed_part import TEST_IS_CLOSED
from engine.handout.holding import hold
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.runs.runs import MAXIMUM_NAME
from engine.training.frames import Ending, History
from engine.training.run.pace import UNWATCHED_CALL_SECONDS
from engine.training.run.run_control import RunControl
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Run, Trainer

_SECONDS_BETWEEN_REPORTS = 1.0
_NOT_FINAL = Sentence(
    "command.not_final",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no final network to be had: the run has no validation rows that it could learn "
        "from as well, or it did not come to a good end.",
    ),
)
_SEED_GOES_ON = Sentence(
    "command.seed_goes_on",
    QT_TRANSLATE_NOOP(
        "Engine", "A run that goes on has its first weights already: leave out --seed."
    ),
)
_ONE_DESIGN = Sentence(
    "command.one_design",
    QT_TRANSLATE_NOOP("Engine", "Choose either a run or a planned design, not both."),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    train = commands.add_parser("train", help="train a design from its first weights")
    train.add_argument("brick", type=Path, metavar="D.brick")
    add_run(train)
    train.add_argument("--planned", metavar="NAME", help="the planned design of that name")
    train.add_argument("--epochs", type=whole(1, 1_000_000), metavar="N")
    train.add_argument("--seed", type=whole(0, 2**31 - 1), metavar="S")
    train.add_argument("--name", default="", help="what the run is called")
    how = train.add_mutually_exclusive_group()
    how.add_argument(
        "--go-on", action="store_true", help="let the run (the newest, or --run) learn further"
    )
    how.add_argument(
        "--final",
        action="store_true",
        help="once more, with the validation rows as well, for as many epochs as were best",
    )
    train.add_argument("--out", type=Path, required=True, metavar="T.brick")
    train.add_argument("--json", action="store_true", help="the result as one JSON object")
    train.set_defaults(command=_train)


def _train(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    changes = {"epochs": options.epochs, "seed": options.seed}
    changes = {name: value for name, value in changes.items() if value is not None}
    if options.planned is not None and (options.run is not None or options.go_on):
        raise EngineError(_ONE_DESIGN())
    if options.go_on and "seed" in changes:
        raise EngineError(_SEED_GOES_ON())
    named = file.run(options.run) if options.run is not None or options.go_on else None
    design = _design(file, named, options.planned, changes)
    if file.lock is not None:
        hold(file.lock, file.design, design, file.runs.last_number, goes_on=options.go_on)
    teller = Teller()
    trainer = Trainer(file.library.store)
    trainer.load()
    runs = file.runs
    before = None
    if options.go_on and named is not None:
        record, result = _trained(design, file.library, trainer, teller, named)
    elif options.final:
        known = named or (file.runs.newest if options.planned is None else None)
        if known is None or changes or not known.design.continues(design):
            known, before = _trained(design, file.library, trainer, teller)
            runs = runs.keeping(known)
        facts = file.library.prepared(known.design.data).facts
        if not can_be_final(known.design, facts, known.ending):
            raise EngineError(_NOT_FINAL())
        final = final_design(known.design, known.state.epoch, known.ending)
        record, result = _trained(final, file.library, trainer, teller)
        message = told(final, file.library.prepared(final.data).facts)
        if message is not None:
            teller.say(message)
        result |= {"final": True, "before": before}
    else:
        record, result = _trained(design, file.library, trainer, teller)
    runs = runs.keeping(record).choosing(record.id)
    if options.name:
        runs = runs.renaming(record.id, options.name[:MAXIMUM_NAME])
    for message in write(
        options.out,
        record.design,
        file.library,
        runs,
        file.planned,
        file.answers,
        file.course,
        file.trials,
        file.lock,
        file.handed_in,
    ):
        teller.say(message, "warning")
    if file.test_is_closed:
        result = _without_test(result)
        teller.say(TEST_IS_CLOSED())
    if options.json:
        kept = runs.find(record.id) or record
        teller.print_json({"run": about(kept)} | result)


def _design(
    file: Opened, named: RunRecord | None, planned: str | None, changes: dict[str, int]
) -> Design:
    """What is to be trained: a planned design, a run's, or the open one."""
    design = file.design
    if planned is not None:
        design = file.planned_design(planned).design
    elif named is not None and not design.continues(named.design):
        design = named.design
    return design.with_training(**changes)


def _trained(
    design: Design,
    library: Library,
    trainer: Trainer,
    teller: Teller,
    before: RunRecord | None = None,
) -> tuple[RunRecord, dict[str, Any]]:
    """A run of ``design`` to its end, and its figures; all that is to be said is said.

    It goes on from ``before`` where that is given, and begins at its first weights otherwise.
    """
    prepared = library.prepared(design.data)
    if before is None:
        run = trainer.start(design, prepared, 1)
        known, seconds_before = RunRecord(1, design, History(), run.state()), 0.0
    else:
        run = trainer.restore(before, prepared, before.number)
        run.go_on(design)
        known, seconds_before = before, before.seconds
    teller.say_design(design, library.report(design.data), prepared)
    history, ending, seconds = _learned(run, known.history)
    record = replace(
        known,
        design=design,
        history=history,
        state=run.state_at_end(),
        ending=ending,
        seconds=seconds_before + seconds,
    )
    print(ending.message, file=sys.stderr)
    return record, _result(run, prepared, ending, record.seconds)


def _without_test(result: dict[str, Any]) -> dict[str, Any]:
    kept = result | {"test": None}
    if isinstance(kept.get("before"), dict):
        kept["before"] = _without_test(kept["before"])
    return kept


def _learned(run: Run, history: History) -> tuple[History, Ending, float]:
    """Let ``run`` learn to its end: its curves after ``history``, its ending, and how many
    seconds it learned."""
    pieces = []
    run.call_seconds = UNWATCHED_CALL_SECONDS
    control = RunControl(run)
    reported = time.perf_counter()
    while control.ending is None:
        figures = control.advance(lambda: False)
        if figures is None:
            continue
        pieces.append(figures)
        for change in figures.changes:
            if change.by_stall:
                print(
                    f"epoch {change.epoch}: the loss stalls, learning rate {change.after:.4g}",
                    file=sys.stderr,
                    flush=True,
                )
        now = time.perf_counter()
        if now - reported >= _SECONDS_BETWEEN_REPORTS:
            reported = now
            last = ", ".join(
                f"{_name(name, run.design)} {values[-1]:.4g}"
                for name, values in figures.values.items()
            )
            print(f"epoch {run.epoch} of {control.goal}: {last}", file=sys.stderr, flush=True)
    for figures in pieces:
        history = history.extended(figures)
    return history, control.ending, control.seconds


def _name(figure: str, design: Design) -> str:
    """A figure's name; the loss of a scaled target is no loss in the person's units."""
    scaled = figure.endswith("loss") and design.data.target_is_scaled
    return f"{figure} (of the scaled target)" if scaled else figure


def _result(run: Run, prepared: Prepared, ending: Ending, seconds: float) -> dict[str, Any]:
    facts = prepared.facts
    result: dict[str, Any] = {
        "task": facts.task,
        "rows": facts.rows_used,
        "weights": sum(run.design.weight_counts(facts.input_shape)),
        "epochs": run.epoch,
        "learning_rate": float(f"{run.learning_rate:.7g}"),
        "seconds": round(seconds, 3),
        "ending": ending.reason,
        "loss_is_of_the_scaled_target": run.design.data.target_is_scaled,
    }
    for name, part in PART_NAMES.items():
        rows = prepared.x[part].shape[0]
        result[name] = None
        if rows:
            figures = run.evaluate(part).figures
            result[name] = {"rows": rows} | {key: finite(value) for key, value in figures.items()}
    return result
