"""Every input against the target, those that tell most first."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from engine.data.facts import DataReport, PlotRows
from engine.data.knowing.relations import Telling
from engine.data.settings import DataSettings
from engine.messages import Message
from engine.service.requests.facts_requests import TellTarget
from engine.tasks import task_named
from gui.column_names import class_words, column_word
from gui.data.plots.painted import PaintedPlot, PointPainter, cut
from gui.data.plots.telling_cards import (
    BoxesPicture,
    Input,
    PointsPicture,
    SharesPicture,
    TellingPicture,
)
from gui.data.plots.view import PlotTools, PlotView
from gui.door.question import Question
from gui.texts import message_text, number_text
from gui.widgets.plots.legend import Legend
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plot_saving import is_pictured
from gui.widgets.plots.plots import class_codes

_WIDTH, _HEIGHT = 150, 132  # of a card at the desk, at least
_POINTS = 9_000  # in all cards together


class AgainstTarget(PlotView):
    """A card for each input; a click shows it large, a drag chooses rows."""

    def __init__(self, tools: PlotTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.order: tuple[Telling, ...] = ()
        self._question = Question(tools.engine)
        self._worked_out: DataReport | None = None
        self._card: int | None = None
        self._chosen = np.zeros(0, bool)
        self._cards: dict[str, TellingPicture] = {}
        self._shown: PlotRows | None = None  # whose rows the cards are of
        self.legend = Legend(self.look)
        self.canvas = _Cards(self)
        self.canvas.told = self._told
        self.canvas.numbers = self._numbers
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
        self.canvas.area_dragged.connect(self._dragged)
        self.canvas.step_wanted.connect(self._step)
        self.canvas.entered.connect(self._entered)
        self.retranslate()

    # --- what the panel uses -----------------------------------------------------------------

    def hint(self) -> str:
        return self.tr("Click an input to enlarge it. Drag to choose rows.")

    def title(self) -> str:
        return self.tr("What each input tells about the target")

    def retranslate(self) -> None:
        self.canvas.setAccessibleName(self.tr("Every input against the target"))
        self._explain()
        self.redraw()

    def _numbers(self) -> PlotNumbers | None:
        """How much each input tells."""
        rows = tuple((column_word(entry.name), entry.share) for entry in self.order)
        return PlotNumbers((self.tr("Input"), self.title()), rows) if rows else None

    # --- drawing -----------------------------------------------------------------------------

    def draw(self, report: DataReport, plot: PlotRows, data: DataSettings) -> None:
        styles = self.styles()
        if styles is None:
            return
        targets = [column.name for column in data.targets]
        self.legend.show_entries(styles.entries(targets))
        if self._worked_out is report:
            if self._shown is plot:
                self._make_cards()  # in the colours of now
            self._explain()
            return
        self._worked_out = report
        self._question.ask(TellTarget(plot, data), self._answered, self._failed)

    def draw_nothing(self) -> None:
        self.order, self._worked_out = (), None
        self._cards, self._shown = {}, None
        self.legend.show_entries(())
        self.canvas.relay()

    def draw_chosen(self) -> None:
        if self._shown is self.plot_rows:  # else the pictures are still of other rows
            self._chosen = self.chosen()
            self.canvas.update()

    def _answered(self, found: object) -> None:
        assert isinstance(found, tuple)
        self.order = found
        self._card = None
        self._make_cards()
        self._explain()
        self.canvas.relay()

    def _failed(self, message: Message, _details: str) -> None:
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
        self.canvas.setAccessibleDescription(self._summary())

    # --- painting ------------------------------------------------------------------------------

    def card_height(self) -> int:
        """The least height of a card, in pixels."""
        return self.look.px(_HEIGHT)

    def across(self, width: float) -> int:
        """How many cards stand side by side."""
        fit = max(1, int(width // self.look.px(_WIDTH)))
        return max(1, min(fit, len(self.order), 6))

    def place(self, index: int, width: float) -> QRectF:
        """Where the card with that number lies on a canvas so wide, in pixels."""
        across = self.across(width)
        wide = width / across
        row, column = divmod(index, across)
        rows = math.ceil(len(self.order) / across)
        tall = max(self.canvas.height() / max(rows, 1), float(self.card_height()))
        return QRectF(column * wide, row * tall, wide, tall)

    def paint(self, painter: QPainter, whole: QRectF) -> None:
        """All cards that are to be seen."""
        seen = painter.clipBoundingRect() if painter.hasClipping() else whole
        visible = self.canvas.visibleRegion().boundingRect()
        if not visible.isEmpty() and not painter.hasClipping() and not is_pictured(self.canvas):
            seen = QRectF(visible) if visible.height() < whole.height() else whole
        for index, entry in enumerate(self.order):
            card = self.place(index, whole.width())
            if not card.intersects(seen) or entry.name not in self._cards:
                continue
            self._paint_head(painter, card, entry)
            self._cards[entry.name].paint(painter, self._inside(card), self._chosen)
            if index == self._card and self.canvas.has_ring:
                painter.setPen(QPen(QColor(self.look.theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(card.adjusted(2, 2, -2, -2), 4, 4)

    def _inside(self, card: QRectF) -> QRectF:
        """What the name and the figure leave of a card."""
        px, line = self.look.px, QFontMetricsF(self.look.font()).height()
        return card.adjusted(px(8), line + px(18), -px(8), -px(6))

    def _paint_head(self, painter: QPainter, card: QRectF, entry: Telling) -> None:
        """Name and figure, the figure as a bar below."""
        px, metrics, theme = self.look.px, QFontMetricsF(painter.font()), self.look.theme
        inner = card.adjusted(px(8), px(6), -px(8), -px(6))
        figure = share_text(entry.share)
        wide = metrics.horizontalAdvance(figure)
        line = QRectF(inner.left(), inner.top(), inner.width(), metrics.height())
        painter.setPen(QColor(theme.text))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            line, left, cut(metrics, column_word(entry.name), line.width() - wide - px(8))
        )
        painter.drawText(line, right, figure)
        bar = QRectF(inner.left(), line.bottom() + px(2), inner.width(), px(4))
        painter.fillRect(bar, QColor(theme.line))
        bar.setWidth(bar.width() * entry.share)
        painter.fillRect(bar, QColor(theme.accent))

    def _make_cards(self) -> None:
        """A picture for each input that the sample has."""
        report, plot, styles = self._report, self.plot_rows, self.styles()
        self._cards, self._shown = {}, plot
        if report is None or plot is None or styles is None or self._data is None:
            return
        looks, style_of = styles.styled([column.name for column in self._data.targets])
        points = PointPainter()
        points.take(looks)
        classes = report.prepared.class_names if report.prepared is not None else ()
        codes = class_codes(self._data.source, classes)
        most = _POINTS // max(1, min(len(self.order), 12))
        for entry in self.order:
            if entry.name not in plot.columns:
                continue
            column = Input(
                plot.columns[entry.name],
                class_words(plot.categories.get(entry.name, ())),
                self.is_date(entry.name),
                plot.labels,
            )
            if not classes:
                picture: TellingPicture = PointsPicture(self.look, column, points, style_of, most)
            elif column.words:
                picture = SharesPicture(self.look, column, codes)
            else:
                picture = BoxesPicture(self.look, column, codes)
            self._cards[entry.name] = picture
        self.draw_chosen()

    # --- choosing ------------------------------------------------------------------------------

    def _card_at(self, spot: QPointF) -> int | None:
        width = float(self.canvas.width())
        places = (self.place(index, width) for index in range(len(self.order)))
        return next((index for index, card in enumerate(places) if card.contains(spot)), None)

    def _clicked(self, spot: QPointF, _add: bool) -> None:
        self._show(self._card_at(spot))

    def _dragged(self, area: QRectF, add: bool) -> None:
        """The rows inside ``area`` of the card that it covers most of."""

        def shared(index: int) -> float:
            common = self.place(index, width).intersected(area)
            return common.width() * common.height()

        width = float(self.canvas.width())
        if not self.order:
            return
        most = max(range(len(self.order)), key=shared)
        picture = self._cards.get(self.order[most].name)
        if picture is not None:
            self.choose(picture.rows_in(self._inside(self.place(most, width)), area), add)

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
        if not task_named(self._data.task).has_classes and self._data.targets:
            self.pair_wanted.emit(name, self._data.targets[0].name)
        else:
            self.column_wanted.emit(name)

    def _told(self, spot: QPointF) -> str:
        card = self._card_at(spot)
        return self._card_text(card) if card is not None else ""

    def _summary(self) -> str:
        """The inputs that tell most, in words."""
        most = "; ".join(self._card_text(card) for card in range(min(3, len(self.order))))
        return self.tr("{most}. Arrow keys go from input to input.").format(most=most)

    def _card_text(self, card: int) -> str:
        entry = self.order[card]
        return self.tr("{name} tells {share} of 1").format(
            name=column_word(entry.name), share=share_text(entry.share)
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


def share_text(share: float) -> str:
    """0.00 … 1.00, each as long as the other."""
    return QLocale().toString(share, "f", 2)
