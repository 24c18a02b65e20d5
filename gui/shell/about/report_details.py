"""What a report of a fault has to know of this computer, and nothing of the person.

No path, no name of a file, of a user or of the computer: whoever copies it may paste it anywhere.
"""

from __future__ import annotations

import os
import platform
import sys
from importlib import metadata

from PySide6.QtCore import QLibraryInfo, QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from engine.version import VERSION
from gui.look.look import Look
from gui.shell.language import Language
from gui.work.remembered import places
from gui.work.remembered.preferences import Preferences

_LIBRARIES = ("tensorflow-cpu", "tensorflow", "keras", "numpy", "pandas", "scikit-learn")


def report_details(look: Look, language: Language, preferences: Preferences) -> str:
    """Lines of ``name: value``, in English, for whoever reads reports."""
    lines = {
        "Neurobricks": f"{VERSION}, {_way()}{', safe' if preferences.is_safe else ''}",
        "System": f"{platform.system()} {platform.release()}, {platform.machine()}",
        "Distribution": _distribution(),
        "Processors": f"{os.cpu_count()}, memory {_memory()}",
        "Python": platform.python_version(),
        "Qt": f"{qVersion()} ({QGuiApplication.platformName()}, "
        f"{'debug' if QLibraryInfo.isDebugBuild() else 'release'})",
        "Libraries": ", ".join(_versions()) or "unknown",
        "Screens": "; ".join(
            f"{screen.size().width()} × {screen.size().height()} at {screen.devicePixelRatio():g}"
            for screen in QGuiApplication.screens()
        ),
        "Look": f"{look.choice}, {look.theme.name}, scale {look.scale:g}",
        "Language": f"{language.code} ({language.choice}), system {QLocale.system().name()}",
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items())


def _way() -> str:
    if getattr(sys, "frozen", False):
        return "without Python" + (", settings beside it" if places.is_beside() else "")
    return "in a Python"


def _distribution() -> str:
    if sys.platform.startswith("linux"):
        try:
            return platform.freedesktop_os_release().get("PRETTY_NAME", "")
        except OSError:
            return "unknown distribution"
    return platform.version()


def _memory() -> str:
    try:
        held = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows
        return "unknown"
    return f"{held / 2**30:.0f} GB"


def _versions() -> list[str]:
    """Read from their notes: importing one of them takes seconds."""
    found = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return found
