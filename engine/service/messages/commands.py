"""Commands: what the window has the training lane do.

Whoever adds a command adds it here, with what it does in ``do``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol

from typing_extensions import override

from engine.data.view import View
from engine.design import Design
from engine.messages import Sentence
from engine.service.messages.crossing import Crossing
from engine.training.inside.network_picture import NetworkView
from engine.training.run.run_record import RunRecord
from engine.training_settings import Speed


class Painted(Protocol):
    """What keeps count of the pictures that are under way: `SurfacePictures` and
    `NetworkPictures` of `engine.service.lanes`."""

    def painted(self, seconds: float) -> None:
        """The last picture is on the screen, and took the window so long, of the processor."""


class Learner(Protocol):
    """What can be done to the run: `engine.service.lanes.training_lane.TrainingLane`."""

    @property
    def pictures(self) -> Painted:
        """Which picture is wanted, and whether the last one was painted."""

    @property
    def network_pictures(self) -> Painted:
        """Which picture of the network is wanted, and whether the last one was painted."""

    def train(self, design: Design, number: int, one_epoch: bool, attempt: int) -> None:
        """Start a run at its first weights; ``attempt`` counts what was asked for."""

    def go_on(self, design: Design, one_epoch: bool, attempt: int) -> None:
        """Teach the run for as many epochs again; start one where there is none."""

    def give_up(self, attempt: int) -> None:
        """Let what was asked for up to ``attempt`` not begin. From any thread."""

    def drop_given_up(self) -> None:
        """Leave a run that had begun a moment before it was given up."""

    def pause(self) -> None:
        """Let the run rest after the call that it is at, and tell how it stands."""

    def resume(self) -> None:
        """Learn on after a pause."""

    def step(self) -> None:
        """Learn one epoch, then rest again."""

    def catch_up(self) -> None:
        """Send all figures and the weights as they are now."""

    def follow(self, design: Design) -> None:
        """Go on with the rows of ``design``, which follows the run's."""

    def stop_run(self, sentence: Sentence) -> None:
        """End the run; ``sentence`` says why, with ``{epoch}`` in it."""

    def drop_run(self) -> None:
        """Forget the run, and tell nothing of it."""

    def restore(self, record: RunRecord, number: int) -> None:
        """Make a kept run the present one, with that number."""

    def adopt(self, design: Design) -> None:
        """Take on what may change in ``design`` while the run learns."""

    def set_speed(self, speed: Speed) -> None:
        """Let epochs go by at ``speed`` from now on."""

    def set_view(self, view: View | None) -> None:
        """Draw that part of the answer from now on; None: draw nothing."""

    def set_network_view(self, view: NetworkView | None, design: Design | None) -> None:
        """Draw that of the network from now on, without a run that of ``design``; None: nothing."""

    def warm(self, design: Design | None) -> None:
        """Compile ``design`` while nothing else is to be done; None: give that up. From any
        thread."""


class Command(Crossing):
    """What the training lane is to do. ``at_once``: heard though the lane is at work; ``hurries``:
    a question that gives way is not waited for."""

    at_once: ClassVar[bool] = False
    hurries: ClassVar[bool] = True

    def do(self, lane: Learner) -> None:
        """Do it to ``lane``."""
        raise NotImplementedError


@dataclass(frozen=True)
class Train(Command):
    """Start a run at its first weights; ``attempt`` counts what was asked for, for `GiveUp`."""

    design: Design
    number: int
    one_epoch: bool
    attempt: int

    @override
    def do(self, lane: Learner) -> None:
        lane.train(self.design, self.number, self.one_epoch, self.attempt)


@dataclass(frozen=True)
class GoOn(Command):
    """Teach the present run for as many epochs again."""

    design: Design
    one_epoch: bool
    attempt: int

    @override
    def do(self, lane: Learner) -> None:
        lane.go_on(self.design, self.one_epoch, self.attempt)


