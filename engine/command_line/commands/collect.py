"""``collect``: what a class handed in, measured here anew."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from engine.classroom.apart import Apart
from engine.classroom.collecting import collected, ranked, work_to_measure
from engine.classroom.measuring import Measured
from engine.classroom.scores_table import write_scores
from engine.command_line.reporting import Reporter
from engine.command_line.telling import Teller, finite
from engine.handout.class_goal import figure_text


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    collect = commands.add_parser("collect", help="what a class handed in, measured anew")
    collect.add_argument("folder", type=Path, metavar="FOLDER", help="the class's folder")
    collect.add_argument("--lesson", type=Path, required=True, metavar="L.brick")
    collect.add_argument("--all", action="store_true", help="not only the newest of each person")
    collect.add_argument("--out", type=Path, metavar="SCORES.csv", help="or .xlsx")
    collect.add_argument("--json", action="store_true", help="the result as one JSON object")
    collect.set_defaults(command=_collect)


def _collect(options: argparse.Namespace) -> None:
    works = work_to_measure(options.folder, all_tries=options.all)
    told = Reporter("measured")
    apart = Apart(options.lesson)
    try:
        found = collected(works, apart.measure, lambda done, count: told(done / count))
    finally:
        apart.close()
    order = ranked(found, apart.figure)
    if options.out is not None:
        write_scores(options.out, order)
    teller = Teller()
    for own in order:
        if own.trouble is not None:
            teller.say(own.trouble, "error", "/".join(own.work.path.parts[-3:]))
    if options.json:
        teller.print_json(
            {
                "figure": apart.figure,
                "handed_in": len(found),
                "reached": sum(bool(own.reached and own.is_clean) for own in found),
                "work": [_as_json(place, own) for place, own in enumerate(order, start=1)],
            }
        )
    else:
        for place, own in enumerate(order, start=1):
            _print(place, own, apart.figure)


def _as_json(place: int, own: Measured) -> dict[str, Any]:
    known = own.attempt
    return {
        "rank": place,
        "class": own.class_name,
        "name": own.name,
        "file": str(own.work.path),
        "handed_in": own.at,
        "handed_in_before": own.earlier,
        "reached": own.reached,
        "score": finite(own.score),
        "figures": {name: finite(value) for name, value in own.figures.items()},
        "neurons": known.neurons if known else None,
        "weights": known.weights if known else None,
        "epochs": known.epochs if known else None,
        "seconds": own.seconds if known else None,
        "flags": [{"code": flag.code, "text": str(flag)} for flag in own.flags],
        "trouble": str(own.trouble) if own.trouble is not None else None,
    }


def _print(place: int, own: Measured, figure: str) -> None:
    known = own.attempt
    words = [f"{place}", own.class_name, own.name]
    if own.trouble is not None:
        words.append(str(own.trouble))
    elif known is not None:
        mark = {True: "reached", False: "not reached", None: ""}[own.reached]
        words += [mark, figure_text(figure, own.score)]
        words.append(f"{known.neurons} neurons, {known.epochs} epochs")
    words += [f"! {flag}" for flag in own.flags]
    print(" · ".join(filter(None, words)))
