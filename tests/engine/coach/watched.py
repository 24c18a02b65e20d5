"""Runs that are taught to their end while the coach looks on, as it does in the window."""

from __future__ import annotations

from dataclasses import dataclass

from engine.checks import check
from engine.coach.evidence import RunEvidence
from engine.coach.inside import InsideFacts, look_inside
from engine.coach.listening import Told, looks_at, wants_inside, whole_way
from engine.coach.rows import look_at_rows
from engine.data.knowing.library import Library
from engine.design import Design
from engine.training.frames import Ending, History
from engine.training.run.run_control import DONE
from tests.engine.learning import LIBRARY, trainer


@dataclass(frozen=True)
class Watched:
    """A run that is over, with the looks into it on the way."""

    evidence: RunEvidence
    looks: tuple[InsideFacts, ...]

    @property
    def way(self) -> tuple[Told, ...]:
        """What the coach said, in turn."""
        return whole_way(self.evidence, self.looks)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(told.advice.code for told in self.way)


def watched(design: Design, library: Library = LIBRARY) -> Watched:
    """``design`` taught from its first weights to its end."""
    prepared = library.prepared(design.data)
    run = trainer().start(design, prepared, 1)
    rows = look_at_rows(run)
    findings = check(design, library.report(design.data))
    epochs = design.training.epochs
    history, looks = History(), []

    def evidence(ending: Ending | None, inside: InsideFacts | None) -> RunEvidence:
        return RunEvidence(design, history, epochs, ending, prepared.facts, rows, inside, findings)

    for epoch in (*looks_at(epochs), epochs):
        while run.epoch < epoch and run.ending is None:
            figures = run.advance(epoch - run.epoch, lambda: False)
            if figures is not None:
                history = history.extended(figures)
        now = evidence(None, looks[-1] if looks else None)
        if run.ending is None and epoch < epochs and wants_inside(now):
            looks.append(look_inside(run))
    ending = run.ending or Ending("done", run.epoch, DONE(epoch=run.epoch))
    return Watched(evidence(ending, look_inside(run, unseen=True)), tuple(looks))
