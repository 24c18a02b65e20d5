"""Which files and folders are meant as pictures."""

from __future__ import annotations

from pathlib import Path

from engine.data.pictures.decoding import is_called_picture


def is_folder(path: Path) -> bool:
    """Whether ``path`` holds several pictures: a folder or a zip."""
    return path.is_dir() or path.suffix.lower() == ".zip"


def is_pictures(path: Path) -> bool:
    """Whether ``path`` is meant as pictures: a folder, a zip, or a picture's file."""
    return is_folder(path) or is_called_picture(path.name)
