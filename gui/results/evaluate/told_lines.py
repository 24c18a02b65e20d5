"""What stands before the figures, in sentences: of which rows they are, and are they good."""

from __future__ import annotations

from engine.data.sources.pictures import PictureSource
from engine.evaluation.results import Evaluation
from engine.evaluation.verdicts import no_numbers
from engine.messages import Message
from gui.column_names import class_word
from gui.figure_words import percent_text, value_text
from gui.results.evaluate.baseline import error_without, most_frequent, verdict
from gui.texts import message_text, number_text
from gui.widgets.plain_text import PlainLabel
from gui.work.context import Context


class RowsTold(PlainLabel):
    """Which rows the figures speak of, and which weights: Live may speak of others."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._run = context, context.run
        self.setProperty("role", "muted")
        self.setWordWrap(True)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Say which part's rows these figures are of, and after which epoch."""
        told = {
            "test": self.tr("Test rows, kept apart to the end: {rows}."),
            "validation": self.tr("Validation rows, watched but not learned from: {rows}."),
            "training": self.tr("Training rows, learned from: {rows}."),
        }
        if isinstance(self._context.document.design.data.source, PictureSource):
            told = {
                "test": self.tr("Test pictures, kept apart to the end: {rows}."),
                "validation": self.tr("Validation pictures, watched but not learned from: {rows}."),
                "training": self.tr("Training pictures, learned from: {rows}."),
            }
        rows = told[evaluation.part].format(rows=number_text(len(evaluation.rows)))
        kept = self._run.kept_epoch if self._context.back.epoch is None else None
        if kept is None:
            epoch = self.tr("After epoch {epoch}.").format(epoch=number_text(evaluation.epoch))
        else:
            first = self._run.ending.compared_from if self._run.ending else 1
            sentence = (
                self.tr("Weights of epoch {best}, the best of epochs {first} to {epochs}.")
                if first > 1
                else self.tr("Weights of epoch {best}, the best of {epochs}.")
            )
            epoch = sentence.format(
                best=number_text(kept),
                first=number_text(first),
                epochs=number_text(evaluation.epoch),
            )
        sentences = [rows, epoch]
        if evaluation.part == "training":
            sentences.append(
                self.tr("Live takes training figures during the epoch, so they differ a little.")
            )
        self.setText(" ".join(sentences))


class VerdictLine(PlainLabel):
    """Whether it is better than what needs no network; hidden where nothing can be."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "good")
        self.setWordWrap(True)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Say how much better these figures are than the answer that needs no network; where the
        network gives no numbers, say that."""
        if (lacking := self._without_numbers(evaluation)) is not None:
            self.setText(message_text(lacking))
            self.setVisible(True)
            self._take_role("warning")
            return
        judged = verdict(evaluation)
        self.setVisible(judged is not None)
        if judged is None:
            return
        if evaluation.confusion is not None:
            own, share = most_frequent(evaluation)
            name = class_word(own)
            sentence = {
                "clearly_better": self.tr(
                    "Clearly better than always answering the most frequent class "
                    "({name}: {share} right)."
                ),
                "a_little_better": self.tr(
                    "Only a little better than always answering the most frequent class "
                    "({name}: {share} right)."
                ),
                "no_better": self.tr(
                    "No better than always answering the most frequent class "
                    "({name}: {share} right)."
                ),
            }[judged].format(name=name, share=percent_text(share))
        else:
            sentence = {
                "clearly_better": self.tr(
                    "Clearly better than always answering the mean (off by {error} on average)."
                ),
                "a_little_better": self.tr(
                    "Only a little better than always answering the mean "
                    "(off by {error} on average)."
                ),
                "no_better": self.tr(
                    "No better than always answering the mean (off by {error} on average)."
                ),
            }[judged].format(error=value_text(error_without(evaluation) or 0.0))
        self.setText(sentence)
        self._take_role("good" if judged == "clearly_better" else "warning")

    def _without_numbers(self, evaluation: Evaluation) -> Message | None:
        shares = evaluation.probabilities
        return no_numbers(shares, evaluation.class_names[0]) if shares is not None else None

    def _take_role(self, role: str) -> None:
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
