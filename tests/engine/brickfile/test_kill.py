"""A process that is killed while it saves leaves a whole file, whenever it is killed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.brickfile.brick_file import read
from engine.files.leftovers import clear_leftovers
from tests.engine.brick_samples import a_design, assert_same_run
from tests.engine.brick_samples import a_run as run_of

KILLS = 32

# Loads the engine once; then, for each line of two paths, two processes that save without end,
# each time another run. Each says once who it is and how long a save takes; when both were
# killed, that is said.
SAVERS = """
import os
import sys
import time
from pathlib import Path
from engine.brickfile.brick_file import Bundle, write
from engine.data.sources.catalogue import BY_KIND
from tests.engine.brick_samples import a_design, a_run
from tests.engine.checks.helpers import Nowhere

BY_KIND["nowhere"] = Nowhere
bundles = [Bundle(a_design(), {}, (a_run(n, 20_000),)) for n in (1, 2)]


def save_without_end(path):
    began = time.perf_counter()
    write(path, bundles[0])
    os.write(1, f"{os.getpid()} {time.perf_counter() - began}\\n".encode())
    while True:
        for bundle in reversed(bundles):
            write(path, bundle)


for line in sys.stdin:
    for path in line.split("\\t"):
        if os.fork() == 0:
            save_without_end(Path(path.strip()))
    ended = [os.wait() for _ in range(2)]
    os.write(1, f"{[os.waitstatus_to_exitcode(status) for _, status in ended]}\\n".encode())
"""


@pytest.fixture
def savers() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", SAVERS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        cwd=Path(__file__).parents[3],
    ) as process:
        yield process


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_killed_save_leaves_a_whole_file(tmp_path: Path, savers: subprocess.Popen[str]) -> None:
    path = tmp_path / "저장.brick"
    draw = random.Random(1)
    found = set()
    assert savers.stdin is not None
    assert savers.stdout is not None
    for _ in range(KILLS // 2):  # two at a time, one for each core
        files = [path.with_stem(f"저장{n}") for n in range(2)]
        print(*files, sep="\t", file=savers.stdin, flush=True)
        saving = [savers.stdout.readline().split() for _ in files]
        save = max(float(seconds) for _, seconds in saving)
        threading.Event().wait(draw.uniform(0, 3 * save))  # a moment that nobody chooses
        for number, _ in saving:
            os.kill(int(number), signal.SIGKILL)
        assert savers.stdout.readline() == f"{[-signal.SIGKILL.value] * 2}\n"
        for file in files:
            bundle = read(file)
            assert bundle.design == a_design()
            (run,) = bundle.runs
            assert_same_run(run, run_of(run.number, 20_000))
            found.add(run.number)
    assert found == {1, 2}  # else no save was under way
    clear_leftovers(tmp_path)
    assert list(tmp_path.glob(".*")) == []
