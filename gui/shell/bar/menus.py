"""The menu bar: which action stands where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from engine.export.names import Kind
from engine.lessons.course import Course
from engine.lessons.library import course_named, course_names
from gui.lessons.adding import AddingPages
from gui.look.spoken import on_language_change
from gui.shell.actions import Actions
from gui.shell.bar.run_menu import RunMenu
from gui.shell.bar.runs_button import RunsButton
from gui.shell.start.beginnings import Beginnings
from gui.take_away.kind_words import all_kinds, words_of
from gui.texts import words_text
from gui.widgets.plain_text import on_button, set_tool_tip
from gui.work.context import Context
from gui.work.remembered.preferences import Preferences


class Menus(QObject):
    """File, Edit, View, Training, Runs, Take away, Help.

    Signals:
        course_wanted(Course, int): a page of a course is to be shown.
    """

    course_wanted = Signal(object, int)

    def __init__(
        self,
        actions: Actions,
        context: Context,
        preferences: Preferences,
        bar: QMenuBar,
        beginnings: Beginnings,
    ) -> None:
        super().__init__(bar)
        self._preferences = preferences
        self._beginnings = beginnings
        self.file, self.edit, self.view, self.training, self.runs, self.take_away, self.help = (
            bar.addMenu("") for _ in range(7)
        )
        a = actions
        self.recent = QMenu()
        self._fill(self.file, (a.new, a.open, a.open_table, a.paste_table, a.type_table, a.paint))
        self._fill(self.file, (a.open_pictures, a.draw_classes))
        self.file.addMenu(self.recent)
        self._fill(self.file, (None, a.save, a.save_as, a.take_away))
        self._fill(self.file, (None, a.hand_in, a.make_lesson, a.collect, None, a.quit))
        self._fill(self.edit, (a.undo, a.redo, None))
        own = a.bricks
        self._fill(self.edit, (own.cut, own.copy, own.paste, own.duplicate, own.delete))
        self._fill(self.edit, (own.select_all, None, own.split, own.join))
        self._fill(self.view, (a.present, a.wide, a.full_screen, None))
        self.go = self.view.addMenu("")
        a.go.fill(self.go)
        self.language = self.view.addMenu("")
        self.language.addActions(a.languages.actions())
        self.theme = self.view.addMenu("")
        self.theme.addActions(a.themes.actions())
        self.size = self.view.addMenu("")
        a.type_size.fill(self.size)
        self.motion = self.view.addMenu("")
        self.motion.addActions(a.choices.motions.actions())
        self._fill(self.training, (a.train, a.train_full, a.one_epoch, a.stop, a.reset))
        self._fill(self.training, (None, a.train_final))
        self._context = context
        self._actions = actions
        self._run_menu = RunMenu(context, bar.window(), actions.save.isEnabled)
        self._run_menu.serve(self.runs)
        self._fill(self.take_away, (a.take_away, None))
        self.kinds = [self._kind_action(kind) for kind in all_kinds()]
        self.take_away.triggered.connect(self._take_away)
        a.take_away.changed.connect(self._follow_work)
        self._follow_work()
        self._fill(self.help, (a.lessons,))
        self.courses = self.help.addMenu("")
        self._fill(self.help, (a.look_at, a.next_page, a.previous_page, None))
        self._fill(self.help, (a.glossary, a.what_is_this, None, a.about))
        self.adding = AddingPages(context, beginnings.questions, self)
        self.adding.added.connect(self._show_added)
        self.courses.aboutToShow.connect(self._fill_courses)
        self.courses.triggered.connect(self._open_course)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.file.aboutToShow.connect(self._fill_recent)
        self.recent.triggered.connect(self._open_recent)
        self.retranslate()
        on_language_change(self.retranslate)
        if "take_away" in preferences.site.locked_menus:
            a.locked.lock(self.kinds)

    def runs_button(self) -> RunsButton:
        """A button with the menu of runs, for a place beside what a run shows."""
        return RunsButton(self._context, self._run_menu)

    def retranslate(self) -> None:
        self.file.setTitle(self.tr("&File"))
        self.recent.setTitle(self.tr("&Recent files"))
        self.edit.setTitle(self.tr("&Edit"))
        self.view.setTitle(self.tr("&View"))
        self.go.setTitle(self.tr("&Go to"))
        self.language.setTitle(self.tr("&Language"))
        self.theme.setTitle(self.tr("&Colours"))
        self.size.setTitle(self.tr("&Type size"))
        self.motion.setTitle(self.tr("&Motion"))
        self.training.setTitle(self.tr("&Training"))
        self.runs.setTitle(self.tr("&Runs"))
        self.take_away.setTitle(self.tr("Take &away"))
        for action in self.kinds:
            action.setText(on_button(f"{words_of(action.data()).title}…"))
        self.help.setTitle(self.tr("&Help"))
        self.courses.setTitle(self.tr("&Courses"))

    @staticmethod
    def _fill(menu: QMenu, entries: tuple[QAction | None, ...]) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(entry)

    def _kind_action(self, kind: Kind) -> QAction:
        action = self.take_away.addAction("")
        action.setData(kind)
        return action

    def _take_away(self, action: QAction) -> None:
        if action.data() is not None:
            self._actions.taking_away.show(action.data())

    def _follow_work(self) -> None:
        for action in self.kinds:
            action.setEnabled(self._actions.take_away.isEnabled())

    def _fill_courses(self) -> None:
        self.courses.clear()
        for name in course_names():
            action = self.courses.addAction(on_button(words_text(course_named(name).title)))
            action.setData(name)
        self.courses.addSeparator()
        own = self._context.document.pages.course
        if own is not None:
            title = self.tr("Pages of this file: {title}").format(title=words_text(own.title))
            self.courses.addAction(on_button(title)).setData(own)
        add = self.courses.addAction(self.tr("&Add pages from a file…"))
        add.triggered.connect(self.adding.add)
        if own is not None:
            remove = self.courses.addAction(self.tr("&Remove the pages of this file"))
            remove.triggered.connect(self.adding.remove)

    def _open_course(self, action: QAction) -> None:
        data = action.data()
        if isinstance(data, Course):
            self.course_wanted.emit(data, 0)
        elif data is not None:
            self.course_wanted.emit(course_named(data), 0)

    def _show_added(self, course: Course) -> None:
        """A teacher sees at once what was added."""
        self.course_wanted.emit(course, 0)

    def _fill_recent(self) -> None:
        paths = self._preferences.recent_files
        self.recent.setEnabled(bool(paths))
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(on_button(path.name))
            set_tool_tip(action, str(path))
            action.setData(path)
        if paths:  # on a computer that a class shares
            self.recent.addSeparator()
            forget = self.recent.addAction(self.tr("&Forget these files"))
            forget.triggered.connect(self._preferences.forget_files)

    def _open_recent(self, action: QAction) -> None:
        if isinstance(action.data(), Path):
            self._beginnings.open_path(action.data())
