"""Files that nobody wants any more, and that the data process does not come back from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from gui.door.processes import EngineProcesses

STUCK_MS = 5000  # that a file may go on being read after it was given up


class StuckFiles(QObject):
    """Has the data process replaced where it goes on reading what was given up.

    Python code asks often whether its answer is still wanted; native code never does, and the
    next file would wait for it.
    """

    def __init__(self, processes: EngineProcesses, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._processes = processes
        self._given_up: set[int] = set()

    def give_up(self, number: int, *, by_training: bool = False) -> None:
        """That answer is not wanted; ``by_training``: the training process has the file read."""
        self._given_up.add(number)
        QTimer.singleShot(STUCK_MS, self, partial(self._look, number, by_training))

    def is_given_up(self, number: int) -> bool:
        """Whether it is not wanted, and its end not heard yet."""
        return number in self._given_up

    def ended(self, number: int) -> None:
        """The file was read after all: it holds nothing up any more."""
        self._given_up.discard(number)

    def _look(self, number: int, by_training: bool) -> None:
        if number not in self._given_up:
            return
        if not by_training or self._processes.reads_for_training:
            self._processes.replace_data()
        self._given_up.discard(number)
