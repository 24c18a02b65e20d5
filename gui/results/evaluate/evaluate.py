"""Evaluate: how good the network is on rows that it learned from, and on those it did not."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.parts import Part
from engine.data.sources.pictures import PictureSource
from engine.edits.final_network import told
from engine.evaluation.measures import of_target
from engine.evaluation.results import Evaluation
from engine.handout.closed_part import TEST_IS_CLOSED
from engine.messages import Message
from engine.service.requests.kinds import RunRequest
from gui.figure_words import target_is_scaled
from gui.look.icons import icon
from gui.look.spoken import on_language_change
from gui.results.evaluate.asking import EvaluateAsking
from gui.results.evaluate.chosen.chosen_pictures import ChosenPictures
from gui.results.evaluate.chosen.chosen_rows import ChosenRows
from gui.results.evaluate.figure_tiles import FigureTiles
from gui.results.evaluate.folds.folds_window import FoldsWindow
from gui.results.evaluate.judgement import Judgement
from gui.results.evaluate.part_bar import PartBar
from gui.results.evaluate.told_lines import RowsTold, VerdictLine
from gui.results.evaluate.views import Views
from gui.results.live.picture.target_choice import TargetChoice
from gui.results.pictures.looked_at import LookedAt, same_rows
from gui.texts import message_text
from gui.widgets.elided import ElidedLabel
from gui.widgets.layouts import add_layout
from gui.widgets.plain_text import set_tool_tip, wrapped_label
from gui.widgets.seen import Sight
from gui.work.context import Context
from gui.work.final_run import final_is_possible, train_final

# Pixels at the desk, from which on there is room for all that is said: over the matrix, over a
# picture that needs more, and over a picture with rows listed under it.
_HIGH, _HIGHER, _HIGHEST = 520, 660, 780


class EvaluatePage(QWidget):
    """Figures in words and a picture of the mistakes, for the part that is chosen; under it the
    rows that are chosen, wherever that was."""

    def __init__(
        self, context: Context, looked_at: LookedAt | None = None, parent: QWidget | None = None
    ) -> None:
        """``looked_at``: which picture the other tabs look at."""
        super().__init__(parent)
        self._context = context
        self._run, self._facts = context.run, context.facts
        self._evaluation: Evaluation | None = None
        self._seen: Evaluation | None = None  # of several targets, the chosen one's alone
        self._problem: Message | None = None
        self._asking = EvaluateAsking(context, self)
        self._part_bar = PartBar(context.look)
        self._note = wrapped_label("muted")
        self._empty = wrapped_label("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = RowsTold(context)
        self._tiles = FigureTiles(context.look)
        self._verdict = VerdictLine()
        self._judgement = Judgement(context)
        self._final = wrapped_label("muted")
        self.final_button, self.folds_button = QPushButton(), QPushButton()
        self._folds_window: FoldsWindow | None = None
        self._words = QWidget()  # what the figures are worth
        self._target = TargetChoice()
        self.views = Views(context)
        self._hint = ElidedLabel()
        self._hint.setProperty("role", "muted")
        self.chosen_rows = ChosenRows(context)
        self.chosen_pictures = ChosenPictures(context, looked_at)
        self.save_button = QToolButton()
        self.save_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self._connect()
        self._restyle()
        self.retranslate()
        on_language_change(self.retranslate)

    @property
    def _parts(self) -> dict[Part, QToolButton]:
        return self._part_bar.buttons

    def _lay_out(self) -> None:
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._part_bar, 1)
        self._bar.addWidget(self._target)
        self._bar.addWidget(self.folds_button)
        self._answer = QWidget()
        answer = QVBoxLayout(self._answer)
        answer.setContentsMargins(0, 0, 0, 0)
        # Above all that comes and goes with the view, so that it stays under the mouse.
        self._choices = QHBoxLayout()
        self._choices.addWidget(self.views.choice, 1)
        self._choices.addWidget(self.save_button)
        add_layout(answer, self._choices)
        answer.addWidget(self._told)
        answer.addWidget(self._tiles)
        self._judged = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._judged.addWidget(self._verdict, 1)
        self._judged.addWidget(self.final_button, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        add_layout(words, self._judged)
        words.addWidget(self._judgement)
        words.addWidget(self._final)
        answer.addWidget(self._words)
        answer.addWidget(self.views, 3)
        answer.addWidget(self._hint)
        answer.addWidget(self.chosen_rows, 2)
        answer.addWidget(self.chosen_pictures, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._answer)
        layout = QVBoxLayout(self)
        add_layout(layout, self._bar)
        layout.addWidget(self._note)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._part_bar.chosen.connect(self._part_chosen)
        self._target.chosen.connect(self._show)
        self.final_button.clicked.connect(self._train_final)
        self.folds_button.clicked.connect(self.open_folds)
        self._asking.also = self._also
        self._asking.evaluated.connect(self._evaluated)
        self._asking.answered_besides.connect(self.views.take)
        self._asking.failed.connect(self._failed)
        self._asking.forgotten.connect(self._forgotten)
        self.views.rows_wanted.connect(self._choose)
        self.views.asking_wanted.connect(self._asking.ask)
        self.views.view_chosen.connect(self._view_chosen)
        self.views.seen_changed.connect(self._list)
        self.chosen_rows.row_wanted.connect(self._choose_one)
        self.chosen_pictures.row_wanted.connect(self._choose_one)
        self._context.selection.changed.connect(self._selection_changed)
        self._run.state_changed.connect(self._state_changed)
        self._facts.changed.connect(self._name_parts)
        self._context.document.lesson.changed.connect(self._lesson_changed)
        self._context.look.changed.connect(self._restyle)
        sight = Sight(self)
        sight.lost.connect(self._asking.stop)
        sight.back.connect(self._catch_up)

    # --- words and looks --------------------------------------------------------------------

    def retranslate(self) -> None:
        self.final_button.setText(self.tr("Train once more with the validation part"))
        set_tool_tip(
            self.final_button,
            self.tr(
                "Makes the final network: it learns from the validation part, too, for as many "
                "epochs as were best. The test part stays apart."
            ),
        )
        self.folds_button.setText(self.tr("Cross-validation…"))
        set_tool_tip(
            self.folds_button,
            self.tr(
                "Trains the open design several times, each time tested on another part: the "
                "figures then rest on all the data, and say how far they move."
            ),
        )
        self.save_button.setAccessibleName(self.tr("Save or copy the picture"))
        set_tool_tip(self.save_button, self.tr("Save or copy the picture"))
        self._name_parts()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        self._name_parts()
        self._show()
        self._asking.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._asking.stop()

    def _restyle(self) -> None:
        px = self._context.look.px
        self.layout().setContentsMargins(px(16), px(8), px(16), px(8))
        self.layout().setSpacing(px(8))
        self._answer.layout().setSpacing(px(8))
        self._words.layout().setSpacing(px(8))
        self.save_button.setIcon(icon("image-outline", self._context.look))
        self.save_button.setIconSize(QSize(px(16), px(16)))

    def _name_parts(self) -> None:
        prepared = self._facts.prepared
        closed = self._context.document.lesson.test_is_closed
        self._part_bar.show_rows(
            {
                "test": prepared.test_rows if prepared and not closed else 0,
                "validation": prepared.validation_rows if prepared else 0,
                "training": prepared.training_rows if prepared else 0,
            }
        )
        part = self._part_bar.part
        # As long as nobody knows how many rows there are, it would be the test part.
        self._asking.look_at("training" if closed and part == "test" else part)
        self._show_note()

    @property
    def folds_window(self) -> FoldsWindow:
        """The window of cross-validation; one, made when it is wanted."""
        if self._folds_window is None:
            self._folds_window = FoldsWindow(self._context, self.window())
        return self._folds_window

    def open_folds(self) -> None:
        """Let the open design be cross-validated."""
        window = self.folds_window
        window.show()
        window.raise_()
        window.activateWindow()

    # --- the run ------------------------------------------------------------------------------

    def _also(self, part: Part) -> tuple[RunRequest, ...]:
        view = self.views.drawn
        return view.requests(part) if view is not None else ()

    def _part_chosen(self, part: Part) -> None:
        self._asking.look_at(part)
        self._asking.ask()

    def _lesson_changed(self) -> None:
        """The test part is closed or open from now on."""
        self._name_parts()
        evaluation, part = self._evaluation, self._asking.part
        if evaluation is not None and evaluation.part != part:
            self._forgotten()
            self._asking.ask()

    def _state_changed(self) -> None:
        if self._run.state not in ("paused", "ended"):
            self._judgement.judge(None)
        self._show_note()

    def _forgotten(self) -> None:
        self._evaluation = self._problem = None
        self._name_parts()
        self._show()

    def _evaluated(self, evaluation: Evaluation) -> None:
        self._evaluation, self._problem = evaluation, None
        self._show()

    def _failed(self, message: Message) -> None:
        self._evaluation, self._problem = None, message
        self._show()

    def _train_final(self) -> None:
        train_final(self._context, self.final_button.text())

    # --- the rows that are chosen -------------------------------------------------------------

    def _choose(self, rows: np.ndarray, add: bool) -> None:
        """Choose ``rows``; the same ones again let them go."""
        if not self._knows_rows():
            return
        selection = self._context.selection
        if add:
            rows = np.union1d(selection.rows, rows)
        again = np.array_equal(np.unique(rows), selection.rows)
        selection.choose(np.zeros(0, np.int64) if again else rows)

    def _choose_one(self, row: int) -> None:
        if self._knows_rows():
            self._context.selection.choose(np.array([row]))

    def _knows_rows(self) -> bool:
        """Whether the run's rows are those of the table that is there now."""
        design = self._run.design
        source = self._context.document.design.data.source
        return design is not None and same_rows(design.data.source, source)

    def _selection_changed(self) -> None:
        self.views.show_chosen(self._context.selection.rows)
        self._chosen.follow()
        self._make_room()

    # --- showing ------------------------------------------------------------------------------

    def _view_chosen(self) -> None:
        self._show()
        self._asking.ask()

    def _show_final(self) -> None:
        """Whether this is the final network, or can become one."""
        self.final_button.setVisible(final_is_possible(self._context))
        design, prepared = self._run.design, self._facts.prepared
        message = None
        if design is not None and prepared is not None and self._facts.settings == design.data:
            message = told(design, prepared)
        self._final.setVisible(message is not None)
        if message is not None:
            self._final.setText(message_text(message))

    def _show_note(self) -> None:
        self._show_final()
        said = []
        if self._run.is_outdated:
            said.append(self.tr("These are answers of the network before your last change."))
        prepared = self._facts.prepared
        closed = self._context.document.lesson.test_is_closed
        if closed and prepared is not None and prepared.test_rows:
            said.append(message_text(TEST_IS_CLOSED()))
        self._note.setText(" ".join(said))
        self._note.setVisible(bool(said))

    def _show(self) -> None:
        self._show_note()
        evaluation = self._evaluation
        self._judgement.judge(evaluation)
        if evaluation is None:
            self._seen = None
            self._target.show_targets(())
            self.chosen_rows.show_evaluation(None)
            self.chosen_pictures.show_evaluation(None)
            self._stack.setCurrentWidget(self._empty)
            self._empty.setText(
                message_text(self._problem)
                if self._problem is not None
                else self.tr("How good the network is shows in a moment.")
                if self._run.number > 0
                else self.tr("Press Train first. How good the network is shows here.")
            )
            return
        self._stack.setCurrentWidget(self._answer)
        regression = evaluation.confusion is None
        self._target.show_targets(evaluation.target_names if regression else ())
        if len(evaluation.target_names) > 1 and regression:
            evaluation = of_target(evaluation, self._target.index)
        self._tiles.show_figures(evaluation.figures, self._loss_is_scaled(), len(evaluation.rows))
        self._told.show_evaluation(evaluation)
        self._verdict.show_evaluation(evaluation)
        self.views.show_evaluation(evaluation)
        self.save_button.setMenu(self.views.saver.menu)
        self._seen = evaluation
        self._list()
        self._make_room()

    def _list(self) -> None:
        """What is listed of the chosen rows agrees with what is drawn of them."""
        if self._seen is not None:
            chosen = self._chosen
            other = self.chosen_rows if chosen is self.chosen_pictures else self.chosen_pictures
            other.show_evaluation(None)
            chosen.show_evaluation(self.views.seen(self._seen), self.views.note())

    @property
    def _chosen(self) -> ChosenRows | ChosenPictures:
        """What lists the chosen rows."""
        design = self._run.design
        pictures = design is not None and isinstance(design.data.source, PictureSource)
        return self.chosen_pictures if pictures else self.chosen_rows

    def _loss_is_scaled(self) -> bool:
        """Whether the loss is not in the person's own units: the target was scaled."""
        run_design = self._run.design
        return run_design is not None and target_is_scaled(run_design.data)

    def _make_room(self) -> None:
        """In a low window the picture comes first, and over a list of rows in all but a high
        one."""
        px, height = self._context.look.px, self.height()
        listed, first = not self._chosen.isHidden(), self.views.is_first
        low = height < px(_HIGH)
        self._judgement.show_at_most(1 if low or (height < px(_HIGHER) and not first) else 2)
        worded = height >= px(_HIGHEST) or not (listed or (low and not first))
        self._told.setVisible(worded)
        self._words.setVisible(worded)
        pictures = self._chosen is self.chosen_pictures
        view = self.views.drawn
        figures = view is not None and view.has_figures
        self._tiles.setVisible(not (low and (figures or (listed and (pictures or not first)))))
        hint = view.hint() if view is not None else ""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not listed and not low)
        wide = self.width() >= 2 * self.final_button.sizeHint().width()
        self._judged.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self.views.make_room()
