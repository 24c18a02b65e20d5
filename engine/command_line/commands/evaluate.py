"""``evaluate``: how good a run is, on a part of its table or on another one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from engine.command_line.bricks import about, add_run, opened
from engine.command_line.reporting import Reporter
from engine.command_line.table_options import PART_NAMES, add_reading, chosen_options
from engine.command_line.telling import Teller, finite
from engine.data.parts import PARTS, Part
from engine.data.preparing.prepared import Prepared
from engine.data.sources.pictures import PictureSource
from engine.evaluation.probabilities import TwoClassCurves, confusion_at, curves_of_classes
from engine.evaluation.quality import Against, Quality, quality_of
from engine.explanation.pictures.wall import has_pictures
from engine.handout.closed_part import check_test_is_open
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.metrics.figures import ClassReport, classification_figures
from engine.prediction.known_answers import known_answers
from engine.prediction.known_pictures import known_pictures
from engine.training.trainer import Trainer

_NO_THRESHOLD = Sentence(
    "evaluate.no_threshold",
    QT_TRANSLATE_NOOP(
        "Engine", "Only between two classes is there a threshold. Leave --threshold out."
    ),
)


_NO_PICTURES = Sentence(
    "command.no_pictures",
    QT_TRANSLATE_NOOP(
        "Engine", "This network answers for rows of a table, not for pictures: give a --table."
    ),
)


def add_to(commands: Any) -> None:
    """Add the command to the parser's ``commands``."""
    evaluate = commands.add_parser("evaluate", help="how good a run is")
    evaluate.add_argument("brick", type=Path, metavar="T.brick")
    which = evaluate.add_mutually_exclusive_group()
    which.add_argument(
        "--part", choices=tuple(PART_NAMES), help="test, where it has rows, otherwise"
    )
    which.add_argument("--table", type=Path, metavar="NEW.csv", help="rows with their answers")
    which.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="or a zip, with a folder for each class"
    )
    add_run(evaluate)
    add_reading(evaluate)
    evaluate.add_argument(
        "--threshold", type=_share, metavar="P", help="of two classes, answer the second above it"
    )
    evaluate.add_argument("--json", action="store_true", help="all of it as one JSON object")
    evaluate.set_defaults(command=_evaluate)


def _share(text: str) -> float:
    value = float(text)
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError("a probability between 0 and 1")
    return value


def _evaluate(options: argparse.Namespace) -> None:
    file = opened(options.brick)
    record = file.run(options.run)
    if lacking := record.design.data.lacking:
        raise EngineError(lacking)
    prepared = file.library.prepared(record.design.data)
    part = PART_NAMES[options.part] if options.part else _first_with_rows(prepared)
    if options.table is None and options.pictures is None and part == "test":
        check_test_is_open(file.lock, file.handed_in)
    trainer = Trainer(file.library.store)
    trainer.load()
    run = trainer.restore(record, prepared, record.number)
    teller = Teller()
    result: dict[str, Any] = {"run": about(record), "epoch": record.state.epoch}
    if options.table is not None:
        forms = dict(file.library.table(record.design.data.source).forms)
        known = known_answers(options.table, prepared, forms, run.answers, chosen_options(options))
        for message in known.notes:
            teller.say(message)
        answers = known.prediction
        actual, shares = known.actual, answers.probabilities
        found = quality_of(prepared, actual, answers.values, shares, None)
        result |= {"table": options.table.name, "table_rows": known.table_rows}
    elif options.pictures is not None:
        source = record.design.data.source
        if not isinstance(source, PictureSource):
            raise EngineError(_NO_PICTURES())
        names, tell = prepared.facts.class_names, Reporter("of the pictures answered")
        looked = known_pictures(options.pictures, source.look, names, run.answers, tell)
        for message in looked.notes:
            teller.say(message)
        answers, actual = looked.prediction, looked.actual
        shares = answers.probabilities
        found = quality_of(prepared, actual, answers.values, shares, None)
        result |= {"pictures": options.pictures.name, "left_out": len(looked.left_out)}
        wrong = np.flatnonzero(answers.values != actual)
        result["wrong"] = [
            {
                "file": looked.names[row],
                "actual": names[actual[row]],
                "predicted": names[int(answers.values[row])],
            }
            for row in wrong.tolist()
        ]
    else:
        evaluation = run.evaluate(part)
        actual, shares = evaluation.actual, evaluation.probabilities
        found = quality_of(prepared, actual, evaluation.predicted, shares, part)
        result |= {
            "part": _name_of(part),
            "loss": finite(evaluation.figures["loss"]),
            "loss_is_of_the_scaled_target": record.design.data.target_is_scaled,
        }
    for message in found.notes:
        teller.say(message)
    result |= as_json(found, prepared)
    if shares is not None and shares.shape[1] > 2:
        each = zip(prepared.facts.class_names, curves_of_classes(actual, shares), strict=True)
        result["one_against_the_rest"] = {name: _against_the_rest(own) for name, own in each}
    if options.threshold is not None:
        if shares is None or shares.shape[1] != 2:
            raise EngineError(_NO_THRESHOLD())
        result["at_threshold"] = at_threshold(actual, shares[:, 1], options.threshold)
    if options.json:
        teller.print_json(result)
    else:
        where = result.get("part") or result.get("table") or result.get("pictures")
        _print(found, prepared, str(where))
        if "at_threshold" in result:
            print("at a threshold of", *_lines(result["at_threshold"]), sep="\n")


def _first_with_rows(prepared: Prepared) -> Part:
    """The part that the window shows at first: the test part, or what there is of the others."""
    return next((part for part in PARTS[::-1] if len(prepared.y[part])), "test")


