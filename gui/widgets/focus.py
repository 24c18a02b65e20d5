"""How the keyboard came to a widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def came_by_keys(event: QFocusEvent) -> bool:
    """Whether the keyboard came by a key, so that a ring has to show where it is."""
    return event.reason() in _BY_KEYS


class RingByKeys:
    """What comes before a widget's class: it paints a ring while a key has brought the keyboard to
    it.

    Attributes:
        ring: whether the ring is there.
    """

    ring = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring = came_by_keys(event)
        super().focusInEvent(event)  # type: ignore[misc]
        self.ring_changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring = False
        super().focusOutEvent(event)  # type: ignore[misc]
        self.ring_changed()

    def ring_changed(self) -> None:
        """It is there, or there no more: it is painted anew."""
        self.update()  # type: ignore[attr-defined]
