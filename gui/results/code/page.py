"""Code: the open design as a Keras script that changes with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from engine.design import Design
from engine.export.code.lines import CodeLine
from engine.export.names import FACTS, Kind, Style
from engine.messages import Message
from engine.service.requests.export_requests import CodeOf
from engine.training.frames import Change
from engine.training.run.run_record import RunRecord
from gui.door.question import Question
from gui.look.spoken import on_language_change
from gui.results.code.view import CodeView
from gui.take_away.leaving import Leaving, work_name
from gui.take_away.saving import Saving, Wish
from gui.texts import message_text, spoken_language
from gui.widgets.fields.segments import Segments
from gui.widgets.layouts import add_layout
from gui.widgets.message_box import MessageBox
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.work.context import Context
from gui.work.runs.run_words import run_title

STYLES: tuple[Style, ...] = ("keras", "numpy")
_SOON_MS = 120  # after a change; several in a row are one


class CodePage(QWidget):
    """In whose words above, then the code; what it is the code of, and what can be done, below.

    What is pointed at or chosen elsewhere lights its lines up; a click on a line chooses its
    brick.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._question = Question(context.engine)
        self._shown: Design | None = None  # whose code is seen
        self._told: tuple[Change, ...] = ()  # what changed while its run learned
        self._closed = False  # whether its lesson keeps the test part closed
        self._problem: Message | None = None
        self._note: str = ""  # what was done last
        self.view = CodeView(context.look)
        self._of = wrapped_label("muted")
        self._empty = wrapped_label("muted")
        self.copy_button = QPushButton()
        self.script_button, self.notebook_button = QPushButton(), QPushButton()
        self.style_choice = Segments(context.look, len(STYLES))
        self.saving = Saving(context, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._ask)
        self._lay_out()
        context.document.changed.connect(self._changed)
        context.document.opened.connect(self._opened)
        context.document.runs_changed.connect(self._runs_changed)
        context.document.lesson.changed.connect(self._lesson_changed)
        context.pointed.changed.connect(self._light)
        context.pointed.chose.connect(self._reveal_chosen)
        self.view.line_chosen.connect(self._line_chosen)
        self.style_choice.chosen.connect(self._style_chosen)
        self.copy_button.clicked.connect(self._copy)
        self.script_button.clicked.connect(self._save_script)
        self.notebook_button.clicked.connect(self._save_notebook)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(self._not_saved)
        self.retranslate()
        on_language_change(self.retranslate)

    def _lay_out(self) -> None:
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._of, 1)
        for button in (self.copy_button, self.script_button, self.notebook_button):
            self._bar.addWidget(button)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        add_layout(column, self._bar)
        nothing = QWidget()
        middle = QVBoxLayout(nothing)
        middle.addStretch(1)
        middle.addWidget(self._empty)
        middle.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(shown)
        head = QHBoxLayout()
        head.addWidget(self.style_choice)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        add_layout(layout, head)
        layout.addWidget(self._stack, 1)

    # --- words -----------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Code of this design"))
        self.view.setAccessibleDescription(
            self.tr("Press Enter on a line to choose the brick that it makes.")
        )
        self.style_choice.name_all(
            self.tr("In whose words"),
            (
                (self.tr("Keras"), self.tr("As a few lines of Keras, a line for each brick")),
                (
                    self.tr("NumPy"),
                    self.tr(
                        "Written out from scratch: forward, loss, backward, update. For towers "
                        "of dense and activation bricks, by plain gradient descent."
                    ),
                ),
            ),
        )
        self.copy_button.setText(self.tr("Copy"))
        set_tool_tip(self.copy_button, self.tr("Copy all of the code"))
        self.script_button.setText(self.tr("Save as .py…"))
        set_tool_tip(
            self.script_button,
            self.tr("A Python script, and beside it a CSV file of the rows that it reads."),
        )
        self.notebook_button.setText(self.tr("Save as notebook…"))
        set_tool_tip(
            self.notebook_button,
            self.tr("A Jupyter notebook with the curves, and beside it a CSV file of the rows."),
        )
        self._note = ""
        self._shown = None
        self._say_of()
        self._say_nothing()
        if self.isVisible():
            self._soon.start()

    def _say_of(self) -> None:
        """Which design the code is of."""
        run = self._run_shown
        if self._note:
            text = self._note
        elif run is not None:
            text = self.tr("This is the code of a run: {run}").format(run=run_title(run))
        elif self._context.document.run is not None:
            text = self.tr(
                "This is the code of the design that you are changing, not yet of a run."
            )
        else:
            text = self.tr("This is the code of the design that you are building.")
        self._of.setText(text)

    @property
    def _run_shown(self) -> RunRecord | None:
        """The run whose code is seen; None: it is that of a design."""
        run, design = self._context.document.run, self._context.document.design
        if run is None or run.design.with_speed(design.speed) != design:
            return None
        return run

    @property
    def _changes(self) -> tuple[Change, ...]:
        """What was changed while that run learned."""
        run = self._run_shown
        return run.history.changes if run is not None else ()

    def _say_nothing(self) -> None:
        if self._problem is None:
            self._empty.setText(self.tr("Getting the code ready …"))
            return
        self._empty.setText(
            self.tr("The code is written here once this is mended: {problem}").format(
                problem=message_text(self._problem)
            )
        )

    # --- asking ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown != self._context.document.design or self._is_told_otherwise:
            self._ask()

    def _opened(self, _run: object) -> None:
        self._note = ""
        self._say_of()
        if self.isVisible():
            self._soon.start()

    def _changed(self, _before: Design, _after: Design) -> None:
        self._note = ""
        self._say_of()
        if self.isVisible():
            self._soon.start()

    def _runs_changed(self) -> None:
        self._say_of()
        self._tell_again()

    def _lesson_changed(self) -> None:
        self._tell_again()

    def _tell_again(self) -> None:
        if self.isVisible() and self._is_told_otherwise:
            self._soon.start()

    @property
    def _is_told_otherwise(self) -> bool:
        """Whether what is told in comments is no longer so."""
        document = self._context.document
        return self._changes != self._told or document.lesson.test_is_closed != self._closed

    def _ask(self) -> None:
        design = self._context.document.design
        changes = self._changes
        closed = self._context.document.lesson.test_is_closed
        language, rows, style = spoken_language(), self._rows_name(), self.style_shown
        request = CodeOf(design, language, rows, style, changes, closed)
        self._asked_of, self._told, self._closed = design, changes, closed
        self._question.ask(request, self._answered, self._failed)

    @property
    def style_shown(self) -> Style:
        """In whose words the code is written."""
        return STYLES[self.style_choice.place]

    def show_style(self, style: str) -> None:
        """Have the code in the words of ``style``, one of `STYLES`."""
        if style != self.style_shown:
            self.style_choice.choose(STYLES.index(style))
            self._style_chosen(STYLES.index(style))

    def _style_chosen(self, _place: int) -> None:
        self._shown = None  # all of it is other: nothing flashes
        self._ask()

    def _answered(self, lines: tuple[CodeLine, ...]) -> None:
        flash = self._shown is not None and self._problem is None and self.isVisible()
        self._shown, self._problem = self._asked_of, None
        self.view.show_lines(lines, flash=flash)
        self._stack.setCurrentIndex(1)
        self._light(reveal=not flash)  # else what changed is in sight, and stays so

    def _failed(self, message: Message, _details: str) -> None:
        self._problem, self._shown = message, self._asked_of
        self._say_nothing()
        self._stack.setCurrentIndex(0)

    def _name(self) -> str:
        return work_name(self._context.document)

    def _rows_name(self) -> str:
        """What stands beside the code: a file of rows, or a folder of pictures."""
        pictures = self._context.document.design.data.source.family == "picture"
        return f"{self._name()}-pictures" if pictures else f"{self._name()}.csv"

    # --- light, and what a click chooses -----------------------------------------------------

    def _light(self, *, reveal: bool = True) -> None:
        if self.isVisible():
            pointed = self._context.pointed
            self.view.light(pointed.now, reveal=reveal and pointed.is_chosen)

    def _reveal_chosen(self) -> None:
        """Its lines come into sight also while the mouse still lies on what it has clicked."""
        if self.isVisible():
            self.view.light(self._context.pointed.now, reveal=True)

    def _line_chosen(self, line: CodeLine) -> None:
        for about in sorted(line.about):
            kind, _, brick = about.partition(":")
            if kind == "brick":
                self._context.pointed.want_brick(brick)
                return
        self._context.pointed.choose(line.about)

    # --- taking away -------------------------------------------------------------------------

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.view.toPlainText() + "\n")
        self._tell(
            self.tr("Copied. It reads the rows from {file}, which Save writes.").format(
                file=self._rows_name()
            )
        )

    def _save_script(self) -> None:
        self.saving.ask(self.wish("script"))

    def _save_notebook(self) -> None:
        self.saving.ask(self.wish("notebook"))

    def wish(self, kind: Kind, path: Path = Path()) -> Wish:
        """What is seen here, to be saved as ``kind``."""
        options = {"style": self.style_shown}
        leaving = Leaving(self._context.document.design, self._run_shown)
        return Wish(kind, path, options, options, FACTS[kind].endings[0], leaving)

    def _saved(self, files: tuple[object, ...]) -> None:
        names = ", ".join(getattr(file, "name", "") for file in files)
        self._tell(self.tr("Saved: {files}").format(files=names))

    def _not_saved(self, message: Message) -> None:
        box = MessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(MessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("The code was not saved"))
        box.setText(message_text(message))
        box.open()

    def _tell(self, text: str) -> None:
        self._note = text
        self._say_of()
