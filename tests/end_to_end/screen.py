"""A virtual screen with a window manager, and a person's hands on it.

Xvfb and openbox are started for the test alone, on a display number that the server picks
itself; mouse and keys are xdotool's, so that they go the whole way through the X server.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from types import TracebackType

NEEDED = ("Xvfb", "openbox", "xdotool")


def missing_tools() -> list[str]:
    """Which of the needed programs this machine lacks."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Screen:
    """``with Screen(1280, 720) as screen:`` a display that lasts as long as the block."""

    def __init__(self, width: int, height: int) -> None:
        self._size = f"{width}x{height}x24"
        self._processes: list[subprocess.Popen[bytes]] = []
        self.display = ""

    def __enter__(self) -> Screen:
        read_end, write_end = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", self._size, "-nolisten", "tcp"],
            pass_fds=(write_end,),
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(server)
        os.close(write_end)
        with os.fdopen(read_end) as numbers:
            self.display = ":" + numbers.readline().strip()
        self._processes.append(
            subprocess.Popen(["openbox"], env=self.environment(), stderr=subprocess.DEVNULL)
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(10)

    def environment(self) -> dict[str, str]:
        """The environment of a program that is to be seen on this screen."""
        environment = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        return environment

    def hands(self, arguments: Sequence[str]) -> None:
        """One xdotool command line."""
        subprocess.run(["xdotool", *arguments], env=self.environment(), check=True)
