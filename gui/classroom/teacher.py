"""The teacher's part: lessons made of what is open, and a class's work collected and shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from engine.brickfile.brick_file import write
from engine.brickfile.bundle_of import bundle_of
from engine.classroom.exchange import RELEASE
from engine.files.contents import shown_name
from engine.handout.holding import IS_LOCKED
from engine.handout.lock import Lock
from engine.lessons.course import Course
from engine.messages import Message
from engine.runs.runs import NO_RUNS
from gui.classroom.goal_line import GoalLine
from gui.look.spoken import on_language_change
from gui.texts import message_text
from gui.work.context import Context
from gui.work.files.files import Files
from gui.work.files.worker import Worker
from gui.work.remembered.preferences import Preferences

if TYPE_CHECKING:
    from engine.classroom.measuring import Measured
    from gui.classroom.collect_window import CollectWindow
    from gui.classroom.collecting import Collecting
    from gui.classroom.feedback_dialog import FeedbackDialog
    from gui.classroom.lesson_dialog import LessonDialog
    from gui.classroom.pages_editor import PagesEditor

_NAMED = 6  # people who are named on the wall, at most


class Teacher(QObject):
    """Makes its windows when somebody asks for them.

    Signals:
        page_wanted(Course, int): a page of the document's own is to be shown.
    """

    page_wanted = Signal(object, int)

    def __init__(
        self,
        context: Context,
        files: Files,
        preferences: Preferences,
        worker: Worker,
        goal_line: GoalLine,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._context, self._files = context, files
        self._preferences, self._worker = preferences, worker
        self._goal_line, self._window = goal_line, window
        self._collecting: Collecting | None = None
        self.collect_window: CollectWindow | None = None
        self.lesson_dialog: LessonDialog | None = None
        self.pages_editor: PagesEditor | None = None
        self.feedback_dialog: FeedbackDialog | None = None
        self._names_shown = False
        self._saved_lesson: Path | None = None
        context.look.changed.connect(self._tell_class)
        on_language_change(self._tell_class)

    # --- a lesson --------------------------------------------------------------------------

    def make_lesson(self) -> None:
        """Ask what a lesson made of the open document locks. Of one that is locked none is made:
        to try another lock would open it."""
        lesson = self._context.document.lesson
        if lesson.own is not None and not lesson.is_opened:
            lesson.refused.emit(IS_LOCKED())
            return
        if self.lesson_dialog is not None:
            self.lesson_dialog.close()
        from gui.classroom.lesson_dialog import LessonDialog

        dialog = LessonDialog(self._context, self._window)
        if folder := self._preferences.handing_in[2]:
            dialog.release = Path(folder) / RELEASE
        dialog.save_wanted.connect(self._save_lesson)
        dialog.pages_wanted.connect(self._edit_pages)
        dialog.closed.connect(self._lesson_closed)
        self.lesson_dialog = dialog
        dialog.show()

    def _lesson_closed(self) -> None:
        if self.lesson_dialog is not None:
            self.lesson_dialog.deleteLater()
            self.lesson_dialog = None

    def _save_lesson(self, path: Path, lock: Lock) -> None:
        document = self._context.document
        # Nothing of what the teacher tried: no run, no trial, no table that only those used.
        lesson = bundle_of(
            lock.applied(document.design),
            self._context.engine.store,
            replace(NO_RUNS, last_number=document.runs.last_number),
            thumbnail=self._files.thumbnail(),
            course=document.pages.course,
            lock=lock,
        )
        self._worker.do(partial(write, path, lesson), partial(self._saved, path), self._not_saved)

    def _saved(self, path: Path, _nothing: object) -> None:
        if self.lesson_dialog is not None:
            text = self.tr(
                "✓ Saved: {file}. Give each student a copy. From the folder “{folder}” of a "
                "class's folder, collecting finds it by itself."
            ).format(file=shown_name(path), folder=RELEASE)
            self.lesson_dialog.say(text, "good")
        self._saved_lesson = path

    def _not_saved(self, message: Message, _details: str) -> None:
        if self.lesson_dialog is not None:
            self.lesson_dialog.say(message_text(message), "error")

    def _edit_pages(self) -> None:
        from gui.classroom.pages_editor import PagesEditor

        editor = PagesEditor(self._context.document.pages.course, self._context.look, self._window)
        editor.changed.connect(self._pages_changed)
        editor.shown.connect(self._page_shown)
        self.pages_editor = editor
        editor.show()
        if self._context.document.pages.course is not None:
            self._page_shown(0)

    def _pages_changed(self, course: Course | None) -> None:
        self._context.document.pages.put(self.tr("Edit the lesson's pages"), course)

    def _page_shown(self, place: int) -> None:
        course = self._context.document.pages.course
        if course is not None and place < len(course.pages):
            self.page_wanted.emit(course, place)

    # --- a class's work --------------------------------------------------------------------

    @property
    def collecting(self) -> Collecting:
        """The folder of the class: made when somebody asks for it."""
        if self._collecting is None:
            from gui.classroom.collecting import Collecting

            self._collecting = Collecting(self._context.engine, self)
            self._collecting.changed.connect(self._tell_class)
        return self._collecting

    def collect(self) -> None:
        """Show the window in which a class's work is collected."""
        if self.collect_window is None:
            from gui.classroom.collect_window import CollectWindow

            window = CollectWindow(self.collecting, self._context.look, self._window)
            window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
            window.winId()  # it has a handle now, and is no more kept in front of its parent
            window.windowHandle().setTransientParent(None)
            window.open_wanted.connect(self._open_work)
            window.feedback_wanted.connect(self._ask_feedback)
            window.save_wanted.connect(self._save_table)
            window.names_shown.connect(self._show_names)
            self.collect_window = window
            path = self._context.document.path
            is_lesson = self._context.document.lesson.lock is not None
            own = path if is_lesson and not self._context.document.runs.records else None
            own, folder = own or self._saved_lesson, self._preferences.handing_in[2]
            if own is not None and own.parent.name == RELEASE:
                folder = str(own.parents[1])
            window.begin(folder, own)
        self.collect_window.show()
        self.collect_window.raise_()
        self.collect_window.activateWindow()

    def _open_work(self, path: Path) -> None:
        """Open it in the main window, and bring that to the front: it may lie wholly behind."""
        self._files.open_copy(path)
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()

    def _show_names(self, on: bool) -> None:
        self._names_shown = on
        self._tell_class()

    def _tell_class(self) -> None:
        """While presenting: how many have reached the goal, or who where names may be seen."""
        if (
            self._collecting is None
            or not self._collecting.rows
            or not self._context.look.presenting
        ):
            self._goal_line.show_class("")
            return
        rows, reached = self._collecting.rows, self._collecting.reached
        text = self.tr("{reached} of {count} reached it").format(
            reached=len(reached), count=len(rows)
        )
        if self._names_shown and reached:
            names = ", ".join(own.name for own in reached[:_NAMED])
            more = " …" if len(reached) > _NAMED else ""
            text = f"{text}: {names}{more}"
        facts = self._collecting.facts
        self._goal_line.show_class(text, facts.lock if facts is not None else None)

    def _ask_feedback(self, own: Measured) -> None:
        from gui.classroom.feedback_dialog import FeedbackDialog

        dialog = FeedbackDialog(own, self.collect_window)
        dialog.wanted.connect(self._give_feedback)
        self.feedback_dialog = dialog
        dialog.open()

    def _give_feedback(self, own: Measured, text: str) -> None:
        from engine.classroom.exchange import give_feedback

        folder = self.collecting.folder
        if folder is not None:
            self._worker.do(
                partial(give_feedback, folder, own.work, text), self._given, self._not_given
            )

    def _given(self, _path: Path) -> None:
        if self.feedback_dialog is not None:
            self.feedback_dialog.accept()
            self.feedback_dialog = None

    def _not_given(self, message: Message, _details: str) -> None:
        if self.feedback_dialog is not None:
            self.feedback_dialog.told.setText(message_text(message))

    def _save_table(self, path: Path) -> None:
        from engine.classroom.scores_table import write_scores

        rows = list(self.collecting.rows)
        self._worker.do(
            partial(write_scores, path, rows, message_text),
            partial(self._table_saved, path),
            self._table_not_saved,
        )

    def _table_saved(self, path: Path, _nothing: object) -> None:
        if self.collect_window is not None:
            text = self.tr("✓ Saved: {file}").format(file=shown_name(path))
            self.collect_window.say(text, "good")

    def _table_not_saved(self, message: Message, _details: str) -> None:
        if self.collect_window is not None:
            self.collect_window.say(message_text(message), "error")
