"""Network, for pictures: one picture's way through the tower, and how a window goes over it."""

from __future__ import annotations

import random

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.design import Design
from engine.explanation.pictures.way import PictureWay, Seen
from engine.explanation.pictures.window import Window
from engine.messages import Message
from engine.service.requests.looking_requests import WayOfPicture, WindowOverPicture
from gui.column_names import class_word
from gui.figure_words import percent_text
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.results.network.pictures.asking import SeenAsking
from gui.results.network.pictures.strip import Strip
from gui.results.network.pictures.window_view import WindowView
from gui.results.pictures.looked_at import LookedAt
from gui.results.pictures.shown_picture import ShownPicture
from gui.texts import engine_text, message_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.fields.segments import Segments
from gui.widgets.layouts import add_layout
from gui.widgets.pictures.pixels import image_of_pixels
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.seen import Sight
from gui.work.context import Context

_PICTURE = 44  # pixels at the desk of the picture at the head


class WayPage(QWidget):
    """A strip for each brick, from the picture down to the answer; under them the window of the
    map that is chosen. Only the strips in sight are asked for. `bar` has its choices, for a place
    of its owner's."""

    def __init__(
        self, context: Context, looked_at: LookedAt, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._look, self._run = context, context.look, context.run
        self._looked_at = looked_at
        self._way: PictureWay | None = None
        self._chosen: tuple[str, int] | None = None
        self._strips: list[Strip] = []
        self._built: tuple[object, ...] = ()
        self._problem = ""
        self.kinds = Segments(self._look, 2)
        self.one_scale = QCheckBox()
        self.one_scale.setChecked(True)
        self.lot = QToolButton()
        self._answer = ElidedLabel()
        self._note = ElidedLabel()
        self._note.setProperty("role", "muted")
        self.picture = ShownPicture(self._look)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._all = QWidget()
        self._column = QVBoxLayout(self._all)
        self._column.addStretch(1)
        self._area.setWidget(self._all)
        self._area.viewport().setAutoFillBackground(False)
        self._all.setAutoFillBackground(False)
        self.window_view = WindowView(self._look)
        self._savers = (
            PictureSaver(self._all, self._look, self._name, relaid=False),
            PictureSaver(self.window_view, self._look, self._name, relaid=False),
        )
        self._lay_out()
        self._asking = SeenAsking(context, looked_at, self, self._way_wanted)
        self._window_asking = SeenAsking(context, looked_at, self.window_view, self._window_wanted)
        self._asking.answer_arrived.connect(self._answered)
        self._asking.failed.connect(self._failed)
        self._window_asking.answer_arrived.connect(self._window_answered)
        self._window_asking.failed.connect(self._window_failed)
        self.kinds.chosen.connect(self._show_as)
        self.one_scale.toggled.connect(self._show_as)
        self.lot.clicked.connect(self._take_any)
        self._area.verticalScrollBar().valueChanged.connect(self._asking.ask)
        context.document.changed.connect(self._design_changed)
        context.document.opened.connect(self._opened)
        context.facts.changed.connect(self._build)
        self._run.started.connect(self._opened)
        self._run.forgotten.connect(self._opened)
        self._look.changed.connect(self._restyle)
        sight = Sight(self)
        sight.back.connect(self._asking.ask)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self.bar, self._head = QWidget(), QHBoxLayout()
        self._bar = QHBoxLayout(self.bar)
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._bar.addWidget(self.kinds)
        self._bar.addWidget(self.one_scale)
        self._bar.addStretch(1)
        self._bar.addWidget(self.lot)
        self.picture.setFixedSize(_PICTURE, _PICTURE)
        self._head.addWidget(self.picture)
        words = QVBoxLayout()
        words.addWidget(self._answer)
        words.addWidget(self._note)
        add_layout(self._head, words, 1)
        above = QWidget()
        self._upper = QVBoxLayout(above)
        add_layout(self._upper, self._head)
        self._upper.addWidget(self._area, 1)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(above)
        below = QWidget()
        self._lower = QVBoxLayout(below)
        self._lower.addWidget(self.window_view)
        self._splitter.addWidget(below)
        self._splitter.setStretchFactor(0, 62)
        self._splitter.setStretchFactor(1, 38)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    @property
    def strips(self) -> tuple[Strip, ...]:
        """One for each brick."""
        return tuple(self._strips)

    # --- words and looks ----------------------------------------------------------------------

    def retranslate(self) -> None:
        self.kinds.name_all(
            self.tr("What is shown of each brick"),
            (
                (self.tr("Maps"), self.tr("What each brick makes of this picture.")),
                (
                    self.tr("Weights"),
                    self.tr("What each brick learned: kernels, and weights that lie on a picture."),
                ),
            ),
        )
        self.one_scale.setText(self.tr("One scale"))
        set_tool_tip(
            self.one_scale,
            self.tr("All maps of a brick on one scale of colours; else each on its own."),
        )
        self.lot.setAccessibleName(self.tr("Any picture"))
        set_tool_tip(self.lot, self.tr("Take a picture of the data by lot."))
        self.picture.setAccessibleName(self.tr("The picture that goes through the tower"))
        self._built = ()
        self._build()
        self._show()

    def _restyle(self) -> None:
        px = self._look.px
        self._upper.setContentsMargins(px(16), px(4), px(12), 0)
        self._lower.setContentsMargins(px(16), px(4), px(16), px(4))
        self._upper.setSpacing(px(6))
        self._bar.setSpacing(px(8))
        self._head.setSpacing(px(12))
        self._column.setSpacing(px(6))
        self._column.setContentsMargins(0, 0, px(4), 0)
        self.picture.setFixedSize(px(_PICTURE), px(_PICTURE))
        self.lot.setIcon(icon("dice-multiple-outline", self._look))
        self.lot.setIconSize(QSize(px(16), px(16)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build()
        self._asking.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._asking.ask()

    # --- the strips -------------------------------------------------------------------------

    def _design(self) -> Design:
        """The one that the run learned, else the open one."""
        own = self._run.design if self._run.number else None
        return own or self._context.document.design

    def _build(self) -> None:
        """A strip for each brick of the design."""
        design, prepared = self._design(), self._context.facts.prepared
        if prepared is None or not self.isVisible():
            return
        built = (design.bricks, prepared.input_shape)
        if built == self._built:
            return
        self._built = built
        known = {strip.brick: strip for strip in self._strips}
        for strip in self._strips:
            self._column.removeWidget(strip)
        self._strips = []
        entering = design.entering(prepared.input_shape)
        leaving = design.shapes(prepared.input_shape)
        for place, brick in enumerate(design.bricks):
            strip = known.pop(brick.id, None)
            if strip is None:
                strip = Strip(self._look, brick.id)
                strip.chosen.connect(self._map_chosen)
                strip.wanted.connect(self._asking.ask)
            self._column.insertWidget(place, strip)
            note = (
                self.tr("its weights lie on no picture: see Neurons")
                if brick.learns
                else self.tr("learns nothing")
            )
            strip.name(engine_text(brick.title), entering[place], leaving[place], note)
            strip.show()
            self._strips.append(strip)
        for strip in known.values():
            strip.deleteLater()
        if self._chosen is not None and self._chosen[0] not in {s.brick for s in self._strips}:
            self._chosen = None
            self.window_view.show_window(None)
        self._show_as()

    def _in_sight(self) -> tuple[Seen, ...]:
        """The strips that can be seen, and what of each."""
        top = self._area.verticalScrollBar().value()
        bottom = top + self._area.viewport().height()
        return tuple(
            strip.seen
            for strip in self._strips
            if strip.geometry().bottom() >= top and strip.geometry().top() <= bottom
        )

    def _show_as(self, *_choice: object) -> None:
        weights = self.kinds.place == 1
        self.one_scale.setVisible(not weights)
        for strip in self._strips:
            strip.show_as(weights=weights, one_scale=self.one_scale.isChecked())
        self._asking.ask()

    def _design_changed(self, _before: Design, _after: Design) -> None:
        self._build()

    def _opened(self, _run: object = None) -> None:
        self._way, self._problem, self._chosen = None, "", None
        self.window_view.show_window(None)
        for strip in self._strips:
            strip.show_stop(None)
            strip.choose(-1)
        self._build()
        self._show()

    # --- asking -----------------------------------------------------------------------------

    def _way_wanted(self, design: Design | None) -> WayOfPicture | None:
        seen = self._in_sight()
        if not seen:
            return None
        return WayOfPicture(self._looked_at.which, seen, self.kinds.place == 1, design)

    def _answered(self, way: PictureWay) -> None:
        self._way, self._problem = way, ""
        stops = {stop.brick: stop for stop in way.stops}
        for strip in self._strips:
            stop = stops.get(strip.brick)
            if stop is not None:
                strip.show_stop(stop)
        self._show()

    def _failed(self, message: Message) -> None:
        self._problem = message_text(message)
        self._show()

    def _map_chosen(self, brick: str, unit: int) -> None:
        self._chosen = brick, unit
        for strip in self._strips:
            if strip.brick != brick:
                strip.choose(-1)
        self._window_asking.ask()

    def _window_wanted(self, design: Design | None) -> WindowOverPicture | None:
        if self._chosen is None:
            return None
        return WindowOverPicture(self._looked_at.which, *self._chosen, design)

    def _window_answered(self, window: Window | None) -> None:
        self.window_view.show_window(window)

    def _window_failed(self, _message: Message) -> None:
        self.window_view.show_window(None)

    def _take_any(self) -> None:
        report = self._context.facts.report
        if report is not None and report.table is not None and report.table.rows:
            self._looked_at.take_row(random.randrange(report.table.rows))

    # --- showing ----------------------------------------------------------------------------

    def _show(self) -> None:
        way = self._way
        if self._problem:
            self._note.setText(self._problem)
        elif not self._run.number:
            self._note.setText(
                self.tr("First weights: this network has learned nothing yet. Press Train.")
            )
        elif self._run.is_outdated:
            self._note.setText(self.tr("This is the network before your last change."))
        else:
            self._note.setText(
                self.tr("The way down: what each brick hands on to the next. Click a map.")
            )
        if way is None or not len(way.shares):
            self.picture.show_picture(None)
            self._answer.setText("")
            self.picture.setAccessibleDescription("…")
            return
        self.picture.show_picture(image_of_pixels(way.pixels))
        best = int(way.shares.argmax())
        text = self.tr("Answer: {name}, {share}").format(
            name=class_word(way.class_names[best]), share=percent_text(float(way.shares[best]))
        )
        self._answer.setText(text)
        self.picture.setAccessibleDescription(text)

    def _name(self) -> str:
        return self.tr("A picture’s way through the network")
