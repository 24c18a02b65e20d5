"""The plot of the living picture: a surface or curves behind the rows."""

from __future__ import annotations

import time

import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from engine.tasks import AnswerView
from engine.training.frames import Picture
from gui.look.look import CLASS_COLOURS, Look
from gui.widgets.plots.plot_numbers import Cell, PlotNumbers
from gui.widgets.plots.plots import Plot, curve_pen, left_axis_width
from gui.widgets.plots.surface import boundaries, class_image, value_image


class PicturePlot(Plot):
    """Draws a `Picture` and says when it is on the screen.

    Signals:
        painted(float): the last picture was painted, in so many seconds of the processor, or
            will not be.
        room_changed(): `room` is another.
        place_clicked(QPointF, bool): in the axes' units; whether Shift or Ctrl was held.
    """

    painted = Signal(float)
    room_changed = Signal()
    place_clicked = Signal(object, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._names: dict[str, str] = {}
        self._surface: _Surface | None = None
        self._boundary: pg.PlotCurveItem | None = None
        self._curves: list[pg.PlotCurveItem] = []
        self._best_line: pg.PlotCurveItem | None = None
        self._drawn_by: AnswerView = "value"
        self._codes: tuple[int, ...] = ()
        self._output = 0  # of several targets, the one that is drawn
        self._values_range = (0.0, 1.0)
        self._y_range = (0.0, 1.0)
        self._picture: Picture | None = None
        self._unpainted = False
        self._has_axes = True
        super().__init__(look, parent)
        self.stand_still()
        self._surface = _Surface()
        self._surface.setVisible(False)
        self._boundary = pg.PlotCurveItem(connect="pairs", skipFiniteCheck=True)
        self._boundary.setZValue(5)
        self.getPlotItem().getViewBox().sigResized.connect(self._resized)
        self._best_line = pg.PlotCurveItem(antialias=True)
        self._best_line.setZValue(15)  # the network's own curve lies above it
        self.addItem(self._best_line, ignoreBounds=True)
        self.scene().sigMouseClicked.connect(self._clicked)
        self.addItem(self._surface, ignoreBounds=True)
        self.addItem(self._boundary, ignoreBounds=True)
        self.restyle()

    def set_frame(
        self,
        drawn_by: AnswerView,
        x_range: tuple[float, float],
        y_range: tuple[float, float],
        names: tuple[str, str],
        values_range: tuple[float, float],
        output: int = 0,
        codes: tuple[int, ...] = (),
    ) -> None:
        """What is drawn: by what the answers are, the axes' ranges and names, the values' colour
        range, of several targets which one, and the classes' places among the colours, where
        they are not in order."""
        changed = (output, values_range, codes) != (
            self._output,
            self._values_range,
            self._codes,
        )
        self._codes = codes
        self._output = output
        self._drawn_by = drawn_by
        self._values_range = values_range
        self._names = {"bottom": names[0], "left": names[1]}
        self._y_range = y_range
        self._fit_left_axis()
        self.setRange(xRange=x_range, yRange=y_range, padding=0.0)
        self._name_axes()
        if changed and self._picture is not None:
            self.show_picture(self._picture)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of what lies between the axes, in pixels."""
        box = self.getPlotItem().getViewBox()
        return float(box.width()), float(box.height())

    @property
    def picture(self) -> Picture | None:
        """What is drawn behind the rows."""
        return self._picture

    def forget_picture(self) -> None:
        """Leave only the rows. A picture that was not painted yet never will be: say so, or
        no other would come."""
        self._picture = None
        self._say_painted(0.0)
        assert self._surface is not None
        assert self._boundary is not None
        self._surface.setVisible(False)
        self._boundary.setData(np.empty(0), np.empty(0))
        for curve in self._curves:
            self.removeItem(curve)
        self._curves.clear()

    def show_picture(self, picture: Picture) -> None:
        """Draw ``picture``; `painted` follows once it is on the screen."""
        self._picture = picture
        self._unpainted = True
        if picture.y is None:
            self._draw_curves(picture)
        else:
            self._draw_surface(picture, picture.y)

    def plot_numbers(self) -> PlotNumbers | None:
        """The rows that are drawn, and below them the network's answer over the axes."""
        item = self.getPlotItem()
        names = [self._names.get(side) or side for side in ("bottom", "left")]
        drawn = [own.getData() for own in item.items if isinstance(own, pg.ScatterPlotItem)]
        points = [pair for pair in drawn if pair[0] is not None and len(pair[0])]
        rows: list[tuple[Cell, ...]] = []
        for x, y in points[:1]:  # what is chosen lies there once more
            rows += zip(np.asarray(x).tolist(), np.asarray(y).tolist(), strict=True)
        answers = self._answers(names)
        if not rows or answers is None:
            return answers if not rows else PlotNumbers((names[0], names[1]), tuple(rows))
        return PlotNumbers((names[0], names[1]), (*rows, (), answers.heads, *answers.rows))

    def _answers(self, names: list[str]) -> PlotNumbers | None:
        picture = self._picture
        if picture is None:
            return None
        outputs = picture.values.shape[-1]
        answer = self.tr("Answer")
        heads = [answer] if outputs == 1 else [f"{answer} {n + 1}" for n in range(outputs)]
        flat = picture.values.reshape(-1, outputs).tolist()
        if picture.y is None:
            x = np.asarray(picture.x).tolist()
            rows = tuple((at, *own) for at, own in zip(x, flat, strict=True))
            return PlotNumbers((names[0], *heads), rows)
        across, along = np.meshgrid(picture.x, picture.y)
        places = zip(across.ravel().tolist(), along.ravel().tolist(), flat, strict=True)
        return PlotNumbers((*names, *heads), tuple((x, y, *own) for x, y, own in places))

    def show_axes(self, *, on: bool) -> None:
        """Whether the axes have their numbers and names: a small picture is better without."""
        if on != self._has_axes:
            self._has_axes = on
            self.restyle()

    def show_best_line(self, line: tuple[float, float] | None) -> None:
        """Draw y = w · x + b, dashed, from one side to the other; None: no line."""
        assert self._best_line is not None
        if line is None:
            self._best_line.setData(np.empty(0), np.empty(0))
            return
        weight, bias = line
        x = np.array(self.getPlotItem().getViewBox().viewRange()[0])
        self._best_line.setData(x, weight * x + bias)

    def restyle(self) -> None:
        super().restyle()
        self._fit_left_axis()
        if self._has_axes:
            self.getPlotItem().getAxis("bottom").setHeight(self.look.px(36))
        self.getPlotItem().layout.setContentsMargins(
            self.look.px(8), self.look.px(4), self.look.px(16), 0
        )
        if self._boundary is not None:
            self._boundary.setPen(curve_pen(self.look, self.look.theme.text))
        if self._best_line is not None:
            pen = curve_pen(self.look, self.look.theme.muted)
            pen.setStyle(Qt.PenStyle.DashLine)
            self._best_line.setPen(pen)
        if self._picture is not None:
            self.show_picture(self._picture)
        self._name_axes()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self.range.size().toSize() != self.size():
            # What is around it was laid out anew meanwhile, and with it this plot.
            super().resizeEvent(event)
        if self._names:  # Qt asks before the plot is made
            self._name_axes()

    def paintEvent(self, event: QPaintEvent) -> None:
        began = time.thread_time()
        super().paintEvent(event)
        self._say_painted(time.thread_time() - began)

    # --- inside -----------------------------------------------------------------------------

    def _clicked(self, event: MouseClickEvent) -> None:
        box = self.getPlotItem().getViewBox()
        place = event.scenePos()
        if event.button() == Qt.MouseButton.LeftButton and box.sceneBoundingRect().contains(place):
            held = event.modifiers()
            add = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
            self.place_clicked.emit(QPointF(box.mapSceneToView(place)), bool(held & add))

    def _resized(self, _box: object) -> None:
        self.room_changed.emit()

    def _say_painted(self, seconds: float) -> None:
        if self._unpainted:
            self._unpainted = False
            self.painted.emit(seconds)

    def _fit_left_axis(self) -> None:
        width = left_axis_width(self.look, self.look.px(60), *self._y_range)
        self.getPlotItem().getAxis("left").setWidth(width)

    def _name_axes(self) -> None:
        if not self._has_axes:
            for side in ("left", "bottom"):
                self.getPlotItem().hideAxis(side)
            return
        metrics = QFontMetrics(self.look.font())  # names are cut to what there is room for
        for side, name in self._names.items():
            room = (
                self.look.px(360) if side == "bottom" else max(self.look.px(80), self.height() // 2)
            )
            self.set_axis_label(side, metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))

    def _draw_surface(self, picture: Picture, y: np.ndarray) -> None:
        assert self._surface is not None
        assert self._boundary is not None
        x, values = picture.x, picture.values
        if self._drawn_by == "value":
            image = value_image(values[..., self._drawn_output(picture)], *self._values_range)
        else:
            image = class_image(values, self.look.theme.panel, self._class_colours(picture))
            lines = boundaries(values, x, y)
            self._boundary.setData(lines[:, 0], lines[:, 1])
        step_x = (x[-1] - x[0]) / (len(x) - 1)
        step_y = (y[-1] - y[0]) / (len(y) - 1)
        rectangle = QRectF(
            x[0] - step_x / 2.0,
            y[0] - step_y / 2.0,
            x[-1] - x[0] + step_x,
            y[-1] - y[0] + step_y,
        )
        self._surface.show_pixels(image, rectangle)

    def _class_colours(self, picture: Picture) -> tuple[str, ...]:
        """The colours of the classes that ``picture`` tells apart; one output tells two apart."""
        classes = max(2, picture.values.shape[-1])
        codes = self._codes if len(self._codes) == classes else range(classes)
        return tuple(CLASS_COLOURS[code % len(CLASS_COLOURS)] for code in codes)

    def _drawn_output(self, picture: Picture) -> int:
        """The chosen target's place; a picture of an older design may have fewer."""
        return min(self._output, picture.values.shape[-1] - 1)

    def _draw_curves(self, picture: Picture) -> None:
        outputs = picture.values.shape[-1] if self._drawn_by == "probabilities" else 1
        while len(self._curves) < outputs:
            # One smooth curve costs under 1 ms antialiased, and it is what all look at.
            curve = pg.PlotCurveItem(antialias=True)
            curve.setZValue(20)
            self.addItem(curve, ignoreBounds=True)
            self._curves.append(curve)
        for index in range(outputs):
            several = self._drawn_by == "probabilities"
            colours = self._class_colours(picture) if several else (self.look.theme.answer,)
            self._curves[index].setPen(curve_pen(self.look, colours[index]))
            place = index if several else self._drawn_output(picture)
            self._curves[index].setData(picture.x, picture.values[:, place])


class _Surface(QGraphicsItem):
    """100 × 100 points shown without squares; it does less than `pg.ImageItem`, in a third
    of the time."""

    def __init__(self) -> None:
        super().__init__()
        self._pixels = np.empty((0, 0, 4), dtype=np.uint8)
        self._image = QImage()
        self._rectangle = QRectF()

    def show_pixels(self, pixels: np.ndarray, rectangle: QRectF) -> None:
        """``pixels``: uint8 RGBA, shape (rows, columns, 4), row 0 at the lowest y."""
        self._pixels = np.ascontiguousarray(pixels)  # the image only looks at it
        rows, columns = pixels.shape[:2]
        self._image = QImage(
            self._pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888
        )
        if rectangle != self._rectangle:
            self.prepareGeometryChange()
            self._rectangle = rectangle
        self.setVisible(True)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rectangle

    def paint(self, painter: QPainter, *arguments: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._rectangle, self._image)
