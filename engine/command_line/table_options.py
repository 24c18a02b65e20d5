"""Options of the commands that read a table, and numbers as options."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from engine.data.parts import Part
from engine.data.reading.encodings import EncodingName
from engine.data.reading.table_form import Separator
from engine.data.reading.table_import import ENCODINGS, SEPARATORS, ImportOptions

_ENCODING_NAMES: dict[str, EncodingName] = {
    "utf8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf16": "utf-16",
    "euc-kr": "cp949",
    "windows-1252": "cp1252",
}

PART_NAMES: dict[str, Part] = {"train": "training", "validation": "validation", "test": "test"}


def add_reading(parser: argparse.ArgumentParser) -> None:
    """What is proposed, unless one knows better."""
    names = sorted((*ENCODINGS, *_ENCODING_NAMES))
    parser.add_argument("--sheet", metavar="NAME", help="of a workbook")
    parser.add_argument("--encoding", type=str.lower, choices=names, help="of a text file")
    parser.add_argument("--separator", type=_separator, metavar="SIGN", help="such as ; or tab")


def chosen_options(options: argparse.Namespace) -> ImportOptions:
    """What was chosen on the command line; the rest is proposed."""
    encoding = options.encoding
    return ImportOptions(
        encoding=_ENCODING_NAMES.get(encoding, encoding),
        separator=options.separator,
        sheet=options.sheet,
    )


def whole(least: int, most: int) -> Callable[[str], int]:
    """A type of option: a whole number in these bounds."""

    def read(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = least - 1
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number from {least} to {most}")
        return value

    return read


def seconds_limit(text: str) -> float:
    """A type of option: seconds, more than 0."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0.0 < value < 1e7:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds above 0")
    return value


def _separator(text: str) -> Separator:
    words: dict[str, Separator] = {
        **{sign: sign for sign in SEPARATORS},
        **{"tab": "\t", "\\t": "\t", "space": " ", "comma": ",", "semicolon": ";", "pipe": "|"},
    }
    if text not in words:
        raise argparse.ArgumentTypeError(f"{text!r} is none of , ; | tab space")
    return words[text]
