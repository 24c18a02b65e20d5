"""Which page of which course is open, whether it fits the open design, and its goal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.design import Design
from engine.lessons.course import Course, Page, Words
from engine.lessons.goals import Standing
from engine.lessons.library import course_about, document_of
from engine.messages import QT_TRANSLATE_NOOP
from gui.work.context import Context
from gui.work.lessons import lesson_called

_OFFER = QT_TRANSLATE_NOOP(
    "Engine",
    "This file brings lesson pages of its own. They stand in this strip and point at parts of the "
    "window, once you want to see them.",
)


def _few_words(lesson: str) -> Course | None:
    """A lesson without pages has one: what there is to look at."""
    found = lesson_called(lesson)
    if found is None:
        return None
    page = Page(lesson=lesson, title=Words(en=found.title), text=Words(en=found.watch))
    return Course(title=Words(en=found.title), pages=(page,))


def _offer_of(course: Course) -> Course:
    """One page that offers a file's own pages: a stranger's turn no tab before one asks."""
    page = Page(title=course.title, text=Words(en=_OFFER))
    return Course(title=course.title, pages=(page,))


class Pager(QObject):
    """Follows the document from lesson to lesson; knows no widget.

    Signals:
        turned(): another page is open, or none.
        changed(): the goal is reached now, the page was done, or fits the design or not.
        lesson_wanted(str): the page stands in that lesson, and it is to be opened.
    """

    turned = Signal()
    changed = Signal()
    lesson_wanted = Signal(str)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._document, self._run = context.document, context.run
        self._course: Course | None = None
        self._offered: Course | None = None
        self._place = 0
        self._first = self._document.design  # as it was when the page was opened
        self._tab = "live"
        self._reached = self._done = self._fits = False
        self._awaited = ""  # the lesson that a page asked for
        self._went_on = False  # from the page before to this one
        self._document.opened.connect(self._opened)
        self._document.changed.connect(self._design_changed)
        self._document.pages.changed.connect(self.begin)
        self._is_handed_out = self._document.lesson.lock is not None
        self._document.lesson.changed.connect(self._lesson_changed)
        self._run.state_changed.connect(self._look_at_goal)
        self._run.progressed.connect(self._look_at_goal)
        self.begin()

    # --- reading ---------------------------------------------------------------------------

    @property
    def course(self) -> Course | None:
        """The course that is open; None where nothing speaks of the design."""
        return self._course

    @property
    def offers(self) -> bool:
        """Whether the page that is open offers the document's own pages."""
        return self._offered is not None

    @property
    def place(self) -> int:
        """Which page is open, counted from 0."""
        return self._place

    @property
    def page(self) -> Page | None:
        """The open page; None where no course is open."""
        return self._course.pages[self._place] if self._course is not None else None

    @property
    def count(self) -> int:
        """How many pages the open course has; 0 without one."""
        return len(self._course.pages) if self._course is not None else 0

    @property
    def reached(self) -> bool:
        """Whether the page's goal was reached since it was opened; False where it has none."""
        return self._reached

    @property
    def done(self) -> bool:
        """Whether "do it for me" was pressed here."""
        return self._done

    @property
    def fits(self) -> bool:
        """Whether the design is that of the lesson of which the page speaks."""
        return self._fits

    @property
    def leads_on(self) -> bool:
        """Whether one went on to a page of a lesson that is not open, and it was not asked for
        yet: a person who would rather keep what is open is not asked again at each page."""
        page = self.page
        is_asked = page is not None and self._awaited == page.lesson
        return page is not None and self._went_on and not self._fits and not is_asked

    @property
    def is_last(self) -> bool:
        """Whether no page comes after the open one."""
        return self._place + 1 >= self.count

    # --- turning ---------------------------------------------------------------------------

    def begin(self) -> None:
        """Offer the pages that the document carries; else open the course that is about it, at
        its lesson's first page."""
        self._offered = self._document.pages.course
        if self._offered is not None:
            self._course = _offer_of(self._offered)
            self._go(0)
            return
        lesson = self._document.design.recipe
        if self._document.lesson.lock is not None:  # a teacher's: what is built in would lead away
            self._course = None
            self._go(0)
            return
        course = course_about(lesson) or course_about(document_of(lesson)) or _few_words(lesson)
        self._course = course
        place = course.first_page_of(lesson) if course is not None else None
        if course is not None and place is None:
            place = course.first_page_of(document_of(lesson))
        self._go(place or 0)

    def _lesson_changed(self) -> None:
        """A teacher looks at it as students will, or no longer."""
        handed_out = self._document.lesson.lock is not None
        if handed_out != self._is_handed_out:
            self._is_handed_out = handed_out
            self.begin()

    def open(self, course: Course, place: int) -> None:
        """Open ``course`` at ``place``, whatever design is open."""
        self._offered = None
        self._course = course
        self._go(max(0, min(place, len(course.pages) - 1)))

    def take_offer(self) -> None:
        """Open the document's own pages at the first one."""
        if self._offered is not None:
            self.open(self._offered, 0)

    def forward(self) -> None:
        """Open the next page, if there is one."""
        if not self.is_last:
            self._go(self._place + 1)

    def back(self) -> None:
        """Open the page before, if there is one."""
        if self._place > 0:
            self._go(self._place - 1)

    def open_lesson(self) -> None:
        """Ask for the lesson of which the page speaks."""
        page = self.page
        if page is not None and page.lesson:
            self._awaited = page.lesson
            self.lesson_wanted.emit(page.lesson)

    def note_done(self) -> None:
        """ "Do it for me" was pressed."""
        self._done = True
        self._look_at_goal()
        self.changed.emit()

    def note_tab(self, name: str) -> None:
        """The tab ``name`` of RESULT is seen."""
        self._tab = name
        self._look_at_goal()

    # --- inside ----------------------------------------------------------------------------

    def _go(self, place: int) -> None:
        self._went_on = place > self._place
        self._place = place
        self._first = self._document.design
        self._reached = self._done = False
        self._fits = self._is_fitting()
        self.turned.emit()
        self._look_at_goal()

    def _opened(self, _run: object) -> None:
        """Another document: the course goes on where it asked for it, else another begins."""
        awaited, self._awaited = self._awaited, ""
        if awaited and document_of(awaited) == document_of(self._document.design.recipe):
            self._go(self._place)
        else:
            self.begin()

    def _design_changed(self, before: Design, after: Design) -> None:
        if before.recipe != after.recipe and not self._is_fitting() and not self._awaited:
            self.begin()
        self._look_whether_it_fits()
        self._look_at_goal()

    def _is_fitting(self) -> bool:
        page = self.page
        if page is None or not page.lesson:
            return True
        return document_of(page.lesson) == document_of(self._document.design.recipe)

    def _look_whether_it_fits(self) -> None:
        fits = self._is_fitting()
        if fits != self._fits:
            self._fits = fits
            self.changed.emit()

    def _look_at_goal(self) -> None:
        page = self.page
        if page is None or page.goal is None or self._reached or not self._fits:
            return
        if page.goal.reached(self._standing()):
            self._reached = True
            self.changed.emit()

    def _standing(self) -> Standing:
        run, design = self._run, self._document.design
        figures: dict[str, float] = {}
        if run.is_current and run.state != "preparing":
            figures = {
                name: float(values[-1])
                for name, values in run.history.values.items()
                if len(values)
            }
        epoch = run.epoch if figures else 0
        return Standing(design, self._first, epoch, figures, self._tab)
