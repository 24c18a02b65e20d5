"""What the person has asked of all programs in the system's own settings, as far as Qt says it:
dark, more contrast, less motion."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication


class SystemWishes(QObject):
    """Asked anew each time; nothing is kept.

    Signals:
        changed(): the system's settings are others.
    """

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._hints = application.styleHints()  # kept: what it gives goes with it
        self._hints.colorSchemeChanged.connect(self._tell)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._tell)

    @property
    def dark(self) -> bool:
        """Whether the system wishes for dark colours."""
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    @property
    def contrast(self) -> bool:
        """Whether it wishes for high contrast."""
        return (
            self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        )

    @property
    def less_motion(self) -> bool:
        """Whether it wishes that nothing moves that need not."""
        style = self._application.style()
        if style.styleHint(style.StyleHint.SH_Widget_Animation_Duration) <= 0:
            return True
        # Of Windows' "Show animations"; elsewhere Qt says no even where nobody was asked.
        shows = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        return sys.platform == "win32" and not shows

    def _tell(self) -> None:
        self.changed.emit()
