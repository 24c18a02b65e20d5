"""Before a table is opened: how it is to be read, and what that gives."""

from __future__ import annotations

import time

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.data.facts import TableFacts
from engine.data.reading.assembling import HEADS_LEFT_OUT
from engine.data.reading.table_import import ImportOptions, TablePreview
from engine.data.reading.table_top import HEADS_AGAIN
from engine.data.reading.text.csv_table import NO_ROWS, ONE_COLUMN
from engine.design import Design
from engine.messages import Message
from engine.service.messages.crossing import Request
from engine.service.requests.table_requests import LookThrough, OpenTable, PreviewTable
from engine.service.table_origins import FromFile, Origin, as_shown
from gui.data.importing.import_choices import ImportChoices
from gui.data.importing.import_ways import ImportWays
from gui.data.importing.preview_head import PreviewHead
from gui.data.importing.preview_model import PreviewModel
from gui.data.importing.way_out import WayOut
from gui.door.processes import DATA_DIED
from gui.door.question import Question
from gui.door.unanswered import Answer, Progress
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen
from gui.work.context import Context

_PAUSE_MS = 120  # a choice that is gone through with the arrow keys is read once
_READ_AHEAD = 2 << 20  # bytes: so much is read in no time, and then all notes can be told
_LONG = 2.0  # seconds from which on it is worth saying how many are left
_MOST_NOTES = 4
_FITTED = 60  # columns whose width follows what is in them


