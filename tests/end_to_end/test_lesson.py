"""A lesson from start to finish on a virtual screen, with real mouse and keys."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.screen import NEEDED, Screen

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED),
    reason=f"needs {', '.join(NEEDED)} from the system's packages",
)


def sit_down(screen: Screen, task: str, path: Path, home: Path) -> dict[str, Any]:
    """Let the person do ``task``; what they noted."""
    environment = screen.environment()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        environment[name] = str(home / name.lower())
    done = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.person", task, str(path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    notes: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return notes


def test_a_lesson_with_one_more_brick_is_trained_saved_and_reopened(tmp_path: Path) -> None:
    path = tmp_path / "my lesson.brick"
    with Screen(1280, 720) as screen:
        built = sit_down(screen, "build", path, tmp_path)
        assert path.exists()
        reopened = sit_down(screen, "reopen", path, tmp_path)
    # The brick landed between the two, and the drag was one undoable step.
    assert [built["after"][0], built["after"][2]] == built["before"]
    assert "Dense" in built["undo"]
    first, last = built["losses"]
    assert last < first / 4
    assert reopened["after"] == built["after"]
    assert reopened["losses"] == built["losses"]
    assert reopened["prediction"] == built["prediction"]
    assert built["ended"]
    assert reopened["ended"]
