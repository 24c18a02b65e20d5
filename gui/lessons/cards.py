"""Cards of the glossary, asked for from wherever a word stands: F1, Shift+F1 and a click, a
brick's question mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCursor, QHelpEvent
from PySide6.QtWidgets import QApplication, QWhatsThis, QWidget

from gui.lessons.card_keys import asked_about, asked_at, key_of_place
from gui.work.context import Context

if TYPE_CHECKING:
    from gui.lessons.glossary_window import GlossaryWindow
    from gui.results.network.card import NeuronCard

_ASKS = (QEvent.Type.QueryWhatsThis, QEvent.Type.WhatsThis)


class Cards(QObject):
    """Shows them in the glossary's window, which is made when somebody asks.

    Signals:
        page_wanted(Course, int): a page of a course is to be shown.
    """

    page_wanted = Signal(object, int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._neuron_card: NeuronCard | None = None
        self.window: GlossaryWindow | None = None
        self._clicked = ("", "")  # what the asking click was on
        self._mouse_then = QCursor.pos()  # when the keyboard went to another place last
        self._leave_soon = QTimer(self)  # Qt is in the middle of it while the click is told
        self._leave_soon.setSingleShot(True)
        self._leave_soon.timeout.connect(self._answer_click)
        context.document.changed.connect(self._tell)
        QApplication.instance().focusChanged.connect(self._note_keyboard)

    def set_neuron_card(self, card: NeuronCard) -> None:
        """The pictures of cards live with the neuron that ``card`` tells of."""
        self._neuron_card = card
        card.neuron_told.connect(self._tell)

    def ask(self) -> None:
        """Show the card of what the mouse points at or the keyboard is in: of the two, what moved
        last."""
        has_moved = QCursor.pos() != self._mouse_then
        self.show(*asked_about(self._context.document.design, by_mouse=has_moved))

    def ask_about_brick(self, place: str) -> None:
        """Show the card of what stands at ``place`` of the tower: a brick's id or an end."""
        self.show(key_of_place(self._context.document.design, place))

    def ask_by_click(self) -> None:
        """The next click asks what it is on, and does nothing else."""
        QApplication.instance().installEventFilter(self)  # for as long as that only
        QWhatsThis.enterWhatsThisMode()

    def show(self, key: str, text: str = "") -> None:
        """Show the card of a thing in the window, or the terms in a text of it, or all."""
        if self.window is None:
            from gui.lessons.glossary_window import GlossaryWindow

            self.window = GlossaryWindow(self._context.look, self._parent)
            self.window.lesson_wanted.connect(self.page_wanted)
        self._tell()
        self.window.show_card(key, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the next click asks: answer for whatever it is on."""
        if event.type() == QEvent.Type.LeaveWhatsThisMode:
            QApplication.instance().removeEventFilter(self)
        elif event.type() in _ASKS and isinstance(watched, QWidget):
            assert isinstance(event, QHelpEvent)
            key, text = asked_at(watched, event.globalPos(), self._context.document.design)
            event.setAccepted(bool(key or text))  # else the mouse says that there is nothing
            if event.type() == QEvent.Type.WhatsThis:
                event.accept()
                self._clicked = (key, text)
                self._leave_soon.start(0)
            return True
        return False

    def _note_keyboard(self, before: QWidget | None, now: QWidget | None) -> None:
        """Only inside the window: a card that closes gives the keyboard back to where it was."""
        if before is not None and now is not None and before.window() is now.window():
            self._mouse_then = QCursor.pos()

    def _answer_click(self) -> None:
        QWhatsThis.leaveWhatsThisMode()
        self.show(*self._clicked)

    def _tell(self) -> None:
        if self.window is not None:
            neuron = self._neuron_card.neuron if self._neuron_card is not None else None
            self.window.card.show_work(self._context.document.design.training, neuron)
