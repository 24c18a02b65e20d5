"""Layouts without a trace in Python of the items that they are made of."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QWidget
from shiboken6 import Shiboken


def add_layout(outer: QBoxLayout | QGridLayout, inner: QLayout, *place: int) -> None:
    """Put ``inner`` into ``outer``, at the ``place`` or with the stretch that its ``addLayout``
    takes.

    To be used instead of that: of a layout that is not empty, PySide makes a wrapper for each
    item, and keeps them; see `item_at`.
    """
    outer.addLayout(inner, *place)
    _forget(inner)


def move_layout(layout: QLayout, widget: QWidget) -> None:
    """``layout``, with all that is in it, is that of ``widget`` from now on."""
    widget.setLayout(layout)
    _forget(layout)


def item_at(layout: QLayout, index: int) -> tuple[QWidget | None, QLayout | None]:
    """The widget or the layout at that place of ``layout``; neither: there is only room.

    To be used instead of `QLayout.itemAt`: PySide keeps that one's wrapper, and Qt deletes the
    item with its widget without a word. A later object at the same address would then be taken
    for that item: calls fail, or the process crashes.
    """
    item = layout.itemAt(index)
    widget, inner = item.widget(), item.layout()
    if inner is None:
        Shiboken.invalidate(item)
    return widget, inner


def children_in_order(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts in ``layout``, in its order.

    To be used where it is asked again and again: each call of `item_at` leaves a small object
    in Python that lives as long as the layout does, this leaves none.
    """
    owner = layout.parentWidget()
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    widgets = [child for child in owner.children() if isinstance(child, QWidget)] if owner else []
    placed = [(layout.indexOf(child), child) for child in (*inner, *widgets)]
    return [child for index, child in sorted(placed, key=lambda pair: pair[0]) if index >= 0]


def _forget(layout: QLayout) -> None:
    for index in range(layout.count()):
        _, inner = item_at(layout, index)
        if inner is not None:
            _forget(inner)
