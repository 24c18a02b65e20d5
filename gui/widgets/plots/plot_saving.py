"""What is seen, as a picture (PNG, SVG) or as its numbers (CSV), in a file or in the clipboard: one
way for every plot."""

from __future__ import annotations

import re
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QToolButton, QWidget

from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.files.saved_file import SavedFile, png_bytes
from gui.widgets.plots.plot_numbers import csv_bytes, numbers_of, tabbed

PIXELS = 1920  # a saved picture is so wide
_EDGE = 16  # round the picture, so that nothing touches the paper's edge
_LEAST = QSize(880, 560)  # what is smaller on the screen is laid out anew: axes get their names
_FONTS = (
    "Pretendard, 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR', 'Noto Sans KR', "
    "sans-serif"
)


_PICTURED = "pictured"  # a widget's property while its picture is taken


def is_pictured(widget: QWidget | None) -> bool:
    """Whether a picture is being taken of ``widget``: hints and rings do not belong in it."""
    while widget is not None:
        if widget.property(_PICTURED):
            return True
        widget = widget.parentWidget()
    return False


class PictureSaver(QObject):
    """Offers to save or copy ``target``, in its context menu and where `menu` is put; ``file``
    tells what became of it.

    Args:
        name: what the picture shows, for the file's name.
        relaid: whether a small target may be laid out larger for the picture.
    """

    def __init__(
        self, target: QWidget, look: Look, name: Callable[[], str], *, relaid: bool = True
    ) -> None:
        super().__init__(target)
        self._target = target
        self._look = look
        self._name = name
        self._relaid = relaid
        self.file = SavedFile(target, name, self._content)
        self.menu = QMenu(target)
        self._png = self.menu.addAction("", self.file.ask_png)
        self._svg = self.menu.addAction("", self.file.ask_svg)
        self._copy = self.menu.addAction("", self.copy)
        self.menu.addSeparator()
        self._csv = self.menu.addAction("", self.file.ask_csv)
        self._copy_numbers = self.menu.addAction("", self.copy_numbers)
        self.menu.aboutToShow.connect(self._look_for_numbers)
        self.retranslate()
        for widget in (target, *_viewport_of(target)):
            widget.installEventFilter(self)
        on_language_change(self.retranslate)

    def button(self, parent: QWidget | None = None) -> QToolButton:
        """A small button that opens the menu; its owner gives it an icon and words."""
        button = QToolButton(parent)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.menu)
        return button

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._png.setText(translate("PictureSaver", "Save as a picture (PNG)…"))
        self._svg.setText(translate("PictureSaver", "Save as a drawing (SVG)…"))
        self._copy.setText(translate("PictureSaver", "Copy the picture"))
        self._csv.setText(translate("PictureSaver", "Save the numbers (CSV)…"))
        self._copy_numbers.setText(translate("PictureSaver", "Copy the numbers"))

    # --- what is done ------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the picture into the clipboard."""
        QGuiApplication.clipboard().setImage(self.image())

    def copy_numbers(self) -> None:
        """Put the numbers into the clipboard, for a spreadsheet."""
        numbers = numbers_of(self._target)
        if numbers is not None:
            QGuiApplication.clipboard().setText(tabbed(numbers))

    def _look_for_numbers(self) -> None:
        """There may be a picture without any."""
        some = numbers_of(self._target) is not None
        for action in (self._csv, self._copy_numbers):
            action.setEnabled(some)

    def image(self) -> QImage:
        """The picture, `PIXELS` wide."""
        with _LaidOut(self._target, self._relaid) as size:
            whole = size + QSize(2 * _EDGE, 2 * _EDGE)
            scale = PIXELS / whole.width()
            image = QImage(
                PIXELS, round(whole.height() * scale), QImage.Format.Format_ARGB32_Premultiplied
            )
            image.setDevicePixelRatio(scale)
            image.fill(QColor(self._look.theme.panel))
            painter = QPainter(image)
            self._render(painter)
            painter.end()
        image.setDevicePixelRatio(1.0)
        return image

    def svg(self) -> bytes:
        """The picture as SVG: lines, points and words stay what they are."""
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        with _LaidOut(self._target, self._relaid) as size:
            whole = size + QSize(2 * _EDGE, 2 * _EDGE)
            generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
            generator.setOutputDevice(buffer)
            generator.setSize(whole)
            generator.setViewBox(QRect(QPoint(), whole))
            generator.setTitle(self._name())
            painter = QPainter(generator)
            painter.fillRect(QRect(QPoint(), whole), QColor(self._look.theme.panel))
            self._render(painter)
            painter.end()
        text = bytes(buffer.data().data()).decode("utf-8")
        # Where the window's own type is not installed, one with the same letters stands in.
        return re.sub(r'font-family="[^"]*"', f'font-family="{_FONTS}"', text).encode("utf-8")

    # --- inside ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            self.menu.popup(event.globalPos())
            return True
        return super().eventFilter(watched, event)

    def _render(self, painter: QPainter) -> None:
        views = [self._target] if isinstance(self._target, pg.GraphicsView) else []
        views += self._target.findChildren(pg.GraphicsView)
        items = [
            item for view in views for item in view.items() if isinstance(item, pg.ScatterPlotItem)
        ]
        kept = [view.cacheMode() for view in views]
        self._target.setProperty(_PICTURED, True)
        for view in views:  # else the background would be pixels
            view.setCacheMode(pg.GraphicsView.CacheModeFlag.CacheNone)
        for item in items:  # else points would be pixels, and coarse
            item.setExportMode(True, {"antialias": True, "resolutionScale": 1.0})
        try:
            # A plot has a method of that name, too, which draws its scene alone.
            QWidget.render(
                self._target,
                painter,
                QPoint(_EDGE, _EDGE),
                renderFlags=QWidget.RenderFlag.DrawChildren,
            )
        finally:
            self._target.setProperty(_PICTURED, False)
            for item in items:
                item.setExportMode(False)
            for view, mode in zip(views, kept, strict=True):
                view.setCacheMode(mode)

    def _content(self, ending: str) -> bytes:
        """The file whose name ends so."""
        if ending == ".csv":
            numbers = numbers_of(self._target)
            return csv_bytes(numbers) if numbers is not None else b""
        return self.svg() if ending == ".svg" else png_bytes(self.image())


def _viewport_of(widget: QWidget) -> list[QWidget]:
    """What a plot is clicked on."""
    return [widget.viewport()] if isinstance(widget, QAbstractScrollArea) else []


class _LaidOut:
    """The target at least `_LEAST` large while its picture is taken, then as it was."""

    def __init__(self, target: QWidget, relaid: bool) -> None:
        self._target = target
        self._relaid = relaid
        self._before = target.size()

    def __enter__(self) -> QSize:
        wanted = self._before.expandedTo(_LEAST)
        if self._relaid and wanted != self._before:
            # Never without updates: what may not paint itself is not rendered either.
            self._target.resize(wanted)
            _lay_out(self._target)
        return self._target.size()

    def __exit__(self, *_exception: object) -> None:
        if self._target.size() != self._before:
            self._target.resize(self._before)
            _lay_out(self._target)


def _lay_out(widget: QWidget) -> None:
    """Give all children their places now, not at the next turn of the event loop."""
    for inner in (widget, *widget.findChildren(QWidget)):
        layout = inner.layout()
        if layout is not None:
            layout.activate()


__all__ = ["PIXELS", "PictureSaver", "is_pictured"]
