"""The ways to begin: a lesson, nothing yet, a file, a table; by the page, a menu or a drop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import SUFFIX
from engine.data.pictures.decoding import is_called_picture
from engine.data.sources.painted import Painted
from engine.design import Design
from engine.edits import painting, pictures
from engine.keras_file import archive as keras_file
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.recipes import Recipe, recipe
from engine.runs.runs import Planned
from engine.training_settings import Speed
from gui.shell.start.network_notes import NetworkNotes
from gui.work.context import Context
from gui.work.files.file_questions import Questions
from gui.work.files.files import Files
from gui.work.files.picture_paths import is_pictures
from gui.work.lessons import empty_design, lesson_called

_NO_TABLES = Sentence(
    "site.no_tables",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{file} was not opened: the school has locked opening tables here. Ask your teacher, or "
        "go on with a lesson.",
    ),
)

_LONG = 60.0  # seconds of learning that nobody wants to wait for again unasked


class Beginnings(QObject):
    """Puts another design into the document, once the person agrees to leave the present one.

    Signals:
        begun(): there is something to work at.
        table_dropped(Path): a table is to be previewed.
        pictures_dropped(list[Path]): a folder or zip of pictures, or single ones, came in.
        refused(Message): the school opens no tables here.
    """

    begun = Signal()
    table_dropped = Signal(object)
    pictures_dropped = Signal(object)
    refused = Signal(object)

    def __init__(
        self, context: Context, files: Files, parent: QObject, speed: Speed | None = None
    ) -> None:
        """``speed``: how fast a lesson's runs go by at first; None: as the lesson says."""
        super().__init__(parent)
        self._speed = speed
        self._context = context
        self._files = files
        self.notes = NetworkNotes(files.questions, self)
        files.network_opened.connect(self.notes.tell)

    @property
    def questions(self) -> Questions:
        """What a person is asked about files."""
        return self._files.questions

    def begin_lesson(self, name: str, then: Callable[[], None] | None = None) -> None:
        """Open the lesson called ``name``, and do ``then``, once the open design may go. A lesson
        that is as it came may: nothing in it took a person anything but a moment."""
        learns = self._context.run.state in ("preparing", "running")
        if self._is_as_it_came and not learns and self._learned_seconds < _LONG:
            self._begin_lesson(name, then)
        else:
            self._files.leave(partial(self._begin_lesson, name, then))

    def go_on_to_lesson(self, name: str) -> None:
        """Open another lesson of a course. Where the open one is as it came, there is nothing to
        ask about, however long it learned: in front of a class least of all. Of edits and of
        answers that somebody kept it is asked."""
        if self._is_as_it_came:
            self._begin_lesson(name)
        else:
            self.begin_lesson(name)

    @property
    def _is_as_it_came(self) -> bool:
        """Whether a lesson is open, as it came but for what it learned and what its pages did: a
        click gives all of that again."""
        document = self._context.document
        return (
            document.path is None
            and not document.is_own_work
            and lesson_called(document.design.recipe) is not None
        )

    @property
    def _learned_seconds(self) -> float:
        """How long all its runs together took to learn."""
        return sum(run.seconds for run in self._context.document.runs.records)

    def _begin_lesson(self, name: str, then: Callable[[], None] | None = None) -> None:
        lesson = recipe(name)
        self._begin(self._made(lesson), lesson.planned())
        if then is not None:
            then()

    def begin_empty(self) -> None:
        """Begin with an empty design, once the open document may go."""
        self._files.leave(partial(self._begin, empty_design()))

    def begin_painting(self) -> None:
        """An empty board, and a tower that will follow what is painted."""
        self._files.leave(partial(self._begin, painting.begun(Painted())))

    def begin_drawing(self) -> None:
        """Two empty classes of pictures, to be drawn or taken."""
        self._files.leave(partial(self._begin, pictures.begun(("A", "B"))))

    def _made(self, lesson: Recipe) -> Design:
        design = lesson.make()
        return design if self._speed is None else design.with_speed(self._speed)

    def _begin(self, design: Design, planned: tuple[Planned, ...] = ()) -> None:
        self._context.document.replace(design, planned=planned)
        self.begun.emit()

    def choose_file(self) -> None:
        """Let the person find a .brick file, a network or a table, and open it."""
        self._files.choose(self.open_path)

    def open_path(self, path: Path) -> None:
        """Open a .brick file, a network of others or a table, whichever ``path`` is.

        Whatever else it is, the table's preview says so, and what to do about it.
        """
        if path.suffix.lower() == SUFFIX or brickfile.looks_like_one(path):
            self._files.open(path)
        elif keras_file.is_meant(path) or keras_file.looks_like_one(path):
            self._files.open_network(path)
        elif is_pictures(path):
            self.pictures_dropped.emit([path])
        elif "open_table" in self._context.site.locked_menus:
            self.refused.emit(_NO_TABLES(file=path.name))
        else:
            self.table_dropped.emit(path)

    def accepts(self, data: QMimeData) -> bool:
        """Whether what is dragged can be opened."""
        return _dropped(data) is not None

    def drop(self, data: QMimeData) -> bool:
        """Open the dropped file; whether it was one."""
        path = _dropped(data)
        if path is None:
            return False
        pictures_too = [own for own in _paths(data) if is_called_picture(own.name)]
        if is_called_picture(path.name) and path.is_file():
            self.pictures_dropped.emit(pictures_too)
        else:
            self.open_path(path)
        return True


def _dropped(data: QMimeData) -> Path | None:
    """The first file or folder among what is dropped: one of a wrong kind is told so, not
    ignored."""
    return next(iter(_paths(data)), None)


def _paths(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file() or path.is_dir()]
