"""What the person points at or has chosen, by name, so that other places can light it up."""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class Pointed(QObject):
    """Names as `engine.export.code.lines.CodeLine.about` has them: ``brick:…``, ``column:…``,
    ``setting:…``, ``source``, ``split``, ``target``.

    Signals:
        changed(): what is pointed at, or chosen, is something else.
        chose(): something else was chosen; it may be what the mouse is over.
        brick_wanted(str): the brick of that id is to be chosen.
    """

    changed = Signal()
    chose = Signal()
    brick_wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hovered: frozenset[str] = frozenset()
        self._chosen: frozenset[str] = frozenset()
        # weak: fields come and go, and a deleted widget's signal brings another object of Python's
        self._followed: WeakKeyDictionary[QObject, tuple[str, ...]] = WeakKeyDictionary()

    @property
    def now(self) -> frozenset[str]:
        """What the mouse is over; where it is over nothing, what is chosen."""
        return self._hovered or self._chosen

    @property
    def is_chosen(self) -> bool:
        """Whether `now` is what is chosen, not what the mouse passes over."""
        return not self._hovered

    def hover(self, names: Iterable[str]) -> None:
        """The mouse is over these; none: over nothing of the kind."""
        self._take(frozenset(names), self._chosen)

    def choose(self, names: Iterable[str]) -> None:
        """These are chosen."""
        before = self._chosen
        self._take(self._hovered, frozenset(names))
        if self._chosen and self._chosen != before:
            self.chose.emit()

    def leave(self, names: Iterable[str]) -> None:
        """These are chosen no longer, where they still are."""
        if self._chosen == frozenset(names):
            self.choose(())

    def follow(self, widget: QWidget, *names: str) -> None:
        """While the mouse is over ``widget``, it is over these; it need not be told any more."""
        self._followed[widget] = names
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self.hover(self._followed.get(watched, ()))
        elif event.type() == QEvent.Type.Leave:
            self.hover(())
        return False

    def want_brick(self, brick_id: str) -> None:
        """Have a brick chosen in the tower."""
        self.brick_wanted.emit(brick_id)

    def _take(self, hovered: frozenset[str], chosen: frozenset[str]) -> None:
        before = self.now
        self._hovered, self._chosen = hovered, chosen
        if self.now != before:
            self.changed.emit()
