"""The engine without a window: ``python -m engine``.

    new --data TABLE [--target COLUMN] [--test-data TABLE] --out D.brick [--json]
                                                            the proposal for a table
    new --pictures FOLDER_OR_ZIP [--size N] --out D.brick [--json]
                                                            … for pictures, a folder for each class
    open MODEL.keras --out D.brick [--json]                 a network of others, with its weights
    train D.brick [--epochs N] [--seed S] [--final | --go-on] [--run NAME | --planned NAME]
          [--name NAME] --out T.brick [--json]              a new run, or one that goes on
    evaluate T.brick [--part train|validation|test | --table NEW.csv] [--run NAME] [--json]
                                                            how good the run is, against what
    importance T.brick [--part P] [--repeats N] [--seed S] [--run NAME] [--json]
                                                            which columns its answers rest on
    cross-validate D.brick [--folds K] [--repeats N] [--epochs N] [--json]
                                                            trained anew for each fold
    predict T.brick TABLE [--run NAME] --out P.csv [--json]
    compare A.brick [B.brick …] [--seeds N] [--json]        runs beside each other, what changed,
                                                            whether it is more than luck
    try D.brick --set NAME=VALUES [--set NAME=VALUES] [--seeds N] [--seconds S] [--epochs N]
          [--cluster ADDRESS] [--out W.brick] [--json]      a setting with several values
    runs T.brick [--json]                                   the runs and planned designs
    explain D_OR_T.brick (--row N | --values "1,2,3") [--target VALUE] [--after STEPS]
          [--run NAME] [--json]                             every number of one step
    coach T.brick [--run NAME] [--json]                     how the run went, why, what to do
    weights D_OR_T.brick [--set FILE.json|.npz|.csv --out U.brick] [--run NAME] [--json]
                                                            the weights, or others in their place
    export D_OR_T.brick --as script|notebook|data [--language ko|en] [--numpy] [--run NAME]
          [--force] --out PATH                                      as Keras code, or the rows with
                                                            their parts; the rows that a script
                                                            reads are written beside it
    export T.brick --as keras|savedmodel|litert|weights|page|service [--language ko|en]
          [--run NAME] [--own-rows] [--force] --out PATH    the network, with what makes raw rows
                                                            ready for it: a model or weights with
                                                            preparation.json and predict.py, a web
                                                            page in one file, a folder that answers
                                                            over HTTP
    export T.brick --as report [--language ko|en] [--run NAME] [--name TEXT] [--class TEXT]
          [--notes TEXT] [--force] --out R.html|R.pdf       what was made and learned, to hand in
    pages D.brick [--set PAGES.toml --out E.brick | --remove --out E.brick] [--json]
                                                            the lesson pages that a file carries
    lock D.brick --spec FILE.toml [--pages PAGES.toml] --out L.brick [--json]
                                                            a lesson for a class: what shows, what
                                                            is locked, what is to be reached
    submit T.brick --name NAME --class CLASS --to FOLDER [--json]
                                                            handed in: a file of one's own below
                                                            FOLDER/submitted
    collect FOLDER --lesson L.brick [--out SCORES.csv|.xlsx] [--json]
                                                            what was handed in, measured here anew
    lessons                                                 the lessons' names
    lesson NAME --out D.brick                               one of them as a file
    thumbnail D.brick [--size PIXELS] --out PICTURE.png     the file's small picture, for a desktop

A file may hold several runs: NAME is a run's name or its number, and where none is given the
newest is meant. What is written holds all runs of the file that was read.

A table is a text file (CSV, TSV …) or a workbook (.xlsx, .xls, .ods, .xlsb). How it is read is
proposed; ``--sheet``, ``--encoding`` and ``--separator`` correct it. The rows to predict are
read in the form of the table that the network was taught with.

What the window would say (notes, findings, rows left out) goes to standard error, as does
progress; with ``--json`` it is in the one JSON object on standard output as well. Bad input:
one sentence on standard error, exit status 2, nothing written.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from engine.command_line.commands import (
    coach,
    collect,
    compare,
    cross_validate,
    evaluate,
    explain,
    export,
    importance,
    lessons,
    lock,
    new,
    open_network,
    pages,
    predict,
    runs,
    submit,
    thumbnail,
    train,
    try_setting,
    weights,
)
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_NO_FOLDER = Sentence(
    "command.no_folder",
    QT_TRANSLATE_NOOP("Engine", "There is no folder to write this file in: {name}"),
)


_COMMANDS = (
    new,
    open_network,
    train,
    evaluate,
    predict,
    importance,
    cross_validate,
    compare,
    try_setting,
    runs,
    explain,
    coach,
    weights,
    export,
    pages,
    lock,
    submit,
    collect,
    lessons,
    thumbnail,
)


_BELOW_ZERO = re.compile(r"-[.\d]")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence, as for any other bad input; ``--help`` shows the rest."""
        self.exit(2, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None, called: str = "python -m engine") -> int:
    """Run one command, ``called`` so where it is installed; returns the exit status."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # standard error is for progress
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # Korean on a terminal without it
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(called).parse_args(_with_values_below_zero(given))
    command: Callable[[argparse.Namespace], None] = options.command
    try:
        out: Path | None = getattr(options, "out", None)
        if out is not None and not _is_folder(out.absolute().parent):
            raise EngineError(_NO_FOLDER(name=str(out)))
        command(options)
        sys.stdout.flush()
    except EngineError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # as with "| head": who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        return 130
    return 0


def _with_values_below_zero(arguments: Sequence[str]) -> list[str]:
    """``--values -1,2`` as ``--values=-1,2``: argparse takes what begins with a minus sign, and
    is no plain number, for another option. None of ours begins so."""
    joined: list[str] = []
    for argument in arguments:
        is_value = bool(_BELOW_ZERO.match(argument)) and bool(joined)
        if is_value and joined[-1].startswith("--") and "=" not in joined[-1]:
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name longer than any folder's
        return False


def _parser(called: str) -> argparse.ArgumentParser:
    parser = _Parser(prog=called, description="Neurobricks without a window.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in _COMMANDS:
        module.add_to(commands)
    return parser
