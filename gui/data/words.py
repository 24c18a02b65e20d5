"""What the data column calls things, in the person's language, and the icons beside them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.data.kinds import KindName, Missing, kind_named
from engine.data.settings import (
    DatePart,
    Encoding,
    Repeated,
    Role,
    SplitMethod,
)
from engine.data.source import SourceFamily
from engine.scalings import SCALINGS
from gui.texts import engine_text

ROLE_ICONS: dict[Role, str] = {
    "input": "arrow-right-bold",
    "target": "bullseye-arrow",
    "ignored": "eye-off-outline",
}


def role_word(role: Role) -> str:
    """What a column is used for."""
    translate = QCoreApplication.translate
    return {
        "input": translate("DataWords", "input"),
        "target": translate("DataWords", "target"),
        "ignored": translate("DataWords", "ignored"),
    }[role]


def kind_word(kind: KindName, clock: bool = False) -> str:
    """``clock``: of dates, these are times of day."""
    own = kind_named(kind)
    return engine_text(own.clock_word if clock and own.clock_word else own.word)


def kind_hint(kind: KindName, clock: bool = False) -> str:
    """What a kind of column is; ``clock``: of times of day."""
    own = kind_named(kind)
    return engine_text(own.clock_hint if clock and own.clock_hint else own.hint)


def role_hint(role: Role) -> str:
    """What becomes of a column in that role."""
    translate = QCoreApplication.translate
    return {
        "input": translate("DataWords", "The network sees it (a feature)."),
        "target": translate("DataWords", "The network predicts it (the target, or label)."),
        "ignored": translate("DataWords", "It is left out; the table keeps it."),
    }[role]


def missing_word(choice: Missing) -> str:
    """What is put in place of a missing value."""
    translate = QCoreApplication.translate
    return {
        "drop": translate("DataWords", "drop rows"),
        "mean": translate("DataWords", "mean"),
        "median": translate("DataWords", "median"),
        "most_frequent": translate("DataWords", "most frequent"),
        "value": translate("DataWords", "a value of my own"),
    }[choice]


def repeated_word(choice: Repeated) -> str:
    """What is done with rows that stand there more than once."""
    translate = QCoreApplication.translate
    return {
        "keep": translate("DataWords", "use all"),
        "drop": translate("DataWords", "use each once"),
    }[choice]


def repeated_hint(choice: Repeated) -> str:
    """Why one would choose that for rows that stand there more than once."""
    translate = QCoreApplication.translate
    return {
        "keep": translate("DataWords", "Every row counts, exact copies too."),
        "drop": translate(
            "DataWords", "Of rows that are exactly alike (duplicates) only the first is used."
        ),
    }[choice]


def missing_hint(choice: Missing) -> str:
    """What that choice does with a missing value."""
    translate = QCoreApplication.translate
    return {
        "drop": translate("DataWords", "A row without a value is left out."),
        "mean": translate("DataWords", "The mean of the column is filled in."),
        "median": translate("DataWords", "The middle value of the column is filled in."),
        "most_frequent": translate(
            "DataWords", "The most frequent value of the column is filled in."
        ),
        "value": translate("DataWords", "The value that you type is filled in."),
    }[choice]


def scaling_word(name: str) -> str:
    """How a column is scaled."""
    return engine_text(SCALINGS[name].word)


def scaling_hint(name: str) -> str:
    """What that scaling does."""
    return engine_text(SCALINGS[name].hint)


def encoding_word(encoding: Encoding) -> str:
    """How a column of categories enters the network."""
    translate = QCoreApplication.translate
    return {
        "one_hot": translate("DataWords", "one input for each value"),
        "ordered": translate("DataWords", "one input, in order"),
    }[encoding]


def encoding_hint(encoding: Encoding) -> str:
    """What that encoding does."""
    translate = QCoreApplication.translate
    return {
        "one_hot": translate(
            "DataWords", "For values without an order, such as cities (one-hot encoding)."
        ),
        "ordered": translate(
            "DataWords",
            "For values that go from low to high, such as small, medium, large: they are "
            "counted 0, 1, 2 … (ordinal encoding).",
        ),
    }[encoding]


def date_part_word(part: DatePart) -> str:
    """A part of a date."""
    translate = QCoreApplication.translate
    return {
        "year": translate("DataWords", "year"),
        "month": translate("DataWords", "month"),
        "day": translate("DataWords", "day"),
        "weekday": translate("DataWords", "weekday"),
        "hour": translate("DataWords", "hour"),
        "minute": translate("DataWords", "minute"),
    }[part]


def method_word(method: SplitMethod) -> str:
    """How the rows are shared out among the parts."""
    translate = QCoreApplication.translate
    return {
        "shuffled": translate("DataWords", "shuffled"),
        "in_order": translate("DataWords", "in order"),
        "given": translate("DataWords", "the data's own test part"),
    }[method]


def method_hint(method: SplitMethod) -> str:
    """What that way of sharing rows out does."""
    translate = QCoreApplication.translate
    return {
        "shuffled": translate("DataWords", "The test part is drawn by chance (shuffled)."),
        "in_order": translate(
            "DataWords", "The last part is the test part: right for time series."
        ),
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
    """A family of data, as the gallery heads it."""
    translate = QCoreApplication.translate
    return {
        "lesson": translate("DataWords", "Data of the lessons"),
        "gate": translate("DataWords", "Logic gates"),
        "shape": translate("DataWords", "Pictures of points"),
        "curve": translate("DataWords", "Curves and surfaces"),
        "sample": translate("DataWords", "Sample tables"),
        "table": translate("DataWords", "Your own table"),
        "painted": translate("DataWords", "Your own painting"),
        "network": translate("DataWords", "A network of others"),
        "picture": translate("DataWords", "Pictures"),
    }[family]
