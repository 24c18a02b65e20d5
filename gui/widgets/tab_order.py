"""The way of the Tab key through parts whose widgets come and go: as they are laid out.

Qt puts every new widget at the window's end for the Tab key. And since it follows focus
proxies, a container that hands its focus on to a child must not stand in the way: the key
would jump there, past what comes before that child, and may go round for ever.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from gui.widgets.layouts import children_in_order


def order_tabs(*parts: QWidget) -> None:
    """Let the Tab key go through ``parts`` in this order, and through each as it is laid out."""
    controls = itertools.chain.from_iterable(_controls(part) for part in parts)
    for before, after in itertools.pairwise(controls):
        QWidget.setTabOrder(before, after)


def take_place(late: QWidget, place: QWidget) -> None:
    """Let the Tab key come to what is in ``late`` where ``place`` stands: what is made when it is
    first looked at would else come after all else in the window."""
    controls, at = [], late
    while at is late or late.isAncestorOf(at):
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            controls.append(at)
        at = at.nextInFocusChain()
    before = place.previousInFocusChain()
    while before is not place and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    for first, second in itertools.pairwise((before, *controls)):
        QWidget.setTabOrder(first, second)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for child in children_in_order(layout):
        if isinstance(child, QLayout):
            yield from _laid_out(child)
        else:
            yield from _controls(child)
