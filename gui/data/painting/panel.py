"""The page on which one paints: tools, classes or heights, a line of help, and the board."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.data.sources.painted import (
    CLASS_NAMES,
    MAXIMUM_POINTS,
    Painted,
    PaintMode,
    height_range,
)
from engine.data.view import View
from engine.design import Design
from engine.tasks import task_named
from engine.training.frames import Picture
from engine.training.run.run_control import OTHER_CLASSES
from gui.data.painting.answer import Answer
from gui.data.painting.board import Board
from gui.data.painting.heights import HeightChoice
from gui.data.painting.painter import Painter
from gui.data.painting.swatches import Swatches
from gui.data.painting.tool_bar import ToolBar
from gui.data.painting.words import MODE_ICONS, MODES, mode_story, mode_word, tool_hint
from gui.look.icons import icon
from gui.look.look import CLASS_COLOURS
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain_text import set_tool_tip
from gui.widgets.seen import Sight, is_seen
from gui.work.context import Context


class PaintingPanel(QWidget):
    """Draws the design's painting and the network's answer behind it, as it learns.

    It asks for pictures of its own frame; the living picture, where it is seen,
    comes first, and shows the same one.

    Signals:
        mode_wanted(str): another kind of painting is to be begun ("classes", "curve", "heights").
    """

    mode_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run, self._pictures = context.run, context.pictures
        self._view: View | None = None
        self._picture: Picture | None = None
        self._unpainted = False
        self._said_stopped = False
        look = context.look
        self.painter = Painter(context, self)
        self.tools = ToolBar(self.painter, look)
        self.swatches = Swatches(self.painter, look)
        self.heights = HeightChoice(self.painter, look)
        self.board = Board(self.painter, look)
        self.modes: dict[PaintMode, QToolButton] = {}
        self._mode_group = QButtonGroup(self)
        # Over the board, which must not move; no child of it, for the Tab key comes here first.
        self._mode_row = QWidget(self)
        self.line = ElidedLabel(lines=2)
        self.board.placed.connect(self._place_modes)
        self._lay_out()
        self.tools.clear_wanted.connect(self.painter.clear)
        self._mode_group.idClicked.connect(self._mode_clicked)
        self.painter.changed.connect(self._follow)
        self.painter.held_changed.connect(self._say)
        self.board.painted.connect(self._painted)
        context.document.changed.connect(self._design_changed)
        self._run.wanted.connect(self._ask)
        self._run.started.connect(self._run_started)
        self._run.forgotten.connect(self._forget_picture)
        self._run.state_changed.connect(self._run_changed)
        self._pictures.arrived.connect(self._picture_arrived)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)
        sight = Sight(self)
        sight.lost.connect(self._ask)
        sight.back.connect(self._ask)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._mode_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, mode in enumerate(MODES):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("end", {0: "left", len(MODES) - 1: "right"}.get(place, ""))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._mode_group.addButton(button, place)
            self.modes[mode] = button
            row.addWidget(button)
        self._layout = QVBoxLayout(self)
        for widget in (self.tools, self.swatches, self.heights, self.line):
            self._layout.addWidget(widget)
        self._layout.addWidget(self.board, 1)

    # --- words and looks -------------------------------------------------------------------

    def retranslate(self) -> None:
        for mode, button in self.modes.items():
            button.setText(mode_word(mode))
            button.setAccessibleName(mode_word(mode))
            set_tool_tip(button, mode_story(mode))
        self._place_modes()
        self._follow()

    def tab_order(self) -> tuple[QWidget, ...]:
        """What the Tab key goes through."""
        return (
            *self.modes.values(),
            *self.tools.buttons.values(),
            self.tools.size,
            self.tools.clear,
            *self.swatches.buttons,
            self.heights.slider,
            self.heights.field,
            self.board,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._painted()
        self._ask()

    def _restyle(self) -> None:
        look, px = self._context.look, self._context.look.px
        self._layout.setContentsMargins(0, px(8), 0, 0)
        self._layout.setSpacing(px(6))
        for mode, button in self.modes.items():
            button.setIcon(icon(MODE_ICONS[mode], look))
            button.setIconSize(QSize(px(16), px(16)))
            button.setFixedHeight(px(28))
        self.line.setFixedHeight(2 * self.line.fontMetrics().lineSpacing())
        self._place_modes()
        self._show_answer()

    def _place_modes(self) -> None:
        """The kinds of painting at the head of the empty board."""
        self._mode_row.adjustSize()
        field = self.board.field().translated(self.board.pos())
        left = field.center().x() - self._mode_row.width() / 2
        top = field.top() + self._context.look.px(12)
        self._mode_row.move(round(left), round(top))
        self._mode_row.raise_()

    # --- what is shown -----------------------------------------------------------------------

    def _follow(self) -> None:
        source, empty = self.painter.source, not len(self.painter.points)
        self._mode_row.setVisible(empty and self.painter.gesture is None)
        self.modes[source.mode].setChecked(True)
        self.swatches.setVisible(source.mode == "classes")
        self.heights.setVisible(source.mode == "heights")
        self._say()

    def _say(self) -> None:
        """How many points there are and what the tool does, or that there is no more room."""
        painter, design = self.painter, self._context.document.design
        count = number_text(len(painter.points))
        chosen = int(painter.chosen.sum())
        role = "muted"
        targets = [column.name for column in design.data.targets]
        lacking = next(filter(None, map(painter.source.lacking, targets)), None)
        if painter.is_full:
            text = self.tr("The painting is full: {most} points. Erase some to paint more.").format(
                most=number_text(MAXIMUM_POINTS)
            )
            role = "warning"
        elif chosen:
            text = self.tr(
                "Chosen points: {count}. Drag to move, Delete erases, J shakes, a class changes "
                "them."
            )
            if painter.source.mode != "classes":
                text = self.tr("Chosen points: {count}. Drag to move, Delete erases, J shakes.")
            text = text.format(count=number_text(chosen))
        elif self._stopped():
            text, role = message_text(self._run.ending.message), "warning"
        elif not len(painter.points):
            text = tool_hint(painter.tool)
        elif lacking is not None and painter.gesture is None:
            text = message_text(lacking)
        else:
            text = self.tr("Points: {count}. {hint}").format(
                count=count, hint=tool_hint(painter.tool)
            )
        if self.line.property("role") != role:
            self.line.setProperty("role", role)
            self.line.style().polish(self.line)
        self.line.setText(text)

    def _stopped(self) -> bool:
        """Whether other classes have ended the run, and no other has begun since."""
        ending = self._run.ending
        return ending is not None and ending.message.code == OTHER_CLASSES.code

    def _mode_clicked(self, place: int) -> None:
        mode = MODES[place]
        if mode != self.painter.source.mode:
            self.mode_wanted.emit(mode)

    # --- the network's answer ------------------------------------------------------------------

    def _wanted_view(self) -> View | None:
        """The whole board, where the network's inputs are the board's axes."""
        data = self._context.document.design.data
        source = data.source
        if not is_seen(self) or not isinstance(source, Painted) or not self._run_fits():
            return None
        left, right, bottom, top = source.frame
        inputs = tuple(column.name for column in data.inputs)
        own_target = [column.name for column in data.targets] == [source.target_name]
        if not own_target:
            return None
        if source.mode == "curve":
            return View("x", (left, right)) if inputs == ("x",) else None
        if inputs != ("x", "y"):
            return None
        return View("x", (left, right), "y", (bottom, top))

    def _run_fits(self) -> bool:
        learned = self._run.design
        return learned is not None and learned.data == self._context.document.design.data

    def _ask(self) -> None:
        view = self._wanted_view()
        if view != self._view:
            self._view = view
            self._pictures.ask(view, "board")

    def _run_started(self, _number: int) -> None:
        self._forget_picture()
        self._ask()

    def _run_changed(self) -> None:
        if self._stopped() != self._said_stopped:
            self._said_stopped = self._stopped()
            self._say()
        if self._picture is not None and not self._run_fits():
            self._forget_picture()

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.data == after.data:
            return
        if self._picture is not None and not self._run_fits():
            self._forget_picture()
        self._ask()
        self._follow()

    def _picture_arrived(self, picture: Picture) -> None:
        if picture.view != self._wanted_view():
            self._pictures.painted("board")
            return
        self._picture = picture
        self._unpainted = True
        self._show_answer()

    def _forget_picture(self) -> None:
        self._picture = None
        self._painted()
        self._show_answer()

    def _show_answer(self) -> None:
        source, data = self.painter.source, self._context.document.design.data
        codes = [CLASS_NAMES.index(name) for name in source.classes]
        if self._picture is None or (task_named(data.task).has_classes and len(codes) < 2):
            self.board.show_answer(None)
            return
        self.board.show_answer(
            Answer(
                self._picture,
                task_named(data.task).answer_view,
                self._context.look,
                tuple(CLASS_COLOURS[code] for code in codes),
                height_range(source.xyv[:, 2]),
            )
        )

    def _painted(self) -> None:
        if self._unpainted:
            self._unpainted = False
            self._pictures.painted("board")
