"""What leaves: the run that is looked at, or the design where nothing was trained."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.data.sources.without_names import NumbersWithoutNames
from engine.design import Design
from engine.export.names import FACTS, Kind
from engine.runs.runs import NO_RUNS, Runs
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials
from gui.texts import engine_text
from gui.widgets.files.file_dialog import as_file_name
from gui.work.context import Context
from gui.work.document.document import Document
from gui.work.lessons import lesson_called

_LONGEST_NAME = 80  # letters of a file's name, before what is put behind it


@dataclass(frozen=True)
class Leaving:
    """``run`` learned as ``design`` says; None: the design leaves as it is. ``runs``: all others,
    and ``trials`` what their designs came to over seeds, for what compares them."""

    design: Design
    run: RunRecord | None = None
    runs: Runs = NO_RUNS
    trials: KeptTrials = NO_TRIALS

    def for_kind(self, kind: Kind) -> Leaving:
        """The same with no more than that kind needs: pasts and other runs are large."""
        facts = FACTS[kind]
        if self.run is None:
            return self
        if not facts.trained:
            return Leaving(self.design, self.run.without_weights())  # what changed as it learned
        run = self.run.with_past_within(0)
        if not facts.runs:
            return Leaving(self.design, run)
        others = tuple(other.with_past_within(0) for other in self.runs.records)
        runs = Runs(others, self.runs.chosen_id, self.runs.last_number)
        return Leaving(self.design, run, runs, KeptTrials(self.trials.spreads))


def leaving_now(document: Document) -> Leaving:
    """What leaves now."""
    run = document.run
    if run is None:
        return Leaving(document.design)
    return Leaving(run.design, run, document.runs, document.trials.kept)


def is_learning(context: Context) -> bool:
    """Whether a run learns, and has learned something already."""
    return context.run.state == "running" and context.run.epoch > 0


def is_trained(context: Context) -> bool:
    """Whether there are weights to take away."""
    run = context.document.run
    return is_learning(context) or (run is not None and run.has_weights)


def work_name(document: Document) -> str:
    """What files are called: as the document, else as its lesson in the person's language, or as
    the network that was opened. Never as a table: the rows of a script would be written over it.
    """
    lesson, run = lesson_called(document.design.recipe), document.run
    if document.path is not None:
        name = document.path.stem
    elif lesson is not None:
        name = engine_text(lesson.title)
    elif isinstance(document.design.data.source, NumbersWithoutNames) and run is not None:
        name = run.name
    else:
        name = ""
    unnamed = QCoreApplication.translate("TakeAway", "network")
    return as_file_name(name[:_LONGEST_NAME]) or unnamed
