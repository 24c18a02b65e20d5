"""What stands in a report, in its order."""

from __future__ import annotations

import datetime

from engine.data.preparing.prepared import Prepared
from engine.export.drawings.letters import one_line, paragraphs
from engine.export.kind import ExportJob
from engine.export.numbers import whole_text
from engine.export.report.about_answers import about_answers
from engine.export.report.about_data import about_data, column_title, source_title
from engine.export.report.about_learning import about_learning, time_spent
from engine.export.report.about_network import about_network
from engine.export.report.about_runs import about_runs
from engine.export.report.document import Block, Paragraph, ReportDocument, Section, Tiles
from engine.export.report.figure_words import figure_name, figure_value
from engine.export.report.measured import Measured, measured
from engine.export.report.report_words import ReportWords
from engine.export.report.run_words import run_title
from engine.runs.figures import weights_epoch
from engine.tasks import task_named

MOST_NOTES = 20_000  # letters
_NAME = 120


def report_document(job: ExportJob, today: datetime.date) -> ReportDocument:
    """The report on the run of ``job``; EngineError where there is none that can answer."""
    run = job.learned
    design = run.design
    words = ReportWords(job.language, design.data.source)
    job.went_on(0.05)
    prepared = job.tables.prepared(design.data)
    facts = job.tables.report(design.data)
    found = measured(job, prepared)
    sections = [
        about_data(design, facts, prepared, words),
        about_network(design, prepared.facts, words),
        about_learning(run, words),
        about_answers(found, prepared, words),
        about_runs(job.runs, run, words, job.trials),
    ]
    targets = ", ".join(column_title(own.name, words) for own in design.data.targets)
    job.went_on(0.8)
    return ReportDocument(
        job.language,
        words.said("title"),
        words.said("subtitle", target=targets, source=source_title(design.data, words)),
        _about(job, today, words),
        (_tiles(job, found, prepared, words),),
        tuple(section for section in (*sections, _notes(job, words)) if section is not None),
        words.said("made_with"),
    )


def _about(job: ExportJob, today: datetime.date, words: ReportWords) -> tuple[tuple[str, str], ...]:
    """Who hands it in; what was not said is left out."""
    options, run = job.options, job.learned
    day = words.said("day", year=today.year, month=today.month, day=today.day)
    rows = [
        (words.said("name"), one_line(options.name, _NAME)),
        (words.said("class"), one_line(options.group, _NAME)),
        (words.said("run"), run_title(run, words)),
        (words.said("date"), day),
    ]
    return tuple((label, value) for label, value in rows if value)


def _tiles(job: ExportJob, found: Measured, prepared: Prepared, words: ReportWords) -> Tiles:
    """What one wants to know first."""
    run = job.learned
    task = task_named(run.design.data.task)
    figures = found.evaluation.figures
    part = words.said(f"part_rows_{found.judged}", rows=whole_text(len(found.evaluation.rows)))
    names = [task.metric.name] + (["r2"] if "r2" in figures else [])
    if task.has_classes and "f1" in figures:
        names.append("f1")
    items = [
        (figure_name(name, words), figure_value(name, figures.get(name), words), part)
        for name in names
    ]
    weights = sum(run.design.weight_counts(prepared.facts.input_shape))
    layers = words.counted("bricks", len(run.design.bricks))
    items.append((words.said("weights_head"), whole_text(weights), layers))
    kept = weights_epoch(run)
    detail = time_spent(run, words)
    if kept != run.history.epochs:
        detail = words.said("kept_epoch", epoch=whole_text(kept))
    items.append((words.said("epochs"), whole_text(run.history.epochs), detail))
    return Tiles(tuple(items))


def _notes(job: ExportJob, words: ReportWords) -> Section | None:
    """What the person wrote, and what they wrote beside the run."""
    lines = [*paragraphs(job.options.notes[:MOST_NOTES])]
    if job.learned.note:
        lines.append(words.said("note_of_run", note=one_line(job.learned.note, 1000)))
    blocks: tuple[Block, ...] = tuple(Paragraph(line) for line in lines if line)
    return Section(words.said("notes"), blocks) if blocks else None
