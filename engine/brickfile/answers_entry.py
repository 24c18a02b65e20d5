"""The kept answers as a ``.brick`` file holds them, and what a stranger's may hold at most."""

from __future__ import annotations

from typing import Any

from engine.evaluation.kept_answers import (
    MAXIMUM_CELLS,
    MAXIMUM_COLUMNS,
    MAXIMUM_LETTERS,
    MAXIMUM_ROWS,
    KeptAnswers,
)
from engine.files.safe_archive import ArchiveError


def answers_record(answers: KeptAnswers) -> dict[str, Any]:
    """``answers`` for JSON."""
    return {
        "columns": list(answers.columns),
        "rows": [list(row) for row in answers.rows],
        "runs": list(answers.runs),
    }


def answers_from(raw: dict[str, Any]) -> KeptAnswers:
    """The answers that `answers_record` was made from.

    Raises:
        ArchiveError: they are none, or too many. A KeyError, where an entry is missing.
    """
    columns, rows = raw["columns"], raw["rows"]
    if not isinstance(columns, list) or not isinstance(rows, list):
        raise ArchiveError("damaged", "the kept answers are no table")
    cells = len(columns) * len(rows)
    if len(columns) > MAXIMUM_COLUMNS or len(rows) > MAXIMUM_ROWS or cells > MAXIMUM_CELLS:
        raise ArchiveError("too_large", f"{cells} cells of kept answers")
    names = _texts(columns, len(columns))
    if len(set(names)) != len(names) or (rows and not names):
        raise ArchiveError("damaged", "the names of the kept answers' columns")
    runs = raw.get("runs", [])  # older files have none
    if not isinstance(runs, list) or len(runs) > len(rows):
        raise ArchiveError("damaged", "the runs of the kept answers")
    own = tuple(_texts(row, len(names)) for row in rows)
    return KeptAnswers(names, own, _texts(runs, len(runs)))


def _texts(raw: Any, count: int) -> tuple[str, ...]:
    if not isinstance(raw, list) or len(raw) != count:
        raise ArchiveError("damaged", "a row of the kept answers")
    if not all(isinstance(text, str) and len(text) <= MAXIMUM_LETTERS for text in raw):
        raise ArchiveError("damaged", "a cell of the kept answers")
    return tuple(raw)
