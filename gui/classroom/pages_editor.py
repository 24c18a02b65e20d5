"""The pages of a lesson, edited: what each says, asks and points at; the strip shows them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.lessons.course import (
    LONGEST_FORMULA,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MAXIMUM_PAGES,
    Course,
    Page,
)
from engine.lessons.places import Target
from engine.lessons.words import Words
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.texts import spoken_language, words_text
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, one_line, wrapped_label
from gui.widgets.roomy_dialogs import keep_on_screen


class PagesEditor(QWidget):
    """Edits a copy; every change of it that holds together is told at once.

    Signals:
        changed(Course | None): the pages as they are now; None: there are none.
        shown(int): that page is the one that is edited.
    """

    changed = Signal(object)
    shown = Signal(int)

    def __init__(self, course: Course | None, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._title = course.title if course is not None else None
        self._pages: list[Page] = list(course.pages) if course is not None else []
        self._showing = False
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.currentRowChanged.connect(self._turn)
        self.add_button, self.remove_button = QPushButton(), QPushButton()
        self.up_button, self.down_button = QPushButton(), QPushButton()
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.up_button.clicked.connect(self._up)
        self.down_button.clicked.connect(self._down)
        self.title, self.formula = QLineEdit(), QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.formula.setMaxLength(LONGEST_FORMULA)
        self.text, self.ask = QPlainTextEdit(), QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.ask.setTabChangesFocus(True)
        self.place = CalmComboBox()
        self.told = wrapped_label("error")
        for edit in (self.title, self.formula, self.text, self.ask):
            edit.textChanged.connect(self._edited)
        self.place.currentIndexChanged.connect(self._edited)
        self._labels = [PlainLabel() for _ in range(5)]
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        fields = (self.title, self.text, self.formula, self.ask, self.place)
        for row, (label, field) in enumerate(zip(self._labels, fields, strict=True)):
            label.setBuddy(field)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)
        grid.setRowStretch(1, 2)
        grid.setRowStretch(3, 1)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        order = QHBoxLayout()
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            order.addWidget(button)
        add_layout(left, order)
        right = QVBoxLayout()
        add_layout(right, grid)
        right.addWidget(self.told)
        row = QHBoxLayout(self)
        row.setSpacing(look.px(16))
        add_layout(row, left, 2)
        add_layout(row, right, 3)
        self.resize(look.px(760), look.px(420))
        self.retranslate()
        on_language_change(self.retranslate)
        keep_on_screen(self)
        self._list_again(0)

    @property
    def course(self) -> Course | None:
        """The pages as they are now."""
        if not self._pages:
            return None
        title = self._title or self._pages[0].title
        return Course(title=title, pages=tuple(self._pages))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("The lesson's pages"))
        words = (
            self.tr("Title"),
            self.tr("What it says"),
            self.tr("Formula"),
            self.tr("A question to try"),
            self.tr("Points at"),
        )
        fields = (self.title, self.text, self.formula, self.ask, self.place)
        for label, text, field in zip(self._labels, words, fields, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.add_button.setText(self.tr("Add"))
        self.remove_button.setText(self.tr("Remove"))
        self.up_button.setText("↑")
        self.down_button.setText("↓")
        self.up_button.setAccessibleName(self.tr("Move up"))
        self.down_button.setAccessibleName(self.tr("Move down"))
        self.list.setAccessibleName(self.tr("The lesson's pages"))
        self._showing = True
        chosen = self.place.currentData()
        self.place.clear()
        for place, text in self._places().items():
            self.place.addItem(text, place)
        self.place.setCurrentIndex(max(0, self.place.findData(chosen)))
        self._showing = False

    def _places(self) -> dict[str, str]:
        """What a page most often points at; others stand in files of pages."""
        return {
            "": self.tr("nothing"),
            "train": self.tr("the Train button"),
            "epochs": self.tr("the epochs"),
            "learning_rate": self.tr("the learning rate"),
            "source": self.tr("where the data come from"),
            "table": self.tr("the table"),
            "plot": self.tr("the plot of the data"),
            "palette": self.tr("the palette of bricks"),
            "tower": self.tr("the tower"),
            "brick first": self.tr("the first brick"),
            "brick last": self.tr("the last brick"),
            "inspector": self.tr("the settings of a brick"),
            "curves": self.tr("the curves"),
            "picture": self.tr("the living picture"),
            "network": self.tr("the drawn network"),
            "evaluate": self.tr("Evaluate, the tab"),
            "predict": self.tr("Predict, the tab"),
        }

    # --- what is edited --------------------------------------------------------------------

    def _list_again(self, row: int) -> None:
        self._showing = True
        self.list.clear()
        for number, page in enumerate(self._pages, start=1):
            self.list.addItem(f"{number}  {one_line(words_text(page.title))}")
        self._showing = False
        self.list.setCurrentRow(min(row, len(self._pages) - 1))
        self._turn(self.list.currentRow())

    def _turn(self, row: int) -> None:
        if self._showing:
            return
        there = 0 <= row < len(self._pages)
        page = self._pages[row] if there else None
        self._showing = True
        self.title.setText(words_text(page.title) if page is not None else "")
        self.text.setPlainText(words_text(page.text) if page is not None else "")
        self.formula.setText(page.formula if page is not None else "")
        ask = page.ask if page is not None else None
        self.ask.setPlainText(words_text(ask) if ask is not None else "")
        show = page.show if page is not None else None
        shown = f"{show.place} {show.which}".strip() if show is not None else ""
        if shown and self.place.findData(shown) < 0:
            self.place.addItem(shown, shown)
        self.place.setCurrentIndex(max(0, self.place.findData(shown)))
        for field in (self.title, self.text, self.formula, self.ask, self.place):
            field.setEnabled(there)
        self.remove_button.setEnabled(there)
        self.up_button.setEnabled(there and row > 0)
        self.down_button.setEnabled(there and row < len(self._pages) - 1)
        self.add_button.setEnabled(len(self._pages) < MAXIMUM_PAGES)
        self._showing = False
        self.told.setText("")
        if there:
            self.shown.emit(row)

    def _edited(self, *_what: object) -> None:
        row = self.list.currentRow()
        if self._showing or not 0 <= row < len(self._pages):
            return
        title, text = self.title.text().strip(), self.text.toPlainText().strip()
        if not title or not text:
            self.told.setText(self.tr("A page has a title and says something."))
            return
        old, ask = self._pages[row], self.ask.toPlainText().strip()
        if max(len(text), len(ask)) > LONGEST_TEXT:
            most = self.tr("At most {count} letters; what is longer is not read.")
            self.told.setText(most.format(count=LONGEST_TEXT))
            return
        place, _, which = str(self.place.currentData() or "").partition(" ")
        try:
            page = Page.model_validate(
                {
                    **old.model_dump(),
                    "title": _words(old.title, title),
                    "text": _words(old.text, text),
                    "formula": self.formula.text().strip(),
                    "ask": _words(old.ask, ask) if ask else None,
                    "show": Target.model_validate({"place": place, "which": which})
                    if place
                    else None,
                }
            )
        except ValueError:
            self.told.setText(self.tr("This cannot be shown on a page."))
            return
        self.told.setText("")
        if page == old:
            return
        self._pages[row] = page
        item = self.list.item(row)
        item.setText(f"{row + 1}  {one_line(words_text(page.title))}")
        self._say()
        self.shown.emit(row)

    def _add(self) -> None:
        row = self.list.currentRow() + 1
        words, text = (_same(told) for told in (self.tr("New page"), self.tr("What it says.")))
        lesson = self._pages[row - 1].lesson if row else ""
        self._pages.insert(row, Page(title=words, text=text, lesson=lesson))
        self._say()
        self._list_again(row)

    def _remove(self) -> None:
        row = self.list.currentRow()
        del self._pages[row]
        self._say()
        self._list_again(row)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        self._pages.insert(row + by, self._pages.pop(row))
        self._say()
        self._list_again(row + by)

    def _say(self) -> None:
        self.changed.emit(self.course)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.deleteLater()


def _same(text: str) -> Words:
    return Words(en=text, ko=text)


def _words(old: Words | None, text: str) -> Words:
    """``text`` in both languages where it was one text; else in the one that is spoken."""
    if old is not None and words_text(old) == text:
        return old
    if old is None or old.en == old.ko or not old.is_whole:
        return _same(text)
    return old.model_copy(update={spoken_language(): text})
