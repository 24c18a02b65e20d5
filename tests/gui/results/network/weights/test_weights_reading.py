"""Weights of a file take the place of a network's: first weights, or a run's; one undo each."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.bricks import BatchNormalization, Dense
from engine.data.knowing.library import Library
from engine.data.sources.samples import Iris
from engine.design import Design
from engine.edits.proposal import propose
from engine.training.network.weights_file import weights_as_csv, weights_as_json, weights_as_npz
from gui.look.look import Look
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from tests.gui.engine_here import EngineHere
from tests.gui.results.network.weights.test_weights import PATIENCE, panel_of

HIDDEN = Dense(units=3)
WAYS = {"npz": weights_as_npz, "csv": weights_as_csv, "json": weights_as_json}


@pytest.fixture
def context(look: Look, qtbot: QtBot):
    """The flowers and a small network, with Keras."""
    library = Library()
    design = propose(library, Iris())
    design = design.with_bricks([HIDDEN, design.bricks[-1]]).with_training(epochs=2)
    engine = EngineHere(library)
    with qtbot.waitSignal(engine.loaded, timeout=120_000):
        engine.start()
    yield make_context(Document(design), engine, look)
    assert engine.shutdown(30)


def weights(scale: float = 1.0) -> dict[str, np.ndarray]:
    random = np.random.default_rng(2)
    shapes = {
        "dense_1/kernel": (4, 3),
        "dense_1/bias": (3,),
        "dense_2/kernel": (3, 3),
        "dense_2/bias": (3,),
    }
    return {name: scale * random.normal(size=shape).round(3) for name, shape in shapes.items()}


def written(path: Path, given: dict[str, np.ndarray]) -> Path:
    path.write_bytes(WAYS[path.suffix[1:]](given))
    return path


@pytest.mark.parametrize("ending", WAYS)
def test_first_weights_come_from_a_file(
    qtbot: QtBot, context: Context, tmp_path: Path, ending: str
) -> None:
    panel = panel_of(qtbot, context)
    given = weights()
    document, before = context.document, context.document.design
    panel.reading.read(written(tmp_path / f"mine.{ending}", given))
    qtbot.waitUntil(lambda: document.design != before, timeout=PATIENCE)
    first, last = (brick.first_weights for brick in document.design.bricks)
    np.testing.assert_allclose(first.kernel, given["dense_1/kernel"])
    np.testing.assert_allclose(last.bias, given["dense_2/bias"])
    assert document.undo_stack.undoText() == f"Weights of the file: mine.{ending}"
    document.undo_stack.undo()
    assert document.design == before


def test_a_run_goes_on_from_the_weights_of_a_file(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    panel = panel_of(qtbot, context)
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=60_000)
    document = context.document
    learned = document.run
    given = weights()
    del given["dense_1/bias"]  # what is not given stays
    panel.reading.read(written(tmp_path / "mine.npz", given))
    qtbot.waitUntil(lambda: len(document.runs.records) == 2, timeout=PATIENCE)
    made = document.run
    np.testing.assert_array_equal(made.state.weights[0], given["dense_1/kernel"].astype("f4"))
    np.testing.assert_array_equal(made.state.weights[1], learned.state.weights[1])
    np.testing.assert_array_equal(made.state.weights[3], given["dense_2/bias"].astype("f4"))
    assert made.ending.message.code == "run.weights_of_file"
    document.undo_stack.undo()
    assert document.run.id == learned.id
    assert len(document.runs.records) == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", json.dumps({"dense_9": {"kernel": [[1]]}}), "dense_9/kernel"),
        ("a.json", json.dumps({"dense_1": {"bias": [1, 2]}}), "3"),
        ("a.json", "{", "a.json"),
        ("a.npz", "PK", "a.npz"),
        ("a.csv", "weights,place_1,value\ndense_1/bias,0,1\n", "dense_1/bias"),
    ],
)
def test_what_does_not_fit_costs_a_sentence(
    qtbot: QtBot, context: Context, tmp_path: Path, name: str, content: str, words: str
) -> None:
    panel = panel_of(qtbot, context)
    before = context.document.design
    (tmp_path / name).write_text(content, encoding="utf-8")
    with qtbot.waitSignal(panel.reading.said, timeout=PATIENCE):
        panel.reading.read(tmp_path / name)
    assert words in panel.note.text()
    assert context.document.design == before


def test_only_what_can_take_weights_is_given_them(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    """A normalization takes none before it has learned."""

    def with_norm(design: Design) -> Design:
        return design.with_bricks([HIDDEN, BatchNormalization(), design.bricks[-1]])

    context.document.edit("norm", with_norm(context.document.design))
    panel = panel_of(qtbot, context)
    path = written(tmp_path / "n.json", {"batch_normalization_1/gamma": np.ones(3)})
    with qtbot.waitSignal(panel.reading.said, timeout=PATIENCE) as said:
        panel.reading.read(path)
    assert said.args[0].code == "weights.not_given"
