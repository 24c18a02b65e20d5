"""Pictures of a folder answered by a network, and written beside their files' names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from engine.data.pictures.album import PictureLook
from engine.data.pictures.bringing import notes_of
from engine.data.pictures.decoding import UnreadablePictureError, seen
from engine.data.pictures.finding import FoundFile, pictures_in
from engine.data.pictures.pack import LeftOut
from engine.evaluation.results import Prediction
from engine.files.apart import keep_apart
from engine.files.contents import CANCELLED
from engine.files.safe_writing import write_whole
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.prediction.answer_cells import headings
from engine.prediction.answer_table import Say, plain
from engine.prediction.digits import number_texts
from engine.prediction.row_writers import row_writer

_AT_ONCE = 128

_NONE_ANSWERED = Sentence(
    "pictures.none_answered",
    QT_TRANSLATE_NOOP(
        "Engine", "None of these files is a picture that can be read, so there is no answer."
    ),
)
FILE = Sentence("pictures.file", QT_TRANSLATE_NOOP("Engine", "File"))


@dataclass(frozen=True)
class AnsweredPictures:
    """How many pictures got an answer, what was left out, and what there is to say of that."""

    answered: int
    left_out: tuple[LeftOut, ...]
    notes: tuple[Message, ...]


def answer_pictures(
    path: Path,
    look: PictureLook,
    target: str,
    predict: Callable[[np.ndarray], Prediction],
    out: Path,
    say: Say = plain,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> AnsweredPictures:
    """Answer every picture of a folder or zip, in whatever folder of it, or one picture's file.

    ``out`` (CSV, or a workbook where it ends in ``.xlsx``) gets a row for each: its file's name,
    the class, and the probability of each class. It is written whole or not at all.

    Raises:
        EngineError: there are no pictures, ``out`` cannot be written, or it was cancelled.
    """
    keep_apart(out, path)
    left_out: list[LeftOut] = []
    answered = 0

    def write(stream: BinaryIO) -> None:
        nonlocal answered
        with pictures_in(path, cancelled) as files, row_writer(stream, out) as writer:
            for names, pixels in _in_turn(files, look, left_out, progress, cancelled):
                found = predict(pixels)
                if not answered:
                    titles = [FILE(), *headings((target,), found.class_names)[:-2]]
                    writer.writerow(say(titles))
                answered += len(names)
                for name, answer, shares in zip(names, *_of_classes(found), strict=True):
                    writer.writerow([name, answer, *number_texts(shares)])
            if not answered:
                raise EngineError(_NONE_ANSWERED(), "; ".join(one.name for one in left_out[:20]))

    write_whole(out, write)
    progress(1.0)
    return AnsweredPictures(answered, tuple(left_out), notes_of(left_out))


def _in_turn(
    files: tuple[FoundFile, ...],
    look: PictureLook,
    left_out: list[LeftOut],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Iterator[tuple[list[str], np.ndarray]]:
    """The pictures that can be read, some at a time: names, float32 (pictures, *look.shape)."""
    names: list[str] = []
    samples: list[np.ndarray] = []
    for place, own in enumerate(files):
        if cancelled():
            raise EngineError(CANCELLED())
        progress(place / len(files))
        try:
            samples.append(look.pixels(seen(own.read(), own.parts[-1])))
        except UnreadablePictureError as error:
            left_out.append(LeftOut(own.name, error.reason))
            continue
        names.append(own.name)
        if len(names) == _AT_ONCE:
            yield names, look.samples(samples)
            names, samples = [], []
    if names:
        yield names, look.samples(samples)


def _of_classes(found: Prediction) -> tuple[list[str], np.ndarray]:
    """Each row's class by name, and the probability of every class (rows, classes)."""
    assert found.probabilities is not None
    codes = np.asarray(found.values).astype(np.intp)
    return [found.class_names[code] for code in codes.reshape(-1).tolist()], found.probabilities
