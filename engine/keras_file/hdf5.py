"""Arrays out of an HDF5 file of a stranger's: only plain numbers that lie in the file itself.

Nothing is looked for but the places that are asked for, and nothing is unpacked before its shape
is the one that is wanted.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.files.safe_archive import MEBIBYTE, ArchiveError

_MOST_IN_A_CHUNK = 64 * MEBIBYTE
_FILTERS = (1, 2, 3)  # deflate, shuffle, checksum: what HDF5 itself brings
_KERAS_2 = "_layer_checkpoint_dependencies"  # what tf.keras called the layers


class OtherVariablesError(Exception):
    """There are no such variables at that place, or others."""


class VariablesFile:
    """The variables of a ``model.weights.h5``, read one layer at a time.

    Raises `ArchiveError` where it is no such file, or one that points outside of itself.
    """

    def __init__(self, data: bytes) -> None:
        import h5py

        try:
            self._file = h5py.File(io.BytesIO(data), "r")
        except Exception as error:
            raise ArchiveError("damaged", repr(error)[:500]) from error

    def __enter__(self) -> VariablesFile:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def variables(self, path: Sequence[str], shapes: Sequence[tuple[int, ...]]) -> list[np.ndarray]:
        """The variables of the layer at ``path``, float32, of just these ``shapes``.

        Raises:
            OtherVariablesError: they are others. ArchiveError: the file does not hold together,
                or points outside of itself.
        """
        try:
            return self._variables(path, shapes)
        except (ArchiveError, OtherVariablesError, MemoryError):
            raise
        except Exception as error:  # whatever HDF5 makes of a broken file
            raise ArchiveError("damaged", repr(error)[:500]) from error

    def _variables(
        self, path: Sequence[str], shapes: Sequence[tuple[int, ...]]
    ) -> list[np.ndarray]:
        group = self._group(path)
        if group is None:
            group = self._group([_KERAS_2 if part == "layers" else part for part in path])
        if group is None:
            if shapes:
                raise OtherVariablesError("/".join(path))
            return []
        names = list(map(str, range(len(shapes))))
        if sorted(group) != sorted(names):
            raise OtherVariablesError(f"{'/'.join(path)}: {len(group)} variables")
        return [self._array(group, name, shape) for name, shape in zip(names, shapes, strict=True)]

    def _group(self, path: Sequence[str]) -> Any:
        import h5py

        here: Any = self._file
        for part in (*path, "vars"):
            if not self._is_inside(here, part):
                return None
            if here.get(part, getclass=True) is not h5py.Group:
                raise ArchiveError("damaged", f"{part!r} is no group")
            here = here[part]
        return here

    def _is_inside(self, group: Any, name: str) -> bool:
        """Whether there is something of that name, in the file itself."""
        import h5py

        link = group.get(name, getlink=True)
        if link is None:
            return False
        if not isinstance(link, h5py.HardLink):
            raise ArchiveError("hostile", f"{name!r} points elsewhere")
        return True

    def _array(self, group: Any, name: str, shape: tuple[int, ...]) -> np.ndarray:
        import h5py

        if not self._is_inside(group, name):
            raise OtherVariablesError(name)
        if group.get(name, getclass=True) is not h5py.Dataset:
            raise ArchiveError("damaged", f"{name!r} is no dataset")
        held = group[name]
        if held.external or held.is_virtual:
            raise ArchiveError("hostile", f"{name!r} lies outside of the file")
        if tuple(held.shape or ()) != shape or held.shape is None:
            raise OtherVariablesError(f"{name}: {held.shape}, not {shape}")
        brain = held.dtype.kind == "V" and held.dtype.fields is None and held.dtype.itemsize == 2
        counter = held.dtype.kind in "iu" and not shape
        if (
            held.dtype.kind != "f"
            and not counter
            and not (brain and held.attrs.get("dtype") == "bfloat16")
        ):
            raise ArchiveError("hostile", f"{name!r} holds {held.dtype}, not numbers")
        _check_packing(held, name)
        read = np.asarray(held[()])
        if brain:  # the upper half of a float32
            bits = np.frombuffer(read.tobytes(), "<u2").astype("<u4") << 16
            read = bits.view("<f4").reshape(shape)
        return np.ascontiguousarray(read, np.float32)


def _check_packing(held: Any, name: str) -> None:
    """Only packed in HDF5's own ways, and no piece of it unpacks to very much."""
    plist = held.id.get_create_plist()
    filters = [plist.get_filter(place)[0] for place in range(plist.get_nfilters())]
    if any(own not in _FILTERS for own in filters):
        raise ArchiveError("hostile", f"{name!r} is packed in a foreign way")
    if held.chunks and math.prod(held.chunks) * held.dtype.itemsize > _MOST_IN_A_CHUNK:
        raise ArchiveError("hostile", f"{name!r} has pieces of {held.chunks}")
