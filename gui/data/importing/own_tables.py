"""The ways in which a person's own table comes in: a file, the clipboard, the keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.data.reading.table_file import TableFile
from engine.data.reading.table_import import ImportOptions
from engine.design import Design
from engine.service.requests.rows_requests import CellsOf
from engine.service.requests.table_requests import UseCells
from engine.service.table_origins import (
    AsTestPart,
    FromFile,
    FromText,
    Origin,
    Present,
    without_test_part,
)
from gui.data.importing.grid_dialog import GridDialog
from gui.data.importing.import_dialog import ImportDialog
from gui.data.sources.source_changes import SourceChanges
from gui.data.table.cell_block import MAXIMUM_CELLS, Block
from gui.door.question import Question
from gui.widgets.files.file_dialog import documents_folder, file_dialog, table_filter
from gui.work.context import Context


class OwnTables(QObject):
    """Opens the dialogs, one at a time, and makes one undoable edit of what they give.

    Signals:
        opened(Path): the file's table is the data now.
    """

    opened = Signal(object)

    def __init__(self, context: Context, sources: SourceChanges, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._sources = sources
        self._parent = parent
        self._file_dialog: QFileDialog | None = None
        self._folder: Path | None = None
        self._draft: Block | None = None  # typed and not used
        self._editing = False
        self._undo_text = ""
        self._path: Path | None = None
        self._question = Question(context.engine)
        self.import_dialog: ImportDialog | None = None
        self.grid_dialog: GridDialog | None = None

    # --- what can be asked for ----------------------------------------------------------------

    @property
    def present(self) -> TableFile | None:
        """The design's own table, where it has one."""
        source = self._context.document.design.data.source
        return source if isinstance(source, TableFile) else None

    @property
    def can_edit(self) -> bool:
        """Whether the present table is small enough to be looked through by hand."""
        report, file = self._context.facts.report, self.present
        if file is None or file.path or file.test_file is not None or report is None:
            return False
        cells = report.table.rows * len(report.table.columns)
        return self._context.facts.is_current and 0 < cells <= MAXIMUM_CELLS

    def choose(self) -> None:
        """Let the person find a file, then preview it."""
        self._choose_file(self.tr("Open a table"), self.open)

    def open(self, path: Path | str) -> None:
        """Preview the table at ``path``; accepted, it becomes the design's data."""
        path = Path(path)
        self._folder = path.absolute().parent
        self._path = path.absolute()
        self._preview(FromFile(path), self.tr("Choose data: {name}").format(name=path.name))

    def paste(self) -> None:
        """Preview what the clipboard holds."""
        name = self.tr("Pasted table")
        text = QGuiApplication.clipboard().text()
        self._path = None
        self._preview(FromText(text, name), self.tr("Paste a table"))

    def type(self) -> None:
        """Let the person type a table; what was typed and not used is still there."""
        self._open_grid(self._draft, draft=self._draft is not None, editing=False)

    def edit(self) -> None:
        """Let the person mend the cells of the present table."""
        source = self.present
        if source is None or not self.can_edit:
            return
        self._question.ask(CellsOf(source), self._cells_arrived, self._sources.fail)

    def read_again(self) -> None:
        """Preview the present table, to be read in another way."""
        file = self.present
        if file is not None:
            present = Present(file)
            self._path = None
            self._preview(
                present, self.tr("Read the table in another way"), options=present.options
            )

    def choose_test_part(self) -> None:
        """Let the person find a second file, whose rows are the test part."""
        if self.present is not None:
            self._choose_file(self.tr("A second table as test part"), self.open_test_part)

    def open_test_part(self, path: Path | str) -> None:
        """Preview the second table at ``path``."""
        file, path = self.present, Path(path)
        if file is None:
            return
        self._folder = path.absolute().parent
        self._path = None
        self._preview(AsTestPart(file, path), self.tr("Test part: {name}").format(name=path.name))

    def permit(self) -> None:
        """Let the next file that the design names, and that was never opened here, be read."""
        store = self._context.engine.store
        for file in self.present.files if self.present is not None else ():
            if file.path and not store.may_read(file.path, file.fingerprint):
                store.permit(file.path, file.fingerprint)
                self._context.facts.look_again()
                break

    def find(self) -> None:
        """Let the person show where the present table's file is now."""
        if self.present is not None:
            self._choose_file(self.tr("Find the table"), self.find_at)

    def find_at(self, path: Path | str) -> None:
        """Take the file at ``path`` as the present table's, if it is the same."""
        source, path = self.present, Path(path)
        if source is not None:
            self._folder = path.absolute().parent
            text = self.tr("Find the table: {name}").format(name=path.name)
            self._sources.find(source, path, text)

    def remove_test_part(self) -> None:
        """Take the second file out of the design, in one undoable step."""
        document = self._context.document
        document.edit(self.tr("Remove the test part"), without_test_part(document.design))

    def close(self) -> None:
        """Close what is open; nothing is asked."""
        if self.import_dialog is not None:
            self.import_dialog.reject()
        if self.grid_dialog is not None:
            self.grid_dialog.reject()

    # --- files --------------------------------------------------------------------------------

    def _choose_file(self, title: str, handler: object) -> None:
        dialog = file_dialog(self._parent.window(), title, self._usual_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([table_filter(), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(handler)
        self._file_dialog = dialog
        dialog.open()

    def _usual_folder(self) -> Path:
        """Where the last table was, or the design's own file, or the person's documents."""
        if self._folder is not None:
            return self._folder
        path = self._context.document.path
        return path.parent if path is not None else documents_folder()

    # --- the preview --------------------------------------------------------------------------

    def _preview(
        self, origin: Origin, undo_text: str, *, options: ImportOptions | None = None
    ) -> None:
        self.close()
        self._undo_text = undo_text
        dialog = ImportDialog(self._context, origin, options, self._parent.window())
        dialog.table_accepted.connect(self._accepted)
        if isinstance(origin, AsTestPart):
            dialog.another_wanted.connect(self.choose_test_part)
        else:
            dialog.another_wanted.connect(self.choose)
        dialog.paste_wanted.connect(self.paste)
        dialog.type_wanted.connect(self.type)
        dialog.finished.connect(self._preview_closed)
        self.import_dialog = dialog
        dialog.open()

    def _accepted(self, design: Design) -> None:
        path, self._path = self._path, None
        self._sources.take(design, self._undo_text)
        if path is not None:
            self.opened.emit(path)

    def _preview_closed(self, _result: int) -> None:
        if self.import_dialog is not None:
            self.import_dialog.deleteLater()
        self.import_dialog = None

    # --- the sheet ----------------------------------------------------------------------------

    def _cells_arrived(self, cells: tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]) -> None:
        names, rows = cells
        self._open_grid([list(names), *map(list, rows)], draft=False, editing=True)

    def _open_grid(self, cells: Block | None, *, draft: bool, editing: bool) -> None:
        self.close()
        self._editing = editing
        dialog = GridDialog(
            self._context, cells, self._parent.window(), draft=draft, editing=editing
        )
        dialog.used.connect(self._cells_used)
        dialog.left.connect(self._cells_left)
        dialog.finished.connect(self._grid_closed)
        self.grid_dialog = dialog
        dialog.open()

    def _cells_used(self, cells: Block) -> None:
        file, editing = self.present, self._editing
        name = file.name if editing and file is not None else self.tr("Typed table")
        request = UseCells(self._context.document.design, tuple(map(tuple, cells)), name)
        self._undo_text = self.tr("Edit the table") if editing else self.tr("Type a table")
        if self.grid_dialog is not None:
            self._question.ask(request, self._grid_taken, self.grid_dialog.fail)

    def _grid_taken(self, design: Design) -> None:
        if not self._editing:
            self._draft = None
        self._sources.take(design, self._undo_text)
        if self.grid_dialog is not None:
            self.grid_dialog.succeed()

    def _cells_left(self, cells: Block) -> None:
        self._draft = cells

    def _grid_closed(self, _result: int) -> None:
        self._question.forget()
        if self.grid_dialog is not None:
            self.grid_dialog.deleteLater()
        self.grid_dialog = None
