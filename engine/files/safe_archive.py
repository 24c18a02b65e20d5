"""Reading a zip that may come from a stranger: nothing is extracted, run, or believed.

What an archive says of itself is compared with limits before anything is unpacked, so that a
small file cannot fill the memory; arrays are never pickles, and their headers are compared
with the bytes that are there before any memory is taken for them.
"""

from __future__ import annotations

import io
import math
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal

import numpy as np

Trouble = Literal["foreign", "truncated", "damaged", "hostile", "too_large"]

MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """What an archive may be, in bytes; ``ratio`` holds for what unpacks to over ``small``."""

    file: int = 512 * MEBIBYTE
    entry: int = 256 * MEBIBYTE
    total: int = 512 * MEBIBYTE
    entries: int = 4000
    ratio: int = 200
    small: int = 16 * MEBIBYTE


class ArchiveError(Exception):
    """An archive that is not read, and in which way it is wrong."""

    def __init__(self, trouble: Trouble, details: str) -> None:
        super().__init__(details)
        self.trouble: Trouble = trouble
        self.details = details


_END = struct.Struct("<4s4H2LH")  # the end record: signature, four counts, size, offset, comment
_END_SIGNATURE = b"PK\x05\x06"
_LARGE_LOCATOR = b"PK\x06\x07"
_TAIL = _END.size + 20  # the end record and, of a large archive, the locator before it
_LOCAL = struct.Struct("<4s5H3L2H")  # before an entry: …, lengths of its name and extra field
_BYTES_A_NAME = 512  # what an entry may take in the table of contents


class SafeArchive:
    """The entries of a zip, read one by one within ``limits``.

    Raises `ArchiveError` from its constructor and from `read`, and nothing else but
    MemoryError.
    """

    def __init__(self, data: bytes | BinaryIO, limits: Limits) -> None:
        """``data``: the whole file's bytes, or a stream of them that can be read at any place."""
        self._limits = limits
        self._stream = io.BytesIO(data) if isinstance(data, bytes) else data
        try:
            size = self._stream.seek(0, io.SEEK_END)
            _look_at_the_end(self._piece(max(0, size - _TAIL), _TAIL), self._piece(0, 4), limits)
            self._archive = zipfile.ZipFile(self._stream)
        except ArchiveError:
            raise
        except MemoryError:
            raise
        except Exception as error:
            raise ArchiveError("damaged", repr(error)) from error
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for info in self._archive.infolist():
            _look_at_entry(info, limits)
            if info.filename in self._entries:
                raise ArchiveError("hostile", f"two entries are called {info.filename!r}")
            self._entries[info.filename] = info
        total = sum(info.file_size for info in self._entries.values())
        if total > limits.total:
            raise ArchiveError("too_large", f"unpacks to {total} bytes")
        if total > limits.small and total > limits.ratio * size:
            raise ArchiveError("hostile", f"{size} bytes unpack to {total}")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its entries."""
        return tuple(self._entries)

    def is_unicode(self, name: str) -> bool:
        """Whether the entry says that its name is in UTF-8; else it was taken for cp437."""
        return bool(self._entries[name].flag_bits & 0x800)

    def bytes_in(self, name: str) -> int:
        """How many bytes the entry ``name`` says that it unpacks to."""
        return self._entries[name].file_size

    def size_of(self, wanted: Callable[[str], bool]) -> int:
        """How many bytes the entries with such names say that they unpack to, together."""
        return sum(info.file_size for name, info in self._entries.items() if wanted(name))

    def places(self) -> Iterator[tuple[str, int, int, bool, int]]:
        """Each entry: its name, where its packed bytes begin, how many they are, whether they are
        stored as they are, and how many it says that they unpack to."""
        for info in self._entries.values():
            header = self._piece(info.header_offset, _LOCAL.size)
            if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
                raise ArchiveError("damaged", f"{info.filename!r} is not where it should be")
            name, extra = _LOCAL.unpack(header)[-2:]
            start = info.header_offset + _LOCAL.size + name + extra
            stored = info.compress_type == zipfile.ZIP_STORED
            yield info.filename, start, info.compress_size, stored, info.file_size

    def _piece(self, start: int, count: int) -> bytes:
        self._stream.seek(start)
        return self._stream.read(count)

    def read(self, name: str, most: int | None = None) -> bytes:
        """The bytes of the entry ``name``, of at most ``most``."""
        info = self._entries.get(name)
        if info is None:
            raise ArchiveError("damaged", f"{name!r} is missing")
        if info.file_size > (self._limits.entry if most is None else most):
            raise ArchiveError("too_large", f"{name!r} unpacks to {info.file_size} bytes")
        try:
            with self._archive.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except MemoryError:
            raise
        except Exception as error:
            raise ArchiveError("damaged", repr(error)) from error
        if len(data) != info.file_size:
            raise ArchiveError("damaged", f"{name!r} has another size than it says")
        return data


def _look_at_the_end(tail: bytes, head: bytes, limits: Limits) -> None:
    """The end record counts the entries: looked at before a list of them is made."""
    end = tail[-_END.size :]
    if not end.startswith(_END_SIGNATURE) or len(end) < _END.size:
        trouble: Trouble = "truncated" if head == b"PK\x03\x04" else "foreign"
        raise ArchiveError(trouble, "no end record")
    _, _, _, _, entries, size, _, comment = _END.unpack(end)
    if comment:
        raise ArchiveError("damaged", "a comment is announced, but none follows")
    if tail[-_TAIL : -_END.size].startswith(_LARGE_LOCATOR):
        raise ArchiveError("too_large", "zip64")
    if entries > limits.entries or size > limits.entries * _BYTES_A_NAME:
        raise ArchiveError("hostile", f"{entries} entries, {size} bytes of names")


def _look_at_entry(info: zipfile.ZipInfo, limits: Limits) -> None:
    name = info.filename
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or "\\" in info.orig_filename or ":" in name:
        raise ArchiveError("hostile", f"an entry points outside: {name!r}")
    if info.flag_bits & 1:
        raise ArchiveError("damaged", f"{name!r} is encrypted")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ArchiveError("hostile", f"{name!r} is packed in a foreign way")
    if info.file_size > limits.entry:
        raise ArchiveError("too_large", f"{name!r} unpacks to {info.file_size} bytes")
    if info.file_size > limits.small and info.file_size > limits.ratio * info.compress_size:
        raise ArchiveError("hostile", f"{name!r}: {info.compress_size} → {info.file_size} bytes")


def arrays_from(data: bytes, limits: Limits) -> dict[str, np.ndarray]:
    """The arrays of an ``.npz``, name → array that cannot be written to.

    Raises:
        ArchiveError: it is none, or holds anything but plain numbers.
    """
    archive = _archive_within(data, limits)
    return {
        name.removesuffix(".npy"): _array_from(name, archive.read(name)) for name in archive.names
    }


def count_arrays(data: bytes, limits: Limits) -> tuple[int, int]:
    """How many arrays an ``.npz`` says that it holds, and how many bytes they unpack to."""
    archive = _archive_within(data, limits)
    return len(archive.names), archive.size_of(lambda _name: True)


def arrays_to_bytes(arrays: dict[str, np.ndarray]) -> bytes:
    """``arrays`` as an ``.npz`` that `numpy.load` reads without pickle."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            entry = io.BytesIO()
            np.lib.format.write_array(entry, np.asarray(array, order="C"), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), entry.getvalue())
    return stream.getvalue()


