"""Copies and near copies are found, and nothing else is taken for one."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageEnhance

from engine.data.pictures.decoding import seen
from engine.data.pictures.look_alikes import LOOK_BYTES, groups_of, look_of, pairs_alike
from tests.engine.data.pictures.made import encoded, photograph


def found(*pictures: Image.Image) -> set[tuple[int, int]]:
    looks = np.frombuffer(b"".join(map(look_of, pictures)), np.uint8).reshape(-1, LOOK_BYTES)
    return {tuple(pair) for pair in pairs_alike(looks, np.arange(len(pictures))).tolist()}


def test_a_picture_saved_anew_smaller_or_brighter_is_known_again():
    first, other = photograph(1, (640, 480)), photograph(2, (640, 480))
    smaller = first.resize((320, 240), Image.Resampling.LANCZOS)
    anew = seen(encoded(first, "JPEG", quality=40), "a.jpg")
    brighter = ImageEnhance.Brightness(first).enhance(1.06)
    assert found(first, other, smaller, anew, brighter) == {
        *((0, 2), (0, 3), (0, 4)),
        *((2, 3), (2, 4), (3, 4)),
    }


def test_different_photographs_are_not_alike():
    assert found(*(photograph(seed, (320, 240)) for seed in range(40))) == set()


def test_of_nearly_blank_pictures_nothing_is_said():
    assert found(*(Image.new("RGB", (40, 40), (v, v, v)) for v in (250, 251, 252))) == set()


def test_the_very_same_are_alike_whatever_they_show():
    looks = np.frombuffer(look_of(Image.new("L", (20, 20))) * 3, np.uint8).reshape(3, -1)
    assert pairs_alike(looks, np.array([7, 8, 7])).tolist() == [[0, 2]]


def test_what_is_alike_by_way_of_a_third_belongs_together():
    pairs = np.array([[0, 3], [3, 5], [1, 2]])
    first, second, third, fourth, fifth, sixth = groups_of(pairs, 6).tolist()
    assert first == fourth == sixth
    assert second == third != first
    assert fifth == -1
