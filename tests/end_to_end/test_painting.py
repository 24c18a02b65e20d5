"""A data set drawn on the wall, with a network that follows, as a teacher does it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.brickfile import brick_file as brickfile
from tests.end_to_end.screen import NEEDED, Screen

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED),
    reason=f"needs {', '.join(NEEDED)} from the system's packages",
)


def test_two_classes_are_painted_and_painted_on_while_the_network_learns(tmp_path: Path) -> None:
    out = tmp_path / "wall.brick"
    with Screen(1280, 720) as screen:
        environment = {**screen.environment(), "HOME": str(tmp_path)}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            environment[name] = str(tmp_path / name.lower())
        done = subprocess.run(
            [sys.executable, "-m", "tests.end_to_end.teacher", str(out)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    notes = json.loads(done.stdout.splitlines()[-1])
    assert notes["followed"] > 0
    assert notes["state"] == "running"
    assert notes["added"] > 10
    assert str(notes["added"]) in notes["undo"]
    assert notes["steps"] == 3
    assert notes["accuracy"] > 0.95
    assert notes["ended"]
    bundle = brickfile.read(out)
    assert bundle.design.data.source.classes == ("A", "B")
    assert bundle.runs[0].state.epoch > 0
