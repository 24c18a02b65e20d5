"""The well-known small tables that come with scikit-learn, with readable column names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

import numpy as np
from typing_extensions import override

from engine.data.source import Source, SourceFamily
from engine.data.sources.fields import table_of
from engine.messages import QT_TRANSLATE_NOOP
from engine.tasks import BINARY, MULTICLASS, REGRESSION

if TYPE_CHECKING:
    from engine.data.table import Table
    from engine.files.store import TableStore


def _classes(bunch: Any) -> np.ndarray:
    names: np.ndarray = np.array([str(name) for name in bunch.target_names], dtype=object)
    chosen: np.ndarray = names[bunch.target]
    return chosen


class Iris(Source):
    """150 flowers of three kinds, four measures each."""

    family: ClassVar[SourceFamily] = "sample"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Iris flowers")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Which of three kinds of iris is it, from the size of its petals and sepals? A "
        "botanist in the field wants to know.",
    )
    icon: ClassVar[str] = "mdi6.flower"
    target: ClassVar[str | None] = "species"
    task: ClassVar[str | None] = MULTICLASS.name
    opens_with: ClassVar[tuple[str, str] | None] = ("petal length", "petal width")

    kind: Literal["iris"] = "iris"

    @override
    def read(self, store: TableStore) -> Table:
        from sklearn.datasets import load_iris

        bunch = load_iris()
        names = ("sepal length", "sepal width", "petal length", "petal width")
        columns = {name: bunch.data[:, i] for i, name in enumerate(names)}
        return table_of({**columns, "species": _classes(bunch)})


class Wine(Source):
    """178 wines of three growers, 13 laboratory values each."""

    family: ClassVar[SourceFamily] = "sample"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Wines")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Which of three growers made the wine, from thirteen laboratory values? Whoever buys "
        "an expensive wine wants to know that it is genuine.",
    )
    icon: ClassVar[str] = "mdi6.glass-wine"
    target: ClassVar[str | None] = "grower"
    task: ClassVar[str | None] = MULTICLASS.name

    kind: Literal["wine"] = "wine"

    @override
    def read(self, store: TableStore) -> Table:
        from sklearn.datasets import load_wine

        bunch = load_wine()
        columns = {
            str(name).replace("_", " ").replace("/", " / "): bunch.data[:, i]
            for i, name in enumerate(bunch.feature_names)
        }
        return table_of({**columns, "grower": np.asarray(bunch.target, dtype=np.int64) + 1})


class BreastCancer(Source):
    """569 tissue samples, 30 measures of their cells' nuclei."""

    family: ClassVar[SourceFamily] = "sample"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Breast cancer")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine", "Is a lump benign or malignant, from the look of its cells? A doctor asks."
    )
    icon: ClassVar[str] = "mdi6.microscope"
    target: ClassVar[str | None] = "diagnosis"
    task: ClassVar[str | None] = BINARY.name

    kind: Literal["breast_cancer"] = "breast_cancer"

    @override
    def read(self, store: TableStore) -> Table:
        from sklearn.datasets import load_breast_cancer

        bunch = load_breast_cancer()
        columns = {str(name): bunch.data[:, i] for i, name in enumerate(bunch.feature_names)}
        return table_of({**columns, "diagnosis": _classes(bunch)})


class Diabetes(Source):
    """442 patients, ten values each in their own units, and how the illness went on."""

    family: ClassVar[SourceFamily] = "sample"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Diabetes")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "How far will a patient's diabetes have gone in a year, from ten values of today?",
    )
    icon: ClassVar[str] = "mdi6.medical-bag"
    target: ClassVar[str | None] = "progression"
    task: ClassVar[str | None] = REGRESSION.name

    kind: Literal["diabetes"] = "diabetes"

    @override
    def read(self, store: TableStore) -> Table:
        from sklearn.datasets import load_diabetes

        bunch = load_diabetes(scaled=False)
        names = ["age", "sex", "body mass index", "blood pressure", "total cholesterol", "LDL"]
        names += ["HDL", "cholesterol / HDL", "log triglycerides", "blood sugar"]
        columns = {name: bunch.data[:, i] for i, name in enumerate(names)}
        return table_of({**columns, "progression": bunch.target})


class Digits(Source):
    """1797 handwritten digits, 8 × 8 pixels from 0 (paper) to 16 (ink)."""

    family: ClassVar[SourceFamily] = "sample"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Handwritten digits")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Which digit was written, from the ink in 64 little squares? The post office wants to "
        "read the numbers on letters.",
    )
    icon: ClassVar[str] = "mdi6.numeric"
    target: ClassVar[str | None] = "digit"
    task: ClassVar[str | None] = MULTICLASS.name

    kind: Literal["digits"] = "digits"

    @override
    def read(self, store: TableStore) -> Table:
        from sklearn.datasets import load_digits

        bunch = load_digits()
        squares = [f"{row}-{column}" for row in range(1, 9) for column in range(1, 9)]
        pixels = bunch.data.astype(np.int64)
        columns = {name: pixels[:, place] for place, name in enumerate(squares)}
        return table_of({**columns, "digit": np.asarray(bunch.target, dtype=np.int64)})


class Linnerud(Source):
    """Twenty men in a fitness club: three exercises, and three measures of the body."""

    family: ClassVar[SourceFamily] = "sample"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Engine", "Fitness club")
    story: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Engine",
        "Weight, waist and pulse of a club's members, all three at once, from what they manage in "
        "three exercises. Twenty rows only: a trainer should not trust the answer much.",
    )
    icon: ClassVar[str] = "mdi6.weight-lifter"
    target: ClassVar[str | None] = "weight"
    more_targets: ClassVar[tuple[str, ...]] = ("waist", "pulse")
    task: ClassVar[str | None] = REGRESSION.name

    kind: Literal["linnerud"] = "linnerud"

    @override
    def read(self, store: TableStore) -> Table:
        from sklearn.datasets import load_linnerud

        bunch = load_linnerud()
        exercises = ("chin-ups", "sit-ups", "jumps")
        body = ("weight", "waist", "pulse")
        columns = {name: bunch.data[:, i] for i, name in enumerate(exercises)}
        columns |= {name: bunch.target[:, i] for i, name in enumerate(body)}
        return table_of(columns)
