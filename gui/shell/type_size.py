"""Larger and smaller type: the three commands, and how large it is now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.work.remembered.preferences import Preferences

_KEY = QKeySequence.StandardKey


class TypeSize(QObject):
    """Steps through the sizes of the look, at the desk and on the wall, and keeps each.

    Signals:
        told(str): how large the type is now, for the status line.
    """

    told = Signal(str)

    def __init__(
        self,
        look: Look,
        preferences: Preferences,
        add: Callable[..., QAction],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._preferences = look, preferences
        # Ctrl+= is Ctrl++ without Shift, on keyboards on which they share a key.
        larger = [*QKeySequence.keyBindings(_KEY.ZoomIn), "Ctrl++", "Ctrl+="]
        self.larger = add("magnify-plus-outline", _once(larger), self._enlarge)
        smaller = [*QKeySequence.keyBindings(_KEY.ZoomOut), "Ctrl+-"]
        self.smaller = add("magnify-minus-outline", _once(smaller), self._reduce)
        self.usual = add("", "Ctrl+0", self._reset)
        self.now = QAction(self)  # says it, and does nothing
        self.now.setEnabled(False)
        look.changed.connect(self._follow)
        look.sized.connect(self._sized)
        self.retranslate()
        on_language_change(self.retranslate)

    def fill(self, menu: QMenu) -> None:
        """Put larger, smaller and usual type into ``menu``."""
        menu.addActions([self.larger, self.smaller, self.usual])
        menu.addSeparator()
        menu.addAction(self.now)

    def retranslate(self) -> None:
        self.larger.setText(self.tr("&Larger"))
        self.smaller.setText(self.tr("&Smaller"))
        self.usual.setText(self.tr("As at &first"))
        self._follow()

    def words(self) -> str:
        """How large the type is, between which bounds."""
        sizes = self._look.sizes
        return self.tr("Type size {now} % (from {least} to {most} %)").format(
            now=self._look.size, least=sizes[0], most=sizes[-1]
        )

    def _follow(self) -> None:
        sizes, size = self._look.sizes, self._look.size
        self.larger.setEnabled(size < sizes[-1])
        self.smaller.setEnabled(size > sizes[0])
        self.now.setText(self.words())

    def _sized(self) -> None:
        self._preferences.keep_type_size(self._look.size, presenting=self._look.presenting)
        self.told.emit(self.words())

    def _enlarge(self) -> None:
        self._look.step(True)

    def _reduce(self) -> None:
        self._look.step(False)

    def _reset(self) -> None:
        self._look.resize(100)


def _once(keys: list[QKeySequence | str]) -> list[QKeySequence]:
    """Each of them, and none twice: a shortcut that is there twice is ambiguous."""
    found: list[QKeySequence] = []
    for key in map(QKeySequence, keys):
        if key not in found:
            found.append(key)
    return found
