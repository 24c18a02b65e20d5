"""Another source, or another value of the present one: what is asked of the engine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.data.reading.table_file import TableFile
from engine.data.source import Source
from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.service.messages.crossing import Request
from engine.service.requests.change_requests import PaintOnTop, TakeSource
from engine.service.requests.table_requests import FindAgain
from gui.data.sources.source_picker import source_name
from gui.door.question import Question
from gui.work.context import Context

_NOT_PAINTABLE = Sentence(
    "painting.not_on_top",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These rows cannot be painted on: a painting holds two columns of numbers and up to ten "
        "classes.",
    ),
)


class SourceChanges(QObject):
    """Turns a wanted source into one undoable edit, when the engine has looked at its rows.

    Signals:
        changed(): ``busy`` or ``problem`` changed.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._question = Question(context.engine)
        self._wanted: tuple[Source, str, str | None] | None = None
        self.problem: Message | None = None
        context.document.changed.connect(self._design_changed)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._question.waits

    @property
    def wanted(self) -> Source | None:
        """The source that an answer is awaited for."""
        return self._wanted[0] if self._wanted is not None else None

    def choose(self, source: Source) -> None:
        """Take ``source`` as the data, with all that the engine proposes for it."""
        text = self.tr("Choose data: {name}").format(name=source_name(source))
        self._ask(source, text, None, keep=False)

    def paint_on_top(self) -> None:
        """Make the present rows the beginning of a painting, with the tower as it is."""
        source = self._context.document.design.data.source
        text = self.tr("Paint on top of: {name}").format(name=source_name(source))
        design = self._context.document.design

        def taken(proposal: Design | None) -> None:
            if proposal is None:
                self._failed(_NOT_PAINTABLE(), "")
            elif self._context.document.design == design:
                self._context.document.edit(text, proposal)
                self.changed.emit()
            else:
                self.paint_on_top()  # something else was edited meanwhile

        self._wanted = self.problem = None
        self._question.ask(PaintOnTop(design), taken, self._failed)
        self.changed.emit()

    def take(self, proposal: Design, text: str) -> None:
        """Take a proposal that is there already; ``text`` names the step."""
        self._context.document.edit(text, proposal)

    def fail(self, problem: Message, details: str = "") -> None:
        """Something that was asked for elsewhere could not be had."""
        self._failed(problem, details)

    def change(self, source: Source, field: str, merge_key: str) -> None:
        """Take other values of the present source; the tower stays while the columns do."""
        text = self.tr("Change data: {field}").format(field=field)
        self._ask(source, text, f"data.source.{merge_key}", keep=True)

    def find(self, source: TableFile, path: Path, text: str) -> None:
        """``source``'s file is looked for at ``path``; ``text`` names the step."""
        request = FindAgain(self._context.document.design, source, path)
        self._post(source, text, None, request)

    # --- inside ----------------------------------------------------------------------------

    def _ask(self, source: Source, text: str, merge_key: str | None, *, keep: bool) -> None:
        request = TakeSource(self._context.document.design, source, keep)
        self._post(source, text, merge_key, request)

    def _post(self, source: Source, text: str, merge_key: str | None, request: Request) -> None:
        self.problem = None
        self._wanted = (source, text, merge_key)
        self._question.ask(request, self._answered, self._failed)
        self.changed.emit()

    def _answered(self, proposal: Design | None) -> None:
        if self._wanted is None:
            return
        source, text, merge_key = self._wanted
        self._wanted = None
        after = proposal
        if after is None:
            design = self._context.document.design
            after = design.with_data(design.data.model_copy(update={"source": source}))
        if after == self._context.document.design:
            self._context.facts.look_again()  # a file is back where it was
        self._context.document.edit(text, after, merge_key=merge_key)
        self.changed.emit()

    def _failed(self, problem: Message, _details: str) -> None:
        self._wanted = None
        self.problem = problem
        self.changed.emit()

    def _design_changed(self, before: Design, after: Design) -> None:
        """Another source is there (undo, another file): an older answer must not replace it."""
        if before.data.source == after.data.source:
            return
        if self._question.waits:
            self._question.forget()
            self._wanted = None
        self.problem = None
