"""Kept pictures in packs: each pack one zip under its own fingerprint, which never changes.

A pack holds ``pictures.json`` (each picture's name and origin, and what was left out beside
them) and the pictures, ``1.jpg`` or ``1.png`` …, stored as they are. Any program for zips opens
one. Which class a picture is of does not stand here but in the design: that can change.
"""

from __future__ import annotations

import base64
import io
import json
import threading
import zipfile
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.data.pictures.keeping import LARGEST_KEPT
from engine.data.pictures.look_alikes import LOOK_BYTES
from engine.data.pictures.sentences import ABSENT, DAMAGED, REASONS, Reason
from engine.files.safe_archive import MEBIBYTE, ArchiveError, Limits, SafeArchive
from engine.files.store import TableStore
from engine.messages import EngineError

MOST_IN_A_PACK = 1000
PACK_BYTES = 24 * MEBIBYTE  # a pack is closed when it is so large
LIMITS = Limits(
    file=64 * MEBIBYTE, entry=8 * MEBIBYTE, total=64 * MEBIBYTE, entries=MOST_IN_A_PACK + 1
)
_INDEX = "pictures.json"
_LONGEST_NAME = 400
_MOST_LEFT_OUT = 1000  # names; of more only the number is kept
_PNG = b"\x89PNG"
_OPEN_BYTES = 400 << 20  # of pictures in packs that stay open


@dataclass(frozen=True)
class LeftOut:
    """A file that was left out, by name, and why."""

    name: str
    reason: Reason


@dataclass(frozen=True)
class KeptPicture:
    """One picture: its file's name, its bytes (PNG or JPEG), what it looks like (`look_of`), and
    what it was made from or taken with ("": nothing): pictures of one origin, such as a burst of
    the camera, or an original and what augmentation made of it, are never in two parts."""

    name: str
    data: bytes
    look: bytes
    origin: str = ""


@dataclass(frozen=True, eq=False)
class Pack:
    """What a pack holds. ``more_left_out``: so many beside those that are named."""

    pictures: tuple[KeptPicture, ...]
    left_out: tuple[LeftOut, ...] = ()
    more_left_out: int = 0


def pack_bytes(pictures: Sequence[KeptPicture], left_out: Sequence[LeftOut] = ()) -> bytes:
    """The zip of a pack; the same pictures give the same bytes."""
    index = {
        "version": 1,
        "pictures": [[own.name[:_LONGEST_NAME], own.origin] for own in pictures],
        "looks": base64.b64encode(b"".join(own.look for own in pictures)).decode(),
        "left_out": [[one.name[:_LONGEST_NAME], one.reason] for one in left_out[:_MOST_LEFT_OUT]],
        "more_left_out": max(0, len(left_out) - _MOST_LEFT_OUT),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo(_INDEX), json.dumps(index, ensure_ascii=False))
        for place, picture in enumerate(pictures, start=1):
            archive.writestr(zipfile.ZipInfo(_entry(place, picture.data)), picture.data)
    return stream.getvalue()


def pack_from(data: bytes) -> Pack:
    """The pack in ``data``, which may be a stranger's.

    Raises:
        EngineError: it is none.
    """
    try:
        archive = SafeArchive(data, LIMITS)
        index = json.loads(archive.read(_INDEX))
        names = _pairs(index["pictures"], MOST_IN_A_PACK)
        held = _by_place(archive)
        if sorted(held) != list(range(1, len(names) + 1)):
            raise ArchiveError("damaged", "pictures are missing")
        looks = base64.b64decode(index["looks"], validate=True)
        if len(looks) != LOOK_BYTES * len(names):
            raise ArchiveError("damaged", "looks are missing")
        pictures = tuple(
            KeptPicture(
                name,
                archive.read(held[place], LARGEST_KEPT),
                looks[(place - 1) * LOOK_BYTES : place * LOOK_BYTES],
                origin,
            )
            for place, (name, origin) in enumerate(names, start=1)
        )
        left_out = tuple(
            LeftOut(name, REASONS[REASONS.index(reason)])  # type: ignore[arg-type]
            for name, reason in _pairs(index["left_out"], _MOST_LEFT_OUT)
        )
        return Pack(pictures, left_out, _count(index["more_left_out"]))
    except MemoryError:
        raise
    except Exception as error:  # whatever a stranger's bytes make a library raise
        raise EngineError(DAMAGED(), repr(error)) from error


class _OpenPacks:
    """The packs that were read last: after each edit of the classes all are asked for anew, and
    what is worked out of a picture is kept by its very bytes."""

    def __init__(self) -> None:
        self._packs: OrderedDict[str, tuple[Pack, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, fingerprint: str) -> Pack | None:
        with self._lock:
            found = self._packs.get(fingerprint)
            if found is None:
                return None
            self._packs.move_to_end(fingerprint)
            return found[0]

    def keep(self, fingerprint: str, pack: Pack) -> None:
        weight = sum(len(own.data) for own in pack.pictures)
        with self._lock:
            self._packs[fingerprint] = (pack, weight)
            left = sum(size for _, size in self._packs.values()) - _OPEN_BYTES
            while left > 0 and len(self._packs) > 1:
                _, (_, size) = self._packs.popitem(last=False)
                left -= size


_open_packs = _OpenPacks()


def stored_pack(fingerprint: str, count: int, store: TableStore) -> Pack:
    """The pack in ``store`` under that fingerprint, which holds ``count`` pictures.

    Raises:
        EngineError: there is none, or it is damaged.
    """
    data = store.get(fingerprint)
    if data is None:
        raise EngineError(ABSENT())
    pack = _open_packs.get(fingerprint)
    if pack is None:
        pack = pack_from(data)
        _open_packs.keep(fingerprint, pack)
    if len(pack.pictures) != count:
        raise EngineError(ABSENT())
    return pack


def _entry(place: int, data: bytes) -> str:
    return f"{place}.png" if data.startswith(_PNG) else f"{place}.jpg"


def _by_place(archive: SafeArchive) -> dict[int, str]:
    """The pictures' entries by their number."""
    return {
        int(name.split(".")[0]): name
        for name in archive.names
        if name != _INDEX and name.endswith((".png", ".jpg"))
    }


def _pairs(raw: Any, most: int) -> list[tuple[str, str]]:
    if not isinstance(raw, list) or len(raw) > most:
        raise ArchiveError("damaged", "too many names")
    pairs = []
    for first, second in raw:
        if not isinstance(first, str) or not isinstance(second, str):
            raise ArchiveError("damaged", "no name")
        if max(len(first), len(second)) > _LONGEST_NAME:
            raise ArchiveError("damaged", "a name is too long")
        (first + second).encode()  # no half characters
        pairs.append((first, second))
    return pairs


def _count(raw: Any) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw < 10**9:
        raise ArchiveError("damaged", "no count")
    return raw