def _name_of(part: Part) -> str:
    return next(name for name, own in PART_NAMES.items() if own == part)


def _lines(told: dict[str, Any]) -> list[str]:
    return [f"{name}: {value}" for name, value in told.items()]


def at_threshold(actual: np.ndarray, probability: np.ndarray, threshold: float) -> dict[str, Any]:
    """The matrix and the figures where the second class is answered above ``threshold``."""
    confusion = confusion_at(actual, probability, threshold)
    figures = classification_figures(confusion)
    return {
        "threshold": threshold,
        **{f"{name}_score": value for name, value in figures.items()},
        "confusion_matrix": confusion.tolist(),
    }


def as_json(found: Quality, prepared: Prepared) -> dict[str, Any]:
    """The figures under scikit-learn's names; what is not finite is null."""
    names = prepared.facts.class_names
    told: dict[str, Any] = {
        "task": prepared.facts.task,
        "rows": found.rows,
        "figures": {name: finite(value) for name, value in found.figures.items()},
        "simpler": [_simpler(against) for against in found.against],
    }
    if found.report is not None and found.confusion is not None:
        told |= {
            "labels": list(names),
            "classification_report": _report(found.report, found.confusion, names),
            "confusion_matrix": found.confusion.tolist(),
            "most_confused": [
                {"actual": names[row], "predicted": names[column], "rows": count}
                for row, column, count in found.confused
            ],
            "sureness": [
                {"rows": own.rows, "sure": own.sure, "right": own.right} for own in found.sureness
            ],
        }
        if found.curves is not None:
            told |= _curves(found.curves)
    else:
        told["targets"] = {
            name: {figure: finite(value) for figure, value in own.items()}
            for name, own in found.targets.items()
        }
    return told


def _curves(found: TwoClassCurves) -> dict[str, Any]:
    """Under the names of what scikit-learn's functions return; a threshold of "never" is null."""
    told: dict[str, Any] = {"roc_curve": None, "precision_recall_curve": None}
    if found.roc is not None:
        roc = found.roc
        told["roc_curve"] = {
            "fpr": roc.across.tolist(),
            "tpr": roc.along.tolist(),
            "thresholds": list(map(finite, roc.thresholds.tolist())),
        }
    if found.precision_recall is not None:
        curve = found.precision_recall
        told["precision_recall_curve"] = {
            "precision": curve.along.tolist(),
            "recall": curve.across.tolist(),
            "thresholds": list(map(finite, curve.thresholds.tolist())),
        }
    told["calibration_curve"] = {
        "prob_true": found.calibration.true.tolist(),
        "prob_pred": found.calibration.said.tolist(),
        "rows": found.calibration.rows.tolist(),
    }
    return told


def _against_the_rest(found: TwoClassCurves) -> dict[str, Any]:
    names = ("roc_auc_score", "average_precision_score")
    areas = {name: finite(found.figures[name]) for name in names if name in found.figures}
    return areas | _curves(found)


def _simpler(against: Against) -> dict[str, Any]:
    told, simple = against.difference, against.simple
    entry: dict[str, Any] = {
        "kind": simple.kind,
        "learned_from_rows": simple.learned_from,
        "error": finite(against.error),
        "network_is_better_by": finite(told.mean),
        "interval_95": [finite(told.low), finite(told.high)],
        "p_value": finite(told.p_value),
        "verdict": told.verdict,
        "text": " ".join(map(str, against.sentences)),
    }
    if simple.coefficients is not None and simple.intercepts is not None:
        entry |= {
            "coefficients": simple.coefficients.T.tolist(),
            "intercepts": simple.intercepts.tolist(),
        }
    return entry


def _report(report: ClassReport, confusion: np.ndarray, names: tuple[str, ...]) -> dict[str, Any]:
    """As ``classification_report(output_dict=True, zero_division=0)`` gives it."""
    rows = int(report.support.sum())
    keys = ("precision", "recall", "f1-score")
    told: dict[str, Any] = {}
    for place, name in enumerate(names):
        values = (report.precision[place], report.recall[place], report.f1[place])
        own = dict(zip(keys, map(float, values), strict=True))
        told[name] = own | {"support": int(report.support[place])}
    told["accuracy"] = float(np.trace(confusion) / max(1, rows))
    for name, averages in (("macro avg", report.macro), ("weighted avg", report.weighted)):
        told[name] = dict(zip(keys, averages, strict=True)) | {"support": rows}
    return told


def _print(found: Quality, prepared: Prepared, where: str) -> None:
    """``where``: of which part or file the rows are."""
    samples = "pictures" if has_pictures(prepared) else "rows"
    print(f"{found.rows} {samples} ({where})")
    for name, value in found.figures.items():
        print(f"{name}: {value:.6g}")
    if found.report is not None and found.confusion is not None:
        names = prepared.facts.class_names
        for place, name in enumerate(names):
            print(
                f"{name}: precision {found.report.precision[place]:.4g}, recall "
                f"{found.report.recall[place]:.4g}, f1-score {found.report.f1[place]:.4g}, "
                f"support {int(found.report.support[place])}"
            )
        print("confusion matrix (actual by predicted):")
        for name, row in zip(names, found.confusion.tolist(), strict=True):
            print(f"{name}: {' '.join(map(str, row))}")
        for actual, answered, count in found.confused:
            print(f"{names[actual]} was called {names[answered]}: {count}")
        for own in found.sureness:
            sure = f"that it was {own.sure:.0%} sure of, {own.right:.0%} right"
            print(f"of {own.rows} {samples} {sure}")
    for against in found.against:
        print(*against.sentences)
