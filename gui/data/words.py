"""What the data column calls things, in the person's language, and the icons beside them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.data.settings import ColumnKind, Missing, Role, Scaling, SplitMethod, Task
from engine.data.source import SourceFamily

ROLE_ICONS: dict[Role, str] = {
    "input": "mdi6.arrow-right-bold",
    "target": "mdi6.bullseye-arrow",
    "ignored": "mdi6.eye-off-outline",
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
        "regression": translate("DataWords", "a number (regression)"),
        "binary": translate("DataWords", "two classes"),
        "multiclass": translate("DataWords", "several classes"),
    }[task]


def missing_word(choice: Missing) -> str:
    translate = QCoreApplication.translate
    return {
        "drop": translate("DataWords", "drop the row"),
        "mean": translate("DataWords", "fill in the mean"),
        "median": translate("DataWords", "fill in the median"),
        "most_frequent": translate("DataWords", "fill in the most frequent"),
    }[choice]


def scaling_word(choice: Scaling) -> str:
    translate = QCoreApplication.translate
    return {
        "none": translate("DataWords", "as it is"),
        "standardize": translate("DataWords", "standardize (mean 0, deviation 1)"),
        "minmax": translate("DataWords", "min–max (0 to 1)"),
    }[choice]


def method_word(method: SplitMethod) -> str:
    translate = QCoreApplication.translate
    return {
        "shuffled": translate("DataWords", "shuffled"),
        "in_order": translate("DataWords", "in order, the last rows"),
        "given": translate("DataWords", "given with the data"),
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
