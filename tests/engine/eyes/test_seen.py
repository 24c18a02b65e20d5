"""Each picture is looked at once, whoever asks, and after the file was opened again."""

from __future__ import annotations

import numpy as np
import pytest

from engine.eyes import seen
from engine.files.safe_archive import Limits, arrays_from, arrays_to_bytes
from engine.messages import EngineError


def pictures(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random((count, 8, 8, 3), np.float32)


def test_a_picture_is_looked_at_once(quick_eyes):
    known = seen.Seen()
    some = pictures(5)
    first = known.numbers(some, 96)
    assert first.shape == (5, 1280)
    assert first.any(axis=1).all()
    more = np.concatenate([pictures(2, seed=1), some[::-1]])
    np.testing.assert_array_equal(known.numbers(more, 96)[2:], first[::-1])
    assert quick_eyes == [5, 2]
    assert known.lacks(more, 96) == 0
    assert known.lacks(more, 128) == 7  # looked at closer, it is something else


def test_it_tells_how_far_it_is_and_keeps_what_was_seen(quick_eyes):
    known, shares = seen.Seen(), []
    many = pictures(3 * seen.AT_ONCE)
    with pytest.raises(EngineError):
        known.numbers(many, 96, shares.append, lambda: bool(shares))
    assert shares == [pytest.approx(1 / 3)]
    known.numbers(many, 96, shares.append)
    assert shares[1:] == [0.5, 1.0]
    assert sum(quick_eyes) == len(many)


def test_a_pack_tells_it_to_another_sitting(quick_eyes):
    known, some = seen.Seen(), pictures(4)
    first = known.numbers(some, 96)
    pack = known.pack([some[:2], some[2:]], 96)
    assert pack == known.pack([some[::-1]], 96)
    other = seen.Seen()
    assert other.take(pack) == 4
    np.testing.assert_array_equal(other.numbers(some, 96), first)
    assert quick_eyes == [4]
    assert other.pack([some], 96) == pack


def spoiled(**changed):
    known = seen.Seen()
    known.numbers(pictures(2), 96)
    arrays = dict(arrays_from(known.pack([pictures(2)], 96), Limits()))
    for name, change in changed.items():
        arrays[name] = change(arrays[name])
    return arrays_to_bytes({name: own for name, own in arrays.items() if own is not None})


def with_nan(numbers):
    return np.where(np.arange(numbers.shape[1]) == 3, np.nan, numbers).astype(np.float16)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no archive",
        {"numbers": lambda own: own[:, :7]},
        {"numbers": lambda own: own.astype(np.float64)},
        {"numbers": with_nan},
        {"numbers": lambda own: None},
        {"marks": lambda own: own[:1]},
        {"version": lambda own: own[:-1]},
    ],
    ids=["empty", "foreign", "shape", "kind", "nan", "lacking", "marks", "version"],
)
def test_what_is_no_pack_of_these_eyes_tells_nothing(quick_eyes, data):
    known = seen.Seen()
    assert known.take(spoiled(**data) if isinstance(data, dict) else data) == 0
    assert known.lacks(pictures(2), 96) == 2


def test_a_strangers_pack_does_not_change_what_was_seen_here(quick_eyes):
    known, some = seen.Seen(), pictures(2)
    first = known.numbers(some, 96)
    assert known.take(spoiled(numbers=np.ones_like)) == 2
    np.testing.assert_array_equal(known.numbers(some, 96), first)


def test_the_oldest_are_forgotten_where_there_are_too_many(quick_eyes, monkeypatch):
    monkeypatch.setattr(seen, "MOST", 3)
    known = seen.Seen()
    known.numbers(pictures(5), 96)
    assert known.lacks(pictures(5), 96) == 2
