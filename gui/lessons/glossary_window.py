"""The glossary: all terms to search, and the card of the chosen one with the way to its lesson."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.lessons.glossary import Entry, entry_about, entry_named, find, page_of, terms_in
from engine.training_settings import TrainingSettings
from gui.lessons.card_picture import Chosen, picture_of
from gui.lessons.example_picture import ExamplePicture
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import spoken_language, words_text
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, on_button, wrapped_label
from gui.widgets.plots.function_plot import FunctionPlot
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.roomy_dialogs import keep_on_screen

_ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


class Terms(QAbstractListModel):
    """The cards that fit what is searched for; those that were asked about first, and bold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._asked = 0  # so many of them were asked about

    def show_found(self, words: str, asked: tuple[Entry, ...] = ()) -> None:
        """List the cards that ``words`` find ("": all), those of ``asked`` before them."""
        self.beginResetModel()
        rest = [entry for entry in find(words, spoken_language()) if entry not in asked]
        self._entries, self._asked = (*asked, *rest), len(asked)
        self.endResetModel()

    def row_of(self, entry: Entry) -> int:
        """Its row; −1 where it is not among them."""
        return self._entries.index(entry) if entry in self._entries else -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words_text(entry.term)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return both_terms(entry)
        if role == Qt.ItemDataRole.FontRole and index.row() < self._asked:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return entry if role == _ENTRY_ROLE else None


def both_terms(entry: Entry) -> str:
    """The term in the person's language, with the other language's beside it."""
    own, other = words_text(entry.term), entry.term.ko
    if own == other:
        other = entry.term.en
    return own if own == other else f"{own} · {other}"


