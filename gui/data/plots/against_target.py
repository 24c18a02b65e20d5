"""Every input against the target, those that tell most first."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from engine.data.facts import DataReport, PlotRows
from engine.data.library import Library
from engine.data.relations import Telling, box, telling
from engine.data.settings import DataSettings
from engine.messages import Message
from gui.data.plots.painted import PaintedPlot, PointPainter, Scale, cut
from gui.data.plots.view import PlotTools, PlotView
from gui.look import CLASS_COLOURS
from gui.texts import message_text, number_text
from gui.widgets.legend import Legend
from gui.widgets.plots import class_colour

_WIDTH, _HEIGHT = 150, 132  # of a card at the desk, at least
_POINTS = 9_000  # in all cards together
_MOST_WORDS = 8  # categories in a card


class AgainstTarget(PlotView):
    """A card for each input; a click shows it large."""

    def __init__(self, tools: PlotTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.order: tuple[Telling, ...] = ()
        self._asked: int | None = None
        self._worked_out: DataReport | None = None
        self._card: int | None = None
        self._points = PointPainter()
        self._style_of = np.zeros(0, np.intp)
        self._chosen = np.zeros(0, bool)
        self.legend = Legend(self.look)
        self.canvas = _Cards(self)
        self.canvas.told = self._told
        self.canvas.draggable = False
        self.canvas.setCursor(Qt.CursorShape.PointingHandCursor)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.canvas)
        self.area.viewport().setAutoFillBackground(False)
        self.picture_layout.addWidget(self.caption)
        self.picture_layout.addWidget(self.area, 1)
        self.picture_layout.addWidget(self.legend)
        self.canvas.clicked.connect(self._clicked)
        self.canvas.step_wanted.connect(self._step)
        self.canvas.entered.connect(self._entered)
        self.retranslate()

    # --- what the panel uses -----------------------------------------------------------------

    def hint(self) -> str:
        return self.tr("Click an input to enlarge it.")

    def title(self) -> str:
        return self.tr("What each input tells about the target")

    def retranslate(self) -> None:
        self.canvas.setAccessibleName(self.tr("Every input against the target"))
        self._explain()
        self.redraw()

    # --- drawing -----------------------------------------------------------------------------

    def draw(self, report: DataReport, plot: PlotRows, data: DataSettings) -> None:
        styles = self.styles()
        if styles is None:
            return
        targets = [column.name for column in data.targets]
        looks, self._style_of = styles.styled(targets)
        self._points.take(looks)
        self.legend.show_entries(styles.entries(targets))
        self._chosen = self.chosen()
        if self._worked_out is report:
            self._explain()
            self.canvas.update()
            return
        if self._asked is not None:
            self.tools.forget(self._asked)
        self._worked_out = report

        def work(_library: Library) -> tuple[Telling, ...]:
            return telling(plot, data)

        self._asked = self.tools.ask(work, self._answered, self._failed)

    def draw_nothing(self) -> None:
        self.order, self._worked_out = (), None
        self.legend.show_entries(())
        self.canvas.relay()

    def draw_chosen(self) -> None:
        self._chosen = self.chosen()
        self.canvas.update()

    def _answered(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._asked = None
        self.order = found
        self._card = None
        self._explain()
        self.canvas.relay()

    def _failed(self, message: Message, _details: str) -> None:
        self._asked = None
        self.say(message_text(message))

    def _explain(self) -> None:
        plot = self.plot_rows
        if plot is None or not self.order:
            return
        rows = max(entry.rows for entry in self.order)
        if len(plot.row) < plot.total:
            text = self.tr(
                "How much each input alone tells: 0 nothing, 1 all "
                "(a sample of {rows} training rows)"
            )
        else:
            text = self.tr(
                "How much each input alone tells: 0 nothing, 1 all ({rows} training rows)"
            )
        self.say(text.format(rows=number_text(rows)))

    # --- painting ------------------------------------------------------------------------------

    def card_height(self) -> int:
        return self.look.px(_HEIGHT)

    def across(self, width: float) -> int:
        """How many cards stand side by side."""
        fit = max(1, int(width // self.look.px(_WIDTH)))
        return max(1, min(fit, len(self.order), 6))

    def place(self, index: int, width: float) -> QRectF:
        across = self.across(width)
        wide = width / across
        row, column = divmod(index, across)
        rows = math.ceil(len(self.order) / across)
        tall = max(self.canvas.height() / max(rows, 1), float(self.card_height()))
        return QRectF(column * wide, row * tall, wide, tall)

    def paint(self, painter: QPainter, whole: QRectF) -> None:
        """All cards that are to be seen."""
        plot, report = self.plot_rows, self._report
        if plot is None or report is None:
            return
        seen = painter.clipBoundingRect() if painter.hasClipping() else whole
        visible = self.canvas.visibleRegion().boundingRect()
        if not visible.isEmpty() and not painter.hasClipping():
            seen = QRectF(visible) if visible.height() < whole.height() else whole
        most = _POINTS // max(1, min(len(self.order), 12))
        for index, entry in enumerate(self.order):
            card = self.place(index, whole.width())
            if not card.intersects(seen) or entry.name not in plot.columns:
                continue
            inside = self._paint_head(painter, card, entry)
            values = plot.columns[entry.name]
            classes = report.prepared.class_names if report.prepared is not None else ()
            if not classes:
                self._paint_points(painter, inside, values, plot, most)
            elif entry.name in plot.categories:
                words = plot.categories[entry.name]
                self._paint_shares(painter, inside, values, plot, words, len(classes))
            else:
                self._paint_boxes(painter, inside, values, plot, len(classes))
            if index == self._card and self.canvas.has_ring:
                painter.setPen(QPen(QColor(self.look.theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(card.adjusted(2, 2, -2, -2), 4, 4)

    def _paint_head(self, painter: QPainter, card: QRectF, entry: Telling) -> QRectF:
        """Name and figure, the figure as a bar below; gives what is left of the card."""
        px, metrics, theme = self.look.px, QFontMetricsF(painter.font()), self.look.theme
        inner = card.adjusted(px(8), px(6), -px(8), -px(6))
        figure = number_text(round(entry.share, 2), 2)
        wide = metrics.horizontalAdvance(figure)
        line = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
        painter.setPen(QColor(theme.text))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, left, cut(metrics, entry.name, line.width() - wide - px(8)))
        painter.drawText(line, right, figure)
        bar = QRectF(inner.left(), line.bottom() + px(2), inner.width(), px(4))
        painter.fillRect(bar, QColor(theme.line))
        bar.setWidth(bar.width() * entry.share)
        painter.fillRect(bar, QColor(theme.accent))
        return inner.adjusted(0, metrics.height() + px(12), 0, 0)

    def _paint_points(
        self, painter: QPainter, place: QRectF, values: np.ndarray, plot: PlotRows, most: int
    ) -> None:
        """A number to be predicted: upwards."""
        y = plot.labels.astype(np.float64)
        known = np.flatnonzero(np.isfinite(values) & np.isfinite(y) & (self._style_of >= 0))
        if known.size > most:
            known = np.sort(np.random.RandomState(0).choice(known, most, replace=False))
        self._paint_edge(painter, place)
        if not known.size:
            return
        x, y = values[known], y[known]
        if len(np.unique(x)) <= _MOST_WORDS:  # apart, where many would lie on one another
            x = x + np.random.RandomState(1).uniform(-0.18, 0.18, x.size) * _least_step(x)
        inset = self.look.px(4)
        across = Scale(float(x.min()), float(x.max()), place.left() + inset, place.right() - inset)
        upward = Scale(float(y.min()), float(y.max()), place.bottom() - inset, place.top() + inset)
        pixels = np.column_stack([across(x), upward(y)])
        size = self.look.px(4 if known.size > 100 else 6)
        some = self._chosen[known]
        if some.any():
            painter.setOpacity(0.28)
        self._points.paint(painter, pixels, self._style_of[known], size)
        painter.setOpacity(1.0)
        painter.setPen(QPen(QColor(self.look.theme.text), 1.5))
        painter.setBrush(QColor(self.look.theme.training))
        for spot in pixels[some].tolist():
            painter.drawEllipse(QPointF(*spot), size * 0.8, size * 0.8)

    def _paint_boxes(
        self, painter: QPainter, place: QRectF, values: np.ndarray, plot: PlotRows, classes: int
    ) -> None:
        """Classes: a box for each, one under the other."""
        known = values[np.isfinite(values)]
        self._paint_edge(painter, place)
        if not known.size:
            return
        inset = self.look.px(4)
        scale = Scale(
            float(known.min()), float(known.max()), place.left() + inset, place.right() - inset
        )
        shown = min(classes, len(CLASS_COLOURS))
        tall = place.height() / shown
        thick = min(tall * 0.62, self.look.px(18))
        text = QColor(self.look.theme.text)
        for index in range(shown):
            figures = box(np.where(plot.labels == index, values, np.nan))
            if figures is None:
                continue
            middle = place.top() + (index + 0.5) * tall
            painter.setPen(QPen(text, 1))
            low, high = scale.at(figures.low), scale.at(figures.high)
            painter.drawLine(QLineF(low, middle, high, middle))
            left, right = scale.at(figures.lower_quartile), scale.at(figures.upper_quartile)
            colour = class_colour(index)
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRect(QRectF(left, middle - thick / 2, max(right - left, 2.0), thick))
            painter.setPen(QPen(text, 2))
            median = scale.at(figures.median)
            painter.drawLine(QLineF(median, middle - thick / 2, median, middle + thick / 2))
            painter.setPen(QPen(colour, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for value in scale(values[figures.outliers]).tolist():
                painter.drawEllipse(QPointF(value, middle), 1.6, 1.6)

    def _paint_shares(
        self,
        painter: QPainter,
        place: QRectF,
        values: np.ndarray,
        plot: PlotRows,
        words: tuple[str, ...],
        classes: int,
    ) -> None:
        """Categories and classes: what share of each category's rows is of which class."""
        metrics = QFontMetricsF(painter.font())
        codes = np.where(np.isfinite(values), values, -1).astype(np.intp)
        counts = np.bincount(codes[codes >= 0], minlength=len(words))
        shown = np.argsort(-counts, kind="stable")[:_MOST_WORDS]
        shown = np.sort(shown[counts[shown] > 0])
        if not shown.size:
            return
        tall = place.height() / shown.size
        named = tall >= metrics.height() * 0.9
        widest = max(metrics.horizontalAdvance(words[code]) for code in shown) + self.look.px(6)
        gutter = min(widest, place.width() * 0.4) if named else 0.0
        for line, code in enumerate(shown.tolist()):
            top = place.top() + line * tall
            left, room = place.left() + gutter, place.width() - gutter
            if named:
                painter.setPen(QColor(self.look.theme.muted))
                painter.drawText(
                    QRectF(place.left(), top, gutter, tall),
                    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                    cut(metrics, words[code], gutter - self.look.px(6)),
                )
            rows = plot.labels[codes == code]
            shares = np.bincount(rows.astype(np.intp), minlength=classes) / rows.size
            for index, share in enumerate(shares.tolist()):
                painter.fillRect(
                    QRectF(left, top + tall * 0.12, room * share, tall * 0.76), class_colour(index)
                )
                left += room * share

    def _paint_edge(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(QColor(self.look.theme.line), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.drawLine(place.bottomLeft(), place.topLeft())

    # --- choosing ------------------------------------------------------------------------------

    def card_at(self, spot: QPointF) -> int | None:
        width = float(self.canvas.width())
        places = (self.place(index, width) for index in range(len(self.order)))
        return next((index for index, card in enumerate(places) if card.contains(spot)), None)

    def _clicked(self, spot: QPointF, _add: bool) -> None:
        self._show(self.card_at(spot))

    def _step(self, right: int, down: int) -> None:
        if self.order:
            count = len(self.order)
            way = right + down * self.across(float(self.canvas.width()))
            self._card = 0 if self._card is None else min(max(self._card + way, 0), count - 1)
            card = self.place(self._card, float(self.canvas.width()))
            self.area.ensureVisible(
                round(card.center().x()), round(card.center().y()), 0, round(card.height() / 2)
            )
            self.canvas.setAccessibleDescription(self._card_text(self._card))
            self.canvas.update()

    def _entered(self, _add: bool) -> None:
        self._show(self._card)

    def _show(self, card: int | None) -> None:
        if card is None or self._data is None:
            return
        name = self.order[card].name
        if self._data.task == "regression" and self._data.targets:
            self.pair_wanted.emit(name, self._data.targets[0].name)
        else:
            self.column_wanted.emit(name)

    def _told(self, spot: QPointF) -> str:
        card = self.card_at(spot)
        return self._card_text(card) if card is not None else ""

    def _card_text(self, card: int) -> str:
        entry = self.order[card]
        return self.tr("{name} tells {share} of 1").format(
            name=entry.name, share=number_text(round(entry.share, 2), 2)
        )


class _Cards(PaintedPlot):
    """As high as the cards need it."""

    def __init__(self, view: AgainstTarget) -> None:
        super().__init__(view.look, view.paint)
        self._view = view
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        view.look.changed.connect(self.relay)

    def relay(self) -> None:
        """Other cards, or of another size."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = math.ceil(len(self._view.order) / self._view.across(width))
        return max(1, rows) * self._view.card_height()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self.heightForWidth(max(1, self.width())))


def _least_step(values: np.ndarray) -> float:
    steps = np.diff(np.unique(values))
    return float(steps.min()) if steps.size else 1.0
