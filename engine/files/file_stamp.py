"""What a file held when it was last looked at, to see that another hand has changed it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from engine.files.ordinary_files import open_ordinary

_CHUNK = 1 << 20
UNREADABLE = "unreadable"


def stamp_of(path: Path) -> str:
    """The fingerprint (sha256) of the file at ``path``: "" where there is none.

    A time or a size would not do: copying keeps the one, and an edit may keep the other, while
    a folder that is kept in step with a server gives every file a new time.
    """
    try:
        with open_ordinary(path) as stream:
            digest = hashlib.sha256()
            while data := stream.read(_CHUNK):
                digest.update(data)
            return digest.hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, ValueError):
        return UNREADABLE
