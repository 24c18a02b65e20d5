"""Sharing rows out into training, validation and test parts."""

from __future__ import annotations

import itertools
import math
import warnings
from collections.abc import Iterator

import numpy as np

from engine.data.parts import Part
from engine.data.settings import SplitSettings
from engine.data.sources.picture_table import GROUP_COLUMN
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
_TOO_FEW_GROUPS = Sentence(
    "split.too_few_groups",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Too few different values to keep rows together by the column {column}: {groups}. Take "
        "another column or smaller shares, or share the rows out one by one.",
    ),
)
TOO_FEW_GOES = Sentence(
    "split.too_few_goes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "What is taken in one go is kept in one part, and there were too few goes for a test: "
        "{goes}. Take pictures of each class in at least three goes, each from another side or in "
        "another light.",
    ),
)
_NOT_STRATIFIED = Sentence(
    "split.not_stratified",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A class is too small to be in every part in the same proportion, so the parts were "
        "drawn by chance alone.",
    ),
)


def split_rows(
    settings: SplitSettings,
    rows: np.ndarray,
    given: np.ndarray,
    classes: np.ndarray | None,
    moments: np.ndarray | None = None,
    groups: np.ndarray | None = None,
) -> tuple[dict[Part, np.ndarray], tuple[Message, ...]]:
    """Places 0 … n−1 of the rows of each part, as `SplitSettings` says, and notes.

    Args:
        settings: how to share them out.
        rows: each row's number in the table, shape (n,).
        given: whether the source itself names the row as a test row, shape (n,).
        classes: class indices to stratify by, shape (n,); None for regression.
        moments: when each row was, shape (n,), NaN where that is unknown: these come first;
            None: in the table's order. No moment is in two parts.
        groups: of shuffled rows, which belong together: 0 … k−1, shape (n,); None: none do.
            No group is in two parts.

    Raises:
        EngineError: no training row would be left.
    """
    count = rows.shape[0]
    notes: tuple[Message, ...] = ()
    places = np.arange(count)
    if moments is not None:
        places = np.argsort(np.nan_to_num(moments, nan=-np.inf), kind="stable")
    by_folds = settings.folds >= 2
    joined = groups if settings.method == "shuffled" else None

    def fold_of(those: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if joined is not None:
            return _group_fold(settings, those, joined, classes)
        return _fold(settings, those, given, classes, moments)

    if by_folds and settings.fold_part == "test":
        rest, test = fold_of(places)
    elif settings.method == "given":
        if not given.any():
            raise EngineError(_NOT_GIVEN())
        rest, test = places[~given[places]], np.flatnonzero(given)
    elif settings.method == "in_order":
        cut = _between(moments, places, count - math.ceil(settings.test_share * count))
        rest, test = places[:cut], places[cut:]
    elif joined is not None:
        rest, test = _groups_apart(settings, joined, classes)
    else:
        rest, test, notes = _shuffled(settings, count, classes)
    if by_folds and settings.fold_part == "validation":
        learned, held_back = fold_of(rest)
        return {"training": learned, "validation": held_back, "test": test}, notes
    # as Keras' validation_split cuts it, with the same rounding
    cut = math.floor(rest.shape[0] * (1.0 - settings.validation_share))
    if cut < 1:
        raise EngineError(_TOO_FEW(rows=count))
    turns = _turns(settings, joined) if joined is not None else moments
    if settings.validation_by_class and classes is not None and turns is None:
        rest, cut = _each_class_at_the_end(rest, rest.shape[0] - cut, classes[rest])
    cut = rest.shape[0] if settings.final else _between(turns, rest, cut)
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


def _groups_apart(
    settings: SplitSettings, groups: np.ndarray, classes: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray]:
    """The rows to learn from, group after group, and the test rows."""
    from sklearn.model_selection import GroupShuffleSplit, StratifiedGroupKFold

    places, share, seed = np.arange(groups.shape[0]), settings.test_share, settings.seed
    if not share:
        return _in_turn(settings, groups, places), places[:0]
    labels = classes if settings.stratified else None
    folds = max(2, round(1.0 / share)) if labels is not None else 2
    if int(groups.max()) + 1 < folds:
        raise _too_few_groups(settings, groups)
    cuts: GroupShuffleSplit | StratifiedGroupKFold
    cuts = GroupShuffleSplit(1, test_size=share, random_state=seed)
    if labels is not None:
        cuts = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
    rest, test = _first_cut(settings, cuts.split(places, labels, groups), groups)
    return _in_turn(settings, groups, rest), test


def _group_fold(
    settings: SplitSettings,
    places: np.ndarray,
    groups: np.ndarray,
    classes: np.ndarray | None,
) -> tuple[np.ndarray, np.ndarray]:
    """The rows among ``places`` to learn from, group after group, and those of one fold."""
    from sklearn.model_selection import GroupKFold, StratifiedGroupKFold

    folds, own = settings.folds, groups[places]
    if np.unique(own).size < folds:
        raise _too_few_groups(settings, own)
    cuts: GroupKFold | StratifiedGroupKFold
    cuts = GroupKFold(folds, shuffle=True, random_state=settings.seed)
    labels = classes[places] if settings.stratified and classes is not None else None
    if labels is not None:
        cuts = StratifiedGroupKFold(folds, shuffle=True, random_state=settings.seed)
    found = itertools.islice(cuts.split(places, labels, own), min(settings.fold, folds - 1), None)
    rest, test = _first_cut(settings, found, own)
    return _in_turn(settings, groups, places[rest]), places[test]


def _first_cut(
    settings: SplitSettings, cuts: Iterator[tuple[np.ndarray, np.ndarray]], groups: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a class with fewer rows than folds
            return next(cuts)
    except ValueError as error:  # no group would be left to learn from
        raise _too_few_groups(settings, groups) from error


def _too_few_groups(settings: SplitSettings, groups: np.ndarray) -> EngineError:
    count = np.unique(groups).size
    if settings.together == GROUP_COLUMN:
        return EngineError(TOO_FEW_GOES(goes=count))
    return EngineError(_TOO_FEW_GROUPS(column=settings.together, groups=count))


def _turns(settings: SplitSettings, groups: np.ndarray) -> np.ndarray:
    """When the group of each row has its turn, in an order drawn by the seed."""
    order = np.random.RandomState(settings.seed).permutation(int(groups.max()) + 1)
    turns: np.ndarray = order[groups]
    return turns


def _in_turn(settings: SplitSettings, groups: np.ndarray, rows: np.ndarray) -> np.ndarray:
    turns = _turns(settings, groups)
    return rows[np.argsort(turns[rows], kind="stable")]


def _each_class_at_the_end(
    rest: np.ndarray, count: int, codes: np.ndarray
) -> tuple[np.ndarray, int]:
    """``rest`` in its order, but with each class' share of ``count`` rows at its end, and where
    these begin: the last ones of the class, and never all of them. ``codes``: class indices of
    ``rest``."""
    own = np.bincount(codes)
    wanted = own * (count / max(1, rest.shape[0]))
    taken = np.minimum(np.floor(wanted).astype(int), np.maximum(own - 1, 0))
    while taken.sum() < count and np.any(taken < own - 1):
        taken[np.argmax(np.where(taken < own - 1, wanted - taken, -np.inf))] += 1
    last = np.zeros(rest.shape[0], bool)
    for code, number in enumerate(taken.tolist()):
        last[np.flatnonzero(codes == code)[own[code] - number :]] = True
    return np.concatenate([rest[~last], rest[last]]), int((~last).sum())


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
