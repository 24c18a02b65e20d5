"""What happens to an error that nobody expected: it is logged and shown once, and work goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.message_box import MessageBox

log = logging.getLogger(__name__)


class LastResort(QObject):
    """Catches what reaches Python's own hooks, in any thread.

    Signals:
        failed(str): an error's whole text; also from other threads.
    """

    failed = Signal(str)

    def __init__(self, save: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._box: MessageBox | None = None
        self.failed.connect(self._show)

    def install(self) -> None:
        """From now on no error ends the process silently."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("not expected", exc_info=(kind, error, trace))
        text = "".join(traceback.format_exception(kind, error, trace))
        # Python keeps the last error's frames, and with them a painter that was at work: a
        # widget that fails to paint itself would end the process at its next try.
        traceback.clear_frames(trace)
        self.failed.emit(text)

    def _caught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _show(self, text: str) -> None:
        if self._box is not None:  # one dialog, however many errors come behind it
            return
        parent = self.parent()
        box = MessageBox(parent if isinstance(parent, QWidget) else None)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(MessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(
            self.tr(
                "Neurobricks met an error that it did not expect. Your work is still here: "
                "you can go on, and it is a good moment to save."
            )
        )
        box.setDetailedText(text)
        save = box.addButton(self.tr("Save now"), MessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Go on"), MessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        save.clicked.connect(self._save_now)
        box.destroyed.connect(self._closed)
        self._box = box
        box.open()

    def _save_now(self) -> None:
        self._save()

    def _closed(self) -> None:
        self._box = None
