"""A plot makes nothing that nobody sees, and draws as pyqtgraph's own does."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.widgets.plots.bare_plot_item import BarePlotItem
from gui.widgets.plots.plots import Plot


def test_a_plot_makes_no_menu(qtbot: QtBot, look: Look) -> None:
    before = set(QApplication.allWidgets())
    plot = Plot(look)
    qtbot.addWidget(plot)
    made = set(QApplication.allWidgets()) - before
    beside = [own for own in made if own is not plot and not plot.isAncestorOf(own)]
    assert len(beside) <= 1  # Qt makes one where text comes into a scene
    assert not any(own.children() for own in beside)
    assert isinstance(plot.getPlotItem(), BarePlotItem)


def test_its_settings_are_those_of_a_menu_that_nobody_touched(qapp: QApplication) -> None:
    whole, bare = pg.PlotItem(enableMenu=False), BarePlotItem(enableMenu=False).ctrl
    compared = 0
    for name, control in vars(whole.ctrl).items():
        for asked in ("isChecked", "value", "maximum", "count"):
            if isinstance(control, QWidget) and hasattr(control, asked):
                own = getattr(getattr(bare, name), asked)()
                assert own == getattr(control, asked)(), f"{name} {asked}"
                compared += 1
    assert compared > 20


def test_pyqtgraph_itself_is_as_it_was(qapp: QApplication) -> None:
    BarePlotItem(enableMenu=False)
    assert isinstance(pg.PlotItem().ctrlMenu, QWidget)
