"""What is proposed without a click against scikit-learn's default network, on many tables.

The proposal is trained as it stands. `MLPClassifier` and `MLPRegressor` (defaults) get the same
table with numbers standardized, gaps filled, words one-hot and the target standardized, and
learn from our training and validation rows together; so do a linear model and the mean or the
most frequent class. All answer the same test rows: accuracy or R², the mean of five seeds of
split and first weights. ``python -m tests.benchmarks.proposals TABLE …`` measures some alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
# Threads that share such small products only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from engine.data.facts import TableFacts
from engine.data.knowing.library import Library
from engine.data.knowing.useless import is_id
from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.data.source import Source
from engine.data.sources.catalogue import BreastCancer, Diabetes, Digits, Iris, Linnerud, Wine
from engine.edits.proposal import propose_data, propose_design
from engine.training.trainer import Trainer
from tests.benchmarks import drawn_tables, people_tables
from tests.benchmarks.figures import Line

if TYPE_CHECKING:
    import pandas

SEEDS = 5
MARGIN = 0.02
SHIPPED: dict[str, type[Source]] = {
    "iris": Iris,
    "wine": Wine,
    "breast_cancer": BreastCancer,
    "diabetes": Diabetes,
    "digits": Digits,
    "linnerud": Linnerud,
}


@dataclass(frozen=True)
class Scores:
    """Accuracy or R² of each, the mean over the seeds; ``seconds``: of one training."""

    rows: int
    regression: bool
    own: float
    network: float
    linear: float
    plain: float
    seconds: float

    @property
    def ahead(self) -> float:
        return self.own - self.network


def makers() -> dict[str, Any]:
    """The made tables by their names."""
    return {**people_tables.makers(), **drawn_tables.makers()}


def names() -> list[str]:
    return [*SHIPPED, *makers()]


def measured(name: str, seeds: int = SEEDS, trainer: Trainer | None = None) -> Scores:
    """The scores on the table ``name``."""
    trainer = trainer or Trainer()
    trainer.load()
    library = Library()
    with tempfile.TemporaryDirectory() as folder:
        source = _source(library, name, Path(folder))
    facts = library.facts(source)
    scores: dict[str, list[float]] = {}
    seconds = []
    for seed in range(seeds):
        data = propose_data(source, facts)
        split = data.split.model_copy(update={"seed": seed})
        data = data.model_copy(update={"split": split})
        prepared = library.prepared(data)
        began = time.perf_counter()
        scores.setdefault("own", []).append(_own(trainer, data, prepared, seed + 1))
        seconds.append(time.perf_counter() - began)
        for peer, score in _peers(library.table(source).frame, facts, data, prepared, seed):
            scores.setdefault(peer, []).append(score)
    means = {peer: float(np.mean(values)) for peer, values in scores.items()}
    regression = data.task == "regression"
    return Scores(facts.rows, regression, **means, seconds=float(np.median(seconds)))


def _source(library: Library, name: str, folder: Path) -> Source:
    """A shipped sample, or a made table through a file, as a person brings it."""
    import pandas as pd

    if name in SHIPPED:
        return SHIPPED[name]()
    chance = np.random.RandomState(100 + sorted(makers()).index(name))
    path = folder / f"{name}.csv"
    pd.DataFrame(makers()[name](chance)).to_csv(path, index=False)
    return library.open_table(path)


def _own(trainer: Trainer, data: DataSettings, prepared: Prepared, seed: int) -> float:
    design = propose_design(data, prepared.facts).with_training(seed=seed)
    run = trainer.start(design, prepared, 1)
    while run.epoch < design.training.epochs and run.ending is None:
        run.advance(design.training.epochs - run.epoch, lambda: False)
    evaluation = run.evaluate("test")
    return _score(data, evaluation.actual, evaluation.predicted)


def _score(data: DataSettings, actual: np.ndarray, predicted: np.ndarray) -> float:
    """Accuracy, or R², of several targets their mean."""
    if data.task != "regression":
        return float(np.mean(actual == predicted))
    actual = np.asarray(actual, np.float64).reshape(len(actual), -1)
    predicted = np.asarray(predicted, np.float64).reshape(actual.shape)
    left = ((actual - predicted) ** 2).sum(axis=0)
    return float(np.mean(1.0 - left / ((actual - actual.mean(axis=0)) ** 2).sum(axis=0)))


def _peers(
    frame: pandas.DataFrame, facts: TableFacts, data: DataSettings, prepared: Prepared, seed: int
) -> Iterator[tuple[str, float]]:
    from sklearn.compose import TransformedTargetRegressor
    from sklearn.dummy import DummyClassifier, DummyRegressor
    from sklearn.linear_model import LinearRegression, LogisticRegression
    from sklearn.neural_network import MLPClassifier, MLPRegressor
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    targets = [column.name for column in data.targets]
    rows, steps = _rows_and_steps(frame, facts, targets)
    learned = np.concatenate([prepared.rows["training"], prepared.rows["validation"]])
    test = prepared.rows["test"]
    models: dict[str, Any]
    if data.task == "regression":
        answers = frame[targets].to_numpy(dtype=np.float64)
        answers = answers[:, 0] if len(targets) == 1 else answers
        network = TransformedTargetRegressor(
            MLPRegressor(random_state=seed), transformer=StandardScaler()
        )
        models = {"network": network, "linear": LinearRegression(), "plain": DummyRegressor()}
    else:
        answers = frame[targets[0]].astype(str).to_numpy()
        models = {
            "network": MLPClassifier(random_state=seed),
            "linear": LogisticRegression(max_iter=2000),
            "plain": DummyClassifier(),
        }
    for name, model in models.items():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that 200 iterations are too few
            made = make_pipeline(steps, model).fit(rows.iloc[learned], answers[learned])
            yield name, _score(data, answers[test], made.predict(rows.iloc[test]))


def _rows_and_steps(
    frame: pandas.DataFrame, facts: TableFacts, targets: list[str]
) -> tuple[pandas.DataFrame, Any]:
    """The inputs as a careful person gives them to scikit-learn: all but ids and free text."""
    import pandas as pd
    from sklearn.compose import ColumnTransformer
    from sklearn.impute import SimpleImputer
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, StandardScaler

    numbers: dict[str, Any] = {}
    words: dict[str, Any] = {}
    for column in facts.columns:
        values = frame[column.name]
        if column.name in targets or column.constant or is_id(column, facts):
            continue
        if column.kind == "number":
            numbers[column.name] = values.astype(np.float64)
        elif column.kind == "date":
            days = pd.to_datetime(values.astype(str)).dt
            for part in ("year", "month", "day", "day_of_week"):
                numbers[f"{column.name} {part}"] = getattr(days, part)
        elif column.distinct < column.count / 2:
            words[column.name] = values.astype(object).where(values.notna(), None)
    filled = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    ones = make_pipeline(
        SimpleImputer(strategy="most_frequent", missing_values=None),
        OneHotEncoder(handle_unknown="ignore"),
    )
    steps = ColumnTransformer(
        [("numbers", filled, list(numbers)), ("words", ones, list(words))], sparse_threshold=0.0
    )
    return pd.DataFrame({**numbers, **words}), steps


def lines(chosen: list[str], seeds: int = SEEDS, trainer: Trainer | None = None) -> Iterator[Line]:
    """A line for each table, then what all of them have to show."""
    trainer = trainer or Trainer()
    scores = {}
    for name in chosen or names():
        found = scores[name] = measured(name, seeds, trainer)
        kind = "R²" if found.regression else "accuracy"
        others = f"network {found.network:.3f}, linear {found.linear:.3f}, plain {found.plain:.3f}"
        yield Line(
            f"{name}, {found.rows} rows, {kind}; {others}",
            f"{found.own:.3f} ({found.ahead:+.3f}), {found.seconds:.1f} s",
            f"≥ {found.network - MARGIN:.3f}",
        )
    ahead = {name: found.ahead for name, found in scores.items()}
    worst = min(ahead, key=lambda name: ahead[name])
    yield Line("the proposal least ahead", f"{ahead[worst]:+.3f} ({worst})", f"≥ −{MARGIN}")
    below = [name for name, by in ahead.items() if by < -MARGIN]
    yield Line(f"tables more than {MARGIN} below", f"{len(below)} {' '.join(below)}", "0")
    median = float(np.median(list(ahead.values())))
    yield Line("the proposal in the median", f"{median:+.4f}", "above 0")


if __name__ == "__main__":
    for line in lines(sys.argv[1:]):
        print(line, flush=True)
