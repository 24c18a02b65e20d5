"""A lesson from start to finish on a virtual screen, without a mouse."""

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


def test_a_lesson_is_chosen_trained_evaluated_and_asked_by_keys_alone(tmp_path: Path) -> None:
    out = tmp_path / "keys.brick"
    with Screen(1280, 720) as screen:
        environment = {**screen.environment(), "HOME": str(tmp_path)}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            environment[name] = str(tmp_path / name.lower())
        done = subprocess.run(
            [sys.executable, "-m", "tests.end_to_end.keys", str(out)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    notes = json.loads(done.stdout.splitlines()[-1])
    assert notes["clicks"] == 0
    assert notes["chosen"] == "Circles"
    assert notes["at_work"] == "Train"
    assert notes["cell"].startswith("Actual: ")
    assert notes["kept"] == 1
    assert notes["ended"]
    bundle = brickfile.read(out)
    assert bundle.design.recipe == "circles"
    assert bundle.runs[0].state.epoch > 0