class ImportDialog(QDialog):
    """A preview that is read anew at each choice. Enter opens what is seen.

    Show it with ``open()``. While the whole table is read it shows how far it is, and Cancel
    stops the reading.

    Signals:
        table_accepted(Design): the design with the table; the dialog is closed.
        another_wanted(): another file instead of this one.
        paste_wanted(): what is in the clipboard now, instead of what was there.
        type_wanted(): a table that is typed.
    """

    table_accepted = Signal(object)
    another_wanted = Signal()
    paste_wanted = Signal()
    type_wanted = Signal()

    def __init__(
        self,
        context: Context,
        origin: Origin,
        options: ImportOptions | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._origin = origin
        self._preview: TablePreview | None = None
        self._whole: TableFacts | None = None
        self._problem: Message | None = None
        self._question = Question(context.engine)
        self._ahead = Question(context.engine)
        self._reading = False
        self._share, self._began = 0.0, 0.0
        self._first = True
        px = context.look.px
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._read_preview)

        self.name = ElidedLabel(origin.name)
        self.name.setProperty("role", "title")
        self.size_label = PlainLabel()
        self.size_label.setProperty("role", "muted")
        self.choices = ImportChoices(
            context.look, options or ImportOptions(), encoded=origin.encoded
        )
        self.choices.chosen.connect(self._chosen)
        self.model = PreviewModel(self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setHorizontalHeader(PreviewHead(context.look, self.view))
        self.view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().setDefaultSectionSize(px(24))
        self.view.verticalHeader().setSectionsClickable(False)
        self.note = wrapped_label()
        self.ways = ImportWays(context.look)
        self.ways.chosen.connect(self.choices.take)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.proposed_button, self.another_button = QPushButton(), QPushButton()
        self.way_out = WayOut()
        self.way_out.taken.connect(self._go_another_way)
        self.cancel_button, self.open_button = QPushButton(), QPushButton()
        for button in (self.proposed_button, self.another_button, self.cancel_button):
            button.setAutoDefault(False)
        self.proposed_button.clicked.connect(self.choices.forget)
        self.another_button.clicked.connect(self._ask_for_another)
        self.cancel_button.clicked.connect(self.reject)
        self.open_button.setProperty("role", "primary")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.accept)
        self._arrange()
        self.finished.connect(self._let_go)
        self.retranslate()
        self._read_preview()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    def _arrange(self) -> None:
        px = self._context.look.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.another_button, self.way_out, self.proposed_button):
            buttons.addWidget(button)
        buttons.addWidget(self.progress, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        heading = QHBoxLayout()
        heading.setSpacing(px(8))
        heading.addWidget(self.name, 1)
        heading.addWidget(self.size_label)
        add_layout(layout, heading)
        layout.addWidget(self.choices)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.note)
        layout.addWidget(self.ways)
        self._body = layout
        add_layout(layout, buttons)
        self.resize(px(760), px(500))

    @property
    def waiting(self) -> bool:
        """Whether a preview or the table is on its way."""
        return self._question.waits or self._soon.isActive()

    @property
    def looking_ahead(self) -> bool:
        """Whether the rest of a small table is being looked through."""
        return self._ahead.waits

    # --- Qt --------------------------------------------------------------------------------

    def accept(self) -> None:
        """Read the whole table as the preview shows it; the dialog closes when it is there."""
        if self._preview is None or not self._may_open:
            return
        self._stop_looking_ahead()
        self._reading = True
        self._share, self._began = 0.0, time.monotonic()
        options = as_shown(self._preview, self.choices.options)
        request = OpenTable(self._origin, options, self._context.document.design)
        self._ask(request, self._opened, self._show_progress)
        self.cancel_button.setFocus()  # the only thing that there is to do now

    @property
    def _may_open(self) -> bool:
        # A reader that has died is another one by now: the same may well go well.
        fine = self._problem is None or self._problem == DATA_DIED()
        return self._preview is not None and fine and not self._reading and not self.waiting

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Open a table"))
        self.view.setAccessibleName(self.tr("The table's first rows"))
        self.progress.setAccessibleName(self.tr("How much of the table is read"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.open_button.setText(self.tr("Open"))
        self.proposed_button.setText(self.tr("As proposed"))
        if self._origin.path is not None:
            self.another_button.setText(self.tr("Another file…"))
        else:
            self.another_button.setText(self.tr("Paste again"))
        self._show()

    # --- asking ----------------------------------------------------------------------------

    def _chosen(self, _options: ImportOptions) -> None:
        """The person set something: what was not set is proposed anew for it."""
        self._stop_looking_ahead()
        self._soon.start()
        self._show()

    def _read_preview(self) -> None:
        self._stop_looking_ahead()
        self._ask(PreviewTable(self._origin, self.choices.options), self._previewed)

    def _ask(self, request: Request, answer: Answer, progress: Progress | None = None) -> None:
        self._problem = None
        self._question.ask(request, answer, self._failed, progress)
        self._show()

    def _look_ahead(self, seen: TablePreview) -> None:
        """Read a small table to its end: what there is to say is said before it is opened."""
        request = LookThrough(self._origin, as_shown(seen, self.choices.options))
        self._ahead.ask(request, self._looked_ahead, self._could_not_look_ahead)

    def _stop_looking_ahead(self) -> None:
        self._ahead.forget()
        self._whole = None

    def _ask_for_another(self) -> None:
        wanted = self.another_wanted if self._origin.path is not None else self.paste_wanted
        self.reject()
        wanted.emit()

    def _go_another_way(self, way: str) -> None:
        if way == "again":
            self._read_preview()
            return
        self.reject()
        (self.paste_wanted if way == "paste" else self.type_wanted).emit()

    # --- hearing ---------------------------------------------------------------------------

    def _previewed(self, seen: TablePreview) -> None:
        self._preview = seen
        if len(seen.names) < self._origin.least_columns:
            self._problem = ONE_COLUMN()
        elif not seen.rows:
            self._problem = NO_ROWS(name=seen.name)
        self.choices.show_preview(seen)
        self.model.show_preview(seen)
        self._fit_columns()
        if self._problem is None and seen.size <= _READ_AHEAD:
            self._look_ahead(seen)
        self._show()
        if self._first:
            self._first = False
            self.open_button.setFocus()

    def _looked_ahead(self, whole: TableFacts) -> None:
        self._whole = whole
        self.model.show_facts(whole.columns)
        self._show()

    def _could_not_look_ahead(self, problem: Message, _details: str) -> None:
        """It will not open like this: better to know now."""
        self._problem = problem
        self._help()
        self._show()

    def _opened(self, design: Design) -> None:
        self._reading = False
        self.table_accepted.emit(design)
        super().accept()

    def _failed(self, problem: Message, _details: str) -> None:
        if not self._reading:  # what the choices gave before is not what they give now
            self._preview = None
            self.choices.show_preview(None)
            self.model.show_preview(None)
        self._reading = False
        self._problem = problem
        self._help()
        self._show()
        if self._first:  # what there is to do now
            self.another_button.setFocus()

    def _help(self) -> None:
        """An open quotation mark is mended where quotation marks are chosen."""
        if self._problem is not None and "not_a_table" in self._problem.code:
            self.choices.open_more()

    def _let_go(self, _result: int) -> None:
        """Closed: nobody waits for an answer any more, and the reading stops."""
        self._soon.stop()
        self._stop_looking_ahead()
        self._question.forget()

    # --- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        seen = self._preview
        self._show_size()
        self.choices.setEnabled(not self._reading)
        text, role = self._said()
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            self.note.style().polish(self.note)
        self.note.setText(text)
        self.ways.show_ways(seen.ways if seen is not None and not self._reading else ())
        self.progress.setVisible(self._reading)
        wrong = self._problem is not None
        self._place_note(alone=wrong and seen is None)
        self.way_out.offer(self._problem, only_again=not isinstance(self._origin, FromFile))
        self.proposed_button.setVisible(wrong and self._anything_set())
        self.another_button.setVisible(wrong and not self._reading)
        self.open_button.setEnabled(self._may_open)

    def _place_note(self, *, alone: bool) -> None:
        """Below the rows; where there are none, in the middle of the empty place."""
        self.view.setVisible(not alone)
        self._body.setStretchFactor(self.note, 1 if alone else 0)
        side = Qt.AlignmentFlag.AlignCenter if alone else Qt.AlignmentFlag.AlignLeft
        self.note.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _said(self) -> tuple[str, str]:
        """What there is to say, and the note's role."""
        if self._problem is not None:
            return message_text(self._problem), "error"
        if self._reading:
            return self._progress_text(), "muted"
        seen = self._preview
        if seen is None:
            return self.tr("Looking at the table…"), "muted"
        notes = list(seen.notes)
        if self._whole is not None:
            notes += [note for note in self._whole.notes if note not in notes]
            if any(note.code == HEADS_LEFT_OUT.code for note in notes):  # counted to the end
                notes = [note for note in notes if note.code != HEADS_AGAIN.code]
        lines = [message_text(note) for note in notes[:_MOST_NOTES]]
        if len(notes) > _MOST_NOTES:
            lines.append(self.tr("More remarks: {count}").format(count=len(notes) - _MOST_NOTES))
        if seen.linked:
            lines.insert(
                0,
                self.tr(
                    "This table is too large to be kept in the .brick file, which only remembers "
                    "where it is. Leave it in its place."
                ),
            )
        if lines:
            return "\n".join(lines), "warning"
        return self.tr("Does it look right? Letters readable, one value in each cell."), "muted"

    def _anything_set(self) -> bool:
        return self.choices.options != ImportOptions(sheet=self.choices.options.sheet)

    def _show_size(self) -> None:
        if self._preview is None:
            self.size_label.clear()
            return
        size = QLocale().formattedDataSize(
            self._preview.size, format=QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )
        if self._whole is not None:
            rows = QLocale().toString(self._whole.rows)
            self.size_label.setText(self.tr("Rows: {rows}, {size}").format(rows=rows, size=size))
        else:
            self.size_label.setText(size)
        self._body.activate()  # else the longer words are cut till the next turn of the loop

    def _show_progress(self, share: float) -> None:
        self._share = share
        self.progress.setValue(round(share * 1000))
        if self._reading:
            self.note.setText(self._progress_text())

    def _progress_text(self) -> str:
        """With the time that is left, where it takes long enough to be told."""
        passed = time.monotonic() - self._began
        left = passed * (1 - self._share) / self._share if self._share > 0 else 0.0
        if passed + left < _LONG or self._share < 0.05:
            return self.tr("Reading the table…")
        if left < 1:
            return self.tr("Reading the table… almost done")
        return self.tr("Reading the table… about {seconds} s left").format(
            seconds=QLocale().toString(round(left))
        )

    def _fit_columns(self) -> None:
        """By the longest cells; Qt asks all of them, of a wide table for seconds."""
        px, metrics = self._context.look.px, self.view.fontMetrics()
        head = self.view.horizontalHeader()
        for column in range(min(self.model.columnCount(), _FITTED)):
            texts = [text[:60] for text in self.model.longest(column)]
            width = max(map(metrics.horizontalAdvance, texts), default=0) + px(12)
            width = max(width, head.sectionSizeFromContents(column).width()) + px(8)
            self.view.setColumnWidth(column, max(px(72), min(width, px(240))))
