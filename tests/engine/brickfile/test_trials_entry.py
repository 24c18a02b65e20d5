"""Trials in a ``.brick`` file: as they were, and a stranger's refused."""

from __future__ import annotations

import json
import zipfile

import pytest

from engine.brickfile.brick_file import Bundle, read, write
from engine.messages import EngineError
from engine.trials.kept import NO_TRIALS
from tests.engine.brick_samples import a_design, some_trials


def written(path, change=None):
    """A file with trials, its ``trials.json`` changed by ``change``."""
    write(path, Bundle(a_design(), trials=some_trials()))
    if change is None:
        return path
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    raw = json.loads(entries["trials.json"])
    change(raw)
    entries["trials.json"] = json.dumps(raw).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def test_they_come_back_as_they_were(tmp_path):
    assert read(written(tmp_path / "a.brick")).trials == some_trials()


def test_a_file_without_them_opens_and_holds_none(tmp_path):
    write(tmp_path / "a.brick", Bundle(a_design()))
    assert read(tmp_path / "a.brick").trials == NO_TRIALS
    with zipfile.ZipFile(tmp_path / "a.brick") as archive:
        assert "trials.json" not in archive.namelist()


def test_a_file_that_lost_them_says_so(tmp_path):
    path = written(tmp_path / "a.brick")
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    del entries["trials.json"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    with pytest.raises(EngineError) as error:
        read(path)
    assert error.value.message.code == "file.damaged"


def set_(*place, value):
    def change(raw):
        for key in place[:-1]:
            raw = raw[key]
        raw[place[-1]] = value

    return change


SWEEP = ("sweeps", 0)
TRIAL = ("spreads", 0, "trials", 0)


@pytest.mark.parametrize(
    "change",
    [
        set_("spreads", value={}),
        set_("spreads", 0, "trials", value=[]),
        set_("spreads", 0, "design", value={"schema_version": 4}),
        set_(*TRIAL, "seed", value=2),  # twice
        set_(*TRIAL, "seed", value=-1),
        set_(*TRIAL, "part", value="everything"),
        set_(*TRIAL, "rows", value="1" * 64),  # others than its neighbours'
        set_(*TRIAL, "at", value=[3, 1]),
        set_(*TRIAL, "at", value=list(range(1, 200))),
        set_(*TRIAL, "curves", "loss", value=[0.5]),
        set_(*TRIAL, "curves", "loss", value=[0.5, "x"]),
        set_(*TRIAL, "figures", value={"loss": True}),
        set_(*TRIAL, "reason", value="bored"),
        set_(*TRIAL, "seconds", value=-1),
        set_(*SWEEP, "tried", 0, "name", value="os.system"),
        set_(*SWEEP, "tried", 0, "values", value=[0.1, -1.0]),
        set_(*SWEEP, "tried", value=[]),
        set_(*SWEEP, "points", value=[]),
        set_(*SWEEP, "points", 1, 0, value=[1, "x", 0.5]),
        set_(*SWEEP, "points", 1, 0, value=[1, 0.5]),
        set_(*SWEEP, "seeds", value=0),
        set_(*SWEEP, "folds", value=1),
        set_(*SWEEP, "test", value={"accuracy": "best"}),
        set_(*SWEEP, "id", value="../x"),
    ],
)
def test_a_stranger_s_are_refused(tmp_path, change):
    with pytest.raises(EngineError) as error:
        read(written(tmp_path / "a.brick", change))
    assert error.value.message.code in ("file.damaged", "file.too_large")
