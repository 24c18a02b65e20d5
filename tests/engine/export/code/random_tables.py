"""Small tables with all kinds of columns, and preparations of them, drawn by chance."""

from __future__ import annotations

import numpy as np

from engine.data.settings import ColumnSettings, DataSettings, DerivedInput, SplitSettings
from engine.data.source import Source

_WORDS = ("봄", "여름", "가을", "겨울", "NA", "10", "9")


def random_table(random: np.random.Generator, rows: int) -> str:
    """Numbers with gaps, words, codes, days, yes and no, and something to predict."""
    lines = ["수,수2,계절,등급,날짜,예,코드,값,종류"]
    for row in range(rows):
        number = f"{random.normal(5, 3):.4f}" if random.random() > 0.1 else ""
        day = f"2024-{random.integers(1, 13):02}-{random.integers(1, 29):02}"
        cells = (
            number,
            f"{random.integers(-5, 90)}",
            str(random.choice(_WORDS[:4])) if random.random() > 0.1 else "",
            str(random.choice(["낮음", "보통", "높음"])),
            day if random.random() > 0.1 else "",
            str(random.choice(["예", "아니오"])),
            f"{random.choice([7, 70, 700]):04}",
            f"{random.normal(100, 20):.3f}",
            str(random.choice(["b", "a", "c"])) if row > 5 else "bac"[row % 3],
        )
        lines.append(",".join(cells))
    return "\n".join(lines) + "\n"


def random_settings(random: np.random.Generator, source: Source) -> DataSettings:
    """A preparation drawn by chance."""

    def one(*choices):  # type: ignore[no-untyped-def]
        return choices[int(random.integers(len(choices)))]

    scalings = ("none", "standardize", "minmax", "maxabs", "robust", "log")
    gaps = ("drop", "mean", "median", "most_frequent", "value")
    task = one("regression", "regression", "multiclass", "binary")
    columns = [
        ColumnSettings(
            name="수", role="input", scaling=one(*scalings), missing=one(*gaps), missing_value="4.5"
        ),
        ColumnSettings(name="수2", role=one("input", "ignored"), scaling=one(*scalings)),
        ColumnSettings(
            name="계절",
            role=one("input", "ignored"),
            kind="category",
            missing=one("drop", "most_frequent", "value"),
            missing_value=one("봄", "장마"),
            most_words=one(0, 0, 2),
            order=one((), ("봄", "여름", "가을", "겨울")),
        ),
        ColumnSettings(
            name="등급",
            role=one("input", "ignored"),
            kind="category",
            encoding=one("one_hot", "ordered"),
            order=("낮음", "보통", "높음"),
            scaling=one(*scalings),
        ),
        ColumnSettings(
            name="날짜",
            role=one("input", "ignored"),
            kind="date",
            missing=one("drop", "most_frequent", "value"),
            missing_value="2024-03-01",
            date_parts=one((), ("month", "weekday"), ("day",)),
            scaling=one(*scalings),
        ),
        ColumnSettings(
            name="예", role="target" if task == "binary" else one("input", "ignored"), kind="yes_no"
        ),
        ColumnSettings(name="코드", role=one("input", "ignored"), kind="category"),
        ColumnSettings(
            name="값",
            role="target" if task == "regression" else "ignored",
            scaling=one(*scalings),
        ),
        ColumnSettings(
            name="종류", role="target" if task == "multiclass" else "ignored", kind="category"
        ),
    ]
    derived = (
        DerivedInput(kind="square", columns=("수",), name="수²", scaling=one(*scalings)),
        DerivedInput(kind="difference", columns=("수2",), name="Δ수2"),
        DerivedInput(kind="sine", columns=("수",), name="sin"),
    )
    split = SplitSettings(
        method=one("shuffled", "shuffled", "in_order"),
        test_share=one(0.2, 0.25, 0.0),
        validation_share=one(0.2, 0.15, 0.0),
        seed=int(random.integers(1000)),
        stratified=one(True, False),
        order_by=one((), (), ("날짜",)),
        folds=one(0, 0, 0, 3),
    )
    return DataSettings(
        source=source,
        columns=tuple(columns),
        task=task,
        repeated=one("keep", "drop"),
        split=split,
        derived=tuple(each for each in derived if random.random() < 0.4),
    )
