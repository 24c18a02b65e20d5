"""What the data column calls things, in the person's language, and the icons beside them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.data.settings import ColumnKind, Missing, Role, Scaling, SplitMethod, Task
from engine.data.source import SourceFamily

ROLE_ICONS: dict[Role, str] = {
    "input": "arrow-right-bold",
    "target": "bullseye-arrow",
    "ignored": "eye-off-outline",
}


def role_word(role: Role) -> str:
    translate = QCoreApplication.translate
    return {
        "input": translate("DataWords", "input"),
        "target": translate("DataWords", "target"),
        "ignored": translate("DataWords", "ignored"),
    }[role]


def kind_word(kind: ColumnKind) -> str:
    translate = QCoreApplication.translate
    return {
        "number": translate("DataWords", "numbers"),
        "category": translate("DataWords", "categories"),
        "text": translate("DataWords", "free text"),
    }[kind]


def task_word(task: Task) -> str:
    translate = QCoreApplication.translate
    return {
        "regression": translate("DataWords", "regression"),
        "binary": translate("DataWords", "two classes"),
        "multiclass": translate("DataWords", "several classes"),
    }[task]


def task_hint(task: Task) -> str:
    translate = QCoreApplication.translate
    return {
        "regression": translate("DataWords", "The answer is a number."),
        "binary": translate("DataWords", "The answer is one of two classes."),
        "multiclass": translate("DataWords", "The answer is one of several classes."),
    }[task]


def missing_word(choice: Missing) -> str:
    translate = QCoreApplication.translate
    return {
        "drop": translate("DataWords", "drop rows"),
        "mean": translate("DataWords", "mean"),
        "median": translate("DataWords", "median"),
        "most_frequent": translate("DataWords", "most frequent"),
    }[choice]


def missing_hint(choice: Missing) -> str:
    translate = QCoreApplication.translate
    return {
        "drop": translate("DataWords", "A row without a value is left out."),
        "mean": translate("DataWords", "The mean of the column is filled in."),
        "median": translate("DataWords", "The middle value of the column is filled in."),
        "most_frequent": translate(
            "DataWords", "The most frequent value of the column is filled in."
        ),
    }[choice]


def scaling_word(choice: Scaling) -> str:
    translate = QCoreApplication.translate
    return {
        "none": translate("DataWords", "none"),
        "standardize": translate("DataWords", "standardize"),
        "minmax": translate("DataWords", "min–max"),
    }[choice]


def scaling_hint(choice: Scaling) -> str:
    translate = QCoreApplication.translate
    return {
        "none": translate("DataWords", "Numbers stay as they are."),
        "standardize": translate("DataWords", "Mean 0 and standard deviation 1 (standardization)."),
        "minmax": translate("DataWords", "The least becomes 0, the greatest 1 (min–max)."),
    }[choice]


def method_word(method: SplitMethod) -> str:
    translate = QCoreApplication.translate
    return {
        "shuffled": translate("DataWords", "shuffled"),
        "in_order": translate("DataWords", "in order"),
        "given": translate("DataWords", "given"),
    }[method]


def method_hint(method: SplitMethod) -> str:
    translate = QCoreApplication.translate
    return {
        "shuffled": translate("DataWords", "Test rows are drawn by chance."),
        "in_order": translate("DataWords", "The last rows are the test part."),
        "given": translate("DataWords", "The data brings its own test part."),
    }[method]


def part_word(part: int) -> str:
    """0 training, 1 validation, 2 test, as in `PlotRows.part`."""
    translate = QCoreApplication.translate
    return (
        translate("DataWords", "training"),
        translate("DataWords", "validation"),
        translate("DataWords", "test"),
    )[part]


def family_word(family: SourceFamily) -> str:
    translate = QCoreApplication.translate
    return {
        "lesson": translate("DataWords", "Data of the lessons"),
        "gate": translate("DataWords", "Logic gates"),
        "shape": translate("DataWords", "Shapes"),
        "sample": translate("DataWords", "Sample tables"),
        "table": translate("DataWords", "Your own table"),
    }[family]
