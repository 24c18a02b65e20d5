"""All weights of a brick as a table, to be seen, typed, pasted and filled; and their spread."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.bricks import Brick
from engine.messages import Message
from engine.service.requests.run_requests import WeightsOf
from engine.training.inside.brick_weights import BrickWeights
from engine.training.inside.network_picture import INPUTS, Link, Neuron
from gui.column_names import class_words
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.results.network.asking import NetworkAsking
from gui.results.network.drawing.layout import Place
from gui.results.network.weights.fill_bar import FillBar
from gui.results.network.weights.filling import Filling
from gui.results.network.weights.spread_plot import SpreadPlot
from gui.results.network.weights.weight_cells import WeightCells, read_block, written
from gui.results.network.weights.weight_changes import WeightChanges
from gui.results.network.weights.weights_model import WeightsModel
from gui.results.network.weights.weights_reading import WeightsReading
from gui.results.network.weights.weights_sentences import which_weights, why_no_table
from gui.results.network.weights.weights_table import WeightsTable
from gui.texts import engine_text, message_text, number_text
from gui.widgets.elided import ElidedComboBox, ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.seen import is_seen
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

LEARNING_MS = 500  # between two looks while the network learns
_WIDE = 76  # pixels at the desk of a column …
_PADDING = 12  # … of which so many are around its name
_NAMES = 140  # for the names beside rows, at most


class WeightsPanel(QWidget):
    """Of a run its weights as they are; without one the first weights of the open design."""

    def __init__(
        self, context: Context, asking: NetworkAsking, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._asking = context, asking
        self._look = context.look
        self._changes = WeightChanges(context, self)
        self.reading = WeightsReading(context, asking, self._changes, self)
        self.reading.said.connect(self._say)
        self._question = RunQuestion(context.engine, context.back)
        self._again = False  # another epoch is looked at since it was asked
        self._brick = ""  # the id of the one that is seen
        self._weights: BrickWeights | None = None
        self._wanted: Place | None = None  # the cell to go to once it is there
        self.model = WeightsModel(self)
        self.table = WeightsTable()
        self.table.setModel(self.model)
        self.table.setTabKeyNavigation(False)  # Tab goes on, arrows go through the cells
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.bricks = ElidedComboBox()
        self.turn_button, self.fill_button = QToolButton(), QToolButton()
        self.more_button = QToolButton()
        for button in (self.turn_button, self.fill_button):
            button.setCheckable(True)
        self.fill = FillBar(context.look)
        self.fill.hide()
        self.filling = Filling(context, asking, self._changes, self.fill, self)
        self.filling.said.connect(self._say)
        self.filling.failed.connect(self._failed)
        self.note = ElidedLabel(lines=2)
        self.note.setProperty("role", "muted")
        self.empty = wrapped_label("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.spread = SpreadPlot(context.look, gradients=False)
        self.gradients = SpreadPlot(context.look, gradients=True)
        self._savers = [
            PictureSaver(spread, context.look, spread.accessibleName, relaid=False)
            for spread in (self.spread, self.gradients)
        ]
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self._make_actions()
        self._lay_out()
        self._connect()
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def _make_actions(self) -> None:
        self.copy, self.paste, self.back = QAction(self), QAction(self), QAction(self)
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.paste.setShortcut(QKeySequence.StandardKey.Paste)
        for action in (self.copy, self.paste):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the menu shows them
        self.menu = QMenu(self)
        self.menu.addActions([self.copy, self.paste])
        self.menu.addSeparator()
        self.menu.addActions([self.reading.action, self.back])
        self.more_button.setMenu(self.menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.bricks, 1)
        self._bar.addWidget(self.turn_button)
        self._bar.addWidget(self.fill_button)
        self._bar.addWidget(self.more_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        spreads = QVBoxLayout()
        spreads.addWidget(self.spread)
        spreads.addWidget(self.gradients)
        spreads.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self._stack, 1)
        add_layout(middle, spreads)
        self._middle = middle
        self._layout = QVBoxLayout(self)
        add_layout(self._layout, self._bar)
        self._layout.addWidget(self.fill)
        self._layout.addWidget(self.note)
        add_layout(self._layout, middle, 1)

    def _connect(self) -> None:
        run = self._context.run
        self.bricks.activated.connect(self._brick_chosen)
        self.turn_button.toggled.connect(self._turned)
        self.fill_button.toggled.connect(self.fill.setVisible)
        self.fill.this_wanted.connect(self._fill_this)
        self.fill.all_wanted.connect(self._fill_all)
        self.table.customContextMenuRequested.connect(self._pop_up)
        self.copy.triggered.connect(self._copy)
        self.paste.triggered.connect(self._paste)
        self.table.copy_wanted.connect(self.copy.trigger)
        self.table.paste_wanted.connect(self.paste.trigger)
        self.back.triggered.connect(self._set_back)
        self.model.typed.connect(self._typed)
        self.model.refused.connect(self._refused)
        self._context.document.changed.connect(self._look_again)
        self._context.facts.changed.connect(self._look_again)
        self._context.back.moved.connect(self._looked_back)
        run.state_changed.connect(self._look_again)
        run.started.connect(self._look_again)
        run.forgotten.connect(self._look_again)
        run.progressed.connect(self._learned)
        self._look.changed.connect(self._restyle)

    # --- what is seen -------------------------------------------------------------------------

    def show_place(self, place: Place | None) -> None:
        """Go to the weights of a neuron or of a link."""
        if isinstance(place, Neuron | Link) and place.brick != INPUTS:
            self._brick, self._wanted = place.brick, place
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again = False
        self._question.forget()

    def _look_again(self, *_arguments: object) -> None:
        if is_seen(self):
            self._offer_bricks()
            self._timer.start(0)

    def _looked_back(self) -> None:
        """One question at a time, so that something is seen while the slider moves."""
        self._again = self._question.waits
        if is_seen(self) and not self._again:
            self._ask()

    def _learned(self, _figures: object) -> None:
        if self._context.back.epoch is not None:
            return  # an earlier epoch stays what it was
        if is_seen(self) and not self._timer.isActive() and not self._question.waits:
            self._timer.start(LEARNING_MS)

    def _bricks(self) -> list[Brick]:
        """Those that hold weights."""
        return [brick for brick in self._asking.names().design.bricks if brick.learns]

    def _offer_bricks(self) -> None:
        bricks = self._bricks()
        choices = []
        for place, brick in enumerate(bricks):
            text = f"{number_text(place + 1)}. {engine_text(type(brick).title)} {brick.face()}"
            choices.append((brick.id, text.strip(), text.strip()))
        if self._brick not in [brick.id for brick in bricks]:
            self._brick = bricks[0].id if bricks else ""
        self.bricks.offer(choices, None)
        self.bricks.setCurrentIndex(self.bricks.findData(self._brick))
        self.bricks.setEnabled(bool(bricks))

    def _ask(self) -> None:
        run, design = self._context.run, self._asking.drawable()
        if not self._brick or (not run.number and design is None):
            self._answered(None)
            return
        request = WeightsOf(self._brick, None if run.number else design)
        self._question.ask(request, self._answered, self._failed)

    def _failed(self, message: Message, _details: str) -> None:
        self._again = False
        self._answered(None)
        self.empty.setText(message_text(message))

    def _answered(self, weights: BrickWeights | None) -> None:
        brick = self._asking.names().brick(weights.brick) if weights is not None else None
        if weights is not None and brick is None:
            return  # of a network that is no more
        self._weights = weights
        cells = None
        if weights is not None and brick is not None:
            exact = {} if weights.run else brick.given_weights()
            cells = WeightCells.of(weights, exact)
        hindered = self._hindrance()
        inputs, neurons = self._names_of(brick)
        self.model.show_cells(cells, editable=hindered is None, inputs=inputs, neurons=neurons)
        self._stack.setCurrentWidget(self.empty if cells is None else self.table)
        self.spread.show_spread(weights.weights if weights is not None else None)
        self.gradients.show_spread(weights.gradients if weights is not None else None)
        self._explain()
        self._go_to_wanted()
        if self._again:
            self._again = False
            self._ask()

    def _names_of(self, brick: Brick | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the rows and the neurons are called."""
        names = self._asking.names()
        prepared = names.prepared
        if brick is None or prepared is None:
            return (), ()
        first = bool(names.design.bricks) and names.design.bricks[0].id == brick.id
        inputs = tuple(names.input(unit) for unit in range(len(prepared.input_names)))
        last = [other for other in names.design.bricks if other.can_answer][-1:] == [brick]
        outputs = class_words(prepared.class_names) if len(prepared.class_names) > 2 else ()
        return (inputs if first else ()), (outputs if last else ())

    def _go_to_wanted(self) -> None:
        place, self._wanted = self._wanted, None
        if place is None or self.model.cells is None:
            return
        source = place.source if isinstance(place, Link) else 0
        index = self.model.of_neuron(place.unit, source)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    # --- words and looks ----------------------------------------------------------------------

    def retranslate(self) -> None:
        self.bricks.setAccessibleName(self.tr("Brick whose weights are shown"))
        self.table.setAccessibleName(self.tr("Weights of the brick"))
        self.turn_button.setAccessibleName(self.tr("A row for each neuron"))
        set_tool_tip(
            self.turn_button,
            self.tr(
                "Keras' kernel has a row for each input and a column for each neuron. The W of "
                "the lessons has a row for each neuron: this turns the table round."
            ),
        )
        self.fill_button.setText(self.tr("Fill"))
        set_tool_tip(self.fill_button, self.tr("Fill the weights by a rule"))
        self.more_button.setAccessibleName(self.tr("Copy, paste, set back"))
        set_tool_tip(self.more_button, self.tr("Copy, paste, set back"))
        self.copy.setText(self.tr("&Copy"))
        self.paste.setText(self.tr("&Paste"))
        self.back.setText(self.tr("&Draw the first weights again"))
        self.spread.set_title(self.tr("Weights"))
        self.gradients.set_title(self.tr("Gradients"))
        self._offer_bricks()
        self._explain()

    def _restyle(self) -> None:
        px = self._look.px
        self._layout.setContentsMargins(px(16), px(4), px(16), px(8))
        self._layout.setSpacing(px(4))
        self._middle.setSpacing(px(12))
        for button, name in (
            (self.turn_button, "table-sync"),
            (self.fill_button, "format-color-fill"),
            (self.more_button, "dots-horizontal"),
        ):
            button.setIcon(icon(name, self._look))
            button.setIconSize(QSize(px(16), px(16)))
        self.fill_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.turn_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for head in (self.table.horizontalHeader(), self.table.verticalHeader()):
            head.setMinimumSectionSize(px(22))
        self.table.verticalHeader().setDefaultSectionSize(px(24))
        self.table.horizontalHeader().setDefaultSectionSize(px(_WIDE))
        metrics = QFontMetrics(self._look.font())
        self.model.set_rooms(metrics, px(_WIDE - _PADDING), px(_NAMES))
        self.table.setMinimumHeight(px(64))

    def _hindrance(self) -> Message | None:
        brick = self._asking.names().brick(self._brick)
        if brick is None or self._weights is None:
            return None
        return self._changes.hindrance(brick, self._weights)

    def _explain(self) -> None:
        weights, hindered = self._weights, self._hindrance()
        shape = self.model.cells.kernel_shape if self.model.cells is not None else ()
        size = " × ".join(number_text(length) for length in shape)
        turned = " × ".join(number_text(length) for length in reversed(shape))
        self.turn_button.setText(
            self.tr("W {size}").format(size=turned)
            if self.turn_button.isChecked()
            else self.tr("kernel {size}").format(size=size)
        )
        self.turn_button.setVisible(len(shape) == 2)
        brick = self._asking.names().brick(self._brick)
        self.back.setEnabled(brick is not None and self._changes.can_be_drawn(brick))
        can = weights is not None and hindered is None and self.model.cells is not None
        self.paste.setEnabled(can)
        self.fill.setEnabled(can)
        if hindered is not None:
            text = message_text(hindered)
        elif weights is None or not can:
            text = ""
        else:
            text = which_weights(weights)
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if weights is None or not weights.arrays:
            self.empty.setText(why_no_table(weights))

    # --- changes ------------------------------------------------------------------------------

    def _brick_chosen(self, index: int) -> None:
        self._brick = self.bricks.itemData(index)
        self._ask()

    def _turned(self, on: bool) -> None:
        self.model.turn(on)
        self._explain()

    def _pop_up(self, place: QPoint) -> None:
        self.menu.popup(self.table.viewport().mapToGlobal(place))

    def _brick_word(self) -> str:
        brick = self._asking.names().brick(self._brick)
        return f"{engine_text(type(brick).title)} {brick.face()}".strip() if brick else ""

    def _change(self, text: str, cells: WeightCells) -> None:
        if self._weights is None or self._hindrance() is not None:
            return
        problem = self._changes.change(text, {self._brick: (self._weights, cells.arrays())})
        self._say(problem)

    def _say(self, problem: Message | None) -> None:
        if problem is not None:
            self.note.setText(message_text(problem))
            self.note.setVisible(True)

    def _typed(self, row: int, column: int, number: float) -> None:
        cells = self.model.cells
        if cells is not None:
            values = cells.values.copy()
            values[row, column] = number
            text = self.tr("Change a weight of {brick}").format(brick=self._brick_word())
            self._change(text, WeightCells(values, cells.parts))

    def _refused(self, text: str) -> None:
        self.note.setText(
            self.tr("“{text}” is no number from −1000000 to 1000000: the weight stays.").format(
                text=text.strip()[:40]
            )
        )
        self.note.setVisible(True)

    def _copy(self) -> None:
        """The chosen cells, or all of them."""
        values = self.model.values()
        chosen = self.table.selectionModel().selectedIndexes()
        if len(chosen) > 1:
            rows = sorted({index.row() for index in chosen})
            columns = sorted({index.column() for index in chosen})
            values = values[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        QGuiApplication.clipboard().setText(written(values))

    def _paste(self) -> None:
        """Numbers of the clipboard, from the current cell on."""
        cells = self.model.cells
        block, problem = read_block(QGuiApplication.clipboard().text())
        if cells is None or self._hindrance() is not None:
            return
        if block is None:
            self._say(problem)
            return
        index = self.table.currentIndex()
        if not index.isValid():
            index = self.model.index(0, 0, QModelIndex())
        row, column = self.model.place(index)
        pasted = cells.with_block(row, column, block.T if self.model.turned else block)
        if pasted is None:
            self._say(self.model.no_room(index, block))
            return
        text = self.tr("Paste weights into {brick}").format(brick=self._brick_word())
        self._change(text, pasted)

    def _set_back(self) -> None:
        brick = self._asking.names().brick(self._brick)
        if brick is not None:
            text = self.tr("Draw the first weights of {brick} again")
            self._changes.draw_again(text.format(brick=self._brick_word()), brick)

    def _fill_this(self) -> None:
        cells = self.model.cells
        if cells is not None and cells.kernel_shape:
            (kernel,) = self.fill.kernels([cells.kernel_shape])
            text = self.tr("Fill the weights of {brick}").format(brick=self._brick_word())
            self._change(text, cells.with_kernel(kernel))

    def _fill_all(self) -> None:
        self.filling.fill_all(self._bricks())
