"""The school's settings: ``site.toml`` beside the application, between its defaults and the
person's own. See ``docs/site-settings.md``.
"""

from __future__ import annotations

import contextlib
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from PySide6.QtCore import QSettings

from engine.files.ordinary_files import open_ordinary
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training_settings import Speed
from gui.work.remembered.places import beside_folder

NAME = "site.toml"
BROKEN = ".broken"  # what a file that cannot be read is called from then on
_MOST_BYTES = 64 * 1024
# What a school may lock in the menus.
Locked = Literal[
    "open_table",
    "paste_table",
    "type_table",
    "paint",
    "take_away",
    "hand_in",
    "make_lesson",
    "collect",
    "train_final",
    "languages",
    "themes",
]

_SITE_BROKEN = Sentence(
    "site.broken",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The school's settings cannot be read, so they do not count: {file}. {why} Whoever looks "
        "after this computer can mend them.",
    ),
)
_OWN_BROKEN = Sentence(
    "site.own_broken",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Your settings could not be read and were put aside: {file}. Everything is as it comes; "
        "your own work is not touched.",
    ),
)


class SiteSettings(BaseModel):
    """What a school sets for all its machines; what is not named is as it comes.

    Attributes:
        language, theme, type_size: as in the View menu, the size in percent; a person can choose
            another.
        speed: how fast the runs of a lesson go by at first.
        class_folder: the class's folder, proposed when work is handed in or collected.
        locked_menus: the commands that the school does without.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Literal["system", "ko", "en"] | None = None
    theme: Literal["system", "light", "dark", "contrast-light", "contrast-dark"] | None = None
    type_size: Annotated[int, Field(ge=80, le=200)] | None = None
    speed: Speed | None = None
    class_folder: Annotated[str, Field(max_length=1000)] = ""
    locked_menus: tuple[Locked, ...] = ()


NO_SITE = SiteSettings()


@dataclass(frozen=True)
class Site:
    """The settings that hold, and what is to be said of a file that could not be read."""

    settings: SiteSettings = NO_SITE
    told: Message | None = None


def site_places() -> tuple[Path, ...]:
    """Where the file is looked for: in the application's folder, then beside that."""
    beside = beside_folder()
    if beside is None:
        return (Path(__file__).resolve().parents[3] / NAME,)
    return (Path(sys.executable).resolve().parent / NAME, beside.parent / NAME)


def read_site(paths: tuple[Path, ...] | None = None) -> Site:
    """The school's settings of the first of ``paths`` that is there. A broken file is put aside
    where that is allowed, and named."""
    for path in site_places() if paths is None else paths:
        try:
            with open_ordinary(path) as file:
                data = file.read(_MOST_BYTES + 1) or b""
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            return Site(told=_SITE_BROKEN(file=str(path), why=f"{error}."))
        try:
            if len(data) > _MOST_BYTES:
                raise ValueError(f"more than {_MOST_BYTES // 1024} KB")
            text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
            return Site(SiteSettings.model_validate(tomllib.loads(text)))
        except (ValueError, RecursionError) as error:
            aside = path.with_name(path.name + BROKEN)
            with contextlib.suppress(OSError):  # of a folder that only others may write
                path.replace(aside)
                path = aside
            return Site(told=_SITE_BROKEN(file=str(path), why=f"{_first(error)}."))
    return Site()


def put_broken_settings_aside(settings: QSettings) -> Message | None:
    """Where the person's own settings cannot be read, give their file another name; what is to be
    said of it. Qt alone would go on without a word, and write over them."""
    path = Path(settings.fileName())
    if settings.status() != QSettings.Status.FormatError or not path.is_file():
        return None
    aside = path.with_name(path.name + BROKEN)
    with contextlib.suppress(OSError):
        path.replace(aside)
    return _OWN_BROKEN(file=str(aside))


def _first(error: ValueError | RecursionError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"[:200]
    return str(error)[:200]
