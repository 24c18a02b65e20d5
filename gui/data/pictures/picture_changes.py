"""Changes of the person's own pictures: each one undoable edit, by name, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.data.pictures.bringing import Brought, NewPicture
from engine.data.sources.pictures import Pictures
from engine.design import Design
from engine.edits.pictures import own_pictures, with_class_renamed, with_pictures
from engine.messages import EngineError, Message
from engine.service.messages.crossing import Request
from engine.service.requests.picture_requests import Added, AddPictures, FitToPictures, UsePictures
from gui.door.question import Question
from gui.texts import number_text
from gui.work.context import Context

NewPictures = Sequence[NewPicture | Path]


@dataclass(frozen=True)
class _Step:
    """What is to be done once it is its turn: with the design of then.

    ``text`` names the step, with ``{count}`` for how many pictures there were in the end.
    """

    text: str
    of: Callable[[Design], Request | Design]
    needs_own: bool = True
    to: str = ""


class PictureChanges(QObject):
    """Does at once what needs no rows, and asks the engine for the rest.

    Signals:
        changed(): ``busy``, ``progress``, ``problem`` or ``notes`` changed.
        added(str): pictures came into that class.
        refitted(): the last brick was made to fit another number of classes.
    """

    changed = Signal()
    added = Signal(str)
    refitted = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = context.document
        self._question = Question(context.engine)
        self._waiting: deque[_Step] = deque()
        self._asked: tuple[_Step, Design] | None = None
        self.problem: Message | None = None
        self.notes: tuple[Message, ...] = ()
        self.progress: float | None = None
        context.document.opened.connect(self._opened)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked is not None

    @property
    def own(self) -> Pictures | None:
        """The design's pictures, where they are the person's own."""
        source = self._document.design.data.source
        return source if isinstance(source, Pictures) else None

    # --- what can be done ------------------------------------------------------------------------

    def add_class(self, name: str) -> None:
        """One more class, still empty."""
        text = self.tr("Add class: {name}").format(name=name.strip())
        self._change(text, lambda own: own.with_class(name))

    def rename_class(self, before: str, after: str) -> None:
        """Call a class otherwise."""
        text = self.tr("Rename class: {before} → {after}").format(before=before, after=after)
        self._do(_Step(kept(text), lambda design: with_class_renamed(design, before, after)))

    def delete_class(self, name: str) -> None:
        """Take a class away with its pictures."""
        text = self.tr("Delete class: {name}").format(name=name)
        self._change(text, lambda own: own.without_class(name) if name in own.classes else own)

    def delete(self, numbers: Iterable[int] | np.ndarray) -> None:
        """Take pictures away."""
        gone = np.array(list(numbers), np.int64)
        text = self.tr("Delete pictures ({count})").format(count=number_text(len(gone)))
        self._change(text, lambda own: own.without(gone))

    def move(self, numbers: Iterable[int] | np.ndarray, to: str) -> None:
        """Put pictures into another class; those that are in it already stay."""
        own = self.own
        if own is None or to not in own.classes:
            return
        those = np.array(list(numbers), np.int64)
        those = those[own.class_codes[those] != own.classes.index(to)]
        text = self.tr("Move pictures ({count}) to: {name}").format(
            count=number_text(len(those)), name=to
        )
        if len(those):
            self._change(text, lambda own: own.moved(those, to))

    def add(self, to: str, pictures: NewPictures, text: str, origin: str = "") -> None:
        """Put single pictures into the class ``to``; ``text`` names the step, and may say
        ``{count}``. ``origin``: see `AddPictures`."""
        those = tuple(pictures)
        self._do(_Step(text, lambda design: AddPictures(design, to, those, origin), to=to))

    def use(self, brought: Brought, *, beside: bool) -> None:
        """Take what was brought as the data, or beside the present pictures."""
        if beside:
            text = self.tr("Add pictures ({count}): {name}")
        else:
            text = self.tr("Choose data: {name}")
        text = text.format(count=number_text(len(brought.codes)), name=brought.name)
        text = kept(text)
        self._do(_Step(text, lambda design: UsePictures(design, brought, beside), beside))

    def stop(self) -> None:
        """Bring no more of what is being brought."""
        if self.busy:
            self._question.forget()
            self._asked = None
            self.progress = None
            self.changed.emit()
            self._next()

    def refuse(self, message: Message) -> None:
        """Say why something could not be done."""
        self.problem = message
        self.changed.emit()

    def forget_notes(self) -> None:
        """What was said has been read."""
        if self.problem is not None or self.notes:
            self.problem, self.notes = None, ()
            self.changed.emit()

    # --- inside ----------------------------------------------------------------------------------

    def _change(self, text: str, change: Callable[[Pictures], Pictures]) -> None:
        def of(design: Design) -> Request | Design:
            source = change(own_pictures(design))
            return with_pictures(design, source) or FitToPictures(design, source)

        self._do(_Step(kept(text), of))

    def _do(self, step: _Step) -> None:
        self.problem, self.notes = None, ()
        self._waiting.append(step)
        if not self.busy:
            self._next()
        self.changed.emit()

    def _next(self) -> None:
        while self._waiting and not self.busy:
            self._begin(self._waiting.popleft())

    def _begin(self, step: _Step) -> None:
        design = self._document.design
        if step.needs_own and self.own is None:
            return
        try:
            wanted = step.of(design)
        except EngineError as error:
            self.refuse(error.message)
            return
        if isinstance(wanted, Design):
            self._document.edit(step.text.format(count=""), wanted)
            return
        self._asked = (step, design)
        self.progress = None
        self._question.ask(wanted, self._answered, self._failed, self._went_on)

    def _answered(self, answer: Design | Added) -> None:
        if self._asked is None:
            return
        step, before = self._asked
        self._asked = None
        self.progress = None
        if self._document.design != before:  # something else was edited meanwhile
            self._waiting.appendleft(step)
        else:
            self._take(step, before, answer)
        self._next()
        self.changed.emit()

    def _take(self, step: _Step, before: Design, answer: Design | Added) -> None:
        count, after = 0, answer
        if isinstance(answer, Added):
            count, after, self.notes = answer.count, answer.design, answer.notes
        assert isinstance(after, Design)
        self._document.edit(step.text.format(count=number_text(count)), after)
        same_data = type(before.data.source) is type(after.data.source)
        if same_data and step.needs_own and before.bricks[-1:] != after.bricks[-1:]:
            self.refitted.emit()
        if isinstance(answer, Added):
            self.added.emit(step.to)

    def _failed(self, message: Message, _details: str) -> None:
        self._asked = None
        self.progress = None
        self.refuse(message)
        self._next()

    def _went_on(self, share: float) -> None:
        self.progress = share
        self.changed.emit()

    def _opened(self, _run: object) -> None:
        """What was meant for another document is not done in this one."""
        self._waiting.clear()
        self._question.forget()
        self._asked = None
        self.progress, self.problem, self.notes = None, None, ()
        self.changed.emit()


def kept(name: str) -> str:
    """``name`` for the inside of a text that is formatted later."""
    return name.replace("{", "{{").replace("}", "}}")
