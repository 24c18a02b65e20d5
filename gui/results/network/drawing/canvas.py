"""The network's picture as a widget: zoomed, moved, pointed at, gone through with the keys."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.training.inside.network_picture import Link, NetworkPicture, Neuron
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.results.network.drawing.layout import Measures, NetworkLayout, Place
from gui.results.network.drawing.painter import NetworkPainter
from gui.results.network.drawing.picture_numbers import picture_numbers
from gui.results.network.drawing.showing import Showing
from gui.results.network.drawing.still_layers import Window
from gui.results.network.naming import Names
from gui.widgets.focus import came_by_keys
from gui.widgets.plain_text import show_tip, tool_tip
from gui.widgets.plots.plot_numbers import PlotNumbers
from gui.widgets.plots.plot_saving import is_pictured

_STEP = 1.25  # of a zoom
_LARGEST = 8.0
_SMALLEST = 0.25
_LEAST, _READ = 20, 34  # pixels of a neuron at the desk, and of one whose number is easily read
_DRAGGED = 4.0  # pixels, from which on a press moves the picture

_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class NetworkCanvas(QWidget):
    """Shows a `NetworkPicture`. Others may point places out: `highlight`, `show_numbers`.

    Signals:
        painted(float): the last picture is on the screen, and it took so many seconds of the
            processor to paint it.
        pointed(place): what the mouse is over, or else what is chosen: Neuron, Link or None.
        chosen(place): what was clicked or gone to with the keys: Neuron, Link or None.
        off_wanted(place): that one is to be switched off, or on again.
        scroll_wanted(str, int): a brick's neurons are to be gone through by so many.
        room_changed(): there is room for more neurons, or for fewer.
    """

    painted = Signal(float)
    pointed = Signal(object)
    chosen = Signal(object)
    off_wanted = Signal(object)
    scroll_wanted = Signal(str, int)
    room_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = NetworkPainter(look)
        self._picture: NetworkPicture | None = None
        self._names: Names | None = None
        self._layout: NetworkLayout | None = None
        self._showing = Showing()
        self._zoom = 1.0
        self._corner = QPointF()  # of the picture, in the widget's pixels
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing is painted below it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    # --- what is shown ------------------------------------------------------------------------

    @property
    def picture(self) -> NetworkPicture | None:
        """What is painted; None where there is no network to show."""
        return self._picture

    @property
    def names(self) -> Names | None:
        """The words for `picture`; None before the first one."""
        return self._names

    @property
    def showing(self) -> Showing:
        """What is hovered and chosen, and how the picture is to be painted."""
        return self._showing

    @property
    def place(self) -> Place | None:
        """What is pointed at; without the mouse, what is chosen."""
        return self._showing.hovered or self._showing.chosen

    def plot_numbers(self) -> PlotNumbers | None:
        """The neurons and weights that are drawn."""
        if self._picture is None or self._names is None:
            return None
        return picture_numbers(self._picture, self._names)

    def show_picture(self, picture: NetworkPicture, names: Names) -> None:
        """Paint ``picture`` from now on; `painted` tells when it is on the screen."""
        before = self._picture
        self._picture, self._names = picture, names
        self._layout = self._layout.renewed(picture) if self._layout is not None else None
        if self._layout is None:
            self._lay_out()
        if before is None or before.bricks != picture.bricks:
            self.fit()
        self.update()

    def forget_picture(self) -> None:
        """Paint nothing any more; nothing is hovered or chosen."""
        self._picture = self._layout = None
        self._show(hovered=None, chosen=None)

    def show_as(
        self,
        *,
        gradients: bool | None = None,
        one_scale: bool | None = None,
        matrices: bool | None = None,
        off: Iterable[Place] | None = None,
    ) -> None:
        """Change how it is looked at; None: as before."""
        if gradients is not None and gradients != self._showing.gradients:
            self._show(gradients=gradients)
            self._lay_out()
        if one_scale is not None:
            self._show(one_scale=one_scale)
        if matrices is not None and matrices != self._showing.matrices:
            self._show(matrices=matrices)
        if off is not None and frozenset(off) != self._showing.off:
            self._show(off=frozenset(off))

    def highlight(self, places: Iterable[Place]) -> None:
        """Point these neurons and links out, and no others."""
        self._show(lit=frozenset(places))

    def show_numbers(self, numbers: Mapping[Place, str]) -> None:
        """Write these texts beside neurons and links, and no others."""
        self._show(numbers=dict(numbers))

    def choose(self, place: Place | None) -> None:
        """Choose a neuron or a link, as a click on it does."""
        if place != self._showing.chosen:
            self._show(chosen=place)
            self.chosen.emit(place)
            self.pointed.emit(self.place)

    def most_neurons(self) -> int:
        """How many neurons a column has room for."""
        return self._with_room(_LEAST)

    def few_neurons(self) -> int:
        """How many of a column that has more are shown: so few that their numbers can be read."""
        return self._with_room(_READ)

    def _with_room(self, pixels: int) -> int:
        measures = self._measures()
        room = self.height() - measures.head - measures.foot
        return max(4, min(16, int(room / self._look.px(pixels))))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The network's picture"))
        self.speak("")
        self._painter.forget()
        self._lay_out()
        self.update()

    def speak(self, text: str) -> None:
        """What a screen reader hears: of what is chosen, or how to choose."""
        help_ = self.tr("Arrow keys go from neuron to neuron, plus and minus make it larger.")
        self.setAccessibleDescription(text or help_)

    # --- zoom and place -----------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Pixels of the widget for one of the picture's: 1 is its full size."""
        return self._zoom

    def fit(self) -> None:
        """The whole picture in the widget."""
        if self._layout is None:
            return
        size = self._layout.size
        share = min(self.width() / size.width(), self.height() / size.height())
        self._zoom = min(1.0, max(share, _SMALLEST))
        self._corner = QPointF(
            (self.width() - size.width() * self._zoom) / 2,
            (self.height() - size.height() * self._zoom) / 2,
        )
        self.update()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Larger or smaller, with the place ``around`` where it is (None: the middle)."""
        middle = around or QPointF(self.width() / 2, self.height() / 2)
        zoom = min(max(self._zoom * factor, _SMALLEST), _LARGEST)
        at = (middle - self._corner) / self._zoom
        self._zoom = zoom
        self._corner = middle - at * zoom
        self._keep_in_sight()
        self.update()

    def zoom_in(self) -> None:
        """One step larger around the middle."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """One step smaller around the middle."""
        self.zoom_by(1 / _STEP)

    def _keep_in_sight(self) -> None:
        """At least a quarter of the widget shows the picture."""
        if self._layout is None:
            return
        size = self._layout.size * self._zoom
        x = min(max(self._corner.x(), self.width() / 4 - size.width()), self.width() * 3 / 4)
        y = min(max(self._corner.y(), self.height() / 4 - size.height()), self.height() * 3 / 4)
        self._corner = QPointF(x, y)

    def _show_whole(self, place: Place) -> None:
        """Move the picture such that a neuron that was gone to is in sight."""
        found = self._layout.find(place) if isinstance(place, Neuron) and self._layout else None
        if found is None or self._layout is None:
            return
        rect = self._layout.rect(*found)
        seen = QRectF(self._corner + rect.topLeft() * self._zoom, rect.size() * self._zoom)
        move = QPointF(
            max(0.0, -seen.left()) - max(0.0, seen.right() - self.width()),
            max(0.0, -seen.top()) - max(0.0, seen.bottom() - self.height()),
        )
        self._corner += move
        self.update()

    def _in_picture(self, point: QPointF) -> QPointF:
        return (point - self._corner) / self._zoom

    # --- events -------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), tool_tip(self.whole_name_at(event.pos())), self)
            return True
        return super().event(event)

    def whole_name_at(self, place: QPoint) -> str:
        """The name of the input or the output at ``place``, where it had to be cut; else ""."""
        if self._layout is None or self._names is None:
            return ""
        point = self._in_picture(QPointF(place))
        return self._painter.whole_name_at(self._layout, self._names, point)

    def paintEvent(self, event: QPaintEvent) -> None:
        began = time.thread_time()
        painter = QPainter(self)
        window = Window(self.size(), painter.device().devicePixelRatioF(), self._corner, self._zoom)
        pictured = is_pictured(self)
        if self._layout is None or self._names is None:
            if not pictured:
                painter.fillRect(self.rect(), QColor(self._look.theme.panel))
        elif pictured:
            showing = replace(self._showing, hovered=None, chosen=None)
            self._painter.paint(painter, window, self._layout, self._names, showing)
        else:
            self._painter.paint_seen(painter, window, self._layout, self._names, self._showing)
        painter.end()
        self.painted.emit(time.thread_time() - began)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = self._zoom <= 1.0
        self._lay_out()
        if whole:
            self.fit()
        self._keep_in_sight()
        self.room_changed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if self._dragged is None and (here - self._pressed).manhattanLength() > _DRAGGED:
                self._dragged = self._pressed
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
            if self._dragged is not None:
                self._corner += here - self._dragged
                self._dragged = here
                self._keep_in_sight()
                self.update()
            return
        self._hover(self._at(here))
        if self._scroll_at(here) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        dragged, self._pressed, self._dragged = self._dragged, None, None
        if dragged is not None:
            self.unsetCursor()
            return
        scroll = self._scroll_at(event.position())
        if scroll is not None:
            self.scroll_wanted.emit(scroll[0], scroll[1] * self.few_neurons())
        else:
            self.choose(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place is not None:
            self.off_wanted.emit(place)

    def leaveEvent(self, event: object) -> None:
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Larger and smaller, once it has the keyboard; else the panel around it scrolls."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not (ctrl or self.hasFocus()):
            event.ignore()
            return
        turned = event.angleDelta().y() / 120.0
        self.zoom_by(_STEP**turned, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _KEYS and self._layout is not None:
            across, down = _KEYS[key]
            if ctrl and down:
                self._walk_links(down)
            else:
                self._go(across, down)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return) and self._showing.chosen is not None:
            self.off_wanted.emit(self._showing.chosen)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self._showing.chosen is not None:
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self.scroll_wanted.emit(self._showing.chosen.brick, step * self.few_neurons())
        elif key == Qt.Key.Key_Escape and self._showing.chosen is not None:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show(focused=True)
        if came_by_keys(event) and self._showing.chosen is None:
            self._go(0, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show(focused=False)

    # --- inside -------------------------------------------------------------------------------

    def _go(self, across: int, down: int) -> None:
        if self._layout is None:
            return
        before = self._showing.chosen
        place = self._layout.beside(before, across, down)
        if place is not None and place == before and down and isinstance(before, Neuron):
            self.scroll_wanted.emit(before.brick, down)  # the next one that is not shown
        elif place is not None:
            self.choose(place)
            self._show_whole(place)

    def _walk_links(self, down: int) -> None:
        """From one link into the chosen neuron to the next."""
        chosen = self._showing.chosen
        if chosen is None or self._layout is None:
            return
        neuron = Neuron(chosen.brick, chosen.unit)
        links = self._layout.links_into(neuron)
        if links:
            at = links.index(chosen) + down if chosen in links else 0 if down > 0 else -1
            self.choose(links[at % len(links)])

    def _at(self, point: QPointF) -> Place | None:
        if self._layout is None:
            return None
        place = self._layout.at(self._in_picture(point), 5.0 / self._zoom)
        return None if self._showing.matrices and isinstance(place, Link) else place

    def _scroll_at(self, point: QPointF) -> tuple[str, int] | None:
        if self._layout is None:
            return None
        return self._layout.scroll_at(self._in_picture(point))

    def _hover(self, place: Place | None) -> None:
        if place != self._showing.hovered:
            self._show(hovered=place)
            self.pointed.emit(self.place)

    def _show(self, **changes: object) -> None:
        self._showing = replace(self._showing, **changes)  # type: ignore[arg-type]
        self.update()

    def _measures(self) -> Measures:
        names = None
        if self._picture is not None and self._names is not None:
            names = self._painter.widths_of_names(self._picture, self._names)
        gradients = self._showing.gradients
        return Measures.of(self._look, self.width(), gradients=gradients, names=names)

    def _lay_out(self) -> None:
        if self._picture is not None:
            room = QSizeF(max(self.width(), 1), max(self.height(), 1))
            measures = self._measures()
            self._layout = NetworkLayout(self._picture, room, measures)

    def _restyle(self) -> None:
        self._painter.forget()
        self.setMinimumSize(self._look.px(240), self._look.px(140))
        self._lay_out()
        self.fit()
        self.update()
