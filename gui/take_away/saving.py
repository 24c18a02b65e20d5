"""Saving what leaves: asks where, and whether what is there is to be replaced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.export.names import EXISTS, FACTS, Kind, needs_keras
from engine.files.contents import CANCELLED
from engine.messages import Message
from engine.service.requests.export_requests import Export, ExportByKeras
from gui.door.question import Question
from gui.take_away.kind_options import Value, options_from
from gui.take_away.kind_words import words_of
from gui.take_away.leaving import Leaving, is_learning, leaving_now, work_name
from gui.texts import spoken_language
from gui.widgets.files.file_dialog import documents_folder, file_dialog
from gui.widgets.message_box import MessageBox
from gui.work.context import Context
from gui.work.remembered.last_exports import LastExport


@dataclass(frozen=True)
class Wish:
    """``kind`` is to be saved as ``path``, with the options ``values``.

    ``leaving``: None is what there is once it is written, a run that learns as far as it got.
    ``kept``: what of the options is remembered for the next time.
    """

    kind: Kind
    path: Path = Path()
    values: Mapping[str, Value] = field(default_factory=dict)
    kept: Mapping[str, Value] = field(default_factory=dict)
    ending: str = ""
    leaving: Leaving | None = None


class Saving(QObject):
    """Has the engine write one thing at a time.

    Signals:
        changed(): it is at work, or no longer, or further.
        saved(object): the files that were written, what was asked for first.
        failed(Message): why there are none.
        cancelled(): the person did not want it any more; nothing was written.
    """

    changed = Signal()
    saved = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._question = Question(context.engine)
        self._wish: Wish | None = None
        self._catches_up = False
        self._share: float | None = None
        context.keeper.caught_up.connect(self._caught_up)

    @property
    def is_at_work(self) -> bool:
        """Whether something is being written, or waits for its turn."""
        return self._share is not None

    @property
    def share(self) -> float:
        """How much of it is done, 0 … 1."""
        return self._share or 0.0

    # --- asking ----------------------------------------------------------------------------

    def ask(self, wish: Wish) -> None:
        """Ask for a file, and write it."""
        words = words_of(wish.kind)
        dialog = file_dialog(self._window.window(), words.title, self._folder(wish.kind))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # one question for a file and what comes to stand beside it: see `_failed`
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        if wish.ending:
            dialog.setNameFilter(f"{words.title} (*{wish.ending})")
            dialog.setDefaultSuffix(wish.ending[1:])
        name = words.file.format(name=work_name(self._context.document))
        folder = Path(dialog.directory().absolutePath())
        dialog.selectFile(_free(folder, name) if not wish.ending else f"{name}{wish.ending}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wish = wish
        dialog.fileSelected.connect(self._selected)
        dialog.open()

    def write(self, wish: Wish, *, over: bool = False) -> None:
        """Write it there; ``over``: though there is something, which is replaced."""
        self._wish = wish
        self._over = over
        self._share = 0.0
        self.changed.emit()
        if wish.leaving is None and is_learning(self._context):
            self._catches_up = True
            self._context.keeper.catch_up()
        else:
            self._request()

    def cancel(self) -> None:
        """Let it be; what is being written is taken back."""
        if self._catches_up:
            self._catches_up = False
            self._end()
            self.cancelled.emit()
        else:
            self._question.break_off()

    # --- inside ----------------------------------------------------------------------------

    def _folder(self, kind: Kind) -> Path:
        exports = self._context.exports
        return exports.of(kind).folder or exports.folder or documents_folder()

    def _selected(self, name: str) -> None:
        if self._wish is not None:
            path, ending = Path(name), self._wish.ending
            if ending and path.suffix.lower() not in FACTS[self._wish.kind].endings:
                path = path.with_name(path.name + ending)
            self.write(replace(self._wish, path=path))

    def _caught_up(self) -> None:
        if self._catches_up:
            self._catches_up = False
            self._request()

    def _request(self) -> None:
        wish = self._wish
        assert wish is not None
        leaving = wish.leaving or leaving_now(self._context.document)
        leaving = leaving.for_kind(wish.kind)
        eyes = any(brick.sees_once for brick in leaving.design.bricks)
        request = (ExportByKeras if needs_keras(wish.kind, eyes) else Export)(
            leaving.design,
            wish.kind,
            spoken_language(),
            wish.path,
            self._over,
            leaving.run,
            replace(
                options_from(wish.values),
                test_closed=self._context.document.lesson.test_is_closed,
            ),
            leaving.runs,
            leaving.trials,
        )
        self._question.ask(request, self._written, self._failed, self._progressed)

    def _progressed(self, share: float) -> None:
        self._share = share
        self.changed.emit()

    def _end(self) -> None:
        self._share = None
        self.changed.emit()

    def _written(self, files: tuple[Path, ...]) -> None:
        wish = self._wish
        assert wish is not None
        last = LastExport(wish.path.parent, wish.ending, wish.kept)
        self._context.exports.remember(wish.kind, last)
        self._end()
        self.saved.emit(files)

    def _failed(self, message: Message, _details: str) -> None:
        self._end()
        if message.code == CANCELLED.code:
            self.cancelled.emit()
        elif message.code == EXISTS:
            self._ask_to_replace(str(message.parameters["name"]))
        else:
            self.failed.emit(message)

    def _ask_to_replace(self, name: str) -> None:
        assert self._wish is not None
        box = MessageBox(self._window.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(MessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Replace it?"))
        text = self.tr("There is such a file already: {name}. Is it to be replaced?")
        if not self._wish.ending:
            text = self.tr(
                "There is such a folder already: {name}. Are the files of the last time to be "
                "replaced? What else is in it stays."
            )
        box.setText(text.format(name=name))
        change = box.addButton(self.tr("Replace"), MessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep it"), MessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        change.clicked.connect(self._replace)
        box.open()

    def _replace(self) -> None:
        if self._wish is not None:
            self.write(self._wish, over=True)


def _free(folder: Path, name: str) -> str:
    """``name``, or with a number behind it: Qt's dialog would open a folder that is there."""
    found, number = name, 2
    while (folder / found).exists():
        found = f"{name} {number}"
        number += 1
    return found
