"""Builds what is handed to people on Macs with Apple chips: `Neurobricks.app` in a .dmg.

    python packaging/build_macos.py [--out FOLDER]

In an environment with Neurobricks and PyInstaller. It is signed by nobody (ad hoc) unless
NEUROBRICKS_SIGNING_IDENTITY names a certificate. Written with care, and not run yet: see
docs/decisions/0124.
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
    """Build it, and say how large it is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build")
    out: Path = parser.parse_args().out.resolve()
    icons.make(out / "icons")
    _run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", out / "frozen", "--workpath", out / "work"),
        ROOT / "packaging" / "neurobricks.spec",
    )
    shown = out / "shown"  # what is seen when the .dmg is opened
    shutil.rmtree(shown, ignore_errors=True)
    shown.mkdir()
    application = shown / "Neurobricks.app"
    _run("ditto", out / "frozen" / "Neurobricks.app", application)
    (application / "Contents/MacOS/neurobricks-engine").symlink_to("neurobricks")
    identity = os.environ.get("NEUROBRICKS_SIGNING_IDENTITY", "-")
    hardened = () if identity == "-" else ("--options", "runtime", "--timestamp")
    entitlements = ROOT / "packaging" / "macos" / "entitlements.plist"
    _run(
        *("codesign", "--force", "--deep", "--sign", identity, *hardened),
        *("--entitlements", entitlements, application),
    )
    (shown / "Applications").symlink_to("/Applications")
    packages = out / "packages"
    packages.mkdir(exist_ok=True)
    file = packages / f"neurobricks-{VERSION}-macos-arm64.dmg"
    _run(
        *("hdiutil", "create", "-volname", "Neurobricks", "-srcfolder", shown),
        *("-fs", "APFS", "-format", "ULMO", "-ov", file),
    )
    print(f"{file.name}: {file.stat().st_size / 1e6:.0f} MB")


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    if subprocess.run(words, check=False).returncode:
        raise SystemExit(f"{words[0]} failed")


if __name__ == "__main__":
    main()
