"""The heads of the picture grid's classes: one for each, and which of them are folded."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.data.pictures.class_head import ClassHead
from gui.data.pictures.shelf import Shelf
from gui.look.look import Look


class ClassHeads(QObject):
    """Makes a head for each class over the pictures, and keeps it in sight above its own.

    Signals:
        changed(): other classes are folded.
        chosen(str): new pictures shall come into that class.
        all_wanted(str): all pictures of that class are to be chosen.
        made(ClassHead): a class more has a head.
    """

    changed = Signal()
    chosen = Signal(str)
    all_wanted = Signal(str)
    made = Signal(object)

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look, self._widget = look, over
        self.all: list[ClassHead] = []
        self.folded: frozenset[str] = frozenset()
        self._chosen = ""
        self._camera = False

    def show_shelf(self, shelf: Shelf | None) -> None:
        """Other classes, or other numbers of pictures in them."""
        classes = shelf.classes if shelf is not None else ()
        self.folded = self.folded & frozenset(classes)
        while len(self.all) > len(classes):
            head = self.all.pop()
            head.hide()
            head.deleteLater()
        while len(self.all) < len(classes):
            self.all.append(self._new_head())
        for section, head in enumerate(self.all):
            assert shelf is not None
            name = classes[section]
            head.show_class(
                name,
                shelf.count(section),
                can_change=shelf.can_change,
                folded=name in self.folded,
            )
            head.show_camera(self._camera)
            head.show_chosen(name == self._chosen)

    def choose(self, name: str) -> None:
        """New pictures come into that class."""
        self._chosen = name
        for head in self.all:
            head.show_chosen(head.name == name)

    def show_camera(self, on: bool) -> None:
        """Whether each class has a button to hold for the camera."""
        self._camera = on
        for head in self.all:
            head.show_camera(on)

    def show_over(self, section: int) -> None:
        """Something is dragged over that class; −1: over none."""
        for place, head in enumerate(self.all):
            head.show_over(place == section)

    def unfold(self, names: AbstractSet[str]) -> None:
        """Show the pictures of these classes."""
        if self.folded & names:
            self.folded = self.folded - names
            self.changed.emit()

    def lay_out(self, tops: list[int], scrolled: int, width: int, height: int) -> None:
        """Each above its pictures; of those that are seen in part, at the top.

        ``tops``: where each class begins, and where the last ends; ``scrolled``: how far down
        one looks.
        """
        for section, head in enumerate(self.all):
            place = max(tops[section], min(scrolled, tops[section + 1] - height))
            head.setGeometry(0, place - scrolled, width, height)

    def _new_head(self) -> ClassHead:
        head = ClassHead(self._look, self._widget)
        head.chosen.connect(self.chosen)
        head.folded.connect(self._fold)
        head.all_wanted.connect(self.all_wanted)
        self.made.emit(head)
        head.show()
        return head

    def _fold(self, name: str) -> None:
        self.folded = self.folded ^ {name}
        self.changed.emit()
