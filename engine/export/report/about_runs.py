"""The report on all runs of the document beside each other."""

from __future__ import annotations

import numpy as np

from engine.data.parts import PARTS
from engine.design import Design
from engine.export.drawings.colours import LINE_COLOURS
from engine.export.drawings.drawing import Drawing
from engine.export.drawings.letters import one_line
from engine.export.drawings.plots import PlottedCurve, curves_drawing
from engine.export.numbers import percent_sign, whole_text
from engine.export.report.document import (
    ROOM,
    Block,
    DrawingsBlock,
    Paragraph,
    Remarks,
    Section,
    TableBlock,
)
from engine.export.report.field_words import value_words
from engine.export.report.figure_words import figure_name, figure_value, is_share
from engine.export.report.luck_of_seeds import over_seeds
from engine.export.report.report_words import ReportWords
from engine.export.report.run_words import brick_words, network_words, run_title
from engine.runs.comparable import can_be_ranked
from engine.runs.differences import (
    BrickChange,
    Change,
    DataChange,
    FieldChange,
    SettingChange,
    differences,
)
from engine.runs.figures import Key, figures_of
from engine.runs.runs import Runs
from engine.tasks import task_named
from engine.training.run.run_record import RunRecord
from engine.trials.kept import NO_TRIALS, KeptTrials

MOST_RUNS = 30  # in the table
MOST_CURVES = 8
_MOST_CHANGES = 5  # named of a run


def about_runs(
    runs: Runs, chosen: RunRecord, words: ReportWords, trials: KeptTrials = NO_TRIALS
) -> Section | None:
    """The whole section; None where there is only one run. ``trials``: what is known of their
    designs over several seeds."""
    if len(runs.records) < 2:
        return None
    kept = _shown(runs.records, chosen, MOST_RUNS)
    ranked = [run for run in kept if can_be_ranked(chosen, run) is None]
    keys = _keys(ranked)
    blocks: list[Block] = [_table(kept, chosen, ranked, keys, words)]
    more = len(runs.records) - len(kept)
    if more:
        blocks.append(Paragraph(words.said("runs_more", count=whole_text(more)), quiet=True))
    if len(ranked) < len(kept):
        apart = next(run for run in kept if run not in ranked)
        why = can_be_ranked(chosen, apart)
        assert why is not None
        blocks.append(
            Paragraph(words.said("runs_apart", why=words.engine.message(why)), quiet=True)
        )
    told = over_seeds(ranked, trials, words)
    if told:
        blocks.append(Remarks(told))
    drawing = _curves(_shown(ranked, chosen, MOST_CURVES), words)
    if drawing is not None:
        blocks.append(DrawingsBlock(((drawing, ""),)))
    return Section(words.said("runs"), tuple(blocks))


def _shown(
    records: tuple[RunRecord, ...] | list[RunRecord], chosen: RunRecord, most: int
) -> list[RunRecord]:
    """The newest runs, and the one that is reported on."""
    newest = list(records[-most:])
    if len(records) > most and chosen not in newest:
        newest[0] = chosen
    return newest


def _keys(ranked: list[RunRecord]) -> list[Key]:
    """The figures that are worth a column: the metric of each part, and the loss it learned by."""
    task = task_named(ranked[0].design.data.task)
    wanted: list[Key] = [(part, task.metric.name) for part in PARTS]
    wanted.append(("validation", "loss"))
    known = [figures_of(run) for run in ranked]
    return [key for key in wanted if any(key in figures for figures in known)]


