"""The report on the training: how it was set, and how it went."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from pydantic import BaseModel

from engine.data.parts import Part
from engine.design import Design
from engine.export.drawings.colours import PART_COLOURS
from engine.export.drawings.drawing import Drawing
from engine.export.drawings.plots import PlottedCurve, curves_drawing
from engine.export.numbers import number_text, percent_sign, seconds_text, whole_text
from engine.export.report.document import (
    ROOM,
    Block,
    DrawingsBlock,
    Mood,
    Pairs,
    Remarks,
    Section,
    TableBlock,
)
from engine.export.report.field_words import value_words
from engine.export.report.figure_words import figure_name, is_share
from engine.export.report.report_words import ReportWords
from engine.form import fields_of
from engine.runs.figures import weights_epoch
from engine.tasks import task_named
from engine.training.frames import Change
from engine.training.run.run_record import RunRecord
from engine.training_settings import TrainingSettings

MOST_CHANGES = 12
_KEYS: tuple[tuple[Part, str], ...] = (("training", ""), ("validation", "val_"))
_ALWAYS = frozenset({"seed", "patience", "plateau_factor", "plateau_patience"})  # unless idle
_SAID = frozenset({"epochs"})  # how many were learned is said instead
_HALF = (ROOM - 16.0) / 2
_HEIGHT = 170.0


def about_learning(run: RunRecord, words: ReportWords) -> Section:
    """The whole section."""
    blocks: list[Block] = [Pairs(tuple(_settings(run, words)))]
    curves = run_curves(run, words)
    if curves:
        blocks.append(DrawingsBlock(tuple((own, "") for own in curves)))
    if run.history.changes:
        blocks.append(_changes(run.design, run.history.changes, words))
    if run.ending is not None:
        grave = run.ending.reason in ("diverged", "failed")
        mood: Mood = "warning" if grave else "note"
        blocks.append(Remarks(((mood, words.engine.message(run.ending.message)),)))
    return Section(words.said("training"), tuple(blocks))


def _settings(run: RunRecord, words: ReportWords) -> Iterator[tuple[str, str]]:
    """Every setting that had an effect, the run's epochs first."""
    training = run.design.training
    kept = weights_epoch(run)
    epochs = whole_text(run.history.epochs)
    if kept != run.history.epochs:
        epochs = words.said("epochs_and_kept", epochs=epochs, kept=whole_text(kept))
    yield words.said("epochs_learned"), epochs
    yield from _fields(training, training.idle_fields, words)
    optimizer = list(_fields(training.own_optimizer, frozenset(), words))
    yield from ((words.said("of_optimizer", name=name), value) for name, value in optimizer)
    loss = list(_fields(training.own_loss, frozenset(), words))
    yield from ((words.said("of_loss", name=name), value) for name, value in loss)
    if run.seconds:
        yield words.said("time_spent"), time_spent(run, words)


def _fields(
    model: BaseModel, idle: frozenset[str], words: ReportWords
) -> Iterator[tuple[str, str]]:
    """What is set, and has an effect; of what hardly anybody sets mostly what is not as usual."""
    for field in fields_of(type(model)):
        value = getattr(model, field.name)
        if field.name in idle or field.name in _SAID:
            continue
        can_be_usual = field.form.advanced or not isinstance(model, TrainingSettings)
        if can_be_usual and value == field.default and field.name not in _ALWAYS:
            continue
        yield words.engine.word(field.form.label), value_words(field, value, words)


def time_spent(run: RunRecord, words: ReportWords) -> str:
    """How long it learned."""
    number, unit = seconds_text(run.seconds)
    return words.said(unit, number=number)


def run_curves(run: RunRecord, words: ReportWords) -> list[Drawing]:
    """The loss and the metric over the epochs, training and validation."""
    metric = task_named(run.design.data.task).metric.name
    scaled = run.design.data.target_is_scaled
    found = []
    for name in ("loss", metric):
        own = [
            PlottedCurve(
                words.said(f"part_{part}"),
                np.arange(1.0, len(values) + 1),
                np.asarray(values, np.float64),
                PART_COLOURS[part],
                style,
            )
            for style, (part, before) in enumerate(_KEYS)
            if (values := run.history.values.get(before + name)) is not None and len(values)
        ]
        if not own:
            continue
        title = figure_name(name, words, scaled)
        best = run.ending.best_epoch if run.ending is not None else None
        markers = []
        if best is not None and best != run.history.epochs:
            markers.append((float(best), words.said("kept_epoch", epoch=whole_text(best))))
        found.append(
            curves_drawing(
                own,
                (_HALF, _HEIGHT),
                words.said("curve_of", figure=title),
                across=words.said("epoch"),
                up=title,
                up_logarithmic="" if is_share(name) else words.said("logarithmic", figure=title),
                markers=markers,
                percent=percent_sign(words.language) if is_share(name) else "",
            )
        )
    return found


def _changes(design: Design, changes: tuple[Change, ...], words: ReportWords) -> TableBlock:
    models: list[type[BaseModel]] = [TrainingSettings, *map(type, design.bricks)]
    labels = {
        field.name: words.engine.word(field.form.label)
        for model in models
        for field in fields_of(model)
    }
    rows = tuple(
        (
            whole_text(change.epoch + 1),
            labels.get(change.setting, change.setting),
            f"{number_text(change.before)} → {number_text(change.after)}",
            words.said("by_stall" if change.by_stall else "by_hand"),
        )
        for change in changes[:MOST_CHANGES]
    )
    more = len(changes) - MOST_CHANGES
    heads = ("from_epoch", "setting", "change", "reason")
    return TableBlock(
        tuple(words.said(f"head_{head}") for head in heads),
        rows,
        numbers=frozenset({0}),
        shares=(1.0, 2.0, 2.0, 3.0),
        caption=words.said("changes_more", count=more) if more > 0 else "",
    )
