"""Pictures of plots in files: everything that is seen is in them, however small the plot is."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader
from pytestqt.qtbot import QtBot

from engine.data.source import Source
from engine.data.sources.catalogue import Iris
from gui.data.data_column import DataColumn
from gui.data.plots.panel import PlotsPanel
from gui.widgets.plots.plot_saving import PIXELS, PictureSaver, is_pictured
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]


def _saver(panel: PlotsPanel, index: int) -> PictureSaver:
    return panel._savers[index]


def _colours(image: QImage) -> int:
    small = image.scaled(QSize(240, 160)).convertToFormat(QImage.Format.Format_RGB32)
    return len({small.pixel(x, y) for x in range(240) for y in range(160)})


@pytest.fixture
def panel(qtbot: QtBot, open_column: Opened) -> PlotsPanel:
    """The plots of a narrow column: smaller than any picture."""
    _context, column = open_column(Iris())
    column.resize(310, 640)  # high enough for the axes' names
    column.tabs.setCurrentWidget(column.plots)
    qtbot.waitExposed(column)
    return column.plots


@pytest.mark.parametrize("index", range(5))
def test_every_plot_is_saved_whole(
    qtbot: QtBot, panel: PlotsPanel, tmp_path: Path, index: int
) -> None:
    panel.show_kind(panel.views[index])
    if panel.view is panel.against:
        qtbot.waitUntil(lambda: len(panel.against.order) == 4, timeout=20_000)
    if panel.view is panel.correlation:
        qtbot.waitUntil(lambda: len(panel.correlation.names) == 4, timeout=20_000)
    picture = panel.view.picture
    before = picture.size()
    png, svg, numbers = (tmp_path / f"그림.{kind}" for kind in ("png", "svg", "csv"))
    for path in (png, svg, numbers):
        with qtbot.waitSignal(_saver(panel, index).file.saved):
            _saver(panel, index).file.write(str(path))
    assert picture.size() == before
    assert not is_pictured(picture)
    image = QImage(str(png))
    assert image.width() == PIXELS
    assert _colours(image) > 20
    drawn = svg.read_text(encoding="utf-8")
    assert drawn.count("<path") + drawn.count("<rect") > 15
    assert "<image" not in drawn
    assert "petal" in drawn or "sepal" in drawn
    assert QImageReader(str(svg)).canRead()
    heads, *rows = csv.reader(numbers.read_text(encoding="utf-8-sig").splitlines())
    assert len(heads) >= 2
    assert len(rows) >= 4
    assert all(len(row) == len(heads) for row in rows)


def test_a_box_of_three_columns_is_saved_in_lines_without_its_hint(
    panel: PlotsPanel, tmp_path: Path
) -> None:
    scatter = panel.scatter
    scatter.z_choice.setCurrentIndex(3)
    scatter.z_choice.activated.emit(3)
    path = tmp_path / "box.svg"
    _saver(panel, 0).file.write(str(path))
    drawn = path.read_text(encoding="utf-8")
    assert "<image" not in drawn
    assert drawn.count("<path") > 100
    assert "Drag to turn" not in drawn
    assert "petal length" in drawn


def test_what_cannot_be_written_is_told(qtbot: QtBot, panel: PlotsPanel, tmp_path: Path) -> None:
    with qtbot.waitSignal(_saver(panel, 0).file.failed):
        _saver(panel, 0).file.write(str(tmp_path / "nowhere" / "picture.png"))
