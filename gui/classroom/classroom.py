"""What the window does for a class: the goal's line, handing in, and the teacher's part."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from engine.classroom.exchange import feedback_for, hand_in
from engine.files.contents import shown_name
from engine.handout.handed_in import HandedIn, tidy_name
from engine.handout.lock import Lock
from engine.messages import Message
from gui.classroom.goal_line import GoalLine
from gui.classroom.hand_in_dialog import HandInDialog, KeyDialog
from gui.classroom.standing import Standing
from gui.classroom.teacher import Teacher
from gui.texts import message_text
from gui.work.context import Context
from gui.work.files.files import Files
from gui.work.files.worker import Worker
from gui.work.remembered.preferences import Preferences


class Classroom(QObject):
    """Makes its windows when somebody asks for them.

    Signals:
        failed(Message, str): why something could not be done, and raw details.
    """

    failed = Signal(object, str)

    def __init__(
        self, context: Context, files: Files, preferences: Preferences, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._context, self._files = context, files
        self._preferences, self._window = preferences, window
        self.standing = Standing(context, self)
        self.goal_line = GoalLine(context, self.standing)
        self.goal_line.hand_in_wanted.connect(self.ask_hand_in)
        self.goal_line.key_wanted.connect(self.ask_key)
        self.goal_line.close_wanted.connect(context.document.lesson.close)
        self._worker = Worker("class", self)
        self.teacher = Teacher(context, files, preferences, self._worker, self.goal_line, window)
        self._wanted: tuple[str, str, Path] | None = None
        self._document = context.document
        self.hand_in_dialog: HandInDialog | None = None
        self.key_dialog: KeyDialog | None = None
        context.keeper.caught_up.connect(self._caught_up)

    def close(self) -> None:
        """Finish what is being written."""
        self._worker.close()

    # --- handing in ------------------------------------------------------------------------

    def ask_hand_in(self) -> None:
        """Ask who hands the open document in, and where to."""
        if self.hand_in_dialog is not None:
            self.hand_in_dialog.raise_()
            self.hand_in_dialog.activateWindow()
            return
        dialog = HandInDialog(self._context.look, self._preferences.handing_in, self._window)
        dialog.wanted.connect(self._hand_in)
        dialog.feedback_wanted.connect(self._look_for_feedback)
        dialog.finished.connect(self._dialog_closed)
        self.hand_in_dialog = dialog
        dialog.show()

    def _dialog_closed(self, _result: int) -> None:
        if self.hand_in_dialog is not None:
            self.hand_in_dialog.deleteLater()
            self.hand_in_dialog = None

    def _hand_in(self, name: str, class_name: str, folder: Path) -> None:
        self._wanted = name, class_name, folder
        self._preferences.handing_in = name, class_name, str(folder)
        self._context.keeper.catch_up()  # what learns at this moment is handed in as it is

    def _caught_up(self) -> None:
        if self._wanted is None:
            return
        (name, class_name, folder), self._wanted = self._wanted, None
        bundle = self._files.bundle()
        self._worker.do(
            partial(hand_in, bundle, name, class_name, folder),
            partial(self._handed_in, name, class_name, bundle.lock),
            self._not_done,
        )

    def _handed_in(self, name: str, class_name: str, lock: Lock | None, path: Path) -> None:
        lesson = self._document.lesson
        text = self.tr("✓ Handed in: {name}, {group}. It lies in the folder {folder}.").format(
            name=tidy_name(name),
            group=tidy_name(class_name),
            folder=shown_name(path.parents[3]),
        )
        if lesson.test_is_closed:
            opened = self.tr("The test part is open now: see Evaluate.")
            text = f"{text}\n{opened}"
        first = lesson.handed_in is None
        if first and lock is not None and lock.test_closed and lock == lesson.own:
            lesson.note_handed_in(HandedIn.now(name, class_name))
        if self.hand_in_dialog is not None:
            self.hand_in_dialog.say(text, "good")

    def _not_done(self, message: Message, _details: str) -> None:
        if self.hand_in_dialog is not None:
            self.hand_in_dialog.say(message_text(message), "error")
        else:
            self.failed.emit(message, _details)

    def _look_for_feedback(self, name: str, class_name: str, folder: Path) -> None:
        self._worker.do(
            partial(feedback_for, folder, name, class_name), self._show_feedback, self._not_done
        )

    def _show_feedback(self, texts: tuple[str, ...]) -> None:
        if self.hand_in_dialog is not None:
            self.hand_in_dialog.show_feedback(texts)

    # --- the teacher's key -----------------------------------------------------------------

    def ask_key(self) -> None:
        """Ask for the password that opens the lesson."""
        dialog = KeyDialog(self._window)
        dialog.wanted.connect(self._turn_key)
        self.key_dialog = dialog
        dialog.open()

    def _turn_key(self, password: str) -> None:
        dialog = self.key_dialog
        if dialog is None:
            return
        if self._context.document.lesson.turn_key(password):
            self.key_dialog = None
            dialog.accept()
        else:
            dialog.refuse()
