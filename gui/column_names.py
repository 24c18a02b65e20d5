"""What the columns and classes of the built-in data are called in the person's language.

One door: whatever shows a column's name asks `column_word`, whatever shows a class's name
`class_word`. The names themselves stay as they are everywhere else (in the design, in files, in
code, in what is copied), and data of one's own are never translated: their "label" and their
"cat" are the person's own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from engine.data.derived import derived_named
from engine.data.settings import DerivedInput
from engine.data.source import Source
from engine.messages import QT_TRANSLATE_NOOP

# Names that a text of the lessons uses have the English word beside them in the translation.
_NAMES = frozenset(
    (
        QT_TRANSLATE_NOOP("Columns", "label"),
        QT_TRANSLATE_NOOP("Columns", "output"),
        QT_TRANSLATE_NOOP("Columns", "rising"),
        QT_TRANSLATE_NOOP("Columns", "largest"),
        QT_TRANSLATE_NOOP("Columns", "height"),
        QT_TRANSLATE_NOOP("Columns", "Year"),
        QT_TRANSLATE_NOOP("Columns", "Sales"),
        QT_TRANSLATE_NOOP("Columns", "Marketing_Spend"),
        QT_TRANSLATE_NOOP("Columns", "Economy_Index"),
        QT_TRANSLATE_NOOP("Columns", "date"),
        QT_TRANSLATE_NOOP("Columns", "economy_index"),
        QT_TRANSLATE_NOOP("Columns", "close"),
        QT_TRANSLATE_NOOP("Columns", "temp"),
        QT_TRANSLATE_NOOP("Columns", "atemp"),
        QT_TRANSLATE_NOOP("Columns", "hum"),
        QT_TRANSLATE_NOOP("Columns", "windspeed"),
        QT_TRANSLATE_NOOP("Columns", "month"),
        QT_TRANSLATE_NOOP("Columns", "hour"),
        QT_TRANSLATE_NOOP("Columns", "workingday"),
        QT_TRANSLATE_NOOP("Columns", "cnt"),
        QT_TRANSLATE_NOOP("Columns", "sepal length"),
        QT_TRANSLATE_NOOP("Columns", "sepal width"),
        QT_TRANSLATE_NOOP("Columns", "petal length"),
        QT_TRANSLATE_NOOP("Columns", "petal width"),
        QT_TRANSLATE_NOOP("Columns", "species"),
        QT_TRANSLATE_NOOP("Columns", "alcohol"),
        QT_TRANSLATE_NOOP("Columns", "malic acid"),
        QT_TRANSLATE_NOOP("Columns", "ash"),
        QT_TRANSLATE_NOOP("Columns", "alcalinity of ash"),
        QT_TRANSLATE_NOOP("Columns", "magnesium"),
        QT_TRANSLATE_NOOP("Columns", "total phenols"),
        QT_TRANSLATE_NOOP("Columns", "flavanoids"),
        QT_TRANSLATE_NOOP("Columns", "nonflavanoid phenols"),
        QT_TRANSLATE_NOOP("Columns", "proanthocyanins"),
        QT_TRANSLATE_NOOP("Columns", "color intensity"),
        QT_TRANSLATE_NOOP("Columns", "hue"),
        QT_TRANSLATE_NOOP("Columns", "od280 / od315 of diluted wines"),
        QT_TRANSLATE_NOOP("Columns", "proline"),
        QT_TRANSLATE_NOOP("Columns", "grower"),
        QT_TRANSLATE_NOOP("Columns", "diagnosis"),
        QT_TRANSLATE_NOOP("Columns", "digit"),
        QT_TRANSLATE_NOOP("Columns", "age"),
        QT_TRANSLATE_NOOP("Columns", "sex"),
        QT_TRANSLATE_NOOP("Columns", "body mass index"),
        QT_TRANSLATE_NOOP("Columns", "blood pressure"),
        QT_TRANSLATE_NOOP("Columns", "total cholesterol"),
        QT_TRANSLATE_NOOP("Columns", "cholesterol / HDL"),
        QT_TRANSLATE_NOOP("Columns", "log triglycerides"),
        QT_TRANSLATE_NOOP("Columns", "blood sugar"),
        QT_TRANSLATE_NOOP("Columns", "progression"),
        QT_TRANSLATE_NOOP("Columns", "chin-ups"),
        QT_TRANSLATE_NOOP("Columns", "sit-ups"),
        QT_TRANSLATE_NOOP("Columns", "jumps"),
        QT_TRANSLATE_NOOP("Columns", "weight"),
        QT_TRANSLATE_NOOP("Columns", "waist"),
        QT_TRANSLATE_NOOP("Columns", "pulse"),
        QT_TRANSLATE_NOOP("Columns", "picture"),
        QT_TRANSLATE_NOOP("Columns", "class"),
        QT_TRANSLATE_NOOP("Columns", "taken together"),
        QT_TRANSLATE_NOOP("Columns", "look alike"),
        QT_TRANSLATE_NOOP("Columns", "behind it"),
    )
)
# The cells' features, each of which has a mean, an error and a worst value.
_FEATURES = frozenset(
    (
        QT_TRANSLATE_NOOP("Columns", "radius"),
        QT_TRANSLATE_NOOP("Columns", "texture"),
        QT_TRANSLATE_NOOP("Columns", "perimeter"),
        QT_TRANSLATE_NOOP("Columns", "area"),
        QT_TRANSLATE_NOOP("Columns", "smoothness"),
        QT_TRANSLATE_NOOP("Columns", "compactness"),
        QT_TRANSLATE_NOOP("Columns", "concavity"),
        QT_TRANSLATE_NOOP("Columns", "concave points"),
        QT_TRANSLATE_NOOP("Columns", "symmetry"),
        QT_TRANSLATE_NOOP("Columns", "fractal dimension"),
    )
)
# What is drawn, what lies behind it, and what a doctor says of cells.
_CLASSES = frozenset(
    (
        QT_TRANSLATE_NOOP("Classes", "circle"),
        QT_TRANSLATE_NOOP("Classes", "square"),
        QT_TRANSLATE_NOOP("Classes", "triangle"),
        QT_TRANSLATE_NOOP("Classes", "star"),
        QT_TRANSLATE_NOOP("Classes", "cat"),
        QT_TRANSLATE_NOOP("Classes", "dog"),
        QT_TRANSLATE_NOOP("Classes", "rabbit"),
        QT_TRANSLATE_NOOP("Classes", "bear"),
        QT_TRANSLATE_NOOP("Classes", "pig"),
        QT_TRANSLATE_NOOP("Classes", "mouse"),
        QT_TRANSLATE_NOOP("Classes", "grass"),
        QT_TRANSLATE_NOOP("Classes", "carpet"),
        QT_TRANSLATE_NOOP("Classes", "benign"),
        QT_TRANSLATE_NOOP("Classes", "malignant"),
    )
)


class _OpenData:
    """Whether the columns, and the classes, of the data that are open are built in."""

    built_in = False
    built_in_classes = False


def follow_source(source: Source) -> None:
    """From now on names are those of ``source``; the document says so before anybody else."""
    _OpenData.built_in = type(source).family != "table"
    _OpenData.built_in_classes = not type(source).words_are_own


def column_word(name: str) -> str:
    """What the column called ``name`` is called where a person reads it."""
    if not _OpenData.built_in:
        return name
    if name in _NAMES:
        return QCoreApplication.translate("Columns", name)
    for before, after, text in (
        ("mean ", "", QCoreApplication.translate("Columns", "mean {feature}")),
        ("worst ", "", QCoreApplication.translate("Columns", "worst {feature}")),
        ("", " error", QCoreApplication.translate("Columns", "{feature} error")),
    ):
        feature = name.removeprefix(before).removesuffix(after)
        if feature != name and feature in _FEATURES:
            return text.format(feature=QCoreApplication.translate("Columns", feature))
    return name


def fitting_word(name: str, fits: Callable[[str], bool]) -> str:
    """The column's word, without the English one beside it where there is no room for both."""
    word = column_word(name)
    if word == name or fits(word):
        return word
    return word.removesuffix(f" ({name})")


