"""Tellings: what a service tells of its own accord, above all the training lane of its run.

Whoever adds a `Told` gives it its signal in `gui.door.engine_door`.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.design import Design
from engine.messages import Message
from engine.service.messages.crossing import Crossing
from engine.training.frames import Ending, Figures, Picture, TrainedState
from engine.training.inside.network_picture import NetworkPicture


class Told(Crossing):
    """What the training lane tells; each has its signal at the door."""


@dataclass(frozen=True)
class Ready(Crossing):
    """The service hears."""


@dataclass(frozen=True)
class Held(Crossing):
    """A run has ended, or a design was compiled ahead: so many bytes does the process hold for
    itself, beside the rows."""

    bytes: int


@dataclass(frozen=True)
class Loaded(Told):
    """TensorFlow is there, and so many bytes does the process hold for itself."""

    bytes: int = 0


@dataclass(frozen=True)
class RunKept(Told):
    """The run as far as it got, now and then while it learns, should the process die."""

    number: int
    state: TrainedState
    seconds: float


@dataclass(frozen=True)
class GivenUp(Told):
    """What was asked for up to that attempt is given up, and the lane is free."""

    attempt: int


@dataclass(frozen=True)
class RunBuilt(Told):
    """A new run's network is there and can be drawn; its epochs are being compiled."""

    number: int


@dataclass(frozen=True)
class RowsSeen(Told):
    """The share of the rows that a new run's first brick has looked at, which it does once."""

    number: int
    share: float


@dataclass(frozen=True)
class RunBegun(Told):
    """It learns. ``continued``: from where it stood; ``goal``: its last epoch."""

    number: int
    continued: bool
    goal: int


@dataclass(frozen=True)
class RunFollowed(Told):
    """It goes on with the rows that `Follow` gave."""

    number: int


@dataclass(frozen=True)
class RunAdopted(Told):
    """The run learns as this design says, from the figures that come next on."""

    number: int
    design: Design


@dataclass(frozen=True)
class FiguresReady(Told):
    """Epochs in order, and the seconds that are left."""

    figures: Figures
    seconds_left: float | None


@dataclass(frozen=True)
class PictureReady(Told):
    """Drawn after the last was painted; see `PicturePainted`."""

    picture: Picture


@dataclass(frozen=True)
class NetworkDrawn(Told):
    """The network as it is, drawn after the last was painted, see `NetworkPainted`; or why it
    cannot be drawn."""

    picture: NetworkPicture | None
    message: Message | None


@dataclass(frozen=True)
class RunPaused(Told):
    """The run rests."""

    number: int


@dataclass(frozen=True)
class RunResumed(Told):
    """The run learns on."""

    number: int


@dataclass(frozen=True)
class RunStands(Told):
    """The run as far as it got, and its seconds; before each pause and in answer to `CatchUp`.
    Without a state: there is no run."""

    number: int
    state: TrainedState | None
    seconds: float


@dataclass(frozen=True)
class RunEnded(Told):
    """The run has ended; without a state: it never began."""

    number: int
    ending: Ending
    state: TrainedState | None
    seconds: float


@dataclass(frozen=True)
class Warmed(Told):
    """A design that was to be compiled ahead: whether it is, and Train finds it ready."""

    is_ready: bool


@dataclass(frozen=True)
class WentWrong(Told):
    """What went wrong that nobody waits for an answer to."""

    message: Message
