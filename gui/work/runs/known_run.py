"""What there is to know of the run that is looked at."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject

from engine.design import Design
from engine.training.frames import Ending, History
from gui.work.document.document import Document
from gui.work.runs.history_buffer import HistoryBuffer

RunState = Literal["idle", "preparing", "running", "paused", "ended"]


class KnownRun(QObject):
    """How far the run has got, with which design, and how it ended. `CurrentRun` alone changes
    what is known."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._clear()
        self._compared_from = 1
        self._followed_at = (0, 0)  # number and epoch of the run that went over to other rows
        self._is_built = False
        self._seen: float | None = None

    def _clear(self) -> None:
        """There is no run."""
        self._state: RunState = "idle"
        self._number = 0
        self._id = ""  # of the document's run that it is, or will be
        self._has_weights = True  # of an old run perhaps only the curves are kept
        self._design: Design | None = None
        self._epoch = self._goal = 0
        self._seconds_left: float | None = None
        self._ending: Ending | None = None
        self._buffer = HistoryBuffer()

    @property
    def state(self) -> RunState:
        """Where the run stands: idle, preparing, running, paused or ended."""
        return self._state

    @property
    def number(self) -> int:
        """The number of the run that the figures belong to; 0: none yet."""
        return self._number

    @property
    def id(self) -> str:
        """The id of the document's run that it is, or will be; "": there is none."""
        return self._id

    @property
    def design(self) -> Design | None:
        """The design that the run was started with."""
        return self._design

    @property
    def is_current(self) -> bool:
        """Whether the run's weights still fit the design: Train goes on instead of anew."""
        learned = self._design
        return (
            learned is not None and self._has_weights and self._document.design.continues(learned)
        )

    @property
    def is_built(self) -> bool:
        """Whether the network of a run that is being prepared is there, and is compiled now."""
        return self._is_built

    @property
    def seen(self) -> float | None:
        """Of a run that is being prepared, the share of the rows that its first brick has looked
        at, which it does once; None: it does not, or has not begun."""
        return self._seen

    @property
    def can_answer(self) -> bool:
        """Whether there is a network that has begun to learn, or has learned."""
        return self._number > 0 and self._state not in ("idle", "preparing")

    @property
    def is_outdated(self) -> bool:
        """Whether the design was changed in a way that the run's weights do not know of."""
        return self._number > 0 and not self.is_current

    @property
    def epoch(self) -> int:
        """The last epoch that was learned."""
        return self._epoch

    @property
    def goal(self) -> int:
        """The epoch at which the run will have come to its end."""
        return max(self._goal, self._epoch)

    @property
    def seconds_left(self) -> float | None:
        """About how long it will still take; None: not known."""
        return self._seconds_left

    @property
    def ending(self) -> Ending | None:
        """How it ended; None: it has not."""
        return self._ending

    @property
    def kept_epoch(self) -> int | None:
        """The best epoch, where its weights were kept instead of the last one's."""
        ending = self._ending
        if self._state != "ended" or ending is None or ending.best_epoch is None:
            return None
        return ending.best_epoch if 0 < ending.best_epoch < self._epoch else None

    @property
    def weights_were_given(self) -> bool:
        """Whether a person or a file gave its weights after it had learned: its figures are those
        of the weights before, until it goes on."""
        ending = self._ending
        return self._state == "ended" and ending is not None and ending.weights_were_given

    @property
    def rows_are_newer(self) -> bool:
        """Whether its rows became others after it had come to its end: its figures are those of
        the rows before, until it goes on."""
        return self._state == "ended" and self._followed_at == (self._number, self._epoch)

    @property
    def compared_from(self) -> int:
        """The first of the epochs among which the best is looked for."""
        return self._compared_from

    @property
    def history(self) -> History:
        """All epochs of the run so far. Views of a growing buffer: do not write."""
        return self._buffer.history()
