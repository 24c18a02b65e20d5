"""Why this answer: what each input adds to the mean answer, as signed bars."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.evaluation.results import Prediction
from engine.explanation.shares import Shares
from engine.messages import Message
from engine.service.requests.run_requests import ShareOf
from gui.column_names import column_word, short_word
from gui.figure_words import value_text
from gui.look.spoken import on_language_change
from gui.texts import message_text, number_text, with_percent_sign
from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import PlainLabel, set_tool_tip
from gui.widgets.plots.plot_saving import PictureSaver
from gui.widgets.plots.signed_bars import SignedBar, SignedBars
from gui.work.context import Context
from gui.work.looking.looking_back import RunQuestion


class SharesPanel(QWidget):
    """A button that opens the panel; then one sentence, the bars, and the sum.

    Signals:
        opened(): it was opened or closed: there is something to ask for, or not any more.
    """

    opened = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._look = context.look
        self._question = RunQuestion(context.engine, context.back)
        self._asked: dict[str, list[str]] | None = None  # what the bars are of
        self._next: tuple[dict[str, list[str]], Prediction] | None = None
        self._prediction: Prediction | None = None
        self._shares: Shares | None = None
        self._problem: Message | None = None
        self.button = QToolButton()
        self.button.setCheckable(True)
        self.button.setProperty("role", "quiet")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.output = CalmComboBox()
        self.output.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sentence, self.sum = PlainLabel(), PlainLabel()
        for label in (self.sentence, self.sum):
            label.setWordWrap(True)
        self.sum.setProperty("role", "muted")
        self.bars = SignedBars(context.look)
        self._saver = PictureSaver(self.bars, context.look, self._bars_name)
        self._row = QHBoxLayout()
        self._row.addWidget(self.button)
        self._row.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        add_layout(self._layout, self._row)
        for widget in (self.output, self.sentence, self.bars, self.sum):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self.button.toggled.connect(self._toggled)
        self.output.activated.connect(self._show)
        context.look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    def show_for(self, rows: dict[str, list[str]], prediction: Prediction) -> None:
        """The answer to the last of ``rows`` is shown: its shares are, too, where they are
        wanted."""
        if self._prediction is None or prediction.run != self._prediction.run:
            self._shares = None
        self._prediction = prediction
        self._next = (rows, prediction)
        self._ask()

    def forget(self) -> None:
        """There is no answer."""
        self._question.forget()
        self._next = self._asked = self._shares = self._prediction = self._problem = None
        self._show()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Why this answer?"))
        set_tool_tip(
            self.button,
            self.tr("Shows what each input adds to the answer (Shapley values), at most 8 inputs."),
        )
        self.output.setAccessibleName(self.tr("Whose shares are shown"))
        self.bars.setAccessibleName(self.tr("What each input adds to the answer"))
        self._show()

    def _bars_name(self) -> str:
        return self.tr("What each input adds to the answer")

    # --- inside -----------------------------------------------------------------------------

    def _toggled(self, _on: bool) -> None:
        self.opened.emit()
        self._show()
        self._ask()

    def _ask(self) -> None:
        if self._next is None or not self.button.isChecked():
            self._show()
            return
        if self._question.waits:
            return  # the newest is asked for once this answer is there
        rows, _ = self._next
        self._next = None
        self._question.ask(ShareOf(rows), partial(self._arrived, rows), self._failed)

    def _arrived(self, rows: dict[str, list[str]], shares: Shares) -> None:
        self._asked, self._shares, self._problem = rows, shares, None
        self._show()
        self._ask_on()

    def _failed(self, message: Message, _details: str) -> None:
        self._shares, self._problem = None, message
        self._show()
        self._ask_on()

    def _ask_on(self) -> None:
        if self._next is not None:
            self._ask()

    def _show(self) -> None:
        self.button.setVisible(self._prediction is not None)
        self.button.setArrowType(
            Qt.ArrowType.DownArrow if self.button.isChecked() else Qt.ArrowType.RightArrow
        )
        shares = self._shares if self.button.isChecked() else None
        for widget in (self.bars, self.sum):
            widget.setVisible(shares is not None)
        self._offer(shares)
        text, role = "", ""
        if shares is not None:
            text = self._draw(shares)
        elif self._problem is not None and self.button.isChecked():
            text, role = message_text(self._problem), "muted"
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().unpolish(self.sentence)
            self.sentence.style().polish(self.sentence)

    def _offer(self, shares: Shares | None) -> None:
        """Several outputs: the likeliest class first, until another one is chosen."""
        names = shares.outputs if shares is not None else ()
        known = tuple(self.output.itemData(place) for place in range(self.output.count()))
        if names and known != ("", *names):
            self.output.clear()
            self.output.addItem("", "")
            for name in names:
                self.output.addItem(name, name)
        if names:
            answered = self._is_probability
            first = self.tr("its answer") if answered else column_word(names[0])
            self.output.setItemText(0, first)
        self.output.setVisible(len(names) > 1)

    @property
    def _is_probability(self) -> bool:
        return self._prediction is not None and self._prediction.probabilities is not None

    def _draw(self, shares: Shares) -> str:
        """Draw the bars; what they say in one sentence."""
        chosen = self.output.currentData() or ""
        if chosen in shares.outputs:
            place = shares.outputs.index(chosen)
        else:
            place = int(shares.answer.argmax()) if self._is_probability else 0
        values = shares.shares[:, place]
        order = np.argsort(-np.abs(values), kind="stable")
        self.bars.show_bars(
            [
                SignedBar(
                    column_word(shares.columns[own]),
                    float(values[own]),
                    self._signed(float(values[own])),
                    short=short_word(shares.columns[own]),
                )
                for own in order
            ]
        )
        name = shares.outputs[place] if self._is_probability else column_word(shares.outputs[place])
        base, answer = (
            self._figure(float(shares.base[place])),
            self._figure(float(shares.answer[place])),
        )
        added = self._signed(float(values.sum()))
        told = self.tr("{base} (mean of {rows} training rows) {added} (all shares) = {answer}")
        self.sum.setText(
            told.format(base=base, rows=number_text(shares.background), added=added, answer=answer)
        )
        most = float(np.abs(values).max(initial=0.0))
        if most <= 1e-9 * max(1.0, abs(float(shares.base[place]))):
            return self.tr("No input moves this answer away from the mean answer.")
        first = int(order[0])
        if self._is_probability:
            words = self.tr("Most of all, {column} moves the probability of {name}: by {share}.")
        else:
            words = self.tr("Most of all, {column} moves {name}: by {share}.")
        return words.format(
            column=column_word(shares.columns[first]),
            name=name,
            share=self._signed(float(values[first])),
        )

    def _figure(self, value: float) -> str:
        if self._is_probability:
            return with_percent_sign(number_text(round(100.0 * value, 1)))
        return value_text(value, self._spread)

    def _signed(self, value: float) -> str:
        """The number with its sign; of probabilities in percent."""
        if self._is_probability:
            text = number_text(round(100.0 * abs(value), 1))
            text = with_percent_sign(text)
            none = round(100.0 * abs(value), 1) == 0.0
        else:
            text = value_text(abs(value), self._spread)
            none = text == "0"
        return text if none else f"{'−' if value < 0 else '+'}{text}"

    @property
    def _spread(self) -> float:
        spreads = self._prediction.spreads if self._prediction is not None else ()
        return spreads[0] if len(spreads) == 1 else 0.0

    def _restyle(self) -> None:
        self._layout.setSpacing(self._look.px(4))
        self._row.setSpacing(self._look.px(8))
