"""What is saved comes back to the last bit; what cannot be saved harms nothing."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle, read, write
from engine.bricks import BY_KIND, Dense, UnknownBrick
from engine.files import safe_writing
from engine.files.safe_archive import Limits
from engine.messages import EngineError
from engine.runs.runs import Planned
from engine.training.frames import History, TrainedState
from engine.training.run.run_record import RunRecord
from tests.engine.brick_samples import a_bundle, a_design, a_run, assert_same, some_answers
from tests.engine.checks.helpers import design


def sentence(path: Path, **more: Any) -> str:
    with pytest.raises(EngineError) as caught:
        read(path, **more)
    assert str(caught.value.message)
    return caught.value.message.code


def test_everything_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "첫 번째 신경망.brick"
    write(path, a_bundle())
    assert_same(read(path), a_bundle())


def test_a_brick_of_a_later_version_is_written_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.brick"
    write(path, a_bundle())
    for _ in range(2):
        write(path, read(path))
    brick = read(path).design.brick("later")
    assert isinstance(brick, UnknownBrick)
    assert brick.model_dump()["more"] == {"a": [1, None, "다"]}


def test_the_kept_answers_come_back(tmp_path: Path) -> None:
    bundle = replace(a_bundle(), answers=some_answers())
    brickfile.write(tmp_path / "a.brick", bundle)
    assert_same(brickfile.read(tmp_path / "a.brick"), bundle)
    assert bundle.answers.columns == ("x", "kind", "y", "new")
    assert bundle.answers.rows == (("1,5", "가\n나", "2", ""), ("", "", "3", "=1+1"))


def test_the_file_says_first_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.brick"
    write(path, a_bundle())
    assert path.read_bytes()[30:63] == b"mimetype" + brickfile.MIMETYPE
    with zipfile.ZipFile(path) as archive:
        assert archive.read("design.json").lstrip(b"{ \n").startswith(b'"schema_version"')
        assert archive.testzip() is None


def test_the_arrays_are_what_numpy_reads_without_pickle(tmp_path: Path) -> None:
    path = tmp_path / "a.brick"
    write(path, a_bundle())
    with zipfile.ZipFile(path) as archive, archive.open("runs/1/arrays.npz") as stream:
        arrays = np.load(stream, allow_pickle=False)
        np.testing.assert_array_equal(arrays["weights_0"], a_run().state.weights[0])


def test_the_same_bundle_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "a.brick", tmp_path / "b.brick"
    write(one, a_bundle())
    write(other, a_bundle())
    assert one.read_bytes() == other.read_bytes()


def test_a_table_that_packs_too_well_can_be_read_again(tmp_path: Path) -> None:
    zeros = b"0\n" * 12_000_000
    bundle = Bundle(design(), {hashlib.sha256(zeros).hexdigest(): zeros})
    write(tmp_path / "a.brick", bundle)
    assert_same(read(tmp_path / "a.brick"), bundle)


# --- any design, any arrays ------------------------------------------------------------------


@st.composite
def bricks(draw: st.DrawFn) -> Any:
    kind = draw(st.sampled_from([*BY_KIND, "later"]))
    if kind == "later":
        numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
        values = st.recursive(
            st.none() | st.booleans() | numbers | st.text(),
            lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(), part, max_size=3),
            max_leaves=5,
        )
        return UnknownBrick.model_validate({"kind": "later", "extra": draw(values)})
    if kind == "dense":
        return Dense(
            units=draw(st.integers(1, 4096)),
            use_bias=draw(st.booleans()),
            seed=draw(st.none() | st.integers(0, 2**31 - 1)),
            l2=draw(st.floats(0, 10)),
        )
    return BY_KIND[kind]()


plain_arrays = hnp.arrays(
    dtype=st.one_of(
        hnp.floating_dtypes(endianness="=", sizes=(16, 32, 64)),
        hnp.integer_dtypes(endianness="="),
        hnp.boolean_dtypes(),
    ),
    shape=hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
)


@st.composite
def runs(draw: st.DrawFn) -> RunRecord:
    epochs = draw(st.integers(0, 20))
    floats = hnp.arrays(np.float64, epochs)
    return RunRecord(
        number=draw(st.integers(0, 10**9 - 1)),
        design=draw(designs()),
        history=History(draw(st.dictionaries(st.text(max_size=20), floats, max_size=3))),
        state=TrainedState(
            epoch=epochs,
            weights=tuple(draw(st.lists(plain_arrays, max_size=3))),
            optimizer=tuple(draw(st.lists(plain_arrays, max_size=3))),
            test=draw(st.dictionaries(st.text(max_size=20), st.floats(-1e300, 1e300), max_size=3)),
        ),
        seconds=draw(st.floats(0, 1e9)),
        name=draw(st.text(max_size=100)),
        made=draw(st.sampled_from(["", "2026-11-28T09:30:00+00:00"])),
    )


@st.composite
def designs(draw: st.DrawFn) -> Any:
    return design(
        *draw(st.lists(bricks(), max_size=4)),
        task=draw(st.sampled_from(["regression", "binary", "multiclass"])),
        learning_rate=draw(st.floats(1e-300, 1e7, exclude_min=True)),
        epochs=draw(st.integers(1, 1_000_000)),
    )


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_bundle_comes_back(tmp_path_factory: pytest.TempPathFactory, data: Any) -> None:
    tables = data.draw(st.lists(st.binary(max_size=200), max_size=2))
    kept = tuple(data.draw(st.lists(runs(), max_size=3)))
    planned = [
        Planned(f"plan-{place}", name, data.draw(designs()))
        for place, name in enumerate(data.draw(st.lists(st.text(max_size=100), max_size=2)))
    ]
    bundle = Bundle(
        data.draw(designs()),
        {hashlib.sha256(table).hexdigest(): table for table in tables},
        kept,
        chosen=data.draw(st.sampled_from([None, "", *(run.id for run in kept)])),
        last_number=data.draw(st.integers(0, 10**9 - 1)),
        planned=tuple(planned),
    )
    path = tmp_path_factory.getbasetemp() / "any.brick"
    write(path, bundle)
    assert_same(read(path), bundle)


# --- each wrong file has its own sentence ----------------------------------------------------


def test_what_cannot_be_opened_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = tmp_path / "good.brick"
    write(good, a_bundle())
    data = good.read_bytes()

    def file(name: str, content: bytes) -> Path:
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    with zipfile.ZipFile(tmp_path / "foreign.zip", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    codes = {
        "missing": sentence(tmp_path / "none.brick"),
        "missing, inside a file": sentence(good / "none.brick"),
        "folder": sentence(tmp_path),
        "empty": sentence(file("empty.brick", b"")),
        "text": sentence(file("text.brick", b"hello" * 100)),
        "foreign zip": sentence(tmp_path / "foreign.zip"),
        "cut": sentence(file("cut.brick", data[: len(data) // 2])),
        "cut late": sentence(file("late.brick", data[:-5])),
        "flipped": sentence(file("flip.brick", data[:300] + bytes([data[300] ^ 255]) + data[301:])),
        "large": sentence(good, limits=Limits(file=1000)),
    }
    monkeypatch.setattr(
        "engine.files.ordinary_files.os.open", _raising(PermissionError(errno.EACCES, "no"))
    )
    codes["forbidden"] = sentence(good)
    monkeypatch.setattr(
        "engine.files.ordinary_files.os.open", _raising(OSError(errno.EIO, "bad disk"))
    )
    codes["bad disk"] = sentence(good)
    assert codes == {
        "missing": "file.missing",
        "missing, inside a file": "file.missing",
        "folder": "file.is_folder",
        "empty": "file.empty",
        "text": "file.foreign",
        "foreign zip": "file.foreign",
        "cut": "file.truncated",
        "cut late": "file.truncated",
        "flipped": "file.damaged",
        "large": "file.too_large",
        "forbidden": "file.reading_not_allowed",
        "bad disk": "file.unreadable",
    }


def _raising(error: Exception) -> Any:
    def raises(*_: object, **__: object) -> None:
        raise error

    return raises


# --- saving harms nothing --------------------------------------------------------------------


def failed_write(path: Path, bundle: Bundle | None = None) -> str:
    with pytest.raises(EngineError) as caught:
        write(path, bundle or a_bundle())
    assert str(caught.value.message)
    return caught.value.message.code


@pytest.mark.parametrize("at", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    path = tmp_path / "a.brick"
    write(path, Bundle(a_design()))
    before = path.read_bytes()
    full = OSError(errno.ENOSPC, "no space left on device")
    if at == "write":
        monkeypatch.setattr(brickfile, "put", _raising(full))
    elif at == "fsync":
        monkeypatch.setattr(safe_writing.os, "fsync", _raising(full))
    else:
        monkeypatch.setattr(Path, "replace", _raising(full))
    assert failed_write(path) == "file.disk_full"
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is to be had on Linux only")
def test_a_disk_that_is_really_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.brick"
    write(path, Bundle(a_design()))
    before = path.read_bytes()
    really_open = Path.open

    def open_full(self: Path, mode: str = "r", *rest: Any) -> Any:
        if mode == "xb":
            really_open(self, "xb").close()
            return Path("/dev/full").open("wb")
        return really_open(self, mode, *rest)

    monkeypatch.setattr(Path, "open", open_full)
    assert failed_write(path) == "file.disk_full"
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_other_reasons_have_their_own_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert failed_write(tmp_path / "gone" / "a.brick") == "file.folder_gone"
    assert failed_write(tmp_path) == "file.is_folder"
    assert failed_write(tmp_path / ("가" * 200 + ".brick")) == "file.bad_name"
    monkeypatch.setattr(Path, "replace", _raising(PermissionError(errno.EACCES, "no")))
    assert failed_write(tmp_path / "a.brick") == "file.writing_not_allowed"
    monkeypatch.setattr(Path, "replace", _raising(OSError(errno.EIO, "bad")))
    assert failed_write(tmp_path / "a.brick") == "file.cannot_write"
    monkeypatch.setattr(brickfile, "LIMITS", Limits(entry=100))
    assert failed_write(tmp_path / "a.brick") == "file.unfit"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "getuid"), reason="permissions of Unix")
def test_permissions_are_kept_and_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.brick"
    write(path, a_bundle())
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask
    path.chmod(0o640)
    write(path, a_bundle())
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    monkeypatch.setattr(safe_writing.os, "access", lambda *_: False)  # as for other users
    assert failed_write(path) == "file.writing_not_allowed"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    real, link = tmp_path / "folder" / "real.brick", tmp_path / "link.brick"
    write(real, Bundle(design()))
    link.symlink_to(real)
    write(link, a_bundle())
    assert link.is_symlink()
    assert_same(read(real), a_bundle())


def test_a_name_as_long_as_names_can_be(tmp_path: Path) -> None:
    path = tmp_path / ("가" * 83 + ".brick")
    write(path, a_bundle())
    assert_same(read(path), a_bundle())
