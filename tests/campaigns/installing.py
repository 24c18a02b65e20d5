"""Installed as a stranger would, into an environment of its own, and started from elsewhere.

``python -m tests.campaigns installing [--keep FOLDER]``: the wheel by pip, by ``pipx`` and by
``uv tool`` where these are there, and the sdist. Downloads every dependency (some 500 MB) once.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from engine.version import VERSION

ROOT = Path(__file__).resolve().parent.parent.parent
_WINDOW = """
import neurobricks, sys
sys.argv[1:] = []
from PySide6.QtCore import QTimer
import gui.application as application
def painted(self):
    print("painted", flush=True)
    QTimer.singleShot(0, self.window.close)
application.Application._painted = painted
sys.exit(neurobricks.window())
"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns installing")
    parser.add_argument("--keep", type=Path, help="work in this folder, and leave it")
    folder = parser.parse_args(arguments).keep or Path(tempfile.mkdtemp(prefix="installing-"))
    folder.mkdir(exist_ok=True)
    built = folder / "built"
    _run(sys.executable, "-m", "hatchling", "build", "-d", str(built), at=ROOT)
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    failed = [
        name
        for name, works in (
            ("pip", _with_pip(folder, wheel)),
            ("sdist", _sdist(folder, sdist)),
            ("uv tool", _with_uv(folder, wheel)),
            ("pipx", _with_pipx(folder, wheel)),
        )
        if not works
    ]
    print(f"failed: {', '.join(failed)}" if failed else "all work")
    return len(failed)


def _with_pip(folder: Path, wheel: Path) -> bool:
    python = _environment(folder / "pip")
    _run(python, "-m", "pip", "install", "-q", str(wheel), at=folder)
    return _works(Path(python).parent, folder) and _window_opens(python, folder)


def _sdist(folder: Path, sdist: Path) -> bool:
    """Built anew out of the sdist, over what pip has brought."""
    python = str(folder / "pip" / "bin" / "python")
    options = ("--force-reinstall", "--no-deps")
    _run(python, "-m", "pip", "install", "-q", *options, str(sdist), at=folder)
    return _works(Path(python).parent, folder)


def _with_uv(folder: Path, wheel: Path) -> bool:
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    if uv is None:
        print("uv is not there")
        return True
    places = {
        "UV_TOOL_DIR": str(folder / "uv"),
        "UV_TOOL_BIN_DIR": str(folder / "uv-bin"),
        "UV_LINK_MODE": "symlink",
    }
    _run(uv, "tool", "install", "--python", sys.executable, str(wheel), at=folder, **places)
    return _works(folder / "uv-bin", folder)


def _with_pipx(folder: Path, wheel: Path) -> bool:
    python = _environment(folder / "pipx-itself")
    _run(python, "-m", "pip", "install", "-q", "pipx", at=folder)
    places = {"PIPX_HOME": str(folder / "pipx"), "PIPX_BIN_DIR": str(folder / "pipx-bin")}
    _run(python, "-m", "pipx", "install", str(wheel), at=folder, **places)
    return _works(folder / "pipx-bin", folder)


def _environment(folder: Path) -> str:
    _run(sys.executable, "-m", "venv", str(folder), at=folder.parent)
    return str(folder / "bin" / "python")


def _works(commands: Path, folder: Path) -> bool:
    """Whether both commands do what they are for, from a folder that is nothing of ours."""
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    said = _run(str(commands / "neurobricks"), "--version", at=elsewhere)
    engine = str(commands / "neurobricks-engine")
    lesson, trained = elsewhere / "l.brick", elsewhere / "t.brick"
    _run(engine, "lesson", "and", "--out", str(lesson), at=elsewhere)
    _run(engine, "train", str(lesson), "--epochs", "3", "--out", str(trained), at=elsewhere)
    page = elsewhere / "page.html"
    _run(
        engine, "export", str(trained), "--as", "page", "--force", "--out", str(page), at=elsewhere
    )
    works = said == f"Neurobricks {VERSION}\n" and page.stat().st_size > 10_000
    print(f"{commands}: {said.strip()}, trained, exported: {'works' if works else 'does not'}")
    return works


def _window_opens(python: str, folder: Path) -> bool:
    began = time.monotonic()
    said = _run(python, "-c", _WINDOW, at=folder, QT_QPA_PLATFORM="offscreen")
    print(f"the window was there, and was closed, after {time.monotonic() - began:.1f} s")
    return "painted" in said


def _run(*command: str, at: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=at,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=3600,
    )
    return done.stdout
