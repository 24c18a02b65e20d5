"""The runs that a document keeps, and the designs that it plans to train.

Both are frozen values; what changes them returns another one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from engine.design import Design
from engine.messages import QT_TRANSLATE_NOOP, Message, Sentence
from engine.training.run.run_record import RunRecord, now

MEBIBYTE = 1 << 20
MAXIMUM_RUNS = 500
MAXIMUM_PLANNED = 50
MAXIMUM_NAME = 100  # characters
MAXIMUM_NOTE = 1000
MAXIMUM_BYTES = 100 * MEBIBYTE  # of all runs but the chosen one, as they lie in memory

_WEIGHTS_GONE = Sentence(
    "runs.weights_gone",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There was no more room for the weights of older runs (numbers: {numbers}). Their curves "
        "are still there. The weights of runs with a name are kept longest.",
    ),
)
_RUNS_GONE = Sentence(
    "runs.gone",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There was no more room for the oldest runs (numbers: {numbers}); they are gone. Runs "
        "with a name are kept longest.",
    ),
)


@dataclass(frozen=True)
class Planned:
    """A design that lies beside the open one, to be trained or to be gone back to."""

    id: str
    name: str
    design: Design


@dataclass(frozen=True)
class Runs:
    """All runs, oldest first, and the one that is looked at.

    ``chosen_id``: "" where none is. ``last_number``: the highest number that was ever given
    here, so that a deleted run's number does not come back.
    """

    records: tuple[RunRecord, ...] = ()
    chosen_id: str = ""
    last_number: int = 0

    # --- reading -------------------------------------------------------------------

    @property
    def chosen(self) -> RunRecord | None:
        """The run that is chosen; None where there is none."""
        return self.find(self.chosen_id)

    @property
    def newest(self) -> RunRecord | None:
        """The run that began last; None where there is none."""
        return self.records[-1] if self.records else None

    def find(self, run_id: str) -> RunRecord | None:
        """The run with that id; None where there is none."""
        return next((run for run in self.records if run.id == run_id), None)

    def newest_of(self, design: Design) -> RunRecord | None:
        """The newest run that could go on as a run of ``design``."""
        fitting = (run for run in reversed(self.records) if design.continues(run.design))
        return next(fitting, None)

    def is_same(self, other: Runs) -> bool:
        """Whether a file with ``other`` holds just what one with these would."""
        return (
            self.chosen_id == other.chosen_id
            and len(self.records) == len(other.records)
            and all(a.is_same(b) for a, b in zip(self.records, other.records, strict=True))
        )

    # --- changing ------------------------------------------------------------------

    def choosing(self, run_id: str) -> Runs:
        """That run looked at; none where there is none with that id."""
        return replace(self, chosen_id=run_id if self.find(run_id) is not None else "")

    def keeping(self, run: RunRecord) -> Runs:
        """``run`` in the place of what was kept of it before, which gives it its name and
        number; a new one comes last, with the next number."""
        known = self.find(run.id)
        if known is not None:
            run = replace(run, number=known.number, name=known.name, made=known.made)
            run = replace(run, star=known.star, note=known.note)
            return self._with(run if old is known else old for old in self.records)
        number = max(self.last_number, *(old.number for old in self.records), 0) + 1
        run = replace(run, number=number, made=run.made or now())
        return replace(self._with((*self.records, run)), last_number=number)

    def putting_back(self, run: RunRecord) -> Runs:
        """A run that was taken out, in its old place."""
        others = [old for old in self.records if old.id != run.id]
        return self._with(sorted((*others, run), key=lambda kept: kept.number))

    def without(self, run_id: str) -> Runs:
        """All other runs; none is looked at where it was that one."""
        left = self._with(run for run in self.records if run.id != run_id)
        return left.choosing(left.chosen_id)

    def renaming(self, run_id: str, name: str) -> Runs:
        """That run called ``name``; "" takes its name away."""
        name = name.strip()[:MAXIMUM_NAME]
        return self._with(
            replace(run, name=name) if run.id == run_id else run for run in self.records
        )

    def starring(self, run_id: str, *, star: bool) -> Runs:
        """That run with a star, or without."""
        return self._with(
            replace(run, star=star) if run.id == run_id else run for run in self.records
        )

    def noting(self, run_id: str, note: str) -> Runs:
        """That run with ``note`` beside it; "" takes it away."""
        note = note.strip()[:MAXIMUM_NOTE]
        return self._with(
            replace(run, note=note) if run.id == run_id else run for run in self.records
        )

    def _with(self, records: Iterable[RunRecord]) -> Runs:
        return replace(self, records=tuple(records))


NO_RUNS = Runs()


def within_limits(
    runs: Runs, most_bytes: int = MAXIMUM_BYTES, most_runs: int = MAXIMUM_RUNS
) -> tuple[Runs, tuple[Message, ...]]:
    """``runs`` so that they fit, and what is to be said of what had to go.

    The chosen run and the newest are never touched. The others lose their pasts first, the
    oldest before the newer; then their weights, those without a name, a star or a note before the
    others; only then whole runs go, in the same order.
    """
    spared = {runs.chosen_id, runs.records[-1].id if runs.records else ""}
    others = [run for run in runs.records if run.id not in spared]
    order = sorted(others, key=lambda run: bool(run.name or run.star or run.note))
    taken = sum(run.bytes for run in runs.records if run.id != runs.chosen_id)
    shortened: dict[str, RunRecord] = {}
    for run in order:
        if taken <= most_bytes or not run.past_bytes:
            continue
        taken -= run.past_bytes
        shortened[run.id] = run.with_past_within(0)
    order = [shortened.get(run.id, run) for run in order]
    lightened: dict[str, RunRecord] = {}
    for run in order:
        if taken <= most_bytes:
            break
        if run.has_weights:
            light = run.without_weights()
            taken -= run.bytes - light.bytes
            lightened[run.id] = light
    gone: dict[str, RunRecord] = {}
    for run in order:
        if taken <= most_bytes and len(runs.records) - len(gone) <= most_runs:
            break
        gone[run.id] = run
        taken -= lightened.pop(run.id, run).bytes
    if not shortened and not lightened and not gone:
        return runs, ()
    lighter = {**shortened, **lightened}
    left = (run for run in runs.records if run.id not in gone)
    kept = replace(runs, records=tuple(lighter.get(run.id, run) for run in left))
    told = [
        sentence(numbers=", ".join(str(run.number) for run in of.values()))
        for sentence, of in ((_WEIGHTS_GONE, lightened), (_RUNS_GONE, gone))
        if of
    ]
    return kept, tuple(told)
