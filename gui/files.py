"""Opening and saving: what is asked of the person, what is remembered, what goes into a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine import brickfile
from engine.brickfile import SUFFIX, Bundle
from engine.data.store import TableStore
from engine.data.table_file import TableFile
from engine.design import Design
from engine.messages import Message
from engine.run_record import RunRecord
from gui.document import Document
from gui.file_dialog import any_filter, as_file_name, documents_folder, file_dialog
from gui.lessons import lesson_called
from gui.preferences import Preferences
from gui.session import Session
from gui.texts import engine_text
from gui.widgets.message_box import MessageBox
from gui.worker import Worker

Answer = Literal["save", "discard", "cancel"]


class Questions(QObject):
    """What a person is asked; tests put another object in its place."""

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window

    def about_unsaved(self, name: str) -> Answer:
        """What is to become of changes that are not saved yet."""
        box = MessageBox(self._window)
        box.setIcon(MessageBox.Icon.Question)
        box.setWindowTitle("Neurobricks")
        box.setText(self.tr("Save the changes?") + f"\n{name}")
        box.setInformativeText(self.tr("What is not saved will be lost."))
        save = box.addButton(self.tr("&Save"), MessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(self.tr("&Don't save"), MessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), MessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        answers: dict[object, Answer] = {save: "save", discard: "discard"}
        return answers.get(box.clickedButton(), "cancel")

    def where_to_save(self, proposal: Path) -> Path | None:
        """A path to save to, or None; the dialog itself asks before it replaces a file."""
        dialog = self._dialog(self.tr("Save as"), proposal.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(proposal.name)
        return self._chosen(dialog)

    def what_to_open(self, folder: Path) -> Path | None:
        dialog = self._dialog(self.tr("Open"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([any_filter(SUFFIX), *dialog.nameFilters()])
        return self._chosen(dialog)

    def _dialog(self, title: str, folder: Path) -> QFileDialog:
        dialog = file_dialog(self._window, title, folder)
        dialog.setNameFilters([f"Neurobricks (*{SUFFIX})", self.tr("All files") + " (*)"])
        return dialog

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        accepted = dialog.exec() and dialog.selectedFiles()
        path = Path(dialog.selectedFiles()[0]) if accepted else None
        dialog.deleteLater()
        return path


class Files(QObject):
    """Opens files into the document and saves it, on a thread of its own.

    Signals:
        opened(Path): another document is there.
        saved(Path): it was written whole.
        failed(Message, str): why not, and raw details.
        busy_changed(bool): a file is being read or written.
    """

    opened = Signal(object)
    saved = Signal(object)
    failed = Signal(object, str)
    busy_changed = Signal(bool)

    def __init__(
        self,
        document: Document,
        session: Session,
        preferences: Preferences,
        questions: Questions,
        parent: QObject | None = None,
        *,
        thumbnail: Callable[[], bytes] = bytes,
    ) -> None:
        super().__init__(parent)
        self.questions = questions
        self.thumbnail = thumbnail
        self._document = document
        self._session = session
        self._preferences = preferences
        self._worker = Worker("files", self)
        self._busy = False
        self._newest = 0  # the last file that was asked for: an earlier one comes too late
        self._saving: tuple[Path, Callable[[], None]] | None = None
        self._leaving: Callable[[], None] | None = None
        session.run_caught_up.connect(self._save_caught_up)

    @property
    def busy(self) -> bool:
        return self._busy

    @property
    def anything_to_lose(self) -> bool:
        """Whether leaving now would lose something: an edit, or what is being learned.

        A lesson that was only trained is not asked about: a class goes from one to the next,
        and Train gives the same run again.
        """
        if self._document.untouched_lesson:
            return False
        return self._document.unsaved or self._session.state in ("preparing", "running")

    @property
    def name(self) -> str:
        """What the document is called in a title."""
        path = self._document.path
        return path.stem if path is not None else self.tr("Untitled")

    # --- leaving ---------------------------------------------------------------------------

    def leave(self, then: Callable[[], None]) -> None:
        """Call ``then`` once the open document may go: at once, after it is saved, or never."""
        if self._saving is not None:
            self._leaving = then  # when it is written: perhaps nothing is left to ask then
            return
        answer = self.questions.about_unsaved(self.name) if self.anything_to_lose else "discard"
        if answer == "save":
            self.save(then)
        elif answer == "discard":
            then()

    def close(self) -> bool:
        """Finish what is being written; whether it ended in time."""
        return self._worker.close()

    # --- opening ---------------------------------------------------------------------------

    def choose(self) -> Path | None:
        """A file that the person wants opened, of whatever kind."""
        return self.questions.what_to_open(self._usual_folder())

    def open(self, path: Path) -> None:
        """Open ``path`` in place of the document, once that may go."""
        path = path.absolute()
        self.leave(lambda: self._open(path, path, recovered=False))

    def recover(self, path: Path, original: Path | None) -> None:
        """Open the autosaved file ``path`` as the unsaved state of ``original``."""
        self._open(path, original, recovered=True)

    def _open(self, path: Path, original: Path | None, *, recovered: bool) -> None:
        self._newest += 1
        number = self._newest
        store = self._session.engine.library.store

        def read() -> Bundle:
            bundle = brickfile.read(path)
            for data in bundle.tables.values():
                store.add(data)
            return bundle

        def show(bundle: Bundle) -> None:
            self._set_busy(self._worker.busy)
            if number == self._newest:
                run = bundle.runs[-1] if bundle.runs else None
                self._document.replace(bundle.design, run=run, path=original, recovered=recovered)
                if original is not None and not recovered:
                    self._preferences.remember_file(original)
                self.opened.emit(original or path)

        self._set_busy(True)
        self._worker.do(read, show, self._fail)

    # --- saving ----------------------------------------------------------------------------

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save to the document's file; asks for one where it has none."""
        if self._document.path is None:
            self.save_as(then)
        else:
            self.save_to(self._document.path, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        path = self._document.path or self._usual_folder() / f"{self._proposed_name()}{SUFFIX}"
        chosen = self.questions.where_to_save(path)
        if chosen is not None:
            self.save_to(with_suffix(chosen), then)

    def save_to(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Save to ``path``, then call ``then``; only if it was written whole."""
        if self._saving is not None:
            return
        self._saving = (path.absolute(), then or _nothing)
        self._set_busy(True)
        # What is being learned at this moment is saved as far as it got.
        self._session.catch_up()

    def bundle(self) -> Bundle:
        """The document as it would be saved now. Cheap: nothing is copied."""
        return bundle_of(
            self._document.design,
            self._document.run,
            self._session.engine.library.store,
            self.thumbnail(),
        )

    def _save_caught_up(self) -> None:
        if self._saving is None:
            return
        path, _ = self._saving
        design, run, bundle = self._document.design, self._document.run, self.bundle()

        def written(_: object) -> None:
            saving, self._saving = self._saving, None
            self._set_busy(self._worker.busy)
            self._document.saved(path, design, run)
            self._preferences.remember_file(path)
            self.saved.emit(path)
            if saving is not None:
                saving[1]()
            leaving, self._leaving = self._leaving, None
            if leaving is not None:
                self.leave(leaving)

        self._worker.do(lambda: brickfile.write(path, bundle), written, self._fail_saving)

    # --- inside ----------------------------------------------------------------------------

    def _fail_saving(self, message: Message, details: str) -> None:
        self._saving = self._leaving = None
        self._fail(message, details)

    def _fail(self, message: Message, details: str) -> None:
        self._set_busy(self._worker.busy)
        self.failed.emit(message, details)

    def _set_busy(self, busy: bool) -> None:
        busy = busy or self._saving is not None
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)

    def _usual_folder(self) -> Path:
        """Where the last file was, or the person's documents."""
        if self._document.path is not None:
            return self._document.path.parent
        recent = self._preferences.recent_files
        if recent:
            return recent[0].parent
        return documents_folder()

    def _proposed_name(self) -> str:
        """After the table or the lesson that it began with: better to find than "Untitled"."""
        design = self._document.design
        source, lesson = design.data.source, lesson_called(design.recipe)
        if isinstance(source, TableFile):
            name = Path(source.name).stem
        else:
            name = engine_text(lesson.title) if lesson is not None else ""
        return as_file_name(name) or self.name


def bundle_of(
    design: Design, run: RunRecord | None, store: TableStore, thumbnail: bytes = b""
) -> Bundle:
    """A design and its run with the imported tables that they need."""
    tables = {}
    for source in (design.data.source, run.design.data.source if run is not None else None):
        while isinstance(source, TableFile):
            data = store.get(source.fingerprint) if not source.path else None
            if data is not None:
                tables[source.fingerprint] = data
            source = source.test_file
    return Bundle(design, tables, (run,) if run is not None else (), thumbnail)


def with_suffix(path: Path) -> Path:
    """``path`` with ``.brick`` at its end, whatever dots its name has."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def _nothing() -> None:
    pass
