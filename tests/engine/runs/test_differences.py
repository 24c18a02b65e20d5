"""What changed from one design to another, and nothing that did not."""

from __future__ import annotations

from engine.bricks import Dense, Dropout
from engine.design import Design
from engine.recipes import recipe
from engine.runs.differences import BrickChange, DataChange, SettingChange, differences


def a_design() -> Design:
    return recipe("iris").make()


def test_nothing_changed() -> None:
    assert differences(a_design(), a_design()) == ()


def test_the_speed_and_a_brick_s_id_are_no_difference() -> None:
    design = a_design()
    renamed = tuple(
        brick.model_copy(update={"id": f"other-{place}"})
        for place, brick in enumerate(design.bricks)
    )
    assert differences(design, design.with_bricks(renamed).with_speed("full")) == ()


def test_a_brick_of_other_width_says_which_field() -> None:
    design = a_design()
    first = design.bricks[0]
    wider = design.with_bricks((first.model_copy(update={"units": 99}), *design.bricks[1:]))
    (change,) = differences(design, wider)
    assert isinstance(change, BrickChange)
    assert [field.field.name for field in change.fields] == ["units"]
    assert change.fields[0].after == 99


def test_bricks_come_and_go() -> None:
    design = a_design()
    more = design.with_bricks((design.bricks[0], Dropout(rate=0.5), *design.bricks[1:]))
    (came,) = differences(design, more)
    assert came == BrickChange(None, more.bricks[1])
    (went,) = differences(more, design)
    assert went == BrickChange(more.bricks[1], None)
    other = design.with_bricks((Dropout(rate=0.5), *design.bricks[1:]))
    (turned,) = differences(design, other)
    assert (turned.before, turned.after) == (design.bricks[0], other.bricks[0])
    assert turned.fields == ()


def test_a_dense_in_front_moves_the_others_and_is_the_only_change() -> None:
    design = a_design()
    more = design.with_bricks((Dense(units=7, activation="tanh"), *design.bricks))
    (change,) = differences(design, more)
    assert change == BrickChange(None, more.bricks[0])


def test_settings_and_what_is_set_of_the_optimizer() -> None:
    design = a_design().with_training(optimizer="sgd")
    (change,) = differences(design, design.with_training(momentum=0.9))
    assert isinstance(change, SettingChange)
    assert (change.change.field.name, change.change.after) == ("momentum", 0.9)
    changes = differences(design, design.with_training(optimizer="adam", seed=5))
    assert [own.change.field.name for own in changes] == ["optimizer", "seed"]


def test_the_patience_of_a_stop_that_is_off_is_no_difference() -> None:
    design = a_design().with_training(early_stopping=False)
    assert differences(design, design.with_training(patience=77)) == ()
    stopping = design.with_training(early_stopping=True)
    assert len(differences(stopping, stopping.with_training(patience=77))) == 1


def test_columns_split_and_preparation() -> None:
    design = a_design()
    data = design.data
    aside = data.inputs[0].model_copy(update={"role": "ignored"})
    fewer = design.model_copy(update={"data": data.with_column(aside)})
    assert differences(design, fewer) == (DataChange("inputs", (), (aside.name,)),)
    assert differences(fewer, design) == (DataChange("inputs", (aside.name,), ()),)
    scaled = data.inputs[0].model_copy(update={"scaling": "min_max"})
    other = design.model_copy(update={"data": data.with_column(scaled)})
    assert differences(design, other) == (DataChange("preparation"),)
    split = data.split.model_copy(update={"seed": data.split.seed + 1})
    other = design.model_copy(update={"data": data.model_copy(update={"split": split})})
    assert differences(design, other) == (DataChange("split"),)
