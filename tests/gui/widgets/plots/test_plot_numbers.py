"""The numbers of plots and tables: in full precision, and nothing that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.look.look import Look
from gui.widgets.plots.plot_numbers import PlotNumbers, csv_bytes, guarded, numbers_of, tabbed
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.plots.plots import Plot
from gui.widgets.plots.signed_bars import SignedBar, SignedBars


def read(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf"), "Excel needs the mark to read Korean"
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_longer_name_stands_in_the_middle_of_its_axis(qtbot: QtBot, look: Look) -> None:
    plot = shown(qtbot, Plot(look))
    axis = plot.getPlotItem().getAxis("bottom")
    for name in ("x", "a name that is much longer than the one before"):
        plot.set_axis_label("bottom", name)
        middle = axis.label.pos().x() + axis.label.boundingRect().width() / 2
        assert middle == pytest.approx(axis.size().width() / 2, abs=2)


def test_a_curve_comes_back_to_the_last_digit(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    plot = Plot(look)
    x, y = np.arange(5.0), np.array([0.1, 1 / 3, -2e-17, np.nan, 7.0])
    plot.addItem(pg.PlotCurveItem(x, y))
    plot.set_axis_label("bottom", "시간")
    plot.set_axis_label("left", "=값")
    shown(qtbot, plot)
    saver = PictureSaver(plot, look, lambda: "plot")
    saver.file.write(str(tmp_path / "a.csv"))
    heads, *rows = read((tmp_path / "a.csv").read_bytes())
    assert heads == ["시간", "'=값"]
    assert [float(row[0]) for row in rows] == x.tolist()
    assert rows[3][1] == ""
    assert [float(row[1]) for row in rows if row[1]] == [0.1, 1 / 3, -2e-17, 7.0]
    saver.copy_numbers()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "0\t0.1"


def test_several_curves_say_which_is_which(qtbot: QtBot, look: Look) -> None:
    plot = Plot(look)
    for name in ("first", "@second"):
        plot.addItem(pg.PlotCurveItem([0.0, 1.0], [2.0, 3.0], name=name))
    plot.addItem(pg.ScatterPlotItem([5.0], [6.0]))
    numbers = numbers_of(shown(qtbot, plot))
    assert numbers is not None
    assert numbers.heads[0] == "Series"
    assert [row[0] for row in numbers.rows] == ["first", "first", "@second", "@second", 3]
    assert read(csv_bytes(numbers))[3][0] == "'@second"


def test_a_table_and_bars_below_it_are_both_there(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    table, bars = QTableWidget(1, 2), SignedBars(look)
    table.setHorizontalHeaderLabels(["이름", "값"])
    table.verticalHeader().hide()
    for place, text in enumerate(("=SUM(A1)", "-3.5")):
        table.setItem(0, place, QTableWidgetItem(text))
    bars.show_bars([SignedBar("a", -0.25, "−0.25", 0.5)])
    layout = QVBoxLayout(page)
    layout.addWidget(table)
    layout.addWidget(bars)
    numbers = numbers_of(shown(qtbot, page))
    assert numbers is not None
    assert read(csv_bytes(numbers)) == [
        ["이름", "값"],
        ["'=SUM(A1)", "-3.5"],
        [],
        ["Input", "Value", "Spread"],
        ["a", "-0.25", "0.5"],
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("=1", "'=1"),
        ("+a", "'+a"),
        ("-1.5e3", "-1.5e3"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("a", "a"),
    ],
)
def test_formulas_are_guarded(text: str, wanted: str) -> None:
    assert guarded(text) == wanted


def test_a_tab_in_a_name_is_no_new_cell() -> None:
    assert tabbed(PlotNumbers(("a\tb",), ((1.5,), (None,)))) == "a b\n1.5\n"


def test_without_numbers_there_is_nothing_to_save(qtbot: QtBot, look: Look) -> None:
    page = shown(qtbot, QWidget())
    saver = PictureSaver(page, look, lambda: "page")
    saver.menu.aboutToShow.emit()
    assert not saver._csv.isEnabled()
