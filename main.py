"""Neurobricks: reads the command line, looks whether it can run here, opens the window.

This file alone has to be read by old Pythons too, so that they can say what is missing.
"""

import argparse
import ctypes
import ctypes.util
import gc
import importlib.util
import multiprocessing
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
TOO_NEW = (3, 14)
OLDEST_GLIBC = (2, 34)
OLDEST_MACOS = (13, 0)
NEEDED = ("PySide6", "pyqtgraph", "numpy", "tensorflow", "keras", "pandas", "sklearn", "pydantic",
          "qtawesome")  # fmt: skip
# What Qt loads on Linux from the system, and the Debian package that brings it.
SYSTEM_LIBRARIES = (
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libfreetype.so.6", "libfreetype6"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
)
XCB_LIBRARIES = (
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libxcb.so.1", "libxcb1"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render.so.0", "libxcb-render0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-shm.so.0", "libxcb-shm0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-util.so.1", "libxcb-util1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)

# In the one folder that needs no Python all else is there: what comes with a screen's driver.
FROZEN_LIBRARIES = (
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libxcb.so.1", "libxcb1"),
)
FROZEN = getattr(sys, "frozen", False)


def python_problem(version):
    """Why this Python will not do, with what to do; None where it will."""
    if OLDEST <= tuple(version[:2]) < TOO_NEW:
        return None
    age = "old" if tuple(version[:2]) < OLDEST else "new"
    return (
        f"Neurobricks needs Python 3.11, 3.12 or 3.13, and this is Python {version[0]}."
        f"{version[1]}, which is too {age}: install Python 3.12 from "
        "https://www.python.org/downloads/ and start Neurobricks with it."
    )


def machine_problem(system, machine, is_64_bit, release):
    """Why there is no TensorFlow for this computer; None where there is.

    Args:
        system: "Linux", "Windows" or "Darwin", as `platform.system` says it.
        machine: the processor, as `platform.machine` says it.
        is_64_bit: whether this Python is.
        release: the version of macOS, or of glibc on Linux ("" where there is none of it).
    """
    processor = machine.lower()
    reason = None
    if not is_64_bit:
        reason = (
            "this Python is a 32-bit one: install the 64-bit Python 3.12 from "
            "https://www.python.org/downloads/"
        )
    elif system == "Darwin" and processor != "arm64":
        reason = (
            "this is a Mac with an Intel chip, or a Python made for one: on a Mac with an Apple "
            "chip, install Python 3.12 from https://www.python.org/downloads/"
        )
    elif system == "Darwin" and _numbers(release) < OLDEST_MACOS:
        reason = f"this is macOS {release}: update it to macOS 13 or newer"
    elif system == "Windows" and processor not in ("amd64", "x86_64"):
        reason = f"this is Windows on {machine}: use a computer with an Intel or AMD processor"
    elif system == "Linux" and processor not in ("x86_64", "amd64"):
        reason = f"this is Linux on {machine}: use a computer with an Intel or AMD processor"
    elif system == "Linux" and not release:
        reason = "this Linux has another C library than glibc: use Debian, Ubuntu or Fedora"
    elif system == "Linux" and _numbers(release) < OLDEST_GLIBC:
        reason = (
            f"this Linux has glibc {release}, and 2.34 is the oldest that will do: use a newer "
            "one, such as Debian 12 or Ubuntu 22.04"
        )
    if reason is None:
        return None
    return f"Neurobricks needs TensorFlow, and there is none for this computer; {reason}."


def _numbers(version):
    """(2, 34) of "2.34"; (0,) of what is no version."""
    parts = version.split(".")[:2]
    return tuple(int(part) for part in parts) if all(map(str.isdigit, parts)) else (0,)


def _release():
    if sys.platform == "darwin":
        return platform.mac_ver()[0]
    try:
        name, version = os.confstr("CS_GNU_LIBC_VERSION").split()
    except (AttributeError, ValueError, OSError):  # another C library, or another system
        return ""
    return version if name == "glibc" else ""


def package_problem():
    """Which packages are missing, with the command that brings them; None where none is."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if not missing:
        return None
    place = str(Path(__file__).resolve().parent)
    if _is_installed():
        return (
            "Neurobricks misses {}: install it once more, from the file that it came in:  "
            "{} -m pip install --force-reinstall FILE.whl"
        ).format(", ".join(missing), _quoted(sys.executable))
    return "Neurobricks misses {}: run  {} -m pip install {}".format(
        ", ".join(missing), _quoted(sys.executable), _quoted(place)
    )


def screen_problem(environment, loads):
    """Why Qt could not open a window on this Linux; None where it can.

    Qt aborts the process where its platform plugin does not load, so it is found out before.

    Args:
        environment: the environment's variables.
        loads: whether a shared library of that name can be loaded.
    """
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform in ("offscreen", "minimal", "vnc"):
        xcb = False
    else:
        wayland = environment.get("WAYLAND_DISPLAY") and platform in ("", "wayland")
        if not wayland and not environment.get("DISPLAY"):
            return (
                "Neurobricks needs a screen, and there is none here (neither DISPLAY nor "
                "WAYLAND_DISPLAY is set): start it from a desktop, or use it without a window: "
                f"{_engine_command()} --help"
            )
        xcb = not wayland
    wanted = FROZEN_LIBRARIES if FROZEN else SYSTEM_LIBRARIES + (XCB_LIBRARIES if xcb else ())
    packages = [package for library, package in wanted if not loads(library)]
    if not packages:
        return None
    return "Neurobricks misses system libraries that Qt needs: run  sudo apt install {}".format(
        " ".join(packages)
    )


def _loads(library):
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _engine_command():
    """How the engine is used without a window, from where this runs."""
    program = Path(sys.executable)
    if FROZEN:
        return _quoted(str(program.with_name("neurobricks-engine")))
    if _is_installed():
        return "neurobricks-engine"
    return _quoted(str(program)) + " -m engine"


def _is_installed():
    """Whether this lies in a Python, and not in the folder that it is worked on in."""
    home = Path(__file__).resolve().parent
    return home.name == "neurobricks" and not (home / "pyproject.toml").exists()


def _quoted(text):
    return f'"{text}"' if " " in text else text


def _problem():
    problem = None
    if not FROZEN:
        problem = (
            python_problem(sys.version_info)
            or machine_problem(
                platform.system(), platform.machine(), sys.maxsize > 2**32, _release()
            )
            or package_problem()
        )
    if problem is None and sys.platform.startswith("linux"):
        problem = screen_problem(os.environ, _loads)
    return problem


def _say(problem):
    """In the terminal; and, after a double click, in whatever small window the desktop has."""
    sys.stderr.write(problem + "\n")
    if not FROZEN or not os.environ.get("DISPLAY") or sys.stderr.isatty():
        return
    for command in (
        ["zenity", "--error", "--no-markup", "--text=" + problem],
        ["kdialog", "--error", problem],
        ["xmessage", problem],
    ):
        if shutil.which(command[0]):
            # With the system's libraries, not with those in this folder.
            own = dict(os.environ)
            own.pop("LD_LIBRARY_PATH", None)
            subprocess.Popen(command, env=own)
            return


def main(arguments=None):
    """Open Neurobricks; returns the process's exit status."""
    parser = argparse.ArgumentParser(
        prog="neurobricks",
        description="Build a neural network from bricks, watch it learn, understand why.",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="a .brick file or a table to open")
    parser.add_argument(
        "--lang", choices=("ko", "en"), help="the window's language, for this time only"
    )
    parser.add_argument("--version", action="store_true", help="say which one this is, and end")
    parser.add_argument(
        "--safe",
        action="store_true",
        help="start as the first time, with nothing that is remembered; it stays remembered",
    )
    parser.add_argument(
        "--reset",
        action="store_true",
        help="forget language, look, sizes and recent files; documents and autosaves stay",
    )
    if FROZEN:
        parser.add_argument(
            "--portable",
            action="store_true",
            help="keep settings and autosaves beside the application from now on, as on a stick",
        )
    chosen = parser.parse_args(arguments)
    if chosen.version:
        from engine.version import VERSION

        sys.stdout.write("Neurobricks " + VERSION + "\n")
        return 0
    problem = _problem()
    if problem is not None:
        _say(problem)
        return 1
    prepare()
    from gui.application import run

    return run(
        chosen.file,
        language=chosen.lang,
        safe=chosen.safe,
        reset=chosen.reset,
        portable=getattr(chosen, "portable", False),
    )


def prepare():
    """Import the engine, in the way that takes least time."""
    # Nothing of what is imported is garbage, and to look whether it is takes a fifth of a start:
    # `gui.door.garbage` looks later, and not at that.
    gc.disable()
    # No plugin of pydantic is ours, and to look for one reads what each installed package says.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Before Qt: once PySide6 is there, its import hook reads the source of every later module.
    import engine.brickfile.brick_file
    import engine.checks
    import engine.data.knowing.library
    import engine.recipes  # noqa: F401


if __name__ == "__main__":
    # Where Neurobricks is one frozen file, its processes are this file started once more.
    multiprocessing.freeze_support()
    sys.exit(main())
