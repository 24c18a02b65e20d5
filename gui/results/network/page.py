"""Network: the picture of the network as it learns, and panels that explain it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.data.sources.pictures import PictureSource
from engine.training.inside.network_picture import NetworkPicture
from gui.look.spoken import on_language_change
from gui.results.network.asking import NetworkAsking
from gui.results.network.card import NeuronCard
from gui.results.network.drawing.canvas import NetworkCanvas
from gui.results.network.drawing.layout import Place
from gui.results.network.formula import tell
from gui.results.network.legend import Kind
from gui.results.network.naming import Names
from gui.results.network.own_units import learned_line
from gui.results.network.page_sentences import (
    can_be_drawn,
    what_is_missing,
    whose_network,
    without_what_is_off,
)
from gui.results.network.panels import Panels
from gui.results.network.picture_bar import PictureBar
from gui.results.network.pictures.way_page import WayPage
from gui.results.network.weights.weights_panel import WeightsPanel
from gui.results.pictures.looked_at import LookedAt
from gui.widgets.fields.segments import Segments
from gui.widgets.plain_text import PlainLabel
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context

# The panels have the room of a neuron's numbers, and the picture all the rest: below it, or beside
# it where the page is low, as on the wall.
_BELOW = 150  # pixels at the desk
_MOST_BELOW = 0.3  # of the height
_BESIDE = 0.4  # of the width
_LOW = 1.5  # times as wide as it is high


class _Split(QSplitter):
    """Tells when it has another size: `resized`."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class NetworkPage(QWidget):
    """The picture, and below or beside it one of several panels: `add_panel` adds one.

    ``picture`` is the canvas: others point places out in it (`NetworkCanvas.highlight`,
    `NetworkCanvas.show_numbers`) and hear what is chosen.
    """

    def __init__(
        self, context: Context, looked_at: LookedAt | None = None, parent: QWidget | None = None
    ) -> None:
        """``looked_at``: which picture goes through the network, where the rows are pictures."""
        super().__init__(parent)
        self._context = context
        self._look = context.look
        self._asking = NetworkAsking(context, self)
        self.way = WayPage(context, looked_at) if looked_at is not None else None
        self._moved = False  # the line between the picture and the panels, by hand
        self._painting = False  # a picture was taken and is not on the screen yet
        self._took = 0.0  # seconds of the processor, to take it
        self._awaited: Place | None = None  # to be chosen when its picture is there
        self._sees_gradients = self._weights_on_one_scale = False
        self.picture = NetworkCanvas(context.look)
        self.card = NeuronCard(context.look)
        self.weights = WeightsPanel(context, self._asking)
        self.bar = PictureBar(context, self.picture)
        self._panels = Panels(context.look)
        self._note = PlainLabel()
        self._empty = PlainLabel()
        for label in (self._note, self._empty):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.add_panel(self.card, self._details_title)
        self.add_panel(self.weights, self._weights_title)
        self._connect()
        self._restyle()
        self.retranslate()
        self._explain()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.picture)
        self._splitter = _Split(Qt.Orientation.Vertical)
        self._splitter.setObjectName("network_splitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self._panels)
        self._splitter.setStretchFactor(0, 1)
        self._neurons = QWidget()
        upper = QVBoxLayout(self._neurons)
        layout = QVBoxLayout(self)
        for own in (upper, layout):
            own.setContentsMargins(0, 0, 0, 0)
            own.setSpacing(0)
        upper.addWidget(self.bar)
        upper.addWidget(self._note)
        upper.addWidget(self._splitter, 1)
        self._sides, self._side_bar = QStackedWidget(), QWidget()
        self.sides = Segments(self._look, 2)
        side_row = QHBoxLayout(self._side_bar)
        side_row.addWidget(self.sides)
        if self.way is not None:
            side_row.addWidget(self.way.bar, 1)
        side_row.addStretch(0)
        self._side_bar.setVisible(False)
        self._sides.addWidget(self._neurons)
        if self.way is not None:
            self._sides.addWidget(self.way)
        layout.addWidget(self._side_bar)
        layout.addWidget(self._sides, 1)

    def _choose_side(self, *_changed: object) -> None:
        """Show one of two sides where rows are pictures: a picture's way, or neurons and links."""
        source = self._context.document.design.data.source
        pictures = self.way is not None and isinstance(source, PictureSource)
        self._side_bar.setVisible(pictures)
        side = self.way if pictures and self.sides.place == 0 else None
        self._sides.setCurrentWidget(side or self._neurons)
        if self.way is not None:
            self.way.bar.setVisible(side is not None)
        self._see()

    def _connect(self) -> None:
        asking, picture = self._asking, self.picture
        self._splitter.resized.connect(self._give_room)
        self._splitter.splitterMoved.connect(self._line_moved)
        self.sides.chosen.connect(self._choose_side)
        self._context.document.changed.connect(self._choose_side)
        self._context.document.opened.connect(self._choose_side)
        asking.arrived.connect(self._arrived)
        asking.nothing.connect(self._explain)
        picture.painted.connect(self._painted)
        picture.pointed.connect(self._pointed)
        picture.chosen.connect(self.weights.show_place)
        picture.off_wanted.connect(self._turn)
        picture.scroll_wanted.connect(self._scroll)
        picture.room_changed.connect(self._room_changed)
        self.card.off_clicked.connect(self._turn_chosen)
        self.card.all_on_clicked.connect(self._all_on)
        self.bar.kinds.chosen.connect(self._kind_chosen)
        self.bar.matrix_button.toggled.connect(self._matrices_toggled)
        self.bar.scale_button.toggled.connect(self._scale_toggled)
        self.bar.row.valueChanged.connect(self._row_chosen)
        self._context.selection.changed.connect(self._rows_selected)
        self._context.facts.changed.connect(self._explain)
        self._context.findings.changed.connect(self._explain)
        self._context.run.state_changed.connect(self._explain)
        self._context.run.forgotten.connect(self._forget)
        self._context.back.moved.connect(self._explain)
        self._context.document.opened.connect(self._forget)
        self._look.changed.connect(self._restyle)
        sight = Sight(self)
        sight.lost.connect(self._see)
        sight.back.connect(self._see)

    # --- panels -------------------------------------------------------------------------------

    def add_panel(self, panel: QWidget, title: Callable[[], str]) -> None:
        """Put ``panel`` among those by the picture; ``title`` gives its name, in the
        language that is spoken."""
        self._panels.add(panel, title)

    def show_panel(self, panel: QWidget) -> None:
        """Have that one of the panels seen."""
        self._panels.choose(panel)

    @property
    def in_sight(self) -> QWidget:
        """The picture that is seen, without the tools and numbers around it."""
        if self._sides.currentWidget() is not self._neurons:
            return self._sides
        return self._stack

    def show_kind(self, kind: str) -> None:
        """Let the links be ``weights`` or ``gradients``."""
        number = int(kind == "gradients")
        self.bar.kinds.choose(number)
        self._kind_chosen(number)

    def show_place(self, place: Place) -> None:
        """Choose a neuron or a link, now or when its picture comes, and show its numbers."""
        self.sides.choose(1)
        self._choose_side()
        self.show_panel(self.card)
        self._awaited = place
        if self.picture.picture is not None:
            self._choose_awaited()

    def _choose_awaited(self) -> None:
        if self._awaited is not None:
            self.picture.choose(self._awaited)
            self._awaited = None

    def _details_title(self) -> str:
        return self.tr("Numbers")

    def _weights_title(self) -> str:
        return self.tr("Table of weights")

    # --- words and looks ----------------------------------------------------------------------

    def retranslate(self) -> None:
        self.sides.name_all(
            self.tr("How the network is seen"),
            (
                (
                    self.tr("A picture’s way"),
                    self.tr("What each brick makes of one picture, and what it learned."),
                ),
                (self.tr("Neurons"), self.tr("Neurons and the links between them.")),
            ),
        )
        self._choose_side()
        picture = self.picture.picture
        if picture is not None:
            self.picture.show_picture(picture, self._asking.names())
        self._explain()
        self._tell()

    def _restyle(self) -> None:
        px = self._look.px
        self._side_bar.layout().setContentsMargins(px(16), px(6), px(16), 0)
        self._note.setContentsMargins(px(16), 0, px(16), 0)
        self._empty.setMargin(px(24))
        if self._splitter.isVisible():
            self._give_room()

    def _give_room(self) -> None:
        """Give the panels what they need, until a person has moved the line before them."""
        width, height = self._splitter.width(), self._splitter.height()
        low = width > _LOW * height
        way = Qt.Orientation.Horizontal if low else Qt.Orientation.Vertical
        if way != self._splitter.orientation():
            self._splitter.setOrientation(way)
            self.card.set_narrow(low)
            self._moved = False
        if self._moved:
            return
        length = width if low else height
        panels = _BESIDE * width if low else min(self._look.px(_BELOW), _MOST_BELOW * height)
        self._splitter.setSizes([length - round(panels), round(panels)])

    def _line_moved(self, *_place: int) -> None:
        self._moved = True

    # --- the picture --------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._see()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._painted()
        self._see()

    def _see(self) -> None:
        self._asking.set_seen(is_seen(self) and is_seen(self._splitter))

    def _arrived(self, picture: NetworkPicture, names: Names) -> None:
        began = time.thread_time()
        self._painting, self._took = True, 0.0
        self._stack.setCurrentWidget(self.picture)
        view = picture.view
        self.picture.show_as(gradients=view.gradients, matrices=view.matrices, off=self._asking.off)
        self.picture.show_picture(picture, names)
        if not self.picture.isVisible():
            self._painted()
        self.bar.show_row(picture.row)
        self.card.legend.show_kind(Kind.of(picture))
        self._choose_awaited()
        self._explain()
        self._tell()
        self._took = time.thread_time() - began

    def _painted(self, seconds: float = 0.0) -> None:
        """``seconds``: that it took to paint, of the processor."""
        if self._painting:
            self._painting = False
            self._asking.painted(self._took + seconds)

    def _show_nothing(self) -> None:
        self.picture.forget_picture()
        self._stack.setCurrentWidget(self._empty)
        self._painted()  # it will not be, and the next may come

    def _forget(self, _run: object = None) -> None:
        """The network of before is no more."""
        self._show_nothing()
        self._explain()
        self._tell()

    def _explain(self) -> None:
        """Say what is missing where there is no picture, and whose one there is."""
        context, run = self._context, self._context.run
        if not run.number and self._asking.problem is None and not can_be_drawn(context):
            self._show_nothing()
        if self._asking.problem is not None:
            self._show_nothing()
        self._empty.setText(what_is_missing(context, self._asking.problem))
        note = whose_network(context, drawn=self.picture.picture is not None)
        self._note.setText(note)
        self._note.setVisible(bool(note) and self._stack.currentWidget() is self.picture)

    # --- what is pointed at -------------------------------------------------------------------

    def _pointed(self, _place: Place | None) -> None:
        self._tell()

    def _tell(self) -> None:
        """The numbers of what is pointed at, as they are now."""
        canvas = self.picture
        picture, names, place = canvas.picture, canvas.names, canvas.place
        if picture is None or names is None:
            self.card.show_told(None, False)
            self.card.show_network("", "", 0)
            return
        off = self._asking.off
        told = tell(place, picture, names, is_off=place in off) if place is not None else None
        self.card.show_told(told, place in off)
        without = without_what_is_off(picture, len(off))
        self.card.show_network(learned_line(picture, names), without, len(off))
        if told is not None and canvas.showing.chosen is not None:
            canvas.speak(told.spoken)

    def _turn(self, place: Place) -> None:
        picture, names = self.picture.picture, self.picture.names
        if picture is None or names is None:
            return
        told = tell(place, picture, names)
        if told is not None and (told.can_be_off or place in self._asking.off):
            self._asking.turn(place)
            self.picture.show_as(off=self._asking.off)
            self._tell()

    def _turn_chosen(self) -> None:
        place = self.picture.place
        if place is not None:
            self._turn(place)

    def _all_on(self) -> None:
        self._asking.all_on()
        self.picture.show_as(off=())
        self._tell()

    def _scroll(self, brick: str, by: int) -> None:
        column = self.picture.picture.column(brick) if self.picture.picture is not None else None
        if column is not None:
            self._asking.scroll(brick, by, column.units)

    def _room_changed(self) -> None:
        self._asking.set_most(self.picture.most_neurons(), self.picture.few_neurons())

    # --- choices ------------------------------------------------------------------------------

    def _kind_chosen(self, number: int) -> None:
        gradients = number == 1
        if gradients != self._sees_gradients:
            self._sees_gradients = gradients
            # Each brick on its own scale would hide that they vanish from one to the next.
            self.bar.scale_button.setChecked(gradients or self._weights_on_one_scale)
        self._asking.show_gradients(gradients)  # seen once the picture with them is there

    def _matrices_toggled(self, on: bool) -> None:
        self._asking.show_matrices(on)

    def _scale_toggled(self, on: bool) -> None:
        if not self._sees_gradients:
            self._weights_on_one_scale = on
        self.picture.show_as(one_scale=on)

    def _row_chosen(self, number: int) -> None:
        self._asking.show_row(number - 1)

    def _rows_selected(self) -> None:
        """A row that is chosen in the table or in a plot is the one to look at."""
        rows = self._context.selection.rows
        if rows.size == 1:
            self._asking.show_row(int(rows[0]))
