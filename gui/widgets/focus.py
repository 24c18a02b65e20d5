"""How the keyboard came to a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

_Base = QWidget if TYPE_CHECKING else object
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def came_by_keys(event: QFocusEvent) -> bool:
    """Whether the keyboard came by a key, so that a ring has to show where it is."""
    return event.reason() in _BY_KEYS


class RingByKeys(_Base):
    """Stands before a widget's class, which paints a ring while a key has brought the keyboard to
    it: ``class Plot(RingByKeys, QWidget)``.

    Attributes:
        ring: whether the ring is there.
    """

    ring = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring = came_by_keys(event)
        super().focusInEvent(event)
        self.ring_changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring = False
        super().focusOutEvent(event)
        self.ring_changed()

    def ring_changed(self) -> None:
        """Paint anew: the ring is there, or there no more."""
        self.update()
