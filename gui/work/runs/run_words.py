"""What a run and a planned design are called, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from engine.bricks import Brick, Dense
from engine.design import Design
from engine.runs.runs import Planned
from engine.runs.showing import best_figure
from engine.training.frames import Ending
from engine.training.run.run_record import RunRecord
from gui.figure_words import figure_name, figure_text
from gui.texts import engine_text

_MOST_BRICKS = 4  # named in a line; of a higher tower its first ones and its last


def run_title(run: RunRecord) -> str:
    """Its name, or the number that stands for it."""
    if run.name:
        return engine_text(run.name)
    return QCoreApplication.translate("Runs", "Run {number}").format(number=run.number)


def planned_title(plan: Planned) -> str:
    """Its name (a lesson's is translated), or what its tower is made of."""
    return engine_text(plan.name) if plan.name else network_words(plan.design)


def run_line(run: RunRecord) -> str:
    """Which run it is, its tower, its best figure and how it ended: one line of a list."""
    title = run_title(run)
    number = QLocale().toString(run.number)
    parts = [f"{number}  {title}" if run.name else title, network_words(run.design)]
    best = best_figure(run)
    if best is not None:
        scaled = run.design.data.target_is_scaled
        parts.append(
            _figure_form(validation=best.name.startswith("val_")).format(
                name=figure_name(best.name, scaled),
                value=figure_text(best.name, best.value),
                epoch=QLocale().toString(best.epoch),
            )
        )
    parts.append(ending_words(run.ending))
    if not run.has_weights:
        parts.append(QCoreApplication.translate("Runs", "curves only"))
    return " · ".join(parts)


def _figure_form(*, validation: bool) -> str:
    if validation:
        return QCoreApplication.translate("Runs", "{name} (validation) {value} at epoch {epoch}")
    return QCoreApplication.translate("Runs", "{name} {value} at epoch {epoch}")


def ending_words(ending: Ending | None) -> str:
    """How a run ended, in a word or two."""
    words = {
        "done": QCoreApplication.translate("Runs", "done"),
        "stopped": QCoreApplication.translate("Runs", "stopped"),
        "early": QCoreApplication.translate("Runs", "stopped early"),
        "diverged": QCoreApplication.translate("Runs", "diverged"),
        "failed": QCoreApplication.translate("Runs", "failed"),
    }
    if ending is None:
        return QCoreApplication.translate("Runs", "not ended")
    return words[ending.reason]


def network_words(design: Design) -> str:
    """The tower in a few words: ``64 relu → 1 sigmoid``."""
    bricks = [brick_words(brick) for brick in design.bricks]
    if len(bricks) > _MOST_BRICKS:
        bricks = [*bricks[: _MOST_BRICKS - 1], "…", bricks[-1]]
    return " → ".join(bricks)


def brick_words(brick: Brick) -> str:
    """What a brick is, as in `network_words`."""
    if isinstance(brick, Dense):
        return brick.face()
    return f"{engine_text(brick.title)} {brick.face()}".strip()
