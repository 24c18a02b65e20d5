"""From a Korean spreadsheet to a prediction, as somebody does it for the first time."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.brickfile import brick_file as brickfile
from tests.end_to_end.screen import NEEDED, Screen

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED),
    reason=f"needs {', '.join(NEEDED)} from the system's packages",
)


def write_class_table(path: Path) -> None:
    """240 pupils, CP949: a number, a name, two columns of words, gaps, per cent, who passed."""
    random = np.random.RandomState(3)
    lines = ["번호,이름,지역,동아리,공부시간,수면시간,출석률,모의고사,합격여부"]
    for number in range(1, 241):
        area = random.choice(["서울", "부산", "대구", "광주"])
        club = random.choice(["축구", "밴드", "독서", "코딩", "없음"])
        hours, sleep = random.gamma(3, 1.5), random.normal(7, 1)
        present = int(np.clip(random.normal(90, 8), 50, 100))
        score = int(np.clip(40 + 6 * hours + random.normal(0, 8), 0, 100))
        good = 0.9 * (hours - 4) + 0.06 * (present - 90) + 0.05 * (score - 65)
        passed = "합격" if good + random.normal(0, 0.7) > 0 else "불합격"
        name = random.choice(list("김이박최정")) + random.choice(["민준", "서연", "도윤"])
        cells = [number, name, area, club, f"{hours:.1f}", f"{sleep:.1f}", f"{present}%", score]
        for place in (2, 3, 5, 6, 7):
            if random.random_sample() < 0.05:
                cells[place] = ""
        lines.append(",".join(map(str, [*cells, passed])))
    path.write_bytes("\r\n".join(lines).encode("cp949"))


def test_from_a_cp949_spreadsheet_to_a_prediction_in_at_most_8_clicks(tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    table, out = documents / "우리 반 성적.csv", tmp_path / "out.brick"
    write_class_table(table)
    with Screen(1280, 720) as screen:
        environment = {**screen.environment(), "HOME": str(tmp_path)}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            environment[name] = str(tmp_path / name.lower())
        done = subprocess.run(
            [sys.executable, "-m", "tests.end_to_end.student", str(table), str(out)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    notes = json.loads(done.stdout.splitlines()[-1])
    assert notes["clicks"] <= 8
    assert (notes["task"], notes["target"]) == ("binary", ["합격여부"])
    assert "이름" not in notes["inputs"]
    assert "번호" not in notes["inputs"]
    assert {"지역", "동아리", "출석률"} <= set(notes["inputs"])
    assert notes["accuracy"] > 0.85
    bundle = brickfile.read(out)
    assert [run.state.epoch for run in bundle.runs] != [0]
    assert len(bundle.tables) == 1
