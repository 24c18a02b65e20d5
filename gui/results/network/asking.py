"""Asks the engine for the network's picture while it is seen, the newest only."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.facts import PreparedFacts
from engine.data.kinds import kind_named
from engine.data.view import View
from engine.design import Design
from engine.messages import Message
from engine.service.requests.run_requests import DrawNetwork
from engine.training.inside.network_picture import Link, NetworkPicture, NetworkView, Neuron
from gui.results.live.picture.picture_columns import axis_range
from gui.results.network.drawing.layout import Place
from gui.results.network.naming import Names
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

REST_MS = 200  # after an edit, before the first weights of the new design are drawn
_POINTS = {1: 16, 2: 20}  # of a neuron's curve (three times as many) and surface


class NetworkAsking(QObject):
    """What of the network is wanted, and what came of it.

    Without a run the first weights of the open design are asked for, as soon as it has rested
    for a moment and its checks find no error. Of an earlier epoch that is looked at, one picture
    at a time is asked for, and then the newest that is wanted.

    Signals:
        arrived(NetworkPicture, Names): the newest picture; call `painted` after drawing.
        nothing(): there is no picture; `problem` says why, where the engine said so.
    """

    arrived = Signal(object, object)
    nothing = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run, self._facts = context.run, context.facts
        self.problem: Message | None = None
        self._seen = False
        self._asked: tuple[NetworkView, Design | None] | None = None  # to be drawn from now on
        self._then = RunQuestion(context.engine, context.back)
        self._asked_then: tuple[int, NetworkView] | None = None
        self._row: int | None = None
        self._most = self._few = 8
        self._first: dict[str, int] = {}
        self._gradients = self._matrices = False
        self._off: tuple[Place, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.ask)
        context.engine.network_drawn.connect(self._drawn)
        context.document.changed.connect(self._design_changed)
        context.document.opened.connect(self._opened)
        context.findings.changed.connect(self._rest.start)
        self._facts.changed.connect(self._rest.start)
        self._run.wanted.connect(self.ask)  # before the run: its first picture
        self._run.started.connect(self.ask)
        self._run.forgotten.connect(self._rest.start)
        self._run.followed.connect(self.ask)
        self._run.state_changed.connect(self._rest.start)
        context.back.moved.connect(self.ask)

    # --- what is wanted -----------------------------------------------------------------------

    @property
    def off(self) -> tuple[Place, ...]:
        """What is switched off."""
        return self._off

    def set_seen(self, seen: bool) -> None:
        """Nothing is drawn that nobody sees."""
        self._seen = seen
        self.ask()

    def show_row(self, row: int | None) -> None:
        """The values are those of the row with that number in the table, from 0."""
        self._row = row
        self.ask()

    def show_gradients(self, on: bool) -> None:
        """Whether the picture wants each weight's gradient; it is asked for anew."""
        self._gradients = on
        self.ask()

    def show_matrices(self, on: bool) -> None:
        """Whether the picture wants whole matrices of weights; it is asked for anew."""
        self._matrices = on
        self.ask()

    def set_most(self, most: int, few: int) -> None:
        """So many neurons of a column have room, and of one that has more so ``few`` are shown."""
        if (most, few) != (self._most, self._few):
            self._most, self._few = most, few
            self.ask()

    def scroll(self, brick: str, by: int, units: int) -> None:
        """Show the neurons of ``brick`` that come so many later."""
        first = max(0, min(self._first.get(brick, 0) + by, units - self._few))
        if first != self._first.get(brick, 0):
            self._first[brick] = first
            self.ask()

    def turn(self, place: Place) -> None:
        """Switch ``place`` off, or on again."""
        off = [entry for entry in self._off if entry != place]
        self._off = tuple(off) if len(off) < len(self._off) else (*self._off, place)
        self.ask()

    def all_on(self) -> None:
        """Switch everything on again that was switched off."""
        self._off = ()
        self.ask()

    # --- asking -------------------------------------------------------------------------------

    def names(self) -> Names:
        """The words for the network that is drawn."""
        document = self._context.document.design
        design = (self._run.design or document) if self._run.number else document
        prepared: PreparedFacts | None = self._facts.prepared
        same = design.data == self._facts.settings or self._facts.only_points_changed
        return Names(design, prepared if same else None)

    def ask(self) -> None:
        """Have the engine draw what is wanted now."""
        self._rest.stop()
        wanted = self._wanted() if self._seen else None
        epoch = self._context.back.epoch if wanted is not None else None
        if epoch is not None and wanted is not None:
            self._ask_then(epoch, wanted[0])
            wanted = None
        elif self._asked_then is not None:
            self._asked_then = None
            self._then.forget()
        if wanted == self._asked:
            return
        self._asked = wanted
        view, design = wanted or (None, None)
        self._context.engine.set_network_view(view, design)
        if wanted is None and epoch is None and self._seen:
            self.nothing.emit()

    def _ask_then(self, epoch: int, view: NetworkView) -> None:
        """Have an earlier epoch drawn."""
        if self._then.waits or self._asked_then == (epoch, view):
            return
        self._asked_then = epoch, view
        self._then.ask(DrawNetwork(view), self._drawn_then, self._not_drawn_then)

    def painted(self, seconds: float = 0.0) -> None:
        """The last picture is on the screen: the next may come. ``seconds``: that it took, of the
        processor."""
        self._context.engine.network_painted(seconds)

    def _wanted(self) -> tuple[NetworkView, Design | None] | None:
        design = None
        if not self._run.number:
            design = self.drawable()
            if design is None:
                return None
        over = self._over()
        view = NetworkView(
            over,
            self._row,
            self._most,
            self._few if over is None else self._most,  # a surface needs less room than a number
            tuple(sorted(self._first.items())),
            self._gradients,
            self._matrices,
            self._known_off(),
        )
        return view, design

    def drawable(self) -> Design | None:
        """The open design, where a network can be made of it."""
        design, facts = self._context.document.design, self._facts
        if not facts.is_current or facts.prepared is None or not design.bricks:
            return None
        if any(finding.severity == "error" for finding in self._context.findings.all):
            return None
        return design

    def _known_off(self) -> tuple[Neuron | Link, ...]:
        """What is switched off, as far as it is there."""
        bricks = {"", *(brick.id for brick in self.names().design.bricks)}
        self._off = tuple(place for place in self._off if place.brick in bricks)
        return self._off

    def _over(self) -> View | None:
        """The one or two columns over which each neuron's curve or surface is drawn."""
        names, report = self.names(), self._facts.report
        rows = report.plot if report is not None else None
        inputs = names.design.data.inputs
        prepared = names.prepared
        if rows is None or prepared is None or not 1 <= len(inputs) <= 2:
            return None
        numbers = all(kind_named(column.kind).is_number for column in inputs)
        if not numbers or prepared.input_shape != (len(inputs),):
            return None
        if any(column.name not in rows.columns for column in inputs):
            return None
        points = _POINTS[len(inputs)]
        source = names.source
        x, *more = (column.name for column in inputs)
        across = axis_range(rows, source, x)
        if not more:
            return View(x, across, points=points)
        return View(x, across, more[0], axis_range(rows, source, more[0]), points)

    # --- hearing ------------------------------------------------------------------------------

    def _drawn(self, picture: NetworkPicture | None, message: Message | None) -> None:
        if self._context.back.epoch is not None:
            if picture is not None:
                self.painted()  # of the present, and late
            return
        if picture is None:
            self.problem = message
            self._asked = None if not self._seen else self._asked
            self.nothing.emit()
            return
        self._show(picture)

    def _drawn_then(self, picture: NetworkPicture) -> None:
        asked = self._asked_then
        if self._context.back.epoch is not None and asked is not None:
            self._asked_then = picture.epoch, asked[1]
            self._show(picture)
            self.ask()

    def _not_drawn_then(self, message: Message, _details: str) -> None:
        self._asked_then = None
        self._context.back.fail(message)

    def _show(self, picture: NetworkPicture) -> None:
        names = self.names()
        known = tuple(brick.id for brick in names.design.bricks) == picture.bricks
        if not self._seen or picture.run != self._run.number or not known:
            self.painted()
            return
        self.problem = None
        self.arrived.emit(picture, names)

    def _design_changed(self, before: Design, after: Design) -> None:
        self.problem = None
        self._rest.start()

    def _opened(self, _run: object) -> None:
        """Another document: what was chosen in the last one is not in it."""
        self._row, self._off = None, ()
        self._first.clear()
        self._rest.start()
