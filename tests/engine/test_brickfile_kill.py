"""A process that is killed while it saves leaves a whole file, whenever it is killed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from engine.brickfile.brick_file import read
from engine.files.leftovers import clear_leftovers
from tests.engine.brick_samples import a_design, assert_same_run
from tests.engine.brick_samples import a_run as run_of

KILLS = 32

# Saves without end, each time another run; says once that it has begun.
SAVER = """
import sys
from pathlib import Path
from engine.brickfile.brick_file import Bundle, write
from engine.data.sources.catalogue import BY_KIND
from tests.engine.brick_samples import a_design, a_run
from tests.engine.checks.helpers import Nowhere

BY_KIND["nowhere"] = Nowhere
path = Path(sys.argv[1])
bundles = [Bundle(a_design(), {}, (a_run(n, 20_000),)) for n in (1, 2)]
write(path, bundles[0])
print("saving", flush=True)
while True:
    for bundle in bundles:
        write(path, bundle)
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_killed_save_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "저장.brick"
    draw = random.Random(1)
    found = set()
    for _ in range(KILLS // 2):  # two at a time, one for each core
        savers = [_saver(path.with_stem(f"저장{n}")) for n in range(2)]
        for saver in savers:
            assert saver.stdout is not None
            assert saver.stdout.readline() == b"saving\n"
        threading.Event().wait(draw.uniform(0, 0.05))  # a moment that nobody chooses
        for saver in savers:
            saver.kill()
        for n, saver in enumerate(savers):
            saver.communicate()
            bundle = read(path.with_stem(f"저장{n}"))
            assert bundle.design == a_design()
            (run,) = bundle.runs
            assert_same_run(run, run_of(run.number, 20_000))
            found.add(run.number)
    assert found == {1, 2}  # else no save was under way
    clear_leftovers(tmp_path)
    assert list(tmp_path.glob(".*")) == []


def _saver(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", SAVER, str(path)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
