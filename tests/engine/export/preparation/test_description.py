"""What leaves as data: complete for every column, derived input, brick and target."""

from __future__ import annotations

import json

import pytest

from engine.bricks import BY_KIND
from engine.data.knowing.library import Library
from engine.export.preparation.description import described, layers
from engine.recipes import EVERY_RECIPE

# what sees pictures leaves in no such way
OF_ROWS = tuple(entry for entry in EVERY_RECIPE if entry.group != "drawn")


@pytest.mark.parametrize("entry", OF_ROWS, ids=lambda entry: entry.name)
def test_every_lesson_is_described_in_plain_json(entry) -> None:
    design = entry.make()
    prepared = Library().prepared(design.data)
    found = json.loads(json.dumps(described(design, prepared), allow_nan=False))
    names = [each for own in found["columns"] for each in own["inputs"]]
    width = len(names) + len(found["derived"])
    assert width == prepared.x["training"].reshape(len(prepared.x["training"]), -1).shape[1]
    assert [each["kind"] for each in found["network"]] == [each.kind for each in design.bricks]
    assert [each["name"] for each in found["targets"]] == list(prepared.facts.target_names)
    assert found["classes"] == list(prepared.facts.class_names)


@pytest.mark.parametrize("kind", [*BY_KIND])
def test_a_layer_says_what_it_does_and_nothing_of_how_it_began(kind) -> None:
    (found,) = layers([BY_KIND[kind]()])
    assert found["kind"] == kind
    assert not {"id", "seed", "first_weights", "initializer"} & set(found)
