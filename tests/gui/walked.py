"""One walk through the window for several tests: to go from scene to scene takes longer than
to look at one, so all that can be looked at on the same way is."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from tests.gui.whole_window import WholeWindow


class Watcher(Protocol):
    """Looks at each scene, and remembers for its test what is wrong there. It leaves the scene as
    it was, but for where the keyboard is, and for the language where it is said."""

    def see(self, scene: str, stage: QWidget, whole: WholeWindow) -> None: ...


Watched = dict[type[Watcher], Watcher]


def watched(whole: WholeWindow, *kinds: type[Watcher]) -> Watched:
    """Each kind of watcher after one walk, in which each looked at every scene in this order."""
    watchers: Watched = {kind: kind() for kind in kinds}
    for scene, stage in whole.walk():
        for watcher in watchers.values():
            watcher.see(scene, stage, whole)
    return watchers
