"""Which card belongs to what has the keyboard: F1 asks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QTabBar, QWidget

from engine.bricks import BY_KIND, Brick
from engine.design import Design
from engine.lessons.places import INPUT
from engine.training_settings import TrainingSettings
from gui.widgets.fields.form import FieldEditor
from gui.widgets.plain_text import CARD, PlainLabel

# Fields whose value has a card of its own: what is chosen is what one asks about.
_CHOICES = {
    "optimizer": "optimizer",
    "loss": "loss",
    "activation": "activation",
    "function": "activation",
    "scaling": "scaling",
}


def key_of_field(name: str, value: object) -> str:
    """The card of a field, or of what is chosen in it."""
    if name in _CHOICES:
        return f"{_CHOICES[name]}:{value}"
    return f"setting:{name}" if name in TrainingSettings.model_fields else f"field:{name}"


def key_of_place(design: Design, place: str) -> str:
    """The card of a brick, or of an end of the tower."""
    brick = next((brick for brick in design.bricks if brick.id == place), None)
    if brick is None:
        return "end:input" if place == INPUT else "end:labels"
    return key_of_kind(type(brick))


def key_of_kind(brick_class: type[Brick]) -> str:
    """The card of a kind of brick; "" of one that is unknown."""
    return next((f"brick:{kind}" for kind, known in BY_KIND.items() if known is brick_class), "")


def asked_about(design: Design, *, by_mouse: bool) -> tuple[str, str]:
    """The card of what the mouse is over, or of what has the keyboard: first that of the two
    that moved last, ``by_mouse`` or not; where it has none, the other's. Where words are nearer
    to the mouse than a thing with a card, "" and the words, if a term stands in them."""
    keyboard = key_of_widget(QApplication.focusWidget(), design)
    if keyboard and not by_mouse:
        return keyboard, ""
    place = QCursor.pos()
    key, text = asked_at(QApplication.widgetAt(place), place, design)
    return (key, text) if key or text else (keyboard, "")


def asked_at(widget: QWidget | None, place: QPoint, design: Design) -> tuple[str, str]:
    """The card, or else the words, of what ``widget`` shows at ``place`` of the screen."""
    from engine.lessons.glossary import terms_in  # late: they take a while to load

    around = []
    while widget is not None:
        around.append(widget)
        widget = widget.parentWidget()
    for one in around:
        key = _own_key(one, design, place)
        said = "" if key else _said(one, place)
        if key or terms_in(said):
            return key, said
    heard = [one.accessibleName() for one in around if not one.isWindow()]  # of pictures
    return "", next((name for name in heard if terms_in(name)), "")


def key_of_widget(widget: QWidget | None, design: Design) -> str:
    """The card of the control that has the keyboard; "" where it has none."""
    while widget is not None:
        key = _own_key(widget, design)
        if key:
            return key
        widget = widget.parentWidget()
    return ""


def _own_key(widget: QWidget, design: Design, at: QPoint | None = None) -> str:
    """The card of a widget itself, whatever it lies in; "" where it has none. Of bricks that
    which is at that place of the screen; None: that which has the keyboard, or is chosen."""
    from engine.lessons.glossary import entry_about, entry_named
    from gui.stack.inspector import Inspector
    from gui.stack.palette import Palette
    from gui.stack.tower import Tower

    named = widget.property(CARD)
    key = named if isinstance(named, str) else ""
    if isinstance(widget, FieldEditor):
        key = key_of_field(widget.field.name, widget.value())
    elif isinstance(widget, Palette):
        key = key_of_kind(widget.brick_class(_index(widget, at)))
    elif isinstance(widget, Tower):
        index = _index(widget, at)
        if at is None:
            places = widget.chosen()
        else:
            places = [widget.tower_model.item(index.row()).place] if index.isValid() else []
        key = key_of_place(design, places[-1]) if places else ""
    elif isinstance(widget, Inspector) and widget.place:
        key = key_of_place(design, widget.place)
    return key if key and (entry_about(key) or entry_named(key)) is not None else ""


def _index(view: QAbstractItemView, at: QPoint | None) -> QModelIndex:
    """What lies at that place of the screen; None: what the keyboard has reached."""
    if at is None:
        return view.currentIndex()
    return view.indexAt(view.viewport().mapFromGlobal(at))


def _said(widget: QWidget, place: QPoint) -> str:
    """The words that a widget shows there."""
    if isinstance(widget, QTabBar):
        tab = widget.tabAt(widget.mapFromGlobal(place))
        return widget.tabText(tab) if tab >= 0 else ""
    return widget.text() if isinstance(widget, PlainLabel | QAbstractButton) else ""
