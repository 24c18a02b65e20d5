"""Where the parts of the DATA column stand: among the tabs, at their foot, or beside the column."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QSplitter, QTabWidget, QWidget

from engine.data.sources.painted import Painted
from engine.data.sources.pictures import PictureSource
from gui.data.painting.panel import PaintingPanel
from gui.data.pictures.panel import PicturesPanel
from gui.data.plots.panel import PlotsPanel
from gui.data.preparing.preparation_panel import PreparationPanel
from gui.data.table.column_table import ColumnTable
from gui.look.spoken import on_language_change
from gui.work.context import Context

_TALL = 760  # from this height on, table and plot are seen together
_BESIDE = (1000, 1800)  # the column, and what stands beside it in the whole width

Board = PaintingPanel | PicturesPanel


class DataPlaces(QSplitter):
    """The whole width: `column`, and beside it a plot or a board where there is room for one.

    ``tabs`` hold whatever has no other place; `pages` holds them, and below them the plots of a
    tall column. `place` has all stand where the design, the width and the height want it.

    Signals:
        board_placed(): a board stands among the tabs now, so that the Tab key goes another way.
    """

    board_placed = Signal()

    def __init__(
        self,
        context: Context,
        table: ColumnTable,
        plots: PlotsPanel,
        preparation: PreparationPanel,
        boards: tuple[PaintingPanel, PicturesPanel],
        parent: QWidget,
    ) -> None:
        """``parent`` is as high as all of it, and keeps the parts that have no place now."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._context = context
        self._whole = parent
        self._table, self._plots = table, plots
        self._painting, self._pictures = boards
        self._wide = False
        self._plots_seen = False  # before they left the tabs
        for board in boards:
            board.hide()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        # The bar alone stands in the Tab key's way: with the tabs themselves, which hand their
        # focus on to it, the key would come back to it for ever.
        self.tabs.setFocusProxy(None)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preparation_page = QScrollArea()
        self.preparation_page.setWidgetResizable(True)
        self.preparation_page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the fields
        self.preparation_page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preparation_page.setWidget(preparation)
        for widget in (preparation, self.preparation_page.viewport()):
            widget.setAutoFillBackground(False)
        for page in (table, plots, self.preparation_page):
            self.tabs.addTab(page, "")
        self.pages = QSplitter(Qt.Orientation.Vertical)
        self.pages.setChildrenCollapsible(False)
        self.pages.addWidget(self.tabs)
        self.column = QWidget()  # all of it, but for a plot or a board that stands beside it
        self.setChildrenCollapsible(False)
        self.addWidget(self.column)
        self.retranslate()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        for widget, name in (
            (self._painting, self.tr("Paint")),
            (self._pictures, self.tr("Pictures")),
            (self._table, self.tr("Table")),
            (self._plots, self.tr("Plot")),
            (self.preparation_page, self.tr("Preparation")),
        ):
            index = self.tabs.indexOf(widget)
            if index >= 0:
                self.tabs.setTabText(index, name)

    # --- asking -------------------------------------------------------------------------------

    @property
    def is_wide(self) -> bool:
        """Whether the data has the whole width of the window."""
        return self._wide

    @property
    def easel(self) -> Board | None:
        """What the data are made on; None: they are a table, or drawn points."""
        source = self._context.document.design.data.source
        if isinstance(source, Painted):
            return self._painting
        return self._pictures if isinstance(source, PictureSource) else None

    @property
    def board_in_tabs(self) -> Board | None:
        """The `easel`, where it stands among the tabs."""
        easel = self.easel
        return easel if easel is not None and self.tabs.indexOf(easel) >= 0 else None

    # --- telling ------------------------------------------------------------------------------

    def set_wide(self, wide: bool) -> None:
        """Table left and plot right, or one under the other."""
        self._wide = wide
        self._plots.set_wide(wide)
        self.place()

    def forget(self) -> None:
        """Another document: whether plots were looked at in the last one is of no concern."""
        self._plots_seen = False

    def show_what_suits(self) -> None:
        """A painting opens as its board, a generated picture as a plot, a table as a table."""
        board = self.board_in_tabs
        family = type(self._context.document.design.data.source).family
        picture = family in ("gate", "shape", "curve", "lesson")
        if board is not None:
            self.tabs.setCurrentWidget(board)
        elif picture and self.tabs.indexOf(self._plots) >= 0:
            self.tabs.setCurrentWidget(self._plots)
        else:
            self.tabs.setCurrentWidget(self._table)

    def place(self) -> None:
        """Have boards and plots stand where there is room for them now. A board goes before."""
        for board in (self._painting, self._pictures):
            self._place_board(board, suits=board is self.easel)
        if self.easel is self._pictures:  # a picture has no place on two axes
            self._hide_plots()
        else:
            self._place_plots()

    # --- boards -------------------------------------------------------------------------------

    def _place_board(self, board: Board, *, suits: bool) -> None:
        """First among the tabs, or beside the column where there is the whole width; nowhere
        where the data are not made on it."""
        edge = self._context.look.px(8)
        beside = self.indexOf(board) >= 0
        place = self.tabs.indexOf(board)
        side = edge if suits and self._wide else 0
        board.setContentsMargins(side, 0, side, side)
        if suits and self._wide and not beside:
            if place >= 0:
                self.tabs.removeTab(place)
            self.addWidget(board)
            self.setSizes(list(_BESIDE))
            board.show()
        elif suits and not self._wide and place < 0:
            self.tabs.insertTab(0, board, "")
            self.retranslate()
            self.tabs.setCurrentWidget(board)
            self.board_placed.emit()
        elif not suits and (beside or place >= 0):
            if place >= 0:
                self.tabs.removeTab(place)
            board.setParent(self._whole)
            board.hide()

    # --- plots --------------------------------------------------------------------------------

    def _place_plots(self) -> None:
        """Beside the column where there is the whole width, at the foot of a tall one, else
        among its tabs."""
        look, plots = self._context.look, self._plots
        tall = self._whole.height() >= look.px(_TALL)
        place: QSplitter | None = None
        if self.easel is None:
            place = self if self._wide else self.pages if tall else None
        edge = look.px(8)
        side = edge if place is self else 0
        plots.setContentsMargins(side, edge, side, side)
        focus = QApplication.focusWidget()
        if focus is not None and not self._whole.isAncestorOf(focus):
            focus = None  # somebody else's
        if place is not None and plots.parentWidget() is not place:
            if self.tabs.indexOf(plots) >= 0:
                self._plots_seen = self.tabs.currentWidget() is plots
                if self._plots_seen:
                    self.tabs.setCurrentWidget(self._table)  # what belongs beside a plot
                self.tabs.removeTab(self.tabs.indexOf(plots))
            place.addWidget(plots)
            place.setSizes(list(_BESIDE) if self._wide else [1000, 1000])
            plots.show()
            self._keep_focus(focus)
        elif place is None and self.tabs.indexOf(plots) < 0:
            seen = self._plots_seen or (focus is not None and plots.isAncestorOf(focus))
            self.tabs.insertTab(self.tabs.indexOf(self._table) + 1, plots, "")
            self.retranslate()
            if seen:
                self.tabs.setCurrentWidget(plots)
            if self._wide:  # they left their place to the board
                self.setSizes(list(_BESIDE))
            self._keep_focus(focus)

    def _hide_plots(self) -> None:
        if self.tabs.indexOf(self._plots) >= 0:
            self.tabs.removeTab(self.tabs.indexOf(self._plots))
        self._plots.setParent(self._whole)
        self._plots.hide()

    def _keep_focus(self, focus: QWidget | None) -> None:
        """Where plots move, the keys must not end up in some other column."""
        if focus is not None:
            (focus if focus.isVisibleTo(self._whole) else self.tabs.tabBar()).setFocus()
