"""``python -m tests.campaigns.kills [KILLS] [SEED]``: saving is killed at random moments.

Several processes save into one folder, over and over, each its own file, another run every
time; each is killed at a moment that is drawn. After every kill its file has to open whole, as
one of the runs that were being saved, and once the process is gone nothing else of it may lie
in the folder after the next clearing, while the others' half-written files stay.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from engine.brickfile.brick_file import read
from engine.data.sources.catalogue import BY_KIND
from engine.files.leftovers import SUFFIX, clear_leftovers
from tests.engine.brick_samples import a_design, a_run, assert_same_run
from tests.engine.checks.helpers import Nowhere

AT_ONCE = 4  # processes, more than cores: they are interrupted at other places, too
LONGEST = 0.12  # seconds that a process saves before it is killed
EPOCHS = 20_000  # of the saved runs, as `SAVER` has them
# Saves without end, each time another run.
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


class Campaign:
    """Kills, and looks at what is left."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._draw = random.Random(seed)
        self.found: Counter[int] = Counter()  # runs, by their number
        self.cleared = 0

    def round(self) -> None:
        savers = {
            self._folder / f"저장 {number}.brick": subprocess.Popen(
                [sys.executable, "-c", SAVER, self._folder / f"저장 {number}.brick"],
                stdout=subprocess.PIPE,
                cwd=Path(__file__).parents[2],
            )
            for number in range(AT_ONCE)
        }
        for saver in savers.values():
            assert saver.stdout is not None
            assert saver.stdout.readline() == b"saving\n"
        for path, saver in savers.items():  # one after the other, while the others go on
            threading.Event().wait(self._draw.uniform(0.0, LONGEST))
            assert saver.poll() is None, "a save failed beside another one's end"
            saver.kill()
            saver.communicate()
            self._look_at(path)
        self.cleared += clear_leftovers(self._folder)
        assert self._leftovers() == 0, "something of a dead process stayed"

    def _look_at(self, path: Path) -> None:
        """The file is whole, though the others' clearing goes on around it."""
        self.cleared += clear_leftovers(self._folder)
        bundle = read(path)
        assert bundle.design == a_design()
        (run,) = bundle.runs
        assert_same_run(run, a_run(run.number, EPOCHS))
        self.found[run.number] += 1

    def _leftovers(self) -> int:
        return sum(1 for _ in self._folder.glob(f".*{SUFFIX}"))


def main(kills: int = 400, seed: int = 1) -> int:
    """Print what was killed, found and cleared; the exit status."""
    if os.name == "nt":
        print("there is no SIGKILL on Windows")
        return 2
    BY_KIND["nowhere"] = Nowhere
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        campaign = Campaign(Path(folder), seed)
        for _ in range(-(-kills // AT_ONCE)):
            campaign.round()
    killed = sum(campaign.found.values())
    runs = ", ".join(f"run {number}: {count}" for number, count in sorted(campaign.found.items()))
    print(f"{killed} kills in {time.monotonic() - began:.0f} s (seed {seed}), every file whole")
    print(f"found in them: {runs}; half-written files cleared: {campaign.cleared}")
    return 0 if len(campaign.found) > 1 else 1  # else no save was ever under way


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
