"""Builds what is handed to people on Windows x64: an installer, and a folder for a stick as .zip.

    py packaging/build_windows.py [--out FOLDER]

In an environment with Neurobricks and PyInstaller, with Inno Setup 6 installed. Written with
care, and not run yet: see docs/decisions/0124.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import icons  # noqa: E402

from engine.version import VERSION  # noqa: E402


def main() -> None:
    """Build both, and say how large they are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build")
    out: Path = parser.parse_args().out.resolve()
    compiler = _inno_setup()
    icons.make(out / "icons")
    folder = out / "frozen" / "neurobricks"
    _run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", folder.parent, "--workpath", out / "work"),
        ROOT / "packaging" / "neurobricks.spec",
    )
    packages = out / "packages"
    packages.mkdir(exist_ok=True)
    name = f"neurobricks-{VERSION}-windows-x64"
    shutil.make_archive(str(packages / name), "zip", folder.parent, folder.name)
    _run(
        *(compiler, f"/DVersion={VERSION}", f"/DFolder={folder}", f"/O{packages}"),
        f"/DIcon={out / 'icons' / 'neurobricks.ico'}",
        ROOT / "packaging" / "windows" / "neurobricks.iss",
    )
    for file in sorted(packages.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1e6:.0f} MB")


def _inno_setup() -> str:
    found = shutil.which("iscc")
    for variable in ("ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"):
        for between in ("", "Programs"):
            place = Path(os.environ.get(variable, ""), between, "Inno Setup 6", "ISCC.exe")
            if found is None and place.is_file():
                found = str(place)
    if found is None:
        raise SystemExit("Inno Setup 6 is missing: install it from https://jrsoftware.org/isdl.php")
    return found


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    if subprocess.run(words, check=False).returncode:
        raise SystemExit(f"{words[0]} failed")


if __name__ == "__main__":
    main()
