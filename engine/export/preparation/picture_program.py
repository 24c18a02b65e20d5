"""The program: pictures in, a table with the network's answer for each out."""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

import numpy as np

from engine.data.pictures.album import PictureLook
from engine.data.pictures.bringing import notes_of
from engine.data.pictures.decoding import (
    MOST_BYTES,
    UnreadablePictureError,
    is_called_picture,
    seen,
)
from engine.data.pictures.pack import LeftOut
from engine.data.pictures.sentences import NO_PICTURES_THERE
from engine.export.preparation.program import (
    PREPARATION,
    Outputs,
    beside,
    kept_together,
    network,
    said,
    write_text,
)
from engine.files.apart import keep_apart
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.metrics.figures import class_probabilities
from engine.prediction.answer_cells import headings
from engine.prediction.digits import number_texts
from engine.prediction.picture_answers import FILE

_WROTE = Sentence(
    "leaving.pictures_answered",
    QT_TRANSLATE_NOOP("Engine", "{answered} of {pictures} pictures answered, written to {name}."),
)
_AT_ONCE = 128
_BRIGHTEST = 255.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer the pictures of a folder; 0, or 2 where that cannot be done."""
    parser = argparse.ArgumentParser(description="Answer pictures.")
    parser.add_argument("pictures", type=Path, help="a folder with pictures, or one picture")
    parser.add_argument("answers", type=Path, nargs="?", help="the CSV file to write")
    parser.add_argument("--model", type=Path, help="a model or weights; those beside this program")
    parser.add_argument("--preparation", type=Path, help=f"its {PREPARATION}")
    options = parser.parse_args(arguments)
    folder = Path(__file__).parent
    description: dict[str, Any] = {}
    try:
        model = options.model or beside(folder)
        path = options.preparation or folder / PREPARATION
        with kept_together(path):
            read = json.loads(path.read_text(encoding="utf-8"))
            _ = look_of(read), read["classes"], read["targets"]
            description = {**read, "words": dict(read.get("words", {}))}
        with kept_together(model):
            outputs, folded = network(model, description)
        files = pictures_in(options.pictures)
        usual = options.pictures.absolute().with_name(f"{options.pictures.stem}-answers.csv")
        out = options.answers or usual
        keep_apart(out, *(own for _, own in files), model, path, Path(__file__))
        text = io.StringIO(newline="")
        with kept_together(model):
            answered, left_out = write_answers(text, files, description, outputs, folded)
        write_text(out, text.getvalue())
    except EngineError as error:
        print(said(error.message, description), file=sys.stderr)
        return 2
    for note in notes_of(left_out):
        print(said(note, description), file=sys.stderr)
    done = _WROTE(answered=answered, pictures=len(files), name=str(out))
    print(said(done, description))
    return 0


def pictures_in(place: Path) -> list[tuple[str, Path]]:
    """The pictures in a folder and the folders in it, each with its place below; or the one that
    it is."""
    if place.is_file():
        return [(place.name, place)]
    found = []
    for root, inner, names in os.walk(place):
        inner[:] = sorted(own for own in inner if not own.startswith((".", "__MACOSX")))
        for own in sorted(names):
            if is_called_picture(own) and not own.startswith("."):
                path = Path(root, own)
                found.append((path.relative_to(place).as_posix(), path))
    if not found:
        raise EngineError(NO_PICTURES_THERE(name=place.name))
    return found


def look_of(description: dict[str, Any]) -> PictureLook:
    """How the network sees each picture."""
    own = description["picture"]
    return PictureLook(own["size"], own["colour"], own["fitting"])


def shares_of(
    pixels: np.ndarray, description: dict[str, Any], outputs: Outputs, folded: bool
) -> np.ndarray:
    """The probability of each class, (pictures, classes), for uint8 (pictures, *look.shape).

    ``folded``: the network takes pixels from 0 to 255, as the model files do; else from 0 to 1.
    """
    inputs = pixels.astype(np.float32)
    if not folded:
        inputs /= np.float32(_BRIGHTEST)
    return class_probabilities(outputs(inputs))


def write_answers(
    stream: TextIO,
    files: Sequence[tuple[str, Path]],
    description: dict[str, Any],
    outputs: Outputs,
    folded: bool,
) -> tuple[int, list[LeftOut]]:
    """A line for each picture that can be read; how many, and what was left out."""
    left_out: list[LeftOut] = []
    answered = 0
    classes = description["classes"]
    targets = [own["name"] for own in description["targets"]]
    titles = [said(own, description) for own in headings(targets, classes)[:-2]]
    writer = csv.writer(stream)
    writer.writerow([said(FILE(), description), *titles])
    for names, pixels in _in_turn(files, look_of(description), left_out):
        shares = shares_of(pixels, description, outputs, folded)
        for name, own in zip(names, shares, strict=True):
            writer.writerow([name, classes[int(own.argmax())], *number_texts(own)])
        answered += len(names)
    return answered, left_out


def _in_turn(
    files: Sequence[tuple[str, Path]], look: PictureLook, left_out: list[LeftOut]
) -> Iterator[tuple[list[str], np.ndarray]]:
    """The pictures as the network sees them, some at a time."""
    names: list[str] = []
    samples: list[np.ndarray] = []
    for name, path in files:
        try:
            samples.append(look.pixels(seen(_bytes_of(path), path.name)))
        except UnreadablePictureError as error:
            left_out.append(LeftOut(name, error.reason))
            continue
        names.append(name)
        if len(names) == _AT_ONCE:
            yield names, np.stack(samples)
            names, samples = [], []
    if names:
        yield names, np.stack(samples)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadablePictureError("unread", repr(error)) from error
    if len(data) > MOST_BYTES:
        raise UnreadablePictureError("huge")
    return data
