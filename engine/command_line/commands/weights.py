"""``weights``: a network's weights, and others in their place."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.command_line.bricks import Opened, about, add_run, opened, write
from engine.command_line.telling import Teller
from engine.edits.weights import with_first_weights
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.frames import History
from engine.training.network.keras_model import check_trainable
from engine.training.network.weights import first_weights, named
from engine.training.network.weights_file import read_weights
from engine.training.run.run_record import RunRecord, new_id
from engine.training.trainer import Trainer, quiet_tensorflow

_NOTHING_TO_SET = Sentence(
    "weights.nothing_to_set",
    QT_TRANSLATE_NOOP("Engine", "Say with --set which file holds the new weights."),
)
_NO_OUT = Sentence(
    "weights.no_out",
    QT_TRANSLATE_NOOP("Engine", "Say with --out where the file with the new weights goes."),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    weights = commands.add_parser("weights", help="the weights, or others in their place")
    weights.add_argument("brick", type=Path, metavar="D_OR_T.brick")
    weights.add_argument(
        "--set", type=Path, metavar="FILE", dest="given", help="a .json or .npz of weights"
    )
    weights.add_argument("--out", type=Path, metavar="U.brick")
    weights.add_argument("--json", action="store_true", help="all of it as one JSON object")
    add_run(weights)
    weights.set_defaults(command=_weights)


def _weights(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    design, trained = file.network(options.run)
    prepared = file.library.prepared(design.data)
    check_trainable(design, prepared.facts)
    quiet_tensorflow()
    values = first_weights(design, prepared.facts.input_shape)
    if trained is not None:
        values = named(values, trained.state.weights)
    if options.given is None:
        if options.out is not None:
            raise EngineError(_NOTHING_TO_SET())
        _show(values, trained, options.json)
        return
    if options.out is None:
        raise EngineError(_NO_OUT())
    given = read_weights(options.given, values)
    if trained is None:
        design = with_first_weights(design, values | given, set(given))
        told = write(
            options.out,
            design,
            file.library,
            file.runs,
            file.planned,
            file.answers,
            file.course,
            file.trials,
            file.lock,
        )
    else:
        told = _new_run(file, trained, list((values | given).values()), options.out)
    teller = Teller()
    for message in told:
        teller.say(message, "warning")
    if options.json:
        teller.print_json({"set": sorted(given), "run": about(trained) if trained else None})


def _new_run(file: Opened, record: RunRecord, values: list[np.ndarray], out: Path) -> Any:
    """Write a run that begins where ``record`` stands, with other weights and a fresh
    optimizer; the run itself stays."""
    prepared = file.library.prepared(record.design.data)
    trainer = Trainer(file.library.store)
    trainer.load()
    run = trainer.start(record.design, prepared, file.runs.last_number + 1)
    run.begin_with([value.astype(np.float32) for value in values])
    made = replace(
        record,
        id=new_id(),
        number=file.runs.last_number + 1,
        name="",
        history=History(),
        state=run.state(),
        ending=None,
        seconds=0.0,
    )
    runs = file.runs.keeping(made).choosing(made.id)
    return write(
        out,
        record.design,
        file.library,
        runs,
        file.planned,
        file.answers,
        file.course,
        file.trials,
        file.lock,
    )


def _show(values: dict[str, np.ndarray], record: RunRecord | None, as_json: bool) -> None:
    if as_json:
        told: dict[str, Any] = {"run": about(record) if record is not None else None}
        told["weights"] = {
            name: {"shape": list(array.shape), "values": array.tolist()}
            for name, array in values.items()
        }
        Teller().print_json(told)
        return
    for name, array in values.items():
        shape = " × ".join(map(str, array.shape)) or "1"
        least, most = (float(array.min()), float(array.max())) if array.size else (0.0, 0.0)
        print(f"{name}: {shape}; mean {float(array.mean()):.6g}, from {least:.6g} to {most:.6g}")
