"""What is written never takes the place of what it was made from."""

from __future__ import annotations

import contextlib
from pathlib import Path

from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence

_WOULD_REPLACE = Sentence(
    "file.would_replace",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{name} is being read here, and would be replaced by what is written. Choose another name "
        "for the new file.",
    ),
)


def keep_apart(out: Path, *read: Path) -> None:
    """See that ``out`` is no file of ``read``, whatever links or spellings lead to it.

    Raises:
        EngineError: it is; nothing was written.
    """
    with contextlib.suppress(OSError, ValueError):  # what is not there is not replaced
        if not out.is_file():  # a terminal may be read and written
            return
    for path in read:
        same = False
        with contextlib.suppress(OSError, ValueError):
            same = out.samefile(path)
        if same:
            raise EngineError(_WOULD_REPLACE(name=out.name))
