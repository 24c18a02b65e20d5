"""The curves: loss and metric against epoch, training and validation, on twin axes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from engine.training.frames import History
from gui.figure_words import figure_name, figure_text, is_percent
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.live.corner_controls import CornerBox, CornerButton
from gui.results.live.curves.curve_axes import EpochAxis, OwnAxis, tick_text
from gui.results.live.curves.curve_marks import CurveMarks, Mark
from gui.results.live.curves.readout import Readout
from gui.results.live.curves.run_marks import mark_sentence
from gui.results.live.curves.scale import epochs_shown, log_range, steady_top, top_of
from gui.texts import number_text
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plots import Plot, curve_pen
from gui.widgets.plots.thinning import ThinnedCurve

# A curve at the very end of its scale (100 % of accuracy) is seen in its full width.
MARGIN = 0.03
WILD_PIXELS = 3000.0
DASH_PIXELS = 9.0
GAP_PIXELS = 6.0
_DOT = 0.01  # of the axis: half the stroke that stands for a run of one epoch


class CurvesPlot(Plot):
    """Draws what it was given when `draw` is called; adding figures alone costs little.

    Loss is a solid line on the left axis, the metric a dashed one on the right; colours
    tell training from validation. Pointing at an epoch shows its exact figures.
    """

    def __init__(
        self, look: Look, history: Callable[[], History], parent: QWidget | None = None
    ) -> None:
        self._history = history
        self._thinned: dict[str, ThinnedCurve] = {}
        self._curves: dict[str, pg.PlotCurveItem] = {}
        self._metric = ""
        self._tops: dict[str, float | None] = {"left": None, "right": None}
        self._ranges: dict[str, tuple[float, float]] = {}
        self._logarithmic = False
        self._goal: int | None = None
        self._epoch = 0
        self._scaled = False  # the loss has no units of the person's own
        self._pointed: int | None = None
        self._crosshair: pg.InfiniteLine | None = None
        self._marks: CurveMarks | None = None
        self._left, self._right = OwnAxis("left", look), OwnAxis("right", look)
        axes = {"left": self._left, "right": self._right, "bottom": EpochAxis(look)}
        super().__init__(look, parent, axes)
        self.stand_still()
        self.setRange(xRange=(0.0, 10.0), yRange=(-MARGIN, 1.0 + MARGIN), padding=0.0)
        self.getPlotItem().showAxis("right")
        self._crosshair = pg.InfiniteLine(angle=90, pen=pg.mkPen(look.theme.muted))
        self._crosshair.setVisible(False)
        self.addItem(self._crosshair, ignoreBounds=True)
        self._marks = CurveMarks(self, look)
        self._values = Readout(look, self)
        self.log_box = CornerBox(self)  # in the corner below the loss' own axis
        self.save_button = CornerButton(self)  # and below the metric's; its menu is its owner's
        self.save_button.setPopupMode(CornerButton.ToolButtonPopupMode.InstantPopup)
        self.log_box.toggled.connect(self.set_logarithmic)
        self.scene().sigMouseMoved.connect(self._pointer_moved)
        self.restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what is drawn ------------------------------------------------------------------

    def set_loss_scaled(self, scaled: bool) -> None:
        """Whether the loss is not in the person's own units: the target is scaled."""
        if scaled != self._scaled:
            self._scaled = scaled
            self.set_axis_label("left", figure_name("loss", scaled))

    def show_run(self, history: History) -> None:
        """Begin anew with ``history``, which may be empty."""
        for curve in self._curves.values():
            self.removeItem(curve)
        self._curves.clear()
        self._thinned.clear()
        self._tops = {"left": None, "right": None}
        self._ranges.clear()
        self._metric = ""
        self._epoch = 0
        self._point_at(None)
        if history.epochs:
            self.add(history.values)

    def add(self, values: dict[str, np.ndarray]) -> None:
        """Add consecutive epochs' figures; they are seen at the next `draw`."""
        for name, figures in values.items():
            if name not in self._thinned:
                self._begin_curve(name)
            self._thinned[name].extend(figures)
        self._epoch = max((len(thinned) for thinned in self._thinned.values()), default=0)

    def plot_numbers(self) -> PlotNumbers | None:
        """Every epoch's figures, not the few points that are drawn."""
        values = self._history().values
        epochs = max((len(figures) for figures in values.values()), default=0)
        if not epochs:
            return None
        heads = [self.tr("Epoch")]
        for name in values:
            validation = name.startswith("val_")
            words = self.tr("{figure}, validation") if validation else self.tr("{figure}, training")
            heads.append(words.format(figure=figure_name(name, self._scaled)))
        columns = [range(1, epochs + 1), *(figures.tolist() for figures in values.values())]
        return PlotNumbers(tuple(heads), tuple(zip_longest(*columns)))

    def set_goal(self, goal: int | None) -> None:
        """Up to which epoch the run goes; None: it is over."""
        self._goal = goal

    @property
    def marks(self) -> CurveMarks:
        """What stands upright in the plot."""
        assert self._marks is not None
        return self._marks

    def set_marks(self, marks: Sequence[Mark], waiting: tuple[int, int] | None = None) -> None:
        """Draw these upright lines, and a band over the epochs that are waited for."""
        before = self.marks.height
        if self.marks.show(marks, waiting) and self.marks.height != before:
            self._make_room_above()

    def set_logarithmic(self, on: bool) -> None:
        """Whether the loss is drawn on a scale of powers of ten."""
        if on != self._logarithmic:
            self._logarithmic = on
            self._tops["left"] = None
            self.draw()

    def draw(self) -> None:
        """Bring the screen up to date."""
        drawn = {name: thinned.points() for name, thinned in self._thinned.items()}
        for axis, names in (
            (self._left, ("loss", "val_loss")),
            (self._right, (self._metric, f"val_{self._metric}")),
        ):
            present = [name for name in names if name in drawn]
            if not present:
                continue
            low, high = self._range(axis, np.concatenate([drawn[name][1] for name in present]))
            for name in present:
                x, y = drawn[name]
                if axis.powers:
                    positive = y > 0.0
                    x, y = x[positive], np.log10(y[positive])
                self._draw_curve(name, x, (y - low) / (high - low))
        end = epochs_shown(self._epoch, self._goal)
        if self._ranges.get("bottom") != (0.0, end):
            self._ranges["bottom"] = (0.0, end)
            self.setXRange(0.0, end, padding=0.0)

    @property
    def points_drawn(self) -> int:
        """How many points are on the screen."""
        return sum(len(curve.xData) for curve in self._curves.values() if curve.xData is not None)

    def axis_range(self, side: str) -> tuple[float, float]:
        """What the axis on that side reaches from and to."""
        return self._ranges[side]

    # --- looks ----------------------------------------------------------------------------

    def restyle(self) -> None:
        super().restyle()
        theme = self.look.theme
        for axis in (self._left, self._right):
            self._fit(axis)
        self.getPlotItem().getAxis("bottom").setHeight(self.look.px(36))
        for name, curve in self._curves.items():
            curve.setPen(self._pen(name))
        if self._curves:
            self.draw()
        if self._crosshair is not None and self._marks is not None:
            self._crosshair.setPen(pg.mkPen(theme.muted))
            self._marks.restyle()
            self._make_room_above()
            self._place_box()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Curves of loss and metric against epoch"))
        self.set_axis_label("bottom", self.tr("Epoch"))
        self.save_button.setAccessibleName(self.tr("Save or copy the curves"))
        set_tool_tip(self.save_button, self.tr("Save or copy the curves"))
        self.log_box.setText(self.tr("Log"))
        self.log_box.setAccessibleName(self.tr("Loss on a log scale"))
        set_tool_tip(
            self.log_box,
            self.tr("Draws the loss by powers of ten: small improvements become visible."),
        )
        self._place_box()
        self.set_axis_label("left", figure_name("loss", self._scaled))
        self.set_axis_label("right", figure_name(self._metric) if self._metric else "")
        self._right.setStyle(showValues=bool(self._metric))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self._crosshair is not None:  # Qt asks before the plot is made
            self._place_box()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _make_room_above(self) -> None:
        px = self.look.px
        words = self.marks.height
        self.getPlotItem().layout.setContentsMargins(px(8), max(px(8), words), px(8), 0)

    def _place_box(self) -> None:
        self.log_box.adjustSize()
        self.log_box.move(self.look.px(8), self.height() - self.log_box.height())
        side = self.look.px(26)
        self.save_button.setFixedSize(side, side)
        self.save_button.setIconSize(QSize(self.look.px(16), self.look.px(16)))
        self.save_button.setIcon(icon("image-outline", self.look))
        at = QPoint(self.width() - side - self.look.px(8), self.height() - side)
        self.save_button.move(at)

    # --- inside -----------------------------------------------------------------------------

    def _begin_curve(self, name: str) -> None:
        base = name.removeprefix("val_")
        if base != "loss" and base != self._metric:
            self._metric = base
            self._right.percent = is_percent(base)
            self.retranslate()
        self._thinned[name] = ThinnedCurve()
        curve = pg.PlotCurveItem(pen=self._pen(name), antialias=False, skipFiniteCheck=True)
        # Validation lies above training, so that both are seen where they meet.
        curve.setZValue(2 if name.startswith("val_") else 1)
        self.addItem(curve, ignoreBounds=True)
        self._curves[name] = curve

    def _draw_curve(self, name: str, x: np.ndarray, y: np.ndarray) -> None:
        """Dashes of a wild curve are gaps between its points: Qt would lay thousands of
        dashes along a line that is as long as it is wild, at 20 ms a curve."""
        curve, view = self._curves[name], self.getPlotItem().getViewBox()
        if len(x) == 1:  # a line through a single epoch would be no longer than nothing
            half = _DOT * epochs_shown(self._epoch, self._goal)
            x, y = np.array([x[0] - half, x[0] + half]), np.repeat(y, 2)
        dashed = name.removeprefix("val_") != "loss"
        gaps = dashed and np.abs(np.diff(y)).sum() * view.height() > WILD_PIXELS
        style = Qt.PenStyle.DashLine if dashed and not gaps else Qt.PenStyle.SolidLine
        if curve.opts["pen"].style() != style:
            pen = self._pen(name)
            pen.setStyle(style)
            curve.setPen(pen)
        if gaps:
            place = x * (view.width() / max(view.viewRange()[0][1], 1.0))
            drawn = (place % (DASH_PIXELS + GAP_PIXELS) < DASH_PIXELS).astype(np.int32)
            curve.setData(x, y, connect=drawn, skipFiniteCheck=True)
        else:
            curve.setData(x, y, connect="all", skipFiniteCheck=True)

    def _pen(self, name: str) -> QPen:
        theme = self.look.theme
        pen = curve_pen(self.look, theme.validation if name.startswith("val_") else theme.training)
        if name.removeprefix("val_") != "loss":
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen

    def _range(self, axis: OwnAxis, y: np.ndarray) -> tuple[float, float]:
        """The axis' range for ``y``, set only where it changed: laying ticks out is dear."""
        side = axis.orientation
        axis.powers = side == "left" and self._logarithmic
        if axis.powers:
            low, high = log_range(y)
        elif axis.percent:
            low, high = 0.0, 1.0
        else:
            top = steady_top(self._tops[side], top_of(y))
            if self._right.percent and 0.5 < top < 1.0:
                top = 1.0  # loss and accuracy then share one scale, as in the texts
            self._tops[side] = top
            low, high = 0.0, top
        if self._ranges.get(side) != (low, high):
            self._ranges[side] = (low, high)
            margin = MARGIN * (high - low)
            axis.setRange(low - margin, high + margin)
            self._fit(axis)
        return low, high

    def _fit(self, axis: OwnAxis) -> None:
        """Numbers that do not fit would be left out."""
        width = self.look.px(60)
        if not axis.powers and axis.orientation in self._ranges:
            metrics = QFontMetrics(self.look.font())
            widest = metrics.horizontalAdvance(tick_text(self._ranges[axis.orientation][1]))
            width = max(width, widest + metrics.height() + self.look.px(12))
        if axis.fixedWidth != width:
            axis.setWidth(width)

    def _pointer_moved(self, position: QPointF) -> None:
        view = self.getPlotItem().getViewBox()
        if not self._epoch or not view.sceneBoundingRect().contains(position):
            self._point_at(None)
            return
        epoch = round(view.mapSceneToView(position).x())
        self._point_at(min(max(epoch, 1), self._epoch))

    def _point_at(self, epoch: int | None) -> None:
        self._pointed = epoch
        if self._crosshair is None:
            return
        self._crosshair.setVisible(epoch is not None)
        if epoch is None:
            self._values.hide()
            return
        self._crosshair.setValue(epoch)
        view = self.getPlotItem().getViewBox()
        at = self.mapFromScene(view.mapViewToScene(QPointF(epoch, 1.0)))
        self._values.show_at(at, self._values_at(epoch))

    def _values_at(self, epoch: int) -> str:
        values = self._history().values
        lines = [self.tr("Epoch {epoch}").format(epoch=number_text(epoch))]
        for name in ("loss", "val_loss", self._metric, f"val_{self._metric}"):
            if name in values and epoch <= len(values[name]):
                sentence = (
                    self.tr("{figure}, validation: {value}")
                    if name.startswith("val_")
                    else self.tr("{figure}, training: {value}")
                )
                lines.append(
                    sentence.format(
                        figure=figure_name(name, self._scaled),
                        value=figure_text(name, float(values[name][epoch - 1])),
                    )
                )
        lines += [mark_sentence(mark) for mark in self.marks.near(epoch) if mark.words]
        return "\n".join(lines)
