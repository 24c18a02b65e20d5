"""The report on the answers: how good they are on each part, against what, and where they err."""

from __future__ import annotations

import numpy as np

from engine.data.parts import PARTS
from engine.data.preparing.prepared import Prepared
from engine.evaluation.quality import Quality
from engine.evaluation.results import Evaluation
from engine.export.drawings.colours import PART_COLOURS
from engine.export.drawings.drawing import Drawing
from engine.export.drawings.letters import one_line
from engine.export.drawings.matrix import matrix_drawing
from engine.export.drawings.plots import histogram_drawing, scatter_drawing
from engine.export.numbers import number_text, whole_text
from engine.export.report.document import (
    ROOM,
    Block,
    DrawingsBlock,
    Mood,
    Paragraph,
    Remarks,
    Section,
    TableBlock,
)
from engine.export.report.figure_words import figure_name, figure_value
from engine.export.report.measured import Measured
from engine.export.report.report_words import ReportWords

MOST_CLASSES = 40  # of a matrix on A4
MOST_TARGETS = 3  # that are drawn
_SURE = 0.9  # from here on the network is said to be sure
_BINS = 21
_HALF = (ROOM - 16.0) / 2
_NAME = 60


def about_answers(measured: Measured, prepared: Prepared, words: ReportWords) -> Section:
    """The whole section."""
    quality, own = measured.quality, measured.evaluation
    scaled = prepared.settings.target_is_scaled
    blocks: list[Block] = [_figures(measured, words, scaled)]
    judged = "closed" if measured.test_closed else "judged"
    blocks.append(Paragraph(words.said(f"{judged}_{measured.judged}"), quiet=True))
    remarks = _remarks(quality, own, words)
    if remarks:
        blocks.append(Remarks(tuple(remarks)))
    if quality.confusion is not None:
        blocks += _classes(quality, own, words)
    else:
        blocks += _numbers(measured, quality, words)
    return Section(words.said("answers"), tuple(blocks))


def _figures(measured: Measured, words: ReportWords, scaled: bool) -> TableBlock:
    """Each figure of each part beside the others."""
    parts = [part for part in PARTS if part in measured.evaluations]
    names = list(
        dict.fromkeys(name for own in measured.evaluations.values() for name in own.figures)
    )
    names.sort(key=lambda name: name == "loss")  # what a person understands comes first
    rows = [
        (
            figure_name(name, words, scaled),
            *(
                figure_value(name, measured.evaluations[part].figures.get(name), words)
                for part in parts
            ),
        )
        for name in names
    ]
    counts = tuple(whole_text(len(measured.evaluations[part].rows)) for part in parts)
    rows.append((words.said("rows"), *counts))
    heads = (words.said("head_figure"), *(words.said(f"part_{part}") for part in parts))
    numbers = frozenset(range(1, len(heads)))
    return TableBlock(heads, tuple(rows), numbers, (2.0, *[1.0] * len(parts)))


def _remarks(quality: Quality, own: Evaluation, words: ReportWords) -> list[tuple[Mood, str]]:
    moods: dict[str, Mood] = {"better": "good", "worse": "warning", "cannot_tell": "hint"}
    found: list[tuple[Mood, str]] = [
        (
            moods[against.difference.verdict],
            " ".join(words.engine.message(sentence) for sentence in against.sentences),
        )
        for against in quality.against
    ]
    names = [one_line(name, _NAME) for name in words.engine.classes(own.class_names)]
    for actual, answered, count in quality.confused[:3]:
        places = {"actual": names[actual], "answered": names[answered]}
        found.append(("note", words.said("confused", **places, count=whole_text(count))))
    sure = [each for each in quality.sureness if each.sure >= _SURE]
    rows = sum(each.rows for each in sure)
    if rows:
        right = round(sum(each.rows * each.right for each in sure))
        found.append(("note", words.said("sure", rows=whole_text(rows), right=whole_text(right))))
    found += [("warning", words.engine.message(note)) for note in quality.notes]
    return found


# --- classes ------------------------------------------------------------------------------------


