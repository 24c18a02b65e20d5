"""Names of people and classes as names of folders, on whatever disk the folder lies."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from engine.handout.handed_in import tidy_name

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_LONGEST = (
    100  # bytes; some disks hold 143 in a name, and a decomposed Korean letter takes three times
)
_NOBODY = "_"


def folder_name(name: str) -> str:
    """A folder's name for ``name``, that Windows, macOS and Linux all take; never "", "." or "..".

    Where letters had to go, a mark made of the whole name tells it from another one that would
    look the same. Composed and decomposed letters give the same name.
    """
    tidy = tidy_name(name)
    safe = _NOT_IN_NAMES.sub("_", tidy).strip(" .")
    while len(unicodedata.normalize("NFD", safe).encode()) > _LONGEST:
        safe = safe[:-1].rstrip(" .")
    if _RESERVED.fullmatch(safe.partition(".")[0].strip()):
        safe = f"_{safe}"
    if safe and safe == " ".join(unicodedata.normalize("NFC", name).split()):
        return safe
    mark = hashlib.sha256(unicodedata.normalize("NFC", name).encode("utf-8", "replace"))
    return f"{safe or _NOBODY}~{mark.hexdigest()[:6]}"


def same_folder_name(one: str, other: str) -> bool:
    """Whether both are the same name; some disks give letters back decomposed."""
    return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
