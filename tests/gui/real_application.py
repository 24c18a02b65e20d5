"""The application as a person has it: its window, and the engine in processes of its own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from gui.application import Application
from tests.gui.engine_here import EngineHere


@contextlib.contextmanager
def started(qapp: QApplication, language: str) -> Iterator[Application]:
    """Its start page is open and all lanes run, autosave's too, so no test is blamed for them."""
    application = Application(qapp, language)
    built = QEventLoop()
    application.window.built.connect(built.quit)
    application.open(None)
    built.exec()
    document = application.document
    document.edit("any", document.design.with_training(epochs=7))
    application.autosave.keep_now()
    with _ended(application):
        yield application


class LoadsAtOnce:
    """A trainer where TensorFlow does not matter."""

    def load(self) -> None:
        pass


@contextlib.contextmanager
def made_anew(qapp: QApplication, language: str) -> Iterator[Application]:
    """Nothing is open yet and nothing was kept; the engine is on threads, without TensorFlow."""
    qapp.setApplicationName("Neurobricks")
    qapp.setOrganizationName("Neurobricks")
    QSettings().clear()
    with _ended(Application(qapp, language, EngineHere(make_trainer=LoadsAtOnce))) as application:
        yield application


@contextlib.contextmanager
def _ended(application: Application) -> Iterator[Application]:
    yield application
    application.window.hide()
    assert application.end()
    application.window.deleteLater()
