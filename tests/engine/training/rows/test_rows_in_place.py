"""Rows that another process has lent are learned from where they lie."""

from __future__ import annotations

import gc

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.preparing.preparation import prepare
from engine.memory import mapped_behind
from engine.recipes import RECIPES
from engine.service.lent import lent, room_for, shared, taken
from engine.training.trainer import Trainer

ROWS = 100_000


@pytest.mark.parametrize("index", [0, 1])
def test_lent_rows_give_the_same_run_and_are_not_copied(trainer: Trainer, index: int) -> None:
    design = RECIPES[index].make().with_training(epochs=2, batch_size=1000)
    source = design.data.source.model_copy(update={"rows": ROWS})
    design = design.with_data(design.data.model_copy(update={"source": source}))
    own = Library().prepared(design.data)
    assert mapped_behind(own.x["training"]) is None
    lender = shared(prepare(Library().table(source), design.data, room_for))
    got = taken(lent(lender))
    before = got.x["training"].copy()
    curves = []
    for number, prepared in enumerate((own, got)):
        run = trainer.start(design, prepared, number)
        figures = []
        while run.epoch < 2:
            made = run.advance(2 - run.epoch, lambda: False)
            figures += [] if made is None else [made.values]
        curves.append(figures)
    on_the_device = np.asarray(memoryview(run._data.tensors.x))
    assert np.shares_memory(on_the_device, got.x["training"])
    assert repr(curves[0]) == repr(curves[1])
    assert np.array_equal(before, got.x["training"])
    del lender, got, prepared, on_the_device
    gc.collect()
    run.advance(1, lambda: False)  # its rows are there as long as the run
