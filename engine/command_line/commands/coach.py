"""``coach``: what a run's curve says, why, and what to do."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.checks import check
from engine.coach.evidence import RunEvidence
from engine.coach.inside import look_inside
from engine.coach.listening import Told, whole_way
from engine.coach.rows import look_at_rows
from engine.command_line.bricks import Opened, about, add_run, opened
from engine.command_line.telling import Teller
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer

_OF_BEFORE = Sentence(
    "coach.of_before",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Of the weights of now nothing is known yet: what is said here is of those before.",
    ),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    coach = commands.add_parser("coach", help="how a run went, why, and what to do")
    coach.add_argument("brick", type=Path, metavar="T.brick")
    add_run(coach)
    coach.add_argument("--json", action="store_true", help="all of it as one JSON object")
    coach.set_defaults(command=_coach)


def _coach(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    run = file.run(options.run)
    teller, given = Teller(), _weights_were_given(run)
    if given and run.ending is not None:
        teller.say(run.ending.message)
        teller.say(_OF_BEFORE())
    way = whole_way(_evidence(file, run))
    if given:  # no remedy is known to suit these weights
        way = (*way[:-1], replace(way[-1], advice=replace(way[-1].advice, remedies=())))
    if options.json:
        result = {"run": about(run), "epochs": run.history.epochs, "finding": _finding(way[-1])}
        result["way"] = [{"epoch": told.since, "code": told.advice.code} for told in way]
        teller.print_json(result | {"of_these_weights": not given})
        return
    for told in way[:-1]:
        print(f"from epoch {told.since}: {told.advice.sentence}")
    advice = way[-1].advice
    when = "before that" if given else "now"
    print(f"{when}, after epoch {run.history.epochs}: {advice.sentence}")
    print(advice.reason)
    for remedy in advice.remedies:
        print(f"remedy: {remedy.label}")


def _weights_were_given(run: RunRecord) -> bool:
    return run.ending is not None and run.ending.weights_were_given


def _evidence(file: Opened, run: RunRecord) -> RunEvidence:
    """All that can be known of a kept run; of one without the weights that it learned, nothing of
    its inside."""
    report = file.library.report(run.design.data)
    prepared = file.library.prepared(run.design.data)
    trainer = Trainer(file.library.store)
    trainer.load()
    taught = trainer.start(run.design, prepared, run.number)
    rows, inside = look_at_rows(taught), None
    if run.has_weights and not _weights_were_given(run):
        taught.restore(run.state, run.history)
        inside = look_inside(taught, unseen=run.ending is not None and not file.test_is_closed)
    return RunEvidence(
        design=run.design,
        history=run.history,
        goal=max(run.history.epochs, run.design.training.epochs),
        ending=run.ending,
        facts=prepared.facts,
        rows=rows,
        inside=inside,
        findings=check(run.design, report),
    )


def _finding(told: Told) -> dict[str, Any]:
    advice = told.advice
    return {
        "code": advice.code,
        "mood": advice.mood,
        "since": told.since,
        "sentence": str(advice.sentence),
        "reason": str(advice.reason),
        "remedies": [str(remedy.label) for remedy in advice.remedies],
        "back_to": advice.back_to,
    }
