"""The plots of the data: which kind is seen, what is chosen, saving, and the whole width."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.facts import DataReport
from engine.data.settings import DataSettings
from engine.edits.painting import mode_on_top
from gui.data.plots.against_target import AgainstTarget
from gui.data.plots.correlation import CorrelationMap
from gui.data.plots.distribution import Distribution
from gui.data.plots.scatter import Scatter
from gui.data.plots.scatter_matrix import ScatterMatrix
from gui.data.plots.view import PlotTools, PlotView
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.texts import number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.widgets.plots.plot_saving import PictureSaver
from gui.work.context import Context

_ICONS = ("chart-scatter-plot", "chart-histogram", "grid", "checkerboard", "bullseye-arrow")
_HINTED = 300  # a lower panel has no line for the hint: it is in the tooltip


class PlotsPanel(QWidget):
    """Scatter, distribution, scatter matrix, correlation, and what tells about the target.

    Signals:
        wide_wanted(): the person wants the whole window for the data, or not any more.
        paint_wanted(): the person wants to paint on top of these rows.
    """

    wide_wanted = Signal()
    paint_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = context.look
        self._selection = context.selection
        tools = PlotTools(
            context.look, context.selection, context.engine, context.asked, context.drawn
        )
        self.scatter = Scatter(tools)
        self.distribution = Distribution(tools)
        self.matrix = ScatterMatrix(tools)
        self.correlation = CorrelationMap(tools)
        self.against = AgainstTarget(tools)
        self.views: tuple[PlotView, ...] = (
            self.scatter,
            self.distribution,
            self.matrix,
            self.correlation,
            self.against,
        )
        self.kinds: list[QToolButton] = []
        self._words: tuple[str, ...] = ("",) * len(self.views)
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._savers = []
        self.paint_button = QToolButton()
        self.paint_button.clicked.connect(self.paint_wanted)
        self.paint_button.hide()
        self.save_button = QToolButton()
        self.save_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.wide_button = QToolButton()
        self.wide_button.setCheckable(True)
        self.hint = ElidedLabel()
        self.hint.setProperty("role", "muted")
        self.nothing = wrapped_label("muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        self.clear_button = QPushButton()
        self.clear_button.setProperty("role", "quiet")
        self._lay_out()
        self._group.idClicked.connect(self._kind_chosen)
        self.wide_button.clicked.connect(self._wide_clicked)
        self.clear_button.clicked.connect(self._selection.clear)
        self._selection.changed.connect(self._follow)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self._kind_chosen(0)
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._bar = QHBoxLayout()
        self._bar.setSpacing(0)
        for index, view in enumerate(self.views):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("role", "segment")
            ends = {0: "left", len(self.views) - 1: "right"}
            button.setProperty("end", ends.get(index, ""))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._group.addButton(button, index)
            self.kinds.append(button)
            self._bar.addWidget(button)
            self._stack.addWidget(view)
            self._savers.append(PictureSaver(view.picture, self._look, view.title))
            view.redrawn.connect(self._follow)
            view.pair_wanted.connect(self.show_pair)
            view.column_wanted.connect(self.show_column)
        self.kinds[0].setChecked(True)
        self._bar.addStretch(1)
        self._bar.addWidget(self.paint_button)
        self._bar.addWidget(self.save_button)
        self._bar.addWidget(self.wide_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        add_layout(layout, self._bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.nothing, 1)
        add_layout(layout, foot)

    # --- what the column uses ----------------------------------------------------------------

    @property
    def view(self) -> PlotView:
        """The plot that is seen."""
        return self.views[self._stack.currentIndex()]

    def show_report(self, report: DataReport | None, data: DataSettings) -> None:
        """Hand ``report`` to every kind of plot; without rows to draw, say so instead."""
        for view in self.views:
            view.show_report(report, data)
        drawn = report is None or (report.plot is not None and report.plot.row.size > 0)
        self._stack.setVisible(drawn)
        self.nothing.setVisible(not drawn)
        self.save_button.setEnabled(drawn)
        self.paint_button.setVisible(mode_on_top(data) is not None)
        self._fit_words()
        self._follow()

    def forget(self) -> None:
        """Another document is open: the plots begin anew."""
        for view in self.views:
            view.forget()
        self.show_kind(self.scatter)

    def show_kind(self, view: PlotView) -> None:
        """Bring this kind of plot to the front, as its button does."""
        index = self.views.index(view)
        self.kinds[index].setChecked(True)
        self._kind_chosen(index)

    def show_pair(self, x: str, y: str) -> None:
        """The scatter of two columns."""
        self.show_kind(self.scatter)
        self.scatter.show_pair(x, y)

    def show_column(self, name: str) -> None:
        """The distribution of a column."""
        self.show_kind(self.distribution)
        self.distribution.show_column(name)

    def set_wide(self, wide: bool) -> None:
        """Whether the data has the whole width now."""
        self.wide_button.setChecked(wide)
        self._restyle()
        self._name_wide()

    # --- words and looks -----------------------------------------------------------------------

    def retranslate(self) -> None:
        self._words = (
            self.tr("Scatter"),
            self.tr("Distribution"),
            self.tr("Matrix"),
            self.tr("Correlation"),
            self.tr("Target"),
        )
        hints = (
            self.tr("Scatter: any two or three columns as points"),
            self.tr("Distribution: bars and boxes of a column, for each class"),
            self.tr("Scatter matrix: several columns, each against every other"),
            self.tr("Correlation: how closely each pair of columns moves together"),
            self.tr("Target: each input against the target, those that tell most first"),
        )
        for button, word, hint in zip(self.kinds, self._words, hints, strict=True):
            button.setAccessibleName(word)
            set_tool_tip(button, hint)
        self.paint_button.setAccessibleName(self.tr("Paint on top"))
        set_tool_tip(
            self.paint_button,
            self.tr("Paint on top: these rows become points that you can paint on"),
        )
        self.save_button.setAccessibleName(self.tr("Save or copy the picture"))
        set_tool_tip(self.save_button, self.tr("Save or copy the picture"))
        self.clear_button.setText(self.tr("Clear selection"))
        self.nothing.setText(
            self.tr("The rows are drawn here when there is a table and a column to predict.")
        )
        self._name_wide()
        self._fit_words()
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._selection.rows.size:
            self._selection.clear()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        icon_size = QSize(self._look.px(16), self._look.px(16))
        for button in (
            *self.kinds,
            self.paint_button,
            self.save_button,
            self.wide_button,
            self.scatter.hand,
        ):
            button.setIconSize(icon_size)
        for button, name in zip(self.kinds, _ICONS, strict=True):
            button.setIcon(icon(name, self._look))
            button.setFixedHeight(self._look.px(28))
            button.setMinimumWidth(self._look.px(32))  # words give way
        self.paint_button.setIcon(icon("brush", self._look))
        self.save_button.setIcon(icon("image-outline", self._look))
        wide = self.wide_button.isChecked()
        name = "arrow-collapse-horizontal" if wide else "arrow-expand-horizontal"
        self.wide_button.setIcon(icon(name, self._look))
        self._fit_words()

    def _name_wide(self) -> None:
        wide = self.wide_button.isChecked()
        text = self.tr("Show model and result again (F7)") if wide else self.tr("Full width (F7)")
        self.wide_button.setAccessibleName(text)
        set_tool_tip(self.wide_button, text)

    def _fit_words(self) -> None:
        """Words on all kinds where there is room, else on the one that is seen, or on none."""
        metrics = self.fontMetrics()
        beside = (self.paint_button, self.save_button, self.wide_button)
        tools = sum(not button.isHidden() for button in beside)
        icons = len(self.kinds) * self._look.px(40) + tools * self._look.px(40)
        room = self.width() - icons
        every = sum(metrics.horizontalAdvance(word) + self._look.px(8) for word in self._words)
        for button, word in zip(self.kinds, self._words, strict=True):
            fits = metrics.horizontalAdvance(word) + self._look.px(8) <= room
            button.setText(word if (button.isChecked() and fits) or every <= room else "")
            only_icon = Qt.ToolButtonStyle.ToolButtonIconOnly
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            button.setToolButtonStyle(beside if button.text() else only_icon)

    # --- hearing -------------------------------------------------------------------------------

    def _kind_chosen(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.save_button.setMenu(self._savers[index].menu)
        self._fit_words()
        self._follow()

    def _wide_clicked(self) -> None:
        self.wide_button.setChecked(not self.wide_button.isChecked())  # the window decides
        self.wide_wanted.emit()

    def _follow(self) -> None:
        """How to choose, or how many rows are chosen and how many of them are drawn."""
        plot = self.view.plot_rows
        chosen = self._selection.rows.size
        drawn = int(self.view.chosen().sum())
        if not chosen or plot is None:
            text = self.view.hint() if plot is not None else ""
        elif drawn == chosen:
            text = self.tr("Chosen rows: {count}").format(count=number_text(chosen))
        else:
            text = self.tr("Chosen rows: {count}, of which {drawn} are drawn here").format(
                count=number_text(chosen), drawn=number_text(drawn)
            )
        low = self.height() < self._look.px(_HINTED)
        self.hint.setText(text)
        self.hint.setVisible(bool(text) and (bool(chosen) or not low))
        set_tool_tip(self._stack, self.view.hint() if low else "")
        self.clear_button.setVisible(bool(chosen))
