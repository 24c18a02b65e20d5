"""Starts the application: language, look, last resort, window; the engine after the first paint."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

# pyqtgraph would take another binding where one is installed.
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from gui.door.engine_door import EngineDoor
from gui.door.garbage import Garbage
from gui.look.look import RESOURCES, Look
from gui.main_window import MainWindow
from gui.shell.language import Language
from gui.shell.last_resort import LastResort
from gui.work.context import make_context
from gui.work.document.document import Document
from gui.work.files.known_tables import KnownTables
from gui.work.lessons import empty_design
from gui.work.recovery.autosave import Autosave
from gui.work.recovery.recovering import Recovering
from gui.work.remembered import places
from gui.work.remembered.places import autosave_folder
from gui.work.remembered.preferences import Preferences
from gui.work.remembered.site import Site, put_broken_settings_aside, read_site
from gui.work.warming import Warming

_COMFORT = QSize(1440, 860)  # on smaller screens the window takes all there is, the first time

_LARGEST = QSize(1680, 1000)
_TURN = 0.001  # seconds

# What the columns are made of, in parts: between two of them a click is heard.
_BEFORE_COLUMNS = (
    "gui.widgets.plots",
    "gui.data.data_column",
    "gui.stack.model_column",
    "gui.results.result_column",
)
# What a first run needs, in parts: all at once they hold up the curve for 20 to 40 ms.
_WHILE_THE_ENGINE_LOADS = (
    "engine.coach.evidence",
    "engine.coach.catalogue",
    "engine.coach.listening",
)


class Application(QObject):
    """Everything that one window needs, made in order and ended in order."""

    def __init__(
        self,
        application: QApplication,
        language: str | None = None,
        engine: EngineDoor | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__()
        # A lane that works in Python hands the interpreter over after so long; at the usual
        # 5 ms, a repaint that asks for it ten times waits for 50.
        sys.setswitchinterval(_TURN)
        self._is_ending = False
        self.garbage = Garbage(self)
        self.preferences = preferences or Preferences()
        self.garbage.settle()  # what was imported stays
        self.look = Look(application)
        self.look.choose(self.preferences.theme)
        self.look.move(self.preferences.motion)
        for presenting in (True, False):
            size = self.preferences.type_size(presenting=presenting)
            self.look.resize(size, presenting=presenting)
        self.language = Language(application, language or self.preferences.language)
        self.engine = engine or EngineDoor()
        self.known_tables = KnownTables(self.engine, self.preferences, self)
        self.document = Document(empty_design())
        self.context = make_context(self.document, self.engine, self.look, self.preferences)
        self.known_tables.follow(self.context.facts)
        with self.look.building():
            self.window = MainWindow(self.context, self.language, self.preferences)
        files = self.window.files
        self.autosave = Autosave(
            self.document,
            files.bundle_without_picture,
            parent=self.window,
            stamp=lambda: files.stamp,
        )
        self.autosave.follow_run(self.context.run, self.context.keeper)
        self.autosave.impossible.connect(self.window.status_line.say)
        self.warming = Warming(self.context, self)
        self.recovering = Recovering(self.document, files, self)
        self.recovering.settled.connect(self._settled)
        self.last_resort = LastResort(self._save, self.window)
        self.window.painted.connect(self._painted)
        self._file: Path | None = None

    def open(self, file: str | None) -> None:
        """Show the window, with ``file`` in it if there is one."""
        self._file = Path(file).absolute() if file else None
        room = self.window.screen().availableSize()
        if self.window.was_remembered:
            self.window.show()
        elif room.width() < _COMFORT.width() or room.height() < _COMFORT.height():
            self.window.showMaximized()
        else:
            self.window.resize(_LARGEST.boundedTo(room * 0.88))
            self.window.show()

    def open_another(self, file: str) -> None:
        """Open ``file`` in this window, asking about unsaved work first."""
        if self.window.data_column is None:  # not there yet: it is the file to begin with
            self._file = Path(file)
        else:
            self.window.beginnings.open_path(Path(file))

    def end(self) -> bool:
        """End every thread, nothing left to recover; whether they ended in time."""
        self._is_ending = True
        self.recovering.end()
        self.context.camera.turn_off()
        self.window.commands.classroom.close()
        ended = [self.autosave.close(), self.window.files.close(), self.engine.shutdown()]
        self.garbage.end()
        return all(ended)

    def _painted(self) -> None:
        # The window is there: now what takes a while. Columns first, so that a lesson opens
        # at once; the engine's processes after them, because loading takes all cores.
        self._parts = iter(_BEFORE_COLUMNS)
        QTimer.singleShot(0, self._load_next)

    def _load_next(self) -> None:
        if self._is_ending:  # it was closed before all of it was there
            return
        part = next(self._parts, None)
        if part is not None:
            import_module(part)
        elif not self.window.build_next_column():
            self._all_is_built()
            return
        QTimer.singleShot(0, self._load_next)

    def _all_is_built(self) -> None:
        self.garbage.settle()
        if not self.recovering.offer():
            self._settled(False)
        if self.window.files.busy:
            # The file first: what trains takes all cores for seconds while it is loaded.
            self.engine.start_reading()
            self.window.files.busy_changed.connect(self._read)
        else:
            self._start_engine()

    def _read(self, busy: bool) -> None:
        if not busy:
            self.window.files.busy_changed.disconnect(self._read)
            QTimer.singleShot(0, self._start_engine)  # once it is on the screen

    def _start_engine(self) -> None:
        if self._is_ending:
            return
        self.engine.start()
        self.window.files.clear_leftovers(autosave_folder())
        self._parts = iter(_WHILE_THE_ENGINE_LOADS)
        QTimer.singleShot(0, self._load_rest)

    def _load_rest(self) -> None:
        part = None if self._is_ending else next(self._parts, None)
        if part is not None:
            import_module(part)
            QTimer.singleShot(0, self._load_rest)

    def _settled(self, opened: bool) -> None:
        """Nothing of a crash is in the way any more of the file that was asked for."""
        if self._file is not None and not opened:
            self.window.beginnings.open_path(self._file)

    def _save(self) -> None:
        self.window.files.save()


class Program(QApplication):
    """Qt's application, which hears of files that the system wants opened: macOS sends them.

    Signals:
        file_wanted(str): a file was double-clicked.
    """

    file_wanted = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(event.file())
            return True
        return super().event(event)


def run(
    file: str | None = None,
    language: str | None = None,
    *,
    safe: bool = False,
    reset: bool = False,
    portable: bool = False,
) -> int:
    """Open Neurobricks and stay till it is closed; the process's exit status.

    Args:
        file: is opened, if there is one.
        language: "ko" or "en", for this sitting.
        safe: nothing remembered is read or written.
        reset: what is remembered is forgotten first.
        portable: from now on settings are kept beside the application.
    """
    program = Program(sys.argv[:1])
    program.setApplicationName("Neurobricks")
    program.setOrganizationName("Neurobricks")
    program.setDesktopFileName("neurobricks")
    program.setWindowIcon(QIcon(str(RESOURCES / "icons" / "neurobricks.svg")))
    if portable:
        places.keep_beside(True)
    places.settle()
    if reset:
        Preferences().reset()
    settings = QSettings()
    broken = put_broken_settings_aside(settings)
    if broken is not None:
        settings = QSettings()
    site = Site() if safe else read_site()
    preferences = Preferences.safe() if safe else Preferences(settings, site.settings)
    neurobricks = Application(program, language, preferences=preferences)
    for told in (site.told, broken):
        if told is not None:
            neurobricks.window.status_line.say(told)
    program.file_wanted.connect(neurobricks.open_another)
    neurobricks.last_resort.install()
    neurobricks.open(file)
    status = program.exec()
    neurobricks.end()
    return status
