"""What a run has to say: how it ended, and what it cannot do."""

from __future__ import annotations

from engine.messages import QT_TRANSLATE_NOOP, Sentence

DIVERGED = Sentence(
    "run.diverged",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The loss grew beyond all numbers after epoch {epoch}, so training ended there; the "
        "last good weights are kept. Try a lower learning rate, for example {rate}.",
    ),
)
EARLY = Sentence(
    "run.early",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Stopped early after epoch {epoch}: no improvement for {patience} epochs. The weights "
        "of epoch {best} are kept, the best.",
    ),
)
DONE_WITH_BEST = Sentence(
    "run.done_best",
    QT_TRANSLATE_NOOP(
        "Engine", "Done: {epoch} epochs. The weights of epoch {best} are kept, the best."
    ),
)
EARLY_SINCE = Sentence(
    "run.early_since",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Stopped early after epoch {epoch}: no improvement for {patience} epochs. Of the epochs "
        "since {first}, {best} was the best; its weights are kept.",
    ),
)
DONE_WITH_BEST_SINCE = Sentence(
    "run.done_best_since",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Done: {epoch} epochs. Of the epochs since {first}, {best} was the best; its weights are "
        "kept.",
    ),
)
FAILED = Sentence(
    "run.failed",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Training could not go on after epoch {epoch}. The last good weights are kept; the "
        "details say what Keras reported.",
    ),
)
NOT_BUILT = Sentence(
    "train.not_built",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Keras could not build this network. Look at the bricks that are marked; the details "
        "say what Keras reported.",
    ),
)
NO_ROWS = Sentence(
    "evaluate.no_rows",
    QT_TRANSLATE_NOOP(
        "Engine", "This part of the data has no rows. Give it a share of the rows first."
    ),
)
NOT_PREDICTED = Sentence(
    "predict.failed",
    QT_TRANSLATE_NOOP(
        "Engine", "The network could not compute its answer; the details say what Keras reported."
    ),
)
