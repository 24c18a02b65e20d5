"""Pictures in folders of their classes: how good the network is on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data.pictures.album import PictureLook
from engine.data.pictures.bringing import left_beside, notes_of
from engine.data.pictures.decoding import UnreadablePictureError, seen
from engine.data.pictures.finding import FoundFile, found_in
from engine.data.pictures.pack import LeftOut
from engine.evaluation.results import Prediction, joined
from engine.files.contents import CANCELLED, shown_name
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence, some

_AT_ONCE = 128

_NO_CLASS_KNOWN = Sentence(
    "known.no_class",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No folder in {name} is called as a class of this network: {classes}. The folders that are "
        "there: {folders}. Call them as the classes are.",
    ),
)
_OTHER_CLASSES = Sentence(
    "known.other_classes",
    QT_TRANSLATE_NOOP(
        "Engine", "Folders that were left out, since the network knows no such class: {folders}."
    ),
)
_NONE_READ = Sentence(
    "known.none_read",
    QT_TRANSLATE_NOOP(
        "Engine", "None of the pictures in {name} can be read, so there is nothing to compare with."
    ),
)


@dataclass(frozen=True, eq=False)
class KnownPictures:
    """``actual``: class indices (rows,); ``prediction`` of the same pictures; ``names``: what
    these are called, as their files are; what was left out, and what there is to say."""

    actual: np.ndarray
    prediction: Prediction
    names: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Message, ...]


def known_pictures(
    path: Path,
    look: PictureLook,
    class_names: tuple[str, ...],
    predict: Callable[[np.ndarray], Prediction],
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> KnownPictures:
    """Answer the pictures of a folder or zip that has a folder for each class. Nothing of them is
    kept, and no class needs to have any.

    Raises:
        EngineError: no folder is called as a class, no picture can be read, or it was cancelled.
    """
    with found_in(path, cancelled) as found:
        known = [name for name in found.classes if name in class_names]
        other = [name for name in found.classes if name not in class_names]
        if not known:
            folders = some(list(found.classes))
            raise EngineError(
                _NO_CLASS_KNOWN(name=shown_name(path), classes=some(class_names), folders=folders)
            )
        files = [(own, class_names.index(name)) for name in known for own in found.classes[name]]
        answered = _Answered(look, predict)
        for place, (own, code) in enumerate(files):
            if cancelled():
                raise EngineError(CANCELLED())
            progress(place / len(files))
            answered.take(own, code)
        answered.answer()
        answered.left_out += left_beside(found)
        notes = [*found.notes, *([_OTHER_CLASSES(folders=some(other))] if other else [])]
    if not answered.predictions:
        raise EngineError(_NONE_READ(name=shown_name(path)))
    progress(1.0)
    return KnownPictures(
        np.array(answered.actual, np.int64),
        joined(answered.predictions),
        tuple(answered.names),
        tuple(answered.left_out),
        (*notes, *notes_of(answered.left_out)),
    )


class _Answered:
    """Pictures that were read, some at a time, and their answers."""

    def __init__(self, look: PictureLook, predict: Callable[[np.ndarray], Prediction]) -> None:
        self._look, self._predict = look, predict
        self._waiting: list[np.ndarray] = []
        self.predictions: list[Prediction] = []
        self.actual: list[int] = []
        self.names: list[str] = []
        self.left_out: list[LeftOut] = []

    def take(self, own: FoundFile, code: int) -> None:
        try:
            self._waiting.append(self._look.pixels(seen(own.read(), own.parts[-1])))
        except UnreadablePictureError as error:
            self.left_out.append(LeftOut(own.name, error.reason))
            return
        self.actual.append(code)
        self.names.append(own.name)
        if len(self._waiting) == _AT_ONCE:
            self.answer()

    def answer(self) -> None:
        if self._waiting:
            self.predictions.append(self._predict(self._look.samples(self._waiting)))
            self._waiting = []
