"""Designs whose data are painted: begun, painted on, painted on top of other rows."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Activation, Dense
from engine.checks import check
from engine.data.knowing.library import Library
from engine.data.sources.catalogue import (
    CATALOGUE,
    Blobs,
    Circles,
    Iris,
    Plane,
    Sine,
    source_from,
)
from engine.data.sources.painted import CLASS_NAMES, LARGEST, Painted
from engine.edits import painting
from engine.edits.proposal import propose


def of_classes(*codes: int, each: int = 4) -> Painted:
    random = np.random.default_rng(len(codes))
    values = np.repeat(codes, each)
    points = np.column_stack([random.uniform(-1, 1, (len(values), 2)), values])
    return Painted.of(points)


def errors(design):
    found = check(design, Library().report(design.data))
    return [finding for finding in found if finding.severity == "error"]


@pytest.mark.parametrize(
    ("source", "task", "units"),
    [
        (of_classes(0, 1), "binary", 1),
        (of_classes(2, 7), "binary", 1),
        (of_classes(0, 1, 4), "multiclass", 3),
        (of_classes(*range(10)), "multiclass", 10),
        (Painted.of(np.array([[0, 0, 0], [1, 1, 0]]), "curve"), "regression", 1),
        (Painted.of(np.array([[0, 0, 0], [1, 1, 5]]), "heights"), "regression", 1),
    ],
)
def test_a_painting_begins_with_an_end_that_fits(source, task, units) -> None:
    design = painting.begun(source)
    assert design.data.task == task
    assert design.bricks[-1].units == units
    assert not errors(design)
    assert Library().prepared(design.data).facts.rows_used == len(source.xyv)


@pytest.mark.parametrize("mode", ["classes", "curve", "heights"])
def test_an_empty_painting_asks_to_paint_and_for_nothing_else(mode) -> None:
    design = painting.begun(Painted(mode=mode))
    found = check(design, Library().report(design.data))
    assert [finding.message.code for finding in found] == ["painted.nothing"]
    assert found[0].severity == "hint"


def test_more_points_change_nothing_but_the_source() -> None:
    design = painting.begun(of_classes(0, 1))
    more = of_classes(0, 1, each=9)
    after = painting.painted_on(design, more)
    assert after == design.with_data(design.data.model_copy(update={"source": more}))
    assert after.follows(design)


def test_other_classes_change_the_end_and_the_loss() -> None:
    design = painting.begun(of_classes(0, 1))
    three = painting.painted_on(design, of_classes(0, 1, 2))
    assert (three.bricks[-1].units, three.data.task) == (3, "multiclass")
    assert not errors(three)
    assert not three.follows(design)
    two = painting.painted_on(three, of_classes(0, 2))
    assert (two.bricks[-1].units, two.bricks[-1].activation) == (1, "sigmoid")
    assert not errors(two)


def test_an_end_of_two_bricks_follows_too() -> None:
    design = painting.begun(of_classes(0, 1))
    bricks = [Dense(units=1, activation="linear"), Activation(function="sigmoid")]
    three = painting.painted_on(design.with_bricks(bricks), of_classes(0, 1, 2))
    assert three.bricks[0].units == 3
    assert three.bricks[1].function == "softmax"


def test_erasing_all_leaves_the_tower_alone() -> None:
    design = painting.begun(of_classes(0, 1, 2))
    assert painting.painted_on(design, Painted()).bricks == design.bricks


@pytest.mark.parametrize(
    ("source", "mode", "columns"),
    [
        (Circles(rows=80), "classes", "xy"),
        (Sine(rows=80), "curve", "xy"),
        (Plane(rows=80), "heights", "xy"),
    ],
)
def test_generated_rows_become_the_first_points(source, mode, columns) -> None:
    library = Library()
    design = propose(library, source)
    assert painting.mode_on_top(design.data) == mode
    after = painting.on_top(design, library.table(source))
    painted = after.data.source
    assert painted.mode == mode
    assert len(painted.xyv) == 80
    left, right, bottom, top = painted.frame
    assert ((painted.xyv[:, 0] > left) & (painted.xyv[:, 0] < right)).all()
    assert ((painted.xyv[:, 1] > bottom) & (painted.xyv[:, 1] < top)).all()
    assert not errors(after)
    assert [type(brick) for brick in after.bricks] == [type(brick) for brick in design.bricks]
    assert after.training.epochs >= 100_000  # it must not come to its end while one paints


def test_real_tables_are_not_painted_on() -> None:
    library = Library()
    assert painting.mode_on_top(propose(library, Iris()).data) is None


def test_every_generated_picture_on_which_a_brush_is_offered_can_be_painted_on() -> None:
    library = Library()
    offered = 0
    for source_class in CATALOGUE:
        if source_class.family in ("shape", "curve", "gate", "lesson"):
            source = source_class()
            design = propose(library, source)
            if painting.mode_on_top(design.data) is not None:
                offered += 1
                assert painting.on_top(design, library.table(source)) is not None
    assert offered >= 10


def test_more_than_ten_classes_are_refused() -> None:
    library = Library()
    design = propose(library, Blobs(classes=10))
    table = library.table(design.data.source)
    table.frame["label"] = [f"class {number % 11}" for number in range(len(table.frame))]
    assert painting.on_top(design, table) is None


# --- the source --------------------------------------------------------------------------------


def test_a_painting_goes_through_json() -> None:
    source = of_classes(0, 3)
    again = source_from(source.model_dump(mode="json"))
    assert again == source
    np.testing.assert_array_equal(again.xyv, source.xyv)


@pytest.mark.parametrize(
    "points",
    [
        np.array([[0, 0, 10]]),
        np.array([[0, 0, 0.5]]),
        np.array([[0, np.nan, 0]]),
        np.array([[2 * LARGEST, 0, 0]]),
        np.zeros((20_001, 3)),
    ],
)
def test_points_that_cannot_be_are_refused(points) -> None:
    with pytest.raises(ValueError, match=r"."):
        Painted.of(points)


@pytest.mark.parametrize("text", ["no base64!", "AAAA", "한글"])
def test_text_that_is_no_points_is_refused(text) -> None:
    with pytest.raises(ValueError, match="painted"):
        Painted(points=text)


def test_the_table_has_the_letters_of_the_classes() -> None:
    frame = Library().table(of_classes(0, 9, each=1)).frame
    assert frame["label"].tolist() == [CLASS_NAMES[0], CLASS_NAMES[9]]
