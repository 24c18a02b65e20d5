"""Where the places of lesson pages are in the window, and how each comes into sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QMenu,
    QMenuBar,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from engine.lessons.places import IN_DATA, INPUT, LABELS, Place, Target, brick_id, weight_place
from engine.training.inside.network_picture import Link, Neuron
from gui.work.context import Context

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.results.result_column import ResultColumn
    from gui.stack.model_column import ModelColumn

_CARD_ROOM = 330  # pixels of a table: its heads, and a card that is not cut

TABS: dict[Place, str] = {
    "live": "live",
    "numbers": "live",
    "curves": "live",
    "picture": "live",
    "coach": "live",
    "network": "network",
    "neuron": "network",
    "weight": "network",
    "weights": "network",
    "steps": "steps",
    "evaluate": "evaluate",
    "predict": "predict",
    "compare": "compare",
    "code": "code",
}


class Places(QObject):
    """Finds the widget of a `Target`; knows the bar at once, the columns when they are built."""

    def __init__(
        self,
        context: Context,
        window: QWidget,
        others: dict[Place, QWidget],
        widen_data: Callable[[bool], None],
    ) -> None:
        """``others``: places outside the columns. ``widen_data``: the data in full width."""
        super().__init__(window)
        self._context = context
        self._window = window
        self._others = others
        self._widen_data = widen_data
        self._is_widened = False
        self._data: DataColumn | None = None
        self._model: ModelColumn | None = None
        self._result: ResultColumn | None = None
        self._awaited = ""  # a column that is not read yet
        context.facts.changed.connect(self._facts_came)

    def set_columns(self, data: DataColumn, model: ModelColumn, result: ResultColumn) -> None:
        """Find places in these columns, too, now that they are built."""
        self._data, self._model, self._result = data, model, result

    def bring(self, target: Target | None) -> None:
        """Open what hides the place: its tab, its plot, its brick in the inspector; scroll to
        it. On the wall, where the data column is not seen, it gets the whole width."""
        wide = target is not None and self._needs_width(target)
        if wide != self._is_widened:
            self._is_widened = wide
            self._widen_data(wide)
        self._awaited = ""
        if self._result is not None:
            self._result.live.note_pointed(target.place if target is not None else "")
        if target is None or self._result is None:
            return
        if target.place in TABS:
            self._result.tabs.setCurrentWidget(getattr(self._result, TABS[target.place]))
        if target.place == "weights":
            self._result.network.show_panel(self._result.network.weights)
        elif target.place in ("neuron", "weight"):
            self._bring_neuron(target)
        elif target.place == "network" and target.which:
            self._result.network.show_kind(target.which)
        elif target.place == "code" and target.which:
            self._result.code.show_style(target.which)
        elif target.place == "steps" and target.which:
            self._result.steps.go_to(target.which)
        self._bring_data(target)
        if target.place in ("brick", "inspector") and self._model is not None:
            place = brick_id(self._context.document.design, target.which or "last")
            if place is not None:
                self._model.tower.choose([place])
        widget = self.widget(target.place)
        if widget is not None:
            _scroll_to(widget)

    def _needs_width(self, target: Target) -> bool:
        """On the wall a page about the data; anywhere a column's card that has no room: its
        distribution is drawn beside the table then."""
        look = self._context.look
        if target.place == "column" and self._data is not None:
            room = self._data.tabs.currentWidget().height()
            return look.presenting or self._is_widened or room < look.px(_CARD_ROOM)
        return target.place in IN_DATA and look.presenting

    def _bring_neuron(self, target: Target) -> None:
        """A neuron, or a weight of one, is chosen in the network's picture."""
        which, unit, source = weight_place(target.which) or (target.which, 0, 0)
        brick = brick_id(self._context.document.design, which)
        if brick is not None and self._result is not None:
            is_weight = target.place == "weight"
            place = Link(brick, source, unit) if is_weight else Neuron(brick, unit)
            self._result.network.show_place(place)

    def _bring_data(self, target: Target) -> None:
        data = self._data
        if data is None:
            return
        if target.place in ("table", "plot"):
            page = data.table if target.place == "table" else data.plots
            if data.tabs.indexOf(page) >= 0:
                data.tabs.setCurrentWidget(page)
            if target.which:
                data.plots.show_kind(getattr(data.plots, _PLOTS[target.which]))
        elif target.place == "column":
            if data.tabs.indexOf(data.table) >= 0:
                data.tabs.setCurrentWidget(data.table)
            self._bring_column(target.which)
        elif target.place in ("preparation", "split"):
            data.open_preparation()
            data.preparation.show_all()

    def _facts_came(self) -> None:
        if self._awaited:
            self._bring_column(self._awaited)

    def _bring_column(self, name: str) -> None:
        """Its card, and where the data has the whole width its distribution beside it."""
        assert self._data is not None
        there = self._data.table.model.section_of(name) >= 0
        self._awaited = "" if there else name
        if there:
            self._data.table.show_card(name)
            if self._is_widened:
                self._data.plots.show_column(name)

    def rect(self, target: Target) -> QRect | None:
        """Where the place is now, in the window; None where it is not to be seen."""
        if target.place == "brick" and self._model is not None:
            place = brick_id(self._context.document.design, target.which)
            tower = self._model.tower
            body = tower.place_rect(place) if place is not None else None
            if body is None or not tower.isVisible():
                return None
            seen = body & tower.viewport().rect()
            return self._in_window(tower.viewport(), seen) if not seen.isEmpty() else None
        if target.place == "tower" and self._model is not None:
            tower = self._model.tower  # its bricks, not the empty room below them
            first, last = tower.place_rect(INPUT), tower.place_rect(LABELS)
            whole = first.united(last) if first is not None and last is not None else QRect()
            seen = whole & tower.viewport().rect()
            if tower.isVisible() and not seen.isEmpty():
                return self._in_window(tower.viewport(), seen)
        widget = self.widget(target.place)
        if widget is None:
            return None
        if isinstance(widget, QMenu):
            return self._name_of_menu(widget)
        if target.place == "steps" and widget.isVisible() and self._result is not None:
            return self._in_window(widget, self._result.steps.told_rect())
        if widget.isVisible() and widget not in self._whole_tabs():
            return self._in_window(widget, widget.rect())
        if target.place in self._others:
            return None  # the bar shows less of itself on the wall
        return self._where_it_is_kept(widget)

    def _whole_tabs(self) -> tuple[QWidget, ...]:
        """A frame around one of them would be a second border of the window: its name is
        pointed at."""
        result = self._result
        if result is None:
            return ()
        return (result.live, result.evaluate, result.predict, result.compare, result.code)

    def _name_of_menu(self, menu: QMenu) -> QRect | None:
        """Where the menu hangs; None where the window shows no menu bar of its own."""
        bar = menu.parentWidget()
        if not isinstance(bar, QMenuBar) or not bar.isVisible():
            return None
        rect = self._in_window(bar, bar.actionGeometry(menu.menuAction()))
        return None if rect.isEmpty() else rect

    def _where_it_is_kept(self, widget: QWidget) -> QRect | None:
        """Where a place is that is not in sight: the name of the tab that keeps it; what is
        not there yet has its room in what holds it."""
        while True:
            parent = widget.parentWidget()
            if parent is None or parent in (self._data, self._model, self._result):
                return None
            tabs = parent.parentWidget()
            if isinstance(tabs, QTabWidget) and tabs.isVisible() and tabs.indexOf(widget) >= 0:
                return self._in_window(tabs.tabBar(), tabs.tabBar().tabRect(tabs.indexOf(widget)))
            if parent.isVisible():
                return self._in_window(parent, parent.rect())
            widget = parent

    def widget(self, place: Place) -> QWidget | None:
        """The widget of a place; of a brick, the tower. None before the columns are built."""
        if place in self._others:
            return self._others[place]
        data, model, result = self._data, self._model, self._result
        if data is None or model is None or result is None:
            return None
        # Asked for several times a second, as long as something is pointed at.
        found: dict[Place, QWidget] = {
            "source": data.picker,
            "target": data.task,
            "table": data.table,
            "column": data.table,
            "plot": data.plots,
            "preparation": data.preparation,
            "split": data.preparation.split,
            "parts": data.parts,
            "palette": model.palette_view,
            "tower": model.tower,
            "brick": model.tower,
            "inspector": model.inspector,
            "to_mend": model.foot.summary,
            "live": result.live,
            "numbers": result.live.numbers,
            "curves": result.live.curves,
            "picture": result.live.picture,
            "network": result.network.in_sight,
            "neuron": result.network.card,
            "weight": result.network.card,
            "weights": result.network.weights,
            "steps": result.steps,
            "evaluate": result.evaluate,
            "predict": result.predict,
            "compare": result.compare,
            "code": result.code,
            # Before there is anything to speak of or to go back to, there is something to learn.
            # Nor is anything said of an earlier epoch: the way back to now is there.
            "coach": self._first_shown(result.live.coach_line, result.time_line),
            "time_line": self._first_shown(result.time_line),
            "runs": result.runs or result.tabs,
        }
        return found[place]

    def _first_shown(self, *widgets: QWidget) -> QWidget:
        shown = (widget for widget in widgets if not widget.isHidden())
        return next(shown, self._others["train"])

    def _in_window(self, widget: QWidget, rect: QRect) -> QRect:
        """What of ``rect`` in ``widget`` is in sight; with large type the desk is scrolled."""
        while widget is not self._window:
            parent = widget.parentWidget()
            rect = rect.translated(widget.pos()) & parent.rect()
            widget = parent
        return rect


_PLOTS = {
    "scatter": "scatter",
    "distribution": "distribution",
    "matrix": "matrix",
    "correlation": "correlation",
    "against_target": "against",
}


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and not isinstance(widget, QAbstractScrollArea):
            if parent.widget() is widget:
                parent.verticalScrollBar().setValue(0)  # all of it: from where it begins
            else:
                parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
