"""Says once, after a network of others was opened, what is another than it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from engine.messages import Message
from gui.texts import message_text
from gui.widgets.message_box import MessageBox
from gui.work.files.file_questions import Questions

_MOST = 12  # sentences in one box


class NetworkNotes(QObject):
    """Shows a box over the window of ``questions`` that keeps nobody from working on: it need not
    be answered."""

    def __init__(self, questions: Questions, parent: QObject) -> None:
        super().__init__(parent)
        self._questions = questions
        self.box: MessageBox | None = None

    def tell(self, name: str, notes: Sequence[Message]) -> None:
        """The ``notes`` on the network that was opened from the file ``name``."""
        if self.box is not None:
            self.box.close()
        box = MessageBox(self._questions.window)
        box.setIcon(MessageBox.Icon.Information)
        box.setWindowTitle("Neurobricks")
        box.setText(self.tr("Opened, with what is different here: {name}").format(name=name))
        told = [f"• {message_text(note)}" for note in notes[:_MOST]]
        box.setInformativeText("\n".join([*told, *["…"] * (len(notes) > _MOST)]))
        box.setModal(False)
        box.finished.connect(self._closed)
        self.box = box
        box.show()

    def _closed(self) -> None:
        self.box = None
