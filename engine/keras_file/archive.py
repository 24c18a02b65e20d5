"""The zip that a ``.keras`` file is: its configuration and the bytes of its weights."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.files.contents import shown_name
from engine.files.ordinary_files import open_ordinary
from engine.files.safe_archive import MEBIBYTE, ArchiveError, Limits, SafeArchive
from engine.files.whole_file import TROUBLES, read_whole
from engine.keras_file.sentences import (
    FOREIGN,
    LEGACY,
    NO_WEIGHTS,
    OTHER_FORMAT,
    SAVED_MODEL,
)
from engine.messages import EngineError, Sentence

SUFFIX = ".keras"
# The weights of 30,000,000 numbers, and Adam's two numbers for each.
LIMITS = Limits(entry=512 * MEBIBYTE, entries=1000)

_CONFIG, _METADATA, _WEIGHTS = "config.json", "metadata.json", "model.weights.h5"
_CONFIG_LIMIT = 16 * MEBIBYTE
_HDF5 = b"\x89HDF\r\n\x1a\n"
_OLDER = (".h5", ".hdf5")
_SAVED_MODEL = ("saved_model.pb", "keras_metadata.pb")
_OTHERS = (".tflite", ".onnx", ".pb", ".pt", ".pth", ".safetensors", ".mlmodel", ".pkl", ".joblib")


@dataclass(frozen=True, eq=False)
class KerasArchive:
    """``config``: what `config.json` says; ``weights``: the HDF5 file of the weights."""

    config: dict[str, Any]
    weights: bytes


def is_meant(path: Path) -> bool:
    """Whether ``path`` is a network by its name, be it one that can be opened or not."""
    suffix = path.suffix.lower()
    return suffix in (SUFFIX, *_OLDER, *_OTHERS) or (path / _SAVED_MODEL[0]).is_file()


def looks_like_one(path: Path) -> bool:
    """Whether ``path`` was written as a .keras, whatever it is called now. Reads a few bytes of
    it and never fails."""
    try:
        with open_ordinary(path) as file:
            head = file.read(256)
    except (OSError, ValueError):
        return False
    return head.startswith(b"PK\x03\x04") and _METADATA.encode() in head


def read_archive(path: Path) -> KerasArchive:
    """What the file at ``path`` holds; nothing of it is believed yet.

    Raises:
        EngineError: it is none, or harmful; the message says what to do.
    """
    name = shown_name(path)
    if any((path / entry).is_file() for entry in _SAVED_MODEL) or path.name in _SAVED_MODEL:
        raise EngineError(SAVED_MODEL(name=name))
    data = read_whole(path, LIMITS.file, FOREIGN)
    if data.startswith(_HDF5):
        raise EngineError(LEGACY(name=name))
    if path.suffix.lower() in _OTHERS:
        raise EngineError(OTHER_FORMAT(name=name))
    try:
        archive = SafeArchive(data, LIMITS)
        if _CONFIG not in archive.names:
            raise ArchiveError("foreign", "no config.json")
        config = _object(archive.read(_CONFIG, _CONFIG_LIMIT))
        del data
        if _WEIGHTS not in archive.names:
            raise EngineError(NO_WEIGHTS(name=name))
        return KerasArchive(config, archive.read(_WEIGHTS))
    except ArchiveError as error:
        sentence: Sentence = FOREIGN if error.trouble == "foreign" else TROUBLES[error.trouble]
        raise EngineError(sentence(name=name), error.details) from error


def _object(data: bytes) -> dict[str, Any]:
    try:
        config = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ArchiveError("damaged", repr(error)[:500]) from error
    if not isinstance(config, dict):
        raise ArchiveError("damaged", "config.json is no object")
    return config
