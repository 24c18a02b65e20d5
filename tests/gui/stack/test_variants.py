"""The inspector shows what an augmentation brick does to this very picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from engine.bricks import Conv2D, Dense, Flatten, RandomRotation
from engine.data.facts import DataReport
from engine.explanation.pictures.varied import Varied
from engine.recipes import recipe
from engine.service.requests.looking_requests import VaryPicture
from gui.stack.variants import COUNT, Variants
from tests.gui.stack.conftest import Bench, facts

PICTURE = (8, 8, 3)


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    bricks = (
        RandomRotation(id="turn"),
        Conv2D(id="conv", filters=2),
        Flatten(id="flat"),
        Dense(id="end", units=4, activation="softmax"),
    )
    found = make_bench(recipe("drawn-shapes").make().with_bricks(bricks))
    found.report(of_pictures())
    return found


def of_pictures() -> DataReport:
    known = facts(0, ("a", "b", "c", "d"))
    assert known.prepared is not None
    return replace(known, prepared=replace(known.prepared, sample_shape=PICTURE))


@pytest.fixture
def asked(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> list[VaryPicture]:
    """What is asked of the engine, which answers nothing by itself."""
    found: list[VaryPicture] = []
    monkeypatch.setattr(
        variants(bench)._question, "ask", lambda request, *_heard: found.append(request)
    )
    return found


def variants(bench: Bench) -> Variants:
    return bench.column.inspector.variants


def answer(bench: Bench, row: int = 0) -> None:
    seen = np.zeros(PICTURE, np.uint8)
    variants(bench)._answered(Varied(row, seen, np.stack([seen + 200] * COUNT)))


def test_a_brick_that_augments_shows_variants_and_no_other_does(bench, asked) -> None:
    bench.column.inspector.show_places(["conv"])
    assert not asked
    assert variants(bench).isHidden()
    bench.column.inspector.show_places(["turn"])
    assert [(own.brick_id, own.row, own.count) for own in asked] == [("turn", None, COUNT)]
    answer(bench)
    assert not variants(bench).isHidden()
    assert len(variants(bench).pictures._images) == COUNT + 1
    bench.column.inspector.show_places(["conv"])
    assert variants(bench).isHidden()


def test_it_is_asked_anew_when_the_brick_the_seed_or_the_picture_changes(bench, asked) -> None:
    document = bench.context.document
    bench.column.inspector.show_places(["turn"])
    turned = document.design.replaced(document.design.brick("turn").changed(degrees=90))
    document.edit("turn", turned)
    assert asked[-1].design.brick("turn").degrees == 90
    document.edit("seed", turned.with_training(seed=7))
    assert asked[-1].design.training.seed == 7
    bench.context.selection.choose(np.array([12]))
    assert asked[-1].row == 12
    count = len(asked)
    document.edit("epochs", turned.with_training(seed=7, epochs=99))
    bench.column.inspector.refresh()
    assert len(asked) == count


def test_where_no_picture_comes_in_nothing_is_asked(bench, asked) -> None:
    document = bench.context.document
    document.edit("down", document.design.moved(["turn"], 3))
    bench.column.inspector.show_places(["turn"])
    assert not asked


def test_no_answer_shows_nothing(bench, asked) -> None:
    bench.column.inspector.show_places(["turn"])
    answer(bench)
    variants(bench)._not_answered(None, "")
    assert variants(bench).isHidden()


def test_input_and_bricks_say_their_shapes(bench) -> None:
    items = [bench.column.model.item(row) for row in range(4)]
    assert items[0].aside == "8×8×3 in"
    assert items[0].icon == "mdi6.image-outline"
    assert "8×8×3 in" in items[0].spoken
    assert [item.left for item in items[1:]] == [
        "8×8×3 → 8×8×3",
        "8×8×3 → 6×6×2",
        "6×6×2 → 72",
    ]
    assert "8×8×3 to 6×6×2" in items[2].spoken
