"""Opening and saving: what is asked first, what is remembered, what goes into a file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import SUFFIX, Bundle
from engine.brickfile.bundle_of import bundle_of
from engine.data.reading.table_file import TableFile
from engine.data.sources.without_names import NumbersWithoutNames
from engine.files.contents import CANCELLED, shown_name
from engine.files.file_stamp import stamp_of
from engine.files.leftovers import clear_leftovers
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.runs.runs import Runs
from engine.service.requests.file_requests import OpenBrick, OpenedBrick, OpenNetwork
from engine.service.requests.kinds import DataRequest
from gui.door.processes import DATA_DIED
from gui.door.question import Question
from gui.texts import engine_text
from gui.widgets.files.file_dialog import as_file_name, documents_folder
from gui.work.context import Context
from gui.work.files.file_questions import Answer, Changed, Questions
from gui.work.files.worker import Worker
from gui.work.lessons import lesson_called
from gui.work.remembered.preferences import Preferences

if TYPE_CHECKING:
    from engine.keras_file.opening import OpenedNetwork

log = logging.getLogger(__name__)

READER_DIED = Sentence(
    "file.reader_died",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The part that reads files ended over this file: {name}. It is damaged, or there was not "
        "enough memory for it. Nothing of yours is lost; if there is another copy of the file, "
        "open that one.",
    ),
)


@dataclass
class _Save:
    """A save that was asked for, and what is to follow it."""

    path: Path
    then: Callable[[], None]
    over: bool = False  # the person said so, whatever is there
    under_way: bool = False


class Files(QObject):
    """Opens files into the document and saves it.

    A file is read where strangers' files are, in the data process, and written on a thread of
    the window's own.

    Signals:
        opened(Path): another document is there.
        saved(Path): it was written whole.
        failed(Message, str): why not, and raw details.
        noted(Message): what is to be said of what was opened.
        network_opened(str, tuple): a network of others is there, from the file of that name;
            Messages say what is another than it was.
        busy_changed(bool): a file is being read or written.
        progressed(float): the share of the file that is opened, 0 … 1.
    """

    opened = Signal(object)
    saved = Signal(object)
    failed = Signal(object, str)
    busy_changed = Signal(bool)
    noted = Signal(object)
    network_opened = Signal(str, object)
    progressed = Signal(float)

    def __init__(
        self,
        context: Context,
        preferences: Preferences,
        questions: Questions,
        parent: QObject | None = None,
        *,
        thumbnail: Callable[[], bytes] = bytes,
    ) -> None:
        super().__init__(parent)
        self.questions = questions
        self.thumbnail = thumbnail
        self._document = context.document
        self._store = context.engine.store
        self._run, self._keeper = context.run, context.keeper
        self._preferences = preferences
        self._worker = Worker("files", self)
        self._busy = False
        self._asks = False  # what is to become of what is not saved
        self._opening = Question(context.engine)  # of an earlier file nothing comes any more
        self._saving: _Save | None = None
        self._next: list[_Save] = []  # asked for while another one is written
        self._stamp = ""  # of the document's file, as it was read or written last
        self._leaving: Callable[[], None] | None = None
        context.keeper.caught_up.connect(self._save_caught_up)

    @property
    def busy(self) -> bool:
        """Whether a file is being read or written."""
        return self._busy

    @property
    def opening(self) -> bool:
        """Whether a file is being opened, which `stop_opening` can end."""
        return self._opening.waits

    @property
    def anything_to_lose(self) -> bool:
        """Whether leaving now would lose something: an edit, or what was or is being learned."""
        return self._document.unsaved or self._run.state in ("preparing", "running")

    @property
    def name(self) -> str:
        """What the document is called in a title."""
        path = self._document.path
        return path.stem if path is not None else self.tr("Untitled")

    def title(self, *, named: bool) -> str:
        """Its name, and where it was handed in, if ``named``, by whom: a teacher opens one after
        the other."""
        by = self._document.lesson.handed_in
        return (
            f"{self.name} · {by.name} ({by.class_name})" if by is not None and named else self.name
        )

    # --- leaving ---------------------------------------------------------------------------

    def leave(self, then: Callable[[], None]) -> None:
        """Call ``then`` once the open document may go: at once, after it is saved, or never."""
        if self._saving is not None:
            self._leaving = then  # when it is written: perhaps nothing is left to ask then
            return
        if not self.anything_to_lose:
            then()
        elif not self._asks:  # else the question is in front of the person already
            self._asks = True
            self.questions.about_unsaved(self.name, partial(self._leave_so, then))

    def _leave_so(self, then: Callable[[], None], answer: Answer) -> None:
        self._asks = False
        if answer == "save":
            self.save(then)
        elif answer == "discard":
            then()

    def close(self) -> bool:
        """Finish what is being written; whether it ended in time."""
        return self._worker.close()

    def clear_leftovers(self, *folders: Path) -> None:
        """Clear what killed saves left in ``folders`` and beside the files used last."""
        places = {*folders, *(path.parent for path in self._preferences.recent_files)}
        self._worker.do(
            lambda: [clear_leftovers(place) for place in places], lambda _: None, _log_failure
        )

    # --- opening ---------------------------------------------------------------------------

    def choose(self, chosen: Callable[[Path], None]) -> None:
        """Let the person choose a file that is to be opened, of whatever kind."""
        self.questions.what_to_open(self._usual_folder(), chosen)

    def open(self, path: Path) -> None:
        """Open ``path`` in place of the document, once that may go."""
        path = path.absolute()
        self.leave(lambda: self._open(path, path, recovered=False))

    def open_copy(self, path: Path) -> None:
        """Open ``path`` in place of the document, as something that was saved nowhere yet: what is
        saved of it never writes over that file, which is another's."""
        self.leave(lambda: self._open(path.absolute(), None, recovered=False))

    def open_network(self, path: Path) -> None:
        """Open the network that Keras saved at ``path``, in place of the document once that may
        go. What is saved of it afterwards is a file of ours, beside it."""
        path = path.absolute()
        self.leave(lambda: self._open_network(path))

    def recover(self, path: Path, original: Path | None, stamp: str = "") -> None:
        """Open the autosaved file ``path`` as the unsaved state of ``original``, which was
        then as ``stamp`` says."""
        self._open(path, original, recovered=True, stamp=stamp)

    def _open(self, path: Path, original: Path | None, *, recovered: bool, stamp: str = "") -> None:
        def show(opened: OpenedBrick) -> None:
            bundle = opened.bundle
            self._set_busy(self._worker.busy)
            self._document.replace(
                bundle.design,
                runs=bundle.kept,
                planned=bundle.planned,
                answers=bundle.answers,
                course=bundle.course,
                trials=bundle.trials,
                lock=bundle.lock,
                handed_in=bundle.handed_in,
                path=original,
                recovered=recovered,
            )
            self._stamp = stamp if recovered else opened.stamp
            if original is not None and not recovered:
                self._preferences.remember_file(original)
            self.opened.emit(original or path)
            if bundle.said_of_pages is not None:
                self.noted.emit(bundle.said_of_pages)

        name = path if not recovered else original or self.tr("Untitled")
        self._ask_for(OpenBrick(path), shown_name(Path(name)), show)

    def _open_network(self, path: Path) -> None:
        def show(opened: OpenedNetwork) -> None:
            self._set_busy(self._worker.busy)
            run = opened.run
            self._document.replace(opened.design, runs=Runs((run,), run.id, run.number))
            self._stamp = ""
            self._preferences.remember_file(path)
            self.opened.emit(path)
            if opened.notes:
                self.network_opened.emit(shown_name(path), opened.notes)

        self._ask_for(OpenNetwork(path), shown_name(path), show)

    def _ask_for(self, request: DataRequest, name: str, show: Callable[[Any], None]) -> None:
        """Have a file read, and shown; ``name``: what the person knows it by."""

        def fail(message: Message, details: str) -> None:
            died = message.code == DATA_DIED().code
            self._fail(READER_DIED(name=name) if died else message, details)

        self._set_busy(True)
        self.progressed.emit(0.0)
        self._opening.ask(request, show, fail, self.progressed.emit)

    def stop_opening(self) -> None:
        """Open what is being opened no more: the document that is there stays."""
        if self._opening.waits:
            self._opening.forget()
            self._fail(CANCELLED(), "")

    # --- saving ----------------------------------------------------------------------------

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save to the document's file; asks for one where it has none."""
        if self._document.path is None:
            self.save_as(then)
        else:
            self.save_to(self._document.path, then)

    def save_as(
        self, then: Callable[[], None] | None = None, given_up: Callable[[], None] | None = None
    ) -> None:
        """Ask for a path and save there; ``then`` is called once it is written, ``given_up``
        where none is chosen."""
        path = self._document.path or self._usual_folder() / f"{self._proposed_name()}{SUFFIX}"
        self.questions.where_to_save(path, partial(self._save_chosen, then), given_up)

    def _save_chosen(self, then: Callable[[], None] | None, path: Path) -> None:
        self.save_to(with_suffix(path), then)

    def save_to(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Save to ``path``, then call ``then``; only if it was written whole.

        While another file is being written it is done after that.
        """
        save = _Save(path.absolute(), then or _nothing)
        if self._saving is not None:
            self._next.append(save)
            return
        self._begin(save)

    def _begin(self, save: _Save) -> None:
        self._saving = save
        self._set_busy(True)
        # What is being learned at this moment is saved as far as it got.
        self._keeper.catch_up()

    def bundle(self) -> Bundle:
        """The document as it would be saved now, with its picture."""
        return self._bundle(self.thumbnail())

    def bundle_without_picture(self) -> Bundle:
        """The document as it is now. Cheap, since nothing is painted or copied."""
        return self._bundle(b"")

    def _bundle(self, thumbnail: bytes) -> Bundle:
        document = self._document
        return bundle_of(
            document.design,
            self._store,
            document.runs,
            document.planned,
            thumbnail,
            document.answers.kept,
            document.pages.course,
            document.trials.kept,
            document.lesson.own,
            document.lesson.handed_in,
        )

    @property
    def stamp(self) -> str:
        """What the document's file held when it was read or written last."""
        return self._stamp

    def _save_caught_up(self) -> None:
        save = self._saving
        if save is None or save.under_way:
            return
        save.under_way = True
        design, runs, bundle = self._document.design, self._document.runs, self.bundle()
        known = self._stamp if save.path == self._document.path and not save.over else None

        def write() -> str | None:
            if known is not None and stamp_of(save.path) not in (known, ""):
                return None
            brickfile.write(save.path, bundle)
            return stamp_of(save.path)

        def written(stamp: str | None) -> None:
            if stamp is None:
                self._ask_about_changed(save)
                return
            self._saving = None
            self._stamp = stamp
            self._document.saved(
                save.path,
                design,
                runs,
                bundle.answers,
                bundle.course,
                bundle.trials,
                bundle.lock,
                bundle.handed_in,
            )
            self._preferences.remember_file(save.path)
            self.saved.emit(save.path)
            save.then()
            self._after_saving()

        self._worker.do(write, written, self._fail_saving)

    def _ask_about_changed(self, save: _Save) -> None:
        """Nothing was written: another hand has been at the file."""
        self.questions.about_changed(save.path.name, partial(self._save_so, save))

    def _save_so(self, save: _Save, answer: Changed) -> None:
        if answer == "overwrite":
            save.over, save.under_way = True, False
            self._keeper.catch_up()
            return
        self._saving = None
        if answer == "save_as":
            self.save_as(save.then, self._after_saving)
            return
        self._leaving = None
        self._next.clear()
        if answer == "reload":
            self._open(save.path, save.path, recovered=False)
        self._after_saving()

    def _after_saving(self) -> None:
        """Do what was asked for in the meantime: the next save, or leaving."""
        if self._saving is not None:
            return
        if self._next:
            save = self._next.pop(0)
            if save.path == self._document.path and not self._document.unsaved:
                save.then()  # it lies there already, as it is now
                self._after_saving()
            else:
                self._begin(save)
            return
        self._set_busy(self._worker.busy)
        leaving, self._leaving = self._leaving, None
        if leaving is not None:
            self.leave(leaving)

    # --- inside ----------------------------------------------------------------------------

    def _fail_saving(self, message: Message, details: str) -> None:
        failed, self._saving, self._leaving = self._saving, None, None
        # The same file would fail in the same way: the person was told once.
        self._next = [save for save in self._next if failed is None or save.path != failed.path]
        self._fail(message, details)
        self._after_saving()

    def _fail(self, message: Message, details: str) -> None:
        self._set_busy(self._worker.busy)
        self.failed.emit(message, details)

    def _set_busy(self, busy: bool) -> None:
        busy = busy or self._saving is not None or self._opening.waits
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
        run = self._document.run
        if isinstance(source, TableFile):
            name = Path(source.name).stem
        elif isinstance(source, NumbersWithoutNames) and run is not None:
            name = run.name  # that of the file that it came from
        else:
            name = engine_text(lesson.title) if lesson is not None else ""
        return as_file_name(name) or self.name


def with_suffix(path: Path) -> Path:
    """``path`` with ``.brick`` at its end, whatever dots its name has."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def _nothing() -> None:
    pass


def _log_failure(message: Message, details: str) -> None:
    log.warning("leftovers were not cleared: %s %s", message, details)
