"""What is asked about files of strangers that are no tables to learn from: they are read in the
data process, which may die of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from engine.brickfile.bundle import Bundle
from engine.files.file_stamp import stamp_of
from engine.service.lane import Errand
from engine.service.requests import DataRequest

if TYPE_CHECKING:
    from engine.data.knowing.library import Library


@dataclass(frozen=True, eq=False)
class OpenedBrick:
    """What a ``.brick`` file holds. Its tables are in the stores of opened files by now, and not
    in ``bundle``; ``stamp``: what the file held when it was read, see `stamp_of`."""

    bundle: Bundle
    stamp: str


@dataclass(frozen=True)
class OpenBrick(DataRequest):
    """The ``.brick`` file at ``path``; answered with an `OpenedBrick`."""

    lane = "files"
    path: Path

    @override
    def answer(self, library: Library, errand: Errand) -> OpenedBrick:
        from engine.brickfile import brick_file

        before = stamp_of(self.path)  # written in between, it counts as changed
        bundle = brick_file.read(self.path, brick_file.LIMITS, errand.progress, errand.cancelled)
        for data in bundle.tables.values():
            library.store.add(data)
        return OpenedBrick(replace(bundle, tables={}), before)
