"""The preparation of numbers without names: as they are, since there is nothing to learn from."""

from __future__ import annotations

import numpy as np

from engine.data.facts import PreparedFacts
from engine.data.parts import PARTS
from engine.data.preparing.encoders import NumberEncoder
from engine.data.preparing.learned import learned_input, learned_target
from engine.data.preparing.prepared import Prepared, locked
from engine.data.settings import DataSettings
from engine.data.sources.without_names import NumbersWithoutNames
from engine.scalings.scale import Scale
from engine.tasks import task_named


def prepared_without_rows(settings: DataSettings, source: NumbersWithoutNames) -> Prepared:
    """No row in any part; a person's own numbers enter the network as they are."""
    task = task_named(settings.task)
    encoders = tuple(NumberEncoder(name, None, Scale(), 0.0) for name in source.input_names)
    targets = source.target_names
    width = task.output_width(len(targets), source.classes)
    learned = [learned_input(encoder, 0) for encoder in encoders]
    if not task.has_classes:
        learned += [learned_target(name, Scale()) for name in targets]
    facts = PreparedFacts(
        task=settings.task,
        input_names=source.input_names,
        target_names=targets,
        class_names=source.class_names,
        class_counts=(0,) * source.classes,
        rows_used=0,
        rows_dropped=0,
        cells_filled=0,
        training_rows=0,
        validation_rows=0,
        test_rows=0,
        input_means=locked(np.zeros(source.inputs)),
        input_deviations=locked(np.ones(source.inputs)),
        target_means=locked(np.zeros(width)),
        target_deviations=locked(np.ones(width)),
        learned=tuple(learned),
    )
    return Prepared(
        settings=settings,
        facts=facts,
        x={part: locked(np.zeros((0, source.inputs), np.float32)) for part in PARTS},
        y={part: locked(np.zeros((0, width), np.float32)) for part in PARTS},
        rows={part: locked(np.zeros(0, np.int64)) for part in PARTS},
        target_scale=locked(np.ones(width)),
        target_offset=locked(np.zeros(width)),
        encoders=encoders,
        target_log=(False,) * width,
    )
