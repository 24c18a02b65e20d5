"""The trainer on its lane, with the rows that it has from the data process."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from typing import Any, Protocol, cast

from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Message, Sentence
from engine.service.messages.crossing import Request
from engine.service.requests.facts_requests import KeepSeen, Kept
from engine.training.run.run import Run
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer

log = logging.getLogger(__name__)

_SEEN_EVERY = 0.2  # seconds between two tellings of how many rows were looked at

NO_ENGINE = Sentence(
    "engine.not_loaded",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The part that trains networks (TensorFlow) could not be loaded. Install Neurobricks "
        "again, as its README says; designs can be opened, changed and saved until then.",
    ),
)


class Outside(Protocol):
    """What the training lane has from others: it waits for the answer."""

    def prepared(self, settings: DataSettings) -> Prepared:
        """The prepared data; EngineError where the settings give none."""

    def words(self, messages: Sequence[Message]) -> Sequence[str]:
        """Sentences in the person's language."""

    def answer(self, request: Request) -> Any:
        """What the data process answers; EngineError where it cannot."""


class TrainerAtWork:
    """The trainer, once TensorFlow is loaded; everything is called on the training lane.

    Attributes:
        outside: where its rows come from.
        rows_bytes: about how much memory TensorFlow takes for the rows that were asked for last.
    """

    def __init__(self, outside: Outside) -> None:
        self.outside = outside
        self.rows_bytes = 0
        self._trainer: Trainer | None = None  # None: TensorFlow could not be loaded

    def load(self, trainer: Trainer) -> None:
        """Have ``trainer`` load TensorFlow; whatever it raises, there is none then."""
        trainer.load()
        self._trainer = trainer
        trainer.keep_seen = lambda data: str(self.outside.answer(KeepSeen(data)))
        trainer.seen_before = lambda mark: cast("bytes | None", self.outside.answer(Kept(mark)))

    @property
    def is_loaded(self) -> bool:
        """Whether there is one."""
        return self._trainer is not None

    @property
    def trainer(self) -> Trainer:
        """The trainer; EngineError where TensorFlow could not be loaded."""
        if self._trainer is None:
            raise EngineError(NO_ENGINE())
        return self._trainer

    def prepared(self, settings: DataSettings) -> Prepared:
        """The prepared data; EngineError where the settings give none."""
        prepared = self.outside.prepared(settings)
        self.rows_bytes = _bytes_of(prepared)
        return prepared

    def start(self, design: Design, number: int) -> Run:
        """A run at its first weights; EngineError where there can be none."""
        return self.trainer.start(design, self.prepared(design.data), number)

    def restore(self, record: RunRecord, number: int) -> Run:
        """A kept run as it stood; EngineError where it does not fit."""
        return self.trainer.restore(record, self.prepared(record.design.data), number)

    def follow(self, run: Run, design: Design) -> None:
        """Give ``run`` the rows of ``design``; EngineError where there are none."""
        self.trainer.follow(run, design, self.prepared(design.data))

    def warm(self, design: Design, given_up: Callable[[], bool]) -> bool:
        """Compile ``design`` ahead; whether it is now, so that Train finds it ready."""
        try:
            if self._trainer is not None:
                return self._trainer.warm(design, self.prepared(design.data), given_up)
        except EngineError as error:  # Train will say why
            log.info("nothing to compile ahead: %s", error)
        return False

    def see(
        self, design: Design, tell: Callable[[float], None], given_up: Callable[[], bool]
    ) -> None:
        """Have the rows looked at, where a brick does that once; ``tell`` hears the share of
        them, now and then. EngineError where it was given up."""
        told = time.perf_counter()

        def tell_now_and_then(share: float) -> None:
            nonlocal told
            if time.perf_counter() - told >= _SEEN_EVERY:
                told = time.perf_counter()
                tell(share)

        if self._trainer is not None and _sees_once(design):
            self._trainer.see(design, self.prepared(design.data), tell_now_and_then, given_up)

    def untrained(self, design: Design, hurry: Callable[[], bool]) -> Run:
        """The network of ``design`` at its first weights; ``hurry``: others come first."""
        if self._trainer is not None and _sees_once(design):
            self._trainer.see(design, self.prepared(design.data), cancelled=hurry)
        return self.start(design, 0)


def _sees_once(design: Design) -> bool:
    return bool(design.bricks) and design.bricks[0].sees_once


def _bytes_of(prepared: Prepared) -> int:
    """About how much memory TensorFlow takes for these rows."""
    arrays = [
        arrays[part] for arrays in (prepared.x, prepared.y) for part in ("training", "validation")
    ]
    return sum(array.nbytes for array in arrays)
