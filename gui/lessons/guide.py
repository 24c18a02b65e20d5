"""A lesson that shows: brings pager, strip, outline and actions together in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from engine.lessons.actions import Press, ShowPlot, ShowTab
from engine.lessons.course import Course, Page
from engine.lessons.places import Place, TabName, Target
from gui.lessons.doer import TRAINS, Doer
from gui.lessons.outline import Outline
from gui.lessons.pager import Pager
from gui.lessons.places import TABS, Places
from gui.lessons.strip import LessonStrip
from gui.texts import words_text
from gui.work.context import Context

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.results.result_column import ResultColumn
    from gui.results.steps.way_bar import WayBar
    from gui.stack.model_column import ModelColumn


class Guide(QObject):
    """What the window makes of lessons.

    Signals:
        lesson_wanted(str): a built-in lesson is to be opened in place of what is open.
    """

    lesson_wanted = Signal(str)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self.pager = Pager(context, self)
        self.strip = LessonStrip(context, self.pager)
        self.outline = Outline(context.look, window)
        self.doer = Doer(context, self)
        self.places: Places | None = None
        self._at_work = False
        self._result: ResultColumn | None = None
        self._shown: tuple[object, ...] = ()  # what was brought into sight last
        self.strip.do_wanted.connect(self.do)
        self.strip.forward_wanted.connect(self.forward)
        self.strip.back_wanted.connect(self.pager.back)
        self.strip.away.connect(self._went_away)
        self.doer.failed.connect(self.strip.say)
        self.doer.lesson_wanted.connect(self.lesson_wanted)
        self.pager.lesson_wanted.connect(self.lesson_wanted)
        self.pager.turned.connect(self._show_place_soon)
        self.pager.changed.connect(self._show_place_soon)
        context.look.changed.connect(self._show_place_soon)
        self._soon = QTimer(self)  # what opens now is laid out a turn later
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_place)

    def set_columns(
        self,
        others: dict[Place, QWidget],
        columns: tuple[DataColumn, ModelColumn, ResultColumn],
        widen_data: Callable[[bool], None],
    ) -> None:
        """The columns are built. ``others``: places that are not in them."""
        data, model, result = columns
        self.places = Places(self._context, self.outline.parentWidget(), others, widen_data)
        self.places.set_columns(data, model, result)
        self.doer.set_columns(data, result)
        self._result = result
        result.tabs.currentChanged.connect(self._tab_turned)
        self._show_place_soon()

    def set_at_work(self, at_work: bool) -> None:
        """On the start page there is nothing to point at."""
        self._at_work = at_work
        self._show_place_soon()

    # --- turning and doing -----------------------------------------------------------------

    def open(self, course: Course, place: int) -> None:
        """Show a page of ``course``, and open its lesson where another is open. The document's
        own pages leave it there: a page offers to open its lesson."""
        self.pager.open(course, place)
        self.strip.show_again()
        if not self.pager.fits and not self._has_own_pages:
            self.pager.open_lesson()

    def do(self) -> None:
        """Do what the page says, and go on; where it trains or turns to something that was not to
        be seen yet, one wants to look at that first."""
        pager, page = self.pager, self.pager.page
        if page is None:
            return
        if pager.offers:
            pager.take_offer()
            self.strip.next_button.setFocus()  # the button that was pressed is gone
            return
        if not pager.fits:
            pager.open_lesson()
            return
        looks = Press if pager.done or pager.reached else Press | ShowPlot | ShowTab
        is_looked_at = any(isinstance(action, looks) for action in page.do)
        if not page.do or not self.doer.do(page.do, words_text(page.title)):
            return
        pager.note_done()
        self._show_learning(page)
        if not is_looked_at and pager.page is page and (page.goal is None or pager.reached):
            pager.forward()

    def _show_learning(self, page: Page) -> None:
        """A page that lets it learn shows that, unless it speaks of another tab."""
        learns = any(isinstance(action, Press) and action.button in TRAINS for action in page.do)
        elsewhere = page.show is not None and page.show.place in TABS
        chosen = any(isinstance(action, ShowTab) for action in page.do)
        if learns and not elsewhere and not chosen and self._result is not None:
            self._result.tabs.setCurrentWidget(self._result.live)

    def forward(self) -> None:
        """Open the next page, and the lesson that it is about. Where what was done led to such a
        page already, that lesson is opened first."""
        if not self._leads_on:
            self.pager.forward()
        if self._leads_on:
            self.pager.open_lesson()

    @property
    def _leads_on(self) -> bool:
        """Whether the page leads to another lesson; never a page that the document brought: it
        would be gone with what is open."""
        return self.pager.leads_on and not self._has_own_pages

    @property
    def _has_own_pages(self) -> bool:
        course = self.pager.course
        return course is not None and course is self._context.document.pages.course

    def key_forward(self) -> None:
        """Go on; by the presenter's key first go through the step where the keyboard is in it, then
        do what the page has to do, as a slide builds up."""
        pager, page = self.pager, self.pager.page
        if not self._context.look.presenting:
            pager.take_offer() if pager.offers else self.forward()
            return
        way = self._way_with_the_keys
        if way is not None and way.has_next:
            way.go_forward()
            return
        if page is None or self.strip.is_away:
            return
        to_do = pager.fits and page.do and not pager.done and not pager.reached
        if pager.offers or to_do or (self._has_own_pages and not pager.fits):
            self.do()
        else:
            self.forward()

    def key_back(self) -> None:
        """Open the page before."""
        way = self._way_with_the_keys if self._context.look.presenting else None
        if way is not None and way.has_before:
            way.go_back()
        else:
            self.pager.back()

    @property
    def _way_with_the_keys(self) -> WayBar | None:
        """The way through the step by step, where the keyboard is in it. Before its first stop and
        behind its last one the pages turn: a presenter has no other key to leave it by."""
        focus = QApplication.focusWidget()
        if self._result is None or focus is None or not self._result.steps.isVisible():
            return None
        steps = self._result.steps
        return steps.way if focus is steps or steps.isAncestorOf(focus) else None

    # --- pointing --------------------------------------------------------------------------

    @property
    def target(self) -> Target | None:
        """What is pointed at now."""
        page = self.pager.page
        if page is None or not self._at_work or self.strip.is_away or not self.pager.fits:
            return None
        return page.show

    def _went_away(self, _away: bool) -> None:
        self._show_place_soon()

    def _show_place_soon(self) -> None:
        self._soon.start(0)

    def _show_place(self) -> None:
        places, target = self.places, self.target
        if places is None:
            return
        key = (self.pager.place, target, self._context.look.presenting, id(self.pager.course))
        if key != self._shown:
            self._shown = key
            places.bring(target)
        self.outline.surround(self._rect if target is not None else None)

    def _rect(self) -> QRect | None:
        target = self.target
        return self.places.rect(target) if self.places is not None and target else None

    def _tab_turned(self, _index: int) -> None:
        for name in get_args(TabName):
            if self._result is not None:
                page = self._result.tabs.currentWidget()
                if page is getattr(self._result, name):
                    self.pager.note_tab(name)
