"""What a run's network answers on each part, worked out once for a report."""

from __future__ import annotations

from dataclasses import dataclass

from engine.data.parts import PARTS, Part
from engine.data.preparing.prepared import Prepared
from engine.evaluation.quality import Quality, quality_of
from engine.evaluation.results import Evaluation
from engine.export.kind import ExportJob
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.trainer import Trainer

_NO_ROWS = Sentence(
    "report.no_rows",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There are no rows here that the network could answer, so there is nothing to report on. "
        "Open a table that fits it first.",
    ),
)
_BEST_PART: tuple[Part, ...] = ("test", "validation", "training")


@dataclass(frozen=True, eq=False)
class Measured:
    """``evaluations`` of each part that has rows; ``judged``: the part whose ``quality`` is told,
    the test part where there is one. ``test_closed``: it is left out, since a lesson closes it."""

    evaluations: dict[Part, Evaluation]
    judged: Part
    quality: Quality
    test_closed: bool = False

    @property
    def evaluation(self) -> Evaluation:
        """That of the part that is judged."""
        return self.evaluations[self.judged]


def measured(job: ExportJob, prepared: Prepared) -> Measured:
    """Let the run of ``job`` answer its own rows; EngineError where it has no weights."""
    record = job.learned
    trainer = Trainer()
    trainer.load()
    job.went_on(0.2)
    run = trainer.restore(record, prepared, record.number)
    evaluations = {}
    closed = job.options.test_closed and len(prepared.rows["test"]) > 0
    for part in PARTS:
        if len(prepared.rows[part]) and not (closed and part == "test"):
            evaluations[part] = run.evaluate(part)
    job.went_on(0.5)
    judged = next((part for part in _BEST_PART if part in evaluations), None)
    if judged is None:
        raise EngineError(_NO_ROWS())
    own = evaluations[judged]
    quality = quality_of(prepared, own.actual, own.predicted, own.probabilities, judged)
    job.went_on(0.7)
    return Measured(evaluations, judged, quality, closed)
