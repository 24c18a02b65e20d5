"""Going about the window with the keys: through its areas, and through the tabs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QTabWidget, QWidget

from gui.look.spoken import on_language_change

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.results.result_column import ResultColumn
    from gui.stack.model_column import ModelColumn

_REASON = Qt.FocusReason.ShortcutFocusReason


class Navigation(QObject):
    """F6 goes from area to area, Ctrl+Tab from tab to tab, Ctrl+1 … to a tab of RESULT.

    An area is gone back to where it was left. All of it stands in a menu, `fill`, so that
    whoever works with the keys finds it.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._areas: tuple[tuple[QWidget, QWidget], ...] = ()  # and where each is entered
        self._left: dict[int, QWidget] = {}  # by the area's place: where it was left
        self._tabs: QTabWidget | None = None
        self._result: ResultColumn | None = None
        self._other_tabs: QTabWidget | None = None
        self.to_tab: list[QAction] = []
        self._menu: QMenu | None = None
        self.next_tab = self._action(partial(self._turn, 1), "Ctrl+Tab")
        self.previous_tab = self._action(
            partial(self._turn, -1), "Ctrl+Shift+Tab", "Ctrl+Shift+Backtab"
        )
        self.next_area = self._action(partial(self._go, 1), "F6")
        self.previous_area = self._action(partial(self._go, -1), "Shift+F6")
        self.set_at_work(False)
        on_language_change(self.retranslate)

    def fill(self, menu: QMenu) -> None:
        """Put the ways to areas and tabs into ``menu``."""
        self._menu = menu
        menu.addActions([self.next_area, self.previous_area])
        menu.addSeparator()
        menu.addActions([self.next_tab, self.previous_tab])
        menu.addSeparator()
        menu.aboutToShow.connect(self._name_tabs)
        self.retranslate()

    def set_columns(
        self,
        bar: tuple[QWidget, QWidget],
        data: DataColumn,
        model: ModelColumn,
        result: ResultColumn,
    ) -> None:
        """The columns are built. ``bar``: the area above them, and where it is entered."""
        self._result = result
        self._tabs, self._other_tabs = result.tabs, data.tabs
        self._areas = (
            bar,
            (data, data.tabs.tabBar()),
            (model, model.tower),
            (result, result.tabs.tabBar()),
        )
        for index in range(min(9, result.tabs.count())):
            action = self._action(partial(self._show_tab, index), f"Ctrl+{index + 1}")
            self.to_tab.append(action)
            if self._menu is not None:
                self._menu.addAction(action)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self._name_tabs()

    def set_at_work(self, at_work: bool) -> None:
        """Whether the workplace is shown: on the start page there is nowhere to go."""
        for action in (*self._ways(), *self.to_tab):
            action.setEnabled(at_work)

    def to_training(self) -> None:
        """Let the keyboard be on Train, in the window's own bar; not on the start page."""
        self._window.raise_()
        self._window.activateWindow()
        if self._areas and self._areas[0][1].isVisible():
            self._areas[0][1].setFocus(_REASON)

    def retranslate(self) -> None:
        self.next_area.setText(self.tr("Next &area"))
        self.previous_area.setText(self.tr("P&revious area"))
        self.next_tab.setText(self.tr("&Next tab"))
        self.previous_tab.setText(self.tr("&Previous tab"))
        self._name_tabs()

    def _ways(self) -> tuple[QAction, ...]:
        return self.next_area, self.previous_area, self.next_tab, self.previous_tab

    def _name_tabs(self) -> None:
        result = self._result
        if result is not None:  # asked of it, because its tabs may hear of a language later
            for place, (action, title) in enumerate(zip(self.to_tab, result.titles(), strict=True)):
                action.setText(f"&{place + 1} {title}")

    # --- areas -----------------------------------------------------------------------------

    def _follow_focus(self, before: QWidget | None, _now: QWidget | None) -> None:
        place = self._place_of(before)
        if place >= 0 and before is not None:
            self._left[place] = before

    def _place_of(self, widget: QWidget | None) -> int:
        """Which area holds ``widget``; -1: none."""
        for place, (area, _entry) in enumerate(self._areas):
            if widget is not None and (area is widget or area.isAncestorOf(widget)):
                return place
        return -1

    def _go(self, step: int, _checked: bool = False) -> None:
        seen = [place for place, (area, _) in enumerate(self._areas) if area.isVisible()]
        if not seen:
            return
        here = self._place_of(QApplication.focusWidget())
        if here in seen:
            place = seen[(seen.index(here) + step) % len(seen)]
        else:
            place = seen[0 if step > 0 else -1]
        area, entry = self._areas[place]
        left = self._left.get(place)
        back = left is not None and area.isAncestorOf(left) and left.isVisible()
        target = left if back and left is not None and left.isEnabled() else entry
        if not target.isVisible():  # a painting on the wall has no tabs
            target = target.nextInFocusChain()
            while not (target.isVisible() and target.focusPolicy() & Qt.FocusPolicy.TabFocus):
                target = target.nextInFocusChain()
        target.setFocus(_REASON)

    # --- tabs ------------------------------------------------------------------------------

    def _turn(self, step: int, _checked: bool = False) -> None:
        """The next tab of the area that has the keyboard; else of RESULT."""
        tabs = self._tabs
        focus = QApplication.focusWidget()
        if self._other_tabs is not None and focus is not None:
            data = self._areas[1][0]
            if data.isAncestorOf(focus) and self._other_tabs.isVisible():
                tabs = self._other_tabs
        if tabs is not None and tabs.isVisible():
            self._show(tabs, (tabs.currentIndex() + step) % tabs.count())

    def _show_tab(self, index: int, _checked: bool = False) -> None:
        if self._tabs is not None and self._tabs.isVisible():
            self._show(self._tabs, index)

    def _show(self, tabs: QTabWidget, index: int) -> None:
        """Turn to the tab; its bar has the keyboard, so that Tab goes into the page."""
        tabs.setCurrentIndex(index)
        tabs.tabBar().setFocus(_REASON)

    def _action(self, handler: Callable[..., None], *keys: str) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(entry) for entry in keys])
        action.triggered.connect(handler)
        self._window.addAction(action)  # shortcuts work where the menu bar is hidden, too
        return action
