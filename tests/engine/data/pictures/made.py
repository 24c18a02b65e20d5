"""Pictures and folders made by a script: ordinary ones, photo-like ones, and nasty ones."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

RED, GREEN, BLUE = (200, 30, 30), (30, 160, 60), (40, 60, 200)


def plain(colour: tuple[int, ...] = RED, size: tuple[int, int] = (24, 18), seed: int = 0):
    """One colour with some speckles, so that no two seeds are alike."""
    pixels = np.empty((size[1], size[0], 3), np.uint8)
    pixels[:] = colour
    draw = np.random.default_rng(seed)
    pixels[draw.random(pixels.shape[:2]) < 0.1] = 255
    return Image.fromarray(pixels)


def photograph(seed: int, size: tuple[int, int] = (1024, 768)) -> Image.Image:
    """Smooth light, edges and grain, as a camera gives them."""
    draw = np.random.default_rng(seed)
    coarse = draw.uniform(0, 255, (6, 8, 3)).astype(np.uint8)
    base = np.asarray(Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC), np.float32)
    edges = draw.uniform(-60, 60, (48, 64, 3)).astype(np.float32)
    sharp = np.repeat(np.repeat(edges, size[1] // 48, 0), size[0] // 64, 1)
    grain = draw.normal(0, 6, (size[1], size[0], 1)).astype(np.float32)
    together = base + np.resize(sharp, base.shape) * 0.5 + grain
    return Image.fromarray(np.clip(together, 0, 255).astype(np.uint8))


def encoded(image: Image.Image, name: str = "PNG", **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, name, **options)
    return stream.getvalue()


def png(seed: int = 0, colour: tuple[int, ...] = RED) -> bytes:
    return encoded(plain(colour, seed=seed))


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        place = folder / name
        (place if name.endswith("/") else place.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            place.write_bytes(data)
    return folder


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def two_classes(count: int = 3, first: str = "cat", second: str = "dog") -> dict[str, bytes]:
    files = {f"{first}/{n}.png": png(n, RED) for n in range(count)}
    return files | {f"{second}/{n}.png": png(n + 100, BLUE) for n in range(count)}


def bomb() -> bytes:
    """A PNG of a few bytes that says it has ten thousand million pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(name + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + name + data + crc

    head = (100_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)
