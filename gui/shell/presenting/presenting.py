"""Presenting, and the data in full width: which columns are seen, and how wide they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QSplitter

from engine.data.sources.painted import Painted
from engine.design import Design
from gui.shell.presenting.wall import Wall
from gui.work.context import Context
from gui.work.remembered.preferences import Preferences

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.results.result_column import ResultColumn
    from gui.stack.model_column import ModelColumn

_WIDTHS = (360, 384, 536)  # of the columns, the first time
_WIDTHS_WALL = (0, 384, 896)  # shares, presenting: the tower and the result
_WIDTHS_PAINTING = (480, 370, 430)  # presenting: the board is what all look at
_LAID_OUT_MS = (0, 100, 500)  # what was large is narrow again only a few turns of the loop later


class Presenting(QObject):
    """Turns the window from the desk to the wall and back, and gives the data the whole width.

    The widths of the columns at the desk are remembered in the preferences.
    """

    def __init__(
        self, context: Context, preferences: Preferences, window: QMainWindow, columns: QSplitter
    ) -> None:
        super().__init__(window)
        self._context = context
        self._preferences = preferences
        self._window = window
        self._columns = columns
        self._wall = Wall(context.look, window)
        self._state_before = Qt.WindowState.WindowNoState
        self._data: DataColumn | None = None
        self._model: ModelColumn | None = None
        self._result: ResultColumn | None = None
        context.document.changed.connect(self._design_changed)
        context.document.lesson.changed.connect(self._show_columns)
        context.look.changed.connect(self._fit_wall_soon)

    def set_columns(self, data: DataColumn, model: ModelColumn, result: ResultColumn) -> None:
        """The columns are built: give them the widths that they had."""
        self._data, self._model, self._result = data, model, result
        self._columns.setSizes(list(_WIDTHS))
        self._restore_widths()
        if self._context.document.lesson.data == "hidden":
            self._show_columns()

    def present(self, on: bool) -> None:
        """Large type and the tower, the plots and a few controls alone; or back."""
        if on == self._context.look.presenting:
            return
        if on:
            if not self._is_wide:
                self.keep_widths()
            self._state_before = self._window.windowState()
        self._wall.present(on)
        self._window.menuBar().setVisible(not on)
        if self._model is not None:
            self._model.set_presenting(on)
        self._show_columns()
        if on:
            screen = Qt.WindowState.WindowFullScreen
            self._window.setWindowState(self._window.windowState() | screen)
        else:
            self._window.setWindowState(self._state_before)
            self._restore_widths()
            for milliseconds in _LAID_OUT_MS:
                QTimer.singleShot(milliseconds, self._restore_widths)

    def widen_data(self, on: bool) -> None:
        """The whole width for the data, or the three columns as they were."""
        if self._data is None:
            return
        if on and not self._is_wide and not self._context.look.presenting:
            self.keep_widths()
        self._data.set_wide(on)
        self._show_columns()
        self._restore_widths()

    def keep_widths(self) -> None:
        """Remember how wide the columns are."""
        if self._model is not None:
            self._preferences.keep_state("columns", QByteArray(self._columns.saveState()))

    # --- inside ----------------------------------------------------------------------------

    @property
    def _is_wide(self) -> bool:
        return self._data is not None and self._data.is_wide

    def _restore_widths(self) -> None:
        """Their widths as they were at the desk."""
        state = self._preferences.state("columns")
        if state is not None and not self._context.look.presenting and not self._is_wide:
            self._columns.restoreState(state)

    def _show_columns(self) -> None:
        """Which of the columns are to be seen."""
        wide, presenting = self._is_wide, self._context.look.presenting
        hidden = self._context.document.lesson.data == "hidden"
        board = presenting and isinstance(self._context.document.design.data.source, Painted)
        if self._data is not None:
            self._data.set_board_only(board and not wide)
        for column, seen in (
            (self._data, (wide or board or not presenting) and not hidden),
            (self._model, not wide or hidden),
            (self._result, not wide or hidden),
        ):
            if column is not None:
                column.setVisible(seen)
        self._fit_wall()

    def _fit_wall(self) -> None:
        """On the wall the tower grows with its type: a column does not by itself."""
        if not self._context.look.presenting or self._is_wide:
            return
        board = isinstance(self._context.document.design.data.source, Painted)
        shares = _WIDTHS_PAINTING if board else _WIDTHS_WALL
        width = self._columns.width()
        self._columns.setSizes([share * width // sum(shares) for share in shares])

    def _fit_wall_soon(self) -> None:
        if self._context.look.presenting:  # a turn later, everything has its new size
            QTimer.singleShot(0, self._fit_wall)

    def _design_changed(self, before: Design, after: Design) -> None:
        """On the wall, a painting has its board, and nothing else has."""
        other = type(before.data.source) is not type(after.data.source)
        if other and self._context.look.presenting:
            self._show_columns()
