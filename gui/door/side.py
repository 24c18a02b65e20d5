"""One of the engine's processes as the window sees it: what is sent waits for nobody."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

from engine.service.failures import UNEXPECTED
from engine.service.messages.crossing import Crossing
from engine.service.messages.questions import Ask, Close, Refused
from engine.service.processes.child import Kind
from engine.service.processes.starting import Running

log = logging.getLogger(__name__)


class Side:
    """A service that was started, with a thread that reads what it sends and one that writes.

    ``take`` gets each message and ``ended`` is told once that none will come, both on the reading
    thread.

    Attributes:
        kind: what it does.
        ready: it has come so far that it can serve.
        closing: it is meant to end.
    """

    def __init__(
        self,
        kind: Kind,
        running: Running,
        take: Callable[[Side, Crossing], None],
        ended: Callable[[Side], None],
    ) -> None:
        self.kind = kind
        self.running = running
        self.ready = False
        self.closing = False
        self._take, self._ended = take, ended
        self._out: queue.SimpleQueue[Crossing | None] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=target, name=f"{kind} {name}", daemon=True)
            for name, target in (("reader", self._read), ("writer", self._write))
        ]

    def begin(self) -> None:
        """Read and write from now on."""
        for thread in self._threads:
            thread.start()

    def send(self, message: Crossing) -> None:
        """Have ``message`` sent in its turn."""
        self._out.put(message)

    def close(self) -> None:
        """Let it end, in order where it can."""
        self.closing = True
        if not self.ready:
            self.running.kill()
        self._out.put(Close())
        self._out.put(None)

    def kill(self) -> None:
        """End the process at once, whatever it is doing."""
        self.running.kill()
        self._out.put(None)

    def end(self, seconds: float) -> bool:
        """Wait until it has ended; whether it did in time."""
        self._out.put(None)
        ended = self.running.end(seconds)
        for thread in self._threads:
            thread.join(seconds)
        return ended and not any(thread.is_alive() for thread in self._threads)

    def _write(self) -> None:
        while (message := self._out.get()) is not None:
            try:
                self.running.channel.send(message)
            except OSError:  # it is gone, and whoever reads hears of it
                continue
            except Exception as error:
                log.exception("%s does not cross", type(message).__name__)
                if isinstance(message, Ask):
                    self._take(self, Refused(message.number, UNEXPECTED(), repr(error)))

    def _read(self) -> None:
        while True:
            try:
                message = self.running.channel.receive()
            except EOFError:
                break
            except Exception:  # for lack of memory, say: what comes next would not be understood
                log.exception("what the engine sent could not be read")
                self.running.kill()
                break
            try:
                self._take(self, message)
            except Exception:
                log.exception("what the engine sent was not taken: %s", type(message).__name__)
        self.running.channel.close()
        self._ended(self)
