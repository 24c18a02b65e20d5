"""Where Neurobricks keeps what it keeps: in this user's folders, or beside itself, as on a stick.

Beside itself only where it is one folder that needs no Python, and somebody has asked for it: a
file there is the switch, so that it travels with the stick.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

BESIDE = "neurobricks-data"  # the folder's name; a newer application put in place finds it again
_SWITCH = "settings-are-kept-here.txt"
_WORDS = (
    "While this file is here, Neurobricks keeps its settings and autosaves in this folder, "
    "and not on the computer.\n"
    "이 파일이 여기 있는 동안 Neurobricks의 설정과 자동 저장 파일은 컴퓨터가 아니라 이 폴더에 "
    "저장됩니다.\n"
)


def beside_folder() -> Path | None:
    """The folder for settings beside the application, whether it is there or not; None: this is
    installed into a Python, or started from its source."""
    if not getattr(sys, "frozen", False):
        return None
    place = Path(sys.executable).resolve().parent
    if sys.platform == "darwin" and len(place.parents) > 1 and place.parents[1].suffix == ".app":
        place = place.parents[1]  # …/Neurobricks.app/Contents/MacOS
    return place.parent / BESIDE


def can_be_beside() -> bool:
    """Whether settings could be kept there: nobody could write to what the system installed."""
    folder = beside_folder()
    if folder is None:
        return False
    return os.access(folder if folder.is_dir() else folder.parent, os.W_OK)


def is_beside() -> bool:
    """Whether somebody has asked for it."""
    folder = beside_folder()
    return folder is not None and (folder / _SWITCH).is_file()


def keep_beside(on: bool) -> None:
    """From the next start on, keep settings and autosaves there, or with the user again.

    Nothing is deleted: what lies there is found when it is asked for again.

    Raises:
        OSError: nothing can be written there.
    """
    folder = beside_folder()
    if folder is None:
        raise OSError("there is no folder that is the application alone")
    if on:
        folder.mkdir(exist_ok=True)
        (folder / _SWITCH).write_text(_WORDS, encoding="utf-8")
    else:
        (folder / _SWITCH).unlink(missing_ok=True)


class _Kept:
    folder: Path | None = None  # beside the application, in this sitting


def settle() -> None:
    """Take the places that hold for this sitting; before settings are read for the first time."""
    _Kept.folder = beside_folder() if is_beside() else None
    if _Kept.folder is not None:
        form = QSettings.Format.IniFormat
        QSettings.setDefaultFormat(form)
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, str(_Kept.folder / "settings"))


def settings_file() -> str:
    """The file of the settings; on Windows a name in the registry."""
    return QSettings().fileName()


def autosave_folder() -> Path:
    """Where autosaved documents lie for this user."""
    if _Kept.folder is not None:
        return _Kept.folder / "autosave"
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "autosave"


def shown_folder(place: str) -> Path | None:
    """The folder of ``place`` that a file manager can show; None: it is none, or not there yet."""
    with contextlib.suppress(OSError):
        path = Path(place)
        folder = path if path.is_dir() else path.parent
        if path.is_absolute() and folder.is_dir():
            return folder
    return None
