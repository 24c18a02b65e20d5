"""Weights as a file that a person gives or takes away: JSON, NumPy's ``.npz``, or CSV."""

from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.limits import LARGEST_NUMBER
from engine.files.whole_file import MISSING
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_HEAD = 4096  # bytes that an array in a file may take beside its numbers
_LETTERS = 32  # of a number in JSON, with what parts it from the next
_LINE = 128  # of a number in CSV, with its name and place
_MOST_AXES = 4
_SHOWN = 60  # letters of a line that is quoted
# Damaged, of a stranger's packing (RuntimeError: a password), or with places that are none.
_UNREADABLE = (
    OSError,
    ValueError,
    IndexError,
    EOFError,
    RuntimeError,
    csv.Error,
    zipfile.BadZipFile,
    zlib.error,
)

_NOT_READ = Sentence(
    "weights.not_read",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{file} is no file of weights. Give a JSON file such as {example}, or a .npz or .csv file "
        "with arrays of those names.",
    ),
)
_TOO_LARGE = Sentence(
    "weights.too_large",
    QT_TRANSLATE_NOOP("Engine", "{file} is much larger than the weights of this network are."),
)
_UNKNOWN = Sentence(
    "weights.unknown",
    QT_TRANSLATE_NOOP("Engine", "The network has no weights called {name}. It has: {names}."),
)
_OTHER_SHAPE = Sentence(
    "weights.other_shape",
    QT_TRANSLATE_NOOP("Engine", "The weights {name} have the shape {needed}, not {given}."),
)
_NOT_NUMBERS = Sentence(
    "weights.not_numbers",
    QT_TRANSLATE_NOOP(
        "Engine", "The weights {name} have to be finite numbers, in lists of equal length."
    ),
)
_LACKING = Sentence(
    "weights.lacking",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file has {given} of the {needed} numbers of {name}: {place} is the first that is "
        "missing. Give all of them, or none.",
    ),
)
_WRONG_LINE = Sentence(
    "weights.wrong_line",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Line {line} of the file cannot be read: {text}. Each line has a name such as {name}, a "
        "place from 0 on that the network has and no line before it, and a number.",
    ),
)


def read_weights(path: Path, known: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The weights in the file, float64, by names that are ``known``, of the same shapes.

    JSON: ``{"dense_1": {"kernel": [[…]], "bias": […]}}`` or ``{"dense_1/kernel": …}``, or what
    ``weights --json`` prints. CSV: a line for each number, its array's name, its place there (each
    from 0), the number.

    Raises:
        EngineError: it cannot be read, holds others, or numbers that are none.
    """
    room = sum(array.size for array in known.values())
    example = '{"' + next(iter(known), "dense_1/kernel") + '": …}'
    not_read = EngineError(_NOT_READ(file=path.name, example=example))
    try:
        if not path.exists():
            raise EngineError(MISSING(name=path.name))
        if not path.is_file():
            raise not_read
        if path.suffix.lower() == ".npz":
            found = _arrays(path, 8 * room + _HEAD * (len(known) + 1))
        elif path.suffix.lower() == ".csv":
            if path.stat().st_size > _LINE * room + _HEAD:
                raise EngineError(_TOO_LARGE(file=path.name))
            found = _of_lines(path.read_text("utf-8-sig"), known)
        else:
            if path.stat().st_size > _LETTERS * room + _HEAD:
                raise EngineError(_TOO_LARGE(file=path.name))
            found = _flat(json.loads(path.read_text("utf-8-sig")))
    except _UNREADABLE as error:
        raise not_read from error
    if not found:
        raise not_read
    return {name: _checked(name, value, known) for name, value in found.items()}


def _arrays(path: Path, most: int) -> dict[str, Any]:
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > most:
            raise EngineError(_TOO_LARGE(file=path.name))
    with np.load(path, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


def _flat(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise ValueError("no object")
    if {"run", "weights"} <= set(given):  # as it was printed
        given = given["weights"]
    found: dict[str, Any] = {}
    for name, value in given.items():
        if isinstance(value, dict) and set(value) == {"shape", "values"}:
            found[name] = value["values"]
        elif isinstance(value, dict):
            found |= {f"{name}/{inner}": array for inner, array in value.items()}
        else:
            found[name] = value
    return found


def _of_lines(text: str, known: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """The arrays of a CSV file, whose first line says what is in the others."""
    found: dict[str, Any] = {}
    met: dict[str, np.ndarray] = {}  # which numbers of an array there are
    lines = csv.reader(io.StringIO(text))
    next(lines, None)
    for cells in lines:
        if not any(cells):
            continue
        name, *rest = (cell.strip() for cell in cells)
        if name not in known:
            found[name] = []  # which is then said
            continue
        array = found.setdefault(name, np.zeros(known[name].shape))
        own = met.setdefault(name, np.zeros(known[name].shape, bool))
        try:
            at = tuple(int(cell) for cell in rest[:-1] if cell)
            if len(at) != own.ndim or min(at, default=0) < 0 or own[at]:
                raise ValueError("no place for a number")
            array[at], own[at] = float(rest[-1]), True
        except (ValueError, IndexError) as error:
            written = "".join(filter(str.isprintable, ",".join(cells)[:_SHOWN]))
            wrong = _WRONG_LINE(line=lines.line_num, text=written, name=next(iter(known)))
            raise EngineError(wrong) from error
    for name, own in met.items():
        if not own.all():
            place = ", ".join(map(str, np.argwhere(~own)[0].tolist()))
            raise EngineError(
                _LACKING(name=name, given=int(own.sum()), needed=own.size, place=place)
            )
    return found


def weights_as_csv(values: Mapping[str, np.ndarray]) -> bytes:
    """What `read_weights` reads as CSV."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    axes = [f"place_{axis}" for axis in range(1, _MOST_AXES + 1)]
    writer.writerow(["weights", *axes, "value"])
    for name, array in values.items():
        for place, number in np.ndenumerate(array):
            rest = [""] * (_MOST_AXES - len(place))
            writer.writerow([name, *place, *rest, repr(float(number))])
    return stream.getvalue().encode()


def weights_as_json(values: Mapping[str, np.ndarray]) -> bytes:
    """What `read_weights` reads as JSON."""
    layers: dict[str, dict[str, Any]] = {}
    for name, array in values.items():
        layer, _, inner = name.rpartition("/")
        layers.setdefault(layer, {})[inner] = array.astype(np.float64).tolist()
    return json.dumps(layers).encode()


def weights_as_npz(values: Mapping[str, np.ndarray]) -> bytes:
    """What `read_weights` reads as ``.npz``."""
    stream = io.BytesIO()
    np.savez(stream, allow_pickle=False, **dict(values))
    return stream.getvalue()


def _checked(name: str, value: Any, known: Mapping[str, np.ndarray]) -> np.ndarray:
    if name not in known:
        raise EngineError(_UNKNOWN(name=name[:50], names=", ".join(list(known)[:20])))
    try:
        array = np.asarray(value)
        numbers = array.dtype.kind in "iuf"
    except ValueError:  # lists of several lengths
        numbers = False
    if not numbers or not np.isfinite(array).all() or (np.abs(array) > LARGEST_NUMBER).any():
        raise EngineError(_NOT_NUMBERS(name=name))
    if array.shape != known[name].shape:
        needed = _shape(known[name])
        raise EngineError(_OTHER_SHAPE(name=name, needed=needed, given=_shape(array)))
    return array.astype(np.float64)


def _shape(array: np.ndarray) -> str:
    return " × ".join(map(str, array.shape)) or "1"
