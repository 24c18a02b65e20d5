"""What every test shares: no screen unless asked for, nobody's real settings, no leaks."""

from __future__ import annotations

import gc
import itertools
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# No test asserts a time: a busy machine takes what it takes for the first example.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# Before Qt or TensorFlow is imported: a home of its own, so that no test reads or writes
# the developer's settings, and no screen unless `--headed` asks for it.
_HOME = tempfile.TemporaryDirectory(prefix="neurobricks-tests-", ignore_cleanup_errors=True)
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(Path(_HOME.name) / _name.lower())
# Keras imports matplotlib where there is one (the notebooks' test needs it), and that looks
# through all fonts of the machine once for each folder of its own: one for all workers.
os.environ["MPLCONFIGDIR"] = str(Path(tempfile.gettempdir()) / "neurobricks-tests-matplotlib")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
# Each of the many processes that the tests start would compile all our modules anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
if "--headed" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


# As in the application, no lane may collect: what it destroyed would be another thread's.
gc.disable()
_tests_ended = itertools.count()
_FULLY_EVERY = 20  # tests: the oldest generation takes the longest
_WHOLLY_EVERY = 400


@pytest.fixture(autouse=True)
def _garbage_goes_between_tests() -> Iterator[None]:
    """What outlived a full collection (libraries, the tests themselves, what is kept for all) is
    set aside: to go through that each time took two seconds, a tenth of the whole suite."""
    yield
    ended = next(_tests_ended)
    if ended % _WHOLLY_EVERY == 0:
        gc.unfreeze()
    if ended % _FULLY_EVERY == 0:
        gc.collect()
        gc.freeze()
    else:
        gc.collect(1)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # before the workers, whose first tests would wait
        fonts = "import importlib.util as u; u.find_spec('matplotlib') and "
        fonts += "__import__('matplotlib.font_manager')"
        subprocess.run([sys.executable, "-c", fonts], check=False)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--headed", action="store_true", help="show the windows")


@pytest.fixture(autouse=True)
def _no_lane_outlives_its_test() -> Iterator[None]:
    """The engine's threads have to end with the test that started them."""
    before = {thread.ident for thread in threading.enumerate()}
    yield
    left = [
        thread.name
        for thread in threading.enumerate()
        if thread.ident not in before and thread.name in ("training", "data", "autosave")
    ]
    assert not left, f"still running: {left}; call EngineHere.shutdown() in the fixture"
