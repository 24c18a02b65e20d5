"""Every command of the menus and the bar, once: its words, icon, shortcut and what it does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from gui.classroom.classroom import Classroom
from gui.look.icons import Icons
from gui.look.spoken import on_language_change
from gui.shell.brick_commands import BrickCommands
from gui.shell.language import Language
from gui.shell.locked_commands import LockedCommands
from gui.shell.look_choices import LookChoices
from gui.shell.navigation import Navigation
from gui.shell.start.beginnings import Beginnings
from gui.shell.taking_away import TakingAway
from gui.shell.type_size import TypeSize
from gui.widgets.plain_text import on_button, set_tool_tip
from gui.work.context import Context
from gui.work.files.files import Files
from gui.work.final_run import final_is_possible, train_final
from gui.work.remembered.preferences import Preferences
from gui.work.remembered.site import SiteSettings

_PAGE_KEYS = (["Alt+PgDown", "PgDown"], ["Alt+PgUp", "PgUp"])  # the second ones on the wall


@dataclass(frozen=True)
class Handlers:
    """What the window itself does when an action asks for it."""

    show_start_page: Callable[[], None]
    choose_table: Callable[[], None]
    paste_table: Callable[[], None]
    type_table: Callable[[], None]
    open_pictures: Callable[[], None]
    paste_any: Callable[[], None]
    present: Callable[[bool], None]
    widen_data: Callable[[bool], None]
    full_screen: Callable[[bool], None]
    show_lesson_page: Callable[[], None]
    next_page: Callable[[], None]
    previous_page: Callable[[], None]
    show_glossary: Callable[[], None]
    ask_by_click: Callable[[], None]
    show_about: Callable[[], None]


class Actions(QObject):
    """The window's actions as attributes; their words follow the language."""

    def __init__(
        self,
        context: Context,
        language: Language,
        preferences: Preferences,
        icons: Icons,
        beginnings: Beginnings,
        files: Files,
        handlers: Handlers,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._files = files
        self._icons = icons
        self._with_icon: list[QAction] = []
        self._explained: dict[QAction, tuple[str, QKeySequence]] = {}
        key = QKeySequence.StandardKey
        self.taking_away = TakingAway(context, window)
        self.classroom = Classroom(context, files, preferences, window)
        self._at_work = False
        self._pages_there = self._pages_seen = False
        self._run_was: tuple[object, ...] | None = None

        self.new = self._add("file-plus-outline", key.New, handlers.show_start_page)
        self.open = self._add("folder-open-outline", key.Open, beginnings.choose_file)
        self.open_table = self._add("table-large", "Ctrl+Shift+O", handlers.choose_table)
        self.paste_table = self._add("content-paste", None, handlers.paste_table)
        self.type_table = self._add("keyboard-outline", None, handlers.type_table)
        self.open_pictures = self._add("folder-multiple-image", None, handlers.open_pictures)
        self.draw_classes = self._add("pencil", None, beginnings.begin_drawing)
        self.paint = self._add("brush", None, beginnings.begin_painting)
        self.save = self._add("content-save-outline", key.Save, self._save)
        self.save_as = self._add("", _or(key.SaveAs, "Ctrl+Shift+S"), self._save_as)
        self.take_away = self._add("tray-arrow-up", "Ctrl+Shift+E", self._take_away)
        self.hand_in = self._add("tray-arrow-down", None, self.classroom.ask_hand_in)
        self.make_lesson = self._add("school-outline", None, self.classroom.teacher.make_lesson)
        self.collect = self._add("inbox-multiple-outline", None, self.classroom.teacher.collect)
        self.quit = self._add(
            "", _or(key.Quit, "Ctrl+Q"), window.close, role=QAction.MenuRole.QuitRole
        )

        stack = context.document.undo_stack
        self.undo = self._add("undo", key.Undo, stack.undo)
        self.redo = self._add("redo", [*QKeySequence.keyBindings(key.Redo), "Ctrl+Y"], stack.redo)
        # What the signals say is kept: the stack clears itself, and says so, as it dies.
        self._undo_name, self._redo_name = stack.undoText(), stack.redoText()
        stack.undoTextChanged.connect(self._undo_renamed)
        stack.redoTextChanged.connect(self._redo_renamed)
        self.bricks = BrickCommands(self._add, handlers.paste_any, self)

        self.train = self._add("play", "Ctrl+Return", self._train)
        self.train.setIconVisibleInMenu(False)  # it has the colour for the filled button
        self.train_full = self._add("fast-forward", "Ctrl+Shift+Return", self._train_full)
        self.one_epoch = self._add("skip-next", "Ctrl+E", context.run.train_one_epoch)
        self.stop = self._add("stop", "Ctrl+.", context.run.stop)
        self.reset = self._add("restart", "Ctrl+R", context.run.reset)
        self.train_final = self._add("flag-checkered", None, self._train_final)

        self.present = self._add("presentation", "F5", handlers.present, checkable=True)
        self.full_screen = self._add(
            "fullscreen", _or(key.FullScreen, "F11"), handlers.full_screen, checkable=True
        )
        self.wide = self._add("arrow-expand-horizontal", "F7", handlers.widen_data, checkable=True)
        self.choices = LookChoices(context.look, language, preferences, self)
        self.languages, self.themes = self.choices.languages, self.choices.themes
        self.type_size = TypeSize(context.look, preferences, self._add, self)
        self.lessons = self._add("view-grid-outline", None, handlers.show_start_page)
        self.glossary = self._add(
            "book-open-page-variant-outline", key.HelpContents, handlers.show_glossary
        )
        self.what_is_this = self._add("help-circle-outline", key.WhatsThis, handlers.ask_by_click)
        self.look_at = self._add("lightbulb-on-outline", None, handlers.show_lesson_page)
        self.next_page = self._add("", _PAGE_KEYS[0], handlers.next_page)
        self.previous_page = self._add("", _PAGE_KEYS[1], handlers.previous_page)
        self.about = self._add(
            "information-outline", None, handlers.show_about, role=QAction.MenuRole.AboutRole
        )

        self.go = Navigation(window)
        self.taking_away.training_wanted.connect(self.go.to_training)
        context.run.state_changed.connect(self._run_changed)
        context.facts.changed.connect(self.follow_run)
        context.look.changed.connect(self._follow_pages)
        self.retranslate()
        on_language_change(self.retranslate)
        self.set_at_work(False)
        self.locked = LockedCommands(window)
        self._lock(preferences.site)

    def _lock(self, site: SiteSettings) -> None:
        """What the school does without."""
        for name in site.locked_menus:
            found = getattr(self, name)
            self.locked.lock(found.actions() if isinstance(found, QActionGroup) else (found,))

    # --- words ---------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.new.setText(self.tr("&New…"))
        self.open.setText(self.tr("&Open…"))
        self.save.setText(self.tr("&Save"))
        self.save_as.setText(self.tr("Save &as…"))
        self.take_away.setText(self.tr("Ta&ke away…"))
        self.open_table.setText(self.tr("Open a &table…"))
        self.paste_table.setText(self.tr("&Paste a table"))
        self.type_table.setText(self.tr("T&ype a table…"))
        self.paint.setText(self.tr("Pa&int data…"))
        self.open_pictures.setText(self.tr("Open pict&ures…"))
        self.draw_classes.setText(self.tr("&Draw your own classes"))
        self.hand_in.setText(self.tr("&Hand in…"))
        self.make_lesson.setText(self.tr("&Make a lesson from this…"))
        self.collect.setText(self.tr("&Collect a class's work…"))
        self.quit.setText(self.tr("&Quit"))
        self.train_full.setText(self.tr("Train at &full speed"))
        self.one_epoch.setText(self.tr("&One epoch"))
        self.stop.setText(self.tr("&Stop, keep what was learned"))
        self.reset.setText(self.tr("&Back to the first weights"))
        self.train_final.setText(self.tr("Train once more with the &validation rows"))
        self.present.setText(self.tr("&Present"))
        self.full_screen.setText(self.tr("&Full screen"))
        self.wide.setText(self.tr("Data in full &width"))
        self.lessons.setText(self.tr("&Lessons"))
        self.look_at.setText(self.tr("The lesson's &page"))
        self.next_page.setText(self.tr("&Next page"))
        self.previous_page.setText(self.tr("Page &before"))
        self.glossary.setText(self.tr("&Glossary"))
        self.what_is_this.setText(self.tr("What is &this?"))
        self.about.setText(self.tr("&About Neurobricks"))
        self._follow_edits()
        self.follow_run()

    def _explain(self) -> None:
        """Tooltips: the words without access keys, and the shortcut."""
        for action in self._with_icon:
            said = (action.text(), action.shortcut())
            if self._explained.get(action) != said:
                self._explained[action] = said
                words = without_access_key(said[0])
                keys = said[1].toString(QKeySequence.SequenceFormat.NativeText)
                set_tool_tip(action, f"{words} ({keys})" if keys else words)

    def _undo_renamed(self, name: str) -> None:
        self._undo_name = name
        self._follow_edits()

    def _redo_renamed(self, name: str) -> None:
        self._redo_name = name
        self._follow_edits()

    def _follow_edits(self) -> None:
        undo, redo = self._undo_name, self._redo_name
        self.undo.setEnabled(self._at_work and bool(undo))
        self.redo.setEnabled(self._at_work and bool(redo))
        self.undo.setText(
            self.tr("&Undo: {edit}").format(edit=on_button(undo)) if undo else self.tr("&Undo")
        )
        self.redo.setText(
            self.tr("&Redo: {edit}").format(edit=on_button(redo)) if redo else self.tr("&Redo")
        )

    def _run_changed(self) -> None:
        run, speed = self._context.run, self._context.document.design.speed
        now = (run.state, run.number > 0, run.is_current, speed)
        if now != self._run_was:
            self._run_was = now
            self.follow_run()

    def follow_run(self) -> None:
        """What can be done with the run now, and what Train is called."""
        run = self._context.run
        state = run.state
        if state in ("running", "preparing"):
            self.train.setText(self.tr("&Pause"))
        elif state == "paused" or (state == "ended" and run.is_current):
            self.train.setText(self.tr("&Go on"))
        else:
            self.train.setText(self.tr("&Train"))
        self._icons.put(
            self.train, "pause" if state in ("running", "preparing") else "play", on_accent=True
        )
        work = self._at_work
        self.train.setEnabled(work)
        full = self._context.document.design.speed == "full"
        self.train_full.setEnabled(work and not (full and state in ("running", "preparing")))
        self.one_epoch.setEnabled(work and state in ("idle", "ended", "paused"))
        self.stop.setEnabled(work and state in ("preparing", "running", "paused"))
        self.train_final.setEnabled(work and final_is_possible(self._context))
        self._explain()
        self.reset.setEnabled(work and run.number > 0 and state != "preparing")

    def set_at_work(self, at_work: bool) -> None:
        """On the start page there is nothing to train, save or copy."""
        self._at_work = at_work
        self.present.setEnabled(at_work)
        self.wide.setEnabled(at_work)
        self.save.setEnabled(at_work)
        self.save_as.setEnabled(at_work)
        self.take_away.setEnabled(at_work)
        self.hand_in.setEnabled(at_work)
        self.make_lesson.setEnabled(at_work)
        self._follow_pages()
        self.go.set_at_work(at_work)
        self.bricks.set_at_work(at_work)
        self._follow_edits()
        self.follow_run()

    def set_pages(self, there: bool, seen: bool) -> None:
        """Whether there are lesson pages about what is open, and whether they are seen."""
        self._pages_there, self._pages_seen = there, seen
        self._follow_pages()

    def _follow_pages(self) -> None:
        """On the wall the presenter's keys turn pages; at the desk they scroll what has them."""
        presenting = self._context.look.presenting
        for action, keys in zip((self.next_page, self.previous_page), _PAGE_KEYS, strict=True):
            action.setShortcuts([QKeySequence(key) for key in (keys if presenting else keys[:1])])
            action.setEnabled(self._at_work and self._pages_seen)
        self.look_at.setEnabled(self._at_work and self._pages_there)

    # --- what is done --------------------------------------------------------------------

    def _train(self) -> None:
        if self._context.run.state in ("preparing", "running"):
            self._context.run.pause()
        else:
            self._context.run.train()

    def _train_full(self) -> None:
        """One click to the end, whatever the speed was; a run that goes by slowly hurries up."""
        self._context.document.choose_speed("full")
        if self._context.run.state not in ("preparing", "running"):
            self._context.run.train()

    def _train_final(self) -> None:
        train_final(self._context, without_access_key(self.train_final.text()))

    def _save(self) -> None:
        self._files.save()

    def _save_as(self) -> None:
        self._files.save_as()

    def _take_away(self) -> None:
        self.taking_away.show()

    # --- making --------------------------------------------------------------------------

    def _add(
        self,
        icon_name: str,
        shortcut: object,
        handler: Callable[..., object],
        *,
        checkable: bool = False,
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = QAction(self._window)
        action.setCheckable(checkable)
        if isinstance(shortcut, QKeySequence.StandardKey):
            action.setShortcuts(shortcut)
        elif isinstance(shortcut, list):
            action.setShortcuts([QKeySequence(entry) for entry in shortcut])
        elif shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        action.setMenuRole(role)
        if checkable:
            action.toggled.connect(handler)
        else:
            action.triggered.connect(handler)
        if icon_name:
            self._with_icon.append(action)
            self._icons.put(action, icon_name)
        self._window.addAction(action)  # shortcuts work where the menu bar is hidden, too
        return action


def _or(key: QKeySequence.StandardKey, otherwise: str) -> list[QKeySequence | str]:
    """The system's own shortcuts for ``key``; where it has none, ``otherwise``."""
    return list(QKeySequence.keyBindings(key)) or [otherwise]


def without_access_key(text: str) -> str:
    """An action's words as a button shows them: "학습(&T)" is "학습", "&Train" is "Train"."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")
