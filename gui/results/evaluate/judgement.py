"""What the figures are worth: something simpler beside them, errors in words, how sure it was."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.data.parts import Part
from engine.data.sources.pictures import PictureSource
from engine.evaluation.quality import Against, Quality
from engine.evaluation.results import Evaluation
from engine.evaluation.verdicts import NO_NUMBER
from engine.messages import Message
from engine.service.requests.run_requests import Judge
from gui.column_names import class_word
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion

SURE = 0.9  # from here on the network is said to be sure


class Judgement(QWidget):
    """Asked once a run rests: it takes a moment, and while it learns the figures still move."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._question = RunQuestion(context.engine, context.back)
        self._quality: Quality | None = None
        self._names: tuple[str, ...] = ()
        self._asked: tuple[int, int, Part] | None = None  # run, epoch, part
        self._paragraphs = 2
        self._simpler, self._more = PlainLabel(), PlainLabel()
        for label in (self._simpler, self._more):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._simpler)
        layout.addWidget(self._more)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self._show()
        on_language_change(self._show)

    def show_at_most(self, paragraphs: int) -> None:
        """Show so many paragraphs; what has no room among them goes into the tool tip."""
        if paragraphs != self._paragraphs:
            self._paragraphs = paragraphs
            self._show()

    def judge(self, evaluation: Evaluation | None) -> None:
        """Say what ``evaluation`` is worth, once the run rests; None: there is none. Nothing is
        said of an earlier epoch: who drags the slider through hundreds would wait for each."""
        context = self._context
        rests = context.run.state in ("paused", "ended") and context.back.epoch is None
        if evaluation is None or not rests:
            self._forget()
            return
        asked = (evaluation.run, evaluation.epoch, evaluation.part)
        if asked == self._asked:
            return
        self._forget()
        self._asked = asked
        self._names = evaluation.class_names
        answer = partial(self._judged, asked)
        self._question.ask(Judge(evaluation.part), answer, self._not_judged)

    # --- inside ----------------------------------------------------------------------------

    def _forget(self) -> None:
        self._question.forget()
        self._asked = self._quality = None
        self._show()

    def _judged(self, asked: tuple[int, int, Part], quality: Quality) -> None:
        if asked == self._asked:
            self._quality = quality
            self._show()

    def _not_judged(self, _message: Message, _details: str) -> None:
        """The figures stand there without it."""

    def _restyle(self) -> None:
        self.layout().setSpacing(self._context.look.px(4))

    def _show(self) -> None:
        quality = self._quality
        self.setVisible(quality is not None)
        if quality is None:
            return
        told = [_against_words(own) for own in quality.against if own.simple.kind != "usual"]
        self._simpler.setText(" ".join(told))
        self._simpler.setVisible(bool(told))
        more = [
            *(message_text(note) for note in quality.notes if note.code != NO_NUMBER.code),
            *self._confused(quality),
            *self._sure(quality),
        ]
        self._more.setText(" ".join(more))
        self._more.setVisible(bool(more) and not (self._paragraphs < 2 and told))
        how = self.tr(
            "Learned from the same training rows, prepared in the same way. Whether a difference "
            "is more than chance is told row by row: it has to be so large that drawing the rows "
            "anew, or turning its sign by chance, hardly ever makes it vanish."
        )
        if self._of_pictures():
            how = self.tr(
                "Learned from the same training pictures. Whether a difference is more than chance "
                "is told picture by picture: it has to be so large that drawing the pictures anew, "
                "or turning its sign by chance, hardly ever makes it vanish."
            )
        set_tool_tip(self._simpler, "\n".join([*more, how]))

    def _confused(self, quality: Quality) -> list[str]:
        if not quality.confused:
            return []
        first = self.tr("Most often “{actual}” was taken for “{answered}” (rows: {count}).")
        if self._of_pictures():
            first = self.tr("Most often “{actual}” was taken for “{answered}” (pictures: {count}).")
        other = self.tr("“{actual}” for “{answered}” ({count})")
        words = [
            (other if place else first).format(
                actual=class_word(self._names[actual]),
                answered=class_word(self._names[answered]),
                count=number_text(count),
            )
            for place, (actual, answered, count) in enumerate(quality.confused)
        ]
        if len(words) == 1:
            return words
        return [words[0], self.tr("Then {others}.").format(others=", ".join(words[1:]))]

    def _sure(self, quality: Quality) -> list[str]:
        """How many of the rows that it was sure of were right; [] where it was sure of none."""
        sure = [own for own in quality.sureness if own.sure >= SURE]
        rows = sum(own.rows for own in sure)
        if not rows:
            return []
        right = round(sum(own.rows * own.right for own in sure))
        told = self.tr("Rows that it was at least 90 % sure of: {rows}; of these, right: {right}.")
        if self._of_pictures():
            told = self.tr(
                "Pictures that it was at least 90 % sure of: {rows}; of these, right: {right}."
            )
        return [told.format(rows=number_text(rows), right=number_text(right))]

    def _of_pictures(self) -> bool:
        return isinstance(self._context.document.design.data.source, PictureSource)


def _against_words(against: Against) -> str:
    return " ".join(message_text(sentence) for sentence in against.sentences)
