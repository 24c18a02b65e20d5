"""One picture's bytes become what a person sees on it."""

from __future__ import annotations

import contextlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.data.pictures.decoding import UnreadablePictureError, seen
from engine.data.pictures.keeping import MOST_BYTES, kept_bytes
from tests.engine.data.pictures.made import HEIC, bomb, encoded, photograph, plain

LEFT = Image.new("RGB", (40, 20), (0, 0, 0))
LEFT.paste((255, 255, 255), (0, 0, 20, 20))  # bright on the left


def pixel(data: bytes, place: tuple[int, int] = (2, 2), name: str = "a.png"):
    return seen(data, name).getpixel(place)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF"])
def test_each_format_is_read(kind):
    picture = seen(encoded(LEFT, kind), "a.x")
    grey = np.asarray(picture.convert("L"), int)
    assert picture.size == (40, 20)
    assert grey[:, :18].min() > 240
    assert grey[:, 22:].max() < 15


@pytest.mark.parametrize(
    ("orientation", "bright"), [(1, "left"), (2, "right"), (3, "right"), (6, "top"), (8, "bottom")]
)
def test_a_photograph_is_turned_as_it_was_held(orientation, bright):
    exif = Image.Exif()
    exif[0x0112] = orientation
    grey = np.asarray(seen(encoded(LEFT, "JPEG", exif=exif), "a.jpg").convert("L"), float)
    halves = {
        "left": grey[:, : grey.shape[1] // 2],
        "right": grey[:, grey.shape[1] // 2 :],
        "top": grey[: grey.shape[0] // 2],
        "bottom": grey[grey.shape[0] // 2 :],
    }
    assert max(halves, key=lambda side: halves[side].mean()) == bright


def test_what_is_transparent_is_white():
    clear = Image.new("RGBA", (10, 10), (255, 0, 0, 0))
    assert pixel(encoded(clear)) == (255, 255, 255)
    assert pixel(encoded(Image.new("RGBA", (10, 10), (0, 0, 0, 128))))[0] == pytest.approx(
        127, abs=2
    )
    assert pixel(encoded(Image.new("LA", (10, 10), (0, 0)))) == 255
    palette = Image.new("P", (10, 10), 0)
    palette.putpalette([255, 0, 0, 0, 255, 0])
    assert pixel(encoded(palette, transparency=0)) == (255, 255, 255)
    assert pixel(encoded(palette)) == (255, 0, 0)
    keyed = encoded(Image.new("RGB", (10, 10), (1, 2, 3)), transparency=(1, 2, 3))
    assert pixel(keyed) == (255, 255, 255)


def test_grey_of_one_eight_and_sixteen_bits():
    assert pixel(encoded(Image.new("L", (10, 10), 77))) == 77
    assert pixel(encoded(Image.new("1", (10, 10), 1))) == 255
    sixteen = Image.fromarray(np.full((10, 10), 32896, np.uint16))
    assert pixel(encoded(sixteen)) == 128


def test_cmyk_and_the_first_frame():
    cmyk = Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    red = pixel(encoded(cmyk, "JPEG"))
    assert red[0] > 200 > 60 > max(red[1:])
    frames = [Image.new("RGB", (10, 10), colour) for colour in ((0, 0, 255), (255, 0, 0))]
    moving = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert pixel(moving) == (0, 0, 255)


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.png", "empty"),
        (b"no picture at all", "a.jpg", "broken"),
        (b"no picture at all", "notes.txt", "format"),
        (encoded(photograph(1, (640, 480)), "JPEG")[:3000], "a.jpg", "broken"),
        (encoded(photograph(1, (640, 480)))[:3000], "a.png", "broken"),
        (encoded(Image.new("RGB", (1, 1))), "a.png", "tiny"),
        (bomb(), "a.png", "huge"),
        (HEIC, "IMG_0001.HEIC", "heic"),
        (HEIC, "IMG_0001.jpg", "heic"),
        (encoded(plain(), "TIFF"), "a.tif", "format"),
    ],
)
def test_what_is_left_out_has_its_reason(data, name, reason):
    with pytest.raises(UnreadablePictureError) as caught:
        seen(data, name)
    assert caught.value.reason == reason


def test_exif_that_makes_no_sense_is_not_believed():
    data = encoded(LEFT, "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\xff\xff")
    assert seen(data, "a.jpg").size == (40, 20)


@given(st.binary(max_size=400), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM"]))
def test_no_bytes_raise_anything_else(body, head):
    with contextlib.suppress(UnreadablePictureError):
        assert seen(head + body, "a.png").mode in ("L", "RGB")


def test_a_photograph_is_kept_small_and_a_drawing_exactly():
    photo = seen(encoded(photograph(3), "JPEG"), "a.jpg")
    assert max(photo.size) == 256
    assert len(kept_bytes(photo)) <= MOST_BYTES
    noise = Image.fromarray(np.random.default_rng(0).integers(0, 255, (256, 256, 3), np.uint8))
    assert len(kept_bytes(noise)) <= MOST_BYTES
    drawing = plain(size=(200, 200))
    kept = seen(kept_bytes(drawing), "a.png")
    assert np.array_equal(np.asarray(kept), np.asarray(drawing))
