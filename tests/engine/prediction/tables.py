"""Tables to learn from and rows to answer, without a network: answers are made up."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.edits.proposal import propose_data
from engine.evaluation.results import Prediction
from engine.prediction.answer_table import AnsweredTable, TableToAnswer

CASES = Path(__file__).parents[2] / "data" / "cases"


def prepared_for(path: Path) -> Prepared:
    """The table's data as they are proposed, made ready."""
    library = Library()
    file = library.open_table(path)
    return library.prepared(propose_data(file, library.facts(file)))


def first_input(prepared: Prepared):
    """A network that answers with its first input, whatever the others are."""

    def predict(inputs: np.ndarray) -> Prediction:
        facts, first = prepared.facts, inputs[:, :1].astype(np.float64)
        if facts.class_names:
            shares = np.eye(len(facts.class_names))[(first[:, 0] > 0).astype(int)]
            names = facts.class_names, facts.target_names
            return Prediction(1, 1, facts.task, *names, shares.argmax(axis=1), shares)
        values = np.repeat(first, len(facts.target_names), axis=1)
        spreads = prepared.target_spreads
        return Prediction(1, 1, "regression", (), facts.target_names, values, None, spreads)

    return predict


def answered(
    prepared: Prepared, rows: Path, out: Path, **more: object
) -> tuple[list[list[str]], AnsweredTable]:
    """All lines of the table that is given back, and what was done."""
    done = TableToAnswer(rows, prepared).answer(first_input(prepared), out, **more)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream)), done
