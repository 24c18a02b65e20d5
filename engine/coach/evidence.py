"""All that the coach knows when it speaks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.checks.ending import TowerEnd, ending_of
from engine.coach.curve import Curve
from engine.coach.inside import InsideFacts, Unseen
from engine.coach.rows import RowsFacts
from engine.data.facts import PreparedFacts
from engine.design import Design
from engine.findings import Finding
from engine.metrics import ACCURACY
from engine.tasks import task_named
from engine.training.frames import Ending, History

_SAME_BY_CHANCE = 2.0  # standard errors


@dataclass(frozen=True)
class RunEvidence:
    """A run as far as it got, and what is known about it.

    ``goal``: its last epoch. ``ending``: how it came to its end; None before. ``facts``, ``rows``
    and ``inside`` are None where they are not known (yet): rules that need them keep silent.
    ``findings``: what `engine.checks` says of the design. ``design`` is the run's own.
    """

    design: Design
    history: History
    goal: int
    ending: Ending | None = None
    facts: PreparedFacts | None = None
    rows: RowsFacts | None = None
    inside: InsideFacts | None = None
    findings: tuple[Finding, ...] = ()

    # --- curves ---------------------------------------------------------------------------

    @property
    def epochs(self) -> int:
        """How many there were."""
        return self.history.epochs

    @cached_property
    def loss(self) -> Curve:
        """The training loss."""
        return Curve(self.history.values.get("loss", np.zeros(0)))

    @cached_property
    def held_out(self) -> Curve | None:
        """The validation loss; None without validation rows."""
        values = self.history.values.get("val_loss")
        return None if values is None else Curve(values)

    @cached_property
    def share(self) -> Curve | None:
        """The share of training rows that are right; None of numbers."""
        values = self.history.values.get(ACCURACY.name)
        return None if values is None else Curve(values)

    @cached_property
    def held_out_share(self) -> Curve | None:
        """The same of the validation rows."""
        values = self.history.values.get(f"val_{ACCURACY.name}")
        return None if values is None else Curve(values)

    # --- its rate ---------------------------------------------------------------------------

    @property
    def rate(self) -> float:
        """The learning rate as it is now."""
        changes = [c for c in self.history.changes if c.setting == "learning_rate"]
        return changes[-1].after if changes else self.design.training.learning_rate

    @property
    def reduced_at(self) -> int | None:
        """The epoch after which the rate was reduced by itself, the last time; None: it was not,
        or somebody has set it since."""
        changes = [c for c in self.history.changes if c.setting == "learning_rate"]
        return changes[-1].epoch if changes and changes[-1].by_stall else None

    @property
    def changed_at(self) -> int:
        """The epoch after which something was changed the last time; 0: nothing was."""
        return self.history.changes[-1].epoch if self.history.changes else 0

    # --- how far it is --------------------------------------------------------------------

    @property
    def is_over(self) -> bool:
        """Whether it has come to its end."""
        return self.ending is not None

    @property
    def progress(self) -> float:
        """The share of its epochs that are done."""
        return 1.0 if self.is_over else min(1.0, self.epochs / max(1, self.goal))

    # --- how good it is -------------------------------------------------------------------

    @property
    def has_classes(self) -> bool:
        """Whether classes are predicted."""
        return task_named(self.design.data.task).has_classes

    @property
    def learns_under_noise(self) -> bool:
        """Whether Dropout or other noise holds the training figures down: rows that the network
        did not learn from are answered without it, and tell better what it can do."""
        return any(brick.random_in_training for brick in self.design.bricks)

    @property
    def is_masked(self) -> bool:
        """Whether it `learns_under_noise` and no rows without it tell what it can do."""
        return self.learns_under_noise and self.held_out is None and self.unseen is None

    @property
    def level(self) -> float | None:
        """The training loss as a share of that of the best guess; None: not known."""
        if self.rows is None or not self.rows.guess_loss > 0:
            return None
        return self.loss.now / self.rows.guess_loss

    @property
    def true_level(self) -> float | None:
        """The same of the validation loss, where noise holds the training loss above that."""
        level, held_out = self.level, self.held_out
        if level is None or self.rows is None or held_out is None or not self.learns_under_noise:
            return level
        return min(level, held_out.now / self.rows.guess_loss)

    @property
    def right(self) -> float | None:
        """The share of rows that are answered rightly now: of the training rows, or of the others
        where noise holds that down; None of numbers."""
        if self.share is None:
            return None
        found = [self.share.now]
        if self.learns_under_noise:
            found += [self.held_out_share.now] if self.held_out_share is not None else []
            unseen = self.unseen.figure if self.unseen is not None else None
            found += [unseen] if unseen is not None else []
        return max(found)

    @property
    def known(self) -> float | None:
        """How well rows are answered now: the share that is `right`, or R² as the loss tells it;
        None: not known."""
        if self.share is not None:
            return self.right
        return None if self.true_level is None else 1.0 - self.true_level

    @property
    def held_out_rows(self) -> int:
        """How many validation rows there are; 0: not known."""
        return self.facts.validation_rows if self.facts is not None else 0

    @property
    def unseen(self) -> Unseen | None:
        """How good it is on the test rows; known only after the end."""
        return self.inside.unseen if self.inside is not None and self.is_over else None

    def by_chance(self, rows: int) -> float:
        """By how much the share of right answers of so many rows may be off by chance alone: two
        standard errors of a guess."""
        guess = self.guess or 0.5
        return _SAME_BY_CHANCE * math.sqrt(guess * (1 - guess) / max(1, rows))

    @property
    def guess(self) -> float | None:
        """How often the most frequent class is right; 0 of numbers, as R² counts the mean."""
        if self.rows is None:
            return None
        return self.rows.guess_share if self.has_classes else 0.0

    # --- the tower ------------------------------------------------------------------------

    @cached_property
    def end(self) -> TowerEnd | None:
        """How the tower ends."""
        return ending_of(self.design)

    @cached_property
    def hidden_ids(self) -> frozenset[str]:
        """The bricks before the layer that answers."""
        if self.end is None:
            return frozenset()
        place = self.design.index(self.end.layer.id)
        return frozenset(brick.id for brick in self.design.bricks[:place])

    @property
    def bends(self) -> bool:
        """Whether anything before the layer that answers bends the numbers."""
        return any(
            brick.bends_with is not None or not (brick.keeps_lines or brick.can_answer)
            for brick in self.design.bricks
            if brick.id in self.hidden_ids
        )
