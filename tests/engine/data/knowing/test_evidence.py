"""Copies, repeated rows and inputs that tell all are found; honest tables are left alone."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.facts import Evidence, PictureEvidence
from engine.data.knowing.evidence import evidence_of
from engine.data.knowing.library import Library
from engine.data.knowing.summary import table_facts
from engine.data.preparing.preparation import prepare
from engine.data.preparing.row_marks import row_marks
from engine.data.settings import DataSettings, SplitSettings
from engine.data.sources.catalogue import CATALOGUE, Blobs, TableFile
from engine.data.sources.drawn_pictures import PictureSource
from engine.data.sources.share_prices import SharePrices
from engine.data.table import Table
from engine.edits.proposal import propose_data

FILE = TableFile(name="t.csv", fingerprint="0" * 64)
RANDOM = np.random.RandomState(0)
N = 400
X, Z = RANDOM.normal(size=(2, N))
CLASS = np.where(X + Z + RANDOM.normal(0.0, 0.5, N) > 0, "yes", "no")
WORDS = RANDOM.choice(["a", "b", "c"], N)
BUILT_IN = tuple(source for source in CATALOGUE if source is not TableFile)


def evidence(columns, target, *, split=None, ignored=(), task=None) -> Evidence:
    import pandas as pd

    table = Table(pd.DataFrame(columns))
    facts = table_facts(table)
    data = propose_data(FILE, facts)
    settings = tuple(
        column.model_copy(
            update={
                "role": "target"
                if column.name == target
                else "ignored"
                if column.name in ignored
                else "input",
                "scaling": "none",
            }
        )
        for column in data.columns
    )
    kind = next(column.kind for column in settings if column.name == target)
    classes = len(set(columns[target]))
    task = task or (
        "regression" if kind == "number" else "binary" if classes == 2 else "multiclass"
    )
    data = DataSettings(
        source=FILE, columns=settings, task=task, split=split or SplitSettings(validation_share=0.2)
    )
    return evidence_of(table, facts, prepare(table, data), row_marks(table))


def test_an_honest_table_has_nothing_to_tell():
    assert evidence({"x": X, "z": Z, "words": WORDS, "y": CLASS}, "y") == Evidence()
    y = X + 0.1 * RANDOM.normal(size=N)
    assert evidence({"x": X, "z": Z, "words": WORDS, "y": y}, "y") == Evidence()


@pytest.mark.parametrize("source_class", BUILT_IN, ids=lambda found: found.__name__)
def test_what_comes_with_the_app_has_nothing_to_tell(source_class):
    library = Library()
    source = source_class()
    report = library.report(propose_data(source, library.facts(source)))
    assert report.problem is None
    # days to come lie beyond those that were: the story of the share is about that
    drifting = ("economy_index",) if source_class is SharePrices else ()
    of_pictures = PictureEvidence() if issubclass(source_class, PictureSource) else None
    assert report.evidence == Evidence(drifting=drifting, pictures=of_pictures)


@pytest.mark.parametrize(
    ("leak", "y"),
    [
        (1.8 * X + 32.0, X),  # other units
        (X + 1e-6 * Z, X),  # all but equal
        (np.where(CLASS == "yes", "passed", "failed"), CLASS),  # other words
        (np.where(CLASS == "yes", 5.0, 2.0) + 0.1 * Z.clip(-3, 3), CLASS),  # a limit parts them
        (np.where(CLASS == "yes", 1, 0), CLASS),
        (np.array(["Seoul", "Busan", "Jeju"])[np.searchsorted(["b", "c"], WORDS, "right")], WORDS),
        (WORDS, np.searchsorted(["b", "c"], WORDS, "right") * 10.0),  # a price for each kind
    ],
    ids=["units", "equal", "words", "limit", "code", "three", "price"],
)
def test_an_input_that_tells_the_target_is_found(leak, y):
    found = evidence({"x": X**3, "leak": leak, "z": Z, "y": y}, "y")
    assert found.telling == ("leak",)
    alone = evidence({"leak": leak, "y": y}, "y")
    assert alone.telling == (), "the only input may tell all"
    assert evidence({"x": X**3, "leak": leak, "z": Z, "y": y}, "y", ignored=("leak",)).telling == ()


@pytest.mark.parametrize(
    "not_quite",
    [
        np.where(np.arange(N) % 50 == 0, Z, np.where(CLASS == "yes", 5.0, 2.0)),  # 2 % contradict
        np.where(np.arange(N) % 50 == 0, "unknown", CLASS),
        np.arange(N),
        np.zeros(N),
    ],
    ids=["limit", "words", "numbered", "constant"],
)
def test_a_good_input_is_not_taken_for_a_leak(not_quite):
    y = np.where(np.arange(N) % 100 < 50, CLASS, CLASS[::-1])
    assert evidence({"x": X, "good": not_quite, "z": Z, "y": y}, "y").telling == ()


def test_few_rows_prove_nothing():
    few = {"x": X[:20], "leak": 2 * Z[:20], "y": Z[:20]}
    assert evidence(few, "y").telling == ()
    rare = np.where(np.arange(N) < 5, "yes", "no")
    assert evidence({"x": X, "leak": (rare == "yes") * 1.0, "y": rare}, "y").telling == ()


def test_copies_are_found_as_pairs_whatever_their_scale():
    columns = {"x": X, "z": Z, "twice": 2 * X + 1, "words": WORDS, "y": CLASS}
    columns["letters"] = np.char.upper(WORDS.astype(str))
    assert evidence(columns, "y").copies == (("x", "twice"), ("words", "letters"))


def test_columns_that_are_only_much_alike_are_no_copies():
    gaps = X.copy()
    gaps[::7] = np.nan
    columns = {"x": X, "near": X + 0.05 * Z, "gaps": gaps, "big": 1e30 * Z, "y": CLASS}
    assert evidence(columns, "y").copies == ()


def test_repeated_rows_are_counted_and_those_of_the_test_part_too():
    double = {
        name: np.concatenate([values, values[:40]])
        for name, values in {"x": X, "words": WORDS, "y": CLASS}.items()
    }
    found = evidence(double, "y", split=SplitSettings(method="in_order", test_share=40 / 440))
    assert (found.repeated_rows, found.shared_rows) == (40, 40)
    missing = double["x"].copy()
    missing[0] = missing[400] = np.nan
    again = evidence({**double, "x": missing}, "y")
    assert again.repeated_rows == 40


def test_repetitions_that_chance_gives_are_none():
    coins = {name: RANDOM.choice(["heads", "tails"], N) for name in "abc"}
    assert evidence(coins, "c").repeated_rows == 0
    one = {name: np.append(values, values[0]) for name, values in {"x": X, "y": CLASS}.items()}
    assert evidence(one, "y").repeated_rows == 0


def test_a_test_part_of_other_values_is_noticed():
    year = np.arange(N) / 10 + RANDOM.normal(size=N)
    in_order = SplitSettings(method="in_order")
    assert evidence({"year": year, "z": Z, "y": CLASS}, "y", split=in_order).drifting == ("year",)
    assert evidence({"year": year, "z": Z, "y": CLASS}, "y").drifting == ()


def test_row_marks_differ_where_a_cell_does():
    import pandas as pd

    frame = pd.DataFrame({"a": [1.0, 1.0, 0.0, -0.0, 1.0], "b": ["x", "x", "x", "x", None]})
    marks = row_marks(Table(frame))
    assert marks[0] == marks[1]
    assert marks[2] == marks[3]
    assert len(set(marks.tolist())) == 3
    turned = row_marks(Table(pd.DataFrame({"a": [1.0, 2.0], "b": [2.0, 1.0]})))
    assert turned[0] != turned[1]


def test_points_of_two_heaps_may_be_told_apart_by_one_place():
    library = Library()
    source = Blobs(classes=2, noise=0.1)
    assert library.report(propose_data(source, library.facts(source))).evidence.telling == ("y",)
