"""Several threads read the pictures of a folder: nothing changes by it but the time."""

from __future__ import annotations

import threading
import warnings

import pytest

from engine.data.pictures import reading_ahead
from engine.data.pictures.decoding import seen
from engine.data.pictures.finding import FoundFile
from engine.data.pictures.keeping import kept_bytes
from engine.data.pictures.reading_ahead import read_ahead
from tests.engine.data.pictures.made import bomb, png


def found(files: dict[str, bytes]) -> list[FoundFile]:
    return [FoundFile((name,), len(data), lambda data=data: data) for name, data in files.items()]


def test_they_come_in_order_as_one_by_one():
    files = {f"{number:02}.png": png(number) for number in range(40)}
    files |= {"05.png": b"no picture", "20.png": bomb(), "21.png": b""}
    filters = list(warnings.filters)
    reads = list(read_ahead(found(files)))
    assert warnings.filters == filters
    reasons = {name: read.reason for name, read in zip(files, reads, strict=True) if read.reason}
    assert reasons == {"05.png": "broken", "20.png": "huge", "21.png": "empty"}
    for (name, data), read in zip(files.items(), reads, strict=True):
        if read.kept is not None:
            assert (read.kept.name, read.kept.data) == (name, kept_bytes(seen(data, name)))


def test_a_large_one_is_unpacked_alone(monkeypatch):
    """No other is at work meanwhile, however many wait behind it."""
    at_work, most = set(), []
    kept = reading_ahead.seen_quietly
    lock = threading.Lock()

    def watched(data, name):
        with lock:
            at_work.add(name)
            if "large" in at_work:
                most.append(len(at_work))
        try:
            return kept(data, name)
        finally:
            with lock:
                at_work.discard(name)

    monkeypatch.setattr(reading_ahead, "seen_quietly", watched)
    monkeypatch.setattr(reading_ahead, "_is_large", lambda data: data == b"large")
    files = {f"{number}.png": png(number) for number in range(12)}
    names = [*list(files)[:6], "large", *list(files)[6:]]
    reads = list(read_ahead(found({name: files.get(name, b"large") for name in names})))
    assert most == [1]
    assert [read.reason for read in reads if read.reason] == ["format"]


def test_no_more_are_opened_than_a_few_ahead():
    opened = []

    def own(number: int) -> FoundFile:
        def read() -> bytes:
            opened.append(number)
            return png(number)

        return FoundFile((f"{number}.png",), 1, read)

    reads = read_ahead(map(own, range(1000)))
    next(reads)
    reads.close()
    assert len(opened) <= 2 * reading_ahead._MOST_THREADS + 1


@pytest.mark.parametrize(("large", "data"), [(False, png(1)), (True, bytes(25 << 20))])
def test_what_is_large_is_told_before_it_is_unpacked(large, data):
    assert reading_ahead._is_large(data) is large
