"""``open``: a network of others, as Keras saved it, as a file of ours."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.command_line.bricks import about, write
from engine.command_line.telling import Teller
from engine.data.knowing.library import Library
from engine.data.sources.without_names import NumbersWithoutNames
from engine.keras_file.opening import OpenedNetwork, open_network
from engine.runs.runs import NO_RUNS


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    command = commands.add_parser("open", help="a network that Keras saved, as a file of ours")
    command.add_argument("network", type=Path, metavar="MODEL.keras")
    command.add_argument("--out", type=Path, required=True, metavar="D.brick")
    command.add_argument("--json", action="store_true", help="what was opened as one JSON object")
    command.set_defaults(command=_open)


def _open(options: argparse.Namespace) -> None:
    opened = open_network(options.network)
    teller = Teller()
    for message in opened.notes:
        teller.say(message)
    runs = NO_RUNS.keeping(opened.run).choosing(opened.run.id)
    for message in write(options.out, opened.design, Library(), runs):
        teller.say(message, "warning")
    if options.json:
        teller.print_json(_result(opened))


def _result(opened: OpenedNetwork) -> dict[str, Any]:
    design = opened.design
    source = design.data.source
    assert isinstance(source, NumbersWithoutNames)
    return {
        "run": about(opened.run),
        "task": design.data.task,
        "inputs": source.inputs,
        "picture": list(source.picture),
        "outputs": source.outputs,
        "classes": list(source.class_names),
        "bricks": [brick.model_dump()["kind"] for brick in design.bricks],
        "weights": sum(array.size for array in opened.run.state.weights),
        "optimizer": design.training.optimizer,
        "learning_rate": design.training.learning_rate,
        "loss": design.training.loss,
    }
