"""Scripts run as a person runs them: each in a process of its own, beside its rows, without us.

TensorFlow takes seconds to load, so that one process loads what the scripts import, and each
script runs in a fork of it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

LAUNCHER = """
import contextlib, io, json, os, runpy, sys, traceback
sys.path[:] = [path for path in sys.path if path not in ("", os.environ["NOT_FROM"])]

class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("engine", "gui", "neurobricks"):
            raise ImportError(name)

sys.meta_path.insert(0, Nothing())
import keras, pandas
import sklearn.compose, sklearn.impute, sklearn.metrics, sklearn.model_selection
import sklearn.pipeline, sklearn.preprocessing

def run(folder):
    os.chdir(folder)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        space = runpy.run_path("lesson.py", run_name="__main__")
    kept = {"printed": out.getvalue()}
    if "history" in space:
        kept["history"] = space["history"].history
    if "losses" in space:
        kept["losses"] = [float(loss) for loss in space["losses"]]
    with open("kept.json", "w") as stream:
        json.dump(kept, stream)

failed = False
for folder in sys.argv[1:]:
    child = os.fork()
    if child == 0:
        try:
            run(folder)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    failed = os.waitpid(child, 0)[1] != 0 or failed
sys.exit(1 if failed else 0)
"""


def started(folders: Sequence[Path]) -> subprocess.Popen[bytes]:
    """The scripts called ``lesson.py`` in ``folders``, under way one after the other."""
    quiet = {
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "1",
        "PYTHONPATH": "",
        "NOT_FROM": str(Path.cwd()),
    }
    return subprocess.Popen(
        [sys.executable, "-c", LAUNCHER, *map(str, folders)],
        env=os.environ | quiet,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def kept(folder: Path) -> dict:
    """What the script in ``folder`` printed, and its figures of each epoch."""
    return json.loads((folder / "kept.json").read_text(encoding="utf-8"))