class Card(QWidget):
    """One card.

    Signals:
        lesson_wanted(Course, int): its page is to be shown.
    """

    lesson_wanted = Signal(object, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entry: Entry | None = None
        self._training = TrainingSettings()
        self._neuron: Chosen | None = None
        self.picture = FunctionPlot(look)
        self.picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._saver = PictureSaver(self.picture, look, self._picture_name, relaid=False)
        self.example = ExamplePicture(look)
        self.term, self.text, self.formula = PlainLabel(), PlainLabel(), PlainLabel()
        self.also = PlainLabel()
        self.when_title, self.when = PlainLabel(), PlainLabel()
        self.term.setProperty("role", "title")
        self.also.setProperty("role", "muted")
        self.formula.setProperty("role", "strong")
        self.when_title.setProperty("role", "muted")
        self.lesson = QPushButton()
        self.lesson.clicked.connect(self._show_lesson)
        self._layout = QVBoxLayout(self)
        words = (self.term, self.also, self.text, self.formula, self.when_title, self.when)
        for label in words:
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._layout.addWidget(label)
            if label is self.formula:
                self._layout.addWidget(self.picture)
                self._layout.addWidget(self.example)
        self._layout.addWidget(self.lesson, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()
        on_language_change(self.retranslate)

    def _picture_name(self) -> str:
        return self.term.text()

    def show_entry(self, entry: Entry | None) -> None:
        """Show this entry; None: an empty card."""
        self._entry = entry
        self.retranslate()

    def show_work(self, training: TrainingSettings, neuron: Chosen | None) -> None:
        """What the learner is at: the pictures are drawn with it."""
        if (training, neuron) != (self._training, self._neuron):
            self._training, self._neuron = training, neuron
            self._draw()

    def _draw(self) -> None:
        entry = self._entry
        drawn = picture_of(entry, self._neuron, self._training) if entry is not None else None
        self.picture.show_drawn(drawn)
        # A curve that lives with the chosen neuron says more than an example.
        shown = entry is not None and drawn is None
        self.example.show_example(entry.example if shown else None)
        self.picture.setFixedSize(self._look.px(260), self._look.px(150))
        self.picture.setAccessibleName(
            self.tr("The curve of {term}").format(
                term=words_text(entry.term) if entry is not None else ""
            )
        )
        self.example.setAccessibleName(self.tr("An example with numbers"))

    def retranslate(self) -> None:
        entry = self._entry
        self.when_title.setText(self.tr("When to use it"))
        if entry is not None:
            self.term.setText(both_terms(entry))
            self.also.setText(
                self.tr("Also called: {names}").format(names=", ".join(entry.also))
                if entry.also
                else ""
            )
            self.text.setText(words_text(entry.text))
            self.formula.setText(entry.formula)
            self.when.setText(words_text(entry.when) if entry.when is not None else "")
            found = page_of(entry.see) if entry.see is not None else None
            self.lesson.setText(
                on_button(
                    self.tr("See it in a lesson: {page}").format(
                        page=words_text(found[0].pages[found[1]].title)
                    )
                    if found is not None
                    else ""
                )
            )
        parts = (self.term, self.also, self.text, self.formula, self.when, self.lesson)
        for widget in parts:
            widget.setVisible(entry is not None and bool(widget.text()))
        self.when_title.setVisible(self.when.isVisibleTo(self))
        self._draw()

    def _show_lesson(self) -> None:
        if self._entry is not None and self._entry.see is not None:
            found = page_of(self._entry.see)
            if found is not None:
                self.lesson_wanted.emit(*found)

    def _restyle(self) -> None:
        px = self._look.px
        self._layout.setContentsMargins(px(16), px(16), px(16), px(16))
        self._layout.setSpacing(px(12))


class GlossaryWindow(QDialog):
    """Stays beside the work: it is not modal.

    Signals:
        lesson_wanted(Course, int): a page of a course is to be shown.
    """

    lesson_wanted = Signal(object, int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked: tuple[Entry, ...] = ()  # the terms of what was asked about
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.terms = Terms(self)
        self.list = QListView()
        self.list.setModel(self.terms)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setStyleSheet(f"QListView::item {{ padding: {look.px(4)}px {look.px(6)}px; }}")
        self.nothing = wrapped_label("muted")
        self.card = Card(look)
        self.card.lesson_wanted.connect(self.lesson_wanted)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.card)
        self.card.setProperty("role", "panel")
        self.card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        whole = QHBoxLayout(self)
        add_layout(whole, left, 2)
        whole.addWidget(area, 3)
        self.search.textChanged.connect(self._searched)
        self.list.selectionModel().currentChanged.connect(self._turned)
        self.resize(look.px(760), look.px(480))
        self._searched("")
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)

    def show_card(self, key: str, text: str = "") -> None:
        """Show the card of a thing in the window, or all terms where it has none.

        ``text``: of a thing that has no card, what it says; the terms in it come first.
        """
        entry = entry_about(key) or entry_named(key)
        self._asked = terms_in(text) if entry is None else ()
        self.search.clear()
        self._searched("")  # also where nothing was searched for
        if entry is not None:
            self._choose(self.terms.row_of(entry))
        self.show()
        self.raise_()
        self.activateWindow()
        (self.list if entry is not None or self._asked else self.search).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        self.search.setPlaceholderText(self.tr("Search for a term"))
        self.search.setAccessibleName(self.tr("Search for a term"))
        self.list.setAccessibleName(self.tr("Terms"))
        self.nothing.setText(
            self.tr("No term is called so. Try a part of the word, in Korean or in English.")
        )
        entry = self.list.currentIndex().data(_ENTRY_ROLE)
        self._find()  # sorted by the other language's words
        self._choose(max(0, self.terms.row_of(entry)) if entry is not None else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search the arrow keys go through what was found."""
        if self.search.hasFocus() and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._choose(self.list.currentIndex().row() + step)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # it would press whatever button comes first
        super().keyPressEvent(event)

    def _find(self) -> None:
        words = self.search.text()
        self.terms.show_found(words, () if words else self._asked)

    def _searched(self, _words: str) -> None:
        self._find()
        self.nothing.setVisible(self.terms.rowCount() == 0)
        self._choose(0)

    def _choose(self, row: int) -> None:
        if 0 <= row < self.terms.rowCount():
            index = self.terms.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        elif self.terms.rowCount() == 0:
            self.card.show_entry(None)

    def _turned(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.card.show_entry(now.data(_ENTRY_ROLE) if now.isValid() else None)
