"""pyqtgraph's plot without the menu that nobody sees.

Every `pg.PlotItem` makes a menu of some fifty widgets, enabled or not, and keeps its settings in
their check boxes. They are windows of their own: each change of theme, type or language, and each
part of the window that is built, styled all of them anew.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pyqtgraph as pg

_MODULE = sys.modules[pg.PlotItem.__module__]
_WIDGETS = _MODULE.QtWidgets

# What the menu says when nobody has touched it; what is not named is off, and 0.
_CHECKED = ("alphaGroup", "autoDownsampleCheck", "autoPointsCheck", "peakRadio", "pointsGroup")
_NUMBERS = {
    "alphaSlider": (1000, 1000),
    "downsampleSpin": (1, 100_000),
    "gridAlphaSlider": (128, 255),
}


class BarePlotItem(pg.PlotItem):
    """Its axes are never logarithmic, nor has it a grid, by that menu's way: who sets them hears
    of an attribute that is not there."""

    def __init__(self, **given: object) -> None:
        with _without_menu():
            super().__init__(**given)


class _Unheard:
    """A signal that nobody can send."""

    def connect(self, slot: Callable[..., object]) -> None:
        pass


class _Control:
    """What is asked of a control: its value, which stays."""

    toggled = valueChanged = itemClicked = _Unheard()

    def __init__(self, name: str) -> None:
        self._checked = name in _CHECKED
        self._value, self._most = _NUMBERS.get(name, (0, 99))

    def isChecked(self) -> bool:
        return self._checked

    def value(self) -> int:
        return self._value

    def maximum(self) -> int:
        return self._most

    def count(self) -> int:
        return 0

    def clear(self) -> None:
        pass

    def children(self) -> tuple[object, ...]:
        return ()


class _Controls:
    """All of them, each made when it is asked for."""

    def setupUi(self, _form: object) -> None:
        pass

    def __getattr__(self, name: str) -> _Control:
        control = _Control(name)
        setattr(self, name, control)
        return control


class _Nothing:
    """Stands for a menu, an entry, or what holds them: every call of it does nothing."""

    def __init__(self, *_given: object) -> None:
        pass

    def __getattr__(self, _name: str) -> Callable[..., object]:
        return lambda *_given: self


class _Widgets:
    """Qt's widgets without these."""

    QMenu = QWidget = QWidgetAction = _Nothing

    def __getattr__(self, name: str) -> object:
        return getattr(_WIDGETS, name)


@contextmanager
def _without_menu() -> Iterator[None]:
    before = _MODULE.ui_template
    _MODULE.ui_template, _MODULE.QtWidgets = SimpleNamespace(Ui_Form=_Controls), _Widgets()
    try:
        yield
    finally:
        _MODULE.ui_template, _MODULE.QtWidgets = before, _WIDGETS