def short_word(name: str) -> str:
    """The column's word without the English one beside it."""
    return fitting_word(name, lambda _text: False)


def column_words(names: Iterable[str]) -> str:
    """Several columns' names in a row."""
    return ", ".join(map(column_word, names))


def column_choices(names: Iterable[str]) -> list[tuple[str, str, str]]:
    """The columns as a box offers them: value, word, explanation."""
    return [(name, column_word(name), column_word(name)) for name in names]


def class_word(name: str) -> str:
    """What the class called ``name``, or another value in words, is called where a person reads
    it."""
    if _OpenData.built_in_classes and name in _CLASSES:
        return QCoreApplication.translate("Classes", name)
    return name


def class_words(names: Iterable[str]) -> tuple[str, ...]:
    """What each of those classes is called where a person reads it."""
    return tuple(map(class_word, names))


def class_choices(names: Iterable[str]) -> list[tuple[str, str, str]]:
    """The classes as a box offers them: value, word, explanation."""
    return [(name, class_word(name), class_word(name)) for name in names]


def cell_word(text: str) -> str:
    """A cell of the table in the person's language: a class, or a picture that is called by its
    class and a number."""
    name, _, number = text.rpartition(" ")
    return f"{class_word(name)} {number}" if name and number.isdigit() else class_word(text)


def derived_word(own: DerivedInput) -> str:
    """What a derived input is called: its formula with the columns' names in the person's
    language, where nobody gave it a name."""
    kind = derived_named(own.kind)
    if own.name == kind.title(*own.columns):
        return kind.title(*(fitting_word(name, lambda _: False) for name in own.columns))
    return own.name