def _classes(quality: Quality, own: Evaluation, words: ReportWords) -> list[Block]:
    assert quality.confusion is not None
    assert quality.report is not None
    names = [one_line(name, _NAME) for name in words.engine.classes(own.class_names)]
    blocks: list[Block] = []
    if len(names) <= MOST_CLASSES:
        drawing = matrix_drawing(
            quality.confusion,
            names,
            ROOM,
            words.said("confusion_matrix"),
            (words.said("actual"), words.said("answered")),
        )
        caption = words.said("matrix_caption", rows=whole_text(quality.rows))
        blocks.append(DrawingsBlock(((drawing, caption),)))
    else:
        blocks.append(Paragraph(words.said("too_many_classes", count=len(names)), quiet=True))
    report = quality.report
    rows: list[tuple[str, ...]] = [
        (
            name,
            words.percent(float(report.precision[place])),
            words.percent(float(report.recall[place])),
            words.percent(float(report.f1[place])),
            whole_text(int(report.support[place])),
        )
        for place, name in enumerate(names)
    ]
    for key, average in (("macro", report.macro), ("weighted", report.weighted)):
        shares = tuple(words.percent(share) for share in average)
        rows.append((words.said(f"average_{key}"), *shares, whole_text(quality.rows)))
    figures = ("precision", "recall", "f1")
    heads = (
        words.said("head_class"),
        *(words.said(f"figure_{name}") for name in figures),
        words.said("rows"),
    )
    table = TableBlock(heads, tuple(rows), frozenset({1, 2, 3, 4}), (2.4, 1.0, 1.0, 1.0, 0.8))
    return [*blocks, table]


# --- numbers ------------------------------------------------------------------------------------


def _numbers(measured: Measured, quality: Quality, words: ReportWords) -> list[Block]:
    own = measured.evaluation
    colour = PART_COLOURS[measured.judged]
    blocks: list[Block] = []
    for place, name in enumerate(own.target_names[:MOST_TARGETS]):
        title = one_line(words.engine.column(name), _NAME)
        actual = np.asarray(own.actual[:, place], np.float64)
        answered = np.asarray(own.predicted[:, place], np.float64)
        finite = np.isfinite(actual) & np.isfinite(answered)
        pair = _target(actual[finite], answered[finite], title, colour, words)
        several = len(own.target_names) > 1
        blocks.append(DrawingsBlock(tuple((drawing, title if several else "") for drawing in pair)))
    if blocks:
        blocks.append(Paragraph(words.said("residuals_explained"), quiet=True))
    if len(own.target_names) > 1:
        blocks.append(_targets(quality, words))
    return blocks


def _target(
    actual: np.ndarray, answered: np.ndarray, title: str, colour: str, words: ReportWords
) -> tuple[Drawing, Drawing]:
    """What was answered against the truth, and how far off the answers are."""
    points = scatter_drawing(
        actual,
        answered,
        (_HALF, _HALF * 0.9),
        words.said("actual_answered_of", target=title),
        across=words.said("actual"),
        up=words.said("answered"),
        colour=colour,
        diagonal=True,
    )
    off = actual - answered
    largest = float(np.abs(off).max()) if len(off) else 1.0
    edges = np.linspace(-largest or -1.0, largest or 1.0, _BINS + 1)
    counts, edges = np.histogram(off, edges)
    bars = histogram_drawing(
        counts,
        edges,
        (_HALF, _HALF * 0.9),
        words.said("residuals_of", target=title),
        across=words.said("residual"),
        up=words.said("rows"),
        colour=colour,
    )
    return points, bars


def _targets(quality: Quality, words: ReportWords) -> TableBlock:
    names = ("mean_absolute_error", "root_mean_squared_error", "r2_score")
    rows = tuple(
        (
            one_line(words.engine.column(target), _NAME),
            *(number_text(figures[name]) if name in figures else "–" for name in names),
        )
        for target, figures in quality.targets.items()
    )
    heads = (
        words.said("target"),
        *(figure_name(name.removesuffix("_score"), words) for name in names),
    )
    return TableBlock(heads, rows, frozenset({1, 2, 3}), (2.0, 1.0, 1.0, 1.0))
