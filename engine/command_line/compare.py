"""``compare``: the runs of one or several files beside each other, and what changed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import Opened, about, opened
from engine.command_line.table_options import PART_NAMES
from engine.command_line.telling import Teller
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.runs.comparable import can_be_ranked
from engine.runs.differences import BrickChange, Change, FieldChange, SettingChange, differences
from engine.runs.figures import figures_of
from engine.training.run_record import RunRecord

_NO_RUNS = Sentence(
    "command.no_runs",
    QT_TRANSLATE_NOOP("Engine", "There is nothing to compare: none of these files holds a run."),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    parser = commands.add_parser("compare", help="runs beside each other")
    parser.add_argument("bricks", type=Path, nargs="+", metavar="A.brick")
    parser.add_argument("--json", action="store_true", help="all of it as one JSON object")
    parser.set_defaults(command=_compare)


def _compare(options: argparse.Namespace) -> None:
    files = [opened(path) for path in options.bricks]
    runs = [(file, run) for file in files for run in file.runs.records]
    if not runs:
        raise EngineError(_NO_RUNS())
    groups = _groups([run for _, run in runs])
    entries = []
    for place, (file, run) in enumerate(runs):
        before = [
            run for number, (_, run) in enumerate(runs[:place]) if groups[number] == groups[place]
        ]
        entries.append(_entry(file, run, groups[place], before[-1] if before else None))
    if options.json:
        Teller().print_json({"runs": entries})
        return
    for entry in entries:
        figures = "; ".join(
            f"{part} {name} {value:.4g}"
            for part, values in entry["figures"].items()
            for name, value in values.items()
        )
        name = entry["name"] or f"run {entry['number']}"
        print(f"[{entry['group']}] {entry['file']} {name}: {entry['network']}; {figures}")
        if entry["changed"] is not None:
            print(f"    changed: {', '.join(entry['changed']) or 'nothing'}")


def _groups(runs: list[RunRecord]) -> list[int]:
    """Runs with one number can be ranked against each other; counted from 1."""
    first: list[RunRecord] = []
    numbers = []
    for run in runs:
        for number, one in enumerate(first):
            if can_be_ranked(one, run) is None:
                numbers.append(number + 1)
                break
        else:
            first.append(run)
            numbers.append(len(first))
    return numbers


def _entry(file: Opened, run: RunRecord, group: int, before: RunRecord | None) -> dict[str, Any]:
    names = {part: name for name, part in PART_NAMES.items()}
    figures: dict[str, dict[str, float]] = {}
    for (part, name), value in figures_of(run).items():
        figures.setdefault(names[part], {})[name] = value
    changed = None
    if before is not None:
        changed = [_words(change) for change in differences(before.design, run.design)]
    return about(run) | {
        "file": file.path.name,
        "group": group,
        "network": ", ".join(brick.face() for brick in run.design.bricks),
        "epochs": run.history.epochs,
        "epoch_of_the_weights": run.state.epoch,
        "seconds": round(run.seconds, 3),
        "seed": run.design.training.seed,
        "loss_is_of_the_scaled_target": run.design.data.target_is_scaled,
        "figures": figures,
        "changed": changed,
    }


def _words(change: Change) -> str:
    """A change in a few English words."""
    if isinstance(change, BrickChange):
        faces = [
            None if brick is None else f"{brick.title} {brick.face()}".strip()
            for brick in (change.before, change.after)
        ]
        if faces[0] is None or faces[1] is None:
            return f"+ {faces[1]}" if faces[0] is None else f"− {faces[0]}"
        if faces[0] != faces[1] or not change.fields:
            return f"{faces[0]} → {faces[1]}"
        return f"{faces[0]}: {', '.join(map(_of_field, change.fields))}"
    if isinstance(change, SettingChange):
        return _of_field(change.change)
    columns = [*(f"+ {name}" for name in change.added), *(f"− {name}" for name in change.gone)]
    return f"{change.part} ({', '.join(columns)})" if columns else change.part


def _of_field(change: FieldChange) -> str:
    return f"{change.field.name} {change.before} → {change.after}"
