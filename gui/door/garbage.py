"""Garbage is collected in the window's thread alone.

Python collects in whichever thread happens to allocate: also in those that read what the engine's
processes send, or write a file. A thread that collects a widget out of a
cycle destroys it outside its own thread: it holds Qt's lock on the widget's connections while it
waits for the interpreter, and the window's thread holds the interpreter while it waits for that
lock. Both stop for ever, or the widget goes while it is being painted.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
_FULL_EVERY = 50  # looks: the oldest generation takes the longest, and changes the least


class Garbage(QObject):
    """From its making until `end`, collects now and then, when the window has nothing to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def settle(self) -> None:
        """What there is now stays for as long as the window: it is not looked at again."""
        gc.freeze()

    def end(self) -> None:
        """The other threads have ended: any may collect again."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def _look(self) -> None:
        self._looks += 1
        young, middle, old = gc.get_count()
        most_young, most_middle, most_old = gc.get_threshold()
        if old > most_old and self._looks >= _FULL_EVERY:
            self._looks = 0
            gc.collect(2)
        elif middle > most_middle:
            gc.collect(1)
        elif young > most_young:
            gc.collect(0)
