"""Do the training settings suit the optimizer, the rows and the tower."""

from __future__ import annotations

from engine.bricks import Shape
from engine.bricks.remarks import SET
from engine.checks.fixes import split_fix, training_fix
from engine.data.facts import DataReport
from engine.design import Design
from engine.findings import Finding
from engine.messages import QT_TRANSLATE_NOOP, Sentence
from engine.training_settings import fair_batch

_BATCH = Sentence(
    "training.batch",
    QT_TRANSLATE_NOOP(
        "Engine",
        "A batch ({batch_size}) is larger than all training rows together ({rows}): every "
        "epoch is a single step.",
    ),
)
_LAST_BATCH = Sentence(
    "training.last_batch",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Of {rows} training rows in batches of {batch_size}, one row is left over as a batch of "
        "its own. Batch normalization compares a batch's rows with each other, so this one makes "
        "the curve jump. Another batch size leaves no single row.",
    ),
)
_NO_VALIDATION = Sentence(
    "training.no_validation",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Stopping early watches the validation loss, but there are no validation rows. The "
        "training loss, which overfitting does not show in, is watched instead.",
    ),
)
_NO_VALIDATION_TO_STALL = Sentence(
    "training.no_validation_to_stall",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Reducing the rate watches the validation loss, but there are no validation rows. The "
        "training loss is watched instead.",
    ),
)
_VALIDATE = Sentence(
    "fix.validate", QT_TRANSLATE_NOOP("Engine", "Keep a fifth of the rows for validation")
)
_MANY_WEIGHTS = Sentence(
    "training.many_weights",
    QT_TRANSLATE_NOOP(
        "Engine",
        "{weights} weights learn from {rows} rows: the network can learn them by heart "
        "(overfitting). Watch the validation curve.",
    ),
)
STOP_EARLY = Sentence("fix.stop_early", QT_TRANSLATE_NOOP("Engine", "Stop early"))

_WEIGHTS_A_ROW = 10


def check(design: Design, report: DataReport | None) -> list[Finding]:
    """What is wrong or unwise about the training settings."""
    found = _optimizer(design)
    prepared = report.prepared if report is not None else None
    if prepared is None:
        return found
    training = design.training
    if 0 < prepared.training_rows < training.batch_size:
        rows = prepared.training_rows
        fix = training_fix(SET(value=rows), batch_size=rows)
        message = _BATCH(batch_size=training.batch_size, rows=rows)
        found.append(Finding("hint", "training", message, (fix,), "batch_size"))
    found += _last_batch(design, prepared.training_rows)
    # A split that was mended has validation rows, whatever the facts of before say.
    split = design.data.split
    lacking = prepared.validation_rows == 0 and (split.validation_share == 0.0 or split.final)
    if lacking and (training.early_stopping or training.reduce_on_plateau):
        fix = split_fix(_VALIDATE(), validation_share=0.2, final=False)
        message, field = _NO_VALIDATION_TO_STALL(), "reduce_on_plateau"
        if training.early_stopping:
            message, field = _NO_VALIDATION(), "early_stopping"
        found.append(Finding("hint", "training", message, (fix,), field))
    found += _weights(
        design, prepared.training_rows, prepared.validation_rows, prepared.input_shape
    )
    return found


def _last_batch(design: Design, rows: int) -> list[Finding]:
    """A last batch of one row, which batch normalization turns into nothing but zeros."""
    batch = design.training.batch_size
    mixing = next((brick for brick in design.bricks if brick.mixes_rows), None)
    if mixing is None or rows <= batch or rows % batch != 1:
        return []
    size = fair_batch(rows, batch)
    fix = training_fix(SET(value=size), batch_size=size)
    message = _LAST_BATCH(rows=rows, batch_size=batch)
    return [Finding("warning", "training", message, (fix,), "batch_size")]


def _optimizer(design: Design) -> list[Finding]:
    """What the optimizer itself has to say of its rate and its parameters."""
    training = design.training
    optimizer = training.own_optimizer
    found = []
    if message := optimizer.wrong_rate(training.learning_rate):
        usual = optimizer.usual_rate
        fix = training_fix(SET(value=usual), learning_rate=usual)
        found.append(Finding("warning", "training", message, (fix,), "learning_rate"))
    if idle := optimizer.idle_field():
        name, message = idle
        found.append(Finding("hint", "training", message, (), name))
    return found


def _weights(
    design: Design, training_rows: int, validation_rows: int, input_shape: Shape
) -> list[Finding]:
    if not all(input_shape) or not training_rows or design.training.early_stopping:
        return []
    weights = sum(design.weight_counts(input_shape))
    if weights <= _WEIGHTS_A_ROW * training_rows:
        return []
    fixes = (training_fix(STOP_EARLY(), early_stopping=True),) if validation_rows else ()
    message = _MANY_WEIGHTS(weights=weights, rows=training_rows)
    return [Finding("hint", "tower", message, fixes)]