def _archive_within(data: bytes, limits: Limits) -> SafeArchive:
    """The archive that lies in another as ``data``. What is no archive there, or lacks its end,
    has been damaged: the file around it is one of ours, and whole."""
    try:
        return SafeArchive(data, limits)
    except ArchiveError as error:
        if error.trouble in ("foreign", "truncated"):
            raise ArchiveError("damaged", error.details) from error
        raise


def _array_from(name: str, data: bytes) -> np.ndarray:
    stream = io.BytesIO(data)
    try:
        version = np.lib.format.read_magic(stream)
        read_header = {
            (1, 0): np.lib.format.read_array_header_1_0,
            (2, 0): np.lib.format.read_array_header_2_0,
        }[version]
        shape, fortran, dtype = read_header(stream)
    except Exception as error:
        raise ArchiveError("damaged", f"{name!r}: {error!r}") from error
    if dtype.hasobject or dtype.kind not in "fiub" or dtype.subdtype is not None:
        raise ArchiveError("hostile", f"{name!r} holds {dtype}, not numbers")
    here = len(data) - stream.tell()
    if len(shape) > 8 or any(length < 0 for length in shape):
        raise ArchiveError("hostile", f"{name!r} claims the shape {shape}")
    if math.prod(shape) * dtype.itemsize != here:
        raise ArchiveError("hostile", f"{name!r} claims the shape {shape} for {here} bytes")
    try:
        flat = np.frombuffer(data, dtype, offset=stream.tell())
        array = flat.reshape(shape, order="F" if fortran else "C").astype(
            dtype.newbyteorder("="), order="C", copy=True
        )
    except MemoryError:
        raise
    except Exception as error:
        raise ArchiveError("damaged", f"{name!r}: {error!r}") from error
    array.flags.writeable = False
    return array