def _table(
    kept: list[RunRecord],
    chosen: RunRecord,
    ranked: list[RunRecord],
    keys: list[Key],
    words: ReportWords,
) -> TableBlock:
    scaled = chosen.design.data.target_is_scaled
    rows, before = [], None
    for run in kept:
        figures = figures_of(run) if run in ranked else {}
        title = run_title(run, words)
        if run.note:
            title = f"{title} ({one_line(run.note, 80)})"
        rows.append(
            (
                title if run in ranked else words.said("apart", run=title),
                network_words(run.design, words),
                _changed(before.design, run.design, words) if before is not None else "–",
                whole_text(run.history.epochs),
                *(figure_value(name, figures.get((part, name)), words) for part, name in keys),
            )
        )
        before = run
    heads = (
        words.said("head_run"),
        words.said("network"),
        words.said("head_changed"),
        words.said("epochs"),
        *(
            words.said(
                "figure_of_part",
                figure=figure_name(name, words, scaled),
                part=words.said(f"part_{part}"),
            )
            for part, name in keys
        ),
    )
    return TableBlock(
        heads,
        tuple(rows),
        frozenset(range(3, len(heads))),
        (1.5, 2.0, 2.2, 0.9, *[1.15] * len(keys)),
        frozenset(place for place, run in enumerate(kept) if run.id == chosen.id),
        words.said("runs_caption"),
    )


def _curves(shown: list[RunRecord], words: ReportWords) -> Drawing | None:
    """The metric of each run on the validation rows, else on the training rows."""
    if len(shown) < 2:
        return None
    name = task_named(shown[0].design.data.task).metric.name
    validated = all(f"val_{name}" in run.history.values for run in shown)
    key = f"val_{name}" if validated else name
    curves = [
        PlottedCurve(
            f"{run_title(run, words)}: {network_words(run.design, words)}",
            np.arange(1.0, len(values) + 1),
            np.asarray(values, np.float64),
            LINE_COLOURS[place % len(LINE_COLOURS)],
            place,
            marked=True,
        )
        for place, run in enumerate(shown)
        if (values := run.history.values.get(key)) is not None and len(values)
    ]
    if len(curves) < 2:
        return None
    part = words.said("part_validation" if validated else "part_training")
    title = words.said("figure_of_part", figure=figure_name(name, words), part=part)
    return curves_drawing(
        curves,
        (ROOM, 200.0 + 13.0 * len(curves) / 2),
        title,
        across=words.said("epoch"),
        up=title,
        up_logarithmic="" if is_share(name) else words.said("logarithmic", figure=title),
        percent=percent_sign(words.language) if is_share(name) else "",
    )


# --- what changed ---------------------------------------------------------------------------------


def _changed(before: Design, after: Design, words: ReportWords) -> str:
    changes = [_words(change, words) for change in differences(before, after)]
    if not changes:
        return words.said("nothing_changed")
    shown = changes[:_MOST_CHANGES]
    if len(changes) > _MOST_CHANGES:
        shown.append(words.said("and_more", count=len(changes) - _MOST_CHANGES))
    return " · ".join(shown)


def _words(change: Change, words: ReportWords) -> str:
    if isinstance(change, BrickChange):
        return _ofbrick_words(change, words)
    if isinstance(change, SettingChange):
        return _of_field(change.change, words)
    return _of_data(change, words)


def _ofbrick_words(change: BrickChange, words: ReportWords) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        present = after if after is not None else before
        assert present is not None
        return f"{'+' if before is None else '−'} {brick_words(present, words)}"
    faces = brick_words(before, words), brick_words(after, words)
    if faces[0] != faces[1]:
        return f"{faces[0]} → {faces[1]}"
    fields = ", ".join(_of_field(own, words) for own in change.fields)
    return f"{faces[0]}: {fields or words.said('set_otherwise')}"


def _of_field(change: FieldChange, words: ReportWords) -> str:
    before, after = (
        value_words(change.field, value, words) for value in (change.before, change.after)
    )
    return f"{words.engine.word(change.field.form.label)} {before} → {after}"


def _of_data(change: DataChange, words: ReportWords) -> str:
    if change.part != "inputs":
        return words.said(f"changed_{change.part}")
    names = [f"+ {one_line(name, 30)}" for name in change.added]
    names += [f"− {one_line(name, 30)}" for name in change.gone]
    return words.said("changed_inputs", names=", ".join([*names[:4], *["…"] * (len(names) > 4)]))
