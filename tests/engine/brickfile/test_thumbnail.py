"""A file's small picture, for a file manager: of anybody's file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.brickfile import brick_file
from engine.brickfile.brick_file import MIMETYPE, Bundle
from engine.brickfile.thumbnail import thumbnail_of
from engine.command_line.program import main
from engine.messages import EngineError
from engine.recipes import recipe


def _png(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.zeros((height, width), np.uint8)).save(out, "PNG")
    return out.getvalue()


def _file(path: Path, png: bytes, mimetype: bytes = MIMETYPE) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", mimetype)
        archive.writestr("design.json", "not even JSON: it is not read")
        if png:
            archive.writestr("thumbnail.png", png, zipfile.ZIP_DEFLATED)
    return path


def _size(png: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(png)).size


def test_a_saved_file_shows_its_picture(tmp_path: Path) -> None:
    path = tmp_path / "d.brick"
    brick_file.write(path, Bundle(recipe("and").make(), thumbnail=_png(480, 240)))
    assert _size(thumbnail_of(path, 128)) == (128, 64)
    out = tmp_path / "p.png"
    assert main(["thumbnail", str(path), "--size", "64", "--out", str(out)]) == 0
    assert _size(out.read_bytes()) == (64, 32)


@pytest.mark.parametrize(
    "png",
    [
        b"",
        b"\x89PNG\r\n\x1a\n and then nothing",
        _png(3000, 4),  # unpacks to more than is ever drawn
        _png(20_000, 20_000),
    ],
    ids=["none", "broken", "long", "bomb"],
)
def test_a_strangers_file_costs_one_sentence(
    tmp_path: Path, png: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _file(tmp_path / "d.brick", png)
    with pytest.raises(EngineError, match="no picture"):
        thumbnail_of(path, 128)
    assert main(["thumbnail", str(path), "--out", str(tmp_path / "p.png")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "p.png").exists()


def test_another_programs_zip_is_left_alone(tmp_path: Path) -> None:
    path = _file(tmp_path / "d.zip", _png(9, 9), b"application/epub+zip")
    with pytest.raises(EngineError, match="no picture"):
        thumbnail_of(path, 128)


def test_nothing_larger_than_asked_for_is_made(tmp_path: Path) -> None:
    path = _file(tmp_path / "d.brick", _png(300, 200))
    assert _size(thumbnail_of(path, 10**9)) == (300, 200)