@dataclass(frozen=True)
class GiveUp(Command):
    """Let what was asked for up to that attempt not begin."""

    at_once = True
    attempt: int

    @override
    def do(self, lane: Learner) -> None:
        lane.give_up(self.attempt)


@dataclass(frozen=True)
class DropGivenUp(Command):
    """It may have begun a moment before it was given up."""

    @override
    def do(self, lane: Learner) -> None:
        lane.drop_given_up()


@dataclass(frozen=True)
class Pause(Command):
    """Let the run rest."""

    @override
    def do(self, lane: Learner) -> None:
        lane.pause()


@dataclass(frozen=True)
class Resume(Command):
    """Learn on after a pause."""

    @override
    def do(self, lane: Learner) -> None:
        lane.resume()


@dataclass(frozen=True)
class Step(Command):
    """One epoch further, then a pause."""

    @override
    def do(self, lane: Learner) -> None:
        lane.step()


@dataclass(frozen=True)
class CatchUp(Command):
    """All figures and the weights as they are now; training goes on."""

    @override
    def do(self, lane: Learner) -> None:
        lane.catch_up()


@dataclass(frozen=True)
class Follow(Command):
    """Go on with the rows of ``design``, the weights as they are."""

    design: Design

    @override
    def do(self, lane: Learner) -> None:
        lane.follow(self.design)


@dataclass(frozen=True)
class Stop(Command):
    """End the run and keep what it learned; ``sentence`` says why, with ``{epoch}`` in it."""

    sentence: Sentence

    @override
    def do(self, lane: Learner) -> None:
        lane.stop_run(self.sentence)


@dataclass(frozen=True)
class Reset(Command):
    """There is no run any more."""

    @override
    def do(self, lane: Learner) -> None:
        lane.drop_run()


@dataclass(frozen=True)
class Restore(Command):
    """Bring a saved run back, under that number."""

    record: RunRecord
    number: int

    @override
    def do(self, lane: Learner) -> None:
        lane.restore(self.record, self.number)


@dataclass(frozen=True)
class Adopt(Command):
    """Take on what `Design.continues` lets be of the design while the run learns; `RunAdopted`
    tells when that is done."""

    design: Design

    @override
    def do(self, lane: Learner) -> None:
        lane.adopt(self.design)


@dataclass(frozen=True)
class SetSpeed(Command):
    """Let epochs go by at another speed from now on."""

    speed: Speed

    @override
    def do(self, lane: Learner) -> None:
        lane.set_speed(self.speed)


@dataclass(frozen=True)
class SetView(Command):
    """Which picture the run draws from now on; None: none."""

    hurries = False  # it comes again and again while a picture is moved
    view: View | None

    @override
    def do(self, lane: Learner) -> None:
        lane.set_view(self.view)


@dataclass(frozen=True)
class SetNetworkView(Command):
    """What of the network is drawn; without a run, of that of ``design`` at its first weights."""

    hurries = False
    view: NetworkView | None
    design: Design | None

    @override
    def do(self, lane: Learner) -> None:
        lane.set_network_view(self.view, self.design)


@dataclass(frozen=True)
class NetworkPainted(Command):
    """The last picture of the network is on the screen: the next may come. ``seconds``: that it
    took the window, of the processor."""

    at_once = True
    seconds: float

    @override
    def do(self, lane: Learner) -> None:
        lane.network_pictures.painted(self.seconds)


@dataclass(frozen=True)
class Warm(Command):
    """Compile that design while nothing else is to be done; None: let it be."""

    at_once = True
    design: Design | None

    @override
    def do(self, lane: Learner) -> None:
        lane.warm(self.design)


@dataclass(frozen=True)
class PicturePainted(Command):
    """The last picture is on the screen: the next may come. ``seconds``: that it took the window,
    of the processor."""

    at_once = True
    seconds: float

    @override
    def do(self, lane: Learner) -> None:
        lane.pictures.painted(self.seconds)
