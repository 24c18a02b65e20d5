"""Sharing rows out into training, validation and test parts."""

from __future__ import annotations

import math
import warnings

import numpy as np

from engine.data.parts import Part
from engine.data.settings import SplitSettings
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence

_TOO_FEW = Sentence(
    "split.too_few",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No row is left to learn from: all rows ({rows}) went to the test and validation "
        "parts. Make their shares smaller.",
    ),
)
_NOT_GIVEN = Sentence(
    "split.not_given",
    QT_TRANSLATE_NOOP(
        "Engine", "This table brings no test part of its own. Choose another way to split it."
    ),
)
_TOO_FEW_FOR_FOLDS = Sentence(
    "split.too_few_for_folds",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are too few rows for so many folds: {rows} rows, {folds} folds. Take fewer folds.",
    ),
)
_NOT_STRATIFIED = Sentence(
    "split.not_stratified",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A class has too few rows to be in every part in the same proportion, so the rows "
        "were shared out by chance alone.",
    ),
)


def split_rows(
    settings: SplitSettings,
    rows: np.ndarray,
    given: np.ndarray,
    classes: np.ndarray | None,
    moments: np.ndarray | None = None,
) -> tuple[dict[Part, np.ndarray], tuple[Message, ...]]:
    """Places 0 … n−1 of the rows of each part, as `SplitSettings` says, and notes.

    Args:
        settings: how to share them out.
        rows: each row's number in the table, shape (n,).
        given: whether the source itself names the row as a test row, shape (n,).
        classes: class indices to stratify by, shape (n,); None for regression.
        moments: when each row was, shape (n,), NaN where that is unknown: these come first;
            None: in the table's order. No moment is in two parts.

    Raises:
        EngineError: no training row would be left.
    """
    count = rows.shape[0]
    notes: tuple[Message, ...] = ()
    places = np.arange(count)
    if moments is not None:
        places = np.argsort(np.nan_to_num(moments, nan=-np.inf), kind="stable")
    by_folds = settings.folds >= 2
    if by_folds and settings.fold_part == "test":
        rest, test = _fold(settings, places, given, classes, moments)
    elif settings.method == "given":
        if not given.any():
            raise EngineError(_NOT_GIVEN())
        rest, test = places[~given[places]], np.flatnonzero(given)
    elif settings.method == "in_order":
        cut = _between(moments, places, count - math.ceil(settings.test_share * count))
        rest, test = places[:cut], places[cut:]
    else:
        rest, test, notes = _shuffled(settings, count, classes)
    if by_folds and settings.fold_part == "validation":
        learned, held_back = _fold(settings, rest, given, classes, moments)
        return {"training": learned, "validation": held_back, "test": test}, notes
    # as Keras' validation_split cuts it, with the same rounding
    cut = math.floor(rest.shape[0] * (1.0 - settings.validation_share))
    if cut < 1:
        raise EngineError(_TOO_FEW(rows=count))
    cut = rest.shape[0] if settings.final else _between(moments, rest, cut)
    return {"training": rest[:cut], "validation": rest[cut:], "test": test}, notes


def _fold(
    settings: SplitSettings,
    places: np.ndarray,
    given: np.ndarray,
    classes: np.ndarray | None,
    moments: np.ndarray | None,
) -> tuple[np.ndarray, np.ndarray]:
    """The rows to learn from and those of one fold; ``places`` are in the order that counts."""
    from sklearn.model_selection import KFold, StratifiedKFold, TimeSeriesSplit

    if settings.method == "given":
        places = places[~given[places]]
    fold, folds = min(settings.fold, settings.folds - 1), settings.folds
    if len(places) < folds + (settings.method == "in_order"):
        raise EngineError(_TOO_FEW_FOR_FOLDS(rows=len(places), folds=folds))
    if settings.method == "in_order":
        rest, test = list(TimeSeriesSplit(folds).split(places))[fold]
        begin = _between(moments, places, int(test[0]))
        end = _between(moments, places, int(test[-1]) + 1)
        return places[:begin], places[begin:end]
    cuts: KFold | StratifiedKFold = KFold(folds, shuffle=True, random_state=settings.seed)
    labels = classes[places] if settings.stratified and classes is not None else None
    if labels is not None and np.bincount(labels).max() >= folds:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a class with fewer rows than folds
            cuts = StratifiedKFold(folds, shuffle=True, random_state=settings.seed)
            rest, test = list(cuts.split(places, labels))[fold]
    else:
        rest, test = list(cuts.split(places))[fold]
    # what is learned from is shuffled, since validation rows are its last ones
    rest = np.random.RandomState(settings.seed).permutation(rest)
    return places[rest], places[test]


def _between(moments: np.ndarray | None, places: np.ndarray, cut: int) -> int:
    """Where another moment begins in ``places``, nearest to ``cut``: what stands in one moment,
    the countries of a year, is not partly learned and partly tested."""
    if moments is None or not 0 < cut < places.shape[0]:
        return cut
    rising = moments[places]
    begins = np.flatnonzero(rising[1:] != rising[:-1]) + 1
    return int(begins[np.argmin(np.abs(begins - cut))]) if begins.size else cut


def _shuffled(
    settings: SplitSettings, count: int, classes: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray, tuple[Message, ...]]:
    from sklearn.model_selection import train_test_split

    places = np.arange(count)
    if settings.test_share == 0.0:
        # train_test_split knows no empty test part; this is the order that it draws
        order = np.random.RandomState(settings.seed).permutation(count)
        return order, places[:0], ()
    if math.ceil(settings.test_share * count) >= count:
        raise EngineError(_TOO_FEW(rows=count))
    if settings.stratified and classes is not None:
        try:
            rest, test = train_test_split(
                places,
                test_size=settings.test_share,
                random_state=settings.seed,
                stratify=classes,
            )
        except ValueError:  # a class with one row, or fewer places than classes in a part
            pass
        else:
            return rest, test, ()
    rest, test = train_test_split(places, test_size=settings.test_share, random_state=settings.seed)
    wanted = settings.stratified and classes is not None
    return rest, test, (_NOT_STRATIFIED(),) if wanted else ()
