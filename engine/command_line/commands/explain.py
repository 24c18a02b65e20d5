"""``explain``: every number of one step of learning, for one row."""

from __future__ import annotations

import argparse
import csv
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from engine.command_line.bricks import about, add_run, opened
from engine.command_line.table_options import whole
from engine.command_line.telling import Teller, finite
from engine.data.preparing.prepared import Prepared
from engine.explanation.chosen_rows import BatchRows
from engine.explanation.explained import MOST_STEPS, Network, take_steps
from engine.explanation.float64_network import float64_network
from engine.explanation.one_step import BrickStep, Step, taken_apart
from engine.explanation.own_rows import encoded_row, encoded_target, place_of
from engine.tasks import task_named
from engine.training.network.weights import brick_names

_SHOWN = 8  # numbers of an array in a line


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    explain = commands.add_parser("explain", help="every number of one step, for one row")
    explain.add_argument("brick", type=Path, metavar="D_OR_T.brick")
    which = explain.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--row", type=whole(1, 2**53), metavar="N", help="a row of the table, from 1"
    )
    which.add_argument(
        "--values", metavar='"1,2,3"', help="values of the inputs, in the table's order"
    )
    explain.add_argument("--target", metavar="VALUE", help="what the answer should be")
    explain.add_argument(
        "--after",
        type=whole(0, MOST_STEPS),
        default=0,
        metavar="STEPS",
        help="first so many steps of the training rows' first batch, in float64",
    )
    explain.add_argument("--json", action="store_true", help="all of it as one JSON object")
    add_run(explain)
    explain.set_defaults(command=_explain)


def _explain(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    design, trained = file.network(options.run)
    prepared = file.library.prepared(design.data)
    y: np.ndarray | None = None
    if options.row is not None:
        part, place = place_of(prepared, options.row, file.library.facts(design.data.source).rows)
        x, y = prepared.x[part][place : place + 1], prepared.y[part][place : place + 1]
    else:
        x = encoded_row(prepared, _cells(options.values))
    if options.target is not None:
        form = file.library.table(design.data.source).forms
        y = encoded_target(prepared, options.target, form)
    weights = trained.state.weights if trained is not None else None
    with float64_network(design, prepared, weights) as made:
        optimizer = made.optimizer(trained.state.optimizer if trained is not None else ())
        network, batch = Network(design, prepared), BatchRows(design.training.batch_size)
        cells = partial(file.library.cells, design.data.source)
        take_steps(made, network, batch, options.after, optimizer, cells)
        step = taken_apart(made, x, y, None if y is None else optimizer)
    names = tuple(brick_names(design.bricks))
    if options.json:
        told: dict[str, Any] = {"run": about(trained) if trained is not None else None}
        told |= {"epoch": trained.state.epoch if trained is not None else 0, "row": options.row}
        told |= {"steps_before": options.after}
        Teller().print_json(told | as_json(step, names, prepared))
    else:
        _print(step, names, prepared)


def _cells(line: str) -> list[str]:
    """The values of one line, as a table's row has them."""
    try:
        return next(csv.reader([line]), [])
    except csv.Error:  # several lines, or no line of a table at all
        return line.split(",")


def as_json(step: Step, names: tuple[str, ...], prepared: Prepared) -> dict[str, Any]:
    """The step of one row; arrays as lists, without the axis of rows."""
    return {
        "inputs": _listed(step.x[0]),
        "input_names": list(prepared.facts.input_names),
        "bricks": [_brick(name, brick) for name, brick in zip(names, step.bricks, strict=True)],
        "output": _listed(step.output[0]),
        "answer": _answer(step, prepared),
        "target": None if step.y is None else _listed(step.y[0]),
        "loss": finite(step.loss),
        "loss_of_the_row": None if step.losses is None else finite(step.losses[0].mean()),
        "penalty": finite(step.penalty),
        "learning_rate": step.learning_rate,
    }


def _brick(name: str, step: BrickStep) -> dict[str, Any]:
    return {
        "name": name,
        "kind": name.rpartition("_")[0],
        "function": step.function,
        "entering": _listed(step.entering[0]),
        "z": None if step.sums is None else _listed(step.sums[0]),
        "a": _listed(step.leaving[0]),
        "gradient_of_a": None if step.gradient is None else _listed(step.gradient[0]),
        "gradient_of_z": None if step.sums_gradient is None else _listed(step.sums_gradient[0]),
        "silenced": None if step.silenced is None else step.silenced[0].tolist(),
        "weights": {
            weight.name: {
                "values": _listed(weight.values),
                "gradient": None if weight.gradient is None else _listed(weight.gradient),
                "after": None if weight.after is None else _listed(weight.after),
                "optimizer": {
                    key: {"before": _listed(before), "after": _listed(after)}
                    for key, before, after in weight.memory
                },
            }
            for weight in step.weights
        },
    }


def _answer(step: Step, prepared: Prepared) -> dict[str, Any]:
    """What the output means: each target in its own unit, or the class."""
    facts = prepared.facts
    found = task_named(facts.task).answers(step.output, prepared.decode_targets).values[0]
    if facts.class_names:
        return {facts.target_names[0]: facts.class_names[int(found)]}
    return dict(zip(facts.target_names, _listed(np.atleast_1d(found)), strict=True))


def _listed(values: np.ndarray) -> Any:
    """As JSON: what is not finite becomes null."""
    if np.isfinite(values).all():
        return values.tolist()
    if values.ndim:
        return [_listed(value) for value in values]
    return None


def _print(step: Step, names: tuple[str, ...], prepared: Prepared) -> None:
    inputs = step.x[0].ravel()
    print("inputs: " + _some(inputs, prepared.facts.input_names))
    for name, brick in zip(names, step.bricks, strict=True):
        if brick.sums is not None:
            print(f"{name}: z = {_some(brick.sums[0])}")
            print(f"{name}: a = {brick.function}(z) = {_some(brick.leaving[0])}")
        else:
            print(f"{name}: a = {_some(brick.leaving[0])}")
        if brick.silenced is not None and brick.silenced.any():
            print(f"{name}: silenced {np.count_nonzero(brick.silenced)} of {brick.silenced.size}")
    for name, answer in _answer(step, prepared).items():
        print(f"answer: {name} = {answer if isinstance(answer, str) else format(answer, '.11g')}")
    if step.y is None:
        return
    print(f"target: {_some(step.y[0])}")
    print(f"loss: {step.loss!r}" + (f", of which penalty {step.penalty!r}" if step.penalty else ""))
    for name, brick in reversed(list(zip(names, step.bricks, strict=True))):
        for weight in brick.weights:
            if weight.gradient is None or weight.after is None:
                continue
            print(f"{name}/{weight.name}: gradient {_some(weight.gradient)}")
            print(f"{name}/{weight.name}: {_some(weight.values)} -> {_some(weight.after)}")


def _some(values: np.ndarray, names: tuple[str, ...] = ()) -> str:
    """The first few numbers with 9 digits, and how many more there are."""
    flat = np.asarray(values).ravel()
    labels = names if len(names) == len(flat) else ()
    texts = [
        f"{labels[place]} = {number:.9g}" if labels else f"{number:.9g}"
        for place, number in enumerate(flat[:_SHOWN])
    ]
    rest = len(flat) - len(texts)
    return ", ".join(texts) + (f", … ({rest} more)" if rest else "")
