"""What tests of leaving networks share: a design of a table by chance, with weights, and what the
app itself answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.bricks import Activation, BatchNormalization, Brick, Dense
from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.evaluation.results import Prediction
from engine.export.kind import ExportJob
from engine.export.preparation.description import described
from engine.prediction.answers import RowAnswers, answers_for
from engine.tasks import task_named
from engine.training.frames import History, TrainedState
from engine.training.network.keras_model import keras_model
from engine.training.run.run_record import RunRecord
from tests.engine.export.code.random_tables import random_settings, random_table

MESSY = (  # cells as people write them; each comes to stand in every column once
    *("", "NA", "-", "?", "1,234", "12 kg", "5%", "０.５", "(3)", "△2", "1e3", "1억 2,000만원"),
    *("봄 ", "여 름", "겨울!", "NO", "네", "yes", "2024/3/1", "20240301", "3월", "1/2/2024", "inf"),
    *("낮음", "높음", "007", "7", "2024-02-30", "오후 3시", "=1+1", "'12", "ab\u202ecd", "1.5.2"),
)


@dataclass
class Network:
    """A design with weights, and the data that it learned from."""

    design: Design
    library: Library
    prepared: Prepared
    weights: tuple[np.ndarray, ...]
    text: str = ""

    @property
    def job(self) -> ExportJob:
        state = TrainedState(epoch=1, weights=self.weights, optimizer=())
        return ExportJob(
            self.design, self.library, "ko", RunRecord(1, self.design, History(), state)
        )

    @property
    def description(self) -> dict:
        """As it comes out of a file."""
        return json.loads(json.dumps(described(self.design, self.prepared)))

    def outputs(self, inputs: np.ndarray) -> np.ndarray:
        """What Keras makes of the app's own inputs."""
        model = keras_model(self.design.bricks, self.prepared.input_shape, 1)
        model.set_weights(self.weights)
        return np.asarray(model(inputs, training=False))

    def answers(self, inputs: np.ndarray) -> Prediction:
        facts = self.prepared.facts
        found = task_named(facts.task).answers(self.outputs(inputs), self.prepared.decode_targets)
        spreads = self.prepared.target_spreads
        names = facts.class_names, facts.target_names
        return Prediction(0, 0, facts.task, *names, found.values, found.probabilities, spreads)

    def answered(self, rows: Sequence[list], names: Sequence[str]) -> RowAnswers:
        """What the app says of rows."""
        return answers_for(list(rows), tuple(names), self.prepared, self.answers)


def network_of(
    design: Design, library: Library, random: np.random.Generator, text: str = ""
) -> Network:
    """The design with weights drawn by chance."""
    prepared = library.prepared(design.data)
    model = keras_model(design.bricks, prepared.input_shape, 1)
    weights = tuple(
        np.abs(random.normal(0.6, 0.3, array.shape)).astype(np.float32)
        * (1 if "variance" in variable.name else random.choice([-1, 1], array.shape))
        for variable, array in zip(model.weights, model.get_weights(), strict=True)
    )
    return Network(design, library, prepared, tuple(np.float32(array) for array in weights), text)


def random_network(seed: int, ends: Sequence[Brick] = ()) -> Network:
    """A table of all kinds of columns, prepared by chance, and a small tower."""
    random = np.random.default_rng(seed)
    library = Library()
    text = random_table(random, 60)
    source = library.open_text(text, "표.csv")
    settings = random_settings(random, source)
    prepared = library.prepared(settings)
    task = task_named(prepared.facts.task)
    last = Dense(units=prepared.facts.output_width, activation=task.usual_function)
    first: list[Brick] = [Dense(units=4, activation="tanh", use_bias=bool(seed % 2))]
    if seed % 3 == 0:
        first = [BatchNormalization(), *first]
    if seed % 5 == 0 and task.has_classes:
        last, ends = last.changed(activation="linear"), [Activation(function=last.activation)]
    elif seed % 5 == 0:
        last = last.changed(activation="tanh", use_bias=False)
    design = Design(data=settings, bricks=(*first, last, *ends))
    return network_of(design, library, random, text)


def messy_rows(network: Network) -> list[list[str]]:
    """Rows of the table with one cell after the other written otherwise, or wrongly."""
    header, *lines = (line.split(",") for line in network.text.strip().split("\n"))
    rows = [list(line) for line in lines]
    for place, cell in enumerate(MESSY):
        for column in range(len(header)):
            row = list(lines[(place + column) % len(lines)])
            row[column] = cell
            rows.append(row)
    return [*rows, [], [""], lines[0][:2], [*lines[0], "", "zu viel"]]
