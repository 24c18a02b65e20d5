"""``runs``: which runs and which planned designs lie in a file."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import Any

from engine.command_line.bricks import about, opened
from engine.command_line.telling import Teller
from engine.design import Design
from engine.runs.runs import Planned
from engine.runs.showing import best_figure
from engine.training.run.run_record import RunRecord


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    runs = commands.add_parser("runs", help="the runs and planned designs in a file")
    runs.add_argument("brick", type=Path, metavar="T.brick")
    runs.add_argument("--json", action="store_true", help="all of it as one JSON object")
    runs.set_defaults(command=_list)


def _list(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    runs = [_of_run(run, file.runs.chosen_id) for run in file.runs.records]
    planned = [_of_planned(plan) for plan in file.planned]
    if options.json:
        Teller().print_json({"runs": runs, "planned": planned})
        return
    for entry in runs:
        best = entry["best"]
        parts = [
            f"{entry['number']} {entry['name']}".strip() + f": {entry['network']}",
            f"{entry['ending'] or 'not ended'}, {entry['epochs']} epochs",
            *([f"{best['figure']} {best['value']:.4g} at epoch {best['epoch']}"] if best else []),
        ]
        print("; ".join(parts))
    for entry in planned:
        print(f"planned {entry['name']}: {entry['network']}")


def _of_run(run: RunRecord, chosen: str) -> dict[str, Any]:
    best = best_figure(run)
    return about(run) | {
        "chosen": run.id == chosen,
        "network": _network(run.design),
        "epochs": run.history.epochs,
        "seconds": round(run.seconds, 3),
        "ending": run.ending.reason if run.ending is not None else None,
        "has_weights": run.has_weights,
        "best": None
        if best is None
        else {"figure": best.name, "value": best.value, "epoch": best.epoch},
        "last": {
            name: float(values[-1]) if math.isfinite(values[-1]) else None
            for name, values in run.history.values.items()
            if len(values)
        },
    }


def _of_planned(plan: Planned) -> dict[str, Any]:
    return {"id": plan.id, "name": plan.name, "network": _network(plan.design)}


def _network(design: Design) -> str:
    return ", ".join(brick.face() for brick in design.bricks)
