"""What is asked of a run that looks at pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from typing_extensions import override

from engine.data.parts import Part
from engine.design import Design
from engine.explanation.pictures.sample import PictureToSee
from engine.service.lane import Errand
from engine.service.requests.kinds import (
    DataRequest,
    LongRunRequest,
    NetworkRequest,
    RunRequest,
)
from engine.service.requests.run_requests import going_on

if TYPE_CHECKING:
    from engine.data.knowing.library import Library
    from engine.evaluation.results import Prediction
    from engine.explanation.pictures.heat import Heat, HeatWay
    from engine.explanation.pictures.similar import SimilarPictures
    from engine.explanation.pictures.varied import Varied
    from engine.explanation.pictures.wall import WallOfPictures
    from engine.explanation.pictures.way import PictureWay, Seen
    from engine.explanation.pictures.window import Window
    from engine.training.run.run import Run


@dataclass(frozen=True)
class LookAtWall(RunRequest):
    """At most ``most`` pictures of ``part`` with the answers to them; without their pixels where
    the window has them."""

    part: Part
    most: int
    with_pixels: bool

    @override
    def answer(self, run: Run, errand: Errand) -> WallOfPictures:
        from engine.explanation.pictures.wall import wall_of

        return wall_of(run, self.part, self.most, with_pixels=self.with_pixels)


@dataclass(frozen=True, eq=False)
class PixelsOf(RunRequest):
    """The pictures of ``rows``, int64: those that the network knows, and uint8 (pictures, height,
    width, channels)."""

    rows: np.ndarray

    @override
    def answer(self, run: Run, errand: Errand) -> tuple[np.ndarray, np.ndarray]:
        from engine.explanation.pictures.wall import pixels_of_rows

        return pixels_of_rows(run.prepared, self.rows)


@dataclass(frozen=True)
class AnsweredPicture:
    """The answer to one picture, and the picture as the network sees it, uint8 (height, width,
    channels). ``row`` and ``actual``: its number in the table and the place of its class; None of
    one that was handed in."""

    prediction: Prediction
    pixels: np.ndarray
    row: int | None = None
    actual: int | None = None


@dataclass(frozen=True, eq=False)
class AnswerPicture(RunRequest):
    """The network's answer to one picture."""

    which: PictureToSee

    @override
    def answer(self, run: Run, errand: Errand) -> AnsweredPicture:
        from engine.explanation.pictures.sample import known_of, sample_of
        from engine.explanation.pictures.wall import pixels_of

        x = sample_of(run.prepared, self.which)
        row, actual = known_of(run.prepared, self.which) or (None, None)
        return AnsweredPicture(run.answers(x), pixels_of(x)[0], row, actual)


@dataclass(frozen=True, eq=False)
class WayOfPicture(RunRequest):
    """What the bricks that are seen make of one picture, and what they learned if ``weights``;
    without a run by the first weights of ``without_run``."""

    which: PictureToSee
    wanted: tuple[Seen, ...]
    weights: bool
    without_run: Design | None = None

    @override
    def answer(self, run: Run, errand: Errand) -> PictureWay:
        from engine.explanation.pictures.way import way_of

        return way_of(run, self.which, self.wanted, weights=self.weights)


@dataclass(frozen=True, eq=False)
class WindowOverPicture(RunRequest):
    """How the window behind map ``unit`` of ``brick`` goes over what enters it; None: that brick
    has none."""

    which: PictureToSee
    brick: str
    unit: int
    without_run: Design | None = None

    @override
    def answer(self, run: Run, errand: Errand) -> Window | None:
        from engine.explanation.pictures.window import window_of

        return window_of(run, self.which, self.brick, self.unit)


@dataclass(frozen=True, eq=False)
class HeatOfPicture(LongRunRequest):
    """Which places of one picture the answer hangs on; ``of``: for which class, None: for the one
    that is answered."""

    which: PictureToSee
    way: HeatWay
    of: int | None = None

    @override
    def answer(self, run: Run, errand: Errand) -> Heat:
        from engine.explanation.pictures.heat import heat_of

        return heat_of(run, self.which, self.way, self.of, going_on(errand))


@dataclass(frozen=True, eq=False)
class SimilarToPicture(LongRunRequest):
    """The training pictures that are most like one picture."""

    which: PictureToSee
    count: int = 6

    @override
    def answer(self, run: Run, errand: Errand) -> SimilarPictures:
        from engine.explanation.pictures.similar import similar_to

        return similar_to(run, self.which, self.count, going_on(errand))


@dataclass(frozen=True)
class SeePicture(DataRequest):
    """The picture in the file at ``path``, small enough to be answered: uint8 (height, width,
    channels)."""

    lane = "files"
    may_hang = True
    path: Path

    @override
    def answer(self, library: Library, errand: Errand) -> np.ndarray:
        from engine.data.pictures.one_file import picture_in

        return picture_in(self.path)


@dataclass(frozen=True, eq=False)
class MovePictures(DataRequest):
    """``design`` with its own pictures of these ``numbers`` in the class ``to``."""

    lane = "preparing"
    design: Design
    numbers: np.ndarray
    to: str

    @override
    def answer(self, library: Library, errand: Errand) -> Design:
        from engine.edits.pictures import pictures_moved

        return pictures_moved(library, self.design, self.numbers.tolist(), self.to)


@dataclass(frozen=True)
class VaryPicture(NetworkRequest):
    """What the brick ``brick_id`` of ``design`` makes of the picture ``row`` of the table while
    learning, ``count`` times; None: of the first that the network learns from."""

    design: Design
    brick_id: str
    row: int | None
    count: int

    @override
    def answer(self, run: Run | None, errand: Errand) -> Varied | None:
        from engine.explanation.pictures.varied import varied
        from engine.training.trainer import quiet_tensorflow

        quiet_tensorflow()
        prepared = errand.prepared(self.design.data)
        return varied(self.design, prepared, self.brick_id, self.row, self.count)
