"""A file from a stranger, or from a bad disk: read rightly or refused with a sentence."""

from __future__ import annotations

import io
import json
import pickle
import random
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.brickfile.brick_file import MIMETYPE, Bundle, read, write
from engine.design import SCHEMA_VERSION
from engine.messages import EngineError
from tests.engine.brick_samples import TABLE, a_bundle, a_design, assert_same

FLIPS = 400
CUTS = 150


def code_of(path: Path) -> str:
    with pytest.raises(EngineError) as caught:
        read(path)
    assert str(caught.value.message)
    return caught.value.message.code


@pytest.fixture
def good(tmp_path: Path) -> dict[str, bytes]:
    """The entries of a good file, to be made wrong."""
    write(tmp_path / "good.brick", a_bundle())
    with zipfile.ZipFile(tmp_path / "good.brick") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Path]:
    def build(entries: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> Path:
        path = tmp_path / "made.brick"
        with zipfile.ZipFile(path, "w", kind) as archive:
            for name, data in entries.items():
                archive.writestr(name, data)
        return path

    return build


# --- a bad disk ------------------------------------------------------------------------------


def test_a_flipped_byte_is_seen_or_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.brick"
    write(path, a_bundle())
    good = path.read_bytes()
    draw = random.Random(1)
    refused = 0
    for place in draw.sample(range(len(good)), FLIPS):
        damaged = bytearray(good)
        damaged[place] ^= 1 << draw.randrange(8) if draw.random() < 0.5 else draw.randrange(1, 256)
        path.write_bytes(damaged)
        refused += _refused_or_same(path)
        assert path.read_bytes() == damaged  # reading touches nothing
    assert refused > FLIPS * 0.6


def test_a_cut_file_is_refused_wherever_it_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.brick"
    write(path, a_bundle())
    good = path.read_bytes()
    for length in random.Random(2).sample(range(len(good)), CUTS):
        path.write_bytes(good[:length])
        if length == 0:
            assert code_of(path) == "file.empty"
        else:
            assert code_of(path) == ("file.truncated" if length >= 64 else "file.foreign")


def test_several_wrong_bytes_and_exchanged_blocks(tmp_path: Path) -> None:
    path = tmp_path / "a.brick"
    write(path, a_bundle())
    good = path.read_bytes()
    draw = random.Random(3)
    for _ in range(200):
        damaged = bytearray(good)
        for _ in range(draw.randrange(2, 30)):
            damaged[draw.randrange(len(damaged))] = draw.randrange(256)
        start, length = draw.randrange(len(good)), draw.randrange(200)
        if draw.random() < 0.5:
            del damaged[start : start + length]
        else:
            damaged[start:start] = bytes(draw.randrange(256) for _ in range(length))
        path.write_bytes(damaged)
        _refused_or_same(path)


def _refused_or_same(path: Path) -> bool:
    """Whether it was refused by a sentence; any other exception fails the test."""
    try:
        bundle = read(path)
    except EngineError:
        return True
    # A byte that says nothing (a date, a flag): all that was read is still right.
    assert_same(bundle, a_bundle())
    return False


# --- a stranger ------------------------------------------------------------------------------


def test_a_bomb_is_refused_before_it_is_unpacked(good: Any, build: Any, tmp_path: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        archive.writestr("design.json", good["design.json"])
        with archive.open("data/" + "0" * 64, "w") as stream:
            for _ in range(200):
                stream.write(bytes(1 << 20))
    path = tmp_path / "bomb.brick"
    path.write_bytes(bomb.getvalue())
    tracemalloc.start()
    assert code_of(path) == "file.hostile"
    assert tracemalloc.get_traced_memory()[1] < 20e6
    tracemalloc.stop()


def test_many_small_bombs_are_one(good: Any, build: Any) -> None:
    path = build({**good, **{f"data/{n:064x}": bytes(15 << 20) for n in range(20)}})
    assert code_of(path) == "file.hostile"


def test_a_bomb_in_the_arrays(good: Any, build: Any) -> None:
    arrays = io.BytesIO()
    np.savez_compressed(arrays, history_0=np.zeros(10_000_000))
    assert code_of(build({**good, "runs/1/arrays.npz": arrays.getvalue()})) == "file.hostile"


def test_a_design_of_many_brackets(good: Any, build: Any) -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    assert code_of(build({**good, "design.json": deep})) == "file.damaged"
    assert code_of(build({**good, "design.json": b" " * (9 << 20)})) == "file.too_large"


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/evil", "data/../../evil", "C:/evil", "data\\..\\evil"]
)
def test_names_that_point_outside(good: Any, build: Any, tmp_path: Path, name: str) -> None:
    before = sorted(tmp_path.parent.rglob("*"))
    path = build({**good, name: b"evil"})
    assert code_of(path) == "file.hostile"
    assert sorted(tmp_path.parent.rglob("*")) == sorted([*before, path])


def test_two_entries_of_one_name(good: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.brick"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in good.items():
            archive.writestr(name, data)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("design.json", good["design.json"])
    assert code_of(path) == "file.hostile"


def test_an_end_record_that_promises_millions_of_entries(good: Any, build: Any) -> None:
    path = build(good)
    data = bytearray(path.read_bytes())
    data[-14:-10] = struct.pack("<2H", 65535, 65535)
    path.write_bytes(data)
    assert code_of(path) == "file.hostile"


@pytest.mark.parametrize("kind", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_foreign_packing(good: Any, build: Any, kind: int) -> None:
    assert code_of(build(good, kind)) == "file.hostile"


class _Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        return (pytest.fail, ("a pickle was run",))


def _npz(**entries: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in entries.items():
            archive.writestr(f"{name}.npy", data)
    return stream.getvalue()


def _npy(header: str, body: bytes = b"") -> bytes:
    text = header.encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + body


@pytest.mark.parametrize(
    "entry",
    [
        pickle.dumps(_Evil()),
        _npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }\n", pickle.dumps(_Evil())),
        _npy("{'descr': '<f8', 'fortran_order': False, 'shape': (999999999999,), }\n", b"12345678"),
        _npy("{'descr': '<f8', 'fortran_order': False, 'shape': (-1, -1), }\n", b"12345678"),
        _npy("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 9999999999999999), }\n"),
        _npy("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }\n", b"12345678"),
        _npy("{'descr': '<U2', 'fortran_order': False, 'shape': (1,), }\n", b"12345678"),
        _npy("{'descr': '<M8[s]', 'fortran_order': False, 'shape': (1,), }\n", b"12345678"),
        _npy("__import__('os').abort()"),
        _npy("(" * 5000),
        b"\x93NUMPY\x09\x00",
        b"",
    ],
)  # fmt: skip
def test_arrays_that_are_more_than_numbers(good: Any, build: Any, entry: bytes) -> None:
    names = ("history_0", "history_1", "weights_0", "weights_1", "optimizer_0", "optimizer_1")
    path = build({**good, "runs/1/arrays.npz": _npz(**dict.fromkeys(names, entry))})
    assert code_of(path) in ("file.hostile", "file.damaged")


@pytest.mark.parametrize("length", [0, 5, 200])
def test_arrays_that_are_no_archive_any_more(good: Any, build: Any, length: int) -> None:
    """The file around them is one of ours, and whole: no other program made it."""
    arrays = good["runs/1/arrays.npz"]
    assert length < len(arrays)
    assert code_of(build({**good, "runs/1/arrays.npz": arrays[:length]})) == "file.damaged"


def _changed(data: bytes, **values: Any) -> bytes:
    return json.dumps({**json.loads(data), **values}).encode()


@pytest.mark.parametrize(
    "values",
    [
        {"epoch": -1},
        {"epoch": True},
        {"epoch": 10**400},
        {"number": 1.5},
        {"weights": 10**9},
        {"history": ["loss", "loss"]},
        {"history": "loss"},
        {"changes": "none"},
        {"changes": [[1, "learning_rate", 0.1, 0.01, "", "yes"]]},
        {"changes": [[-1, "learning_rate", 0.1, 0.01, "", True]]},
        {"changes": [[1, "learning_rate", 0.1, float("inf"), "", True]]},
        {"changes": [[1, "x" * 65, 0.1, 0.01, "", True]]},
        {"changes": [[2, "a", 1, 2, "", True], [1, "a", 1, 2, "", True]]},
        {"changes": [[1, "a", 1, 2, "", True]] * 20_001},
        {"seconds": "1"},
        {"design": {}},
        {"ending": {"reason": "magic"}},
        {"ending": 3},
    ],
)
def test_a_run_that_makes_no_sense(good: Any, build: Any, values: Any) -> None:
    record = _changed(good["runs/1/record.json"], **values)
    assert code_of(build({**good, "runs/1/record.json": record})) == "file.damaged"


@pytest.mark.parametrize("place", ["{x.__class__}", "{x[0]}", "{x!r:>99999999}", "{x:>999999999}"])
def test_a_sentence_cannot_reach_into_the_program(good: Any, build: Any, place: str) -> None:
    ending = json.loads(good["runs/1/record.json"])["ending"]
    ending["message"] = {"code": "x", "sentence": place, "parameters": {"x": "x"}}
    record = _changed(good["runs/1/record.json"], ending=ending)
    assert code_of(build({**good, "runs/1/record.json": record})) == "file.hostile"


@pytest.mark.parametrize(
    "design",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"schema_version": 1}',
        b'{"schema_version": "1"}',
        b'{"schema_version": true}',
        b'{"schema_version": 0}',
        b'{"schema_version": 1, "data": 3}',
    ],
)
def test_designs_that_are_none(good: Any, build: Any, design: bytes) -> None:
    assert code_of(build({**good, "design.json": design})) == "file.damaged"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", '"\\ud800"'])
def test_what_json_does_not_have(good: Any, build: Any, number: str) -> None:
    raw = json.loads(good["design.json"])
    raw["bricks"][1]["more"] = "HERE"
    data = json.dumps(raw).replace('"HERE"', number).encode()
    assert code_of(build({**good, "design.json": data})) == "file.damaged"


def test_a_newer_file_says_so(good: Any, build: Any) -> None:
    newer = _changed(good["design.json"], schema_version=SCHEMA_VERSION + 1, unheard_of=1)
    assert code_of(build({**good, "design.json": newer})) == "file.newer"
    source = json.loads(good["design.json"])
    source["data"]["source"] = {"kind": "telescope"}
    data = json.dumps(source).encode()
    assert code_of(build({**good, "design.json": data})) == "file.newer"


def test_a_table_that_is_another_than_it_says(good: Any, build: Any) -> None:
    name = next(name for name, data in good.items() if data == TABLE)
    assert code_of(build({**good, name: TABLE + b"more"})) == "file.damaged"


def test_a_missing_entry(good: Any, build: Any) -> None:
    for name in ("design.json", "runs/1/arrays.npz"):
        rest = {other: data for other, data in good.items() if other != name}
        assert code_of(build(rest)) == "file.damaged"


def test_a_zip_that_was_made_by_hand_opens(good: Any, build: Any) -> None:
    reordered = {"folder/": b"", ".DS_Store": b"x", **dict(reversed(good.items()))}
    assert_same(read(build(reordered)), a_bundle())


def test_a_thumbnail_that_is_no_picture(good: Any, build: Any) -> None:
    assert code_of(build({**good, "thumbnail.png": b"<svg/>"})) == "file.damaged"


@pytest.mark.parametrize(
    "raw",
    [
        {},
        [],
        {"columns": ["x"], "rows": [["1", "2"]]},
        {"columns": ["x", "x"], "rows": []},
        {"columns": [], "rows": [[]] * 3},
        {"columns": ["x"], "rows": [[1]]},
        {"columns": ["x"], "rows": {"0": ["1"]}},
        {"columns": ["x"], "rows": ["1"]},
        {"columns": ["x"], "rows": [["a" * 10_001]]},
        {"columns": ["x"], "rows": [[""]] * 10_001},
        {"columns": [str(place) for place in range(5_001)], "rows": []},
        {"columns": [str(place) for place in range(500)], "rows": [[""] * 500] * 401},
    ],
    ids=lambda raw: str(raw)[:24],
)
def test_kept_answers_that_are_none(good: Any, build: Any, raw: Any) -> None:
    good["predictions.json"] = json.dumps(raw).encode()
    assert code_of(build(good)) in ("file.damaged", "file.too_large")


def test_a_bomb_of_kept_answers(good: Any, build: Any) -> None:
    good["predictions.json"] = b'{"columns": ["x"], "rows": [' + b" " * 9_000_000 + b"]}"
    assert code_of(build(good)) in ("file.hostile", "file.too_large")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os

    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes of that kind here")
    os.mkfifo(tmp_path / "pipe.brick")
    assert code_of(tmp_path / "pipe.brick") == "file.foreign"
    with pytest.raises(EngineError):
        write(tmp_path / "pipe.brick", Bundle(a_design()))
