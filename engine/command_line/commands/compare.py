"""``compare``: the runs of one or several files beside each other, what changed, and whether it
is more than luck."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.command_line.bricks import Opened, about, opened
from engine.command_line.table_options import PART_NAMES, whole
from engine.command_line.telling import Teller, finite, tell_progress
from engine.design import Design
from engine.handout.closed_part import TEST_IS_CLOSED
from engine.handout.holding import refusal_of_trials
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.runs.comparable import can_be_ranked
from engine.runs.differences import BrickChange, Change, FieldChange, SettingChange, differences
from engine.runs.figures import figures_of
from engine.tasks import task_named
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer
from engine.trials.kept import NO_TRIALS, KeptTrials
from engine.trials.over_seeds import over_seeds
from engine.trials.spread import MAXIMUM_SEEDS, seed_difference
from engine.trials.trial import measured_part

_NO_RUNS = Sentence(
    "command.no_runs",
    QT_TRANSLATE_NOOP("Engine", "There is nothing to compare: none of these files holds a run."),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    parser = commands.add_parser("compare", help="runs beside each other")
    parser.add_argument("bricks", type=Path, nargs="+", metavar="A.brick")
    parser.add_argument(
        "--seeds",
        type=whole(2, MAXIMUM_SEEDS),
        metavar="N",
        help="train each design again with so many seeds, and say what is more than their luck",
    )
    parser.add_argument("--json", action="store_true", help="all of it as one JSON object")
    parser.set_defaults(command=_compare)


def _compare(options: argparse.Namespace) -> None:
    files = [opened(path) for path in options.bricks]
    runs = [(file, run) for file in files for run in file.shown_runs.records]
    if not runs:
        raise EngineError(_NO_RUNS())
    groups = _groups([run for _, run in runs])
    trials = _trained_again(files, options.seeds) if options.seeds is not None else NO_TRIALS
    entries = []
    for place, (file, run) in enumerate(runs):
        older = [
            run for number, (_, run) in enumerate(runs[:place]) if groups[number] == groups[place]
        ]
        before = older[-1] if older else None
        entry = _entry(file, run, groups[place], before)
        if options.seeds is not None:
            entry["over_seeds"] = _over_seeds(run.design, before, trials)
        entries.append(entry)
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
        if options.seeds is not None:
            print_over_seeds(entry["over_seeds"])


def _trained_again(files: Sequence[Opened], seeds: int) -> KeptTrials:
    """Every design of a file with the same seeds; equal designs of several files once."""
    for file in files:
        designs = [run.design for run in file.runs.records]
        if file.lock is not None:
            refusal = refusal_of_trials(file.lock, file.design, designs)
            if refusal is not None:
                raise EngineError(refusal)
        if file.test_is_closed:
            for design in designs:
                if measured_part(file.library.prepared(design.data)) == "test":
                    raise EngineError(TEST_IS_CLOSED())
    trainer = Trainer()
    trainer.load()
    kept = NO_TRIALS
    for file in files:
        designs = [run.design for run in file.runs.records if kept.of(run.design) is None]
        found = over_seeds(designs, file.library, trainer, seeds, tell_progress)
        for spread in found.spreads:
            kept = kept.keeping(spread.design, spread.trials)
    return kept


def _over_seeds(design: Design, before: RunRecord | None, kept: KeptTrials) -> dict[str, Any]:
    """The spread of a design's figures, and how it compares with the design of ``before``."""
    own = kept.of(design)
    assert own is not None
    names = {part: name for name, part in PART_NAMES.items()}
    figures = {}
    for name in own.trials[0].figures:
        values = own.values(name)
        figures[name] = {
            "mean": finite(values.mean()),
            "deviation": finite((values - values[0]).std(ddof=1)),  # of equal ones exactly 0
            "values": [finite(value) for value in values],
        }
    other = kept.of(before.design) if before is not None else None
    differences = {}
    for name in ("loss", task_named(design.data.task).metric.name):
        found = seed_difference(own, other, name) if other not in (None, own) else None
        if found is not None:
            differences[name] = {
                "better_by": found.mean,
                "interval_95": [found.low, found.high],
                "p_value": found.p_value,
                "verdict": found.verdict,
            }
    return {
        "seeds": list(own.seeds),
        "part": names[own.trials[0].part],
        "rows": own.trials[0].count,
        "figures": figures,
        "against_the_run_before": differences,
    }


def print_over_seeds(own: dict[str, Any]) -> None:
    """What `_over_seeds` found, in two lines or more."""
    figures = "; ".join(
        f"{name} {of['mean']:.4g} ± {of['deviation']:.2g}" for name, of in own["figures"].items()
    )
    print(f"    over {len(own['seeds'])} seeds, {own['part']} rows ({own['rows']}): {figures}")
    for name, of in own["against_the_run_before"].items():
        by, ends = of["better_by"], of["interval_95"]
        if of["verdict"] == "worse":  # worse by 0.1, not by -0.1
            by, ends = -by, [-end for end in reversed(ends)]
        words = of["verdict"].replace("_", " ")
        print(f"    {name}: {words}, by {by:.4g} ({ends[0]:.4g} to {ends[1]:.4g}) on these rows")


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
