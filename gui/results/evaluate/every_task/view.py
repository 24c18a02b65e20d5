"""What every way of looking at the network's answers has in common."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.data.parts import Part
from engine.data.sources.pictures import PictureSource
from engine.evaluation.results import Evaluation
from engine.service.requests.kinds import RunRequest
from gui.work.context import Context


def held(plot: QWidget) -> QWidget:
    """A widget that is full of ``plot``: a picture is taken of a widget, which a plot is not only
    (its own ``render`` draws its scene)."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(plot)
    return holder


class EvaluateView(QWidget):
    """One picture of the answers. It is told the newest evaluation while it is seen.

    Signals:
        rows_wanted(rows, add): numbers of rows in the table, int64; whether they are to be added
            to those that are chosen.
        asking_wanted(): `requests` are others than before.
    """

    has_figures: ClassVar[bool] = False  # of its own: those above it give way where room is dear

    rows_wanted = Signal(object, bool)
    asking_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.look = context.look

    @property
    def of_pictures(self) -> bool:
        """Whether what is answered are pictures: a person then reads of them, not of rows."""
        return isinstance(self.context.document.design.data.source, PictureSource)

    @property
    def picture(self) -> QWidget:
        """What is saved."""
        return self

    def title(self) -> str:
        """What the picture shows, for a file's name."""
        raise NotImplementedError

    def hint(self) -> str:
        """How to choose rows here, in one sentence; "" where nothing can be chosen."""
        return ""

    def requests(self, part: Part) -> tuple[RunRequest, ...]:
        """What is to be asked behind each evaluation."""
        return ()

    def take(self, request: RunRequest, answer: object) -> None:
        """The answer to one of `requests`."""

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Draw ``evaluation``, of several targets the chosen one's alone."""
        raise NotImplementedError

    def seen(self, evaluation: Evaluation) -> Evaluation:
        """The answers as they are drawn here: what is listed of rows agrees with them."""
        return evaluation

    def note(self) -> str:
        """What is to be said of them, in few words; "" where they are the network's own."""
        return ""

    def show_chosen(self, rows: np.ndarray) -> None:
        """Light up ``rows``: numbers in the table, rising."""

    def make_room(self, height: int) -> None:
        """There are ``height`` pixels for it."""
