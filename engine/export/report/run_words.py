"""What a run, its network and a brick are called in a report."""

from __future__ import annotations

from engine.bricks import Brick
from engine.design import Design
from engine.export.drawings.letters import one_line
from engine.export.numbers import whole_text
from engine.export.report.report_words import ReportWords
from engine.training.run.run_record import RunRecord

_MOST_BRICKS = 5


def run_title(run: RunRecord, words: ReportWords) -> str:
    """Its name, or the number that stands for it."""
    if run.name:
        return one_line(words.engine.word(run.name), 60)
    return words.said("run_number", number=whole_text(run.number))


def network_words(design: Design, words: ReportWords) -> str:
    """The tower in a few words: ``64 relu → 1 sigmoid``."""
    bricks = [brick_words(brick, words) for brick in design.bricks]
    if len(bricks) > _MOST_BRICKS:
        bricks = [*bricks[: _MOST_BRICKS - 1], "…", bricks[-1]]
    return " → ".join(bricks) or "–"


def brick_words(brick: Brick, words: ReportWords) -> str:
    """What a brick is; of layers that answer their numbers alone."""
    if brick.can_answer and brick.family == "dense":
        return brick.face()
    return one_line(f"{words.engine.word(brick.title)} {brick.face()}".strip(), 40)
