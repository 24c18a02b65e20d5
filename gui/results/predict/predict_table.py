"""Predict a whole table: choose a file of rows, get the same table back with the answers."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QWidget

from engine.evaluation.quality import Quality
from engine.messages import Message
from engine.prediction.answer_table import AnsweredTable
from engine.service.requests.file_requests import AnswerTable, ColumnsToAnswer, TableColumns
from gui.door.unanswered import Asked
from gui.figure_words import percent_text, steady_number, value_text
from gui.look.spoken import on_language_change
from gui.results.predict.column_matching import ColumnMatching
from gui.texts import message_text, number_text
from gui.widgets.files.file_dialog import documents_folder, file_dialog, table_filter
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.work.context import Context


class PredictTable(QWidget):
    """A button; while rows are answered a bar and Cancel; then what was done, in words, in
    `outcome`, which stands where the page wants it.

    Signals:
        finished(): all rows are answered, or it is told why not.
    """

    finished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._engine = context.engine
        self._asked: Asked | None = None
        self._broken_off = False
        self._done: AnsweredTable | None = None
        self._problem: Message | None = None
        self._saved: Path | None = None
        self._folder = documents_folder()
        self.button, self.cancel_button = QPushButton(), QPushButton()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(context.look.px(160))
        self.outcome = wrapped_label()
        self.outcome.setVisible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self.cancel_button)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.choose)
        self.cancel_button.clicked.connect(self._cancel)
        context.run.state_changed.connect(self._look)
        context.run.forgotten.connect(self._forget)
        context.run.started.connect(self._forget)
        self.retranslate()
        self._look()
        on_language_change(self.retranslate)

    def choose(self) -> None:
        """Ask for the file of rows, then for the place of the answers."""
        dialog = file_dialog(self.window(), self.tr("Rows to predict"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(table_filter())
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, name: str) -> None:
        path = Path(name)
        self._folder = path.parent
        self._begin()
        ask, found = ColumnsToAnswer(path), partial(self._columns_found, path)
        self._asked = self._engine.ask(ask, found, self._failed)
        self._say()
        self._look()

    def _columns_found(self, path: Path, columns: TableColumns) -> None:
        """Where some are missing, the person says which they are."""
        self._look()
        if not columns.lacking:
            self._ask_where(path, {})
            return
        dialog = ColumnMatching(self._context.look, columns, path.name, self.window())
        dialog.matched.connect(partial(self._ask_where, path))
        dialog.open()

    def _ask_where(self, path: Path, matching: dict[str, str]) -> None:
        dialog = file_dialog(self.window(), self.tr("Save the answers as"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["CSV (*.csv)", "Excel (*.xlsx)"])
        workbook = path.suffix.lower().startswith(".xls")  # as it came, so it goes
        ending = "xlsx" if workbook else "csv"
        dialog.selectNameFilter("Excel (*.xlsx)" if workbook else "CSV (*.csv)")
        dialog.setDefaultSuffix(ending)
        dialog.filterSelected.connect(partial(_end_alike, dialog))
        dialog.selectFile(self.tr("{name} with answers").format(name=path.stem) + f".{ending}")
        dialog.fileSelected.connect(partial(self._save_as, path, matching))
        dialog.open()

    def _save_as(self, path: Path, matching: dict[str, str], out: str) -> None:
        self.predict(path, Path(out), matching)

    def _begin(self) -> None:
        self._done = self._problem = None
        self.bar.setValue(0)
        self._broken_off = False

    def predict(self, path: Path, out: Path, matching: dict[str, str] | None = None) -> None:
        """Answer the rows of the file at ``path`` into ``out``; ``matching``: by which names the
        file has columns that the network knows by others."""
        if self._at_work:
            return
        self._begin()
        self._saved = out
        request = AnswerTable(path, out, matching or {})
        self._asked = self._engine.ask(request, self._predicted, self._failed, self._progressed)
        self._say()
        self._look()

    # --- words ----------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.button.setText(self.tr("Predict a table…"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Rows answered"))
        self._look()
        self._say()

    def _say(self) -> None:
        text, role = "", "muted"
        if self._problem is not None:
            text, role = message_text(self._problem), "error"
        elif self._done is not None and self._saved is not None:
            done = self._done
            text = self.tr("Rows answered: {answered} of {rows}. Saved as {name}.").format(
                answered=number_text(done.answered),
                rows=number_text(done.rows),
                name=self._saved.name,
            )
            role = "warning" if done.answered < done.rows or done.outside else "good"
            if done.quality is not None:
                text = f"{text} {_told(done.quality, done.known)}"
            lines = [text, *(message_text(message) for message in (*done.warnings, *done.notes))]
            text = "\n".join(lines)
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        if self.outcome.property("role") != role:
            self.outcome.setProperty("role", role)
            self.outcome.style().unpolish(self.outcome)
            self.outcome.style().polish(self.outcome)

    # --- inside ---------------------------------------------------------------------------

    def _look(self) -> None:
        """The button is there when there is something to answer with, and nothing runs."""
        run = self._context.run
        at_work = self._at_work
        trained = run.number > 0 and run.state in ("paused", "ended")
        had_focus = self.button.hasFocus() or self.cancel_button.hasFocus()
        shown, hidden = self.button, self.cancel_button
        if at_work:
            shown, hidden = hidden, shown
        self.button.setEnabled(trained)
        self.bar.setVisible(at_work)
        shown.setVisible(True)
        if had_focus and shown.isEnabled():  # else Qt gives it to whatever comes next
            shown.setFocus()
        hidden.setVisible(False)
        if trained:
            told = self.tr(
                "Reads a file of rows and saves it, as CSV or for Excel, with the answers beside "
                "them."
            )
        elif run.state in ("running", "preparing"):
            told = self.tr("Pause or stop the training first.")
        else:
            told = self.tr("Press Train first.")
        set_tool_tip(self.button, told)
        self.button.setAccessibleDescription(told)

    def _cancel(self) -> None:
        if self._asked is not None and self._asked.waits:
            self._broken_off = True
            self._asked.break_off()

    @property
    def _at_work(self) -> bool:
        return self._asked is not None and self._asked.waits

    def _progressed(self, share: float) -> None:
        self.bar.setValue(round(1000 * share))

    def _predicted(self, done: AnsweredTable) -> None:
        self._done = done
        self._say()
        self._look()
        self.finished.emit()

    def _failed(self, message: Message, _details: str) -> None:
        self._problem = None if self._broken_off else message
        self._say()
        self._look()
        self.finished.emit()

    def _forget(self, number: int = 0) -> None:
        """What was said belongs to a run that is no more."""
        self._cancel()
        self._done = self._problem = None
        self._say()
        self._look()


def _end_alike(dialog: QFileDialog, chosen: str) -> None:
    """The name ends as the kind that was chosen."""
    ending = "xlsx" if "xlsx" in chosen else "csv"
    dialog.setDefaultSuffix(ending)
    names = dialog.selectedFiles()
    if names:
        dialog.selectFile(Path(names[0]).with_suffix(f".{ending}").name)


def _told(quality: Quality, rows: int) -> str:
    """How good the answers are where the table says what is right."""
    translate = QCoreApplication.translate
    figures = quality.figures
    if quality.confusion is not None:
        words = translate(
            "PredictTable", "Rows with a known answer: {rows}; of these, right: {share}."
        )
        share = percent_text(figures["accuracy_score"])
        return words.format(rows=number_text(rows), share=share)
    words = translate("PredictTable", "Rows with a known answer: {rows}; MAE {error}{more}.")
    r2 = figures.get("r2_score")
    more = "" if r2 is None else f", R² {steady_number(r2)}"
    error = value_text(figures["mean_absolute_error"])
    return words.format(rows=number_text(rows), error=error, more=more)
