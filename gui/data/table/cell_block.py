"""Blocks of cells as the clipboard carries them between spreadsheets and this window."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

Block = list[list[str]]

MAXIMUM_CELLS = 10_000  # what can be looked through by hand; more is a table to be pasted


def block_of(text: str) -> Block:
    """The cells of ``text``, row by row; [] where there is none.

    Spreadsheets part cells by tabs, and quote a cell that holds a tab, a line's end or a
    quotation mark. Text without any tab is parted by commas, semicolons or bars where each of
    its lines has as many of them; else a line is a cell.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip("\n")
    if not text.strip():
        return []
    rows = _parted(text, _sign_of(text))
    while rows and not any(cell for cell in rows[-1]):
        rows.pop()
    return rows


def text_of(block: Sequence[Sequence[str]]) -> str:
    """``block`` as spreadsheets take it."""
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t", lineterminator="\n").writerows(block)
    return stream.getvalue()


def _sign_of(text: str) -> str:
    if "\t" in text:
        return "\t"
    lines = [line for line in text.split("\n", 200)[:200] if line.strip()]
    for sign in (";", ",", "|"):
        counts = {line.count(sign) for line in lines}
        if len(counts) == 1 and counts != {0}:
            return sign
    return ""


def _parted(text: str, sign: str) -> Block:
    if not sign:
        return [[line.strip()] for line in text.split("\n")]
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
        return [[_one_line(cell) for cell in record] for record in reader]
    except csv.Error:  # a cell beyond what the reader takes
        return [[cell.strip() for cell in line.split(sign)] for line in text.split("\n")]


def _one_line(cell: str) -> str:
    return " ".join(cell.split("\n")).strip()
