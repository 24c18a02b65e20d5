"""Hearing that another language is spoken: the one place for all that writes its words anew."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget


class _Ear(QWidget):
    """Never shown. Qt tells every window of a new translator, and asks no other objects."""

    heard = Signal()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.heard.emit()


_ears: list[_Ear] = []


def on_language_change(retranslate: Callable[[], object]) -> None:
    """Call ``retranslate`` whenever another language is spoken from now on.

    It sets every text of its object anew, in that language, and may be called at any time. It is
    a method of a QObject, and is forgotten when that dies. An event filter would be called for
    every event of the widget, and a ``changeEvent`` in each class is the same text each time.
    """
    if not _ears or not shiboken6.isValid(_ears[-1]):
        _ears[:] = [_Ear()]
    _ears[-1].heard.connect(retranslate)
